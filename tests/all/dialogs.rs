//! The start screen, the dialogs, the notices and the menus, driven by mouse and keyboard as a person would.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::edit::{Document, Edit, StepName};
use fanlight::files::folder::{Entry, EntryKind, FolderError, Listing};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, Map, Placement};
use fanlight::picture::{Audience, Palette};
use fanlight::ui::action::{Action, Answer};
use fanlight::ui::command::{Availability, Command, TABLE};
use fanlight::ui::dialog::{self, Dialog, Failure, OnDisk, PathDialog, RecoveredCopy, RecoveryOffer};
use fanlight::ui::look::Look;
use fanlight::ui::notice::{self, Notices, Outcome};
use fanlight::ui::{menu_bar, start, theme};

/// What one test looks at, and what was asked for.
struct Stage {
    lang: Lang,
    measurer: Measurer,
    dialog: Option<Dialog>,
    actions: Vec<Action>,
}

impl Stage {
    fn new(tongue: Tongue, dialog: Option<Dialog>) -> Self {
        Self { lang: Lang::new(tongue), measurer: Measurer::new(), dialog, actions: Vec::new() }
    }

    fn look(&self) -> Look<'_> {
        Look { audience: Audience::Facilitator, lang: &self.lang, palette: Palette::Light, measurer: &self.measurer }
    }

    fn path_dialog(&mut self) -> &mut PathDialog {
        match &mut self.dialog {
            Some(Dialog::Path(dialog)) => dialog,
            _ => unreachable!("this stage has a path dialog"),
        }
    }
}

fn harness(size: Vec2, stage: Stage, show: fn(&mut egui::Ui, &mut Stage)) -> Harness<'static, Stage> {
    let builder = Harness::builder().with_size(size).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(show, stage);
    harness.run();
    harness
}

fn opened_in(tongue: Tongue, size: Vec2, dialog: Dialog) -> Harness<'static, Stage> {
    harness(size, Stage::new(tongue, Some(dialog)), |ui, stage| {
        let Some(mut dialog) = stage.dialog.take() else { return };
        let mut actions = std::mem::take(&mut stage.actions);
        dialog::show(ui.ctx(), stage.look(), &mut dialog, &mut actions);
        stage.dialog = Some(dialog);
        stage.actions = actions;
    })
}

fn opened(dialog: Dialog) -> Harness<'static, Stage> {
    opened_in(Tongue::English, Vec2::new(1000.0, 700.0), dialog)
}

