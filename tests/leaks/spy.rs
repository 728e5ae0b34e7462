//! Somebody in the room who reads everything there is to read, and knows what should not be there.

use std::collections::{BTreeSet, HashSet};

use fanlight::app::stage::Curtain;
use fanlight::audience::Names;
use fanlight::model::{Actor, ActorId, Map};

use crate::scenery::{FOLDER, PRIVATE, TOKENS};
use crate::theatre::{Here, Seen, Theatre};

/// The spy's own account of what the room was told so far; it asks the program nothing.
#[derive(Default)]
pub struct Spy {
    /// Whether the room was shown code names, and nobody asked for real ones since.
    is_coded: bool,
    /// Who was confidential while the room looked, since the curtain was last opened.
    withheld: BTreeSet<ActorId>,
    /// What was typed on the wall since it is one, as it is compared.
    overheard: Vec<String>,
    /// Code names that anybody could read at some time, as they are compared: what is told of somebody who is gone names
    /// them still.
    read_before: HashSet<String>,
    /// What could be read in the room's window when it was looked at last, and was no secret then.
    hung: HashSet<String>,
    was_closed: bool,
    was_showing: bool,
}

/// What a step meant for who may see what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Meant {
    /// The facilitator asked for the curtain to be opened.
    pub opens: bool,
    /// The facilitator asked for real names, and said yes.
    pub real_names: bool,
}

impl Spy {
    /// Notes what is typed in front of the room: it is no secret any more where it is echoed.
    pub fn overhear(&mut self, text: &str) {
        self.overheard.push(plain(text));
    }

    /// The program was killed and started again.
    ///
    /// # Errors
    ///
    /// It was presenting, and shows itself unasked.
    pub fn start_again(&mut self, theatre: &Theatre) -> Result<(), String> {
        if self.was_showing && theatre.app().here() == fanlight::app::stage::Here::Desk {
            return Err("killed while it presented, it shows the desk at once".to_owned());
        }
        // Where nothing was presented, another evening begins, with what is usual for the map that is opened then.
        self.is_coded &= self.was_showing;
        (self.was_closed, self.was_showing) = (self.was_showing, false);
        self.withheld.clear();
        Ok(())
    }

    /// Whether a name has a part that was typed in front of the room: where it stands then is no telling.
    fn is_echo(&self, name: &str) -> bool {
        self.overheard.iter().any(|piece| name.contains(piece.as_str()) || piece.contains(name))
    }

    /// Reads what the frames since the last time showed; `map` is the map as it was before and is now.
    pub fn read(&mut self, theatre: &mut Theatre, maps: &[&Map], meant: Meant) -> Result<(), String> {
        if meant.real_names {
            self.is_coded = false;
        }
        let was_coded = self.is_coded;
        let Seen { here, there } = theatre.take_sights();
        let app = theatre.app();
        let is_showing = app.is_presenting() && !app.curtain().is_closed();
        self.watch_curtain(app.curtain(), app.is_presenting(), meant)?;
        let names = app.names_for_room();
        let is_seen = is_showing && app.open_map().is_some() && !app.is_frozen();
        if is_seen && self.is_coded && names == Names::Real {
            return Err("the room reads real names that nobody asked for".to_owned());
        }
        if is_seen && names == Names::Code {
            self.is_coded = true;
        }
        if is_seen && let Some(map) = app.open_map().map(fanlight::app::OpenMap::map) {
            let mut visible = map.actors().filter(|actor| !actor.confidential);
            if let Some(actor) = visible.find(|actor| self.withheld.contains(&actor.id)) {
                return Err(format!("{} was kept from the room and is shown unasked", actor.name));
            }
            self.withheld.extend(map.actors().filter(|actor| actor.confidential).map(|actor| actor.id));
        }
        let seen = maps.iter().flat_map(|map| map.actors()).filter(|actor| !actor.confidential);
        self.read_before.extend(seen.map(|actor| plain(&actor.code_name)).filter(|word| !word.is_empty()));
        // The frame in which something is asked for was still drawn from what was before; the last one was not.
        let before = self.forbidden(maps, was_coded && self.is_coded);
        let after = if was_coded == self.is_coded { before.clone() } else { self.forbidden(maps, self.is_coded) };
        let mut read = HashSet::new();
        for (sight, _) in here.iter().filter(|(_, who)| *who == Here::Room) {
            search(&before, &mut read, sight.texts(), "here")?;
        }
        for sight in &there {
            let is_new = |text: &&String| !self.hung.contains(*text);
            search(&before, &mut read, sight.texts().filter(is_new), "in the room's window")?;
        }
        let mut read = HashSet::new();
        if let Some((last, Here::Room)) = here.last() {
            search(&after, &mut read, last.texts(), "here")?;
        }
        if let Some(last) = there.last() {
            search(&after, &mut read, last.texts(), "in the room's window")?;
            self.hung = last.texts().cloned().collect();
        }
        if !app.is_presenting() {
            self.hung.clear();
        }
        // Titles stand in task bars and window lists, which the room may see.
        if app.is_presenting()
            && let Some((last, _)) = here.last()
        {
            search(&after, &mut read, &last.titles, "in a title")?;
        }
        // A field on the wall undoes what was typed in it there, but nothing of it comes to the next wall.
        if app.here() == fanlight::app::stage::Here::Desk {
            self.overheard.clear();
        }
        Ok(())
    }

