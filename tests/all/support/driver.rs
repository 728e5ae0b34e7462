//! The whole app as a person works it: by names, pointer and keys. After every step the map must have no problems.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Shape, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, HarnessBuilder};
use fanlight::app::stage::Here;
use fanlight::app::{App, OpenMap, StartUp};
use fanlight::files::own_folder::OwnFolder;
use fanlight::model::{Actor, Map, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::toolkit::theme;
use tempfile::TempDir;

/// How long something in the background may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A file let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("only its path is wanted".to_owned())
    }
}

/// The app in a window that is not there, with folders of its own.
pub struct Driver {
    pub window: Harness<'static, Option<App>>,
    pub folder: TempDir,
}

impl Driver {
    /// The app at its start screen.
    pub fn new() -> Self {
        Self::started_in(TempDir::new().unwrap(), None)
    }

    /// The app with the beach example opened from the start screen.
    pub fn on_the_beach() -> Self {
        let mut driver = Self::new();
        driver.click(Role::Button, "Keep the beach public");
        driver
    }

    /// The app with an empty new map.
    pub fn with_new_map() -> Self {
        let mut driver = Self::new();
        driver.click(Role::Button, "New map");
        driver
    }

    /// The app with a map open from a file. Characters that no font has are drawn as boxes.
    pub fn with_map(map: &Map) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("map.ron");
        std::fs::write(&path, fanlight::files::format::write(map).unwrap()).unwrap();
        Self::started_by(Harness::builder().allow_missing_glyphs(), folder, Some(path))
    }

    /// The app started with whatever an earlier one left in its folder.
    pub fn started_in(folder: TempDir, map: Option<PathBuf>) -> Self {
        Self::started_by(Harness::builder(), folder, map)
    }

    fn started_by(builder: HarnessBuilder<Option<App>>, folder: TempDir, map: Option<PathBuf>) -> Self {
        let own_folder = Some(OwnFolder::at(folder.path().join("own")));
        let mut start_up = Some(StartUp { map, own_folder });
        let mut checked = None;
        let window = builder
            .with_size(vec2(1600.0, 900.0))
            .with_max_steps(60)
            .with_step_dt(1.0 / 60.0)
            .with_context_setup(theme::install)
            .build_ui_state(
                move |ui, app: &mut Option<App>| {
                    let app = app.get_or_insert_with(|| App::new(ui.ctx(), start_up.take().unwrap_or_default()));
                    app.logic(ui.ctx());
                    app.ui(ui);
                    // Once per change: it takes long on large maps.
                    if let Some(open) = app.open_map().filter(|open| checked != Some(open.opened())) {
                        assert_eq!(open.map().problems(), []);
                        checked = Some(open.opened());
                    }
                },
                None,
            );
        let mut driver = Self { window, folder };
        driver.settle();
        driver
    }

    pub fn app(&self) -> &App {
        self.window.state().as_ref().unwrap()
    }

    pub fn open(&self) -> &OpenMap {
        self.app().open_map().unwrap()
    }

    pub fn map(&self) -> &Map {
        self.open().map()
    }

    /// What a crash leaves: the folder as it is, without the session having ended.
    pub fn left_by_crash(&self) -> TempDir {
        let left = TempDir::new().unwrap();
        let copied =
            std::process::Command::new("cp").arg("-a").arg(self.folder.path().join(".")).arg(left.path()).status();
        assert!(copied.unwrap().success());
        left
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs frames until nothing moves and nothing is under way.
    pub fn settle(&mut self) {
        let begun = Instant::now();
        loop {
            self.window.run();
            if !self.app().is_busy() {
                break;
            }
            assert!(begun.elapsed() < PATIENCE, "something in the background never ended");
            std::thread::sleep(Duration::from_millis(3));
        }
        self.window.run();
    }

    /// The actor of that name.
    pub fn actor(&self, name: &str) -> &Actor {
        self.map().actors().find(|actor| actor.name == name).unwrap_or_else(|| panic!("there is no {name}"))
    }

    pub fn wedge_of(&self, name: &str) -> Option<Wedge> {
        self.actor(name).wedge()
    }

    /// Where the chip of that name is drawn.
    pub fn chip_at(&self, name: &str) -> Pos2 {
        let start = format!("{name}, ");
        let chip = self.window.get_by(|node| {
            node.role() == Role::GraphicsObject && node.label().is_some_and(|label| label.starts_with(&start))
        });
        chip.rect().center()
    }

    /// The middle of the chip's width, and how far its right edge is from it.
    pub fn chip_half_width(&self, name: &str) -> f32 {
        let start = format!("{name}, ");
        let chip = self.window.get_by(|node| {
            node.role() == Role::GraphicsObject && node.label().is_some_and(|label| label.starts_with(&start))
        });
        chip.rect().width() / 2.0
    }

    /// Where the tray's row of that name is drawn.
    pub fn in_tray(&self, name: &str) -> Pos2 {
        let start = format!("{name}, ");
        let row = self.window.get_by(|node| {
            node.role() == Role::ListItem && node.label().is_some_and(|label| label.starts_with(&start))
        });
        row.rect().center()
    }

    /// A point in the middle of a wedge.
    pub fn inside(&self, wedge: Wedge) -> Pos2 {
        self.at(wedge.middle().value(), 0.55)
    }

    /// The point at a stance and a share of the rim, as drawn now.
    pub fn at(&self, stance: f64, share_of_rim: f64) -> Pos2 {
        let spectrum = &self.open().views.spectrum;
        let point = spectrum.scene().ground.fan().unwrap().point_at(stance, share_of_rim);
        spectrum.center() + vec2(point.x as f32, point.y as f32)
    }

    /// Clicks what has that role, and a name that begins so.
    pub fn click(&mut self, role: Role, label: &str) {
        let is_wanted = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == role && node.label().is_some_and(|name| name.starts_with(label))
        };
        let found: Vec<_> = self.window.get_all_by(|_| true).filter(is_wanted).collect();
        let Some(node) = found.first() else { panic!("nothing to click is called {label}") };
        node.click();
        self.settle();
    }

    pub fn click_at(&mut self, at: Pos2, modifiers: Modifiers) {
        self.move_to(at);
        self.button(at, true, modifiers);
        self.button(at, false, modifiers);
        self.settle();
    }

    pub fn double_click_at(&mut self, at: Pos2) {
        self.move_to(at);
        for is_down in [true, false, true, false] {
            self.button(at, is_down, Modifiers::NONE);
        }
        self.settle();
    }

    pub fn move_to(&mut self, at: Pos2) {
        self.window.event(Event::PointerMoved(at));
        self.window.run();
    }

    pub fn button(&mut self, at: Pos2, pressed: bool, modifiers: Modifiers) {
        let event = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
        self.window.event_modifiers(event, modifiers);
        self.window.step();
    }

    /// Presses at one point and lets go at another, with some stops on the way.
    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.drag_with(from, to, Modifiers::NONE);
    }

    pub fn drag_with(&mut self, from: Pos2, to: Pos2, modifiers: Modifiers) {
        self.hold(from, to, modifiers);
        self.button(to, false, modifiers);
        self.settle();
    }

    /// As [`Driver::drag`], without letting go.
    pub fn hold(&mut self, from: Pos2, to: Pos2, modifiers: Modifiers) {
        self.move_to(from);
        self.button(from, true, modifiers);
        for step in 1..=5 {
            let at = from + (to - from) * (step as f32 / 5.0);
            self.window.event_modifiers(Event::PointerMoved(at), modifiers);
            self.window.step();
        }
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types into whatever has the cursor.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.window.event(Event::Text(letter.to_string()));
            self.window.run();
        }
    }

    /// Puts the cursor into a field and types at its end.
    pub fn type_into(&mut self, label: &str, text: &str) {
        self.window.get_by_role_and_label(Role::TextInput, label).focus();
        self.window.run();
        self.type_text(text);
    }

    /// Types a name into the entry box and presses Enter.
    pub fn enter(&mut self, name: &str) {
        self.type_into("Add actors", name);
        self.press(Key::Enter);
    }

    pub fn command(&mut self, command: Command) {
        let shortcut = fanlight::ui::action::command::entry(command).unwrap().shortcuts[0];
        self.press_with(shortcut.modifiers, shortcut.logical_key);
    }

    /// Lets so much time pass as nobody in panic lets pass.
    pub fn calm_down(&mut self) {
        let now = self.window.ctx.input(|i| i.time);
        self.window.input_mut().time = Some(now + 10.0);
        self.window.step();
        self.window.input_mut().time = None;
        self.settle();
    }

    /// Presses the key that blanks, calmly.
    pub fn blank_key(&mut self) {
        self.calm_down();
        self.press(Key::F9);
    }

    /// Makes this window the wall.
    pub fn become_wall(&mut self) {
        self.press(Key::F11);
        assert_eq!(self.app().here(), Here::Wall);
    }

    /// Leaves the wall for the desk, which is covered until it is asked for.
    pub fn leave_wall(&mut self) {
        self.press(Key::F11);
        assert!(matches!(self.app().here(), Here::Covered(_)));
        self.calm_down();
        self.press(Key::Enter);
        assert_eq!(self.app().here(), Here::Desk);
    }

    /// Lets the room see real names, and says yes to the question.
    pub fn show_real_names(&mut self) {
        self.command(Command::ToggleCodeNames);
        self.click(Role::Button, "Show real names");
    }

    pub fn undo(&mut self) {
        self.command(Command::Undo);
    }

    /// Saves under a path, by the dialog inside the window, since there is no other here.
    pub fn save_as(&mut self, path: &Path) {
        self.command(Command::SaveAs);
        self.answer_path(path);
    }

    /// Lets a file go over the window.
    pub fn drop_file(&mut self, path: &Path) {
        self.window.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
        self.window.run_steps(6);
    }

    /// Types a path into the window's own dialog.
    pub fn answer_path(&mut self, path: &Path) {
        let label = "File name";
        let field = self.window.get_by_role_and_label(Role::TextInput, label);
        field.focus();
        self.window.run();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.type_text(&path.display().to_string());
        self.press(Key::Enter);
    }

    /// A map as it is on disk.
    pub fn on_disk(path: &Path) -> Map {
        fanlight::files::format::read(&std::fs::read(path).unwrap()).unwrap().map
    }

    /// All texts painted in the last frame.
    pub fn painted_texts(&self) -> Vec<&TextShape> {
        let mut found = Vec::new();
        let mut shapes: Vec<&Shape> = self.window.output().shapes.iter().map(|clipped| &clipped.shape).collect();
        while let Some(shape) = shapes.pop() {
            match shape {
                Shape::Vec(more) => shapes.extend(more),
                Shape::Text(text) => found.push(text),
                _ => {}
            }
        }
        found
    }

    pub fn wheel(&mut self, at: Pos2, notches: f32) {
        self.move_to(at);
        self.window.event(Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: Vec2::new(0.0, notches),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        self.window.run();
    }
}
