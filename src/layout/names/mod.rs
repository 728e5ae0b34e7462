//! Who is named in a picture, and where: as a chip where there is room, as its mark with the name beside it, or as its
//! mark alone. Nothing covers a name, and a name covers nothing but, where nothing else helps, the shaft of an arrow;
//! only the lifted actor's covers what it must. Arithmetic only.
//!
//! Greedy point-feature labelling: places in order of preference, the first free one is taken, those who matter most
//! choose first (Christensen, Marks and Shieber 1995). What lies where is kept in a grid, so that a question costs the
//! same among ten and among ten thousand (Kittivorawong et al. 2020). Who finds nothing may push up to three
//! neighbours to other places of theirs; that, too, stays near by, so that an edit elsewhere moves no name here. The
//! same input gives the same output.

mod grid;
pub mod lines;

use kurbo::{Point, Rect, Size};

use self::grid::{Grid, Held, Walls, What};
use self::lines::Block;
use crate::layout::crowd::{Crowd, FOREMOST};

/// An actor that wants to be named.
#[derive(Debug, Clone, PartialEq)]
pub struct Bearer {
    /// Its middle: no form of it stands elsewhere.
    pub center: Point,
    /// The size of its mark.
    pub mark: Size,
    /// The badge on the mark's corner, if it has one.
    pub mark_badge: Option<Rect>,
    /// The size of the chip with its name; none where there are no chips.
    pub chip: Option<Size>,
    /// The badge on the chip's corner, if it has one.
    pub chip_badge: Option<Rect>,
    /// Where its wanted move ends, to be left free by all, and small rectangles along the way there, which chips may
    /// cover, and names where nothing else helps.
    pub arrow: Option<(Rect, Vec<Rect>)>,
    /// Whether it is named whatever it covers.
    pub is_lifted: bool,
}

/// Where an actor's name is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Face {
    /// In the chip.
    Chip,
    /// Beside the mark.
    Beside {
        /// Where it stands.
        rect: Rect,
        /// On which side of the mark.
        side: Side,
        /// Which of [`Ground::names`] it is; beyond them, what is left of the name where all of it finds no place.
        form: usize,
        /// Whether it is so far away that a line must lead to it.
        is_far: bool,
    },
    /// Nowhere: there is the mark alone.
    Mark,
}

/// On which side of its mark a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Its end is at the mark.
    Left,
    /// Above or below.
    Middle,
    /// Its beginning is at the mark.
    Right,
}

/// What the actors stand on.
pub struct Ground<'a> {
    /// Within what every name and chip lies.
    pub area: Rect,
    /// What no name and no chip may cover.
    pub taken: &'a [Rect],
    /// Lines that a name rather does not lie across.
    pub crosses: &'a dyn Fn(Rect) -> bool,
    /// The name of one in the list, in one line and in two, the preferred one first. In a crowd most are never asked
    /// for.
    pub names: &'a dyn Fn(usize) -> &'a [Block],
    /// What is left of the name of one in the list, where all of it finds no place.
    pub cut: &'a dyn Fn(usize) -> Option<Block>,
    /// The size of the names' text.
    pub em: f64,
}

/// What is kept free round a name, in text sizes. Gaps shrink before names are given up.
struct Gaps {
    /// From its own mark, across and down.
    own: (f64, f64),
    /// From everything else, across and down. The space between two names that stand in a row is wider than a word
    /// space, and the one between two names above each other wider than that between two lines of one.
    others: (f64, f64),
    /// Whether it may lie across the shaft of an arrow, as chips do.
    is_over_ways: bool,
}

