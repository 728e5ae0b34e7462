//! What a column of a table of actors can hold, and what is written into it so that it comes back as it was.

use super::tsv::groups_cell;
use crate::audience::{ActorWords, Audience};
use crate::lang::Lang;
use crate::model::{Actor, Confidence, Map, Wedge};

/// One thing a table can say of an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The real name.
    Name,
    /// Person, group, organisation, institution.
    Kind,
    /// Where it stands, by name or number.
    Wedge,
    /// 1 to 5.
    Influence,
    /// Committees, regions.
    Groups,
    /// Anything else about it.
    Notes,
    /// How sure the group is of the placement.
    Confidence,
    /// How it knows.
    Evidence,
    /// Where it is to be moved.
    Wanted,
    /// What appeals to it.
    Appeal,
    /// What is done.
    Tactic,
    /// What is asked.
    Ask,
    /// Who does it.
    Who,
    /// By when.
    By,
    /// How many dots it was given.
    Dots,
    /// Who on our side holds the contact.
    Contact,
    /// What it is a part of.
    PartOf,
    /// What the room sees instead of the name.
    CodeName,
    /// Whether only the facilitator sees it.
    Confidential,
    /// Where it stands, as a number from 0 to 1.
    Stance,
    /// How far from the demand, from 0 to 1; only beside the stance.
    Distance,
}

impl Field {
    /// All of them, those that foreign tables have first.
    pub const ALL: [Self; 21] = [
        Self::Name,
        Self::Kind,
        Self::Wedge,
        Self::Influence,
        Self::Groups,
        Self::Notes,
        Self::Confidence,
        Self::Evidence,
        Self::Wanted,
        Self::Appeal,
        Self::Tactic,
        Self::Ask,
        Self::Who,
        Self::By,
        Self::Dots,
        Self::Contact,
        Self::PartOf,
        Self::CodeName,
        Self::Confidential,
        Self::Stance,
        Self::Distance,
    ];

    /// The Fluent id of what stands above it in our own table.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Name => "table-column-name",
            Self::Kind => "table-column-kind",
            Self::Wedge => "table-column-wedge",
            Self::Influence => "table-column-influence",
            Self::Groups => "table-column-groups",
            Self::Notes => "table-column-notes",
            Self::Confidence => "table-column-confidence",
            Self::Evidence => "table-column-evidence",
            Self::Wanted => "table-column-wanted",
            Self::Appeal => "table-column-appeal",
            Self::Tactic => "table-column-tactic",
            Self::Ask => "table-column-ask",
            Self::Who => "table-column-who",
            Self::By => "table-column-by",
            Self::Dots => "table-column-dots",
            Self::Contact => "table-column-contact",
            Self::PartOf => "table-column-part-of",
            Self::CodeName => "table-column-code-name",
            Self::Confidential => "table-column-confidential",
            Self::Stance => "table-column-stance",
            Self::Distance => "table-column-distance",
        }
    }

    /// The Fluent id of further words that stand above such a column elsewhere, parted by commas.
    #[must_use]
    pub fn words_id(self) -> Option<&'static str> {
        match self {
            Self::Name => Some("list-words-name"),
            Self::Kind => Some("list-words-kind"),
            Self::Wedge => Some("list-words-wedge"),
            Self::Influence => Some("list-words-influence"),
            Self::Groups => Some("list-words-groups"),
            Self::Notes => Some("list-words-notes"),
            Self::Contact => Some("list-words-contact"),
            _ => None,
        }
    }

    /// What a copied cell says of an actor, so that another map takes it as it is here.
    #[must_use]
    pub fn copied(self, actor: &Actor, from: &Copied<'_>) -> String {
        let wedge = |wedge: Option<Wedge>| wedge.map_or_else(String::new, |wedge| from.wedge(wedge));
        match self {
            Self::Name => from.audience.own_name(actor).unwrap_or_default().to_owned(),
            Self::Kind => from.lang.text(actor.kind.text_id()),
            Self::Wedge => wedge(actor.wedge()),
            Self::Influence => actor.influence.map_or_else(String::new, |influence| influence.value().to_string()),
            Self::Groups => groups_cell(&actor.groups),
            Self::Confidence => actor.confidence.map_or_else(String::new, |sure| from.lang.text(confidence_id(sure))),
            Self::Wanted => wedge(actor.wanted),
            Self::Dots if actor.dots == 0 => String::new(),
            Self::Dots => actor.dots.to_string(),
            Self::PartOf => {
                let whole = actor.part_of.and_then(|whole| from.map.actor(whole));
                whole.map_or_else(String::new, |whole| from.audience.name_of(whole, &ActorWords::of(from.lang)))
            }
            Self::Confidential if actor.confidential => from.lang.text("table-yes"),
            Self::Confidential => String::new(),
            // With all the decimals there are.
            Self::Stance => actor.placement.map_or_else(String::new, |place| place.stance.value().to_string()),
            Self::Distance => actor.placement.map_or_else(String::new, |place| place.distance.value().to_string()),
            Self::Notes => actor.notes.clone(),
            Self::Evidence => actor.evidence.clone(),
            Self::Appeal => actor.plan.appeal.clone(),
            Self::Tactic => actor.plan.tactic.clone(),
            Self::Ask => actor.plan.ask.clone(),
            Self::Who => actor.plan.who.clone(),
            Self::By => actor.plan.by.clone(),
            Self::Contact => actor.contact.clone(),
            Self::CodeName => actor.code_name.clone(),
        }
    }
}

/// What is copied from, and for whom.
#[derive(Clone, Copy)]
pub struct Copied<'a> {
    /// The map.
    pub map: &'a Map,
    /// The words.
    pub lang: &'a Lang,
    /// Whose names are written.
    pub audience: Audience,
    /// What the wedges are called, from active allies to active opposition.
    pub wedges: &'a [String; 5],
}

impl Copied<'_> {
    /// A wedge by its name; with its number behind it where the name is the group's own, which no other map knows.
    fn wedge(&self, wedge: Wedge) -> String {
        let name = &self.wedges[wedge.index()];
        let is_own = *name != self.lang.text(wedge.text_id());
        if is_own { format!("{name} ({})", wedge.index() + 1) } else { name.clone() }
    }
}

/// The id of the word for how sure the group is.
#[must_use]
pub fn confidence_id(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Guess => "confidence-guess",
        Confidence::Likely => "confidence-likely",
        Confidence::Sure => "confidence-sure",
    }
}
