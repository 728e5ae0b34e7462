//! Rows and columns as tab-separated text, to be pasted into a spreadsheet.
//!
//! A spreadsheet reads more into a text than its letters. A tab begins the next column and a line break the next row,
//! so a field that holds one stands in quotation marks, with those of its own doubled, as spreadsheets themselves
//! write it. A field that begins like a formula is carried out when it is pasted, and may fetch a web page or send
//! what stands beside it; so an apostrophe is put before it, by which spreadsheets know a text. Read again, it goes;
//! a text that looks as if it had been guarded is guarded as well, so that every text comes back as it was.

use crate::model::clean_groups;

/// What a formula begins with, in the forms of both the Latin and the full-width alphabet.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// One line for the header and one for each row, each ended by a line break.
#[must_use]
pub fn table<R: AsRef<[String]>>(header: &[String], rows: impl IntoIterator<Item = R>) -> String {
    let mut out = String::new();
    line(&mut out, header);
    for row in rows {
        line(&mut out, row.as_ref());
    }
    out
}

fn line(out: &mut String, fields: &[String]) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            out.push('\t');
        }
        push_field(out, field);
    }
    out.push('\n');
}

fn push_field(out: &mut String, field: &str) {
    let mark = if is_like_a_formula(field.trim_start_matches('\'')) { "'" } else { "" };
    if field.contains(['\t', '\n', '\r', '"']) {
        out.push('"');
        out.push_str(mark);
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(mark);
        out.push_str(field);
    }
}

/// Whether a spreadsheet would calculate it. Some pass over spaces before a formula, and over what cannot be seen.
fn is_like_a_formula(field: &str) -> bool {
    let is_passed_over = |c: char| c.is_whitespace() || crate::model::is_invisible(c);
    field.trim_start_matches(is_passed_over).starts_with(FORMULA)
}

/// A cell without the apostrophe that kept it from being a formula.
#[must_use]
pub fn unguarded(field: &str) -> &str {
    let bare = field.strip_prefix('\'').filter(|bare| is_like_a_formula(bare.trim_start_matches('\'')));
    bare.unwrap_or(field)
}

/// The groups of an actor as one cell: parted by commas, or by semicolons or line breaks where groups have such signs
/// in their names.
#[must_use]
pub fn groups_cell(groups: &[String]) -> String {
    let closed = |separator: &str| format!("{}{separator}", groups.join(separator));
    let forms = [groups.join(", "), groups.join("; "), closed("; ")];
    let comes_back = |form: &String| groups_of(form) == groups;
    forms.into_iter().find(comes_back).unwrap_or_else(|| closed("\n"))
}

/// The groups a cell names.
#[must_use]
pub fn groups_of(cell: &str) -> Vec<String> {
    if cell.contains(['\n', '\r']) {
        clean_groups(cell.split(['\n', '\r']))
    } else if cell.contains([';', '；', '؛']) {
        clean_groups(cell.split([';', '；', '؛']))
    } else {
        clean_groups(cell.split([',', '،', '、']))
    }
}

#[cfg(test)]
mod tests {
    //! What a spreadsheet would make of it.
    use super::*;

    #[track_caller]
    fn check(field: &str, expected: &str) {
        assert_eq!(table(&["h".to_owned()], [[field.to_owned()]]), format!("h\n{expected}\n"));
    }

    #[test]
    fn columns_are_parted_by_tabs_and_rows_by_line_breaks() {
        let owned = |row: [&str; 3]| row.map(str::to_owned);
        let text = table(&owned(["Name", "Kind", "Who"]), [owned(["Radio", "", "Lina"]), owned(["", "", ""])]);
        assert_eq!(text, "Name\tKind\tWho\nRadio\t\tLina\n\t\t\n");
    }

    #[test]
    fn what_would_break_a_cell_stands_in_quotation_marks() {
        check("two\nlines", "\"two\nlines\"");
        check("a\tb", "\"a\tb\"");
        check("a\r\nb", "\"a\r\nb\"");
        check("the \"Voice\"", "\"the \"\"Voice\"\"\"");
        check("plain, with; commas", "plain, with; commas");
    }

    #[test]
    fn no_field_is_a_formula() {
        check("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"");
        for begin in FORMULA {
            check(&format!("{begin}1"), &format!("'{begin}1"));
        }
        check("  =1", "'  =1");
        check("\u{200B}=1", "'\u{200B}=1");
        check("\t=1", "\"'\t=1\"");
        check("3 - 1", "3 - 1");
        check("a@b", "a@b");
    }

    #[test]
    fn what_was_guarded_comes_back_and_what_was_not_stays() {
        for text in ["=1", "'=1", "''=1", "'tis", "'", "", "  =1", "'\t+1", "plain", "3 - 1"] {
            let written = table(&["h".to_owned()], [[text.to_owned()]]);
            let cell = written.trim_start_matches("h\n").trim_end_matches('\n').trim_matches('"');
            assert_eq!(unguarded(cell), text);
        }
    }

    #[test]
    fn groups_come_back_whatever_they_are_called() {
        for groups in
            [vec!["a", "b"], vec!["a, b"], vec!["a, b", "c"], vec!["a;b"], vec!["a; b", "c, d"], vec!["x、y"], vec![]]
        {
            let groups: Vec<String> = groups.into_iter().map(str::to_owned).collect();
            assert_eq!(groups_of(&groups_cell(&groups)), groups);
        }
        assert_eq!(groups_cell(&["Faith".to_owned(), "Old town".to_owned()]), "Faith, Old town");
    }
}
