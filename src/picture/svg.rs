//! A picture as SVG text: what golden tests compare, and what exports start from.

use std::fmt::Write;

use kurbo::{Point, Rect};

use super::palette::{Palette, Rgb};
use super::shapes::{Anchor, Ink, Picture, Shape, Stroke};
use crate::layout::fan::Fan;
use crate::layout::measure::CAP_HEIGHT_EM;

/// Draws a picture in a theme's colours. `frame` is the part of it that is seen; what lies outside is in the text, too.
#[must_use]
pub fn to_svg(picture: &Picture, frame: Rect, palette: Palette) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\" font-family=\"Inter, 'Noto Sans Arabic', sans-serif\">\n",
        number(frame.x0),
        number(frame.y0),
        number(frame.width()),
        number(frame.height())
    );
    let pen = Pen { palette };
    for item in &picture.items {
        svg.push_str(&pen.element(&item.shape));
        svg.push('\n');
    }
    svg.push_str("</svg>\n");
    svg
}

struct Pen {
    palette: Palette,
}

impl Pen {
    fn element(&self, shape: &Shape) -> String {
        match shape {
            Shape::Slice { center, radius, from_rad, to_rad, fill, stroke } => {
                let start = *center + Fan::direction(*from_rad) * *radius;
                let end = *center + Fan::direction(*to_rad) * *radius;
                let radius = number(*radius);
                let path = format!("M{} L{} A{radius},{radius} 0 0 1 {}Z", point(*center), point(start), point(end));
                format!("<path d=\"{path}\"{}{}/>", self.maybe_fill(*fill), self.stroke(stroke.as_ref()))
            }
            Shape::Disc { center, radius, fill } => {
                let (x, y) = (number(center.x), number(center.y));
                format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\"{}/>", number(*radius), self.fill(*fill))
            }
            Shape::Box { rect, radius, fill, stroke } => format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}{}/>",
                number(rect.x0),
                number(rect.y0),
                number(rect.width()),
                number(rect.height()),
                number(*radius),
                self.maybe_fill(*fill),
                self.stroke(stroke.as_ref())
            ),
            Shape::Polygon { points, fill, opacity } => {
                let points = points.iter().map(|&at| point(at)).collect::<Vec<_>>().join(" ");
                format!("<polygon points=\"{points}\"{}{}/>", self.fill(*fill), self.opacity(*fill, *opacity))
            }
            Shape::Line { from, to, stroke } => {
                format!("<path d=\"M{} L{}\" fill=\"none\"{}/>", point(*from), point(*to), self.stroke(Some(stroke)))
            }
            Shape::Curve { curve, stroke } => {
                let path = format!("M{} Q{} {}", point(curve.p0), point(curve.p1), point(curve.p2));
                format!("<path d=\"{path}\" fill=\"none\"{}/>", self.stroke(Some(stroke)))
            }
            Shape::Text { at, anchor, text, weight, size, ink } => format!(
                "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" font-size=\"{}\" font-weight=\"{}\"{}>{}</text>",
                number(at.x),
                number(at.y),
                match anchor {
                    Anchor::Left => "start",
                    Anchor::Middle => "middle",
                    Anchor::Right => "end",
                },
                number(*size),
                weight.number(),
                self.fill(*ink),
                escaped(text)
            ),
            Shape::Upwards { middle, text, weight, size, ink } => {
                let baseline = Point::new(middle.x + size * CAP_HEIGHT_EM / 2.0, middle.y);
                format!(
                    "<text transform=\"translate({}) rotate(-90)\" text-anchor=\"middle\" font-size=\"{}\" \
                     font-weight=\"{}\"{}>{}</text>",
                    point(baseline),
                    number(*size),
                    weight.number(),
                    self.fill(*ink),
                    escaped(text)
                )
            }
        }
    }

    fn maybe_fill(&self, ink: Option<Ink>) -> String {
        ink.map_or_else(|| " fill=\"none\"".to_owned(), |ink| self.fill(ink))
    }

    fn fill(&self, ink: Ink) -> String {
        format!(" fill=\"{}\"", hex(self.palette.rgb(ink)))
    }

    fn stroke(&self, stroke: Option<&Stroke>) -> String {
        let Some(stroke) = stroke else { return String::new() };
        let mut text =
            format!(" stroke=\"{}\" stroke-width=\"{}\"", hex(self.palette.rgb(stroke.ink)), number(stroke.width));
        if !stroke.dash.is_empty() {
            let lengths: Vec<_> = stroke.dash.iter().map(|part| number(f64::from(*part) * stroke.width)).collect();
            let _ = write!(text, " stroke-dasharray=\"{}\"", lengths.join(" "));
        }
        text.push_str(&self.opacity(stroke.ink, stroke.opacity));
        text
    }

    fn opacity(&self, ink: Ink, opacity: f64) -> String {
        let opacity = self.palette.opacity(ink, opacity);
        if opacity >= 1.0 { String::new() } else { format!(" opacity=\"{}\"", number(opacity)) }
    }
}

fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

fn point(at: Point) -> String {
    format!("{},{}", number(at.x), number(at.y))
}

/// With two decimals at most, so that a golden file does not change with the last bit of a sine.
fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // Adding zero makes −0 into 0.
    format!("{}", rounded + 0.0)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
