//! One whole frame of the app in each of its views, without a window, against a bare painter that draws as many
//! circles, labels and lines.
//!
//! What cannot be seen is not drawn, and what did not change is not laid out again: so a frame of a large map costs
//! less than merely drawing everything in it.

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use egui::{
    Align2, Color32, Context, Event, FontId, FullOutput, Key, Modifiers, MouseWheelSource, MouseWheelUnit,
    PointerButton, Pos2, RawInput, Rect, Stroke, TouchPhase, pos2, vec2,
};
use fanlight::app::{App, StartUp};
use fanlight::files::format;
use fanlight::layout::fan::Fan;
use fanlight::model::Map;

use self::support::{Goals, Size};

mod support;

/// How large the maps are, and how many times as long as the bare painter's the app's frame may take.
const SIZES: [(Size, f64); 3] = [(Size(150, 450), 5.0), (Size(1_000, 5_000), 1.5), (Size(10_000, 50_000), 0.5)];
/// An everyday screen, in points.
const SCREEN: Rect = Rect::from_min_max(Pos2::ZERO, pos2(1600.0, 1000.0));

#[expect(clippy::print_stdout, reason = "what a bench is run for")]
fn main() -> ExitCode {
    let sizes = if support::is_measuring() { &SIZES[..] } else { &SIZES[..1] };
    let mut criterion = support::criterion();
    let mut goals = Goals::default();
    for &(size, goal) in sizes {
        let map = support::map(size);
        let Ok(mut window) = Window::open(&map) else { return ExitCode::FAILURE };
        let mut bare = Bare::new(&map);
        criterion.bench_function(&format!("frame {size}"), |bencher| bencher.iter(|| window.frame([])));
        criterion.bench_function(&format!("frame {size}, bare"), |bencher| bencher.iter(|| bare.frame()));
        let mut round = 0;
        criterion.bench_function(&format!("frame {size}, zooming"), |bencher| {
            bencher.iter(|| {
                round += 1;
                window.zoom(round)
            });
        });
        window.rest();
        println!("bare frame {size}: {} triangles", bare.frame());
        compare_views(size, goal, &mut window, &mut bare, &mut goals);
        if compare_side_by_side(&map, size, &mut goals).is_err() {
            return ExitCode::FAILURE;
        }
    }
    if present(&mut goals).is_err() {
        return ExitCode::FAILURE;
    }
    criterion.final_summary();
    goals.end()
}

/// How many times as long as a frame with one window a frame with the room's window may take.
const BOTH_WINDOWS: f64 = 1.5;

/// Reports what the room's window costs: here it lies inside the other one and is drawn in every frame, too.
#[expect(clippy::print_stdout, reason = "what a bench is run for")]
fn present(goals: &mut Goals) -> Result<(), Box<dyn std::error::Error>> {
    let map = support::map(SIZES[0].0);
    let (mut one, mut both) = (Window::open(&map)?, Window::open(&map)?);
    both.frame([key(Key::F5)]);
    both.rest();
    let rounds = if support::is_measuring() { 31 } else { 1 };
    let [both_ms, one_ms] =
        support::medians(rounds, [&mut || support::time(|| both.frame([])), &mut || support::time(|| one.frame([]))]);
    println!("    with the room's window {both_ms:.2} ms, {} triangles", both.frame([]));
    goals.report(&format!("frame {} with the room's window", SIZES[0].0), both_ms / one_ms, BOTH_WINDOWS, "×");
    Ok(())
}

