//! The one table of commands: menu, keyboard and help sheet all read it.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::view::View;
use crate::model::Wedge;

/// Something a menu or a key can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Begin an empty map.
    New,
    /// Open a map.
    Open,
    /// Write the map to its file.
    Save,
    /// Write the map to another file.
    SaveAs,
    /// Go back to what is on disk.
    Revert,
    /// Leave the map and show the start screen.
    CloseMap,
    /// Remove recovery copies, recent files and settings.
    Forget,
    /// End the program.
    Quit,
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// Select every placed actor that is shown plainly.
    SelectAll,
    /// Copy the selected actors.
    Duplicate,
    /// Remove what is selected.
    Delete,
    /// Put the selected actors into a wedge.
    PlaceIn(Wedge),
    /// Put the selected actors back into the tray.
    Unplace,
    /// Connect the selected actor with another one.
    Connect,
    /// Say by the next digit where the selected actors are to be moved.
    SetMove,
    /// Give the selected actors a dot.
    AddDot,
    /// Take a dot from the selected actors.
    RemoveDot,
    /// Take all dots from everyone.
    ClearDots,
    /// Show or hide the list of moves.
    ToggleMoves,
    /// Show the map as if everyone had moved, or as things stand.
    AsIfMoved,
    /// Show or hide what the relationships say.
    ToggleInsight,
    /// Swap the ends of the selected relationships.
    Reverse,
    /// Find free places for all chips of the selected actors' wedges.
    SpreadWedge,
    /// Draw allies on the other side.
    Mirror,
    /// Edit the kinds of relationship.
    EditLegend,
    /// Add the kinds of partnership after Tattersall.
    AddTattersall,
    /// Give a code name to everyone who has none.
    GiveCodeNames,
    /// Find a command or an actor by typing.
    Palette,
    /// Put the cursor into the selected actor's name.
    EditName,
    /// Put the cursor into how we know where the selected actor stands.
    WriteEvidence,
    /// Put the cursor into the demand.
    WriteDemand,
    /// Show only the selected actor and whom it is related to, or everybody again.
    Surroundings,
    /// Let the surroundings that are shown reach one relationship further.
    ReachFurther,
    /// Put the cursor into the entry box.
    AddActors,
    /// Put what is on the clipboard into the entry box.
    PasteActors,
    /// Find actors and relationships by what is written about them.
    Find,
    /// Go on to the next hit.
    FindNext,
    /// Go back to the hit before.
    FindPrevious,
    /// Choose who is shown plainly, in all views.
    Filter,
    /// Show everybody plainly again.
    ClearFilter,
    /// Look at the map in another way.
    Show(View),
    /// Let the stance be the horizontal axis of the network, or let relationships alone decide.
    ArrangeByStance,
    /// Choose which groups of the network are drawn.
    ChooseGroups,
    /// Lay the network out anew, from no place.
    LayOutAgain,
    /// Let the selected actors of the network go where their relationships put them.
    Unpin,
    /// Let all actors of the network go.
    UnpinAll,
    /// Show the whole half circle, network or power view.
    Fit,
    /// Show what is selected, as large as fits.
    ZoomToSelection,
    /// Enlarge the view.
    ZoomIn,
    /// Make the view smaller.
    ZoomOut,
    /// Show or hide the panel on the left.
    ToggleLeftPanel,
    /// Show or hide the panel on the right.
    ToggleInspector,
    /// Hide everything beside the picture, or show it again.
    PictureAlone,
    /// Open a window for the room, or close it.
    Present,
    /// Make this window the wall, without chrome, or the facilitator's again.
    PresentHere,
    /// Show the room nothing but paper.
    BlankRoom,
    /// Show the room what it may see.
    ShowRoom,
    /// Show the desk that is covered because the room might see this window.
    ShowDesk,
    /// Close the window that still shows paper after a presentation.
    PutPaperAway,
    /// Let the room's window and the desk change their screens.
    SwapScreens,
    /// Let the room keep its picture, or show it the present one.
    FreezeRoom,
    /// Show the room code names, or real names.
    ToggleCodeNames,
    /// Show the room the network, or the half circle.
    NetworkForRoom,
    /// Show the room where the pointer is, or not.
    Spotlight,
    /// Let the selected actor stand out for the room, or not.
    LiftInRoom,
    /// Show the room the part that is looked at here, or everything.
    RoomFollowsView,
    /// Keep a list of recent files, or none.
    KeepRecent,
    /// Begin presentations with nothing but paper, or with the map.
    StartBlank,
    /// Let nothing fade or slide by itself, or let it again.
    ReduceMotion,
    /// Open what can be done with what is selected, where it stands.
    ContextMenu,
    /// Show or hide the guide through the exercise.
    ToggleGuide,
    /// Let the guide's time run, or stop it.
    GuideTime,
    /// Tick the guide's step off and go to the next one.
    GuideNext,
    /// Show all shortcuts.
    ShowShortcuts,
    /// What Fanlight is.
    About,
}

