//! What a new file has in common with the one whose place it takes: owner, group, mode, and what the file system keeps
//! under names beside the content (tags, access lists, notes of other programs), where the system has them.
//!
//! Elsewhere the system's own ways are good enough: on Windows a file takes its rights from its folder.

use std::fs::{File, Metadata, OpenOptions};
use std::path::Path;

/// Whose permissions a new file gets.
#[derive(Debug, Clone, Copy)]
pub(super) enum Likeness<'a> {
    /// What was not there before, be it one of Fanlight's own files or a map: a map holds who is for and who is
    /// against, and whoever wants colleagues to read it says so once.
    Private,
    /// The file it replaces.
    #[cfg_attr(not(unix), expect(dead_code, reason = "only Unix has modes and attributes to copy"))]
    Old {
        path: &'a Path,
        before: &'a Metadata,
        /// Whether attributes may be lost: somebody was asked.
        may_lose: bool,
    },
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::fs::{File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    use std::path::Path;

    use xattr::FileExt;

    /// Everything that `chmod` sets.
    const MODE: u32 = 0o7777;
    /// What only says who may do what, and is no danger with another owner.
    const PERMISSIONS: u32 = 0o777;
    /// The access list that overrules the mode's group.
    const ACCESS_LIST: &str = "system.posix_acl_access";
    /// What the system gives each file anew, by rules of its own.
    const OF_THE_SYSTEM: [&str; 4] = ["security.", "trusted.", "btrfs.", "com.apple.provenance"];

    /// The mode that a temporary file is made with.
    pub(super) fn first_mode(before: Option<&Metadata>) -> u32 {
        before.map_or(0o600, |before| before.mode() & PERMISSIONS)
    }

    /// Gives owner, group and mode, as far as the system lets us; whether it has the same owner and group now.
    pub(super) fn give_owner_and_mode(before: &Metadata, file: &File) -> io::Result<bool> {
        let now = file.metadata()?;
        let has_owner = now.uid() == before.uid() || fchown(file, Some(before.uid()), None).is_ok();
        let has_group = now.gid() == before.gid() || fchown(file, None, Some(before.gid())).is_ok();
        let mut mode = before.mode() & if has_owner && has_group { MODE } else { PERMISSIONS };
        if !has_group {
            // Another group than before may do no more than anybody could.
            mode &= !0o070 | ((mode & 0o007) << 3);
        }
        // Giving a file away may have taken bits of its mode.
        if file.metadata()?.mode() & MODE != mode {
            file.set_permissions(Permissions::from_mode(mode))?;
        }
        Ok(has_owner && has_group)
    }

    /// Gives what the file system keeps under names beside the content; the first name that cannot be kept. `is_same`:
    /// owner and group are those of before.
    pub(super) fn give_attributes(before: &Path, file: &File, is_same: bool) -> Option<String> {
        give_each(before, is_same, |name, value| file.set_xattr(name, value))
    }

    pub(super) fn give_each(
        before: &Path,
        is_same: bool,
        set: impl Fn(&OsStr, &[u8]) -> io::Result<()>,
    ) -> Option<String> {
        // Where they cannot be listed there are none.
        let names = xattr::list_deref(before).into_iter().flatten();
        let mut lost = names.filter(|name| {
            let Ok(Some(value)) = xattr::get_deref(before, name) else { return false };
            // An access list names who is in the group, which is another one now.
            !is_same && name == ACCESS_LIST || set(name, &value).is_err()
        });
        let is_of_the_file = |name: &String| !OF_THE_SYSTEM.iter().any(|system| name.starts_with(system));
        lost.by_ref().map(|name| name.to_string_lossy().into_owned()).find(is_of_the_file)
    }
}

#[cfg(unix)]
impl Likeness<'_> {
    /// Says what a temporary file is made with; the system takes the umask off.
    pub(super) fn prepare(self, options: &mut OpenOptions) {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(unix::first_mode(match self {
            Self::Private => None,
            Self::Old { before, .. } => Some(before),
        }));
    }

    /// Gives the file what the old one has, as far as the system lets us.
    ///
    /// A save is not given up for an owner: memory sticks know none, and only root gives files away.
    ///
    /// # Errors
    ///
    /// The name of an attribute that would be lost, unless that may be.
    pub(super) fn give_to(self, file: &File) -> Result<(), String> {
        let Self::Old { path, before, may_lose } = self else { return Ok(()) };
        let is_same = unix::give_owner_and_mode(before, file).unwrap_or(false);
        match unix::give_attributes(path, file, is_same) {
            Some(lost) if !may_lose => Err(lost),
            _ => Ok(()),
        }
    }
}

#[cfg(not(unix))]
#[expect(clippy::unused_self, reason = "asked in the same way as on Unix")]
impl Likeness<'_> {
    /// Nothing to say.
    pub(super) fn prepare(self, _: &mut OpenOptions) {}

    /// Nothing to give.
    pub(super) fn give_to(self, _: &File) -> Result<(), String> {
        Ok(())
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    //! Where the system does not take what the old file had.
    use std::fs;
    use std::io;

    use super::unix::{give_attributes, give_each};

    #[test]
    fn what_cannot_be_kept_is_named_unless_the_system_gives_it_anew() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "old")?;
        let new = fs::File::create(new)?;
        assert_eq!(give_attributes(&old, &new, true), None);
        xattr::set(&old, "user.tags", b"harbour")?;
        assert_eq!(give_attributes(&old, &new, true), None);
        let refuses = |_: &std::ffi::OsStr, _: &[u8]| Err(io::Error::from(io::ErrorKind::Unsupported));
        assert_eq!(give_each(&old, true, refuses), Some("user.tags".to_owned()));
        xattr::remove(&old, "user.tags")?;
        let is_root = xattr::set(&old, "trusted.origin", b"elsewhere").is_ok();
        assert_eq!(
            give_each(&old, true, refuses),
            None,
            "{}",
            if is_root { "that is the system's" } else { "none is left" }
        );
        Ok(())
    }
}
