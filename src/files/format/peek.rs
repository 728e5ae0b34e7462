//! Reads just the format and the version of a file, to know how to read the rest.

use std::fmt;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::head::options;

/// What a file says it is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Peeked {
    pub format: Option<String>,
    pub version: Option<u32>,
    /// Whether the whole file was seen and is RON.
    pub is_whole: bool,
}

/// What `source` says it is, as far as it can be told: reading stops where both are known, or at the first fault.
pub(super) fn peek(source: &str) -> Peeked {
    let mut peeked = Peeked::default();
    if let Ok(mut reader) = ron::Deserializer::from_str_with_options(source, &options()) {
        peeked.is_whole = reader.deserialize_struct("Map", &[], Glance(&mut peeked)).is_ok() && reader.end().is_ok();
    }
    peeked
}

struct Glance<'p>(&'p mut Peeked);

impl<'de> Visitor<'de> for Glance<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            match name.as_str() {
                "format" => self.0.format = Some(fields.next_value()?),
                // However far the versions have gone meanwhile.
                "version" => self.0.version = Some(fields.next_value::<u64>()?.try_into().unwrap_or(u32::MAX)),
                _ => drop(fields.next_value::<IgnoredAny>()?),
            }
            if self.0.format.is_some() && self.0.version.is_some() {
                return Err(A::Error::custom("enough was seen"));
            }
        }
        Ok(())
    }
}
