//! The panel of moves: whom the group moves, where to, how, who does it and by when; editable where it is listed.
//!
//! Wide, it is a table; narrow, each move is a card.

mod banner;
mod input;
mod row;

use egui::{Margin, ScrollArea, Ui, vec2};

pub use self::banner::wish_banner;

pub use self::input::Input;
use self::row::Layout;
use crate::analysis::moves::MoveGroup;
use crate::exchange::moves::Reader;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::{Command, entry};
use crate::ui::toolkit::button::{Rank, sized_button};
use crate::ui::toolkit::choice::{Pill, note, pills, tick};
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::scroll::Following;

/// Left and right of everything, in points.
const MARGIN: i8 = 18;
/// The height of the header's row where it is one row, in points.
const HEADER: f32 = 34.0;
/// In lower panels the header scrolls with the list, or nothing of it would be left, in points.
const LOW: f32 = 320.0;
/// The width of the two pills that say for whom the list is, in points.
const READERS_WIDTH: f32 = 250.0;
/// Left and right of a button's words, with something to spare, in points.
const BUTTON_ROOM: f32 = 48.0;

/// What the panel remembers from frame to frame; nothing of the map's.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Whether it is shown.
    pub is_open: bool,
    /// For whom the list is copied and saved.
    reader: Reader,
}

/// Shows the panel in all the room there is.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let layout = Layout::of(ui.available_width() - 2.0 * f32::from(MARGIN));
    let is_low = ui.available_height() < LOW && matches!(layout, Layout::Cards(_));
    if !is_low {
        let margin = Margin { left: MARGIN, right: MARGIN, top: 10, bottom: 6 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| header(ui, input, state, actions));
    }
    if let (Layout::Table(columns), false) = (layout, input.moves.groups.is_empty()) {
        egui::Frame::new().inner_margin(Margin::symmetric(MARGIN, 0)).show(ui, |ui| row::captions(ui, input, &columns));
    }
    let margin = Margin { left: MARGIN, right: MARGIN, top: if is_low { 10 } else { 0 }, bottom: 14 };
    ScrollArea::vertical().id_salt("moves").auto_shrink(false).content_margin(margin).show_following(ui, |ui| {
        if is_low {
            header(ui, input, state, actions);
        }
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        if input.moves.groups.is_empty() {
            ui.add_space(6.0);
            note(ui, input.look, &input.look.text("moves-empty"));
        }
        for group in &input.moves.groups {
            show_group(ui, input, group, layout, actions);
        }
    });
}

/// The name, the numbers, and what is done with the list as a whole.
fn header(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        ui.spacing_mut().interact_size.y = HEADER;
        // What does not fit goes to the next row whole, not letter by letter.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        ui.label(look.rich(look.text("moves-title"), Weight::Bold, 17.0, Ink::Text));
        let summary = Message::new("moves-summary").with("moves", input.moves.moves);
        let mut summary = look.say(&summary.with("complete", input.moves.complete));
        if input.moves.candidates > 0 {
            let more = Message::new("moves-summary-candidates").with("count", input.moves.candidates);
            summary = format!("{summary} · {}", look.say(&more));
        }
        note(ui, look, &summary);
        if tick(ui, look, Some(input.is_wish), &look.text("cmd-as-if-moved")).clicked() {
            actions.push(Action::Command(Command::AsIfMoved));
        }
        let readers = Reader::ALL.map(|reader| Pill {
            value: reader,
            text: look.text(match reader {
                Reader::Facilitator => "moves-for-facilitator",
                Reader::Room => "moves-for-room",
            }),
            shape: None,
        });
        let size = vec2(READERS_WIDTH.min(ui.max_rect().width()), 28.0);
        let chosen = ui.allocate_ui(size, |ui| {
            ui.set_width(size.x);
            pills(ui, look, 2, &readers, Some(state.reader))
        });
        if let Some(reader) = chosen.inner {
            state.reader = reader;
        }
        let button = |ui: &mut Ui, text_id: &str| {
            let text = look.text(text_id);
            // egui asks a button in a scope of its own for its size only once its row is settled.
            if ui.available_size_before_wrap().x < look.measurer.width(&text, Weight::Medium, 14.0) as f32 + BUTTON_ROOM
            {
                ui.end_row();
            }
            sized_button(ui, look, &text, Rank::Plain, 0.0)
        };
        if button(ui, "moves-copy").clicked() {
            actions.push(Action::CopyMoves(state.reader));
        }
        if button(ui, "moves-save").clicked() {
            actions.push(Action::SaveMoves(state.reader));
        }
        let key = entry(Command::ToggleMoves).and_then(|entry| entry.shortcuts.first());
        let key = key.map_or_else(String::new, |key| shortcut_text(ui.ctx(), look, key));
        let close = button(ui, "moves-close");
        if close.on_hover_text(key).clicked() {
            actions.push(Action::Command(Command::ToggleMoves));
        }
    });
}

fn show_group(ui: &mut Ui, input: &Input<'_>, group: &MoveGroup, layout: Layout, actions: &mut Vec<Action>) {
    let look = input.look;
    let (name, ink) = match group.wedge {
        Some(wedge) => (look.wedge_name(input.map, wedge), Ink::WedgeInk(wedge)),
        None => (look.text("tray-title"), Ink::Quiet),
    };
    ui.add_space(4.0);
    ui.label(look.rich(name, Weight::Bold, 14.0, ink));
    for actor in group.actors.iter().filter_map(|id| input.map.actor(*id)) {
        ui.push_id(actor.id, |ui| row::show(ui, input, actor, layout, actions));
    }
}
