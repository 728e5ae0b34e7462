//! Ctrl+K: every command that can be carried out now, the themes and every actor in one list, found by typing.
//!
//! It asks for commands and for actors to be shown; what they do is others'.

use egui::accesskit::{Live, Role};
use egui::{
    Align2, Context, Id, Key, Modal, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::analysis::likeness::{Likeness, Name, Query};
use crate::audience::Audience;
use crate::lang::{Message, Tongue};
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::{Actor, ActorId, ActorKind, MAX_TEXT_CHARS, Map};
use crate::picture::{Ink, Palette};
use crate::ui::action::Action;
use crate::ui::action::command::{Availability, Entry, TABLE};
use crate::ui::asking::actor_picker::ActorPicker;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::choice::paint_shape;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;
use crate::ui::words::wedge_in_sentence;

const WIDTH: f32 = 560.0;
const ROW: f32 = 36.0;
/// How many rows are seen at a time, where the window has room.
const ROWS_SEEN: f32 = 11.0;
/// Longer names are cut.
const MAX_NAME: usize = 46;

/// What the palette reads.
pub struct Input<'a> {
    /// Words and colours.
    pub look: Look<'a>,
    /// What can be carried out now.
    pub available: Availability,
    /// The open map and the document's revision it is at.
    pub map: Option<(&'a Map, u64)>,
}

/// One that can be chosen.
#[derive(Debug, Clone, Copy)]
enum Item {
    Command(&'static Entry),
    Theme(Palette),
    Actor(ActorId),
}

/// What a list was found for; while it is the same, nothing is ranked again.
#[derive(Debug, Clone, PartialEq)]
struct FoundKey {
    typed: String,
    revision: Option<u64>,
    available: Availability,
    tongue: Tongue,
    audience: Audience,
}

/// What is typed, what was found, and which of it Enter takes.
#[derive(Debug, Clone)]
pub struct State {
    found: Vec<Item>,
    /// What is typed, and which actors are found by that.
    picker: ActorPicker,
    key: Option<FoundKey>,
    chosen: usize,
    /// How far the list is scrolled, in points.
    offset: f32,
    /// Whether the cursor is not in it yet: what is typed meanwhile waits.
    is_opening: bool,
    /// Where the keyboard was before, to go back to.
    came_from: Option<Id>,
}

impl State {
    /// The palette just opened; the focus goes back to where it is now when it is closed by Esc.
    #[must_use]
    pub fn opened(ctx: &Context) -> Self {
        let came_from = ctx.memory(egui::Memory::focused);
        Self {
            found: Vec::new(),
            picker: ActorPicker::default(),
            key: None,
            chosen: 0,
            offset: 0.0,
            is_opening: true,
            came_from,
        }
    }

    /// Whether what is typed must wait until the cursor is in the palette.
    #[must_use]
    pub fn is_opening(&self) -> bool {
        self.is_opening
    }

    /// Where the focus belongs after it was closed by Esc.
    #[must_use]
    pub fn came_from(&self) -> Option<Id> {
        self.came_from
    }

    fn find(&mut self, input: &Input<'_>) {
        let key = FoundKey {
            typed: self.picker.typed.clone(),
            revision: input.map.map(|(_, revision)| revision),
            available: input.available,
            tongue: input.look.lang.tongue(),
            audience: input.look.audience,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.found = found(input, &mut self.picker);
        self.key = Some(key);
        self.chosen = 0;
        self.offset = 0.0;
    }
}

fn field_id() -> Id {
    Id::unique("palette-field")
}

/// All that match, the likest first: commands equally like in the order of the menus, then themes, then actors.
fn found(input: &Input<'_>, picker: &mut ActorPicker) -> Vec<Item> {
    let look = input.look;
    let query = Query::new(&picker.typed);
    let likeness = |text: &str| {
        let name = Name::new(text);
        if query.is_empty() { Some(Likeness::Begins) } else { query.likeness(&name) }
    };
    let commands = TABLE.iter().filter(|entry| input.available.allows(entry.command));
    let commands = commands.filter_map(|entry| Some((likeness(&look.text(entry.text_id))?, Item::Command(entry))));
    let called = look.text("menu-theme");
    let themes = Palette::ALL.into_iter().filter_map(|palette| {
        let text = format!("{} {called}", look.text(theme::text_id(palette)));
        Some((likeness(&text)?, Item::Theme(palette)))
    });
    let actors = input.map.map(|map| picker.find(look, map, |_| true)).unwrap_or_default();
    let actors = actors.iter().map(|found| (found.likeness, Item::Actor(found.key)));
    let mut all: Vec<(Likeness, Item)> = commands.chain(themes).chain(actors).collect();
    all.sort_by_key(|(likeness, _)| *likeness);
    all.into_iter().map(|(_, item)| item).collect()
}

/// What a frame of the palette led to.
enum Outcome {
    Open,
    Closed,
    Chosen(Item),
}

/// Shows the palette over everything else; whether it stays open.
pub fn show(ctx: &Context, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) -> bool {
    state.find(input);
    let look = input.look;
    let screen = ctx.content_rect();
    let width = (screen.width() - 48.0).clamp(200.0, WIDTH);
    let id = Id::unique("palette");
    let area = Modal::default_area(id)
        .role(Role::Dialog)
        .accessible_name(look.text("palette-title"))
        .anchor(Align2::CENTER_TOP, vec2(0.0, (screen.height() * 0.12).min(110.0)))
        .fade_in(false);
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(12);
    let shade = egui::Color32::BLACK.gamma_multiply(if look.palette == Palette::Dark { 0.55 } else { 0.25 });
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(shade).show(ctx, |ui| {
        ui.set_width(width);
        let outcome = keys(ui, state);
        field(ui, look, state);
        state.find(input);
        let clicked = list(ui, input, state, screen.height());
        clicked.map_or(outcome, Outcome::Chosen)
    });
    let is_clicked_away = modal.backdrop_response.clicked();
    let outcome = if is_clicked_away { Outcome::Closed } else { modal.inner };
    let item = match outcome {
        Outcome::Open => return true,
        Outcome::Closed => None,
        Outcome::Chosen(item) => Some(item),
    };
    state.came_from = state.came_from.filter(|_| item.is_none());
    ctx.memory_mut(|memory| memory.surrender_focus(field_id()));
    actions.extend(item.map(|item| match item {
        Item::Command(entry) => Action::Command(entry.command),
        Item::Theme(palette) => Action::SetPalette(palette),
        Item::Actor(actor) => Action::ShowActor(actor),
    }));
    false
}

/// Esc, Enter and the arrows, taken before the field could have them.
fn keys(ui: &Ui, state: &mut State) -> Outcome {
    // In its first pass the palette is measured, not seen.
    if ui.is_sizing_pass() {
        return Outcome::Open;
    }
    let last = state.found.len().saturating_sub(1);
    let before = state.chosen;
    let (is_escaped, is_entered) = ui.input_mut(|i| {
        let mut count = |key| i.count_and_consume_key(Modifiers::NONE, key);
        let page = ROWS_SEEN as usize - 1;
        let (down, up) =
            (count(Key::ArrowDown) + page * count(Key::PageDown), count(Key::ArrowUp) + page * count(Key::PageUp));
        state.chosen = (state.chosen + down).min(last).saturating_sub(up);
        (count(Key::Escape) > 0, count(Key::Enter) > 0)
    });
    if state.chosen != before {
        // The chosen row stays in sight.
        let top = state.chosen as f32 * ROW;
        let seen = ROWS_SEEN * ROW;
        state.offset = state.offset.clamp((top + ROW - seen).max(0.0), top);
    }
    if is_escaped {
        return Outcome::Closed;
    }
    let chosen = state.found.get(state.chosen).copied().filter(|_| is_entered);
    chosen.map_or(Outcome::Open, Outcome::Chosen)
}

fn field(ui: &mut Ui, look: Look<'_>, state: &mut State) {
    let edit = TextEdit::singleline(&mut state.picker.typed)
        .id(field_id())
        .hint_text(look.text("palette-hint"))
        .char_limit(MAX_TEXT_CHARS)
        .return_key(None)
        .desired_width(f32::INFINITY)
        .font(theme::font(Weight::Regular, 17.0))
        .margin(egui::Margin::symmetric(12, 9));
    let response = ui.add(edit).accessible_name(look.text("palette-title"));
    state.is_opening = !response.has_focus();
    if !response.has_focus() {
        response.request_focus();
        ui.ctx().request_repaint();
    }
    ui.add_space(8.0);
}

fn list(ui: &mut Ui, input: &Input<'_>, state: &mut State, screen_height: f32) -> Option<Item> {
    let look = input.look;
    let room = (screen_height * 0.88 - 220.0).clamp(2.0 * ROW, ROWS_SEEN * ROW);
    count_said(ui, look, state.found.len());
    if state.found.is_empty() {
        ui.label(look.rich(look.text("palette-nothing"), Weight::Regular, 14.0, Ink::Quiet));
        return None;
    }
    // Fewer rows are seen in a low window: the chosen one is kept inside those.
    let top = state.chosen as f32 * ROW;
    state.offset = state.offset.max((top + ROW - room).min(top));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut clicked = None;
    let area = ScrollArea::vertical()
        .id_salt("palette-list")
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, true])
        .vertical_scroll_offset(state.offset);
    let shown = area.show_rows(ui, ROW, state.found.len(), |ui, rows| {
        for place in rows {
            let Some(item) = state.found.get(place).copied() else { continue };
            if row(ui, input, item, place == state.chosen) {
                clicked = Some(item);
            }
        }
    });
    // The wheel scrolls without choosing.
    state.offset = shown.state.clamped_offset().y;
    clicked
}

/// How many were found, for those who do not see the list.
fn count_said(ui: &Ui, look: Look<'_>, count: usize) {
    let id = Id::unique("palette-count");
    ui.interact(Rect::from_min_size(ui.cursor().min, vec2(1.0, 1.0)), id, Sense::empty());
    let text = look.say(&Message::new("palette-count").with("count", count));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Status);
        node.set_label(text);
        node.set_live(Live::Polite);
    });
}

