//! The questions that are answered by a button alone.

use egui::{Context, Ui};

use super::shell::{Choice, Focus, Shell, paragraph, point, quiet};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::look::Look;

const WIDTH: f32 = 460.0;

pub(super) fn unsaved_changes(ctx: &Context, look: Look<'_>, name: &str, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "unsaved changes",
        title: look.say(&Message::new("dialog-unsaved-title").with("file", name)),
        width: WIDTH,
        choices: vec![
            Choice::new(look.text("dialog-unsaved-discard"), Answer::DoNotSave, Rank::Grave),
            Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Plain),
            Choice::new(look.text("dialog-unsaved-save"), Answer::Save, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.text("dialog-unsaved-text"));
        Focus::MainButton
    });
}

pub(super) fn changed_on_disk(ctx: &Context, look: Look<'_>, name: &str, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "changed on disk",
        title: look.say(&Message::new("dialog-changed-title").with("file", name)),
        width: 560.0,
        choices: vec![
            Choice::new(look.text("dialog-changed-reload"), Answer::Reload, Rank::Grave),
            Choice::new(look.text("dialog-changed-overwrite"), Answer::Overwrite, Rank::Grave),
            Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Plain),
            Choice::new(look.text("dialog-changed-keep-both"), Answer::KeepBoth, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.text("dialog-changed-text"));
        for id in ["dialog-changed-keep-both", "dialog-changed-overwrite", "dialog-changed-reload"] {
            explained(ui, look, &look.text(id), &look.text(&format!("{id}-text")));
        }
        Focus::MainButton
    });
}

pub(super) fn file_exists(ctx: &Context, look: Look<'_>, name: &str, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "file exists",
        title: look.say(&Message::new("dialog-exists-title").with("file", name)),
        width: WIDTH,
        choices: vec![
            Choice::new(look.text("dialog-path-replace"), Answer::Overwrite, Rank::Grave),
            Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Plain),
            Choice::new(look.text("dialog-changed-keep-both"), Answer::KeepBoth, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.say(&Message::new("dialog-path-exists").with("file", name)));
        quiet(ui, look, &look.text("dialog-changed-keep-both-text"));
        Focus::MainButton
    });
}

/// A button's words and what it does.
fn explained(ui: &mut Ui, look: Look<'_>, word: &str, text: &str) {
    ui.add_space(2.0);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let word = format!("{}:", word.trim_end_matches('…'));
        ui.label(look.rich(word, Weight::SemiBold, 14.0, Ink::Text));
        quiet(ui, look, text);
    });
}

pub(super) fn revert(ctx: &Context, look: Look<'_>, name: &str, steps: usize, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "revert",
        title: look.say(&Message::new("dialog-revert-title").with("file", name)),
        width: WIDTH,
        choices: vec![
            Choice::new(look.text("dialog-revert-confirm"), Answer::Confirm, Rank::Grave),
            Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.say(&Message::new("dialog-revert-text").with("count", steps)));
        Focus::MainButton
    });
}

pub(super) fn unreadable_copy(ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "unreadable copy",
        title: look.text("dialog-unreadable-title"),
        width: WIDTH,
        choices: vec![
            Choice::new(look.text("dialog-recovery-discard"), Answer::Discard(0), Rank::Grave),
            Choice::new(look.text("dialog-recovery-later"), Answer::Cancel, Rank::Plain),
            Choice::new(look.text("dialog-unreadable-save"), Answer::SaveAs, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.text("dialog-unreadable-text"));
        Focus::MainButton
    });
}

pub(super) fn real_names(ctx: &Context, look: Look<'_>, count: usize, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "real names",
        title: look.text("dialog-real-names-title"),
        width: WIDTH,
        choices: vec![
            Choice::new(look.text("dialog-real-names-confirm"), Answer::Confirm, Rank::Grave),
            Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.say(&Message::new("dialog-real-names-text").with("count", count)));
        Focus::MainButton
    });
}

pub(super) fn forget(ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "forget",
        title: look.text("dialog-forget-title"),
        width: 500.0,
        choices: vec![
            Choice::new(look.text("dialog-forget-confirm"), Answer::Confirm, Rank::Grave),
            Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Main),
        ],
    };
    shell.show(ctx, actions, |ui| {
        paragraph(ui, look, &look.text("dialog-forget-goes"));
        for id in ["dialog-forget-copies", "dialog-forget-recent", "dialog-forget-settings"] {
            point(ui, look, &look.text(id));
        }
        paragraph(ui, look, &look.text("dialog-forget-stays"));
        quiet(ui, look, &look.text("dialog-forget-limits"));
        Focus::MainButton
    });
}
