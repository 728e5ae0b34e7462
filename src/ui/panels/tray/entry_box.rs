//! The entry box: name, Enter, next. It keeps the cursor while people shout, and offers who is called alike.
//!
//! What becomes of a name is decided where actions are carried out.

use egui::{Area, Context, Event, Frame, Id, Key, Modifiers, Order, Rect, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};

use super::state::{Input, State};
use crate::audience::Audience;
use crate::exchange::list;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::{Actor, MAX_TEXT_CHARS, Wedge, clean_line};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::cursor::entry_field;
use crate::ui::action::entered::Entered;
use crate::ui::action::keyboard::wedge_of;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::choice::{confidential_tick, paint_shape};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;
use crate::ui::words;

/// The height of an offered name, in points.
const OFFER_HEIGHT: f32 = 32.0;

impl State {
    /// Whether a name was begun in the entry box and the cursor is still there.
    #[must_use]
    pub fn has_draft(&self, ctx: &Context) -> bool {
        !self.entry.is_empty() && has_cursor(ctx)
    }

    /// Whether the cursor is in the entry box and nothing else is.
    #[must_use]
    pub fn is_waiting(&self, ctx: &Context) -> bool {
        self.entry.is_empty() && has_cursor(ctx)
    }

    /// Takes the name that was typed but not added yet out of the entry box, if there is one.
    pub fn take_entry(&mut self) -> Option<Entered> {
        let entered = self.entered();
        self.entry.clear();
        entered
    }

    /// The name that was typed but not added yet.
    #[must_use]
    pub fn entered(&self) -> Option<Entered> {
        Some(Entered { is_confidential: self.adds_confidential, ..Entered::read(&self.entry)? })
    }

    /// Lets a frame see no more than one name or one actor placed: what comes after it waits for the next frame.
    ///
    /// People shout names faster than a slow computer draws; nothing typed may be lost or taken for a shortcut, and
    /// whoever is placed must see where the one before stands. To be called before anything else of a frame; gives a
    /// list that was pasted. `is_free` tells whether a map that may be changed is open and nothing covers it.
    pub fn pace(&mut self, ctx: &Context, is_free: bool) -> Option<String> {
        let is_typed = has_cursor(ctx);
        let is_walked = self.is_walked(ctx);
        let takes_paste = is_free && (is_typed || is_walked || ctx.memory(|memory| memory.focused().is_none()));
        let is_empty = self.entry.is_empty();
        let list = ctx.input_mut(|i| {
            i.events.splice(0..0, self.held_back.drain(..));
            for event in &mut i.events {
                if let Event::Paste(text) = event
                    && is_typed
                    && !list::is_list(text)
                {
                    // The break after one copied line would become a space.
                    *text = list::one_cell(text);
                }
            }
            let is_last = |event: &Event| match event {
                Event::Paste(text) => takes_paste && (!is_typed || list::is_list(text)),
                event => is_typed && ends_a_name(event, is_empty) || is_walked && ends_a_turn(event),
            };
            let last = i.events.iter().position(is_last)?;
            self.held_back = i.events.split_off(last + 1);
            if matches!(i.events.last(), Some(Event::Key { key, .. }) if *key != Key::Enter)
                && matches!(self.held_back.first(), Some(Event::Text(_)))
            {
                // The digit as a text: it was a command.
                self.held_back.remove(0);
            }
            match i.events.pop_if(|event| matches!(event, Event::Paste(_))) {
                Some(Event::Paste(text)) => Some(text),
                _ => None,
            }
        });
        if !self.held_back.is_empty() {
            ctx.request_repaint();
        }
        let list = list?;
        if is_typed || !is_empty || list::is_list(&list) {
            return Some(list);
        }
        // A single name, and no cursor anywhere: it can only be meant for the box.
        self.entry = clean_line(&list::one_cell(&list));
        self.wants_focus = true;
        None
    }