/// What a row shows: a shape for actors, the name, and at the right the keys or the wedge.
struct Row {
    id: Id,
    kind: Option<ActorKind>,
    name: String,
    aside: String,
}

fn content(ui: &Ui, input: &Input<'_>, item: Item) -> Option<Row> {
    let look = input.look;
    match item {
        Item::Command(entry) => {
            let keys = entry.shortcuts.first().map(|shortcut| shortcut_text(ui.ctx(), look, shortcut));
            let id = Id::unique(("palette-command", entry.command));
            Some(Row { id, kind: None, name: look.text(entry.text_id), aside: keys.unwrap_or_default() })
        }
        Item::Theme(palette) => {
            let id = Id::unique(("palette-theme", palette));
            let (name, aside) = (look.text(theme::text_id(palette)), look.text("menu-theme"));
            Some(Row { id, kind: None, name, aside })
        }
        Item::Actor(actor) => {
            let (map, _) = input.map?;
            let actor: &Actor = map.actor(actor)?;
            let place =
                actor.wedge().map_or_else(|| look.text("tray-title"), |wedge| wedge_in_sentence(look, map, wedge));
            let id = Id::unique(("palette-actor", actor.id));
            Some(Row { id, kind: Some(actor.kind), name: look.actor_name(actor), aside: place })
        }
    }
}

