//! Keys and buttons one after the other: who presses faster than a slow computer draws is not misunderstood.
//!
//! A key that is a command may open a field or select another actor, and what is pressed after it is meant for that.
//! A button of the mouse is meant for what lies under the pointer then, not for where it has gone by the next frame.

use egui::{Context, Event, FocusDirection, Key, RawInput, ViewportId};

/// What may come through in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Everything up to the next Tab: it is typed into something, and what comes after Tab is meant for what is next.
    Typed,
    /// One key, since a button has it: each Tab goes on by one.
    Apart,
    /// One key; further ones wait for the next frame.
    KeyByKey,
    /// Nothing: what it is meant for is about to open.
    Hold,
}

/// The keys that wait.
#[derive(Debug, Default)]
pub struct Pacer {
    held: Vec<Event>,
}

impl Pacer {
    /// Takes out of a frame's input what must wait, and puts in what has waited. To be called before anything else.
    pub fn pace(&mut self, ctx: &Context, pace: Pace) {
        let mut walk = None;
        ctx.input_mut(|input| {
            let (typed, mut others): (Vec<Event>, Vec<Event>) = input.events.drain(..).partition(is_typed);
            let has_waited = self.held.iter().any(|event| tab(event).is_some());
            let has_new_tab = typed.iter().any(|event| tab(event).is_some());
            self.held.extend(typed);
            let count = match pace {
                Pace::Typed => up_to_tab(&self.held),
                Pace::Apart => one_key(self.held.get(..up_to_tab(&self.held)).unwrap_or_default(), false),
                Pace::KeyByKey => one_key(&self.held, true),
                Pace::Hold => 0,
            };
            let passed = self.held.drain(..count);
            if matches!(pace, Pace::Typed | Pace::Apart) {
                walk = match passed.as_slice().iter().find_map(tab) {
                    // egui has seen to it already, or left it to who keeps Tab.
                    Some(_) if !has_waited => None,
                    Some(on) => Some(on),
                    None => has_new_tab.then_some(FocusDirection::None),
                };
            }
            others.extend(passed);
            input.events = others;
        });
        if let Some(walk) = walk {
            // egui moves the focus at the start of the frame in which Tab came, and knows nothing of its waiting.
            ctx.memory_mut(|memory| memory.move_focus(walk));
        }
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }

    /// Whether keys wait.
    #[must_use]
    pub fn is_holding(&self) -> bool {
        !self.held.is_empty()
    }
}

/// What waits before egui reads it.
#[derive(Debug, Default)]
pub struct RawPacer {
    held: Vec<Event>,
    /// How many events the desk's last frame was given, if it was not drawn. eframe puts them in front of what the next
    /// frame is given, of whichever window.
    undrawn: usize,
}

impl RawPacer {
    /// Takes back what was given to a frame that was not drawn; it waits for the desk's next one. To be called first, for
    /// every window.
    pub fn take_back(&mut self, ctx: &Context, input: &mut RawInput) {
        let count = std::mem::take(&mut self.undrawn).min(input.events.len());
        self.held.splice(0..0, input.events.drain(..count));
        if !self.held.is_empty() {
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }

    /// Lets a frame of the desk end where egui would mix up what comes after with what came before. To be called before
    /// egui reads the input. `has_keys`: keys that were pressed earlier still wait for their turn.
    pub fn pace(&mut self, ctx: &Context, input: &mut RawInput, has_keys: bool) {
        input.events.splice(0..0, self.held.drain(..));
        let ends = [moves_on(&input.events), gives_up(&input.events), changes_hands(&input.events, has_keys)];
        if let Some(end) = ends.into_iter().flatten().min() {
            self.held = input.events.split_off(end);
            ctx.request_repaint();
        }
        self.undrawn = input.events.len();
    }

    /// The desk's frame is drawn, and what it was given has arrived.
    pub fn draw(&mut self) {
        self.undrawn = 0;
    }
}

/// Where the pointer moves on after a button was pressed or let go: egui looks only where it is at last, and would take the
/// neighbour.
fn moves_on(events: &[Event]) -> Option<usize> {
    let button = events.iter().position(|event| matches!(event, Event::PointerButton { .. }))?;
    let moves = events.iter().skip(button).position(|event| matches!(event, Event::PointerMoved(_)))?;
    Some(button + moves)
}

/// Where Esc comes behind something typed: egui takes the cursor away with the frame, before the letters in it are read.
fn gives_up(events: &[Event]) -> Option<usize> {
    let typed = events.iter().position(is_typed)?;
    let is_escape = |event: &Event| matches!(event, Event::Key { key: Key::Escape, pressed: true, .. });
    events.iter().skip(typed + 1).position(is_escape).map(|at| typed + 1 + at)
}

/// Where a button comes behind keys, or keys behind a button: a click gives the keyboard to something else, and what was
/// pressed before it is not meant for that.
fn changes_hands(events: &[Event], has_keys: bool) -> Option<usize> {
    let (mut has_keys, mut has_button) = (has_keys, false);
    events.iter().position(|event| match event {
        Event::PointerButton { pressed: true, .. } if has_keys => true,
        Event::PointerButton { .. } => {
            has_button = true;
            false
        }
        Event::Key { pressed: false, .. } => false,
        event => {
            has_keys |= is_typed(event);
            has_button && is_typed(event)
        }
    })
}

/// Where Tab goes.
fn tab(event: &Event) -> Option<FocusDirection> {
    match event {
        Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if !modifiers.ctrl && !modifiers.alt => {
            Some(if modifiers.shift { FocusDirection::Previous } else { FocusDirection::Next })
        }
        _ => None,
    }
}

fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_) | Event::Copy | Event::Cut | Event::Ime(_))
}

