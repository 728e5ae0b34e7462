//! The start screen: what a spectrum of allies is, and the ways to a map.
//!
//! Fills the place it is given; reads no file and keeps nothing but the drawings of the examples.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Label, Layout, Rect, ScrollArea, Sense, Stroke, StrokeKind, TextFormat, Ui, WidgetInfo, pos2, vec2};

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::{Map, clean_line};
use crate::picture::{Anchor, Ink};
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::text_shape;
use crate::ui::toolkit::scroll::Following;
use crate::ui::toolkit::thumbnail::{Thumbnail, paint_mark};
use crate::ui::toolkit::{button, theme};

/// The contents are not spread wider than this, in points.
const MAX_WIDTH: f32 = 1120.0;
/// From this width on there are two columns.
const TWO_COLUMNS: f32 = 800.0;
const COLUMN_GAP: f32 = 64.0;
/// The height of a recent file, in points: of its name alone, and with a second line.
const ROW_HEIGHT: f32 = 34.0;
const TALL_ROW_HEIGHT: f32 = 46.0;
const CARD_HEIGHT: f32 = 128.0;

/// An example that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct Example<'a> {
    /// Its file name, by which [`Action::OpenExample`] asks for it.
    pub file: &'static str,
    /// The map.
    pub map: &'a Map,
}

/// A file that was open before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Where.
    pub path: PathBuf,
    /// Whether it was not there when last looked for.
    pub is_missing: bool,
}

/// What the start screen shows.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The words and colours.
    pub look: Look<'a>,
    /// The examples, in their order.
    pub examples: &'a [Example<'a>],
    /// Files that were open before, the last one first.
    pub recent: &'a [Recent],
}

/// What the start screen keeps from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct State {
    thumbnails: Vec<Thumbnail>,
}

/// Shows the start screen.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    state.thumbnails.resize_with(input.examples.len(), Thumbnail::default);
    let available = ui.available_size();
    ScrollArea::vertical().auto_shrink([false, false]).show_following(ui, |ui| {
        let margin = if available.x < TWO_COLUMNS { 24.0 } else { 48.0 };
        let width = (available.x - 2.0 * margin).clamp(120.0, MAX_WIDTH);
        ui.add_space(((available.y - 560.0) * 0.42).clamp(20.0, 320.0));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(((available.x - width) / 2.0).max(0.0));
            if width < TWO_COLUMNS - 2.0 * margin {
                column(ui, width, |ui| {
                    welcome(ui, input, actions);
                    ui.add_space(28.0);
                    examples(ui, input, state, actions);
                    ui.add_space(20.0);
                    local_note(ui, input.look);
                });
            } else {
                let left = ((width - COLUMN_GAP) * 0.46).floor();
                column(ui, left, |ui| {
                    welcome(ui, input, actions);
                    ui.add_space(24.0);
                    local_note(ui, input.look);
                });
                ui.add_space(COLUMN_GAP);
                column(ui, width - COLUMN_GAP - left, |ui| {
                    ui.add_space(6.0);
                    examples(ui, input, state, actions);
                });
            }
        });
        ui.add_space(24.0);
    });
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        add(ui);
    });
}

fn welcome(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(88.0, 46.0), Sense::hover());
        paint_mark(ui, look, rect.center_bottom() - vec2(0.0, 2.0), 43.0);
        ui.add_space(6.0);
        ui.label(look.rich("Fanlight", Weight::Bold, 32.0, Ink::Text));
    });
    ui.add_space(12.0);
    let text = look.rich(look.text("start-what"), Weight::Regular, 15.0, Ink::Text).line_height(Some(23.0));
    ui.add(Label::new(text).wrap());
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if button::button(ui, look, &look.text("start-new"), Rank::Main).clicked() {
            actions.push(Action::Command(Command::New));
        }
        if button::button(ui, look, &look.text("start-open"), Rank::Plain).clicked() {
            actions.push(Action::Command(Command::Open));
        }
    });
    if !input.recent.is_empty() {
        ui.add_space(24.0);
        heading(ui, look, "start-recent");
        ui.spacing_mut().item_spacing.y = 0.0;
        for recent in input.recent {
            recent_row(ui, look, recent, &apart(recent, input.recent), actions);
        }
    }
}

