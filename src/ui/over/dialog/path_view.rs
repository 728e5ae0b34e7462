//! How the path dialog is shown.

use super::path::{PathDialog, Purpose};
use super::path_list;
use super::shell::{Choice, Focus, Shell, quiet};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{MAX_TEXT_CHARS, clean_line};
use crate::picture::Ink;
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::{self, Rank};
use crate::ui::toolkit::look::Look;
use egui::text::{CCursor, CCursorRange};
use egui::{Context, Id, Key, Margin, Response, TextEdit, Ui, WidgetText};
use std::path::Path;

const WIDTH: f32 = 620.0;
/// What the dialog takes beside the list, in points.
const BESIDE_LIST: f32 = 380.0;

impl PathDialog {
    pub(super) fn show(&mut self, ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
        if self.wanted.is_none()
            && let Some(name) = self.on_arrival.take()
        {
            self.name = name;
            if !self.name.is_empty() {
                actions.extend(self.save_by_name().map(Action::Answer));
            }
        }
        if let Some((folder, is_asked @ false)) = &mut self.wanted {
            *is_asked = true;
            actions.push(Action::ListFolder(folder.clone()));
        }
        let choices = self.choices(look);
        let shell = Shell { look, key: "path", title: look.text(self.title_id), width: WIDTH, choices };
        let mut from_list = None;
        let answer = shell.answer(ctx, |ui| {
            let list = self.body(ui, look, &mut from_list);
            match self.purpose {
                Purpose::Open => Focus::OwnEnter(list),
                Purpose::Save if self.replaces.is_some() => Focus::MainButton,
                Purpose::Save => Focus::Widget(name_id()),
            }
        });
        let answer = from_list.or_else(|| answer.and_then(|answer| self.answered(answer)));
        actions.extend(answer.map(Action::Answer));
    }

    fn choices(&self, look: Look<'_>) -> Vec<Choice> {
        let cancel = Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Plain);
        if self.replaces.is_some() {
            return vec![
                Choice::new(look.text("dialog-path-replace"), Answer::Overwrite, Rank::Grave),
                Choice::new(look.text("dialog-path-other-name"), Answer::Cancel, Rank::Main),
            ];
        }
        let (text, is_enabled) = match self.purpose {
            Purpose::Open => ("dialog-path-open", self.selected.is_some()),
            Purpose::Save => ("dialog-path-save", !self.name.trim().is_empty()),
        };
        // A whole path leads elsewhere, whatever becomes of the folder that is being read.
        let is_enabled = is_enabled && (self.wanted.is_none() || self.purpose == Purpose::Save && !self.is_bare_name());
        vec![cancel, Choice { is_enabled, ..Choice::new(look.text(text), Answer::Confirm, Rank::Main) }]
    }

    /// What the buttons of this dialog mean to whoever opened it, if anything yet.
    fn answered(&mut self, answer: Answer) -> Option<Answer> {
        match (answer, self.replaces.take()) {
            (Answer::Overwrite, Some(path)) => {
                self.may_replace = true;
                Some(Answer::Path(path))
            }
            (_, Some(_)) => {
                self.selects_stem = true;
                None
            }
            (Answer::Confirm, None) if self.purpose == Purpose::Open => self.open_selected(),
            (Answer::Confirm, None) => self.save_by_name(),
            (answer, None) => Some(answer),
        }
    }

    fn body(&mut self, ui: &mut Ui, look: Look<'_>, answer: &mut Option<Answer>) -> Id {
        ui.spacing_mut().item_spacing.y = 10.0;
        if self.purpose == Purpose::Save {
            self.name_row(ui, look);
        }
        self.folder_row(ui, look);
        self.complaint(ui, look);
        let height = (ui.ctx().content_rect().height() - BESIDE_LIST).clamp(96.0, 330.0);
        let list = path_list::show(ui, look, self, height, answer);
        ui.horizontal(|ui| {
            ui.visuals_mut().widgets.inactive.bg_stroke.color = look.color(Ink::Quiet);
            ui.checkbox(&mut self.shows_all, look.text("dialog-path-all-files"));
            let note = match (&self.wanted, self.listing.left_out) {
                (Some(_), _) => look.text("dialog-path-reading"),
                (None, 0) => return,
                (None, count) => look.say(&Message::new("dialog-path-left-out").with("count", count)),
            };
            quiet(ui, look, &note);
        });
        list
    }

    /// What is wrong, or what would be replaced: above the list, where it is seen in the smallest window too.
    fn complaint(&self, ui: &mut Ui, look: Look<'_>) {
        let replaced = self
            .replaces
            .as_ref()
            .and_then(|path| path.file_name())
            .map(|name| Message::new("dialog-path-exists").with("file", clean_line(&name.to_string_lossy())));
        for message in self.error.iter().chain(&replaced) {
            let text = look.rich(look.say(message), Weight::Medium, 13.5, Ink::Strain);
            ui.add(egui::Label::new(text).wrap());
        }
    }

    fn name_row(&mut self, ui: &mut Ui, look: Look<'_>) {
        ui.horizontal(|ui| {
            let label = look.rich(look.text("dialog-path-name"), Weight::Medium, 14.0, Ink::Text);
            let label = ui.label(label).id;
            let response = field(ui, name_id(), &mut self.name).labelled_by(label);
            if response.changed() {
                self.on_arrival = None;
                self.replaces = None;
                self.error = None;
            }
            if response.has_focus() && std::mem::take(&mut self.selects_stem) {
                select_stem(ui, &self.name);
            }
        });
    }

    fn folder_row(&mut self, ui: &mut Ui, look: Look<'_>) {
        ui.horizontal(|ui| {
            let is_root = self.listing.folder.parent().is_none();
            let up = |ui: &mut Ui| button::button(ui, look, &look.text("dialog-path-up"), Rank::Plain);
            if ui.add_enabled_ui(!is_root, up).inner.clicked() {
                self.go_up();
            }
            if let Some(home) = self.home.clone()
                && button::button(ui, look, &look.text("dialog-path-home"), Rank::Plain).clicked()
            {
                self.go(home);
            }
            let response = field(ui, Id::unique("path folder"), &mut self.typed_folder);
            let response = response.accessible_name(look.text("dialog-path-folder"));
            if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                self.go(self.typed_path(&self.typed_folder));
            }
        });
    }
}

fn name_id() -> Id {
    Id::unique("path file name")
}

/// Selects the name without its extension, so that typing puts another one in its place.
fn select_stem(ui: &Ui, name: &str) {
    let stem = Path::new(name).file_stem().map_or(0, |stem| stem.to_string_lossy().chars().count());
    let mut state = TextEdit::load_state(ui.ctx(), name_id()).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(stem))));
    TextEdit::store_state(ui.ctx(), name_id(), state);
}

fn field(ui: &mut Ui, id: Id, text: &mut String) -> Response {
    let edit = TextEdit::singleline(text).id(id).desired_width(f32::INFINITY).margin(Margin::symmetric(10, 7));
    ui.add(edit.hint_text(WidgetText::default()).char_limit(MAX_TEXT_CHARS))
}
