//! The dialog in which the legend is edited, and in it the question what becomes of a removed kind's relationships.

pub mod editor;
pub mod removal;

use egui::{Context, Id, Key, Modal, ScrollArea};

use crate::model::KindId;
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::{self, Rank};
use crate::ui::toolkit::scroll::Following;

/// What the dialog keeps while it is open.
#[derive(Debug, Clone, Default)]
pub struct LegendDialog {
    /// The kind to be removed, while its relationships are asked about.
    pub removing: Option<KindId>,
    editor: editor::State,
    removal: removal::State,
}

impl LegendDialog {
    /// Goes back from the question to the editor; false if it was the editor that was shown.
    pub fn step_back(&mut self) -> bool {
        self.removing.take().is_some()
    }

    /// Shows it over everything else.
    pub fn show(&mut self, ctx: &Context, input: &editor::Input<'_>, actions: &mut Vec<Action>) {
        let removing = self.removing.clone();
        // Esc belongs to what is open in the dialog, which is gone by the end of this frame.
        let is_typing = ctx.text_edit_focused() || egui::Popup::is_any_open(ctx);
        let id = Id::unique(("legend-dialog", removing.is_some()));
        let name = input.look.text("legend-editor-heading");
        let area = Modal::default_area(id).role(egui::accesskit::Role::Dialog).accessible_name(name);
        let screen = ctx.content_rect();
        let margin = if screen.height() < 480.0 { 14 } else { 24 };
        let frame = egui::Frame::window(&ctx.global_style()).inner_margin(margin);
        let foot = if removing.is_some() { 0.0 } else { button::HEIGHT + 12.0 };
        let room = (screen.height() - 2.0 * (f32::from(margin) + 12.0) - foot).max(60.0);
        let scroll = ScrollArea::vertical().max_height(room).min_scrolled_height(room).auto_shrink(true);
        Modal::new(id).area(area.fade_in(false)).frame(frame).show(ctx, |ui| match &removing {
            Some(kind) => {
                scroll.show_following(ui, |ui| removal::show(ui, input, kind, &mut self.removal, actions));
            }
            None => {
                scroll.show_following(ui, |ui| editor::show(ui, input, &mut self.editor, actions));
                ui.add_space(12.0);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if button::button(ui, input.look, &input.look.text("dialog-close"), Rank::Main).clicked() {
                        actions.push(Action::Answer(Answer::Cancel));
                    }
                });
            }
        });
        if ctx.input(|i| i.key_pressed(Key::Escape)) && !is_typing {
            actions.push(Action::Answer(Answer::Cancel));
        }
    }
}
