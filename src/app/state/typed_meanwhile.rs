//! What is typed while the room's window finds its place.

use std::time::{Duration, Instant};

use egui::{Event, RawInput};

use crate::ui::room;

/// After so long, what was typed is passed on as it came, whichever window has the keyboard.
const SETTLING: Duration = Duration::from_millis(1500);

/// What is typed while the room's window finds its place. Window managers give whatever is new the keyboard, and the desk
/// takes it back, so that one word goes to two windows.
#[derive(Debug)]
pub(super) struct TypedMeanwhile {
    until: Instant,
    keyboard: Keyboard,
    /// Typed at the desk after what the room's window still has to hand over.
    held: Vec<Event>,
}

impl TypedMeanwhile {
    pub(super) fn new() -> Self {
        Self { until: Instant::now() + SETTLING, keyboard: Keyboard::AtDesk, held: Vec::new() }
    }

    /// The window goes to another place.
    pub(super) fn begin_anew(&mut self) {
        self.until = Instant::now() + SETTLING;
    }

    /// Passes on what was typed in the order in which it was; whether nothing is left. `frames`: how often the room's
    /// window was drawn.
    pub(super) fn join(&mut self, strays: &mut Vec<Event>, frames: u64, raw: &mut RawInput) -> bool {
        let is_over = Instant::now() >= self.until;
        self.held.extend(raw.events.extract_if(.., |event| room::is_typed(event)));
        let before = self.keyboard;
        self.keyboard = match (before, raw.focused) {
            (_, false) => Keyboard::InRoom,
            (Keyboard::InRoom, true) => Keyboard::Back(frames),
            (Keyboard::Back(since), true) if frames > since => Keyboard::AtDesk,
            (_, true) => before,
        };
        if before == Keyboard::AtDesk && self.keyboard == Keyboard::InRoom {
            // What the desk still got is older than what the room's window has.
            strays.splice(0..0, self.held.drain(..));
        }
        if is_over || before != Keyboard::InRoom && matches!(self.keyboard, Keyboard::AtDesk | Keyboard::InRoom) {
            raw.events.extend(strays.drain(..).chain(self.held.drain(..)));
        }
        strays.is_empty() && self.held.is_empty()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keyboard {
    AtDesk,
    InRoom,
    /// It came back when the room's window had been drawn so often, and may not have handed over all it was given.
    Back(u64),
}

#[cfg(test)]
mod tests {
    use egui::{Key, Modifiers};

    use super::*;

    fn text(words: &str) -> Event {
        Event::Text(words.to_owned())
    }

    fn joined(typed: &mut TypedMeanwhile, strays: &mut Vec<Event>, frames: u64, focused: bool, here: Event) -> String {
        let mut raw = RawInput { focused, events: vec![here], ..RawInput::default() };
        typed.join(strays, frames, &mut raw);
        let texts = raw.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn a_word_typed_into_two_windows_is_one_word_and_comes_in_its_order() {
        let (mut typed, mut strays) = (TypedMeanwhile::new(), Vec::new());
        assert_eq!(joined(&mut typed, &mut strays, 0, true, text("a")), "a");
        strays.push(text("c"));
        assert_eq!(joined(&mut typed, &mut strays, 1, false, text("b")), "bc", "typed before the keyboard went");
        assert_eq!(joined(&mut typed, &mut strays, 2, false, text("")), "", "the room's window has the keyboard");
        strays.push(text("d"));
        assert_eq!(joined(&mut typed, &mut strays, 2, true, text("f")), "", "it may have more to hand over");
        strays.push(text("e"));
        assert_eq!(joined(&mut typed, &mut strays, 3, true, text("g")), "defg");
        assert_eq!(joined(&mut typed, &mut strays, 3, true, text("h")), "h");
    }

    #[test]
    fn the_key_that_blanks_waits_for_nothing_and_the_others_not_for_ever() {
        let (mut typed, mut strays) = (TypedMeanwhile::new(), Vec::new());
        let panic =
            Event::Key { key: Key::F9, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
        assert_eq!(joined(&mut typed, &mut strays, 0, false, text("")), "");
        let mut raw = RawInput { focused: true, events: vec![panic.clone(), text("a")], ..RawInput::default() };
        assert!(!typed.join(&mut strays, 0, &mut raw));
        assert_eq!(raw.events, [panic]);
        typed.until = Instant::now();
        assert_eq!(joined(&mut typed, &mut strays, 0, true, text("b")), "ab");
    }
}
