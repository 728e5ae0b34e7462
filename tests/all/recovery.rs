//! Recovery copies: sessions that end well, that crash, and two at once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use fanlight::files::own_folder::{FOLDER_VARIABLE, OwnFolder};
use fanlight::files::recovery::{FileState, MAX_COPIES, NotKept, Origin, Pending, Recovery};
use fanlight::files::settings::forget_everything;
use fanlight::files::store::{Disk, Fingerprint, LastSeen, SaveError};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::MapId;
use tempfile::TempDir;

const ON_DISK: &[u8] = b"the map as saved";
const PROCESS_STARTS_WITHIN: Duration = Duration::from_secs(30);
const TYPED: &[u8] = b"the map with an actor more\n";

/// A file of that content.
fn seen(bytes: &[u8]) -> LastSeen {
    LastSeen::anywhere(Fingerprint::of(bytes))
}

/// A computer: Fanlight's own folder, and a folder with a document.
struct Computer {
    root: TempDir,
}

impl Computer {
    fn new() -> Self {
        let computer = Self { root: TempDir::new().unwrap() };
        fs::write(computer.document(), ON_DISK).unwrap();
        computer
    }

    fn own_folder(&self) -> OwnFolder {
        OwnFolder::at(self.root.path().join("state/fanlight"))
    }

    fn document(&self) -> PathBuf {
        self.root.path().join("beach.ron")
    }

    fn start(&self) -> Recovery {
        Recovery::start(&self.own_folder())
    }

    fn origin(&self) -> Origin {
        Origin { map: MapId::from_number(7), document: Some(self.document()), file: Some(seen(ON_DISK)) }
    }

    /// A session that made a copy and then crashed.
    fn crash_with(&self, origin: &Origin, bytes: &[u8]) {
        let mut session = self.start();
        session.keep(origin, bytes).unwrap();
        self.crash(session);
    }

    /// Ends a session at once. A process that another test begins meanwhile may hold its lock for a moment longer.
    fn crash(&self, session: Recovery) {
        let before = self.locked();
        drop(session);
        let begun = Instant::now();
        while self.locked() >= before && begun.elapsed() < PROCESS_STARTS_WITHIN {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// How many sessions run.
    fn locked(&self) -> usize {
        let locks = self.own_files().into_iter().filter(|path| path.extension().is_some_and(|name| name == "session"));
        locks.filter(|lock| fs::File::open(lock).is_ok_and(|lock| lock.try_lock().is_err())).count()
    }

    fn own_files(&self) -> Vec<PathBuf> {
        files_below(self.own_folder().path())
    }

    fn copy_files(&self) -> Vec<PathBuf> {
        self.own_files().into_iter().filter(|path| path.extension().is_some_and(|name| name == "copy")).collect()
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn contents(pending: &Pending) -> Vec<String> {
    pending.copies.iter().map(|copy| String::from_utf8(copy.read().unwrap()).unwrap()).collect()
}

#[test]
fn what_was_typed_before_a_crash_is_offered_at_the_next_start() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    let mut next = computer.start();
    let pending = next.pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(pending[0].origin, computer.origin());
    assert_eq!(pending[0].file_state, FileState::AsItWas);
    assert_eq!(pending[0].copies[0].read().unwrap(), TYPED);
    assert!(pending[0].copies[0].made.elapsed().unwrap().as_secs() < 60);
}

#[test]
fn a_copy_is_offered_again_until_it_is_discarded() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    drop({
        let mut undecided = computer.start();
        assert_eq!(undecided.pending().len(), 1);
        assert_eq!(undecided.pending().len(), 1, "asked twice in one session");
        undecided
    });
    let mut decided = computer.start();
    let pending = decided.pending();
    decided.discard(&pending[0]);
    assert!(decided.pending().is_empty());
    assert_eq!(pending[0].copies[0].read(), None);
    decided.end();
    assert!(computer.start().pending().is_empty());
}

#[test]
fn a_session_that_ends_well_leaves_nothing() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.keep(&computer.origin(), TYPED).unwrap();
    session.end();
    assert_eq!(computer.own_files(), Vec::<PathBuf>::new());
    assert!(computer.start().pending().is_empty());
}

#[test]
fn after_a_clean_save_the_copies_of_that_map_alone_are_gone() {
    let computer = Computer::new();
    let mut session = computer.start();
    let other = Origin { map: MapId::from_number(8), document: None, file: None };
    session.keep(&computer.origin(), TYPED).unwrap();
    session.keep(&other, b"never saved").unwrap();
    session.settle(computer.origin().map);
    computer.crash(session);
    let pending = computer.start().pending();
    assert_eq!(pending.len(), 1);
    assert_eq!((&pending[0].origin, pending[0].file_state), (&other, FileState::NeverSaved));
}

#[test]
fn a_few_copies_of_each_map_are_kept_the_last_one_first() {
    let computer = Computer::new();
    let mut session = computer.start();
    let other = Origin { map: MapId::from_number(8), document: None, file: None };
    session.keep(&other, b"other").unwrap();
    for number in 0..12 {
        session.keep(&computer.origin(), format!("state {number}").as_bytes()).unwrap();
    }
    assert_eq!(computer.copy_files().len(), MAX_COPIES + 1);
    computer.crash(session);
    let pending = computer.start().pending();
    let of_map = pending.iter().find(|left| left.origin == computer.origin()).unwrap();
    assert_eq!(contents(of_map), ["state 11", "state 10", "state 9", "state 8", "state 7"]);
    assert!(pending.iter().any(|left| contents(left) == ["other"]));
}

#[test]
fn a_copy_that_is_the_same_as_its_file_is_not_offered() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    fs::write(computer.document(), TYPED).unwrap();
    assert!(computer.start().pending().is_empty());
    assert_eq!(computer.copy_files(), Vec::<PathBuf>::new());
}

