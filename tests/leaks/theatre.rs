//! The app in its two windows, without a display: each gets its own frames, keys and pointer, and all that a frame
//! paints, names and asks of the window is kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::{Node, Role};
use egui::{
    Context, Event, FullOutput, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, Shape, ViewportCommand,
    ViewportId, ViewportInfo, pos2, vec2,
};
use fanlight::app::background::screens::{Screen, ScreenList};
use fanlight::app::{App, StartUp};
use fanlight::files::own_folder::OwnFolder;
use tempfile::TempDir;

/// What somebody who looks at a window can learn from a frame of it.
#[derive(Debug, Clone, Default)]
pub struct Sight {
    /// Every text that is painted.
    pub painted: Vec<String>,
    /// What is named to a screen reader: role, and name, value and description in one.
    pub named: Vec<(Role, String)>,
    /// The titles of the windows after it.
    pub titles: Vec<String>,
}

impl Sight {
    /// All that can be read or heard in it, but titles.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        self.painted.iter().chain(self.named.iter().map(|(_, words)| words))
    }
}

/// The app at work.
pub struct Theatre {
    ctx: Context,
    app: Option<App>,
    pub folder: TempDir,
    time: f64,
    /// Where what can be clicked is, of the last frame.
    places: Vec<(Role, String, Rect)>,
    /// What the desk's window showed in each frame since it was last asked for, and whether the room sees this window.
    here: Vec<(Arc<Sight>, Here)>,
    last_here: Arc<Sight>,
    /// The titles that the windows have now.
    titles: egui::ViewportIdMap<String>,
    there: Vec<Arc<Sight>>,
    room: Option<Arc<egui::viewport::DeferredViewportUiCallback>>,
    /// What stands on the room's window since it was painted last.
    on_show: Option<Arc<Sight>>,
}

/// What frames showed since they were last asked for.
pub struct Seen {
    /// In this window, and to whom.
    pub here: Vec<(Arc<Sight>, Here)>,
    /// In the room's.
    pub there: Vec<Arc<Sight>>,
}

/// What a frame of the facilitator's window was drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// The facilitator.
    Desk,
    /// Whoever is in the room.
    Room,
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|fault| fault.to_string())
    }
}

impl Theatre {
    /// The app with a map open.
    pub fn with_map(folder: TempDir, map: PathBuf) -> Self {
        let mut theatre = Self {
            ctx: fresh_context(),
            app: None,
            folder,
            time: 1.0,
            places: Vec::new(),
            here: Vec::new(),
            last_here: Arc::default(),
            titles: egui::ViewportIdMap::default(),
            there: Vec::new(),
            room: None,
            on_show: None,
        };
        theatre.start(Some(map));
        theatre
    }

    fn start(&mut self, map: Option<PathBuf>) {
        let own_folder = Some(OwnFolder::at(self.folder.path().join("own")));
        self.app = Some(App::new(&self.ctx, StartUp { map, own_folder }));
        self.settle();
    }

    /// The window is closed well and the program started again.
    pub fn close(&mut self) {
        if let Some(mut app) = self.app.take() {
            app.end();
        }
        self.start_anew();
    }

    /// The program is killed and started again.
    pub fn kill(&mut self) {
        if let Some(mut app) = self.app.take() {
            if app.open_map().is_some_and(|open| open.document.is_changed()) {
                // As when it has been working for a while: there is a copy of what was not saved.
                app.end();
            } else {
                app.abandon();
            }
        }
        self.start_anew();
    }

    fn start_anew(&mut self) {
        // A process that another test begins at this moment holds this one's files for as long as it takes to begin.
        std::thread::sleep(std::time::Duration::from_millis(5));
        (self.room, self.on_show) = (None, None);
        self.titles.clear();
        self.ctx = fresh_context();
        self.start(None);
    }

    pub fn app(&self) -> &App {
        self.app.as_ref().expect("the app is there from the start on")
    }

    /// What was seen since this was last asked for: here, with who could look, and in the room's window.
    pub fn take_sights(&mut self) -> Seen {
        Seen { here: std::mem::take(&mut self.here), there: std::mem::take(&mut self.there) }
    }

    /// Frames of both windows until nothing is under way.
    pub fn settle(&mut self) {
        // What opens is only measured in its first frame.
        let mut quiet_frames = 0;
        for _ in 0..800 {
            self.frame(Vec::new(), Vec::new());
            if self.app().is_busy() {
                quiet_frames = 0;
                std::thread::sleep(std::time::Duration::from_micros(200));
            } else if self.app().has_input_waiting() {
                quiet_frames = 0;
            } else {
                quiet_frames += 1;
            }
            if quiet_frames == 2 {
                break;
            }
        }
    }

    /// One frame of each window.
    pub fn frame(&mut self, here: Vec<Event>, there: Vec<Event>) {
        self.frame_with(here, there, Vec::new());
    }

