//! A cell being edited: how, for whom, and what it is called.

use egui::{Context, Frame, Id, Margin, Rect, Ui};

use super::column::{Column, Row};
use super::input::Place;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::asking::actor_picker::ActorPicker;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;

/// A cell being edited.
#[derive(Debug, Clone)]
pub(super) struct Editing {
    pub place: Place,
    /// Whose field it is, from the top.
    pub rows: Vec<Row>,
    /// Tells it from the one before.
    pub number: u64,
    /// Whether it still waits for the keyboard.
    pub is_new: bool,
    /// What is typed to find one of many choices, and who is found by that.
    pub(super) picker: ActorPicker,
    /// The groups as they are being typed, for as long as they mean what the map holds.
    pub(super) typed: Option<String>,
    /// Where the cell was drawn in this frame.
    pub rect: Option<Rect>,
    /// Where it was drawn last.
    pub last_rect: Option<Rect>,
    pub(super) unseen: u8,
    pub(super) ends: Option<End>,
}

impl Editing {
    /// Whether a text is typed, and no list is open.
    pub(super) fn is_text(&self) -> bool {
        way(self.place.column) != Some(Way::Choices)
    }

    /// The id of the field that is typed into.
    pub(super) fn field(&self) -> Id {
        Id::unique(("table editor", self.place.row, self.place.column, self.number))
    }

    /// Whether its text has the cursor.
    pub(super) fn has_cursor(&self, ctx: &Context) -> bool {
        self.is_text() && ctx.memory(|memory| memory.has_focus(self.field()))
    }

    /// Notes where the cell is drawn.
    pub(super) fn is_drawn(&mut self, place: Place, rect: Option<Rect>) {
        if self.place == place {
            self.rect = rect;
        }
    }
}

/// How the keyboard leaves a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Back to the cell.
    Here,
    /// To the cell beside it.
    Beside(isize),
}

/// How a column is edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Line,
    Lines,
    Choices,
}

pub(super) fn way(column: Column) -> Option<Way> {
    match column {
        Column::Name | Column::CodeName | Column::Contact | Column::Who | Column::By | Column::Groups => {
            Some(Way::Line)
        }
        Column::Evidence | Column::Notes | Column::Appeal | Column::Tactic | Column::Ask | Column::Note => {
            Some(Way::Lines)
        }
        Column::Kind
        | Column::Wedge
        | Column::Stance
        | Column::Distance
        | Column::Influence
        | Column::Confidence
        | Column::PartOf
        | Column::Confidential
        | Column::Wanted
        | Column::Dots
        | Column::Tie
        | Column::Strength
        | Column::Formal
        | Column::Secret => Some(Way::Choices),
        // They follow from the relationships, or are made by drawing one.
        Column::Relationships | Column::From | Column::To => None,
    }
}

/// Whether a column can be edited.
pub(super) fn is_editable(column: Column) -> bool {
    way(column).is_some()
}

/// Says for how many it is, where it is for more than one.
pub(super) fn whose(look: Look<'_>, editing: &Editing) -> Option<String> {
    let count = editing.rows.len();
    let id = match editing.place.row {
        Row::Actor(_) => "table-for-actors",
        Row::Relationship(_) => "table-for-relationships",
    };
    (count > 1).then(|| look.say(&Message::new(id).with("count", count)))
}

/// Shows for how many it is, so that nobody overlooks it.
pub(super) fn show_whose(ui: &mut Ui, look: Look<'_>, editing: &Editing) {
    let Some(whose) = whose(look, editing) else { return };
    let badge = Frame::new().fill(look.color(Ink::Notice)).corner_radius(6).inner_margin(Margin::symmetric(8, 3));
    badge.show(ui, |ui| ui.label(look.rich(whose, Weight::SemiBold, theme::SMALL_SIZE, Ink::NoticeText)));
}

/// What the editor is called.
pub(super) fn label(look: Look<'_>, editing: &Editing, name: &str) -> String {
    let whose = whose(look, editing).unwrap_or_else(|| name.to_owned());
    let message = Message::new("table-editor").with("column", editing.place.column.name(look));
    look.say(&message.with("whose", whose))
}