impl Command {
    /// Whether it concerns what only the facilitator's window has: panels, lists, the views that are no drawing, the
    /// control over the room's window. While the window is the wall there is nothing it could do.
    #[must_use]
    pub fn is_for_desk(self) -> bool {
        match self {
            Self::New
            | Self::Open
            | Self::SaveAs
            | Self::Revert
            | Self::CloseMap
            | Self::Forget
            | Self::About
            | Self::Filter
            | Self::EditName
            | Self::WriteEvidence
            | Self::WriteDemand
            | Self::AddTattersall
            | Self::EditLegend
            | Self::ChooseGroups
            | Self::Show(View::SideBySide | View::Power | View::Table)
            | Self::ToggleInsight
            | Self::ToggleLeftPanel
            | Self::ToggleInspector
            | Self::PictureAlone
            | Self::ToggleGuide
            | Self::ToggleMoves => true,
            _ => entry(self).is_some_and(|entry| matches!(entry.needs, Needs::RoomWindow | Needs::RoomsView)),
        }
    }
}

impl Command {
    /// Whether it goes on and on while its key is held down.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(self, Self::Undo | Self::Redo | Self::ZoomIn | Self::ZoomOut | Self::FindNext | Self::FindPrevious)
    }

    /// Whether it is about who sees what.
    #[must_use]
    pub fn is_of_stage(self) -> bool {
        matches!(
            self,
            Self::Present
                | Self::PresentHere
                | Self::ShowDesk
                | Self::ShowRoom
                | Self::BlankRoom
                | Self::PutPaperAway
                | Self::FreezeRoom
                | Self::ToggleCodeNames
                | Self::SwapScreens
                | Self::NetworkForRoom
                | Self::Spotlight
                | Self::LiftInRoom
                | Self::RoomFollowsView
        )
    }
}

/// The menus, in the order of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Files.
    File,
    /// Undo, selection, placing.
    Edit,
    /// What is seen.
    View,
    /// The map as a whole.
    Map,
    /// What the room sees.
    Present,
    /// Help.
    Help,
}

impl Menu {
    /// All menus.
    pub const ALL: [Self; 6] = [Self::File, Self::Edit, Self::View, Self::Map, Self::Present, Self::Help];

    /// The Fluent id of its name.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Map => "menu-map",
            Self::Present => "menu-present",
            Self::Help => "menu-help",
        }
    }
}

