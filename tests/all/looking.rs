//! Where a canvas looks: how far it is enlarged, what of it is in view, and what the pointer says of what it rests on.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, vec2};
use egui_kittest::kittest::Queryable;
use fanlight::model::{ActorId, RelationshipId, Wedge};
use fanlight::picture::Tie;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;

use kurbo::ParamCurve;

use super::support::driver::Driver;

fn canvas(driver: &Driver) -> Rect {
    driver.open().views.spectrum.canvas()
}

fn zoom(driver: &Driver) -> f64 {
    driver.open().zoom().unwrap()
}

/// Selects actors by a click and others added to it.
fn select(driver: &mut Driver, names: &[&str]) {
    for (number, name) in names.iter().enumerate() {
        let at = driver.chip_at(name);
        driver.click_at(at, if number == 0 { Modifiers::NONE } else { Modifiers::SHIFT });
    }
    driver.calm_down();
}

/// A relationship with a note, and a place of the screen where its line is alone.
fn line_with_note(driver: &Driver) -> (RelationshipId, Pos2) {
    let (scene, origin) = (driver.open().views.spectrum.scene(), driver.open().views.spectrum.center());
    let free = |line: &Tie, part: i32| {
        let at = line.curve.eval(f64::from(part) / 40.0);
        let is_free = scene.chip_at(at).is_none() && scene.chip_near(at, 40.0).is_none();
        let is_it = scene.tie_at(at, 4.0).is_some_and(|found| found.relationship == line.relationship);
        (is_free && is_it).then(|| origin + vec2(at.x as f32, at.y as f32))
    };
    let has_note = |line: &&Tie| !driver.map().relationship(line.relationship).unwrap().note.is_empty();
    let lines = scene.ties.iter().filter(has_note);
    let mut places = lines.flat_map(|line| (1..40).map(move |part| (line, part)));
    places.find_map(|(line, part)| Some((line.relationship, free(line, part)?))).unwrap()
}

#[test]
fn the_status_bar_says_how_far_the_view_is_enlarged_and_changes_it() {
    let mut driver = Driver::on_the_beach();
    for (role_label, percent) in [("Zoom in (Ctrl++)", 125.0), ("Zoom out (Ctrl+−)", 100.0)] {
        driver.click(Role::Button, role_label);
        assert!((zoom(&driver) * 100.0 - percent).abs() < 0.5, "{}", zoom(&driver));
        let level = format!("{percent} %, Fit whole spectrum (F)");
        assert!(driver.window.query_by_role_and_label(Role::Button, &level).is_some(), "{level}");
    }
    driver.command(Command::ZoomIn);
    driver.press_with(Modifiers::COMMAND, Key::Num0);
    assert!((zoom(&driver) - 1.0).abs() < 1e-9);
    driver.command(Command::Show(View::Table));
    assert!(driver.open().zoom().is_none());
    assert!(driver.window.query_by_role_and_label(Role::Button, "Zoom in (Ctrl++)").is_none());
}

#[test]
fn who_is_selected_is_brought_into_view_as_large_as_fits_in_every_picture() {
    let mut driver = Driver::on_the_beach();
    let names = ["Taxi drivers", "Radio Coast"];
    select(&mut driver, &names);
    let ids = names.map(|name| driver.actor(name).id);
    driver.press_with(Modifiers::SHIFT, Key::F);
    let seen = |driver: &Driver, id: ActorId| driver.open().canvases().find_map(|canvas| canvas.chip_rect(id)).unwrap();
    assert!(zoom(&driver) > 1.2, "{}", zoom(&driver));
    for id in ids {
        assert!(canvas(&driver).contains_rect(seen(&driver, id)), "{:?}", seen(&driver, id));
    }
    let both = seen(&driver, ids[0]).union(seen(&driver, ids[1]));
    assert!(both.center().distance(canvas(&driver).center()) < 60.0, "{both:?} in {:?}", canvas(&driver));

    driver.command(Command::Show(View::Network));
    driver.press_with(Modifiers::SHIFT, Key::F);
    assert!(zoom(&driver) > 1.0);
    let network = &driver.open().views.network_canvas;
    assert!(ids.iter().all(|id| network.canvas().contains_rect(network.chip_rect(*id).unwrap())));

    driver.command(Command::Show(View::Power));
    driver.press_with(Modifiers::SHIFT, Key::F);
    assert!(zoom(&driver) > 1.0);
    driver.press_with(Modifiers::COMMAND, Key::Num0);
    assert!((zoom(&driver) - 1.0).abs() < 1e-9);
}