#[test]
fn a_copy_knows_on_which_disk_its_file_was_and_one_made_before_copies_knew_is_read() {
    let computer = Computer::new();
    let seen = LastSeen::of(ON_DISK, &computer.document());
    assert_eq!(seen.disk, Disk::of(computer.root.path()));
    assert!(seen.disk.is_some());
    computer.crash_with(&Origin { file: Some(seen), ..computer.origin() }, TYPED);
    let file = || computer.start().pending()[0].origin.file;
    assert_eq!(file(), Some(seen));
    let copy = computer.copy_files().remove(0);
    let written = fs::read_to_string(&copy).unwrap();
    let (before, disk) = written.split_once(",disk:").unwrap();
    let (_, after) = disk.split_once(",made_seconds").unwrap();
    fs::write(&copy, format!("{before},made_seconds{after}")).unwrap();
    assert_eq!(file(), Some(LastSeen { disk: None, ..seen }));
}

#[test]
fn a_copy_older_than_what_was_saved_is_not_offered_and_a_newer_one_knows_the_saved_file() {
    let computer = Computer::new();
    let mut session = computer.start();
    for state in ["older", "saved", "newer"] {
        session.keep(&computer.origin(), state.as_bytes()).unwrap();
    }
    fs::write(computer.document(), "saved").unwrap();
    // It is killed before it hears that the save has worked.
    computer.crash(session);
    let pending = computer.start().pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(contents(&pending[0]), ["newer"]);
    assert_eq!(pending[0].file_state, FileState::AsItWas, "nobody else has written it");
    assert_eq!(pending[0].origin.file, Some(seen(b"saved")));
    assert_eq!(computer.copy_files().len(), 1);
}

