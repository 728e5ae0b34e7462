//! The guide, with the entry box and the tray where there is no left panel.

use super::parts::{panel_frame, tray_input};
use crate::app::state::open_map::{OpenMap, Parts};
use crate::ui::action::Action;
use crate::ui::action::command::Availability;
use crate::ui::panels::guide::Step;
use crate::ui::panels::tray::{entry_box, rows};
use crate::ui::panels::{guide, tray};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use egui::{Align, Frame, Margin, Rect, ScrollArea, Ui};

/// What is kept for the entry box and the tray under the guide, in points.
const TRAY_HEIGHT: f32 = 268.0;

/// The room for a scroll bar, in points.
const SCROLL_BAR: i8 = 10;

/// The part of the room that those not placed yet get while names are listed or placed: there is the work then.
const TRAY_SHARE: f32 = 0.5;

/// In lower windows everything in the panel scrolls together, in points.
const LOW: f32 = 560.0;

/// The guide in this frame.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Guide {
    /// Whether the entry box and the tray are in it, for want of a left panel.
    pub has_tray: bool,
    /// Whether the inspector comes when it is asked for; else the guide shows its fields.
    pub has_inspector: bool,
    pub available: Availability,
}

impl Guide {
    /// Shows it in all the room there is.
    pub(in crate::app) fn show(
        self,
        ui: &mut Ui,
        look: Look<'_>,
        open: &mut OpenMap,
        now: f64,
        actions: &mut Vec<Action>,
    ) {
        let margin = Margin { left: 16, right: 16 - SCROLL_BAR, top: 16, bottom: 16 };
        panel_frame(look, margin).show(ui, |ui| self.contents(ui, look, open, now, actions));
    }

    fn contents(self, ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, now: f64, actions: &mut Vec<Action>) {
        let Parts { reading, derived, panels, .. } = open.parts(look);
        let input = guide::Input {
            reading,
            tally: &derived.tally,
            unplaced: &derived.unplaced,
            available: self.available,
            has_inspector: self.has_inspector,
            now,
        };
        let tray_input = tray_input(reading, derived);
        let (state, tray) = (&mut panels.guide, self.has_tray.then_some((&tray_input, &mut panels.tray)));
        if ui.available_height() < LOW {
            show_low(ui, &input, state, tray, actions);
        } else {
            show_tall(ui, &input, state, tray, actions);
        }
    }
}

type Tray<'a> = Option<(&'a tray::Input<'a>, &'a mut tray::State)>;

fn show_tall(
    ui: &mut Ui,
    input: &guide::Input<'_>,
    state: &mut guide::State,
    tray: Tray<'_>,
    actions: &mut Vec<Action>,
) {
    inset().show(ui, |ui| guide::show_head(ui, input, state, actions));
    ui.add_space(8.0);
    let is_at_tray = matches!(state.open_step(), Step::List | Step::Place) && !input.unplaced.is_empty();
    let for_tray = if is_at_tray { TRAY_HEIGHT.max(TRAY_SHARE * ui.available_height()) } else { TRAY_HEIGHT };
    let room = ui.available_height() - if tray.is_some() { for_tray } else { 0.0 };
    let scroll = ScrollArea::vertical().id_salt("guide").auto_shrink([false, true]).max_height(room);
    scroll.content_margin(inset().inner_margin).show_following(ui, |ui| guide::show_steps(ui, input, state, actions));
    let Some((input, state)) = tray else { return };
    ui.add_space(12.0);
    inset().show(ui, |ui| {
        entry_box::show(ui, input, state, actions);
        ui.add_space(10.0);
        rows::show(ui, input, state, actions);
    });
}

fn show_low(
    ui: &mut Ui,
    input: &guide::Input<'_>,
    state: &mut guide::State,
    tray: Tray<'_>,
    actions: &mut Vec<Action>,
) {
    let scroll = ScrollArea::vertical().id_salt("guide").auto_shrink(false).content_margin(inset().inner_margin);
    scroll.show_following(ui, |ui| {
        if let Some((input, state)) = tray {
            // First of all: this is where names are typed while people shout them.
            let (is_wanted, top) = (state.wants_focus, ui.cursor().min);
            entry_box::show(ui, input, state, actions);
            if is_wanted {
                ui.scroll_to_rect(Rect::from_min_max(top, ui.min_rect().max), Some(Align::Min));
            }
            ui.add_space(8.0);
        }
        guide::show_head(ui, input, state, actions);
        ui.add_space(8.0);
        guide::show_steps(ui, input, state, actions);
    });
}

/// Keeps the right edge of what scrolls and what does not free for the scroll bar.
fn inset() -> Frame {
    Frame::new().inner_margin(Margin { right: SCROLL_BAR, ..Margin::ZERO })
}