/// The end of the folder of a file, as far as it takes to tell it from others of its name; empty where it is the only
/// one. Whoever sees this screen need not read where on this computer people keep what.
fn apart(file: &Recent, all: &[Recent]) -> String {
    let folder = |recent: &Recent| recent.path.parent().map(Path::to_owned).unwrap_or_default();
    let end = |folder: &Path, parts: usize| {
        let skipped = folder.components().count().saturating_sub(parts);
        folder.components().skip(skipped).collect::<PathBuf>()
    };
    let is_namesake = |other: &&Recent| other.path != file.path && other.path.file_name() == file.path.file_name();
    let (own, others) = (folder(file), all.iter().filter(is_namesake).map(folder).collect::<Vec<_>>());
    let deepest = own.components().count();
    let is_told_apart = |parts: &usize| others.iter().all(|other| end(other, *parts) != end(&own, *parts));
    let needed = (0..deepest).find(is_told_apart).unwrap_or(deepest);
    clean_line(&end(&own, needed).to_string_lossy())
}

fn heading(ui: &mut Ui, look: Look<'_>, id: &str) {
    ui.label(look.rich(look.text(id), Weight::SemiBold, 15.0, Ink::Text));
    ui.add_space(2.0);
}

fn local_note(ui: &mut Ui, look: Look<'_>) {
    ui.add(Label::new(look.rich(look.text("start-local"), Weight::Regular, 13.0, Ink::Quiet)).wrap());
}