#[test]
fn a_copy_made_after_a_save_takes_the_place_of_all_before_and_they_go_even_if_it_cannot_be_made() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.keep(&computer.origin(), b"older").unwrap();
    session.keep(&computer.origin(), TYPED).unwrap();
    let saved = Origin { file: Some(seen(TYPED)), ..computer.origin() };
    fs::write(computer.document(), TYPED).unwrap();
    session.keep_after_save(&saved, b"typed since").unwrap();
    assert_eq!(computer.copy_files().len(), 1);
    // Where its next copy would be, there is a folder.
    let next = computer.copy_files()[0].to_string_lossy().replace(".2.copy", ".3.copy");
    fs::create_dir_all(Path::new(&next).join("in the way")).unwrap();
    session.keep_after_save(&saved, b"typed later").unwrap_err();
    assert_eq!(computer.copy_files(), Vec::<PathBuf>::new());
    computer.crash(session);
    assert!(computer.start().pending().is_empty());
}

#[test]
fn a_session_goes_on_when_somebody_deletes_fanlights_folder_and_is_not_taken_for_dead() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.keep(&computer.origin(), TYPED).unwrap();
    fs::remove_dir_all(computer.own_folder().path()).unwrap();
    session.keep(&computer.origin(), b"typed since").unwrap();
    let mut other = computer.start();
    assert!(other.pending().is_empty(), "it is alive");
    other.end();
    computer.crash(session);
    assert_eq!(contents(&computer.start().pending()[0]), ["typed since"]);
}

#[test]
fn how_the_file_is_now_is_said_with_the_offer() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    fs::write(computer.document(), b"written by a colleague").unwrap();
    assert_eq!(computer.start().pending()[0].file_state, FileState::ChangedSince);
    fs::remove_file(computer.document()).unwrap();
    assert_eq!(computer.start().pending()[0].file_state, FileState::Missing);
}

#[test]
fn a_living_session_is_not_offered_to_another() {
    let computer = Computer::new();
    let mut first = computer.start();
    first.keep(&computer.origin(), TYPED).unwrap();
    let mut second = computer.start();
    assert!(second.pending().is_empty());
    second.end();
    assert_eq!(computer.copy_files().len(), 1);
    computer.crash(first);
    assert_eq!(computer.start().pending().len(), 1);
}

#[test]
fn a_session_is_alive_until_its_process_is_killed_and_then_its_work_is_offered() {
    let computer = Computer::new();
    let mut running = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "recovery::a_session_in_a_process_of_its_own"])
        .env(FOLDER_VARIABLE, computer.own_folder().path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while computer.copy_files().is_empty() {
        assert!(begun.elapsed() < PROCESS_STARTS_WITHIN);
        thread::sleep(Duration::from_millis(5));
    }
    assert!(computer.start().pending().is_empty());
    running.kill().unwrap();
    running.wait().unwrap();
    let pending = computer.start().pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(pending[0].copies[0].read().unwrap(), TYPED);
}

#[test]
#[ignore = "run by the test above, to be killed"]
fn a_session_in_a_process_of_its_own() {
    if std::env::var_os(FOLDER_VARIABLE).is_none() {
        return;
    }
    let mut session = Recovery::start(&OwnFolder::of_user().unwrap());
    session.keep(&Origin { map: MapId::from_number(7), document: None, file: None }, TYPED).unwrap();
    thread::sleep(2 * PROCESS_STARTS_WITHIN);
}

#[test]
fn of_two_started_after_a_crash_only_one_offers_the_copy() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    let (mut first, mut second) = (computer.start(), computer.start());
    assert_eq!(first.pending().len(), 1);
    assert!(second.pending().is_empty());
    computer.crash(first);
    assert_eq!(second.pending().len(), 1);
}

#[test]
fn a_session_whose_lock_file_is_gone_is_offered_all_the_same() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    for file in computer.own_files().iter().filter(|path| !computer.copy_files().contains(path)) {
        fs::remove_file(file).unwrap();
    }
    assert_eq!(computer.start().pending().len(), 1);
}

