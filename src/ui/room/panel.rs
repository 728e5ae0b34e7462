//! The facilitator's control over the wall: the small copy of what the room sees, and the switches beneath it.

use std::sync::Arc;

use egui::{Label, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::Wall;
use super::brush::Brush;
use crate::audience::Names;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::{Ink, Room};
use crate::ui::action::command::{Command, Needs};
use crate::ui::action::{Action, command};
use crate::ui::room;
use crate::ui::toolkit::button::{Rank, button};
use crate::ui::toolkit::choice::{Pill, Select, link, pills, tick};
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;

/// After how many minutes without input the room may go blank; 0 is never.
pub const IDLE_MINUTES: [u16; 5] = [0, 2, 5, 10, 20];

/// How large the texts on the wall may be, in percent of what the last row needs.
pub const TEXT_PERCENT: [u16; 4] = [100, 125, 150, 200];

/// What the room is shown of the map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RoomsView {
    /// The half circle.
    #[default]
    HalfCircle,
    /// The network, with everybody who has no place on the half circle.
    Network,
}

impl RoomsView {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::HalfCircle => Self::Network,
            Self::Network => Self::HalfCircle,
        }
    }
}

/// How the room sees the map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Switches {
    /// What it sees of it.
    pub view: RoomsView,
    /// The pointer is shown to the room.
    pub has_spotlight: bool,
    /// The selected actor stands out.
    pub lifts_selected: bool,
    /// The room sees the part the facilitator looks at.
    pub follows_view: bool,
}

/// A screen the room's window may fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenChoice {
    /// What it is called, with its size.
    pub name: String,
    /// Whether it is the room's.
    pub is_room: bool,
}

/// What the panel shows.
#[derive(Debug, Clone)]
pub struct Control {
    /// What hangs on the wall.
    pub wall: Wall,
    /// What would hang there if the curtain were open.
    pub preview: Option<Arc<Room>>,
    /// The Fluent id of the sentence that says why the curtain is closed, if it is.
    pub closed: Option<&'static str>,
    /// Whether the presentation is over, and paper stays on the projector.
    pub is_over: bool,
    /// Whether the room keeps an earlier picture.
    pub is_frozen: bool,
    /// Under which names.
    pub names: Names,
    /// How.
    pub switches: Switches,
    /// Whether what the room sees is in view at the desk, and the same there: the room follows nothing else.
    pub has_rooms_view: bool,
    /// The screens there are, in the order of their numbers.
    pub screens: Vec<ScreenChoice>,
    /// After how many minutes without input the room goes blank; 0 is never.
    pub idle_minutes: u16,
    /// How large the texts on the wall are, in percent of what the last row needs.
    pub wall_text_percent: u16,
}

/// The least of it in one row, where there is no room for more: whether the room sees anything, under which names, the
/// curtain, and the way to the rest.
pub fn show_row(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if !input.is_over {
            badge(ui, look, &look.text(room::badge_id(input.names)));
        }
        ui.label(look.rich(look.text(state_id(input)), Weight::SemiBold, 12.5, Ink::Quiet));
        let (text_id, command) = curtain_command(input);
        let text = look.text(text_id);
        // Another thing each time: what was pressed on one of them is no click on the one that took its place.
        let response = ui.push_id(text_id, |ui| link(ui, look, &text, Weight::SemiBold, Ink::Accent)).inner;
        if is_asked(ui, &response, command) {
            actions.push(Action::Command(command));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if link(ui, look, &look.text("room-title"), Weight::SemiBold, Ink::Accent).clicked() {
                actions.push(Action::Command(Command::ToggleInspector));
            }
        });
    });
}

/// What the one button does that decides whether the room sees anything, and its text.
fn curtain_command(input: &Control) -> (&'static str, Command) {
    if input.is_over {
        ("room-put-away", Command::PutPaperAway)
    } else if input.closed.is_some() {
        ("room-show", Command::ShowRoom)
    } else {
        ("room-blank", Command::BlankRoom)
    }
}

/// What hides acts as soon as it is pressed, however long or unsteadily; what shows, when it is clicked.
fn is_asked(ui: &Ui, response: &Response, command: Command) -> bool {
    let is_pressed = || response.is_pointer_button_down_on() && ui.input(|i| i.pointer.primary_pressed());
    response.clicked() || command == Command::BlankRoom && is_pressed()
}

