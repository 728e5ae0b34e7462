//! Lines as ribbons: a line is a strip of as few triangles as its bends ask for, and a texture gives the strip its
//! dashes and its smooth edges.
//!
//! As shapes of egui each dash is a shape of its own, and the dashes of five hundred lines are a hundred thousand
//! triangles in every frame. Here a line costs the same whether it is broken or not, and however far it is enlarged.

use egui::epaint::Vertex;
use egui::{
    Color32, ColorImage, Context, Mesh, Pos2, TextureFilter, TextureHandle, TextureId, TextureOptions, TextureWrapMode,
    pos2,
};
use kurbo::{ParamCurve, ParamCurveDeriv, QuadBez};

use super::super::theme;
use crate::picture::{Palette, Stroke};

/// How many rows of texels there are for a pixel's width of a line.
const ROWS_PER_PIXEL: f32 = 2.0;
/// How many texels there are for one period of dashes.
const COLUMNS: usize = 128;
/// How far a strip reaches beyond its line on either side, for the smooth edge, in pixels.
const EDGE: f32 = 1.0;
/// How far a strip may leave the curve it follows, in pixels.
const TOLERANCE: f32 = 0.1;
/// Dashes repeat, and texels are blended.
const REPEATED: TextureOptions = TextureOptions {
    magnification: TextureFilter::Linear,
    minification: TextureFilter::Linear,
    wrap_mode: TextureWrapMode::Repeat,
    mipmap_mode: None,
};

/// How lines look apart from their colours, side by side in one texture.
pub struct Pens {
    kinds: Vec<Pen>,
    pixels_per_point: f32,
    texture: TextureHandle,
}

impl Pens {
    /// The pens that these lines are drawn with.
    #[must_use]
    pub fn new<'a>(ctx: &Context, strokes: impl Iterator<Item = &'a Stroke>) -> Self {
        let pixels_per_point = ctx.pixels_per_point();
        let mut pens: Vec<Pen> = Vec::new();
        for pen in strokes.map(|stroke| Pen::new(stroke, pixels_per_point)) {
            if !pens.contains(&pen) {
                pens.push(pen);
            }
        }
        let texture = ctx.load_texture("pens", image(&pens), REPEATED);
        Self { kinds: pens, pixels_per_point, texture }
    }

    /// What a mesh of ribbons is painted with.
    ///
    /// Its corners are opaque, so that shapes without a texture can be in the same mesh.
    #[must_use]
    pub fn texture(&self) -> TextureId {
        self.texture.id()
    }

    /// Adds a line about the sheet's origin. Nothing is added for a stroke the pens were not made for.
    pub fn ribbon(&self, curve: QuadBez, stroke: &Stroke, palette: Palette, out: &mut Mesh) {
        let pen = Pen::new(stroke, self.pixels_per_point);
        let mut top = 1;
        for other in &self.kinds {
            if *other == pen {
                let color = theme::color(palette, stroke.ink).gamma_multiply(stroke.opacity as f32);
                let middle = top as f32 + other.rows() as f32 / 2.0;
                self.strip(curve, pen, middle, color, out);
                return;
            }
            top += other.rows();
        }
    }

    fn strip(&self, curve: QuadBez, pen: Pen, middle_row: f32, color: Color32, out: &mut Mesh) {
        let height = self.texture.size()[1] as f32;
        let half_px = pen.half_strip();
        let v = [-half_px, half_px].map(|across| (middle_row + across * ROWS_PER_PIXEL) / height);
        let half = f64::from(half_px / self.pixels_per_point);
        let period = pen.period() / self.pixels_per_point;
        let steps = self.steps(curve);
        let slope = curve.deriv();
        let first = out.vertices.len() as u32;
        let (mut u, mut before) = (0.0, curve.p0);
        for step in 0..=steps {
            let t = f64::from(step) / f64::from(steps);
            let (at, along) = (curve.eval(t), slope.eval(t).to_vec2());
            let across = if along.hypot2() > 1e-12 { along.turn_90().normalize() * half } else { kurbo::Vec2::ZERO };
            u += (at - before).hypot() as f32 / period;
            before = at;
            for (side, v) in [at - across, at + across].into_iter().zip(v) {
                let pos = Pos2::new(side.x as f32, side.y as f32);
                out.vertices.push(Vertex { pos, uv: pos2(u, v), color });
            }
        }
        for quad in (0..steps).map(|step| first + 2 * step) {
            out.indices.extend([quad, quad + 1, quad + 2, quad + 1, quad + 2, quad + 3]);
        }
    }

    /// In how many straight pieces a curve looks round.
    fn steps(&self, curve: QuadBez) -> u32 {
        let bend = (curve.p0.to_vec2() - 2.0 * curve.p1.to_vec2() + curve.p2.to_vec2()).hypot();
        let bend_px = bend as f32 * self.pixels_per_point;
        (bend_px / (4.0 * TOLERANCE)).sqrt().ceil().clamp(1.0, 200.0) as u32
    }
}

