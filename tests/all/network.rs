//! The network: the same actors laid out by their relationships, pinned where they are dragged, alone and beside the
//! half circle.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::app::state::examples;
use fanlight::audience::{ActorWords, Audience, Names};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::network::Arrangement;
use fanlight::model::{Actor, ActorId, Fraction, KindId, Map, Placement, Wedge};
use fanlight::picture::Ink;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::views::canvas::Place;

use kurbo::Shape as _;

use crate::groups::check_captions;
use crate::support::driver::Driver;

impl Driver {
    /// The beach example in a view.
    pub fn in_view(view: View) -> Self {
        let mut driver = Self::on_the_beach();
        driver.command(Command::Show(view));
        driver
    }

    fn id(&self, name: &str) -> ActorId {
        self.actor(name).id
    }

    /// Where the middle of a chip of the network is on the screen.
    fn in_network(&self, name: &str) -> Pos2 {
        self.open()
            .views
            .network_canvas
            .chip_rect(self.id(name))
            .unwrap_or_else(|| panic!("{name} is not shown"))
            .center()
    }

    /// What has no key of its own is chosen in the list of all commands.
    pub fn choose(&mut self, name: &str) {
        self.press_with(Modifiers::COMMAND, Key::K);
        self.type_text(name);
        self.press(Key::Enter);
    }
}

#[test]
fn everybody_is_in_the_network_placed_or_not_and_always_at_the_same_places() {
    let places = |driver: &Driver| {
        // By name: an example has ids of its own each time it is opened.
        let name = |id: &ActorId| driver.map().actor(*id).unwrap().name.clone();
        let mut at: Vec<_> =
            driver.open().views.network.positions().at.iter().map(|(id, at)| (name(id), *at)).collect();
        at.sort_by(|(a, _), (b, _)| a.cmp(b));
        at
    };
    let driver = Driver::in_view(View::Network);
    let all: Vec<&Actor> = driver.map().actors().map(AsRef::as_ref).collect();
    assert_eq!(driver.open().views.network_canvas.scene().chips.len(), all.len());
    assert!(all.iter().any(|actor| actor.placement.is_none()));
    assert_eq!(
        driver.window.get_all_by(|node| node.label().is_some_and(|l| l.starts_with("Youth council, "))).count(),
        2
    );
    assert_eq!(places(&driver), places(&Driver::in_view(View::Network)), "the same map, the same layout");
}

#[test]
fn whoever_is_dragged_takes_nobody_along_freely_and_by_stance() {
    for arrangement in [Arrangement::Free, Arrangement::ByStance] {
        let mut driver = Driver::in_view(View::Network);
        if arrangement == Arrangement::ByStance {
            driver.choose("Network: stance across");
            driver.settle();
        }
        let all = |driver: &Driver| driver.open().views.network.positions().at.clone();
        let (before, begun) = (all(&driver), driver.open().views.network.begun());
        let started = before.clone();
        let from = driver.in_network("Radio Coast");
        driver.drag(from, from + vec2(60.0, 40.0));
        driver.settle();
        let (after, dragged) = (all(&driver), driver.id("Radio Coast"));
        assert_eq!(driver.open().views.network.begun(), begun, "nothing was laid out anew");
        assert!(after[&dragged] != before[&dragged] && driver.actor("Radio Coast").pin.is_some());
        for (actor, place) in before {
            assert!(actor == dragged || after[&actor] == place, "{arrangement:?}: somebody else moved");
        }
        let pinned = driver.in_network("Radio Coast");
        let across = if arrangement == Arrangement::Free { 60.0 } else { 0.0 };
        assert!((pinned - from - vec2(across, 40.0)).length() < 3.0, "{from:?} {pinned:?}");
        let scene = driver.open().views.network_canvas.scene();
        assert!(
            scene.chips.iter().all(|chip| chip.is_pinned == (chip.actor == dragged)),
            "and it is seen who is pinned"
        );
        let dropped = all(&driver);
        driver.undo();
        assert_eq!(all(&driver), started, "taken back, everybody is where they were");
        driver.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
        assert_eq!(all(&driver), dropped);
    }
}

