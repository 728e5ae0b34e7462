//! The stage, and what belongs to it: the room's window, the screens, and what waits for the desk.

use boot_time::Instant;
use egui::Pos2;

use super::for_desk::ForDesk;
use super::presenter::Presenter;
use crate::app::background::keeper::Left;
use crate::app::background::screens::ScreenList;
use crate::app::stage::Stage;

/// Who sees what, and where.
pub(in crate::app) struct Showing {
    /// Who sees what.
    pub stage: Stage,
    /// The room's window, while there is one.
    pub presenter: Option<Presenter>,
    /// What waits until nobody but the facilitator sees this window.
    pub for_desk: ForDesk,
    /// The screens as they were last seen.
    pub screens: ScreenList,
    /// Until when the list of screens is not to be believed, in egui's seconds; none while it is.
    pub screens_settle_at: Option<f64>,
    /// Whether the key that blanks was pressed behind a closed curtain, and nothing else since.
    pub may_open_curtain: bool,
    /// Whether a key that blanks may have overtaken keys and clicks that wait for their turn: they were made before it, and
    /// show the room nothing after it.
    pub has_overtaken: bool,
    /// Whether keys or clicks wait before egui has read them.
    pub has_unread_input: bool,
    /// Where the pointer was when the desk was covered: a click at that very place was meant for what was there before.
    pub pointer_before: Option<Pos2>,
    /// The name of the room's screen.
    pub room_screen_name: Option<String>,
    /// When something was last pressed or moved; the time in which the machine slept counts, too.
    pub last_input: Instant,
}

impl Showing {
    /// The desk alone; or covered, where a session ended badly while a room looked.
    pub fn new(left: &Left) -> Self {
        let code_names = left.code_names.iter().copied();
        let stage = match &left.was_presenting {
            Some(maps) => Stage::interrupted(maps.iter().copied().chain(code_names).collect()),
            None => Stage::after_crash(code_names.collect(), left.has_copies),
        };
        Self {
            stage,
            presenter: None,
            for_desk: ForDesk::default(),
            screens: ScreenList::default(),
            screens_settle_at: None,
            may_open_curtain: false,
            has_overtaken: false,
            has_unread_input: false,
            pointer_before: None,
            room_screen_name: None,
            last_input: Instant::now(),
        }
    }
}
