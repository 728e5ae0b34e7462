//! Names for those who found no place: others give way.

use kurbo::Size;

use super::bearer::{Bearer, Face};
use super::grid::What;
use super::places::{
    Gaps, Round, SEARCHED_GROWTH, SEARCHED_PLACES, SEARCHED_PLACES_AMONG_FEW, SEARCHED_RINGS, SEARCHED_RINGS_AMONG_FEW,
    SEARCHED_STEP, TIGHT, body, lead, shares,
};
use super::sheet::Sheet;
use crate::layout::cells::overlap;
use crate::layout::crowd::{Crowd, FOREMOST};

/// How many names may be moved for one of few, or of the foremost, that finds no place; for each of these one less.
const PUSHES_FOR_FOREMOST: usize = 2;
/// Likewise for others. Two would name one or two more among a hundred, for half as much time again.
const PUSHES: usize = 1;

/// What a place costs of which one of the foremost makes use where there is no free one: for each name that goes, of one
/// who is not of the foremost and of one who is, and for each mark that the line runs over, and each such line.
const NAME: usize = 1;
const MARK: usize = 2;
const FOREMOST_NAME: usize = 6;
const FOREMOST_MARK: usize = 8;
const LEAD: usize = 8;
/// What a place may cost to be taken without looking further out, where it is on a ring: so much more on each.
const FARTHER: f64 = 0.5;

/// What a place costs, and whose names it costs.
#[derive(Default)]
struct Price {
    cost: usize,
    names: Vec<usize>,
    leads: Vec<usize>,
    marks: Vec<usize>,
}

/// Who is to have which place, and who leaves theirs for that.
struct Plan {
    moves: Vec<(usize, Face)>,
    leaving: Vec<usize>,
    tries_left: usize,
}

impl Price {
    /// Makes it nothing, and keeps the room of its lists: most places turn out to be too dear.
    fn clear(&mut self) {
        self.cost = 0;
        [&mut self.names, &mut self.leads, &mut self.marks].into_iter().for_each(Vec::clear);
    }

    /// Counts somebody once among those in one of the lists.
    fn add(&mut self, cost: usize, owner: usize, list: impl Fn(&mut Self) -> &mut Vec<usize>) {
        if !list(self).contains(&owner) {
            list(self).push(owner);
            self.cost += cost;
        }
    }
}