/// What a command needs to make sense; in which case it is enabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// An open map.
    Map,
    /// An open map that may be changed.
    Editable,
    /// Selected actors in a map that may be changed.
    Actors,
    /// One selected actor in a map that may be changed.
    OneActor,
    /// Selected actors, or surroundings that are shown.
    ActorsSeen,
    /// Surroundings that are shown.
    Surroundings,
    /// Selected relationships in a map that may be changed.
    Relationships,
    /// Something selected.
    AnySelected,
    /// Something selected in a map that may be changed.
    Selection,
    /// A step that can be undone.
    UndoStep,
    /// A step that can be done again.
    RedoStep,
    /// A file on disk that differs from what is here.
    ChangedFile,
    /// Something the room sees, in this window or in its own.
    Presentation,
    /// A window for the room.
    RoomWindow,
    /// A window for the room, and what it shows in view at the desk, the same there.
    RoomsView,
    /// A closed curtain while something is presented.
    ClosedCurtain,
    /// A covered desk.
    CoveredDesk,
    /// A window that still shows paper after a presentation.
    Paper,
    /// A window for the room, and a screen for each window.
    Projector,
    /// A filter that is on.
    Filtered,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What it does.
    pub command: Command,
    /// In which menu it stands.
    pub menu: Menu,
    /// The Fluent id of its text; its tooltip has the same id with `-tip`, where it has one.
    pub text_id: &'static str,
    /// What it needs.
    pub needs: Needs,
    /// Its keys; the first is shown in the menu.
    pub shortcuts: &'static [KeyboardShortcut],
    /// Whether a line is drawn above it in the menu.
    pub begins_group: bool,
}

pub(super) const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn row(
    command: Command,
    menu: Menu,
    text_id: &'static str,
    needs: Needs,
    shortcuts: &'static [KeyboardShortcut],
) -> Entry {
    Entry { command, menu, text_id, needs, shortcuts, begins_group: false }
}

const fn first(entry: Entry) -> Entry {
    Entry { begins_group: true, ..entry }
}

