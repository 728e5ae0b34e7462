//! What can be said about the network's layout, at the foot of its canvas: how it is arranged, its groups, its pins.

use egui::{
    Align, Button, CornerRadius, Id, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::network::Arrangement;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::toolkit::choice::{Pill, link, pills};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;

/// What the bar shows.
#[derive(Debug, Clone, Copy)]
pub struct Input {
    /// The canvas it lies on.
    pub canvas: Rect,
    /// How the network is arranged.
    pub arrangement: Arrangement,
    /// How many groups are drawn.
    pub groups: usize,
    /// Whether everybody still looks for a place.
    pub is_settling: bool,
    /// How many actors are pinned.
    pub pins: usize,
    /// Whether the map may be changed.
    pub is_editable: bool,
}

/// Its height, and what is kept free round it, in points.
pub const HEIGHT: f32 = 40.0;
const PILLS_WIDTH: f32 = 216.0;
/// What the button of the groups takes at most, in points.
const GROUPS_WIDTH: f32 = 130.0;
/// See [`HEIGHT`].
pub const MARGIN: f32 = 8.0;
/// Narrower canvases show only the pills and the button of the groups, in points.
const NARROW: f32 = 480.0;

/// Shows the bar; what it leaves out in a narrow window is in the menus. Gives where the button of the groups is, and
/// whether it was clicked.
pub fn show(ui: &mut Ui, look: Look<'_>, input: Input, actions: &mut Vec<Action>) -> (Rect, bool) {
    let canvas = input.canvas;
    let width = if canvas.width() < NARROW {
        PILLS_WIDTH + GROUPS_WIDTH + 2.0 * MARGIN
    } else {
        canvas.width().min(640.0) - 2.0 * MARGIN
    };
    let corner = pos2(canvas.left() + MARGIN, canvas.bottom() - MARGIN - HEIGHT);
    let rect = Rect::from_min_size(corner, vec2(width.min(canvas.width() - 2.0 * MARGIN), HEIGHT));
    let ground = ui.painter().add(egui::Shape::Noop);
    let builder =
        UiBuilder::new().max_rect(rect.shrink2(vec2(MARGIN, 6.0))).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    let groups = contents(&mut child, look, input, actions);
    let taken = rect.with_max_x((child.min_rect().right() + MARGIN).max(rect.left() + PILLS_WIDTH + 2.0 * MARGIN));
    let radius = CornerRadius::same(10);
    let edge = Stroke::new(1.0, look.color(Ink::Line));
    let shape = egui::epaint::RectShape::new(taken, radius, look.color(Ink::Panel), edge, StrokeKind::Inside);
    ui.painter().set(ground, shape);
    (groups.rect, groups.clicked())
}

fn contents(ui: &mut Ui, look: Look<'_>, input: Input, actions: &mut Vec<Action>) -> Response {
    ui.interact(ui.max_rect(), Id::unique("network bar"), Sense::CLICK | Sense::DRAG);
    let choices = [(Arrangement::Free, "network-free"), (Arrangement::ByStance, "network-by-stance")];
    let choices = choices.map(|(value, id)| Pill { value, text: look.text(id), shape: None });
    let size = vec2(PILLS_WIDTH, 28.0);
    let picked = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        pills(ui, look, 2, &choices, Some(input.arrangement))
    });
    if picked.inner.is_some_and(|picked| picked != input.arrangement) {
        actions.push(Action::Command(Command::ArrangeByStance));
    }
    ui.add_space(6.0);
    let groups = groups_button(ui, look, input.groups);
    if input.canvas.width() < NARROW {
        return groups;
    }
    if input.pins > 0 {
        ui.add_space(6.0);
        let text = look.say(&Message::new("network-unpin-all").with("count", input.pins));
        if ui.add_enabled_ui(input.is_editable, |ui| link(ui, look, &text, Weight::Medium, Ink::Accent)).inner.clicked()
        {
            actions.push(Action::Command(Command::UnpinAll));
        }
    }
    if input.is_settling {
        ui.add_space(6.0);
        ui.label(look.rich(look.text("network-settling"), Weight::Regular, 13.0, Ink::Quiet));
    }
    groups
}

/// The button that opens the menu of the groups, with how many are drawn.
fn groups_button(ui: &mut Ui, look: Look<'_>, count: usize) -> Response {
    let text = look.say(&Message::new("network-groups-drawn").with("count", count));
    let (weight, ink) = if count > 0 { (Weight::SemiBold, Ink::Text) } else { (Weight::Medium, Ink::ButtonText) };
    let button = Button::new(look.rich(text.clone(), weight, 13.0, ink)).corner_radius(14).min_size(vec2(0.0, TARGET));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    response.on_hover_text(look.text("cmd-choose-groups-tip"))
}
