//! Text as spreadsheets put it on the clipboard and into CSV files, as rows of cells.
//!
//! A cell that holds a line break, the separator or a quotation mark stands in quotation marks, with its own doubled
//! (RFC 4180; by all spreadsheets). People's lists have quotation marks as well, which belong to
//! a name: only what closes right before the next separator or the end of its row is taken for a cell's. The readers
//! of CSV files that are to be had take a mark that never closes for the beginning of a cell that goes to the end of
//! the text, and so are not used here.

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Separator {
    /// Nothing: every row is one cell.
    Nothing,
    /// A tab, as spreadsheets copy.
    Tab,
    /// A semicolon, as CSV has it where the comma is in numbers.
    Semicolon,
    /// A comma.
    Comma,
}

impl Separator {
    /// All of them, in the order they are tried.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Nothing];

    /// The sign, unless it is nothing.
    #[must_use]
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Nothing => None,
            Self::Tab => Some('\t'),
            Self::Semicolon => Some(';'),
            Self::Comma => Some(','),
        }
    }

    /// The Fluent id of what it is called.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Nothing => "list-by-nothing",
            Self::Tab => "list-by-tab",
            Self::Semicolon => "list-by-semicolon",
            Self::Comma => "list-by-comma",
        }
    }

    /// Whether what is one cell may all the same be written in quotation marks: CSV files often have all of them so.
    fn has_idle_marks(self) -> bool {
        matches!(self, Self::Semicolon | Self::Comma)
    }
}

/// A row of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellRow {
    /// The line of the text it begins in, from 1.
    pub line: usize,
    /// Its cells, those without anything in them too.
    pub cells: Vec<String>,
    /// Whether one of them had to stand in quotation marks.
    pub has_marks: bool,
}

/// How a cell was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Plain,
    /// In quotation marks without need.
    Idly,
    /// In quotation marks, because of what it holds.
    Marked,
}

struct Cell {
    text: String,
    written: Written,
}

/// Takes a text apart; line breaks of all systems end a row.
#[must_use]
pub fn rows(text: &str, separator: Separator) -> Vec<CellRow> {
    let mut rest = text.trim_start_matches('\u{FEFF}');
    let mut line = 1;
    let mut found: Vec<(usize, Vec<Cell>)> = Vec::new();
    while !rest.is_empty() {
        let (begin, mut cells) = (rest, Vec::new());
        loop {
            let (cell, behind) = cell(rest, separator);
            cells.push(cell);
            rest = behind;
            let Some(next) = separator.sign().and_then(|sign| rest.strip_prefix(sign)) else { break };
            rest = next;
        }
        rest = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        found.push((line, cells));
        line += line_breaks(begin.get(..begin.len() - rest.len()).unwrap_or_default());
    }
    let filled = || found.iter().flat_map(|(_, cells)| cells).filter(|cell| !cell.text.is_empty());
    let loses_marks = separator.has_idle_marks() || filled().all(|cell| cell.written != Written::Plain);
    let text_of = |cell: Cell| {
        let keeps = cell.written == Written::Idly && !loses_marks && !cell.text.is_empty();
        if keeps { format!("\"{}\"", cell.text) } else { cell.text }
    };
    let row = |(line, cells): (usize, Vec<Cell>)| {
        let has_marks = cells.iter().any(|cell| cell.written == Written::Marked);
        CellRow { line, cells: cells.into_iter().map(text_of).collect(), has_marks }
    };
    found.into_iter().map(row).collect()
}

fn line_breaks(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}

/// The first cell of a text, and what stands behind it.
fn cell(text: &str, separator: Separator) -> (Cell, &str) {
    marked(text, separator).unwrap_or_else(|| {
        let ends = |c: char| matches!(c, '\n' | '\r') || separator.sign() == Some(c);
        let (cell, behind) = text.split_at(text.find(ends).unwrap_or(text.len()));
        (Cell { text: cell.to_owned(), written: Written::Plain }, behind)
    })
}

/// The first cell, if it stands in quotation marks.
fn marked(text: &str, separator: Separator) -> Option<(Cell, &str)> {
    let is_csv = separator.has_idle_marks();
    let begin = if is_csv { text.trim_start_matches(' ') } else { text };
    let inside = begin.strip_prefix('"')?;
    let (mut from, mut has_doubled) = (0, false);
    loop {
        let at = from + inside.get(from..)?.find('"')?;
        let behind = inside.get(at + 1..)?;
        if behind.starts_with('"') {
            (from, has_doubled) = (at + 2, true);
            continue;
        }
        let is_end = |text: &str| text.is_empty() || text.starts_with(['\n', '\r']);
        let spaceless = if is_csv { behind.trim_start_matches(' ') } else { behind };
        if !is_end(spaceless) && !separator.sign().is_some_and(|sign| spaceless.starts_with(sign)) {
            return None;
        }
        let inside = inside.get(..at)?;
        let needs =
            has_doubled || inside.contains(['\n', '\r']) || separator.sign().is_some_and(|s| inside.contains(s));
        let written = if needs { Written::Marked } else { Written::Idly };
        return Some((Cell { text: inside.replace("\"\"", "\""), written }, spaceless));
    }
}

#[cfg(test)]
mod tests {
    //! What spreadsheets write, and what people do.
    use super::*;

    #[track_caller]
    fn check(text: &str, separator: Separator, expected: &[&[&str]]) {
        let found: Vec<Vec<String>> = rows(text, separator).into_iter().map(|row| row.cells).collect();
        let expected: Vec<Vec<String>> =
            expected.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn cells_come_in_as_they_were() {
        check("a\tb\r\nc\td\r\n", Separator::Tab, &[&["a", "b"], &["c", "d"]]);
        check("a\t\t\n\tb\t", Separator::Tab, &[&["a", "", ""], &["", "b", ""]]);
        check("\"two\nlines\"\tb\r\nc\td", Separator::Tab, &[&["two\nlines", "b"], &["c", "d"]]);
        check("\"the \"\"Voice\"\"\"\t\"a\tb\"", Separator::Tab, &[&["the \"Voice\"", "a\tb"]]);
        check("a,\"b, c\",\"\"\nd, \"e\" ,f", Separator::Comma, &[&["a", "b, c", ""], &["d", "e", "f"]]);
        check("\"a\";\"b\"", Separator::Semicolon, &[&["a", "b"]]);
        check("a;b\rc\n", Separator::Nothing, &[&["a;b"], &["c"]]);
        check("\u{FEFF}a\n", Separator::Nothing, &[&["a"]]);
    }

    #[test]
    fn quotation_marks_of_a_name_stay() {
        check("\"The Voice\" radio\tb", Separator::Tab, &[&["\"The Voice\" radio", "b"]]);
        check("\"Bread and Roses\"\nBakers", Separator::Nothing, &[&["\"Bread and Roses\""], &["Bakers"]]);
        check("\"never closed\nBakers", Separator::Nothing, &[&["\"never closed"], &["Bakers"]]);
        check("5\" pipes\tb\"c\"", Separator::Tab, &[&["5\" pipes", "b\"c\""]]);
        check("\"all\"\t\"of them\"", Separator::Tab, &[&["all", "of them"]]);
    }

    #[test]
    fn a_row_knows_the_line_it_begins_in() {
        let found = rows("\"a\nb\r\nc\"\tx\r\ny\n\nz", Separator::Tab);
        assert_eq!(found.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 4, 5, 6]);
        assert!(found[0].has_marks && !found[1].has_marks);
    }
}
