//! What is found out within a time, or not waited for.

use std::sync::mpsc::channel;
use std::time::Duration;

/// What is found out within a time; none where that takes longer, as on a share that does not answer.
pub fn in_time<T: Send + 'static>(patience: Duration, find_out: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || sender.send(find_out()));
    receiver.recv_timeout(patience).ok()
}

#[cfg(test)]
mod tests {
    //! What answers, and what never does.
    use std::time::Instant;

    use super::*;

    #[test]
    fn what_does_not_answer_is_not_waited_for() {
        let begun = Instant::now();
        let hangs = || loop {
            std::thread::park();
        };
        assert_eq!(in_time(Duration::from_millis(50), hangs), None::<()>);
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert_eq!(in_time(Duration::from_secs(5), || 7), Some(7));
    }
}
