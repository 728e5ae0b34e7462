//! The title and the demand above the grid: what all of it is about is always in sight.

use egui::{Align, Label, Layout, Rect, Ui, UiBuilder, vec2};

use super::state::Input;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::toolkit::bidi::cut_to;

/// Lower canvases show no heading, and not much higher ones no demand, in points.
const LOW: f32 = 250.0;
const LOW_FOR_DEMAND: f32 = 380.0;
/// The sizes in which the demand is written, in points: the largest in which it stands whole.
const DEMAND_SIZES: [f32; 4] = [14.0, 13.0, 12.0, 11.0];

/// Shows the heading, with `free` points left free at its right. Gives how far down it reaches.
pub fn show(ui: &mut Ui, input: &Input<'_>, canvas: Rect, free: f32) -> f32 {
    if canvas.height() < LOW {
        return canvas.top() + 2.0;
    }
    let is_high = canvas.height() >= LOW_FOR_DEMAND;
    let (title_size, top) = if is_high { (22.0, 16.0) } else { (16.0, 6.0) };
    let rect = canvas.with_max_x(canvas.right() - free).shrink2(vec2(16.0, top));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    child.spacing_mut().item_spacing.y = 3.0;
    let head = input.map.head();
    let (title, demand) = (input.look.told(head.title.trim()), input.look.told(head.demand.trim()));
    let (title, ink) =
        if title.is_empty() { (input.look.text("map-untitled"), Ink::Quiet) } else { (title.into_owned(), Ink::Text) };
    let mut line = |text: &str, weight: Weight, size: f32, ink: Ink| {
        let measured = |text: &str| input.look.measurer.width(text, weight, size.into()) as f32;
        let rich = input.look.rich(cut_to(text, rect.width(), measured), weight, size, ink);
        child.add(Label::new(rich).truncate().selectable(false)).accessible_name(text);
    };
    line(&title, Weight::Bold, title_size, ink);
    // Whole, or not at all: without its date a demand is wrong.
    let fits = |size: &f32| input.look.measurer.width(&demand, Weight::Regular, (*size).into()) as f32 <= rect.width();
    if let Some(size) = DEMAND_SIZES.into_iter().find(fits).filter(|_| is_high && !demand.is_empty()) {
        line(&demand, Weight::Regular, size, Ink::Quiet);
    }
    child.min_rect().bottom() + if is_high { 10.0 } else { 4.0 }
}