#[test]
fn copies_that_are_not_whole_are_passed_over() {
    let computer = Computer::new();
    let mut session = computer.start();
    for number in 0..4 {
        session.keep(&computer.origin(), format!("state {number}").as_bytes()).unwrap();
    }
    computer.crash(session);
    let mut files = computer.copy_files();
    files.sort();
    let whole = fs::read(&files[3]).unwrap();
    fs::write(&files[3], &whole[..whole.len() - 1]).unwrap();
    fs::write(&files[2], vec![0; whole.len()]).unwrap();
    fs::write(&files[1], b"(format:\"fanlight-recovery\"").unwrap();
    let mut next = computer.start();
    let pending = next.pending();
    assert_eq!(pending.len(), 1);
    assert_eq!(contents(&pending[0]), ["state 0"]);
    next.discard(&pending[0]);
    assert_eq!(computer.copy_files(), Vec::<PathBuf>::new());
}

#[test]
fn a_copy_that_cannot_be_read_is_told_of_and_stays_unless_there_is_another() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.keep(&computer.origin(), b"earlier").unwrap();
    session.keep(&computer.origin(), TYPED).unwrap();
    computer.crash(session);
    let mut files = computer.copy_files();
    files.sort();
    fs::write(&files[1], b"nothing of a copy").unwrap();
    assert_eq!(computer.start().unreadable(), Vec::<PathBuf>::new(), "the one before can be read");
    fs::write(&files[0], b"").unwrap();
    let mut next = computer.start();
    assert!(next.pending().is_empty());
    assert_eq!(next.unreadable(), files[1..]);
    next.end();
    assert_eq!(computer.copy_files().len(), 2);
}

#[test]
fn a_copy_of_a_newer_fanlight_is_neither_offered_nor_removed() {
    let computer = Computer::new();
    computer.crash_with(&computer.origin(), TYPED);
    let file = computer.copy_files().remove(0);
    let newer = String::from_utf8(fs::read(&file).unwrap()).unwrap().replace("version:1", "version:2");
    fs::write(&file, &newer).unwrap();
    let mut next = computer.start();
    assert!(next.pending().is_empty());
    assert!(next.unreadable().is_empty(), "the newer Fanlight can read it");
    next.end();
    assert_eq!(fs::read_to_string(file).unwrap(), newer);
}

#[test]
fn any_path_can_be_that_of_a_document() {
    let computer = Computer::new();
    for name in ["with \"quotes\" and \\.ron", "two\nlines.ron", "playa ñandú 海.ron"] {
        let origin = Origin { document: Some(computer.root.path().join(name)), ..computer.origin() };
        computer.crash_with(&origin, TYPED);
        let mut next = computer.start();
        let pending = next.pending();
        assert_eq!(pending[0].origin, origin);
        assert_eq!(contents(&pending[0]), [std::str::from_utf8(TYPED).unwrap()]);
        next.discard(&pending[0]);
        next.end();
    }
}

#[test]
#[cfg(unix)]
fn a_document_whose_name_is_not_unicode_is_recovered_with_its_path() {
    use std::os::unix::ffi::OsStrExt;
    let computer = Computer::new();
    let document = computer.root.path().join(std::ffi::OsStr::from_bytes(b"pe\xF1a.ron"));
    fs::write(&document, ON_DISK).unwrap();
    let origin = Origin { document: Some(document), ..computer.origin() };
    computer.crash_with(&origin, TYPED);
    let pending = computer.start().pending();
    assert_eq!((&pending[0].origin, pending[0].file_state), (&origin, FileState::AsItWas));
}

#[test]
fn without_a_place_for_copies_the_session_goes_on_and_recovers_when_there_is_one() {
    let computer = Computer::new();
    let blocked = computer.root.path().join("state");
    fs::write(&blocked, b"a file where the folder should be").unwrap();
    let mut session = computer.start();
    let error = session.keep(&computer.origin(), TYPED).unwrap_err();
    for tongue in Tongue::ALL {
        assert!(Lang::new(tongue).say(&error.message()).ends_with('.'));
    }
    assert!(session.pending().is_empty());
    fs::remove_file(&blocked).unwrap();
    session.keep(&computer.origin(), TYPED).unwrap();
    computer.crash(session);
    assert_eq!(computer.start().pending().len(), 1);
}