    fn watch_curtain(&mut self, curtain: Curtain, is_presenting: bool, meant: Meant) -> Result<(), String> {
        let is_closed = curtain.is_closed();
        let has_opened = self.was_closed && !is_closed;
        if has_opened && !meant.opens {
            return Err("the curtain opened, and nobody had asked for it".to_owned());
        }
        if has_opened || is_presenting && !self.was_showing {
            self.withheld.clear();
        }
        (self.was_closed, self.was_showing) = (is_closed, is_presenting);
        Ok(())
    }

    /// What no text in front of the room may have in it, whatever the map is by now.
    fn forbidden(&self, maps: &[&Map], is_coded: bool) -> Vec<(String, String)> {
        let mut words: Vec<(String, String)> = PRIVATE.iter().map(|word| (plain(word), (*word).to_owned())).collect();
        words.push((plain(FOLDER), "a folder".to_owned()));
        words.extend(["infiltration", "quicksilver"].map(|file| (file.to_owned(), "a file's name".to_owned())));
        let actors = || maps.iter().flat_map(|map| map.actors());
        // What everybody may read in one of the states is no leak in a frame between them; and what somebody who is seen
        // is called is chosen by the facilitator, whatever is in it.
        let is_read = |word: &str| {
            actors()
                .filter(|actor| !actor.confidential)
                .any(|actor| plain(&actor.code_name).contains(word) || !is_coded && plain(&actor.name).contains(word))
        };
        // Somebody may be called like the program's own words.
        let tokens = TOKENS.map(plain);
        let is_telling = |word: &str| tokens.iter().any(|token| word.contains(token.as_str()));
        let mut forbid = |name: &str, actor: &Actor, why: &str| {
            let word = plain(name);
            if is_telling(&word) && !is_read(&word) && !self.is_echo(&word) {
                words.push((word, format!("{} ({why})", actor.name)));
            }
        };
        for actor in actors() {
            if actor.confidential {
                forbid(&actor.name, actor, "confidential");
                forbid(&actor.code_name, actor, "confidential");
            } else if is_coded && !self.read_before.contains(&plain(&actor.name)) {
                forbid(&actor.name, actor, "real name");
            }
        }
        words
    }
}

/// Looks for what is forbidden in texts that were not `read` before.
fn search<'a>(
    forbidden: &[(String, String)],
    read: &mut HashSet<&'a str>,
    texts: impl IntoIterator<Item = &'a String>,
    place: &str,
) -> Result<(), String> {
    for text in texts.into_iter().filter(|text| read.insert(text)) {
        let folded = plain(text);
        if let Some((_, what)) = forbidden.iter().find(|(word, _)| folded.contains(word.as_str())) {
            return Err(format!("“{text}” {place} tells of {what}"));
        }
    }
    Ok(())
}

/// A text as an attentive reader compares it: without case, accents, spaces and signs.
fn plain(text: &str) -> String {
    fanlight::model::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
