//! The texts: short enough for the panel, and of the language a map was made in.

use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::edit::{ActorField, Edit};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{ActorKind, RelationshipId, Wedge};
use fanlight::ui::action::selection::Selection;
use fanlight::ui::words::kinds;

use super::desk::{Desk, View, actor, everyone, room};

#[test]
fn nothing_is_wider_than_its_panel_in_either_language() {
    for tongue in Tongue::ALL {
        let relationship = Selection::relationship(RelationshipId::from_number(1));
        for selection in [Selection::default(), Selection::actor(actor(1)), everyone(), relationship] {
            let mut desk = Desk::speaking(tongue, View::Inspector).selecting(selection);
            for field in [ActorField::Kind(ActorKind::Institution), ActorField::Wanted(Some(Wedge::ActiveOpposition))] {
                let _ = desk.document.perform(Edit::set_actor(actor(1), field));
            }
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
