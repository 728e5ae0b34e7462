//! Keys and buttons one after the other: who presses faster than a slow computer draws is not misunderstood.
//!
//! A key that is a command may open a field or select another actor, and what is pressed after it is meant for that.
//! A button of the mouse is meant for what lies under the pointer then, not for where it has gone by the next frame.

use egui::{Context, Event, FocusDirection, Key, Pos2, RawInput, ViewportId};

/// What may come through in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Everything up to the next Tab, Enter or command: it is typed into something, and what comes after is meant for what is
    /// next.
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
    /// The last key that came through, and for how many more frames others wait: what it opened may not be there yet.
    last: Option<Key>,
    opening: usize,
    /// For how many more frames everything waits, since what was about to open, or a menu, has only come.
    rests: usize,
    had_menu: bool,
}

impl Pacer {
    /// Takes out of a frame's input what must wait, and puts in what has waited. To be called before anything else.
    pub fn pace(&mut self, ctx: &Context, pace: Pace) {
        let mut walk = None;
        let (has_menu, has_focus) = (egui::Popup::is_any_open(ctx), ctx.memory(|memory| memory.focused().is_some()));
        if has_menu && !std::mem::replace(&mut self.had_menu, has_menu) {
            self.rests = OPENING_FRAMES;
        }
        self.had_menu = has_menu;
        ctx.input_mut(|input| {
            let (typed, mut others): (Vec<Event>, Vec<Event>) = input.events.drain(..).partition(is_typed);
            let has_waited = self.held.iter().any(|event| tab(event).is_some());
            let has_new_tab = typed.iter().any(|event| tab(event).is_some());
            self.held.extend(typed);
            let last = self.last.filter(|_| self.opening > 0);
            let is_meant_for_next = last.is_some_and(|last| is_other_key(&self.held, last));
            self.opening = self.opening.saturating_sub(1);
            let rests = self.rests > 0 && pace != Pace::Hold;
            self.rests = if pace == Pace::Hold { OPENING_FRAMES } else { self.rests.saturating_sub(1) };
            let count = match pace {
                _ if is_meant_for_next || rests => 0,
                Pace::Typed => up_to_leaving(&self.held),
                Pace::Apart => one_key(self.held.get(..up_to_leaving(&self.held)).unwrap_or_default(), false),
                Pace::KeyByKey => one_key(&self.held, true),
                Pace::Hold => 0,
            };
            let passed = self.held.drain(..count);
            let is_command = |event: &&Event| pace != Pace::Typed || leads_away(event);
            let mut opens = passed.as_slice().iter().filter(is_command).filter_map(pressed);
            if let Some(key) = opens.next_back() {
                (self.last, self.opening) = (Some(key).filter(|key| !walks(*key)), OPENING_FRAMES);
            }
            // On the canvas, who has the focus keeps Tab.
            if pace != Pace::KeyByKey || !has_focus {
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

    /// Whether keys wait, or would.
    #[must_use]
    pub fn is_holding(&self) -> bool {
        !self.held.is_empty() || self.rests > 0
    }
}

/// What waits before egui reads it.
#[derive(Debug, Default)]
pub struct RawPacer {
    held: Vec<Event>,
    /// How many events the desk's last frame was given, if it was not drawn. eframe puts them in front of what the next
    /// frame is given, of whichever window.
    undrawn: usize,
    /// For how many more frames buttons, Esc and arrows wait: a key may be opening something.
    opening: usize,
    /// Where the last click ended, and for how many more frames what is meant for something else waits: the click may be
    /// opening it, or giving the keyboard to it.
    clicked: Option<(Pos2, usize)>,
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
        let hands = changes_hands(&input.events, has_keys);
        let is_opening = self.opening > 0 || has_keys;
        let over_opening = input.events.iter().position(is_for_opened).filter(|_| is_opening);
        let after_click =
            self.clicked.and_then(|(at, _)| input.events.iter().position(|event| is_elsewhere(event, at)));
        let ends = [buttons, walks_on, follows_key].map(|end| end(&input.events));
        let ends = ends.into_iter().chain([gives_up(&input.events, has_keys), hands, over_opening, after_click]);
        if let Some(end) = ends.flatten().min().filter(|end| *end < input.events.len()) {
            self.held = input.events.split_off(end);
            // The key that blanks waits for nothing.
            let is_panic_key = |event: &mut Event| matches!(event, Event::Key { key: Key::F9, .. });
            input.events.extend(self.held.extract_if(.., is_panic_key));
            ctx.request_repaint();
        }
        let opens = |event: &Event| pressed(event).is_some_and(|key| !walks(key));
        let has_key = has_keys || input.events.iter().any(opens);
        self.opening = if has_key { OPENING_FRAMES } else { self.opening.saturating_sub(1) };
        let click = input.events.iter().rev().find_map(released);
        self.clicked = match (click, self.clicked) {
            (Some(at), _) => Some((at, OPENING_FRAMES)),
            (None, clicked) => clicked.map(|(at, left)| (at, left - 1)).filter(|(_, left)| *left > 0),
        };
        self.undrawn = input.events.len();
    }

    /// Whether anything waits.
    #[must_use]
    pub fn is_holding(&self) -> bool {
        !self.held.is_empty()
    }

    /// The desk's frame is drawn, and what it was given has arrived.
    pub fn draw(&mut self) {
        self.undrawn = 0;
    }
}

/// Where the pointer moves on after a button was pressed or let go: egui looks only where it is at last, and would take the
/// neighbour. And where, after one was pressed, or a move, another thing is done with it: each is an event of its own,
/// and a drag is one only if it moved in a frame before it ended.
fn buttons(events: &[Event]) -> Option<usize> {
    let (mut has_moved, mut last) = (false, None::<bool>);
    events.iter().position(|event| match event {
        Event::PointerMoved(_) => {
            has_moved = true;
            last.is_some()
        }
        Event::PointerButton { pressed, .. } => {
            let is_next = match (pressed, last) {
                (true, Some(was_pressed)) => !was_pressed,
                (false, None) => has_moved,
                _ => false,
            };
            last = Some(*pressed);
            is_next
        }
        // Every click of a frame has the modifiers that there are at last.
        Event::ModifiersChanged(_) => last.is_some(),
        _ => false,
    })
}

/// Where Esc comes behind something typed: egui takes the cursor away with the frame, before the letters in it are read.
fn gives_up(events: &[Event], has_keys: bool) -> Option<usize> {
    let before = if has_keys { 0 } else { events.iter().position(is_typed)? + 1 };
    let is_escape = |event: &Event| matches!(event, Event::Key { key: Key::Escape, pressed: true, .. });
    events.iter().skip(before).position(is_escape).map(|at| before + at)
}

/// How many frames something takes until it can be clicked and has the keyboard.
const OPENING_FRAMES: usize = 2;

/// Whether it is meant for what a key before it may have opened, and would be lost on what was there before. Egui takes
/// the keyboard away, or moves it on, with the frame in which Esc or an arrow comes.
fn is_for_opened(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: true, .. })
        || pressed(event).is_some_and(|key| key == Key::Escape || is_arrow(key))
}

/// Where an arrow follows another key, which may be opening what it walks in.
fn follows_key(events: &[Event]) -> Option<usize> {
    let mut has_key = false;
    events.iter().position(|event| match pressed(event) {
        Some(key) if is_arrow(key) => has_key,
        Some(key) => {
            has_key |= !walks(key);
            false
        }
        None => false,
    })
}

/// Where an arrow is pressed once more: egui moves on once in a frame. One that is held may be late, and is not.
fn walks_on(events: &[Event]) -> Option<usize> {
    let (mut was_pressed, mut was_let_go) = (false, false);
    events.iter().position(|event| match event {
        Event::Key { key, pressed, .. } if is_arrow(*key) => {
            let is_next = *pressed && was_let_go;
            (was_pressed, was_let_go) = (was_pressed || *pressed, was_pressed && !*pressed);
            is_next
        }
        _ => false,
    })
}

fn is_arrow(key: Key) -> bool {
    walks(key) && key != Key::Tab
}

/// Two clicks nearer than this are one that is double, in points.
const DOUBLE: f32 = 6.0;

/// Whether it is meant for something else than what was clicked there: a button elsewhere, or a key.
fn is_elsewhere(event: &Event, clicked: Pos2) -> bool {
    match event {
        Event::PointerButton { pos, pressed: true, .. } => pos.distance(clicked) > DOUBLE,
        Event::Key { pressed: true, .. } | Event::Text(_) => true,
        _ => false,
    }
}

/// Where a button was let go.
fn released(event: &Event) -> Option<Pos2> {
    match event {
        Event::PointerButton { pos, pressed: false, .. } => Some(*pos),
        _ => None,
    }
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

/// How many events come before the first Tab or key that leads away; where nothing but releases comes before it, it is let
/// through by itself.
///
/// egui moves the focus once in a frame and gives all its letters to whoever has it then; what comes after Enter it
/// gives to nobody.
fn up_to_leaving(events: &[Event]) -> usize {
    let is_release = |event: &Event| matches!(event, Event::Key { pressed: false, .. });
    let leaves = |event: &Event| tab(event).is_some() || leads_away(event);
    match events.iter().position(leaves) {
        None => events.len(),
        // What lists show for what is typed, they show in the frame after it.
        Some(at) if !events.iter().take(at).all(is_release) => at,
        Some(at) if events.get(at).is_some_and(|event| tab(event).is_some()) => at + 1,
        // With its letter, which egui would give to whoever comes next.
        Some(at) => at + 1 + events.iter().skip(at + 1).take_while(|event| matches!(event, Event::Text(_))).count(),
    }
}

fn pressed(event: &Event) -> Option<Key> {
    match event {
        Event::Key { key, pressed: true, .. } => Some(*key),
        _ => None,
    }
}

/// Whether a key may lead away from what is typed into: Enter, Esc, and commands that are none of editing. What is undone
/// depends on whether anything was typed before.
fn leads_away(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let edits = matches!(key, Key::A | Key::C | Key::V | Key::X | Key::Backspace | Key::Delete | Key::Home | Key::End);
    let is_command = (modifiers.command || modifiers.alt) && !edits && !walks(*key);
    let is_function_key = key.name().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
    is_command || is_function_key || matches!(key, Key::Enter | Key::Escape | Key::Insert)
}

fn walks(key: Key) -> bool {
    matches!(key, Key::Tab | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown)
}

/// Whether what waits could be meant for something that the last key opened: it is another key, without Ctrl.
fn is_other_key(waiting: &[Event], last: Key) -> bool {
    let is_plain = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => (!modifiers.command).then_some(*key),
        _ => None,
    };
    waiting.iter().find_map(is_plain).is_some_and(|next| next != last)
}

/// How many events belong to the first key: its press with its letter, and what comes before. Walking may go on.
fn one_key(events: &[Event], may_walk: bool) -> usize {
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

    fn button(pressed: bool) -> Event {
        let (pos, button) = (pos2(1.0, 1.0), PointerButton::Primary);
        Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
    }

    /// A desk whose frames are all drawn: what each lets through of what comes, and of what has waited.
    fn desk() -> impl FnMut(Vec<Event>) -> Vec<Event> {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        move |events| {
            let mut input = RawInput { events, ..RawInput::default() };
            pacer.take_back(&ctx, &mut input);
            pacer.pace(&ctx, &mut input, false);
            pacer.draw();
            input.events
        }
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
        // What was about to open has only come, and has the keyboard two frames later.
        let paces = [Pace::KeyByKey, Pace::Hold, Pace::Typed, Pace::Typed, Pace::Typed];
        assert_eq!(frames(events, &paces), ["R r", "", "", "", "T t"]);
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
        // A drag has moved before it ends.
        assert_eq!(frame(vec![moved(5.0)]), [moved(2.0), moved(3.0)]);
        assert_eq!(frame(Vec::new()), [button(3.0, false)]);
        assert_eq!(frame(Vec::new()), [moved(4.0), moved(5.0)]);
        // Two clicks in one place are two.
        let once = [button(5.0, true), button(5.0, false)];
        assert_eq!(frame([once.clone(), once.clone()].concat()), once);
        assert_eq!(frame(Vec::new()), once);
    }

    #[test]
    fn a_click_waits_for_the_keys_before_it_and_the_keys_after_it_wait_for_the_click() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
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
        for _ in 0..OPENING_FRAMES {
            assert_eq!(frame(Vec::new(), false), [], "a key may be opening what is clicked");
        }
        assert_eq!(frame(Vec::new(), false), [button(true), button(false)]);
        for _ in 0..OPENING_FRAMES {
            assert_eq!(frame(Vec::new(), false), [], "the click may be giving the keyboard to something");
        }
        assert_eq!(frame(vec![press(Key::Enter)], false), [press(Key::A), text(), press(Key::Enter)]);
    }

