//! Shapes without text as strips of a texture: each look is drawn once into the texture, and wherever it occurs it
//! costs two triangles, or a few more where a line bends.
//!
//! As shapes of egui each dash of a line is a shape of its own and each small disc a hundred triangles, copied in
//! every frame: the dashes of five hundred lines were a hundred thousand triangles. Here a line costs the same
//! whether it is broken or not, and however far it is enlarged.

use std::f64::consts::FRAC_1_SQRT_2;
use std::ops::Range;

use egui::epaint::Vertex;
use egui::{
    Color32, ColorImage, Context, Mesh, Pos2, TextureFilter, TextureHandle, TextureId, TextureOptions, TextureWrapMode,
    pos2,
};
use kurbo::{CubicBez, ParamCurve, ParamCurveDeriv, Point, Rect, Vec2};
use rayon::prelude::*;

use super::theme;
use crate::layout::tie::straight;
use crate::picture::{Ink, Item, Palette, Shape, Stroke};

/// How many columns of texels a look has, along its strip.
const COLUMNS: usize = 64;
/// How many rows of texels there are for a pixel across a strip, and at most for a whole look; fewer where the looks would
/// not fit into a texture.
const ROWS_PER_PIXEL: f32 = 2.0;
const MOST_ROWS: f32 = 62.0;
/// How far a strip reaches beyond what it shows, for the smooth edge, in pixels.
const EDGE: f32 = 1.0;
/// How far a strip may leave the curve it follows, in pixels.
const TOLERANCE: f32 = 0.25;
/// How much of a box is drawn out where it is longer than its corners, in pixels to either side of its middle.
const MIDDLE: f32 = 1.0;
/// How many items one thread stamps at a time.
const PART: usize = 4_096;
/// Looks differ by at least this many pixels, so that rounding makes no new ones.
const GRAIN: f32 = 1.0 / 64.0;
/// Dashes repeat, and texels are blended.
const REPEATED: TextureOptions = TextureOptions {
    magnification: TextureFilter::Linear,
    minification: TextureFilter::Linear,
    wrap_mode: TextureWrapMode::Repeat,
    mipmap_mode: None,
};

/// All looks, one below the other, each with its rows, and the texture they were last drawn into.
#[derive(Default)]
pub struct Plate {
    pixels_per_point: f32,
    looks: Vec<(Look, Range<usize>)>,
    rows: usize,
    texture: Option<TextureHandle>,
}

/// Some items as strips, and the looks they have, in pixels of a screen.
///
/// Lines, curves, discs, boxes, diamonds, triangles and, as polygons of four corners, rectangles are drawn; nothing of other items
/// is.
pub struct Stamps {
    pixels_per_point: f32,
    looks: Vec<Look>,
    strips: Vec<Strip>,
}

/// Where a look occurs, and in which colour.
struct Strip {
    look: usize,
    course: CubicBez,
    /// By how much the middle of the look is drawn out, in pixels.
    stretch: f32,
    ink: Ink,
    opacity: f64,
}

impl Plate {
    /// The stamps of each layer as triangles, which can be painted until this is called again; `origin` is where the
    /// sheet's origin lies. A layer comes and goes in parts, one above the other, which are worked on by several threads.
    pub fn meshes<const N: usize>(
        &mut self,
        ctx: &Context,
        origin: Pos2,
        layers: [Vec<Stamps>; N],
        palette: Palette,
    ) -> [Vec<Mesh>; N] {
        self.pixels_per_point = ctx.pixels_per_point();
        let looks_before = std::mem::take(&mut self.looks);
        let placed = layers.map(|parts| {
            let place = |part: Stamps| (part.looks.iter().map(|look| self.place(*look)).collect(), part.strips);
            let parts = parts.into_iter().filter(|part| !part.strips.is_empty());
            parts.map(place).collect::<Vec<(Vec<usize>, Vec<Strip>)>>()
        });
        self.lay_out_rows(ctx.input(|input| input.max_texture_side));
        let kept = self.texture.take().filter(|_| self.looks == looks_before);
        let texture = kept.unwrap_or_else(|| ctx.load_texture("stamps", self.image(), REPEATED));
        let id = self.texture.insert(texture).id();
        placed.map(|parts| {
            let mesh = |(places, strips): &(Vec<usize>, Vec<Strip>)| self.mesh(id, origin, places, strips, palette);
            parts.par_iter().map(mesh).collect()
        })
    }

