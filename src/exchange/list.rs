//! A list of actors as people paste it: one on a line, numbered or with bullets, with wedge and group in further
//! columns.
//!
//! It says what each line holds and what is odd about it. Whether an actor is in the map already is not known here.
//! What has columns of its own, as a spreadsheet has, is [`super::table`]'s.

use super::cells::{self, Separator};
use super::field::Field;
use crate::model::{Actor, Wedge, clean_groups, clean_line, fold};

/// The most lines that are taken for a list of actors.
pub const MAX_LINES: usize = 5_000;
/// The largest text that is looked at, in bytes: that many lines of names, in any script.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// The longest text that is likely to be a name, in characters.
pub const MAX_NAME_CHARS: usize = 200;
/// With fewer lines than this, long ones are marked one by one; with more, a text of long lines is no list.
const FEW_LINES: usize = 10;

/// One line that is not empty, or one row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// In which line of the text it begins, from 1.
    pub line: usize,
    /// What is said of the actor. The name is one a map may hold, and never empty; there is a placement only where the
    /// stance itself was given.
    pub actor: Actor,
    /// Whether the distance was given with it, so that it is nobody else's choice.
    pub has_distance: bool,
    /// The wedge, where only that was given.
    pub wedge: Option<Wedge>,
    /// What the actor is a part of, by name; empty where that is not said.
    pub whole: String,
    /// What is odd about it.
    pub oddity: Option<Oddity>,
}

impl Entry {
    /// An actor of whom nothing but the name is known.
    #[must_use]
    pub fn new(line: usize, name: String) -> Self {
        Self { line, actor: Actor::new(name), has_distance: false, wedge: None, whole: String::new(), oddity: None }
    }

    /// The wedge it is to stand in, if any was given.
    #[must_use]
    pub fn stands_in(&self) -> Option<Wedge> {
        self.actor.wedge().or(self.wedge)
    }
}

/// What may have gone wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// There is nothing but a bullet, a number or signs.
    NoName,
    /// So many characters are a sentence or a paragraph rather than a name.
    TooLong {
        /// How many characters it has.
        chars: usize,
    },
    /// No wedge is called so.
    UnknownWedge(String),
    /// Nobody in the list or in the map is called so, but it should be a part of it.
    UnknownWhole(String),
    /// What stands in a cell is nothing that its column can hold.
    Unfit {
        /// What the column holds.
        field: Field,
        /// What stands there.
        text: String,
    },
    /// Further columns, which nothing is made of.
    MoreColumns(String),
}

impl Oddity {
    /// Whether the line is hardly an actor.
    #[must_use]
    pub fn is_no_actor(&self) -> bool {
        matches!(self, Self::NoName | Self::TooLong { .. })
    }
}

/// Why a text is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing in it can be seen.
    Empty,
    /// It is larger than [`MAX_BYTES`], or with tabs in it than [`MAX_TABLE_BYTES`](super::table::MAX_TABLE_BYTES).
    TooLarge {
        /// How large, in bytes.
        bytes: usize,
    },
    /// It has more lines than [`MAX_LINES`], or as a table more rows than [`MAX_ROWS`](super::table::MAX_ROWS).
    TooManyLines {
        /// How many lines are not empty.
        lines: usize,
    },
    /// Most of its lines are longer than any name.
    Prose {
        /// How many lines are too long for a name.
        long: usize,
        /// How many lines there are.
        lines: usize,
    },
}

/// What wedges are called in lists.
#[derive(Debug, Clone, Default)]
pub struct WedgeNames {
    folded: Vec<(String, Wedge)>,
}

impl WedgeNames {
    /// Knows these names, whatever their case and accents; of two equal ones, the first counts.
    pub fn new<T: AsRef<str>>(names: impl IntoIterator<Item = (Wedge, T)>) -> Self {
        let folded = names.into_iter().map(|(wedge, name)| (fold(name.as_ref()), wedge));
        Self { folded: folded.filter(|(name, _)| !name.is_empty()).collect() }
    }

