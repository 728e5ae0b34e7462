//! How a pasted text is taken apart, and what each of its columns holds: asked where it is not certain, and there to
//! be seen where it is.

use egui::Ui;

use super::shell::{paragraph, quiet};
use crate::exchange::table::Pasted;
use crate::exchange::{cells::Separator, field::Field};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::picture::Ink;
use crate::ui::toolkit::choice::{Select, link, tick};
use crate::ui::toolkit::look::Look;

/// How many columns stand side by side.
const ABREAST: usize = 4;

/// Shows the choices there are; whether something was chosen. `is_open` says whether columns that are certain are
/// shown all the same.
pub(super) fn show(ui: &mut Ui, look: Look<'_>, pasted: &mut Pasted, is_open: &mut bool) -> bool {
    let mut has_changed = false;
    ui.columns(2, |sides| {
        if let [left, right] = sides {
            has_changed |= separators(left, look, pasted);
            has_changed |= heading(right, look, pasted);
        }
    });
    if pasted.columns().len() < 2 {
        return has_changed;
    }
    if !pasted.is_certain() {
        paragraph(ui, look, &look.text("list-columns-ask"));
    } else if !*is_open {
        *is_open = link(ui, look, &look.text("list-columns-show"), Weight::Medium, Ink::Accent).clicked();
        return has_changed;
    }
    has_changed | columns(ui, look, pasted)
}

/// What parts the cells, where it can be more than one thing.
fn separators(ui: &mut Ui, look: Look<'_>, pasted: &mut Pasted) -> bool {
    let all: Vec<Separator> = pasted.separators().collect();
    if all.len() < 2 {
        return false;
    }
    let (caption, now) = (look.text("list-separator"), pasted.separator());
    let select = Select {
        caption: &caption,
        text: &look.text(now.text_id()),
        is_accented: false,
        is_hint: false,
        stays_open: false,
    };
    let chosen = select.show(ui, look, |ui| {
        all.into_iter().filter(|by| ui.selectable_label(*by == now, look.text(by.text_id())).clicked()).last()
    });
    let chosen = chosen.flatten().filter(|separator| *separator != now);
    if let Some(separator) = chosen {
        pasted.separate(separator);
    }
    chosen.is_some()
}

/// Whether the first row names the columns.
fn heading(ui: &mut Ui, look: Look<'_>, pasted: &mut Pasted) -> bool {
    if pasted.is_list() {
        return false;
    }
    let is_on = pasted.has_heading();
    let is_clicked = tick(ui, look, Some(is_on), &look.text("list-heading")).clicked();
    if is_clicked {
        pasted.set_heading(!is_on);
    }
    is_clicked
}

fn columns(ui: &mut Ui, look: Look<'_>, pasted: &mut Pasted) -> bool {
    let mut columns: Vec<(usize, String, Option<Field>)> = pasted
        .columns()
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let title = shorten::at_the_end(&column.title, 24);
            let name = Message::new("list-column").with("number", place + 1).with("title", title);
            (place, look.say(&name), column.field)
        })
        .collect();
    let mut chosen = None;
    for abreast in columns.chunks_mut(ABREAST) {
        ui.columns(ABREAST, |sides| {
            for (ui, (place, caption, field)) in sides.iter_mut().zip(abreast) {
                if column(ui, look, caption, field) {
                    chosen = Some((*place, *field));
                }
            }
        });
    }
    if columns.iter().all(|(.., field)| *field != Some(Field::Name)) {
        quiet(ui, look, &look.text("list-columns-no-name"));
    }
    if let Some((place, field)) = chosen {
        pasted.set_column(place, field);
    }
    chosen.is_some()
}

/// One column; whether something else was chosen for it.
fn column(ui: &mut Ui, look: Look<'_>, caption: &str, field: &mut Option<Field>) -> bool {
    let now = *field;
    let word = |field: Option<Field>| look.text(field.map_or("list-column-left-out", Field::text_id));
    let select = Select { caption, text: &word(now), is_accented: false, is_hint: now.is_none(), stays_open: false };
    let chosen = select.show(ui, look, |ui| {
        let all = [None].into_iter().chain(Field::ALL.map(Some));
        all.filter(|field| ui.selectable_label(*field == now, word(*field)).clicked()).last()
    });
    *field = chosen.flatten().unwrap_or(now);
    *field != now
}
