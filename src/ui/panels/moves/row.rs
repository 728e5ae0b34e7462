//! One move: as a row of the table, or as a card where there is no room for one.

use egui::{Align, CornerRadius, Margin, Rect, Stroke, StrokeKind, Ui, vec2};

use super::input::{Input, move_text};
use crate::analysis::moves::{PlanField, gaps};
use crate::edit::{ActorField, Edit};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Actor, Wedge};
use crate::picture::Ink;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, cursor, push_choice, want};
use crate::ui::asking::dots;
use crate::ui::asking::field::Field;
use crate::ui::toolkit::choice::{Select, link, note};

/// The height of a row of the table, in points.
const ROW: f32 = 36.0;
/// Between two columns, in points.
const GAP: f32 = 8.0;
/// Narrower than this, the table's fields hold too few words, in points.
const LEAST_TABLE: f32 = 1000.0;
/// The least width of a field on a card, in points.
const LEAST_FIELD: f32 = 190.0;
/// The width of the dots and their two buttons, in points.
const DOTS: f32 = 96.0;
/// The width of the list of wedges on a card, in points.
const SELECT: f32 = 260.0;

/// How the moves are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Layout {
    /// One row each.
    Table(Columns),
    /// One card each, with that many fields beside each other.
    Cards(usize),
}

/// The widths of the table's columns, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Columns {
    /// The dots.
    dots: f32,
    /// The name.
    name: f32,
    /// Where to.
    to: f32,
    /// Each of the fields of the plan.
    fields: [f32; 5],
}

impl Layout {
    /// The layout for that much room.
    pub(super) fn of(width: f32) -> Self {
        if width < LEAST_TABLE {
            return Self::Cards(((width / LEAST_FIELD) as usize).clamp(1, 5));
        }
        let (dots, name, to) = (DOTS, (width * 0.17).min(300.0), (width * 0.16).clamp(180.0, 250.0));
        let rest = width - dots - name - to - 7.0 * GAP;
        // Names and dates are shorter than what is to be said and done.
        Self::Table(Columns { dots, name, to, fields: [0.24, 0.24, 0.24, 0.14, 0.14].map(|share| rest * share) })
    }
}

/// The names of the table's columns.
pub(super) fn captions(ui: &mut Ui, input: &Input<'_>, columns: &Columns) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let mut caption = |width: f32, id: &str| {
            let text =
                input.look.rich(input.look.text(id), Weight::Medium, crate::ui::toolkit::theme::SMALL_SIZE, Ink::Quiet);
            cell(ui, width, 18.0, |ui| ui.add(egui::Label::new(text).truncate()));
        };
        caption(columns.dots, "moves-column-dots");
        caption(columns.name, "moves-column-who");
        caption(columns.to, "inspector-move-to");
        for (field, width) in PlanField::ALL.into_iter().zip(columns.fields) {
            caption(width, &format!("moves-{}", field.key()));
        }
    });
}

/// Shows one actor of the list.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, actor: &Actor, layout: Layout, actions: &mut Vec<Action>) {
    match layout {
        Layout::Table(columns) => table_row(ui, input, actor, &columns, actions),
        Layout::Cards(fields) => card(ui, input, actor, fields, actions),
    }
}

fn table_row(ui: &mut Ui, input: &Input<'_>, actor: &Actor, columns: &Columns, actions: &mut Vec<Action>) {
    let size = vec2(ui.available_width(), ROW);
    if !ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, size)) {
        // A thousand moves cost no more than the few that are seen.
        ui.allocate_space(size);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        cell(ui, columns.dots, ROW, |ui| show_dots(ui, input, actor, actions));
        cell(ui, columns.name, ROW, |ui| name(ui, input, actor, actions));
        cell(ui, columns.to, ROW, |ui| wanted(ui, input, actor, actions));
        if actor.open_move().is_some() {
            for (field, width) in PlanField::ALL.into_iter().zip(columns.fields) {
                cell(ui, width, ROW, |ui| plan_field(ui, input, actor, field, false, actions));
            }
        } else {
            note(ui, input.look, &input.look.text("moves-candidate"));
        }
    });
}

fn card(ui: &mut Ui, input: &Input<'_>, actor: &Actor, columns: usize, actions: &mut Vec<Action>) {
    let frame = egui::Frame::new()
        .fill(input.look.color(Ink::Panel))
        .stroke(Stroke::new(1.0, input.look.color(Ink::Line)))
        .corner_radius(10)
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (room, select) = (ui.available_width(), ui.available_width().min(SELECT));
        let has_room = room >= SELECT + LEAST_FIELD + DOTS;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            cell(ui, DOTS, ROW, |ui| show_dots(ui, input, actor, actions));
            let beside = if has_room { select + GAP } else { 0.0 };
            cell(ui, room - DOTS - GAP - beside, ROW, |ui| name(ui, input, actor, actions));
            if has_room {
                cell(ui, select, ROW, |ui| wanted(ui, input, actor, actions));
            }
        });
        if !has_room {
            cell(ui, select, ROW, |ui| wanted(ui, input, actor, actions));
        }
        if actor.open_move().is_none() {
            note(ui, input.look, &input.look.text("moves-candidate"));
            return;
        }
        let width = (ui.available_width() - GAP * (columns as f32 - 1.0)) / columns as f32;
        for fields in PlanField::ALL.chunks(columns) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for field in fields {
                    ui.allocate_ui(vec2(width, 50.0), |ui| {
                        ui.set_width(width);
                        plan_field(ui, input, actor, *field, true, actions);
                    });
                }
            });
        }
    });
}

fn cell<R>(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui) -> R) {
    ui.allocate_ui_with_layout(vec2(width, height), egui::Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(vec2(width, height));
        ui.set_max_width(width);
        add(ui);
    });
}