fn click(harness: &mut Harness<'_, Stage>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

fn press(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn taken(harness: &mut Harness<'_, Stage>) -> Vec<Action> {
    std::mem::take(&mut harness.state_mut().actions)
}

fn answers(answers: &[Answer]) -> Vec<Action> {
    answers.iter().cloned().map(Action::Answer).collect()
}

fn map(title: &str, actors: usize) -> Map {
    let mut map = Map::new();
    let mut head = (**map.head()).clone();
    title.clone_into(&mut head.title);
    head.demand = format!("{title}!");
    map.set_head(Arc::new(head));
    for number in 0..actors {
        let mut actor = Actor::new(format!("Actor {number}"));
        actor.placement = Some(Placement::clamped(number as f64 / actors as f64, 0.5));
        map.set_actor(Arc::new(actor));
    }
    map
}

fn offer() -> RecoveryOffer {
    let copy = |title, actors, age_seconds, on_disk| RecoveredCopy {
        map: map(title, actors),
        file_name: "beach.ron".to_owned(),
        folder: "/maps".to_owned(),
        age_seconds,
        on_disk,
    };
    let file = OnDisk::Map { actors: 4, relationships: 2, is_changed_since: true };
    RecoveryOffer::new(vec![copy("Beach", 7, 240, file), copy("", 0, 200_000, OnDisk::NeverSaved)])
}

/// Every dialog, with what Enter answers in it.
fn all_dialogs() -> Vec<(Dialog, Answer)> {
    let name = || "beach.ron".to_owned();
    let failure = Failure {
        title: "beach.ron cannot be opened".to_owned(),
        what: "A bracket is missing.".to_owned(),
        place: "line 3".to_owned(),
        line: Some("(id: \"0b8e\"".to_owned()),
        remedy: "Ask for the file again.".to_owned(),
    };
    vec![
        (Dialog::UnsavedChanges { name: name() }, Answer::Save),
        (Dialog::ChangedOnDisk { name: name() }, Answer::KeepBoth),
        (Dialog::Revert { name: name(), steps: 3 }, Answer::Cancel),
        (Dialog::Forget, Answer::Cancel),
        (Dialog::Recovery(offer()), Answer::Recover(0)),
        (Dialog::Findings { name: name(), findings: vec!["Line 7: …".to_owned()] }, Answer::Cancel),
        (Dialog::Failure(failure), Answer::Cancel),
        (Dialog::shortcuts(), Answer::Cancel),
        (Dialog::About, Answer::Cancel),
    ]
}

#[test]
fn enter_answers_with_the_safe_choice_and_esc_cancels() {
    for (dialog, by_enter) in all_dialogs() {
        let mut harness = opened(dialog.clone());
        press(&mut harness, Key::Enter);
        assert_eq!(taken(&mut harness), answers(&[by_enter]), "Enter in {dialog:?}");
        press(&mut harness, Key::Escape);
        assert_eq!(taken(&mut harness), answers(&[Answer::Cancel]), "Esc in {dialog:?}");
    }
}

#[test]
fn every_button_answers_what_it_says() {
    let name = || "beach.ron".to_owned();
    let cases = [
        (Dialog::UnsavedChanges { name: name() }, "Save", Answer::Save),
        (Dialog::UnsavedChanges { name: name() }, "Don’t save", Answer::DoNotSave),
        (Dialog::UnsavedChanges { name: name() }, "Cancel", Answer::Cancel),
        (Dialog::ChangedOnDisk { name: name() }, "Keep both", Answer::KeepBoth),
        (Dialog::ChangedOnDisk { name: name() }, "Overwrite", Answer::Overwrite),
        (Dialog::ChangedOnDisk { name: name() }, "Reload", Answer::Reload),
        (Dialog::ChangedOnDisk { name: name() }, "Cancel", Answer::Cancel),
        (Dialog::Revert { name: name(), steps: 1 }, "Revert", Answer::Confirm),
        (Dialog::Forget, "Forget everything", Answer::Confirm),
        (Dialog::Recovery(offer()), "Discard", Answer::Discard(0)),
        (Dialog::Recovery(offer()), "Later", Answer::Cancel),
        (Dialog::About, "Close", Answer::Cancel),
    ];
    for (dialog, button, answer) in cases {
        let mut harness = opened(dialog);
        click(&mut harness, Role::Button, button);
        assert_eq!(taken(&mut harness), answers(&[answer]), "{button}");
    }
}

#[test]
fn the_focus_stays_inside_a_dialog_and_comes_back_after_a_click_on_nothing() {
    let mut harness = opened(Dialog::UnsavedChanges { name: "beach.ron".to_owned() });
    let is_focused =
        |harness: &Harness<'_, Stage>, label| harness.get_by_role_and_label(Role::Button, label).is_focused();
    assert!(is_focused(&harness, "Save"));
    for expected in ["Don’t save", "Cancel", "Save"] {
        press(&mut harness, Key::Tab);
        assert!(is_focused(&harness, expected), "Tab should have led to {expected}");
    }
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), answers(&[Answer::DoNotSave]), "a focused button takes Enter");
    harness.drag_at(egui::pos2(20.0, 20.0));
    harness.drop_at(egui::pos2(20.0, 20.0));
    harness.run();
    assert!(is_focused(&harness, "Save"));
    assert_eq!(taken(&mut harness), [], "a click beside the dialog answers nothing");
}

