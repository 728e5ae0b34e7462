//! Who is named in a picture, and where: as a chip where there is room, as its mark with the name beside it, or as its
//! mark alone. Nothing covers a name, and a name covers nothing but, where nothing else helps, the shaft of an arrow or
//! the mark of somebody faint; only the lifted actor's covers what it must. Arithmetic only.
//!
//! Greedy point-feature labelling: places in order of preference, the first free one is taken, those who matter most
//! choose first (Christensen, Marks and Shieber 1995). What lies where is kept in a grid, so that a question costs the
//! same among ten and among ten thousand (Kittivorawong et al. 2020). Who finds nothing may push up to two
//! neighbours to other places of theirs; that, too, stays near by, so that an edit elsewhere moves no name here. The
//! foremost are named in any case: where nobody can be pushed for them, those who come after them go without. The same
//! input gives the same output.

mod bearer;
mod bitmap;
mod first;
mod grid;
pub mod lines;
mod moving;
mod places;
mod sheet;
mod sides;

use kurbo::{Rect, Size};

pub use self::bearer::{Bearer, Face, Ground, Side};
pub use self::first::{Placed, place_with_first};
use self::places::{FARTHEST, Round, SHARES, TIGHT, places};
use self::sheet::Sheet;
use super::crowd::Crowd;

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

impl Sheet<'_> {
    fn place(mut self) -> Vec<Face> {
        if !self.are_chips_first {
            for index in 0..self.bearers.len() {
                let Some(bearer) = self.bearers.get(index).filter(|bearer| !bearer.is_lifted) else { continue };
                if let Some(face) = self.where_it_stood(index, bearer, false) {
                    self.set(index, face);
                }
            }
            for index in 0..self.ground.first {
                self.push(index);
                self.insist(index);
                self.cover_faint(index);
            }
            for index in 0..self.bearers.len() {
                self.stays[index] = !self.is_nameless(index);
            }
        }
        for index in 0..self.bearers.len() {
            if self.is_nameless(index) {
                self.name_first(index);
            }
        }
        for index in 0..self.bearers.len() {
            if !self.is_foremost(index) {
                break;
            }
            self.push(index);
            self.insist(index);
            self.cover_faint(index);
        }
        if self.tries.is_some() {
            for index in 0..self.bearers.len() {
                self.push(index);
            }
            for index in 0..self.bearers.len() {
                self.go_farthest(index);
                self.cut(index);
            }
        }
        self.make_chips();
        self.faces
    }

    /// Where a name stood before, whole or cut, if nothing is in its way there. Those who are named in any case have lines
    /// to their names that run over marks.
    fn where_it_stood(&self, index: usize, bearer: &Bearer, is_cut: bool) -> Option<Face> {
        let can_stay = |face: &Face| {
            let Face::Beside { form, is_far, .. } = *face else { return false };
            (form >= (self.ground.names)(index).len()) == is_cut
                && self.has_least_ground(index, *face)
                && (!is_far || self.is_foremost(index) || self.has_ground_for_lead(index, bearer, *face))
                && self.is_free_of_names(index, bearer, *face, &TIGHT)
        };
        (self.ground.before)(index).filter(can_stay)
    }

    /// The first choice of an actor; the lifted one gets a name whatever it covers.
    fn name_first(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index) else { return };
        if !bearer.is_lifted {
            let face = if self.are_chips_first && self.has_room_for_chip(index, bearer) {
                Some(Face::Chip)
            } else {
                self.where_it_stood(index, bearer, false).or_else(|| self.beside(index, bearer))
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

    /// A name in one of its forms at every place beside its mark, as near as can be.
    fn all_round(&self, bearer: &Bearer, form: usize, size: Size) -> impl Iterator<Item = Face> + use<> {
        let round = Round::of(bearer, size, &TIGHT, self.ground.em);
        places(&SHARES).map(move |place| round.face(form, place, false))
    }

    fn beside_at_any_price(&self, index: usize, bearer: &Bearer) -> Option<Face> {
        let forms = self.names(index).chain(self.cut_size(index)).enumerate();
        let mut all = forms.flat_map(|(form, size)| self.all_round(bearer, form, size));
        all.find(|face| matches!(face, Face::Beside { rect, .. } if self.is_within(*rect)))
    }

    /// Names one for whom nobody could be moved, if need be at the end of a long line.
    fn go_farthest(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index).filter(|_| self.is_nameless(index)) else { return };
        let mut faces = self.at_rings(index, bearer, FARTHEST);
        let free = faces.find(|face| {
            self.is_free_of_names(index, bearer, *face, &TIGHT) && self.has_ground_for_lead(index, bearer, *face)
        });
        drop(faces);
        if let Some(face) = free {
            self.set(index, face);
        }
    }

    /// Names one for whom there is no other place over the marks of those who are faint.
    fn cover_faint(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index).filter(|_| self.is_nameless(index)) else { return };
        let forms = self.names(index).enumerate();
        let mut near = forms.flat_map(|(form, size)| self.all_round(bearer, form, size));
        let is_free = |face: &Face| {
            let Face::Beside { rect, .. } = *face else { return false };
            self.is_within(rect)
                && self.grid.has_ground_over_faint_for(rect, index)
                && self.is_free_of_names(index, bearer, *face, &TIGHT)
        };
        let free = near.find(is_free);
        drop(near);
        if let Some(face) = free {
            self.set(index, face);
        }
    }

    /// Shows what is left of a name, where all of it found no place.
    fn cut(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index).filter(|_| self.is_nameless(index)) else { return };
        let Some(size) = self.cut_size(index) else { return };
        let form = (self.ground.names)(index).len();
        let round = Round::of(bearer, size, &TIGHT, self.ground.em);
        let mut faces = self.with_ground(index, round, SHARES.into_iter()).map(|place| round.face(form, place, false));
        let is_free = |face: &Face| self.is_free_of_names(index, bearer, *face, &TIGHT);
        let stood = self.where_it_stood(index, bearer, true);
        let free = stood.or_else(|| faces.find(is_free));
        drop(faces);
        if let Some(face) = free {
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
}