/// All commands, in the order of the menus.
pub const TABLE: &[Entry] = &[
    row(Command::New, Menu::File, "cmd-new", Needs::Nothing, &[ctrl(Key::N)]),
    row(Command::Open, Menu::File, "cmd-open", Needs::Nothing, &[ctrl(Key::O)]),
    first(row(Command::Save, Menu::File, "cmd-save", Needs::Editable, &[ctrl(Key::S)])),
    row(Command::SaveAs, Menu::File, "cmd-save-as", Needs::Map, &[ctrl_shift(Key::S)]),
    row(Command::Revert, Menu::File, "cmd-revert", Needs::ChangedFile, &[]),
    first(row(Command::CloseMap, Menu::File, "cmd-close", Needs::Map, &[ctrl(Key::W)])),
    first(row(Command::KeepRecent, Menu::File, "cmd-keep-recent", Needs::Nothing, &[])),
    row(Command::Forget, Menu::File, "cmd-forget", Needs::Nothing, &[]),
    first(row(Command::Quit, Menu::File, "cmd-quit", Needs::Nothing, &[ctrl(Key::Q)])),
    row(Command::Undo, Menu::Edit, "cmd-undo", Needs::UndoStep, &[ctrl(Key::Z)]),
    row(Command::Redo, Menu::Edit, "cmd-redo", Needs::RedoStep, &[ctrl_shift(Key::Z), ctrl(Key::Y)]),
    first(row(Command::SelectAll, Menu::Edit, "cmd-select-all", Needs::Map, &[ctrl(Key::A)])),
    row(Command::Duplicate, Menu::Edit, "cmd-duplicate", Needs::Actors, &[ctrl(Key::D)]),
    row(Command::Delete, Menu::Edit, "cmd-delete", Needs::Selection, &[key(Key::Delete), key(Key::Backspace)]),
    first(row(Command::PlaceIn(Wedge::ActiveAllies), Menu::Edit, "cmd-place-1", Needs::Actors, &[key(Key::Num1)])),
    row(Command::PlaceIn(Wedge::PassiveAllies), Menu::Edit, "cmd-place-2", Needs::Actors, &[key(Key::Num2)]),
    row(Command::PlaceIn(Wedge::Neutral), Menu::Edit, "cmd-place-3", Needs::Actors, &[key(Key::Num3)]),
    row(Command::PlaceIn(Wedge::PassiveOpposition), Menu::Edit, "cmd-place-4", Needs::Actors, &[key(Key::Num4)]),
    row(Command::PlaceIn(Wedge::ActiveOpposition), Menu::Edit, "cmd-place-5", Needs::Actors, &[key(Key::Num5)]),
    row(Command::Unplace, Menu::Edit, "cmd-unplace", Needs::Actors, &[key(Key::Num0)]),
    row(Command::SpreadWedge, Menu::Edit, "cmd-spread", Needs::Actors, &[key(Key::T)]),
    row(Command::ContextMenu, Menu::Edit, "cmd-context-menu", Needs::Map, &[key(Key::Menu), shift(Key::F10)]),
    first(row(Command::EditName, Menu::Edit, "cmd-edit-name", Needs::OneActor, &[key(Key::Enter), key(Key::F2)])),
    row(Command::WriteEvidence, Menu::Edit, "cmd-write-evidence", Needs::OneActor, &[key(Key::E)]),
    row(Command::Connect, Menu::Edit, "cmd-connect", Needs::OneActor, &[key(Key::R)]),
    row(Command::Reverse, Menu::Edit, "cmd-reverse", Needs::Relationships, &[]),
    first(row(Command::SetMove, Menu::Edit, "cmd-set-move", Needs::Actors, &[key(Key::M)])),
    row(Command::AddDot, Menu::Edit, "cmd-add-dot", Needs::Actors, &[key(Key::Plus), key(Key::Equals)]),
    row(Command::RemoveDot, Menu::Edit, "cmd-remove-dot", Needs::Actors, &[key(Key::Minus)]),
    row(Command::ClearDots, Menu::Edit, "cmd-clear-dots", Needs::Editable, &[]),
    first(row(Command::Find, Menu::Edit, "cmd-find", Needs::Map, &[ctrl(Key::F)])),
    row(Command::FindNext, Menu::Edit, "cmd-find-next", Needs::Map, &[ctrl(Key::G)]),
    row(Command::FindPrevious, Menu::Edit, "cmd-find-previous", Needs::Map, &[ctrl_shift(Key::G)]),
    row(Command::Show(View::Spectrum), Menu::View, "cmd-show-spectrum", Needs::Map, &[ctrl(Key::Num1)]),
    row(Command::Show(View::Network), Menu::View, "cmd-show-network", Needs::Map, &[ctrl(Key::Num2)]),
    row(Command::Show(View::SideBySide), Menu::View, "cmd-show-side-by-side", Needs::Map, &[ctrl(Key::Num3)]),
    row(Command::Show(View::Power), Menu::View, "cmd-show-power", Needs::Map, &[ctrl(Key::Num4)]),
    row(Command::Show(View::Table), Menu::View, "cmd-show-table", Needs::Map, &[ctrl(Key::Num5)]),
    first(row(Command::Palette, Menu::View, "cmd-palette", Needs::Nothing, &[ctrl(Key::K)])),
    // Space does the same on the canvas; it is not in the table, because held down it drags the paper.
    row(Command::Surroundings, Menu::View, "cmd-surroundings", Needs::ActorsSeen, &[]),
    row(Command::ReachFurther, Menu::View, "cmd-reach-further", Needs::Surroundings, &[key(Key::Period)]),
    first(row(Command::Filter, Menu::View, "cmd-filter", Needs::Map, &[ctrl(Key::L)])),
    row(Command::ClearFilter, Menu::View, "cmd-clear-filter", Needs::Filtered, &[key(Key::F12), ctrl_shift(Key::L)]),
    first(row(Command::Fit, Menu::View, "cmd-fit", Needs::Map, &[key(Key::F), key(Key::Home), ctrl(Key::Num0)])),
    row(Command::ZoomToSelection, Menu::View, "cmd-zoom-selection", Needs::AnySelected, &[shift(Key::F)]),
    row(Command::ZoomIn, Menu::View, "cmd-zoom-in", Needs::Map, &[ctrl(Key::Plus), ctrl(Key::Equals)]),
    row(Command::ZoomOut, Menu::View, "cmd-zoom-out", Needs::Map, &[ctrl(Key::Minus)]),
    first(row(Command::ToggleLeftPanel, Menu::View, "cmd-left-panel", Needs::Map, &[key(Key::F7)])),
    row(Command::ToggleInspector, Menu::View, "cmd-inspector", Needs::Map, &[key(Key::F8)]),
    row(Command::PictureAlone, Menu::View, "cmd-picture-alone", Needs::Map, &[ctrl(Key::F1)]),
    first(row(Command::ReduceMotion, Menu::View, "cmd-reduce-motion", Needs::Nothing, &[])),
    first(row(Command::ToggleMoves, Menu::View, "cmd-moves", Needs::Map, &[key(Key::F6)])),
    row(Command::AsIfMoved, Menu::View, "cmd-as-if-moved", Needs::Map, &[shift(Key::F6)]),
    row(Command::ToggleInsight, Menu::View, "cmd-insight", Needs::Map, &[key(Key::I)]),
    row(Command::AddActors, Menu::Map, "cmd-add-actors", Needs::Editable, &[key(Key::A), key(Key::Insert)]),
    row(Command::PasteActors, Menu::Map, "cmd-paste-actors", Needs::Editable, &[]),
    row(Command::WriteDemand, Menu::Map, "cmd-write-demand", Needs::Editable, &[]),
    first(row(Command::Mirror, Menu::Map, "cmd-mirror", Needs::Editable, &[])),
    row(Command::EditLegend, Menu::Map, "cmd-legend", Needs::Editable, &[]),
    row(Command::AddTattersall, Menu::Map, "cmd-tattersall", Needs::Editable, &[]),
    first(row(Command::GiveCodeNames, Menu::Map, "cmd-code-names", Needs::Editable, &[])),
    first(row(Command::ArrangeByStance, Menu::Map, "cmd-arrange-by-stance", Needs::Map, &[])),
    row(Command::ChooseGroups, Menu::Map, "cmd-choose-groups", Needs::Map, &[]),
    row(Command::LayOutAgain, Menu::Map, "cmd-lay-out-again", Needs::Map, &[]),
    row(Command::Unpin, Menu::Map, "cmd-unpin", Needs::Actors, &[key(Key::U)]),
    row(Command::UnpinAll, Menu::Map, "cmd-unpin-all", Needs::Editable, &[]),
    row(Command::Present, Menu::Present, "cmd-present", Needs::Map, &[key(Key::F5)]),
    row(Command::PresentHere, Menu::Present, "cmd-present-here", Needs::Map, &[key(Key::F11)]),
    first(row(Command::BlankRoom, Menu::Present, "cmd-blank", Needs::Presentation, &[key(Key::F9), key(Key::B)])),
    row(Command::ShowRoom, Menu::Present, "cmd-show-room", Needs::ClosedCurtain, &[]),
    row(Command::FreezeRoom, Menu::Present, "cmd-freeze", Needs::RoomWindow, &[key(Key::F10)]),
    row(Command::ToggleCodeNames, Menu::Present, "cmd-names-for-room", Needs::Map, &[ctrl_shift(Key::N)]),
    row(Command::NetworkForRoom, Menu::Present, "cmd-network-for-room", Needs::RoomWindow, &[]),
    first(row(Command::Spotlight, Menu::Present, "cmd-spotlight", Needs::RoomsView, &[key(Key::L)])),
    row(Command::LiftInRoom, Menu::Present, "cmd-lift", Needs::RoomWindow, &[key(Key::O)]),
    row(Command::RoomFollowsView, Menu::Present, "cmd-follow", Needs::RoomsView, &[]),
    first(row(Command::SwapScreens, Menu::Present, "cmd-swap-screens", Needs::Projector, &[])),
    row(Command::PutPaperAway, Menu::Present, "cmd-put-paper-away", Needs::Paper, &[]),
    row(Command::ShowDesk, Menu::Present, "cmd-show-desk", Needs::CoveredDesk, &[]),
    row(Command::StartBlank, Menu::Present, "cmd-start-blank", Needs::Nothing, &[]),
    row(Command::ToggleGuide, Menu::Help, "cmd-guide", Needs::Map, &[key(Key::F4)]),
    row(Command::GuideTime, Menu::Help, "cmd-guide-time", Needs::Map, &[shift(Key::F4)]),
    row(Command::GuideNext, Menu::Help, "cmd-guide-next", Needs::Map, &[key(Key::F3)]),
    first(row(Command::ShowShortcuts, Menu::Help, "cmd-shortcuts", Needs::Nothing, &[key(Key::F1)])),
    row(Command::About, Menu::Help, "cmd-about", Needs::Nothing, &[]),
];

