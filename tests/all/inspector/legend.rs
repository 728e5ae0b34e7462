//! The legend, its editor, and what becomes of the relationships of a removed kind.

use std::collections::HashSet;

use egui::Modifiers;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::Queryable;
use fanlight::model::{Dash, KindId, Sign};
use fanlight::ui::action::Action;
use fanlight::ui::action::command::Command;

use super::desk::{Desk, View, click, leave_field, room, toggled};

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