const GAPS: [Gaps; 4] = [
    Gaps { own: (0.34, 0.16), others: (0.75, 0.34), is_over_ways: false },
    Gaps { own: (0.28, 0.12), others: (0.5, 0.2), is_over_ways: false },
    Gaps { own: (0.2, 0.06), others: (0.32, 0.1), is_over_ways: false },
    TIGHT,
];
/// The narrowest gaps: what is not free with these is not with others.
const TIGHT: Gaps = Gaps { own: (0.2, 0.06), others: (0.32, 0.1), is_over_ways: true };
/// Where even that is in vain, from an actor's mark to its name, across and down, in text sizes: then a line leads
/// there.
const FAR: [(f64, f64); 3] = [(0.9, 0.7), (1.8, 1.4), (2.8, 2.2)];
/// The last places of all: nobody is moved for one of them.
const FARTHEST: [(f64, f64); 3] = [(4.0, 3.2), (5.4, 4.4), (7.0, 5.6)];
/// From these gaps on, a name that crosses a line is as good as one that does not.
const CLEAN_GAPS: usize = 2;

/// The shortest name that is looked for a place in a crowd, across and down, in text sizes.
const SHORTEST: (f64, f64) = (2.0, 1.0);
/// How many of the [`PLACES`] are tried in a crowd.
const CROWD_PLACES: usize = 8;
/// How many forms a name has at most.
const MOST_FORMS: usize = 2;

/// Where a name stands: its middle, from the mark's, in shares of the way at which the two just touch with their gap.
const PLACES: [(f64, f64); 32] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, 1.0),
    (0.0, -1.0),
    (1.0, 0.5),
    (1.0, -0.5),
    (-1.0, 0.5),
    (-1.0, -0.5),
    (0.5, 1.0),
    (0.5, -1.0),
    (-0.5, 1.0),
    (-0.5, -1.0),
    (1.0, 0.25),
    (1.0, -0.25),
    (-1.0, 0.25),
    (-1.0, -0.25),
    (0.25, 1.0),
    (0.25, -1.0),
    (-0.25, 1.0),
    (-0.25, -1.0),
    (0.75, 1.0),
    (0.75, -1.0),
    (-0.75, 1.0),
    (-0.75, -1.0),
    (1.0, 0.75),
    (1.0, -0.75),
    (-1.0, 0.75),
    (-1.0, -0.75),
    (1.0, 1.0),
    (1.0, -1.0),
    (-1.0, 1.0),
    (-1.0, -1.0),
];

/// Around a chip, in text sizes.
const CHIP_GAP: f64 = 0.16;
/// Around the lifted actor, in text sizes: its ring has room there.
const LIFTED_GAP: f64 = 0.5;

/// How many names may be moved for one that finds no place; for each of these one less, and so on.
const PUSHES: usize = 3;
/// How many places may be tried for one that found none, where a few want to be named or several do. In a larger crowd
/// nobody is moved for anybody, and no name is cut: few would gain by it. What is tried for one does not depend on what
/// was tried for others.
const TRIES_AMONG_FEW: usize = 8_000;
const TRIES_AMONG_SEVERAL: usize = 150;

/// The face of every actor; those first in the list choose first. Among few, chips come before other people's names,
/// unless somebody goes without a name for that.
#[must_use]
pub fn place<'a>(bearers: &'a [Bearer], ground: &'a Ground<'a>) -> Vec<Face> {
    let nameless = |faces: &[Face]| faces.iter().filter(|face| **face == Face::Mark).count();
    if Crowd::of(bearers.len()) == Crowd::Few {
        let faces = Sheet::new(bearers, ground, true).place();
        if nameless(&faces) == 0 {
            return faces;
        }
        let others = Sheet::new(bearers, ground, false).place();
        return if nameless(&others) < nameless(&faces) { others } else { faces };
    }
    Sheet::new(bearers, ground, false).place()
}

struct Sheet<'a> {
    bearers: &'a [Bearer],
    ground: &'a Ground<'a>,
    grid: Grid,
    /// Where not even the shortest name could stand when there were no names yet, in a crowd.
    walls: Option<Walls>,
    faces: Vec<Face>,
    /// The faces that were changed while room is made, to be put back where it was in vain.
    changed: Vec<(usize, Face)>,
    /// How many places may be tried for one that found none; none in a crowd.
    tries: Option<usize>,
    /// The places round a mark where a name may stand, and how many forms of it are tried: in a crowd the best only.
    places: &'static [(f64, f64)],
    forms: usize,
    tries_left: usize,
    /// Whether chips come before other people's names.
    are_chips_first: bool,
}

