//! Opening, saving, closing and recovering through the whole app, with real files.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::model::Wedge;
use fanlight::ui::action::command::Command;
use fanlight::ui::over::dialog::Dialog;

use super::support::driver::Driver;

#[test]
fn a_map_made_from_nothing_is_saved_and_opened_again_as_it_was() {
    let mut driver = Driver::with_new_map();
    for name in ["Parents", "Teachers", "Mayor"] {
        driver.enter(name);
    }
    driver.drag(driver.in_tray("Parents"), driver.inside(Wedge::ActiveAllies));
    // The entry box still has the cursor; the first Esc leaves it, the second one the selection.
    driver.press(Key::Escape);
    driver.press(Key::Escape);
    driver.window.get_by_role_and_label(Role::MultilineTextInput, "Demand").focus();
    driver.window.run();
    driver.type_text("A crossing by spring");
    let path = driver.path("crossing.ron");
    driver.save_as(&path);
    assert_eq!(Driver::on_disk(&path), *driver.map());
    assert!(!driver.open().document.is_changed());
    assert!(driver.app().title().starts_with("crossing.ron"));
    let (made, folder) = (driver.map().clone(), driver.folder);
    let again = Driver::started_in(folder, Some(path));
    assert_eq!(*again.map(), made);
}

#[test]
fn saving_again_after_a_change_writes_the_change_and_undo_makes_it_changed_again() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    driver.enter("Teachers");
    assert!(driver.app().title().contains('•'));
    driver.command(Command::Save);
    assert_eq!(Driver::on_disk(&path).actor_count(), 2);
    driver.press(Key::Escape);
    driver.undo();
    assert!(driver.open().document.is_changed());
    driver.command(Command::Redo);
    assert!(!driver.open().document.is_changed(), "redone to what is on disk");
}

#[test]
fn leaving_with_unsaved_changes_asks_and_each_answer_does_what_it_says() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    driver.command(Command::New);
    assert!(matches!(driver.app().dialog(), Some(Dialog::UnsavedChanges { .. })));
    driver.press(Key::Escape);
    assert_eq!(driver.map().actor_count(), 1, "cancelled");
    driver.command(Command::New);
    driver.click(Role::Button, "Don’t save");
    assert_eq!(driver.map().actor_count(), 0, "a new map");
    driver.enter("Teachers");
    let path = driver.path("kept.ron");
    driver.command(Command::CloseMap);
    driver.click(Role::Button, "Save");
    driver.answer_path(&path);
    assert!(driver.app().open_map().is_none(), "closed after it was saved");
    assert_eq!(Driver::on_disk(&path).actor_count(), 1);
}