    /// Gives the cursor back to the entry box when only the left panel or the canvas was clicked since it had it.
    ///
    /// egui takes it away at every click elsewhere. Esc, Tab, another field and what covers the canvas take it for
    /// good; a field on the canvas itself only borrows it. To be called after everything on `ground` was shown.
    pub fn hold_focus(&mut self, ctx: &Context, ground: Rect, is_covered: bool, is_canvas_busy: bool) {
        let was_canvas_busy = std::mem::replace(&mut self.was_canvas_busy, is_canvas_busy);
        let focused = ctx.memory(egui::Memory::focused);
        if focused == Some(entry_field()) {
            self.keeps_focus = true;
        }
        if !self.keeps_focus || is_canvas_busy || focused == Some(entry_field()) {
            return;
        }
        let (has_escape, is_held, press) = ctx.input(|i| {
            let is_pressed = i.pointer.any_pressed() || i.pointer.any_released();
            let press = is_pressed.then(|| i.pointer.interact_pos()).flatten();
            (i.key_pressed(Key::Escape), i.pointer.any_down(), press)
        });
        let is_given_back = was_canvas_busy && !ctx.text_edit_focused();
        let is_pressed_beside = press.is_some_and(|at| ground.contains(at));
        let has_cancelled_drag = has_escape && is_held;
        self.keeps_focus = !is_covered
            && !egui::Popup::is_any_open(ctx)
            && (is_given_back || focused.is_none() && (is_pressed_beside || has_cancelled_drag));
        if self.keeps_focus {
            ctx.memory_mut(|memory| memory.request_focus(entry_field()));
        }
    }
}

fn has_cursor(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.has_focus(entry_field()))
}

/// Whether a key ends the name in the entry box.
fn ends_a_name(event: &Event, is_empty: bool) -> bool {
    let is_down = matches!(event, Event::Key { key: Key::ArrowDown, pressed: true, .. });
    is_enter(event).is_some() || wedge_key(event, true).is_some() || is_empty && is_down
}

/// Whether a key places the one with the focus in the tray, or leaves the tray.
fn ends_a_turn(event: &Event) -> bool {
    is_enter(event).is_some() || wedge_key(event, false).is_some()
}

fn is_enter(event: &Event) -> Option<Modifiers> {
    match event {
        Event::Key { key: Key::Enter, pressed: true, modifiers, .. } => Some(*modifiers),
        _ => None,
    }
}

/// The wedge of a digit's key, pressed with Alt or alone. Held down it says nothing new.
fn wedge_key(event: &Event, has_alt: bool) -> Option<Wedge> {
    let Event::Key { key, pressed: true, repeat: false, modifiers, .. } = event else { return None };
    if modifiers.alt != has_alt || modifiers.ctrl || modifiers.command {
        return None;
    }
    wedge_of(*key)
}

/// The entry box: name, Enter, next. It keeps the cursor.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    show_enlarged(ui, input, state, 1.0, actions);
}

/// The entry box with its texts `growth` times as large as at the desk: to be read from the last row.
pub fn show_enlarged(ui: &mut Ui, input: &Input<'_>, state: &mut State, growth: f32, actions: &mut Vec<Action>) {
    let look = input.look;
    let label = ui.label(look.rich(look.text("entry-title"), Weight::Bold, 15.0 * growth, Ink::Text)).id;
    let had_focus = has_cursor(ui.ctx());
    if had_focus {
        arrows(ui, input, state);
    }
    let field = TextEdit::singleline(&mut state.entry)
        .id(entry_field())
        // Enter must not take the cursor away: the next name is on its way.
        .return_key(None)
        .hint_text(look.text("entry-hint"))
        .char_limit(MAX_TEXT_CHARS)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(12, 9))
        .interactive(input.is_editable);
    let field = if growth > 1.0 { field.font(theme::font(Weight::Regular, theme::TEXT_SIZE * growth)) } else { field };
    let response = ui.add(field).labelled_by(label);
    if std::mem::take(&mut state.wants_focus) && input.is_editable {
        response.request_focus();
    }
    // In front of the room, what is like a name would give away whose code name it is.
    let query = if look.audience == Audience::Facilitator { state.entry.as_str() } else { "" };
    state.offers.find(input.map, input.revision, query);
    // What is entered in front of the room is no secret, and it would seem to be lost.
    let is_at_desk = look.audience == Audience::Facilitator;
    if response.has_focus() {
        let entered = finished(ui, state);
        actions.extend(entered.map(|entered| {
            let is_confidential = entered.is_confidential && is_at_desk;
            Action::AddNamed(Entered { is_confidential, ..entered })
        }));
    }
    // The cursor is away for the frame in which one of them is pressed.
    if (response.has_focus() || state.keeps_focus) && !state.entry.is_empty() {
        offers(ui, input, state, response.rect, actions);
    }
    if is_at_desk {
        ui.add_enabled_ui(input.is_editable, |ui| {
            if confidential_tick(ui, look, state.adds_confidential, &look.text("entry-confidential")).clicked() {
                state.adds_confidential = !state.adds_confidential;
            }
        });
    }
    ui.label(look.rich(look.text("entry-help"), Weight::Regular, theme::SMALL_SIZE * growth, Ink::Quiet));
}

