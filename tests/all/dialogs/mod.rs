//! The start screen, the dialogs, the notices and the menus, driven by mouse and keyboard as a person would.

mod menus;
mod notices;
mod paths;
mod questions;
mod start_screen;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use fanlight::audience::Audience;
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, Map, Placement};
use fanlight::picture::Palette;
use fanlight::ui::action::{Action, Answer};
use fanlight::ui::over::dialog::{
    self, Dialog, Failure, OnDisk, PathDialog, RecoveredCopy, RecoveryOffer, Report, WayOut,
};
use fanlight::ui::toolkit::look::Look;
use fanlight::ui::toolkit::theme;

/// What one test looks at, and what was asked for.
pub struct Stage {
    lang: Lang,
    measurer: Measurer,
    dialog: Option<Dialog>,
    actions: Vec<Action>,
}

impl Stage {
    fn new(tongue: Tongue, dialog: Option<Dialog>) -> Self {
        Self { lang: Lang::new(tongue), measurer: Measurer::new(), dialog, actions: Vec::new() }
    }

    fn look(&self) -> Look<'_> {
        Look {
            audience: Audience::Facilitator,
            veil: fanlight::audience::Veil::none(),
            lang: &self.lang,
            palette: Palette::Light,
            measurer: &self.measurer,
        }
    }

    fn path_dialog(&mut self) -> &mut PathDialog {
        match &mut self.dialog {
            Some(Dialog::Path(dialog)) => dialog,
            _ => unreachable!("this stage has a path dialog"),
        }
    }
}

fn harness(size: Vec2, stage: Stage, show: fn(&mut egui::Ui, &mut Stage)) -> Harness<'static, Stage> {
    let builder = Harness::builder().with_size(size).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(show, stage);
    harness.run();
    harness
}

fn opened_in(tongue: Tongue, size: Vec2, dialog: Dialog) -> Harness<'static, Stage> {
    harness(size, Stage::new(tongue, Some(dialog)), |ui, stage| {
        let Some(mut dialog) = stage.dialog.take() else { return };
        let mut actions = std::mem::take(&mut stage.actions);
        dialog::show(ui.ctx(), stage.look(), &mut dialog, &mut actions);
        stage.dialog = Some(dialog);
        stage.actions = actions;
    })
}

/// A dialog in a window of its own.
pub fn opened(dialog: Dialog) -> Harness<'static, Stage> {
    opened_in(Tongue::English, Vec2::new(1000.0, 700.0), dialog)
}

fn click(harness: &mut Harness<'_, Stage>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

fn press(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn taken(harness: &mut Harness<'_, Stage>) -> Vec<Action> {
    std::mem::take(&mut harness.state_mut().actions)
}

fn answers(answers: &[Answer]) -> Vec<Action> {
    answers.iter().cloned().map(Action::Answer).collect()
}

fn map(title: &str, actors: usize) -> Map {
    let mut map = Map::new();
    let mut head = (**map.head()).clone();
    title.clone_into(&mut head.title);
    head.demand = format!("{title}!");
    map.set_head(Arc::new(head));
    for number in 0..actors {
        let mut actor = Actor::new(format!("Actor {number}"));
        actor.placement = Some(Placement::clamped(number as f64 / actors as f64, 0.5));
        map.set_actor(Arc::new(actor));
    }
    map
}

fn offer() -> RecoveryOffer {
    let copy = |title, actors, age_seconds, on_disk| RecoveredCopy {
        map: map(title, actors),
        file_name: "beach.ron".to_owned(),
        folder: "/maps".to_owned(),
        age_seconds,
        on_disk,
    };
    let file = OnDisk::Map { actors: 4, relationships: 2, is_changed_since: true };
    RecoveryOffer::new(vec![copy("Beach", 7, 240, file), copy("", 0, 200_000, OnDisk::NeverSaved)])
}

/// Every dialog but those in which something is listed or typed, with what Enter answers in it.
pub fn all_dialogs() -> Vec<(Dialog, Answer)> {
    let name = || "beach.ron".to_owned();
    let failure = Failure {
        title: "beach.ron cannot be opened".to_owned(),
        what: "A bracket is missing.".to_owned(),
        place: "line 3".to_owned(),
        line: Some("(id: \"0b8e\"".to_owned()),
        remedy: "Ask for the file again.".to_owned(),
        offers: Some(WayOut::OpenAnother),
    };
    let not_saved = Failure { offers: Some(WayOut::SaveAs), ..failure.clone() };
    let report = Report {
        name: name(),
        mended: vec!["Line 7: …".to_owned()],
        known: vec!["Line 8: …".to_owned()],
        is_newer: false,
    };
    vec![
        (Dialog::UnsavedChanges { name: name() }, Answer::Save),
        (Dialog::ChangedOnDisk { name: name() }, Answer::KeepBoth),
        (Dialog::FileExists { name: name() }, Answer::KeepBoth),
        (Dialog::Revert { name: name(), steps: 3 }, Answer::Cancel),
        (Dialog::Forget, Answer::Cancel),
        (Dialog::RealNames { count: 3 }, Answer::Cancel),
        (Dialog::UnreadableCopy { path: "/copies/1.copy".into() }, Answer::SaveAs),
        (Dialog::Recovery(offer()), Answer::Recover(0)),
        (Dialog::Findings(report), Answer::Cancel),
        (Dialog::Failure(failure), Answer::Cancel),
        (Dialog::Failure(not_saved), Answer::SaveAs),
        (Dialog::shortcuts(), Answer::Cancel),
        (Dialog::About, Answer::Cancel),
    ]
}
