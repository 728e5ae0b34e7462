//! The keys of commands, taken out of the input.

use egui::{Event, Key, KeyboardShortcut};

use super::command::{Command, TABLE, ctrl, key};

/// What is being typed into, if anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// Nothing: all keys are commands.
    Nothing,
    /// A button or the like has the focus: Enter and Space press it.
    Widget,
    /// A field that writes through: its undo is the document's.
    Field,
    /// A name that is in no map yet: what was typed is undone where it was typed.
    Draft,
    /// The entry box with nothing in it: undo is the document's, and Delete has nothing else to remove than what is
    /// selected. Backspace is not meant so: it may have been held down to empty the box.
    EmptyEntry,
}

/// What letters do where nothing is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// They are commands.
    Commands,
    /// They jump to what begins so, as in any list.
    Jump,
}

/// The commands whose keys were pressed, taken out of the input.
///
/// Keys without Ctrl belong to whoever is being typed into, if anyone is; so do the usual editing keys with Ctrl.
#[must_use]
pub fn pressed(ctx: &egui::Context, typing: Typing, letters: Letters) -> Vec<Command> {
    let is_letter = |shortcut: &KeyboardShortcut| {
        shortcut.modifiers.is_none()
            && shortcut.logical_key.name().chars().all(char::is_alphabetic)
            && shortcut.logical_key.name().chars().count() == 1
    };
    let belongs_to_text = |shortcut: &KeyboardShortcut, command: Command| {
        let pressed = shortcut.logical_key;
        let is_function_key = pressed.name().starts_with('F') && pressed != Key::F || pressed == Key::Menu;
        let has_ctrl = shortcut.modifiers.command;
        let is_of_draft = typing == Typing::Draft && matches!(command, Command::Undo | Command::Redo);
        let is_of_selection = typing == Typing::EmptyEntry && *shortcut == key(Key::Delete);
        (!has_ctrl && !is_function_key && !is_of_selection) || *shortcut == ctrl(Key::A) || is_of_draft
    };
    // Longer chords first: Ctrl+Z must not take Ctrl+Shift+Z's key.
    let mut chords: Vec<(&KeyboardShortcut, Command)> =
        TABLE.iter().flat_map(|entry| entry.shortcuts.iter().map(|shortcut| (shortcut, entry.command))).collect();
    chords.sort_by_key(|(shortcut, _)| std::cmp::Reverse(u8::from(shortcut.modifiers.shift)));
    ctx.input_mut(|input| {
        chords
            .into_iter()
            .filter(|(shortcut, _)| letters == Letters::Commands || !is_letter(shortcut))
            .filter(|(shortcut, command)| match typing {
                Typing::Nothing => true,
                Typing::Widget => !matches!(shortcut.logical_key, Key::Enter | Key::Space),
                Typing::Field | Typing::Draft | Typing::EmptyEntry => !belongs_to_text(shortcut, *command),
            })
            .flat_map(|(shortcut, command)| std::iter::repeat_n(command, take(input, *shortcut, command.repeats())))
            .collect()
    })
}

/// Whether the keys of one command were pressed, whatever is being typed into; they are taken out of the input.
#[must_use]
pub fn is_pressed(ctx: &egui::Context, command: Command) -> bool {
    let shortcuts = TABLE.iter().filter(|entry| entry.command == command).flat_map(|entry| entry.shortcuts);
    ctx.input_mut(|input| shortcuts.fold(0, |times, shortcut| times + take(input, *shortcut, false)) > 0)
}

/// Takes a chord out of the input; how many times it counts. In a slow frame a key may be pressed more than once, and
/// each press counts; that it is held down counts where that makes sense.
fn take(input: &mut egui::InputState, shortcut: KeyboardShortcut, repeats: bool) -> usize {
    let mut times = 0;
    input.events.retain(|event| match event {
        Event::Key { key, pressed: true, repeat, modifiers, .. }
            if *key == shortcut.logical_key && modifiers.matches_logically(shortcut.modifiers) =>
        {
            times += usize::from(repeats || !repeat);
            false
        }
        _ => true,
    });
    times
}
