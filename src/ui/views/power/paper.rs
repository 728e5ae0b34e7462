//! What the points lie on: wedges as columns, levels of influence, the four corners, and what the rows are called.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{
    Align, Align2, CornerRadius, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use egui_plot::{HLine, Span, VLine};

use super::ground::{CAPTION, Camera, Ground, bare_plot};
use super::stage::Inhabitants;
use super::state::Input;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Influence, Wedge};
use crate::picture::Ink;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;

const CORNER_SIZE: f32 = 13.0;
/// The size of a wedge's name on one line, and the smallest it may become.
const LOW_NAME: f32 = 12.0;
const LEAST_NAME: f32 = 9.5;
/// Smaller grids show no corners, in points.
const LEAST_FOR_CORNERS: (f32, f32) = (420.0, 150.0);

/// What to do with those in a corner, in the method's words.
#[derive(Debug, Clone, Copy)]
enum Corner {
    Mobilise,
    Persuade,
    Inform,
    Watch,
}

impl Corner {
    const ALL: [Self; 4] = [Self::Mobilise, Self::Persuade, Self::Inform, Self::Watch];

    fn text_ids(self) -> [&'static str; 2] {
        match self {
            Self::Mobilise => ["power-mobilise", "power-mobilise-tip"],
            Self::Persuade => ["power-persuade", "power-persuade-tip"],
            Self::Inform => ["power-inform", "power-inform-tip"],
            Self::Watch => ["power-watch", "power-watch-tip"],
        }
    }

    fn wedge(self) -> Wedge {
        match self {
            Self::Mobilise | Self::Inform => Wedge::ActiveAllies,
            Self::Persuade | Self::Watch => Wedge::ActiveOpposition,
        }
    }

    fn is_influential(self) -> bool {
        matches!(self, Self::Mobilise | Self::Persuade)
    }

    fn rect(self, look: Look<'_>, ground: &Ground) -> Rect {
        let width = look.measurer.width(&look.text(self.text_ids()[0]), Weight::SemiBold, CORNER_SIZE.into()) as f32;
        let end = if self.wedge() == Wedge::ActiveAllies { 0.0 } else { 1.0 };
        let is_left = ground.x(end) < ground.grid.center().x;
        let align = Align2([
            if is_left { Align::Min } else { Align::Max },
            if self.is_influential() { Align::Min } else { Align::Max },
        ]);
        align.align_size_within_rect(vec2(width, CORNER_SIZE * 1.3), ground.grid.shrink2(vec2(12.0, 8.0)))
    }
}

/// Where the words in the corners stand, if they are shown: only while the corners of the grid are those of the canvas.
#[must_use]
pub fn corner_rects(look: Look<'_>, ground: &Ground, camera: Camera) -> Vec<Rect> {
    let (width, height) = LEAST_FOR_CORNERS;
    let has_room = ground.grid.width() >= width && ground.grid.height() >= height;
    let corners = Corner::ALL.into_iter().filter(|_| has_room && camera == Camera::default());
    corners.map(|corner| corner.rect(look, ground)).collect()
}

/// Paints all that does not move with the actors.
pub fn show(ui: &mut Ui, input: &Input<'_>, ground: &Ground, camera: Camera, inhabitants: Inhabitants) {
    let look = input.look;
    columns(ui, look, ground);
    wedge_names(ui, input, ground);
    levels(ui, look, ground);
    for (corner, rect) in Corner::ALL.into_iter().zip(corner_rects(look, ground, camera)) {
        let [name, tip] = corner.text_ids().map(|id| look.text(id));
        let response = ui.interact(rect, Id::unique(("power-corner", corner.text_ids()[0])), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {tip}")));
        let font = theme::font(Weight::SemiBold, CORNER_SIZE);
        let color = look.color(Ink::WedgeInk(corner.wedge()));
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, name, font, color);
        response.on_hover_text(tip);
    }
    rows(ui, look, ground, inhabitants);
    emptiness(ui, input, ground, inhabitants);
}

/// The wedges, and thin lines between the levels.
fn columns(ui: &mut Ui, look: Look<'_>, ground: &Ground) {
    let bounds = *ground.transform.bounds();
    let mut child = ui.new_child(UiBuilder::new().max_rect(ground.grid));
    let is_mirrored = ground.x(0.0) > ground.x(1.0);
    bare_plot("power-grid", ground.grid.size()).invert_x(is_mirrored).show(&mut child, |plot| {
        plot.set_plot_bounds(bounds);
        for wedge in Wedge::ALL {
            let (from, to) = column(wedge);
            let fill = look.color(Ink::WedgeFill(wedge));
            plot.span(Span::new("", from..=to).fill(fill).border(Stroke::NONE));
        }
        let bars = look.color(Ink::Bars);
        for level in 1..Influence::MAX {
            let line = HLine::new("", f64::from(level) + 0.5).stroke(Stroke::new(1.0, bars));
            plot.hline(line.allow_hover(false));
        }
        for wedge in &Wedge::ALL[1..] {
            let line = VLine::new("", wedge.start().value()).stroke(Stroke::new(3.0, bars));
            plot.vline(line.allow_hover(false));
        }
    });
    ui.painter().rect_filled(ground.lane, CornerRadius::same(4), look.color(Ink::Button));
    let edge = Stroke::new(1.0, look.color(Ink::Line));
    ui.painter().rect_stroke(ground.lane, CornerRadius::same(4), edge, StrokeKind::Inside);
    ui.painter().rect(ground.waiting, CornerRadius::same(4), look.color(Ink::Panel), edge, StrokeKind::Inside);
    let bars = Stroke::new(3.0, look.color(Ink::Bars));
    for wedge in &Wedge::ALL[1..] {
        let x = ground.x(wedge.start().value());
        if ground.lane.x_range().contains(x) {
            ui.painter().vline(x, ground.lane.shrink(1.0).y_range(), bars);
        }
    }
}

