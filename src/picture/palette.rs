//! Which colour each role has, in each theme.
//!
//! The wedge colours run from blue-green to brown, a scale that stays apart
//! for every kind of colour blindness; each ink holds 4.5 : 1 on its own fill
//! and on paper, and 7 : 1 in high contrast. Change them only by computing
//! again: the tests below compute the contrasts.

use super::shapes::Ink;

/// A colour, each part 0 to 255, in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const fn hex(code: u32) -> Self {
        Self((code >> 16) as u8, (code >> 8) as u8, code as u8)
    }

    /// The relative luminance, 0 to 1, as WCAG 2.2 defines it.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it.
#[must_use]
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (a.luminance() + 0.05, b.luminance() + 0.05);
    a.max(b) / a.min(b)
}

/// A theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Palette {
    /// Warm paper; survives a weak projector.
    #[default]
    Light,
    /// For a dark room.
    Dark,
    /// Black on white, for weak eyes and the weakest projector.
    HighContrast,
}

impl Palette {
    /// All themes, in the order the menu shows them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The least contrast of text on its ground, as WCAG 2.2 asks for: level AA, or AAA in high contrast.
    #[must_use]
    pub const fn text_ratio(self) -> f64 {
        match self {
            Self::Light | Self::Dark => 4.5,
            Self::HighContrast => 7.0,
        }
    }

    /// The opacity a line of some role is drawn with, where the picture asks for `opacity`; both 0 to 1.
    ///
    /// In high contrast no relationship fades into the wedge it crosses, however many there are.
    #[must_use]
    pub fn opacity(self, ink: Ink, opacity: f64) -> f64 {
        match (self, ink) {
            (Self::HighContrast, Ink::Kind(_)) => 1.0,
            _ => opacity,
        }
    }

    /// The colour of a role.
    #[must_use]
    pub fn rgb(self, ink: Ink) -> Rgb {
        match self {
            Self::Light => light(ink),
            Self::Dark => dark(ink),
            Self::HighContrast => high_contrast(ink),
        }
    }
}

#[expect(clippy::match_same_arms, reason = "each role has a line of its own, to be changed by itself")]
fn light(ink: Ink) -> Rgb {
    Rgb::hex(match ink {
        Ink::Paper => 0xFAF8F4,
        Ink::Panel | Ink::ChipFill | Ink::Bars => 0xFFFFFF,
        Ink::Text | Ink::Hub => 0x26241F,
        Ink::Quiet => 0x6B6558,
        Ink::Line | Ink::Hover => 0xE2DCCF,
        Ink::Accent => 0x1D4ED8,
        Ink::AccentFill => 0xE8EEFD,
        Ink::OnAccent | Ink::HubText => 0xFFFFFF,
        Ink::HubQuiet => 0xEDE7DA,
        Ink::Strain => 0xB42318,
        Ink::Field => 0xFAF8F4,
        Ink::Button | Ink::Edge => 0xF1EEE6,
        Ink::ButtonText => 0x4A463D,
        Ink::Notice => 0xFDE8D7,
        Ink::NoticeText => 0x8A4F17,
        Ink::WedgeFill(wedge) => {
            return [0xBFE3DD, 0xDDF0EC, 0xF1EEE6, 0xF8E7D2, 0xF0CDA8].map(Rgb::hex)[wedge.index()];
        }
        Ink::WedgeInk(wedge) => {
            return [0x0B5C55, 0x22695F, 0x6B6558, 0x8A4F17, 0x7A3E0C].map(Rgb::hex)[wedge.index()];
        }
        Ink::Kind(color) => return pick([0x3F4A5A, 0xB42318, 0x6D4AA8, 0x1F6F9F, 0x3F7A2A, 0x8A4B6B], color),
        Ink::Group(look) => return pick([0x14306B, 0x9A3600, 0x00635A, 0x9C1F6E, 0x535A00, 0x26241F], look),
    })
}

#[expect(clippy::match_same_arms, reason = "each role has a line of its own, to be changed by itself")]
fn dark(ink: Ink) -> Rgb {
    Rgb::hex(match ink {
        Ink::Paper => 0x1B1A17,
        Ink::Panel => 0x24221E,
        Ink::ChipFill => 0x2B2924,
        Ink::Bars => 0x1B1A17,
        Ink::Text => 0xF1EEE6,
        Ink::Hub => 0xEDE7DA,
        Ink::HubText => 0x1B1A17,
        Ink::HubQuiet => 0x3A362D,
        Ink::Quiet => 0xB3AB9B,
        Ink::Line | Ink::Hover => 0x454138,
        Ink::Accent => 0x8FB0FF,
        Ink::AccentFill => 0x26304A,
        Ink::OnAccent => 0x10182B,
        Ink::Strain => 0xFF8F80,
        Ink::Field => 0x1B1A17,
        Ink::Button | Ink::Edge => 0x37342D,
        Ink::ButtonText => 0xDED8CA,
        Ink::Notice => 0x4A3420,
        Ink::NoticeText => 0xF5C79A,
        Ink::WedgeFill(wedge) => {
            return [0x17403C, 0x1D3532, 0x2F2C26, 0x3B2D1E, 0x4A3018].map(Rgb::hex)[wedge.index()];
        }
        Ink::WedgeInk(wedge) => {
            return [0x7FD3C7, 0x9CCFC6, 0xC4BCAC, 0xE7B989, 0xF0B27A].map(Rgb::hex)[wedge.index()];
        }
        Ink::Kind(color) => return pick([0xB9C2D0, 0xFF8F80, 0xC3A8F0, 0x86C5EC, 0xA3D48C, 0xE3A6C4], color),
        Ink::Group(look) => return pick([0xA9C1FF, 0xFFA171, 0x63D6C8, 0xF29AD0, 0xCFD45F, 0xF1EEE6], look),
    })
}

