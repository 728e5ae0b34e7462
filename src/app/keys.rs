//! Whom the keys of a frame belong to, and which commands they are.

use super::App;

use super::stage::{Event, Here};
use super::state::pacing::Pace;
use crate::app::state::open_map::OpenMap;
use crate::audience::Names;
use crate::model::ActorId;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::action::pressed::{Letters, Typing, is_pressed, pressed};
use crate::ui::action::view::View;
use crate::ui::over::dialog::Dialog;
use crate::ui::views::{canvas, power, table, wanting};
use egui::Context;
use std::time::Duration;

/// For so long keys wait for a file dialog that was asked for.
const OPENING: Duration = Duration::from_millis(1_500);

impl App {
    /// Whether keys belong to something that lies over everything: a dialog, a menu, the palette.
    pub(in crate::app) fn is_covered(&self, ctx: &Context) -> bool {
        self.over.dialog.is_some()
            || self.over.legend.is_some()
            || self.over.palette.is_some()
            || egui::Popup::is_any_open(ctx)
    }

    pub(in crate::app) fn return_focus(&mut self, ctx: &Context) {
        if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
            return;
        }
        if let Some(id) = self.over.focus_returns_to.take() {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// Whether the table is what is looked at here; the wall never shows it.
    fn is_table(&self) -> bool {
        !self.is_on_wall() && self.open.as_ref().is_some_and(|open| open.looking.view == View::Table)
    }

    /// What has the keyboard in this frame.
    fn typing(&self, ctx: &Context) -> Typing {
        let Some(open) = &self.open else { return focused_widget(ctx) };
        // Delete held down to empty the entry box must stop there.
        let is_repeated = || ctx.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Key { repeat: true, .. })));
        // What was begun on the canvas waits there while the table has its place.
        let is_table = self.is_table();
        let is_on_canvas = || !is_table && open.canvases().any(canvas::State::has_draft);
        if open.panels.tray.has_draft(ctx) || is_on_canvas() || open.panels.find.has_draft(ctx) {
            Typing::Draft
        } else if !is_table && open.is_canvas_busy() {
            Typing::Field
        } else if open.panels.tray.is_waiting(ctx) && !is_repeated() {
            Typing::EmptyEntry
        } else if !is_table && self.focused_on_canvas(open).is_some()
            || is_table && open.views.table.is_walked(ctx)
            || open.panels.tray.is_walked(ctx)
        {
            Typing::Nothing
        } else {
            focused_widget(ctx)
        }
    }

    /// The actor that has the keyboard's focus in the view that is shown.
    fn focused_on_canvas(&self, open: &OpenMap) -> Option<ActorId> {
        match open.looking.view {
            View::Power if !self.is_on_wall() => open.views.power.focused(),
            _ => open.canvases().find_map(canvas::State::focused),
        }
    }

    pub(in crate::app) fn key_pace(&self, ctx: &Context) -> Pace {
        match &self.over.palette {
            _ if self.filing.tasks.picking().is_some_and(|since| since < OPENING) => Pace::Hold,
            Some(palette) if palette.is_opening() && self.over.dialog.is_none() => Pace::Hold,
            None if !self.is_covered(ctx) => match self.typing(ctx) {
                Typing::Nothing => Pace::KeyByKey,
                Typing::Widget => Pace::Apart,
                _ => Pace::Typed,
            },
            // In a menu an arrow goes on, and what comes then is meant for where it went.
            _ if egui::Popup::is_any_open(ctx) && !ctx.text_edit_focused() => Pace::Apart,
            _ => Pace::Typed,
        }
    }

    /// On paper no key does anything but those that lead away from it; nor does what is dropped or pasted there.
    pub(in crate::app) fn take_keys_of_paper(&mut self, ctx: &Context) {
        let is_covered = matches!(self.showing.stage.here(), Here::Covered(_));
        let is_asked = matches!(self.over.dialog, Some(Dialog::UnsavedChanges { .. }));
        // A button that has the keyboard is the one that is pressed.
        let has_focus = ctx.memory(|memory| memory.focused().is_some());
        let (mut pressed, mut on_cover) = (Vec::new(), Vec::new());
        ctx.input_mut(|i| {
            i.raw.dropped_files.clear();
            i.events.retain(|event| match event {
                egui::Event::Key { key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => {
                    match key {
                        egui::Key::F5 => pressed.push(Command::Present),
                        egui::Key::F11 => pressed.push(Command::PresentHere),
                        egui::Key::Enter | egui::Key::Space if is_covered && has_focus => return true,
                        egui::Key::Enter if is_covered && !is_asked => on_cover.push(Event::EnterOnCover),
                        egui::Key::Tab => return is_asked,
                        _ => {
                            on_cover.push(Event::KeyOnCover { is_typing: false });
                            return is_asked;
                        }
                    }
                    false
                }
                egui::Event::Text(text) => {
                    on_cover.push(Event::KeyOnCover { is_typing: text.chars().any(char::is_alphanumeric) });
                    is_asked
                }
                egui::Event::Ime(egui::ImeEvent::Commit(_)) => {
                    on_cover.push(Event::KeyOnCover { is_typing: true });
                    is_asked
                }
                egui::Event::Key { .. } | egui::Event::Ime(_) => is_asked,
                egui::Event::Paste(_) => false,
                _ => true,
            });
        });
        for event in on_cover.into_iter().filter(|_| is_covered && !is_asked) {
            self.stage_takes(ctx, event);
        }
        let availability = self.availability();
        pressed.retain(|command| availability.allows(*command) || *command == Command::PresentHere);
        self.actions.extend(pressed.into_iter().map(Action::Command));
    }

    /// Keys become commands here, unless a dialog or something on the canvas has them.
    pub(in crate::app) fn take_keys(&mut self, ctx: &Context) {
        if self.is_covered(ctx) {
            if let Some(open) = &mut self.open {
                open.attention.is_wanting = false;
            }
            // What hides is done whatever lies over the map.
            if self.is_presenting() && self.names_for_room() == Names::Real && is_pressed(ctx, Command::ToggleCodeNames)
            {
                self.choose_names(Names::Code);
            }
            // Shift+F10 is the menu key of keyboards without one.
            let may_freeze = self.is_presenting() && !self.is_frozen() && ctx.input(|i| i.modifiers.is_none());
            if may_freeze && is_pressed(ctx, Command::FreezeRoom) {
                self.command_on_stage(ctx, Command::FreezeRoom);
            }
            return;
        }
        let (is_table, is_wall) = (self.is_table(), self.is_on_wall());
        let typing = self.typing(ctx);
        if let Some(open) = &mut self.open {
            let selection = open.attention.selection.clone();
            let actions = &mut self.actions;
            wanting::take_keys(ctx, open.document.map(), &selection, &mut open.attention.is_wanting, actions);
            match open.looking.view {
                View::Table if is_table => table::keyboard::take_keys(ctx, &mut open.views.table, typing),
                View::Power if !is_wall => {
                    power::keyboard::take_keys(ctx, &mut open.views.power, &selection, actions);
                }
                _ => canvas::keyboard::take_keys(ctx, open.canvas_mut(), &selection, actions),
            }
        }
        let availability = self.availability();
        let letters = if is_table { Letters::Jump } else { Letters::Commands };
        let pressed = pressed(ctx, self.typing(ctx), letters);
        // On the wall a key of the desk says how to get there, and is not dead.
        let is_heard = |command: &Command| availability.allows(*command) || is_wall && command.is_for_desk();
        self.actions.extend(pressed.into_iter().filter(is_heard).map(Action::Command));
    }
}

/// Whether what has the focus is typed into or pressed. What is not known yet counts as typed into: a field that was
/// given the cursor a moment ago must not lose its first letters to commands.
fn focused_widget(ctx: &Context) -> Typing {
    match ctx.memory(egui::Memory::focused) {
        None => Typing::Nothing,
        Some(id) if !ctx.text_edit_focused() && ctx.read_response(id).is_some() => Typing::Widget,
        Some(_) => Typing::Field,
    }
}
