//! Text fields that write through: no drafts, every change is an edit that joins the open undo step.

use egui::{Context, Event, Frame, Id, Key, Margin, Response, RichText, Stroke, StrokeKind, TextEdit, Ui};

use crate::edit::Edit;
use crate::layout::fonts::Weight;
use crate::model::MAX_TEXT_CHARS;
use crate::ui::action::Action;
use crate::ui::toolkit::caption::captioned;
use crate::ui::toolkit::theme;

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
        edit: impl FnMut(String) -> Edit,
    ) -> Response {
        let mut text = value.to_owned();
        let (id, hint, rows) = (self.id, self.hint.to_owned(), self.rows);
        let response = captioned(ui, self.label, |ui| {
            let widget = if rows > 1 {
                TextEdit::multiline(&mut text).desired_rows(rows)
            } else {
                TextEdit::singleline(&mut text)
            };
            let color = ui.visuals().text_color();
            ui.add(styled(widget, id, hint).text_color(color))
        });
        report(&response, text, actions, edit);
        response
    }

    /// As [`Field::show`], without the label above it: for a table, whose columns are named once.
    pub fn show_alone(
        self,
        ui: &mut Ui,
        value: &str,
        actions: &mut Vec<Action>,
        edit: impl FnMut(String) -> Edit,
    ) -> Response {
        let mut text = value.to_owned();
        let widget = TextEdit::singleline(&mut text).text_color(ui.visuals().text_color());
        let response = ui.add(styled(widget, self.id, self.hint.to_owned())).accessible_name(self.label);
        report(&response, text, actions, edit);
        response
    }

    /// Shows one line in the weight of a heading, framed only while it is pointed at or typed into. A long one is
    /// wrapped to be seen whole, and still is one line.
    pub fn show_heading(
        self,
        ui: &mut Ui,
        value: &str,
        actions: &mut Vec<Action>,
        edit: impl FnMut(String) -> Edit,
    ) -> Response {
        let mut text = value.to_owned();
        let widget = TextEdit::multiline(&mut text)
            .id(self.id)
            .desired_rows(1)
            .return_key(None)
            .font(egui::TextStyle::Heading)
            .text_color(ui.visuals().text_color())
            .hint_text(RichText::new(self.hint).font(theme::font(Weight::Bold, 17.0)))
            .char_limit(MAX_TEXT_CHARS)
            .desired_width(f32::INFINITY)
            // High enough for a finger.
            .frame(Frame::new().inner_margin(Margin { left: 2, right: 2, top: 5, bottom: 6 }));
        let response = ui.scope(|ui| {
            // As high as its text, not as a button.
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add(widget).accessible_name(self.label)
        });
        let response = response.inner;
        if response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            response.surrender_focus();
        }
        let visuals = ui.visuals();
        let stroke = match (response.has_focus(), response.hovered() && ui.is_enabled()) {
            (true, _) => visuals.selection.stroke,
            (false, true) => visuals.widgets.inactive.bg_stroke,
            (false, false) => Stroke::NONE,
        };
        let radius = visuals.widgets.inactive.corner_radius;
        ui.painter().rect_stroke(response.rect.expand2(egui::vec2(4.0, 0.0)), radius, stroke, StrokeKind::Inside);
        report(&response, text.replace('\n', " "), actions, edit);
        response
    }
}

fn styled(widget: TextEdit<'_>, id: Id, hint: String) -> TextEdit<'_> {
    widget
        .id(id)
        .hint_text(hint)
        .char_limit(MAX_TEXT_CHARS)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7))
}

/// Whether Esc came with this frame, which took the keyboard from what had it. Whoever else keeps the key for later has
/// taken it out of the frame's events.
fn is_escaped(ctx: &Context) -> bool {
    let is_escape = |event: &Event| matches!(event, Event::Key { key: Key::Escape, pressed: true, .. });
    ctx.input(|input| input.raw.events.iter().any(is_escape))
}

/// Turns a changed text field into an edit, and a field that was left into the end of the undo step; with Esc, what was
/// typed since it has the cursor is taken back.
pub fn report(response: &Response, text: String, actions: &mut Vec<Action>, mut edit: impl FnMut(String) -> Edit) {
    let is_given_up = response.lost_focus() && is_escaped(&response.ctx);
    if is_given_up {
        actions.push(Action::GiveUp(edit(text)));
    } else if response.changed() {
        actions.push(Action::Edit(edit(text)));
    }
    if response.lost_focus() {
        actions.push(Action::CloseStep);
    }
}