/// How many events come before the first Tab; where nothing but releases does, the Tab is let through by itself.
///
/// egui moves the focus once in a frame and gives all its letters to whoever has it then.
fn up_to_tab(events: &[Event]) -> usize {
    let is_tab = |event: &Event| tab(event).is_some();
    let is_release = |event: &Event| matches!(event, Event::Key { pressed: false, .. });
    match events.iter().position(is_tab) {
        None => events.len(),
        Some(tab) if events.iter().take(tab).all(is_release) => tab + 1,
        Some(tab) => tab,
    }
}

/// How many events belong to the first key: its press with its letter, and what comes before. Walking may go on.
fn one_key(events: &[Event], may_walk: bool) -> usize {
    let pressed = |event: &Event| match event {
        Event::Key { key, pressed: true, .. } => Some(*key),
        _ => None,
    };
    let walks = |key: Key| matches!(key, Key::Tab | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown);
    let mut first = None;
    for (place, event) in events.iter().enumerate() {
        let Some(key) = pressed(event) else { continue };
        match first {
            None => first = Some(key),
            Some(first) if may_walk && walks(first) && walks(key) => {}
            Some(_) => return place,
        }
    }
    events.len()
}

#[cfg(test)]
mod tests {
    //! What comes through, and what waits.
    use egui::{Modifiers, PointerButton, pos2};

    use super::*;

    fn press(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    /// The keys and letters seen in each of the frames after all of them were pressed in one.
    fn frames(events: Vec<Event>, paces: &[Pace]) -> Vec<String> {
        let (ctx, mut pacer) = (Context::default(), Pacer::default());
        let mut events = Some(events);
        let mut seen = Vec::new();
        for &pace in paces {
            let input = RawInput { events: events.take().unwrap_or_default(), ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                pacer.pace(ui.ctx(), pace);
                let texts = ui.input(|i| i.events.clone()).into_iter().filter_map(|event| match event {
                    Event::Key { key, .. } => Some(key.name().to_owned()),
                    Event::Text(text) => Some(text),
                    _ => None,
                });
                seen.push(texts.collect::<Vec<_>>().join(" "));
            });
            output.textures_delta.clear();
        }
        seen
    }

    #[test]
    fn commands_come_one_in_a_frame_with_their_letter_and_walking_goes_on() {
        let events = vec![press(Key::R), Event::Text("r".into()), press(Key::T), Event::Text("t".into())];
        assert_eq!(frames(events, &[Pace::KeyByKey, Pace::Hold, Pace::Typed]), ["R r", "", "T t"]);
        let events = vec![press(Key::Tab), press(Key::Tab), press(Key::Num3), press(Key::Num3)];
        assert_eq!(frames(events, &[Pace::KeyByKey; 3]), ["Tab Tab", "3", "3"]);
    }

