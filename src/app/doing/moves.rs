//! Choosing whom to move: dots, moves, the list of them, and the map as if they had moved.

use egui::Context;

use crate::analysis::moves::{PlanField, gaps};
use crate::app::background::tasks::{Purpose, TextFile};
use crate::app::state::filing::name_of;
use crate::app::{App, OpenMap};
use crate::audience::{ActorWords, Audience};
use crate::edit::{ActorField, Edit};
use crate::exchange::moves::{self, Reader};
use crate::files;
use crate::files::store::SaveError;
use crate::lang::{Lang, Message};
use crate::layout::measure::Measurer;
use crate::model::ActorId;
use crate::picture::Wish;
use crate::ui::action::command::Command;
use crate::ui::action::cursor::plan_field;
use crate::ui::over::dialog::{Dialog, Failure};

impl App {
    /// The commands that concern moves and dots.
    pub(in crate::app) fn command_on_moves(&mut self, ctx: &Context, command: Command) {
        let audience = self.audience();
        let Some(open) = &mut self.open else { return };
        let selected: Vec<ActorId> = open.attention.selection.actors.iter().copied().collect();
        match command {
            Command::ToggleMoves => toggle_list(ctx, open),
            Command::AsIfMoved => self.toggle_wish(),
            Command::SetMove => open.attention.is_wanting = true,
            Command::AddDot => self.edit(Edit::AddDots { ids: selected, by: 1 }),
            Command::RemoveDot => self.edit(Edit::AddDots { ids: selected, by: -1 }),
            Command::ClearDots => {
                let dotted = open.map().actors_by_id().into_iter().filter(|actor| actor.dots > 0);
                let (seen, unseen): (Vec<_>, Vec<_>) = dotted.partition(|actor| audience.sees_actor(actor));
                let count = seen.len();
                let ids: Vec<ActorId> = seen.into_iter().chain(unseen).map(|actor| actor.id).collect();
                self.edit(Edit::SetActors { ids, field: ActorField::Dots(0) });
                if count == 0 {
                    return self.tell(&Message::new("moves-no-dots"));
                }
                self.tell(&Message::new("moves-dots-cleared").with("count", count));
            }
            _ => {}
        }
    }

    fn toggle_wish(&mut self) {
        let audience = self.audience();
        let Some(open) = &mut self.open else { return };
        if open.looking.is_wish {
            return self.get_ready_to_place();
        }
        if !has_moves(open, audience) {
            return self.tell(&Message::new("moves-none-yet"));
        }
        open.looking.is_wish = true;
        open.panels.far_moves.leave();
    }

    /// Shows how things stand, if a wish was shown. Whoever is placed next is placed among those of the half circle, so
    /// they are laid out at once where they were not.
    pub(in crate::app) fn get_ready_to_place(&mut self) {
        let viewer = self.viewer();
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        let is_laid_out = |open: &OpenMap| open.looking.view.has_spectrum() && !open.looking.is_wish;
        let Some(open) = self.open.as_mut().filter(|open| !is_laid_out(open)) else { return };
        open.looking.is_wish = false;
        let OpenMap { document, views, looking, .. } = open;
        views.spectrum.lay_out(look, document.map(), document.revision(), &looking.hidden_kinds);
    }

    /// Whoever stands in a list for the room without a code name has a number before it is made.
    fn name_for(&mut self, reader: Reader) {
        let Some(open) = self.open.as_mut().filter(|_| reader == Reader::Room) else { return };
        let ids = moves::nameless(open.map());
        open.number(&ids);
    }

    /// Puts the list of moves onto the clipboard as plain text.
    pub(in crate::app) fn copy_moves(&mut self, ctx: &Context, reader: Reader) {
        self.name_for(reader);
        let veil = self.viewer_of(reader.audience());
        let Some(open) = &self.open else { return };
        ctx.copy_text(moves::plain_text(open.map(), &self.base.lang, reader, veil.veil()));
        let id = match reader {
            Reader::Facilitator => "moves-copied",
            Reader::Room => "moves-copied-room",
        };
        self.tell(&Message::new(id));
    }

    /// Asks where to write the list of moves.
    pub(in crate::app) fn save_moves(&mut self, ctx: &Context, reader: Reader) {
        self.name_for(reader);
        if self.open.is_some() {
            self.pick(ctx, Purpose::SaveMoves(reader));
        }
    }

    /// Writes the list of moves as Markdown.
    pub(in crate::app) fn start_save_of_moves(&mut self, ctx: &Context, reader: Reader, file: TextFile) {
        let veil = self.viewer_of(reader.audience());
        let Some(open) = &self.open else { return };
        let text = moves::markdown(open.map(), &self.base.lang, reader, veil.veil());
        self.filing.tasks.save_text(ctx, text, file);
    }

    /// Says what became of a text that was to be written.
    pub(in crate::app) fn text_saved(&mut self, path: &std::path::Path, result: Result<std::path::PathBuf, SaveError>) {
        let fault = match result {
            Ok(written) => {
                let name = self.file_on_screen(&written);
                return self.tell(&Message::new("notice-saved").with("file", name));
            }
            Err(fault) => fault,
        };
        self.put_up(Dialog::Failure(Failure {
            title: self.base.lang.say(&Message::new("failure-not-saved").with("file", name_of(path))),
            what: self.base.lang.say(&fault.message()),
            place: files::shown(path),
            line: None,
            remedy: self.base.lang.say(&fault.remedy()),
            offers: None,
        }));
    }
}

/// Opens the list of moves, with the cursor in the first of its fields that is still empty, or in its first one where
/// none is; or closes it.
///
/// A name that was begun in the entry box keeps the cursor, and a map that is read only has none in the list.
fn toggle_list(ctx: &Context, open: &mut OpenMap) {
    open.panels.moves.is_open = !open.panels.moves.is_open;
    if !open.panels.moves.is_open || open.kept.is_read_only || open.has_unfinished_name() {
        return;
    }
    let listed = || open.derived.moves.groups.iter().flat_map(|group| &group.actors);
    let movers = || listed().filter_map(|id| open.map().actor(*id)).filter(|actor| actor.open_move().is_some());
    let first_gap = movers().find_map(|actor| Some((actor.id, gaps(&actor.plan).next()?)));
    let first = first_gap.or_else(|| Some((movers().next()?.id, PlanField::Appeal)));
    if let Some((actor, field)) = first {
        ctx.memory_mut(|memory| memory.request_focus(plan_field(actor, field)));
    }
}

/// Whether an audience sees anybody who would move.
fn has_moves(open: &OpenMap, audience: Audience) -> bool {
    open.map().actors().any(|actor| audience.sees_actor(actor) && actor.planned_move().is_some())
}

/// Brings the wish up to the document's revision while it is shown, for this window and for the room's.
pub(in crate::app) fn update_wish(
    open: &mut OpenMap,
    audience: Audience,
    room: Option<Audience>,
    lang: &Lang,
    measurer: &Measurer,
) {
    if open.looking.is_wish && !has_moves(open, audience) {
        // The last move was taken away: there is nothing left to wish for.
        open.looking.is_wish = false;
    }
    if !open.looking.is_wish {
        open.derived.forget_wish();
        return;
    }
    let (map, revision) = (open.document.map(), open.document.revision());
    let wish_of = |audience: Audience| Wish::of(map, audience, &ActorWords::of(lang), measurer);
    open.derived.update_wish((revision, audience), || wish_of(audience));
    if let Some(room) = room {
        open.derived.update_room_wish((revision, room), || wish_of(room));
    }
}
