//! What a key means, on the keyboard of any country.
//!
//! A key is known by what it gives, so that Ctrl+Q is where the Q is printed. Two kinds of keys give something else than
//! what is printed on them, and are known by their place: the row of digits, which in France, Bohemia or Siam gives signs
//! and letters, and the few letters whose place in another script gives a sign.

use std::collections::HashMap;

use egui::{Context, Event, Id, Key, Modifiers};

use crate::model::Wedge;

/// The digit of each wedge, wherever wedges are chosen by digits.
pub const WEDGES: [(Key, Wedge); 5] = [
    (Key::Num1, Wedge::ActiveAllies),
    (Key::Num2, Wedge::PassiveAllies),
    (Key::Num3, Wedge::Neutral),
    (Key::Num4, Wedge::PassiveOpposition),
    (Key::Num5, Wedge::ActiveOpposition),
];

/// The wedge whose digit a key is.
#[must_use]
pub fn wedge_of(key: Key) -> Option<Wedge> {
    WEDGES.into_iter().find(|(digit, _)| *digit == key).map(|(_, wedge)| wedge)
}

/// Letters by their place, where another script has a sign there: Greek, Hebrew and Bulgarian. No common keyboard with
/// Latin letters has that sign in that place (after the layouts of xkeyboard-config), so none is misread.
const LETTERS: [(Key, Key); 4] =
    [(Key::Q, Key::Semicolon), (Key::Q, Key::Slash), (Key::W, Key::Quote), (Key::Q, Key::Comma)];

/// A key that is held down, as far as the window knows.
#[derive(Clone, Copy)]
struct Down {
    /// When it was pressed last, or repeated itself, in the toolkit's seconds.
    last: f64,
    /// Whether another window had the keyboard since, and may have been told that it was let go.
    may_be_up: bool,
}

/// A key that repeats itself does so sooner than that: the longest wait before it begins to.
const LET_GO_SECONDS: f64 = 1.5;

/// Reads the keys of a frame as they are meant. To be called before anybody else looks at them.
///
/// Enter or Space held down presses nothing again and again: whatever the first press opened would be answered by the
/// next one, unread. In a text they do what they always do.
pub fn read(ctx: &Context) {
    let is_text = ctx.text_edit_focused();
    let held = Id::unique("keys held down, by their places");
    let mut down: HashMap<Key, Down> = ctx.data_mut(|data| data.remove_temp(held)).unwrap_or_default();
    ctx.input_mut(|input| {
        let now = input.time;
        input.events.retain_mut(|event| {
            if *event == Event::WindowFocused(false) {
                for key in down.values_mut() {
                    key.may_be_up = true;
                }
            }
            let Event::Key { key, physical_key, pressed, repeat, modifiers } = event else { return true };
            if let Some(place) = *physical_key {
                // The toolkit goes by what a key gives: let go after Shift, + gives = and stays down for ever.
                let before = down.remove(&place);
                if *pressed {
                    let is_same = |before: Down| !before.may_be_up || now - before.last < LET_GO_SECONDS;
                    *repeat = before.is_some_and(is_same);
                    let may_be_up = *repeat && before.is_some_and(|before| before.may_be_up);
                    down.insert(place, Down { last: now, may_be_up });
                }
            }
            *key = meant(*key, *physical_key, *modifiers);
            is_text || !(*pressed && *repeat && matches!(key, Key::Enter | Key::Space))
        });
    });
    ctx.data_mut(|data| data.insert_temp(held, down));
}

/// The key that is meant, after what it gives and where it is.
fn meant(key: Key, place: Option<Key>, modifiers: Modifiers) -> Key {
    let Some(place) = place else { return key };
    // With Shift the row of digits gives digits there, and here the signs that are printed above them.
    let is_digit = is_digit(place) && is_sign(key) && !modifiers.shift;
    if is_digit || LETTERS.contains(&(place, key)) { place } else { key }
}

fn is_digit(key: Key) -> bool {
    (Key::Num0..=Key::Num9).contains(&key)
}

fn is_sign(key: Key) -> bool {
    matches!(
        key,
        Key::Backtick
            | Key::Backslash
            | Key::CloseBracket
            | Key::CloseCurlyBracket
            | Key::Colon
            | Key::Comma
            | Key::Equals
            | Key::Exclamationmark
            | Key::Minus
            | Key::OpenBracket
            | Key::OpenCurlyBracket
            | Key::Period
            | Key::Pipe
            | Key::Plus
            | Key::Questionmark
            | Key::Quote
            | Key::Semicolon
            | Key::Slash
    )
}
