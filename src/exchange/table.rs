//! A pasted text as actors: a list as people write it, or the table of a spreadsheet, with what each column holds.
//!
//! What it is and what its columns hold is a guess from the words above them and from what is in them; whoever pasted
//! it can say otherwise. Nothing of a cell is lost on the way into a text of an actor.

use super::cells::{self, CellRow, Separator};
use super::field::Field;
use super::list::{self, Entry, MAX_BYTES, MAX_NAME_CHARS, Oddity, Refusal, is_nameless, with_wedge, without_marks};
use super::tsv::{groups_of, unguarded};
use super::words::Words;
use crate::layout::free_place::middle_of;
use crate::model::{Actor, Influence, MAX_ACTORS, Placement, clean_line, clean_text, fold};

/// The most rows that are taken for actors: as many as a map can hold, below their heading.
pub const MAX_ROWS: usize = MAX_ACTORS + 1;
/// The largest text with tabs that is looked at, in bytes: that many rows with what is known of each.
pub const MAX_TABLE_BYTES: usize = 16 * 1024 * 1024;
/// How many rows are looked at to tell what a column holds.
const SAMPLE: usize = 200;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it holds; `None` where nothing is made of it.
    pub field: Option<Field>,
    /// What tells it from the others: what stands above it, or first in it.
    pub title: String,
    /// Whether a word above it says what it holds.
    is_known: bool,
}

/// A pasted text, and how it is read.
#[derive(Debug, Clone)]
pub struct Pasted {
    text: String,
    words: Words,
    separator: Separator,
    /// The rows in which something can be seen; none where it is a list.
    rows: Vec<CellRow>,
    columns: Vec<Column>,
    has_heading: bool,
}

impl Pasted {
    /// Looks at a text.
    ///
    /// # Errors
    ///
    /// Says why the text holds no actors.
    pub fn read(text: &str, words: Words) -> Result<Self, Refusal> {
        let most = if text.contains('\t') { MAX_TABLE_BYTES } else { MAX_BYTES };
        if text.len() > most {
            return Err(Refusal::TooLarge { bytes: text.len() });
        }
        let mut pasted = Self {
            text: text.to_owned(),
            words,
            separator: Separator::Nothing,
            rows: Vec::new(),
            columns: Vec::new(),
            has_heading: false,
        };
        let table = Separator::ALL.into_iter().find(|separator| pasted.is_table(*separator));
        pasted.separate(table.unwrap_or(Separator::Nothing));
        if pasted.rows.len() > MAX_ROWS {
            return Err(Refusal::TooManyLines { lines: pasted.rows.len() });
        }
        if pasted.is_list() {
            list::read(&pasted.text, &pasted.words.wedges)?;
        }
        Ok(pasted)
    }

