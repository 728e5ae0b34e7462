//! Version 1 on disk: its fields in the order they are written, what may be left out, and nothing of the model's rules.
//!
//! Numbers are as wide as a file may spell them, texts point into the file
//! where they can, and maps are lists of entries, so that what is out of range
//! or written twice can be reported instead of being lost in parsing.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use ron::value::RawValue;
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::quote::serialize_text;
use crate::model::{
    ActorId, ActorKind, Confidence, Dash, MAX_ACTORS, MAX_RELATIONSHIPS, MapId, RelationshipId, Sign, SnapshotId, Wedge,
};

/// The most kinds and snapshots that are read: far beyond any use, but not beyond any memory.
pub(super) const MAX_OTHERS: usize = 10_000;

/// A whole file.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map<'a> {
    /// Always [`super::FORMAT`].
    #[serde(borrow)]
    pub format: Text<'a>,
    /// Always 1.
    pub version: u32,
    /// The map's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Spelt<MapId>>,
    /// What it is called.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub title: Text<'a>,
    /// What the spectrum is about.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub demand: Text<'a>,
    /// Where the demand is made.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub place: Text<'a>,
    /// Allies on the right.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mirrored: bool,
    /// The group's own names of the wedges.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub labels: Labels<'a>,
    /// The legend.
    #[serde(borrow, default, skip_serializing_if = "is_default", deserialize_with = "at_most::<MAX_OTHERS, _, _>")]
    pub kinds: Vec<Kind<'a>>,
    /// The actors.
    #[serde(borrow, default, skip_serializing_if = "is_default", deserialize_with = "at_most::<MAX_ACTORS, _, _>")]
    pub actors: Vec<Actor<'a>>,
    /// The relationships.
    #[serde(
        borrow,
        default,
        skip_serializing_if = "is_default",
        deserialize_with = "at_most::<MAX_RELATIONSHIPS, _, _>"
    )]
    pub relationships: Vec<Relationship<'a>>,
    /// The snapshots.
    #[serde(borrow, default, skip_serializing_if = "is_default", deserialize_with = "at_most::<MAX_OTHERS, _, _>")]
    pub snapshots: Vec<Snapshot<'a>>,
    /// Other programs' data.
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub ext: Ext<'a>,
}

/// The group's own names of the wedges; empty for the usual name.
#[derive(Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels<'a> {
    /// Of [`Wedge::ActiveAllies`].
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub active_allies: Text<'a>,
    /// Of [`Wedge::PassiveAllies`].
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub passive_allies: Text<'a>,
    /// Of [`Wedge::Neutral`].
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub neutral: Text<'a>,
    /// Of [`Wedge::PassiveOpposition`].
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub passive_opposition: Text<'a>,
    /// Of [`Wedge::ActiveOpposition`].
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub active_opposition: Text<'a>,
}

/// An entry of the legend.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind<'a> {
    /// What relationships refer to it by.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// How it reads.
    #[serde(borrow)]
    pub label: Text<'a>,
    /// Supports, strains or neither.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sign: Sign,
    /// Whether it has a direction.
    #[serde(default, skip_serializing_if = "is_default")]
    pub directed: bool,
    /// 0 to 5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub color: i64,
    /// How its lines are broken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dash: Dash,
}

/// An actor.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor<'a> {
    /// Its id.
    pub id: Spelt<ActorId>,
    /// Its real name.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// What the room sees.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub code_name: Text<'a>,
    /// What the room knows it by without a code name; from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
    /// What sort of actor it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: ActorKind,
    /// What it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Spelt<ActorId>>,
    /// Committees, regions.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub groups: Vec<Text<'a>>,
    /// Where it stands, unless it is in the tray.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placement: Option<Placement>,
    /// 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<i64>,
    /// How sure the placement is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// How we know.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub evidence: Text<'a>,
    /// Who holds the contact.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub contact: Text<'a>,
    /// Only for the facilitator.
    #[serde(default, skip_serializing_if = "is_default")]
    pub confidential: bool,
    /// Anything else.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub notes: Text<'a>,
    /// The wedge it is to be moved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Wedge>,
    /// How it is to be moved.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub plan: Plan<'a>,
    /// 0 to 99.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dots: i64,
    /// Where the network view keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<Pin>,
    /// Other programs' data.
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub ext: Ext<'a>,
}

