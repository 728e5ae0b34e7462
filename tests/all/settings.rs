//! Settings, and forgetting everything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use fanlight::files::own_folder::OwnFolder;
use fanlight::files::panel_widths::{PanelWidths, SidePanel};
use fanlight::files::recovery::{Origin, Recovery};
use fanlight::files::settings::{ForgetError, MAX_RECENT, Settings, forget_everything};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::MapId;
use fanlight::picture::Palette;
use tempfile::TempDir;

use crate::support::driver::Driver;

fn own_folder(root: &TempDir) -> OwnFolder {
    OwnFolder::at(root.path().join("fanlight"))
}

fn never_saved() -> Origin {
    Origin { map: MapId::from_number(1), document: None, file: None }
}

#[test]
#[cfg(unix)]
fn files_whose_names_are_not_unicode_are_among_the_recent_ones_in_their_place() {
    use std::os::unix::ffi::OsStrExt;
    let root = TempDir::new().unwrap();
    let recent: Vec<PathBuf> = [&b"/maps/a.ron"[..], b"/maps/pe\xF1a.ron", b"/maps/c.ron"]
        .map(|path| PathBuf::from(std::ffi::OsStr::from_bytes(path)))
        .into();
    let settings = Settings { recent: recent.clone(), ..Settings::default() };
    settings.save(&own_folder(&root)).unwrap();
    assert_eq!(Settings::load(&own_folder(&root)).recent, recent);
}

#[test]
fn what_was_set_is_so_at_the_next_start() {
    let root = TempDir::new().unwrap();
    let mut panel_widths = PanelWidths::default();
    panel_widths.set(SidePanel::Left, Some(260));
    panel_widths.set(SidePanel::Guide, Some(310));
    let mut settings = Settings {
        tongue: Some(Tongue::Spanish),
        theme: Palette::HighContrast,
        scale_percent: 150,
        recent: Vec::new(),
        keeps_recent: true,
        is_motion_reduced: true,
        is_left_panel_shown: false,
        is_right_panel_shown: true,
        panel_widths,
        starts_blank: true,
        idle_minutes: 5,
        wall_text_percent: 150,
        is_guide_shown: true,
        actor_columns: vec!["kind".to_owned(), "-dots".to_owned()],
        relationship_columns: vec!["note".to_owned()],
    };
    settings.remember(&root.path().join("beach.ron"));
    settings.save(&own_folder(&root)).unwrap();
    assert_eq!(Settings::load(&own_folder(&root)), settings);
}

#[test]
fn settings_that_cannot_be_read_are_the_defaults() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    assert_eq!(Settings::load(&folder), Settings::default());
    fs::create_dir(folder.path()).unwrap();
    for text in ["", "(theme: Mauve)", "\0\0\0", "(scale_percent: -5)", &"[".repeat(10_000)] {
        fs::write(folder.path().join("settings.ron"), text).unwrap();
        assert_eq!(Settings::load(&folder), Settings::default(), "{text:.20}");
    }
}

#[test]
fn settings_of_a_newer_version_and_out_of_bounds_are_read_as_far_as_they_go() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    fs::create_dir(folder.path()).unwrap();
    fs::write(folder.path().join("settings.ron"), "(scale_percent: 5000, tongue: Some(\"fr\"), sound: Loud)").unwrap();
    assert_eq!(Settings::load(&folder), Settings { scale_percent: 300, ..Settings::default() });
}

#[test]
fn recent_files_are_the_last_first_none_twice_and_not_too_many() {
    let mut settings = Settings::default();
    for number in 0..15 {
        settings.remember(Path::new(&format!("/maps/{number}.ron")));
    }
    settings.remember(Path::new("/maps/9.ron"));
    assert_eq!(settings.recent.len(), MAX_RECENT);
    assert_eq!(settings.recent[..3], ["/maps/9.ron", "/maps/14.ron", "/maps/13.ron"].map(PathBuf::from));
    settings.forget(Path::new("/maps/14.ron"));
    assert_eq!(settings.recent[..2], ["/maps/9.ron", "/maps/13.ron"].map(PathBuf::from));
}

#[test]
fn two_running_at_once_do_not_lose_each_others_recent_files() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    let (mut first, mut second) = (Settings::load(&folder), Settings::load(&folder));
    first.update(&folder, |settings| settings.remember(Path::new("/maps/a.ron"))).unwrap();
    second.update(&folder, |settings| settings.remember(Path::new("/maps/b.ron"))).unwrap();
    assert_eq!(Settings::load(&folder).recent, ["/maps/b.ron", "/maps/a.ron"].map(PathBuf::from));
}

#[test]
fn without_a_list_of_recent_files_there_is_none_and_nothing_brings_one_back() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    let mut settings = Settings::load(&folder);
    let mut other = Settings::load(&folder);
    settings.update(&folder, |settings| settings.remember(Path::new("/maps/a.ron"))).unwrap();
    settings.update(&folder, |settings| settings.keep_recent(false)).unwrap();
    assert_eq!(settings.recent, Vec::<PathBuf>::new());
    settings.update(&folder, |settings| settings.remember(Path::new("/maps/b.ron"))).unwrap();
    assert!(other.keeps_recent, "it has not heard of it yet");
    other.update(&folder, |settings| settings.remember(Path::new("/maps/c.ron"))).unwrap();
    let written = fs::read_to_string(folder.path().join("settings.ron")).unwrap();
    assert!(!written.contains("/maps/"), "{written}");
    assert_eq!(Settings::load(&folder), Settings { keeps_recent: false, ..Settings::default() });
    other.update(&folder, |settings| settings.keep_recent(true)).unwrap();
    other.update(&folder, |settings| settings.remember(Path::new("/maps/d.ron"))).unwrap();
    assert_eq!(Settings::load(&folder).recent, [PathBuf::from("/maps/d.ron")]);
}

