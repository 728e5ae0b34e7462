//! A picture as SVG text: what golden tests compare, and what exports are.
//!
//! It can be counted from outside. Everybody who is drawn is one `<g data-actor data-form>`, `data-form` being `chip`,
//! `name` (a mark with the name beside it) or `mark`: first the chip or the mark, then what lies on it; the name is one
//! `<text>`, in a `<tspan>` for each line where there are two; the number of dots stands in a `<g data-dots>` there. A
//! relationship is a `<path data-relationship>`, a wanted move a `<path data-move>`, and the arrowhead of either a
//! `<polygon data-head>`. Whoever is in the picture only behind others is a group with an opacity. Groups carry no
//! transform.

use std::collections::HashMap;
use std::fmt::Write;

use kurbo::{Point, Rect};

use super::palette::{Palette, Rgb};
use super::shapes::{Anchor, Form, Ink, Item, Picture, Shape, Stroke, Subject, diamond};
use super::whole::FAINT;
use crate::layout::fan::Fan;
use crate::layout::fonts::Weight;
use crate::layout::measure::CAP_HEIGHT_EM;
use crate::model::{ActorId, RelationshipId};

/// What actors and relationships are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ids {
    /// Their ids in the map.
    OfMap,
    /// Numbers of this picture: from an id, copies of a map could be told to be of one.
    OfPicture,
}

