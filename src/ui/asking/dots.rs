//! Dots given and taken by clicking: a button for each, and the number between them as it stands on the chip.

use egui::{Button, CornerRadius, Ui, vec2};

use crate::edit::Edit;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::Actor;
use crate::picture::Ink;
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::choice::paint_focus;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;

/// Takes a dot from each of these actors, says how many they have, gives one to each. `whose` is what they are called.
pub fn show(ui: &mut Ui, look: Look<'_>, is_editable: bool, actors: &[&Actor], whose: &str, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let named = |id: &str| look.say(&Message::new(id.to_owned()).with("name", whose));
    for (sign, by, name) in [("−", -1, named("moves-dot-less")), ("+", 1, named("moves-dot-more"))] {
        let can = actors.iter().any(|actor| if by < 0 { actor.dots > 0 } else { actor.dots < Actor::MAX_DOTS });
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        let button =
            Button::new(look.rich(sign, Weight::SemiBold, 14.0, Ink::ButtonText)).min_size(vec2(TARGET, TARGET));
        let response = ui.add_enabled(is_editable && can, button.corner_radius(CornerRadius::same(7)));
        let response = response.accessible_name(name.clone()).on_hover_text(name);
        paint_focus(ui, look, &response, 7);
        if response.clicked() {
            let ids = actors.iter().map(|actor| actor.id).collect();
            push_choice(actions, Edit::AddDots { ids, by });
        }
        if by < 0 {
            badge(ui, look, actors);
        }
    }
}

/// The number of dots as on the chip; of several with different numbers, none.
fn badge(ui: &mut Ui, look: Look<'_>, actors: &[&Actor]) {
    let first = actors.first().map_or(0, |actor| actor.dots);
    let dots = Some(first).filter(|first| actors.iter().all(|actor| actor.dots == *first));
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, TARGET), egui::Sense::hover());
    let name = match dots {
        Some(dots) => look.say(&Message::new("moves-dots").with("count", usize::from(dots))),
        None => look.text("inspector-various"),
    };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
    let has_some = dots.is_some_and(|dots| dots > 0);
    if has_some {
        ui.painter().circle_filled(rect.center(), 11.0, look.color(Ink::Accent));
    }
    let ink = if has_some { Ink::OnAccent } else { Ink::Quiet };
    let font = crate::ui::toolkit::theme::font(Weight::Bold, 12.5);
    let text = dots.map_or_else(|| "…".to_owned(), |dots| dots.to_string());
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, text, font, look.color(ink));
}
