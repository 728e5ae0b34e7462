//! Who a picture is for, and what they may see: the one place where that is decided.
//!
//! Whoever is not the facilitator never gets what is confidential into their picture at all, counts included, and
//! sees actors under the names chosen for the room. Everything that names actors in front of the room (pictures,
//! tooltips, accessible nodes, lists) asks here. What the group wrote itself is read through a [`Veil`].

mod known;
mod letters;
mod places;
mod veil;

pub use known::KnownNames;
pub use veil::Veil;

use crate::lang::Lang;
use crate::model::{Actor, ActorKind, Map, Relationship};

/// Under which names the room sees actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Names {
    /// The real ones.
    Real,
    /// Code names; who has none is a kind and a number.
    Code,
}

impl Names {
    /// What the room sees unless the facilitator chose otherwise: code names as soon as the map has one, or holds
    /// anything confidential.
    #[must_use]
    pub fn usual(map: &Map) -> Self {
        let has_secrets = map.actors().any(|actor| actor.confidential || !actor.code_name.trim().is_empty())
            || map.relationships().any(|relationship| relationship.confidential);
        if has_secrets { Self::Code } else { Self::Real }
    }
}

/// Who looks at a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// The facilitator, who sees everything.
    #[default]
    Facilitator,
    /// Everybody in front of the wall.
    Room(Names),
}

/// The words an actor is called by where its name cannot stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActorWords {
    /// For an actor without a name.
    pub unnamed: String,
    /// For each kind of actor, in the order of [`ActorKind::ALL`].
    pub kinds: [String; 4],
    /// For somebody who is not to be named at all.
    pub someone: String,
    /// For somebody on the group's side who holds a contact.
    pub contact: String,
}

impl ActorWords {
    /// As a language has them.
    #[must_use]
    pub fn of(lang: &Lang) -> Self {
        Self {
            unnamed: lang.text("actor-unnamed"),
            kinds: ActorKind::ALL.map(|kind| lang.text(kind.text_id())),
            someone: lang.text("veil-someone"),
            contact: lang.text("veil-contact"),
        }
    }

    fn of_kind(&self, kind: ActorKind) -> &str {
        match kind {
            ActorKind::Person => &self.kinds[0],
            ActorKind::Group => &self.kinds[1],
            ActorKind::Organisation => &self.kinds[2],
            ActorKind::Institution => &self.kinds[3],
        }
    }
}

impl Audience {
    /// Whether an actor is there for this audience.
    #[must_use]
    pub fn sees_actor(self, actor: &Actor) -> bool {
        self == Self::Facilitator || !actor.confidential
    }

    /// Whether a relationship is there for this audience, and both its ends.
    #[must_use]
    pub fn sees_relationship(self, relationship: &Relationship, map: &Map) -> bool {
        let sees_end = |id| map.actor(id).is_some_and(|actor| self.sees_actor(actor));
        self == Self::Facilitator
            || self.sees_between(relationship) && sees_end(relationship.from) && sees_end(relationship.to)
    }

    /// Whether a relationship is there for this audience if both its ends are.
    #[must_use]
    pub fn sees_between(self, relationship: &Relationship) -> bool {
        self == Self::Facilitator || !relationship.confidential
    }

    /// The name of its own an actor has for this audience, if it has one.
    #[must_use]
    pub fn own_name(self, actor: &Actor) -> Option<&str> {
        let name = match self {
            Self::Facilitator | Self::Room(Names::Real) => actor.name.trim(),
            Self::Room(Names::Code) => actor.code_name.trim(),
        };
        Some(name).filter(|name| !name.is_empty())
    }

    /// What an actor is called for this audience.
    #[must_use]
    pub fn name_of(self, actor: &Actor, words: &ActorWords) -> String {
        match (self.own_name(actor), self, actor.number) {
            (Some(name), ..) => name.to_owned(),
            (None, Self::Room(Names::Code), Some(number)) => format!("{} {number}", words.of_kind(actor.kind)),
            (None, Self::Room(Names::Code), None) => words.of_kind(actor.kind).to_owned(),
            (None, ..) => words.unnamed.clone(),
        }
    }

    /// Whether the room, under code names, would see an actor without any name that tells it from others. Under real
    /// names, and at the desk, it never is.
    #[must_use]
    pub fn lacks_a_name(self, actor: &Actor) -> bool {
        self == Self::Room(Names::Code)
            && self.sees_actor(actor)
            && self.own_name(actor).is_none()
            && actor.number.is_none()
    }
}

#[cfg(test)]
mod tests {
    //! What each audience reads.
    use super::*;

    fn words() -> ActorWords {
        ActorWords {
            unnamed: "No name yet".to_owned(),
            kinds: ["Person", "Group", "Organisation", "Institution"].map(str::to_owned),
            ..ActorWords::default()
        }
    }

    #[test]
    fn the_room_reads_code_names_and_else_a_kind_and_a_number() {
        let mut actor = Actor::new("Lina");
        actor.kind = ActorKind::Person;
        actor.number = std::num::NonZeroU32::new(7);
        let named = |actor: &Actor, audience: Audience| audience.name_of(actor, &words());
        assert_eq!(named(&actor, Audience::Facilitator), "Lina");
        assert_eq!(named(&actor, Audience::Room(Names::Real)), "Lina");
        assert_eq!(named(&actor, Audience::Room(Names::Code)), "Person 7");
        actor.code_name = " Compass ".to_owned();
        assert_eq!(named(&actor, Audience::Room(Names::Code)), "Compass");
        actor.name = "  ".to_owned();
        assert_eq!(named(&actor, Audience::Facilitator), "No name yet");
    }

    #[test]
    fn code_names_are_usual_as_soon_as_anything_asks_for_them() {
        let mut map = Map::new();
        let mut actor = Actor::new("Lina");
        map.set_actor(std::sync::Arc::new(actor.clone()));
        assert_eq!(Names::usual(&map), Names::Real);
        actor.confidential = true;
        map.set_actor(std::sync::Arc::new(actor.clone()));
        assert_eq!(Names::usual(&map), Names::Code);
        actor.confidential = false;
        actor.code_name = "Compass".to_owned();
        map.set_actor(std::sync::Arc::new(actor));
        assert_eq!(Names::usual(&map), Names::Code);
    }
}
