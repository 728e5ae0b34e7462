//! The ways to look at a map.

/// A way to look at the open map. All show the same map, the same selection and the same filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The half circle of five wedges.
    #[default]
    Spectrum,
    /// Actors laid out by their relationships.
    Network,
    /// Spectrum and network in one window.
    SideBySide,
    /// Stance across, influence up, and the balance of the wedges.
    Power,
    /// Every actor a row, every field a column.
    Table,
}

impl View {
    /// All views, in the order of the tabs.
    pub const ALL: [Self; 5] = [Self::Spectrum, Self::Network, Self::SideBySide, Self::Power, Self::Table];

    /// The id of the text with its name.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Spectrum => "view-spectrum",
            Self::Network => "view-network",
            Self::SideBySide => "view-side-by-side",
            Self::Power => "view-power",
            Self::Table => "view-table",
        }
    }

    /// Whether the half circle is seen in it.
    #[must_use]
    pub fn has_spectrum(self) -> bool {
        matches!(self, Self::Spectrum | Self::SideBySide)
    }

    /// Whether the network is seen in it.
    #[must_use]
    pub fn has_network(self) -> bool {
        matches!(self, Self::Network | Self::SideBySide)
    }
}

/// One of the two tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// Every actor a row.
    #[default]
    Actors,
    /// Every relationship a row.
    Relationships,
}

impl Sheet {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Actors, Self::Relationships];
}