    fn mesh(&self, texture: TextureId, origin: Pos2, places: &[usize], strips: &[Strip], palette: Palette) -> Mesh {
        let mut mesh = Mesh::with_texture(texture);
        // Most are straight: two triangles.
        mesh.vertices.reserve(4 * strips.len());
        mesh.indices.reserve(6 * strips.len());
        for strip in strips {
            if let Some((look, rows)) = places.get(strip.look).and_then(|place| self.looks.get(*place)) {
                self.add(strip, (*look, rows), origin, palette, &mut mesh);
            }
        }
        mesh
    }

    fn place(&mut self, look: Look) -> usize {
        self.looks.iter().position(|(other, _)| *other == look).unwrap_or_else(|| {
            self.looks.push((look, 0..0));
            self.looks.len() - 1
        })
    }

    /// Gives each look its rows, so that all fit into a texture of so many.
    fn lay_out_rows(&mut self, most: usize) {
        let most_of_one = most / self.looks.len().max(1);
        self.rows = 0;
        for (look, rows) in &mut self.looks {
            *rows = self.rows..self.rows + look.rows().min(most_of_one);
            self.rows = rows.end;
        }
    }

    fn add(&self, strip: &Strip, (look, rows): (Look, &Range<usize>), origin: Pos2, palette: Palette, out: &mut Mesh) {
        let color = theme::color(palette, strip.ink).gamma_multiply(palette.opacity(strip.ink, strip.opacity) as f32);
        let v = [rows.start as f32 + 1.0, rows.end as f32 - 1.0].map(|row| row / self.rows as f32);
        let half = f64::from(look.reach() / self.pixels_per_point);
        let length = look.length() / self.pixels_per_point;
        let first = out.vertices.len() as u32;
        // Squared and rooted: `hypot` guards against numbers that no screen has, and there are a hundred thousand of
        // these.
        let across = |along: Vec2| {
            let length_sq = along.hypot2();
            if length_sq > 1e-12 { along.turn_90() * (half / length_sq.sqrt()) } else { Vec2::ZERO }
        };
        let mut rib = |at: Point, across: Vec2, u: f32| {
            for (side, v) in [at - across, at + across].into_iter().zip(v) {
                let pos = pos2(origin.x + side.x as f32, origin.y + side.y as f32);
                out.vertices.push(Vertex { pos, uv: pos2(u, v), color });
            }
        };
        let course = strip.course;
        let (chord, steps) = (course.p3 - course.p0, self.steps(course));
        let steps = if strip.stretch > 0.0 {
            let end = look.length() / 2.0 / (look.length() + strip.stretch);
            for (t, u) in [(0.0, 0.0), (end, 0.5), (1.0 - end, 0.5), (1.0, 1.0)] {
                rib(course.p0 + chord * f64::from(t), across(chord), u);
            }
            3
        } else if steps == 1 {
            let across = across(chord);
            rib(course.p0, across, 0.0);
            rib(course.p3, across, chord.hypot2().sqrt() as f32 / length);
            steps
        } else {
            let slope = course.deriv();
            let (mut u, mut before) = (0.0, course.p0);
            for step in 0..=steps {
                let t = f64::from(step) / f64::from(steps);
                let at = course.eval(t);
                u += (at - before).hypot() as f32 / length;
                rib(at, across(slope.eval(t).to_vec2()), u);
                before = at;
            }
            steps
        };
        for quad in (0..steps).map(|step| first + 2 * step) {
            out.indices.extend([quad, quad + 1, quad + 2, quad + 1, quad + 2, quad + 3]);
        }
    }

