//! The balance of the wedges as bars: how many actors, and with how much influence, now and as if they had moved.

use egui::{Id, Pos2, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::place::{rect_on_screen, rect_on_sheet};
use super::state::Input;
use super::words;
use crate::analysis::Tally;
use crate::layout::fonts::Weight;
use crate::model::Wedge;
use crate::picture::power::{ROW, balance_items, balance_row, bar_look};
use crate::picture::{Ink, Item, Picture, Shape, Subject};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::scroll::Following;
use crate::ui::toolkit::theme;

const MARGIN: f32 = 18.0;

/// Shows all of it in a column; what has no room is scrolled.
pub fn show(ui: &mut Ui, input: &Input<'_>, rect: Rect) {
    let look = input.look;
    ui.painter().rect_filled(rect, 0.0, look.color(Ink::Panel));
    ui.painter().vline(rect.left(), rect.y_range(), Stroke::new(1.0, look.color(Ink::Line)));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(0.0, 1.0))));
    // That it goes on can be seen before it is pointed at.
    let style = &mut child.spacing_mut().scroll;
    style.dormant_handle_opacity = style.active_handle_opacity;
    let scroll = ScrollArea::vertical().id_salt("balance").auto_shrink(false);
    scroll.content_margin(egui::Margin::symmetric(MARGIN as i8, 14)).show_following(&mut child, |ui| column(ui, input));
}

fn column(ui: &mut Ui, input: &Input<'_>) {
    let look = input.look;
    // The bar of the scroll lies over what is under it.
    ui.set_width((ui.available_width() - 6.0).max(80.0));
    ui.label(look.rich(look.text("balance-title"), Weight::Bold, 17.0, Ink::Text));
    if input.now.placed() == 0 {
        ui.label(look.rich(look.text("balance-nobody"), Weight::Regular, theme::TEXT_SIZE, Ink::Quiet));
        return;
    }
    legend(ui, input);
    ui.add_space(4.0);
    heading(ui, look, "balance-by-number");
    chart(ui, input, "balance-number", |tally, wedge| tally.wedges[wedge.index()]);
    ui.add_space(6.0);
    heading(ui, look, "balance-by-influence");
    let has_influence = [input.now, input.after].iter().any(|tally| tally.influence.iter().sum::<usize>() > 0);
    if has_influence {
        chart(ui, input, "balance-influence", |tally, wedge| tally.influence[wedge.index()]);
    } else {
        ui.label(look.rich(look.text("balance-unjudged"), Weight::Regular, theme::TEXT_SIZE, Ink::Quiet));
    }
    ui.add_space(8.0);
    ui.label(look.rich(look.text("balance-caution"), Weight::Regular, theme::SMALL_SIZE, Ink::Quiet));
}

fn heading(ui: &mut Ui, look: Look<'_>, key: &str) {
    ui.label(look.rich(look.text(key), Weight::SemiBold, theme::TEXT_SIZE, Ink::Text));
}

/// What the two sorts of bars stand for.
fn legend(ui: &mut Ui, input: &Input<'_>) {
    let look = input.look;
    ui.horizontal_wrapped(|ui| {
        for (key, is_after) in [("balance-now", false), ("balance-after", true)] {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 12.0), Sense::empty());
            let (fill, stroke) = bar_look(Wedge::PassiveAllies, is_after);
            let shape = Shape::Box { rect: rect_on_sheet(rect), radius: 2.0, fill: Some(fill), stroke };
            let sheet = Sheet { origin: Pos2::ZERO, palette: look.palette };
            sheet.paint(ui.painter(), &[Item { subject: Subject::Ground, shape }]);
            ui.label(look.rich(look.text(key), Weight::Regular, theme::SMALL_SIZE, Ink::ButtonText));
            ui.add_space(6.0);
        }
    });
}

/// Five rows, each with the bars of a wedge and their numbers.
fn chart(ui: &mut Ui, input: &Input<'_>, salt: &'static str, number: impl Fn(&Tally, Wedge) -> usize) {
    let look = input.look;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW as f32 * Wedge::ALL.len() as f32));
    let sheet = rect_on_sheet(rect);
    let numbers = Wedge::ALL.map(|wedge| [number(input.now, wedge), number(input.after, wedge)]);
    let names = Wedge::ALL.map(|wedge| look.wedge_name(input.map, wedge));
    let mut picture = Picture::default();
    balance_items(sheet, &names, numbers, look.measurer, &mut picture);
    Sheet { origin: Pos2::ZERO, palette: look.palette }.paint(ui.painter(), &picture.items);
    for (wedge, numbers) in Wedge::ALL.into_iter().zip(numbers) {
        let row = rect_on_screen(balance_row(sheet, wedge));
        let response = ui.interact(row, Id::unique((salt, wedge)), Sense::empty());
        response
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, words::balance(look, input.map, wedge, numbers)));
    }
}
