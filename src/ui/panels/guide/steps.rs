//! The steps of the exercise, and the jobs the guide can do in each. What a job does stands in `jobs`.

use crate::ui::action::command::Command;

/// One step of the exercise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Step {
    /// Agree on what the lines will mean.
    #[default]
    Prepare,
    /// Say the demand in one sentence.
    Demand,
    /// Call out names.
    List,
    /// Put everyone into a wedge.
    Place,
    /// Write down what was seen.
    Know,
    /// Draw who is related to whom.
    Relationships,
    /// Choose whom to move.
    Moves,
    /// Agree who does what, by when.
    Agree,
    /// Save, and share nothing that hurts.
    Share,
}

impl Step {
    /// All steps, in their order.
    pub const ALL: [Self; 9] = [
        Self::Prepare,
        Self::Demand,
        Self::List,
        Self::Place,
        Self::Know,
        Self::Relationships,
        Self::Moves,
        Self::Agree,
        Self::Share,
    ];

    /// Its place among all, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The step after it; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The step before it; none before the first.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get(self.index().checked_sub(1)?).copied()
    }

    /// The middle of the Fluent ids of its texts: `guide-` + this + `-title`, `-text`, `-room`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Demand => "demand",
            Self::List => "list",
            Self::Place => "place",
            Self::Know => "know",
            Self::Relationships => "relationships",
            Self::Moves => "moves",
            Self::Agree => "agree",
            Self::Share => "share",
        }
    }

    /// The Fluent id of its few words for the room.
    #[must_use]
    pub fn text_id_for_room(self) -> String {
        format!("guide-{}-room", self.key())
    }

    /// What the guide can do in it.
    #[must_use]
    pub fn jobs(self) -> &'static [Job] {
        match self {
            Self::Prepare => &[Job::Run(Command::EditLegend, "guide-job-legend")],
            Self::Demand => &[Job::WriteDemand],
            Self::List => &[Job::Run(Command::AddActors, "guide-job-type")],
            Self::Place => &[Job::NextUnplaced],
            Self::Know => &[Job::NextWithoutEvidence, Job::Run(Command::Unplace, "guide-job-unplace")],
            Self::Relationships => &[Job::NextKind, Job::AllKinds],
            Self::Moves => &[Job::Run(Command::ToggleMoves, "guide-job-moves")],
            Self::Agree => &[Job::NextWithoutWho, Job::Run(Command::ToggleMoves, "guide-job-moves")],
            Self::Share => &[
                Job::Run(Command::Save, "guide-job-save"),
                Job::Run(Command::SaveAs, "guide-job-save-as"),
                Job::Run(Command::GiveCodeNames, "guide-job-code-names"),
            ],
        }
    }
}

/// Something a button of the guide does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// What a menu would do, under a text of its own.
    Run(Command, &'static str),
    /// Put the cursor into the demand.
    WriteDemand,
    /// Select the next actor of the tray.
    NextUnplaced,
    /// Go to the next placed actor of whom nothing was written down.
    NextWithoutEvidence,
    /// Show the next kind of relationship, and no other.
    NextKind,
    /// Show all kinds again.
    AllKinds,
    /// Go to the next actor to be moved, of whom nobody has said who does it.
    NextWithoutWho,
}

impl Job {
    /// The Fluent id of its text.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Run(_, text_id) => text_id,
            Self::WriteDemand => "guide-job-demand",
            Self::NextUnplaced => "guide-job-next-unplaced",
            Self::NextWithoutEvidence => "guide-job-next-evidence",
            Self::NextKind => "guide-job-next-kind",
            Self::AllKinds => "guide-job-all-kinds",
            Self::NextWithoutWho => "guide-job-next-who",
        }
    }
}
