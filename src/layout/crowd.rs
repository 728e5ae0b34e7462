//! How crowded a picture is: the one place that says from how many actors or lines on something is done otherwise.
//!
//! It is asked of what is shown: a filter, or the room, may make a small picture of a large map. What only becomes less
//! by and by, such as how opaque lines are, says so where it is done.

/// How many actors are shown, as far as it makes a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crowd {
    /// Everybody may have a chip.
    Few,
    /// Marks are small, names stand beside them, and somebody may still be moved so that somebody else finds a place.
    Several,
    /// The network still leaves room for names, and a screen reader is told of everybody, also out of sight.
    Many,
    /// The points of the power view are still told one by one.
    Host,
    /// There is hardly room for marks.
    Throng,
}

impl Crowd {
    const UP_TO: [(usize, Self); 4] = [(60, Self::Few), (200, Self::Several), (500, Self::Many), (2_000, Self::Host)];

    /// What so many actors are.
    #[must_use]
    pub fn of(actors: usize) -> Self {
        Self::UP_TO.into_iter().find(|(most, _)| actors <= *most).map_or(Self::Throng, |(_, crowd)| crowd)
    }
}

/// So many of the most influential come before everybody else where there is no room for all: the layout of the network
/// leaves them the room of a chip, and rather than that they go without a name it stands at the end of a long line.
pub const FOREMOST: usize = 56;

/// The most lines that are followed by eye.
const FOLLOWED: usize = 4_000;

/// Whether there are so many lines that nobody follows one by eye any more.
#[must_use]
pub fn is_tangle(lines: usize) -> bool {
    lines > FOLLOWED
}

#[cfg(test)]
mod tests {
    //! Each bound, and one more.
    use super::*;

    #[test]
    fn each_size_ends_where_the_next_begins() {
        for (most, crowd) in Crowd::UP_TO {
            assert_eq!(Crowd::of(most), crowd);
            assert!(Crowd::of(most + 1) > crowd);
        }
        assert_eq!((Crowd::of(0), Crowd::of(10_000)), (Crowd::Few, Crowd::Throng));
        assert!(!is_tangle(4_000) && is_tangle(4_001));
    }
}
