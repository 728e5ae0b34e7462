//! Actors entered by name, one by one or as a list: who is added, who is there already, and where they stand.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Context;

use super::placing::{Listed, on_free_places, with_free_places};
use crate::analysis::likeness::Names;
use crate::app::App;
use crate::edit::Edit;
use crate::exchange::list::{self, Entry, MAX_NAME_CHARS, Refusal};
use crate::exchange::table::{MAX_ROWS, Pasted};
use crate::exchange::words::Words;
use crate::lang::{Lang, Message};
use crate::layout::free_place::middle_of;
use crate::model::{Actor, ActorId, MAX_ACTORS, Map, fold};
use crate::ui::action::entered::Entered;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, Answer, cursor};
use crate::ui::over::dialog::{Dialog, Failure, ListPreview};
use crate::ui::panels::tray;

impl App {
    /// Lets this frame see no more of what was typed than it can carry out.
    pub(in crate::app) fn pace(&mut self, ctx: &Context) {
        let is_covered = self.is_covered(ctx);
        let Some(open) = &mut self.open else { return };
        let is_free = !is_covered && !open.kept.is_read_only && !open.is_canvas_busy();
        self.actions.extend(open.panels.tray.pace(ctx, is_free).map(Action::PreviewList));
    }

    /// Adds or selects an actor by its name; a text too long for a name stays where it was typed.
    pub(in crate::app) fn add_named(&mut self, entered: Entered) {
        let chars = entered.name.chars().count();
        if chars > MAX_NAME_CHARS && entered.picked.is_none() {
            self.complain(&Message::new("notice-name-too-long").with("chars", chars).with("most", MAX_NAME_CHARS));
            if let Some(open) = &mut self.open {
                open.panels.tray.entry = entered.name;
            }
            return;
        }
        self.add_entered(&entered);
    }

    /// Adds an actor by its name, or selects the one that has it.
    pub(in crate::app) fn add_entered(&mut self, entered: &Entered) {
        self.get_ready_to_place();
        let Some(open) = self.open.as_mut().filter(|open| open.is_editable()) else { return };
        let (map, revision) = (open.document.map(), open.document.revision());
        // In front of the room every name gets the same answer, whoever it is of: doubles are settled at the desk.
        let may_double = entered.may_double || self.showing.stage.is_room_here();
        let namesake = || open.panels.tray.offers.names(map, revision).same(&entered.name).filter(|_| !may_double);
        if let Some(there) = entered.picked.filter(|id| map.actor(*id).is_some()).or_else(namesake) {
            self.find_again(there, entered);
            return;
        }
        if map.actor_count() >= MAX_ACTORS {
            let full = Message::new("notice-map-full").with("name", entered.name.as_str()).with("most", MAX_ACTORS);
            return self.complain(&full);
        }
        let actor = Actor {
            placement: entered.wedge.map(middle_of),
            // Now and not in an edit of its own: the room looks on.
            confidential: entered.is_confidential,
            ..Actor::new(entered.name.as_str())
        };
        let id = actor.id;
        let actors = with_free_places(vec![actor], open, &self.base.measurer);
        self.edit(Edit::Add { actors, relationships: Vec::new() });
        self.close_step();
        if entered.is_selected {
            self.select(Selection::actor(id));
        }
    }

    /// Selects who is there already. Who has a place keeps it: the room may be talking about it.
    fn find_again(&mut self, there: ActorId, entered: &Entered) {
        self.select(Selection::actor(there));
        let Some(actor) = self.open.as_ref().and_then(|open| open.map().actor(there)) else { return };
        let audience = self.audience();
        let named = audience.own_name(actor).filter(|_| audience.sees_actor(actor)).unwrap_or(&entered.name);
        let (name, is_placed) = (named.to_owned(), actor.placement.is_some());
        if entered.wedge.is_some() && !is_placed {
            self.place_in_wedge(&[there], entered.wedge);
        } else if entered.picked.is_none() {
            self.tell(&Message::new("notice-actor-there").with("name", name));
        }
    }

    /// When the tray is walked, or the guide's button has the keyboard, the next one is selected once this one was placed.
    pub(in crate::app) fn walk_on(&mut self, ctx: &Context, placed: &Selection) {
        let Some(open) = &mut self.open else { return };
        let unplaced = open.derived.listed();
        let next = if open.panels.tray.is_walked(ctx) {
            open.panels.tray.walk_on(ctx, unplaced, placed)
        } else if open.panels.guide.is_at_next_unplaced(ctx) {
            tray::next_one(unplaced, placed)
        } else {
            None
        };
        if let Some(next) = next {
            open.attention.selection = Selection::actor(next);
        }
    }