/// A view: its name, its key with Ctrl, and what is timed in it besides.
type View = (&'static str, Key, &'static [(&'static str, Frame)]);

const VIEWS: [View; 4] = [
    (
        "spectrum",
        Key::Num1,
        &[
            ("pointer over chips", Window::hover),
            ("panning", Window::pan),
            ("dragging a chip", Window::drag),
            ("first after an edit", Window::edit),
            ("zooming a notch", Window::zoom),
            ("enlarged four times", Window::enlarged),
            ("a letter in the entry box", Window::letter),
        ],
    ),
    ("network", Key::Num2, &[("pointer on the move", Window::wander), ("zooming a notch", Window::zoom)]),
    (
        "power",
        Key::Num4,
        &[
            ("pointer on the move", Window::wander),
            ("first after an edit", Window::edit),
            ("zooming a notch", Window::zoom),
        ],
    ),
    (
        "table",
        Key::Num5,
        &[
            ("pointer on the move", Window::wander),
            ("first after an edit", Window::edit),
            ("scrolling", Window::scroll),
        ],
    ),
];

/// How many times as long as the dearer one's a frame with the spectrum and the network side by side may take.
const SIDE_BY_SIDE: f64 = 1.8;

/// Reports the frames of all views in which nothing changed against the same goal, and others beside them.
#[expect(clippy::print_stdout, reason = "what a bench is run for")]
fn compare_views(size: Size, goal: f64, window: &mut Window, bare: &mut Bare, goals: &mut Goals) {
    let rounds = if support::is_measuring() { 15 } else { 1 };
    for (name, number, others) in VIEWS {
        window.view(number);
        let [steady, floor] = support::medians(
            rounds,
            [&mut || support::time(|| window.frame([])), &mut || support::time(|| bare.frame())],
        );
        goals.report(&format!("frame {size}, {name}"), steady / floor, goal, "×");
        println!("    nothing changed {steady:.2} ms, bare {floor:.2} ms, {} triangles", window.frame([]));
        for (name, frame) in others {
            let mut round = 0;
            let mut next = || {
                round += 1;
                frame(window, round)
            };
            let [time] = support::medians(rounds, [&mut next]);
            println!("    {name} {:.2} ms ({:.2} ×)", time, time / floor);
            window.rest();
            window.frame([key(Key::F)]);
            window.rest();
        }
    }
}

/// Reports a frame with the spectrum and the network side by side against the dearer one of them alone.
fn compare_side_by_side(map: &Map, size: Size, goals: &mut Goals) -> Result<(), Box<dyn std::error::Error>> {
    let (mut spectrum, mut network, mut both) = (Window::open(map)?, Window::open(map)?, Window::open(map)?);
    network.view(Key::Num2);
    both.view(Key::Num3);
    let rounds = if support::is_measuring() { 31 } else { 1 };
    let [spectrum, network, both] = support::medians(
        rounds,
        [&mut || support::time(|| spectrum.frame([])), &mut || support::time(|| network.frame([])), &mut || {
            support::time(|| both.frame([]))
        }],
    );
    goals.report(&format!("frame {size}, side by side"), both / spectrum.max(network), SIDE_BY_SIDE, "×");
    Ok(())
}

/// Times one frame of a run of them; they are counted from 1.
type Frame = fn(&mut Window, usize) -> Duration;

/// The app as a window would run it, with its input made up.
struct Window {
    ctx: Context,
    app: App,
    seconds: f64,
}

impl Window {
    /// Opens a map and shows it until nothing is left to lay out.
    fn open(map: &Map) -> Result<Self, Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("map.ron");
        std::fs::write(&path, format::write(map)?)?;
        let mut window = Self::start(&path);
        while window.app.open_map().is_none() {
            window.frame([]);
            std::thread::sleep(Duration::from_millis(5));
        }
        window.rest();
        Ok(window)
    }

    fn start(path: &Path) -> Self {
        let ctx = Context::default();
        let app = App::new(&ctx, StartUp { map: Some(path.to_owned()), own_folder: None });
        Self { ctx, app, seconds: 0.0 }
    }

    /// One frame with its shapes as triangles; gives how many there are.
    fn frame<const N: usize>(&mut self, events: [Event; N]) -> usize {
        self.seconds += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(SCREEN),
            time: Some(self.seconds),
            events: events.into(),
            ..RawInput::default()
        };
        let app = &mut self.app;
        let output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.ui(ui);
        });
        triangles(&self.ctx, output)
    }

    /// Lets go of everything, and lets pass what fades.
    fn rest(&mut self) {
        for held in [PointerButton::Primary, PointerButton::Middle] {
            self.frame([button(SCREEN.center(), held, false)]);
        }
        self.frame([Event::PointerGone]);
        for _ in 0..20 {
            self.frame([]);
        }
    }

    /// Shows another view until the network has settled.
    fn view(&mut self, number: Key) {
        self.frame([key_with(number, Modifiers::COMMAND)]);
        self.rest();
        while self.app.open_map().is_some_and(|open| open.views.network.is_settling()) {
            self.frame([]);
            std::thread::sleep(Duration::from_millis(5));
        }
        self.rest();
    }

    /// Where a chip is on the screen.
    fn chip(&self, number: usize) -> Pos2 {
        let Some(open) = self.app.open_map() else { return Pos2::ZERO };
        let chips = &open.views.spectrum.scene().chips;
        let center = chips[chips.len() - 1 - number % chips.len()].center;
        open.views.spectrum.center() + vec2(center.x as f32, center.y as f32)
    }

    fn hover(&mut self, round: usize) -> Duration {
        let at = self.chip(round);
        support::time(|| self.frame([Event::PointerMoved(at)]))
    }

    fn wander(&mut self, round: usize) -> Duration {
        let at = SCREEN.center() + vec2(7.0, 4.0) * (round % 40) as f32 - vec2(140.0, 80.0);
        support::time(|| self.frame([Event::PointerMoved(at)]))
    }

    /// With the middle button, because in a crowded half circle there is no paper to hold.
    fn pan(&mut self, round: usize) -> Duration {
        self.pull(round, SCREEN.center(), PointerButton::Middle)
    }

    fn drag(&mut self, round: usize) -> Duration {
        self.pull(round, self.chip(0), PointerButton::Primary)
    }

    fn pull(&mut self, round: usize, start: Pos2, held: PointerButton) -> Duration {
        if round == 1 {
            self.frame([Event::PointerMoved(start)]);
            self.frame([button(start, held, true)]);
        }
        let at = SCREEN.center() + vec2(3.0, 5.0) * (round % 20) as f32;
        support::time(|| self.frame([Event::PointerMoved(at)]))
    }

    /// Takes back that the chip was dragged, and does it again.
    fn edit(&mut self, round: usize) -> Duration {
        let shift = if round.is_multiple_of(2) { Modifiers::SHIFT } else { Modifiers::NONE };
        self.frame([key_with(Key::Z, Modifiers::COMMAND | shift)]);
        support::time(|| self.frame([]))
    }

    fn zoom(&mut self, round: usize) -> Duration {
        let up = if round.is_multiple_of(2) { -1.0 } else { 1.0 };
        self.frame([Event::PointerMoved(SCREEN.center())]);
        support::time(|| self.frame([wheel(up)]))
    }

    fn scroll(&mut self, round: usize) -> Duration {
        self.frame([Event::PointerMoved(SCREEN.center())]);
        support::time(|| self.frame([wheel(if round.is_multiple_of(8) { 21.0 } else { -3.0 })]))
    }

    /// A name is typed, and those called alike are looked for.
    fn letter(&mut self, round: usize) -> Duration {
        if round == 1 {
            self.frame([key(Key::A)]);
            self.rest();
        }
        let letter = ["h", "a", "r", "b", "o", "u", "r", " ", "c", "l", "u", "b"][(round - 1) % 12];
        support::time(|| self.frame([Event::Text(letter.to_owned())]))
    }

    /// As a facilitator reads it: with a part of the half circle filling the canvas.
    fn enlarged(&mut self, round: usize) -> Duration {
        if round == 1 {
            self.frame([Event::PointerMoved(SCREEN.center())]);
            for _ in 0..12 {
                self.frame([wheel(1.0)]);
            }
            self.rest();
        }
        support::time(|| self.frame([]))
    }
}

