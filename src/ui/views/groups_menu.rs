//! The menu of the network's groups: which of them are drawn, with the look each has.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align, Atom, AtomKind, AtomPaintArgs, Button, Id, IntoSizedResult, Layout, Popup, PopupAnchor, PopupCloseBehavior,
    PopupKind, Rect, RectAlign, Response, ScrollArea, SetOpenCommand, SizedAtomKind, Ui, vec2,
};
use kurbo::Point;

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, Map};
use crate::picture::{Group, Ink, Item, MOST_GROUPS, Shape, Subject, outline};
use crate::ui::action::Action;
use crate::ui::action::groups::{GroupChoice, group_names};
use crate::ui::toolkit::choice::note;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::menu::{self, choice, named, tick};
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::scroll::Following;

/// How wide the menu is at least, and how long the sample of a look in it, in points.
const WIDTH: f32 = 260.0;
const SAMPLE: f32 = 34.0;

/// What the menu shows.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map whose groups they are.
    pub map: &'a Map,
    /// Which are drawn.
    pub groups: &'a GroupChoice,
    /// The one actor that is selected.
    pub selected: Option<ActorId>,
    /// What it opens above.
    pub anchor: Rect,
    /// Whether it is opened or closed now.
    pub is_toggled: bool,
}

/// What the menu remembers from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Whether it was asked for by the keyboard.
    pub wants_open: bool,
    wants_focus: bool,
    /// Who had the keyboard, and gets it back.
    focus_before: Option<Id>,
    is_open: bool,
}

/// Shows the menu while it is open.
pub fn show(ui: &Ui, look: Look<'_>, input: Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let id = Id::unique("groups menu");
    let is_wanted = std::mem::take(&mut state.wants_open);
    if is_wanted {
        (state.wants_focus, state.focus_before) = (true, ui.memory(egui::Memory::focused));
    }
    let set = match (is_wanted, input.is_toggled) {
        (true, _) => Some(SetOpenCommand::Bool(true)),
        (false, true) => Some(SetOpenCommand::Toggle),
        (false, false) => None,
    };
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::ParentRect(input.anchor), ui.layer_id())
        .kind(PopupKind::Menu)
        .align(RectAlign::TOP_START)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu::menu_style(look))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(look.text("network-groups"))
        .open_memory(set);
    let shown = popup.show(|ui| {
        ui.set_min_width(WIDTH);
        let room = (ui.ctx().content_rect().height() - 120.0).clamp(100.0, 560.0);
        let list = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
        list.show_following(ui, |ui| rows(ui, look, input, state, actions));
    });
    let was_open = std::mem::replace(&mut state.is_open, shown.is_some());
    if was_open
        && !state.is_open
        && let Some(before) = state.focus_before.take()
    {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
}

fn rows(ui: &mut Ui, look: Look<'_>, input: Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let mut choose = |choice: GroupChoice| actions.push(Action::DrawGroups(choice));
    let none = choice(ui, look, &look.text("network-groups-none"), *input.groups == GroupChoice::None);
    // In its first pass a menu is only measured.
    if state.wants_focus && !ui.is_sizing_pass() {
        state.wants_focus = false;
        none.request_focus();
    }
    if none.clicked() {
        choose(GroupChoice::None);
    }
    let selected = input.selected.and_then(|actor| input.map.actor(actor)).map(|actor| look.actor_name(actor));
    let of_selected = match selected {
        Some(name) => look.say(&Message::new("network-groups-of").with("actor", name)),
        None => look.text("network-groups-of-selected"),
    };
    if menu::choice_row(ui, look, &of_selected, *input.groups == GroupChoice::OfSelected) {
        choose(GroupChoice::OfSelected);
    }
    ui.separator();
    let names = group_names(input.map, look.lang);
    let drawn = input.groups.drawn(input.map, input.selected);
    for name in &names {
        if row(ui, look, name, input.groups, &drawn).clicked() {
            choose(input.groups.toggled(name));
        }
    }
    if names.is_empty() {
        note(ui, look, &look.text("network-groups-nobody"));
    } else if input.groups.is_full() && names.len() > MOST_GROUPS {
        note(ui, look, &look.say(&Message::new("network-groups-full").with("most", MOST_GROUPS)));
    }
}

/// A group: whether it is drawn, how, and what it is called.
fn row(ui: &mut Ui, look: Look<'_>, name: &str, groups: &GroupChoice, drawn: &[Group]) -> Response {
    let is_chosen = groups.has(name);
    let is_enabled = is_chosen || !groups.is_full();
    let its_look = drawn.iter().find(|group| group.name == *name).map(|group| group.look);
    let told = look.told(name);
    let shown = look.rich(told.as_ref(), Weight::Regular, 14.0, if is_enabled { Ink::Text } else { Ink::Quiet });
    let button = Button::new((tick(is_chosen, look.color(Ink::Accent)), sample(look, its_look), shown)).gap(8.0);
    let response = named(ui.add_enabled(is_enabled, button), Role::MenuItemCheckBox, &told, Some(is_chosen));
    if is_enabled {
        return response;
    }
    response.on_disabled_hover_text(look.say(&Message::new("network-groups-full").with("most", MOST_GROUPS)))
}

/// A piece of the line round a group, or the room for one.
fn sample(look: Look<'_>, its_look: Option<u8>) -> Atom<'static> {
    let (size, palette) = (vec2(SAMPLE, 14.0), look.palette);
    AtomKind::closure(move |_, _| IntoSizedResult {
        intrinsic_size: size,
        sized: SizedAtomKind::Paint {
            paint: Arc::new(move |ui: &Ui, args: AtomPaintArgs| {
                let Some(its_look) = its_look else { return };
                let to = Point::new(args.rect.width().into(), 0.0);
                let shape = Shape::Line { from: Point::ORIGIN, to, stroke: outline(its_look, 1.2) };
                let sheet = Sheet { origin: args.rect.left_center(), palette };
                sheet.paint(ui.painter(), &[Item { subject: Subject::Ground, shape }]);
            }),
            size,
        },
    })
    .into()
}
