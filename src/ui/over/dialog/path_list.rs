//! The list of the path dialog: folders and files in rows, moved through by mouse and keys.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::path::PathDialog;
use super::rows::{self, INSET};
use super::shell::quiet;
use crate::files::folder::{Entry, EntryKind};
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::picture::{Anchor, Ink};
use crate::ui::action::Answer;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::text_shape;
use crate::ui::toolkit::thumbnail::paint_mark;

const ROW: f32 = 32.0;
const TEXT_SIZE: f32 = 14.0;

/// Shows the entries of the dialog's folder; what is opened by a double-click or Enter is the answer. Gives its own id.
pub(super) fn show(
    ui: &mut Ui,
    look: Look<'_>,
    dialog: &mut PathDialog,
    height: f32,
    answer: &mut Option<Answer>,
) -> Id {
    let shown = dialog.shown();
    let id = Id::unique("path list");
    let response = rows::ground(ui, look, id, &look.text("dialog-path-list"), height);
    if response.has_focus() {
        *answer = keys(ui, dialog, &shown, (height / ROW) as usize);
    }
    let inside = response.rect.shrink(INSET);
    let mut within = ui.new_child(egui::UiBuilder::new().max_rect(inside));
    within.spacing_mut().item_spacing = vec2(0.0, 0.0);
    if shown.is_empty() && dialog.wanted.is_some() {
        // What is in there is not known yet.
        return id;
    }
    if shown.is_empty() {
        within.add_space(8.0);
        within.horizontal(|ui| {
            ui.add_space(8.0);
            quiet(ui, look, &look.text("dialog-path-empty"));
        });
        return id;
    }
    let selected = || shown.iter().position(|&index| Some(index) == dialog.selected).unwrap_or_default();
    let reveals = dialog.reveals_selected.then(selected);
    dialog.reveals_selected = false;
    let area = rows::area(inside, ROW, reveals, dialog.scrolled);
    let scrolled = area.show_rows(&mut within, ROW, shown.len(), |ui, range| {
        for &index in shown.get(range).unwrap_or_default() {
            row(ui, look, dialog, index, id, answer);
        }
    });
    dialog.scrolled = scrolled.state.clamped_offset().y;
    id
}

fn keys(ui: &Ui, dialog: &mut PathDialog, shown: &[usize], page: usize) -> Option<Answer> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Backspace) {
        dialog.go_up();
        return None;
    }
    if pressed(Key::Enter) {
        return dialog.open_selected();
    }
    let last = shown.len().checked_sub(1)?;
    // A key held down comes several times in a slow frame: each counts.
    let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let down = times(Key::ArrowDown) + times(Key::PageDown) * page.max(1);
    let up = times(Key::ArrowUp) + times(Key::PageUp) * page.max(1);
    let place = shown.iter().position(|&index| Some(index) == dialog.selected);
    let next = match place {
        _ if pressed(Key::Home) => 0,
        _ if pressed(Key::End) => last,
        _ if down + up == 0 => return None,
        Some(place) => (place + down).saturating_sub(up),
        None => down.saturating_sub(1),
    };
    if let Some(&index) = shown.get(next.min(last)) {
        dialog.choose(index);
        dialog.reveals_selected = true;
    }
    None
}

fn row(ui: &mut Ui, look: Look<'_>, dialog: &mut PathDialog, index: usize, list: Id, answer: &mut Option<Answer>) {
    let Some(entry) = dialog.listing.entries.get(index) else { return };
    let is_selected = dialog.selected == Some(index);
    let response = rows::row(ui, look, list, index, ROW, is_selected);
    let rect = response.rect;
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &entry.name));
    icon(ui, look, Rect::from_min_size(rect.min + vec2(10.0, 0.0), vec2(18.0, ROW)), entry.kind);
    text(ui, look, rect, entry);
    if response.clicked() {
        dialog.choose(index);
        ui.memory_mut(|memory| memory.request_focus(list));
    }
    if response.double_clicked() {
        *answer = dialog.open_selected();
    }
}

fn text(ui: &Ui, look: Look<'_>, rect: Rect, entry: &Entry) {
    let ink = if entry.kind == EntryKind::Other { Ink::Quiet } else { Ink::Text };
    let weight = Weight::Regular;
    let name = shorten::in_the_middle(&entry.name, rect.width() - 50.0, weight, TEXT_SIZE, look.measurer);
    let at = pos2(rect.left() + 38.0, rect.center().y + 5.0);
    ui.painter().add(text_shape(ui.painter(), &name, weight, TEXT_SIZE, look.color(ink), at, Anchor::Left));
}

fn icon(ui: &Ui, look: Look<'_>, place: Rect, kind: EntryKind) {
    let center = place.center();
    let quiet = look.color(Ink::Quiet);
    match kind {
        EntryKind::Folder => {
            let body = Rect::from_center_size(center + vec2(0.0, 1.0), vec2(16.0, 11.0));
            ui.painter().rect_filled(Rect::from_min_size(body.min - vec2(0.0, 2.5), vec2(7.0, 5.0)), 1.5, quiet);
            ui.painter().rect_filled(body, 2.0, quiet);
        }
        EntryKind::Map => paint_mark(ui, look, center + vec2(0.0, 4.5), 9.0),
        EntryKind::Other => {
            let sheet = Rect::from_center_size(center, vec2(11.0, 14.0));
            ui.painter().rect_stroke(sheet, 2.0, Stroke::new(1.3, quiet), StrokeKind::Inside);
        }
    }
}