    fn frame_with(&mut self, here: Vec<Event>, there: Vec<Event>, dropped: Vec<PathBuf>) {
        self.time += 1.0 / 60.0;
        let mut input = self.input(ViewportId::ROOT, here);
        input.dropped_files = dropped.into_iter().map(|path| Arc::new(Dropped(path)) as _).collect();
        let (ctx, mut app) = (self.ctx.clone(), self.app.take().expect("it is there"));
        app.join_typed(&ctx, &mut input);
        let was_room = app.here() != fanlight::app::stage::Here::Desk;
        let output = ctx.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.ui(ui);
        });
        // What is drawn in the frame in which the desk is asked for, or left, may be either's.
        let is_room = app.here() != fanlight::app::stage::Here::Desk;
        let who = if was_room && is_room { Here::Room } else { Here::Desk };
        self.app = Some(app);
        let id = ViewportId::from_hash_of("room");
        let of_room = output.viewport_output.get(&id);
        self.room = of_room.and_then(|viewport| viewport.viewport_ui_cb.clone());
        // As on any system: a window paints itself only when it is asked to, and else goes on showing what it showed.
        let is_asked = of_room.is_some_and(|viewport| viewport.repaint_delay.is_zero());
        let sight = Arc::new(self.sight(output, true));
        self.last_here = Arc::clone(&sight);
        self.here.push((sight, who));
        match self.room.clone() {
            None => self.on_show = None,
            Some(room) if is_asked || !there.is_empty() || self.on_show.is_none() => {
                let input = self.input(id, there);
                let output = ctx.run_ui(input, |ui| room(ui));
                self.on_show = Some(Arc::new(self.sight(output, false)));
            }
            Some(_) => {}
        }
        self.there.extend(self.on_show.clone());
    }

    /// What the room's window shows now, if there is one.
    pub fn in_room(&self) -> Option<&Sight> {
        self.on_show.as_deref()
    }

    /// What the desk's window showed last.
    pub fn at_desk(&self) -> &Sight {
        &self.last_here
    }

    fn input(&self, viewport: ViewportId, events: Vec<Event>) -> RawInput {
        let size = if viewport == ViewportId::ROOT { vec2(1400.0, 1200.0) } else { vec2(960.0, 540.0) };
        let mut viewports = egui::ViewportIdMap::default();
        for id in [ViewportId::ROOT, ViewportId::from_hash_of("room")] {
            viewports.insert(id, ViewportInfo { native_pixels_per_point: Some(1.0), ..ViewportInfo::default() });
        }
        RawInput {
            viewport_id: viewport,
            viewports,
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        }
    }

    fn sight(&mut self, mut output: FullOutput, is_here: bool) -> Sight {
        let mut sight = Sight::default();
        output.textures_delta.clear();
        for clipped in &output.shapes {
            painted(&clipped.shape, &mut sight.painted);
        }
        let update = output.platform_output.accesskit_update.take();
        let nodes = update.map(|update| update.nodes).unwrap_or_default();
        if is_here {
            self.places.clear();
        }
        for (_, node) in &nodes {
            let words = words_of(node);
            if words.is_empty() {
                continue;
            }
            if let Some(bounds) = node.bounds().filter(|_| is_here) {
                let rect = Rect::from_min_max(
                    pos2(bounds.x0 as f32, bounds.y0 as f32),
                    pos2(bounds.x1 as f32, bounds.y1 as f32),
                );
                self.places.push((node.role(), words.clone(), rect));
            }
            sight.named.push((node.role(), words));
        }
        for (id, viewport) in &output.viewport_output {
            for command in &viewport.commands {
                if let ViewportCommand::Title(title) = command {
                    self.titles.insert(*id, title.clone());
                }
            }
            if *id != ViewportId::ROOT {
                self.titles.extend(viewport.builder.title.clone().map(|title| (*id, title)));
            }
        }
        sight.titles = self.titles.values().cloned().collect();
        sight
    }

    /// Whether a field to type in has the keyboard.
    pub fn has_field(&self) -> bool {
        self.ctx.text_edit_focused()
    }

    /// A key pressed and let go at the desk.
    pub fn press(&mut self, key: Key, modifiers: Modifiers) {
        self.frame(vec![key_event(key, modifiers, true)], Vec::new());
        self.frame(vec![key_event(key, modifiers, false)], Vec::new());
        self.settle();
    }

    /// The desk is asked for by who has read what covers it.
    pub fn ask_for_desk(&mut self) {
        self.wait(1.0);
        self.press(Key::Enter, Modifiers::NONE);
    }

    /// A key held down at the desk for so many repeats.
    pub fn hold(&mut self, key: Key, repeats: usize) {
        for _ in 0..=repeats {
            self.frame(vec![key_event(key, Modifiers::NONE, true)], Vec::new());
        }
        self.frame(vec![key_event(key, Modifiers::NONE, false)], Vec::new());
        self.settle();
    }

    /// A key pressed in the room's window, once that has found its place.
    pub fn press_in_room(&mut self, key: Key) {
        self.wait(1.0);
        self.frame(Vec::new(), vec![key_event(key, Modifiers::NONE, true)]);
        self.frame(Vec::new(), vec![key_event(key, Modifiers::NONE, false)]);
        self.settle();
    }

    /// Letters, each with its key where it has one.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            let mut events = Vec::new();
            let key = Key::from_name(&letter.to_uppercase().to_string());
            events.extend(key.map(|key| key_event(key, Modifiers::NONE, true)));
            events.push(Event::Text(letter.to_string()));
            events.extend(key.map(|key| key_event(key, Modifiers::NONE, false)));
            self.frame(events, Vec::new());
        }
        self.settle();
    }

    /// Clicks what a screen reader calls so, in the middle; whether there was such a thing.
    pub fn click(&mut self, role: Option<Role>, starts: &str) -> bool {
        let at = self.place_of(role, starts);
        at.is_some_and(|at| {
            self.click_at(at);
            true
        })
    }

    /// The middle of what a screen reader calls so, if there is such a thing.
    pub fn place_of(&self, role: Option<Role>, starts: &str) -> Option<Pos2> {
        let is_wanted =
            |(of, words, _): &&(Role, String, Rect)| role.is_none_or(|role| *of == role) && words.starts_with(starts);
        self.places.iter().find(is_wanted).map(|(.., rect)| rect.center())
    }

    /// Clicks a field to type in by the words in it while it is empty; whether there was such a field.
    pub fn click_field(&mut self, hint: &str) -> bool {
        let is_field = |role: Role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        let is_wanted = |(role, words, _): &&(Role, String, Rect)| is_field(*role) && words.ends_with(hint);
        let Some(at) = self.places.iter().find(is_wanted).map(|(.., rect)| rect.center()) else { return false };
        self.click_at(at);
        true
    }

    pub fn click_at(&mut self, pos: Pos2) {
        let button =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        self.frame(vec![Event::PointerMoved(pos)], Vec::new());
        self.frame(vec![button(true)], Vec::new());
        self.frame(vec![button(false)], Vec::new());
        self.settle();
    }

    /// A file dropped on the desk's window.
    pub fn drop_file(&mut self, path: PathBuf) {
        self.frame_with(Vec::new(), Vec::new(), vec![path]);
        self.settle();
    }

    /// A text pasted.
    pub fn paste(&mut self, text: &str) {
        self.frame(vec![Event::Paste(text.to_owned())], Vec::new());
        self.settle();
    }

    /// The system says that something becomes of the screens, and a moment later what.
    pub fn screens_change(&mut self, screens: ScreenList) {
        let ctx = self.ctx.clone();
        if let Some(app) = &mut self.app {
            app.screens_change(&ctx);
        }
        self.settle();
        self.time += 1.0;
        self.screens(screens);
    }

    /// Other screens than before.
    pub fn screens(&mut self, screens: ScreenList) {
        let ctx = self.ctx.clone();
        if let Some(app) = &mut self.app {
            app.learn_of_screens(&ctx, screens);
        }
        self.settle();
    }

    /// So much time passes without anything happening.
    pub fn wait(&mut self, seconds: f64) {
        self.time += seconds;
        self.settle();
    }
}

