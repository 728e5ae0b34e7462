//! Where a name may stand beside its mark, and what it takes there.

use kurbo::{Point, Rect, Size};

use super::bearer::{Bearer, Face, Side};

/// What is kept free round a name, in text sizes. Gaps shrink before names are given up.
#[derive(Clone, Copy)]
pub struct Gaps {
    /// From its own mark, across and down.
    pub own: (f64, f64),
    /// From everything else, across and down. The space between two names that stand in a row is wider than a word
    /// space, and the one between two names above each other wider than that between two lines of one.
    pub others: (f64, f64),
    /// Whether it may lie across the shaft of an arrow, as chips do.
    pub is_over_ways: bool,
}

pub(super) const GAPS: [Gaps; 4] = [
    Gaps { own: (0.34, 0.16), others: (0.75, 0.34), is_over_ways: false },
    Gaps { own: (0.28, 0.12), others: (0.5, 0.2), is_over_ways: false },
    Gaps { own: (0.24, 0.1), others: (0.32, 0.1), is_over_ways: false },
    TIGHT,
];
/// The narrowest gaps: what is not free with these is not with others.
pub(super) const TIGHT: Gaps = Gaps { own: (0.24, 0.1), others: (0.32, 0.1), is_over_ways: true };
/// Where even that is in vain, from an actor's mark to its name, across and down, in text sizes: then a line leads
/// there.
pub(super) const FAR: [(f64, f64); 3] = [(0.9, 0.7), (1.8, 1.4), (2.8, 2.2)];
/// The last places of all: nobody is moved for one of them.
pub(super) const FARTHEST: [(f64, f64); 3] = [(4.0, 3.2), (5.4, 4.4), (7.0, 5.6)];
/// In how many parts such a line is looked at.
pub(super) const LEAD_PARTS: usize = 6;
/// Where the foremost look for a place when all these are taken: on so many rings round the mark, at so many places on
/// each side of it, more where only few want to be named: among many, nobody follows a line that is longer. The first ring
/// is so far away, across and down, in text sizes, the others further by more and more.
pub(super) const SEARCHED_RINGS: u32 = 12;
pub(super) const SEARCHED_RINGS_AMONG_FEW: u32 = 18;
pub(super) const SEARCHED_STEP: (f64, f64) = (1.0, 0.8);
pub(super) const SEARCHED_GROWTH: f64 = 0.12;
pub(super) const SEARCHED_PLACES: u32 = 12;
pub(super) const SEARCHED_PLACES_AMONG_FEW: u32 = 24;
/// From these gaps on, a name that crosses a line is as good as one that does not.
pub(super) const CLEAN_GAPS: usize = 2;

/// The shortest name that is looked for a place in a crowd, across and down, in text sizes.
pub(super) const SHORTEST: (f64, f64) = (2.0, 1.0);
/// How many of the [`SHARES`] are tried in a crowd, for who is not of the foremost, and far from the mark.
pub(super) const CROWD_SHARES: usize = 2;
pub(super) const USUAL_SHARES: usize = 9;
pub(super) const FAR_SHARES: usize = 2;
/// How many forms a name has at most.
pub(super) const MOST_FORMS: usize = 2;

/// Where a name stands: its middle, from the mark's, across and down, in shares of the way at which the two just touch
/// with their gap.
pub(super) type Place = (f64, f64);

/// How far along its side of the mark the middle of a name is, the preferred shares first, and on how many sides: in a
/// corner, two of them meet.
pub(super) const SHARES: [(f64, usize); 17] = [
    (0.0, 4),
    (0.5, 4),
    (-0.5, 4),
    (0.25, 4),
    (-0.25, 4),
    (0.75, 4),
    (-0.75, 4),
    (1.0, 2),
    (-1.0, 2),
    (0.125, 4),
    (-0.125, 4),
    (0.375, 4),
    (-0.375, 4),
    (0.625, 4),
    (-0.625, 4),
    (0.875, 4),
    (-0.875, 4),
];

/// The places at one share of the sides: right and left of the mark, below and above it.
pub(super) fn places_at(share: f64) -> [Place; 4] {
    [(1.0, share), (-1.0, share), (share, 1.0), (share, -1.0)]
}

