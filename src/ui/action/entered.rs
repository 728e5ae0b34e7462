//! A name as it was entered.

use crate::exchange::list;
use crate::model::{ActorId, Wedge, clean_line};

/// A name as it was entered, and what is to become of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entered {
    /// The name; never empty.
    pub name: String,
    /// Where it is placed at once; the tray where none was said.
    pub wedge: Option<Wedge>,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether it is added even if somebody has the name already.
    pub may_double: bool,
    /// Who was picked of those that were offered.
    pub picked: Option<ActorId>,
    /// Whether whoever is added is confidential from the first.
    pub is_confidential: bool,
}

impl Entered {
    /// A text of the entry box as a name, with the wedge that may be written behind it; none where nothing is in it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (name, wedge) = list::with_wedge(text);
        Some(Self { name: clean_line(name), wedge, ..Self::default() }).filter(|entered| !entered.name.is_empty())
    }
}