    /// In how many straight pieces a curve looks round: what is left between the two is an eighth of the greatest second
    /// derivative along a piece.
    fn steps(&self, curve: CubicBez) -> u32 {
        let bend = |a: Point, b: Point, c: Point| (a.to_vec2() - 2.0 * b.to_vec2() + c.to_vec2()).hypot2();
        let bend = bend(curve.p0, curve.p1, curve.p2).max(bend(curve.p1, curve.p2, curve.p3)).sqrt();
        let bend_px = 6.0 * bend as f32 * self.pixels_per_point;
        (bend_px / (8.0 * TOLERANCE)).sqrt().ceil().clamp(1.0, 200.0) as u32
    }

    fn image(&self) -> ColorImage {
        let texels = |(look, rows): &(Look, Range<usize>)| look.texels(rows.len());
        let mut pixels = self.looks.par_iter().map(texels).collect::<Vec<_>>().concat();
        pixels.resize(pixels.len().max(COLUMNS), Color32::TRANSPARENT);
        ColorImage::new([COLUMNS, pixels.len() / COLUMNS], pixels)
    }
}

impl Stamps {
    /// Some items on a screen of so many pixels per point.
    #[must_use]
    pub fn of(items: &[Item], pixels_per_point: f32) -> Self {
        let mut stamped = Self { pixels_per_point, looks: Vec::new(), strips: Vec::with_capacity(items.len()) };
        for item in items {
            stamped.shape(&item.shape);
        }
        stamped
    }