/// Where an actor stands.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// 0 to 1.
    pub stance: f64,
    /// 0 to 1; it has no meaning, so a file may leave it out.
    #[serde(default = "middle")]
    pub distance: f64,
}

/// A point of the network's plane.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// To the right of the middle, in points.
    pub x: f64,
    /// Below the middle, in points.
    pub y: f64,
}

/// How an actor is to be moved.
#[derive(Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan<'a> {
    /// What would appeal to it.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub appeal: Text<'a>,
    /// What we do.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub tactic: Text<'a>,
    /// What we ask.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub ask: Text<'a>,
    /// Who does it.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub who: Text<'a>,
    /// By when.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub by: Text<'a>,
}

/// A relationship.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relationship<'a> {
    /// Its id.
    pub id: Spelt<RelationshipId>,
    /// The first actor.
    pub from: Spelt<ActorId>,
    /// The second actor.
    pub to: Spelt<ActorId>,
    /// The legend's entry.
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// 1 to 3; 2 when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<i64>,
    /// Written down or only practised.
    #[serde(default, skip_serializing_if = "is_default")]
    pub formal: bool,
    /// Only for the facilitator.
    #[serde(default, skip_serializing_if = "is_default")]
    pub confidential: bool,
    /// What should be remembered.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub note: Text<'a>,
    /// Other programs' data.
    #[serde(borrow, default, skip_serializing_if = "Entries::is_empty")]
    pub ext: Ext<'a>,
}

/// Where everyone stood at a date.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot<'a> {
    /// Its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Spelt<SnapshotId>>,
    /// What the occasion was called.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub label: Text<'a>,
    /// The date.
    #[serde(borrow, default, skip_serializing_if = "is_default")]
    pub date: Text<'a>,
    /// Who stood where.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub placements: Entries<Spelt<ActorId>, Placement>,
    /// Whose influence was judged how.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub influence: Entries<Spelt<ActorId>, i64>,
}

/// Other programs' data, as it is spelt in the file.
pub type Ext<'a> = Entries<Text<'a>, &'a RawValue>;

/// A text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text<'a>(pub Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text<'de>, E> {
                self.visit_string(text.to_owned())
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text)))
            }
        }
        deserializer.deserialize_str(Texts)
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_text(&self.0, serializer)
    }
}

/// An id, spelt as 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelt<T>(pub T);

/// What is wanted where an id was not one; by this the refusal is put into words.
pub(super) const AN_ID: &str = "an id";

impl<'de, T: FromStr> Deserialize<'de> for Spelt<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ids<T>(PhantomData<T>);
        impl<T: FromStr> Visitor<'_> for Ids<T> {
            type Value = Spelt<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(AN_ID)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Spelt<T>, E> {
                text.parse().map(Spelt).map_err(|_| E::invalid_value(de::Unexpected::Other(text), &self))
            }
        }
        deserializer.deserialize_str(Ids(PhantomData))
    }
}

impl<T: fmt::Display> Serialize for Spelt<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// The entries of a RON map in the order they are written, also those written twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries<K, V>(pub Vec<(K, V)>);

impl<K, V> Entries<K, V> {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for All<K, V> {
            type Value = Entries<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Entries<K, V>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(All(PhantomData))
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A list that stops being read one after the most it may have, before it fills the memory.
fn at_most<'de, const MOST: usize, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    struct Bounded<const MOST: usize, T>(PhantomData<T>);
    impl<'de, const MOST: usize, T: Deserialize<'de>> Visitor<'de> for Bounded<MOST, T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a list of at most {MOST}")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = list.next_element()? {
                if items.len() == MOST {
                    return Err(de::Error::invalid_length(MOST + 1, &self));
                }
                items.push(item);
            }
            Ok(items)
        }
    }
    deserializer.deserialize_seq(Bounded::<MOST, T>(PhantomData))
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn middle() -> f64 {
    0.5
}