#[test]
fn every_dialog_has_all_its_words_and_its_buttons_in_the_smallest_window_in_every_language() {
    let smallest = Vec2::new(640.0, 360.0);
    let dialogs = all_dialogs().into_iter().map(|(dialog, _)| dialog);
    let paths = [PathDialog::open("/maps".into(), None), PathDialog::save("/maps".into(), None, "beach.ron")];
    for dialog in dialogs.chain(paths.map(Dialog::Path)) {
        for tongue in Tongue::ALL {
            let harness = opened_in(tongue, smallest, dialog.clone());
            for node in harness.root().children_recursive() {
                let node = node.accesskit_node();
                for text in [node.label(), node.value()].into_iter().flatten() {
                    let is_id = ["dialog-", "cmd-", "menu-", "gesture-", "about-", "key-", "map-", "folder-"]
                        .iter()
                        .any(|prefix| text.starts_with(prefix) && !text.contains(' '));
                    assert!(!is_id, "{tongue:?} lacks {text}");
                }
            }
            let window = Rect::from_min_size(egui::Pos2::ZERO, smallest);
            for button in harness.get_all_by_role(Role::Button) {
                assert!(window.contains_rect(button.rect()), "{tongue:?}: {:?} of {dialog:?}", button.rect());
            }
        }
    }
}

#[test]
fn a_recovered_copy_is_chosen_before_it_is_opened_and_says_how_it_differs() {
    let mut harness = opened(Dialog::Recovery(offer()));
    assert!(harness.query_by_label("3 actors more than the file.").is_some());
    assert!(harness.query_by_label("2 relationships fewer than the file.").is_some());
    click(&mut harness, Role::ListBoxOption, "Map without a title, 2 days ago");
    assert!(harness.query_by_label("It was never saved to a file.").is_some());
    click(&mut harness, Role::Button, "Open the copy");
    assert_eq!(taken(&mut harness), answers(&[Answer::Recover(1)]));
    if let Some(Dialog::Recovery(offer)) = &mut harness.state_mut().dialog {
        offer.remove(1);
        offer.remove(0);
        assert!(offer.copies().is_empty());
    }
    harness.run();
    press(&mut harness, Key::Escape);
    assert_eq!(taken(&mut harness), answers(&[Answer::Cancel]), "an empty offer can still be closed");
}

#[test]
fn the_sheet_of_shortcuts_is_narrowed_by_what_is_typed() {
    let mut harness = opened(Dialog::shortcuts());
    assert!(harness.query_by_label("Connect two actors").is_some() && harness.query_by_label("Ctrl+Shift+S").is_some());
    harness.get_by_label("Find a key or gesture").type_text("shift+s");
    harness.run();
    assert!(harness.query_by_label("Connect two actors").is_none() && harness.query_by_label("Save as…").is_some());
    harness.get_by_label("Find a key or gesture").type_text("xyz");
    harness.run();
    assert!(harness.query_by_label("Nothing matches.").is_some());
}

fn listing(folder: &str, entries: &[(&str, EntryKind)]) -> Listing {
    let entry = |&(name, kind): &(&str, EntryKind)| Entry {
        name: name.to_owned(),
        path: Path::new(folder).join(name),
        kind,
        is_hidden: name.starts_with('.'),
    };
    Listing { folder: folder.into(), entries: entries.iter().map(entry).collect(), left_out: 0, named: None }
}

fn maps_folder() -> Listing {
    let entries = [
        ("workshops", EntryKind::Folder),
        ("beach.ron", EntryKind::Map),
        ("library.ron", EntryKind::Map),
        ("notes.txt", EntryKind::Other),
    ];
    listing("/maps", &entries)
}

fn asked(folder: &str) -> Vec<Action> {
    vec![Action::ListFolder(PathBuf::from(folder))]
}

/// A path dialog that was given the listing it first asks for.
fn in_maps_folder(dialog: PathDialog) -> Harness<'static, Stage> {
    let mut harness = opened(Dialog::Path(dialog));
    assert_eq!(taken(&mut harness), asked("/maps"), "asked for once, not per frame");
    harness.state_mut().path_dialog().receive(Path::new("/maps"), Ok(maps_folder()));
    harness.run();
    harness
}

fn opening() -> PathDialog {
    PathDialog::open("/maps".into(), Some("/home/ana".into()))
}

fn saving(name: &str) -> PathDialog {
    PathDialog::save("/maps".into(), Some("/home/ana".into()), name)
}

fn chosen(path: &str) -> Vec<Action> {
    answers(&[Answer::Path(PathBuf::from(path))])
}

