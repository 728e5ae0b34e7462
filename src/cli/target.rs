//! Which actor somebody means on the command line.

use std::fmt::Write as _;

use super::printed::{MAX_NAME_CHARS, short};
use crate::analysis::likeness::{Likeness, Names};
use crate::audience::{ActorWords, Audience};
use crate::lang::{Lang, Message};
use crate::model::{Actor, ActorId, Map};

/// The most actors named to somebody who meant none, or several.
const MOST_NAMED: usize = 8;

/// The one actor with that id, name or code name. Where none has it to the letter, case and accents make no difference.
pub(super) fn find(map: &Map, sought: &str, lang: &Lang) -> Result<ActorId, Message> {
    let sought = sought.trim();
    if let Some(actor) = sought.parse().ok().and_then(|id: ActorId| map.actor(id)) {
        return Ok(actor.id);
    }
    let is_meant =
        |actor: &Actor| !sought.is_empty() && (actor.name.trim() == sought || actor.code_name.trim() == sought);
    let mut found: Vec<ActorId> =
        map.actors_by_id().iter().filter(|actor| is_meant(actor)).map(|actor| actor.id).collect();
    let mut like = Vec::new();
    if found.is_empty() {
        let names = Names::of_actors(map);
        let matches = names.like(sought, MOST_NAMED);
        found.extend(matches.iter().filter(|found| found.likeness == Likeness::Same).map(|found| found.key));
        like.extend(matches.into_iter().map(|found| found.key));
    }
    match found.as_slice() {
        [only] => Ok(*only),
        [] if like.is_empty() => Err(Message::new("cli-target-unknown").with("target", sought)),
        [] => Err(Message::new("cli-target-like").with("target", sought).with("names", named(map, &like, lang))),
        several => {
            let several = several.get(..MOST_NAMED).unwrap_or(several);
            let names = named(map, several, lang);
            Err(Message::new("cli-target-several").with("target", sought).with("names", names))
        }
    }
}

/// One line for each: the id and the name.
fn named(map: &Map, ids: &[ActorId], lang: &Lang) -> String {
    let words = ActorWords::of(lang);
    let mut text = String::new();
    for actor in ids.iter().filter_map(|id| map.actor(*id)) {
        let name = Audience::Facilitator.name_of(actor, &words);
        let name = short(&name, MAX_NAME_CHARS);
        // Writing to a string does not fail.
        let _ = write!(text, "\n    {}  {name}", actor.id);
    }
    text
}
