//! The inspector: what is typed and chosen for one actor, several, a relationship or the map.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::edit::{ActorField, Document, Edit};
use fanlight::model::{ActorKind, Confidence, Influence, KindId, RelationshipId, Wedge};
use fanlight::ui::action::Action;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::selection::Selection;

use super::desk::{Desk, View, actor, click, everyone, leave_field, retype, room, toggled};

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
fn two_choices_in_a_row_are_two_steps() {
    let mut room = room(Desk::new(View::Inspector));
    click(&mut room, Role::RadioButton, "influence 2 of 5");
    click(&mut room, Role::RadioButton, "influence 4 of 5");
    assert_eq!(room.state().steps(), 2);
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

/// A desk on which everything that can be known of the first actor is.
fn filled() -> Desk {
    let mut desk = Desk::new(View::Inspector);
    let fields = [
        ActorField::CodeName("Compass".into()),
        ActorField::Kind(ActorKind::Institution),
        ActorField::Confidential(true),
        ActorField::Evidence("They signed.".into()),
        ActorField::Confidence(Some(Confidence::Likely)),
        ActorField::Influence(Influence::new(3)),
        ActorField::Wanted(Some(Wedge::ActiveAllies)),
        ActorField::Appeal("Clean water".into()),
        ActorField::Tactic("A day at sea".into()),
        ActorField::Ask("Publish it".into()),
        ActorField::Who("Lina".into()),
        ActorField::By("in May".into()),
        ActorField::PartOf(Some(actor(3))),
        ActorField::Groups(vec!["Science".into(), "East side".into()]),
        ActorField::Contact("Omar".into()),
        ActorField::Notes("Ask early.".into()),
    ];
    for field in fields {
        let _ = desk.document.perform(Edit::set_actor(actor(1), field));
    }
    Desk { document: Document::new(desk.document.map().clone()), is_editable: false, ..desk }
}

#[test]
fn a_map_open_for_reading_only_shows_everything_and_changes_nothing() {
    let room_of_one = room(filled());
    let said: Vec<String> = room_of_one
        .get_all_by(|_| true)
        .flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()])
        .flatten()
        .collect();
    for shown in [
        "reading only",
        "Marine lab",
        "Compass",
        "They signed.",
        "Active allies · one step",
        "Clean water",
        "A day at sea",
        "Publish it",
        "Lina",
        "in May",
        "Port authority",
        "Science, East side",
        "Omar",
        "Ask early.",
        "influences Radio Coast",
    ] {
        assert!(said.iter().any(|said| said.contains(shown)), "{shown} is not in {said:?}");
    }
    for (role, label) in [
        (Role::RadioButton, "Institution"),
        (Role::RadioButton, "likely"),
        (Role::RadioButton, "influence 3 of 5"),
        (Role::CheckBox, "Confidential"),
    ] {
        assert_eq!(toggled(&room_of_one, role, label), Some(Toggled::True), "{label}");
    }
    let relationship = Selection::relationship(RelationshipId::from_number(1));
    for selection in [Selection::actor(actor(1)), everyone(), relationship, Selection::default()] {
        let mut room = room(filled().selecting(selection.clone()));
        assert!(room.query_all_by_role(Role::Button).all(|button| button.accesskit_node().is_disabled()));
        for word in ["connect", "Delete"] {
            assert!(room.query_all_by_label_contains(word).next().is_none(), "{word} with {selection:?}");
        }
        for role in [Role::RadioButton, Role::CheckBox, Role::ComboBox, Role::Link] {
            for index in 0..room.query_all_by_role(role).count() {
                room.get_all_by_role(role).nth(index).unwrap().click();
                room.run();
                assert!(room.state().others.is_empty(), "{:?}", room.state().others);
                room.state_mut().selection = selection.clone();
                room.run();
            }
        }
        for role in [Role::TextInput, Role::MultilineTextInput] {
            for index in 0..room.query_all_by_role(role).count() {
                room.get_all_by_role(role).nth(index).unwrap().focus();
                room.run();
                room.event(egui::Event::Text("X".to_owned()));
                room.run();
            }
        }
        assert_eq!(room.state().steps(), 0);
        assert_eq!(room.state().document.map(), filled().document.map());
    }
}
