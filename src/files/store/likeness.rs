//! Who may do what with a new file: owner, group and mode, where the system has them.
//!
//! Elsewhere the system's own ways are good enough: on Windows a file takes its rights from its folder.

use std::fs::{File, Metadata};

/// Whose permissions a new file gets.
#[derive(Debug, Clone, Copy)]
pub(super) enum Likeness<'a> {
    /// What was not there before, be it one of Fanlight's own files or a map: a map holds who is for and who is
    /// against, and whoever wants colleagues to read it says so once.
    Private,
    /// The file it replaces.
    Old(#[cfg_attr(not(unix), expect(dead_code, reason = "only Unix has modes to copy"))] &'a Metadata),
}

#[cfg(unix)]
impl Likeness<'_> {
    /// Says what a temporary file is made with; the system takes the umask off.
    pub(super) fn prepare(self, builder: &mut tempfile::Builder<'_, '_>) {
        use std::fs::Permissions;
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        builder.permissions(Permissions::from_mode(match self {
            Self::Private => 0o600,
            Self::Old(before) => before.mode() & 0o777,
        }));
    }

    /// Gives the file the old one's owner, group and mode, as far as the system lets us.
    ///
    /// A save is not given up for it: memory sticks know no owners, and only root gives files away.
    pub(super) fn give_to(self, file: &File) {
        use std::fs::Permissions;
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let Self::Old(before) = self else { return };
        let mut mode = before.mode() & 0o777;
        let Ok(now) = file.metadata() else { return };
        if now.uid() != before.uid() {
            let _ = fchown(file, Some(before.uid()), None);
        }
        if now.gid() != before.gid() && fchown(file, None, Some(before.gid())).is_err() {
            // Another group than before may do no more than anybody could.
            mode &= !0o070 | ((mode & 0o007) << 3);
        }
        if now.mode() & 0o777 != mode {
            let _ = file.set_permissions(Permissions::from_mode(mode));
        }
    }
}

#[cfg(not(unix))]
#[expect(clippy::unused_self, reason = "asked in the same way as on Unix")]
impl Likeness<'_> {
    /// Nothing to say.
    pub(super) fn prepare(self, _: &mut tempfile::Builder<'_, '_>) {}

    /// Nothing to give.
    pub(super) fn give_to(self, _: &File) {}
}
