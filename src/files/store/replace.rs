//! The steps that touch the disk: a temporary file, the move into place, the look whether it is there.
//!
//! Each does one thing and leaves no temporary file behind when it fails. What
//! is left when the program is killed between two of them is named so that it
//! can be recognised ([`is_temporary`]) and is swept away later ([`super::sweep`]).

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::{NamedTempFile, TempPath};

use super::likeness::Likeness;
use super::{NameFault, SaveError};
use crate::files::fault::{is_no_replacing, is_no_syncing, may_be_of_the_name};

/// The name says nothing of the document, so that it is as short beside the longest name as beside any.
const PREFIX: &str = ".fanlight-";
const SUFFIX: &str = ".tmp";

/// How long a virus scanner or a synchroniser may hold the file.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(50);

/// The longest name on FAT, exFAT and NTFS, in units of UTF-16.
const LONGEST_NAME: usize = 255;

/// Whether a file's name is that of a temporary file of a save.
pub(crate) fn is_temporary(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
}

/// Makes a file whose name begins so and is one of those, in the likeness of another.
///
/// By the standard library alone, as is [`rename`]: on Windows it takes paths of more than 260 characters, which
/// [`tempfile::Builder::tempfile_in`] and [`TempPath::persist`] do not in every step, and nothing is left to be taken
/// off the finished file, such as the mark of a temporary one.
fn make_temporary(folder: &Path, prefix: &str, likeness: Likeness<'_>) -> io::Result<NamedTempFile> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    likeness.prepare(&mut options);
    tempfile::Builder::new().prefix(prefix).suffix(SUFFIX).make_in(folder, |path| options.open(path))
}

/// Makes one of Fanlight's own files and leaves it open; `prepare` has it before it has its name, and so before anybody
/// else.
pub(crate) fn make_open(path: &Path, prepare: impl FnOnce(&File) -> io::Result<()>) -> io::Result<File> {
    let (file, mut temporary) = make_temporary(path.parent().unwrap_or(path), PREFIX, Likeness::Private)?.into_parts();
    prepare(&file)?;
    rename(&temporary, path)?;
    temporary.disable_cleanup(true);
    Ok(file)
}

/// Gives a file another name; what had that name is replaced.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Writes one of Fanlight's own files, wholly or not at all, for the user's eyes only.
pub(crate) fn write_own(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let temporary = write_beside(path, Likeness::Private, bytes)?;
    put_in_place(temporary, path, || Ok(()), rename)?;
    path.parent().map(sync_folder);
    Ok(())
}

/// Writes and syncs the bytes into a temporary file in the folder of `path`.
pub(super) fn write_beside(path: &Path, likeness: Likeness<'_>, bytes: &[u8]) -> Result<TempPath, SaveError> {
    let folder = path.parent().unwrap_or(path);
    let mut temporary = make_temporary(folder, PREFIX, likeness).map_err(|fault| match fault.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            SaveError::FolderProtected { folder: folder.to_owned() }
        }
        ErrorKind::NotFound | ErrorKind::NotADirectory if !folder.is_dir() => {
            SaveError::NoFolder { folder: folder.to_owned() }
        }
        // No files can be made in it, as in those that the system shows of itself.
        ErrorKind::NotFound => SaveError::FolderProtected { folder: folder.to_owned() },
        _ => SaveError::of("making a temporary file beside", path, fault),
    })?;
    // Before there is anything in it that a stranger could read.
    likeness
        .give_to(temporary.as_file())
        .map_err(|attribute| SaveError::LosesAttribute { path: path.to_owned(), attribute })?;
    temporary.as_file_mut().write_all(bytes).map_err(|fault| SaveError::of("writing beside", path, fault))?;
    match temporary.as_file().sync_all() {
        Err(fault) if !is_no_syncing(&fault) => return Err(SaveError::of("syncing beside", path, fault)),
        _ => {}
    }
    // Closed here: Windows does not move what is open elsewhere.
    let temporary = temporary.into_temp_path();
    // A disk that lies about writing is found out while the old file is still there.
    holds(&temporary, bytes).map_err(|fault| SaveError::of("reading back beside", path, fault))?;
    Ok(temporary)
}

/// Gives the temporary file the name of the target by `rename`; `check` is asked before every attempt.
pub(super) fn put_in_place(
    mut temporary: TempPath,
    target: &Path,
    check: impl Fn() -> Result<(), SaveError>,
    rename: impl Fn(&Path, &Path) -> io::Result<()>,
) -> Result<(), SaveError> {
    let begun = Instant::now();
    loop {
        check()?;
        let Err(fault) = rename(&temporary, target) else {
            temporary.disable_cleanup(true);
            return Ok(());
        };
        if let Some(why) = refused_name(&fault, &temporary, target) {
            return Err(SaveError::NameImpossible { path: target.to_owned(), why });
        }
        if is_no_replacing(&fault) && is_of_another_owner(&temporary, target) {
            return Err(SaveError::OfAnotherOwner { path: target.to_owned() });
        }
        if is_no_replacing(&fault) {
            return Err(SaveError::NoReplacing { path: target.to_owned(), source: fault });
        }
        if !is_passing(&fault) {
            return Err(SaveError::of("replacing", target, fault));
        }
        if begun.elapsed() >= PATIENCE {
            return Err(match fault.kind() {
                ErrorKind::PermissionDenied => SaveError::Protected { path: target.to_owned() },
                _ => SaveError::of("replacing", target, fault),
            });
        }
        thread::sleep(PAUSE);
    }
}

