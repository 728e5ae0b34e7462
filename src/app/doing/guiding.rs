//! The guide's commands, and what its buttons ask the app for.

use egui::Context;

use crate::analysis::code_names::missing_code_names;
use crate::app::App;
use crate::app::state::panels::Side;
use crate::edit::Edit;
use crate::lang::Message;
use crate::model::ActorId;
use crate::ui::action::command::Command;
use crate::ui::action::cursor::Blank;
use crate::ui::action::selection::Selection;

impl App {
    /// The commands of the guide. What happens to its time is to be seen, so they show it.
    pub(in crate::app) fn command_on_guide(&mut self, ctx: &Context, command: Command) {
        let now = self.seconds();
        if command == Command::ToggleGuide {
            return self.toggle_guide(ctx);
        }
        if !self.panels.is_guide_shown(&self.base.settings) && !self.is_on_wall() {
            self.toggle_guide(ctx);
        }
        let Some(open) = &mut self.open else { return };
        if command == Command::GuideNext {
            open.panels.guide.go_on(now);
        } else {
            open.panels.guide.start_or_pause(now);
        }
        if self.is_on_wall() {
            self.tell_of_guide(command);
        }
    }

    /// On the wall there is no guide to look at: a notice says where it is.
    fn tell_of_guide(&mut self, command: Command) {
        let Some(open) = &self.open else { return };
        let message = match command {
            Command::GuideNext => Message::new(open.panels.guide.open_step().text_id_for_room()),
            _ if open.panels.guide.timer().is_running() => Message::new("wall-time-runs"),
            _ => Message::new("wall-time-stands"),
        };
        self.tell(&message);
    }

    /// Puts the cursor into a field of the inspector at once: what is typed next is meant for it.
    pub(in crate::app) fn write_into(&mut self, ctx: &Context, blank: Blank) {
        self.show_inspector(ctx);
        if blank == Blank::Demand {
            self.select(Selection::default());
        }
        let Some(open) = &mut self.open else { return };
        open.panels.inspector.wanted_blank = Some(blank);
        if let Some(field) = blank.field(open.document.map(), &open.attention.selection) {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
    }

    fn toggle_guide(&mut self, ctx: &Context) {
        let is_shown = !self.panels.is_guide_shown(&self.base.settings);
        self.panels.is_alone = false;
        self.change_settings(ctx, move |settings| settings.is_guide_shown = is_shown);
        if !is_shown {
            // What would stand in its drawer was not asked for.
            self.panels.open = self.panels.open.filter(|side| *side != Side::Left);
        } else if self.panels.has_drawer(Side::Left, &self.base.settings) {
            self.panels.open = Some(Side::Left);
        }
        if let Some(open) = &mut self.open {
            open.panels.guide.reveal();
        }
    }

    /// Puts the cursor into one of the inspector's fields, and shows the inspector. Not where both have no
    /// room: there the field is shown by whoever asked.
    pub(in crate::app) fn fill_in(&mut self, ctx: &Context, blank: Blank) {
        if self.panels.has_inspector_with_guide(&self.base.settings) {
            self.show_inspector(ctx);
        }
        if let Some(open) = &mut self.open {
            open.panels.inspector.wanted_blank = Some(blank);
        }
    }

    /// Gives a code name to everyone who has none, as one step, and says how many that were.
    pub(in crate::app) fn give_code_names(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.is_editable()) else { return };
        let (map, audience) = (open.map(), self.audience());
        let given = missing_code_names(map, &self.base.lang.tongue().code_name_words());
        let is_seen = |id: &ActorId| map.actor(*id).is_some_and(|actor| audience.sees_actor(actor));
        let count = given.iter().filter(|(id, _)| is_seen(id)).count();
        self.edit(Edit::GiveCodeNames(given));
        self.close_step();
        self.tell(&Message::new("notice-code-names").with("count", count));
    }
}
