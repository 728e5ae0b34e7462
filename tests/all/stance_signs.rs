//! Whether the marks of the network tell the wedges apart without their colour: in grey, and as the colour-blind see them.

use fanlight::model::{ActorKind, Wedge};
use fanlight::picture::{Ink, Palette, Rgb, Shape, border_width, kind_shape, stance_mark};
use kurbo::{BezPath, Point, Rect, RoundedRect, Shape as _};

/// The side of a mark in the middle of a crowd, in points, and of the picture of it.
const MARK: f64 = 15.0;
const SIDE: usize = 44;
/// How different two marks are at least: the mean difference of luminance, over the square they stand in. A round mark
/// without and with a filling differ by about 0.4.
const LEAST: f64 = 0.045;

/// How somebody sees colours: what each linear channel becomes (Machado, Oliveira, Fernandes 2009, severity 1).
pub const SIGHTS: [(&str, [[f64; 3]; 3]); 5] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("grey", [[0.2126, 0.7152, 0.0722]; 3]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn linear(Rgb(red, green, blue): Rgb) -> [f64; 3] {
    [red, green, blue].map(|channel| (f64::from(channel) / 255.0).powf(2.2))
}

/// The ink at a point of a mark.
fn ink_at(shapes: &[Shape], at: Point) -> Ink {
    let mut seen = Ink::Paper;
    for shape in shapes {
        match shape {
            Shape::Box { rect, radius, fill, stroke } => {
                let half = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
                let within = |rect: Rect, radius: f64| RoundedRect::from_rect(rect, radius.max(0.0)).winding(at) != 0;
                if within(rect.inflate(half, half), radius + half) {
                    let is_inside = within(rect.inflate(-half, -half), radius - half);
                    seen = if is_inside { fill.unwrap_or(seen) } else { stroke.map_or(seen, |stroke| stroke.ink) };
                }
            }
            Shape::Disc { center, radius, fill } if (at - *center).hypot() <= *radius => seen = *fill,
            Shape::Diamond { center, half, fill, stroke } => {
                let outer = half + stroke.width / 2.0 * std::f64::consts::SQRT_2;
                let inner = half - stroke.width / 2.0 * std::f64::consts::SQRT_2;
                let away = (at.x - center.x).abs() + (at.y - center.y).abs();
                if away <= outer {
                    seen = if away <= inner { *fill } else { stroke.ink };
                }
            }
            Shape::Polygon { points, fill, .. } => {
                let mut path = BezPath::new();
                path.move_to(points[0]);
                points[1..].iter().for_each(|point| path.line_to(*point));
                path.close_path();
                if path.winding(at) != 0 {
                    seen = *fill;
                }
            }
            _ => {}
        }
    }
    seen
}

/// A mark as a picture, in linear light.
fn drawn(wedge: Wedge, kind: ActorKind, influence: u8, palette: Palette) -> Vec<[f64; 3]> {
    let rect = Rect::from_center_size((0.0, 0.0), (MARK, MARK));
    let mut shapes = Vec::new();
    let ink = stance_mark(Some(wedge), rect, border_width(influence, 1.0), &mut |shape| shapes.push(shape));
    kind_shape(kind, Point::ORIGIN, 0.05 * MARK, ink, &mut |shape| shapes.push(shape));
    let place = |step: usize| (step as f64 + 0.5) / SIDE as f64 * 1.5 * MARK - 0.75 * MARK;
    let points = (0..SIDE * SIDE).map(|number| Point::new(place(number % SIDE), place(number / SIDE)));
    points.map(|at| linear(palette.rgb(ink_at(&shapes, at)))).collect()
}

/// The mean difference of two pictures, as somebody sees them.
fn difference(one: &[[f64; 3]], other: &[[f64; 3]], sight: [[f64; 3]; 3]) -> f64 {
    let seen =
        |color: &[f64; 3]| sight.map(|row| row.iter().zip(color).map(|(share, channel)| share * channel).sum::<f64>());
    let apart = |(a, b): (&[f64; 3], &[f64; 3])| {
        let (a, b) = (seen(a), seen(b));
        a.iter().zip(b).map(|(a, b)| (a - b).abs()).sum::<f64>() / 3.0
    };
    one.iter().zip(other).map(apart).sum::<f64>() / one.len() as f64
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn the_marks_of_the_network_tell_the_wedges_apart_without_colour() {
    for palette in [Palette::Light, Palette::Dark, Palette::HighContrast] {
        for (sight, matrix) in SIGHTS {
            let mut least = (f64::MAX, String::new());
            for kind in ActorKind::ALL {
                for influence in [0, 3, 5] {
                    let marks = Wedge::ALL.map(|wedge| drawn(wedge, kind, influence, palette));
                    for (place, wedge) in Wedge::ALL.into_iter().enumerate() {
                        for (other, mark) in Wedge::ALL[..place].iter().zip(&marks) {
                            let apart = difference(&marks[place], mark, matrix);
                            if apart < least.0 {
                                least = (apart, format!("{wedge:?} and {other:?}, {kind:?}, influence {influence}"));
                            }
                        }
                    }
                }
            }
            println!("{palette:?}, {sight}: at least {:.3}, {}", least.0, least.1);
            assert!(least.0 > LEAST, "{palette:?}, {sight}: {least:?}");
        }
    }
}