/// Down and Up: through what is offered, or from the empty box into the tray.
fn arrows(ui: &Ui, input: &Input<'_>, state: &mut State) {
    let times = |key| ui.input_mut(|i| i.count_and_consume_key(Modifiers::NONE, key));
    if state.entry.is_empty() {
        if times(Key::ArrowDown) > 0 {
            state.goes_to = input.unplaced.first().copied();
        }
        return;
    }
    let count = state.offers.found.len();
    if count == 0 {
        return;
    }
    let (down, up) = (times(Key::ArrowDown), times(Key::ArrowUp));
    // Counted from 1; 0 is the box itself.
    let place = state.offers.chosen.map_or(0, |chosen| chosen + 1);
    state.offers.chosen = (place + down).min(count + up).saturating_sub(up).min(count).checked_sub(1);
}

/// What the keys of this frame make of the text in the box; it is taken out then.
fn finished(ui: &Ui, state: &mut State) -> Option<Entered> {
    let (enter, wedge) = ui.input(|i| {
        let wedge = i.events.iter().find_map(|event| wedge_key(event, true));
        (i.events.iter().find_map(is_enter), wedge)
    });
    if enter.is_none() && wedge.is_none() {
        return None;
    }
    let picked = state.offers.chosen.and_then(|chosen| state.offers.found.get(chosen)).copied();
    let entered = state.take_entry()?;
    state.offers.chosen = None;
    let modifiers = enter.unwrap_or_default();
    Some(Entered {
        wedge: wedge.or(entered.wedge),
        is_selected: modifiers.command,
        may_double: modifiers.shift,
        picked,
        ..entered
    })
}

/// Those called alike, over what lies below the box: nothing there moves while a name is typed.
fn offers(ui: &Ui, input: &Input<'_>, state: &mut State, below: Rect, actions: &mut Vec<Action>) {
    let actors: Vec<&Actor> = state.offers.found.iter().filter_map(|&id| Some(&**input.map.actor(id)?)).collect();
    if actors.is_empty() {
        return;
    }
    let look = input.look;
    let list = Id::unique("entry offers");
    let area = Area::new(list)
        .order(Order::Foreground)
        .role(Role::ListBox)
        .accessible_name(look.text("entry-offers"))
        .fixed_pos(below.left_bottom() + vec2(0.0, 4.0))
        .constrain(true)
        .fade_in(false);
    let picked = area.show(ui.ctx(), |ui| {
        let frame = Frame::popup(ui.style()).inner_margin(4);
        frame.show(ui, |ui| {
            ui.set_width(below.width() - 10.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            let heading = look.rich(look.text("entry-offers"), Weight::Medium, theme::SMALL_SIZE, Ink::Quiet);
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 20.0;
                ui.add_space(6.0);
                ui.label(heading);
            });
            let mut picked = None;
            for (place, actor) in actors.iter().enumerate() {
                if offer(ui, input, actor, state.offers.chosen == Some(place)) {
                    picked = Some(actor.id);
                }
            }
            picked
        })
    });
    if let Some(picked) = picked.inner.inner {
        if let Some(entered) = state.take_entry() {
            actions.push(Action::AddNamed(Entered { picked: Some(picked), ..entered }));
        }
        state.offers.chosen = None;
    }
}

fn offer(ui: &mut Ui, input: &Input<'_>, actor: &Actor, is_chosen: bool) -> bool {
    let look = input.look;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), OFFER_HEIGHT), Sense::hover());
    // Not focusable: the cursor stays in the box.
    let response = ui.interact(rect, Id::unique(("offer", actor.id)), Sense::CLICK);
    let name = words::describe(look, input.map, actor);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, name.clone()));
    if is_chosen {
        ui.ctx().accesskit_node_builder(entry_field(), |node| node.set_active_descendant(response.id.accesskit_id()));
    }
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, 6, look.color(if is_chosen { Ink::AccentFill } else { Ink::Button }));
    }
    let dot = actor.wedge().map_or(Ink::Quiet, Ink::WedgeInk);
    paint_shape(ui.painter(), look, actor.kind, rect.left_center() + vec2(13.0, 0.0), dot);
    let shown = shown_name(look, actor, rect.width() - 36.0);
    let text = look.rich(visual_order(&shown), Weight::Medium, 14.0, Ink::Text);
    let galley = egui::WidgetText::from(text).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    let at = rect.left_center() + vec2(26.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(Ink::Text));
    response.clicked()
}

fn shown_name(look: Look<'_>, actor: &Actor, room: f32) -> String {
    let name = shorten::at_the_end(&look.actor_name(actor), 80);
    shorten::to_width(&name, room, Weight::Medium, 14.0, look.measurer)
}
