//! Brings single values into what a map may hold, and keeps the record of what was mended.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::num::NonZeroU32;

use super::super::refusal::quoted;
use super::locate::{At, Step};
use super::v1;
use crate::lang::{Message, Value};
use crate::model::{
    Actor, Fraction, Influence, LINE_COLOURS, Line, MAX_TEXT_CHARS, Pin, Placement, Strength, is_forbidden,
};

/// The most findings that are told one by one; of a file with more, nobody reads them all.
const MAX_FINDINGS: usize = 5_000;

/// What was mended so far.
#[derive(Debug, Default)]
pub(super) struct Mender {
    /// The part of the file and what was wrong with it, in the order of the checks.
    pub found: Vec<(Vec<Step>, Message)>,
    /// How many more there were.
    pub untold: usize,
    /// The first text that is too long to be kept. It is not cut: a cut would be lost with the next save.
    pub too_long: Option<(Vec<Step>, &'static str)>,
    /// The first kind that the legend has no more room for.
    pub too_many_kinds: Option<Vec<Step>>,
    /// The numbers that actors read so far have.
    numbers: HashSet<NonZeroU32>,
}

impl Mender {
    /// Notes what was wrong at a part of the file. Of what the message repeats of it, only so much as can be read.
    pub fn report(&mut self, at: &At<'_>, mut message: Message) {
        if self.found.len() < MAX_FINDINGS {
            for (_, value) in &mut message.values {
                if let Value::Text(text) = value {
                    *text = quoted(text);
                }
            }
            self.found.push((at.path(), message));
        } else {
            self.untold += 1;
        }
    }

    /// The text without what would hide or reorder it.
    pub fn text(&mut self, text: v1::Text<'_>, line: Line, at: &At<'_>) -> String {
        let text = text.0.into_owned();
        if text.len() > MAX_TEXT_CHARS && text.chars().count() > MAX_TEXT_CHARS && self.too_long.is_none() {
            self.too_long = Some((at.path(), at.field_name()));
        }
        let is_plain = text.bytes().all(|byte| (0x20..0x7F).contains(&byte));
        if is_plain || !text.chars().any(|c| is_forbidden(c, line)) {
            return text;
        }
        // What a text editor or a version control system on Windows makes of line breaks is no fault.
        let text = text.replace("\r\n", "\n");
        if !text.chars().any(|c| is_forbidden(c, line)) {
            return text;
        }
        self.report(at, Message::new("problem-forbidden-characters").with("field", at.field_name()));
        let spaced = text.chars().map(|c| match (c, line) {
            ('\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}', Line::Single) => ' ',
            ('\r' | '\u{2028}' | '\u{2029}', Line::Multi) => '\n',
            (c, _) => c,
        });
        spaced.filter(|&c| !is_forbidden(c, line)).collect()
    }

    /// The placement, its numbers brought into 0 to 1; none where the stance is not a number.
    pub fn placement(&mut self, disk: v1::Placement, who: &str, at: &At<'_>) -> Option<Placement> {
        if disk.stance.is_nan() {
            let message = Message::new("problem-stance-not-a-number").with("actor", who);
            self.report(&at.field("stance"), message);
            return None;
        }
        let distance = if disk.distance.is_nan() {
            let message = Message::new("problem-distance-not-a-number").with("actor", who);
            self.report(&at.field("distance"), message);
            0.5
        } else {
            disk.distance
        };
        for (field, id, value) in
            [("stance", "problem-stance-outside", disk.stance), ("distance", "problem-distance-outside", distance)]
        {
            if !(0.0..=1.0).contains(&value) {
                let used = Fraction::clamped(value).value();
                let message = Message::new(id).with("actor", who).with("value", format!("{value:?}"));
                self.report(&at.field(field), message.with("used", used));
            }
        }
        Some(Placement::clamped(disk.stance, distance))
    }

    /// The influence, at most the highest; none where it is below 1.
    pub fn influence(&mut self, value: i64, who: &str, at: &At<'_>) -> Option<Influence> {
        let influence = u8::try_from(value.clamp(0, i64::from(Influence::MAX))).ok().and_then(Influence::new);
        if influence.is_none_or(|influence| i64::from(influence.value()) != value) {
            let id = if influence.is_some() { "problem-influence-high" } else { "problem-influence-low" };
            self.report(at, Message::new(id).with("actor", who).with("value", value.to_string()));
        }
        influence
    }

