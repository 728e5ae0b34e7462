//! The title and the demand above what the canvas shows.

use egui::text::{LayoutJob, TextFormat};
use egui::{Rect, Ui, Vec2, vec2};
use kurbo::Size;

use super::state::Input;
use crate::layout::fonts::Weight;
use crate::picture::{Ink, legible_height};
use crate::ui::toolkit::bidi::{cut_to, visual_order};
use crate::ui::toolkit::theme;

/// Lower canvases show no heading in a wish, in points.
const LOW_WISH: f32 = 280.0;
/// In a lower canvas there is no heading: the names round the half circle need the room, in points.
const LOW_HEADING: f32 = 180.0;

/// Lower canvases have a smaller heading, in points, and yet lower ones one of two lines at most.
const LOW: f32 = 520.0;
const LOWER: f32 = 420.0;
/// From the canvas's sides to the heading, in points.
const EDGE: f32 = 30.0;
/// How far the paper below it reaches beyond it, in points.
const PLATE: Vec2 = vec2(12.0, 6.0);
/// How many times as large as usual the heading may become, and how much of the room to spare it takes for that.
const MOST_GROWTH: f32 = 1.5;
const SHARE_OF_SPARE: f32 = 0.5;

/// Whether there is room for it: in a low window the words above a wish take the heading's.
fn is_shown(input: &Input<'_>, canvas: Rect) -> bool {
    input.has_heading && canvas.height() >= if input.wished.is_some() { LOW_WISH } else { LOW_HEADING }
}

/// The sizes of title and demand, and how far they are from the top: less of all in a low window, and `growth` times as
/// large where there is room to spare.
fn sizes(input: &Input<'_>, canvas: Rect, growth: f32) -> (f32, f32, f32) {
    match canvas.height() {
        _ if input.wall_text.is_some() => {
            let height = legible_height(Size::new(canvas.width().into(), canvas.height().into())) as f32;
            (height * 0.05, height * 0.03, height * 0.03)
        }
        0.0..280.0 => (14.0, 11.0, 3.0),
        280.0..LOW => (16.0 * growth, 13.0 * growth, 4.0),
        _ => (24.0 * growth, 15.0 * growth, 20.0),
    }
}

/// How many times as large as usual the heading is where the half circle leaves `spare` points free above it: what the
/// group demands is read from further away then.
pub(super) fn growth(input: &Input<'_>, canvas: Rect, spare: f32) -> f32 {
    if !is_shown(input, canvas) {
        return 1.0;
    }
    let (title_size, demand_size, _) = sizes(input, canvas, 1.0);
    let head = input.map.head();
    let fits = |text: &str, weight: Weight, size: f32| {
        let width = input.look.measurer.width(&input.look.told(text.trim()), weight, size.into());
        (canvas.width() - 2.0 * EDGE) / (width as f32).max(1.0)
    };
    let by_width = fits(&head.title, Weight::Bold, title_size).min(fits(&head.demand, Weight::Regular, demand_size));
    let by_height = 1.0 + SHARE_OF_SPARE * spare / height(input, canvas, 1.0);
    MOST_GROWTH.min(by_width).min(by_height).max(1.0)
}

/// The height kept free above the half circle; 0 if there is no heading.
pub(super) fn height(input: &Input<'_>, canvas: Rect, growth: f32) -> f32 {
    if !is_shown(input, canvas) {
        return 0.0;
    }
    let (title_size, demand_size, top) = sizes(input, canvas, growth);
    let rows = demand_rows(input, canvas, &input.look.told(input.map.head().demand.trim()), demand_size);
    top + 1.25 * title_size + if rows > 0 { 1.25 * demand_size * rows as f32 + 4.0 } else { 0.0 }
}

/// In how many lines the demand stands: in two where one does not hold it. What runs from right to left is in the order
/// in which it is seen, and cannot be broken any more.
fn demand_rows(input: &Input<'_>, canvas: Rect, demand: &str, size: f32) -> usize {
    let width = input.look.measurer.width(demand, Weight::Regular, size.into()) as f32;
    let is_long = width > canvas.width() - 2.0 * EDGE;
    let may_be_broken = canvas.height() >= LOWER && visual_order(demand) == demand;
    match demand {
        "" => 0,
        _ if is_long && may_be_broken => 2,
        _ => 1,
    }
}

/// What title and demand take, with the paper they stand on where the view was moved under them.
fn plate(input: &Input<'_>, canvas: Rect, growth: f32) -> Rect {
    let (title_size, demand_size, top) = sizes(input, canvas, growth);
    let head = input.map.head();
    let width = |text: &str, weight: Weight, size: f32| {
        input.look.measurer.width(&input.look.told(text.trim()), weight, size.into()) as f32
    };
    let width = width(&head.title, Weight::Bold, title_size).max(width(&head.demand, Weight::Regular, demand_size));
    let size = vec2(width.min(canvas.width() - 2.0 * EDGE), height(input, canvas, growth) - top);
    Rect::from_min_size(canvas.min + vec2(EDGE, top), size).expand2(PLATE)
}

/// The title and the demand above the half circle. Where the view was moved they stand on paper of their own, and only as
/// long as that covers nothing of it that is to be read: `covers` says so.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, canvas: Rect, growth: f32, covers: Option<&dyn Fn(Rect) -> bool>) {
    if !is_shown(input, canvas) || covers.is_some_and(|covers| covers(plate(input, canvas, growth))) {
        return;
    }
    let (title_size, demand_size, top) = sizes(input, canvas, growth);
    let head = input.map.head();
    let (title, demand) = (head.title.trim(), input.look.told(head.demand.trim()));
    let shown = if title.is_empty() { input.look.text("map-untitled") } else { input.look.told(title).into_owned() };
    let title_ink = if title.is_empty() { Ink::Quiet } else { Ink::Text };
    let rect = Rect::from_min_max(canvas.min + vec2(EDGE, top), canvas.max - vec2(EDGE, 0.0));
    let background = ui.painter().add(egui::Shape::Noop);
    let mut child =
        ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min)));
    child.spacing_mut().item_spacing.y = 4.0;
    let mut lines = |text: &str, weight: Weight, size: f32, ink: Ink, rows: usize| {
        let format = TextFormat::simple(theme::font(weight, size), input.look.color(ink));
        let measured = |text: &str| input.look.measurer.width(text, weight, size.into()) as f32;
        let mut job = LayoutJob::single_section(cut_to(text, rect.width(), measured).into_owned(), format);
        (job.wrap.max_width, job.wrap.max_rows) = (rect.width(), rows);
        child.add(egui::Label::new(job).selectable(false)).accessible_name(text);
    };
    lines(&shown, Weight::Bold, title_size, title_ink, 1);
    let rows = demand_rows(input, canvas, &demand, demand_size);
    if rows > 0 {
        lines(&demand, Weight::Regular, demand_size, Ink::Quiet, rows);
    }
    if covers.is_some() {
        let paper = input.look.color(Ink::Paper).gamma_multiply(0.88);
        let behind = egui::Shape::rect_filled(child.min_rect().expand2(PLATE), 8.0, paper);
        ui.painter().set(background, behind);
    }
}