    /// The wedge of that number (1 to 5, in Latin, Arabic, Persian or Devanagari digits) or name; of a name with a
    /// number behind it in brackets, that of the number.
    #[must_use]
    pub fn wedge(&self, text: &str) -> Option<Wedge> {
        let folded = fold(text.trim().trim_start_matches('/'));
        let only_digit = |text: &str| {
            let mut chars = text.chars();
            chars.next().filter(|_| chars.next().is_none()).and_then(wedge_of_digit)
        };
        let numbered = folded.strip_suffix(')').and_then(|text| text.rsplit_once('(')).map(|(_, number)| number);
        let named = || self.folded.iter().find(|(name, _)| *name == folded).map(|(_, wedge)| *wedge);
        numbered.and_then(only_digit).or(only_digit(&folded)).or_else(named)
    }
}

/// The wedge of a digit from 1 to 5, as Latin, Arabic or Persian keyboards have it.
#[must_use]
pub fn wedge_of_digit(digit: char) -> Option<Wedge> {
    let value = match digit {
        '\u{660}'..='\u{669}' => u32::from(digit) - 0x660,
        '\u{6F0}'..='\u{6F9}' => u32::from(digit) - 0x6F0,
        digit => digit.to_digit(10)?,
    };
    Wedge::ALL.get((value as usize).checked_sub(1)?).copied()
}

/// A name and the wedge that was written behind it: `Radio Coast /2`. A slash without a space before it, or with
/// anything but one digit from 1 to 5 behind it, belongs to the name.
#[must_use]
pub fn with_wedge(text: &str) -> (&str, Option<Wedge>) {
    let split = text.trim_end().rsplit_once('/').and_then(|(name, behind)| {
        let mut digits = behind.chars();
        let wedge = wedge_of_digit(digits.next()?).filter(|_| digits.next().is_none())?;
        name.ends_with(char::is_whitespace).then_some((name.trim_end(), Some(wedge)))
    });
    split.filter(|(name, _)| !name.is_empty()).unwrap_or((text, None))
}

/// Whether a pasted text is more than one name that can go where the cursor is: it has several lines or cells, or is
/// too long.
#[must_use]
pub fn is_list(text: &str) -> bool {
    text.len() > MAX_BYTES
        || filled_lines(text).nth(1).is_some()
        || text.split('\t').filter(|cell| !clean_line(cell).is_empty()).nth(1).is_some()
        || text.trim().chars().nth(MAX_NAME_CHARS).is_some()
}

/// What one copied cell holds: without its line break, and without the quotation marks a spreadsheet puts round it.
#[must_use]
pub fn one_cell(text: &str) -> String {
    let line = text.trim_end_matches(['\n', '\r']);
    match cells::rows(line, Separator::Tab).as_slice() {
        [row] if row.has_marks => row.cells.join(" "),
        _ => line.to_owned(),
    }
}

/// Reads a list. Every line in which something can be seen becomes one entry.
///
/// # Errors
///
/// Says why the text is no list of actors.
pub fn read(text: &str, wedges: &WedgeNames) -> Result<Vec<Entry>, Refusal> {
    if text.len() > MAX_BYTES {
        return Err(Refusal::TooLarge { bytes: text.len() });
    }
    let lines = filled_lines(text).count();
    if lines > MAX_LINES {
        return Err(Refusal::TooManyLines { lines });
    }
    let entries: Vec<Entry> = filled_lines(text).map(|(line, text)| entry(line, text, wedges)).collect();
    if entries.is_empty() {
        return Err(Refusal::Empty);
    }
    let long = entries.iter().filter(|entry| matches!(entry.oddity, Some(Oddity::TooLong { .. }))).count();
    if lines >= FEW_LINES && 2 * long > lines {
        return Err(Refusal::Prose { long, lines });
    }
    Ok(entries)
}

/// The lines in which something can be seen, with their numbers from 1.
fn filled_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{B}', '\u{C}']);
    lines.enumerate().map(|(index, line)| (index + 1, line)).filter(|(_, line)| !clean_line(line).is_empty())
}

fn entry(line: usize, text: &str, wedges: &WedgeNames) -> Entry {
    let bare = without_marks(text);
    let mut columns = columns(bare).into_iter();
    let first = columns.next().unwrap_or_default();
    let (first, behind) = with_wedge(first.trim());
    let (second, third) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
    let rest = clean_line(&columns.collect::<Vec<_>>().join(" "));
    let second = clean_line(second);
    let wedge = wedges.wedge(&second);
    let chars = first.chars().count();
    let mut name = clean_line(first);
    let is_nameless = is_nameless(&name);
    if name.is_empty() {
        name = clean_line(text);
    }
    let oddity = if is_nameless {
        Some(Oddity::NoName)
    } else if chars > MAX_NAME_CHARS {
        Some(Oddity::TooLong { chars })
    } else if wedge.is_none() && !second.is_empty() && second != "0" {
        Some(Oddity::UnknownWedge(second))
    } else {
        Some(rest).filter(|rest| !rest.is_empty()).map(Oddity::MoreColumns)
    };
    let groups = clean_groups(third.split([',', '،', '、']));
    let entry = Entry::new(line, name);
    Entry { actor: Actor { groups, ..entry.actor }, wedge: wedge.or(behind), oddity, ..entry }
}