#[test]
fn a_failed_copy_names_its_cause() {
    let error = NotKept::from(SaveError::DiskFull { path: PathBuf::from("/state/copy") });
    assert!(Lang::new(Tongue::English).say(&error.message()).contains("no room for /state/copy"));
}

fn maps(numbers: impl IntoIterator<Item = u128>) -> BTreeSet<MapId> {
    numbers.into_iter().map(MapId::from_number).collect()
}

impl Computer {
    /// A session that crashed while it was presenting.
    fn crash_presenting(&self, shown: impl IntoIterator<Item = u128>) {
        let mut session = self.start();
        session.note_presenting(Some(&maps(shown))).unwrap();
        self.crash(session);
    }

    fn marks(&self) -> Vec<PathBuf> {
        self.own_files().into_iter().filter(|path| path.ends_with("presenting")).collect()
    }
}

#[test]
fn a_crash_while_presenting_is_known_at_the_next_start_and_by_ids_alone() {
    let computer = Computer::new();
    assert_eq!(computer.start().was_presenting(), None);
    computer.crash_presenting([7, 8]);
    let written = fs::read_to_string(&computer.marks()[0]).unwrap();
    assert_eq!(written, format!("{}\n{}\n", MapId::from_number(7), MapId::from_number(8)));
    assert_eq!(computer.start().was_presenting(), Some(maps([7, 8])));
}

#[test]
fn whoever_has_shown_no_code_names_was_presenting_all_the_same() {
    let computer = Computer::new();
    computer.crash_presenting([]);
    assert_eq!(computer.start().was_presenting(), Some(maps([])));
}

#[test]
fn a_presentation_that_ended_is_no_mark_and_neither_is_a_session_that_ended_well() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.note_presenting(None).unwrap();
    session.note_presenting(Some(&maps([7]))).unwrap();
    session.note_presenting(None).unwrap();
    computer.crash(session);
    assert_eq!(computer.start().was_presenting(), None);
    let mut session = computer.start();
    session.note_presenting(Some(&maps([7]))).unwrap();
    session.end();
    let mut next = computer.start();
    assert_eq!(next.was_presenting(), None);
    assert!(next.pending().is_empty());
    next.end();
    assert_eq!(computer.own_files(), Vec::<PathBuf>::new());
}

#[test]
fn the_mark_goes_over_to_the_next_session_until_that_says_that_nobody_is_looking() {
    let computer = Computer::new();
    computer.crash_presenting([7]);
    computer.crash_presenting([8]);
    let mut next = computer.start();
    assert_eq!(next.was_presenting(), Some(maps([7, 8])));
    assert!(next.pending().is_empty());
    assert_eq!(computer.marks().len(), 1, "{:?}", computer.own_files());
    computer.crash(next);
    let mut after = computer.start();
    assert_eq!(after.was_presenting(), Some(maps([7, 8])), "it crashed before anybody said so");
    after.note_presenting(None).unwrap();
    computer.crash(after);
    assert_eq!(computer.start().was_presenting(), None);
}

#[test]
fn the_copies_of_a_session_that_was_presenting_are_offered_as_ever() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.keep(&computer.origin(), TYPED).unwrap();
    session.note_presenting(Some(&maps([7]))).unwrap();
    computer.crash(session);
    let mut next = computer.start();
    assert_eq!(next.pending().len(), 1);
    assert_eq!(next.was_presenting(), Some(maps([7])), "in whichever order it is asked");
    let pending = next.pending();
    next.discard(&pending[0]);
    assert!(next.pending().is_empty());
    next.end();
    assert_eq!(computer.own_files(), Vec::<PathBuf>::new());
}