/// Shows one row; whether it was clicked.
fn row(ui: &mut Ui, input: &Input<'_>, item: Item, is_chosen: bool) -> bool {
    let look = input.look;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::empty());
    let Some(Row { id, kind, name, aside }) = content(ui, input, item) else { return false };
    // The field keeps the keyboard.
    let response = ui.interact(rect, id, Sense::CLICK);
    let spoken = if aside.is_empty() { name.clone() } else { format!("{name}, {aside}") };
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &spoken));
    if is_chosen {
        let chosen = response.id.accesskit_id();
        ui.ctx().accesskit_node_builder(field_id(), |node| node.set_active_descendant(chosen));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 8.0, look.color(Ink::Button));
    }
    if is_chosen {
        let ring = Stroke::new(2.0, look.color(Ink::Accent));
        ui.painter().rect_stroke(rect.shrink2(vec2(1.0, 2.0)), 8.0, ring, StrokeKind::Inside);
    }
    let middle = rect.center().y;
    if let Some(kind) = kind {
        paint_shape(ui.painter(), look, kind, pos2(rect.left() + 18.0, middle), Ink::Quiet);
    }
    let painter = ui.painter_at(rect);
    let put = |text: &str, weight: Weight, size: f32, ink: Ink| {
        let text = visual_order(&shorten::at_the_end(text, MAX_NAME)).into_owned();
        painter.layout_no_wrap(text, theme::font(weight, size), look.color(ink))
    };
    let aside = put(&aside, Weight::Regular, 13.0, Ink::Quiet);
    let name = put(&name, Weight::Medium, 14.5, Ink::Text);
    let aside_left = rect.right() - 12.0 - aside.size().x;
    let name_rect = Rect::from_min_max(rect.min, pos2(aside_left - 12.0, rect.bottom()));
    let at = pos2(rect.left() + 34.0, middle - name.size().y / 2.0);
    ui.painter_at(name_rect).galley(at, name, look.color(Ink::Text));
    painter.galley(pos2(aside_left, middle - aside.size().y / 2.0), aside, look.color(Ink::Quiet));
    response.clicked()
}