#[test]
fn with_nobody_selected_there_is_nothing_to_zoom_to() {
    let mut driver = Driver::on_the_beach();
    let may = |driver: &Driver| driver.open().availability().allows(Command::ZoomToSelection);
    assert!(!may(&driver));
    let (_, at) = line_with_note(&driver);
    driver.click_at(at, Modifiers::NONE);
    driver.calm_down();
    assert!(driver.open().attention.selection.single_relationship().is_some() && may(&driver));
    driver.press_with(Modifiers::SHIFT, Key::F);
    assert!(zoom(&driver) > 1.0, "both ends of a relationship are in view");
}

#[test]
fn a_chip_held_at_the_edge_takes_the_paper_along_and_only_then() {
    let mut driver = Driver::on_the_beach();
    let (from, edge) = (driver.chip_at("Radio Coast"), |rect: Rect| Pos2::new(rect.right() - 6.0, rect.center().y));
    let center = |driver: &Driver| driver.open().views.spectrum.center();
    // All of it is in view: there is nothing behind the edge.
    let before = center(&driver);
    let at = edge(canvas(&driver));
    driver.hold(from, at, Modifiers::NONE);
    for _ in 0..10 {
        driver.window.step();
    }
    assert_eq!(center(&driver), before);
    driver.press(Key::Escape);
    driver.button(at, false, Modifiers::NONE);

    for _ in 0..4 {
        driver.command(Command::ZoomIn);
    }
    let (before, from) = (center(&driver), canvas(&driver).center());
    // Over paper the pointer alone shifts nothing.
    driver.move_to(at);
    assert_eq!(center(&driver), before);
    let chip = driver.open().views.spectrum.scene().chips.iter().map(|chip| chip.actor);
    let in_view = chip.filter_map(|id| driver.open().views.spectrum.chip_rect(id));
    let held = in_view.min_by(|a, b| a.center().distance(from).total_cmp(&b.center().distance(from))).unwrap();
    driver.hold(held.center(), at, Modifiers::NONE);
    for _ in 0..20 {
        driver.window.step();
    }
    assert!(center(&driver).x < before.x - 50.0, "{:?} from {before:?}", center(&driver));
    driver.button(at, false, Modifiers::NONE);
}

#[test]
fn a_line_says_who_is_related_to_whom_how_closely_and_how_its_note_begins() {
    let mut driver = Driver::on_the_beach();
    let (tie, on_it) = line_with_note(&driver);
    let relationship = driver.map().relationship(tie).unwrap().clone();
    let note = relationship.note.clone();
    driver.move_to(on_it);
    for _ in 0..60 {
        driver.window.step();
    }
    let texts: Vec<String> = driver.painted_texts().iter().map(|text| text.galley.text().to_owned()).collect();
    let name = |id: ActorId| driver.map().actor(id).unwrap().name.clone();
    let says_both = |text: &String| text.contains(&name(relationship.from)) && text.contains(&name(relationship.to));
    assert!(texts.iter().any(says_both), "{texts:?}");
    assert!(texts.iter().any(|text| text.starts_with("how close: ")), "{texts:?}");
    let beginning: String = note.chars().take(30).collect();
    assert!(texts.iter().any(|text| text.starts_with(&beginning)), "{note}: {texts:?}");
}

