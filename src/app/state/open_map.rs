//! The map that is open, with everything that belongs to it and to nothing else.

use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::derived::{Derived, SpokenOf};
use crate::analysis::Rest;
use crate::app::background::insight::Insights;
use crate::app::background::opened::{OPENED, Opened};
use crate::app::background::settling::Network;
use crate::app::state::attention::Attention;
use crate::app::state::field_cursor::FieldCursor;
use crate::audience::Audience;
use crate::edit::Document;
use crate::files::recovery::{Cadence, Origin};
use crate::files::store::LastSeen;
use crate::lang::Lang;
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, KindId, MAX_ACTORS, Map};
use crate::ui::action::command::Availability;
use crate::ui::action::reading::Reading;
use crate::ui::action::selection::Selection;
use crate::ui::action::view::View;
use crate::ui::panels::{filter, find, guide, insight, inspector, moves, signs, tray};
use crate::ui::room::brush;
use crate::ui::toolkit::look::Look;
use crate::ui::views::canvas::Place;
use crate::ui::views::{canvas, far_move, groups_menu, power, table};

/// The file a map was read from or saved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it held when it was last read or written.
    pub seen: LastSeen,
}

/// An open map.
pub struct OpenMap {
    number: u64,
    /// The map and its history.
    pub document: Document,
    /// Where it is kept.
    pub kept: Kept,
    /// How it is looked at.
    pub looking: Looking,
    /// Whom the facilitator attends to.
    pub attention: Attention,
    /// The kind of the last relationship made.
    pub last_kind: Option<KindId>,
    /// Since when what is typed into has the cursor.
    pub cursor: FieldCursor,
    /// What follows from the map.
    pub derived: Derived,
    /// What the relationships say.
    pub insights: Insights,
    /// What the views remember.
    pub views: Views,
    /// What the panels remember.
    pub panels: PanelStates,
}

/// Where a map is kept, and what of it.
pub struct Kept {
    /// Its file; none for a new map and for an example.
    pub file: Option<MapFile>,
    /// What the map is called while it has no file: an example's file name.
    pub suggested_name: Option<String>,
    /// Whether it may not be changed: the file is of a newer version.
    pub is_read_only: bool,
    /// When recovery copies are due.
    pub cadence: Cadence,
}

/// How a map is looked at.
#[derive(Default)]
pub struct Looking {
    /// The view.
    pub view: View,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: HashSet<KindId>,
    /// Whether the map is shown as if everyone had moved.
    pub is_wish: bool,
    /// What becomes of whoever is filtered out.
    pub rest: Rest,
}

/// What the views remember from frame to frame.
pub struct Views {
    /// The spectrum's own state.
    pub spectrum: canvas::State,
    /// The network's own state.
    pub network_canvas: canvas::State,
    /// Where everybody is in the network.
    pub network: Network,
    /// The menu of its groups.
    pub groups_menu: groups_menu::State,
    /// The canvas that was worked in last, where both are shown.
    pub worked_in: Place,
    /// The half circle's share of the room side by side.
    pub share_of_spectrum: f32,
    /// The power view's own state.
    pub power: power::State,
    /// The table's own state.
    pub table: table::State,
}

impl Default for Views {
    fn default() -> Self {
        Self {
            spectrum: canvas::State::of(Place::Spectrum),
            network_canvas: canvas::State::of(Place::Network),
            network: Network::default(),
            groups_menu: groups_menu::State::default(),
            worked_in: Place::default(),
            share_of_spectrum: 0.5,
            power: power::State::default(),
            table: table::State::default(),
        }
    }
}

/// What the panels remember from frame to frame.
#[derive(Default)]
pub struct PanelStates {
    /// The tray and the entry box.
    pub tray: tray::State,
    /// What is looked for by typing.
    pub find: find::State,
    /// The choices of the filter.
    pub filter_panel: filter::State,
    /// The list of moves.
    pub moves: moves::State,
    /// What is asked about moves of more than one wedge.
    pub far_moves: far_move::State,
    /// What the relationships say.
    pub insight: insight::State,
    /// What is selected, to be edited.
    pub inspector: inspector::State,
    /// Where the exercise is.
    pub guide: guide::State,
    /// Whether the signs of the pictures are explained.
    pub signs: signs::State,
    /// How high the legend is when it is shown whole, in points.
    pub legend_height: f32,
    /// What the small copy of the wall is drawn with.
    pub room_brush: brush::Brush,
}