/// What is wrong with the target's name, if nothing else is left to be refused: there is no such file, and others can be
/// made beside it.
///
/// The sign is found by trying: which ones there may be depends on the file system and on how it was mounted.
fn refused_name(fault: &io::Error, temporary: &Path, target: &Path) -> Option<NameFault> {
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    let is_temporary_missing = fault.kind() == ErrorKind::NotFound && !is_there(temporary);
    if !may_be_of_the_name(fault) || is_temporary_missing || is_there(target) {
        return None;
    }
    let (folder, name) = (target.parent()?, target.file_name()?.to_string_lossy());
    let takes = |sign: &char| make_temporary(folder, &format!("{PREFIX}{sign}"), Likeness::Private).is_ok();
    if !takes(&'a') {
        return None;
    }
    if name.encode_utf16().count() > LONGEST_NAME {
        return Some(NameFault::TooLong);
    }
    let sign = name.chars().filter(|sign| !sign.is_ascii_alphanumeric()).find(|sign| !takes(sign));
    Some(sign.map_or(NameFault::Unsaid, NameFault::Sign))
}

/// Makes the move last through a power cut, where the system has a way to.
///
/// Best effort: there are file systems without, and folders one may write to but not open.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// Reads the file back and compares.
pub(super) fn confirm(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    holds(path, bytes).map_err(|fault| SaveError::NotConfirmed { path: path.to_owned(), reason: fault.to_string() })
}

fn holds(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut read = Vec::with_capacity(bytes.len());
    File::open(path)?.take(bytes.len() as u64 + 1).read_to_end(&mut read)?;
    if read == bytes { Ok(()) } else { Err(io::Error::other("the disk did not keep what was written")) }
}

/// Whether only its owner may put another file in the target's place, who is somebody else: so it is in folders for all,
/// such as `/tmp`, which have the sticky bit.
#[cfg(unix)]
fn is_of_another_owner(temporary: &Path, target: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    const STICKY: u32 = 0o1000;
    let owner = |path: &Path| path.symlink_metadata().ok().map(|metadata| metadata.uid());
    let folder = target.parent().and_then(|folder| folder.metadata().ok());
    let is_of_another = || owner(target).is_some_and(|owner_of_target| owner(temporary) != Some(owner_of_target));
    folder.is_some_and(|folder| folder.mode() & STICKY != 0) && is_of_another()
}

#[cfg(not(unix))]
fn is_of_another_owner(_: &Path, _: &Path) -> bool {
    false
}