    /// The same of many items, in parts.
    #[must_use]
    pub fn in_parts(items: &[Item], pixels_per_point: f32) -> Vec<Self> {
        items.par_chunks(PART).map(|items| Self::of(items, pixels_per_point)).collect()
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Line { from, to, stroke } => self.line(straight(*from, *to), stroke),
            Shape::Curve { curve, stroke } => self.line(*curve, stroke),
            Shape::Disc { center, radius, fill } => {
                let look = Look::Disc { radius: self.pixels(*radius) };
                self.solid(look, (*center, Vec2::new(1.0, 0.0)), 0.0, (*fill, 1.0));
            }
            Shape::Box { rect, radius, fill, stroke } => {
                // What is round all about stays so.
                let is_round = 2.0 * radius >= rect.width().max(rect.height());
                let rect = if is_round { *rect } else { self.on_pixels(*rect, *stroke) };
                let [half_length, half_height] =
                    [rect.width() / 2.0, rect.height() / 2.0].map(|half| self.pixels(half));
                let corner = self.pixels(*radius).min(half_length).min(half_height);
                let place = (rect.center(), Vec2::new(1.0, 0.0));
                // Boxes that differ in nothing but their length look the same.
                let boxed = |frame: Option<f32>| {
                    let half = half_length.min(corner + frame.unwrap_or_default() / 2.0 + MIDDLE);
                    (Look::Box { half: [half, half_height], corner, frame }, 2.0 * (half_length - half))
                };
                if let Some(ink) = fill {
                    let (look, stretch) = boxed(None);
                    self.solid(look, place, stretch, (*ink, 1.0));
                }
                if let Some(stroke) = stroke {
                    let (look, stretch) = boxed(Some(self.pixels(stroke.width)));
                    self.solid(look, place, stretch, (stroke.ink, stroke.opacity));
                }
            }
            Shape::Diamond { center, half, fill, stroke } => {
                let half = self.pixels(*half * FRAC_1_SQRT_2);
                let place = (*center, Vec2::new(FRAC_1_SQRT_2, FRAC_1_SQRT_2));
                let look = |frame: Option<f32>| Look::Box { half: [half, half], corner: 0.0, frame };
                self.solid(look(None), place, 0.0, (*fill, 1.0));
                self.solid(look(Some(self.pixels(stroke.width))), place, 0.0, (stroke.ink, stroke.opacity));
            }
            Shape::Polygon { points, fill, opacity } => match points[..] {
                [tip, left, right] => {
                    let base = left.midpoint(right);
                    let (height, half_base) = ((tip - base).hypot(), (left - right).hypot() / 2.0);
                    let look = Look::Triangle { height: self.pixels(height), half_base: self.pixels(half_base) };
                    let place = (tip.midpoint(base), (tip - base) / height);
                    self.solid(look, place, 0.0, (*fill, *opacity));
                }
                [first, second, third, _] => {
                    let (along, across) = (second - first, third - second);
                    let [half_length, half_height] = [along, across].map(|side| self.pixels(side.hypot() / 2.0));
                    let half = half_length.min(MIDDLE);
                    let look = Look::Box { half: [half, half_height], corner: 0.0, frame: None };
                    let place = (first.midpoint(third), along / along.hypot().max(1e-9));
                    self.solid(look, place, 2.0 * (half_length - half), (*fill, *opacity));
                }
                _ => {}
            },
            Shape::Slice { .. } | Shape::Outline { .. } | Shape::Text { .. } | Shape::Upwards { .. } => {}
        }
    }

    fn line(&mut self, course: CubicBez, stroke: &Stroke) {
        let look = self.look(Look::Line { width: self.pixels(stroke.width), dash: stroke.dash });
        self.strips.push(Strip { look, course, stretch: 0.0, ink: stroke.ink, opacity: stroke.opacity });
    }

    /// Something solid about its centre, along a direction.
    fn solid(&mut self, look: Look, (center, along): (Point, Vec2), stretch: f32, (ink, opacity): (Ink, f64)) {
        let half = along * f64::from(f32::midpoint(look.length(), stretch) / self.pixels_per_point);
        let course = straight(center - half, center + half);
        let look = self.look(look);
        self.strips.push(Strip { look, course, stretch, ink, opacity });
    }

    /// A box with its edges, or the middles of its frame, where pixels are not half covered.
    fn on_pixels(&self, rect: Rect, stroke: Option<Stroke>) -> Rect {
        let scale = f64::from(self.pixels_per_point);
        let frame_px = stroke.map_or(0.0, |stroke| (stroke.width * scale).round());
        let shift = frame_px / 2.0 % 1.0;
        let to_pixel = |at: f64| ((at * scale - shift).round() + shift) / scale;
        Rect::new(to_pixel(rect.x0), to_pixel(rect.y0), to_pixel(rect.x1), to_pixel(rect.y1))
    }

    fn pixels(&self, points: f64) -> f32 {
        (points as f32 * self.pixels_per_point / GRAIN).round() * GRAIN
    }

    fn look(&mut self, look: Look) -> usize {
        self.looks.iter().position(|other| *other == look).unwrap_or_else(|| {
            self.looks.push(look);
            self.looks.len() - 1
        })
    }
}

/// How something looks, apart from its colour and the way it is turned. Lengths are in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Look {
    /// A line; its strip shows one period of its dashes.
    Line { width: f32, dash: &'static [f32] },
    /// A filled circle.
    Disc { radius: f32 },
    /// A filled box, or a frame of some width.
    Box { half: [f32; 2], corner: f32, frame: Option<f32> },
    /// A filled triangle with two equal sides, its tip at the strip's end.
    Triangle { height: f32, half_base: f32 },
}

impl Look {
    /// From the strip's middle to its side.
    fn reach(self) -> f32 {
        EDGE + match self {
            Self::Line { width, .. } => width / 2.0,
            Self::Disc { radius } => radius,
            Self::Box { half, frame, .. } => half[1] + frame.unwrap_or(0.0) / 2.0,
            Self::Triangle { half_base, .. } => half_base,
        }
    }

    /// The length of strip that the columns of the texture show.
    fn length(self) -> f32 {
        match self {
            Self::Line { dash: [], .. } => 1.0,
            Self::Line { width, dash } => width * dash.iter().sum::<f32>(),
            Self::Disc { .. } => 2.0 * self.reach(),
            Self::Box { half, frame, .. } => 2.0 * half[0] + frame.unwrap_or(0.0) + 2.0 * EDGE,
            Self::Triangle { height, .. } => height + 2.0 * EDGE,
        }
    }

