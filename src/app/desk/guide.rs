//! The guide's place in the window.

use super::parts::{panel_frame, tray_input};
use crate::app::state::open_map::{OpenMap, Parts};
use crate::app::state::panels::{LEFT_WIDTH, RIGHT_WIDTH};
use crate::ui::action::Action;
use crate::ui::action::command::Availability;
use crate::ui::panels::guide::Step;
use crate::ui::panels::tray::{entry_box, rows};
use crate::ui::panels::{guide, tray};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use egui::{Align, Frame, Margin, Panel, Rect, ScrollArea, Ui, Vec2};

/// The width of the guide, in points.
const WIDTH: f32 = 300.0;

/// The least width that is left to the canvas before the guide takes the place of the left panel, in points.
const LEAST_CANVAS: f32 = 640.0;

/// The part of a narrow window the guide takes.
const NARROW_SHARE: f32 = 0.55;

/// In narrower windows the guide lies over the canvas: beside it there would be nothing to be read, in points.
const LEAST_BESIDE: f32 = 480.0;

/// What is kept for the entry box and the tray under the guide, in points.
const TRAY_HEIGHT: f32 = 268.0;

/// The room for a scroll bar, in points.
const SCROLL_BAR: i8 = 10;

/// The part of the room that those not placed yet get while names are listed or placed: there is the work then.
const TRAY_SHARE: f32 = 0.5;

/// In lower windows everything in the panel scrolls together, in points.
const LOW: f32 = 560.0;

/// Where the guide is in this frame, if it is anywhere.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Guide {
    width: Option<f32>,
    has_tray: bool,
    has_inspector: bool,
    is_over: bool,
    available: Availability,
}

impl Guide {
    /// Beside the left panel where the canvas keeps room enough, and in its place, with its entry box and tray, where
    /// not.
    pub(in crate::app) fn fitting(
        room: Vec2,
        is_wide: bool,
        (is_left, is_right): (bool, bool),
        available: Availability,
        is_shown: bool,
    ) -> Self {
        let sides = [(is_wide && is_left, LEFT_WIDTH), (is_wide && is_right, RIGHT_WIDTH)];
        let taken: f32 = sides.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, width)| width).sum();
        let is_beside = room.x - taken - WIDTH >= LEAST_CANVAS;
        let width = if is_wide { WIDTH } else { WIDTH.min(NARROW_SHARE * room.x) };
        let has_tray = is_shown && if is_wide { is_left && !is_beside } else { !is_left };
        // The inspector comes when it is asked for; only where there is no room for it is it none.
        let is_over = room.x < LEAST_BESIDE;
        Self { width: is_shown.then_some(width), has_tray, has_inspector: is_wide, is_over, available }
    }

    /// Whether the entry box and the tray are in it.
    pub(in crate::app) fn has_tray(self) -> bool {
        self.has_tray
    }

    /// Shows it beside the canvas, if that is where it is.
    pub(in crate::app) fn show(
        self,
        ui: &mut Ui,
        look: Look<'_>,
        open: &mut OpenMap,
        now: f64,
        actions: &mut Vec<Action>,
    ) {
        let Some(width) = self.width.filter(|_| !self.is_over) else { return };
        let panel = Panel::left("guide").exact_size(width).resizable(false).frame(frame(look));
        panel.show(ui, |ui| self.contents(ui, look, open, now, actions));
    }

    /// Whether it lies over the canvas, as the panels do in a narrow window.
    pub(in crate::app) fn is_over(self) -> bool {
        self.width.is_some() && self.is_over
    }

    /// Shows it in all the room there is.
    pub(in crate::app) fn show_over(
        self,
        ui: &mut Ui,
        look: Look<'_>,
        open: &mut OpenMap,
        now: f64,
        actions: &mut Vec<Action>,
    ) {
        frame(look).show(ui, |ui| self.contents(ui, look, open, now, actions));
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
        let tray_input = tray::Input { has_rest: true, ..tray_input(reading, derived) };
        let (state, tray) = (&mut panels.guide, self.has_tray.then_some((&tray_input, &mut panels.tray)));
        if ui.available_height() < LOW {
            show_low(ui, &input, state, tray, actions);
        } else {
            show_tall(ui, &input, state, tray, actions);
        }
    }
}

fn frame(look: Look<'_>) -> Frame {
    panel_frame(look, Margin { left: 16, right: 16 - SCROLL_BAR, top: 16, bottom: 16 })
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
