//! The legend in the left panel: which kinds of relationship there are, how their lines look, and which are shown.
//!
//! Hiding a kind changes no map: it is a matter of this window.

use egui::{Align, InputState, Layout, Rect, Response, Sense, Ui, pos2, vec2};

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Kind, KindId};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::action::reading::Reading;
use crate::ui::toolkit::choice::{TICK_INDENT, line, link, paint_focus, paint_tick_box, sized_link, target, tick_info};
use crate::ui::toolkit::line_sample;
use crate::ui::toolkit::theme::{SMALL_SIZE, TARGET, TEXT_SIZE};

const ROW_HEIGHT: f32 = 30.0;

/// Shows the legend with a tick for each kind.
pub fn show(ui: &mut Ui, reading: &Reading<'_>, actions: &mut Vec<Action>) {
    heading(ui, reading, actions);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for kind in &reading.map.head().kinds {
            ui.push_id(kind.id.as_str(), |ui| row(ui, reading, kind, actions));
        }
    });
    if reading.is_editable {
        let edit = reading.look.text("legend-edit");
        if link(ui, reading.look, &edit, Weight::Medium, Ink::Quiet).clicked() {
            actions.push(Action::Command(Command::EditLegend));
        }
    }
}

fn heading(ui: &mut Ui, reading: &Reading<'_>, actions: &mut Vec<Action>) {
    let look = reading.look;
    ui.horizontal(|ui| {
        ui.label(look.rich(look.text("legend-heading"), Weight::Bold, 15.0, Ink::Text));
        let hidden = reading.map.head().kinds.iter().filter(|kind| reading.hidden_kinds.contains(&kind.id));
        if hidden.count() == 0 {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // The heading's row keeps its height; what reacts reaches beyond it.
            ui.spacing_mut().item_spacing.y = TARGET;
            let (text, font) = (look.text("legend-show-all"), (Weight::Medium, SMALL_SIZE));
            let response = sized_link(ui, look, &text, font, Ink::Accent);
            let response = response.accessible_name(look.text("legend-show-all-name"));
            if response.clicked() {
                show_all(reading, actions);
            }
        });
    });
}

fn row(ui: &mut Ui, reading: &Reading<'_>, kind: &Kind, actions: &mut Vec<Action>) {
    let (look, label) = (reading.look, reading.look.kind_label(kind));
    let is_shown = !reading.hidden_kinds.contains(&kind.id);
    let (rect, response) = target(ui, vec2(ui.available_width(), ROW_HEIGHT));
    let is_enabled = ui.is_enabled();
    response.widget_info(|| tick_info(is_enabled, Some(is_shown), &label));
    let sample_left = rect.left() + TICK_INDENT + 2.0;
    let sample = Rect::from_min_size(pos2(sample_left, rect.top()), vec2(line_sample::LENGTH, rect.height()));
    let only = only_button(ui, reading, rect, &response, &label);
    paint_tick_box(ui.painter(), look, rect.left_center(), Some(is_shown), &response);
    line_sample::paint(ui.painter(), look, sample, kind);
    let text_left = sample.right() + 12.0;
    let text_right = only.as_ref().map_or(rect.right(), |only| only.rect.left() - 4.0);
    let ink = if is_shown { Ink::Text } else { Ink::Quiet };
    let galley = line(ui, look.rich(&label, Weight::Regular, TEXT_SIZE, ink), text_right - text_left);
    let is_shortened = galley.elided;
    ui.painter().galley(pos2(text_left, rect.center().y - galley.size().y / 2.0), galley, look.color(ink));
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 4);

    let wants_only = only.is_some_and(|only| only.clicked()) || (response.clicked() && ui.input(|i| i.modifiers.alt));
    if wants_only {
        show_only(reading, kind, actions);
    } else if response.clicked() {
        actions.push(Action::ShowKind(kind.id.clone(), !is_shown));
    }
    if is_shortened {
        response.on_hover_text(label);
    }
}

/// "only", at the end of the row while the pointer or the keyboard is there.
fn only_button(ui: &mut Ui, reading: &Reading<'_>, row: Rect, response: &Response, label: &str) -> Option<Response> {
    let look = reading.look;
    let galley = line(ui, look.rich(look.text("legend-only"), Weight::Medium, SMALL_SIZE, Ink::Accent), row.width());
    let size = vec2(galley.size().x + 12.0, 22.0);
    let rect = Rect::from_min_size(pos2(row.right() - size.x, row.center().y - size.y / 2.0), size);
    // Under a finger nothing hovers: there it is always shown.
    let is_near = response.contains_pointer() || response.has_focus() || ui.input(InputState::has_touch_screen);
    let id = response.id.with("only");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if !is_near && !has_focus {
        return None;
    }
    let around = Rect::from_min_max(pos2(rect.right() - size.x.max(TARGET), row.top() - 1.0), row.max + vec2(0.0, 1.0));
    let only = ui.interact(around, id, Sense::click());
    let name = look.say(&Message::new("legend-only-name").with("kind", label));
    let is_enabled = ui.is_enabled();
    only.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, is_enabled, &name));
    let fill = if only.hovered() { Ink::AccentFill } else { Ink::Panel };
    ui.painter().rect_filled(rect, 7, look.color(fill));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.color(Ink::Accent));
    paint_focus(ui, look, &only.clone().with_new_rect(rect), 7);
    Some(only.on_hover_text(look.text("legend-only-tip")))
}

/// Shows this kind alone; all again, if it was alone already.
fn show_only(reading: &Reading<'_>, kind: &Kind, actions: &mut Vec<Action>) {
    let is_hidden = |id: &KindId| reading.hidden_kinds.contains(id);
    let kinds = &reading.map.head().kinds;
    let is_alone = !is_hidden(&kind.id) && kinds.iter().all(|other| other.id == kind.id || is_hidden(&other.id));
    if is_alone {
        show_all(reading, actions);
        return;
    }
    for other in kinds {
        let is_wanted = other.id == kind.id;
        if is_hidden(&other.id) == is_wanted {
            actions.push(Action::ShowKind(other.id.clone(), is_wanted));
        }
    }
}

fn show_all(reading: &Reading<'_>, actions: &mut Vec<Action>) {
    let hidden = reading.map.head().kinds.iter().filter(|kind| reading.hidden_kinds.contains(&kind.id));
    actions.extend(hidden.map(|kind| Action::ShowKind(kind.id.clone(), true)));
}
