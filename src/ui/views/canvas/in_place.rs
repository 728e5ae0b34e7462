//! What opens on the canvas itself: the name of a new actor, a wedge's label, the choice of a kind.

use egui::{Align2, Area, EventFilter, Frame, Id, Key, Order, Pos2, Rect, TextEdit, Ui, vec2};

use super::spot::Naming;
use super::state::{Input, KindChoice, State};
use crate::edit::{Edit, MapField};
use crate::layout::fonts::Weight;
use crate::model::{Kind, MAX_TEXT_CHARS, Wedge};
use crate::picture::{Ink, Scene};
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::choice::paint_lock;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::{line_sample, theme};

/// Shows whatever is open.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, scene: &Scene, sheet: Sheet, actions: &mut Vec<Action>) {
    if let Some(naming) = state.naming.take() {
        state.naming = name_new_actor(ui, input, naming, scene, sheet, actions);
    }
    if let Some((wedge, is_new)) = state.renaming.take() {
        state.renaming = rename_wedge(ui, input, state, wedge, is_new, actions);
    }
    if let Some(choice) = state.choosing_kind.take() {
        state.choosing_kind = choose_kind(ui, input, choice, actions);
    }
}

/// The box for a new actor's name. Enter, or leaving it with a name in it, adds the actor; Esc does not.
fn name_new_actor(
    ui: &mut Ui,
    input: &Input<'_>,
    mut naming: Naming,
    scene: &Scene,
    sheet: Sheet,
    actions: &mut Vec<Action>,
) -> Option<Naming> {
    let at = naming.at.on_sheet(scene).map(|point| sheet.to_screen(point))?;
    let response = boxed(ui, Id::unique("naming"), at, |ui| {
        let field = TextEdit::singleline(&mut naming.name)
            .id(Id::unique("naming-field"))
            .hint_text(input.look.text("naming-hint"))
            .char_limit(MAX_TEXT_CHARS)
            .desired_width(220.0)
            .show(ui)
            .response
            .response;
        if naming.is_confidential {
            let at = field.rect.right_center() - vec2(14.0, 0.0);
            paint_lock(ui.painter(), input.look, at, Ink::Text);
        }
        field
    });
    let label = input.look.text(if naming.is_confidential { "naming-label-confidential" } else { "naming-label" });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, label.clone()));
    if naming.is_new {
        // In its first frame an area is only measured, and cannot take the cursor yet.
        naming.is_new = !response.has_focus();
        response.request_focus();
        return Some(naming);
    }
    if ui.input(|i| i.key_pressed(Key::Escape)) {
        return None;
    }
    if !response.lost_focus() && response.has_focus() {
        return Some(naming);
    }
    if let Some(actor) = naming.actor(scene, input.look.measurer) {
        let id = actor.id;
        actions.push(Action::Edit(Edit::add_actor(actor)));
        actions.push(Action::Select(Selection::actor(id)));
    }
    None
}

/// The field over a wedge's name. It writes through; an empty one gives the wedge its usual name back.
fn rename_wedge(
    ui: &mut Ui,
    input: &Input<'_>,
    state: &State,
    wedge: Wedge,
    is_new: bool,
    actions: &mut Vec<Action>,
) -> Option<(Wedge, bool)> {
    let rect = state.label_rects.iter().find(|(of, _)| *of == wedge)?.1;
    let mut text = input.map.head().labels.of(wedge).to_owned();
    if input.look.told(&text) != text.as_str() {
        // What may not be read cannot be edited.
        return None;
    }
    let usual = input.look.text(wedge.text_id());
    let width = rect.width().max(180.0);
    let rect = Rect::from_center_size(rect.center(), vec2(width, 34.0));
    let rect = rect.translate(vec2(
        (state.frame.canvas.left() + 8.0 - rect.left()).max(0.0)
            - (rect.right() - state.frame.canvas.right() + 8.0).max(0.0),
        0.0,
    ));
    let field = TextEdit::singleline(&mut text)
        .id(Id::unique(("wedge-label", wedge)))
        .hint_text(usual.clone())
        .char_limit(200)
        .align(egui::Align2::LEFT_CENTER)
        .font(theme::font(Weight::SemiBold, 15.0));
    let response = ui.put(rect, field);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, usual.clone()));
    crate::ui::asking::field::report(&response, text, actions, |text| Edit::SetMap(MapField::Label(wedge, text)));
    if is_new {
        response.request_focus();
        return Some((wedge, !response.has_focus()));
    }
    response.has_focus().then_some((wedge, false))
}