/// A wedge's stances; the first and the last reach to the edges.
fn column(wedge: Wedge) -> (f64, f64) {
    let start = wedge.start().value();
    match wedge {
        Wedge::ActiveAllies => (-1.0, 0.2),
        Wedge::ActiveOpposition => (start, 2.0),
        _ => (start, start + 0.2),
    }
}

/// The wedges' names above their columns, as much of each as there is room for.
fn wedge_names(ui: &Ui, input: &Input<'_>, ground: &Ground) {
    let (look, strip) = (input.look, ground.names);
    let is_low = strip.height() < 30.0;
    for wedge in Wedge::ALL {
        let (from, to) = column(wedge);
        let [a, b] = [from, to].map(|stance| ground.x(stance).clamp(strip.left(), strip.right()));
        let (left, right) = (a.min(b), a.max(b));
        if right - left < 16.0 {
            continue;
        }
        let name = look.wedge_name(input.map, wedge);
        let ink = Ink::WedgeInk(wedge);
        // On one line names become smaller before they are cut: two of them begin alike.
        let width = look.measurer.width(&name, Weight::Bold, LOW_NAME.into()) as f32;
        let fitting = (LOW_NAME * (right - left - 8.0) / width.max(1.0)).clamp(LEAST_NAME, LOW_NAME);
        let size = if is_low { fitting } else { 14.0 };
        let mut job = egui::text::LayoutJob::single_section(
            visual_order(&name).into_owned(),
            egui::TextFormat::simple(theme::font(Weight::Bold, size), look.color(ink)),
        );
        job.wrap.max_width = right - left - 8.0;
        job.wrap.max_rows = if is_low { 1 } else { 2 };
        job.wrap.break_anywhere = false;
        job.halign = Align::Center;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let top = strip.bottom() - galley.size().y - if is_low { 1.0 } else { 5.0 };
        ui.painter().galley(pos2(f32::midpoint(left, right), top), galley, look.color(ink));
    }
}

/// The levels' numbers, and what they are numbers of.
fn levels(ui: &Ui, look: Look<'_>, ground: &Ground) {
    let painter = ui.painter();
    let font = theme::font(Weight::SemiBold, 13.0);
    let x = ground.grid.left() - 10.0;
    for level in 1..=Influence::MAX {
        let y = ground.transform.position_from_point_y(f64::from(level));
        if ground.grid.y_range().shrink(4.0).contains(y) {
            painter.text(pos2(x, y), Align2::RIGHT_CENTER, level, font.clone(), look.color(Ink::Quiet));
        }
    }
    let text = look.text("inspector-influence");
    let galley = painter.layout_no_wrap(text, theme::font(Weight::Regular, theme::SMALL_SIZE), look.color(Ink::Quiet));
    let has_room = ground.grid.left() - ground.canvas.left() >= 40.0 && galley.size().x < ground.grid.height();
    if has_room {
        // Upwards, its beginning below.
        let at = pos2(ground.canvas.left() + 6.0, ground.grid.center().y + galley.size().x / 2.0);
        painter.add(TextShape::new(at, galley, look.color(Ink::Quiet)).with_angle(-FRAC_PI_2));
    }
}

/// What the two rows below the grid are called, and how many are in them.
fn rows(ui: &mut Ui, look: Look<'_>, ground: &Ground, inhabitants: Inhabitants) {
    let Inhabitants { open, waiting, left_out, .. } = inhabitants;
    let captions = [
        (ground.lane, Message::new("power-lane").with("count", open)),
        (ground.waiting, Message::new("power-waiting").with("count", waiting)),
    ];
    for (row, message) in captions {
        let rect = Rect::from_min_max(pos2(row.left(), row.top() - CAPTION + 4.0), pos2(row.right(), row.top() - 1.0));
        let text = look.rich(look.say(&message), Weight::Medium, 12.0, Ink::Quiet);
        ui.put(rect, LeftLabel(egui::Label::new(text).truncate().selectable(false)));
    }
    if left_out > 0 {
        let text = look.say(&Message::new("power-more").with("count", left_out));
        let font = theme::font(Weight::Medium, 12.0);
        let at = ground.waiting.right_bottom() - vec2(10.0, ground.waiting.height() / 2.0);
        ui.painter().text(at, Align2::RIGHT_CENTER, text, font, look.color(Ink::Quiet));
    }
}

/// A label at the left of the room it is put into.
struct LeftLabel(egui::Label);

impl egui::Widget for LeftLabel {
    fn ui(self, ui: &mut Ui) -> egui::Response {
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| ui.add(self.0)).inner
    }
}

/// Why there is nobody in the grid, if there is nobody.
fn emptiness(ui: &mut Ui, input: &Input<'_>, ground: &Ground, inhabitants: Inhabitants) {
    let look = input.look;
    let key = match inhabitants {
        Inhabitants { judged: 1.., .. } => return,
        Inhabitants { open: 1.., .. } => "power-nobody-judged",
        Inhabitants { waiting: 1.., .. } => "power-nobody-placed",
        _ if input.map.actor_count() > 0 => "power-nobody-shown",
        _ => "power-no-actors",
    };
    let rect = Rect::from_center_size(ground.grid.center(), vec2((ground.grid.width() * 0.7).min(420.0), 60.0));
    ui.painter().rect_filled(rect.expand(6.0), CornerRadius::same(8), look.color(Ink::Panel).gamma_multiply(0.92));
    let text = look.rich(look.text(key), Weight::Medium, theme::TEXT_SIZE, Ink::Text);
    ui.put(rect, egui::Label::new(text).selectable(false).halign(Align::Center));
}