fn show_dots(ui: &mut Ui, input: &Input<'_>, actor: &Actor, actions: &mut Vec<Action>) {
    let whose = input.look.actor_name(actor);
    dots::show(ui, input.look, input.is_editable, &[actor], &whose, actions);
}

/// The name, which selects the actor, and how much of its plan is missing.
fn name(ui: &mut Ui, input: &Input<'_>, actor: &Actor, actions: &mut Vec<Action>) {
    let look = input.look;
    let missing = if actor.open_move().is_some() { gaps(&actor.plan).count() } else { 0 };
    let mark = look.say(&Message::new("moves-missing-count").with("count", missing));
    let mark_width = look.measurer.width(&mark, Weight::SemiBold, 12.0) as f32 + 18.0;
    let room = ui.available_width() - if missing > 0 { mark_width + 8.0 } else { 0.0 };
    let is_selected = input.selection.actors.contains(&actor.id);
    let (weight, ink) = if is_selected { (Weight::Bold, Ink::Accent) } else { (Weight::SemiBold, Ink::Text) };
    let shown = crate::layout::shorten::at_the_end(&look.actor_name(actor), 60);
    let width = (look.measurer.width(&shown, weight, 14.0) as f32 + 3.0).min(room);
    let link = ui
        .scope(|ui| {
            ui.set_max_width(width);
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
            link(ui, look, &shown, weight, ink)
        })
        .inner;
    if link.on_hover_text(look.actor_name(actor)).clicked() {
        actions.push(Action::Select(Selection::actor(actor.id)));
    }
    if missing > 0 {
        let (rect, response) = ui.allocate_exact_size(vec2(mark_width, 20.0), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &mark));
        ui.painter().rect_filled(rect, CornerRadius::same(10), look.color(Ink::Notice));
        let font = crate::ui::toolkit::theme::font(Weight::SemiBold, 12.0);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, &mark, font, look.color(Ink::NoticeText));
    }
}

/// Where to: one of the wedges, or no move.
fn wanted(ui: &mut Ui, input: &Input<'_>, actor: &Actor, actions: &mut Vec<Action>) {
    let look = input.look;
    let from = actor.wedge();
    let chosen = actor.open_move();
    let none = look.text("inspector-move-none");
    let shown = chosen.map_or_else(|| none.clone(), |to| move_text(input, from, to));
    let caption = look.say(&Message::new("moves-to-of").with("name", look.actor_name(actor)));
    let select = Select {
        caption: &caption,
        text: &shown,
        is_accented: chosen.is_some(),
        is_hint: chosen.is_none(),
        stays_open: false,
    };
    let clicked = fields(ui, input, |ui| {
        select.show_alone(ui, look, |ui| {
            let mut clicked = None;
            if ui.selectable_label(chosen.is_none(), &none).clicked() {
                clicked = Some(None);
            }
            for wedge in Wedge::ALL.into_iter().filter(|wedge| Some(*wedge) != from) {
                if ui.selectable_label(chosen == Some(wedge), move_text(input, from, wedge)).clicked() {
                    clicked = Some(Some(wedge));
                }
            }
            clicked
        })
    });
    if let Some(wedge) = clicked.flatten() {
        push_choice(actions, want(input.map, [actor.id], wedge));
    }
}

/// One text of the plan. An empty one says so in words and has a bar at its left.
fn plan_field(
    ui: &mut Ui,
    input: &Input<'_>,
    actor: &Actor,
    field: PlanField,
    is_captioned: bool,
    actions: &mut Vec<Action>,
) {
    let look = input.look;
    let value = match field {
        PlanField::Appeal => &actor.plan.appeal,
        PlanField::Tactic => &actor.plan.tactic,
        PlanField::Ask => &actor.plan.ask,
        PlanField::Who => &actor.plan.who,
        PlanField::By => &actor.plan.by,
    };
    let set = |text: String| {
        let field = match field {
            PlanField::Appeal => ActorField::Appeal(text),
            PlanField::Tactic => ActorField::Tactic(text),
            PlanField::Ask => ActorField::Ask(text),
            PlanField::Who => ActorField::Who(text),
            PlanField::By => ActorField::By(text),
        };
        Edit::set_actor(actor.id, field)
    };
    let caption = look.text(&format!("moves-{}", field.key()));
    let of = Message::new("moves-field-of").with("field", caption.clone()).with("name", look.actor_name(actor));
    let label = if is_captioned { caption } else { look.say(&of) };
    let hint = look.text("moves-missing");
    let shown = Field { id: cursor::plan_field(actor.id, field), label: &label, hint: &hint, rows: 1 };
    let response = fields(ui, input, |ui| {
        if is_captioned { shown.show(ui, value, actions, set) } else { shown.show_alone(ui, value, actions, set) }
    });
    let is_cut = look.measurer.width(value, Weight::Regular, 14.0) as f32 > response.rect.width() - 20.0;
    let response = if is_cut && !response.has_focus() { response.on_hover_text(value) } else { response };
    if value.trim().is_empty() && !response.has_focus() {
        let stroke = Stroke::new(1.0, look.color(Ink::NoticeText));
        ui.painter().rect_stroke(response.rect, CornerRadius::same(7), stroke, StrokeKind::Inside);
        let bar = Rect::from_min_size(response.rect.min, vec2(4.0, response.rect.height()));
        ui.painter().rect_filled(bar, CornerRadius { nw: 7, sw: 7, ..CornerRadius::ZERO }, look.color(Ink::NoticeText));
    }
}

/// Shows what can be changed only where the map may be.
fn fields<R>(ui: &mut Ui, input: &Input<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        if !input.is_editable {
            ui.visuals_mut().disabled_alpha = 1.0;
            ui.disable();
        }
        add(ui)
    })
    .inner
}
