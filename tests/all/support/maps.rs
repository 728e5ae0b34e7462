//! Maps of any shape a map may have, for proptest.

use std::collections::BTreeMap;
use std::sync::Arc;

use fanlight::model::{
    Actor, ActorId, ActorKind, Confidence, Dash, Ext, Head, Influence, Kind, KindId, LINE_COLOURS, Labels, Line, Map,
    MapId, Pin, Placement, Plan, Relationship, RelationshipId, Sign, Snapshot, SnapshotId, Strength, Wedge,
    is_forbidden,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Characters of all scripts, and often those that a file could trip over.
pub fn any_char() -> impl Strategy<Value = char> {
    prop_oneof![
        any::<char>(),
        select(
            "'\"\\#{}()[]:,/* \n\r\t\u{0}\u{85}\u{200D}\u{202E}\u{2066}\u{301}\u{93F}é漢ع".chars().collect::<Vec<_>>()
        ),
        proptest::char::range('a', 'z'),
    ]
}

/// A text that a map may hold.
pub fn text(line: Line) -> impl Strategy<Value = String> {
    let allowed = move |c: &char| !is_forbidden(*c, line);
    vec(any_char(), 0..12).prop_map(move |chars| chars.into_iter().filter(allowed).collect())
}

/// Data of other programs: RON of many sorts, with comments and line breaks, as it comes from a file.
pub fn ext() -> impl Strategy<Value = Ext> {
    let values = [
        "1",
        "-0x1F",
        "NaN",
        "()",
        "Some(2)",
        "\"it's \\\"quoted\\\"\"",
        "r#\"raw \" text\"#",
        "'\\''",
        "Named(a: 1, b: Other(2), c: [Yes, No])",
        "{\"k\": (1, 2.50), 3: \"three\"}",
        "[\n    1, // one\n    2,\n]",
        "/* kept */ 3",
    ];
    btree_map(text(Line::Single), select(values.to_vec()).prop_map(str::to_owned), 0..3)
}

/// Any placement, in the steps a file has.
pub fn placement() -> impl Strategy<Value = Placement> {
    let fraction = || (0..=10_000_u16).prop_map(|steps| f64::from(steps) / 10_000.0);
    (fraction(), fraction()).prop_map(|(stance, distance)| Placement::clamped(stance, distance))
}

/// Any point of the network's plane, in the steps a file has.
fn pin() -> impl Strategy<Value = Pin> {
    let number = || (-1_000_000..=1_000_000_i32).prop_map(|tenths| f64::from(tenths) / 10.0);
    (number(), number()).prop_map(|(x, y)| Pin::clamped(x, y))
}

/// Any judged influence.
pub fn influence() -> impl Strategy<Value = Influence> {
    (1..=Influence::MAX).prop_filter_map("1 to 5", Influence::new)
}

fn kind() -> impl Strategy<Value = Kind> {
    let looks = (0..LINE_COLOURS, select(Dash::ALL.to_vec()));
    (text(Line::Single), text(Line::Single), select(Sign::ALL.to_vec()), any::<bool>(), looks).prop_map(
        |(id, label, sign, directed, (color, dash))| Kind { id: KindId::new(&id), label, sign, directed, color, dash },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    let text = || text(Line::Multi);
    (text(), text(), text(), text(), text()).prop_map(|(appeal, tactic, ask, who, by)| Plan {
        appeal,
        tactic,
        ask,
        who,
        by,
    })
}

/// An actor that is a part of none.
pub fn actor() -> impl Strategy<Value = Actor> {
    let line = || text(Line::Single);
    let judged = (option::of(placement()), option::of(influence()), option::of(select(Confidence::ALL.to_vec())));
    let texts = (line(), line(), line(), text(Line::Multi), text(Line::Multi), vec(line(), 0..3));
    let rest = (option::of(select(Wedge::ALL.to_vec())), plan(), 0..=Actor::MAX_DOTS, option::of(pin()), ext());
    (any::<u128>(), select(ActorKind::ALL.to_vec()), any::<bool>(), judged, texts, rest).prop_map(
        |(id, kind, confidential, judged, texts, rest)| {
            let (placement, influence, confidence) = judged;
            let (name, code_name, contact, evidence, notes, groups) = texts;
            let (wanted, plan, dots, pin, ext) = rest;
            Actor {
                id: ActorId::from_number(id),
                name,
                code_name,
                number: None,
                kind,
                part_of: None,
                groups,
                placement,
                influence,
                confidence,
                evidence,
                contact,
                confidential,
                notes,
                wanted,
                plan,
                dots,
                pin,
                ext,
            }
        },
    )
}

/// What a map says of itself, with at least one kind in its legend.
fn head() -> impl Strategy<Value = Head> {
    let line = || text(Line::Single);
    (line(), line(), line(), any::<bool>(), [line(), line(), line(), line(), line()], vec(kind(), 1..5), ext())
        .prop_map(|(title, demand, place, mirrored, own, mut kinds, ext)| {
            let mut labels = Labels::default();
            for (wedge, label) in Wedge::ALL.into_iter().zip(own) {
                labels.set(wedge, label);
            }
            let mut seen = std::collections::HashSet::new();
            kinds.retain(|kind| seen.insert(kind.id.clone()));
            Head { title, demand, place, mirrored, labels, kinds, ext }
        })
}

/// Everything random about a relationship; which actors and kind it takes depends on the map.
fn relationship() -> impl Strategy<Value = (u128, [Index; 3], Relationship)> {
    let stranger = Relationship::new(ActorId::from_number(0), ActorId::from_number(1), KindId::new(""));
    let rest = (1..=Strength::MAX, any::<bool>(), any::<bool>(), text(Line::Multi), ext());
    (any::<u128>(), any::<[Index; 3]>(), rest).prop_map(
        move |(id, indices, (strength, formal, confidential, note, ext))| {
            let strength = Strength::new(strength).unwrap_or_default();
            (id, indices, Relationship { strength, formal, confidential, note, ext, ..stranger.clone() })
        },
    )
}

/// What is drawn for a snapshot before it is known which actors there are.
type DrawnSnapshot = (u128, String, String, Vec<(Index, Placement)>, Vec<(Index, Influence)>);

fn snapshot() -> impl Strategy<Value = DrawnSnapshot> {
    let date = select(vec![String::new(), "2026-01-20".to_owned()]);
    let placements = vec((any::<Index>(), placement()), 0..4);
    (any::<u128>(), text(Line::Single), date, placements, vec((any::<Index>(), influence()), 0..4))
}

/// Any map without a problem, with up to a dozen actors.
pub fn map() -> impl Strategy<Value = Map> {
    let wholes = vec(option::of(any::<Index>()), 12);
    let records = (vec(actor(), 0..12), wholes, vec(relationship(), 0..12), vec(snapshot(), 0..3));
    (any::<u128>(), head(), records).prop_map(|(id, head, (actors, wholes, relationships, snapshots))| {
        let kinds: Vec<_> = head.kinds.iter().map(|kind| kind.id.clone()).collect();
        let mut map = Map::with_head(MapId::from_number(id), head);
        let mut ids: Vec<ActorId> = Vec::new();
        for (mut actor, whole) in actors.into_iter().zip(wholes) {
            // Only earlier ones, so that there is no circle.
            actor.part_of = whole.filter(|_| !ids.is_empty()).map(|whole| *whole.get(&ids));
            ids.push(actor.id);
            map.set_actor(Arc::new(actor));
        }
        for (id, [from, to, kind], drawn) in relationships.into_iter().filter(|_| ids.len() > 1) {
            let (from, to, kind) = (*from.get(&ids), *to.get(&ids), kind.get(&kinds).clone());
            let relationship = Relationship { id: RelationshipId::from_number(id), from, to, kind, ..drawn };
            // One with itself is not taken, and so is not in the map.
            drop(map.set_relationship(Arc::new(relationship)));
        }
        let taken = snapshots.into_iter().map(|(id, label, date, placements, influence)| Snapshot {
            id: SnapshotId::from_number(id),
            label,
            date,
            placements: of_actors(placements, &ids),
            influence: of_actors(influence, &ids),
        });
        let taken: BTreeMap<_, _> = taken.map(|snapshot| (snapshot.id, snapshot)).collect();
        map.set_snapshots(Arc::new(taken.into_values().collect()));
        map
    })
}

fn of_actors<T>(drawn: Vec<(Index, T)>, ids: &[ActorId]) -> BTreeMap<ActorId, T> {
    drawn.into_iter().filter(|_| !ids.is_empty()).map(|(index, value)| (*index.get(ids), value)).collect()
}