/// The table's row of a command.
#[must_use]
pub fn entry(command: Command) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.command == command)
}

/// What commands may rely on at the moment.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Availability {
    /// A map is open.
    pub has_map: bool,
    /// It may be changed.
    pub is_editable: bool,
    /// How many actors are selected.
    pub actors: usize,
    /// How many relationships are selected.
    pub relationships: usize,
    /// Something can be undone.
    pub can_undo: bool,
    /// Something can be done again.
    pub can_redo: bool,
    /// There is a file, and it differs from what is here.
    pub has_changed_file: bool,
    /// The room sees something, in this window or in its own.
    pub is_presenting: bool,
    /// Only the surroundings of somebody are shown.
    pub has_surroundings: bool,
    /// The room has a window of its own.
    pub has_room_window: bool,
    /// What the room's window shows is in view at the desk, the same there, or is followed and may be left alone.
    pub has_rooms_view: bool,
    /// The room's window still shows paper after a presentation.
    pub has_paper: bool,
    /// There is a screen for the room's window beside this one.
    pub has_projector: bool,
    /// Something is presented behind a closed curtain.
    pub is_curtain_closed: bool,
    /// The desk is covered.
    pub is_covered: bool,
    /// A filter is on.
    pub is_filtered: bool,
    /// This window is the wall, without panels.
    pub is_on_wall: bool,
}