/// The list of kinds after a line was drawn: the last one used is first, and Enter takes it.
fn choose_kind(
    ui: &mut Ui,
    input: &Input<'_>,
    mut choice: KindChoice,
    actions: &mut Vec<Action>,
) -> Option<KindChoice> {
    let kinds = &input.map.head().kinds;
    let mut ordered: Vec<&Kind> = kinds.iter().filter(|kind| Some(&kind.id) == input.last_kind).collect();
    ordered.extend(kinds.iter().filter(|kind| Some(&kind.id) != input.last_kind));
    if ordered.is_empty() {
        return None;
    }
    let is_new = std::mem::take(&mut choice.is_new);
    let area = Area::new(Id::unique("choose-kind"))
        .order(Order::Foreground)
        .fixed_pos(choice.at)
        .constrain(true)
        .fade_in(false);
    let shown = area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style())
            .show(ui, |ui| {
                ui.label(input.look.rich(
                    input.look.text("choose-kind"),
                    Weight::Medium,
                    theme::SMALL_SIZE,
                    Ink::Quiet,
                ));
                let mut picked = None;
                let mut rows = Vec::with_capacity(ordered.len());
                for (row, kind) in ordered.iter().enumerate() {
                    let response = line_sample::button(ui, input.look, kind);
                    rows.push(response.id);
                    if is_new && row == 0 {
                        response.request_focus();
                    }
                    if response.clicked() {
                        picked = Some(kind.id.clone());
                    }
                }
                walk_rows(ui, &rows);
                picked
            })
            .inner
    });
    if let Some(kind) = shown.inner {
        actions.push(Action::Connect { from: choice.from, to: choice.to, kind });
        return None;
    }
    let is_dismissed = ui.input(|i| i.key_pressed(Key::Escape)) || (!is_new && shown.response.clicked_elsewhere());
    (!is_dismissed).then_some(choice)
}

/// The arrows and Tab go round in a list that is open.
fn walk_rows(ui: &Ui, rows: &[Id]) {
    let Some(at) = ui.memory(egui::Memory::focused).and_then(|id| rows.iter().position(|row| *row == id)) else {
        return;
    };
    let (on, back) = ui.input(|i| {
        let is_pressed = |key| i.key_pressed(key);
        let is_tab = is_pressed(Key::Tab);
        (
            is_pressed(Key::ArrowDown) || is_tab && !i.modifiers.shift,
            is_pressed(Key::ArrowUp) || is_tab && i.modifiers.shift,
        )
    });
    let next = match (on, back) {
        (true, false) => rows.get(at + 1).or(rows.first()),
        (false, true) => at.checked_sub(1).and_then(|row| rows.get(row)).or(rows.last()),
        _ => None,
    };
    ui.memory_mut(|memory| {
        if let Some(next) = next {
            // What egui found in that direction is not asked.
            memory.move_focus(egui::FocusDirection::None);
            memory.request_focus(*next);
        } else if let Some(row) = rows.get(at) {
            let kept = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: false };
            memory.set_focus_lock_filter(*row, kept);
        }
    });
}

fn boxed(ui: &Ui, id: Id, at: Pos2, add: impl FnOnce(&mut Ui) -> egui::Response) -> egui::Response {
    Area::new(id)
        .order(Order::Foreground)
        .pivot(Align2::CENTER_CENTER)
        .fixed_pos(at)
        .constrain(true)
        .fade_in(false)
        .show(ui.ctx(), |ui| Frame::popup(ui.style()).show(ui, add).inner)
        .inner
}