#[test]
fn settings_without_a_word_on_recent_files_keep_a_list_and_a_list_beside_the_word_is_passed_over() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    fs::create_dir(folder.path()).unwrap();
    let write = |text: &str| fs::write(folder.path().join("settings.ron"), text).unwrap();
    write("(recent: [\"/maps/a.ron\"])");
    let settings = Settings::load(&folder);
    assert_eq!((settings.keeps_recent, settings.recent), (true, vec![PathBuf::from("/maps/a.ron")]));
    write("(keep_recent: false, recent: [\"/maps/a.ron\"])");
    assert_eq!(Settings::load(&folder), Settings { keeps_recent: false, ..Settings::default() });
}

#[test]
fn settings_that_cannot_be_written_hold_for_this_run() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    fs::write(folder.path(), "a file where the folder should be").unwrap();
    let mut settings = Settings::load(&folder);
    for name in ["/maps/a.ron", "/maps/b.ron"] {
        settings.update(&folder, |settings| settings.remember(Path::new(name))).unwrap_err();
    }
    assert_eq!(settings.recent.len(), 2);
}

#[test]
fn forgetting_everything_leaves_no_trace() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    let mut crashed = Recovery::start(&folder);
    crashed.keep(&never_saved(), b"names").unwrap();
    drop(crashed);
    Settings::default().save(&folder).unwrap();
    fs::write(folder.path().join(".fanlight-killed.tmp"), "names").unwrap();
    let mut running = Recovery::start(&folder);
    running.keep(&never_saved(), b"names").unwrap();
    for _ in 0..2 {
        forget_everything(&folder, &mut running).unwrap();
        let left: Vec<_> = fs::read_dir(folder.path().join("recovery")).unwrap().flatten().collect();
        assert_eq!(left.len(), 1, "{left:?}");
        assert_eq!(left[0].metadata().unwrap().len(), 0, "what tells that one is running");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn forgetting_everything_in_one_window_leaves_another_its_unsaved_work() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    let mut another = Recovery::start(&folder);
    another.keep(&never_saved(), b"typed there").unwrap();
    another.note_presenting(Some(&BTreeSet::from([MapId::from_number(8)]))).unwrap();
    forget_everything(&folder, &mut Recovery::start(&folder)).unwrap();
    // It is killed before anything else is typed there.
    drop(another);
    let mut next = Recovery::start(&folder);
    let pending = next.pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(pending[0].copies[0].read().unwrap(), b"typed there");
    assert_eq!(next.was_presenting(), Some(BTreeSet::from([MapId::from_number(8)])));
}

#[test]
fn forgetting_everything_touches_no_file_of_others() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    let mut crashed = Recovery::start(&folder);
    crashed.keep(&never_saved(), b"names").unwrap();
    drop(crashed);
    let others = [folder.path().join("beach.ron"), folder.path().join("recovery/letter.txt")];
    for path in &others {
        fs::write(path, "not Fanlight's").unwrap();
    }
    let mut running = Recovery::start(&folder);
    forget_everything(&folder, &mut running).unwrap();
    running.end();
    assert!(others.iter().all(|path| path.exists()));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    assert_eq!(fs::read_dir(folder.path().join("recovery")).unwrap().count(), 1);
}

#[test]
fn a_session_that_runs_on_after_everything_was_forgotten_is_still_known_to_be_alive() {
    let root = TempDir::new().unwrap();
    let folder = own_folder(&root);
    let mut running = Recovery::start(&folder);
    running.keep(&never_saved(), b"names").unwrap();
    forget_everything(&folder, &mut running).unwrap();
    running.keep(&never_saved(), b"typed since").unwrap();
    assert!(Recovery::start(&folder).pending().is_empty());
    drop(running);
    let pending = Recovery::start(&folder).pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(pending[0].copies.len(), 1);
}

#[test]
fn what_could_not_be_forgotten_is_named_in_every_language() {
    let error = ForgetError { left: vec![PathBuf::from("/state/a"), PathBuf::from("/state/b")] };
    for tongue in Tongue::ALL {
        let said = Lang::new(tongue).say(&error.message());
        assert!(said.contains("/state/a\n/state/b") && said.contains('2'), "{said}");
    }
}

#[test]
#[cfg(unix)]
fn a_disk_that_does_not_answer_holds_up_no_key_and_what_was_changed_is_kept_when_it_does() {
    let mut driver = Driver::on_the_beach();
    driver.press(Key::F7);
    let file = driver.path("own").join("settings.ron");
    let kept = fs::read(&file).unwrap();
    let is_shown = || Settings::load(&OwnFolder::at(file.parent().unwrap().to_owned())).is_left_panel_shown;
    let was_shown = is_shown();
    fs::remove_file(&file).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
    for key in [Key::F7, Key::F8, Key::F8] {
        driver.window.key_press(key);
        driver.window.run();
    }
    assert!(driver.app().is_busy(), "it is not kept yet");
    // Whoever reads from it is answered now.
    fs::write(&file, kept).unwrap();
    driver.settle();
    assert_ne!(is_shown(), was_shown);
}