fn state_id(input: &Control) -> &'static str {
    if input.is_over {
        "room-is-over"
    } else if input.closed.is_some() {
        "room-is-blank"
    } else if input.is_frozen {
        "room-is-frozen"
    } else {
        "room-is-live"
    }
}

/// Whether the room sees anything, under which names, and the button that hides or shows it.
pub fn show_head(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(look.rich(look.text("room-title"), Weight::Bold, 15.0, Ink::Text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(look.rich(look.text(state_id(input)), Weight::SemiBold, 12.5, Ink::Quiet));
        });
    });
    if input.is_over {
        show_end(ui, look, input, actions);
    } else {
        curtain(ui, look, input, actions);
    }
}

/// The copy of what the room sees, and the switches.
pub fn show_rest(ui: &mut Ui, look: Look<'_>, input: &Control, brush: &mut Brush, actions: &mut Vec<Action>) {
    if input.is_over {
        return;
    }
    let switches = input.switches;
    copy(ui, look, input, brush);
    view_choice(ui, look, input, actions);
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut switch = |command: Command, text_id: &str, is_on: bool| {
        let entry = command::entry(command);
        let keys = entry.and_then(|entry| entry.shortcuts.first());
        let keys = keys.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
        ui.horizontal(|ui| {
            let needs_view = entry.is_some_and(|entry| entry.needs == Needs::RoomsView);
            // What is on can be ended, wherever the desk looks.
            ui.add_enabled_ui(input.has_rooms_view || is_on || !needs_view, |ui| {
                if tick(ui, look, Some(is_on), &look.text(text_id)).clicked() {
                    actions.push(Action::Command(command));
                }
            });
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(look.rich(keys, Weight::Regular, 12.5, Ink::Quiet));
            });
        });
    };
    switch(Command::FreezeRoom, "room-freeze", input.is_frozen);
    switch(Command::ToggleCodeNames, "room-code-names", input.names == Names::Code);
    switch(Command::Spotlight, "room-spotlight", switches.has_spotlight);
    switch(Command::LiftInRoom, "room-lift", switches.lifts_selected);
    switch(Command::RoomFollowsView, "room-follow", switches.follows_view);
    ui.add_space(4.0);
    text_choice(ui, look, input, actions);
    idle_choice(ui, look, input, actions);
    screen_choice(ui, look, input, actions);
    ui.add_space(4.0);
    if button(ui, look, &look.text("room-end"), Rank::Plain).clicked() {
        actions.push(Action::Command(Command::Present));
    }
}

/// After a presentation: what the room still sees, and how to end that.
fn show_end(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    ui.label(look.rich(look.text("room-over"), Weight::Regular, 13.5, Ink::Text));
    ui.add_space(4.0);
    let (text_id, command) = curtain_command(input);
    for (text_id, command, rank) in [("room-again", Command::Present, Rank::Main), (text_id, command, Rank::Plain)] {
        if button(ui, look, &look.text(text_id), rank).clicked() {
            actions.push(Action::Command(command));
        }
    }
}

/// Under which names the room sees what the copy shows, the button that hides or shows it, and why it is hidden.
fn curtain(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    let (text_id, command) = curtain_command(input);
    let rank = if input.closed.is_some() { Rank::Main } else { Rank::Plain };
    let keys = command::entry(Command::BlankRoom).and_then(|entry| entry.shortcuts.first());
    let keys = keys.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
    ui.horizontal(|ui| {
        badge(ui, look, &look.text(room::badge_id(input.names)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let response = ui.push_id(text_id, |ui| button(ui, look, &look.text(text_id), rank)).inner;
            if is_asked(ui, &response.on_hover_text(keys), command) {
                actions.push(Action::Command(command));
            }
        });
    });
    if let Some(text_id) = input.closed {
        ui.add(Label::new(look.rich(look.text(text_id), Weight::Regular, 13.0, Ink::Text)).wrap());
    }
}