#[test]
fn of_two_windows_at_once_each_knows_that_the_other_presents_and_neither_takes_its_mark() {
    let computer = Computer::new();
    let mut first = computer.start();
    first.note_presenting(Some(&maps([7]))).unwrap();
    let mut second = computer.start();
    assert_eq!(second.was_presenting(), Some(maps([7])), "the room may be looking at what this one shows");
    second.note_presenting(Some(&maps([8]))).unwrap();
    second.end();
    computer.crash(first);
    assert_eq!(computer.start().was_presenting(), Some(maps([7])));
}

#[test]
fn that_a_room_has_seen_code_names_is_known_after_a_crash_whoever_looked_then() {
    let computer = Computer::new();
    let mut session = computer.start();
    session.note_code_names(&maps([7])).unwrap();
    computer.crash(session);
    let mut next = computer.start();
    assert_eq!((next.was_presenting(), next.code_names_seen()), (None, maps([7])));
    computer.crash(next);
    let mut after = computer.start();
    assert_eq!(after.code_names_seen(), maps([7]), "it crashed, too");
    after.note_code_names(&maps([])).unwrap();
    after.end();
    assert_eq!(computer.start().code_names_seen(), maps([]));
    assert!(!computer.own_files().iter().any(|path| path.ends_with("code-names")));
}

#[test]
fn a_mark_that_cannot_be_made_out_stands_for_no_map() {
    for strange in [&b"\xff\xfe\0"[..], b"not an id\n", b"00000000000000000000000000000007\n/home/lina/beach.ron\n"] {
        let computer = Computer::new();
        computer.crash_presenting([7]);
        fs::write(&computer.marks()[0], strange).unwrap();
        assert_eq!(computer.start().was_presenting(), Some(maps([])), "{}", strange.escape_ascii());
    }
    let computer = Computer::new();
    computer.crash_presenting([7]);
    let mark = computer.marks().remove(0);
    fs::remove_file(&mark).unwrap();
    fs::create_dir(&mark).unwrap();
    assert_eq!(computer.start().was_presenting(), Some(maps([])), "a folder in its place");
}

#[test]
fn forgetting_everything_removes_the_marks_of_this_session_and_of_all_that_have_ended() {
    let computer = Computer::new();
    computer.crash_presenting([7]);
    let mut running = computer.start();
    running.note_presenting(Some(&maps([8]))).unwrap();
    assert_eq!(computer.marks().len(), 2);
    forget_everything(&computer.own_folder(), &mut running).unwrap();
    assert_eq!(computer.marks(), Vec::<PathBuf>::new());
    running.note_presenting(Some(&maps([9]))).unwrap();
    drop(running);
    assert_eq!(computer.start().was_presenting(), Some(maps([9])), "a running session can mark itself anew");
}

#[test]
fn without_a_place_for_it_there_is_no_mark_and_nothing_else_is_the_worse_for_it() {
    let computer = Computer::new();
    fs::write(computer.root.path().join("state"), b"a file where the folder should be").unwrap();
    let mut session = computer.start();
    assert!(session.note_presenting(Some(&maps([7]))).is_err());
    assert!(session.note_presenting(None).is_ok());
    assert_eq!(session.was_presenting(), None);
    session.end();
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_the_own_folder_or_read_what_is_in_it() {
    use std::os::unix::fs::MetadataExt;
    let computer = Computer::new();
    let mut session = computer.start();
    session.keep(&computer.origin(), TYPED).unwrap();
    session.note_presenting(Some(&maps([7]))).unwrap();
    fanlight::files::settings::Settings::default().save(&computer.own_folder()).unwrap();
    assert_eq!(computer.own_files().len(), 4, "{:?}", computer.own_files());
    for file in computer.own_files() {
        assert_eq!(file.metadata().unwrap().mode() & 0o777, 0o600, "{}", file.display());
    }
    let mut folders = vec![computer.own_folder().path().to_owned()];
    while let Some(folder) = folders.pop() {
        assert_eq!(folder.metadata().unwrap().mode() & 0o777, 0o700, "{}", folder.display());
        let inside = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        folders.extend(inside.filter(|path| path.is_dir()));
    }
}
