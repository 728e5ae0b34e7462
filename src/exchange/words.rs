//! The words a pasted table may use, in every language Fanlight speaks: what stands above columns, and in their cells.

use super::field::{Field, confidence_id};
use super::list::WedgeNames;
use crate::lang::{Lang, Tongue};
use crate::model::{ActorKind, Confidence, Map, Wedge, fold};

/// Fluent ids of words above columns that nothing is made of, parted by commas.
const LEFT_OUT: [&str; 2] = ["table-column-relationships", "list-words-left-out"];

/// What stands above a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    folded: String,
    /// What the column holds; nothing where it is known, and of no use.
    pub field: Option<Field>,
}

/// The words a table may use.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// What wedges are called.
    pub wedges: WedgeNames,
    headings: Vec<Heading>,
    kinds: Vec<(String, ActorKind)>,
    confidences: Vec<(String, Confidence)>,
    yes: Vec<String>,
    no: Vec<String>,
}

impl Words {
    /// Those of all languages, with a map's own names of wedges; `lang`'s are looked at first.
    #[must_use]
    pub fn of(map: &Map, lang: &Lang) -> Self {
        let others = Tongue::ALL.into_iter().filter(|tongue| *tongue != lang.tongue()).map(Lang::new);
        let others: Vec<Lang> = others.collect();
        let langs: Vec<&Lang> = std::iter::once(lang).chain(&others).collect();
        let own = Wedge::ALL.map(|wedge| (wedge, map.head().labels.of(wedge).to_owned()));
        let usual = langs.iter().flat_map(|lang| Wedge::ALL.map(|wedge| (wedge, lang.text(wedge.text_id()))));
        let mut words = Self { wedges: WedgeNames::new(own.into_iter().chain(usual)), ..Self::default() };
        for lang in langs {
            words.kinds.extend(ActorKind::ALL.map(|kind| (fold(&lang.text(kind.text_id())), kind)));
            words.confidences.extend(Confidence::ALL.map(|sure| (fold(&lang.text(confidence_id(sure))), sure)));
            words.yes.extend(list(lang, "table-yes").chain(list(lang, "list-words-yes")));
            words.no.extend(list(lang, "table-no").chain(list(lang, "list-words-no")));
            for field in Field::ALL {
                let texts =
                    list(lang, field.text_id()).chain(field.words_id().into_iter().flat_map(|id| list(lang, id)));
                words.headings.extend(texts.map(|folded| Heading { folded, field: Some(field) }));
            }
            let left_out = LEFT_OUT.into_iter().flat_map(|id| list(lang, id));
            words.headings.extend(left_out.map(|folded| Heading { folded, field: None }));
        }
        words
    }

    /// The heading that reads so, whatever of ":", "?", "¿" and "*" stands round its words.
    pub(super) fn heading(&self, cell: &str) -> Option<&Heading> {
        let folded = fold(cell);
        let bare = folded.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '?' | '¿' | '*'));
        self.headings.iter().find(|heading| heading.folded == bare || heading.folded == folded)
    }

    pub(super) fn kind(&self, cell: &str) -> Option<ActorKind> {
        find(&self.kinds, cell)
    }

    pub(super) fn confidence(&self, cell: &str) -> Option<Confidence> {
        find(&self.confidences, cell)
    }

    /// Whether a cell says yes or no.
    pub(super) fn yes_or_no(&self, cell: &str) -> Option<bool> {
        let folded = fold(cell);
        if self.yes.contains(&folded) { Some(true) } else { self.no.contains(&folded).then_some(false) }
    }
}

fn find<T: Copy>(words: &[(String, T)], cell: &str) -> Option<T> {
    let folded = fold(cell);
    words.iter().find(|(word, _)| *word == folded).map(|(_, value)| *value)
}

/// The words a text lists, as they are compared.
fn list(lang: &Lang, id: &str) -> impl Iterator<Item = String> + use<> {
    let words: Vec<String> = lang.text(id).split(',').map(fold).filter(|word| !word.is_empty()).collect();
    words.into_iter()
}
