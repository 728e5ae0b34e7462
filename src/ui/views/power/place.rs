//! The sheet of the power view is the screen: the same place in kurbo's numbers and in egui's.

use egui::{Pos2, Rect, Vec2, pos2};
use kurbo::Point;

/// A place of the sheet on the screen.
pub fn on_screen(at: Point) -> Pos2 {
    pos2(at.x as f32, at.y as f32)
}

/// A rectangle of the sheet on the screen.
pub fn rect_on_screen(rect: kurbo::Rect) -> Rect {
    Rect::from_min_max(on_screen(rect.origin()), on_screen(Point::new(rect.x1, rect.y1)))
}

/// A place of the screen on the sheet.
pub fn on_sheet(at: Pos2) -> Point {
    Point::new(at.x.into(), at.y.into())
}

/// A rectangle of the screen on the sheet.
pub fn rect_on_sheet(rect: Rect) -> kurbo::Rect {
    kurbo::Rect::from_points(on_sheet(rect.min), on_sheet(rect.max))
}

/// A way on the screen as one on the sheet.
pub fn way_on_sheet(way: Vec2) -> kurbo::Vec2 {
    kurbo::Vec2::new(way.x.into(), way.y.into())
}