    /// How many rows it wants in the texture, with an empty one at either side.
    fn rows(self) -> usize {
        (2.0 * self.reach() * ROWS_PER_PIXEL).ceil().min(MOST_ROWS) as usize + 2
    }

    /// So many rows of texels of it, from the first.
    fn texels(self, rows: usize) -> Vec<Color32> {
        // The first and the last row are empty, so that nothing of the neighbours shines in.
        let shown = rows as f32 - 2.0;
        let row = |row: usize| {
            let across = ((row as f32 - 0.5) / shown * 2.0 - 1.0) * self.reach();
            (0..COLUMNS).map(move |column| {
                let along = (column as f32 + 0.5) / COLUMNS as f32 * self.length();
                Color32::from_white_alpha((self.coverage(along, across) * 255.0 + 0.5) as u8)
            })
        };
        (0..rows).flat_map(row).collect()
    }

    /// How much of a pixel is covered, 0 to 1, that far along the strip and beside its middle.
    fn coverage(self, along: f32, across: f32) -> f32 {
        let x = along - self.length() / 2.0;
        match self {
            Self::Line { width, dash } => covered(across.abs() - width / 2.0, width) * on_a_dash(along, width, dash),
            Self::Disc { radius } => covered(x.hypot(across) - radius, radius),
            Self::Box { half, corner, frame } => {
                let (x, y) = (x.abs() - half[0] + corner, across.abs() - half[1] + corner);
                let outside = x.max(0.0).hypot(y.max(0.0)) + x.max(y).min(0.0) - corner;
                match frame {
                    Some(width) => covered(outside.abs() - width / 2.0, width),
                    None => covered(outside, half[1]),
                }
            }
            Self::Triangle { height, half_base } => {
                let beside = (x - height / 2.0) * half_base + across.abs() * height;
                let outside = (beside / height.hypot(half_base)).max(-height / 2.0 - x);
                covered(outside, half_base)
            }
        }
    }
}

/// How much of a pixel is covered that lies so far outside something of that thickness.
fn covered(outside: f32, thickness: f32) -> f32 {
    (0.5 - outside).clamp(0.0, thickness.min(1.0))
}

/// How much of a pixel lies on a dash, that far from the start of a period.
fn on_a_dash(along: f32, width: f32, dash: &[f32]) -> f32 {
    if dash.is_empty() {
        return 1.0;
    }
    let period = width * dash.iter().sum::<f32>();
    let (mut on, mut start) = (0.0, 0.0);
    for pair in dash.chunks(2) {
        let end = start + width * pair[0];
        // What ends with a period begins it, too.
        for along in [along - period, along, along + period] {
            on += covered((start - along).max(along - end), end - start);
        }
        start += width * pair.iter().sum::<f32>();
    }
    on.min(1.0)
}

#[cfg(test)]
mod tests {
    //! As much ink as the shape has area.
    use super::*;
    use crate::model::Dash;

    fn ink(look: Look) -> f32 {
        let (samples, length, reach) = (400, look.length(), look.reach());
        let at = |sample: i32, all: f32| (sample as f32 + 0.5) / samples as f32 * all;
        let row = |y: f32| (0..samples).map(|x| look.coverage(at(x, length), y)).sum::<f32>() / samples as f32 * length;
        (0..samples).map(|y| row(at(y, 2.0 * reach) - reach)).sum::<f32>() / samples as f32 * 2.0 * reach
    }

    #[track_caller]
    fn check(look: Look, area: f32) {
        assert!((ink(look) - area).abs() < 0.05 * area, "{look:?}: {} instead of {area}", ink(look));
    }