/// An open map taken apart, so that its views and panels can keep what they remember while they read it.
pub(in crate::app) struct Parts<'a> {
    /// What all of them read.
    pub reading: Reading<'a>,
    /// What follows from the map.
    pub derived: &'a Derived,
    /// What the relationships say.
    pub insights: &'a Insights,
    /// Whom the facilitator attends to.
    pub attention: &'a Attention,
    /// The kind of the last relationship made.
    pub last_kind: Option<&'a KindId>,
    /// What the views remember.
    pub views: &'a mut Views,
    /// What the panels remember.
    pub panels: &'a mut PanelStates,
}

impl OpenMap {
    /// A document without a file.
    #[must_use]
    pub fn new(document: Document) -> Self {
        let cadence = Cadence::new(document.revision());
        Self {
            number: OPENED.fetch_add(1, Ordering::Relaxed),
            document,
            kept: Kept { file: None, suggested_name: None, is_read_only: false, cadence },
            looking: Looking::default(),
            last_kind: None,
            attention: Attention::default(),
            cursor: FieldCursor::default(),
            derived: Derived::default(),
            insights: Insights::default(),
            views: Views::default(),
            panels: PanelStates::default(),
        }
    }

    /// Takes it apart, to be shown as somebody sees it.
    pub(in crate::app) fn parts<'a>(&'a mut self, look: Look<'a>) -> Parts<'a> {
        let reading = Reading {
            look,
            map: self.document.map(),
            revision: self.document.revision(),
            selection: &self.attention.selection,
            shown: self.derived.shown(),
            hidden_kinds: &self.looking.hidden_kinds,
            is_editable: !self.kept.is_read_only,
        };
        Parts {
            reading,
            derived: &self.derived,
            insights: &self.insights,
            attention: &self.attention,
            last_kind: self.last_kind.as_ref(),
            views: &mut self.views,
            panels: &mut self.panels,
        }
    }

    /// The map as it is.
    #[must_use]
    pub fn map(&self) -> &Map {
        self.document.map()
    }

    /// Lets go of whatever was begun or attended to, for the room may look at this window now; gives what stood in the
    /// entry box.
    pub(in crate::app) fn leave_drafts(&mut self) -> String {
        self.attention = Attention::default();
        self.panels.far_moves.leave();
        self.panels.find = find::State::default();
        self.panels.filter_panel = filter::State::default();
        self.panels.inspector.wanted_blank = None;
        self.views.table.leave();
        self.views.spectrum.leave_drafts();
        self.views.network_canvas.leave_drafts();
        self.panels.tray.leave_drafts()
    }

    /// Nobody who is not there for an audience is attended to.
    pub(in crate::app) fn attend_for(&mut self, audience: Audience) {
        if audience == Audience::Facilitator {
            return;
        }
        let map = self.document.map();
        let sees = |id: &ActorId| map.actor(*id).is_some_and(|actor| audience.sees_actor(actor));
        self.attention.selection.actors.retain(sees);
        self.attention.selection.relationships.retain(|id| {
            map.relationship(*id).is_some_and(|relationship| audience.sees_relationship(relationship, map))
        });
        if let Some(SpokenOf::Surroundings { around, .. } | SpokenOf::Some(around)) = &mut self.attention.surroundings {
            around.retain(sees);
            if around.is_empty() {
                self.attention.surroundings = None;
            }
        }
    }

