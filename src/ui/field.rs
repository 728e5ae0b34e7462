//! Text fields that write through: no drafts, every change is an edit that joins the open undo step.

use egui::{Id, Response, TextEdit, Ui, WidgetText};

use super::action::Action;
use crate::edit::Edit;
use crate::model::MAX_TEXT_CHARS;

/// What a text field shows and does.
pub struct Field<'a> {
    /// Tells this field from all others: made of the record's id and the field's name, never of a position.
    pub id: Id,
    /// Its accessible name, also shown above it.
    pub label: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// How many lines it shows; one line cannot be broken.
    pub rows: usize,
}

impl Field<'_> {
    /// Shows `value` and, when it is changed, asks for the edit made of the new text.
    pub fn show(
        self,
        ui: &mut Ui,
        value: &str,
        actions: &mut Vec<Action>,
        edit: impl FnOnce(String) -> Edit,
    ) -> Response {
        let label = ui.label(WidgetText::from(self.label).strong()).id;
        let mut text = value.to_owned();
        let widget = if self.rows > 1 {
            TextEdit::multiline(&mut text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(&mut text)
        };
        let widget = widget
            .id(self.id)
            .hint_text(self.hint.to_owned())
            .char_limit(MAX_TEXT_CHARS)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7));
        let response = ui.add(widget).labelled_by(label);
        report(&response, text, actions, edit);
        response
    }
}

/// Turns a changed text field into an edit, and a field that was left into the end of the undo step.
pub fn report(response: &Response, text: String, actions: &mut Vec<Action>, edit: impl FnOnce(String) -> Edit) {
    if response.changed() {
        actions.push(Action::Edit(edit(text)));
    }
    if response.lost_focus() {
        actions.push(Action::CloseStep);
    }
}
