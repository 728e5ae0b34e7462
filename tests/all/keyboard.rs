//! Everything on the canvas without a mouse: walking, placing, connecting, surroundings, the palette.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::audience::{Audience, Veil};
use fanlight::layout::measure::Measurer;
use fanlight::model::{ActorId, KindId, Wedge};
use fanlight::picture::Palette;
use fanlight::ui::action::command::Command;
use fanlight::ui::toolkit::keys::shortcut_text;
use fanlight::ui::toolkit::look::Look;

use super::support::driver::Driver;

impl Driver {
    /// The name of the one actor selected.
    fn selected(&self) -> String {
        let actor = self.open().attention.selection.single_actor().and_then(|id| self.map().actor(id));
        actor.map(|actor| actor.name.clone()).unwrap_or_default()
    }

    /// The name of the actor whose chip has the keyboard's focus, as egui has it.
    fn focused_chip(&self) -> Option<String> {
        let actor = self.open().views.spectrum.focused()?;
        let id = fanlight::ui::views::canvas::chip_id(fanlight::ui::views::canvas::Place::Spectrum, actor);
        assert!(self.window.ctx.memory(|memory| memory.has_focus(id)), "the focus is a real one");
        self.map().actor(actor).map(|actor| actor.name.clone())
    }

    fn select_by_palette(&mut self, typed: &str) {
        self.command(Command::Palette);
        self.type_text(typed);
        self.press(Key::Enter);
    }

    fn focused_label(&self) -> Option<String> {
        let focused = self.window.ctx.memory(egui::Memory::focused)?;
        let node = self.window.get_all_by(|_| true).find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().label()).or(Some(format!("{focused:?}")))
    }
}

/// Holds that an arrow key led to somebody ahead, and that nobody else ahead stands nearer both along its way and beside
/// it. Whoever is more beside than ahead is only gone to where nobody else is.
#[track_caller]
pub fn assert_nearest(key: Key, from: Pos2, all: &[(ActorId, Pos2)], chosen: ActorId) {
    let way = match key {
        Key::ArrowLeft => vec2(-1.0, 0.0),
        Key::ArrowRight => vec2(1.0, 0.0),
        Key::ArrowUp => vec2(0.0, -1.0),
        _ => vec2(0.0, 1.0),
    };
    let far = |at: Pos2| ((at - from).dot(way), (at - from).dot(way.rot90()).abs());
    let (along, aside) = all.iter().find(|(actor, _)| *actor == chosen).map(|(_, at)| far(*at)).unwrap();
    assert!(along > 0.0, "{key:?} went back by {along}");
    for (ahead, beside) in all.iter().map(|(_, at)| far(*at)).filter(|(ahead, _)| *ahead > 1.0) {
        assert!(ahead > along - 1.0 || beside > aside - 1.0, "{key:?} went {along}, {aside} and not {ahead}, {beside}");
        assert!(
            aside <= along + 1.0 || beside > ahead - 1.0,
            "{key:?} went to the side, and {ahead}, {beside} is ahead"
        );
    }
}

/// Presses within one frame, as a slow computer sees them.
fn in_one_frame(driver: &mut Driver, keys: &[Key]) {
    for &key in keys {
        for pressed in [true, false] {
            let event = Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
            driver.window.input_mut().events.push(event);
            let letter = key.name().to_lowercase();
            if pressed && letter.chars().count() == 1 {
                driver.window.input_mut().events.push(Event::Text(letter));
            }
        }
    }
    driver.settle();
}