impl<'a> Sheet<'a> {
    fn new(bearers: &'a [Bearer], ground: &'a Ground<'a>, are_chips_first: bool) -> Self {
        let all = bearers.iter().map(|bearer| Rect::from_center_size(bearer.center, bearer.mark));
        let extent = all.reduce(|a, b| a.union(b)).unwrap_or_default();
        let (faces, crowd) = (vec![Face::Mark; bearers.len()], Crowd::of(bearers.len()));
        let tries = match crowd {
            Crowd::Few => Some(TRIES_AMONG_FEW),
            Crowd::Several => Some(TRIES_AMONG_SEVERAL),
            Crowd::Many | Crowd::Host | Crowd::Throng => None,
        };
        let mut grid = Grid::new(extent.inflate(6.0 * ground.em, 3.0 * ground.em), ground.em, tries.is_some());
        for rect in ground.taken {
            grid.add(Held { rect: *rect, owner: None, what: What::Fixed });
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
        let (places, forms) = if tries.is_some() { (&PLACES[..], MOST_FORMS) } else { (&PLACES[..CROWD_PLACES], 1) };
        let walls = tries.is_none().then(|| grid.walls(shortest(ground.em)));
        Self {
            bearers,
            ground,
            grid,
            walls,
            faces,
            changed: Vec::new(),
            tries,
            places,
            forms,
            tries_left: 0,
            are_chips_first,
        }
    }

    fn place(mut self) -> Vec<Face> {
        for index in 0..self.bearers.len() {
            self.name_first(index);
        }
        if let Some(tries) = self.tries {
            for index in 0..self.bearers.len() {
                if self.is_nameless(index) {
                    self.tries_left = tries;
                    self.changed.clear();
                    self.push_others(index, PUSHES);
                }
            }
            for index in 0..self.bearers.len() {
                self.go_farthest(index);
                self.cut(index);
            }
        }
        self.make_chips();
        self.faces
    }

    fn is_nameless(&self, index: usize) -> bool {
        self.faces.get(index) == Some(&Face::Mark)
    }

    /// Gives an actor another face, and remembers the one it had.
    fn set(&mut self, index: usize, face: Face) {
        let Some(bearer) = self.bearers.get(index) else { return };
        let Some(kept) = self.faces.get_mut(index) else { return };
        let before = std::mem::replace(kept, face);
        for (face, is_new) in [(before, false), (face, true)] {
            for rect in rects(bearer, face, self.ground.em).into_iter().flatten() {
                let what = if bearer.is_lifted { What::Fixed } else { What::Name };
                let held = Held { rect, owner: Some(index), what };
                if is_new { self.grid.add(held) } else { self.grid.remove(held) }
            }
        }
        self.changed.push((index, before));
    }

    /// Takes back all that was changed since `mark`.
    fn take_back(&mut self, mark: usize) {
        while self.changed.len() > mark {
            let Some((index, face)) = self.changed.pop() else { return };
            self.set(index, face);
            self.changed.pop();
        }
    }

    fn is_within(&self, rect: Rect) -> bool {
        let area = self.ground.area;
        rect.x0 >= area.x0 && rect.x1 <= area.x1 && rect.y0 >= area.y0 && rect.y1 <= area.y1
    }

    /// The first choice of an actor; the lifted one gets a name whatever it covers.
    fn name_first(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index) else { return };
        if !bearer.is_lifted {
            let face = if self.are_chips_first && self.has_room_for_chip(index, bearer) {
                Some(Face::Chip)
            } else {
                let at_last = || self.farthest(index, bearer).filter(|_| index < FOREMOST);
                self.beside(index, bearer).or_else(at_last)
            };
            if let Some(face) = face {
                self.set(index, face);
            }
            return;
        }
        let is_within = |chip: Size| self.is_within(Rect::from_center_size(bearer.center, chip));
        let face = if self.has_room_for_chip(index, bearer) {
            Face::Chip
        } else if let Some(face) = self.beside(index, bearer) {
            face
        } else if bearer.chip.is_some_and(is_within) {
            Face::Chip
        } else {
            let or_else = if bearer.chip.is_some() { Face::Chip } else { Face::Mark };
            self.beside_at_any_price(index, bearer).unwrap_or(or_else)
        };
        self.set(index, face);
    }