#[test]
fn a_dragged_actor_is_pinned_in_one_step_and_stays_until_it_is_let_go() {
    let mut driver = Driver::in_view(View::Network);
    let from = driver.in_network("Radio Coast");
    driver.drag(from, from + vec2(70.0, 30.0));
    assert!(driver.actor("Radio Coast").pin.is_some());
    assert_eq!(driver.open().document.undo_count(), 1);
    let pinned = driver.in_network("Radio Coast");
    assert!((pinned - from - vec2(70.0, 30.0)).length() < 3.0, "{from:?} {pinned:?}");
    let place = |driver: &Driver| driver.open().views.network.positions().at[&driver.id("Radio Coast")];
    let (before, begun) = (place(&driver), driver.open().views.network.begun());
    driver.click_at(driver.in_network("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::Delete);
    assert!(driver.open().views.network.begun() > begun && place(&driver) == before, "the others make room");
    driver.undo();
    driver.click_at(driver.in_network("Radio Coast"), Modifiers::NONE);
    driver.press(Key::U);
    assert!(driver.actor("Radio Coast").pin.is_none());
    driver.undo();
    driver.undo();
    assert!(driver.actor("Radio Coast").pin.is_none() && driver.open().document.undo_count() == 0);
}

/// Holds that the heading of each block stands above it, and below whoever stands above it.
#[track_caller]
fn check_headings(driver: &Driver, about: &str) {
    let views = &driver.open().views;
    let scene = views.network_canvas.scene();
    let headings = scene.captions.iter().filter(|caption| caption.ink == Ink::Quiet);
    let blocks = &views.network.positions().blocks;
    assert_eq!(headings.clone().count(), blocks.len(), "{about}");
    for (heading, block) in headings.zip(blocks) {
        let rects = |is_in: bool| {
            let chips = scene.chips.iter().filter(move |chip| block.actors.contains(&chip.actor) == is_in);
            chips.map(fanlight::picture::Chip::rect)
        };
        let around = rects(true).reduce(|a, b| a.union(b)).unwrap();
        let (text, rect) = (&heading.text, heading.rect);
        assert!(rect.y1 <= around.y0 && rect.y0 > around.y0 - 60.0, "{about}: {text} at {rect:?} of {around:?}");
        assert!(rect.x0 < around.x1 && rect.x1 > around.x0, "{about}: {text} at {rect:?} of {around:?}");
        let above = rects(false).filter(|other| other.y1 <= around.y0).map(|other| other.y1).fold(f64::MIN, f64::max);
        assert!(above <= rect.y0, "{about}: {text} at {rect:?} is not below {above}");
    }
}

#[test]
fn those_without_relationships_have_a_heading_of_their_own_and_are_in_no_hull() {
    for name in ["coalition.ron", "beach.ron", "library.ron"] {
        let mut map = examples::all().into_iter().find(|example| example.file_name == name).unwrap().map;
        let group = map.actors().flat_map(|actor| actor.groups.clone()).next().unwrap();
        for number in 1..=12 {
            let id = ActorId::from_number(number);
            let wedge = Wedge::ALL[number as usize % 5];
            map.set_actor(Arc::new(Actor {
                groups: vec![group.clone()],
                placement: (number > 3).then(|| Placement { stance: wedge.middle(), distance: Fraction::clamped(0.5) }),
                ..Actor::with_id(id, format!("Loner {number}"))
            }));
        }
        let alone = |map: &Map| map.actors().filter(|actor| map.relationships_of(actor.id).is_empty()).count();
        let unplaced = |map: &Map| map.actors().filter(|actor| actor.placement.is_none()).count();
        let (alone, unplaced) = (alone(&map), unplaced(&map));
        for (width, height) in [(1024.0, 600.0), (1366.0, 768.0)] {
            let mut driver = Driver::with_map(&map);
            driver.window.set_size(vec2(width, height));
            driver.command(Command::Show(View::Network));
            driver.choose_groups(&[&group]);
            let written = |driver: &Driver| -> Vec<String> {
                let scene = driver.open().views.network_canvas.scene();
                scene.captions.iter().map(|caption| caption.text.clone()).collect()
            };
            let about = format!("{name} at {width} × {height}");
            assert!(
                written(&driver).contains(&format!("Without relationships ({alone})")),
                "{about}: {:?}",
                written(&driver)
            );
            check_captions(&driver, &about);
            check_headings(&driver, &about);
            let scene = driver.open().views.network_canvas.scene();
            let hull: kurbo::BezPath = {
                let mut path = kurbo::BezPath::new();
                path.move_to(scene.hulls[0].points[0]);
                scene.hulls[0].points[1..].iter().for_each(|point| path.line_to(*point));
                path.close_path();
                path
            };
            let loners = scene.chips.iter().filter(|chip| chip.name.starts_with("Loner "));
            assert!(
                loners.clone().count() == 12 && loners.clone().all(|chip| hull.winding(chip.center) == 0),
                "{about}"
            );
            let others = scene.chips.iter().filter(|chip| !map.relationships_of(chip.actor).is_empty());
            let lowest = others.map(|chip| chip.center.y).fold(f64::MIN, f64::max);
            assert!(loners.clone().all(|chip| chip.center.y > lowest), "{about}: they stand below all others");
            driver.choose("Network: stance across");
            driver.settle();
            assert!(
                written(&driver).contains(&format!("Not placed yet ({unplaced})")),
                "{about}: {:?}",
                written(&driver)
            );
            check_captions(&driver, &format!("{about}, stance across"));
            check_headings(&driver, &format!("{about}, stance across"));
            let scene = driver.open().views.network_canvas.scene();
            let plane = scene.ground.plane().unwrap();
            let of_nobody = |chip: &&fanlight::picture::Chip| chip.placement.is_none();
            assert!(scene.chips.iter().filter(of_nobody).all(|chip| plane.column_at(chip.center).is_none()), "{about}");
        }
    }
}

#[test]
fn what_is_put_down_at_an_edge_of_the_canvas_stands_wholly_in_view() {
    let mut driver = Driver::in_view(View::Network);
    let canvas = driver.open().views.network_canvas.canvas();
    let middle = canvas.center();
    let ends =
        [canvas.right_center() - vec2(2.0, 0.0), canvas.left_center(), canvas.center_top(), canvas.center_bottom()];
    for end in ends.map(|end| end + (middle - end).normalized()) {
        let from = driver.in_network("Radio Coast");
        driver.drag(from, end);
        driver.settle();
        let views = &driver.open().views;
        let chip = views.network_canvas.scene().chip(driver.id("Radio Coast")).unwrap();
        let about = views.network_canvas.center();
        let all = chip.outline().union(chip.full_rect());
        let at = |x: f64, y: f64| about + vec2(x as f32, y as f32);
        let shown = Rect::from_min_max(at(all.x0, all.y0), at(all.x1, all.y1));
        assert!(canvas.contains_rect(shown), "put down at {end:?} it is at {shown:?} in {canvas:?}");
        assert!((shown.center() - end).length() < 0.3 * canvas.width(), "{end:?} {shown:?}");
    }
}

#[test]
fn esc_while_an_actor_is_dragged_leaves_no_trace() {
    let mut driver = Driver::in_view(View::Network);
    let from = driver.in_network("Radio Coast");
    driver.hold(from, from + vec2(80.0, 40.0), Modifiers::NONE);
    driver.window.key_press(Key::Escape);
    driver.window.run();
    driver.button(from + vec2(80.0, 40.0), false, Modifiers::NONE);
    driver.settle();
    assert_eq!(driver.open().document.undo_count(), 0);
    assert!((driver.in_network("Radio Coast") - from).length() < 0.5);
}

#[test]
fn only_what_the_layout_follows_from_begins_one() {
    let mut driver = Driver::in_view(View::Network);
    assert_eq!(driver.open().views.network.begun(), 1);
    let before = driver.in_network("Radio Coast");
    driver.click_at(before, Modifiers::NONE);
    driver.press(Key::Num4);
    assert_eq!(driver.wedge_of("Radio Coast"), Some(Wedge::PassiveOpposition), "digits place here, too");
    driver.press(Key::Plus);
    driver.click(Role::CheckBox, "influences");
    assert!(driver.open().looking.hidden_kinds.contains(&KindId::new("influences")));
    assert_eq!(
        (driver.open().views.network.begun(), driver.in_network("Radio Coast")),
        (1, before),
        "nobody moves for that"
    );
    driver.press(Key::Delete);
    assert_eq!(driver.open().views.network.begun(), 2);
}

#[test]
fn nothing_is_laid_out_or_drawn_again_while_nothing_happens() {
    let mut driver = Driver::in_view(View::Network);
    let counts = |driver: &Driver| {
        let stage = &driver.open().views.network_canvas.stage;
        (stage.layouts, stage.drawings, driver.open().views.network.begun())
    };
    let before = counts(&driver);
    for _ in 0..5 {
        driver.window.step();
    }
    assert_eq!(counts(&driver), before);
}

#[test]
fn with_the_stance_across_wedges_are_columns_and_a_drag_goes_up_and_down_only() {
    let mut driver = Driver::in_view(View::Network);
    driver.choose("Network: stance across");
    assert_eq!(driver.open().views.network.arrangement, Arrangement::ByStance);
    let across = |driver: &Driver, name: &str| driver.in_network(name).x;
    assert!(across(&driver, "Old harbour fishers") < across(&driver, "Radio Coast"));
    assert!(across(&driver, "Radio Coast") < across(&driver, "Developer: Blue Bay"));
    let from = driver.in_network("Radio Coast");
    driver.drag(from, from + vec2(150.0, 60.0));
    let to = driver.in_network("Radio Coast");
    assert!((to.x - from.x).abs() < 1.5 && to.y > from.y + 20.0, "{from:?} {to:?}");
    assert_eq!(driver.wedge_of("Radio Coast"), Some(Wedge::Neutral));
}

#[test]
fn a_relationship_is_made_and_selected_in_the_network() {
    let mut driver = Driver::in_view(View::Network);
    let before = driver.map().relationship_count();
    driver.click_at(driver.in_network("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::R);
    driver.type_text("Pharmacists");
    driver.settle();
    driver.press(Key::Enter);
    driver.press(Key::Enter);
    assert_eq!(driver.map().relationship_count(), before + 1);
    let made = driver.open().attention.selection.single_relationship().unwrap();
    let made = driver.map().relationship(made).unwrap();
    assert_eq!((made.from, made.to), (driver.id("Taxi drivers"), driver.id("Pharmacists")));
    driver.press(Key::Delete);
    assert_eq!(driver.map().relationship_count(), before);
}

#[test]
fn a_name_typed_on_the_paper_becomes_an_actor_that_is_pinned_there() {
    let mut driver = Driver::in_view(View::Network);
    let paper = egui::pos2(1220.0, 740.0);
    driver.double_click_at(paper);
    driver.type_text("Night watch");
    driver.press(Key::Enter);
    let added = driver.actor("Night watch");
    assert!(added.placement.is_none() && added.pin.is_some());
    let at = driver.in_network("Night watch");
    assert!((at - paper).length() < 3.0, "{at:?} instead of {paper:?}");
}

#[test]
fn the_wall_shows_the_network_without_what_is_confidential_and_under_code_names() {
    let mut driver = Driver::in_view(View::Network);
    driver.click_at(driver.in_network("Radio Coast"), Modifiers::NONE);
    driver.click(Role::CheckBox, "Confidential");
    driver.command(Command::PresentHere);
    assert_eq!(driver.app().names_for_room(), Names::Code);
    let room = Audience::Room(Names::Code);
    let scene = driver.open().views.network_canvas.scene();
    let (hidden, seen): (Vec<&Actor>, Vec<&Actor>) =
        driver.map().actors().map(AsRef::as_ref).partition(|actor| actor.confidential);
    assert!(hidden.len() > 1 && seen.len() == scene.chips.len());
    assert!(scene.chips.iter().all(|chip| room.sees_actor(driver.map().actor(chip.actor).unwrap())));
    let ties = scene.ties.iter().map(|tie| driver.map().relationship(tie.relationship).unwrap());
    let drawn: Vec<_> = ties.collect();
    assert!(!drawn.is_empty() && drawn.len() < driver.map().relationship_count());
    assert!(drawn.iter().all(|tie| room.sees_relationship(tie, driver.map())));
    let nodes: Vec<_> = driver.window.get_all_by(|_| true).collect();
    let read: Vec<_> = nodes.iter().filter_map(|node| node.accesskit_node().label()).collect();
    let painted = driver.painted_texts().into_iter().map(|text| text.galley.job.text.clone());
    let said: Vec<String> = read.iter().cloned().chain(painted).collect();
    for actor in driver.map().actors() {
        assert!(said.iter().all(|said| !said.contains(&actor.name)), "{} is told", actor.name);
    }
    for actor in hidden {
        let code_name = &actor.code_name;
        assert!(code_name.is_empty() || said.iter().all(|said| !said.contains(code_name)), "{code_name} is told");
    }
    for actor in seen {
        let start = format!("{}, ", room.name_of(actor, &ActorWords::of(&Lang::new(Tongue::English))));
        assert!(read.iter().any(|label| label.starts_with(&start)), "{start} is nowhere");
    }
}

#[test]
fn side_by_side_there_is_one_selection_and_what_is_pointed_at_is_lit_in_both() {
    let mut driver = Driver::in_view(View::SideBySide);
    let radio = driver.id("Radio Coast");
    let in_spectrum = driver.open().views.spectrum.chip_rect(radio).unwrap().center();
    // What is lit is painted once more, above its neighbours.
    let painted = |driver: &Driver, canvas: Rect, name: &str| {
        let texts = driver.painted_texts().into_iter();
        texts.filter(|text| canvas.contains(text.pos) && text.galley.text().contains(name)).count()
    };
    let canvases = |driver: &Driver| {
        let views = &driver.open().views;
        [views.spectrum.canvas(), views.network_canvas.canvas()]
    };
    let lit = |driver: &Driver, name: &str| canvases(driver).map(|canvas| painted(driver, canvas, name));
    let (radio_unlit, taxi_unlit) = (lit(&driver, "Radio"), lit(&driver, "Taxi"));
    driver.move_to(in_spectrum);
    driver.settle();
    let is_more = |now: [usize; 2], before: [usize; 2]| now[0] > before[0] && now[1] > before[1];
    assert!(is_more(lit(&driver, "Radio"), radio_unlit), "{radio_unlit:?} {:?}", lit(&driver, "Radio"));
    driver.click_at(in_spectrum, Modifiers::NONE);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(radio));
    assert_eq!(driver.open().views.spectrum.hovered(), Some(radio));
    let nodes = driver.window.get_all_by(|node| {
        node.label().is_some_and(|label| label.starts_with("Radio Coast, ")) && node.is_selected() == Some(true)
    });
    assert_eq!(nodes.count(), 2, "selected on both canvases");
    let in_network = driver.in_network("Taxi drivers");
    driver.move_to(in_network);
    driver.settle();
    assert!(is_more(lit(&driver, "Taxi"), taxi_unlit), "{taxi_unlit:?} {:?}", lit(&driver, "Taxi"));
    driver.click_at(in_network, Modifiers::NONE);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.id("Taxi drivers")));
    assert_eq!(driver.open().views.network_canvas.hovered(), Some(driver.id("Taxi drivers")));
    assert_eq!(driver.open().views.spectrum.hovered(), None);
    driver.press_with(Modifiers::ALT, Key::ArrowRight);
    assert!(driver.actor("Taxi drivers").pin.is_some(), "keys are for the canvas that was worked in last");
}

#[test]
fn side_by_side_esc_ends_what_was_begun_on_one_canvas_and_the_other_keeps_the_selection() {
    for is_network in [false, true] {
        let mut driver = Driver::in_view(View::SideBySide);
        let taxi = driver.id("Taxi drivers");
        let views = &driver.open().views;
        let canvas = if is_network { &views.network_canvas } else { &views.spectrum };
        let at = canvas.chip_rect(taxi).unwrap().center();
        driver.click_at(at, Modifiers::NONE);
        let is_selected = |driver: &Driver| driver.open().attention.selection.single_actor() == Some(taxi);
        for begun in [Command::ContextMenu, Command::Connect] {
            driver.command(begun);
            driver.press(Key::Escape);
            assert!(is_selected(&driver), "{begun:?}, {is_network}");
        }
        driver.hold(at, at + vec2(10.0, 30.0), Modifiers::NONE);
        driver.press(Key::Escape);
        driver.button(at + vec2(10.0, 30.0), false, Modifiers::NONE);
        driver.settle();
        assert!(is_selected(&driver), "{is_network}");
        assert_eq!(driver.open().document.undo_count(), 0);
        driver.press(Key::Escape);
        assert!(!is_selected(&driver), "{is_network}: nothing else was to be ended");
    }
}

#[test]
fn the_divider_can_be_dragged_and_stays() {
    let mut driver = Driver::in_view(View::SideBySide);
    let width = |driver: &Driver| driver.open().views.network_canvas.canvas().width();
    let (before, edge) = (width(&driver), driver.open().views.network_canvas.canvas().left_center());
    let grip = edge - vec2(3.0, 0.0);
    driver.drag(grip, grip - vec2(150.0, 0.0));
    assert!((width(&driver) - before - 150.0).abs() < 12.0, "{before} {}", width(&driver));
    let after = width(&driver);
    driver.command(Command::Show(View::Spectrum));
    driver.command(Command::Show(View::SideBySide));
    assert!((width(&driver) - after).abs() < 0.5);
}

#[test]
fn where_two_halves_would_be_too_small_one_is_shown_and_a_switch() {
    let mut driver = Driver::in_view(View::SideBySide);
    driver.window.set_size(vec2(1024.0, 600.0));
    driver.settle();
    let widths = |driver: &Driver| {
        let views = &driver.open().views;
        [views.spectrum.canvas(), views.network_canvas.canvas()].map(|canvas| canvas.width())
    };
    assert!(widths(&driver)[0] >= 420.0, "{:?}", widths(&driver));
    driver.click(Role::RadioButton, "Network");
    assert_eq!(driver.open().keyboard_place(), Place::Network);
    assert!(widths(&driver)[1] >= 420.0, "{:?}", widths(&driver));
    driver.window.set_size(vec2(1600.0, 900.0));
    driver.settle();
    let views = &driver.open().views;
    assert!(!views.spectrum.canvas().intersects(views.network_canvas.canvas()), "both again");
}

#[test]
fn whoever_is_deleted_and_brought_back_finds_everybody_where_they_were() {
    let mut driver = Driver::in_view(View::Network);
    let before = driver.open().views.network.positions().at.clone();
    let at = driver.in_network("Old harbour fishers");
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::Delete);
    driver.settle();
    assert_eq!(driver.open().views.network.positions().at.len(), before.len() - 1);
    driver.undo();
    driver.settle();
    assert_eq!(driver.open().views.network.positions().at, before);
    // Before all are at rest, too.
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::Delete);
    driver.undo();
    driver.settle();
    assert_eq!(driver.open().views.network.positions().at, before);
}