/// Whether another program may just be looking at the file.
fn is_passing(fault: &io::Error) -> bool {
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION have no kind of their own.
    let is_shared = cfg!(windows) && matches!(fault.raw_os_error(), Some(32 | 33));
    is_shared
        || matches!(
            fault.kind(),
            ErrorKind::PermissionDenied
                | ErrorKind::ResourceBusy
                | ErrorKind::ExecutableFileBusy
                | ErrorKind::Interrupted
        )
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    //! Moving into place with what the system may answer to it.
    use std::cell::Cell;
    use std::fs;

    use super::super::NameFault;
    use super::*;

    /// What became of a move, and the names and contents in the folder then.
    struct Moved {
        result: Result<(), SaveError>,
        left: Vec<(String, String)>,
    }

    /// Moves a new file over an old one where the system answers with these errors first.
    fn moved(name: &str, answers: &[i32]) -> io::Result<Moved> {
        let folder = tempfile::tempdir()?;
        let target = folder.path().join(name);
        fs::write(&target, "old")?;
        let temporary = write_beside(&target, Likeness::Private, b"new").map_err(io::Error::other)?;
        let asked = Cell::new(0);
        let rename = |temporary: &Path, target: &Path| match answers.get(asked.replace(asked.get() + 1)) {
            Some(answer) => Err(io::Error::from_raw_os_error(*answer)),
            None => rename(temporary, target),
        };
        let result = put_in_place(temporary, &target, || Ok(()), rename);
        let left = fs::read_dir(folder.path())?.flatten();
        let left = left.map(|entry| {
            let content = fs::read_to_string(entry.path()).unwrap_or_default();
            (entry.file_name().to_string_lossy().into_owned(), content)
        });
        Ok(Moved { result, left: left.collect() })
    }

    #[test]
    fn each_answer_to_a_move_has_its_own_cause_and_leaves_the_old_file_alone() -> io::Result<()> {
        const EPERM: i32 = 1;
        const EXDEV: i32 = 18;
        const EINVAL: i32 = 22;
        const ENOSPC: i32 = 28;
        let unsupported = if cfg!(target_os = "linux") { 95 } else { 102 };
        for answer in [EPERM, EXDEV, unsupported] {
            let Moved { result, left } = moved("map.ron", &[answer])?;
            assert!(matches!(result, Err(SaveError::NoReplacing { .. })), "{answer}: {result:?}");
            assert_eq!(left, [("map.ron".to_owned(), "old".to_owned())]);
        }
        let Moved { result, .. } = moved("a: b.ron", &[EINVAL])?;
        assert!(matches!(result, Err(SaveError::NameImpossible { why: NameFault::Sign(':'), .. })), "{result:?}");
        let Moved { result, .. } = moved("map.ron", &[ENOSPC])?;
        assert!(matches!(result, Err(SaveError::DiskFull { .. })), "{result:?}");
        Ok(())
    }

    #[test]
    fn a_new_name_that_is_not_taken_is_told_from_a_place_that_moves_nothing() -> io::Result<()> {
        const EPERM: i32 = 1;
        const ENOENT: i32 = 2;
        const EXDEV: i32 = 18;
        const EINVAL: i32 = 22;
        let refused = |name: &str, answer: i32| -> io::Result<_> {
            let folder = tempfile::tempdir()?;
            let target = folder.path().join(name);
            let temporary = write_beside(&target, Likeness::Private, b"new").map_err(io::Error::other)?;
            let result = put_in_place(temporary, &target, || Ok(()), |_, _| Err(io::Error::from_raw_os_error(answer)));
            assert_eq!(fs::read_dir(folder.path())?.count(), 0, "nothing is left");
            Ok(result)
        };
        for answer in [EPERM, ENOENT, EINVAL] {
            // Here names may have all signs: it is none of them.
            for name in ["map.ron", "con.ron", "Plan: B.ron"] {
                let result = refused(name, answer)?;
                assert!(
                    matches!(result, Err(SaveError::NameImpossible { why: NameFault::Unsaid, .. })),
                    "{name}, {answer}: {result:?}"
                );
            }
            let result = moved("map.ron", &[answer])?.result;
            assert!(!matches!(result, Err(SaveError::NameImpossible { .. })), "a name that is there is possible");
        }
        assert!(matches!(refused("map.ron", EXDEV)?, Err(SaveError::NoReplacing { .. })));
        Ok(())
    }

    #[test]
    fn of_a_temporary_file_that_is_gone_the_name_is_not_to_blame() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let target = folder.path().join("Plan: B.ron");
        let temporary = write_beside(&target, Likeness::Private, b"new").map_err(io::Error::other)?;
        fs::remove_file(&temporary)?;
        let result = put_in_place(temporary, &target, || Ok(()), rename);
        assert!(matches!(result, Err(SaveError::Io { .. })), "{result:?}");
        Ok(())
    }

    #[test]
    fn a_file_of_ones_own_is_looked_after_before_it_has_its_name_and_gone_if_that_fails() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("one.session");
        let failed = make_open(&path, |_| Err(ErrorKind::WouldBlock.into()));
        assert_eq!(failed.err().map(|fault| fault.kind()), Some(ErrorKind::WouldBlock));
        assert_eq!(fs::read_dir(folder.path())?.count(), 0);
        let mut open = make_open(&path, |_| if path.exists() { Err(ErrorKind::AlreadyExists.into()) } else { Ok(()) })?;
        open.write_all(b"held")?;
        assert_eq!(fs::read(&path)?, b"held");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn in_a_folder_for_all_the_owner_is_told_of_and_not_the_place() -> io::Result<()> {
        use std::os::unix::fs::{PermissionsExt, chown};
        let folder = tempfile::tempdir()?;
        let target = folder.path().join("map.ron");
        fs::write(&target, "old")?;
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o1777))?;
        let refused = || -> io::Result<_> {
            let temporary = write_beside(&target, Likeness::Private, b"new").map_err(io::Error::other)?;
            Ok(put_in_place(temporary, &target, || Ok(()), |_, _| Err(io::Error::from_raw_os_error(1))))
        };
        assert!(matches!(refused()?, Err(SaveError::NoReplacing { .. })), "it is one's own");
        // Only root gives files away.
        if chown(&target, Some(1234), None).is_ok() {
            assert!(matches!(refused()?, Err(SaveError::OfAnotherOwner { .. })));
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777))?;
            assert!(matches!(refused()?, Err(SaveError::NoReplacing { .. })), "anybody may replace it there");
        }
        Ok(())
    }

    #[test]
    fn who_holds_the_file_for_a_moment_is_waited_for() -> io::Result<()> {
        const EACCES: i32 = 13;
        const EBUSY: i32 = 16;
        let Moved { result, left } = moved("map.ron", &[EACCES, EBUSY])?;
        assert!(result.is_ok(), "{result:?}");
        assert_eq!(left, [("map.ron".to_owned(), "new".to_owned())]);
        Ok(())
    }
}