#[expect(clippy::match_same_arms, reason = "each role has a line of its own, to be changed by itself")]
fn high_contrast(ink: Ink) -> Rgb {
    Rgb::hex(match ink {
        Ink::Paper | Ink::Panel | Ink::ChipFill | Ink::Field => 0xFFFFFF,
        Ink::Text | Ink::Hub | Ink::Bars => 0x000000,
        Ink::Quiet => 0x3D3A33,
        Ink::Line | Ink::Edge => 0x3D3A33,
        Ink::Hover => 0xDAD7CE,
        Ink::Accent => 0x0B2FA8,
        Ink::AccentFill => 0xE0E8FF,
        Ink::OnAccent | Ink::HubText | Ink::HubQuiet => 0xFFFFFF,
        Ink::Strain => 0x9C0B06,
        Ink::Button => 0xEFEDE6,
        Ink::ButtonText => 0x000000,
        Ink::Notice => 0xFFE3C4,
        Ink::NoticeText => 0x5A2600,
        Ink::WedgeFill(wedge) => {
            return [0xC8EDE6, 0xE6F6F3, 0xF4F4F0, 0xFFF0DE, 0xFBDCB9].map(Rgb::hex)[wedge.index()];
        }
        Ink::WedgeInk(wedge) => {
            return [0x003C36, 0x0A4A41, 0x3A362C, 0x5F3003, 0x5A2600].map(Rgb::hex)[wedge.index()];
        }
        Ink::Kind(color) => return pick([0x1F2733, 0x9C0B06, 0x4A1F8C, 0x0A4A75, 0x1F5210, 0x7A1450], color),
        Ink::Group(look) => return pick([0x0B2560, 0x7F2600, 0x004D46, 0x74104F, 0x414A00, 0x000000], look),
    })
}

fn pick(colours: [u32; crate::model::LINE_COLOURS as usize], index: u8) -> Rgb {
    Rgb::hex(colours[usize::from(index) % colours.len()])
}

#[cfg(test)]
mod tests {
    //! What a colour must hold is computed, not judged by eye.
    use super::*;
    use crate::model::Wedge;

    /// What a role is drawn as.
    enum Use {
        /// Something stands on it.
        Ground,
        /// It is read, on each of these.
        Text(Vec<Ink>),
        /// It is seen on every wedge, as a line.
        OnWedges,
        /// A border that is there to please; what it frames is told apart without it, except in high contrast.
        Border,
    }

    /// A role that is new has to be given its use here, or this does not compile.
    fn use_of(ink: Ink) -> Use {
        let grounds = [Ink::Paper, Ink::Panel, Ink::ChipFill, Ink::Field];
        let and = |more: &[Ink]| Use::Text(grounds.iter().chain(more).copied().collect());
        match ink {
            Ink::Paper | Ink::Panel | Ink::Field | Ink::AccentFill | Ink::Button | Ink::Hover | Ink::Notice => {
                Use::Ground
            }
            Ink::ChipFill | Ink::Bars | Ink::Hub | Ink::WedgeFill(_) => Use::Ground,
            Ink::Text => and(&[Ink::Hover, Ink::Button, Ink::AccentFill]),
            Ink::Quiet => and(&[Ink::Button]),
            Ink::Accent => and(&[Ink::AccentFill]),
            Ink::OnAccent => Use::Text(vec![Ink::Accent, Ink::Strain]),
            Ink::Strain => Use::Text(vec![Ink::Paper, Ink::Panel]),
            Ink::ButtonText => Use::Text(vec![Ink::Button, Ink::Panel, Ink::Field]),
            Ink::NoticeText => Use::Text(vec![Ink::Notice]),
            Ink::HubText | Ink::HubQuiet => Use::Text(vec![Ink::Hub]),
            Ink::WedgeInk(wedge) => and(&[Ink::WedgeFill(wedge)]),
            Ink::Kind(_) => Use::OnWedges,
            Ink::Group(_) => and(&Wedge::ALL.map(Ink::WedgeFill)),
            Ink::Line | Ink::Edge => Use::Border,
        }
    }

