//! What the system means by its errors, where their kind does not say it.

use std::io::{self, ErrorKind};

use crate::lang::Message;

/// What the system says, in words of the person's language. What it says itself is in English, and for programmers.
pub(super) fn cause(fault: &io::Error) -> Message {
    let id = match fault.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "cause-not-found",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "cause-not-allowed",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock | ErrorKind::Deadlock => {
            "cause-busy"
        }
        ErrorKind::Interrupted => "cause-interrupted",
        ErrorKind::OutOfMemory => "cause-no-memory",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "cause-full",
        ErrorKind::InvalidInput | ErrorKind::InvalidFilename => "cause-name",
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof => "cause-damaged",
        ErrorKind::Unsupported | ErrorKind::CrossesDevices => "cause-unsupported",
        _ if is_silence(fault) => "cause-silence",
        _ if is_too_many_open(fault) => "cause-too-many-open",
        _ => {
            let number = fault.raw_os_error();
            return number.map_or(Message::new("cause-unknown"), |number| {
                Message::new("cause-number").with("number", number.to_string())
            });
        }
    };
    Message::new(id)
}

/// Whether this program, or the whole system, has too many files open.
fn is_too_many_open(fault: &io::Error) -> bool {
    // ENFILE and EMFILE; on Windows, ERROR_TOO_MANY_OPEN_FILES.
    matches!(fault.raw_os_error(), Some(23 | 24) if cfg!(unix)) || cfg!(windows) && fault.raw_os_error() == Some(4)
}

/// Errors that the standard library has no kind of its own for, or throws in with others.
#[cfg(unix)]
mod number {
    /// "Operation not permitted": unlike `EACCES`, no matter of permissions that somebody could give.
    pub(super) const EPERM: i32 = 1;
    /// "Input/output error": a disk with faults, or one that was pulled out.
    pub(super) const EIO: i32 = 5;
    /// How macOS answers a sync on a network share; nobody means anything else by it there.
    pub(super) const ENOTSUP_ON_MACOS: i32 = 45;
}

#[cfg(unix)]
fn is(fault: &io::Error, number: i32) -> bool {
    fault.raw_os_error() == Some(number)
}

/// Whether the disk or the share is not there any more, or not well.
pub(super) fn is_silence(fault: &io::Error) -> bool {
    #[cfg(unix)]
    if is(fault, number::EIO) {
        return true;
    }
    matches!(
        fault.kind(),
        ErrorKind::StaleNetworkFileHandle
            | ErrorKind::TimedOut
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable
            | ErrorKind::NotConnected
            | ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
    )
}

/// Whether the file system has no syncing, as some network shares: there it happens on closing.
pub(super) fn is_no_syncing(fault: &io::Error) -> bool {
    #[cfg(unix)]
    if is(fault, number::ENOTSUP_ON_MACOS) {
        return true;
    }
    matches!(fault.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}

/// Whether moving a file over another is what the place does not have, as some cloud folders and shares. That the file
/// may be written must have been seen before.
pub(super) fn is_no_replacing(fault: &io::Error) -> bool {
    #[cfg(unix)]
    if is(fault, number::EPERM) {
        return true;
    }
    matches!(fault.kind(), ErrorKind::Unsupported | ErrorKind::CrossesDevices | ErrorKind::AlreadyExists)
}

/// Whether it may be the name that the place does not take: hardly two drivers of sticks and shares say that alike. That a
/// file may be made there must have been seen before.
pub(super) fn may_be_of_the_name(fault: &io::Error) -> bool {
    #[cfg(unix)]
    if is(fault, number::EPERM) {
        return true;
    }
    matches!(fault.kind(), ErrorKind::InvalidInput | ErrorKind::NotFound)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    //! By the numbers that Linux and macOS give.
    use super::*;
    use crate::lang::{Lang, Tongue};

    fn fault(number: i32) -> io::Error {
        io::Error::from_raw_os_error(number)
    }

    #[test]
    fn what_the_system_says_is_said_in_every_language_and_none_of_its_own_words() {
        let faults = [2, 13, 16, 11, 4, 12, 28, 22, 95, 5, 24, 9999].map(fault);
        let without_number = [ErrorKind::InvalidData, ErrorKind::Other].map(io::Error::from);
        let mut all = std::collections::BTreeSet::new();
        for fault in faults.iter().chain(&without_number) {
            let said = Tongue::ALL.map(|tongue| Lang::new(tongue).say(&cause(fault)));
            assert!(said.iter().all(|said| !said.contains("os error") && !said.ends_with('.')), "{said:?}");
            assert_ne!(said[0], said[1]);
            all.extend(said);
        }
        // Busy and would block are one cause.
        assert_eq!(all.len(), 2 * (faults.len() + without_number.len() - 1));
        assert!(Lang::new(Tongue::English).say(&cause(&fault(9999))).contains("9999"));
    }

    #[test]
    fn what_shares_answer_to_a_sync_is_no_fault_and_what_a_broken_disk_answers_is_one() {
        assert!(is_no_syncing(&fault(45)) && is_no_syncing(&fault(22)));
        assert!(is_no_syncing(&io::Error::from(ErrorKind::Unsupported)));
        assert!(!is_no_syncing(&fault(5)) && !is_no_syncing(&fault(28)));
    }

    #[test]
    fn what_may_not_be_done_is_told_from_what_the_place_does_not_have() {
        assert!(is_no_replacing(&fault(1)) && is_no_replacing(&io::Error::from(ErrorKind::Unsupported)));
        assert!(!is_no_replacing(&fault(13)) && !is_no_replacing(&fault(28)));
        // A driver that has ended answers that it is not connected.
        assert!(is_silence(&fault(5)) && is_silence(&ErrorKind::NotConnected.into()) && !is_silence(&fault(1)));
    }

    #[test]
    fn what_drivers_answer_to_a_name_is_told_from_what_names_have_nothing_to_do_with() {
        // FUSE's FAT, its exFAT and the kernel's CIFS, and NTFS and the kernel's FAT and exFAT.
        assert!([1, 2, 22].map(fault).iter().all(may_be_of_the_name));
        assert!(![5, 13, 18, 28].map(fault).iter().any(may_be_of_the_name));
    }
}
