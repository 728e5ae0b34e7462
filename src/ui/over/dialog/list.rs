//! What a pasted list would add, line by line, before anything is added: who is there already is left out unless
//! ticked.

use std::collections::{HashMap, HashSet};

use egui::{Context, Id, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::list_columns;
use super::rows::{self, INSET};
use super::shell::{Choice, Focus, Shell, paragraph};
use crate::analysis::likeness::Names;
use crate::audience::Audience;
use crate::exchange::list::{Entry, Oddity};
use crate::exchange::table::Pasted;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::{ActorId, Influence, MAX_ACTORS, Map, Wedge, fold};
use crate::picture::{Anchor, Ink};
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::choice::{confidential_tick, paint_tick_box, tick, tick_info};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::text_shape;

const ROW: f32 = 32.0;
const TEXT_SIZE: f32 = 14.0;
/// Where the columns begin, as shares of a row's width behind its tick: name, wedge, groups, what is odd.
const COLUMNS: [f32; 5] = [0.0, 0.31, 0.49, 0.66, 1.0];
/// The room of a row's tick, in points.
const TICK: f32 = 38.0;

/// Whom a line doubles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Double {
    /// An actor of the map.
    InMap,
    /// An earlier line of the list, counted from 1.
    OfLine(usize),
}

#[derive(Debug, Clone)]
struct Line {
    entry: Entry,
    double: Option<Double>,
    is_ticked: bool,
}

/// A pasted list with what is known of each line.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
#[derive(Debug, Clone)]
pub struct ListPreview {
    pasted: Pasted,
    /// The names of the map's actors, as they are compared.
    taken: HashSet<String>,
    lines: Vec<Line>,
    /// Whether columns that are certain are shown.
    shows_columns: bool,
    is_confidential: bool,
    /// Whether the room looks on: then nothing is said of secrets.
    is_for_room: bool,
    wedge_names: [String; 5],
    /// How many more actors the map can hold.
    room: usize,
    current: usize,
    reveals_current: bool,
    scrolled: f32,
}

impl ListPreview {
    /// Marks what is in the map already or stands in the list twice; `names` are those of the map's actors. Whether
    /// all are to be confidential can be changed before they are added.
    #[must_use]
    pub fn new(look: Look<'_>, map: &Map, names: &Names<ActorId>, pasted: Pasted, is_confidential: bool) -> Self {
        let is_for_room = look.audience != Audience::Facilitator;
        let taken = names.folded().into_iter().map(str::to_owned).collect();
        Self {
            lines: lines(pasted.entries(), &taken),
            pasted,
            taken,
            shows_columns: false,
            is_confidential: is_confidential && !is_for_room,
            is_for_room,
            wedge_names: Wedge::ALL.map(|wedge| look.wedge_name(map, wedge)),
            room: MAX_ACTORS.saturating_sub(map.actor_count()),
            current: 0,
            reveals_current: false,
            scrolled: 0.0,
        }
    }

    /// What was pasted, and what its columns hold.
    #[must_use]
    pub fn pasted(&self) -> &Pasted {
        &self.pasted
    }

    /// What is to be added.
    pub fn ticked(&self) -> impl Iterator<Item = &Entry> {
        self.lines.iter().filter(|line| line.is_ticked).map(|line| &line.entry)
    }

    /// Whether they are added as confidential.
    #[must_use]
    pub fn is_confidential(&self) -> bool {
        self.is_confidential
    }

    /// The lines that double somebody, in the list's order, with whom.
    pub fn doubles(&self) -> impl Iterator<Item = (&Entry, Double)> {
        self.lines.iter().filter_map(|line| Some((&line.entry, line.double?)))
    }

