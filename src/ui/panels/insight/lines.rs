//! What was found, as sentences with what they speak of.

use super::Input;
use super::row::Line;
use crate::analysis::insight::{Chain, Cluster, Hub, Missing, Side, Tie};
use crate::lang::Message;
use crate::model::{ActorId, RelationshipId, Wedge};
use crate::ui::action::selection::Selection;
use crate::ui::words::describe_tie;

/// So many names of a cluster are written out.
const NAMES: usize = 4;

/// What an actor is called.
pub(super) fn name(input: &Input<'_>, actor: ActorId) -> String {
    input.map.actor(actor).map_or_else(String::new, |actor| input.look.actor_name(actor))
}

/// An actor by its name alone.
pub(super) fn actor(input: &Input<'_>, actor: ActorId) -> Line {
    Line { text: name(input, actor), lights: Selection::actor(actor) }
}

/// An actor with a count of something about it.
pub(super) fn counted(input: &Input<'_>, text_id: &'static str, actor: ActorId, count: usize) -> Line {
    let message = Message::new(text_id).with("name", name(input, actor)).with("count", count);
    Line { text: input.look.say(&message), lights: Selection::actor(actor) }
}

/// The most connected.
pub(super) fn hub(input: &Input<'_>, hub: &Hub) -> Line {
    counted(input, "insight-hub", hub.actor, hub.neighbours)
}

/// A chain from the one who asks to the one who is to be reached.
pub(super) fn chain(input: &Input<'_>, chain: &Chain) -> Line {
    let names: Vec<String> = chain.actors.iter().map(|actor| name(input, *actor)).collect();
    let mut text = names.join(" → ");
    if chain.has_opponent {
        text = input.look.say(&Message::new("insight-chain-over-opponent").with("chain", text));
    }
    let lights = Selection {
        actors: chain.actors.iter().copied().collect(),
        relationships: chain.relationships.iter().copied().collect(),
    };
    Line { text, lights }
}

/// A relationship.
pub(super) fn relationship(input: &Input<'_>, id: RelationshipId) -> Line {
    let found = input.map.relationship(id);
    let text = found.map_or_else(String::new, |found| describe_tie(input.look, input.map, found));
    Line { text, lights: Selection::relationship(id) }
}

/// Two clusters that hang together by one person or one pair.
pub(super) fn tie(input: &Input<'_>, tie: &Tie, clusters: &[Cluster]) -> Line {
    let called = |place: usize| clusters.get(place).map_or_else(String::new, |cluster| some_names(input, cluster, 2));
    let by: Vec<String> = tie.actors.iter().map(|actor| name(input, *actor)).collect();
    let message = Message::new("insight-tie")
        .with("one", called(tie.clusters.0))
        .with("other", called(tie.clusters.1))
        .with("by", by.join(" – "));
    let lights = Selection {
        actors: tie.actors.iter().copied().collect(),
        relationships: tie.relationships.iter().copied().collect(),
    };
    Line { text: input.look.say(&message), lights }
}

/// Two allies who should know each other.
pub(super) fn missing(input: &Input<'_>, missing: &Missing) -> Line {
    let (one, other) = missing.actors;
    let mut common: Vec<String> = missing.friends.iter().take(NAMES).map(|friend| name(input, *friend)).collect();
    common.extend(missing.groups.iter().take(NAMES).cloned());
    let message = Message::new("insight-missing-pair")
        .with("one", name(input, one))
        .with("other", name(input, other))
        .with("common", common.join(", "));
    Line { text: input.look.say(&message), lights: Selection::of_actors([one, other]) }
}

/// Who belongs together, and where they stand.
pub(super) fn cluster(input: &Input<'_>, cluster: &Cluster) -> Line {
    let look = input.look;
    let stands = Side::ALL.into_iter().filter(|side| cluster.on_side(*side) > 0).map(|side| {
        let id = match side {
            Side::Ours => "insight-side-ours",
            Side::Middle => "insight-side-middle",
            Side::Theirs => "insight-side-theirs",
        };
        look.say(&Message::new(id).with("count", cluster.on_side(side)))
    });
    let stands: Vec<String> = stands.collect();
    let message = Message::new("insight-cluster")
        .with("names", some_names(input, cluster, NAMES))
        .with("count", cluster.members.len())
        .with("stands", stands.join(", "));
    Line { text: look.say(&message), lights: Selection::of_actors(cluster.members.iter().copied()) }
}

/// The most influential of a cluster, and how many others there are.
fn some_names(input: &Input<'_>, cluster: &Cluster, most: usize) -> String {
    let mut members: Vec<_> = cluster.members.iter().filter_map(|id| input.map.actor(*id)).collect();
    members.sort_by_key(|actor| (std::cmp::Reverse(actor.influence), actor.id));
    let names: Vec<String> = members.iter().take(most).map(|actor| input.look.actor_name(actor)).collect();
    let names = names.join(", ");
    match cluster.members.len().saturating_sub(most) {
        0 => names,
        others => input.look.say(&Message::new("insight-and-others").with("names", names).with("count", others)),
    }
}

/// What a wedge is called within a sentence.
pub(super) fn wedge(input: &Input<'_>, wedge: Wedge) -> String {
    crate::ui::words::wedge_in_sentence(input.look, input.map, wedge)
}