#[test]
fn a_file_changed_by_somebody_else_is_not_overwritten_unasked() {
    let mut driver = Driver::with_new_map();
    driver.enter("Ours");
    let path = driver.path("shared.ron");
    driver.save_as(&path);
    let theirs = fs::read_to_string(&path).unwrap().replace("Ours", "Theirs");
    fs::write(&path, &theirs).unwrap();
    driver.enter("Ours too");
    driver.command(Command::Save);
    assert!(matches!(driver.app().dialog(), Some(Dialog::ChangedOnDisk { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    driver.click(Role::Button, "Keep both");
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert_eq!(Driver::on_disk(&driver.path("shared 2.ron")).actor_count(), 2);
    assert!(driver.app().title().starts_with("shared 2.ron"));
}

#[test]
fn overwriting_and_reloading_do_what_they_say() {
    let mut driver = Driver::with_new_map();
    driver.enter("Ours");
    let path = driver.path("shared.ron");
    driver.save_as(&path);
    let theirs = fs::read_to_string(&path).unwrap().replace("Ours", "Theirs");
    fs::write(&path, &theirs).unwrap();
    driver.enter("More");
    driver.command(Command::Save);
    driver.click(Role::Button, "Overwrite");
    assert_eq!(Driver::on_disk(&path), *driver.map());
    fs::write(&path, &theirs).unwrap();
    driver.enter("Even more");
    driver.command(Command::Save);
    driver.click(Role::Button, "Reload");
    assert_eq!(driver.actor("Theirs").name, "Theirs");
    assert_eq!(driver.map().actor_count(), 1);
}

#[test]
fn a_file_that_is_no_map_is_refused_in_words_and_the_open_map_stays() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    let path = driver.path("scan.ron");
    fs::write(&path, b"%PDF-1.7 nothing here").unwrap();
    driver.command(Command::Open);
    driver.type_into("Folder", "");
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.type_text(&path.display().to_string());
    driver.press(Key::Enter);
    driver.press(Key::Enter);
    let Some(Dialog::Failure(failure)) = driver.app().dialog() else { panic!("no message") };
    assert!(failure.what.contains("PDF"), "{failure:?}");
    driver.press(Key::Escape);
    assert_eq!(*driver.map(), before);
}

#[test]
fn a_mended_file_is_reported_and_counts_as_changed() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    let text = fs::read_to_string(&path).unwrap().replace("name: \"Parents\"", "name: \"Parents\", influence: 9");
    fs::write(&path, text).unwrap();
    let again = Driver::started_in(driver.left_by_crash(), Some(path));
    assert!(matches!(again.app().dialog(), Some(Dialog::Findings(_))));
    assert!(again.open().document.is_changed());
}

#[test]
fn comments_that_a_save_would_drop_are_said_and_are_no_fault() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    let text = fs::read_to_string(&path).unwrap().replace("    actors:", "    // Ask Ana first.\n    actors:");
    fs::write(&path, &text).unwrap();
    let mut again = Driver::started_in(driver.left_by_crash(), Some(path.clone()));
    assert!(matches!(again.app().dialog(), Some(Dialog::Findings(report)) if report.mended.is_empty()));
    assert_eq!(again.window.query_all_by_label_contains("A comment begins here").count(), 1);
    assert_eq!(again.window.query_all_by_label_contains("mended").count(), 0);
    assert!(!again.open().document.is_changed());
    again.press(Key::Escape);
    again.enter("Teachers");
    again.command(Command::Save);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Teachers") && !text.contains("Ana"), "as was said");
}

#[test]
fn a_map_of_a_newer_version_can_be_looked_at_but_not_changed_or_saved_over() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("new.ron");
    driver.save_as(&path);
    let text = fs::read_to_string(&path).unwrap().replace("version: 1", "version: 7");
    fs::write(&path, &text).unwrap();
    let mut again = Driver::started_in(driver.left_by_crash(), Some(path.clone()));
    assert!(matches!(again.app().dialog(), Some(Dialog::Findings(report)) if report.is_newer));
    assert_eq!(again.window.query_all_by_label_contains("mended").count(), 0, "it is only newer");
    again.press(Key::Escape);
    assert!(again.open().kept.is_read_only);
    again.press_with(Modifiers::COMMAND, Key::A);
    again.press(Key::Num3);
    again.press(Key::Delete);
    again.command(Command::Save);
    assert_eq!(again.map().actor_count(), 1);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    // Nor by another way to the same file.
    let folder = path.parent().unwrap();
    fs::create_dir(folder.join("inside")).unwrap();
    let other_way = folder.join("inside").join("..").join("new.ron");
    again.save_as(&other_way);
    again.click(Role::Button, "Replace");
    assert!(matches!(again.app().dialog(), Some(Dialog::Failure(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn forgetting_everything_empties_recent_files_and_settings() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    driver.command(Command::ToggleGuide);
    assert_eq!(driver.app().settings().recent.len(), 1);
    assert!(driver.app().settings().is_guide_shown);
    driver.click(Role::Button, "File");
    let entry = driver.window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Forget everything")));
    entry.click();
    driver.settle();
    driver.click(Role::Button, "Forget everything");
    assert!(driver.app().settings().recent.is_empty());
    assert!(!driver.app().settings().is_guide_shown);
    assert!(path.exists(), "maps are not forgotten");
}

#[test]
fn reverting_asks_and_goes_back_to_what_is_on_disk() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    let saved = driver.map().clone();
    driver.enter("Teachers");
    for answer in ["Cancel", "Revert"] {
        driver.click(Role::Button, "File");
        driver.click(Role::MenuItem, "Revert");
        driver.click(Role::Button, answer);
        assert_eq!(*driver.map() == saved, answer == "Revert");
    }
    assert!(!driver.open().document.is_changed());
}

#[test]
fn a_file_dropped_on_the_window_is_opened_after_unsaved_changes_were_asked_about() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    driver.command(Command::New);
    driver.enter("Not saved");
    driver.drop_file(&path);
    driver.settle();
    assert!(matches!(driver.app().dialog(), Some(Dialog::UnsavedChanges { .. })));
    driver.click(Role::Button, "Don’t save");
    assert_eq!(driver.actor("Parents").name, "Parents");
}

#[test]
fn closing_the_window_with_unsaved_changes_is_held_up_until_it_is_answered() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let ask = |driver: &mut Driver| {
        let input = driver.window.input_mut();
        input.viewports.entry(egui::ViewportId::ROOT).or_default().events.push(egui::ViewportEvent::Close);
        driver.window.step();
        let output = driver.window.output();
        output.viewport_output[&egui::ViewportId::ROOT].commands.contains(&egui::ViewportCommand::CancelClose)
    };
    assert!(ask(&mut driver), "the window would have closed");
    driver.settle();
    assert!(matches!(driver.app().dialog(), Some(Dialog::UnsavedChanges { .. })));
    driver.press(Key::Escape);
    driver.undo();
    assert!(!ask(&mut driver), "nothing is unsaved any more");
}

#[cfg(unix)]
#[test]
fn a_saved_map_and_a_list_of_moves_are_for_their_user_alone() {
    use std::os::unix::fs::MetadataExt;
    let mut driver = Driver::on_the_beach();
    let map = driver.path("beach.ron");
    driver.save_as(&map);
    driver.command(Command::ToggleMoves);
    driver.click(Role::Button, "Save…");
    let list = driver.path("moves.md");
    driver.answer_path(&list);
    for path in [map, list] {
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600, "{}", path.display());
    }
}

