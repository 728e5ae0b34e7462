//! How much room the panels beside the picture get: what can be narrow becomes narrow, and what has no room then is a
//! drawer with a handle at the edge. Only numbers; nothing is drawn here.

use crate::files::panel_widths::{PanelWidths, SidePanel};
use crate::ui::toolkit::theme::TARGET;

/// Narrower windows have drawers only, in points.
pub(in crate::app) const NARROW: f32 = 700.0;
/// Up to this width of the window the picture keeps most of it, in points.
const SMALL: f32 = 1024.0;
/// From this width on it keeps the least there is, in points.
const LARGE: f32 = 1200.0;
/// The share of a small window's width that is the picture's, whatever stands beside it.
const SHARE_OF_SMALL: f32 = 0.75;
/// The share of every window's width that is the picture's.
const LEAST_SHARE: f32 = 0.55;
/// The width of the strip with a handle, in points.
pub(in crate::app) const HANDLE: f32 = TARGET;
/// The most a panel can be made, in points.
const MOST: f32 = 720.0;

const ALL: [SidePanel; 3] = [SidePanel::Left, SidePanel::Guide, SidePanel::Right];

/// The usual width of a panel, in points.
fn usual(panel: SidePanel) -> f32 {
    match panel {
        SidePanel::Left => 232.0,
        SidePanel::Guide => 300.0,
        SidePanel::Right => 290.0,
    }
}

/// The least width at which a panel can be worked in, in points.
fn least(panel: SidePanel) -> f32 {
    match panel {
        SidePanel::Left => 208.0,
        SidePanel::Guide | SidePanel::Right => 220.0,
    }
}

/// The share of a window's width that is the picture's at least.
fn share(window: f32) -> f32 {
    let part = ((window - SMALL) / (LARGE - SMALL)).clamp(0.0, 1.0);
    SHARE_OF_SMALL + part * (LEAST_SHARE - SHARE_OF_SMALL)
}

/// Where a panel is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::app) enum Place {
    /// Nowhere.
    #[default]
    Hidden,
    /// Beside the picture, so wide, in points.
    Beside(f32),
    /// Behind a handle; it lies over the picture when it is open, so wide, in points.
    Drawer(f32),
}

impl Place {
    /// How wide it is beside the picture, if it is there.
    pub(in crate::app) fn beside(self) -> Option<f32> {
        if let Self::Beside(width) = self { Some(width) } else { None }
    }

    /// How wide it is as a drawer, if it is one.
    pub(in crate::app) fn drawer(self) -> Option<f32> {
        if let Self::Drawer(width) = self { Some(width) } else { None }
    }
}

/// Which panels are wanted.
#[expect(clippy::struct_excessive_bools, reason = "each is a wish by itself, none a state of another")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::app) struct Wanted {
    pub left: bool,
    pub guide: bool,
    pub right: bool,
    /// Whether it is the one on the right that is seen where there is room for one side only.
    pub is_right_in_front: bool,
}

/// Where the panels are.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::app) struct RoomBeside {
    /// Hidden where the guide has taken its place.
    pub left: Place,
    pub guide: Place,
    pub right: Place,
    /// Whether the entry box and the tray are in the guide, for want of a left panel.
    pub is_tray_in_guide: bool,
    /// What those beside the picture have together, in points.
    together: f32,
    /// What an open drawer can have, so that the picture keeps its least share, in points.
    for_drawer: f32,
}

impl RoomBeside {
    /// Gives the panels their room in a window that is so wide, in points.
    pub(in crate::app) fn of(window: f32, wanted: Wanted, widths: PanelWidths) -> Self {
        let Wanted { left, guide, right, is_right_in_front } = wanted;
        let for_panels = (window * (1.0 - share(window))).floor();
        let with = |left: bool, guide: bool, right: bool, handles: f32| {
            Self::beside((left, guide, right), for_panels - handles * HANDLE, widths)
        };
        let beside = || {
            let all = with(left, guide, right, 0.0);
            let in_place = all.or_else(|| if guide { with(false, true, right, 0.0) } else { None });
            in_place.or_else(|| {
                let of_sides = (with(left && !guide, guide, false, 1.0), with(false, false, right, 1.0));
                // A drawer over the picture beside a panel would leave too little of it.
                let (Some(on_left), Some(on_right)) = of_sides else { return None };
                Some(if is_right_in_front { on_right } else { on_left })
            })
        };
        let mut room = if window < NARROW { None } else { beside() }.unwrap_or_default();
        let is_narrow = window < NARROW;
        let is_right_drawer = (right || is_narrow) && room.right == Place::Hidden;
        let is_guide_drawer = guide && room.guide == Place::Hidden;
        let is_left_drawer = (left || is_narrow) && !guide && room.left == Place::Hidden;
        let handles =
            [is_right_drawer, is_guide_drawer, is_left_drawer].into_iter().filter(|is_there| *is_there).count();
        let beside = ALL.into_iter().filter_map(|panel| room.place(panel).beside()).sum::<f32>();
        room.for_drawer = ((1.0 - LEAST_SHARE) * window - beside - handles as f32 * HANDLE).floor();
        let drawer = |panel| {
            let chosen = widths.of(panel).map_or(usual(panel), f32::from);
            Place::Drawer(chosen.clamp(least(panel), room.for_drawer.max(least(panel))))
        };
        let drawers = ALL.map(drawer);
        for (place, is_drawer, drawer) in [
            (&mut room.left, is_left_drawer, drawers[0]),
            (&mut room.guide, is_guide_drawer, drawers[1]),
            (&mut room.right, is_right_drawer, drawers[2]),
        ] {
            if is_drawer {
                *place = drawer;
            }
        }
        room.is_tray_in_guide = match room.guide {
            Place::Hidden => false,
            Place::Beside(_) => left && room.left == Place::Hidden,
            Place::Drawer(_) => true,
        };
        room
    }

