//! The map: one document, its records, and the relationship graph that holds them.
//!
//! Records are shared (`Arc`) and replaced whole, so a copy of a map costs one
//! pointer per record and a step of undo keeps only what it changed.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

use super::{
    Actor, ActorId, Ext, Kind, KindId, LINE_COLOURS, Line, MAX_ACTORS, MAX_RELATIONSHIPS, MAX_TEXT_CHARS, MapId,
    Problem, Relationship, RelationshipId, Snapshot, Wedge, default_kinds, is_forbidden,
};

/// The group's own names for the wedges; an empty one means the language's usual name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels([String; 5]);

impl Labels {
    /// The group's own name of a wedge, or an empty text.
    #[must_use]
    pub fn of(&self, wedge: Wedge) -> &str {
        &self.0[wedge.index()]
    }

    /// Names a wedge; an empty text gives it back its usual name.
    pub fn set(&mut self, wedge: Wedge, label: String) {
        self.0[wedge.index()] = label;
    }

    /// Whether every wedge has its usual name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }
}

/// What a map says of itself, apart from its actors, relationships and snapshots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// What the map is called.
    pub title: String,
    /// The one sentence the spectrum is about.
    pub demand: String,
    /// Where the demand is made.
    pub place: String,
    /// Whether allies are drawn on the right. Changes no placement.
    pub mirrored: bool,
    /// The group's own names for the wedges.
    pub labels: Labels,
    /// The legend, in the order the group put it.
    pub kinds: Vec<Kind>,
    /// Other programs' data.
    pub ext: Ext,
}

impl Head {
    /// The legend's entry with that id.
    #[must_use]
    pub fn kind(&self, id: &KindId) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == *id)
    }
}

/// A map: the demand, the actors, their relationships, and the snapshots.
#[derive(Debug, Clone)]
pub struct Map {
    id: MapId,
    head: Arc<Head>,
    snapshots: Arc<Vec<Snapshot>>,
    graph: StableDiGraph<Arc<Actor>, Arc<Relationship>>,
    nodes: HashMap<ActorId, NodeIndex>,
    edges: HashMap<RelationshipId, EdgeIndex>,
}

impl Map {
    /// An empty map with a random id and the five default kinds.
    #[must_use]
    pub fn new() -> Self {
        Self::with_head(MapId::random(), Head { kinds: default_kinds(), ..Head::default() })
    }

    /// A map without actors.
    #[must_use]
    pub fn with_head(id: MapId, head: Head) -> Self {
        Self {
            id,
            head: Arc::new(head),
            snapshots: Arc::default(),
            graph: StableDiGraph::new(),
            nodes: HashMap::new(),
            edges: HashMap::new(),
        }
    }

    /// Names the map for ever.
    #[must_use]
    pub fn id(&self) -> MapId {
        self.id
    }

    /// What the map says of itself.
    #[must_use]
    pub fn head(&self) -> &Arc<Head> {
        &self.head
    }

    /// The snapshots, in the order of their ids.
    #[must_use]
    pub fn snapshots(&self) -> &Arc<Vec<Snapshot>> {
        &self.snapshots
    }

    /// The graph as petgraph's algorithms want it: actors are its nodes, relationships its edges.
    #[must_use]
    pub fn graph(&self) -> &StableDiGraph<Arc<Actor>, Arc<Relationship>> {
        &self.graph
    }

    /// Where an actor stands in [`Map::graph`].
    #[must_use]
    pub fn node(&self, id: ActorId) -> Option<NodeIndex> {
        self.nodes.get(&id).copied()
    }

    /// How many actors there are.
    #[must_use]
    pub fn actor_count(&self) -> usize {
        self.nodes.len()
    }

    /// How many relationships there are.
    #[must_use]
    pub fn relationship_count(&self) -> usize {
        self.edges.len()
    }