#[test]
fn a_map_is_opened_by_arrows_and_enter_or_by_the_mouse() {
    let mut harness = in_maps_folder(opening());
    for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        press(&mut harness, key);
    }
    assert_eq!(taken(&mut harness), chosen("/maps/beach.ron"));
    click(&mut harness, Role::ListBoxOption, "library.ron");
    assert_eq!(taken(&mut harness), []);
    click(&mut harness, Role::Button, "Open");
    assert_eq!(taken(&mut harness), chosen("/maps/library.ron"));
    press(&mut harness, Key::Escape);
    assert_eq!(taken(&mut harness), answers(&[Answer::Cancel]));
}

#[test]
fn folders_are_entered_left_and_typed() {
    let mut harness = in_maps_folder(opening());
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), asked("/maps/workshops"));
    harness.state_mut().path_dialog().receive(Path::new("/maps/workshops"), Ok(listing("/maps/workshops", &[])));
    harness.run();
    assert!(harness.query_by_label("No maps and no folders in here.").is_some());
    press(&mut harness, Key::Backspace);
    assert_eq!(taken(&mut harness), asked("/maps"));
    harness.state_mut().path_dialog().receive(Path::new("/maps"), Ok(maps_folder()));
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), asked("/maps/workshops"), "the folder one came from is chosen");
    click(&mut harness, Role::Button, "Home");
    assert_eq!(taken(&mut harness), asked("/home/ana"));
    harness.state_mut().path_dialog().receive(Path::new("/home/ana"), Ok(listing("/home/ana", &[])));
    harness.run();
    harness.get_by_label("Folder").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.get_by_label("Folder").type_text("~/old maps");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), asked("/home/ana/old maps"));
}

#[test]
fn a_folder_that_cannot_be_read_is_explained_and_the_last_one_stays() {
    let mut harness = in_maps_folder(opening());
    press(&mut harness, Key::Backspace);
    assert_eq!(taken(&mut harness), asked("/"));
    let refused = FolderError::NoPermission("/".into());
    harness.state_mut().path_dialog().receive(Path::new("/"), Err(refused));
    harness.run();
    assert!(harness.query_by_label("You are not allowed to look into /.").is_some());
    assert!(harness.query_by_label("beach.ron").is_some());
    let stale = listing("/elsewhere", &[]);
    harness.state_mut().path_dialog().receive(Path::new("/elsewhere"), Ok(stale));
    harness.run();
    assert!(harness.query_by_label("beach.ron").is_some(), "an answer nobody waits for changes nothing");
}

#[test]
fn a_first_folder_that_is_gone_leads_home() {
    let mut harness = opened(Dialog::Path(opening()));
    assert_eq!(taken(&mut harness), asked("/maps"));
    harness.state_mut().path_dialog().receive(Path::new("/maps"), Err(FolderError::Missing("/maps".into())));
    harness.run();
    assert_eq!(taken(&mut harness), asked("/home/ana"));
}

#[test]
fn other_files_are_shown_only_when_wanted() {
    let mut harness = in_maps_folder(opening());
    assert!(harness.query_by_label("notes.txt").is_none());
    click(&mut harness, Role::CheckBox, "All files");
    assert!(harness.query_by_label("notes.txt").is_some());
}

#[test]
fn saving_adds_the_extension_and_asks_before_it_replaces_a_file() {
    let mut harness = in_maps_folder(saving("coast"));
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), chosen("/maps/coast.ron"));

    let mut harness = in_maps_folder(saving("Beach"));
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), [], "a name that differs in case alone may be the same file");
    assert!(harness.query_by_label_contains("is in this folder already").is_some());
    press(&mut harness, Key::Escape);
    assert_eq!(taken(&mut harness), [], "Esc takes back the question first");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), [], "to replace is not what Enter means");
    press(&mut harness, Key::Enter);
    click(&mut harness, Role::Button, "Replace");
    assert_eq!(taken(&mut harness), chosen("/maps/beach.ron"));
}

