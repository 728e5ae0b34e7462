//! What the points lie on, painted, with what a screen reader and the pointer find there.

use egui::{Align, CornerRadius, Id, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::place::rect_on_screen;
use super::state::Input;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::power::Ground;
use crate::model::{Map, Wedge};
use crate::picture::power::{Corner, Head, Inhabitants, PowerWords, caption, corners, ground_items, heads};
use crate::picture::{Ink, Picture};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::theme;

/// The words of the ground, those that count left out.
#[must_use]
pub fn words(look: Look<'_>, map: &Map) -> PowerWords {
    PowerWords {
        wedges: Wedge::ALL.map(|wedge| look.wedge_name(map, wedge)),
        corners: Corner::ALL.map(|corner| look.text(corner.text_ids()[0])),
        influence: look.text("inspector-influence"),
        ..PowerWords::default()
    }
}

/// Adds the words that count.
pub fn count(look: Look<'_>, inhabitants: Inhabitants, words: &mut PowerWords) {
    let say = |id: &'static str, count: usize| look.say(&Message::new(id).with("count", count));
    let Inhabitants { open, waiting, left_out, .. } = inhabitants;
    words.lane = say("power-lane", open);
    words.waiting = say("power-waiting", waiting);
    words.more = say("power-more", left_out);
}

/// Paints all that does not move with the actors.
pub fn show(ui: &mut Ui, input: &Input<'_>, ground: &Ground, words: &PowerWords, inhabitants: Inhabitants) {
    let look = input.look;
    let mut picture = Picture::default();
    ground_items(ground, words, inhabitants, look.measurer, &mut picture);
    Sheet { origin: Pos2::ZERO, palette: look.palette }.paint(ui.painter(), &picture.items);
    for (corner, rect) in corners(ground, words, look.measurer) {
        let [name, tip] = corner.text_ids().map(|id| look.text(id));
        let id = Id::unique(("power-corner", corner.text_ids()[0]));
        let response = ui.interact(rect_on_screen(rect), id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {tip}")));
        response.on_hover_text(tip);
    }
    for Head { wedge, rect, .. } in heads(ground, words, look.measurer).into_iter().filter(|head| !head.is_whole) {
        let response = ui.interact(rect_on_screen(rect), Id::unique(("power-head", wedge)), Sense::hover());
        response.on_hover_text(&words.wedges[wedge.index()]);
    }
    let rows = [
        ("lane", ground.rows.lane, ground.lane, &words.lane),
        ("waiting", ground.rows.waiting, ground.waiting, &words.waiting),
    ];
    for (id, _, row, text) in rows.into_iter().filter(|(_, is_there, ..)| *is_there) {
        let response = ui.interact(rect_on_screen(caption(row)), Id::unique(("power-row", id)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    }
    emptiness(ui, input, ground, inhabitants);
}

/// Why there is nobody in the grid, if there is nobody.
fn emptiness(ui: &mut Ui, input: &Input<'_>, ground: &Ground, inhabitants: Inhabitants) {
    let look = input.look;
    let key = match inhabitants {
        Inhabitants { judged: 1.., .. } => return,
        Inhabitants { open: 1.., .. } => "power-nobody-judged",
        Inhabitants { waiting: 1.., .. } => "power-nobody-placed",
        _ if input.map.actor_count() > 0 => "power-nobody-shown",
        _ => "power-no-actors",
    };
    let grid = rect_on_screen(ground.grid);
    let rect = Rect::from_center_size(grid.center(), vec2((grid.width() * 0.7).min(420.0), 60.0));
    ui.painter().rect_filled(rect.expand(6.0), CornerRadius::same(8), look.color(Ink::Panel).gamma_multiply(0.92));
    let text = look.rich(look.text(key), Weight::Medium, theme::TEXT_SIZE, Ink::Text);
    ui.put(rect, egui::Label::new(text).selectable(false).halign(Align::Center));
}