#[test]
fn tab_walks_everybody_once_wedge_by_wedge_and_leaves_at_the_end() {
    let mut driver = Driver::on_the_beach();
    let placed = driver.map().actors().filter(|actor| actor.placement.is_some()).count();
    // Into the canvas from the last widget before it.
    for _ in 0..200 {
        driver.press(Key::Tab);
        if driver.focused_chip().is_some() {
            break;
        }
    }
    let mut walked = Vec::new();
    while let Some(name) = driver.focused_chip() {
        assert_eq!(driver.selected(), name, "the selection follows the focus");
        walked.push(name);
        assert!(walked.len() <= placed, "it ends");
        driver.press(Key::Tab);
    }
    assert_eq!(walked.len(), placed);
    let mut each = walked.clone();
    each.sort();
    each.dedup();
    assert_eq!(each.len(), placed, "nobody twice");
    let wedges: Vec<_> = walked.iter().map(|name| driver.wedge_of(name).unwrap()).collect();
    assert!(wedges.is_sorted(), "wedge by wedge: {wedges:?}");
    assert!(driver.window.ctx.memory(egui::Memory::focused).is_some(), "the focus has gone on");
    // And back again from where it left.
    driver.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(driver.focused_chip(), walked.last().cloned());
    driver.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(driver.focused_chip(), walked.get(placed - 2).cloned());
}

#[test]
fn shift_tab_leaves_at_the_first_one_to_what_comes_before_the_canvas() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Old harbour fishers");
    for _ in 0..200 {
        if driver.focused_chip().is_none() {
            break;
        }
        driver.press_with(Modifiers::SHIFT, Key::Tab);
    }
    assert_eq!(driver.focused_chip(), None);
    let before = driver.focused_label();
    driver.press(Key::Tab);
    assert!(driver.focused_chip().is_some(), "{before:?} comes just before the canvas");
}

#[test]
fn a_tiny_move_changes_nothing_in_the_order_of_walking() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    driver.press(Key::Tab);
    let next = driver.selected();
    driver.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(driver.selected(), "Radio Coast");
    driver.press_with(Modifiers::ALT, Key::ArrowRight);
    driver.press(Key::Tab);
    assert_eq!(driver.selected(), next);
}

#[test]
fn a_chip_that_was_nudged_is_dragged_away_in_a_step_of_its_own_and_nudged_again_in_another() {
    let mut driver = Driver::on_the_beach();
    let tray = driver.open().panels.tray.rect.unwrap().center();
    let mut places = Vec::new();
    driver.select_by_palette("Radio Coast");
    for step in 0..4 {
        places.push(driver.actor("Radio Coast").placement);
        match step {
            0 | 2 => driver.press_with(Modifiers::ALT, Key::ArrowRight),
            1 => driver.drag(driver.chip_at("Radio Coast"), driver.chip_at("Radio Coast") + vec2(0.0, -60.0)),
            _ => driver.drag(driver.chip_at("Radio Coast"), tray),
        }
    }
    assert_eq!(driver.wedge_of("Radio Coast"), None);
    for before in places.into_iter().rev() {
        driver.undo();
        assert_eq!(driver.actor("Radio Coast").placement, before);
    }
}

#[test]
fn arrows_go_to_the_nearest_in_their_direction_and_with_alt_they_nudge_in_one_step() {
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("Radio Coast"), Modifiers::NONE);
    let placed = driver.map().actors().filter(|actor| actor.placement.is_some());
    let all: Vec<_> = placed.map(|actor| (actor.id, driver.chip_at(&actor.name))).collect();
    for start in ["Radio Coast", "Market traders", "Parents' association"] {
        for key in [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown] {
            driver.select_by_palette(start);
            let from = driver.chip_at(start);
            driver.press(key);
            let name = driver.selected();
            assert_ne!(name, start, "{key:?} is not stuck");
            assert_nearest(key, from, &all, driver.actor(&name).id);
            assert_eq!(driver.focused_chip(), Some(name));
        }
    }
    assert!(driver.open().document.undo_name().is_none(), "looking is not editing");
    driver.select_by_palette("Radio Coast");
    let before = driver.actor("Radio Coast").placement;
    for _ in 0..4 {
        driver.press_with(Modifiers::ALT, Key::ArrowUp);
    }
    driver.press_with(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowUp);
    assert_ne!(driver.actor("Radio Coast").placement, before);
    assert_eq!(driver.open().document.undo_count(), 1, "a run of nudges is one step");
    driver.undo();
    assert_eq!(driver.actor("Radio Coast").placement, before);
}

