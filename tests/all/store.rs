//! Saving, seen from outside: what is on disk before and after.
//!
//! System calls that fail and full or read-only disks need a root shell: see `tests/desktop/save_faults`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fanlight::files::store::{
    Disk, Expected, Fingerprint, LastSeen, NameFault, SaveError, Saved, free_name_beside, save, sweep,
};
use fanlight::lang::{Lang, Tongue};
use tempfile::TempDir;

const OLD: &[u8] = b"the map as it was";
const NEW: &[u8] = b"the map as it is now";

/// A folder with the file `map.ron`, holding [`OLD`].
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        fs::write(desk.map(), OLD).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn map(&self) -> PathBuf {
        self.path("map.ron")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn save_new(path: &Path, expected: Expected<'_>) -> Result<Saved, SaveError> {
    save(path, NEW, expected, |bytes| if bytes == NEW { Ok(()) } else { Err("other bytes") })
}

fn as_old() -> LastSeen {
    LastSeen::anywhere(Fingerprint::of(OLD))
}

#[test]
fn a_save_puts_the_new_bytes_in_place_and_leaves_nothing_else() {
    let desk = Desk::new();
    let saved = save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap();
    assert_eq!(fs::read(desk.map()).unwrap(), NEW);
    assert_eq!(saved, Saved { target: desk.map(), seen: LastSeen::of(NEW, &desk.map()) });
    assert_eq!(desk.names(), ["map.ron"]);
}

#[test]
fn a_saved_file_can_be_saved_again_with_the_fingerprint_it_gave() {
    let desk = Desk::new();
    let saved = save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap();
    save_new(&desk.map(), Expected::AsRead(&saved.seen)).unwrap();
}

#[test]
fn bytes_that_cannot_be_read_back_touch_nothing() {
    let desk = Desk::new();
    let before = fs::metadata(desk.folder.path()).unwrap().modified().unwrap();
    let error = save(&desk.map(), NEW, Expected::Anything, |_| Err("line 3: a bracket")).unwrap_err();
    assert!(matches!(&error, SaveError::Unreadable { reason } if reason == "line 3: a bracket"));
    assert_eq!(fs::read(desk.map()).unwrap(), OLD);
    assert_eq!(fs::metadata(desk.folder.path()).unwrap().modified().unwrap(), before);
}

#[test]
fn a_file_changed_on_disk_is_not_replaced_unless_someone_says_so() {
    let desk = Desk::new();
    let read = as_old();
    fs::write(desk.map(), b"the map as IT was").unwrap();
    let error = save_new(&desk.map(), Expected::AsRead(&read)).unwrap_err();
    assert!(matches!(&error, SaveError::ChangedOnDisk { path } if *path == desk.map()));
    assert_eq!(fs::read(desk.map()).unwrap(), b"the map as IT was");
    assert_eq!(desk.names(), ["map.ron"]);
    save_new(&desk.map(), Expected::Anything).unwrap();
    assert_eq!(fs::read(desk.map()).unwrap(), NEW);
}

#[test]
fn a_file_that_was_only_touched_has_not_changed() {
    let desk = Desk::new();
    let file = fs::File::options().write(true).open(desk.map()).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap();
}

#[test]
fn a_change_of_the_same_length_at_the_same_time_is_noticed() {
    let desk = Desk::new();
    let time = fs::metadata(desk.map()).unwrap().modified().unwrap();
    fs::write(desk.map(), OLD.to_ascii_uppercase()).unwrap();
    fs::File::options().write(true).open(desk.map()).unwrap().set_modified(time).unwrap();
    assert!(matches!(save_new(&desk.map(), Expected::AsRead(&as_old())), Err(SaveError::ChangedOnDisk { .. })));
}

#[test]
fn a_file_deleted_behind_our_back_is_saved_anew() {
    let desk = Desk::new();
    fs::remove_file(desk.map()).unwrap();
    save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap();
    assert_eq!(fs::read(desk.map()).unwrap(), NEW);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_is_not_made_anew_on_another_disk_that_took_the_place_of_its_own() {
    let desk = Desk::new();
    let here = LastSeen::of(OLD, &desk.map());
    let elsewhere = LastSeen { disk: Disk::of(Path::new("/proc")), ..here };
    assert!(elsewhere.disk.is_some() && elsewhere.disk != here.disk);
    // A stick that is plugged in again has another number, and the file.
    save_new(&desk.map(), Expected::AsRead(&elsewhere)).unwrap();
    fs::remove_file(desk.map()).unwrap();
    let error = save_new(&desk.map(), Expected::AsRead(&elsewhere)).unwrap_err();
    assert!(matches!(&error, SaveError::AnotherDisk { path } if *path == desk.map()), "{error}");
    assert_eq!(desk.names(), [""; 0]);
    save_new(&desk.map(), Expected::AsRead(&here)).unwrap();
    fs::remove_file(desk.map()).unwrap();
    save_new(&desk.map(), Expected::Absent).unwrap();
}

#[test]
fn a_new_name_that_is_taken_is_not_replaced() {
    let desk = Desk::new();
    assert!(matches!(save_new(&desk.map(), Expected::Absent), Err(SaveError::Exists { .. })));
    assert_eq!(fs::read(desk.map()).unwrap(), OLD);
    save_new(&desk.path("new.ron"), Expected::Absent).unwrap();
    assert_eq!(desk.names(), ["map.ron", "new.ron"]);
}

#[test]
fn a_missing_folder_is_named_and_not_made() {
    let desk = Desk::new();
    let error = save_new(&desk.path("gone/map.ron"), Expected::Absent).unwrap_err();
    assert!(matches!(&error, SaveError::NoFolder { folder } if *folder == desk.path("gone")));
    assert_eq!(desk.names(), ["map.ron"]);
}

#[test]
fn a_file_in_the_place_of_the_folder_is_no_folder() {
    let desk = Desk::new();
    let error = save_new(&desk.map().join("map.ron"), Expected::Absent).unwrap_err();
    assert!(matches!(&error, SaveError::NoFolder { folder } if *folder == desk.map()));
    assert_eq!(fs::read(desk.map()).unwrap(), OLD);
}

#[test]
fn a_folder_is_not_saved_over() {
    let desk = Desk::new();
    let folder = desk.path("folder.ron");
    fs::create_dir(&folder).unwrap();
    for path in [folder.as_path(), Path::new("/")] {
        assert!(matches!(save_new(path, Expected::Anything), Err(SaveError::IsFolder { .. })), "{}", path.display());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
}

#[test]
fn the_longest_possible_name_can_be_saved_and_a_longer_one_is_refused() {
    let desk = Desk::new();
    let longest = desk.path(&format!("{}.ron", "a".repeat(251)));
    save_new(&longest, Expected::Absent).unwrap();
    save_new(&longest, Expected::AsRead(&LastSeen::anywhere(Fingerprint::of(NEW)))).unwrap();
    let error = save_new(&desk.path(&format!("{}.ron", "a".repeat(252))), Expected::Absent).unwrap_err();
    assert!(matches!(error, SaveError::NameImpossible { why: NameFault::TooLong, .. }), "{error}");
    assert!(
        Lang::new(Tongue::English).say(&error.message()).chars().count() < 400,
        "a long name is not repeated whole"
    );
    assert_eq!(desk.names().len(), 2);
}

#[test]
fn a_path_too_long_for_windows_without_more_ado_can_be_saved_read_and_swept() {
    let desk = Desk::new();
    let folder = desk.path(&format!("{}/{}", "a".repeat(150), "b".repeat(150)));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("map.ron");
    let saved = save_new(&path, Expected::Absent).unwrap();
    assert_eq!(saved, Saved { target: path.clone(), seen: LastSeen::of(NEW, &path) });
    save_new(&path, Expected::AsRead(&saved.seen)).unwrap();
    assert!(matches!(save_new(&path, Expected::Absent), Err(SaveError::Exists { .. })));
    assert_eq!(fanlight::files::open(&path).unwrap(), NEW);
    sweep(&folder);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn a_file_protected_against_writing_is_not_replaced() {
    let desk = Desk::new();
    let mut permissions = fs::metadata(desk.map()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(desk.map(), permissions).unwrap();
    assert!(matches!(save_new(&desk.map(), Expected::Anything), Err(SaveError::Protected { .. })));
    assert_eq!(fs::read(desk.map()).unwrap(), OLD);
    assert_eq!(desk.names(), ["map.ron"]);
}

#[test]
fn what_a_killed_save_left_long_ago_is_swept_away_and_nothing_else() {
    let desk = Desk::new();
    for name in [".fanlight-stale1.tmp", ".fanlight-fresh1.tmp", ".stale2.tmp"] {
        fs::write(desk.path(name), OLD).unwrap();
        if !name.contains("fresh") {
            let file = fs::File::options().write(true).open(desk.path(name)).unwrap();
            file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
        }
    }
    sweep(desk.folder.path());
    assert_eq!(desk.names(), [".fanlight-fresh1.tmp", ".stale2.tmp", "map.ron"]);
}

#[test]
fn a_free_name_is_found_beside_those_taken() {
    let desk = Desk::new();
    assert_eq!(free_name_beside(&desk.map()), desk.path("map 2.ron"));
    fs::write(desk.path("map 2.ron"), OLD).unwrap();
    assert_eq!(free_name_beside(&desk.map()), desk.path("map 3.ron"));
    assert_eq!(free_name_beside(&desk.path("none")), desk.path("none 2"));
}

#[test]
fn every_error_is_said_in_every_language_with_its_place() {
    let path = PathBuf::from("/maps/beach.ron");
    let reason = "the system's words".to_owned();
    let errors = [
        SaveError::Unreadable { reason: reason.clone() },
        SaveError::ChangedOnDisk { path: path.clone() },
        SaveError::Exists { path: path.clone() },
        SaveError::IsFolder { path: path.clone() },
        SaveError::NotAFile { path: path.clone() },
        SaveError::NoFolder { folder: path.clone() },
        SaveError::FolderProtected { folder: path.clone() },
        SaveError::Protected { path: path.clone() },
        SaveError::HardLinked { path: path.clone(), others: 1 },
        SaveError::HardLinked { path: path.clone(), others: 3 },
        SaveError::OfAnotherOwner { path: path.clone() },
        SaveError::AnotherDisk { path: path.clone() },
        SaveError::LosesAttribute { path: path.clone(), attribute: "user.tags".to_owned() },
        SaveError::NameImpossible { path: path.clone(), why: NameFault::TooLong },
        SaveError::NameImpossible { path: path.clone(), why: NameFault::Sign(':') },
        SaveError::NameImpossible { path: path.clone(), why: NameFault::Unsaid },
        SaveError::NoReplacing { path: path.clone(), source: std::io::Error::other("Operation not permitted") },
        SaveError::NoAnswer { path: path.clone(), source: std::io::Error::other("Input/output error") },
        SaveError::LinksInACircle { path: path.clone() },
        SaveError::DiskFull { path: path.clone() },
        SaveError::NotConfirmed { path: path.clone(), reason: reason.clone() },
        SaveError::Io { doing: "reading", path: path.clone(), source: std::io::Error::other(reason) },
    ];
    for tongue in Tongue::ALL {
        let lang = Lang::new(tongue);
        let mut all = BTreeSet::new();
        for error in &errors {
            let (said, helps) = (lang.say(&error.message()), lang.say(&error.remedy()));
            let place = if matches!(error, SaveError::Unreadable { .. }) { "Fanlight" } else { "/maps" };
            assert!(said.contains(place) && said.ends_with('.') && !said.contains('{'), "{tongue:?}: {said}");
            assert!(helps.ends_with('.') && !helps.contains('{'), "{tongue:?}: {helps}");
            // Whose disk is not full is not told to make room, and whose file may be read by nobody not that it is as it was.
            let is_full = matches!(error, SaveError::DiskFull { .. });
            assert_eq!(["room", "espacio"].iter().any(|word| helps.contains(word)), is_full, "{error}: {helps}");
            all.insert(said);
        }
        assert_eq!(all.len(), errors.len(), "each cause has words of its own");
    }
    let sign = SaveError::NameImpossible { path: PathBuf::from("/maps/Plan: B.ron"), why: NameFault::Sign(':') };
    for tongue in Tongue::ALL {
        let said = Lang::new(tongue).say(&sign.message());
        assert!(["“:”", "«:»"].iter().any(|sign| said.contains(sign)), "{tongue:?}: {said}");
    }
    let evil = SaveError::DiskFull { path: PathBuf::from("/maps/\u{1b}[2J\u{202e}.ron") };
    assert!(!Lang::new(Tongue::English).say(&evil.message()).contains(['\u{1b}', '\u{202e}']));
}

#[cfg(unix)]
mod unix {
    //! Links, modes and special files.

    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o7777
    }

    #[test]
    fn the_permissions_of_the_old_file_are_kept() {
        let desk = Desk::new();
        for wanted in [0o600, 0o640, 0o664, 0o666, 0o755, 0o2664, 0o1600] {
            fs::set_permissions(desk.map(), fs::Permissions::from_mode(wanted)).unwrap();
            save_new(&desk.map(), Expected::Anything).unwrap();
            assert_eq!(mode(&desk.map()), wanted, "{wanted:o}");
        }
    }

    #[test]
    fn what_lies_beside_the_content_is_kept() {
        let desk = Desk::new();
        let tags = [("user.xdg.tags", &b"campaign,harbour"[..]), ("user.empty", b""), ("user.raw", &[0, 255, 10])];
        for (name, value) in tags {
            xattr::set(desk.map(), name, value).unwrap();
        }
        save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap();
        save_new(&desk.map(), Expected::Anything).unwrap();
        for (name, value) in tags {
            assert_eq!(xattr::get(desk.map(), name).unwrap().as_deref(), Some(value), "{name}");
        }
        assert_eq!(xattr::list(desk.map()).unwrap().count(), tags.len());
    }

    #[test]
    fn an_access_list_is_kept() {
        /// The owner reads and writes, user 1234 reads, the group and others nothing: version 2, then tag, rights and id of
        /// each entry (see `acl(5)` and the kernel's `posix_acl_xattr.h`).
        const LIST: [(u16, u16, u32); 5] =
            [(0x01, 6, u32::MAX), (0x02, 4, 1234), (0x04, 0, u32::MAX), (0x10, 4, u32::MAX), (0x20, 0, u32::MAX)];
        let mut list = 2_u32.to_le_bytes().to_vec();
        for (tag, rights, id) in LIST {
            list.extend(tag.to_le_bytes().into_iter().chain(rights.to_le_bytes()).chain(id.to_le_bytes()));
        }
        let desk = Desk::new();
        if cfg!(not(target_os = "linux")) || xattr::set(desk.map(), "system.posix_acl_access", &list).is_err() {
            // Not every file system has them.
            return;
        }
        save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap();
        assert_eq!(xattr::get(desk.map(), "system.posix_acl_access").unwrap(), Some(list));
    }

    #[test]
    fn a_new_file_is_for_its_user_alone_until_somebody_lets_others_read_it() {
        let desk = Desk::new();
        let new = desk.path("new.ron");
        save_new(&new, Expected::Absent).unwrap();
        assert_eq!(mode(&new), 0o600);
        fs::set_permissions(&new, fs::Permissions::from_mode(0o640)).unwrap();
        save_new(&new, Expected::AsRead(&LastSeen::anywhere(Fingerprint::of(NEW)))).unwrap();
        assert_eq!(mode(&new), 0o640);
        symlink("later.ron", desk.path("link.ron")).unwrap();
        save_new(&desk.path("link.ron"), Expected::Absent).unwrap();
        assert_eq!(mode(&desk.path("later.ron")), 0o600);
    }

    #[test]
    fn a_symbolic_link_stays_and_its_target_is_replaced() {
        let desk = Desk::new();
        fs::create_dir(desk.path("deep")).unwrap();
        symlink("../map.ron", desk.path("deep/link.ron")).unwrap();
        symlink("deep/link.ron", desk.path("second.ron")).unwrap();
        save_new(&desk.path("second.ron"), Expected::AsRead(&as_old())).unwrap();
        assert!(desk.path("second.ron").is_symlink() && desk.path("deep/link.ron").is_symlink());
        assert!(!desk.map().is_symlink());
        assert_eq!(fs::read(desk.map()).unwrap(), NEW);
        assert_eq!(desk.names(), ["deep", "map.ron", "second.ron"]);
    }

    #[test]
    fn a_symbolic_link_to_a_file_still_to_be_made_makes_that_file() {
        let desk = Desk::new();
        symlink("later.ron", desk.path("link.ron")).unwrap();
        let saved = save_new(&desk.path("link.ron"), Expected::Absent).unwrap();
        assert_eq!(saved.target, desk.path("later.ron"));
        assert!(desk.path("link.ron").is_symlink());
    }

    #[test]
    fn symbolic_links_in_a_circle_are_an_error() {
        let desk = Desk::new();
        symlink("b.ron", desk.path("a.ron")).unwrap();
        symlink("a.ron", desk.path("b.ron")).unwrap();
        assert!(matches!(save_new(&desk.path("a.ron"), Expected::Anything), Err(SaveError::LinksInACircle { .. })));
    }

    #[test]
    fn a_file_of_several_names_is_parted_from_them_only_when_someone_says_so() {
        let desk = Desk::new();
        fs::hard_link(desk.map(), desk.path("other.ron")).unwrap();
        let error = save_new(&desk.map(), Expected::AsRead(&as_old())).unwrap_err();
        assert!(matches!(error, SaveError::HardLinked { others: 1, .. }));
        assert_eq!(fs::read(desk.map()).unwrap(), OLD);
        save_new(&desk.map(), Expected::Anything).unwrap();
        assert_eq!(fs::read(desk.map()).unwrap(), NEW);
        assert_eq!(fs::read(desk.path("other.ron")).unwrap(), OLD);
    }

    #[test]
    fn a_pipe_is_neither_waited_for_nor_replaced() {
        let desk = Desk::new();
        assert!(Command::new("mkfifo").arg(desk.path("pipe.ron")).status().unwrap().success());
        for path in [desk.path("pipe.ron"), PathBuf::from("/dev/zero")] {
            let error = save_new(&path, Expected::AsRead(&as_old())).unwrap_err();
            assert!(matches!(error, SaveError::NotAFile { .. }), "{error}");
        }
    }
}