/// How a line looks apart from its colour. Lengths are in pixels.
#[derive(Clone, Copy, PartialEq)]
struct Pen {
    width: f32,
    dash: &'static [f32],
}

impl Pen {
    fn new(stroke: &Stroke, pixels_per_point: f32) -> Self {
        Self { width: stroke.width as f32 * pixels_per_point, dash: stroke.dash }
    }

    fn half_strip(self) -> f32 {
        self.width / 2.0 + EDGE
    }

    /// Its rows in the texture, with empty ones at either side.
    fn rows(self) -> usize {
        (2.0 * self.half_strip() * ROWS_PER_PIXEL).ceil() as usize + 2
    }

    /// The length after which its dashes repeat.
    fn period(self) -> f32 {
        if self.dash.is_empty() { 1.0 } else { self.dash.iter().sum::<f32>() * self.width }
    }

    /// How much of a pixel is covered that far beside the line's middle: 0 to 1.
    fn covered_across(self, across: f32) -> f32 {
        (self.width / 2.0 + 0.5 - across.abs()).clamp(0.0, self.width.min(1.0))
    }

    /// How much of a pixel is covered that far from the start of a period: 0 to 1.
    fn covered_along(self, along: f32) -> f32 {
        if self.dash.is_empty() {
            return 1.0;
        }
        let period = self.period();
        let (mut covered, mut start) = (0.0, 0.0);
        for pair in self.dash.chunks(2) {
            let end = start + pair[0] * self.width;
            // What ends with the period begins it, too.
            for along in [along - period, along, along + period] {
                covered += ((along - start).min(end - along) + 0.5).clamp(0.0, (end - start).min(1.0));
            }
            start += pair.iter().sum::<f32>() * self.width;
        }
        covered.min(1.0)
    }
}

/// The pens one below the other, between two opaque rows.
fn image(pens: &[Pen]) -> ColorImage {
    let mut pixels = vec![Color32::WHITE; COLUMNS];
    for pen in pens {
        let along: Vec<f32> = (0..COLUMNS)
            .map(|column| pen.covered_along((column as f32 + 0.5) / COLUMNS as f32 * pen.period()))
            .collect();
        for row in 0..pen.rows() {
            let across = (row as f32 + 0.5 - pen.rows() as f32 / 2.0) / ROWS_PER_PIXEL;
            let across = pen.covered_across(across);
            pixels.extend(along.iter().map(|along| Color32::from_white_alpha((along * across * 255.0).round() as u8)));
        }
    }
    pixels.extend([Color32::WHITE; COLUMNS]);
    ColorImage::new([COLUMNS, pixels.len() / COLUMNS], pixels)
}

#[cfg(test)]
mod tests {
    //! As much ink as the line is wide, and as its dashes are long.
    use super::*;

    fn pen(width: f32, dash: crate::model::Dash) -> Pen {
        Pen { width, dash: dash.pattern() }
    }

    #[test]
    fn a_line_has_the_ink_of_its_width() {
        for width in [0.6, 1.0, 1.3, 2.8, 9.7] {
            let pen = pen(width, crate::model::Dash::Solid);
            let reach = (pen.half_strip() * 100.0) as i32;
            let ink: f32 = (-reach..=reach).map(|across| pen.covered_across(across as f32 / 100.0) / 100.0).sum();
            assert!((ink - width).abs() < 0.1, "{width}: {ink}");
        }
    }

    #[test]
    fn dashes_have_the_ink_of_their_lengths() {
        for dash in crate::model::Dash::ALL {
            let pen = pen(2.0, dash);
            let samples = 1000;
            let at = |sample: i32| pen.covered_along(sample as f32 / samples as f32 * pen.period());
            let ink = (0..samples).map(at).sum::<f32>() / samples as f32 * pen.period();
            let wanted =
                if dash.pattern().is_empty() { 1.0 } else { dash.pattern().iter().step_by(2).sum::<f32>() * 2.0 };
            assert!((ink - wanted).abs() < 0.1, "{dash:?}: {ink} instead of {wanted}");
        }
    }
}
