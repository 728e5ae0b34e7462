//! The inspector, the legend and its editor as somebody uses them: found by their accessible names, without a window.
//!
//! Each test has a [`Desk`]: a document, what is selected, and the one loop that carries out what the views ask for,
//! as the app does. After every step the map must be without problems.

use std::collections::HashSet;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::Tally;
use fanlight::edit::{ActorField, Document, Edit};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{
    Actor, ActorId, ActorKind, Confidence, Dash, Head, Influence, KindId, Map, MapId, Placement, Relationship,
    RelationshipId, Sign, Wedge,
};
use fanlight::picture::Palette;
use fanlight::ui::action::{Action, Answer, Question};
use fanlight::ui::command::Command;
use fanlight::ui::look::Look;
use fanlight::ui::selection::Selection;
use fanlight::ui::{inspector, kinds, legend, legend_editor, remove_kind, theme};

/// Which view is on the desk.
#[derive(Debug, Clone, Copy, PartialEq)]
enum View {
    Inspector,
    Legend,
    Editor,
}

struct Desk {
    document: Document,
    selection: Selection,
    hidden: HashSet<KindId>,
    asked: Option<Question>,
    is_editable: bool,
    view: View,
    /// What was asked for that only the app can do.
    others: Vec<Action>,
    lang: Lang,
    measurer: Measurer,
    inspector: inspector::State,
    editor: legend_editor::State,
    removal: remove_kind::State,
}

impl Desk {
    fn new(view: View) -> Self {
        Self::speaking(Tongue::English, view)
    }