/// The places at all these shares.
pub(super) fn places(shares: &[(f64, usize)]) -> impl Iterator<Item = Place> {
    shares.iter().flat_map(|(share, sides)| places_at(*share).into_iter().take(*sides))
}

/// Around a chip, in text sizes.
pub(super) const CHIP_GAP: f64 = 0.16;
/// Around the lifted actor, in text sizes: its ring has room there.
pub(super) const LIFTED_GAP: f64 = 0.5;

/// So many shares of all four sides of a mark, from their middle outwards.
pub(super) fn shares(count: u32) -> impl Iterator<Item = (f64, usize)> {
    (0..count).map(move |step| {
        let share = f64::from(step.div_ceil(2)) / f64::from(count / 2);
        (if step % 2 == 0 { share } else { -share }, 4)
    })
}

pub(super) fn shortest(em: f64) -> Size {
    Size::new(SHORTEST.0, SHORTEST.1) * em
}

/// Where a name of some size lies round its mark: how far its middle is from the mark's, where the two just touch with
/// their gap.
#[derive(Clone, Copy)]
pub struct Round {
    center: Point,
    size: Size,
    left: f64,
    right: f64,
    above: f64,
    below: f64,
}

impl Round {
    /// Round the mark of a bearer, whose name's text is `em` points high.
    pub fn of(bearer: &Bearer, size: Size, gaps: &Gaps, em: f64) -> Self {
        let mark = Rect::from_center_size(bearer.center, bearer.mark);
        let kept = bearer.mark_badge.map_or(mark, |badge| mark.union(badge));
        let Point { x, y } = bearer.center;
        let across = |reach: f64| reach + gaps.own.0 * em + size.width / 2.0;
        let down = |reach: f64| reach + gaps.own.1 * em + size.height / 2.0;
        let (left, right) = (across(x - kept.x0), across(kept.x1 - x));
        Self { center: bearer.center, size, left, right, above: down(y - kept.y0), below: down(kept.y1 - y) }
    }

    /// Where it lies at one of the places.
    #[inline]
    pub fn rect(&self, (across, down): Place) -> Rect {
        let reach_x = if across > 0.0 { self.right } else { self.left };
        let reach_y = if down > 0.0 { self.below } else { self.above };
        let middle = Point::new(self.center.x + across * reach_x, self.center.y + down * reach_y);
        Rect::from_center_size(middle, self.size)
    }

    /// The name there, in one of its forms.
    #[inline]
    pub fn face(&self, form: usize, place: Place, is_far: bool) -> Face {
        Face::Beside { rect: self.rect(place), side: side_of(place), form, is_far }
    }
}

/// What a name or a chip lies in. Of the lifted actor, it and its mark, and room for a ring.
pub(super) fn body(bearer: &Bearer, face: Face, em: f64) -> Option<Rect> {
    let body = match face {
        Face::Chip => Rect::from_center_size(bearer.center, bearer.chip?),
        Face::Beside { rect, .. } => rect,
        Face::Mark => return None,
    };
    let with_ring = || {
        let mark = Rect::from_center_size(bearer.center, bearer.mark);
        mark.union(body).inflate(LIFTED_GAP * em, LIFTED_GAP * em)
    };
    Some(if bearer.is_lifted { with_ring() } else { body })
}

/// What the badge on a chip lies in.
pub(super) fn badge(bearer: &Bearer, face: Face) -> Option<Rect> {
    bearer.chip_badge.filter(|_| face == Face::Chip)
}

/// What the parts of the line to a name lie in that is far from its mark.
pub(super) fn lead(bearer: &Bearer, face: Face) -> impl Iterator<Item = Rect> + Clone + use<> {
    let center = bearer.center;
    let name = match face {
        Face::Beside { rect, is_far: true, .. } => Some(rect),
        _ => None,
    };
    name.into_iter().flat_map(move |name| {
        let end = Point::new(center.x.clamp(name.x0, name.x1), center.y.clamp(name.y0, name.y1));
        let at = move |part: usize| center.lerp(end, part as f64 / LEAD_PARTS as f64);
        (0..LEAD_PARTS).map(move |part| Rect::from_points(at(part), at(part + 1)).inflate(1.0, 1.0))
    })
}

fn side_of((across, _): Place) -> Side {
    if across >= 1.0 {
        Side::Right
    } else if across <= -1.0 {
        Side::Left
    } else {
        Side::Middle
    }
}
