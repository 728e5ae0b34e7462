//! Finds where in a file's text a record or a field stands, once there is something to report of it.
//!
//! `ron` tells no positions of what it read well. So the file is walked once
//! more; the names of its fields come as pieces of the text itself, and the
//! place of such a piece within the whole is its position.

use std::fmt;

use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::head::options;

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
    if let Ok(mut reader) = ron::Deserializer::from_str_with_options(source, &options()) {
        let walk = Walk::new(source, paths.iter().copied().enumerate().collect(), &mut offsets);
        // Should it end early, what was found until then is the best there is.
        drop(walk.deserialize(&mut reader));
    }
    lines_and_columns(source, &offsets)
}

/// The line and the column, both from 1, of a place in bytes.
pub(super) fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    lines_and_columns(source, &[offset])[0]
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

/// A walk through one struct, list or map, and through those of its parts that are on a wanted path.
struct Walk<'w> {
    source: &'w str,
    /// Each path with its place among the offsets, in the order of their first steps.
    wanted: Vec<(usize, &'w [Step])>,
    offsets: &'w mut [usize],
}

impl<'w> Walk<'w> {
    fn new(source: &'w str, mut wanted: Vec<(usize, &'w [Step])>, offsets: &'w mut [usize]) -> Self {
        wanted.sort_by_key(|(_, path)| path.first().copied());
        Self { source, wanted, offsets }
    }

    /// The paths that go on by this step.
    fn by(&self, step: Step) -> &[(usize, &'w [Step])] {
        let from = self.wanted.partition_point(|(_, path)| path.first() < Some(&step));
        let to = self.wanted.partition_point(|(_, path)| path.first() <= Some(&step));
        self.wanted.get(from..to).unwrap_or_default()
    }

    /// The step into the field of that name, if it is wanted.
    fn field(&self, name: &str) -> Option<Step> {
        let mut firsts = self.wanted.iter().filter_map(|(_, path)| path.first());
        firsts.find(|step| matches!(step, Step::Field(own) if *own == name)).copied()
    }

    /// Notes that these paths lead to where `piece` stands, or on from there.
    fn note(&mut self, paths: &[(usize, &[Step])], piece: &str) {
        for &(index, _) in paths {
            self.offsets[index] = piece.as_ptr().addr() - self.source.as_ptr().addr();
        }
    }

    /// The walk on into the part behind this step; none where all paths end there.
    fn on(&mut self, step: Step) -> Option<Walk<'_>> {
        let rests = self.by(step).iter().map(|&(index, path)| (index, path.get(1..).unwrap_or_default()));
        let rests: Vec<_> = rests.collect();
        let goes_on = rests.iter().any(|(_, rest)| !rest.is_empty());
        goes_on.then(|| Walk::new(self.source, rests, self.offsets))
    }

    /// Through a struct: the fields' names are its places.
    fn fields<'de, A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut is_first = true;
        while let Some(name) = map.next_key::<&str>()? {
            if std::mem::take(&mut is_first) {
                // What was left out of a record is told of at its beginning.
                let all = self.wanted.clone();
                self.note(&all, name);
            }
            let Some(step) = self.field(name) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let here = self.by(step).to_vec();
            self.note(&here, name);
            match self.on(step) {
                Some(walk) => map.next_value_seed(walk)?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }

    /// Through a map: the keys are its places.
    fn entries<'de, A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        for step in (0..).map(Step::Nth) {
            let here = self.by(step).to_vec();
            if here.is_empty() {
                if map.next_entry::<IgnoredAny, IgnoredAny>()?.is_none() {
                    break;
                }
                continue;
            }
            let Some(key) = map.next_key::<&RawValue>()? else { break };
            self.note(&here, key.trim().get_ron());
            match self.on(step) {
                Some(walk) => map.next_value_seed(walk)?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("something with parts")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        for step in (0..).map(Step::Nth) {
            let here = self.by(step).to_vec();
            let is_there = if let Some(walk) = self.on(step) {
                list.next_element_seed(walk)?.is_some()
            } else if here.is_empty() {
                list.next_element::<IgnoredAny>()?.is_some()
            } else {
                let element = list.next_element::<&RawValue>()?;
                self.note(&here, element.map_or(self.source, |element| element.trim().get_ron()));
                element.is_some()
            };
            if !is_there {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        match self.wanted.last() {
            Some((_, [Step::Field(_), ..])) => self.fields(map),
            _ => self.entries(map),
        }
    }
}