    /// Whether it is read as a list, line by line.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.rows.is_empty()
    }

    /// What may stand between its cells.
    pub fn separators(&self) -> impl Iterator<Item = Separator> {
        let occurs = |separator: &Separator| separator.sign().is_none_or(|sign| self.text.contains(sign));
        Separator::ALL.into_iter().filter(occurs)
    }

    /// What stands between its cells.
    #[must_use]
    pub fn separator(&self) -> Separator {
        self.separator
    }

    /// Takes it apart anew.
    pub fn separate(&mut self, separator: Separator) {
        self.separator = separator;
        self.rows = if separator == Separator::Nothing && !self.is_table(separator) {
            Vec::new()
        } else {
            filled_rows(&self.text, separator)
        };
        let is_known = self.rows.first().is_some_and(|row| is_heading(row, &self.words));
        self.has_heading = is_known || stands_above_numbers(&self.rows);
        self.columns = columns(&self.rows, self.has_heading, &self.words);
    }

    /// Whether the first row stands above the others and is no actor.
    #[must_use]
    pub fn has_heading(&self) -> bool {
        self.has_heading
    }

    /// Takes the first row for a heading, or for an actor.
    pub fn set_heading(&mut self, has_heading: bool) {
        self.has_heading = has_heading;
        self.columns = columns(&self.rows, has_heading, &self.words);
    }

    /// The columns, from left to right.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Says what a column holds; what another one held so far, that one holds no more.
    pub fn set_column(&mut self, index: usize, field: Option<Field>) {
        for (place, column) in self.columns.iter_mut().enumerate() {
            if place == index {
                column.field = field;
            } else if column.field == field {
                column.field = None;
            }
        }
    }

    /// Whether there is no doubt about what its columns hold, and one of them holds names.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        let has_names = || self.columns.iter().any(|column| column.field == Some(Field::Name));
        self.columns.len() < 2 || self.columns.iter().all(|column| column.is_known) && has_names()
    }

    /// The actors, each from one line or row.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        if self.is_list() {
            return list::read(&self.text, &self.words.wedges).unwrap_or_default();
        }
        let rows = self.rows.iter().skip(usize::from(self.has_heading));
        rows.map(|row| self.entry(row)).collect()
    }

    fn entry(&self, row: &CellRow) -> Entry {
        let cells = || self.columns.iter().zip(row.cells.iter().map(|cell| unguarded(cell)));
        let name = cells().find(|(column, _)| column.field == Some(Field::Name)).map_or("", |(_, cell)| cell);
        // Below a heading names are whole; in a list they may be numbered, and have a wedge behind them.
        let (name, behind) = if self.has_heading { (name, None) } else { with_wedge(without_marks(name)) };
        let clean = clean_line(name);
        let chars = name.trim().chars().count();
        let oddity = if clean.is_empty() || !self.has_heading && is_nameless(&clean) {
            Some(Oddity::NoName)
        } else {
            (chars > MAX_NAME_CHARS).then_some(Oddity::TooLong { chars })
        };
        let shown = if clean.is_empty() { clean_line(&row.cells.join(" ")) } else { clean };
        let mut entry = Entry { wedge: behind, oddity, ..Entry::new(row.line, shown) };
        for (column, cell) in cells() {
            let Some(field) = column.field else { continue };
            if let Err(oddity) = take(field, cell, &mut entry, &self.words) {
                entry.oddity = entry.oddity.or(Some(oddity));
            }
        }
        // In whatever order the two columns stand.
        let distance = cells().find(|(column, _)| column.field == Some(Field::Distance));
        if let (Some(placement), Some(distance)) =
            (&mut entry.actor.placement, distance.and_then(|(_, cell)| share(cell)))
        {
            *placement = Placement::clamped(placement.stance.value(), distance);
            entry.has_distance = true;
        }
        // Who changes a wedge in a spreadsheet does not calculate the stance anew.
        if entry.wedge.is_some() && entry.actor.wedge() != entry.wedge {
            entry.actor.placement = None;
        }
        if entry.actor.placement.is_some() && matches!(entry.oddity, Some(Oddity::UnknownWedge(_))) {
            entry.oddity = None;
        }
        entry
    }

    /// Whether it seems to be a table that is parted so.
    fn is_table(&self, separator: Separator) -> bool {
        let rows = filled_rows(&self.text, separator);
        let Some(first) = rows.first() else { return false };
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let is_even = rows.iter().all(|row| row.cells.len() == width);
        let has_heading = rows.len() > 1 && first.cells.len() > 1 && is_heading(first, &self.words);
        match separator {
            Separator::Tab | Separator::Semicolon => width > 1 && (has_heading || is_even),
            // Names have commas, too: they part columns only where something is in them.
            Separator::Comma => {
                let is_of_use = || {
                    let columns = columns(&rows, false, &self.words);
                    rows.iter().any(|row| row.has_marks)
                        || columns.iter().any(|column| matches!(column.field, Some(Field::Wedge | Field::Kind)))
                };
                width > 1 && rows.len() > 1 && (has_heading || is_even && is_of_use())
            }
            Separator::Nothing => {
                rows.iter().any(|row| row.has_marks) || rows.len() > 1 && is_heading(first, &self.words)
            }
        }
    }
}

fn filled_rows(text: &str, separator: Separator) -> Vec<CellRow> {
    let mut rows = cells::rows(text, separator);
    rows.retain(|row| row.cells.iter().any(|cell| !clean_line(cell).is_empty()));
    rows
}

/// Whether a row names columns: one of them holds names, or two or more hold something that is known. Words that may
/// as well be said of an actor, such as "group", are none of those.
fn is_heading(row: &CellRow, words: &Words) -> bool {
    let is_value = |cell: &str| {
        words.kind(cell).is_some() || words.yes_or_no(cell).is_some() || words.wedges.wedge(cell).is_some()
    };
    let known = row.cells.iter().map(|cell| unguarded(cell)).filter(|cell| !is_value(cell));
    let known: Vec<_> = known.filter_map(|cell| words.heading(cell)).collect();
    known.iter().any(|heading| heading.field == Some(Field::Name)) || known.len() > 1
}

