//! A map in which every word that is a secret can be told from every other word, and the words to look for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fanlight::model::{
    Actor, ActorId, Head, Kind, KindId, Map, MapId, Placement, Plan, Relationship, RelationshipId, Wedge,
};

/// A folder no path of the program's own has in its name.
pub const FOLDER: &str = "hideoutfolder";
/// The file of the map, and of another one.
pub const FILE: &str = "infiltration.ron";
pub const OTHER_FILE: &str = "quicksilver.ron";
/// What is written about actors, and must never be read by the room.
pub const PRIVATE: [&str; 4] = ["okapievidence", "pangolinnotes", "miradorcontact", "narwhalnote"];

/// Name, code name, whether confidential, stance if placed.
type Cast = (&'static str, &'static str, bool, Option<f64>);

/// Who is in the map.
pub const CAST: [Cast; 7] = [
    ("Zebra Trust", "Anchor", false, Some(0.1)),
    ("Vault Quorum", "Kettle", true, Some(0.3)),
    ("Asociación Quetzal", "", false, Some(0.5)),
    ("Ωκεανός", "", false, None),
    ("Jinx Bureau", "", true, None),
    ("Mirth Guild", "Lantern", false, Some(0.7)),
    ("Xylo Works", "", false, Some(0.9)),
];

/// What tells their names, and no other word.
pub const TOKENS: [&str; 13] = [
    "Zebra",
    "Anchor",
    "Vault",
    "Kettle",
    "Quetzal",
    "Ωκεανός",
    "Jinx",
    "Mirth",
    "Lantern",
    "Xylo",
    "Fjord",
    "Gusto",
    "newcomer",
];

/// Who is in the other map, where nobody is confidential and nobody has a code name.
pub const OTHER_CAST: [Cast; 2] = [("Fjord Keepers", "", false, Some(0.2)), ("Gusto Press", "", false, Some(0.8))];

/// The map, or the other one.
pub fn map(id: u128, cast: &[Cast]) -> Map {
    let head = Head {
        title: format!("Against {}", cast[1].0),
        demand: format!("{} opens its books", cast[0].0),
        kinds: vec![Kind::new(KindId::new("works-with"), format!("works with {}", cast[1].0))],
        ..Head::default()
    };
    let mut map = Map::with_head(MapId::from_number(id), head);
    for (number, (name, code_name, confidential, stance)) in cast.iter().enumerate() {
        let mut actor = Actor::with_id(ActorId::from_number(id * 100 + number as u128), *name);
        (*code_name).clone_into(&mut actor.code_name);
        actor.confidential = *confidential;
        actor.placement = stance.map(|stance| Placement::clamped(stance, 0.3 + 0.1 * number as f64));
        PRIVATE[0].clone_into(&mut actor.evidence);
        PRIVATE[1].clone_into(&mut actor.notes);
        PRIVATE[2].clone_into(&mut actor.contact);
        actor.groups = vec![format!("{} friends", cast[1].0)];
        if number % 2 == 1 {
            actor.wanted = Some(Wedge::PassiveAllies);
            actor.plan = Plan { ask: format!("Leave {}", cast[0].0), ..Plan::default() };
            actor.dots = 2;
        }
        map.set_actor(Arc::new(actor));
    }
    for (number, pair) in (0..cast.len() as u128).collect::<Vec<_>>().windows(2).enumerate() {
        let [from, to] = [pair[0], pair[1]].map(|number| ActorId::from_number(id * 100 + number));
        let mut tie = Relationship::new(from, to, KindId::new("works-with"));
        tie.id = RelationshipId::from_number(id * 100 + number as u128);
        tie.confidential = number == 2;
        PRIVATE[3].clone_into(&mut tie.note);
        let _ = map.set_relationship(Arc::new(tie));
    }
    map
}

/// Writes both maps into a folder; gives the path of the first.
pub fn write(folder: &Path) -> PathBuf {
    let folder = folder.join(FOLDER);
    std::fs::create_dir_all(&folder).unwrap();
    for (file, map) in [(FILE, map(1, &CAST)), (OTHER_FILE, map(2, &OTHER_CAST))] {
        std::fs::write(folder.join(file), fanlight::files::format::write(&map).unwrap()).unwrap();
    }
    folder.join(FILE)
}