fn copy(ui: &mut Ui, look: Look<'_>, input: &Control, brush: &mut Brush) {
    let width = ui.available_width();
    let size = input.wall.size.unwrap_or(vec2(16.0, 9.0));
    let height = (width * size.y / size.x.max(1.0)).clamp(60.0, 190.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let name = if input.closed.is_some() { "room-preview" } else { "room-copy" };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, look.text(name)));
    let fitted = Rect::from_center_size(rect.center(), vec2(height * size.x / size.y.max(1.0), height));
    // Behind a closed curtain, what the room would see is shown paler than what it sees.
    let shown = input.wall.shown().or(input.preview.as_ref());
    room::show_copy(ui, shown, &input.wall, brush, fitted);
    if input.closed.is_some() {
        ui.painter().rect_filled(fitted, 4.0, look.color(Ink::Panel).gamma_multiply(0.55));
    }
    let (width, ink) = if input.is_frozen { (2.5, Ink::Accent) } else { (1.0, Ink::Line) };
    ui.painter().rect_stroke(fitted, 4.0, Stroke::new(width, look.color(ink)), StrokeKind::Outside);
}

/// Says which names the room sees, as unmistakably as the wall does.
pub fn badge(ui: &mut Ui, look: Look<'_>, text: &str) -> Response {
    let galley = ui.painter().layout_no_wrap(
        text.to_owned(),
        crate::ui::toolkit::theme::font(Weight::SemiBold, 12.5),
        look.color(Ink::NoticeText),
    );
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(20.0, 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().rect_filled(rect, rect.height() / 2.0, look.color(Ink::Notice));
    ui.painter().galley(rect.min + vec2(10.0, 4.0), galley, look.color(Ink::NoticeText));
    response
}

/// What the room is shown.
fn view_choice(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    let choices = [(RoomsView::HalfCircle, "room-half-circle"), (RoomsView::Network, "room-network")];
    let choices = choices.map(|(value, id)| Pill { value, text: look.text(id), shape: None });
    let picked = pills(ui, look, 2, &choices, Some(input.switches.view));
    if picked.is_some_and(|picked| picked != input.switches.view) {
        actions.push(Action::Command(Command::NetworkForRoom));
    }
}

fn idle_choice(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    let words = |minutes: u16| {
        if minutes == 0 {
            return look.text("room-idle-never");
        }
        look.say(&Message::new("room-idle-minutes").with("count", usize::from(minutes)))
    };
    let chosen = choice(ui, look, "room-idle", &IDLE_MINUTES, input.idle_minutes, words);
    actions.extend(chosen.map(Action::SetIdleMinutes));
}

/// Which screen the room's window fills, where there is a choice.
fn screen_choice(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    let Some(chosen) = input.screens.iter().position(|screen| screen.is_room) else { return };
    let numbers: Vec<u16> = (0..input.screens.len() as u16).collect();
    let words = |number: u16| input.screens.get(usize::from(number)).map_or_else(String::new, |s| s.name.clone());
    let picked = choice(ui, look, "room-screen", &numbers, chosen as u16, words);
    actions.extend(picked.map(|number| Action::RoomOnScreen(usize::from(number))));
}

fn text_choice(ui: &mut Ui, look: Look<'_>, input: &Control, actions: &mut Vec<Action>) {
    let words = |percent: u16| look.say(&Message::new("menu-scale-percent").with("percent", usize::from(percent)));
    let chosen = choice(ui, look, "room-text", &TEXT_PERCENT, input.wall_text_percent, words);
    actions.extend(chosen.map(Action::SetWallText));
}

/// One of some numbers, in a list that opens on a click; gives the one that was clicked.
fn choice(
    ui: &mut Ui,
    look: Look<'_>,
    caption_id: &str,
    choices: &[u16],
    chosen: u16,
    words: impl Fn(u16) -> String,
) -> Option<u16> {
    let (caption, text) = (look.text(caption_id), words(chosen));
    let select = Select { caption: &caption, text: &text, is_accented: false, is_hint: false, stays_open: false };
    let clicked = select.show(ui, look, |ui| {
        let is_clicked = |value: &&u16| ui.selectable_label(**value == chosen, words(**value)).clicked();
        choices.iter().find(is_clicked).copied()
    });
    clicked.flatten()
}