fn recent_row(ui: &mut Ui, look: Look<'_>, recent: &Recent, folder: &str, actions: &mut Vec<Action>) {
    let name = clean_line(&recent.path.file_name().unwrap_or_default().to_string_lossy());
    let missing = if recent.is_missing { look.text("start-missing") } else { String::new() };
    let filled = |parts: [&str; 2], between: &str| {
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(between)
    };
    let (below, spoken) = (filled([&missing, folder], " · "), filled([folder, &missing], ", "));
    let spoken = filled([&name, &spoken], ", ");
    let height = if below.is_empty() { ROW_HEIGHT } else { TALL_ROW_HEIGHT };
    // The text lines up with the headings; the ground of a row under the pointer reaches beyond it.
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let ground = rect.expand2(vec2(10.0, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(ground, 8, look.color(Ink::Button));
    }
    button::focus_ring(ui, look, &response.clone().with_new_rect(ground.shrink(2.0)), 8);
    let name_ink = if recent.is_missing { Ink::Quiet } else { Ink::Text };
    let name_down = if below.is_empty() { 22.0 } else { 19.0 };
    line(ui, look, rect.left_top() + vec2(0.0, name_down), rect.width(), &name, Weight::Medium, 14.0, name_ink);
    line(ui, look, rect.left_top() + vec2(0.0, 36.5), rect.width(), &below, Weight::Regular, 12.5, Ink::Quiet);
    if response.on_hover_text(clean_line(&recent.path.to_string_lossy())).clicked() {
        actions.push(Action::OpenPath(recent.path.clone()));
    }
}

#[expect(clippy::too_many_arguments, reason = "a line of text is just these things, and is drawn in this file alone")]
fn line(ui: &Ui, look: Look<'_>, at: egui::Pos2, room: f32, text: &str, weight: Weight, size: f32, ink: Ink) {
    let text = shorten::in_the_middle(text, room, weight, size, look.measurer);
    ui.painter().add(text_shape(ui.painter(), &text, weight, size, look.color(ink), at, Anchor::Left));
}

fn examples(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    heading(ui, input.look, "start-examples");
    ui.spacing_mut().item_spacing.y = 12.0;
    for (example, thumbnail) in input.examples.iter().zip(&mut state.thumbnails) {
        if card(ui, input.look, example, thumbnail) {
            actions.push(Action::OpenExample(example.file));
        }
    }
}

/// Shows an example; whether it was chosen.
fn card(ui: &mut Ui, look: Look<'_>, example: &Example<'_>, thumbnail: &mut Thumbnail) -> bool {
    let head = example.map.head();
    let contents = Message::new("map-contents").with("actors", example.map.actor_count());
    let contents = look.say(&contents.with("relationships", example.map.relationship_count()));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CARD_HEIGHT), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{}. {}. {contents}", head.title, head.demand))
    });
    if ui.is_rect_visible(rect) {
        let border = if response.hovered() { Ink::Quiet } else { Ink::Line };
        let stroke = Stroke::new(1.0, look.color(border));
        ui.painter().rect(rect, 12, look.color(Ink::Panel), stroke, StrokeKind::Inside);
        let drawing = Thumbnail::size((rect.width() * 0.4).clamp(90.0, 190.0));
        let place = Rect::from_center_size(pos2(rect.left() + 18.0 + drawing.x / 2.0, rect.center().y), drawing);
        thumbnail.paint(ui, look, example.map, place);
        let text = Rect::from_min_max(pos2(place.right() + 20.0, rect.top() + 12.0), rect.max - vec2(16.0, 12.0));
        card_text(ui, look, text, [&head.title, &head.demand, &contents]);
    }
    button::focus_ring(ui, look, &response, 12);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn card_text(ui: &Ui, look: Look<'_>, rect: Rect, [title, demand, contents]: [&str; 3]) {
    let galleys = [
        (title, Weight::SemiBold, 15.5, Ink::Text, 2),
        (demand, Weight::Regular, 13.5, Ink::Text, 2),
        (contents, Weight::Regular, 12.5, Ink::Quiet, 1),
    ]
    .map(|(text, weight, size, ink, max_rows)| {
        let format = TextFormat::simple(theme::font(weight, size), look.color(ink));
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping { max_width: rect.width(), max_rows, ..TextWrapping::default() };
        ui.painter().layout_job(job)
    });
    let gap = 5.0;
    let height: f32 = galleys.iter().map(|galley| galley.size().y).sum::<f32>() + 2.0 * gap;
    let mut top = rect.center().y - height / 2.0;
    for galley in galleys {
        let at = pos2(rect.left(), top);
        top += galley.size().y + gap;
        ui.painter().galley(at, galley, look.color(Ink::Text));
    }
}

#[cfg(test)]
mod tests {
    //! How much of a folder is said.
    use super::*;

    #[test]
    fn of_folders_as_much_is_said_as_tells_files_of_one_name_apart() {
        let paths = [
            "/home/lina/coast/beach.ron",
            "/home/lina/coast/library.ron",
            "/media/stick/old/harbour.ron",
            "/home/lina/new/harbour.ron",
            "/home/lina/new/copy/map.ron",
            "/home/lina/old/copy/map.ron",
            "/home/lina/old/map.ron",
            "/town.ron",
            "/a/town.ron",
        ];
        let recent: Vec<Recent> = paths.iter().map(|path| Recent { path: path.into(), is_missing: false }).collect();
        let said: Vec<String> = recent.iter().map(|file| apart(file, &recent)).collect();
        let ends = |end: &[&str]| end.iter().collect::<PathBuf>().to_string_lossy().into_owned();
        let expected = ["", "", "old", "new"].map(str::to_owned);
        assert_eq!(said[..4], expected);
        assert_eq!(
            said[4..],
            [ends(&["new", "copy"]), ends(&["old", "copy"]), ends(&["old"]), ends(&["/"]), ends(&["a"])]
        );
    }
}
