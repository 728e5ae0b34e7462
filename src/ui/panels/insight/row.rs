//! The rows of the panel: headings that fold, captions, and lines that light what they speak of.

use std::collections::HashSet;

use egui::{CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Input, Section, State};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::choice::{link, paint_focus};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::{self, TARGET};

/// So many lines of a list are shown before the others are asked for.
const FEW: usize = 5;
const TEXT_SIZE: f32 = 13.5;
const PADDING: f32 = 8.0;

/// One line: what it says, and what it speaks of.
pub(super) struct Line {
    /// The sentence.
    pub text: String,
    /// What is selected and lit by it.
    pub lights: Selection,
}

/// A section's name, which folds it; whether the section is open.
pub(super) fn heading(ui: &mut Ui, look: Look<'_>, section: Section, folded: &mut HashSet<Section>) -> bool {
    ui.add_space(8.0);
    let is_open = !folded.contains(&section);
    let name = look.text(&format!("insight-{}", section.key()));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    let (y, tip) = (rect.center().y, if is_open { vec2(0.0, 3.0) } else { vec2(3.0, 0.0) });
    let center = pos2(rect.left() + 7.0, y);
    let arms = if is_open { [vec2(-5.0, -3.0), vec2(5.0, -3.0)] } else { [vec2(-3.0, -5.0), vec2(-3.0, 5.0)] };
    let points = vec![center + arms[0], center + tip, center + arms[1]];
    ui.painter().line(points, Stroke::new(2.0, look.color(Ink::ButtonText)));
    let galley = ui.painter().layout_no_wrap(name, theme::font(Weight::Bold, 15.0), look.color(Ink::Text));
    ui.painter().galley(pos2(rect.left() + 20.0, y - galley.size().y / 2.0), galley, look.color(Ink::Text));
    paint_focus(ui, look, &response, 6);
    if response.clicked() && !folded.remove(&section) {
        folded.insert(section);
    }
    is_open
}

/// Lines under a caption, the first few of them and then as many as are asked for; nothing where there are none.
pub(super) fn list(
    ui: &mut Ui,
    input: &Input<'_>,
    state: &mut State,
    caption_id: &'static str,
    lines: impl ExactSizeIterator<Item = Line>,
    actions: &mut Vec<Action>,
) {
    let look = input.look;
    let count = lines.len();
    if count == 0 {
        return;
    }
    ui.add_space(4.0);
    ui.label(look.rich(look.text(caption_id), Weight::SemiBold, TEXT_SIZE, Ink::Quiet));
    let is_whole = state.whole.contains(caption_id);
    let shown = if is_whole || count == FEW + 1 { count } else { FEW };
    for line in lines.take(shown) {
        show(ui, input, &line, actions);
    }
    if count > FEW + 1 {
        let more = if is_whole {
            look.text("insight-fewer")
        } else {
            look.say(&Message::new("insight-more").with("count", count - FEW))
        };
        let response = ui.push_id(caption_id, |ui| link(ui, look, &more, Weight::Medium, Ink::Accent)).inner;
        if response.clicked() && !state.whole.remove(caption_id) {
            state.whole.insert(caption_id);
        }
    }
}

/// A line that lights what it speaks of when it is clicked.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, line: &Line, actions: &mut Vec<Action>) {
    let look = input.look;
    let is_lit = !line.lights.is_empty() && *input.selection == line.lights;
    let (weight, ink) = if is_lit { (Weight::SemiBold, Ink::Accent) } else { (Weight::Regular, Ink::Text) };
    let width = ui.available_width();
    let shown = visual_order(&line.text).into_owned();
    let galley = ui.painter().layout(shown, theme::font(weight, TEXT_SIZE), look.color(ink), width - 2.0 * PADDING);
    let height = (galley.size().y + 2.0 * PADDING).max(TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_lit, &line.text));
    if is_lit || response.hovered() {
        let fill = if is_lit { Ink::AccentFill } else { Ink::Hover };
        ui.painter().rect_filled(rect, CornerRadius::same(7), look.color(fill));
    }
    let at = pos2(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(ink));
    paint_focus(ui, look, &response, 7);
    if response.clicked() {
        actions.push(Action::Light(line.lights.clone()));
    }
}

/// A small bar that is full to a share, with its name under it.
pub(super) fn part(ui: &mut Ui, look: Look<'_>, name: &str, share: f64, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as usize;
    let message = Message::new("insight-part").with("name", name).with("percent", percent);
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, look.say(&message)));
    let bar = Rect::from_min_size(rect.min, vec2(width, 6.0));
    ui.painter().rect_filled(bar, 3.0, look.color(Ink::Button));
    let full = Rect::from_min_size(bar.min, vec2(width * share.clamp(0.0, 1.0) as f32, 6.0));
    ui.painter().rect_filled(full, 3.0, look.color(Ink::Text));
    let font = theme::font(Weight::Regular, 11.0);
    ui.painter().with_clip_rect(rect).text(
        pos2(rect.left(), bar.bottom() + 2.0),
        egui::Align2::LEFT_TOP,
        name,
        font,
        look.color(Ink::Quiet),
    );
    response.on_hover_text(look.say(&message));
}
