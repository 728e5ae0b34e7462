//! Steps of the history in words.

use crate::edit::StepName;
use crate::lang::Message;
use crate::layout::shorten;
use crate::ui::toolkit::look::Look;

/// The most letters of an actor's name in a menu.
const MAX_NAME: usize = 36;

/// A step in words, such as "move University marine lab".
#[must_use]
pub fn step_text(look: Look<'_>, step: &StepName) -> String {
    let name = match step.name.as_deref().map(str::trim) {
        Some("") => look.text("actor-unnamed"),
        Some(name) => shorten::at_the_end(name, MAX_NAME),
        None => String::new(),
    };
    look.say(&Message::new(format!("step-{}", step.key)).with("name", name).with("count", step.count))
}