#[test]
fn shift_and_an_arrow_select_in_addition_and_all_are_placed_with_one_key() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    driver.press_with(Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(driver.open().attention.selection.actors.len(), 2);
    driver.press(Key::Num5);
    let all = driver.open().attention.selection.actors.clone();
    assert!(all.iter().all(|id| driver.map().actor(*id).unwrap().wedge() == Some(Wedge::ActiveOpposition)));
    assert_eq!(driver.open().document.undo_count(), 1);
}

#[test]
fn connect_move_and_undo_without_a_mouse() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    driver.select_by_palette("taxi");
    assert_eq!(driver.selected(), "Taxi drivers");
    driver.press(Key::R);
    driver.type_text("cafes");
    driver.press(Key::Enter);
    assert!(driver.window.query_by_label("Which relationship?").is_some());
    let legend = driver.map().head().kinds.clone();
    driver.press(Key::ArrowDown);
    driver.press(Key::ArrowDown);
    driver.press(Key::ArrowUp);
    driver.press(Key::Enter);
    let id = driver.open().attention.selection.single_relationship().unwrap();
    let made = driver.map().relationship(id).unwrap();
    assert_eq!((made.from, made.to), (driver.actor("Taxi drivers").id, driver.actor("Beach cafés").id));
    assert_eq!(made.kind, legend[1].id);
    // The arrows go on from the actor the relationship begins at.
    driver.press(Key::ArrowLeft);
    assert!(driver.focused_chip().is_some());
    driver.select_by_palette("taxi");
    driver.press(Key::Num1);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::ActiveAllies));
    assert_eq!(driver.focused_chip().as_deref(), Some("Taxi drivers"), "the focus stays with who was placed");
    driver.undo();
    driver.undo();
    assert_eq!(*driver.map(), before);
}

#[test]
fn the_kinds_go_round_with_the_arrows_and_never_lose_the_focus() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("taxi");
    driver.press(Key::R);
    driver.type_text("mayor");
    driver.press(Key::Enter);
    let count = driver.map().head().kinds.len();
    let first = driver.focused_label();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..count {
        seen.insert(driver.focused_label());
        driver.press(Key::ArrowDown);
    }
    assert_eq!(seen.len(), count, "{seen:?}");
    assert_eq!(driver.focused_label(), first);
    driver.press(Key::ArrowUp);
    assert_ne!(driver.focused_label(), first);
    driver.press(Key::Escape);
    assert!(driver.window.query_by_label("Which relationship?").is_none());
}

#[test]
fn what_is_typed_after_r_within_one_frame_goes_into_the_field_and_is_no_command() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("taxi");
    let before = driver.map().clone();
    in_one_frame(&mut driver, &[Key::R, Key::M, Key::A, Key::Y, Key::T]);
    let field = driver.window.get_by_role_and_label(Role::TextInput, "Connect with whom?");
    assert_eq!(field.value().as_deref(), Some("mayt"));
    assert_eq!(*driver.map(), before);
    driver.press(Key::Escape);
    assert!(driver.window.query_by_role_and_label(Role::TextInput, "Connect with whom?").is_none());
    assert_eq!(driver.selected(), "Taxi drivers");
}

#[test]
fn what_is_typed_after_ctrl_k_waits_for_the_palette() {
    let mut driver = Driver::on_the_beach();
    let shortcut = fanlight::ui::action::command::entry(Command::Palette).unwrap().shortcuts[0];
    let event = Event::Key {
        key: shortcut.logical_key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: shortcut.modifiers,
    };
    driver.window.input_mut().events.push(event);
    in_one_frame(&mut driver, &[Key::T, Key::A, Key::X, Key::I]);
    assert!(driver.app().is_palette_open());
    driver.press(Key::Enter);
    assert!(!driver.app().is_palette_open());
    assert_eq!(driver.selected(), "Taxi drivers");
}