/// Whether the first row names columns in whatever language: it is full of words, and numbers are below one of them.
fn stands_above_numbers(rows: &[CellRow]) -> bool {
    let Some((first, below)) = rows.split_first().filter(|(_, below)| below.len() > 1) else { return false };
    let is_number = |cell: &str| !cell.trim().is_empty() && cell.trim().chars().all(char::is_numeric);
    let are_words = first.cells.iter().all(|cell| !clean_line(cell).is_empty() && !is_number(cell));
    let are_numbers = |column: usize| below.iter().all(|row| row.cells.get(column).is_some_and(|cell| is_number(cell)));
    are_words && (0..first.cells.len()).any(are_numbers)
}

/// What is in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Nothing,
    /// Single digits, 0 to 5.
    Digits,
    /// Numbers, bullets.
    Marks,
    Wedges,
    Kinds,
    Texts,
}

fn content<'a>(cells: impl Iterator<Item = &'a str>, words: &Words) -> Content {
    let filled: Vec<&str> = cells.filter(|cell| !clean_line(cell).is_empty()).take(SAMPLE).collect();
    let most = |is_so: &dyn Fn(&str) -> bool| 2 * filled.iter().filter(|cell| is_so(cell)).count() >= filled.len();
    let all = |is_so: &dyn Fn(&str) -> bool| filled.iter().all(|cell| is_so(cell));
    if filled.is_empty() {
        Content::Nothing
    } else if all(&|cell| small_number(cell).is_some_and(|number| number <= 5)) {
        Content::Digits
    } else if all(&is_mark) {
        Content::Marks
    } else if most(&|cell| words.wedges.wedge(cell).is_some()) {
        Content::Wedges
    } else if most(&|cell| words.kind(cell).is_some()) {
        Content::Kinds
    } else {
        Content::Texts
    }
}

/// Whether a cell only counts or marks its row.
fn is_mark(cell: &str) -> bool {
    let cell = cell.trim();
    cell.chars().all(char::is_numeric) || without_marks(&format!("{cell}\tx")) == "x"
}

/// What the columns hold: what stands above them says so, or else what is in them.
fn columns(rows: &[CellRow], has_heading: bool, words: &Words) -> Vec<Column> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let cell =
        |row: usize, column: usize| rows.get(row).and_then(|row| row.cells.get(column)).map_or("", String::as_str);
    let below = || rows.iter().skip(usize::from(has_heading));
    let contents: Vec<Content> = (0..width)
        .map(|column| content(below().filter_map(|row| row.cells.get(column)).map(String::as_str), words))
        .collect();
    let mut columns: Vec<Column> = (0..width)
        .map(|column| {
            let heading = words.heading(unguarded(cell(0, column))).filter(|_| has_heading);
            let is_known = heading.is_some() || contents.get(column) == Some(&Content::Nothing);
            let first = (0..rows.len()).map(|row| clean_line(cell(row, column))).find(|cell| !cell.is_empty());
            Column { field: heading.and_then(|heading| heading.field), title: first.unwrap_or_default(), is_known }
        })
        .collect();
    // Of two that hold the same, the first counts.
    for place in 0..columns.len() {
        let (before, rest) = columns.split_at_mut(place);
        if let Some(column) = rest.first_mut()
            && before.iter().any(|other| other.field == column.field)
        {
            column.field = None;
        }
    }
    guess(&mut columns, &contents, has_heading);
    columns
}

/// Says what those columns hold that nothing stands above.
fn guess(columns: &mut [Column], contents: &[Content], has_heading: bool) {
    let has = |columns: &[Column], field| columns.iter().any(|column| column.field == Some(field));
    let has_words = contents.contains(&Content::Wedges);
    let is_text = |content: &Content| *content == Content::Texts;
    let has_texts = contents.iter().any(is_text);
    for place in 0..columns.len() {
        let Some((column, content)) = columns.get(place).zip(contents.get(place)) else { continue };
        if column.field.is_some() || column.is_known {
            continue;
        }
        let wanted: &[Field] = match content {
            // Below a heading only whose names they are is guessed: what else stands there may be anything.
            Content::Nothing => &[],
            Content::Texts if has_heading => &[Field::Name],
            Content::Texts => &[Field::Name, Field::Groups, Field::Notes],
            _ if has_heading && has_texts => &[],
            Content::Marks | Content::Digits if place == 0 && has_texts => &[],
            Content::Wedges if has_texts => &[Field::Wedge],
            Content::Kinds if has_texts => &[Field::Kind],
            Content::Digits if has_words => &[Field::Influence],
            Content::Digits if has_texts => &[Field::Wedge, Field::Influence],
            Content::Marks if has_texts => &[],
            // Nothing but such words: they must be names.
            _ => &[Field::Name],
        };
        let field = wanted.iter().copied().find(|field| !has(columns, *field));
        if let Some(column) = columns.get_mut(place) {
            column.field = field;
        }
    }
}

