//! What can be wrong with a map, apart from how it is written in a file.

use super::{ActorId, KindId, RelationshipId, SnapshotId};

/// One thing that is not as a map should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// More than [`super::MAX_ACTORS`].
    #[error("{count} actors are more than a map may hold")]
    TooManyActors {
        /// How many there are.
        count: usize,
    },
    /// More than [`super::MAX_RELATIONSHIPS`].
    #[error("{count} relationships are more than a map may hold")]
    TooManyRelationships {
        /// How many there are.
        count: usize,
    },
    /// A text longer than [`super::MAX_TEXT_CHARS`].
    #[error("a text in `{field}` is too long")]
    TextTooLong {
        /// The field it stands in.
        field: &'static str,
    },
    /// A character that hides or reorders what is read.
    #[error("a text in `{field}` holds a control character")]
    ForbiddenCharacter {
        /// The field it stands in.
        field: &'static str,
    },
    /// An actor is a part of one that does not exist.
    #[error("actor {actor} is a part of {whole}, which does not exist")]
    WholeMissing {
        /// The part.
        actor: ActorId,
        /// What it should be a part of.
        whole: ActorId,
    },
    /// Following *part of* from an actor leads back to it.
    #[error("actor {actor} is, in a circle, a part of itself")]
    PartOfItself {
        /// One actor of the circle.
        actor: ActorId,
    },
    /// Two actors with one number.
    #[error("actor {actor} has a number that another actor has, too")]
    NumberTwice {
        /// The later one, by id.
        actor: ActorId,
    },
    /// A relationship from an actor to itself.
    #[error("relationship {relationship} connects an actor with itself")]
    RelatedToItself {
        /// Which.
        relationship: RelationshipId,
    },
    /// A relationship to or from an actor that does not exist.
    #[error("relationship {relationship} has an end that does not exist")]
    EndMissing {
        /// Which.
        relationship: RelationshipId,
    },
    /// A relationship of a kind the legend does not have.
    #[error("relationship {relationship} is of the kind `{kind}`, which the legend does not have")]
    KindUnknown {
        /// Which.
        relationship: RelationshipId,
        /// The unknown kind.
        kind: KindId,
    },
    /// Two legend entries with one id.
    #[error("the legend has the kind `{kind}` twice")]
    KindTwice {
        /// Which.
        kind: KindId,
    },
    /// A colour number outside the safe set.
    #[error("the kind `{kind}` has a colour that does not exist")]
    ColourUnknown {
        /// Whose.
        kind: KindId,
    },
    /// A snapshot that places, or judges the influence of, an actor the map does not have.
    #[error("snapshot {snapshot} places {actor}, which does not exist")]
    SnapshotOfStranger {
        /// Which snapshot.
        snapshot: SnapshotId,
        /// The unknown actor.
        actor: ActorId,
    },
    /// The id tables do not match the graph: a fault of the program.
    #[error("the map's tables do not match its graph")]
    TablesDisagree,
}
