//! How names are sorted: as people count ("Group 2" before "Group 10"), and as the language has its letters (Spanish ñ
//! after n, accents and case only where all else is alike).
//!
//! Every list that is in the order of names is sorted by these keys and nothing else. A key is made once for each name
//! and kept; comparing two is comparing bytes. The order is Unicode's (UTS #10), with the tailoring of the language.

use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// What a name is sorted by.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey(Box<[u8]>);

impl SortKey {
    /// Whether nothing is sorted by: there is no name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The order of names in one language.
pub(super) struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    /// As the speakers of the language with that tag sort.
    pub(super) fn of(tag: &str) -> Self {
        let locale: Option<Locale> = tag.parse().ok();
        let mut preferences = locale.as_ref().map(CollatorPreferences::from).unwrap_or_default();
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self(Collator::try_new(preferences, CollatorOptions::default()).ok())
    }

    /// What a name is sorted by; nothing where nothing of it can be seen.
    pub(super) fn key(&self, name: &str) -> SortKey {
        let name = name.trim();
        let mut key = Vec::with_capacity(2 * name.len());
        let has_key = self.0.as_ref().is_some_and(|collator| collator.write_sort_key_to(name, &mut key).is_ok());
        if !has_key {
            key = name.to_lowercase().into_bytes();
        }
        if name.is_empty() {
            key.clear();
        }
        SortKey(key.into_boxed_slice())
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Order")
    }
}

#[cfg(test)]
mod tests {
    //! What comes before what.
    use super::*;

    #[track_caller]
    fn check(tag: &str, expected: &[&str]) {
        let order = Order::of(tag);
        let mut sorted = expected.to_vec();
        sorted.reverse();
        sorted.sort_by_cached_key(|name| order.key(name));
        assert_eq!(sorted, expected);
    }

    #[test]
    fn people_count_and_letters_have_an_order_of_their_own() {
        check("en", &["Group 2", "Group 10", "Group 10a", "group 11", "Grupo"]);
        check("en", &["ábaco", "Abeja", "Æther", "Group ٢", "Group 3", "zebra", "Ωmega", "Ямал", "ابن", "あ", "村"]);
        check("en", &["ñandú", "nube", "oso", "Östermalm", "otro"]);
        check("sv", &["Ale", "Oskar", "Zorn", "Åkesson", "Ärlig", "Öland"]);
        check("es", &["nube", "ñandú", "ñu", "Oaxaca", "Östermalm", "Zaragoza"]);
    }

    #[test]
    fn accents_and_case_count_where_all_else_is_alike() {
        check("es", &["como", "Como", "cómo", "cómo 2", "comodo"]);
    }

    #[test]
    fn without_a_name_there_is_no_key() {
        let order = Order::of("en");
        assert!(order.key("").is_empty() && order.key("  ").is_empty() && !order.key("a").is_empty());
    }
}
