//! Keys one after the other: who presses faster than a slow computer draws is not misunderstood.
//!
//! A key that is a command may open a field or select another actor, and what is pressed after it is meant for that.

use egui::{Context, Event, Key};

/// What may come through in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Everything: it is typed into something.
    Free,
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
        ctx.input_mut(|input| {
            let (typed, mut others): (Vec<Event>, Vec<Event>) = input.events.drain(..).partition(is_typed);
            self.held.extend(typed);
            let count = match pace {
                Pace::Free => self.held.len(),
                Pace::KeyByKey => one_key(&self.held),
                Pace::Hold => 0,
            };
            others.extend(self.held.drain(..count));
            input.events = others;
        });
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_) | Event::Copy | Event::Cut | Event::Ime(_))
}

/// How many events belong to the first key: its press with its letter, and what comes before. Walking goes on.
fn one_key(events: &[Event]) -> usize {
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
            Some(first) if walks(first) && walks(key) => {}
            Some(_) => return place,
        }
    }
    events.len()
}

#[cfg(test)]
mod tests {
    //! What comes through, and what waits.
    use egui::{Modifiers, RawInput};

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
        assert_eq!(frames(events, &[Pace::KeyByKey, Pace::Hold, Pace::Free]), ["R r", "", "T t"]);
        let events = vec![press(Key::Tab), press(Key::Tab), press(Key::Num3), press(Key::Num3)];
        assert_eq!(frames(events, &[Pace::KeyByKey; 3]), ["Tab Tab", "3", "3"]);
    }
}
