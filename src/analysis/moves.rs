//! The moves the group agreed on, in the order they are spoken of, and the map as it would be after them.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::lang::{Lang, SortKey};
use crate::model::{Actor, ActorId, Map, Placement, Plan, Wedge};

/// How far inside the wanted wedge a move ends, as a share of the stance.
pub const MOVE_DEPTH: f64 = 0.045;

/// What a plan must say before somebody can go and do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanField {
    /// What would appeal to them.
    Appeal,
    /// What we do to reach them.
    Tactic,
    /// The one simple thing we ask.
    Ask,
    /// Who on our side does it.
    Who,
    /// By when.
    By,
}

impl PlanField {
    /// All five, in the order they are agreed on.
    pub const ALL: [Self; 5] = [Self::Appeal, Self::Tactic, Self::Ask, Self::Who, Self::By];

    /// What a plan says of it, as it was written; empty or only spaces while nothing was agreed.
    #[must_use]
    pub fn of(self, plan: &Plan) -> &str {
        match self {
            Self::Appeal => &plan.appeal,
            Self::Tactic => &plan.tactic,
            Self::Ask => &plan.ask,
            Self::Who => &plan.who,
            Self::By => &plan.by,
        }
    }

    /// The end of the Fluent id of its name, such as `appeal`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Appeal => "appeal",
            Self::Tactic => "tactic",
            Self::Ask => "ask",
            Self::Who => "who",
            Self::By => "by",
        }
    }
}

/// What a plan does not say yet.
pub fn gaps(plan: &Plan) -> impl Iterator<Item = PlanField> {
    PlanField::ALL.into_iter().filter(|field| field.of(plan).trim().is_empty())
}

/// Those who stand in one wedge and are to be moved, or were given dots and may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveGroup {
    /// Where they stand; `None` for those not placed yet.
    pub wedge: Option<Wedge>,
    /// Who: most dots first, then the most influential, then by name.
    pub actors: Vec<ActorId>,
}

/// All moves and candidates of a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoveList {
    /// In the order of the wedges, those not placed yet last; none is empty.
    pub groups: Vec<MoveGroup>,
    /// How many are to be moved.
    pub moves: usize,
    /// How many of these have a whole plan.
    pub complete: usize,
    /// How many have dots and no move yet.
    pub candidates: usize,
}

impl MoveList {
    /// Lists everyone of a map.
    #[must_use]
    pub fn of(map: &Map, lang: &Lang) -> Self {
        Self::of_named(map, lang, |actor| Some(actor.name.clone()))
    }

    /// Lists those who have a name for whoever reads the list, in the order of that name: the order of any other would
    /// tell something of it.
    #[must_use]
    pub fn of_named(map: &Map, lang: &Lang, name: impl Fn(&Actor) -> Option<String>) -> Self {
        let listed = map.actors().filter(|actor| actor.open_move().is_some() || actor.dots > 0);
        let mut actors: Vec<(&Arc<Actor>, SortKey)> =
            listed.filter_map(|actor| Some((actor, lang.sort_key(&name(actor)?)))).collect();
        actors.sort_by(|(a, a_name), (b, b_name)| {
            let place = |actor: &Actor| {
                let wedge = actor.wedge().map_or(Wedge::ALL.len(), Wedge::index);
                (wedge, Reverse(actor.dots), Reverse(actor.influence))
            };
            place(a).cmp(&place(b)).then_with(|| a_name.cmp(b_name)).then_with(|| a.id.cmp(&b.id))
        });
        let mut list = Self::default();
        for (actor, _) in actors {
            if actor.open_move().is_some() {
                list.moves += 1;
                list.complete += usize::from(gaps(&actor.plan).next().is_none());
            } else {
                list.candidates += 1;
            }
            match list.groups.last_mut() {
                Some(group) if group.wedge == actor.wedge() => group.actors.push(actor.id),
                _ => list.groups.push(MoveGroup { wedge: actor.wedge(), actors: vec![actor.id] }),
            }
        }
        list
    }
}

/// Those who are placed and to be moved: by wedge, most dots first, then the most influential, then by name. The names
/// are compared letter by letter and not as a language sorts them: nobody reads this order.
#[must_use]
pub fn movers(map: &Map) -> Vec<ActorId> {
    let mut movers: Vec<_> = map.actors().filter(|actor| actor.planned_move().is_some()).collect();
    movers.sort_by_cached_key(|actor| {
        let name = actor.name.trim().to_lowercase();
        (actor.wedge(), Reverse(actor.dots), Reverse(actor.influence), name, actor.id)
    });
    movers.into_iter().map(|actor| actor.id).collect()
}

/// Where an actor would stand after its move: as near as can be, just inside the wanted wedge, where its arrow ends.
#[must_use]
pub fn placement_after(actor: &Actor) -> Option<Placement> {
    let (_, to) = actor.planned_move()?;
    let now = actor.placement?;
    Some(Placement { stance: to.nearest_stance(now.stance, MOVE_DEPTH), ..now })
}

/// The map as it would be if everyone who is placed had moved. Those not placed yet wait as before: where they would
/// come from is not known. Finds nobody a free place; whoever draws it does.
#[must_use]
pub fn as_moved(map: &Map) -> Map {
    let mut moved = map.clone();
    for actor in map.actors() {
        if let Some(placement) = placement_after(actor) {
            moved.set_actor(Arc::new(Actor { placement: Some(placement), ..Actor::clone(actor) }));
        }
    }
    moved
}
