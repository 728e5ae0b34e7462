//! A command's row in a menu.

use egui::accesskit::Role;
use egui::{Button, Response, Ui};

use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::command::Entry;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::menu::{named, tick};

/// A command's row in a menu.
pub struct CommandRow<'a> {
    /// The command.
    pub entry: &'a Entry,
    /// What it says.
    pub text: String,
    /// Whether it can be carried out now.
    pub is_enabled: bool,
    /// Whether what it switches is on, if it switches something.
    pub is_on: Option<bool>,
}

impl CommandRow<'_> {
    /// Shows it.
    pub fn show(self, ui: &mut Ui, look: Look<'_>) -> Response {
        let Self { entry, text, is_enabled, is_on } = self;
        let keys = entry.shortcuts.first().map(|shortcut| shortcut_text(ui.ctx(), look, shortcut)).unwrap_or_default();
        let ink = if is_enabled { Ink::Text } else { Ink::Quiet };
        let shown = look.rich(text.clone(), Weight::Regular, 14.0, ink);
        let keys = look.rich(keys, Weight::Regular, 13.0, Ink::Quiet);
        let (button, role) = match is_on {
            None => (Button::new(shown).gap(24.0), Role::MenuItem),
            Some(is_on) => {
                (Button::new((tick(is_on, look.color(Ink::Accent)), shown)).gap(8.0), Role::MenuItemCheckBox)
            }
        };
        let response = named(ui.add_enabled(is_enabled, button.shortcut_text(keys)), role, &text, is_on);
        let tip = format!("{}-tip", entry.text_id);
        if look.lang.has(&tip) { response.on_hover_text(look.text(&tip)) } else { response }
    }
}
