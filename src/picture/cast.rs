//! Who is in a picture and which relationships are between them, whatever its size: brought up to the map when that
//! changes, and kept while it is only looked at otherwise. Where they stand is the scene's.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use petgraph::graph::NodeIndex;
use petgraph::stable_graph::EdgeReference;
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

use super::chip::weight_of;
use crate::audience::{ActorWords, Audience};
use crate::layout::chip::{self, ChipBody};
use crate::layout::measure::Measurer;
use crate::layout::names::lines::{Block, Pen};
use crate::model::{Actor, ActorId, Influence, KindId, Map, Relationship, RelationshipId};

/// Everybody an audience sees, placed or not, and the relationships it sees between them.
#[derive(Debug, Clone, Default)]
pub struct Cast {
    /// For whom it is, and what they call actors whose names cannot stand.
    pub(super) audience: Audience,
    pub(super) words: ActorWords,
    /// By influence, then by id.
    pub(super) members: Vec<Member>,
    /// By id.
    pub(super) relations: Vec<Relation>,
    /// The places of all members. Those who come first choose first where there is not room for all names.
    pub(super) foremost_first: Vec<usize>,
    places: HashMap<ActorId, usize>,
    /// The places of the members in the order of the map's graph.
    in_graph: Vec<usize>,
    /// What the relations were made from: all relationships in the map's order, and the kinds in that of the legend.
    relationships: Vec<Arc<Relationship>>,
    kinds: Vec<KindId>,
}

/// Somebody, as this audience knows them.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub actor: Arc<Actor>,
    /// What it is called, whole.
    pub name: Arc<str>,
    /// 1 to 5, or 0 while not judged.
    pub influence: u8,
    /// Its chip at text scale 1.
    pub body: ChipBody,
    /// How the name may stand beside its mark, once somebody asked.
    forms: Arc<OnceLock<Vec<Block>>>,
}

/// A relationship between two members.
#[derive(Debug, Clone, Copy)]
pub(super) struct Relation {
    pub id: RelationshipId,
    /// The place of its kind in the legend.
    pub kind: usize,
    /// 1 to 3.
    pub strength: u8,
    /// The places of the members it is from and to.
    pub ends: [usize; 2],
}

impl Cast {
    /// Everybody in a map whom an audience sees.
    #[must_use]
    pub fn of(map: &Map, audience: Audience, words: &ActorWords, measurer: &Measurer) -> Self {
        let mut cast = Self::default();
        cast.follow(map, audience, words, measurer);
        cast
    }

    /// Brings it up to a map. What is the same there is neither measured nor sorted again.
    pub fn follow(&mut self, map: &Map, audience: Audience, words: &ActorWords, measurer: &Measurer) {
        if self.audience != audience || self.words != *words {
            *self = Self { audience, words: words.clone(), ..Self::default() };
        }
        let is_same_company = self.is_same_company(map);
        let mut is_order_kept = is_same_company;
        if is_same_company {
            for (actor, place) in map.actors().filter(|actor| audience.sees_actor(actor)).zip(&self.in_graph) {
                let member = &mut self.members[*place];
                if !Arc::ptr_eq(&member.actor, actor) {
                    let now = Member::of(actor, audience, words, measurer, Some(member));
                    is_order_kept &= now.name == member.name && now.weight() == member.weight();
                    *member = now;
                }
            }
        } else {
            self.gather(map, measurer);
        }
        if !is_same_company || !self.is_same_graph(map) {
            self.relate(map);
            is_order_kept = false;
        }
        if !is_order_kept {
            self.foremost_first = foremost_first(&self.members, &self.relations);
        }
    }

    /// Whether the members are those of a map, each as influential as it was: then they keep their order.
    fn is_same_company(&self, map: &Map) -> bool {
        let mut seen = map.actors().filter(|actor| self.audience.sees_actor(actor));
        let is_same = |place: &usize| {
            let was = &self.members[*place];
            let is_there = |now: &Arc<Actor>| now.id == was.actor.id && influence_of(now) == was.influence;
            seen.next().is_some_and(|now| Arc::ptr_eq(now, &was.actor) || is_there(now))
        };
        self.in_graph.iter().all(is_same) && seen.next().is_none()
    }

    /// Whether the relationships and the kinds are those of a map.
    fn is_same_graph(&self, map: &Map) -> bool {
        let is_same = |(was, now): (&Arc<Relationship>, &Arc<Relationship>)| Arc::ptr_eq(was, now);
        self.kinds.iter().eq(map.head().kinds.iter().map(|kind| &kind.id))
            && self.relationships.len() == map.relationship_count()
            && self.relationships.iter().zip(map.relationships()).all(is_same)
    }