    /// Those panels beside the picture, if there is room for all of them.
    fn beside((left, guide, right): (bool, bool, bool), room: f32, widths: PanelWidths) -> Option<Self> {
        let are_there = [(left, SidePanel::Left), (guide, SidePanel::Guide), (right, SidePanel::Right)];
        let panels = || are_there.into_iter().filter(|(is_there, _)| *is_there).map(|(_, panel)| panel);
        let chosen = |panel| widths.of(panel).map_or(usual(panel), f32::from).clamp(least(panel), MOST);
        let (narrow, wide) = (panels().map(least).sum::<f32>(), panels().map(chosen).sum::<f32>());
        if narrow > room {
            return None;
        }
        let part = if wide <= room { 1.0 } else { (room - narrow) / (wide - narrow) };
        let width = |panel| (least(panel) + part * (chosen(panel) - least(panel))).floor();
        let place = |is_there: bool, panel| if is_there { Place::Beside(width(panel)) } else { Place::Hidden };
        Some(Self {
            left: place(left, SidePanel::Left),
            guide: place(guide, SidePanel::Guide),
            right: place(right, SidePanel::Right),
            together: room,
            ..Self::default()
        })
    }

    /// Where a panel is.
    pub(in crate::app) fn place(self, panel: SidePanel) -> Place {
        match panel {
            SidePanel::Left => self.left,
            SidePanel::Guide => self.guide,
            SidePanel::Right => self.right,
        }
    }

    /// How wide a panel is that is pulled to a width where it is, in points: the others can still become narrow.
    pub(in crate::app) fn pulled_to(self, panel: SidePanel, width: f32) -> u16 {
        let is_other = |other: &SidePanel| *other != panel && self.place(*other).beside().is_some();
        let others = ALL.into_iter().filter(is_other).map(least).sum::<f32>();
        let most = match self.place(panel) {
            Place::Drawer(_) => self.for_drawer.min(MOST),
            Place::Beside(_) | Place::Hidden => (self.together - others).min(MOST),
        };
        width.clamp(least(panel), most.max(least(panel))).round() as u16
    }
}

#[cfg(test)]
mod tests {
    //! In no window and with no widths is the picture left less than its share.
    use proptest::prelude::*;

    use super::*;

    fn taken(room: RoomBeside) -> f32 {
        let width = |panel| match room.place(panel) {
            Place::Hidden => 0.0,
            Place::Beside(width) => width,
            Place::Drawer(_) => HANDLE,
        };
        ALL.into_iter().map(width).sum()
    }

    proptest! {
        #[test]
        fn the_picture_keeps_its_share(
            window in 230.0_f32..4_000.0,
            (left, guide, right, is_right_in_front) in any::<(bool, bool, bool, bool)>(),
            chosen in proptest::array::uniform3(proptest::option::of(any::<u16>())),
        ) {
            let mut widths = PanelWidths::default();
            for (panel, width) in ALL.into_iter().zip(chosen) {
                widths.set(panel, width);
            }
            let room = RoomBeside::of(window, Wanted { left, guide, right, is_right_in_front }, widths);
            let share = 1.0 - taken(room) / window;
            prop_assert!(share >= LEAST_SHARE, "{share} of {window} with {room:?}");
            prop_assert!(!(256.0..=SMALL).contains(&window) || share >= SHARE_OF_SMALL, "{share} of {window} with {room:?}");
            let is_there = |place: Place| place != Place::Hidden;
            prop_assert!(!guide || is_there(room.guide));
            prop_assert!(!left || is_there(room.left) || room.is_tray_in_guide);
            prop_assert!(!right || is_there(room.right));
        }
    }

    #[test]
    fn what_can_be_narrow_becomes_narrow_before_anything_is_a_drawer() {
        let both = Wanted { left: true, right: true, ..Wanted::default() };
        let at = |window: f32| RoomBeside::of(window, both, PanelWidths::default());
        assert_eq!((at(1366.0).left, at(1366.0).right), (Place::Beside(232.0), Place::Beside(290.0)));
        let narrow = at(1150.0);
        assert!(narrow.left.beside().is_some_and(|width| width < 232.0), "{narrow:?}");
        assert!(narrow.right.beside().is_some_and(|width| width < 290.0), "{narrow:?}");
        let small = at(1024.0);
        assert!(small.left.beside().is_some() && small.right.drawer().is_some(), "{small:?}");
        let smaller = at(683.0);
        assert!(smaller.left.drawer().is_some() && smaller.right.drawer().is_some(), "{smaller:?}");
    }
}
