//! The path dialog: folders, names, and what is asked before a file is replaced.

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use fanlight::files::folder::{Entry, EntryKind, FolderError, Listing};
use fanlight::ui::action::{Action, Answer};
use fanlight::ui::over::dialog::{Dialog, PathDialog};

use super::{Stage, answers, click, opened, press, taken};

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

#[test]
fn a_path_to_a_folder_that_is_not_there_stays_as_it_was_typed_and_is_saved_nowhere_else() {
    for typed in ["/gone/plan.ron", "nowhere/plan", "/gone/"] {
        let mut harness = in_maps_folder(saving(typed));
        for _ in 0..2 {
            press(&mut harness, Key::Enter);
            let listed = taken(&mut harness);
            let [Action::ListFolder(folder)] = listed.as_slice() else { panic!("{listed:?}") };
            let missing = Err(FolderError::Missing(folder.clone()));
            harness.state_mut().path_dialog().receive(folder, missing);
            harness.run();
            assert_eq!(taken(&mut harness), []);
            let field = harness.get_by_role_and_label(Role::TextInput, "File name");
            assert_eq!(field.value().as_deref(), Some(typed));
            assert!(harness.query_by_label_contains("There is no folder").is_some(), "{typed}");
        }
    }
}

#[test]
fn beside_a_folder_that_does_not_answer_a_whole_path_leads_elsewhere() {
    let mut harness = opened(Dialog::Path(saving("/elsewhere/plan.ron")));
    assert_eq!(taken(&mut harness), asked("/maps"));
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), asked("/elsewhere"));
    harness.state_mut().path_dialog().receive(Path::new("/elsewhere"), Ok(listing("/elsewhere", &[])));
    harness.run();
    assert_eq!(taken(&mut harness), chosen("/elsewhere/plan.ron"));
    // And nobody has to find that out: it is said after a while, and what is at home is shown.
    let mut harness = opened(Dialog::Path(saving("plan.ron")));
    assert_eq!(taken(&mut harness), asked("/maps"));
    harness.state_mut().path_dialog().receive(Path::new("/maps"), Err(FolderError::Silent("/maps".into())));
    harness.run();
    assert_eq!(taken(&mut harness), asked("/home/ana"));
    assert!(harness.query_by_label_contains("/maps does not answer").is_some());
}
