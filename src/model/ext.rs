//! Data of other programs that travels with a map, an actor or a relationship.

use std::collections::BTreeMap;

/// What other programs added, by `who/what`. Each value is kept as the very text it had in the file.
pub type Ext = BTreeMap<String, String>;