impl Availability {
    /// Whether a command can be carried out now.
    #[must_use]
    pub fn allows(&self, command: Command) -> bool {
        let Some(entry) = entry(command) else { return false };
        if self.is_on_wall && command.is_for_desk() {
            return false;
        }
        match entry.needs {
            Needs::Nothing => true,
            Needs::Map => self.has_map,
            Needs::Editable => self.is_editable,
            Needs::Actors => self.is_editable && self.actors > 0,
            Needs::OneActor => self.is_editable && self.actors == 1 && self.relationships == 0,
            Needs::ActorsSeen => self.actors > 0 || self.has_surroundings,
            Needs::Surroundings => self.has_surroundings,
            Needs::Relationships => self.is_editable && self.relationships > 0,
            Needs::AnySelected => self.actors + self.relationships > 0,
            Needs::Selection => self.is_editable && self.actors + self.relationships > 0,
            Needs::UndoStep => self.is_editable && self.can_undo,
            Needs::RedoStep => self.is_editable && self.can_redo,
            Needs::ChangedFile => self.has_changed_file,
            Needs::Presentation => self.is_presenting,
            Needs::RoomWindow => self.has_room_window,
            Needs::RoomsView => self.has_room_window && self.has_rooms_view,
            Needs::ClosedCurtain => self.is_curtain_closed,
            Needs::CoveredDesk => self.is_covered,
            Needs::Paper => self.has_paper,
            Needs::Projector => self.has_room_window && self.has_projector,
            Needs::Filtered => self.is_filtered,
        }
    }
}

#[cfg(test)]
mod tests {
    //! The table against itself.
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_does_two_things_and_no_command_stands_twice() {
        let mut keys = HashSet::new();
        let mut commands = HashSet::new();
        for entry in TABLE {
            assert!(commands.insert(entry.command), "{:?} stands twice", entry.command);
            for shortcut in entry.shortcuts {
                assert!(keys.insert(*shortcut), "{shortcut:?} is taken twice");
            }
        }
    }
}
