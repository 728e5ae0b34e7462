//! Names as a picture is enlarged: who was named is named still, at the same place of its mark.

use std::collections::HashMap;

use fanlight::app::state::examples;
use fanlight::model::ActorId;
use fanlight::picture::{Form, Name, Scene};
use kurbo::Vec2;

use super::support::desk_scene::DeskScene;

const SIZES: [(f64, f64); 2] = [(840.0, 520.0), (1100.0, 640.0)];
/// What a notch of the wheel enlarges by, and how many of them lead to about twice the size.
const NOTCH: f64 = 1.12;
const NOTCHES: i32 = 6;
/// From where on a name is seen to have moved beside its mark, in sizes of its text.
const MOVED: f64 = 0.7;

/// How the names beside marks are written, and where they stand, from these, in sizes of their text; none for a name in a
/// chip.
fn names(scene: &Scene) -> HashMap<ActorId, Option<(Vec<String>, Vec2)>> {
    let named = scene.chips.iter().filter(|chip| chip.form() != Form::Mark);
    let at = |name: &Name, center| (name.lines.to_vec(), (name.rect.center() - center) / name.size);
    named.map(|chip| (chip.actor, chip.name_beside().map(|name| at(name, chip.center)))).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn as_a_picture_is_enlarged_names_stay_where_they_stand() {
    for map in ["beach.ron", "coalition.ron"] {
        let map = examples::all().into_iter().find(|example| example.file_name == map).unwrap().map;
        for is_network in [false, true] {
            for size in SIZES {
                let mut desk = DeskScene::new(&map, is_network, size);
                let mut before = names(&desk.at(1.0, None));
                let (mut all, mut gone, mut moved) = (0, 0, 0);
                for notch in 1..=NOTCHES {
                    let now = names(&desk.at(NOTCH.powi(notch), None));
                    all += before.len();
                    gone += before.keys().filter(|actor| !now.contains_key(actor)).count();
                    // A cut name may become whole.
                    let has_moved = |(actor, before): (&ActorId, &Option<(Vec<String>, Vec2)>)| {
                        let (Some(before), Some(Some(now))) = (before, now.get(actor)) else { return false };
                        before.0 == now.0 && (before.1 - now.1).hypot() > MOVED
                    };
                    moved += before.iter().filter(|name| has_moved(*name)).count();
                    before = now;
                }
                println!("{size:?}, network {is_network}: of {all} names {gone} went and {moved} moved");
                assert!(gone * 22 <= all, "of {all} names {gone} went");
                assert!(moved * 14 <= all, "of {all} names {moved} moved");
                let fitted = names(&desk.at(1.0, None));
                let afresh = names(&DeskScene::new(&map, is_network, size).at(1.0, None));
                assert_eq!(fitted, afresh, "back at the fitted size everybody is named as before");
            }
        }
    }
}
