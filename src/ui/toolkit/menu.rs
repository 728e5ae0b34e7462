//! Menus: their look and their rows. What a row leads to is the caller's.

use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::containers::menu::SubMenuButton;
use egui::{Atom, AtomKind, Button, Color32, IntoSizedResult, Popup, Response, SizedAtomKind, Stroke, Ui, vec2};

use super::look::Look;
use super::theme::{self, TARGET};
use crate::layout::fonts::Weight;
use crate::picture::Ink;

const CHECK_WIDTH: f32 = 14.0;

/// How a menu looks: its rows are large enough for a finger.
pub fn menu_style(look: Look<'_>) -> impl Fn(&mut egui::Style) + Send + Sync + 'static {
    let [hovered, open] = [Ink::Button, Ink::Button].map(|ink| look.color(ink));
    let focus = focus_stroke(look);
    move |style| {
        style.spacing.button_padding = vec2(10.0, 4.0);
        style.spacing.interact_size.y = TARGET;
        style.spacing.item_spacing = vec2(8.0, 1.0);
        quiet_ground(style, hovered, open, focus);
    }
}

/// A menu's rows have no ground of their own until they are under the pointer or the keyboard.
pub fn quiet_ground(style: &mut egui::Style, hovered: Color32, open: Color32, focus: Stroke) {
    let widgets = &mut style.visuals.widgets;
    for (widget, fill) in [
        (&mut widgets.inactive, Color32::TRANSPARENT),
        (&mut widgets.hovered, hovered),
        (&mut widgets.active, open),
        (&mut widgets.open, open),
    ] {
        widget.weak_bg_fill = fill;
        widget.bg_fill = fill;
        widget.bg_stroke = Stroke::NONE;
    }
    // What has the keyboard's focus is drawn as active.
    widgets.active.bg_stroke = focus;
}

/// The line round the row that the keyboard is at.
#[must_use]
pub fn focus_stroke(look: Look<'_>) -> Stroke {
    Stroke::new(theme::focus_width(look.palette) - 0.5, look.color(Ink::Accent))
}

/// A row that is no command of the table.
pub fn plain_row(ui: &mut Ui, look: Look<'_>, text: &str, is_enabled: bool) -> Response {
    let shown = look.rich(text, Weight::Regular, 14.0, if is_enabled { Ink::Text } else { Ink::Quiet });
    named(ui.add_enabled(is_enabled, Button::new(shown)), Role::MenuItem, text, None)
}

/// A row that opens a menu of its own.
pub fn sub_menu(ui: &mut Ui, look: Look<'_>, text_id: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let name = look.text(text_id);
    let title = look.rich(name.clone(), Weight::Regular, 14.0, Ink::Text);
    let (response, _) = SubMenuButton::new(title).ui(ui, |ui| {
        ui.set_min_width(150.0);
        add(ui);
    });
    named(response, Role::MenuItem, &name, None)
}

/// Shows one of several choices, with a tick before the one that is in force; whether it was chosen.
pub fn choice_row(ui: &mut Ui, look: Look<'_>, name: &str, is_chosen: bool) -> bool {
    choice(ui, look, name, is_chosen).clicked()
}

/// As [`choice_row`], as a whole.
pub fn choice(ui: &mut Ui, look: Look<'_>, name: &str, is_chosen: bool) -> Response {
    let weight = if is_chosen { Weight::SemiBold } else { Weight::Regular };
    let button = Button::new((tick(is_chosen, look.color(Ink::Accent)), look.rich(name, weight, 14.0, Ink::Text)));
    named(ui.add(button.gap(8.0)), Role::MenuItemRadio, name, Some(is_chosen))
}

/// A tick, or the room for one.
#[must_use]
pub fn tick(is_drawn: bool, color: Color32) -> Atom<'static> {
    let size = vec2(CHECK_WIDTH, CHECK_WIDTH);
    AtomKind::closure(move |_, _| IntoSizedResult {
        intrinsic_size: size,
        sized: SizedAtomKind::Paint {
            paint: Arc::new(move |ui: &Ui, args: egui::AtomPaintArgs| {
                if is_drawn {
                    let center = args.rect.center();
                    let points = [vec2(-5.0, 0.0), vec2(-1.5, 4.0), vec2(5.5, -4.5)].map(|arm| center + arm);
                    ui.painter().line(points.to_vec(), Stroke::new(2.0, color));
                }
            }),
            size,
        },
    })
    .into()
}

/// Tells a screen reader what a row is, what it is called, and whether it is chosen.
#[expect(clippy::must_use_candidate, reason = "what it does is done to the response's node")]
pub fn named(response: Response, role: Role, name: &str, is_chosen: Option<bool>) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        // Without the shortcut, which egui would read as part of the name.
        node.set_label(name);
        if let Some(is_chosen) = is_chosen {
            node.set_toggled(if is_chosen { Toggled::True } else { Toggled::False });
        }
    });
    response
}

/// Whether a menu or a dialog has the keys: they are not meant for the canvas then.
#[must_use]
pub fn keys_are_taken(ui: &Ui) -> bool {
    Popup::is_any_open(ui.ctx()) || ui.memory(|memory| memory.top_modal_layer().is_some())
}