impl Sheet<'_> {
    /// Names one who found no place by moving others, as far as that is tried at all.
    pub(super) fn push(&mut self, index: usize) {
        let Some(tries) = self.tries(index).filter(|_| self.is_nameless(index)) else { return };
        let mut plan = Plan { moves: Vec::new(), leaving: Vec::new(), tries_left: tries };
        let is_one_of_few = self.crowd == Crowd::Few || self.is_foremost(index);
        let most = if is_one_of_few { PUSHES_FOR_FOREMOST } else { PUSHES };
        if self.push_others(index, most, &mut plan) {
            for other in plan.leaving {
                self.set(other, Face::Mark);
            }
            for (index, face) in plan.moves {
                self.set(index, face);
            }
        }
    }

    /// Plans a place for an actor by moving those who are there to other ones, `steps` deep.
    fn push_others(&self, index: usize, steps: usize, plan: &mut Plan) -> bool {
        let Some(bearer) = self.bearers.get(index) else { return false };
        for face in self.near_and_far(index, bearer) {
            let Some(left) = plan.tries_left.checked_sub(1) else { return false };
            plan.tries_left = left;
            let Some(others) = self.owners_met(index, bearer, face, steps, plan) else { continue };
            let (moves, leaving) = (plan.moves.len(), plan.leaving.len());
            plan.moves.push((index, face));
            plan.leaving.extend(&others);
            if others.into_iter().all(|other| self.find_another(other, steps, plan)) {
                return true;
            }
            plan.moves.truncate(moves);
            plan.leaving.truncate(leaving);
        }
        false
    }

    /// Whose names are in the way, if they are no more than `most` and none of them was moved already.
    fn owners_met(&self, index: usize, bearer: &Bearer, face: Face, most: usize, plan: &Plan) -> Option<Vec<usize>> {
        if self.is_met(index, bearer, face, plan) {
            return None;
        }
        let mut others: Vec<usize> = Vec::new();
        for owner in self.names_met(index, bearer, face, &TIGHT).filter_map(|held| held.owner) {
            if !plan.leaving.contains(&owner) && !others.contains(&owner) {
                if others.len() == most || self.stays[owner] {
                    return None;
                }
                others.push(owner);
            }
        }
        // The order in the cells depends on what was moved before.
        others.sort_unstable();
        Some(others)
    }

    /// Plans another place for who was pushed away.
    fn find_another(&self, index: usize, steps: usize, plan: &mut Plan) -> bool {
        let Some(bearer) = self.bearers.get(index) else { return false };
        let mut faces = self.near_and_far(index, bearer);
        let is_free = |face: &Face| {
            let mut met = self.names_met(index, bearer, *face, &TIGHT);
            met.all(|held| held.owner.is_some_and(|owner| plan.leaving.contains(&owner)))
                && !self.is_met(index, bearer, *face, plan)
        };
        if let Some(face) = faces.find(is_free) {
            plan.moves.push((index, face));
            return true;
        }
        steps > 1 && self.push_others(index, steps - 1, plan)
    }

    /// Whether a name, or the line to it, would lie on one that is planned for somebody else.
    fn is_met(&self, index: usize, bearer: &Bearer, face: Face, plan: &Plan) -> bool {
        let Size { width, height } = self.margin(&TIGHT);
        let parts = |bearer: &Bearer, face| (body(bearer, face, self.ground.em), lead(bearer, face));
        let others = plan.moves.iter().filter(|(other, _)| *other != index);
        others.filter_map(|(other, face)| Some(parts(self.bearers.get(*other)?, *face))).any(|(other, other_lead)| {
            let (own, own_lead) = parts(bearer, face);
            let own = own.map(|own| own.inflate(width, height)).into_iter();
            let others = || other.into_iter().chain(other_lead.clone());
            own.chain(own_lead).any(|own| others().any(|other| overlap(own, other)))
        })
    }

    /// Names one of the foremost for whom nobody could be moved: at the place that costs others least, the nearest of
    /// these.
    pub(super) fn insist(&mut self, index: usize) {
        let Some(bearer) = self.bearers.get(index).filter(|_| self.is_nameless(index)) else { return };
        let (mut best, mut price): (Option<(Price, Face)>, Price) = (None, Price::default());
        let near = self.near(index, bearer).map(|spot| (0, spot.face));
        for (ring, face) in near.chain(self.searched(index, bearer)) {
            let most = best.as_ref().map_or(usize::MAX, |(best, _)| best.cost);
            if most <= NAME + (f64::from(ring) * FARTHER) as usize {
                break;
            }
            price.clear();
            if self.is_cheaper(index, bearer, face, most, &mut price) {
                let before = best.replace((std::mem::take(&mut price), face));
                price = before.map(|(before, _)| before).unwrap_or_default();
            }
        }
        let Some((price, face)) = best else { return };
        for other in price.names {
            self.set(other, Face::Mark);
        }
        self.set(index, face);
    }

    /// Whether a place costs others less than `most`, and nobody's name goes who comes first; then `price` says what.
    fn is_cheaper(&self, index: usize, bearer: &Bearer, face: Face, most: usize, price: &mut Price) -> bool {
        let of = |owner: usize, lesser: usize, foremost: usize| if owner < FOREMOST { foremost } else { lesser };
        // Loops within loops: this is asked most of all, and flattened iterators took longer.
        for part in self.parts(bearer, face, &TIGHT) {
            for held in self.grid.names_under(part, index) {
                let Some(owner) = held.owner else { return false };
                match held.what {
                    What::Name if owner < index || self.stays[owner] => return false,
                    What::Name => price.add(of(owner, NAME, FOREMOST_NAME), owner, |price| &mut price.names),
                    _ => price.add(LEAD, owner, |price| &mut price.leads),
                }
                if price.cost >= most {
                    return false;
                }
            }
        }
        for part in lead(bearer, face) {
            for held in self.grid.standing_under(part) {
                match (held.what, held.owner) {
                    (What::Fixed, _) => return false,
                    (What::Mark, Some(owner)) if owner != index => {
                        price.add(of(owner, MARK, FOREMOST_MARK), owner, |price| &mut price.marks);
                    }
                    _ => {}
                }
                if price.cost >= most {
                    return false;
                }
            }
        }
        true
    }

    /// The places on the rings where the foremost look last, the nearest first, and on which ring they are.
    fn searched(&self, index: usize, bearer: &Bearer) -> impl Iterator<Item = (u32, Face)> {
        let (rings, count) = match self.crowd {
            Crowd::Few => (SEARCHED_RINGS_AMONG_FEW, SEARCHED_PLACES_AMONG_FEW),
            _ => (SEARCHED_RINGS, SEARCHED_PLACES),
        };
        (1..=rings).flat_map(move |number| {
            let ring = f64::from(number);
            let away = ring * (1.0 + ring * SEARCHED_GROWTH);
            let gaps = Gaps { own: (away * SEARCHED_STEP.0, away * SEARCHED_STEP.1), ..TIGHT };
            let forms = if ring < 5.0 || self.crowd == Crowd::Few { 2 } else { 1 };
            self.names(index).enumerate().take(forms).flat_map(move |(form, size)| {
                let round = Round::of(bearer, size, &gaps, self.ground.em);
                let free = self.with_ground(index, round, shares(count));
                free.map(move |place| (number, round.face(form, place, true)))
            })
        })
    }
}