#[test]
fn a_name_is_typed_over_the_stem_and_a_path_leads_to_its_folder_first() {
    let mut harness = in_maps_folder(saving("beach.ron"));
    harness.get_by_label("File name").type_text("coast");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), chosen("/maps/coast.ron"));

    let mut harness = in_maps_folder(saving("workshops/first"));
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), asked("/maps/workshops"));
    let inside = listing("/maps/workshops", &[("first.ron", EntryKind::Map)]);
    harness.state_mut().path_dialog().receive(Path::new("/maps/workshops"), Ok(inside));
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label_contains("first.ron is in this folder already").is_some());
}

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
    click(&mut harness, Role::Button, "youth.ron, /maps");
    click(&mut harness, Role::Button, "old.ron, /stick, not found");
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

fn bar(available: Availability) -> Harness<'static, Stage> {
    let mut document = Document::new(map("Beach", 1));
    let ids: Vec<_> = document.map().actors().map(|actor| (actor.id, None)).collect();
    assert_eq!(document.perform(Edit::Place(ids)), fanlight::edit::Outcome::Changed);
    let show = move |ui: &mut egui::Ui, stage: &mut Stage| {
        let mut actions = Vec::new();
        let input = menu_bar::Input {
            look: stage.look(),
            available,
            undo: document.undo_name().filter(|_| available.can_undo),
            redo: None,
            tongue: Some(Tongue::Spanish),
            scale_percent: 150,
            is_motion_reduced: true,
            view: None,
        };
        menu_bar::show(ui, &input, &mut actions);
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
    let keys = ["add", "remove", "connect", "disconnect", "move", "unplace", "rename", "want", "influence", "change"];
    let others =
        ["change-relationship", "reverse", "title", "demand", "place", "mirror", "label", "legend", "snapshot"];
    for tongue in Tongue::ALL {
        let stage = Stage::new(tongue, None);
        for key in keys.into_iter().chain(others) {
            let one =
                menu_bar::step_text(stage.look(), &StepName { key, name: Some("Radio Coast".to_owned()), count: 1 });
            let many = menu_bar::step_text(stage.look(), &StepName { key, name: None, count: 12 });
            assert!(
                !one.starts_with("step-") && !one.contains('{') && !many.contains('{'),
                "{tongue:?} {key}: {one}, {many}"
            );
            let is_counted = keys.contains(&key) || matches!(key, "change-relationship" | "reverse");
            assert_eq!(many.contains("12"), is_counted, "{tongue:?} {key}: {many}");
        }
    }
}

#[test]
fn what_was_done_vanishes_in_time_and_a_problem_stays_until_dismissed() {
    struct Shown {
        stage: Stage,
        notices: Notices,
        now: f64,
    }
    let mut notices = Notices::default();
    notices.add("The disk is full", Outcome::Problem, 10.0);
    notices.add("Saved", Outcome::Done, 10.0);
    let shown = Shown { stage: Stage::new(Tongue::English, None), notices, now: 11.0 };
    let builder = Harness::builder().with_size(Vec2::new(800.0, 400.0)).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(
        |ui, shown: &mut Shown| {
            let canvas = ui.max_rect();
            notice::show(ui.ctx(), shown.stage.look(), &mut shown.notices, canvas, shown.now);
        },
        shown,
    );
    harness.run();
    let delay = harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert_eq!(delay, Some(Duration::from_secs(3)), "drawn again when the notice is over, not before");
    harness.state_mut().now = 14.0;
    harness.run();
    assert!(harness.query_by_label("Saved").is_none() && harness.query_by_label("The disk is full").is_some());
    harness.get_by_label("Dismiss").click();
    harness.run();
    assert!(harness.query_by_label("The disk is full").is_none());
}

#[test]
fn at_most_three_notices_are_shown_and_the_same_words_only_once() {
    let mut notices = Notices::default();
    for text in ["one", "two", "three", "two", "four"] {
        notices.add(text, Outcome::Problem, 0.0);
    }
    assert_eq!(notices.texts().collect::<Vec<_>>(), ["three", "two", "four"]);
    notices.add("done", Outcome::Done, 0.0);
    notices.add("done again", Outcome::Done, 0.0);
    assert_eq!(notices.texts().collect::<Vec<_>>(), ["two", "four", "done again"]);
}
