//! The maps that are built into the program.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::files::format;
use crate::model::{Actor, ActorId, Map, MapId, Relationship, RelationshipId, Snapshot, SnapshotId};

/// An example with its map.
#[derive(Debug, Clone)]
pub struct BuiltIn {
    /// What it would be called as a file.
    pub file_name: &'static str,
    /// The map.
    pub map: Map,
}

/// File names and texts, from the smallest to the largest.
pub const TEXTS: [(&str, &str); 3] = [
    ("library.ron", include_str!("../../../assets/maps/library.ron")),
    ("beach.ron", include_str!("../../../assets/maps/beach.ron")),
    ("coalition.ron", include_str!("../../../assets/maps/coalition.ron")),
];

/// All examples. A test holds that every one is read without a finding.
#[must_use]
pub fn all() -> Vec<BuiltIn> {
    let read = |(file_name, text): (&'static str, &str)| {
        format::read(text.as_bytes()).ok().map(|loaded| BuiltIn { file_name, map: loaded.map })
    };
    TEXTS.into_iter().filter_map(read).collect()
}

impl BuiltIn {
    /// The map, to be worked with: under ids of its own, so that what two strangers make of an example does not look
    /// like copies of one map. Sorted by id everything stands as before, so that it is also drawn as before.
    #[must_use]
    pub fn opened(&self) -> Map {
        let map = &self.map;
        let actors = fresh(map.actors().map(|actor| actor.id), ActorId::random);
        let relationships = fresh(map.relationships().map(|tie| tie.id), RelationshipId::random);
        let snapshots = fresh(map.snapshots().iter().map(|snapshot| snapshot.id), SnapshotId::random);
        let actor = |id: &ActorId| actors.get(id).copied();
        let mut opened = Map::with_head(MapId::random(), map.head().as_ref().clone());
        for held in map.actors() {
            let Some(id) = actor(&held.id) else { continue };
            let part_of = held.part_of.as_ref().and_then(actor);
            opened.set_actor(Arc::new(Actor { id, part_of, ..held.as_ref().clone() }));
        }
        for held in map.relationships() {
            let ids = (relationships.get(&held.id), actor(&held.from), actor(&held.to));
            let (Some(&id), Some(from), Some(to)) = ids else { continue };
            // What was in one map can be in the other.
            drop(opened.set_relationship(Arc::new(Relationship { id, from, to, ..held.as_ref().clone() })));
        }
        let of_snapshot = |held: &Snapshot| {
            let placements = held.placements.iter().filter_map(|(id, place)| Some((actor(id)?, *place)));
            let influence = held.influence.iter().filter_map(|(id, judged)| Some((actor(id)?, *judged)));
            Some(Snapshot {
                id: *snapshots.get(&held.id)?,
                placements: placements.collect(),
                influence: influence.collect(),
                ..held.clone()
            })
        };
        let mut taken: Vec<Snapshot> = map.snapshots().iter().filter_map(of_snapshot).collect();
        taken.sort_by_key(|snapshot| snapshot.id);
        opened.set_snapshots(Arc::new(taken));
        opened
    }
}

/// A new id for each, in the order of the old ones.
fn fresh<T: Copy + Ord>(old: impl Iterator<Item = T>, random: impl Fn() -> T) -> BTreeMap<T, T> {
    let mut old: Vec<T> = old.collect();
    let mut new: Vec<T> = old.iter().map(|_| random()).collect();
    old.sort_unstable();
    new.sort_unstable();
    old.into_iter().zip(new).collect()
}