    /// Whether it may be changed.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        !self.kept.is_read_only
    }

    /// The canvas the keyboard is for: the one shown, or the one worked in last where both are.
    #[must_use]
    pub fn keyboard_place(&self) -> Place {
        match self.looking.view {
            View::Network => Place::Network,
            View::SideBySide => self.views.worked_in,
            View::Spectrum | View::Power | View::Table => Place::Spectrum,
        }
    }

    /// The canvas the keyboard is for, shown or not.
    pub fn canvas_mut(&mut self) -> &mut canvas::State {
        match self.keyboard_place() {
            Place::Spectrum => &mut self.views.spectrum,
            Place::Network => &mut self.views.network_canvas,
        }
    }

    /// How many times as large as it fits the view is drawn that the keyboard is for; none in the table.
    #[must_use]
    pub fn zoom(&self) -> Option<f64> {
        match (self.looking.view, self.keyboard_place()) {
            (View::Table, _) => None,
            (View::Power, _) => Some(self.views.power.zoom()),
            (_, Place::Spectrum) => Some(self.views.spectrum.camera.zoom),
            (_, Place::Network) => Some(self.views.network_canvas.camera.zoom),
        }
    }

    /// Shows what is selected as large as fits, in the view the keyboard is for.
    pub fn zoom_to_selection(&mut self) {
        let Selection { actors, relationships } = &self.attention.selection;
        let map = self.document.map();
        let ties = relationships.iter().filter_map(|id| map.relationship(*id));
        let ends = ties.flat_map(|tie| [tie.from, tie.to]);
        let shown: BTreeSet<ActorId> = actors.iter().copied().chain(ends).collect();
        match self.looking.view {
            View::Power => self.views.power.zoom_to(&shown),
            View::Table => {}
            View::Spectrum | View::Network | View::SideBySide => self.canvas_mut().zoom_to(&shown),
        }
    }

    /// Both canvases.
    pub fn canvases(&self) -> impl Iterator<Item = &canvas::State> {
        [&self.views.spectrum, &self.views.network_canvas].into_iter()
    }

    /// Whether something on a canvas takes the keys: a name being typed, a kind being picked.
    #[must_use]
    pub fn is_canvas_busy(&self) -> bool {
        self.canvases().any(canvas::State::is_busy)
    }

    /// Whether something is worked out in the background.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.views.network.is_settling() || self.insights.is_busy()
    }

    /// Whether a new actor's name was begun and is not in the map yet.
    #[must_use]
    pub fn has_unfinished_name(&self) -> bool {
        self.canvases().any(canvas::State::is_naming) || !self.panels.tray.entry.trim().is_empty()
    }

    /// What was typed so far of names that are in no map yet.
    fn typed_names(&self) -> impl Iterator<Item = &str> {
        let names = self.canvases().filter_map(canvas::State::name_typed).chain([self.panels.tray.entry.as_str()]);
        names.map(str::trim).filter(|name| !name.is_empty() && self.is_editable())
    }

    /// Whether there is anything that is not in the file, or in no file yet.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.document.is_changed() || self.typed_names().next().is_some()
    }

    /// A number that is another one whenever there is something else to keep: the document's revision, or one of that and
    /// the names that are being typed.
    #[must_use]
    pub fn version_to_keep(&self) -> u64 {
        let revision = self.document.revision();
        if self.typed_names().next().is_none() {
            return revision;
        }
        let mut hasher = DefaultHasher::new();
        revision.hash(&mut hasher);
        self.typed_names().for_each(|name| name.hash(&mut hasher));
        hasher.finish()
    }

    /// The map as a recovery copy holds it: whoever is being named is in it already.
    #[must_use]
    pub fn to_keep(&self, measurer: &Measurer) -> Map {
        let mut map = self.map().clone();
        if self.typed_names().next().is_some() {
            let named = self.canvases().filter_map(|canvas| canvas.named(measurer));
            let entered = self
                .panels
                .tray
                .entered()
                .map(|entered| Actor { confidential: entered.is_confidential, ..Actor::new(entered.name) });
            let most = MAX_ACTORS.saturating_sub(map.actor_count());
            for actor in named.chain(entered).take(most) {
                map.set_actor(Arc::new(actor));
            }
        }
        map
    }

    /// Gives the room's numbers to those of these actors that have none, unless the map may not be changed.
    pub fn number(&mut self, actors: &[ActorId]) {
        if self.is_editable() {
            // That there was nobody to number changes nothing here.
            let _ = self.document.number(actors);
        }
    }

    /// Which map this is, and its state now.
    #[must_use]
    pub fn opened(&self) -> Opened {
        Opened { number: self.number, state: self.document.state() }
    }

    /// What a recovery copy made now is a copy of.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin {
            map: self.map().id(),
            document: self.kept.file.as_ref().map(|file| file.path.clone()),
            file: self.kept.file.as_ref().map(|file| file.seen),
        }
    }

    /// The file's name, or what it would be called.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        let path = self.kept.file.as_ref().and_then(|file| file.path.file_name());
        path.map(|name| name.to_string_lossy().into_owned()).or_else(|| self.kept.suggested_name.clone())
    }

    /// What the map is called where its file's name would stand: by its title while it has none.
    #[must_use]
    pub fn shown_name(&self, lang: &Lang) -> String {
        let title = Some(self.map().head().title.trim()).filter(|title| !title.is_empty());
        self.file_name().or(title.map(str::to_owned)).unwrap_or_else(|| lang.text("map-untitled"))
    }

    /// What commands may rely on.
    #[must_use]
    pub fn availability(&self) -> Availability {
        Availability {
            has_map: true,
            is_editable: self.is_editable(),
            actors: self.attention.selection.actors.len(),
            relationships: self.attention.selection.relationships.len(),
            can_undo: self.document.undo_name().is_some(),
            can_redo: self.document.redo_name().is_some(),
            is_filtered: !self.attention.filter.is_empty(),
            has_surroundings: self.attention.surroundings.is_some(),
            has_changed_file: self.kept.file.is_some() && self.document.is_changed(),
            ..Availability::default()
        }
    }
}
