//! The status bar: the balance of the wedges, how the file is, and how far the view is enlarged.

use egui::{Margin, Panel, Popup, Role, Sense, Ui, WidgetInfo, vec2};

use super::parts::{panel_frame, surroundings};
use crate::analysis::Tally;
use crate::app::OpenMap;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::Wedge;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::toolkit::choice::{paint_focus, target};
use crate::ui::toolkit::look::Look;
use crate::ui::views::{focus_badge, zoom};

/// What how the file is, and how far the view is enlarged, keep beside whose surroundings are shown, in points.
const FILE_AND_ZOOM: f32 = 260.0;

/// The balance of the wedges, whose surroundings are shown, if only they are, how the file is, and how far the view is
/// enlarged. `is_saving`: for so long that it is to be seen.
pub(in crate::app) fn bar(ui: &mut Ui, look: Look<'_>, open: &OpenMap, is_saving: bool, actions: &mut Vec<Action>) {
    let bar = Panel::bottom("status").exact_size(44.0).frame(panel_frame(look, Margin::symmetric(18, 0)));
    bar.show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let tally = open.derived.shown_tally();
            balance_strip(ui, look, open, tally);
            ui.add_space(6.0);
            if open.attention.surroundings.is_some() {
                let width = (ui.available_width() - FILE_AND_ZOOM).min(focus_badge::WIDEST);
                let (room, _) = ui.allocate_exact_size(vec2(width.max(0.0), focus_badge::HEIGHT), Sense::hover());
                surroundings(ui, look, open, room, actions);
            }
            let ((with_us, against), (influence_with, influence_against)) = (tally.sides(), tally.influence_of_sides());
            // Where nobody's influence was judged, a balance of it would say that it is even.
            let is_judged = influence_with + influence_against > 0;
            let words = Message::new(if is_judged { "status-balance" } else { "status-balance-unjudged" })
                .with("with", with_us)
                .with("placed", tally.placed())
                .with("against", against)
                .with("influence_with", influence_with)
                .with("influence_against", influence_against);
            let is_wide = ui.available_width() > 560.0;
            if tally.placed() > 0 && is_wide {
                let words = look.say(&words);
                let (words, ink) = match open.derived.wish() {
                    Some(_) => (look.say(&Message::new("moves-status-wish").with("balance", words)), Ink::Accent),
                    None => (words, Ink::ButtonText),
                };
                ui.label(look.rich(words, Weight::Regular, 13.5, ink));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(level) = open.zoom() {
                    ui.scope(|ui| zoom::show(ui, look, level, actions));
                    ui.add_space(8.0);
                }
                let (text, ink) = file_state(look, open, is_saving);
                ui.add(egui::Label::new(look.rich(text, Weight::Regular, 13.5, ink)).truncate());
            });
        });
    });
}

fn balance_strip(ui: &mut Ui, look: Look<'_>, open: &OpenMap, tally: &Tally) {
    let room = (ui.available_width() * 0.28).clamp(80.0, 480.0);
    let (rect, response) = target(ui, vec2(room, 16.0));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, look.text("status-wedges")));
    let placed = tally.placed();
    if placed == 0 {
        ui.painter().rect_filled(rect, 3.0, look.color(Ink::Button));
        return;
    }
    let mut left = rect.left();
    let present: Vec<Wedge> = Wedge::ALL.into_iter().filter(|wedge| tally.wedges[wedge.index()] > 0).collect();
    let room = rect.width() - 3.0 * present.len().saturating_sub(1) as f32;
    for wedge in &present {
        let width = room * tally.wedges[wedge.index()] as f32 / placed as f32;
        let part = egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(part, 3.0, look.color(Ink::WedgeInk(*wedge)));
        left += width + 3.0;
    }
    paint_focus(ui, look, &response.clone().with_new_rect(rect.expand(2.0)), 4);
    let numbers = |ui: &mut Ui| {
        for wedge in Wedge::ALL {
            let line = Message::new("status-wedge")
                .with("wedge", look.wedge_name(open.document.map(), wedge))
                .with("count", tally.wedges[wedge.index()])
                .with("influence", tally.influence[wedge.index()]);
            ui.label(look.say(&line));
        }
    };
    // What hovering shows can be had by a tap, too.
    let is_open = Popup::menu(&response).show(numbers).is_some();
    if !is_open {
        response.on_hover_ui(numbers);
    }
}

fn file_state(look: Look<'_>, open: &OpenMap, is_saving: bool) -> (String, Ink) {
    let name = open.shown_name(look.lang);
    let id = if is_saving {
        "status-saving"
    } else if open.kept.is_read_only {
        "status-read-only"
    } else if open.document.is_changed() {
        "status-changed"
    } else if open.kept.file.is_some() {
        "status-saved"
    } else {
        "status-not-saved"
    };
    (look.say(&Message::new(id).with("file", name)), Ink::Quiet)
}
