//! Against networkx: what it says of known and of random networks, as `tests/golden/networks/record.py` recorded it.

use std::collections::HashSet;
use std::path::Path;

use fanlight::analysis::insight::{Asked, Insight, Progress, WaysIn, ways_in};
use fanlight::model::{ActorId, Map, RelationshipId};
use serde_json::Value;

use super::{Spectrum, id};

struct Network {
    name: String,
    recorded: Value,
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn list(value: &Value) -> impl Iterator<Item = usize> {
    value.as_array().unwrap().iter().map(number)
}

impl Network {
    fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/networks");
        let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let networks = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            Self { name, recorded: serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap() }
        });
        let networks: Vec<Self> = networks.collect();
        assert_eq!(networks.len(), 23, "three known networks and twenty random ones");
        networks
    }

    fn of(&self, key: &str) -> &Value {
        &self.recorded[key]
    }

    fn entries(&self, key: &str) -> &[Value] {
        self.of(key).as_array().unwrap()
    }

    /// The network as a map: the start acts with us, everybody else is neutral.
    fn map(&self, directed: bool) -> Map {
        let start = number(self.of("start"));
        let count = number(self.of("actors"));
        let mut spectrum = Spectrum::new((0..count).map(|actor| if actor == start { 0.1 } else { 0.5 }));
        for edge in self.entries("edges") {
            let [one, other, strength] = list(edge).collect::<Vec<_>>().try_into().unwrap();
            if directed {
                spectrum.relate(one, other, "influences", u8::try_from(strength).unwrap());
            } else {
                spectrum.relate(one, other, "works-with", 2);
            }
        }
        spectrum.map
    }

    fn insight(&self) -> Insight {
        Insight::of(&self.map(false), &Asked::default(), &Progress::default()).unwrap()
    }
}

fn ways_to(map: &Map, target: usize) -> WaysIn {
    ways_in(map, &HashSet::new(), id(target), &Progress::default()).unwrap()
}

#[test]
fn betweenness_is_that_of_networkx() {
    for network in Network::all() {
        let found = network.insight().betweenness;
        assert_eq!(found.len(), network.entries("betweenness").len());
        for (actor, expected) in network.entries("betweenness").iter().enumerate() {
            let between = found.iter().find(|between| between.actor == id(actor)).unwrap();
            let expected = expected.as_f64().unwrap();
            assert!((between.value - expected).abs() < 1e-9, "{} {actor}: {}, {expected}", network.name, between.value);
        }
    }
}

#[test]
fn bridges_articulation_points_and_components_are_those_of_networkx() {
    for network in Network::all() {
        let name = &network.name;
        let map = network.map(false);
        let cuts = network.insight().cuts;
        let ends = |id: &RelationshipId| {
            let relationship = map.relationship(*id).unwrap();
            (relationship.from, relationship.to)
        };
        let mut bridges: Vec<(ActorId, ActorId)> = cuts.relationships.iter().map(ends).collect();
        bridges.sort_unstable();
        let pair = |edge: &Value| (id(number(&edge[0])), id(number(&edge[1])));
        let ids = |value: &Value| list(value).map(id).collect::<Vec<_>>();
        assert_eq!(bridges, network.entries("bridges").iter().map(pair).collect::<Vec<_>>(), "{name}");
        assert_eq!(cuts.actors, ids(network.of("articulation")), "{name}");
        assert_eq!(cuts.components, network.entries("components").iter().map(ids).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn the_best_chain_is_one_of_the_shortest_networkx_finds() {
    for network in Network::all() {
        let map = network.map(false);
        for chain in network.entries("chains") {
            let found = ways_to(&map, number(&chain["target"])).chains;
            let Some(steps) = chain["steps"].as_u64() else {
                assert!(found.is_empty(), "{}: {found:?} where there is none", network.name);
                continue;
            };
            assert_eq!(found[0].actors.len() as u64, steps + 1, "{}", network.name);
            let ids = |actors: &Value| list(actors).map(id).collect::<Vec<_>>();
            if let Some(all) = chain["all"].as_array() {
                assert!(all.iter().any(|one| ids(one) == found[0].actors), "{}: {found:?}", network.name);
            }
        }
    }
}

#[test]
fn along_directions_the_best_chain_is_as_long_as_networkx_says() {
    for network in Network::all() {
        let map = network.map(true);
        let lengths = network.entries("directed").iter().map(|entry| (number(&entry[0]), number(&entry[1])));
        let reached: std::collections::BTreeMap<usize, usize> = lengths.collect();
        for target in (0..map.actor_count()).filter(|target| *target != number(network.of("start"))) {
            let found = ways_to(&map, target).chains.first().map(|chain| chain.length as usize);
            assert_eq!(found, reached.get(&target).copied(), "{} to {target}", network.name);
        }
    }
}