    /// The best free place beside an actor's mark.
    fn beside(&self, index: usize, bearer: &Bearer) -> Option<Face> {
        if self.is_walled_in(bearer) {
            return None;
        }
        let mut across_a_line = None;
        // Most places are tried in vain: those that are not even free with the narrowest gaps are tried once.
        let mut is_vain = [[false; PLACES.len()]; MOST_FORMS];
        for (level, gaps) in GAPS.iter().enumerate() {
            for (form, (size, is_vain)) in self.names(index).zip(&mut is_vain).take(self.forms).enumerate() {
                for (&place, is_vain) in self.places.iter().zip(is_vain) {
                    if level == 0 {
                        *is_vain =
                            !self.is_free(index, bearer, self.face_at(bearer, form, size, place, &TIGHT), &TIGHT);
                    }
                    let face = self.face_at(bearer, form, size, place, gaps);
                    if *is_vain || !self.is_free(index, bearer, face, gaps) {
                        continue;
                    }
                    if level >= CLEAN_GAPS || !self.is_across(face) {
                        return Some(face);
                    }
                    across_a_line = across_a_line.or(Some(face));
                }
            }
            if level + 1 >= CLEAN_GAPS && across_a_line.is_some() {
                return across_a_line;
            }
        }
        self.far(index, bearer)
    }

    /// Whether, in a crowd, not even the shortest name could stand beside a mark.
    fn is_walled_in(&self, bearer: &Bearer) -> bool {
        let shortest = shortest(self.ground.em);
        let corner = |place: &(f64, f64)| self.rect_at(bearer, shortest, *place, &TIGHT).origin();
        self.walls.as_ref().is_some_and(|walls| self.places.iter().all(|place| walls.hold(corner(place))))
    }

    /// How large the name of one in the list is, in each of its forms.
    fn names(&self, index: usize) -> impl Iterator<Item = Size> {
        (self.ground.names)(index).iter().map(|block| block.size_em * self.ground.em)
    }

    fn cut_size(&self, index: usize) -> Option<Size> {
        (self.ground.cut)(index).map(|block| block.size_em * self.ground.em)
    }

    /// A place to which a line must lead; in a crowd such lines would say nothing.
    fn far(&self, index: usize, bearer: &Bearer) -> Option<Face> {
        self.tries?;
        self.far_faces(index, bearer, FAR).find(|face| self.is_free(index, bearer, *face, &TIGHT))
    }

    fn face_at(&self, bearer: &Bearer, form: usize, size: Size, place: (f64, f64), gaps: &Gaps) -> Face {
        Face::Beside { rect: self.rect_at(bearer, size, place, gaps), side: side_of(place), form, is_far: false }
    }

    fn is_across(&self, face: Face) -> bool {
        matches!(face, Face::Beside { rect, .. } if (self.ground.crosses)(rect))
    }

    fn is_free(&self, index: usize, bearer: &Bearer, face: Face, gaps: &Gaps) -> bool {
        let is_within = matches!(face, Face::Beside { rect, .. } if self.is_within(rect));
        let [rect, lead] = rects(bearer, face, self.ground.em);
        let is_free = |rect: Rect| self.grid.leaves_free(rect, self.margin(gaps), index, gaps.is_over_ways);
        is_within && rect.is_none_or(is_free) && lead.is_none_or(|lead| self.grid.leaves_free_for_lead(lead, index))
    }

