//! Texts for people: every word a user sees comes from `assets/lang/*.ftl`.
//!
//! Any layer can make a [`Message`]; only [`Lang`] turns it into words.

mod order;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use self::order::Order;
pub use self::order::SortKey;

/// A language the interface speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Tongue {
    /// All languages, in the order the menu shows them.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// Its tag as in BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// What its speakers call it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }

    /// The language with that tag; a region (`es-MX`, `es_MX`) does not matter.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|tongue| tongue.tag().eq_ignore_ascii_case(language))
    }

    /// The first of the system's preferred languages that is spoken here, or English.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::of_tag(&tag)).unwrap_or_default()
    }

    /// The texts, as they stand in the file.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../../assets/lang/en.ftl"),
            Self::Spanish => include_str!("../../assets/lang/es.ftl"),
        }
    }

    /// Neutral words to hide names behind, in the order of the alphabet.
    #[must_use]
    pub fn code_name_words(self) -> Vec<&'static str> {
        let list = match self {
            Self::English => include_str!("../../assets/lang/code-names.en.txt"),
            Self::Spanish => include_str!("../../assets/lang/code-names.es.txt"),
        };
        list.lines().collect()
    }
}

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words, a name, a path.
    Text(String),
    /// A count; languages choose plural forms by it.
    Number(f64),
    /// Something told within something else, such as a cause: in the same language.
    Told(Box<Message>),
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Told(Box::new(message))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// Something to tell a person, not yet in words: the id of a text and what is put into it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The id in the Fluent files.
    pub id: Cow<'static, str>,
    /// What is put into it, by name.
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// The text with that id.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), values: Vec::new() }
    }

    /// Puts a value into it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// The texts of one language.
pub struct Lang {
    tongue: Tongue,
    bundle: FluentBundle<FluentResource>,
    order: Order,
}

impl Lang {
    /// Reads the texts of a language.
    #[must_use]
    pub fn new(tongue: Tongue) -> Self {
        let language: LanguageIdentifier = tongue.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Isolation marks around values would be drawn as boxes: egui lays out text without bidi.
        bundle.set_use_isolating(false);
        // A faulty entry is left out and its id is shown in its place; a test reads both files for faults.
        let resource = FluentResource::try_new(tongue.source().to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { tongue, bundle, order: Order::of(tongue.tag()) }
    }

    /// The language.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// What a name is sorted by in every list, as the speakers of this language sort.
    #[must_use]
    pub fn sort_key(&self, name: &str) -> SortKey {
        self.order.key(name)
    }

    /// Whether there is a text with that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// The text with that id; the id itself where there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &message.values {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.as_str()),
                Value::Number(number) => FluentValue::from(*number),
                Value::Told(message) => FluentValue::from(self.say(message)),
            };
            args.set(*name, value);
        }
        self.format(&message.id, Some(&args))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lang({})", self.tongue.tag())
    }
}