fn wheel(delta: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, delta),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    }
}

fn button(pos: Pos2, button: PointerButton, pressed: bool) -> Event {
    Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
}

fn key(key: Key) -> Event {
    key_with(key, Modifiers::NONE)
}

fn key_with(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// The floor: a circle and a label for every actor and a line for every relationship, where the app would draw them.
struct Bare {
    ctx: Context,
    actors: Vec<(Pos2, String)>,
    relationships: Vec<[Pos2; 2]>,
}

impl Bare {
    fn new(map: &Map) -> Self {
        let fan = Fan { rim: 500.0, is_mirrored: false };
        let place = |id| {
            let point = map.actor(id).and_then(|actor| actor.placement).map(|placement| fan.point_of(placement));
            let point = point.unwrap_or_default();
            pos2(800.0 + point.x as f32, 700.0 + point.y as f32)
        };
        let actors = map.actors_by_id().into_iter().map(|actor| (place(actor.id), actor.name.clone()));
        let relationships = map.relationships_by_id().into_iter().map(|tie| [place(tie.from), place(tie.to)]);
        let mut bare =
            Self { ctx: Context::default(), actors: actors.collect(), relationships: relationships.collect() };
        bare.frame();
        bare
    }

    fn frame(&mut self) -> usize {
        let input = RawInput { screen_rect: Some(SCREEN), ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| {
            let painter = ui.painter();
            for &ends in &self.relationships {
                painter.line_segment(ends, Stroke::new(1.5, Color32::GRAY));
            }
            for (at, name) in &self.actors {
                painter.circle_filled(*at, 5.0, Color32::DARK_GREEN);
                painter.text(*at, Align2::LEFT_CENTER, name, FontId::proportional(13.4), Color32::BLACK);
            }
        });
        triangles(&self.ctx, output)
    }
}

fn triangles(ctx: &Context, mut output: FullOutput) -> usize {
    // There is no painter to hand textures to.
    output.textures_delta.clear();
    let primitives = black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
    primitives
        .iter()
        .map(|primitive| match &primitive.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
            egui::epaint::Primitive::Callback(_) => 0,
        })
        .sum()
}
