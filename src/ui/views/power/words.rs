//! What the view says of actors and places, in words.

use crate::lang::Message;
use crate::layout::power::Meaning;
use crate::model::{Actor, Influence, Map, Wedge};
use crate::ui::toolkit::look::Look;
use crate::ui::words::{describe, wedge_in_sentence};

/// An actor in words: "University marine lab, institution, passive allies, influence 3 of 5".
#[must_use]
pub fn describe_judged(look: Look<'_>, map: &Map, actor: &Actor) -> String {
    let mut text = format!("{}, {}", describe(look, map, actor), influence(look, actor.influence));
    if actor.confidential {
        text = format!("{text}, {}", look.text("reader-confidential"));
    }
    text
}

/// How much somebody can do, in words.
#[must_use]
pub fn influence(look: Look<'_>, influence: Option<Influence>) -> String {
    match influence {
        Some(influence) => look.say(
            &Message::new("reader-influence")
                .with("value", usize::from(influence.value()))
                .with("max", usize::from(Influence::MAX)),
        ),
        None => look.text("power-open"),
    }
}

/// What it means to be let go somewhere: "Passive allies · influence 4 of 5".
#[must_use]
pub fn meaning(look: Look<'_>, map: &Map, meaning: Meaning) -> String {
    let (stance, judged) = match meaning {
        Meaning::Judged(stance, judged) => (stance, Some(judged)),
        Meaning::Open(stance) => (stance, None),
        Meaning::Unplaced => return look.text("tray-title"),
    };
    format!("{} · {}", look.wedge_name(map, Wedge::of(stance)), influence(look, judged))
}

/// What the numbers of a wedge are, now and as if everyone had moved, in one sentence for a screen reader.
#[must_use]
pub fn balance(look: Look<'_>, map: &Map, wedge: Wedge, [now, after]: [usize; 2]) -> String {
    let message = Message::new("balance-row")
        .with("wedge", wedge_in_sentence(look, map, wedge))
        .with("now", now)
        .with("after", after);
    look.say(&message)
}