    /// All roles, as they stand in the source, each with all it can be of.
    fn roles() -> Vec<Ink> {
        let source = include_str!("shapes.rs");
        let body =
            source.split_once("pub enum Ink {").and_then(|(_, rest)| rest.split_once("\n}")).map(|(body, _)| body);
        let mut roles = Vec::new();
        for line in body.expect("the roles are in shapes.rs").lines().map(str::trim) {
            let name = line.trim_end_matches(',');
            match name {
                _ if name.is_empty() || name.starts_with("///") => {}
                "WedgeFill(Wedge)" => roles.extend(Wedge::ALL.map(Ink::WedgeFill)),
                "WedgeInk(Wedge)" => roles.extend(Wedge::ALL.map(Ink::WedgeInk)),
                "Group(u8)" => roles.extend((0..6).map(Ink::Group)),
                "Kind(u8)" => roles.extend((0..crate::model::LINE_COLOURS).map(Ink::Kind)),
                _ => {
                    let found = PLAIN.iter().find(|ink| format!("{ink:?}") == name);
                    assert!(found.is_some(), "{name} is missing from the list of roles");
                    roles.extend(found);
                }
            }
        }
        roles
    }

    const PLAIN: &[Ink] = &[
        Ink::Paper,
        Ink::Panel,
        Ink::Text,
        Ink::Quiet,
        Ink::Line,
        Ink::Edge,
        Ink::Hover,
        Ink::Accent,
        Ink::AccentFill,
        Ink::OnAccent,
        Ink::Strain,
        Ink::Field,
        Ink::Button,
        Ink::ButtonText,
        Ink::Notice,
        Ink::NoticeText,
        Ink::ChipFill,
        Ink::Bars,
        Ink::Hub,
        Ink::HubText,
        Ink::HubQuiet,
    ];

    #[track_caller]
    fn check(palette: Palette, ink: Ink, ground: Ink, least: f64) {
        let ratio = contrast(palette.rgb(ink), palette.rgb(ground));
        assert!(ratio >= least, "{palette:?}: {ink:?} on {ground:?} is {ratio:.2} : 1");
    }

    #[test]
    fn every_text_reaches_the_ratio_of_its_theme_on_every_ground_it_stands_on() {
        let mut texts = 0;
        for palette in Palette::ALL {
            for ink in roles() {
                let Use::Text(grounds) = use_of(ink) else { continue };
                for ground in grounds {
                    assert!(matches!(use_of(ground), Use::Ground | Use::Text(_)), "{ground:?} is no ground");
                    check(palette, ink, ground, palette.text_ratio());
                    texts += 1;
                }
            }
            // What is chosen or done is written in the colours turned round.
            for ground in [Ink::Text].into_iter().chain(Wedge::ALL.map(Ink::WedgeInk)) {
                check(palette, Ink::Panel, ground, palette.text_ratio());
            }
        }
        assert!(texts > 100, "only {texts} were looked at");
    }

    #[test]
    fn lines_and_moves_stand_out_from_every_wedge() {
        for palette in Palette::ALL {
            let least = if palette == Palette::HighContrast { 4.5 } else { 3.0 };
            let drawn = |ink: &Ink| matches!(use_of(*ink), Use::OnWedges) || *ink == Ink::Accent;
            for ink in roles().into_iter().filter(drawn) {
                for wedge in Wedge::ALL {
                    check(palette, ink, Ink::WedgeFill(wedge), least);
                }
            }
        }
    }

    #[test]
    fn in_high_contrast_borders_bars_and_rings_are_seen_on_what_they_part() {
        let palette = Palette::HighContrast;
        for ink in roles().into_iter().filter(|ink| matches!(use_of(*ink), Use::Border)) {
            for ground in [Ink::Paper, Ink::Panel, Ink::Field, Ink::Button, Ink::Hover] {
                check(palette, ink, ground, 4.5);
            }
        }
        for wedge in Wedge::ALL {
            check(palette, Ink::Bars, Ink::WedgeFill(wedge), 7.0);
            check(palette, Ink::WedgeInk(wedge), Ink::Hover, 4.5);
        }
        assert!((palette.opacity(Ink::Kind(0), 0.3) - 1.0).abs() < 1e-9, "a relationship is never faint");
    }

    #[test]
    fn the_fills_of_the_wedges_tell_apart_in_every_theme() {
        let far = |a: Rgb, b: Rgb| {
            let part = |a: u8, b: u8| (f64::from(a) - f64::from(b)).powi(2);
            (part(a.0, b.0) + part(a.1, b.1) + part(a.2, b.2)).sqrt()
        };
        for palette in Palette::ALL {
            for pair in Wedge::ALL.windows(2) {
                let [a, b] = [0, 1].map(|at: usize| palette.rgb(Ink::WedgeFill(pair[at])));
                assert!(far(a, b) >= 12.0, "{palette:?}: {pair:?} are {:.1} apart", far(a, b));
            }
        }
    }
}
