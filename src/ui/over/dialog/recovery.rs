//! The offer of what an earlier run left unsaved, with a preview of each map.

use egui::accesskit::Role;
use egui::{Context, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::shell::{Choice, Focus, Shell, paragraph, quiet};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::Map;
use crate::picture::{Anchor, Ink};
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button;
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::choice::sized_link;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::text_shape;
use crate::ui::toolkit::thumbnail::Thumbnail;

const ROW_HEIGHT: f32 = 54.0;
const LIST_WIDTH: f32 = 290.0;
const PREVIEW_WIDTH: f32 = 330.0;

/// How the map's file is, beside the recovered copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDisk {
    /// The map was never saved.
    NeverSaved,
    /// The file is not there, or cannot be read.
    Missing,
    /// The file holds a map.
    Map {
        /// How many actors it has.
        actors: usize,
        /// How many relationships it has.
        relationships: usize,
        /// Whether others wrote it after the copy was made.
        is_changed_since: bool,
    },
}

/// One recovered copy.
#[derive(Debug, Clone)]
pub struct RecoveredCopy {
    /// The map as it was left.
    pub map: Map,
    /// The file's name; empty if it was never saved.
    pub file_name: String,
    /// The folder the file is in; empty if it was never saved.
    pub folder: String,
    /// How old the copy is, in seconds.
    pub age_seconds: u64,
    /// The file it is to be compared with.
    pub on_disk: OnDisk,
}

impl RecoveredCopy {
    fn title(&self, look: Look<'_>) -> String {
        let title = self.map.head().title.trim();
        if title.is_empty() { look.text("dialog-recovery-untitled") } else { title.to_owned() }
    }

    fn age(&self, look: Look<'_>) -> String {
        let (id, count) = match self.age_seconds {
            0..60 => ("dialog-recovery-age-moment", 0),
            seconds @ 60..3_600 => ("dialog-recovery-age-minutes", seconds / 60),
            seconds @ 3_600..86_400 => ("dialog-recovery-age-hours", seconds / 3_600),
            seconds => ("dialog-recovery-age-days", seconds / 86_400),
        };
        look.say(&Message::new(id).with("count", count as usize))
    }

    fn contents(&self, look: Look<'_>) -> String {
        let message = Message::new("map-contents").with("actors", self.map.actor_count());
        look.say(&message.with("relationships", self.map.relationship_count()))
    }

    /// What the copy has more or less than the file, one sentence each.
    fn differences(&self, look: Look<'_>) -> Vec<String> {
        let (actors, relationships, is_changed_since) = match self.on_disk {
            OnDisk::NeverSaved => return vec![look.text("dialog-recovery-never-saved")],
            OnDisk::Missing => return vec![look.text("dialog-recovery-missing")],
            OnDisk::Map { actors, relationships, is_changed_since } => (actors, relationships, is_changed_since),
        };
        let compare = |here: usize, there: usize, more: &'static str, fewer: &'static str| {
            let id = if here > there { more } else { fewer };
            (here != there).then(|| look.say(&Message::new(id).with("count", here.abs_diff(there))))
        };
        let actors =
            compare(self.map.actor_count(), actors, "dialog-recovery-more-actors", "dialog-recovery-fewer-actors");
        let relationships = compare(
            self.map.relationship_count(),
            relationships,
            "dialog-recovery-more-relationships",
            "dialog-recovery-fewer-relationships",
        );
        let mut said: Vec<String> = actors.into_iter().chain(relationships).collect();
        if said.is_empty() {
            said.push(look.text("dialog-recovery-as-many"));
        }
        if is_changed_since {
            said.push(look.text("dialog-recovery-changed-since"));
        }
        said
    }
}

/// The copies on offer, and which one is looked at.
#[derive(Debug, Clone)]
pub struct RecoveryOffer {
    copies: Vec<RecoveredCopy>,
    thumbnails: Vec<Thumbnail>,
    selected: usize,
    /// Whether somebody asked where the file of the one looked at is.
    shows_folder: bool,
}

impl RecoveryOffer {
    /// Offers these copies, in this order.
    #[must_use]
    pub fn new(copies: Vec<RecoveredCopy>) -> Self {
        let thumbnails = vec![Thumbnail::default(); copies.len()];
        Self { copies, thumbnails, selected: 0, shows_folder: false }
    }

    /// The copies still on offer; answers count in them.
    #[must_use]
    pub fn copies(&self) -> &[RecoveredCopy] {
        &self.copies
    }

