//! What all dialogs share: the frame, the title, the row of buttons, where the focus is, and what Enter and Esc do.
//!
//! Knows nothing of what is asked.

use egui::accesskit::Role;
use egui::{Context, Id, Key, Label, Margin, Modal, Modifiers, ScrollArea, Shadow, Ui, vec2};

use crate::layout::fonts::Weight;
use crate::picture::{Ink, Palette};
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::{self, Rank};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;

const GAP: f32 = 16.0;
const BUTTON_GAP: f32 = 10.0;
const TITLE_SIZE: f32 = 18.0;
/// What is left free of the window round a dialog, in points.
const OUTSIDE: f32 = 12.0;

/// What a dialog is framed with.
pub(super) struct Shell<'a> {
    /// The words and colours.
    pub look: Look<'a>,
    /// Tells the dialog from all others.
    pub key: &'static str,
    /// What stands at its top, and what a screen reader calls it.
    pub title: String,
    /// How wide it is where the window has room, in points.
    pub width: f32,
    /// The buttons, from left to right. The one of [`Rank::Main`] is what Enter means.
    pub choices: Vec<Choice>,
}

/// A button of a dialog and what it answers.
pub(super) struct Choice {
    /// What it says.
    pub text: String,
    /// What it answers.
    pub answer: Answer,
    /// How it stands out.
    pub rank: Rank,
    /// Whether it can be chosen now.
    pub is_enabled: bool,
}

impl Choice {
    /// A button that can be chosen.
    pub fn new(text: String, answer: Answer, rank: Rank) -> Self {
        Self { text, answer, rank, is_enabled: true }
    }
}

/// Where the focus belongs when a dialog opens, and whenever nothing in it has it.
pub(super) enum Focus {
    /// On the main button.
    MainButton,
    /// In a field or list of the body. Enter still means the main button.
    Widget(Id),
    /// In a list of the body that does something of its own on Enter.
    OwnEnter(Id),
}

/// Buttons side by side, each with its width.
struct Row<'a> {
    taken: f32,
    choices: Vec<(&'a Choice, f32)>,
}