/// Whether there is nothing but signs.
pub(super) fn is_nameless(name: &str) -> bool {
    !name.chars().any(|c| !c.is_ascii_punctuation() && !c.is_whitespace())
}

/// The columns of a line: of a spreadsheet where it has tabs, of a list where it has semicolons.
fn columns(line: &str) -> Vec<&str> {
    if line.contains('\t') { line.split('\t').collect() } else { line.split([';', '；', '؛']).collect() }
}

/// A line without its bullet, its box to tick and its number, whichever of them it has.
pub(super) fn without_marks(line: &str) -> &str {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    [without_bullet, without_box, without_number].into_iter().fold(line, |line, without| {
        // What follows must be a name: “5)” alone is no number of anything.
        without(line).map(str::trim_start).filter(|rest| !rest.is_empty()).unwrap_or(line)
    })
}

fn without_bullet(line: &str) -> Option<&str> {
    let mut chars = line.chars();
    let bullet = chars.next()?;
    let rest = chars.as_str();
    match bullet {
        '•' | '◦' | '▪' | '▫' | '‣' | '⁃' | '●' | '○' | '■' | '□' | '►' | '▶' | '·' | '☐' | '☑' | '✓' | '✔'
        | '\u{F0B7}' | '\u{F0A7}' => Some(rest),
        '-' | '*' | '+' | '>' | '–' | '—' | '−' | 'o' if rest.starts_with(char::is_whitespace) => {
            // A lone “o” is what some word processors make of a hollow bullet, but only before a tab.
            (bullet != 'o' || rest.starts_with('\t')).then_some(rest)
        }
        _ => None,
    }
}

fn without_box(line: &str) -> Option<&str> {
    ["[ ]", "[x]", "[X]", "[]"].iter().find_map(|tick| line.strip_prefix(tick))
}

/// Takes away `1.` `1)` `(1)` `1.-` `a)` `(a)` `iv)` and the like. `350.org` and `J. Smith` are names.
fn without_number(line: &str) -> Option<&str> {
    let open = line.strip_prefix('(');
    let line = open.unwrap_or(line);
    let end = line.find(|c: char| !c.is_alphanumeric())?;
    let (number, rest) = line.split_at(end);
    let is_number = number.chars().all(char::is_numeric) && number.chars().count() <= 4;
    let is_letter = number.chars().count() == 1;
    let is_roman = number.len() <= 5 && number.chars().all(|c| "ivxlIVXL".contains(c));
    if number.is_empty() || !(is_number || is_letter || is_roman) {
        return None;
    }
    if let Some(rest) = rest.strip_prefix([')', '）']) {
        return Some(rest);
    }
    if open.is_some() || !is_number {
        return None;
    }
    let rest = rest.strip_prefix(".-").or(rest.strip_prefix(".)")).or(rest.strip_prefix(['.', '、', '．', 'º', '°']))?;
    rest.starts_with(char::is_whitespace).then_some(rest)
}

#[cfg(test)]
mod tests {
    //! What becomes of lines as they are found in mails, spreadsheets and word processors.
    use super::*;

    fn wedges() -> WedgeNames {
        WedgeNames::new([(Wedge::ActiveAllies, "Active allies"), (Wedge::Neutral, "Fence sitters")])
    }

    fn names(text: &str) -> Vec<String> {
        read(text, &wedges()).unwrap_or_default().into_iter().map(|entry| entry.actor.name).collect()
    }