    /// Takes a copy that was opened or discarded off the offer.
    pub fn remove(&mut self, index: usize) {
        if index < self.copies.len() {
            self.copies.remove(index);
            self.thumbnails.remove(index);
            self.shows_folder = false;
            self.selected = self.selected.min(self.copies.len().saturating_sub(1));
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
        let discard = Choice::new(look.text("dialog-recovery-discard"), Answer::Discard(self.selected), Rank::Grave);
        let open = Choice::new(look.text("dialog-recovery-open"), Answer::Recover(self.selected), Rank::Main);
        let has_any = !self.copies.is_empty();
        let shell = Shell {
            look,
            key: "recovery",
            title: look.say(&Message::new("dialog-recovery-title").with("count", self.copies.len())),
            width: if self.copies.len() > 1 { LIST_WIDTH + 24.0 + PREVIEW_WIDTH } else { 460.0 },
            choices: vec![
                Choice { is_enabled: has_any, ..discard },
                Choice::new(look.text("dialog-recovery-later"), Answer::Cancel, Rank::Plain),
                Choice { is_enabled: has_any, ..open },
            ],
        };
        let answer = shell.answer(ctx, |ui| {
            paragraph(ui, look, &look.text("dialog-recovery-text"));
            ui.add_space(2.0);
            self.body(ui, look);
            Focus::MainButton
        });
        actions.extend(answer.map(Action::Answer));
    }

    fn body(&mut self, ui: &mut Ui, look: Look<'_>) {
        let width = ui.available_width();
        let is_alone = self.copies.len() < 2;
        if is_alone || width < LIST_WIDTH + 160.0 {
            if !is_alone {
                self.list(ui, look, width);
            }
            self.details(ui, look, width);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 24.0;
            ui.vertical(|ui| self.list(ui, look, LIST_WIDTH));
            let rest = ui.available_width();
            ui.vertical(|ui| self.details(ui, look, rest));
        });
    }

    fn list(&mut self, ui: &mut Ui, look: Look<'_>, width: f32) {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 6.0;
        for (index, copy) in self.copies.iter().enumerate() {
            let (title, age) = (copy.title(look), copy.age(look));
            let (rect, response) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::click());
            if response.clicked() || response.gained_focus() {
                self.shows_folder &= self.selected == index;
                self.selected = index;
            }
            let is_selected = self.selected == index;
            response.widget_info(|| {
                WidgetInfo::selected(Role::ListBoxOption, true, is_selected, format!("{title}, {age}"))
            });
            row(ui, look, rect, is_selected, [&title, &age]);
            button::focus_ring(ui, look, &response, 8);
        }
    }

    fn details(&mut self, ui: &mut Ui, look: Look<'_>, width: f32) {
        let (Some(copy), Some(thumbnail)) = (self.copies.get(self.selected), self.thumbnails.get_mut(self.selected))
        else {
            return;
        };
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 4.0;
        let drawing = Thumbnail::size(width.min(PREVIEW_WIDTH).min(ui.ctx().content_rect().height() * 0.7));
        let (rect, _) = ui.allocate_exact_size(drawing, Sense::hover());
        thumbnail.paint(ui, look, &copy.map, rect);
        ui.add_space(4.0);
        let title = look.rich(copy.title(look), Weight::SemiBold, 15.0, Ink::Text);
        ui.add(egui::Label::new(title).wrap());
        quiet(ui, look, &format!("{} · {}", copy.contents(look), copy.age(look)));
        for difference in copy.differences(look) {
            paragraph(ui, look, &difference);
        }
        if !copy.file_name.is_empty() {
            ui.add_space(2.0);
            quiet(ui, look, &copy.file_name);
            if self.shows_folder {
                let folder = shorten::in_the_middle(&copy.folder, width, Weight::Regular, 13.0, look.measurer);
                quiet(ui, look, &folder);
            } else {
                // The room may be looking on: a path often says who somebody is and what for.
                let ask = look.text("dialog-recovery-where");
                self.shows_folder = sized_link(ui, look, &ask, (Weight::Regular, 13.0), Ink::Quiet).clicked();
            }
        }
    }
}

fn row(ui: &Ui, look: Look<'_>, rect: Rect, is_selected: bool, [title, age]: [&str; 2]) {
    let (fill, border) = if is_selected { (Ink::AccentFill, Ink::Accent) } else { (Ink::Field, Ink::Line) };
    let stroke = Stroke::new(1.0, look.color(border));
    ui.painter().rect(rect, 8, look.color(fill), stroke, StrokeKind::Inside);
    let room = rect.width() - 24.0;
    let lines = [(title, Weight::SemiBold, 14.0, Ink::Text, 22.5), (age, Weight::Regular, 13.0, Ink::Quiet, 41.5)];
    for (text, weight, size, ink, down) in lines {
        let text = shorten::in_the_middle(text, room, weight, size, look.measurer);
        let at = rect.left_top() + vec2(12.0, down);
        ui.painter().add(text_shape(ui.painter(), &text, weight, size, look.color(ink), at, Anchor::Left));
    }
}
