//! The sheet of all shortcuts and gestures, narrowed by what is typed.

use egui::{Align, Context, Id, Label, Layout, TextEdit, Ui, vec2};

use super::shell::{Choice, Focus, Shell, quiet};
use crate::layout::fonts::Weight;
use crate::model::MAX_TEXT_CHARS;
use crate::picture::Ink;
use crate::ui::action::command::{Menu, TABLE};
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;

/// What the mouse and the keys do on the canvas: the Fluent ids of what is done; how has the same id with `-how`.
pub(super) const GESTURES: &[&str] = &[
    "gesture-add",
    "gesture-place",
    "gesture-connect",
    "gesture-want",
    "gesture-select-more",
    "gesture-select-box",
    "gesture-context",
    "gesture-zoom",
    "gesture-pan",
    "gesture-rename-wedge",
    "gesture-cancel",
];

/// How actors are entered by name: the Fluent ids as for [`GESTURES`].
pub(super) const ENTERING: &[&str] = &[
    "entering-tray",
    "entering-place",
    "entering-select",
    "entering-offer",
    "entering-again",
    "entering-list",
    "entering-walk",
    "entering-walk-place",
    "entering-walk-name",
];

/// What keys do on the canvas that are no commands: they belong to whoever has the focus there.
pub(super) const CANVAS_KEYS: &[&str] = &[
    "gesture-walk",
    "gesture-nearest",
    "gesture-nudge",
    "gesture-connect-typing",
    "gesture-surroundings",
    "gesture-step-back",
];

/// What mouse and keys do in the table: the Fluent ids as for [`GESTURES`].
pub(super) const TABLE_WAYS: &[&str] =
    &["table-way-walk", "table-way-select", "table-way-edit", "table-way-jump", "table-way-sort", "table-way-copy"];

/// A column is not made narrower than this, in points.
const COLUMN: f32 = 290.0;

struct Group {
    title: String,
    /// The share of the width that says what is done.
    share: f32,
    rows: Vec<(String, String)>,
}

pub(super) fn show(ctx: &Context, look: Look<'_>, filter: &mut String, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "shortcuts",
        title: look.text("dialog-shortcuts-title"),
        width: 980.0,
        choices: vec![Choice::new(look.text("dialog-close"), Answer::Cancel, Rank::Main)],
    };
    shell.show(ctx, actions, |ui| {
        let field = Id::unique("shortcuts filter");
        let hint = look.text("dialog-shortcuts-filter");
        let edit = TextEdit::singleline(filter).id(field).hint_text(hint.clone()).desired_width(260.0);
        ui.add(edit.char_limit(MAX_TEXT_CHARS).margin(egui::Margin::symmetric(10, 7))).accessible_name(hint);
        ui.add_space(4.0);
        // The dialog keeps its size while the list is narrowed.
        ui.set_min_height((ctx.content_rect().height() - 220.0).clamp(120.0, 470.0));
        let groups = groups(ctx, look, filter);
        if groups.is_empty() {
            quiet(ui, look, &look.text("dialog-shortcuts-none"));
        } else {
            in_columns(ui, look, &groups);
        }
        Focus::Widget(field)
    });
}

fn groups(ctx: &Context, look: Look<'_>, filter: &str) -> Vec<Group> {
    let wanted = filter.trim().to_lowercase();
    let is_wanted =
        |(what, how): &(String, String)| what.to_lowercase().contains(&wanted) || how.to_lowercase().contains(&wanted);
    let of_menu = |menu: Menu| {
        let entries = TABLE.iter().filter(|entry| entry.menu == menu && !entry.shortcuts.is_empty());
        let rows = entries.map(|entry| {
            let keys: Vec<_> = entry.shortcuts.iter().map(|shortcut| shortcut_text(ctx, look, shortcut)).collect();
            (look.text(entry.text_id), keys.join(", "))
        });
        Group { title: look.text(menu.text_id()), share: 0.62, rows: rows.filter(is_wanted).collect() }
    };
    let of_ways = |title: &str, ways: &[&str]| {
        let rows = ways.iter().map(|id| (look.text(id), look.text(&format!("{id}-how"))));
        Group { title: look.text(title), share: 0.42, rows: rows.filter(is_wanted).collect() }
    };
    let ways = [
        of_ways("gesture-title", GESTURES),
        of_ways("gesture-keys-title", CANVAS_KEYS),
        of_ways("entering-title", ENTERING),
        of_ways("table-ways", TABLE_WAYS),
    ];
    let groups = ways.into_iter().chain(Menu::ALL.into_iter().map(of_menu));
    groups.filter(|group| !group.rows.is_empty()).collect()
}

/// Each group as a whole into the column that is shortest so far.
fn in_columns(ui: &mut Ui, look: Look<'_>, groups: &[Group]) {
    let count = ((ui.available_width() / COLUMN) as usize).clamp(1, 3);
    ui.spacing_mut().item_spacing.x = 32.0;
    let mut lengths = vec![0; count];
    ui.columns(count, |columns| {
        for group in groups {
            let shortest = (0..count).min_by_key(|&column| lengths[column]).unwrap_or_default();
            // How gestures are made takes two lines more often than not.
            let lines_per_row = if group.share < 0.5 { 2 } else { 1 };
            lengths[shortest] += group.rows.len() * lines_per_row + 2;
            group_rows(&mut columns[shortest], look, group);
        }
    });
}

fn group_rows(ui: &mut Ui, look: Look<'_>, group: &Group) {
    ui.spacing_mut().item_spacing = vec2(12.0, 5.0);
    ui.label(look.rich(group.title.clone(), Weight::SemiBold, 14.5, Ink::Text));
    for (what, how) in &group.rows {
        ui.horizontal_top(|ui| {
            let width = ui.available_width();
            let left = (width * group.share).floor();
            ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(left);
                ui.add(Label::new(look.rich(what, Weight::Regular, 13.5, Ink::Text)).wrap());
            });
            ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(ui.available_width());
                ui.add(Label::new(look.rich(how, Weight::Regular, 13.5, Ink::Quiet)).wrap());
            });
        });
    }
    ui.add_space(14.0);
}
