//! All of the grid in small, while only a part of it is in view.

use egui::{Id, Rect, Shape as EguiShape, Ui, pos2, vec2};

use super::place::{on_screen, rect_on_screen};
use super::state::{Input, State};
use crate::layout::power::{Camera, Ground};
use crate::model::Wedge;
use crate::picture::Ink;
use crate::ui::views::overview::{Whole, dots, has_room, show as show_in_small};

/// Shows it where it is of use, and lets it be worked with.
pub fn show(ui: &Ui, input: &Input<'_>, ground: &Ground, state: &mut State) {
    let canvas = rect_on_screen(ground.grid);
    if !has_room(canvas) || state.camera == Camera::default() {
        state.overview = None;
        return;
    }
    let look = input.look;
    let whole = ground.whole();
    let part = state.camera.part();
    let at = |x: f64, y: f64| canvas.min + vec2(x as f32, y as f32) * canvas.size();
    let seen = Rect::from_min_max(at(part.x0, part.y0), at(part.x1, part.y1));
    let in_small = Whole { look, canvas, all: canvas, seen, foot: 0.0, id: Id::unique("power-overview") };
    let (rect, asked) = show_in_small(ui, &in_small, |painter, reduced| {
        for wedge in Wedge::ALL {
            let (left, right) = whole.column(wedge);
            let [min, max] = [pos2(left as f32, canvas.top()), pos2(right as f32, canvas.bottom())]
                .map(|corner| reduced.to_screen(corner));
            painter.rect_filled(Rect::from_min_max(min, max), 0.0, look.color(Ink::WedgeFill(wedge)));
        }
        let spots = state.crowd.points.spots.iter().filter(|spot| spot.level.is_some());
        let shown = spots.filter(|spot| !input.shown.is_hidden(spot.actor) && !input.shown.is_faint(spot.actor));
        let actors =
            shown.map(|spot| (reduced.to_screen(on_screen(spot.at(&whole))), look.color(Ink::WedgeInk(spot.wedge()))));
        painter.add(EguiShape::mesh(dots(actors)));
    });
    state.overview = Some(rect);
    if let Some(asked) = asked {
        let share = (asked - canvas.min) / canvas.size();
        state.camera.look_at(kurbo::Point::new(share.x.into(), share.y.into()));
    }
}