    fn beside_at_any_price(&self, index: usize, bearer: &Bearer) -> Option<Face> {
        let forms = self.names(index).chain(self.cut_size(index)).enumerate();
        let all = forms.flat_map(|(form, size)| PLACES.map(|place| self.face_at(bearer, form, size, place, &TIGHT)));
        all.into_iter().find(|face| matches!(face, Face::Beside { rect, .. } if self.is_within(*rect)))
    }

    fn margin(&self, gaps: &Gaps) -> Size {
        Size::new(gaps.others.0, gaps.others.1) * self.ground.em
    }

    /// Where a name of that size lies at one of the places round its mark.
    fn rect_at(&self, bearer: &Bearer, size: Size, (across, down): (f64, f64), gaps: &Gaps) -> Rect {
        let mark = Rect::from_center_size(bearer.center, bearer.mark);
        let kept = bearer.mark_badge.map_or(mark, |badge| mark.union(badge));
        let (x, y) = (bearer.center.x, bearer.center.y);
        let reach_x = if across > 0.0 { kept.x1 - x } else { x - kept.x0 };
        let reach_y = if down > 0.0 { kept.y1 - y } else { y - kept.y0 };
        let reach_x = reach_x + gaps.own.0 * self.ground.em + size.width / 2.0;
        let reach_y = reach_y + gaps.own.1 * self.ground.em + size.height / 2.0;
        Rect::from_center_size((x + across * reach_x, y + down * reach_y), size)
    }

    /// Gives an actor a name by moving those who have the places it could take to other ones, `steps` deep.
    fn push_others(&mut self, index: usize, steps: usize) -> bool {
        let Some(bearer) = self.bearers.get(index) else { return false };
        for face in self.tight_faces(index, bearer) {
            let Some(left) = self.tries_left.checked_sub(1) else { return false };
            self.tries_left = left;
            let Some(others) = self.movable(index, bearer, face, steps) else { continue };
            let was_moved = |other: &usize| self.changed.iter().any(|(changed, _)| changed == other);
            if others.iter().any(was_moved) {
                continue;
            }
            let before = self.changed.len();
            for other in &others {
                self.set(*other, Face::Mark);
            }
            self.set(index, face);
            if others.into_iter().all(|other| self.find_another(other, steps)) {
                return true;
            }
            self.take_back(before);
        }
        false
    }

    /// Every place an actor's name could have if others gave way, the nearest first.
    fn tight_faces(&self, index: usize, bearer: &Bearer) -> Vec<Face> {
        let near = self.names(index).enumerate();
        let near = near.flat_map(|(form, size)| PLACES.map(|place| self.face_at(bearer, form, size, place, &TIGHT)));
        near.chain(self.far_faces(index, bearer, FAR)).collect()
    }

    fn far_faces(&self, index: usize, bearer: &Bearer, rings: [(f64, f64); 3]) -> impl Iterator<Item = Face> {
        rings.into_iter().flat_map(move |own| {
            let gaps = Gaps { own, ..TIGHT };
            let faces = self.names(index).enumerate().flat_map(|(form, size)| {
                PLACES.map(|place| Face::Beside {
                    rect: self.rect_at(bearer, size, place, &gaps),
                    side: side_of(place),
                    form,
                    is_far: true,
                })
            });
            faces.collect::<Vec<_>>()
        })
    }

    /// Who would have to give way, if it is no more than `most` and nothing else is in the way.
    fn movable(&self, index: usize, bearer: &Bearer, face: Face, most: usize) -> Option<Vec<usize>> {
        let [name, lead] = rects(bearer, face, self.ground.em);
        let name = name.filter(|name| self.is_within(*name))?;
        let mut others = self.grid.movable_in(name, self.margin(&TIGHT), index, false)?;
        if let Some(lead) = lead {
            others.extend(self.grid.movable_in(lead, Size::ZERO, index, true)?);
            others.sort_unstable();
            others.dedup();
        }
        (others.len() <= most).then_some(others)
    }

