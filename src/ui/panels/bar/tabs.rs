//! The views of a map, and the tabs that choose one.

use egui::{Button, Role, Ui, WidgetInfo, vec2};

use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::view::View;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::menu;

const TEXT_SIZE: f32 = 14.0;
const PADDING: f32 = 16.0;
const HEIGHT: f32 = 34.0;

/// How wide the tabs are side by side, in points.
#[must_use]
pub fn tabs_width(look: Look<'_>) -> f32 {
    let width = |view: View| look.measurer.width(&look.text(view.text_id()), Weight::SemiBold, f64::from(TEXT_SIZE));
    View::ALL.map(width).iter().sum::<f64>() as f32 + View::ALL.len() as f32 * (2.0 * PADDING + 2.0)
}

/// Shows the tabs side by side.
pub fn tabs(ui: &mut Ui, look: Look<'_>, shown: View, actions: &mut Vec<Action>) {
    ui.scope(|ui| {
        // The bar's own titles are as high as it; tabs are pills.
        ui.spacing_mut().interact_size.y = HEIGHT;
        ui.spacing_mut().item_spacing.x = 2.0;
        for view in View::ALL {
            tab(ui, look, view, view == shown, actions);
        }
    });
}

fn tab(ui: &mut Ui, look: Look<'_>, view: View, is_shown: bool, actions: &mut Vec<Action>) {
    let name = look.text(view.text_id());
    let width = look.measurer.width(&name, Weight::SemiBold, f64::from(TEXT_SIZE)) as f32 + 2.0 * PADDING;
    let (weight, ink) = if is_shown { (Weight::SemiBold, Ink::Paper) } else { (Weight::Medium, Ink::ButtonText) };
    let fill = if is_shown { look.color(Ink::Hub) } else { egui::Color32::TRANSPARENT };
    let text = look.rich(&name, weight, TEXT_SIZE, if is_shown { Ink::HubText } else { ink });
    let button = Button::new(text).corner_radius(17).fill(fill).min_size(vec2(width, HEIGHT));
    let response = ui.add(button.frame_when_inactive(is_shown));
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_shown, &name));
    crate::ui::toolkit::button::focus_ring(ui, look, &response, 17);
    let command = Command::Show(view);
    let keys = command::entry(command).and_then(|entry| entry.shortcuts.first());
    let keys = keys.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
    if response.on_hover_text(keys).clicked() {
        actions.push(Action::Command(command));
    }
}

/// The views as a menu that is called by the one shown, where there is no room for tabs.
pub fn menu(ui: &mut Ui, look: Look<'_>, shown: View, actions: &mut Vec<Action>) {
    let name = look.text(shown.text_id());
    let title = look.rich(format!("{name} ⏷"), Weight::SemiBold, TEXT_SIZE, Ink::Text);
    let (response, _) = egui::containers::menu::MenuButton::from_button(Button::new(title)).ui(ui, |ui| {
        for view in View::ALL {
            if menu::choice_row(ui, look, &look.text(view.text_id()), view == shown) {
                actions.push(Action::Command(Command::Show(view)));
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, look.text("view-menu")));
}