#[test]
fn the_palette_finds_commands_that_can_be_carried_out_and_no_others() {
    let mut driver = Driver::new();
    driver.command(Command::Palette);
    driver.type_text("undo");
    assert!(driver.window.query_by_label("Nothing matches.").is_some(), "there is nothing to undo");
    driver.press(Key::Escape);
    assert!(!driver.app().is_palette_open());
    driver.command(Command::Palette);
    driver.type_text("new m");
    driver.press(Key::Enter);
    assert_eq!(driver.map().actor_count(), 0);
    driver.enter("Parents");
    driver.command(Command::Palette);
    driver.type_text("undo");
    driver.press(Key::Enter);
    assert_eq!(driver.map().actor_count(), 0);
}

#[test]
fn a_theme_is_chosen_in_the_palette() {
    let mut driver = Driver::on_the_beach();
    let is_dark = |driver: &Driver| driver.window.ctx.global_style().visuals.dark_mode;
    driver.select_by_palette("dark");
    assert!(is_dark(&driver));
    assert_eq!(driver.open().document.undo_count(), 0, "nothing of the map was changed");
    driver.select_by_palette("theme light");
    assert!(!is_dark(&driver));
}

#[test]
fn the_palette_is_walked_with_arrows_and_shows_whom_it_selects() {
    let mut driver = Driver::on_the_beach();
    driver.wheel(driver.chip_at("Radio Coast"), 12.0);
    driver.select_by_palette("marine lab");
    assert_eq!(driver.selected(), "University marine lab");
    let canvas = driver.window.get_by_role_and_label(Role::Canvas, "Spectrum of allies").rect();
    assert!(canvas.contains(driver.chip_at("University marine lab")), "it was brought into sight");
    assert_eq!(driver.focused_chip().as_deref(), Some("University marine lab"));
    driver.command(Command::Palette);
    driver.type_text("c");
    let chosen = |driver: &Driver| {
        let is_chosen = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption && node.is_selected() == Some(true)
        };
        let found: Vec<_> = driver.window.get_all_by(|_| true).filter(is_chosen).collect();
        assert_eq!(found.len(), 1);
        found[0].accesskit_node().label().unwrap()
    };
    let first = chosen(&driver);
    driver.press(Key::ArrowDown);
    assert_ne!(chosen(&driver), first);
    driver.press(Key::ArrowUp);
    assert_eq!(chosen(&driver), first);
    for _ in 0..20 {
        driver.press(Key::ArrowDown);
    }
    chosen(&driver);
    driver.press(Key::Escape);
    assert_eq!(driver.focused_chip().as_deref(), Some("University marine lab"), "back to where it was");
}

#[test]
fn enter_edits_the_name_and_esc_comes_back_to_the_chip() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    driver.command(Command::ToggleInspector);
    driver.press(Key::Enter);
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.type_text("Radio Mar");
    assert_eq!(driver.selected(), "Radio Mar");
    driver.press(Key::Escape);
    assert_eq!(driver.focused_chip().as_deref(), Some("Radio Coast"), "what was typed is given up");
    driver.press(Key::Num2);
    assert_eq!(driver.wedge_of("Radio Coast"), Some(Wedge::PassiveAllies), "keys are commands again");
}

#[test]
fn space_shows_only_the_surroundings_and_esc_goes_back_step_by_step() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    let badge = "Only the surroundings of Radio Coast are shown. Esc shows everybody.";
    driver.press(Key::Space);
    assert!(driver.window.query_by_label(badge).is_some());
    let id = driver.actor("Radio Coast").id;
    let none = std::collections::HashSet::new();
    let around = fanlight::analysis::around(driver.map(), &[id].into(), 1, &none, |_| true);
    for _ in 0..around.len() {
        driver.press(Key::ArrowUp);
        driver.press(Key::ArrowLeft);
        let focused = driver.open().views.spectrum.focused().unwrap();
        assert!(around.contains(&focused), "only who is shown is walked");
    }
    driver.press(Key::Escape);
    assert!(driver.window.query_by_label(badge).is_none());
    assert!(!driver.open().attention.selection.is_empty(), "the selection is the next step");
    driver.press(Key::Escape);
    assert!(driver.open().attention.selection.is_empty());
    driver.select_by_palette("Radio Coast");
    driver.press(Key::Space);
    driver.press(Key::Space);
    assert!(driver.window.query_by_label(badge).is_none());
    driver.press(Key::Space);
    driver.click(Role::Button, badge);
    assert!(driver.window.query_by_label(badge).is_none());
}