#[test]
fn where_a_part_is_in_view_all_of_it_is_shown_in_small_and_leads_elsewhere() {
    let mut driver = Driver::on_the_beach();
    let overview = |driver: &Driver| driver.open().views.spectrum.overview();
    assert_eq!(overview(&driver), None, "all of it is in view");
    for _ in 0..6 {
        driver.command(Command::ZoomIn);
    }
    let rect = overview(&driver).expect("a part is in view");
    assert!(canvas(&driver).contains_rect(rect));
    let chip_of = |driver: &Driver, name: &str| driver.open().views.spectrum.chip_rect(driver.actor(name).id).unwrap();
    let ally = driver.map().actors().find(|actor| actor.wedge() == Some(Wedge::ActiveAllies)).unwrap().name.clone();
    // The lower left of the half circle, where active allies stand.
    driver.click_at(rect.left_bottom() + vec2(24.0, -18.0), Modifiers::NONE);
    driver.settle();
    let at = chip_of(&driver, &ally).center();
    assert!(canvas(&driver).expand(200.0).contains(at), "{at:?} in {:?}", canvas(&driver));
    assert!(driver.open().attention.selection.is_empty(), "nobody under it was clicked");
    driver.command(Command::Fit);
    assert_eq!(overview(&driver), None);
}

#[test]
fn the_badge_that_says_whose_surroundings_are_seen_lies_outside_of_every_view() {
    for size in [vec2(1024.0, 600.0), vec2(1366.0, 768.0)] {
        for view in [View::Spectrum, View::Network, View::SideBySide, View::Power, View::Table] {
            let mut driver = Driver::on_the_beach();
            driver.window.set_size(size);
            select(&mut driver, &["Radio Coast"]);
            driver.press(Key::Space);
            driver.command(Command::Show(view));
            let badge = driver.window.get_by(|node| node.label().is_some_and(|name| name.starts_with("Only the surr")));
            let badge = badge.rect();
            assert!(badge.right() <= size.x && badge.bottom() <= size.y, "{view:?}: {badge:?}");
            assert!(badge.width() > 90.0, "{view:?} at {size:?}: {badge:?}");
            let canvases = [&driver.open().views.spectrum, &driver.open().views.network_canvas];
            let shown = match view {
                View::Spectrum => &canvases[..1],
                View::Network => &canvases[1..],
                View::SideBySide if size.x > 1200.0 => &canvases[..],
                _ => &[],
            };
            for canvas in shown.iter().map(|state| state.canvas()) {
                assert!(badge.top() >= canvas.bottom(), "{view:?} at {size:?}: {badge:?} on {canvas:?}");
            }
            assert!(badge.top() >= size.y - 60.0, "{view:?} at {size:?}: {badge:?}");
            let is_bar_shown = driver.window.query_all_by_label("Stance across").next().is_some();
            assert_eq!(is_bar_shown, shown.len() == 2 || view == View::Network, "{view:?} at {size:?}");
        }
    }
}

#[test]
fn the_paper_goes_on_faster_nearer_to_the_edge_and_stops_where_there_is_no_more() {
    let mut driver = Driver::on_the_beach();
    for _ in 0..4 {
        driver.command(Command::ZoomIn);
    }
    let center = |driver: &Driver| driver.open().views.spectrum.center();
    let middle = canvas(&driver).center();
    let chips = driver.open().views.spectrum.scene().chips.iter().map(|chip| chip.actor);
    let in_view = chips.filter_map(|id| driver.open().views.spectrum.chip_rect(id));
    let held = in_view.min_by(|a, b| a.center().distance(middle).total_cmp(&b.center().distance(middle))).unwrap();
    let at_edge = |gap: f32| Pos2::new(canvas(&driver).right() - gap, canvas(&driver).center().y);
    let [far, near] = [at_edge(26.0), at_edge(4.0)];
    driver.hold(held.center(), middle, Modifiers::NONE);
    let way = |driver: &mut Driver, at: Pos2| {
        driver.window.event(egui::Event::PointerMoved(at));
        driver.window.step();
        let before = center(driver).x;
        driver.window.step();
        before - center(driver).x
    };
    let (slow, fast) = (way(&mut driver, far), way(&mut driver, near));
    assert!(slow > 0.0 && fast > 1.5 * slow, "{slow} and {fast} in a frame");
    for _ in 0..600 {
        driver.window.step();
    }
    let at_rest = center(&driver);
    driver.window.step();
    assert_eq!(center(&driver), at_rest, "there is no more");
    let scene = driver.open().views.spectrum.scene();
    let right = at_rest.x + scene.ground.fan().unwrap().rim as f32;
    let canvas = canvas(&driver);
    assert!((canvas.center().x..canvas.right()).contains(&right), "{right}: its end is in view in {canvas:?}");
    driver.button(near, false, Modifiers::NONE);
}

