//! The filter: the bar that says while it is on what is filtered for, and the [panel] of its choices.
//!
//! Who passes is worked out by [`crate::analysis::filter`]; nothing here looks at more than one actor.

pub mod panel;

use std::ops::Deref;

use egui::{Align, Frame, Label, Layout, Margin, Panel, Role, Sense, Ui, WidgetInfo, vec2};

pub use self::panel::State;
use super::LOW;
use crate::analysis::Rest;
use crate::analysis::filter::Filter;
use crate::audience::Audience;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::reading::Reading;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::bidi::cut_to;
use crate::ui::toolkit::button::{Rank, sized_button};
use crate::ui::toolkit::choice::{Pill, line, paint_focus, pills};
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;
use crate::ui::words::filter::in_words;

const HEIGHT: f32 = 44.0;
/// Its height where the canvas has little, in points.
const LOW_HEIGHT: f32 = 36.0;
const TEXT_SIZE: f32 = 14.0;
/// The width of the two pills that say what becomes of the others, in points.
const PILLS_WIDTH: f32 = 136.0;
/// Narrower bars do without the number of actors, in points.
const LEAST_FOR_COUNT: f32 = 430.0;

/// What the bar reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// Who is wanted.
    pub filter: &'a Filter,
    /// What becomes of the others.
    pub rest: Rest,
    /// How many actors pass, and of how many.
    pub heads: (usize, usize),
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// Shows the bar at the top of `ui`, if a filter is on.
pub fn bar(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    if input.filter.is_empty() {
        return;
    }
    let look = input.look;
    let frame = Frame::new().fill(look.color(Ink::AccentFill)).inner_margin(Margin::symmetric(14, 0));
    let height = if ui.available_height() < LOW { LOW_HEIGHT } else { HEIGHT };
    Panel::top("filter bar").exact_size(height).resizable(false).frame(frame).show(ui, |ui| {
        let has_count = ui.available_width() >= LEAST_FOR_COUNT;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            clear(ui, look, actions);
            rest_pills(ui, look, input.rest, actions);
            if has_count {
                heads(ui, input);
                ui.add_space(4.0);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| said(ui, input, actions));
        });
    });
}

/// "7 of 30 actors".
fn heads(ui: &mut Ui, input: &Input<'_>) {
    let (look, (passing, all)) = (input.look, input.heads);
    let text = look.say(&Message::new("filter-heads").with("passing", passing).with("all", all));
    let label = ui.add(Label::new(look.rich(text.clone(), Weight::Medium, 13.0, Ink::ButtonText)));
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(Role::Status);
        node.set_label(text);
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// What is filtered for; a click opens the panel. The room is not told what is known of whom.
fn said(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let is_own_screen = look.audience == Audience::Facilitator;
    let text = if is_own_screen {
        look.say(&Message::new("filter-only").with("what", in_words(look, input.map, input.filter)))
    } else {
        look.text("filter-on-wall")
    };
    let room = ui.available_width() - 4.0;
    let measured = |text: &str| look.measurer.width(text, Weight::SemiBold, TEXT_SIZE.into()) as f32;
    let rich = look.rich(cut_to(&text, room, measured), Weight::SemiBold, TEXT_SIZE, Ink::Text);
    let galley = line(ui, rich, room);
    let size = vec2(galley.size().x, TARGET);
    let (rect, response) = ui.allocate_exact_size(size, if is_own_screen { Sense::click() } else { Sense::hover() });
    let role = if is_own_screen { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &text));
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(Ink::Text));
    paint_focus(ui, look, &response, 4);
    if is_own_screen && response.on_hover_text(text).clicked() {
        actions.push(Action::Command(Command::Filter));
    }
}

fn rest_pills(ui: &mut Ui, look: Look<'_>, rest: Rest, actions: &mut Vec<Action>) {
    let choices = [Rest::Dim, Rest::Hide].map(|rest| Pill {
        value: rest,
        text: look.text(match rest {
            Rest::Dim => "filter-dim",
            Rest::Hide => "filter-hide",
        }),
        shape: None,
    });
    let size = vec2(PILLS_WIDTH, 28.0);
    let chosen = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        pills(ui, look, 2, &choices, Some(rest))
    });
    actions.extend(chosen.inner.map(Action::SetRest));
}

fn clear(ui: &mut Ui, look: Look<'_>, actions: &mut Vec<Action>) {
    let keys = command::entry(Command::ClearFilter).and_then(|entry| entry.shortcuts.first());
    let keys = keys.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
    if sized_button(ui, look, &look.text("filter-clear"), Rank::Plain, 0.0).on_hover_text(keys).clicked() {
        actions.push(Action::Command(Command::ClearFilter));
    }
}
