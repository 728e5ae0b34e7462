//! What a search finds, and its words.

use crate::model::{ActorId, RelationshipId, fold};

/// More words than this are not looked for: nobody types so many to find one text.
const MOST_WORDS: usize = 16;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hit {
    /// An actor.
    Actor(ActorId),
    /// A relationship.
    Relationship(RelationshipId),
}

/// Where the words stand, in the order hits are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the name an actor is read by.
    Name,
    /// In its code name.
    CodeName,
    /// In the name of a group it belongs to.
    Group,
    /// In how we know where it stands.
    Evidence,
    /// In what else is noted about it.
    Notes,
    /// In a relationship read as a sentence: one end, what it is called in the legend, the other end.
    Relationship,
    /// In what is noted about a relationship.
    Note,
}

/// One hit and where its words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Found {
    /// What was found.
    pub hit: Hit,
    /// Where.
    pub place: Place,
}

/// The words of a query, folded, each once.
pub(super) fn words_of(query: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in fold(query).split_whitespace() {
        if words.len() < MOST_WORDS && words.iter().all(|known| known != word) {
            words.push(word.to_owned());
        }
    }
    words
}
