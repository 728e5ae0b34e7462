//! The bar at the top: the menus, made from the one table of commands, the choices of the View menu, the tabs of the
//! views, and the buttons at its end.

mod find_pill;
mod tabs;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Frame, Margin, Panel, Rect, ScrollArea, Ui, vec2};

use self::find_pill::FindPill;
use crate::edit::StepName;
use crate::lang::{Message, Tongue};
use crate::layout::fonts::Weight;
use crate::picture::{Ink, Palette};
use crate::ui::action::command::{Availability, Command, Entry, Menu, TABLE};
use crate::ui::action::view::View;
use crate::ui::action::{Action, command};
use crate::ui::asking::command_row::CommandRow;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::menu::{choice_row, focus_stroke, menu_style, quiet_ground, sub_menu};
use crate::ui::toolkit::scroll::Following;
use crate::ui::toolkit::{button, theme};
use crate::ui::words::step::step_text;

/// The height of the bar, in points.
pub const HEIGHT: f32 = 52.0;
/// The scales of the interface there are to choose from, in percent.
pub const SCALES_PERCENT: [u16; 7] = [75, 100, 125, 150, 200, 250, 300];

const TITLE_SIZE: f32 = 14.5;
const TITLE_PADDING: f32 = 14.0;

/// What is kept free between the parts of the bar, in points.
const GAP: f32 = 10.0;
/// The least room for the menu of views, in points.
const MENU_OF_VIEWS: f32 = 150.0;

/// What the bar shows.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The words and colours.
    pub look: Look<'a>,
    /// Which commands can be carried out.
    pub available: Availability,
    /// What undo would take back.
    pub undo: Option<&'a StepName>,
    /// What redo would do again.
    pub redo: Option<&'a StepName>,
    /// The language that was chosen; `None` is the system's.
    pub tongue: Option<Tongue>,
    /// The scale of the interface, in percent.
    pub scale_percent: u16,
    /// Whether nothing fades or slides by itself.
    pub is_motion_reduced: bool,
    /// Whether there is a list of recent files.
    pub keeps_recent: bool,
    /// Whether presentations begin with nothing but paper.
    pub starts_blank: bool,
    /// How the open map is looked at, if one is open.
    pub view: Option<View>,
}

/// Shows the bar at the top of `ui`: the menus, the views, and the button that lets the room see the map.
pub fn show(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let frame = Frame::new().fill(look.color(Ink::Panel)).inner_margin(Margin::symmetric(8, 0));
    Panel::top("menu bar").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = HEIGHT;
        let config = MenuConfig::new().style(menu_style(look));
        egui::MenuBar::new().config(config).style(bar_style(look)).ui(ui, |ui| {
            let bar = ui.max_rect();
            let folded = titles_width(look) > ui.available_width();
            if folded {
                all_menus(ui, input, actions);
            } else {
                menus(ui, input, actions);
            }
            if let Some(view) = input.view {
                let used = ui.cursor().left();
                views(ui, input, view, (bar, used), actions);
            }
        });
    });
}

fn menu_title(look: Look<'_>, id: &str) -> egui::RichText {
    look.rich(look.text(id), Weight::Medium, TITLE_SIZE, Ink::ButtonText)
}

fn menus(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    for menu in Menu::ALL {
        let title = menu_title(input.look, menu.text_id());
        MenuButton::from_button(Button::new(title)).ui(ui, |ui| contents(ui, menu, input, actions));
    }
}

/// All menus in one, where there is no room for their titles.
fn all_menus(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    MenuButton::from_button(Button::new(menu_title(input.look, "menu-all"))).ui(ui, |ui| {
        scrolled(ui, |ui| {
            for menu in Menu::ALL {
                let name = input.look.text(menu.text_id());
                ui.label(input.look.rich(name, Weight::Bold, TITLE_SIZE, Ink::Text));
                rows(ui, menu, input, actions);
            }
        });
    });
}

/// The tabs in the middle of the bar, or a menu of them, and the button that presents; what has no room is in the menus.
fn views(ui: &mut Ui, input: &Input<'_>, shown: View, (bar, used): (Rect, f32), actions: &mut Vec<Action>) {
    let look = input.look;
    let present = look.text("view-present");
    let present_width = button::width(ui, &present);
    let has_present = bar.right() - used > present_width + 2.0 * GAP;
    let right = bar.right() - if has_present { present_width + 2.0 * GAP } else { 0.0 };
    let width = tabs::tabs_width(look);
    let find = FindPill::new(ui, look);
    let has_find = right - used >= width + find.width() + 2.0 * GAP;
    let right = right - if has_find { find.width() + GAP } else { 0.0 };
    if right - used >= width + GAP {
        let centered = bar.center().x - width / 2.0;
        let left = centered.clamp(used + GAP, right - width);
        ui.add_space(left - used);
        tabs::tabs(ui, look, shown, actions);
    } else if right - used >= MENU_OF_VIEWS {
        tabs::menu(ui, look, shown, actions);
    }
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.spacing_mut().interact_size.y = button::HEIGHT;
        ui.add_space(GAP);
        if has_present && !input.available.has_room_window {
            let tip = command::entry(Command::Present).and_then(|entry| entry.shortcuts.first());
            let tip = tip.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
            if button::button(ui, look, &present, button::Rank::Main).on_hover_text(tip).clicked() {
                actions.push(Action::Command(Command::Present));
            }
            ui.add_space(GAP);
        }
        if has_find && find.show(ui, look).clicked() {
            actions.push(Action::Command(Command::Find));
        }
    });
}

