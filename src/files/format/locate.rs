//! Finds where in a file's text a record or a field stands, once there is something to report of it.
//!
//! `ron` tells no positions of what it read well. So the file is read once
//! more, each wanted part as a piece of its own text, and the place of that
//! piece within the whole is its position.

use std::fmt;

use ron::value::RawValue;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::options;

/// One step on the way from the whole file to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Into a struct's field.
    Field(&'static str),
    /// Into a list's or a map's entry, from 0.
    Nth(usize),
}

/// A part of the file while it is being gone through: the way to it, on the stack.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'p>(Option<(&'p At<'p>, Step)>);

impl<'p> At<'p> {
    /// The whole file.
    pub(super) const WHOLE: Self = Self(None);

    pub(super) fn field(&'p self, name: &'static str) -> Self {
        Self(Some((self, Step::Field(name))))
    }

    pub(super) fn nth(&'p self, index: usize) -> Self {
        Self(Some((self, Step::Nth(index))))
    }

    /// The nearest field's name.
    pub(super) fn field_name(&self) -> &'static str {
        match self.0 {
            Some((_, Step::Field(name))) => name,
            Some((before, Step::Nth(_))) => before.field_name(),
            None => "",
        }
    }

    /// The way from the whole file to here.
    pub(super) fn path(&self) -> Vec<Step> {
        let Some((before, step)) = self.0 else { return Vec::new() };
        let mut path = before.path();
        path.push(step);
        path
    }
}

/// The line and the column, both from 1, of each path; of a path that leads nowhere, those of the last part on it.
pub(super) fn locate(source: &str, paths: &[&[Step]]) -> Vec<(usize, usize)> {
    let mut offsets = vec![0; paths.len()];
    let wanted: Vec<_> = paths.iter().copied().enumerate().collect();
    if let Ok(parts) = options().from_str::<Parts<'_>>(source) {
        descend(source, &parts, &wanted, &mut offsets);
    }
    lines_and_columns(source, &offsets)
}

/// Follows each path into one of `parts`, and notes how far it got.
fn descend(source: &str, parts: &Parts<'_>, wanted: &[(usize, &[Step])], offsets: &mut [usize]) {
    let mut wanted = wanted.to_vec();
    wanted.sort_by_key(|&(_, path)| path.first().copied());
    for group in wanted.chunk_by(|(_, a), (_, b)| a.first() == b.first()) {
        let Some(part) = group.first().and_then(|(_, path)| path.first()).and_then(|&step| parts.part(step)) else {
            continue;
        };
        let offset = part.get_ron().as_ptr().addr() - source.as_ptr().addr();
        for &(index, _) in group {
            offsets[index] = offset;
        }
        let further: Vec<_> = group
            .iter()
            .filter_map(|&(index, path)| Some((index, path.get(1..).filter(|rest| !rest.is_empty())?)))
            .collect();
        if !further.is_empty()
            && let Ok(inner) = options().from_str::<Parts<'_>>(part.get_ron())
        {
            descend(source, &inner, &further, offsets);
        }
    }
}

/// The line and column of each offset, in one walk through the text.
fn lines_and_columns(source: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&index| offsets[index]);
    let mut places = vec![(1, 1); offsets.len()];
    let (mut line, mut column, mut reached) = (1, 1, 0);
    for index in order {
        for c in source.get(reached..offsets[index]).unwrap_or_default().chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        reached = offsets[index];
        places[index] = (line, column);
    }
    places
}

/// The parts of a struct, a list or a map, each with its own text; those of a struct have names.
struct Parts<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Parts<'a> {
    fn part(&self, step: Step) -> Option<&'a RawValue> {
        let part = match step {
            Step::Field(name) => self.0.iter().find(|(own, _)| own == name),
            Step::Nth(index) => self.0.get(index),
        };
        // Without the comments before it.
        part.map(|(_, part)| part.trim())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Parts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Parts<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("something with parts")
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Parts<'de>, D::Error> {
                Parts::deserialize(deserializer)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Parts<'de>, A::Error> {
                let mut parts = Vec::new();
                while let Some(part) = seq.next_element()? {
                    parts.push((String::new(), part));
                }
                Ok(Parts(parts))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts<'de>, A::Error> {
                let mut parts = Vec::new();
                while let Some(part) = map.next_entry()? {
                    parts.push(part);
                }
                Ok(Parts(parts))
            }
        }
        deserializer.deserialize_any(All)
    }
}
