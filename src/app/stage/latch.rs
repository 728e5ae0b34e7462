//! Under which names the room sees actors: code names latch, real ones are asked for.

use std::collections::BTreeSet;

use crate::audience::Names;
use crate::model::{Map, MapId};

/// What was shown and what was chosen.
#[derive(Debug, Clone, Default)]
pub(super) struct Latch {
    /// The maps of which the room was shown code names, or is to be.
    latched: BTreeSet<MapId>,
    /// The map that the facilitator chose real names for.
    real: Option<MapId>,
    /// Whether the room was shown code names last, of whichever map.
    was_code: bool,
}

impl Latch {
    pub(super) fn of(latched: BTreeSet<MapId>) -> Self {
        Self { was_code: !latched.is_empty(), latched, real: None }
    }

    pub(super) fn latched(&self) -> &BTreeSet<MapId> {
        &self.latched
    }

    pub(super) fn names(&self, map: &Map) -> Names {
        if self.real == Some(map.id()) {
            Names::Real
        } else if self.was_code || self.latched.contains(&map.id()) {
            Names::Code
        } else {
            Names::usual(map)
        }
    }

    pub(super) fn choose(&mut self, map: MapId, names: Names) {
        match names {
            Names::Code => {
                self.real = None;
                self.latched.insert(map);
            }
            Names::Real => {
                self.latched.remove(&map);
                self.was_code = false;
                self.real = Some(map);
            }
        }
    }

    pub(super) fn note_shown(&mut self, map: MapId, names: Names) {
        self.was_code = names == Names::Code;
        if self.was_code {
            self.latched.insert(map);
        }
    }

    /// A choice of real names was for the map that was open.
    pub(super) fn forget_choices(&mut self) {
        self.real = None;
    }
}
