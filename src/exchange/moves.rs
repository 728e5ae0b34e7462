//! The moves the group agreed on as a text: plain to be pasted into a chat, Markdown to be printed and carried along.
//!
//! For the facilitator with real names; for the room with code names, never real ones: a list is passed on. Who is in it,
//! under which name, and what is read of the texts the group wrote, is decided by [`Audience`] and [`Veil`].

use std::fmt::Write;

use crate::analysis::moves::{MoveList, PlanField};
use crate::audience::{ActorWords, Audience, Names, Veil};
use crate::lang::{Lang, Message};
use crate::model::{Actor, ActorId, Map, Wedge};

/// Who is to read the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Reader {
    /// The facilitator: real names, and everyone.
    #[default]
    Facilitator,
    /// The room: code names, and nobody who is confidential.
    Room,
}

impl Reader {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Facilitator, Self::Room];

    /// Who that is.
    #[must_use]
    pub fn audience(self) -> Audience {
        match self {
            Self::Facilitator => Audience::Facilitator,
            Self::Room => Audience::Room(Names::Code),
        }
    }
}

/// How the list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    Markdown,
}

/// The list as plain text; `veil` is the reader's.
#[must_use]
pub fn plain_text(map: &Map, lang: &Lang, reader: Reader, veil: &Veil) -> String {
    Writer::new(map, lang, reader, veil, Form::Plain).write()
}

/// The list as Markdown; what is a sign of Markdown in a name stays a letter. `veil` is the reader's.
#[must_use]
pub fn markdown(map: &Map, lang: &Lang, reader: Reader, veil: &Veil) -> String {
    Writer::new(map, lang, reader, veil, Form::Markdown).write()
}

/// Those in the list for the room that have neither a code name nor a number there, in the order of their ids.
#[must_use]
pub fn nameless(map: &Map) -> Vec<ActorId> {
    let room = Audience::Room(Names::Code);
    let listed = map.actors().filter(|actor| actor.open_move().is_some() || actor.dots > 0);
    let mut nameless: Vec<ActorId> = listed.filter(|actor| room.lacks_a_name(actor)).map(|actor| actor.id).collect();
    nameless.sort_unstable();
    nameless
}

struct Writer<'a> {
    map: &'a Map,
    lang: &'a Lang,
    audience: Audience,
    form: Form,
    words: ActorWords,
    veil: &'a Veil,
    out: String,
}

impl<'a> Writer<'a> {
    fn new(map: &'a Map, lang: &'a Lang, reader: Reader, veil: &'a Veil, form: Form) -> Self {
        let (audience, words) = (reader.audience(), ActorWords::of(lang));
        Self { map, lang, audience, form, words, veil, out: String::new() }
    }

    fn write(mut self) -> String {
        let name = |actor: &Actor| self.audience.sees_actor(actor).then(|| self.audience.name_of(actor, &self.words));
        let list = match self.audience {
            Audience::Facilitator => MoveList::of(self.map, self.lang),
            Audience::Room(_) => MoveList::of_named(self.map, self.lang, name),
        };
        let head = self.map.head();
        let title = if head.title.trim().is_empty() { self.lang.text("map-untitled") } else { self.own(&head.title) };
        let heading = self.lang.say(&Message::new("moves-list-title").with("map", title));
        self.heading(1, &heading);
        if !head.demand.trim().is_empty() {
            let demand = self.own(&head.demand);
            self.paragraph(&demand);
        }
        let summary = Message::new("moves-summary").with("moves", list.moves).with("complete", list.complete);
        let summary = self.lang.say(&summary);
        self.paragraph(&summary);
        for group in &list.groups {
            let name = group.wedge.map_or_else(|| self.lang.text("tray-title"), |wedge| self.wedge_name(wedge));
            self.heading(2, &name);
            for actor in group.actors.iter().filter_map(|id| self.map.actor(*id)) {
                self.actor(actor);
            }
        }
        let whole = self.out.trim_end().len();
        self.out.truncate(whole);
        self.out.push('\n');
        self.out
    }

    fn actor(&mut self, actor: &Actor) {
        let name = self.audience.name_of(actor, &self.words);
        let is_move = actor.open_move().is_some();
        let line = match actor.open_move() {
            Some(to) => Message::new("moves-list-move").with("to", self.safe(&self.wedge_name(to))),
            None => Message::new("moves-list-candidate"),
        };
        let name = match self.form {
            Form::Plain => name,
            Form::Markdown => format!("**{}**", escaped(&name)),
        };
        let mut line = self.lang.say(&line.with("name", name));
        if actor.dots > 0 {
            let dots = self.lang.say(&Message::new("moves-dots").with("count", usize::from(actor.dots)));
            let _ = write!(line, " · {dots}");
        }
        let _ = writeln!(self.out, "- {line}");
        if is_move {
            for field in PlanField::ALL {
                self.plan_line(field, actor);
            }
        }
    }

    fn plan_line(&mut self, field: PlanField, actor: &Actor) {
        let caption = self.lang.text(&format!("moves-{}", field.key()));
        let text = field.of(&actor.plan).split_whitespace().collect::<Vec<_>>().join(" ");
        let line = if text.is_empty() {
            let missing = self.lang.text("moves-missing");
            if self.form == Form::Markdown {
                format!("{caption}: *{missing}*")
            } else {
                format!("{caption}: {missing}")
            }
        } else {
            format!("{caption}: {}", self.safe(&self.own(&text)))
        };
        let _ = writeln!(self.out, "  - {line}");
    }

    /// A text the group wrote, for its reader.
    fn own(&self, text: &str) -> String {
        self.veil.told(text.trim()).into_owned()
    }

    fn wedge_name(&self, wedge: Wedge) -> String {
        let own = self.map.head().labels.of(wedge).trim();
        if own.is_empty() { self.lang.text(wedge.text_id()) } else { self.own(own) }
    }

    fn heading(&mut self, level: usize, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let marks = if self.form == Form::Markdown { format!("{} ", "#".repeat(level)) } else { String::new() };
        let text = self.safe(text);
        let _ = writeln!(self.out, "{marks}{text}");
        if self.form == Form::Markdown {
            self.out.push('\n');
        }
    }

    fn paragraph(&mut self, text: &str) {
        let text = self.safe(text);
        if !self.out.is_empty() && !self.out.ends_with("\n\n") && self.form == Form::Markdown {
            self.out.push('\n');
        }
        let _ = writeln!(self.out, "{text}");
    }

    /// A text in which no letter is a sign of Markdown.
    fn safe(&self, text: &str) -> String {
        match self.form {
            Form::Plain => text.to_owned(),
            Form::Markdown => escaped(text),
        }
    }
}

/// A text with a backslash before each letter that Markdown could read as a sign.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let starts_numbered = text.chars().take_while(char::is_ascii_digit).count();
    for (place, c) in text.chars().enumerate() {
        let is_sign = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' | '$' => true,
            // At the start of a line only, these begin a list or a heading.
            '-' | '+' | '=' => place == 0,
            '.' | ')' => starts_numbered > 0 && place == starts_numbered,
            _ => false,
        };
        if is_sign {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
