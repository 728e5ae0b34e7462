//! The one match on actions. It queues nothing: what is asked for is done here and now.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Context;

use super::filtering;
use crate::analysis::filter::Filter;
use crate::app::App;
use crate::app::doing::placing::{copy_of, with_free_places};
use crate::app::state::filing::Intent;
use crate::app::state::panels::Side;
use crate::edit::{Edit, Outcome, StepName};
use crate::lang::Message;
use crate::layout::free_place::{Reach, middle_of};
use crate::layout::network::Arrangement;
use crate::model::{Actor, ActorId, KindId, Placement, Relationship, RelationshipId, Wedge};
use crate::ui::action::command::Command;
use crate::ui::action::cursor::Blank;
use crate::ui::action::selection::Selection;
use crate::ui::action::view::{Sheet, View};
use crate::ui::action::{Action, Question, cursor};
use crate::ui::over::dialog::Dialog;
use crate::ui::over::legend::LegendDialog;
use crate::ui::over::palette;
use crate::ui::views::far_move;
use crate::ui::words::{announce, kinds};

impl App {
    /// Carries out one action.
    pub(in crate::app) fn run(&mut self, ctx: &Context, action: Action) {
        if !matches!(action, Action::Edit(_)) {
            self.close_step();
        }
        match action {
            Action::OpenExample(_) | Action::OpenPath(_) | Action::SaveMoves(_) | Action::CopyMoves(_)
                if self.showing.stage.is_room_here() =>
            {
                self.tell(&Message::new("wall-only-at-desk"));
            }
            Action::Edit(edit) => self.edit(edit),
            Action::CloseStep => {}
            Action::GiveUp(edit) => self.give_up(&edit),
            Action::Command(command) => self.command(ctx, command),
            Action::Select(selection) => self.select(selection),
            Action::ToggleSurroundings(actor) => self.toggle_surroundings(actor),
            Action::ReachFor(steps) => self.reach_for(steps),
            Action::Light(selection) => self.light(selection),
            Action::AddNamed(entered) => self.add_named(entered),
            Action::PreviewList(text) => self.preview_list(&text),
            Action::EditName(actor) => self.edit_name(ctx, actor),
            Action::ShowActor(actor) => self.show_actor(actor),
            Action::ShowRelationship(relationship) => self.show_relationship(relationship),
            Action::PlaceInWedge(actors, wedge) => self.place_in_wedge(&actors, wedge),
            Action::SpreadWedge(wedge) => self.spread_wedges(&BTreeSet::from([wedge])),
            Action::Connect { from, to, kind } => self.connect(from, to, kind),
            Action::CopyMoves(reader) => self.copy_moves(ctx, reader),
            Action::Copy { text, told } => {
                ctx.copy_text(text);
                self.tell(&told);
            }
            Action::SetTableColumns(sheet, columns) => self.change_settings(ctx, move |settings| match sheet {
                Sheet::Actors => settings.actor_columns = columns,
                Sheet::Relationships => settings.relationship_columns = columns,
            }),
            Action::SetPanelWidth(panel, width) => {
                self.change_settings(ctx, move |settings| settings.panel_widths.set(panel, width));
            }
            Action::SaveMoves(reader) => self.save_moves(ctx, reader),
            Action::ShowKind(kind, is_shown) => self.show_kind(kind, is_shown),
            Action::SetFilter(filter) => self.set_filter(filter),
            Action::DrawGroups(groups) => {
                if let Some(open) = &mut self.open {
                    open.views.network.groups = groups;
                }
            }
            Action::SetRest(rest) => self.set_rest(rest),
            Action::FillIn(blank) => self.fill_in(ctx, blank),
            Action::OpenExample(name) => self.intend(ctx, Intent::OpenExample(name)),
            Action::OpenPath(path) => self.intend(ctx, Intent::OpenPath(path)),
            Action::ListFolder(path) => self.filing.tasks.list_folder(ctx, path),
            Action::SetTongue(tongue) => self.change_settings(ctx, move |settings| settings.tongue = tongue),
            Action::SetPalette(palette) => self.change_settings(ctx, move |settings| settings.theme = palette),
            Action::SetInterfaceScale(scale) => {
                self.change_settings(ctx, move |settings| settings.scale_percent = (scale * 100.0).round() as u16);
            }
            Action::SetIdleMinutes(minutes) => {
                self.change_settings(ctx, move |settings| settings.idle_minutes = minutes);
            }
            Action::RoomOnScreen(screen) => self.room_goes_to(ctx, screen),
            Action::SetWallText(percent) => {
                self.change_settings(ctx, move |settings| settings.wall_text_percent = percent);
            }
            Action::Ask(question) => self.ask(question),
            Action::Answer(answer) => self.answer(ctx, answer),
        }
    }

