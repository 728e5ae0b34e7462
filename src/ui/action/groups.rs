//! Which groups the network draws: none, those of whoever is selected, or single ones.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::lang::Lang;
use crate::model::{ActorId, Map};
use crate::picture::{Group, MOST_GROUPS};

/// Which groups are drawn. A part of how a map is looked at, not of the map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum GroupChoice {
    /// None.
    #[default]
    None,
    /// Those of the selected actor.
    OfSelected,
    /// These, by their looks: at most as many as are told apart. A group keeps its look while it is drawn.
    Single(BTreeMap<u8, String>),
}

impl GroupChoice {
    /// Whether a group is one of those chosen singly.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        matches!(self, Self::Single(groups) if groups.values().any(|group| group == name))
    }

    /// Whether no other group can be chosen beside those that are.
    #[must_use]
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Single(groups) if groups.len() >= MOST_GROUPS)
    }

    /// The choice with this group, or without it if it was chosen; the same where there are too many.
    #[must_use]
    pub fn toggled(&self, name: &str) -> Self {
        let mut groups = if let Self::Single(groups) = self { groups.clone() } else { BTreeMap::new() };
        if self.has(name) {
            groups.retain(|_, group| group != name);
        } else if let Some(look) = (0..MOST_GROUPS as u8).find(|look| !groups.contains_key(look)) {
            groups.insert(look, name.to_owned());
        }
        if groups.is_empty() { Self::None } else { Self::Single(groups) }
    }

    /// Lets go of groups that nobody is in any more.
    pub fn forget_what_is_gone(&mut self, map: &Map) {
        let Self::Single(groups) = self else { return };
        let there: HashSet<&str> = map.actors().flat_map(|actor| &actor.groups).map(|group| group.trim()).collect();
        groups.retain(|_, group| there.contains(group.as_str()));
        if groups.is_empty() {
            *self = Self::None;
        }
    }

    /// The groups to draw where that actor is selected.
    #[must_use]
    pub fn drawn(&self, map: &Map, selected: Option<ActorId>) -> Vec<Group> {
        match self {
            Self::None => Vec::new(),
            Self::OfSelected => {
                let actor = selected.and_then(|actor| map.actor(actor));
                let names = actor.into_iter().flat_map(|actor| &actor.groups).map(|group| group.trim());
                let names = names.filter(|name| !name.is_empty()).take(MOST_GROUPS).zip(0..);
                names.map(|(name, look)| Group { name: name.to_owned(), look }).collect()
            }
            Self::Single(groups) => groups.iter().map(|(&look, name)| Group { name: name.clone(), look }).collect(),
        }
    }
}

/// What the groups of a map are called, in the order of a language.
#[must_use]
pub fn group_names(map: &Map, lang: &Lang) -> Vec<String> {
    let names: BTreeSet<&str> = map.actors().flat_map(|actor| &actor.groups).map(|group| group.trim()).collect();
    let mut names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect();
    names.sort_by_cached_key(|name| lang.sort_key(name));
    names
}

#[cfg(test)]
mod tests {
    //! One by one, and not too many.
    use super::*;

    #[test]
    fn six_are_chosen_each_with_a_look_of_its_own_that_it_keeps() {
        let mut choice = GroupChoice::None;
        for name in ["a", "b", "c", "d", "e", "f"] {
            assert!(!choice.is_full());
            choice = choice.toggled(name);
        }
        assert!(choice.is_full());
        assert_eq!(choice.toggled("g"), choice, "a seventh is not chosen");
        let looks = |choice: &GroupChoice| choice.drawn(&Map::default(), None);
        let before = looks(&choice);
        choice = choice.toggled("c");
        assert!(!choice.has("c") && looks(&choice).iter().all(|group| before.contains(group)));
        choice = choice.toggled("g");
        assert_eq!(looks(&choice)[2], Group { name: "g".to_owned(), look: 2 });
        for name in ["a", "b", "g", "d", "e", "f"] {
            choice = choice.toggled(name);
        }
        assert_eq!(choice, GroupChoice::None);
        assert_eq!(GroupChoice::OfSelected.toggled("a"), GroupChoice::None.toggled("a"));
    }
}