    #[test]
    fn bullets_boxes_and_numbers_go() {
        for line in [
            "Radio Coast",
            "1. Radio Coast",
            "1) Radio Coast",
            "(1) Radio Coast",
            "12.- Radio Coast",
            "a) Radio Coast",
            "(b) Radio Coast",
            "iv) Radio Coast",
            "- Radio Coast",
            "* Radio Coast",
            "• Radio Coast",
            "•Radio Coast",
            "–\tRadio Coast",
            "o\tRadio Coast",
            "- [ ] Radio Coast",
            "☐ Radio Coast",
            "- 3. Radio Coast",
            "  1.\tRadio Coast  ",
            "١) Radio Coast",
            "1)Radio Coast",
            "\u{FEFF}1. Radio Coast",
            "> Radio Coast",
        ] {
            assert_eq!(names(line), ["Radio Coast"], "{line:?}");
        }
    }

    #[test]
    fn what_belongs_to_a_name_stays() {
        for name in [
            "350.org",
            "J. Smith",
            "A. Rossi",
            "-ista collective",
            "3 Sisters",
            "24/7 club",
            "Men (over 60)",
            "o bloco",
            "(Ex) ministers",
            "*nix users",
            "Taxi-drivers",
            "1984",
            "C++ group",
            "اتحاد العمال",
            "👩‍👩‍👧 families",
        ] {
            assert_eq!(names(name), [name]);
        }
    }

    #[test]
    fn the_second_column_is_a_wedge_and_the_third_are_groups() {
        let text =
            "Bakers;1;Market, Old town\nTaxi drivers\tfence SITTERS\tTransport\nPort;4\n2. Fishers; active allies";
        let read = read(text, &wedges()).unwrap_or_default();
        let wedges: Vec<_> = read.iter().map(|entry| entry.wedge).collect();
        let expected = [Wedge::ActiveAllies, Wedge::Neutral, Wedge::PassiveOpposition, Wedge::ActiveAllies];
        assert_eq!(wedges, expected.map(Some));
        assert_eq!(read[0].actor.groups, ["Market", "Old town"]);
        assert_eq!(read[1].actor.groups, ["Transport"]);
        assert!(read.iter().all(|entry| entry.oddity.is_none()));
    }

    #[test]
    fn odd_lines_are_kept_and_marked() {
        let text = format!("Bakers;elsewhere\nTaxi;1;City;extra\n---\n{}\nFishers /5\nTray;0\n", "x".repeat(201));
        let read = read(&text, &wedges()).unwrap_or_default();
        let oddities: Vec<_> = read.iter().map(|entry| entry.oddity.clone()).collect();
        assert_eq!(
            oddities,
            [
                Some(Oddity::UnknownWedge("elsewhere".to_owned())),
                Some(Oddity::MoreColumns("extra".to_owned())),
                Some(Oddity::NoName),
                Some(Oddity::TooLong { chars: 201 }),
                None,
                None,
            ]
        );
        assert_eq!((read[4].actor.name.as_str(), read[4].wedge), ("Fishers", Some(Wedge::ActiveOpposition)));
        assert_eq!(read[5].wedge, None);
    }

    #[test]
    fn too_much_is_refused_before_anything_is_made_of_it() {
        let wedges = wedges();
        assert_eq!(read(" \n\t\n\u{200B}\n", &wedges), Err(Refusal::Empty));
        assert_eq!(read(&"a\n".repeat(MAX_LINES), &wedges).map(|entries| entries.len()), Ok(MAX_LINES));
        assert_eq!(read(&"a\n".repeat(MAX_LINES + 1), &wedges), Err(Refusal::TooManyLines { lines: MAX_LINES + 1 }));
        let novel = "It was the best of times. ".repeat(400_000);
        assert_eq!(read(&novel, &wedges), Err(Refusal::TooLarge { bytes: novel.len() }));
        let paragraphs = format!("{}\n", "It was the best of times. ".repeat(20)).repeat(40);
        assert_eq!(read(&paragraphs, &wedges), Err(Refusal::Prose { long: 40, lines: 40 }));
    }

    #[test]
    fn a_wedge_behind_a_name_needs_a_space_a_slash_and_one_digit() {
        assert_eq!(with_wedge("Radio Coast /2"), ("Radio Coast", Some(Wedge::PassiveAllies)));
        assert_eq!(with_wedge("Radio Coast /5  "), ("Radio Coast", Some(Wedge::ActiveOpposition)));
        assert_eq!(with_wedge("إذاعة /٣"), ("إذاعة", Some(Wedge::Neutral)));
        for name in ["Radio/2", "Radio /6", "Radio /0", "Radio /12", "Radio / 2", " /3", "/3", "24/7", ""] {
            assert_eq!(with_wedge(name), (name, None));
        }
    }
}