#[test]
fn a_list_of_recent_files_that_is_turned_off_is_gone_at_once_and_says_nothing_any_more() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("crossing.ron");
    driver.save_as(&path);
    driver.command(Command::CloseMap);
    let is_listed = |driver: &Driver| {
        let is_said = |role: Role, text: &str| driver.window.query_by_role_and_label(role, text).is_some();
        (is_said(Role::Label, "Recent maps"), is_said(Role::Button, "crossing.ron"))
    };
    // Where a map that has no file yet would be saved.
    let offered_folder = |driver: &mut Driver| {
        driver.click(Role::Button, "New map");
        driver.command(Command::SaveAs);
        let field = driver.window.get_by_role_and_label(Role::TextInput, "Folder");
        let folder = field.accesskit_node().value().unwrap();
        driver.press(Key::Escape);
        driver.command(Command::CloseMap);
        std::path::PathBuf::from(folder)
    };
    assert_eq!(is_listed(&driver), (true, true));
    assert_eq!(offered_folder(&mut driver), driver.folder.path());
    let turn = |driver: &mut Driver| {
        driver.click(Role::Button, "File");
        driver.click(Role::MenuItemCheckBox, "Keep a list of recent files");
    };
    turn(&mut driver);
    assert_eq!(is_listed(&driver), (false, false));
    assert_ne!(offered_folder(&mut driver), driver.folder.path());
    driver.click(Role::Button, "New map");
    driver.enter("Parents");
    let other = driver.path("harbour.ron");
    driver.save_as(&other);
    driver.command(Command::CloseMap);
    assert_eq!(driver.app().settings().recent, Vec::<std::path::PathBuf>::new());
    let own = fs::read_to_string(driver.path("own/settings.ron")).unwrap();
    assert!(!own.contains("harbour") && !own.contains("crossing"), "{own}");
    turn(&mut driver);
    assert_eq!(is_listed(&driver), (false, false), "what was forgotten does not come back");
}

#[test]
fn that_presentations_start_blank_is_ticked_in_the_menu_and_remembered() {
    let mut driver = Driver::with_new_map();
    assert!(!driver.app().settings().starts_blank);
    for expected in [true, false, true] {
        driver.click(Role::Button, "Present");
        driver.click(Role::MenuItemCheckBox, "Start blank");
        assert_eq!(driver.app().settings().starts_blank, expected);
    }
    let again = Driver::started_in(driver.left_by_crash(), None);
    assert!(again.app().settings().starts_blank);
}

#[test]
fn a_save_that_failed_says_why_and_offers_to_save_elsewhere() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let folder = driver.path("stick");
    fs::create_dir(&folder).unwrap();
    driver.save_as(&folder.join("a.ron"));
    driver.enter("Teachers");
    // The stick is pulled out.
    fs::rename(&folder, driver.path("elsewhere")).unwrap();
    driver.command(Command::Save);
    let Some(Dialog::Failure(failure)) = driver.app().dialog() else { panic!("no message") };
    assert!(failure.what.contains("no folder") && !failure.remedy.contains("room"), "{failure:?}");
    driver.click(Role::Button, "Save as…");
    let path = driver.path("b.ron");
    driver.answer_path(&path);
    assert_eq!(Driver::on_disk(&path), *driver.map());
    assert!(!driver.open().document.is_changed());
}
