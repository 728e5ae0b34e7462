//! Draws a picture with egui.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::{CircleShape, CubicBezierShape, PathShape, RectShape, TextShape};
use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Shape as EguiShape, Stroke as EguiStroke, StrokeKind, Vec2, pos2,
};
use kurbo::{CubicBez, ParamCurve, ParamCurveArclen, Point};

use super::bidi::visual_order;
use super::theme;
use crate::layout::fan::Fan;
use crate::layout::fonts::Weight;
use crate::layout::tie::straight;
use crate::picture::{Anchor, Item, Palette, Shape, Stroke, diamond};

/// Where a sheet lies on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// The screen position of the sheet's origin.
    pub origin: Pos2,
    /// The colours.
    pub palette: Palette,
}

impl Sheet {
    /// The screen position of a point of the sheet.
    #[must_use]
    pub fn to_screen(self, point: Point) -> Pos2 {
        self.origin + Vec2::new(point.x as f32, point.y as f32)
    }

    /// The point of the sheet at a screen position.
    #[must_use]
    pub fn to_sheet(self, position: Pos2) -> Point {
        let from_origin = position - self.origin;
        Point::new(f64::from(from_origin.x), f64::from(from_origin.y))
    }

    /// The screen rectangle of a rectangle of the sheet.
    #[must_use]
    pub fn rect_to_screen(self, rect: kurbo::Rect) -> Rect {
        Rect::from_min_max(self.to_screen(rect.origin()), self.to_screen(Point::new(rect.x1, rect.y1)))
    }

    /// Draws shapes, from the back to the front.
    pub fn paint(self, painter: &Painter, items: &[Item]) {
        for item in items {
            match self.text(painter, &item.shape) {
                Some(text) => drop(painter.add(text)),
                None => {
                    let mut shapes = Vec::new();
                    self.shapes(&item.shape, &mut shapes);
                    painter.extend(shapes);
                }
            }
        }
    }

    /// The texts among some shapes, laid out. They can be painted until egui lets go of its glyphs.
    #[must_use]
    pub fn texts(self, painter: &Painter, items: &[Item]) -> Vec<EguiShape> {
        items.iter().filter_map(|item| self.text(painter, &item.shape)).collect()
    }

    /// A text, laid out; nothing of other shapes.
    fn text(self, painter: &Painter, shape: &Shape) -> Option<EguiShape> {
        match shape {
            Shape::Text { at, anchor, text, weight, size, ink } => {
                let color = theme::color(self.palette, *ink);
                Some(text_shape(painter, text, *weight, *size as f32, color, self.to_screen(*at), *anchor))
            }
            Shape::Upwards { middle, text, weight, size, ink } => {
                let color = theme::color(self.palette, *ink);
                let font = theme::font(*weight, *size as f32);
                let galley = painter.layout_no_wrap(visual_order(text).into_owned(), font, color);
                // It begins below.
                let at = self.to_screen(*middle) + Vec2::new(-galley.size().y, galley.size().x) / 2.0;
                Some(EguiShape::Text(TextShape::new(at, galley, color).with_angle(-FRAC_PI_2)))
            }
            _ => None,
        }
    }