    fn command(&mut self, ctx: &Context, command: Command) {
        let is_of_cover =
            matches!(command, Command::Present | Command::PresentHere | Command::ShowDesk | Command::Quit);
        if self.is_on_wall() && command.is_for_desk() || self.is_paper_here() && !command.is_of_stage() && !is_of_cover
        {
            return self.tell(&Message::new("wall-only-at-desk"));
        }
        match command {
            Command::New => self.intend(ctx, Intent::New),
            Command::Open => self.intend(ctx, Intent::Open),
            Command::Save => self.save(ctx),
            Command::SaveAs => self.save_as(ctx),
            Command::Revert => self.ask_revert(),
            Command::CloseMap => self.intend(ctx, Intent::CloseMap),
            Command::Quit => self.intend(ctx, Intent::Quit),
            Command::Forget => self.put_up(Dialog::Forget),
            Command::ShowShortcuts => self.put_up(Dialog::shortcuts()),
            Command::About => self.put_up(Dialog::About),
            Command::ToggleLeftPanel => self.toggle_panel(ctx, Side::Left),
            Command::ToggleInspector => self.toggle_panel(ctx, Side::Right),
            Command::ToggleInsight => self.toggle_insight(ctx),
            Command::PictureAlone => self.toggle_alone(),
            Command::ToggleGuide | Command::GuideTime | Command::GuideNext => self.command_on_guide(ctx, command),
            Command::WriteEvidence => self.write_into(ctx, Blank::Evidence),
            Command::WriteDemand => self.write_into(ctx, Blank::Demand),
            Command::Palette => self.over.palette = Some(palette::State::opened(ctx)),
            Command::EditName => {
                if let Some(actor) = self.open.as_ref().and_then(|open| open.attention.selection.single_actor()) {
                    self.edit_name(ctx, actor);
                }
            }
            Command::Connect => {
                let Some(open) = &mut self.open else { return };
                if !open.looking.view.has_spectrum() && !open.looking.view.has_network() {
                    // A line is drawn where lines are.
                    open.looking.view = View::Network;
                }
                let from = open.attention.selection.single_actor();
                open.canvas_mut().connecting = from;
                // What is typed next is meant for the field that opens.
                ctx.memory_mut(|memory| memory.request_focus(cursor::connect_field()));
            }
            Command::AddActors => {
                self.show_panel(ctx, Side::Left);
                if let Some(open) = &mut self.open {
                    open.panels.tray.wants_focus = true;
                }
                // Where the box is there already it has the cursor at once: what is typed next is meant for it.
                ctx.memory_mut(|memory| memory.request_focus(cursor::entry_field()));
            }
            command if command.is_of_stage() => self.command_on_stage(ctx, command),
            Command::PasteActors => {
                self.command(ctx, Command::AddActors);
                // The clipboard answers with a paste of its own, which lands where the cursor is by then.
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            Command::ReduceMotion => {
                let is_reduced = !self.base.settings.is_motion_reduced;
                self.change_settings(ctx, move |settings| settings.is_motion_reduced = is_reduced);
            }
            Command::StartBlank => {
                let starts_blank = !self.base.settings.starts_blank;
                self.change_settings(ctx, move |settings| settings.starts_blank = starts_blank);
            }
            Command::KeepRecent => {
                // As it is shown here, whatever another window made of it.
                let keeps = !self.base.settings.keeps_recent;
                self.change_settings(ctx, move |settings| settings.keep_recent(keeps));
                self.look_for_recent_files(ctx);
            }
            Command::EditLegend => self.over.legend = Some(LegendDialog::default()),
            Command::GiveCodeNames => self.give_code_names(),
            Command::AddTattersall => self.edit(Edit::AddPreset(kinds::partnership_kinds(&self.base.lang))),
            Command::ToggleMoves
            | Command::AsIfMoved
            | Command::SetMove
            | Command::AddDot
            | Command::RemoveDot
            | Command::ClearDots => self.command_on_moves(ctx, command),
            Command::Filter => self.toggle_filter_panel(),
            Command::ClearFilter => self.set_filter(Filter::default()),
            Command::Find | Command::FindNext | Command::FindPrevious => self.command_find(ctx, command),
            _ => self.command_on_map(ctx, command),
        }
    }

    /// Commands that concern nothing but the open map.
    fn command_on_map(&mut self, ctx: &Context, command: Command) {
        let (audience, is_wall) = (self.audience(), self.is_on_wall());
        if matches!(command, Command::PlaceIn(_) | Command::Unplace | Command::SpreadWedge | Command::Duplicate) {
            self.get_ready_to_place();
        }
        let Some(open) = &mut self.open else { return };
        match command {
            Command::Undo | Command::Redo => self.go_in_history(command == Command::Undo),
            Command::Show(view) => {
                open.looking.view = view;
                open.views.table.leave();
            }
            Command::ContextMenu if open.looking.view == View::Table => open.views.table.wants_context_menu = true,
            Command::ContextMenu if open.looking.view == View::Power && !is_wall => {
                open.views.power.wants_context_menu = true;
            }
            Command::ContextMenu => open.canvas_mut().wants_context_menu = true,
            Command::Fit if open.looking.view == View::Power => open.views.power.fit(),
            Command::ZoomIn if open.looking.view == View::Power => open.views.power.zoom_step(true),
            Command::ZoomOut if open.looking.view == View::Power => open.views.power.zoom_step(false),
            Command::Fit => open.canvas_mut().fit(),
            Command::ZoomToSelection => open.zoom_to_selection(),
            Command::ZoomIn => open.canvas_mut().zoom_step(true),
            Command::ZoomOut => open.canvas_mut().zoom_step(false),
            Command::SelectAll => {
                let placed =
                    open.map().actors().filter(|actor| actor.placement.is_some() && audience.sees_actor(actor));
                // Who is filtered out is not meant.
                let placed = placed.map(|actor| actor.id).filter(|actor| open.shown().is_plain(*actor));
                open.attention.selection = Selection::of_actors(placed);
            }
            Command::Surroundings => {
                let around = open.attention.selection.actors.first().copied();
                self.toggle_surroundings(around);
            }
            Command::ReachFurther => self.reach_further(),
            Command::ArrangeByStance => {
                let network = &mut open.views.network;
                network.arrangement = match network.arrangement {
                    Arrangement::Free => Arrangement::ByStance,
                    Arrangement::ByStance => Arrangement::Free,
                };
                open.views.network_canvas.fit();
            }
            Command::ChooseGroups => {
                if !open.looking.view.has_network() {
                    open.looking.view = View::Network;
                    open.views.table.leave();
                }
                open.views.groups_menu.wants_open = true;
            }
            Command::LayOutAgain => {
                open.views.network.forget();
                open.views.network_canvas.fit();
            }
            Command::Unpin => {
                let selected = open.attention.selection.actors.iter().map(|actor| (*actor, None)).collect();
                self.edit(Edit::Pin(selected));
            }
            Command::UnpinAll => {
                let pinned = open.map().actors_by_id().into_iter().filter(|actor| actor.pin.is_some());
                let pinned = pinned.map(|actor| (actor.id, None)).collect();
                self.edit(Edit::Pin(pinned));
            }
            Command::Delete => {
                let Selection { actors, relationships } = std::mem::take(&mut open.attention.selection);
                let (actors, relationships) = (actors.into_iter().collect(), relationships.into_iter().collect());
                self.edit(Edit::Remove { actors, relationships });
            }
            Command::Duplicate => self.duplicate(),
            Command::PlaceIn(wedge) => {
                let selection = open.attention.selection.clone();
                let actors: Vec<ActorId> = selection.actors.iter().copied().collect();
                self.place_in_wedge(&actors, Some(wedge));
                self.walk_on(ctx, &selection);
            }
            Command::Unplace => {
                let actors: Vec<ActorId> = open.attention.selection.actors.iter().copied().collect();
                self.place_in_wedge(&actors, None);
            }
            Command::SpreadWedge => {
                let map = open.map();
                let wedge_of = |actor: &ActorId| map.actor(*actor)?.wedge();
                let wedges = open.attention.selection.actors.iter().filter_map(wedge_of).collect();
                self.spread_wedges(&wedges);
            }
            Command::Reverse => {
                let relationships = open.attention.selection.relationships.iter().copied().collect();
                self.edit(Edit::Reverse(relationships));
            }
            Command::Mirror => {
                let mirrored = !open.map().head().mirrored;
                self.edit(Edit::SetMap(crate::edit::MapField::Mirrored(mirrored)));
            }
            _ => {}
        }
    }

    /// Undoes the last step, or does it again, and says so.
    fn go_in_history(&mut self, is_undo: bool) {
        let Some(open) = &mut self.open else { return };
        let step = if is_undo { open.document.undo_name() } else { open.document.redo_name() }.cloned();
        let is_done = if is_undo { open.document.undo() } else { open.document.redo() };
        let Some(step) = step.filter(|_| is_done) else { return };
        open.attention.selection.retain_existing(open.document.map());
        self.tell_of_history(&step, is_undo);
    }

    fn tell_of_history(&mut self, step: &StepName, is_undo: bool) {
        let viewer = self.viewer();
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        self.over.announcer.say(announce::of_history(look, step, is_undo), look.audience);
    }

    /// Changes the map, if one is open and may be changed.
    pub(in crate::app) fn edit(&mut self, edit: Edit) {
        let viewer = self.viewer();
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        let Some(open) = self.open.as_mut().filter(|open| open.is_editable()) else { return };
        if matches!(edit, Edit::Place(_) | Edit::Judge(_) | Edit::Add { .. }) {
            // Nobody is placed in a wish: how things stand is shown again.
            open.looking.is_wish = false;
        }
        if self.showing.stage.is_room_here()
            && let Edit::Add { actors, .. } = &edit
        {
            let (map, revision) = (open.document.map(), open.document.revision());
            let names = open.panels.tray.offers.names(map, revision);
            let is_double = |actor: &&Actor| names.same(&actor.name).is_some();
            self.showing.for_desk.note_doubles(actors.iter().filter(is_double));
        }
        let planned = far_move::planned_by(&edit);
        let added = filtering::added_by(&edit);
        let said = announce::of_edit(look, open.document.map(), &edit);
        if open.document.perform(edit) == Outcome::Changed {
            open.attention.selection.retain_existing(open.document.map());
            if !planned.is_empty() {
                open.panels.far_moves.ask(open.document.map(), planned, open.document.revision());
            }
            if let Some(said) = said {
                self.over.announcer.say(said, look.audience);
            }
            self.say_if_left_out(&added);
        }
    }

    /// Selects a relationship and brings both its ends into sight.
    fn show_relationship(&mut self, id: RelationshipId) {
        self.select(Selection::relationship(id));
        let Some(open) = &mut self.open else { return };
        let relationship = open.document.map().relationship(id);
        for end in relationship.map(|relationship| [relationship.to, relationship.from]).into_iter().flatten() {
            open.views.spectrum.reveal(end);
            open.views.network_canvas.reveal(end);
        }
    }

    /// Selects an actor and brings its chip into sight.
    fn show_actor(&mut self, actor: ActorId) {
        self.select(Selection::actor(actor));
        if let Some(open) = &mut self.open {
            open.views.spectrum.reveal(actor);
            open.views.network_canvas.reveal(actor);
            open.panels.tray.shows = Some(actor);
        }
    }

    /// Takes back what was typed into a field since it has the cursor.
    fn give_up(&mut self, edit: &Edit) {
        let Some(open) = &mut self.open else { return };
        let step = open.document.undo_name().cloned();
        let is_given_up = open.document.give_up(edit, open.cursor.since());
        if let Some(step) = step.filter(|_| is_given_up) {
            self.tell_of_history(&step, true);
        }
    }

    pub(in crate::app) fn close_step(&mut self) {
        if let Some(open) = &mut self.open {
            open.document.close_step();
        }
    }

    pub(in crate::app) fn select(&mut self, selection: Selection) {
        if let Some(open) = &mut self.open {
            open.attention.selection = selection;
            open.attention.selection.retain_existing(open.document.map());
            open.attention.lit = None;
            open.insights.target = open.attention.selection.single_actor().or(open.insights.target);
        }
    }

    /// Selects what an insight speaks of, and lets it stand out.
    fn light(&mut self, selection: Selection) {
        let Some(open) = &mut self.open else { return };
        open.attention.selection = selection;
        open.attention.selection.retain_existing(open.document.map());
        open.attention.lit = Some(open.attention.selection.clone()).filter(|lit| !lit.is_empty());
    }

    fn show_kind(&mut self, kind: KindId, is_shown: bool) {
        let Some(open) = &mut self.open else { return };
        if is_shown {
            open.looking.hidden_kinds.remove(&kind);
        } else {
            open.looking.hidden_kinds.insert(kind);
        }
    }

    fn ask(&mut self, Question::RemoveKind(kind): Question) {
        self.over.legend.get_or_insert_default().removing = Some(kind);
    }

    fn connect(&mut self, from: ActorId, to: ActorId, kind: KindId) {
        let relationship = Relationship::new(from, to, kind.clone());
        let id = relationship.id;
        self.edit(Edit::connect(relationship));
        if let Some(open) = self.open.as_mut().filter(|open| open.map().relationship(id).is_some()) {
            // A line that is drawn must be seen.
            open.looking.hidden_kinds.remove(&kind);
            open.last_kind = Some(kind);
            open.attention.selection = Selection::relationship(id);
        }
    }

    /// Finds each actor a free place in a wedge, or puts them back into the tray.
    pub(in crate::app) fn place_in_wedge(&mut self, actors: &[ActorId], wedge: Option<Wedge>) {
        self.get_ready_to_place();
        let Some(open) = &self.open else { return };
        let places = match wedge {
            None => actors.iter().map(|actor| (*actor, None)).collect(),
            Some(wedge) => {
                // Who stands there already was put there by hand, and stays.
                let outside =
                    |actor: &&ActorId| open.map().actor(**actor).is_some_and(|actor| actor.wedge() != Some(wedge));
                let wanted: Vec<_> = actors.iter().filter(outside).map(|actor| (*actor, middle_of(wedge))).collect();
                open.views.spectrum.scene().free_places(open.map(), &self.base.measurer, &wanted, Reach::Wedge)
            }
        };
        self.edit(Edit::Place(places));
        self.close_step();
    }

    /// Spreads those who stand in these wedges all over them, and says so.
    fn spread_wedges(&mut self, wedges: &BTreeSet<Wedge>) {
        let viewer = self.viewer();
        let Some(open) = &self.open else { return };
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        let (map, scene) = (open.map(), open.views.spectrum.scene());
        let mut places = Vec::new();
        for wedge in wedges {
            // Nobody makes room for somebody whom those who look do not see.
            let is_there = |actor: &&Arc<Actor>| look.audience.sees_actor(actor) && actor.wedge() == Some(*wedge);
            let there: Vec<&Arc<Actor>> = map.actors().filter(is_there).collect();
            let now: Vec<Placement> = there.iter().filter_map(|actor| actor.placement).collect();
            let sizes = || there.iter().map(|actor| scene.footprint_of(actor, &self.base.measurer).chip);
            let then = scene.spread(*wedge, &now, sizes());
            places.extend(there.iter().zip(then).map(|(actor, place)| (actor.id, Some(place))));
        }
        let has_moved = |(actor, place): &(ActorId, Option<Placement>)| {
            map.actor(*actor).is_some_and(|actor| actor.placement != *place)
        };
        let (count, is_new) = (places.len(), places.iter().any(has_moved));
        let names = wedges.iter().map(|wedge| look.wedge_name(map, *wedge)).collect::<Vec<_>>().join(", ");
        let said = if is_new { "notice-spread" } else { "notice-spread-already" };
        let said = Message::new(said).with("count", count).with("wedges", names);
        if is_new {
            self.edit(Edit::Place(places));
            self.close_step();
        }
        if count > 0 {
            self.tell(&said);
        }
    }

    fn duplicate(&mut self) {
        let Some(open) = &self.open else { return };
        let map = open.map();
        let copies: Vec<Actor> = open
            .attention
            .selection
            .actors
            .iter()
            .filter_map(|actor| map.actor(*actor))
            .map(|actor| copy_of(actor, &self.base.lang.text("copy-suffix"), map))
            .collect();
        let copies = with_free_places(copies, open, &self.base.measurer);
        let selection = Selection::of_actors(copies.iter().map(|actor| actor.id));
        self.edit(Edit::Add { actors: copies, relationships: Vec::new() });
        self.select(selection);
    }
}
