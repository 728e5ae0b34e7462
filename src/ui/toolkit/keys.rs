//! Keys in words, as they are printed on the keyboards of a language's speakers.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::look::Look;

/// A shortcut in words, such as `Ctrl+Shift+S`; on a Mac, in its symbols.
#[must_use]
pub fn shortcut_text(ctx: &Context, look: Look<'_>, shortcut: &KeyboardShortcut) -> String {
    if ctx.os().is_mac() {
        return ctx.format_shortcut(shortcut);
    }
    let held = [
        (shortcut.modifiers.contains(Modifiers::COMMAND) || shortcut.modifiers.ctrl, "key-ctrl"),
        (shortcut.modifiers.shift, "key-shift"),
        (shortcut.modifiers.alt, "key-alt"),
    ];
    let mut words: Vec<String> =
        held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, id)| look.text(id)).collect();
    words.push(key_text(look, shortcut.logical_key));
    words.join("+")
}

fn key_text(look: Look<'_>, key: Key) -> String {
    match key {
        Key::Delete => look.text("key-delete"),
        Key::Backspace => look.text("key-backspace"),
        Key::Insert => look.text("key-insert"),
        Key::Menu => look.text("key-menu"),
        Key::Home => look.text("key-home"),
        key => key.symbol_or_name().to_owned(),
    }
}