    #[test]
    fn what_comes_in_the_frame_after_a_click_waits_unless_it_is_the_second_half_of_a_double_one() {
        let mut frame = desk();
        let click = |x: f32| {
            [true, false].map(|pressed| Event::PointerButton {
                pos: pos2(x, 1.0),
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            })
        };
        for next in [click(90.0).to_vec(), vec![press(Key::A)], vec![Event::Text("a".into())]] {
            assert_eq!(frame(click(1.0).to_vec()), click(1.0));
            assert_eq!(frame(next.clone()), []);
            assert_eq!(frame(Vec::new()), []);
            assert_eq!(frame(Vec::new()), next);
            for _ in 0..OPENING_FRAMES {
                assert_eq!(frame(Vec::new()), []);
            }
        }
        assert_eq!(frame(click(1.0).to_vec()), click(1.0));
        assert_eq!(frame(click(2.0).to_vec()), click(2.0));
    }

    #[test]
    fn each_press_of_an_arrow_has_a_frame_of_its_own_but_not_one_that_is_held() {
        let mut frame = desk();
        let let_go = || Event::Key {
            key: Key::ArrowDown,
            physical_key: None,
            pressed: false,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let down = || press(Key::ArrowDown);
        assert_eq!(frame(vec![down(), let_go(), down(), let_go(), down()]), [down(), let_go()]);
        assert_eq!(frame(Vec::new()), [down(), let_go()]);
        assert_eq!(frame(vec![down(), down()]), [down(), down(), down()], "held");
        assert_eq!(frame(vec![let_go(), press(Key::M)]), [let_go(), press(Key::M)]);
        assert_eq!(frame(vec![down()]), [], "it is meant for what the key before it opens");
        assert_eq!([frame(Vec::new()), frame(Vec::new())], [vec![], vec![down()]]);
        assert_eq!(frame(vec![press(Key::M), down()]), [press(Key::M)]);
    }

    #[test]
    fn the_key_that_blanks_waits_for_nothing() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        let mut frame = |events: Vec<Event>| {
            let mut input = RawInput { events, ..RawInput::default() };
            pacer.pace(&ctx, &mut input, true);
            input.events
        };
        let all = vec![press(Key::Z), button(true), button(false), press(Key::A), press(Key::F9)];
        assert_eq!(frame(all), [press(Key::Z), press(Key::F9)]);
        assert_eq!(frame(vec![press(Key::F9)]), [press(Key::F9)]);
    }