    /// Adds the egui shapes of a shape that is not a text.
    pub fn shapes(self, shape: &Shape, out: &mut Vec<EguiShape>) {
        let fill = |ink| theme::color(self.palette, ink);
        match shape {
            Shape::Slice { center, radius, from_rad, to_rad, fill: ink, stroke } => {
                // A step of some six points along the arc: no corner is seen.
                let steps = ((to_rad - from_rad) * radius / 6.0).ceil().clamp(12.0, 720.0);
                let arc = (0..=steps as usize).map(|step| {
                    let angle_rad = from_rad + (to_rad - from_rad) * step as f64 / steps;
                    self.to_screen(*center + Fan::direction(angle_rad) * *radius)
                });
                let is_half_disc = (to_rad - from_rad) > 3.0;
                let tip = (!is_half_disc).then(|| self.to_screen(*center));
                let stroke = stroke.map_or(EguiStroke::NONE, |stroke| self.stroke(&stroke));
                let color = ink.map_or(Color32::TRANSPARENT, fill);
                let outline = tip.into_iter().chain(arc).collect();
                out.push(EguiShape::Path(PathShape::convex_polygon(outline, color, stroke)));
            }
            Shape::Disc { center, radius, fill: ink } => {
                out.push(EguiShape::Circle(CircleShape::filled(self.to_screen(*center), *radius as f32, fill(*ink))));
            }
            Shape::Box { rect, radius, fill: ink, stroke } => {
                let stroke = stroke.map_or(EguiStroke::NONE, |stroke| self.stroke(&stroke));
                let color = ink.map_or(Color32::TRANSPARENT, fill);
                let radius = CornerRadius::same((*radius).min(250.0).round() as u8);
                out.push(EguiShape::Rect(RectShape::new(
                    self.rect_to_screen(*rect),
                    radius,
                    color,
                    stroke,
                    StrokeKind::Middle,
                )));
            }
            Shape::Diamond { center, half, fill: ink, stroke } => {
                let points = diamond(*center, *half).map(|point| self.to_screen(point)).to_vec();
                out.push(EguiShape::Path(PathShape::convex_polygon(points, fill(*ink), self.stroke(stroke))));
            }
            Shape::Polygon { points, fill: ink, opacity } => {
                let points = points.iter().map(|&point| self.to_screen(point)).collect();
                let color = fill(*ink).gamma_multiply(self.palette.opacity(*ink, *opacity) as f32);
                out.push(EguiShape::Path(PathShape::convex_polygon(points, color, EguiStroke::NONE)));
            }
            Shape::Outline { points, stroke } => {
                let round: Vec<Pos2> =
                    points.iter().chain(points.first()).map(|&point| self.to_screen(point)).collect();
                self.line(&round, stroke, out);
            }
            Shape::Line { from, to, stroke } => {
                self.line(&[self.to_screen(*from), self.to_screen(*to)], stroke, out);
            }
            Shape::Curve { curve, stroke } if stroke.dash.is_empty() => {
                let points = [curve.p0, curve.p1, curve.p2, curve.p3].map(|point| self.to_screen(point));
                if is_straight(*curve) {
                    out.push(EguiShape::LineSegment { points: [points[0], points[3]], stroke: self.stroke(stroke) });
                } else {
                    let stroke = self.stroke(stroke);
                    out.push(EguiShape::CubicBezier(CubicBezierShape::from_points_stroke(
                        points,
                        false,
                        Color32::TRANSPARENT,
                        stroke,
                    )));
                }
            }
            Shape::Curve { curve, stroke } => {
                let steps = (curve.arclen(1.0) / 6.0).ceil().clamp(2.0, 200.0);
                let at = |step: usize| self.to_screen(curve.eval(step as f64 / steps));
                let points: Vec<Pos2> = (0..=steps as usize).map(at).collect();
                self.line(&points, stroke, out);
            }
            Shape::Text { .. } | Shape::Upwards { .. } => {}
        }
    }

    fn line(self, points: &[Pos2], stroke: &Stroke, out: &mut Vec<EguiShape>) {
        let pen = self.stroke(stroke);
        if stroke.dash.is_empty() {
            out.push(EguiShape::line(points.to_vec(), pen));
            return;
        }
        let lengths: Vec<f32> = stroke.dash.iter().map(|part| part * pen.width).collect();
        let (strokes, gaps): (Vec<f32>, Vec<f32>) =
            lengths.chunks(2).map(|pair| (pair[0], pair.get(1).copied().unwrap_or(pair[0]))).unzip();
        out.extend(EguiShape::dashed_line_with_offset(points, pen, &strokes, &gaps, 0.0));
    }

    fn stroke(self, stroke: &Stroke) -> EguiStroke {
        let color = theme::color(self.palette, stroke.ink)
            .gamma_multiply(self.palette.opacity(stroke.ink, stroke.opacity) as f32);
        EguiStroke::new(stroke.width as f32, color)
    }
}

/// Whether nobody sees that a curve bends.
fn is_straight(curve: CubicBez) -> bool {
    let straight = straight(curve.p0, curve.p3);
    [(curve.p1, straight.p1), (curve.p2, straight.p2)].iter().all(|(bent, straight)| (*bent - *straight).hypot() < 0.4)
}

/// One line of text with the given point of its baseline at `baseline`.
pub fn text_shape(
    painter: &Painter,
    text: &str,
    weight: Weight,
    size: f32,
    color: Color32,
    baseline: Pos2,
    anchor: Anchor,
) -> EguiShape {
    let galley = painter.layout_no_wrap(visual_order(text).into_owned(), theme::font(weight, size), color);
    let left = match anchor {
        Anchor::Left => baseline.x,
        Anchor::Middle => baseline.x - galley.size().x / 2.0,
        Anchor::Right => baseline.x - galley.size().x,
    };
    let ascent = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(size, |glyph| glyph.pos.y);
    EguiShape::Text(TextShape::new(pos2(left, baseline.y - ascent), galley, color))
}