impl Shell<'_> {
    /// Shows the dialog; the answer becomes an action. `body` fills it and says where the focus belongs.
    pub fn show(self, ctx: &Context, actions: &mut Vec<Action>, body: impl FnOnce(&mut Ui) -> Focus) {
        actions.extend(self.answer(ctx, body).map(Action::Answer));
    }

    /// As [`Shell::show`], but gives the answer to the dialog itself.
    pub fn answer(self, ctx: &Context, body: impl FnOnce(&mut Ui) -> Focus) -> Option<Answer> {
        let screen = ctx.content_rect();
        let margin = if screen.height() < 480.0 { 14 } else { 24 };
        let width = (screen.width() - 2.0 * (f32::from(margin) + OUTSIDE)).clamp(120.0, self.width);
        let shadow = Shadow { offset: [0, 8], blur: 32, spread: 0, color: egui::Color32::from_black_alpha(70) };
        let frame = egui::Frame::window(&ctx.global_style()).inner_margin(Margin::same(margin)).shadow(shadow);
        let has_grave = self.choices.iter().any(|choice| choice.rank == Rank::Grave);
        let role = if has_grave { Role::AlertDialog } else { Role::Dialog };
        let area = Modal::default_area(Id::unique(("dialog", self.key))).role(role).accessible_name(self.title.clone());
        let focused = ctx.memory(egui::Memory::focused);
        // Keys are a list's that lies open over the dialog, the one that closes it too.
        let is_covered = egui::Popup::is_any_open(ctx);
        let room = screen.height() - 2.0 * (f32::from(margin) + OUTSIDE);
        let modal = Modal::new(area.layer().id).area(area.fade_in(false)).frame(frame).backdrop_color(self.shade());
        let shown = modal.show(ctx, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let top = ui.cursor().top();
            let title = self.look.rich(self.title.clone(), Weight::Bold, TITLE_SIZE, Ink::Text);
            ui.add(Label::new(title).wrap());
            ui.add_space(GAP - 4.0);
            let room = room - (ui.cursor().top() - top) - self.row_height(ui, width) - GAP;
            let room = room.max(40.0);
            let focus = ScrollArea::vertical()
                .max_height(room)
                // Without it the body would keep the height it had when the dialog opened.
                .min_scrolled_height(room)
                .auto_shrink([false, true])
                .show_following(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 8.0;
                    body(ui)
                })
                .inner;
            ui.add_space(GAP);
            let (clicked, main) = self.buttons(ui, width);
            if is_covered { clicked } else { clicked.or(self.keys(ui, &focus, focused, main)) }
        });
        shown.inner
    }

    fn shade(&self) -> egui::Color32 {
        let opacity = match self.look.palette {
            Palette::Light => 0.35,
            Palette::HighContrast | Palette::Dark => 0.6,
        };
        egui::Color32::BLACK.gamma_multiply(opacity)
    }

    /// The buttons in as few rows as hold them.
    fn rows(&self, ui: &Ui, width: f32) -> Vec<Row<'_>> {
        let mut rows: Vec<Row<'_>> = Vec::new();
        for choice in &self.choices {
            let wanted = button::width(ui, &choice.text).min(width);
            match rows.last_mut() {
                Some(row) if row.taken + BUTTON_GAP + wanted <= width => {
                    row.taken += BUTTON_GAP + wanted;
                    row.choices.push((choice, wanted));
                }
                _ => rows.push(Row { taken: wanted, choices: vec![(choice, wanted)] }),
            }
        }
        rows
    }

    fn row_height(&self, ui: &Ui, width: f32) -> f32 {
        self.rows(ui, width).len() as f32 * (button::HEIGHT + BUTTON_GAP) - BUTTON_GAP
    }

    /// The buttons, at the right. Gives what was clicked and the main one's id.
    fn buttons(&self, ui: &mut Ui, width: f32) -> (Option<Answer>, Option<Id>) {
        let (mut clicked, mut main) = (None, None);
        ui.spacing_mut().item_spacing = vec2(0.0, BUTTON_GAP);
        for row in self.rows(ui, width) {
            ui.horizontal(|ui| {
                ui.add_space(width - row.taken);
                for (index, (choice, wanted)) in row.choices.into_iter().enumerate() {
                    if index > 0 {
                        ui.add_space(BUTTON_GAP);
                    }
                    let add = |ui: &mut Ui| button::sized_button(ui, self.look, &choice.text, choice.rank, wanted);
                    let response = ui.add_enabled_ui(choice.is_enabled, add).inner;
                    if response.clicked() {
                        clicked = Some(choice.answer.clone());
                    }
                    if choice.rank == Rank::Main && choice.is_enabled {
                        main = Some(response.id);
                    }
                }
            });
        }
        (clicked, main)
    }

    /// What Esc or Enter answers, if pressed. Brings the focus back into the dialog if it is not there.
    fn keys(&self, ui: &Ui, focus: &Focus, focused: Option<Id>, main: Option<Id>) -> Option<Answer> {
        // In its first pass a dialog is measured, not seen: a key pressed then was not meant for it.
        if ui.is_sizing_pass() {
            return None;
        }
        let is_ours = |id: Id| ui.ctx().read_response(id).is_some_and(|response| response.layer_id == ui.layer_id());
        let focused = focused.filter(|&id| is_ours(id));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            return Some(Answer::Cancel);
        }
        // A focused button takes Enter by itself.
        let is_in_field = matches!(focus, Focus::Widget(id) if focused == Some(*id));
        let answers_by_enter = focused.is_none() && !matches!(focus, Focus::OwnEnter(_)) || is_in_field;
        if answers_by_enter
            && main.is_some()
            && pressed(Key::Enter)
            && let Some(choice) = self.choices.iter().find(|choice| choice.rank == Rank::Main)
        {
            return Some(choice.answer.clone());
        }
        let now = ui.memory(egui::Memory::focused).filter(|&id| is_ours(id));
        if now.is_none() {
            let home = match focus {
                Focus::Widget(id) | Focus::OwnEnter(id) => Some(*id),
                Focus::MainButton => main,
            };
            if let Some(id) = home {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        None
    }
}

/// A paragraph of a dialog.
pub(super) fn paragraph(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.add(Label::new(look.rich(text, Weight::Regular, 14.0, Ink::Text)).wrap());
}

/// A paragraph that is read second.
pub(super) fn quiet(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.add(Label::new(look.rich(text, Weight::Regular, 13.0, Ink::Quiet)).wrap());
}

/// A line with a point before it.
pub(super) fn point(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(look.rich("•", Weight::Regular, 14.0, Ink::Quiet));
        paragraph(ui, look, text);
    });
}
