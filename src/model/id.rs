//! Identities: what a record is called by other records. Random, so they say nothing about whoever made them.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not an id: 32 hexadecimal digits are wanted")]
pub struct IdError {
    /// What was read instead.
    pub text: String,
}

macro_rules! uuid_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// A fresh random id (version 4: no clock and no machine in it).
            #[must_use]
            pub fn random() -> Self {
                Self(Uuid::new_v4())
            }

            /// The id with this number; the same number gives the same id.
            #[must_use]
            pub fn from_number(number: u128) -> Self {
                Self(Uuid::from_u128(number))
            }

            /// The id as a number, to derive further stable ids from.
            #[must_use]
            pub fn number(self) -> u128 {
                self.0.as_u128()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.simple(), f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            /// Reads 32 hexadecimal digits; hyphens in the usual places are accepted.
            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::try_parse(text).map(Self).map_err(|_| IdError { text: text.to_owned() })
            }
        }
    };
}

uuid_id!(
    /// Names one map, whatever its file is called. Break-out groups' copies share it.
    MapId
);
uuid_id!(
    /// Names one actor.
    ActorId
);
uuid_id!(
    /// Names one relationship.
    RelationshipId
);
uuid_id!(
    /// Names one snapshot.
    SnapshotId
);

/// Names one kind of relationship: a short readable word such as `works-with`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindId(std::sync::Arc<str>);

impl KindId {
    /// The id spelt `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// A fresh random id, for a kind made by hand.
    #[must_use]
    pub fn random() -> Self {
        Self(Uuid::new_v4().simple().to_string().into())
    }

    /// The id as it stands in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KindId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
