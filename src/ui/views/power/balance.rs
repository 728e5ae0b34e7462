//! The balance of the wedges as bars: how many actors, and with how much influence, now and as if they had moved.

use egui::{
    Align2, Color32, CornerRadius, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};
use egui_plot::{Bar, BarChart, Plot, PlotBounds, PlotPoint, PlotTransform, PlotUi, Text};

use super::state::Input;
use super::words;
use crate::analysis::Tally;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::Wedge;
use crate::picture::Ink;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;

/// The height of a wedge's name and its two bars, in points.
const ROW: f32 = 46.0;
/// In each row, from its top, in rows: the name, then the bar of now, then that of the wish.
const NAME_AT: f64 = 0.2;
const NOW_AT: f64 = 0.52;
const AFTER_AT: f64 = 0.78;
const BAR: f64 = 0.22;
/// Beside the longest bar there is room for its number, in points.
const NUMBER_ROOM: f32 = 40.0;
const NUMBER_SIZE: f32 = 12.0;
const NAME_SIZE: f32 = 12.5;
const MARGIN: f32 = 18.0;

/// Shows all of it in a column; what has no room is scrolled.
pub fn show(ui: &mut Ui, input: &Input<'_>, rect: Rect) {
    let look = input.look;
    ui.painter().rect_filled(rect, 0.0, look.color(Ink::Panel));
    ui.painter().vline(rect.left(), rect.y_range(), Stroke::new(1.0, look.color(Ink::Line)));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(0.0, 1.0))));
    let scroll = ScrollArea::vertical().id_salt("balance").auto_shrink(false);
    scroll.content_margin(egui::Margin::symmetric(MARGIN as i8, 14)).show(&mut child, |ui| column(ui, input));
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
            let (fill, edge) = fill_of(look, Wedge::PassiveAllies, is_after);
            ui.painter().rect(rect, CornerRadius::same(2), fill, edge, StrokeKind::Inside);
            ui.label(look.rich(look.text(key), Weight::Regular, theme::SMALL_SIZE, Ink::ButtonText));
            ui.add_space(6.0);
        }
    });
}

/// A bar of now is full; one of the wish is light, with an edge in the colour of moves.
fn fill_of(look: Look<'_>, wedge: Wedge, is_after: bool) -> (Color32, Stroke) {
    if is_after {
        (look.color(Ink::WedgeFill(wedge)), Stroke::new(1.5, look.color(Ink::Accent)))
    } else {
        (look.color(Ink::WedgeInk(wedge)), Stroke::NONE)
    }
}

/// The numbers of a wedge, now and as if everyone had moved.
type Numbers = [usize; 2];

/// Five rows, each with the bars of a wedge and their numbers.
fn chart(ui: &mut Ui, input: &Input<'_>, salt: &'static str, number: impl Fn(&Tally, Wedge) -> usize) {
    let look = input.look;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW * Wedge::ALL.len() as f32));
    let numbers = Wedge::ALL.map(|wedge| [number(input.now, wedge), number(input.after, wedge)]);
    let most = numbers.as_flattened().iter().copied().max().unwrap_or(0).max(1) as f64;
    let room = f64::from((rect.width() - NUMBER_ROOM).max(20.0) / rect.width().max(1.0));
    let bounds = PlotBounds::from_min_max([0.0, 0.0], [most / room, Wedge::ALL.len() as f64]);
    let mut plot_ui = ui.new_child(UiBuilder::new().max_rect(rect));
    bare_plot(salt, rect.size()).show(&mut plot_ui, |plot| {
        plot.set_plot_bounds(bounds);
        for is_after in [false, true] {
            plot.bar_chart(bars(look, numbers, is_after));
        }
        for (wedge, numbers) in Wedge::ALL.into_iter().zip(numbers) {
            texts(plot, input, wedge, numbers, rect.width());
        }
    });
    let transform = PlotTransform::new(rect, bounds, false);
    for (wedge, numbers) in Wedge::ALL.into_iter().zip(numbers) {
        let top = transform.position_from_point_y(height(wedge, 0.0));
        let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
        let response = ui.interact(row, Id::unique((salt, wedge)), Sense::empty());
        response
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, words::balance(look, input.map, wedge, numbers)));
    }
}

/// How high something stands, so far down in the row of a wedge: rows are read downwards.
fn height(wedge: Wedge, down: f64) -> f64 {
    Wedge::ALL.len() as f64 - wedge.index() as f64 - down
}

/// One bar for each wedge that has anything.
fn bars(look: Look<'_>, numbers: [Numbers; 5], is_after: bool) -> BarChart {
    let down = if is_after { AFTER_AT } else { NOW_AT };
    let lengths = numbers.map(|[now, after]| if is_after { after } else { now });
    let bar = |(wedge, length): (Wedge, usize)| {
        let (fill, edge) = fill_of(look, wedge, is_after);
        Bar::new(height(wedge, down), length as f64).width(BAR).fill(fill).stroke(edge)
    };
    let bars = Wedge::ALL.into_iter().zip(lengths).filter(|(_, length)| *length > 0).map(bar);
    BarChart::new("", bars.collect()).horizontal().allow_hover(false)
}

/// The name of a wedge, and its numbers at the ends of their bars.
fn texts(plot: &mut PlotUi<'_>, input: &Input<'_>, wedge: Wedge, numbers: Numbers, width: f32) {
    let look = input.look;
    let name = look.wedge_name(input.map, wedge);
    let name = shorten::to_width(&name, width, Weight::SemiBold, NAME_SIZE, look.measurer);
    let name = look.rich(visual_order(&name), Weight::SemiBold, NAME_SIZE, Ink::WedgeInk(wedge));
    let at = PlotPoint::new(0.0, height(wedge, NAME_AT));
    plot.text(Text::new("", at, name).anchor(Align2::LEFT_CENTER).allow_hover(false));
    for (number, down) in numbers.into_iter().zip([NOW_AT, AFTER_AT]) {
        let text = look.rich(format!(" {number}"), Weight::Medium, NUMBER_SIZE, Ink::Text);
        let at = PlotPoint::new(number as f64, height(wedge, down));
        plot.text(Text::new("", at, text).anchor(Align2::LEFT_CENTER).allow_hover(false));
    }
}

/// A plot without anything of its own: no axes, no lines, and nothing that follows the pointer.
fn bare_plot<'a>(salt: &'static str, size: egui::Vec2) -> Plot<'a> {
    Plot::new(salt)
        .width(size.x)
        .height(size.y)
        .sense(Sense::hover())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
}