    /// The actor with that id.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> Option<&Arc<Actor>> {
        self.graph.node_weight(*self.nodes.get(&id)?)
    }

    /// The relationship with that id.
    #[must_use]
    pub fn relationship(&self, id: RelationshipId) -> Option<&Arc<Relationship>> {
        self.graph.edge_weight(*self.edges.get(&id)?)
    }

    /// All actors, in no order that means anything.
    pub fn actors(&self) -> impl Iterator<Item = &Arc<Actor>> {
        self.graph.node_weights()
    }

    /// All relationships, in no order that means anything.
    pub fn relationships(&self) -> impl Iterator<Item = &Arc<Relationship>> {
        self.graph.edge_weights()
    }

    /// All actors, in the order of their ids, as in the file.
    #[must_use]
    pub fn actors_by_id(&self) -> Vec<&Arc<Actor>> {
        let mut actors: Vec<_> = self.actors().collect();
        actors.sort_unstable_by_key(|actor| actor.id);
        actors
    }

    /// All relationships, in the order of their ids, as in the file.
    #[must_use]
    pub fn relationships_by_id(&self) -> Vec<&Arc<Relationship>> {
        let mut relationships: Vec<_> = self.relationships().collect();
        relationships.sort_unstable_by_key(|relationship| relationship.id);
        relationships
    }

    /// The relationships an actor is one end of, in the order of their ids.
    #[must_use]
    pub fn relationships_of(&self, actor: ActorId) -> Vec<&Arc<Relationship>> {
        let Some(node) = self.node(actor) else { return Vec::new() };
        let mut found: Vec<_> = [Direction::Outgoing, Direction::Incoming]
            .into_iter()
            .flat_map(|direction| self.graph.edges_directed(node, direction))
            .map(|edge| edge.weight())
            .collect();
        found.sort_unstable_by_key(|relationship| relationship.id);
        found
    }

    /// Whether making `child` a part of `parent` would close a circle (or make it a part of itself).
    #[must_use]
    pub fn would_close_circle(&self, child: ActorId, parent: ActorId) -> bool {
        let mut seen = HashSet::from([child]);
        let mut next = Some(parent);
        while let Some(id) = next {
            if !seen.insert(id) {
                return true;
            }
            next = self.actor(id).and_then(|actor| actor.part_of);
        }
        false
    }

    /// Replaces what the map says of itself; gives what it said before.
    pub fn set_head(&mut self, head: Arc<Head>) -> Arc<Head> {
        std::mem::replace(&mut self.head, head)
    }

    /// Replaces the snapshots; gives those from before.
    pub fn set_snapshots(&mut self, snapshots: Arc<Vec<Snapshot>>) -> Arc<Vec<Snapshot>> {
        std::mem::replace(&mut self.snapshots, snapshots)
    }

    /// Adds the actor or puts it in the place of the one with its id, which is given back.
    pub fn set_actor(&mut self, actor: Arc<Actor>) -> Option<Arc<Actor>> {
        if let Some(held) = self.nodes.get(&actor.id).and_then(|&node| self.graph.node_weight_mut(node)) {
            return Some(std::mem::replace(held, actor));
        }
        let id = actor.id;
        self.nodes.insert(id, self.graph.add_node(actor));
        None
    }

    /// Takes an actor out, and with it every relationship it was an end of.
    pub fn remove_actor(&mut self, id: ActorId) -> Option<Arc<Actor>> {
        let node = self.nodes.remove(&id)?;
        for relationship in self.graph.edges_directed(node, Direction::Outgoing) {
            self.edges.remove(&relationship.weight().id);
        }
        for relationship in self.graph.edges_directed(node, Direction::Incoming) {
            self.edges.remove(&relationship.weight().id);
        }
        self.graph.remove_node(node)
    }

    /// Adds the relationship or puts it in the place of the one with its id, which is given back.
    ///
    /// # Errors
    ///
    /// An end that is not in the map, or both ends the same; the map is then as before.
    pub fn set_relationship(&mut self, relationship: Arc<Relationship>) -> Result<Option<Arc<Relationship>>, Problem> {
        let id = relationship.id;
        if relationship.from == relationship.to {
            return Err(Problem::RelatedToItself { relationship: id });
        }
        let (Some(from), Some(to)) = (self.node(relationship.from), self.node(relationship.to)) else {
            return Err(Problem::EndMissing { relationship: id });
        };
        let Some(&edge) = self.edges.get(&id) else {
            self.edges.insert(id, self.graph.add_edge(from, to, relationship));
            return Ok(None);
        };
        if self.graph.edge_endpoints(edge) == Some((from, to)) {
            return Ok(self.graph.edge_weight_mut(edge).map(|held| std::mem::replace(held, relationship)));
        }
        let before = self.graph.remove_edge(edge);
        self.edges.insert(id, self.graph.add_edge(from, to, relationship));
        Ok(before)
    }

    /// Takes a relationship out.
    pub fn remove_relationship(&mut self, id: RelationshipId) -> Option<Arc<Relationship>> {
        self.graph.remove_edge(self.edges.remove(&id)?)
    }

    /// Everything that is not as a map should be, in a stable order. Edits and the loader leave nothing here.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.actor_count() > MAX_ACTORS {
            problems.push(Problem::TooManyActors { count: self.actor_count() });
        }
        if self.relationship_count() > MAX_RELATIONSHIPS {
            problems.push(Problem::TooManyRelationships { count: self.relationship_count() });
        }
        self.check_head(&mut problems);
        let mut numbers = HashSet::new();
        for actor in self.actors_by_id() {
            self.check_actor(actor, &mut problems);
            if actor.number.is_some_and(|number| !numbers.insert(number)) {
                problems.push(Problem::NumberTwice { actor: actor.id });
            }
        }
        let kinds: HashSet<&KindId> = self.head.kinds.iter().map(|kind| &kind.id).collect();
        for relationship in self.relationships_by_id() {
            if !kinds.contains(&relationship.kind) {
                problems.push(Problem::KindUnknown { relationship: relationship.id, kind: relationship.kind.clone() });
            }
            check_text(&relationship.note, Line::Multi, "note", &mut problems);
        }
        self.check_tables(&mut problems);
        for snapshot in self.snapshots.iter() {
            check_text(&snapshot.label, Line::Single, "label", &mut problems);
            let strangers = snapshot.placements.keys().chain(snapshot.influence.keys());
            if let Some(&actor) = strangers.into_iter().find(|id| !self.nodes.contains_key(id)) {
                problems.push(Problem::SnapshotOfStranger { snapshot: snapshot.id, actor });
            }
        }
        problems
    }

    fn check_head(&self, problems: &mut Vec<Problem>) {
        check_text(&self.head.title, Line::Single, "title", problems);
        check_text(&self.head.demand, Line::Single, "demand", problems);
        check_text(&self.head.place, Line::Single, "place", problems);
        for wedge in Wedge::ALL {
            check_text(self.head.labels.of(wedge), Line::Single, "labels", problems);
        }
        let mut seen = HashSet::new();
        for kind in &self.head.kinds {
            check_text(&kind.label, Line::Single, "label", problems);
            if !seen.insert(&kind.id) {
                problems.push(Problem::KindTwice { kind: kind.id.clone() });
            }
            if kind.color >= LINE_COLOURS {
                problems.push(Problem::ColourUnknown { kind: kind.id.clone() });
            }
        }
    }

    fn check_actor(&self, actor: &Actor, problems: &mut Vec<Problem>) {
        for (field, text) in [("name", &actor.name), ("code_name", &actor.code_name), ("contact", &actor.contact)] {
            check_text(text, Line::Single, field, problems);
        }
        for group in &actor.groups {
            check_text(group, Line::Single, "groups", problems);
        }
        for (field, text) in [
            ("evidence", &actor.evidence),
            ("notes", &actor.notes),
            ("appeal", &actor.plan.appeal),
            ("tactic", &actor.plan.tactic),
            ("ask", &actor.plan.ask),
            ("who", &actor.plan.who),
            ("by", &actor.plan.by),
        ] {
            check_text(text, Line::Multi, field, problems);
        }
        if let Some(parent) = actor.part_of {
            if !self.nodes.contains_key(&parent) {
                problems.push(Problem::WholeMissing { actor: actor.id, whole: parent });
            } else if self.would_close_circle(actor.id, parent) {
                problems.push(Problem::PartOfItself { actor: actor.id });
            }
        }
    }

    /// The two tables against the graph they index; they disagree only if this file has a fault.
    fn check_tables(&self, problems: &mut Vec<Problem>) {
        let nodes_agree = self.nodes.len() == self.graph.node_count()
            && self.nodes.iter().all(|(id, &node)| self.graph.node_weight(node).is_some_and(|actor| actor.id == *id));
        let edges_agree = self.edges.len() == self.graph.edge_count()
            && self.graph.edge_references().all(|edge| {
                let relationship = edge.weight();
                self.edges.get(&relationship.id) == Some(&edge.id())
                    && self.node(relationship.from) == Some(edge.source())
                    && self.node(relationship.to) == Some(edge.target())
            });
        if !(nodes_agree && edges_agree) {
            problems.push(Problem::TablesDisagree);
        }
    }
}

impl Default for Map {
    fn default() -> Self {
        Self::new()
    }
}

/// Equal when they hold the same records, however the graph numbers them.
impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        let actors = |map: &Self| map.actors().map(|actor| (actor.id, Arc::clone(actor))).collect::<BTreeMap<_, _>>();
        let relationships = |map: &Self| map.relationships().map(|r| (r.id, Arc::clone(r))).collect::<BTreeMap<_, _>>();
        self.id == other.id
            && self.head == other.head
            && self.snapshots == other.snapshots
            && actors(self) == actors(other)
            && relationships(self) == relationships(other)
    }
}

impl Eq for Map {}

fn check_text(text: &str, line: Line, field: &'static str, problems: &mut Vec<Problem>) {
    // Counting characters is dear; most texts are short in bytes already.
    if text.len() > MAX_TEXT_CHARS && text.chars().count() > MAX_TEXT_CHARS {
        problems.push(Problem::TextTooLong { field });
    }
    if text.chars().any(|c| is_forbidden(c, line)) {
        problems.push(Problem::ForbiddenCharacter { field });
    }
}