#[test]
fn holding_space_and_dragging_pans_and_shows_no_surroundings() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    let at = driver.chip_at("Radio Coast");
    driver.window.key_down(Key::Space);
    driver.drag(at, at + vec2(60.0, 40.0));
    driver.window.key_up(Key::Space);
    driver.settle();
    assert!((driver.chip_at("Radio Coast") - at).length() > 50.0);
    assert!(driver.window.query_by_label_contains("Only the surroundings").is_none());
}

#[test]
fn a_focused_button_keeps_enter_and_space_and_leaves_letters_to_the_commands() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    let shown = driver.open().views.spectrum.scene().ties.len();
    driver.window.get_by_role_and_label(Role::CheckBox, "influences").focus();
    driver.settle();
    driver.press(Key::Num5);
    assert_eq!(driver.wedge_of("Radio Coast"), Some(Wedge::ActiveOpposition));
    driver.press(Key::Space);
    assert!(driver.open().looking.hidden_kinds.contains(&KindId::new("influences")));
    assert!(driver.open().views.spectrum.scene().ties.len() < shown);
    assert!(driver.window.query_by_label_contains("Only the surroundings").is_none());
    driver.press(Key::Enter);
    assert!(!driver.open().looking.hidden_kinds.contains(&KindId::new("influences")));
    assert_eq!(driver.selected(), "Radio Coast");
}

#[test]
fn letters_typed_into_a_field_are_no_commands() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    let before = driver.map().clone();
    driver.window.get_by_role_and_label(Role::TextInput, "Add actors").focus();
    driver.settle();
    in_one_frame(&mut driver, &[Key::T, Key::Num5, Key::R, Key::Space, Key::F]);
    assert_eq!(*driver.map(), before);
    assert_eq!(driver.window.get_by_role_and_label(Role::TextInput, "Add actors").value().as_deref(), Some("t5rf"));
}

#[test]
fn esc_in_a_dialog_leaves_the_selection_alone() {
    let mut driver = Driver::on_the_beach();
    driver.select_by_palette("Radio Coast");
    driver.command(Command::ShowShortcuts);
    driver.press(Key::Escape);
    assert!(driver.app().dialog().is_none());
    assert_eq!(driver.selected(), "Radio Coast");
}

#[test]
fn the_help_sheet_has_every_key_of_the_table_and_of_the_canvas() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::ShowShortcuts);
    for text in
        ["On the spectrum by keyboard", "Connect by typing", "Find a command or an actor…", "Ctrl+K", "Enter, F2"]
    {
        assert!(driver.window.query_all_by_label(text).next().is_some(), "{text} is missing");
    }
    for entry in fanlight::ui::action::command::TABLE.iter().filter(|entry| !entry.shortcuts.is_empty()) {
        let lang = fanlight::lang::Lang::new(fanlight::lang::Tongue::English);
        let look = Look {
            audience: Audience::Facilitator,
            veil: Veil::none(),
            lang: &lang,
            palette: Palette::Light,
            measurer: &Measurer::new(),
        };
        let keys = entry.shortcuts.iter().map(|shortcut| shortcut_text(&driver.window.ctx, look, shortcut));
        for text in [lang.text(entry.text_id), keys.collect::<Vec<_>>().join(", ")] {
            assert!(driver.window.query_all_by_label(&text).next().is_some(), "{text} is missing");
        }
    }
}