    fn speaking(tongue: Tongue, view: View) -> Self {
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
            editor: legend_editor::State::default(),
            removal: remove_kind::State::default(),
        }
    }

    fn selecting(mut self, selection: Selection) -> Self {
        self.selection = selection;
        self
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let mut actions = Vec::new();
        let (map, tally) = (self.document.map(), Tally::of(self.document.map()));
        let look = Look { lang: &self.lang, palette: Palette::Light, measurer: &self.measurer };
        let editor = legend_editor::Input { look, map, tally: &tally };
        match (self.view, &self.asked) {
            (View::Inspector, _) => {
                let (selection, is_editable) = (&self.selection, self.is_editable);
                let input = inspector::Input { look, map, tally: &tally, selection, is_editable };
                inspector::show(ui, &input, &mut self.inspector, &mut actions);
            }
            (View::Legend, _) => {
                let (hidden_kinds, is_editable) = (&self.hidden, self.is_editable);
                legend::show(ui, &legend::Input { look, map, hidden_kinds, is_editable }, &mut actions);
            }
            (View::Editor, Some(Question::RemoveKind(kind))) => {
                remove_kind::show(ui, &editor, kind, &mut self.removal, &mut actions);
            }
            (View::Editor, _) => legend_editor::show(ui, &editor, &mut self.editor, &mut actions),
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

    fn actor(&self, number: u128) -> &Actor {
        self.document.map().actor(actor(number)).expect("nobody was removed")
    }

    fn relationship(&self) -> &Relationship {
        self.document.map().relationship(RelationshipId::from_number(1)).expect("it was not removed")
    }

    fn steps(&self) -> usize {
        let mut document = self.document.clone();
        std::iter::from_fn(|| document.undo().then_some(())).count()
    }
}

fn actor(number: u128) -> ActorId {
    ActorId::from_number(number)
}

fn everyone() -> Selection {
    Selection::of_actors([actor(1), actor(2), actor(3)])
}

type Room = Harness<'static, Desk>;

fn room(desk: Desk) -> Room {
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

fn settled(mut room: Room) -> Room {
    room.run();
    room
}

/// Types over what stands in a field, and leaves the cursor there.
fn retype(room: &mut Room, role: Role, label: &str, text: &str) {
    room.get_by_role_and_label(role, label).focus();
    room.run();
    room.key_press_modifiers(Modifiers::COMMAND, Key::A);
    room.run();
    for letter in text.chars() {
        room.get_by_role_and_label(role, label).type_text(&letter.to_string());
        room.run();
    }
}

fn leave_field(room: &mut Room) {
    room.key_press(Key::Escape);
    room.run();
}

fn click(room: &mut Room, role: Role, label: &str) {
    room.get_by_role_and_label(role, label).click();
    room.run();
}

fn toggled(room: &Room, role: Role, label: &str) -> Option<Toggled> {
    room.get_by_role_and_label(role, label).accesskit_node().toggled()
}

#[test]
fn what_is_typed_writes_through_and_is_one_step() {
    let mut room = room(Desk::new(View::Inspector));
    retype(&mut room, Role::TextInput, "Code name", "Compass");
    assert_eq!(room.state().actor(1).code_name, "Compass");
    leave_field(&mut room);
    retype(&mut room, Role::MultilineTextInput, "How do we know?", "They signed.");
    assert_eq!(room.state().actor(1).evidence, "They signed.");
    assert_eq!(room.state().steps(), 2);
    assert!(room.state_mut().document.undo());
    room.run();
    assert_eq!((room.state().actor(1).evidence.as_str(), room.state().actor(1).code_name.as_str()), ("", "Compass"));
}

#[test]
fn leaving_a_field_and_coming_back_begins_another_step() {
    let mut room = room(Desk::new(View::Inspector));
    retype(&mut room, Role::TextInput, "Ask", "One");
    leave_field(&mut room);
    retype(&mut room, Role::TextInput, "Ask", "Two");
    assert_eq!(room.state().steps(), 2);
}

#[test]
fn a_name_is_typed_in_the_heading_and_ended_with_enter() {
    let mut room = room(Desk::new(View::Inspector));
    retype(&mut room, Role::MultilineTextInput, "Name", "Marine laboratory");
    room.key_press(Key::Enter);
    room.run();
    assert_eq!(room.state().actor(1).name, "Marine laboratory");
    assert!(!room.get_by_role_and_label(Role::MultilineTextInput, "Name").is_focused());
}

#[test]
fn typing_for_one_actor_never_reaches_another() {
    let mut room = room(Desk::new(View::Inspector));
    retype(&mut room, Role::MultilineTextInput, "Name", "First");
    room.state_mut().selection = Selection::actor(actor(2));
    room.run();
    assert_eq!(room.get_by_role_and_label(Role::MultilineTextInput, "Name").value().as_deref(), Some("Radio Coast"));
    room.event(egui::Event::Text("stray".to_owned()));
    room.run();
    room.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    room.run();
    assert_eq!((room.state().actor(1).name.as_str(), room.state().actor(2).name.as_str()), ("First", "Radio Coast"));
    assert_eq!(room.state().steps(), 1);
}

#[test]
fn influence_and_certainty_are_taken_back_by_choosing_them_again() {
    let mut room = room(Desk::new(View::Inspector));
    click(&mut room, Role::RadioButton, "influence 3 of 5");
    assert_eq!(room.state().actor(1).influence, Influence::new(3));
    click(&mut room, Role::RadioButton, "likely");
    assert_eq!(room.state().actor(1).confidence, Some(Confidence::Likely));
    assert_eq!(toggled(&room, Role::RadioButton, "likely"), Some(Toggled::True));
    click(&mut room, Role::RadioButton, "influence 3 of 5");
    click(&mut room, Role::RadioButton, "likely");
    assert_eq!((room.state().actor(1).influence, room.state().actor(1).confidence), (None, None));
    assert_eq!(room.state().steps(), 4);
}

#[test]
fn influence_is_chosen_with_the_keyboard_too() {
    let mut room = room(Desk::new(View::Inspector));
    room.get_by_role_and_label(Role::RadioButton, "influence 4 of 5").focus();
    room.run();
    room.key_press(Key::Space);
    room.run();
    assert_eq!(room.state().actor(1).influence, Influence::new(4));
}

#[test]
fn kind_and_confidentiality_are_one_click_each() {
    let mut room = room(Desk::new(View::Inspector));
    click(&mut room, Role::RadioButton, "Institution");
    click(&mut room, Role::CheckBox, "Confidential");
    assert_eq!(room.state().actor(1).kind, ActorKind::Institution);
    assert!(room.state().actor(1).confidential);
    assert!(room.query_by_label("Institution · passive allies · leaning neutral").is_some());
}

#[test]
fn a_move_names_its_steps_and_a_long_one_is_advised_against() {
    let mut room = room(Desk::new(View::Inspector));
    click(&mut room, Role::ComboBox, "Move to");
    click(&mut room, Role::Button, "Active allies · one step");
    assert_eq!(room.state().actor(1).wanted, Some(Wedge::ActiveAllies));
    assert!(room.query_by_label_contains("more than one wedge").is_none());
    click(&mut room, Role::ComboBox, "Move to");
    click(&mut room, Role::Button, "Passive opposition · 2 steps");
    assert!(room.query_by_label_contains("more than one wedge").is_some());
    click(&mut room, Role::ComboBox, "Move to");
    click(&mut room, Role::Button, "no move planned");
    assert_eq!(room.state().actor(1).wanted, None);
}

#[test]
fn who_would_close_a_circle_is_not_offered_as_the_whole() {
    let mut desk = Desk::new(View::Inspector);
    let part_of = ActorField::PartOf(Some(actor(1)));
    let _ = desk.document.perform(Edit::set_actor(actor(2), part_of));
    let mut room = room(desk);
    click(&mut room, Role::Link, "Part of, groups, contact, notes…");
    click(&mut room, Role::ComboBox, "Part of");
    assert!(room.query_by_role_and_label(Role::Button, "Radio Coast").is_none(), "it is a part of this one");
    assert!(room.query_by_role_and_label(Role::Button, "Marine lab").is_none(), "it is this one");
    room.get_by_role_and_label(Role::TextInput, "Find an actor").type_text("AUTH");
    room.run();
    click(&mut room, Role::Button, "Port authority");
    assert_eq!(room.state().actor(1).part_of, Some(actor(3)));
    assert!(room.query_by_label("Find an actor").is_none(), "choosing closes the list");
    click(&mut room, Role::ComboBox, "Part of");
    click(&mut room, Role::Button, "nothing larger");
    assert_eq!(room.state().actor(1).part_of, None);
}

#[test]
fn groups_can_be_typed_with_their_commas_and_spaces() {
    let mut room = room(Desk::new(View::Inspector));
    click(&mut room, Role::Link, "Part of, groups, contact, notes…");
    retype(&mut room, Role::TextInput, "Groups", "East side, Science committee, ");
    assert_eq!(room.state().actor(1).groups, ["East side", "Science committee"]);
    leave_field(&mut room);
    assert_eq!(
        room.get_by_role_and_label(Role::TextInput, "Groups").value().as_deref(),
        Some("East side, Science committee")
    );
    assert_eq!(room.state().steps(), 1);
    assert!(room.state_mut().document.undo());
    room.run();
    assert_eq!(room.get_by_role_and_label(Role::TextInput, "Groups").value().as_deref(), Some(""));
}

#[test]
fn several_actors_are_changed_in_one_step() {
    let mut desk = Desk::new(View::Inspector).selecting(everyone());
    let _ = desk.document.perform(Edit::set_actor(actor(2), ActorField::Contact("Omar".into())));
    let mut room = room(desk);
    assert!(room.query_by_label("3 actors").is_some());
    retype(&mut room, Role::TextInput, "Contact", "Lina");
    leave_field(&mut room);
    click(&mut room, Role::RadioButton, "Person");
    assert_eq!(room.state().steps(), 3);
    for number in 1..=3 {
        let held = room.state().actor(number);
        assert_eq!((held.contact.as_str(), held.kind), ("Lina", ActorKind::Person));
    }
}

#[test]
fn what_several_actors_differ_in_is_shown_as_various() {
    let mut desk = Desk::new(View::Inspector).selecting(everyone());
    let _ = desk.document.perform(Edit::set_actor(actor(2), ActorField::Confidential(true)));
    let mut room = room(desk);
    assert_eq!(toggled(&room, Role::CheckBox, "Confidential"), Some(Toggled::Mixed));
    click(&mut room, Role::CheckBox, "Confidential");
    assert!((1..=3).all(|number| room.state().actor(number).confidential));
    assert_eq!(toggled(&room, Role::CheckBox, "Confidential"), Some(Toggled::True));
}

#[test]
fn several_actors_are_placed_and_deleted_together() {
    let mut room = room(Desk::new(View::Inspector).selecting(everyone()));
    click(&mut room, Role::Button, "Place in Neutral");
    let ids = vec![actor(1), actor(2), actor(3)];
    assert_eq!(room.state().others, [Action::PlaceInWedge(ids, Some(Wedge::Neutral))]);
    click(&mut room, Role::Link, "Delete what is selected");
    assert_eq!(room.state().document.map().actor_count(), 0);
    assert_eq!(room.state().steps(), 1);
}

#[test]
fn an_actors_relationships_lead_to_them_and_back_to_its_ends() {
    let mut room = room(Desk::new(View::Inspector));
    click(&mut room, Role::Link, "influences Radio Coast");
    assert_eq!(room.state().selection, Selection::relationship(RelationshipId::from_number(1)));
    click(&mut room, Role::Link, "Radio Coast");
    assert_eq!(room.state().selection, Selection::actor(actor(2)));
    assert!(room.query_by_role_and_label(Role::Link, "← Marine lab influences").is_some());
    click(&mut room, Role::Link, "+ connect…   R");
    assert_eq!(room.state().others, [Action::Command(Command::Connect)]);
}

#[test]
fn a_relationship_is_reversed_and_described() {
    let relationship = Selection::relationship(RelationshipId::from_number(1));
    let mut room = room(Desk::new(View::Inspector).selecting(relationship));
    click(&mut room, Role::Button, "Reverse direction");
    assert_eq!((room.state().relationship().from, room.state().relationship().to), (actor(2), actor(1)));
    click(&mut room, Role::RadioButton, "close");
    click(&mut room, Role::CheckBox, "Written down (contract, memorandum)");
    retype(&mut room, Role::MultilineTextInput, "Note", "Since May");
    leave_field(&mut room);
    click(&mut room, Role::RadioButton, "funds");
    let held = room.state().relationship();
    assert_eq!((held.strength.value(), held.formal, held.note.as_str()), (3, true, "Since May"));
    assert_eq!(held.kind, KindId::new("funds"));
    assert_eq!(room.state().steps(), 5);
    click(&mut room, Role::Link, "Delete relationship");
    assert_eq!(room.state().document.map().relationship_count(), 0);
    assert!(room.query_by_label("In this map").is_some(), "nothing is selected now");
}

#[test]
fn with_nothing_selected_the_map_itself_is_edited() {
    let mut room = room(Desk::new(View::Inspector).selecting(Selection::default()));
    retype(&mut room, Role::MultilineTextInput, "Title", "Keep the beach");
    leave_field(&mut room);
    retype(&mut room, Role::TextInput, "Own name for Neutral", "Fence sitters");
    leave_field(&mut room);
    click(&mut room, Role::CheckBox, "Allies on the right");
    let head = room.state().document.map().head();
    assert_eq!((head.title.as_str(), head.labels.of(Wedge::Neutral)), ("Keep the beach", "Fence sitters"));
    assert!(head.mirrored);
    assert!(room.query_by_label("3 actors").is_some() && room.query_by_label("2 not placed yet").is_some());
}

#[test]
fn a_map_open_for_reading_only_shows_everything_and_changes_nothing() {
    let mut desk = Desk::new(View::Inspector);
    desk.is_editable = false;
    let mut room = room(desk);
    assert!(room.query_by_label_contains("reading only").is_some());
    click(&mut room, Role::RadioButton, "Person");
    click(&mut room, Role::RadioButton, "influence 3 of 5");
    retype(&mut room, Role::TextInput, "Code name", "X");
    assert!(room.query_by_label_contains("connect").is_none());
    click(&mut room, Role::Link, "influences Radio Coast");
    assert!(room.query_by_role(Role::Button).is_none());
    click(&mut room, Role::RadioButton, "funds");
    assert_eq!(room.state().steps(), 0);
}

#[test]
fn a_kind_is_hidden_and_shown_by_its_row() {
    let mut room = room(Desk::new(View::Legend));
    click(&mut room, Role::CheckBox, "funds");
    assert_eq!(room.state().hidden, HashSet::from([KindId::new("funds")]));
    assert_eq!(toggled(&room, Role::CheckBox, "funds"), Some(Toggled::False));
    click(&mut room, Role::CheckBox, "funds");
    assert!(room.state().hidden.is_empty());
    assert_eq!(room.state().steps(), 0, "what is shown is no part of the map");
}

#[test]
fn one_kind_is_shown_alone_and_then_all_again() {
    let mut room = room(Desk::new(View::Legend));
    room.get_by_role_and_label(Role::CheckBox, "funds").hover();
    room.run();
    click(&mut room, Role::Button, "only funds");
    assert_eq!(room.state().hidden.len(), 4);
    assert!(!room.state().hidden.contains(&KindId::new("funds")));
    room.get_by_role_and_label(Role::CheckBox, "works with").click_modifiers(Modifiers::ALT);
    room.run();
    assert!(room.state().hidden.contains(&KindId::new("funds")) && room.state().hidden.len() == 4);
    click(&mut room, Role::Link, "show all kinds");
    assert!(room.state().hidden.is_empty());
    click(&mut room, Role::Link, "Edit legend…");
    assert_eq!(room.state().others, [Action::Command(Command::EditLegend)]);
}

#[test]
fn a_kind_is_added_named_and_drawn_as_the_group_wants() {
    let mut room = room(Desk::new(View::Editor));
    click(&mut room, Role::Button, "Add a kind");
    // The new label is selected as a whole: what is typed replaces it.
    for letter in "lends to".chars() {
        room.event(egui::Event::Text(letter.to_string()));
        room.run();
    }
    leave_field(&mut room);
    click(&mut room, Role::CheckBox, "arrow for lends to");
    click(&mut room, Role::ComboBox, "what lends to does");
    click(&mut room, Role::Button, "strains");
    click(&mut room, Role::Button, "line of lends to");
    click(&mut room, Role::RadioButton, "plum");
    click(&mut room, Role::RadioButton, "dotted");
    let head = room.state().document.map().head();
    let kind = head.kinds.last().expect("one was added");
    assert_eq!(kind.label, "lends to");
    assert!(kind.directed);
    assert_eq!((kind.sign, kind.color, kind.dash), (Sign::Strains, 5, Dash::Dotted));
    assert_eq!(room.state().steps(), 6);
}

#[test]
fn a_kind_without_relationships_is_removed_at_once() {
    let mut room = room(Desk::new(View::Editor));
    click(&mut room, Role::Link, "remove funds");
    assert!(room.state().document.map().head().kind(&KindId::new("funds")).is_none());
    assert_eq!(room.state().asked, None);
}

#[test]
fn the_relationships_of_a_removed_kind_become_another_kind() {
    let mut room = room(Desk::new(View::Editor));
    click(&mut room, Role::Link, "remove influences");
    click(&mut room, Role::ComboBox, "Turn into");
    click(&mut room, Role::Button, "answers to");
    click(&mut room, Role::Button, "Remove the kind");
    assert_eq!(room.state().relationship().kind, KindId::new("answers-to"));
    assert_eq!((room.state().steps(), room.state().asked.as_ref()), (1, None));
}

#[test]
fn the_relationships_of_a_removed_kind_go_with_it() {
    let mut room = room(Desk::new(View::Editor));
    click(&mut room, Role::Link, "remove influences");
    click(&mut room, Role::Button, "Cancel");
    assert_eq!((room.state().steps(), room.state().asked.as_ref()), (0, None));
    click(&mut room, Role::Link, "remove influences");
    click(&mut room, Role::RadioButton, "Delete");
    click(&mut room, Role::Button, "Remove it and the relationship");
    assert_eq!(room.state().document.map().relationship_count(), 0);
    assert_eq!(room.state().steps(), 1);
}

#[test]
fn the_partnership_kinds_are_added_once() {
    let mut room = room(Desk::new(View::Editor));
    click(&mut room, Role::Button, "Add these four");
    assert_eq!(room.state().document.map().head().kinds.len(), 9);
    click(&mut room, Role::Button, "These four are in the legend");
    assert_eq!((room.state().document.map().head().kinds.len(), room.state().steps()), (9, 1));
}

#[test]
fn nothing_is_wider_than_its_panel_in_either_language() {
    for tongue in Tongue::ALL {
        let relationship = Selection::relationship(RelationshipId::from_number(1));
        for selection in [Selection::default(), Selection::actor(actor(1)), everyone(), relationship] {
            let desk = Desk::speaking(tongue, View::Inspector).selecting(selection);
            let room = room(desk);
            for node in room.get_all_by(|_| true).filter(|node| node.accesskit_node().raw_bounds().is_some()) {
                let rect = node.rect();
                assert!(rect.right() <= 282.5, "{tongue:?}: {node:?} ends at {}", rect.right());
            }
        }
    }
}

#[test]
fn a_new_map_speaks_the_language_it_was_made_in() {
    let legend = kinds::new_map_kinds(&Lang::new(Tongue::Spanish));
    let labels: Vec<&str> = legend.iter().map(|kind| kind.label.as_str()).collect();
    assert_eq!(labels, ["trabaja con", "influye en", "financia a", "rinde cuentas a", "en conflicto con"]);
    assert!(kinds::partnership_kinds(&Lang::new(Tongue::Spanish)).iter().all(|kind| kind.color == 4));
}

#[test]
fn both_languages_have_the_same_texts() {
    let ids = |tongue: Tongue| -> HashSet<&'static str> {
        let source = tongue.source().lines().filter(|line| !line.starts_with(['#', ' ']));
        source.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect()
    };
    let (english, spanish) = (ids(Tongue::English), ids(Tongue::Spanish));
    assert_eq!(english.symmetric_difference(&spanish).collect::<Vec<_>>(), Vec::<&&str>::new());
}
