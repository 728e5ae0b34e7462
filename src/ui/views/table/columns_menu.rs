//! The menu of columns: which are shown, and in which order.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Popup, PopupCloseBehavior, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::column::{Arrangement, Column};
use super::input::Input;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::view::Sheet;
use crate::ui::toolkit::choice::{paint_focus, tick};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::menu;
use crate::ui::toolkit::scroll::Following;
use crate::ui::toolkit::theme::TARGET;

/// How wide the menu is, in points.
const WIDTH: f32 = 280.0;

/// Shows the button that opens the menu.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, sheet: Sheet, actions: &mut Vec<Action>) {
    let look = input.look;
    let name = look.text("table-columns");
    let text = look.rich(&name, Weight::Medium, 13.5, Ink::ButtonText);
    let button = Button::new(text).corner_radius(16).min_size(vec2(0.0, TARGET));
    let config =
        MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside).style(menu::menu_style(look));
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(WIDTH);
        let room = (ui.ctx().content_rect().height() - 100.0).clamp(100.0, 560.0);
        let list = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
        list.show_following(ui, |ui| rows(ui, input, sheet, actions));
        ui.separator();
        if menu::plain_row(ui, look, &look.text("table-columns-reset"), true).clicked() {
            actions.push(Action::SetTableColumns(sheet, Vec::new()));
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if Popup::is_any_open(ui.ctx()) {
        // The tooltip would lie over the menu.
        return;
    }
    response.on_hover_text(look.text("table-columns-tip"));
}

fn rows(ui: &mut Ui, input: &Input<'_>, sheet: Sheet, actions: &mut Vec<Action>) {
    let look = input.look;
    let arrangement = input.arrangement(sheet);
    let last = arrangement.all().len().saturating_sub(1);
    let mut changed: Option<Arrangement> = None;
    let mut change = |how: &dyn Fn(&mut Arrangement)| {
        let mut next = arrangement.clone();
        how(&mut next);
        changed = Some(next);
    };
    for (place, (column, is_shown)) in arrangement.all().iter().copied().enumerate() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(8.0);
            let room = WIDTH - 2.0 * TARGET - 16.0;
            ui.allocate_ui_with_layout(vec2(room, TARGET), egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_size(vec2(room, TARGET));
                ui.add_enabled_ui(column.can_be_hidden(), |ui| {
                    if tick(ui, look, Some(is_shown), &column.name(look)).clicked() {
                        change(&|next| next.toggle(column));
                    }
                });
            });
            for (to_the_left, id, is_end) in
                [(true, "table-column-earlier", place == 0), (false, "table-column-later", place == last)]
            {
                let name = look.say(&Message::new(id).with("column", column.name(look)));
                if arrow(ui, look, column, &name, (to_the_left, !is_end)) {
                    change(&|next| next.shift(column, to_the_left));
                }
            }
        });
    }
    if let Some(changed) = changed {
        actions.push(Action::SetTableColumns(sheet, changed.keys()));
    }
}

/// A small button with an arrow up or down.
fn arrow(ui: &mut Ui, look: Look<'_>, column: Column, name: &str, (is_up, is_enabled): (bool, bool)) -> bool {
    ui.add_enabled_ui(is_enabled, |ui| {
        let (_, rect) = ui.allocate_space(vec2(TARGET, TARGET));
        // Moved along with its column, the button keeps the keyboard.
        let response = ui.interact(rect, egui::Id::unique(("table column arrow", column, is_up)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
        if response.hovered() && is_enabled {
            ui.painter().rect_filled(rect, 6, look.color(Ink::Button));
        }
        let tip = if is_up { -2.5 } else { 2.5 };
        let points = [vec2(-4.5, -tip), vec2(0.0, tip), vec2(4.5, -tip)].map(|arm| rect.center() + arm);
        let ink = if is_enabled { Ink::Text } else { Ink::Line };
        ui.painter().add(egui::Shape::line(points.to_vec(), Stroke::new(1.8, look.color(ink))));
        paint_focus(ui, look, &response.clone().with_new_rect(rect.shrink(4.0)), 4);
        response.on_hover_text(name).clicked()
    })
    .inner
}