    /// Puts the cursor into the inspector's field for an actor's name.
    pub(in crate::app) fn edit_name(&mut self, ctx: &Context, actor: ActorId) {
        if self.showing.stage.is_room_here() {
            return self.tell(&Message::new("wall-only-at-desk"));
        }
        self.show_inspector(ctx);
        self.select(Selection::actor(actor));
        if let Some(open) = &mut self.open {
            open.canvas_mut().leave_for_name(actor);
        }
        ctx.memory_mut(|memory| memory.request_focus(cursor::name_field(actor)));
    }

    /// Shows what a pasted list would add, or says why it is none.
    pub(in crate::app) fn preview_list(&mut self, text: &str) {
        let viewer = self.viewer();
        let Some(open) = self.open.as_mut().filter(|open| !open.kept.is_read_only) else { return };
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        let (map, revision) = (open.document.map(), open.document.revision());
        let words = Words::of(map, &self.base.lang);
        let (nobody, is_confidential) = (Names::new([]), open.panels.tray.adds_confidential);
        // In front of the room no line says who is there already.
        let known =
            if self.showing.stage.is_room_here() { &nobody } else { open.panels.tray.offers.names(map, revision) };
        let dialog = match Pasted::read(text, words) {
            Ok(pasted) => Dialog::List(ListPreview::new(look, map, known, pasted, is_confidential)),
            Err(refusal) => Dialog::Failure(failure(&self.base.lang, refusal)),
        };
        self.put_up(dialog);
    }

    /// Adds what was ticked in a list, as one step; the cursor goes back to the entry box in any case.
    pub(in crate::app) fn list_answered(&mut self, preview: &ListPreview, answer: &Answer) {
        let Some(open) = &mut self.open else { return };
        open.panels.tray.wants_focus = true;
        if *answer != Answer::AddList {
            return;
        }
        self.get_ready_to_place();
        let Some(open) = &self.open else { return };
        let wholes = Wholes::new(preview, open.map());
        let listed = preview.ticked().map(|entry| {
            let actor = entry.actor.clone();
            let confidential = actor.confidential || preview.is_confidential();
            let actor = Actor { confidential, part_of: wholes.of(entry), ..actor };
            Listed { actor, has_distance: entry.has_distance, wedge: entry.wedge }
        });
        let actors = on_free_places(listed.collect(), open, &self.base.measurer);
        let count = actors.len();
        self.edit(Edit::Add { actors, relationships: Vec::new() });
        self.close_step();
        self.tell(&Message::new("notice-list-added").with("count", count));
    }
}

/// Who can be meant by what somebody in a list is a part of: somebody in the list before somebody in the map.
struct Wholes(HashMap<String, ActorId>);

impl Wholes {
    fn new(preview: &ListPreview, map: &Map) -> Self {
        let mut by_name = HashMap::new();
        let listed = preview.ticked().map(|entry| &entry.actor);
        for actor in listed.chain(map.actors().map(Arc::as_ref)) {
            by_name.entry(fold(&actor.name)).or_insert(actor.id);
        }
        Self(by_name)
    }

    fn of(&self, entry: &Entry) -> Option<ActorId> {
        self.0.get(&fold(&entry.whole)).copied().filter(|_| !entry.whole.is_empty())
    }
}

fn failure(lang: &Lang, refusal: Refusal) -> Failure {
    let (id, values) = match refusal {
        Refusal::Empty => ("list-empty", vec![]),
        Refusal::TooLarge { bytes } => ("list-too-large", vec![("size", bytes.div_ceil(1024 * 1024))]),
        Refusal::TooManyLines { lines } => {
            let most = if lines > MAX_ROWS { MAX_ROWS } else { list::MAX_LINES };
            ("list-too-many", vec![("lines", lines), ("most", most)])
        }
        Refusal::Prose { long, lines } => {
            ("list-prose", vec![("long", long), ("lines", lines), ("most", MAX_NAME_CHARS)])
        }
    };
    let what = values.into_iter().fold(Message::new(id), |message, (name, value)| message.with(name, value));
    Failure {
        title: lang.text("list-refused"),
        what: lang.say(&what),
        remedy: lang.text("list-refused-remedy"),
        ..Failure::default()
    }
}