/// How wide all titles are side by side, in points.
fn titles_width(look: Look<'_>) -> f32 {
    let width = |menu: Menu| look.measurer.width(&look.text(menu.text_id()), Weight::Medium, f64::from(TITLE_SIZE));
    Menu::ALL.map(width).iter().sum::<f64>() as f32 + Menu::ALL.len() as f32 * 2.0 * TITLE_PADDING
}

fn bar_style(look: Look<'_>) -> impl Fn(&mut egui::Style) + Send + Sync + 'static {
    let [hovered, open] = [Ink::Field, Ink::Button].map(|ink| look.color(ink));
    let focus = focus_stroke(look);
    move |style| {
        style.spacing.button_padding = vec2(TITLE_PADDING, 7.0);
        style.spacing.item_spacing.x = 0.0;
        quiet_ground(style, hovered, open, focus);
    }
}

fn contents(ui: &mut Ui, menu: Menu, input: &Input<'_>, actions: &mut Vec<Action>) {
    scrolled(ui, |ui| rows(ui, menu, input, actions));
}

fn scrolled(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    // A low window, or a large interface, still shows every row.
    let room = (ui.ctx().content_rect().height() - HEIGHT - 24.0).max(100.0);
    ScrollArea::vertical().max_height(room).min_scrolled_height(room).show_following(ui, add);
}

fn rows(ui: &mut Ui, menu: Menu, input: &Input<'_>, actions: &mut Vec<Action>) {
    ui.set_min_width(220.0);
    for entry in TABLE.iter().filter(|entry| entry.menu == menu) {
        if entry.begins_group {
            ui.separator();
        }
        if command_row(ui, input, entry) {
            actions.push(Action::Command(entry.command));
        }
    }
    if menu == Menu::View {
        ui.separator();
        view_choices(ui, input, actions);
    }
}

/// Shows a command; whether it was chosen.
fn command_row(ui: &mut Ui, input: &Input<'_>, entry: &Entry) -> bool {
    let is_on = match entry.command {
        Command::ReduceMotion => Some(input.is_motion_reduced),
        Command::KeepRecent => Some(input.keeps_recent),
        Command::StartBlank => Some(input.starts_blank),
        _ => None,
    };
    let row = CommandRow {
        entry,
        text: command_text(input, entry),
        is_enabled: input.available.allows(entry.command),
        is_on,
    };
    row.show(ui, input.look).clicked()
}

fn command_text(input: &Input<'_>, entry: &Entry) -> String {
    let look = input.look;
    let step = match entry.command {
        Command::Undo => input.undo.map(|step| ("cmd-undo-step", step)),
        Command::Redo => input.redo.map(|step| ("cmd-redo-step", step)),
        _ => None,
    };
    match step {
        Some((id, step)) => look.say(&Message::new(id).with("step", step_text(look, step))),
        None => look.text(entry.text_id),
    }
}

fn view_choices(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    sub_menu(ui, look, "menu-language", |ui| {
        let of_system = look.text("menu-language-system");
        let choices = [None].into_iter().chain(Tongue::ALL.map(Some));
        for tongue in choices {
            let name = match tongue {
                Some(tongue) => tongue.own_name(),
                None => of_system.as_str(),
            };
            if choice_row(ui, look, name, tongue == input.tongue) {
                actions.push(Action::SetTongue(tongue));
            }
        }
    });
    sub_menu(ui, look, "menu-theme", |ui| {
        for palette in Palette::ALL {
            if choice_row(ui, look, &look.text(theme::text_id(palette)), palette == look.palette) {
                actions.push(Action::SetPalette(palette));
            }
        }
    });
    sub_menu(ui, look, "menu-scale", |ui| {
        for percent in SCALES_PERCENT {
            let name = look.say(&Message::new("menu-scale-percent").with("percent", usize::from(percent)));
            if choice_row(ui, look, &name, percent == input.scale_percent) {
                actions.push(Action::SetInterfaceScale(f32::from(percent) / 100.0));
            }
        }
    });
}
