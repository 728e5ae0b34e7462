//! What has to be read and is then closed: what was mended in a file, and what went wrong. Where that was a save,
//! saving elsewhere is offered.

use egui::{Context, Frame, Label, Margin, Ui};

use super::shell::{Choice, Focus, Shell, paragraph, point, quiet};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::picture::Ink;
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::look::Look;

/// The most findings that are listed one by one.
const MAX_FINDINGS: usize = 200;
/// The most characters of an offending line that are shown.
const MAX_LINE: usize = 400;

/// Something that went wrong, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done.
    pub title: String,
    /// What happened.
    pub what: String,
    /// Where, such as a file with line and column; may be empty.
    pub place: String,
    /// The offending line of the file, if there is one.
    pub line: Option<String>,
    /// What to do.
    pub remedy: String,
    /// What is offered to do at once, beside closing it.
    pub offers: Option<WayOut>,
}

/// What can be done at once about something that went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOut {
    /// Save under another name or in another place.
    SaveAs,
    /// Open another map.
    OpenAnother,
}

/// What is told of a file that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The file's name.
    pub name: String,
    /// What was mended: one sentence for each.
    pub mended: Vec<String>,
    /// What else is to be known.
    pub known: Vec<String>,
    /// Whether a newer version made the file: then nothing is going to be saved over it.
    pub is_newer: bool,
}

fn close(look: Look<'_>) -> Vec<Choice> {
    vec![Choice::new(look.text("dialog-close"), Answer::Cancel, Rank::Main)]
}

pub(super) fn findings(ctx: &Context, look: Look<'_>, report: &Report, actions: &mut Vec<Action>) {
    let Report { name, mended, known, is_newer } = report;
    let title = match (*is_newer, mended.is_empty()) {
        (true, _) => "dialog-newer-title",
        (false, false) => "dialog-findings-title",
        (false, true) => "dialog-known-title",
    };
    let title = look.say(&Message::new(title).with("file", name.as_str()));
    let shell = Shell { look, key: "findings", title, width: 600.0, choices: close(look) };
    shell.show(ctx, actions, |ui| {
        for known in known {
            paragraph(ui, look, known);
        }
        if mended.is_empty() {
            return Focus::MainButton;
        }
        paragraph(ui, look, &look.say(&Message::new("dialog-findings-text").with("count", mended.len())));
        for finding in mended.iter().take(MAX_FINDINGS) {
            point(ui, look, finding);
        }
        let more = mended.len().saturating_sub(MAX_FINDINGS);
        if more > 0 {
            quiet(ui, look, &look.say(&Message::new("dialog-findings-more").with("count", more)));
        }
        if !is_newer {
            quiet(ui, look, &look.text("dialog-findings-save"));
        }
        Focus::MainButton
    });
}

pub(super) fn failure(ctx: &Context, look: Look<'_>, failure: &Failure, actions: &mut Vec<Action>) {
    let choice = |id: &str, answer: Answer, rank: Rank| Choice::new(look.text(id), answer, rank);
    let choices = match failure.offers {
        None => close(look),
        Some(WayOut::SaveAs) => vec![
            choice("dialog-close", Answer::Cancel, Rank::Plain),
            choice("dialog-failure-save-as", Answer::SaveAs, Rank::Main),
        ],
        Some(WayOut::OpenAnother) => vec![
            choice("dialog-failure-open", Answer::OpenAnother, Rank::Plain),
            choice("dialog-close", Answer::Cancel, Rank::Main),
        ],
    };
    let shell = Shell { look, key: "failure", title: failure.title.clone(), width: 600.0, choices };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &failure.what);
        if !failure.place.is_empty() {
            quiet(ui, look, &failure.place);
        }
        // A file that ends too early ends with an empty line.
        if let Some(line) = failure.line.as_deref().filter(|line| !line.trim().is_empty()) {
            offending_line(ui, look, line);
        }
        if !failure.remedy.is_empty() {
            ui.add_space(4.0);
            ui.label(look.rich(look.text("dialog-failure-remedy"), Weight::SemiBold, 14.0, Ink::Text));
            paragraph(ui, look, &failure.remedy);
        }
        Focus::MainButton
    });
}

fn offending_line(ui: &mut Ui, look: Look<'_>, line: &str) {
    let frame = Frame::new()
        .fill(look.color(Ink::Field))
        .stroke(egui::Stroke::new(1.0, look.color(Ink::Line)))
        .corner_radius(7)
        .inner_margin(Margin::symmetric(12, 9));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let text = egui::RichText::new(shorten::at_the_end(line.trim(), MAX_LINE)).monospace().size(13.0);
        ui.add(Label::new(text.color(look.color(Ink::Text))).wrap());
    });
}