    /// Takes up whoever is there now.
    fn gather(&mut self, map: &Map, measurer: &Measurer) {
        let mut was: Vec<Option<Member>> = self.members.drain(..).map(Some).collect();
        let member = |actor: &Arc<Actor>| {
            let was = self.places.get(&actor.id).and_then(|place| was.get_mut(*place)?.take());
            Some(Member::of(actor, self.audience, &self.words, measurer, was.as_ref()))
        };
        let seen = map.actors().filter(|actor| self.audience.sees_actor(actor));
        let mut found: Vec<Option<Member>> = seen.map(member).collect();
        let key = |(number, member): (usize, &Option<Member>)| {
            member.as_ref().map(|member| (member.influence, member.actor.id, number))
        };
        let mut order: Vec<(u8, ActorId, usize)> = found.iter().enumerate().filter_map(key).collect();
        order.sort_unstable();
        self.in_graph = vec![0; order.len()];
        for (place, (.., number)) in order.iter().enumerate() {
            self.in_graph[*number] = place;
        }
        self.members = order.iter().filter_map(|(.., number)| found[*number].take()).collect();
        self.places = order.iter().enumerate().map(|(place, (_, actor, _))| (*actor, place)).collect();
    }

    /// Takes up the relationships between the members.
    fn relate(&mut self, map: &Map) {
        self.relationships = map.relationships().cloned().collect();
        self.kinds = map.head().kinds.iter().map(|kind| kind.id.clone()).collect();
        let graph = map.graph();
        let mut places = vec![None; graph.node_indices().next_back().map_or(0, |last| last.index() + 1)];
        let is_seen = |node: &NodeIndex| graph.node_weight(*node).is_some_and(|actor| self.audience.sees_actor(actor));
        for (node, place) in graph.node_indices().filter(is_seen).zip(&self.in_graph) {
            places[node.index()] = Some(*place);
        }
        let relation = |edge: EdgeReference<'_, Arc<Relationship>>| {
            let relationship = edge.weight();
            Some(Relation {
                id: relationship.id,
                kind: self.kinds.iter().position(|kind| *kind == relationship.kind)?,
                strength: relationship.strength.value(),
                ends: [places[edge.source().index()]?, places[edge.target().index()]?],
            })
        };
        let seen = graph.edge_references().filter(|edge| self.audience.sees_between(edge.weight()));
        self.relations = seen.filter_map(relation).collect();
        // As a rule they are in that order already.
        self.relations.sort_by_key(|relation| relation.id);
    }

    /// The place of somebody among the members.
    pub(super) fn place(&self, actor: ActorId) -> Option<usize> {
        self.places.get(&actor).copied()
    }
}

impl Member {
    /// Somebody; who is called as before is not measured again.
    fn of(actor: &Arc<Actor>, audience: Audience, words: &ActorWords, measurer: &Measurer, was: Option<&Self>) -> Self {
        let influence = influence_of(actor);
        let name = audience.name_of(actor, words);
        let is_same = |was: &&Self| {
            *was.name == *name && was.influence == influence && was.actor.confidential == actor.confidential
        };
        if let Some(was) = was.filter(is_same) {
            return Self { actor: Arc::clone(actor), ..was.clone() };
        }
        let body = body_of(actor, &name, measurer);
        Self { actor: Arc::clone(actor), name: name.into(), influence, body, forms: Arc::default() }
    }

    /// What it counts beside others: by influence, then whether it is to be moved, then by dots.
    fn weight(&self) -> (u8, bool, u8) {
        (self.influence, self.actor.open_move().is_some(), self.actor.dots)
    }

    /// How the name may stand beside its mark.
    pub fn forms(&self, pen: Pen<'_>) -> &[Block] {
        self.forms.get_or_init(|| pen.forms(&self.name))
    }
}

/// The places of all members, those who matter most first: by [`Member::weight`], then by how many relationships they
/// have. Names and places only decide what nothing else does.
fn foremost_first(members: &[Member], relations: &[Relation]) -> Vec<usize> {
    let mut degrees = vec![0_u32; members.len()];
    for end in relations.iter().flat_map(|relation| relation.ends) {
        degrees[end] += 1;
    }
    let weighed = members.iter().zip(degrees).map(|(member, degree)| (member.weight(), degree));
    let mut order: Vec<_> = weighed.enumerate().collect();
    order.sort_unstable_by(|(a, of_a), (b, of_b)| {
        of_b.cmp(of_a).then_with(|| (&members[*a].name, a).cmp(&(&members[*b].name, b)))
    });
    order.into_iter().map(|(place, _)| place).collect()
}

/// The chip of an actor with that name, at text scale 1.
#[must_use]
pub fn body_of(actor: &Actor, name: &str, measurer: &Measurer) -> ChipBody {
    let mut body = chip::body(name, weight_of(influence_of(actor)), 1.0, measurer);
    if actor.confidential {
        body.make_room_for_lock();
    }
    body
}

/// 1 to 5, or 0 while not judged.
pub(super) fn influence_of(actor: &Actor) -> u8 {
    actor.influence.map_or(0, Influence::value)
}
