//! Which colour each role has, in each theme.
//!
//! The wedge colours run from blue-green to brown, a scale that stays apart
//! for every kind of colour blindness; each ink holds 4.5 : 1 on its own fill
//! and on paper. Change them only by computing again: a test does.

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
}

impl Palette {
    /// All themes, in the order the menu shows them.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The colour of a role.
    #[must_use]
    pub fn rgb(self, ink: Ink) -> Rgb {
        match self {
            Self::Light => light(ink),
            Self::Dark => dark(ink),
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
        Ink::Line => 0xE2DCCF,
        Ink::Accent => 0x1D4ED8,
        Ink::AccentFill => 0xE8EEFD,
        Ink::OnAccent | Ink::HubText => 0xFFFFFF,
        Ink::HubQuiet => 0xEDE7DA,
        Ink::Strain => 0xB42318,
        Ink::Field => 0xFAF8F4,
        Ink::Button => 0xF1EEE6,
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
        Ink::Line => 0x454138,
        Ink::Accent => 0x8FB0FF,
        Ink::AccentFill => 0x26304A,
        Ink::OnAccent => 0x10182B,
        Ink::Strain => 0xFF8F80,
        Ink::Field => 0x1B1A17,
        Ink::Button => 0x37342D,
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

    #[test]
    fn text_reaches_the_wcag_aa_ratio_on_every_ground_it_stands_on() {
        for palette in Palette::ALL {
            let mut pairs = vec![
                (Ink::Text, Ink::Paper),
                (Ink::Text, Ink::Panel),
                (Ink::Text, Ink::ChipFill),
                (Ink::Text, Ink::Field),
                (Ink::Quiet, Ink::Paper),
                (Ink::Quiet, Ink::Panel),
                (Ink::Quiet, Ink::Field),
                (Ink::Quiet, Ink::Button),
                (Ink::ButtonText, Ink::Button),
                (Ink::ButtonText, Ink::Panel),
                (Ink::Accent, Ink::Panel),
                (Ink::Accent, Ink::Paper),
                (Ink::Accent, Ink::AccentFill),
                (Ink::OnAccent, Ink::Accent),
                (Ink::HubText, Ink::Hub),
                (Ink::HubQuiet, Ink::Hub),
                (Ink::Strain, Ink::Panel),
                (Ink::Strain, Ink::Paper),
                (Ink::NoticeText, Ink::Notice),
                (Ink::Panel, Ink::Text),
            ];
            for wedge in Wedge::ALL {
                pairs.push((Ink::WedgeInk(wedge), Ink::WedgeFill(wedge)));
                pairs.push((Ink::WedgeInk(wedge), Ink::Paper));
                pairs.push((Ink::WedgeInk(wedge), Ink::ChipFill));
            }
            for (ink, ground) in pairs {
                let ratio = contrast(palette.rgb(ink), palette.rgb(ground));
                assert!(ratio >= 4.5, "{palette:?}: {ink:?} on {ground:?} is {ratio:.2} : 1");
            }
        }
    }

    #[test]
    fn lines_and_moves_stand_out_from_every_wedge() {
        for palette in Palette::ALL {
            let inks = (0..crate::model::LINE_COLOURS).map(Ink::Kind).chain([Ink::Accent]);
            for ink in inks {
                for wedge in Wedge::ALL {
                    let ratio = contrast(palette.rgb(ink), palette.rgb(Ink::WedgeFill(wedge)));
                    assert!(ratio >= 3.0, "{palette:?}: {ink:?} on {wedge:?} is {ratio:.2} : 1");
                }
            }
        }
    }
}