/// Draws a picture in a theme's colours. `frame` is the part of it that is seen; what lies outside is in the text, too.
#[must_use]
pub fn to_svg(picture: &Picture, frame: Rect, palette: Palette, ids: Ids) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\" font-family=\"Inter, 'Noto Sans Arabic', sans-serif\">\n",
        number(frame.x0),
        number(frame.y0),
        number(frame.width()),
        number(frame.height())
    );
    let mut pen = Pen { palette, ids, actors: HashMap::new(), relationships: HashMap::new() };
    let paper = Shape::Box { rect: frame, radius: 0.0, fill: Some(Ink::Paper), stroke: None };
    push_line(&mut svg, &pen.element(&paper, ""));
    for run in picture.items.chunk_by(|a, b| a.subject == b.subject) {
        pen.run(run, picture, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

struct Pen {
    palette: Palette,
    ids: Ids,
    /// The numbers given so far.
    actors: HashMap<ActorId, usize>,
    relationships: HashMap<RelationshipId, usize>,
}

/// Lines of one text: what is written alike, at the same place across.
#[derive(PartialEq)]
struct Writing {
    x: f64,
    anchor: Anchor,
    weight: Weight,
    size: f64,
    ink: Ink,
}

impl Writing {
    fn of(shape: &Shape) -> Option<Self> {
        let &Shape::Text { at, anchor, weight, size, ink, .. } = shape else { return None };
        Some(Self { x: at.x, anchor, weight, size, ink })
    }
}

impl Pen {
    fn actor(&mut self, id: ActorId) -> String {
        let next = self.actors.len() + 1;
        match self.ids {
            Ids::OfMap => id.to_string(),
            Ids::OfPicture => self.actors.entry(id).or_insert(next).to_string(),
        }
    }

    fn relationship(&mut self, id: RelationshipId) -> String {
        let next = self.relationships.len() + 1;
        match self.ids {
            Ids::OfMap => id.to_string(),
            Ids::OfPicture => self.relationships.entry(id).or_insert(next).to_string(),
        }
    }

    /// Shapes that stand for the same thing and lie on each other.
    fn run(&mut self, run: &[Item], picture: &Picture, svg: &mut String) {
        let Some(Item { subject, .. }) = run.first() else { return };
        let (name, id) = match *subject {
            Subject::Actor(id) => return self.somebody(id, run, picture, svg),
            Subject::Relationship(id) => ("relationship", self.relationship(id)),
            Subject::Move(id) => ("move", self.actor(id)),
            Subject::Ground | Subject::Wedge(_) => {
                for item in run {
                    push_line(svg, &self.element(&item.shape, ""));
                }
                return;
            }
        };
        for item in run {
            let data = if let Shape::Polygon { .. } = item.shape { "head" } else { name };
            push_line(svg, &self.element(&item.shape, &format!(" data-{data}=\"{id}\"")));
        }
    }

    /// An actor. What lies behind the mark, such as what quiets the lines below the name, comes before the group.
    fn somebody(&mut self, id: ActorId, run: &[Item], picture: &Picture, svg: &mut String) {
        let form = match picture.forms.get(&id) {
            Some(Form::Chip) => "chip",
            Some(Form::Name) => "name",
            Some(Form::Mark) | None => "mark",
        };
        let is_mark = |item: &Item| matches!(item.shape, Shape::Box { stroke: Some(_), .. } | Shape::Diamond { .. });
        let (behind, rest) = run.split_at(run.iter().position(is_mark).unwrap_or_default());
        for item in behind {
            push_line(svg, &self.element(&item.shape, ""));
        }
        let opacity =
            if picture.faint.contains(&id) { format!(" opacity=\"{}\"", number(FAINT)) } else { String::new() };
        push_line(svg, &format!("<g data-actor=\"{}\" data-form=\"{form}\"{opacity}>", self.actor(id)));
        // The dots lie on it last: a disc on a disc, and their number.
        let is_dots = |items: &[Item]| {
            let [.., Item { shape: Shape::Disc { .. }, .. }, Item { shape: Shape::Text { ink, .. }, .. }] = items
            else {
                return false;
            };
            *ink == Ink::OnAccent
        };
        let (body, dots) = rest.split_at(rest.len() - if is_dots(rest) { 3 } else { 0 });
        for lines in body.chunk_by(|a, b| Writing::of(&a.shape).is_some_and(|a| Some(a) == Writing::of(&b.shape))) {
            match lines {
                [item] => push_line(svg, &self.element(&item.shape, "")),
                lines => push_line(svg, &self.text(lines)),
            }
        }
        if let [.., Item { shape: Shape::Text { text, .. }, .. }] = dots {
            push_line(svg, &format!("<g data-dots=\"{}\">", escaped(text)));
            for item in dots {
                push_line(svg, &self.element(&item.shape, ""));
            }
            push_line(svg, "</g>");
        }
        push_line(svg, "</g>");
    }

    /// Several lines of one text.
    fn text(&self, lines: &[Item]) -> String {
        let Some(Item { shape: Shape::Text { anchor, weight, size, ink, .. }, .. }) = lines.first() else {
            return String::new();
        };
        let mut text = format!("<text{}>", self.writing(*anchor, *weight, *size, *ink));
        for item in lines {
            if let Shape::Text { at, text: line, .. } = &item.shape {
                let _ = write!(text, "<tspan x=\"{}\" y=\"{}\">{}</tspan>", number(at.x), number(at.y), escaped(line));
            }
        }
        text.push_str("</text>");
        text
    }

    fn writing(&self, anchor: Anchor, weight: Weight, size: f64, ink: Ink) -> String {
        let anchor = match anchor {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        };
        let (size, weight, fill) = (number(size), weight.number(), self.fill(ink));
        format!(" text-anchor=\"{anchor}\" font-size=\"{size}\" font-weight=\"{weight}\"{fill}")
    }

    /// A shape, with what it is said to be.
    fn element(&self, shape: &Shape, data: &str) -> String {
        match shape {
            Shape::Slice { center, radius, from_rad, to_rad, fill, stroke } => {
                let start = *center + Fan::direction(*from_rad) * *radius;
                let end = *center + Fan::direction(*to_rad) * *radius;
                let radius = number(*radius);
                let path = format!("M{} L{} A{radius},{radius} 0 0 1 {}Z", point(*center), point(start), point(end));
                format!("<path{data} d=\"{path}\"{}{}/>", self.maybe_fill(*fill), self.stroke(stroke.as_ref()))
            }
            Shape::Disc { center, radius, fill } => {
                let (x, y) = (number(center.x), number(center.y));
                format!("<circle{data} cx=\"{x}\" cy=\"{y}\" r=\"{}\"{}/>", number(*radius), self.fill(*fill))
            }
            Shape::Box { rect, radius, fill, stroke } => format!(
                "<rect{data} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}{}/>",
                number(rect.x0),
                number(rect.y0),
                number(rect.width()),
                number(rect.height()),
                number(*radius),
                self.maybe_fill(*fill),
                self.stroke(stroke.as_ref())
            ),
            Shape::Diamond { center, half, fill, stroke } => {
                let points = diamond(*center, *half).map(point).join(" ");
                format!("<polygon{data} points=\"{points}\"{}{}/>", self.fill(*fill), self.stroke(Some(stroke)))
            }
            Shape::Polygon { points, fill, opacity } => {
                let points = points.iter().map(|&at| point(at)).collect::<Vec<_>>().join(" ");
                format!("<polygon{data} points=\"{points}\"{}{}/>", self.fill(*fill), self.opacity(*fill, *opacity))
            }
            Shape::Outline { points, stroke } => {
                let points = points.iter().map(|&at| point(at)).collect::<Vec<_>>().join(" ");
                format!("<polygon{data} points=\"{points}\" fill=\"none\"{}/>", self.stroke(Some(stroke)))
            }
            Shape::Line { from, to, stroke } => {
                let (from, to) = (point(*from), point(*to));
                format!("<path{data} d=\"M{from} L{to}\" fill=\"none\"{}/>", self.stroke(Some(stroke)))
            }
            Shape::Curve { curve, stroke } => {
                let [from, leaves, arrives, to] = [curve.p0, curve.p1, curve.p2, curve.p3].map(point);
                let path = format!("M{from} C{leaves} {arrives} {to}");
                format!("<path{data} d=\"{path}\" fill=\"none\"{}/>", self.stroke(Some(stroke)))
            }
            Shape::Text { at, anchor, text, weight, size, ink } => {
                let (x, y) = (number(at.x), number(at.y));
                let writing = self.writing(*anchor, *weight, *size, *ink);
                format!("<text{data} x=\"{x}\" y=\"{y}\"{writing}>{}</text>", escaped(text))
            }
            Shape::Upwards { middle, text, weight, size, ink } => {
                let baseline = Point::new(middle.x + size * CAP_HEIGHT_EM / 2.0, middle.y);
                let writing = self.writing(Anchor::Middle, *weight, *size, *ink);
                let turn = format!("translate({}) rotate(-90)", point(baseline));
                format!("<text{data} transform=\"{turn}\"{writing}>{}</text>", escaped(text))
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

fn push_line(svg: &mut String, line: &str) {
    svg.push_str(line);
    svg.push('\n');
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
