//! The start screen.

use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use fanlight::lang::Tongue;
use fanlight::ui::action::Action;
use fanlight::ui::action::command::Command;
use fanlight::ui::panels::start;

use super::{Stage, click, harness, map, taken};

fn start_screen(size: Vec2) -> Harness<'static, Stage> {
    harness(size, Stage::new(Tongue::English, None), |ui, stage| {
        let (library, beach) = (map("Keep the library open", 12), map("Keep the beach public", 30));
        let examples =
            [start::Example { file: "library.ron", map: &library }, start::Example { file: "beach.ron", map: &beach }];
        let recent = [
            start::Recent { path: "/maps/youth.ron".into(), is_missing: false },
            start::Recent { path: "/stick/old.ron".into(), is_missing: true },
        ];
        let mut actions = Vec::new();
        let input = start::Input { look: stage.look(), examples: &examples, recent: &recent };
        start::show(ui, &input, &mut start::State::default(), &mut actions);
        stage.actions.extend(actions);
    })
}

#[test]
fn the_start_screen_leads_to_new_open_recent_and_example_maps() {
    let mut harness = start_screen(Vec2::new(1200.0, 800.0));
    click(&mut harness, Role::Button, "New map");
    click(&mut harness, Role::Button, "Open…");
    assert_eq!(taken(&mut harness), [Action::Command(Command::New), Action::Command(Command::Open)]);
    click(&mut harness, Role::Button, "youth.ron");
    click(&mut harness, Role::Button, "old.ron, not found");
    assert_eq!(
        taken(&mut harness),
        [Action::OpenPath("/maps/youth.ron".into()), Action::OpenPath("/stick/old.ron".into())]
    );
    click(&mut harness, Role::Button, "Keep the library open. Keep the library open!. 12 actors, 0 relationships");
    assert_eq!(taken(&mut harness), [Action::OpenExample("library.ron")]);
}

#[test]
fn the_start_screen_fits_the_width_of_every_window() {
    for (width, height) in [(533.0, 300.0), (640.0, 360.0), (1000.0, 700.0), (3840.0, 2160.0)] {
        let harness = start_screen(Vec2::new(width, height));
        for button in harness.get_all_by_role(Role::Button) {
            let rect = button.rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width, "{rect:?} in a window {width} wide");
        }
    }
}
