//! The menus, and the words of commands and of steps.

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::edit::{Document, Edit, StepName};
use fanlight::lang::{Lang, Tongue};
use fanlight::picture::Palette;
use fanlight::ui::action::Action;
use fanlight::ui::action::command::{Availability, Command, TABLE};
use fanlight::ui::panels::bar;
use fanlight::ui::toolkit::theme;
use fanlight::ui::words::step::step_text;

use super::{Stage, click, map, press, taken};

fn bar(available: Availability) -> Harness<'static, Stage> {
    let mut document = Document::new(map("Beach", 1));
    let ids: Vec<_> = document.map().actors().map(|actor| (actor.id, None)).collect();
    assert_eq!(document.perform(Edit::Place(ids)), fanlight::edit::Outcome::Changed);
    let show = move |ui: &mut egui::Ui, stage: &mut Stage| {
        let mut actions = Vec::new();
        let input = bar::Input {
            look: stage.look(),
            available,
            undo: document.undo_name().filter(|_| available.can_undo),
            redo: None,
            tongue: Some(Tongue::Spanish),
            scale_percent: 150,
            is_motion_reduced: true,
            keeps_recent: true,
            starts_blank: false,
            view: None,
        };
        bar::show(ui, &input, &mut actions);
        stage.actions.extend(actions);
    };
    let builder = Harness::builder().with_size(Vec2::new(1000.0, 900.0)).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(show, Stage::new(Tongue::English, None));
    harness.run();
    harness
}

#[test]
fn a_menu_offers_what_can_be_done_now_and_greys_the_rest() {
    let is_enabled = |harness: &Harness<'_, Stage>, label| {
        !harness.get_by_role_and_label(Role::MenuItem, label).accesskit_node().is_disabled()
    };
    let mut harness = bar(Availability::default());
    click(&mut harness, Role::Button, "File");
    assert!(is_enabled(&harness, "New map") && is_enabled(&harness, "Quit"));
    assert!(!is_enabled(&harness, "Save") && !is_enabled(&harness, "Revert…"));
    click(&mut harness, Role::MenuItem, "New map");
    assert_eq!(taken(&mut harness), [Action::Command(Command::New)]);
    assert!(harness.query_by_role_and_label(Role::MenuItem, "New map").is_none(), "a choice closes the menu");

    let open = Availability { has_map: true, is_editable: true, can_undo: true, ..Availability::default() };
    let mut harness = bar(open);
    click(&mut harness, Role::Button, "Edit");
    let undo = harness.get_by_role_and_label(Role::MenuItem, "Undo: take Actor 0 off the spectrum");
    assert!(!undo.accesskit_node().is_disabled());
    assert!(
        !is_enabled(&harness, "Redo")
            && !is_enabled(&harness, "Duplicate")
            && is_enabled(&harness, "Select all placed actors")
    );
}

#[test]
fn the_view_menu_changes_language_theme_and_scale_and_marks_what_is_chosen() {
    let mut harness = bar(Availability::default());
    let is_marked = |harness: &Harness<'_, Stage>, label| {
        let node = harness.get_by_role_and_label(Role::MenuItemRadio, label);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    for (sub_menu, marked, other, action) in [
        ("Language", "Español", "As the system", Action::SetTongue(None)),
        ("Theme", "Light", "Dark", Action::SetPalette(Palette::Dark)),
        ("Size of the interface", "150 %", "300 %", Action::SetInterfaceScale(3.0)),
    ] {
        click(&mut harness, Role::Button, "View");
        click(&mut harness, Role::MenuItem, sub_menu);
        assert!(is_marked(&harness, marked) && !is_marked(&harness, other), "{sub_menu}");
        click(&mut harness, Role::MenuItemRadio, other);
        assert_eq!(taken(&mut harness), [action]);
        press(&mut harness, Key::Escape);
    }
}

#[test]
fn every_command_has_its_text_and_the_same_tips_in_every_language() {
    let [english, spanish] = Tongue::ALL.map(Lang::new);
    for entry in TABLE {
        let tip = format!("{}-tip", entry.text_id);
        for lang in [&english, &spanish] {
            assert!(lang.has(entry.text_id), "{lang:?} lacks {}", entry.text_id);
        }
        assert_eq!(english.has(&tip), spanish.has(&tip), "{tip}");
    }
}

#[test]
fn every_step_of_undo_is_named_in_every_language_for_one_and_for_many() {
    let keys = ["add", "remove", "connect", "disconnect", "move", "unplace", "judge", "rename", "want", "influence"];
    let more = ["change", "dots", "code-names", "pin", "unpin"];
    let others =
        ["change-relationship", "reverse", "title", "demand", "place", "mirror", "label", "legend", "clear-dots"];
    for tongue in Tongue::ALL {
        let stage = Stage::new(tongue, None);
        for key in keys.into_iter().chain(more).chain(others) {
            let one = step_text(stage.look(), &StepName { key, name: Some("Radio Coast".to_owned()), count: 1 });
            let many = step_text(stage.look(), &StepName { key, name: None, count: 12 });
            assert!(
                !one.starts_with("step-") && !one.contains('{') && !many.contains('{'),
                "{tongue:?} {key}: {one}, {many}"
            );
            let is_counted =
                keys.contains(&key) || more.contains(&key) || matches!(key, "change-relationship" | "reverse");
            assert_eq!(many.contains("12"), is_counted, "{tongue:?} {key}: {many}");
        }
    }
}