    #[test]
    fn the_pointer_moves_on_only_in_the_frame_after_a_button() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        let moved = |x: f32| Event::PointerMoved(pos2(x, 0.0));
        let button = |x: f32, pressed: bool| Event::PointerButton {
            pos: pos2(x, 0.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let mut frame = |events: Vec<Event>| {
            let mut input = RawInput { events, ..RawInput::default() };
            pacer.take_back(&ctx, &mut input);
            pacer.pace(&ctx, &mut input, false);
            pacer.draw();
            input.events
        };
        let all = vec![moved(1.0), button(1.0, true), moved(2.0), moved(3.0), button(3.0, false), moved(4.0)];
        assert_eq!(frame(all), [moved(1.0), button(1.0, true)]);
        assert_eq!(frame(vec![moved(5.0)]), [moved(2.0), moved(3.0), button(3.0, false)]);
        assert_eq!(frame(Vec::new()), [moved(4.0), moved(5.0)]);
        // Two clicks in one place are what they were.
        let twice = vec![button(5.0, true), button(5.0, false), button(5.0, true), button(5.0, false)];
        assert_eq!(frame(twice.clone()), twice);
    }

    #[test]
    fn a_click_waits_for_the_keys_before_it_and_the_keys_after_it_wait_for_the_click() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        let button = |pressed: bool| Event::PointerButton {
            pos: pos2(1.0, 1.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let mut frame = |events: Vec<Event>, has_keys: bool| {
            let mut input = RawInput { events, ..RawInput::default() };
            pacer.take_back(&ctx, &mut input);
            pacer.pace(&ctx, &mut input, has_keys);
            pacer.draw();
            input.events
        };
        let text = || Event::Text("a".into());
        let all = vec![press(Key::Delete), press(Key::Z), button(true), button(false), press(Key::A), text()];
        assert_eq!(frame(all, false), [press(Key::Delete), press(Key::Z)]);
        // One of them was let through, and then the other.
        assert_eq!(frame(Vec::new(), true), []);
        assert_eq!(frame(Vec::new(), false), [button(true), button(false)]);
        assert_eq!(frame(vec![press(Key::Enter)], false), [press(Key::A), text(), press(Key::Enter)]);
    }

    #[test]
    fn what_was_typed_before_esc_is_read_in_the_frame_before_it() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        let text = |text: &str| Event::Text(text.into());
        let mut frame = |events: Vec<Event>| {
            let mut input = RawInput { events, ..RawInput::default() };
            pacer.take_back(&ctx, &mut input);
            pacer.pace(&ctx, &mut input, false);
            pacer.draw();
            input.events
        };
        let all = vec![press(Key::A), text("a"), press(Key::Escape), press(Key::Escape), text("b")];
        assert_eq!(frame(all), [press(Key::A), text("a")]);
        assert_eq!(frame(Vec::new()), [press(Key::Escape)]);
        assert_eq!(frame(vec![text("c")]), [press(Key::Escape), text("b"), text("c")]);
        assert_eq!(frame(vec![press(Key::Escape)]), [press(Key::Escape)]);
    }

    #[test]
    fn what_a_frame_that_was_not_drawn_was_given_comes_once_and_in_its_order() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        let text = |text: &str| Event::Text(text.into());
        let all = vec![text("a"), press(Key::Escape), text("b")];
        let mut undrawn = RawInput { events: all, ..RawInput::default() };
        pacer.take_back(&ctx, &mut undrawn);
        pacer.pace(&ctx, &mut undrawn, false);
        assert_eq!(undrawn.events, [text("a")]);
        // The room's window is drawn first.
        undrawn.events.push(text("for the room"));
        pacer.take_back(&ctx, &mut undrawn);
        assert_eq!(undrawn.events, [text("for the room")]);
        let mut frame = |events: Vec<Event>| {
            let mut input = RawInput { events, ..RawInput::default() };
            pacer.take_back(&ctx, &mut input);
            pacer.pace(&ctx, &mut input, false);
            input.events
        };
        let given = frame(vec![text("c")]);
        assert_eq!(given, [text("a")]);
        assert_eq!(frame([given, vec![text("d")]].concat()), [text("a")], "again not drawn");
        pacer.draw();
        let mut input = RawInput::default();
        pacer.pace(&ctx, &mut input, false);
        assert_eq!(input.events, [press(Key::Escape), text("b"), text("c"), text("d")]);
    }

    #[test]
    fn what_is_typed_before_and_after_tab_goes_to_two_fields() {
        let text = |text: &str| Event::Text(text.into());
        let events = vec![text("a"), press(Key::Tab), text("b"), text("c"), press(Key::Tab), press(Key::Tab)];
        assert_eq!(frames(events, &[Pace::Typed; 5]), ["a", "Tab", "b c", "Tab", "Tab"]);
        let events = vec![press(Key::Tab), press(Key::Tab), press(Key::Enter)];
        assert_eq!(frames(events, &[Pace::Apart; 3]), ["Tab", "Tab", "Enter"]);
    }
}