#[test]
fn all_of_the_power_view_is_shown_in_small_while_a_part_is_in_view() {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(vec2(1366.0, 768.0));
    driver.command(Command::Show(View::Power));
    driver.settle();
    let overview = |driver: &Driver| driver.open().views.power.overview();
    assert_eq!(overview(&driver), None, "all of it is in view");
    for _ in 0..6 {
        driver.command(Command::ZoomIn);
    }
    let rect = overview(&driver).expect("a part is in view");
    let strongest = driver.open().views.power.in_grid(0.5, 5.0).unwrap();
    driver.click_at(rect.center_top() + vec2(0.0, 10.0), Modifiers::NONE);
    driver.settle();
    let now = driver.open().views.power.in_grid(0.5, 5.0).unwrap();
    assert!(now.y > strongest.y + 40.0, "{now:?} from {strongest:?}: the uppermost level is in view");
    assert!(driver.open().attention.selection.is_empty(), "nobody under it was clicked");
    driver.command(Command::Fit);
    assert_eq!(overview(&driver), None);
}

#[test]
fn made_smaller_the_wedges_are_named_whole() {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(vec2(1366.0, 768.0));
    for _ in 0..8 {
        driver.command(Command::ZoomOut);
    }
    assert!(zoom(&driver) <= 0.26);
    let painted: Vec<&str> = driver.painted_texts().iter().map(|text| text.galley.text()).collect();
    for name in ["Passive allies", "Passive opposition"] {
        assert!(painted.contains(&name), "{name} is not among {painted:?}");
    }
}

#[test]
fn the_heading_lies_over_no_chip_and_no_name_of_a_wedge() {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(vec2(1366.0, 768.0));
    let title = driver.map().head().title.clone();
    for _ in 0..10 {
        let views = &driver.open().views.spectrum;
        let heading = driver.painted_texts().into_iter().find(|text| {
            text.galley.text() == title && canvas(&driver).contains(text.pos) && text.galley.size().y > 20.0
        });
        if let Some(heading) = heading {
            let rect = Rect::from_min_size(heading.pos, heading.galley.size());
            for chip in &views.scene().chips {
                let met = views.chip_rect(chip.actor).unwrap();
                assert!(!met.intersects(rect), "{} at {:.2}", chip.name, zoom(&driver));
            }
        }
        driver.command(Command::ZoomIn);
    }
}

#[test]
fn finding_somebody_shifts_nothing_while_all_of_it_is_in_view() {
    for view in [View::Spectrum, View::Network, View::SideBySide] {
        let mut driver = Driver::on_the_beach();
        driver.window.set_size(vec2(1366.0, 768.0));
        driver.command(Command::Show(view));
        driver.settle();
        let centers = |driver: &Driver| {
            let views = &driver.open().views;
            (views.spectrum.center(), views.network_canvas.center())
        };
        let before = centers(&driver);
        let names: Vec<String> = driver.map().actors().map(|actor| actor.name.clone()).collect();
        for name in names {
            driver.press_with(Modifiers::COMMAND, Key::F);
            driver.type_text(&name);
            driver.press(Key::Escape);
            driver.calm_down();
            assert_eq!(centers(&driver), before, "{view:?}, {name}");
        }
    }
}