    pub(super) fn show(&mut self, ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
        let count = self.ticked().count();
        let add = Choice::new(look.say(&Message::new("list-add").with("count", count)), Answer::AddList, Rank::Main);
        let shell = Shell {
            look,
            key: "list",
            title: look.say(&Message::new("list-title").with("count", self.lines.len())),
            width: if self.is_for_room { 480.0 } else { 860.0 },
            choices: vec![
                Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Plain),
                Choice { is_enabled: count > 0 && count <= self.room, ..add },
            ],
        };
        let answer = shell.answer(ctx, |ui| {
            if self.is_for_room {
                // What was copied at the desk is not for the room.
                paragraph(ui, look, &look.text("list-unseen"));
                return Focus::MainButton;
            }
            let text = if self.pasted.is_list() { "list-text" } else { "list-text-table" };
            paragraph(ui, look, &look.text(text));
            if list_columns::show(ui, look, &mut self.pasted, &mut self.shows_columns) {
                self.lines = lines(self.pasted.entries(), &self.taken);
                (self.current, self.scrolled) = (0, 0.0);
            }
            self.tick_for_doubles(ui, look);
            if confidential_tick(ui, look, self.is_confidential, &look.text("entry-confidential")).clicked() {
                self.is_confidential = !self.is_confidential;
            }
            if count > self.room {
                let full = Message::new("list-no-room").with("room", self.room).with("most", MAX_ACTORS);
                let text = look.rich(look.say(&full), Weight::Medium, TEXT_SIZE, Ink::Strain);
                ui.add(egui::Label::new(text).wrap());
            }
            let most = (ctx.content_rect().height() - 360.0).clamp(3.0 * ROW, 14.0 * ROW);
            let height = (self.lines.len() as f32 * ROW).min(most) + 2.0 * INSET;
            Focus::Widget(self.list(ui, look, height))
        });
        actions.extend(answer.map(Action::Answer));
    }

    /// One tick for all who are there already, and how many they are.
    fn tick_for_doubles(&mut self, ui: &mut Ui, look: Look<'_>) {
        let doubles = self.doubles().count();
        if doubles == 0 {
            return;
        }
        let ticked = self.lines.iter().filter(|line| line.double.is_some() && line.is_ticked).count();
        let is_on = if ticked == doubles { Some(true) } else { (ticked == 0).then_some(false) };
        let text = look.say(&Message::new("list-add-doubles").with("count", doubles));
        if tick(ui, look, is_on, &text).clicked() {
            for line in self.lines.iter_mut().filter(|line| line.double.is_some()) {
                line.is_ticked = ticked < doubles;
            }
        }
    }

    fn list(&mut self, ui: &mut Ui, look: Look<'_>, height: f32) -> Id {
        let id = Id::unique("pasted list");
        let response = rows::ground(ui, look, id, &look.text("list-lines"), height);
        if response.has_focus() {
            self.keys(ui, (height / ROW) as usize);
        }
        let inside = response.rect.shrink(INSET);
        let mut within = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        within.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let reveals = std::mem::take(&mut self.reveals_current).then_some(self.current);
        let area = rows::area(inside, ROW, reveals, self.scrolled);
        let scrolled = area.show_rows(&mut within, ROW, self.lines.len(), |ui, range| {
            for index in range {
                self.row(ui, look, index, id, response.has_focus());
            }
        });
        self.scrolled = scrolled.state.clamped_offset().y;
        id
    }

    fn keys(&mut self, ui: &Ui, page: usize) {
        let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        if times(Key::Space) % 2 == 1 {
            self.toggle(self.current);
        }
        let down = times(Key::ArrowDown) + times(Key::PageDown) * page.max(1);
        let up = times(Key::ArrowUp) + times(Key::PageUp) * page.max(1);
        let last = self.lines.len().saturating_sub(1);
        let next = match (times(Key::Home), times(Key::End)) {
            (0, 0) => (self.current + down).saturating_sub(up).min(last),
            (0, _) => last,
            _ => 0,
        };
        if next != self.current {
            self.current = next;
            self.reveals_current = true;
        }
    }

    fn toggle(&mut self, index: usize) {
        if let Some(line) = self.lines.get_mut(index) {
            line.is_ticked = !line.is_ticked;
        }
    }

    fn row(&mut self, ui: &mut Ui, look: Look<'_>, index: usize, list: Id, has_list_focus: bool) {
        let Some(line) = self.lines.get(index) else { return };
        let response = rows::row(ui, look, list, index, ROW, has_list_focus && index == self.current);
        let rect = response.rect;
        let stands_in = line.entry.stands_in();
        let wedge = stands_in.and_then(|wedge| self.wedge_names.get(wedge.index())).cloned().unwrap_or_default();
        let name = shorten::at_the_end(&line.entry.actor.name, 90);
        let groups = shorten::at_the_end(&line.rest(look), 60);
        let remark = line.remark(look);
        response.widget_info(|| {
            let parts = [&name, &wedge, &groups, &remark].into_iter().filter(|part| !part.is_empty());
            tick_info(true, Some(line.is_ticked), &parts.cloned().collect::<Vec<_>>().join(", "))
        });
        paint_tick_box(ui.painter(), look, rect.left_center() + vec2(10.0, 0.0), Some(line.is_ticked), &response);
        let ink = if line.is_ticked { Ink::Text } else { Ink::Quiet };
        let odd = if line.double.is_some() { Ink::Quiet } else { Ink::Strain };
        let wedge_ink = stands_in.map_or(Ink::Quiet, |_| ink);
        let texts = [
            (&name, Weight::Medium, ink),
            (&wedge, Weight::Regular, wedge_ink),
            (&groups, Weight::Regular, ink),
            (&remark, Weight::Regular, odd),
        ];
        for (column, (text, weight, ink)) in texts.into_iter().enumerate() {
            cell(ui, look, rect, column, text, (weight, ink));
        }
        if response.clicked() {
            self.current = index;
            self.toggle(index);
            ui.memory_mut(|memory| memory.request_focus(list));
        }
        if !remark.is_empty() {
            response.on_hover_text(remark);
        }
    }
}