    /// Another place for who was pushed away.
    fn find_another(&mut self, index: usize, steps: usize) -> bool {
        let Some(bearer) = self.bearers.get(index) else { return false };
        self.tries_left = self.tries_left.saturating_sub((FAR.len() + 2) * PLACES.len());
        if let Some(face) = self.beside(index, bearer) {
            self.set(index, face);
            return true;
        }
        steps > 1 && self.push_others(index, steps - 1)
    }

    /// Names one for whom nobody could be moved, if need be at the end of a long line.
    fn go_farthest(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index).filter(|_| self.is_nameless(index)) else { return };
        if let Some(face) = self.farthest(index, bearer) {
            self.set(index, face);
        }
    }

    /// A free place at the end of a long line.
    fn farthest(&self, index: usize, bearer: &Bearer) -> Option<Face> {
        self.tries?;
        self.far_faces(index, bearer, FARTHEST).find(|face| self.is_free(index, bearer, *face, &TIGHT))
    }

    /// Shows what is left of a name, where all of it found no place.
    fn cut(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index).filter(|_| self.is_nameless(index)) else { return };
        let Some(size) = self.cut_size(index) else { return };
        let forms = (self.ground.names)(index).len();
        let mut faces = PLACES.map(|place| self.face_at(bearer, forms, size, place, &TIGHT)).into_iter();
        if let Some(face) = faces.find(|face| self.is_free(index, bearer, *face, &TIGHT)) {
            self.set(index, face);
        }
    }

    /// Makes a chip of everyone who has the room. A second round finds what the first one has left free; in a crowd,
    /// hardly anything.
    fn make_chips(&mut self) {
        let rounds = if self.tries.is_some() { 2 } else { 1 };
        for _ in 0..rounds {
            for (index, bearer) in self.bearers.iter().enumerate() {
                let is_chip = self.faces.get(index) == Some(&Face::Chip);
                if !is_chip && !bearer.is_lifted && self.has_room_for_chip(index, bearer) {
                    self.set(index, Face::Chip);
                }
            }
        }
    }

    fn has_room_for_chip(&self, index: usize, bearer: &Bearer) -> bool {
        let Some(chip) = bearer.chip else { return false };
        let margin = Size::new(CHIP_GAP, CHIP_GAP) * self.ground.em;
        let is_within = self.is_within(Rect::from_center_size(bearer.center, chip));
        let mut taken = rects(bearer, Face::Chip, self.ground.em).into_iter().flatten();
        is_within && taken.all(|rect| self.grid.leaves_free_for_chip(rect, margin, index))
    }
}

fn shortest(em: f64) -> Size {
    Size::new(SHORTEST.0, SHORTEST.1) * em
}

/// What a face takes beside the mark itself; of the lifted actor, all of it and room for a ring.
fn rects(bearer: &Bearer, face: Face, em: f64) -> [Option<Rect>; 2] {
    let [rect, badge] = match face {
        Face::Chip => [bearer.chip.map(|chip| Rect::from_center_size(bearer.center, chip)), bearer.chip_badge],
        Face::Beside { rect, is_far, .. } => [Some(rect), is_far.then(|| lead(bearer.center, rect))],
        Face::Mark => [None, None],
    };
    let mark = Rect::from_center_size(bearer.center, bearer.mark);
    let with_ring = |rect: Rect| mark.union(rect).inflate(LIFTED_GAP * em, LIFTED_GAP * em);
    if bearer.is_lifted { [rect.map(with_ring), badge] } else { [rect, badge] }
}

/// What the line to a name that is far from its mark lies in.
fn lead(center: Point, name: Rect) -> Rect {
    let end = Point::new(center.x.clamp(name.x0, name.x1), center.y.clamp(name.y0, name.y1));
    Rect::from_points(center, end).inflate(1.0, 1.0)
}

fn side_of((across, _): (f64, f64)) -> Side {
    if across >= 1.0 {
        Side::Right
    } else if across <= -1.0 {
        Side::Left
    } else {
        Side::Middle
    }
}
