//! What lies where while names are placed, and the first free place beside a mark.

use std::cell::OnceCell;

use kurbo::{Rect, Size};

use super::bearer::{Bearer, Face, Ground};
use super::bitmap::Walls;
use super::grid::{Grid, Held, What};
use super::lines::{ABOVE, BELOW, STEP};
use super::places::{
    CHIP_GAP, CLEAN_GAPS, CROWD_SHARES, FAR, FAR_SHARES, GAPS, Gaps, MOST_FORMS, Place, Round, SHARES, TIGHT,
    USUAL_SHARES, badge, body, lead, places, shortest,
};
use crate::layout::crowd::{Crowd, FOREMOST};

/// How many places may be tried for one that found none, where a few want to be named or several do. In a larger crowd
/// nobody is moved for anybody but the foremost, and no name is cut: few would gain by it. What is tried for one does
/// not depend on what was tried for others.
const TRIES_AMONG_FEW: usize = 300;
const TRIES_AMONG_SEVERAL: usize = 60;
const TRIES_OF_FOREMOST: usize = 150;

/// A place that a name could have if there were no others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// The name there, as near as can be.
    pub face: Face,
    /// Which of the places it is, and which form of the name.
    place: Place,
    form: usize,
}

/// Where everybody's name is so far.
pub(super) struct Sheet<'a> {
    pub bearers: &'a [Bearer],
    pub ground: &'a Ground<'a>,
    pub grid: Grid,
    /// Where not even the shortest name could stand, in a crowd.
    pub walls: Option<Walls>,
    pub crowd: Crowd,
    pub faces: Vec<Face>,
    /// Whose name stands where it stood before: nobody is named by moving it.
    pub stays: Vec<bool>,
    /// How many places may be tried for one that found none and is not of the foremost; none in a crowd.
    pub tries: Option<usize>,
    /// Whether chips come before other people's names.
    pub are_chips_first: bool,
    /// Where each name could stand beside its mark in each of its forms, and where further away, once that was asked.
    near: Vec<[OnceCell<Box<[Spot]>>; MOST_FORMS]>,
    far: Vec<OnceCell<Box<[Face]>>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(bearers: &'a [Bearer], ground: &'a Ground<'a>, are_chips_first: bool) -> Self {
        let all = bearers.iter().map(|bearer| Rect::from_center_size(bearer.center, bearer.mark));
        let extent =
            all.chain(ground.taken.iter().chain(ground.faint).copied()).reduce(|a, b| a.union(b)).unwrap_or_default();
        let (faces, crowd) = (vec![Face::Mark; bearers.len()], Crowd::of(bearers.len()));
        let tries = match crowd {
            Crowd::Few => Some(TRIES_AMONG_FEW),
            Crowd::Several => Some(TRIES_AMONG_SEVERAL),
            Crowd::Many | Crowd::Host | Crowd::Throng => None,
        };
        let margin = Size::new(TIGHT.own.0, TIGHT.own.1) * ground.em;
        let mut grid = Grid::new(extent.inflate(6.0 * ground.em, 3.0 * ground.em), ground.em, margin);
        for (rects, what) in [(ground.taken, What::Fixed), (ground.faint, What::Faint)] {
            for rect in rects {
                grid.add(Held { rect: *rect, owner: None, what });
            }
        }
        for (index, bearer) in bearers.iter().enumerate() {
            let owner = Some(index);
            let mark = Rect::from_center_size(bearer.center, bearer.mark);
            grid.add(Held { rect: mark, owner, what: What::Mark });
            if let Some(rect) = bearer.mark_badge {
                grid.add(Held { rect, owner, what: What::Mark });
            }
            if let Some((head, way)) = &bearer.arrow {
                grid.add(Held { rect: *head, owner: None, what: What::Fixed });
                for rect in way {
                    grid.add(Held { rect: *rect, owner, what: What::Way });
                }
            }
        }
        for height in [ABOVE + BELOW, ABOVE + BELOW + STEP] {
            grid.expect(height * ground.em);
        }
        let walls = tries.is_none().then(|| grid.walls(shortest(ground.em)));
        let near = vec![[const { OnceCell::new() }; MOST_FORMS]; bearers.len()];
        let far = vec![OnceCell::new(); bearers.len()];
        let stays = vec![false; bearers.len()];
        Self { bearers, ground, grid, walls, crowd, faces, stays, tries, are_chips_first, near, far }
    }

    pub(super) fn is_nameless(&self, index: usize) -> bool {
        self.faces.get(index) == Some(&Face::Mark)
    }

    /// Gives an actor another face.
    pub(super) fn set(&mut self, index: usize, face: Face) {
        let Some(bearer) = self.bearers.get(index) else { return };
        let Some(kept) = self.faces.get_mut(index) else { return };
        let before = std::mem::replace(kept, face);
        for (face, is_new) in [(before, false), (face, true)] {
            let names = body(bearer, face, self.ground.em).into_iter().chain(badge(bearer, face));
            let parts = names.map(|rect| (rect, What::Name)).chain(lead(bearer, face).map(|part| (part, What::Lead)));
            for (rect, what) in parts {
                let what = if bearer.is_lifted { What::Fixed } else { what };
                let held = Held { rect, owner: Some(index), what };
                if is_new { self.grid.add(held) } else { self.grid.remove(held) }
            }
        }
    }

    pub(super) fn is_within(&self, rect: Rect) -> bool {
        let area = self.ground.area;
        rect.x0 >= area.x0 && rect.x1 <= area.x1 && rect.y0 >= area.y0 && rect.y1 <= area.y1
    }

    /// The best free place beside an actor's mark, or else near it.
    pub(super) fn beside(&self, index: usize, bearer: &Bearer) -> Option<Face> {
        let mut across_a_line = None;
        for (level, gaps) in GAPS.iter().enumerate() {
            for spot in self.near(index, bearer) {
                // As near as can be there is room, but for other names.
                let face = if level + 1 == GAPS.len() { spot.face } else { self.moved_off(bearer, spot, gaps) };
                let has_ground = level + 1 == GAPS.len() || self.has_ground(index, face, gaps);
                if !has_ground || !self.is_free_of_names(index, bearer, face, gaps) {
                    continue;
                }
                if level >= CLEAN_GAPS || !self.is_across(index, face) {
                    return Some(face);
                }
                across_a_line = across_a_line.or(Some(face));
            }
            if level + 1 >= CLEAN_GAPS && across_a_line.is_some() {
                return across_a_line;
            }
        }
        // In a crowd a line to a name would say nothing of most.
        self.tries(index)?;
        self.far(index, bearer).iter().copied().find(|face| self.is_free_of_names(index, bearer, *face, &TIGHT))
    }

    /// Where a name could stand beside its mark if there were no others, the best place first. What is not looked at is
    /// not worked out.
    pub(super) fn near(&self, index: usize, bearer: &Bearer) -> impl Iterator<Item = &Spot> {
        let forms = self.near.get(index).into_iter().flatten().enumerate();
        forms.flat_map(move |(form, spots)| spots.get_or_init(|| self.find_near(index, bearer, form)))
    }

    fn find_near(&self, index: usize, bearer: &Bearer, form: usize) -> Box<[Spot]> {
        let (shares, forms) = self.shares(index);
        let Some(size) = self.names(index).take(forms).nth(form) else { return Box::default() };
        if self.is_walled_in(bearer, shares) {
            return Box::default();
        }
        let round = Round::of(bearer, size, &TIGHT, self.ground.em);
        let free = self.with_ground(index, round, shares.iter().copied());
        free.map(|place| Spot { face: round.face(form, place, false), place, form }).collect()
    }

    /// Where it could stand further away, at the end of a line, the nearest place first.
    pub(super) fn far(&self, index: usize, bearer: &Bearer) -> &[Face] {
        let can_lead = |face: &Face| self.has_ground_for_lead(index, bearer, *face);
        let find = || self.at_rings(index, bearer, FAR).filter(can_lead).collect();
        self.far.get(index).map_or(&[], |far| far.get_or_init(find))
    }

    /// All these, the nearest first.
    pub(super) fn near_and_far(&self, index: usize, bearer: &Bearer) -> impl Iterator<Item = Face> {
        let far = std::iter::once_with(move || self.far(index, bearer)).flatten();
        self.near(index, bearer).map(|spot| spot.face).chain(far.copied())
    }

    /// Where it could stand so far away, across and down, in text sizes, if a line can run there.
    pub(super) fn at_rings(&self, index: usize, bearer: &Bearer, rings: [(f64, f64); 3]) -> impl Iterator<Item = Face> {
        rings.into_iter().flat_map(move |own| {
            let gaps = Gaps { own, ..TIGHT };
            self.names(index).enumerate().flat_map(move |(form, size)| {
                let round = Round::of(bearer, size, &gaps, self.ground.em);
                let shares = SHARES.into_iter().take(FAR_SHARES);
                self.with_ground(index, round, shares).map(move |place| round.face(form, place, true))
            })
        })
    }

    /// Where round its mark a name could stand, with the least of gaps, if there were no others.
    pub(super) fn with_ground(
        &self,
        index: usize,
        round: Round,
        shares: impl Iterator<Item = (f64, usize)>,
    ) -> impl Iterator<Item = Place> {
        let sides = self.grid.sides(self.ground.area, round);
        let free = shares.flat_map(move |(share, count)| sides.free_at(share, count));
        free.filter(move |place| self.grid.has_ground_between_squares(round.rect(*place), index))
    }

    fn moved_off(&self, bearer: &Bearer, spot: &Spot, gaps: &Gaps) -> Face {
        let Face::Beside { rect, .. } = spot.face else { return spot.face };
        Round::of(bearer, rect.size(), gaps, self.ground.em).face(spot.form, spot.place, false)
    }

    /// Whether, in a crowd, not even the shortest name could stand beside a mark.
    fn is_walled_in(&self, bearer: &Bearer, shares: &[(f64, usize)]) -> bool {
        let shortest = shortest(self.ground.em);
        let round = Round::of(bearer, shortest, &TIGHT, self.ground.em);
        self.walls.as_ref().is_some_and(|walls| places(shares).all(|place| walls.hold(round.rect(place).origin())))
    }

    /// The shares of the sides of a mark where a name may stand, and how many forms of it are tried: in a crowd the best
    /// only, but for the foremost.
    fn shares(&self, index: usize) -> (&'static [(f64, usize)], usize) {
        match self.crowd {
            Crowd::Throng => (&SHARES[..CROWD_SHARES], 1),
            _ if self.is_foremost(index) => (&SHARES, MOST_FORMS),
            Crowd::Few | Crowd::Several => (&SHARES[..USUAL_SHARES], MOST_FORMS),
            Crowd::Many | Crowd::Host => (&SHARES[..USUAL_SHARES], 1),
        }
    }

    /// How many places may be tried for one that found none; none in a crowd, but for the foremost.
    pub(super) fn tries(&self, index: usize) -> Option<usize> {
        if self.is_foremost(index) { self.tries.max(Some(TRIES_OF_FOREMOST)) } else { self.tries }
    }

    /// Whether it is named in any case; in a throng there is no room even for these.
    pub(super) fn is_foremost(&self, index: usize) -> bool {
        index < FOREMOST && self.crowd < Crowd::Throng
    }

    /// How large the name of one in the list is, in each of its forms.
    pub(super) fn names(&self, index: usize) -> impl Iterator<Item = Size> {
        (self.ground.names)(index).iter().map(|block| block.size_em * self.ground.em)
    }

    pub(super) fn cut_size(&self, index: usize) -> Option<Size> {
        (self.ground.cut)(index).map(|block| block.size_em * self.ground.em)
    }

    fn is_across(&self, index: usize, face: Face) -> bool {
        matches!(face, Face::Beside { rect, .. } if (self.ground.crosses)(index, rect))
    }

    /// Whether a name could stand there, with the least of gaps, if there were no others.
    pub(super) fn has_least_ground(&self, index: usize, face: Face) -> bool {
        let Face::Beside { rect, .. } = face else { return false };
        self.is_within(rect) && self.grid.has_least_ground_for(rect, index)
    }

    /// Likewise with wider gaps.
    pub(super) fn has_ground(&self, index: usize, face: Face, gaps: &Gaps) -> bool {
        let Face::Beside { rect, .. } = face else { return false };
        self.is_within(rect) && self.grid.has_ground_for(rect, self.margin(gaps), index, gaps.is_over_ways)
    }

    pub(super) fn has_ground_for_lead(&self, index: usize, bearer: &Bearer, face: Face) -> bool {
        lead(bearer, face).all(|part| self.grid.has_ground_for_lead(part, index))
    }

    pub(super) fn is_free_of_names(&self, index: usize, bearer: &Bearer, face: Face, gaps: &Gaps) -> bool {
        let Face::Beside { rect, .. } = face else { return false };
        let Size { width, height } = self.margin(gaps);
        let is_named = self.is_nameless(index) && self.grid.is_named(rect.inflate(width, height));
        !is_named && self.names_met(index, bearer, face, gaps).next().is_none()
    }

    /// The names in the way of a name, and of the line to it; those that are in several cells come several times.
    pub(super) fn names_met(
        &self,
        index: usize,
        bearer: &Bearer,
        face: Face,
        gaps: &Gaps,
    ) -> impl Iterator<Item = &Held> {
        self.parts(bearer, face, gaps).flat_map(move |part| self.grid.names_under(part, index))
    }

    /// What is to be free of names: a name with what is kept free round it, and the line to it.
    pub(super) fn parts(&self, bearer: &Bearer, face: Face, gaps: &Gaps) -> impl Iterator<Item = Rect> + use<> {
        let Size { width, height } = self.margin(gaps);
        let name = body(bearer, face, self.ground.em).map(|name| name.inflate(width, height));
        name.into_iter().chain(lead(bearer, face))
    }

    pub(super) fn margin(&self, gaps: &Gaps) -> Size {
        Size::new(gaps.others.0, gaps.others.1) * self.ground.em
    }

    pub(super) fn has_room_for_chip(&self, index: usize, bearer: &Bearer) -> bool {
        let Some(chip) = bearer.chip else { return false };
        let margin = Size::new(CHIP_GAP, CHIP_GAP) * self.ground.em;
        let [rect, mark] = [chip, bearer.mark].map(|size| Rect::from_center_size(bearer.center, size));
        let is_met = bearer.mark_badge.is_none() && self.grid.is_met_beside(rect, margin, mark);
        let mut taken = body(bearer, Face::Chip, self.ground.em).into_iter().chain(bearer.chip_badge);
        !is_met && self.is_within(rect) && taken.all(|rect| self.grid.leaves_free_for_chip(rect, margin, index))
    }
}
