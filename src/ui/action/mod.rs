//! What a view asks for. [`crate::app`] carries actions out in order, after drawing.

pub mod command;
pub mod cursor;
pub mod entered;
pub mod groups;
pub mod keyboard;
pub mod pressed;
pub mod reading;
pub mod selection;
pub mod things;
pub mod view;

use std::path::PathBuf;

use self::command::Command;
use self::cursor::Blank;
use self::entered::Entered;
use self::groups::GroupChoice;
use self::selection::Selection;
use self::view::Sheet;
use crate::analysis::Rest;
use crate::analysis::filter::Filter;
use crate::edit::Edit;
use crate::exchange::moves::Reader;
use crate::files::panel_widths::SidePanel;
use crate::lang::{Message, Tongue};
use crate::model::{ActorId, KindId, Map, RelationshipId, Wedge};
use crate::picture::Palette;

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Change the map.
    Edit(Edit),
    /// End the open undo step: the text field was left, the slider let go.
    CloseStep,
    /// Take back what was typed into the field that this edit sets, since it has the cursor.
    GiveUp(Edit),
    /// Whatever a menu or a key would do.
    Command(Command),
    /// Select this and nothing else.
    Select(Selection),
    /// Select this and let it stand out in every view.
    Light(Selection),
    /// Show only the surroundings of an actor, or everybody again.
    ToggleSurroundings(Option<ActorId>),
    /// Let the surroundings that are shown reach so many relationships far.
    ReachFor(u8),
    /// Add an actor by its name, or select the one that has it.
    AddNamed(Entered),
    /// Show what a pasted list would add, or say why it is none.
    PreviewList(String),
    /// Put the cursor into the inspector's field for the name of an actor.
    EditName(ActorId),
    /// Select an actor and bring its chip into sight.
    ShowActor(ActorId),
    /// Select a relationship and bring both its ends into sight.
    ShowRelationship(RelationshipId),
    /// Put actors into free places of a wedge, or (`None`) into the tray.
    PlaceInWedge(Vec<ActorId>, Option<Wedge>),
    /// Find free places for all chips of a wedge.
    SpreadWedge(Wedge),
    /// Connect two actors with a relationship of this kind, and remember the kind for next time.
    Connect {
        /// The first.
        from: ActorId,
        /// The second.
        to: ActorId,
        /// Of which kind.
        kind: KindId,
    },
    /// Put the list of moves onto the clipboard.
    CopyMoves(Reader),
    /// Put a text onto the clipboard, and say so.
    Copy {
        /// What is copied.
        text: String,
        /// What is said.
        told: Message,
    },
    /// Keep which columns a table shows, and in which order: their keys; none for those it begins with.
    SetTableColumns(Sheet, Vec<String>),
    /// Make a panel beside the picture so wide, in points, or as wide as usual.
    SetPanelWidth(SidePanel, Option<u16>),
    /// Write the list of moves to a file.
    SaveMoves(Reader),
    /// Show or hide a kind of relationship.
    ShowKind(KindId, bool),
    /// Show plainly who passes this filter, in all views.
    SetFilter(Filter),
    /// Draw these groups in the network.
    DrawGroups(GroupChoice),
    /// Dim or hide whoever does not pass the filter.
    SetRest(Rest),
    /// Put the cursor into a field of the inspector, and show the inspector unless the window is too narrow.
    FillIn(Blank),
    /// Open an example by its file name.
    OpenExample(&'static str),
    /// Open the map at a path.
    OpenPath(PathBuf),
    /// Speak another language; `None` is the system's.
    SetTongue(Option<Tongue>),
    /// Use another theme.
    SetPalette(Palette),
    /// Draw the interface larger or smaller; 1 is 100 %.
    SetInterfaceScale(f32),
    /// Let the room go blank after so many minutes without input; 0 is never.
    SetIdleMinutes(u16),
    /// Write so large on the wall, in percent of what the last row needs.
    SetWallText(u16),
    /// Let the room's window fill the screen of that number.
    RoomOnScreen(usize),
    /// List a folder for the open path dialog, which waits for it.
    ListFolder(PathBuf),
    /// Open a dialog.
    Ask(Question),
    /// What was answered to the open dialog.
    Answer(Answer),
}

/// What is asked in a dialog inside the window.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// What becomes of the relationships of a kind that is to be removed.
    RemoveKind(KindId),
}

/// What was answered to the open dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Go on and save first.
    Save,
    /// Ask where else to save.
    SaveAs,
    /// Ask which other map to open.
    OpenAnother,
    /// Go on and let the changes go.
    DoNotSave,
    /// Write over what somebody else changed.
    Overwrite,
    /// Save under another name, and keep theirs too.
    KeepBoth,
    /// Read what is on disk and let go of what is here.
    Reload,
    /// The path typed into the window's own dialog.
    Path(PathBuf),
    /// Open this recovered copy.
    Recover(usize),
    /// Remove this recovered copy.
    Discard(usize),
    /// Add what is ticked in the pasted list.
    AddList,
    /// Yes to what was asked.
    Confirm,
    /// Close the dialog and leave everything as it is.
    Cancel,
}

/// Asks for an edit that is a step of its own: a click, neither the beginning of anything nor the end of what the keys did
/// before.
pub fn push_choice(actions: &mut Vec<Action>, edit: Edit) {
    actions.extend([Action::CloseStep, Action::Edit(edit), Action::CloseStep]);
}

/// The edit that plans a move for each of these; for who stands in that wedge already, it takes the move away.
#[must_use]
pub fn want(map: &Map, actors: impl IntoIterator<Item = ActorId>, wedge: Option<Wedge>) -> Edit {
    let wanted = |id: ActorId| {
        let actor = map.actor(id)?;
        Some((id, wedge.filter(|wedge| actor.wedge() != Some(*wedge))))
    };
    Edit::Want(actors.into_iter().filter_map(wanted).collect())
}
