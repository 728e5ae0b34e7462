//! What every view needs to draw: for whom, the words, the colours, the measurer.

use std::borrow::Cow;

use crate::audience::{ActorWords, Audience, Veil};
use crate::lang::{Lang, Message};
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::model::{Actor, Kind, Map, Wedge};
use crate::picture::{Ink, Palette};

/// Shared by all views of a frame.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// Who looks at it: decides what actors are called, and who is there at all.
    pub audience: Audience,
    /// What is between them and the texts the group wrote.
    pub veil: &'a Veil,
    /// The words.
    pub lang: &'a Lang,
    /// The colours.
    pub palette: Palette,
    /// The widths of texts.
    pub measurer: &'a Measurer,
}

impl Look<'_> {
    /// The text with that id.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.lang.text(id)
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.lang.say(message)
    }

    /// A role's colour.
    #[must_use]
    pub fn color(&self, ink: Ink) -> egui::Color32 {
        super::theme::color(self.palette, ink)
    }

    /// Text of a weight, size and colour.
    pub fn rich(&self, text: impl Into<String>, weight: Weight, size: f32, ink: Ink) -> egui::RichText {
        egui::RichText::new(text).font(super::theme::font(weight, size)).color(self.color(ink))
    }

    /// A text the group wrote, as whoever looks may read it. Everything of the kind that somebody else than the
    /// facilitator could see or hear goes through here.
    #[must_use]
    pub fn told<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.veil.told(text)
    }

    /// What a wedge is called: the group's own name, or the language's.
    #[must_use]
    pub fn wedge_name(&self, map: &Map, wedge: Wedge) -> String {
        let own = map.head().labels.of(wedge).trim();
        if own.is_empty() { self.text(wedge.text_id()) } else { self.told(own).into_owned() }
    }

    /// What an actor is called on this screen, also when it has no name yet.
    #[must_use]
    pub fn actor_name(&self, actor: &Actor) -> String {
        let own = self.audience.own_name(actor);
        own.map_or_else(|| self.audience.name_of(actor, &self.actor_words()), str::to_owned)
    }

    /// What actors are called whose names cannot stand.
    #[must_use]
    pub fn actor_words(&self) -> ActorWords {
        ActorWords::of(self.lang)
    }

    /// What a kind of relationship is called on screen, also when it has no label yet.
    #[must_use]
    pub fn kind_label(&self, kind: &Kind) -> String {
        let label = kind.label.trim();
        if label.is_empty() { self.text("kind-unnamed") } else { self.told(label).into_owned() }
    }
}