    #[test]
    fn what_was_typed_before_esc_is_read_in_the_frame_before_it() {
        let text = |text: &str| Event::Text(text.into());
        let mut frame = desk();
        let all = vec![press(Key::A), text("a"), press(Key::Escape), press(Key::Escape), text("b")];
        let nothing = [Vec::new(), Vec::new()];
        assert_eq!(frame(all), [press(Key::A), text("a")]);
        assert_eq!([(); OPENING_FRAMES].map(|()| frame(Vec::new())), nothing);
        assert_eq!(frame(Vec::new()), [press(Key::Escape)]);
        assert_eq!([(); OPENING_FRAMES].map(|()| frame(Vec::new())), nothing);
        assert_eq!(frame(vec![text("c")]), [press(Key::Escape), text("b"), text("c")]);
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
    fn what_comes_in_the_frame_after_a_key_waits_for_what_that_opens() {
        let mut frame = desk();
        for next in [vec![press(Key::Escape)], vec![button(true), button(false)]] {
            assert_eq!(frame(vec![press(Key::F)]), [press(Key::F)]);
            assert_eq!(frame(next.clone()), []);
            assert_eq!(frame(Vec::new()), []);
            assert_eq!(frame(Vec::new()), next);
            for _ in 0..OPENING_FRAMES {
                assert_eq!(frame(Vec::new()), []);
            }
            assert_eq!(frame(next.clone()), next, "long after the key it comes through at once");
        }
        let (ctx, mut pacer) = (Context::default(), Pacer::default());
        let mut frame = |key: Option<Key>, pace: Pace| {
            let input = RawInput { events: key.map(press).into_iter().collect(), ..RawInput::default() };
            let mut seen = Vec::new();
            let mut output = ctx.run_ui(input, |ui| {
                pacer.pace(ui.ctx(), pace);
                seen = ui.input(|i| i.events.iter().filter_map(pressed).collect());
            });
            output.textures_delta.clear();
            seen
        };
        assert_eq!(frame(Some(Key::F2), Pace::KeyByKey), [Key::F2]);
        assert_eq!(frame(Some(Key::Num4), Pace::KeyByKey), [], "a frame later something may have opened");
        assert_eq!(frame(None, Pace::Typed), []);
        assert_eq!(frame(None, Pace::Typed), [Key::Num4]);
        assert_eq!(frame(Some(Key::Num5), Pace::Typed), [Key::Num5], "letters of one field come as they are typed");
    }

    #[test]
    fn what_is_typed_after_enter_waits_for_what_opens_then() {
        let text = |text: &str| Event::Text(text.into());
        let events = vec![text("a"), press(Key::Enter), press(Key::B), text("b"), press(Key::Enter)];
        assert_eq!(frames(events, &[Pace::Typed; 6]), ["a", "Enter", "", "", "B b", "Enter"]);
        let events = vec![text("a"), press(Key::F2), press(Key::G), text("g")];
        assert_eq!(frames(events, &[Pace::Typed; 5]), ["a", "F2", "", "", "G g"]);
        let events = vec![press(Key::F2), press(Key::G), text("g")];
        let paces = [Pace::KeyByKey, Pace::KeyByKey, Pace::Typed, Pace::Typed];
        assert_eq!(frames(events, &paces), ["F2", "", "", "G g"]);
        // What is undone is what was typed, and not what was done before.
        let undo =
            Event::Key { key: Key::Z, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
        assert_eq!(frames(vec![text("a"), undo.clone(), undo], &[Pace::Typed; 3]), ["a", "Z", "Z"]);
    }

    #[test]
    fn a_click_has_the_modifiers_it_was_made_with() {
        let (ctx, mut pacer) = (Context::default(), RawPacer::default());
        let ctrl_click = [true, false].map(|pressed| Event::PointerButton {
            pos: pos2(1.0, 1.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::COMMAND,
        });
        let let_go = Event::ModifiersChanged(Modifiers::NONE);
        let events = [vec![Event::ModifiersChanged(Modifiers::COMMAND)], ctrl_click.to_vec(), vec![let_go.clone()]];
        let mut input = RawInput { events: events.concat(), ..RawInput::default() };
        pacer.pace(&ctx, &mut input, false);
        assert_eq!(input.events, events[..2].concat());
        let mut input = RawInput::default();
        pacer.pace(&ctx, &mut input, false);
        assert_eq!(input.events, [let_go]);
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