    /// The number the room knows an actor by; none where it is below 1, too large, or another actor's already.
    pub fn number(&mut self, value: i64, who: &str, at: &At<'_>) -> Option<NonZeroU32> {
        let number = u32::try_from(value).ok().and_then(NonZeroU32::new);
        let number = number.filter(|number| self.numbers.insert(*number));
        if number.is_none() {
            self.report(at, Message::new("problem-number").with("actor", who).with("value", value.to_string()));
        }
        number
    }

    /// The dots, brought into 0 to the most.
    pub fn dots(&mut self, value: i64, who: &str, at: &At<'_>) -> u8 {
        let dots = u8::try_from(value.clamp(0, i64::from(Actor::MAX_DOTS))).unwrap_or_default();
        if i64::from(dots) != value {
            let message = Message::new("problem-dots").with("actor", who).with("value", value.to_string());
            self.report(at, message.with("used", usize::from(dots)));
        }
        dots
    }

    /// The pin, its numbers brought into the plane; none where one is not a number.
    pub fn pin(&mut self, disk: v1::Pin, who: &str, at: &At<'_>) -> Option<Pin> {
        for (field, value) in [("x", disk.x), ("y", disk.y)] {
            if value.is_nan() {
                self.report(&at.field(field), Message::new("problem-pin-not-a-number").with("actor", who));
                return None;
            }
            if value.abs() > Pin::LIMIT {
                let used = value.clamp(-Pin::LIMIT, Pin::LIMIT);
                let message =
                    Message::new("problem-pin-outside").with("actor", who).with("value", format!("{value:?}"));
                self.report(&at.field(field), message.with("used", format!("{used:?}")));
            }
        }
        Some(Pin::clamped(disk.x, disk.y))
    }

    /// The strength, brought into 1 to 3; the middle where none is given.
    pub fn strength(&mut self, value: Option<i64>, at: &At<'_>) -> Strength {
        let Some(value) = value else { return Strength::default() };
        let strength = u8::try_from(value.clamp(1, i64::from(Strength::MAX))).ok().and_then(Strength::new);
        let strength = strength.unwrap_or_default();
        if i64::from(strength.value()) != value {
            let message = Message::new("problem-strength").with("value", value.to_string());
            self.report(at, message.with("used", usize::from(strength.value())));
        }
        strength
    }

    /// The colour; the first where there is no such colour.
    pub fn colour(&mut self, value: i64, kind: &str, at: &At<'_>) -> u8 {
        match u8::try_from(value) {
            Ok(colour) if colour < LINE_COLOURS => colour,
            _ => {
                let message = Message::new("problem-colour").with("kind", kind).with("value", value.to_string());
                self.report(at, message);
                0
            }
        }
    }
}

/// Makes names for records that share theirs with an earlier one: the same file always gets the same ones.
#[derive(Debug)]
pub(super) struct Renamer<K>(HashMap<K, u32>);

impl<K> Default for Renamer<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Hash + Eq + Clone> Renamer<K> {
    /// The first of `candidate(1)`, `candidate(2)`, … that is not taken, going on where it stopped for `old`.
    pub fn rename<N>(&mut self, old: &K, candidate: impl Fn(u32) -> N, is_taken: impl Fn(&N) -> bool) -> N {
        let tried = self.0.entry(old.clone()).or_default();
        loop {
            *tried += 1;
            let name = candidate(*tried);
            if !is_taken(&name) {
                return name;
            }
        }
    }
}

/// A number that follows from `bytes` and no other input (128-bit FNV-1a), for ids of what has none of its own.
pub(super) fn number_of(bytes: impl IntoIterator<Item = u8>) -> u128 {
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    bytes.into_iter().fold(START, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}

/// The `count`th number derived from an id's.
pub(super) fn number_after(number: u128, count: u32) -> u128 {
    number_of(number.to_be_bytes().into_iter().chain(count.to_be_bytes()))
}
