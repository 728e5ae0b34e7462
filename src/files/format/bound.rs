//! How many bytes a map's file has at most, reckoned without spelling it out.
//!
//! Never too few, and rarely by much too many: reading asks whether what was read can be written.

use crate::model::{Actor, Ext, Kind, Map, Relationship, Snapshot};

/// An id with its quotes.
const ID: usize = 34;
/// The widest number there is: a pin's, a distance's.
const NUMBER: usize = 12;
/// The widest value of which there are a few, such as a wedge.
const WORD: usize = 20;

/// No fewer bytes than the file of the map has.
pub(super) fn most_bytes(map: &Map) -> usize {
    let head = map.head();
    let labels: usize = crate::model::Wedge::ALL.into_iter().map(|wedge| text(head.labels.of(wedge)) + 24).sum();
    let of_head = 400 + text(&head.title) + text(&head.demand) + text(&head.place) + labels + ext(&head.ext);
    let kinds: usize = head.kinds.iter().map(kind).sum();
    let actors: usize = map.actors().map(|held| actor(held)).sum();
    let relationships: usize = map.relationships().map(|held| relationship(held)).sum();
    let snapshots: usize = map.snapshots().iter().map(snapshot).sum();
    of_head + kinds + actors + relationships + snapshots
}

/// A text with its quotes. Of what a text may hold, these signs are spelt with a backslash.
fn text(text: &str) -> usize {
    text.len() + text.bytes().filter(|byte| matches!(byte, b'"' | b'\\' | b'\n' | b'\t')).count() + 2
}

/// A field of that name, where it is written: on a line of its own, indented.
fn field(name: &str, value: usize) -> usize {
    12 + name.len() + 2 + value + 2
}

fn text_field(name: &str, value: &str) -> usize {
    if value.is_empty() { 0 } else { field(name, text(value)) }
}

fn ext(ext: &Ext) -> usize {
    ext.iter().map(|(key, value)| text(key) + value.len() + 24).sum::<usize>() + if ext.is_empty() { 0 } else { 32 }
}

fn kind(kind: &Kind) -> usize {
    100 + text(kind.id.as_str()) + text(&kind.label)
}

fn actor(actor: &Actor) -> usize {
    let numbers = [
        ("number", actor.number.is_some()),
        ("influence", actor.influence.is_some()),
        ("dots", actor.dots > 0),
        ("confidential", actor.confidential),
    ];
    let numbers: usize =
        numbers.into_iter().filter(|(_, is_there)| *is_there).map(|(name, _)| field(name, NUMBER)).sum();
    let texts = [
        ("code_name", &actor.code_name),
        ("evidence", &actor.evidence),
        ("contact", &actor.contact),
        ("notes", &actor.notes),
        ("appeal", &actor.plan.appeal),
        ("tactic", &actor.plan.tactic),
        ("ask", &actor.plan.ask),
        ("who", &actor.plan.who),
        ("by", &actor.plan.by),
    ];
    let texts: usize = texts.into_iter().map(|(name, value)| text_field(name, value)).sum();
    let groups: usize = actor.groups.iter().map(|group| text(group) + 2).sum();
    let words = [actor.confidence.is_some(), actor.wanted.is_some(), true];
    let words = words.into_iter().filter(|is_there| *is_there).count() * field("confidence", WORD);
    let part_of = actor.part_of.map_or(0, |_| field("part_of", ID));
    let points = usize::from(actor.placement.is_some()) + usize::from(actor.pin.is_some());
    // The brackets of the record, its groups and its plan.
    let frame = 40 + field("groups", 4) + field("plan", 4) + field("id", ID) + field("name", text(&actor.name));
    frame + numbers + texts + groups + words + part_of + points * field("placement", POINT) + ext(&actor.ext)
}

/// Two numbers with their names.
const POINT: usize = 22 + 2 * NUMBER;

fn relationship(relationship: &Relationship) -> usize {
    let note = if relationship.note.is_empty() { 0 } else { 8 + text(&relationship.note) };
    let marks = usize::from(relationship.formal) * 14 + usize::from(relationship.confidential) * 20;
    // "        (id: …, from: …, to: …, kind: …, strength: 3)," on a line of its own.
    58 + 3 * ID + text(relationship.kind.as_str()) + marks + note + ext(&relationship.ext)
}

fn snapshot(snapshot: &Snapshot) -> usize {
    let placements = snapshot.placements.len() * (ID + POINT + 6);
    let influence = snapshot.influence.len() * (ID + 6);
    100 + ID + text(&snapshot.label) + text(&snapshot.date) + placements + influence
}

#[cfg(test)]
mod tests {
    //! Against files as they are written.
    use super::*;
    use crate::files::format::{read, write};

    #[test]
    fn no_file_is_larger_than_the_bound_and_the_bound_is_near() -> Result<(), String> {
        let files = [
            include_str!("../../../tests/old_files/v1.ron"),
            include_str!("../../../assets/maps/beach.ron"),
            "(format: \"spectrum-of-allies\", version: 1)",
        ];
        for file in files {
            let map = read(file.as_bytes()).map_err(|refusal| format!("{refusal:?}"))?.map;
            let written = write(&map).map_err(|fault| fault.to_string())?.len();
            let most = most_bytes(&map);
            assert!((written..written * 3 / 2 + 500).contains(&most), "{written} {most}");
        }
        Ok(())
    }
}