/// What is known of each entry before any is added.
fn lines(entries: Vec<Entry>, taken: &HashSet<String>) -> Vec<Line> {
    let mut first_line: HashMap<String, usize> = HashMap::new();
    let folded: Vec<String> = entries.iter().map(|entry| fold(&entry.actor.name)).collect();
    for (entry, folded) in entries.iter().zip(&folded) {
        first_line.entry(folded.clone()).or_insert(entry.line);
    }
    let line_of = |(mut entry, folded): (Entry, String)| {
        let double = if taken.contains(&folded) {
            Some(Double::InMap)
        } else {
            first_line.get(&folded).filter(|line| **line != entry.line).map(|line| Double::OfLine(*line))
        };
        let whole = fold(&entry.whole);
        if entry.oddity.is_none() && !whole.is_empty() && !taken.contains(&whole) && !first_line.contains_key(&whole) {
            entry.oddity = Some(Oddity::UnknownWhole(entry.whole.clone()));
        }
        let is_ticked = double.is_none() && !entry.oddity.as_ref().is_some_and(Oddity::is_no_actor);
        Line { entry, double, is_ticked }
    };
    entries.into_iter().zip(folded).map(line_of).collect()
}

impl Line {
    /// What is said of it beside its name and wedge: its groups, and what a table may say: whether it is confidential,
    /// what sort of actor it is, its influence.
    fn rest(&self, look: Look<'_>) -> String {
        let actor = &self.entry.actor;
        let kind = (actor.kind != crate::model::ActorKind::default()).then(|| look.text(actor.kind.text_id()));
        let influence = actor.influence.map(|influence| {
            let of = Message::new("inspector-influence-of").with("value", usize::from(influence.value()));
            look.say(&of.with("max", usize::from(Influence::MAX)))
        });
        let secret = actor.confidential.then(|| look.text("inspector-confidential"));
        let parts = [secret, kind, influence].into_iter().flatten().chain(actor.groups.iter().cloned());
        parts.collect::<Vec<_>>().join(", ")
    }

    /// Why it is not ticked, or what else is odd about it.
    fn remark(&self, look: Look<'_>) -> String {
        let message = match (self.double, &self.entry.oddity) {
            (_, Some(Oddity::NoName)) => Message::new("list-no-name"),
            (_, Some(Oddity::TooLong { chars })) => Message::new("list-too-long").with("chars", *chars),
            (Some(Double::InMap), _) => Message::new("list-in-map"),
            (Some(Double::OfLine(line)), _) => Message::new("list-as-line").with("line", line),
            (None, Some(Oddity::UnknownWedge(text))) => {
                Message::new("list-unknown-wedge").with("text", shorten::at_the_end(text, 40))
            }
            (None, Some(Oddity::UnknownWhole(text))) => {
                Message::new("list-unknown-whole").with("text", shorten::at_the_end(text, 40))
            }
            (None, Some(Oddity::Unfit { field, text })) => Message::new("list-unfit")
                .with("column", look.text(field.text_id()))
                .with("text", shorten::at_the_end(text, 40)),
            (None, Some(Oddity::MoreColumns(text))) => {
                Message::new("list-more-columns").with("text", shorten::at_the_end(text, 40))
            }
            (None, None) => return String::new(),
        };
        look.say(&message)
    }
}

fn cell(ui: &Ui, look: Look<'_>, row: Rect, column: usize, text: &str, (weight, ink): (Weight, Ink)) {
    let (Some(from), Some(to)) = (COLUMNS.get(column), COLUMNS.get(column + 1)) else { return };
    let width = row.width() - TICK;
    let left = row.left() + TICK + from * width;
    let room = (to - from) * width - 12.0;
    let shown = shorten::to_width(text, room, weight, TEXT_SIZE, look.measurer);
    let at = pos2(left, row.center().y + 5.0);
    ui.painter().add(text_shape(ui.painter(), &shown, weight, TEXT_SIZE, look.color(ink), at, Anchor::Left));
}