/// Notes what a cell says.
fn take(field: Field, cell: &str, entry: &mut Entry, words: &Words) -> Result<(), Oddity> {
    let actor = &mut entry.actor;
    match field {
        Field::Name => return Ok(()),
        Field::Groups => actor.groups = groups_of(cell),
        Field::PartOf => entry.whole = clean_line(cell),
        Field::CodeName => actor.code_name = clean_line(cell),
        Field::Contact => actor.contact = clean_line(cell),
        Field::Notes => actor.notes = lines(cell),
        Field::Evidence => actor.evidence = lines(cell),
        Field::Appeal => actor.plan.appeal = lines(cell),
        Field::Tactic => actor.plan.tactic = lines(cell),
        Field::Ask => actor.plan.ask = lines(cell),
        Field::Who => actor.plan.who = lines(cell),
        Field::By => actor.plan.by = lines(cell),
        _ if matches!(clean_line(cell).as_str(), "" | "-" | "–" | "—" | "?") => {}
        _ => return choose(field, &clean_line(cell), entry, words),
    }
    Ok(())
}

/// What a cell says that holds a number from 0 to 1.
fn share(cell: &str) -> Option<f64> {
    fold(cell).replace(',', ".").parse().ok().filter(|share| (0.0..=1.0).contains(share))
}

/// Notes what a cell says that can only say some things.
fn choose(field: Field, cell: &str, entry: &mut Entry, words: &Words) -> Result<(), Oddity> {
    let actor: &mut Actor = &mut entry.actor;
    let number = small_number(cell);
    let is_fit = match field {
        Field::Kind => words.kind(cell).map(|kind| actor.kind = kind).is_some(),
        Field::Confidence => words.confidence(cell).map(|sure| actor.confidence = Some(sure)).is_some(),
        Field::Influence => {
            actor.influence = number.and_then(|number| Influence::new(u8::try_from(number).ok()?));
            actor.influence.is_some() || number == Some(0)
        }
        Field::Dots => {
            actor.dots = number.map_or(0, |number| u8::try_from(number).unwrap_or(u8::MAX).min(Actor::MAX_DOTS));
            number.is_some()
        }
        Field::Stance => {
            let stance = share(cell).map(|stance| Placement::clamped(stance, 0.0));
            let placed = stance.map(|at| Placement { distance: middle_of(at.wedge()).distance, ..at });
            actor.placement = placed.or(actor.placement);
            placed.is_some()
        }
        Field::Distance => share(cell).is_some(),
        Field::Wedge => {
            let wedge = words.wedges.wedge(cell);
            entry.wedge = wedge.or(entry.wedge);
            if wedge.is_none() && number != Some(0) {
                return Err(Oddity::UnknownWedge(cell.to_owned()));
            }
            true
        }
        Field::Wanted => {
            actor.wanted = words.wedges.wedge(cell);
            actor.wanted.is_some()
        }
        Field::Confidential => {
            // What is not understood is rather kept than told.
            actor.confidential = words.yes_or_no(cell) != Some(false);
            words.yes_or_no(cell).is_some()
        }
        _ => true,
    };
    if is_fit { Ok(()) } else { Err(Oddity::Unfit { field, text: cell.to_owned() }) }
}

/// A text of several lines, with the line breaks of this program.
fn lines(cell: &str) -> String {
    clean_text(&cell.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A whole number, in the digits that [`fold`] knows: Latin, Arabic, Persian, Devanagari. "3/5" and "3.0" are 3.
fn small_number(cell: &str) -> Option<usize> {
    let folded = fold(cell);
    let whole = folded.split('/').next().unwrap_or_default().trim();
    let whole = whole.strip_suffix(".0").or(whole.strip_suffix(",0")).unwrap_or(whole);
    whole.parse().ok().filter(|_| whole.chars().all(|c| c.is_ascii_digit()))
}
