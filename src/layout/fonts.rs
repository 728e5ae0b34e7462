//! The bundled fonts: what every text is measured with and drawn in.

/// How heavy a text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 500.
    Medium,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
}

impl Weight {
    /// All weights, lightest first.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Medium, Self::SemiBold, Self::Bold];

    /// As CSS and OpenType count it.
    #[must_use]
    pub fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }

    /// The name of the font file, as the interface registers it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Inter-Regular",
            Self::Medium => "Inter-Medium",
            Self::SemiBold => "Inter-SemiBold",
            Self::Bold => "Inter-Bold",
        }
    }

    /// Inter: Latin, Greek, Cyrillic.
    #[must_use]
    pub fn latin(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
            Self::Medium => include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
            Self::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/Inter-Bold.ttf"),
        }
    }

    /// Noto Sans Arabic, in the nearer of the two bundled weights.
    #[must_use]
    pub fn arabic(self) -> &'static [u8] {
        if self.is_heavy() {
            include_bytes!("../../assets/fonts/NotoSansArabic-SemiBold.ttf")
        } else {
            include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf")
        }
    }

    /// Whether the heavier of two weights serves it.
    #[must_use]
    pub fn is_heavy(self) -> bool {
        self >= Self::SemiBold
    }
}
