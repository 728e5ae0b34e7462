//! A day of the calendar, to tell how long ago something was. There is no clock here: callers say which day it is.

/// A day, counted from an arbitrary first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

impl Day {
    /// The day written `YYYY-MM-DD`; none where that is no date of the calendar.
    #[must_use]
    pub fn of(date: &str) -> Option<Self> {
        let mut parts = date.trim().split('-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse::<u32>().ok()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let is_date = parts.next().is_none() && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        is_date.then(|| {
            let leap_days = year.div_ceil(4) - year.div_ceil(100) + year.div_ceil(400);
            let before: u32 = (1..month).map(|month| days_in(year, month)).sum();
            Self(year * 365 + leap_days + before + day)
        })
    }

    /// The day so many days after 1 January 1970, as clocks count.
    #[must_use]
    pub fn since_1970(days: u64) -> Option<Self> {
        let first = Self::of("1970-01-01")?;
        Some(Self(first.0.checked_add(u32::try_from(days).ok()?)?))
    }

    /// How many days have passed since another day; 0 where it is still to come.
    #[must_use]
    pub fn days_since(self, other: Self) -> u32 {
        self.0.saturating_sub(other.0)
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(400) || (year.is_multiple_of(4) && !year.is_multiple_of(100)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    //! The calendar's borders.
    use super::*;

    fn between(one: &str, other: &str) -> Option<u32> {
        Some(Day::of(other)?.days_since(Day::of(one)?))
    }

    #[test]
    fn days_are_counted_over_months_years_and_leap_days() {
        for (one, other, days) in [
            ("2026-02-28", "2026-03-01", 1),
            ("2024-02-28", "2024-03-01", 2),
            ("1900-02-28", "1900-03-01", 1),
            ("2000-02-28", "2000-03-01", 2),
            ("2025-12-31", "2026-01-01", 1),
            ("1970-01-01", "2026-01-20", 20_473),
            ("2026-02-10", "2026-01-20", 0),
        ] {
            assert_eq!(between(one, other), Some(days), "{one} to {other}");
        }
        assert_eq!(Day::since_1970(20_473), Day::of("2026-01-20"));
        assert_eq!(Day::since_1970(u64::MAX), None);
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "spring", "2026-13-01", "2026-02-29", "2026-00-10", "2026-1-20", "2026-01-20-1", "+026-01-20"]
        {
            assert_eq!(Day::of(text), None, "{text}");
        }
    }
}