    #[test]
    fn lines_have_the_ink_of_their_width_and_dashes() {
        for width in [0.75, 1.0, 1.5, 2.75, 9.75] {
            check(Look::Line { width, dash: &[] }, width);
            for dash in Dash::ALL.map(Dash::pattern).into_iter().filter(|dash| !dash.is_empty()) {
                let on: f32 = dash.iter().step_by(2).sum();
                // A dot of less than a pixel is blurred along and across.
                check(Look::Line { width, dash }, on * width * width);
            }
        }
    }

    #[test]
    fn however_many_looks_there_are_they_fit_into_a_texture() {
        let look = |number: u32| (Look::Disc { radius: number as f32 }, 0..0);
        for (count, most) in [(3, 2_048), (40, 2_048), (60, 1_024)] {
            let mut plate = Plate { looks: (20..20 + count).map(look).collect(), ..Plate::default() };
            plate.lay_out_rows(most);
            assert_eq!(plate.image().size, [COLUMNS, plate.rows]);
            assert!(
                plate.rows <= most && plate.looks.iter().all(|(_, rows)| rows.len() > 8),
                "{count}: {}",
                plate.rows
            );
            assert!(plate.looks.windows(2).all(|pair| pair[0].1.end == pair[1].1.start), "one below the other");
        }
    }

    #[test]
    fn solids_have_the_ink_of_their_area() {
        check(Look::Disc { radius: 5.0 }, 25.0 * std::f32::consts::PI);
        check(Look::Box { half: [10.0, 6.0], corner: 0.0, frame: None }, 240.0);
        check(Look::Box { half: [6.0, 6.0], corner: 6.0, frame: Some(2.0) }, 24.0 * std::f32::consts::PI);
        check(Look::Triangle { height: 16.0, half_base: 6.0 }, 96.0);
    }

    #[test]
    fn what_is_round_stays_round_wherever_it_stands() {
        for at in [0.0, 0.3, 0.55] {
            let rect = Rect::new(10.0 + at, 5.4, 30.5 + at, 25.9);
            let item = Item {
                subject: crate::picture::Subject::Ground,
                shape: Shape::Box { rect, radius: 10.25, fill: Some(Ink::Accent), stroke: None },
            };
            let stamps = vec![Stamps::of(&[item], 1.0)];
            let [meshes] = Plate::default().meshes(&Context::default(), Pos2::ZERO, [stamps], Palette::default());
            let mesh = &meshes[0];
            let bounds = egui::Rect::from_points(&mesh.vertices.iter().map(|vertex| vertex.pos).collect::<Vec<_>>());
            assert!((bounds.width() - bounds.height()).abs() < 0.01, "{at}: {bounds:?}");
        }
    }

    #[test]
    fn boxes_of_any_length_are_one_look_between_whole_pixels() {
        let boxed = |length: f64| Item {
            subject: crate::picture::Subject::Ground,
            shape: Shape::Box {
                rect: Rect::new(10.3, 5.4, 10.3 + length, 29.1),
                radius: 9.0,
                fill: Some(Ink::Accent),
                stroke: None,
            },
        };
        let (mut plate, items) = (Plate::default(), [boxed(80.0), boxed(200.0)]);
        let [meshes] =
            plate.meshes(&Context::default(), Pos2::ZERO, [vec![Stamps::of(&items, 1.0)]], Palette::default());
        let mesh = &meshes[0];
        assert_eq!(plate.looks.len(), 1);
        assert_eq!(mesh.indices.len() / 3, 2 * 2 * 3, "its two ends and what is between them");
        let edge = |at: f64| at.round() as f32;
        for (vertices, right) in mesh.vertices.chunks(8).zip([90.3, 210.3]) {
            let bounds = egui::Rect::from_points(&vertices.iter().map(|vertex| vertex.pos).collect::<Vec<_>>());
            let seen = bounds.shrink(EDGE);
            let corners = [seen.left(), seen.right(), seen.top(), seen.bottom()];
            let wanted = [edge(10.3), edge(right), edge(5.4), edge(29.1)];
            assert!(
                corners.iter().zip(wanted).all(|(is, wanted)| (is - wanted).abs() < 0.02),
                "{corners:?}, {wanted:?}"
            );
        }
    }
}