fn fresh_context() -> Context {
    let ctx = Context::default();
    ctx.enable_accesskit();
    ctx.set_embed_viewports(false);
    fanlight::ui::toolkit::theme::install(&ctx);
    ctx
}

fn key_event(key: Key, modifiers: Modifiers, pressed: bool) -> Event {
    Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers }
}

fn words_of(node: &Node) -> String {
    let words = [node.label(), node.value(), node.description(), node.placeholder()];
    words.into_iter().flatten().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" | ")
}

fn painted(shape: &Shape, texts: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| painted(shape, texts)),
        Shape::Text(text) => texts.push(text.galley.text().to_owned()),
        _ => {}
    }
}

/// The laptop alone, or with a projector at a place, in pixels; `own`: which of them the desk is on.
pub fn screens(projector: Option<f32>, own: usize) -> ScreenList {
    let screen = |name: &str, left: f32| Screen {
        name: name.to_owned(),
        rect: Rect::from_min_size(pos2(left, 0.0), vec2(1600.0, 900.0)),
    };
    let all = std::iter::once(screen("laptop", 0.0)).chain(projector.map(|left| screen("projector", left)));
    let all: Vec<Screen> = all.collect();
    let window = all[own.min(all.len() - 1)].rect.shrink(30.0);
    ScreenList::with_window(all, window)
}
