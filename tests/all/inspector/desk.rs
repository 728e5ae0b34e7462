//! A desk: a document, what is selected, and the one loop that carries out what the views ask for, as the app does.
//! After every step the map must be without problems.

use std::collections::HashSet;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::{Shown, Tally};
use fanlight::audience::Audience;
use fanlight::edit::{Document, Edit};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, ActorId, Head, KindId, Map, MapId, Placement, Relationship, RelationshipId};
use fanlight::picture::Palette;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::reading::Reading;
use fanlight::ui::action::selection::Selection;
use fanlight::ui::action::{Action, Answer, Question};
use fanlight::ui::over::legend::{editor, removal};
use fanlight::ui::panels::{inspector, legend};
use fanlight::ui::toolkit::look::Look;
use fanlight::ui::toolkit::theme;
use fanlight::ui::words::kinds;

/// Which view is on the desk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum View {
    Inspector,
    Legend,
    Editor,
}

pub struct Desk {
    pub document: Document,
    pub selection: Selection,
    pub hidden: HashSet<KindId>,
    pub asked: Option<Question>,
    pub is_editable: bool,
    pub view: View,
    /// What was asked for that only the app can do.
    pub others: Vec<Action>,
    pub lang: Lang,
    pub measurer: Measurer,
    pub inspector: inspector::State,
    pub editor: editor::State,
    pub removal: removal::State,
}

impl Desk {
    pub fn new(view: View) -> Self {
        Self::speaking(Tongue::English, view)
    }

    pub fn speaking(tongue: Tongue, view: View) -> Self {
        let lang = Lang::new(tongue);
        let head = Head { kinds: kinds::new_map_kinds(&lang), ..Head::default() };
        let mut document = Document::new(Map::with_head(MapId::from_number(1), head));
        for (number, name) in [(1, "Marine lab"), (2, "Radio Coast"), (3, "Port authority")] {
            let _ = document.perform(Edit::add_actor(Actor::with_id(actor(number), name)));
        }
        let _ = document.perform(Edit::Place(vec![(actor(1), Some(Placement::clamped(0.385, 0.5)))]));
        let relationship = Relationship {
            id: RelationshipId::from_number(1),
            ..Relationship::new(actor(1), actor(2), KindId::new("influences"))
        };
        let _ = document.perform(Edit::connect(relationship));
        Self {
            document: Document::new(document.map().clone()),
            selection: Selection::actor(actor(1)),
            hidden: HashSet::new(),
            asked: None,
            is_editable: true,
            view,
            others: Vec::new(),
            lang,
            measurer: Measurer::new(),
            inspector: inspector::State::default(),
            editor: editor::State::default(),
            removal: removal::State::default(),
        }
    }

    pub fn selecting(mut self, selection: Selection) -> Self {
        self.selection = selection;
        self
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let mut actions = Vec::new();
        let (map, tally) = (self.document.map(), Tally::of(self.document.map()));
        let look = Look {
            audience: Audience::Facilitator,
            veil: fanlight::audience::Veil::none(),
            lang: &self.lang,
            palette: Palette::Light,
            measurer: &self.measurer,
        };
        let editor = editor::Input { look, map, tally: &tally };
        let reading = Reading {
            look,
            map,
            revision: self.document.revision(),
            selection: &self.selection,
            shown: &Shown::default(),
            hidden_kinds: &self.hidden,
            is_editable: self.is_editable,
        };
        match (self.view, &self.asked) {
            (View::Inspector, _) => {
                let input = inspector::Input { reading, tally: &tally };
                inspector::show(ui, &input, &mut self.inspector, &mut actions);
            }
            (View::Legend, _) => legend::show(ui, &reading, &mut actions),
            (View::Editor, Some(Question::RemoveKind(kind))) => {
                removal::show(ui, &editor, kind, &mut self.removal, &mut actions);
            }
            (View::Editor, _) => editor::show(ui, &editor, &mut self.editor, &mut actions),
        }
        for action in actions {
            self.run(action);
        }
        assert_eq!(self.document.map().problems(), []);
    }

    fn run(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => {
                assert!(self.is_editable, "an edit of a map that is open for reading only");
                let _ = self.document.perform(edit);
            }
            Action::CloseStep => self.document.close_step(),
            Action::Select(selection) => self.selection = selection,
            Action::ShowKind(kind, true) => drop(self.hidden.remove(&kind)),
            Action::ShowKind(kind, false) => drop(self.hidden.insert(kind)),
            Action::Ask(question) => self.asked = Some(question),
            Action::Answer(Answer::Cancel) => self.asked = None,
            Action::Command(Command::AddTattersall) => {
                let _ = self.document.perform(Edit::AddPreset(kinds::partnership_kinds(&self.lang)));
            }
            other => self.others.push(other),
        }
        self.selection.retain_existing(self.document.map());
    }

    pub fn actor(&self, number: u128) -> &Actor {
        self.document.map().actor(actor(number)).expect("nobody was removed")
    }

    pub fn relationship(&self) -> &Relationship {
        self.document.map().relationship(RelationshipId::from_number(1)).expect("it was not removed")
    }

    pub fn steps(&self) -> usize {
        let mut document = self.document.clone();
        std::iter::from_fn(|| document.undo().then_some(())).count()
    }
}

pub fn actor(number: u128) -> ActorId {
    ActorId::from_number(number)
}

pub fn everyone() -> Selection {
    Selection::of_actors([actor(1), actor(2), actor(3)])
}

pub type Room = Harness<'static, Desk>;

pub fn room(desk: Desk) -> Room {
    let width = match desk.view {
        View::Inspector => 282.0,
        View::Legend => 200.0,
        View::Editor => 800.0,
    };
    let harness = Harness::builder()
        .with_size(egui::vec2(width, 1400.0))
        .with_context_setup(theme::install)
        .build_ui_state(|ui, desk: &mut Desk| desk.show(ui), desk);
    settled(harness)
}

pub fn settled(mut room: Room) -> Room {
    room.run();
    room
}

/// Types over what stands in a field, and leaves the cursor there.
pub fn retype(room: &mut Room, role: Role, label: &str, text: &str) {
    room.get_by_role_and_label(role, label).focus();
    room.run();
    room.key_press_modifiers(Modifiers::COMMAND, Key::A);
    room.run();
    for letter in text.chars() {
        room.get_by_role_and_label(role, label).type_text(&letter.to_string());
        room.run();
    }
}

pub fn leave_field(room: &mut Room) {
    room.key_press(Key::Escape);
    room.run();
}

pub fn click(room: &mut Room, role: Role, label: &str) {
    room.get_by_role_and_label(role, label).click();
    room.run();
}

pub fn toggled(room: &Room, role: Role, label: &str) -> Option<Toggled> {
    room.get_by_role_and_label(role, label).accesskit_node().toggled()
}
