//! Names in scripts that no bundled font has: measured with the font that draws them.

use std::sync::Arc;

use egui::{Color32, Context};
use fanlight::model::{Actor, ActorId, Map, Placement};
use fanlight::picture::{Shape, Subject};
use fanlight::ui::action::command::Command;
use fanlight::ui::toolkit::theme;

use crate::support::driver::Driver;

/// How wide the context draws a text.
fn drawn(ctx: &Context, text: &str, shape: &Shape) -> f64 {
    let Shape::Text { weight, size, .. } = shape else { panic!("{text} is drawn as {shape:?}") };
    let font = theme::font(*weight, *size as f32);
    f64::from(ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::BLACK)).size().x)
}

/// What is left and right of a name in its chip, in ems of the name.
fn room_beside_name(name: &str) -> f64 {
    let mut map = Map::new();
    let actor = Actor { placement: Some(Placement::clamped(0.5, 0.6)), ..Actor::new(name) };
    let subject = Subject::Actor(ActorId::clone(&actor.id));
    map.set_actor(Arc::new(actor));
    let mut driver = Driver::with_map(&map);
    driver.command(Command::Present);
    let room = driver.app().preview().unwrap();
    let shapes = || room.picture.items.iter().filter(|item| item.subject == subject).map(|item| &item.shape);
    let is_name = |shape: &&Shape| matches!(shape, Shape::Text { text, .. } if text == name);
    let written = shapes().find(is_name).unwrap_or_else(|| panic!("{name} is cut: {:?}", shapes().collect::<Vec<_>>()));
    let chip = shapes().find_map(|shape| if let Shape::Box { rect, .. } = shape { Some(*rect) } else { None }).unwrap();
    let Shape::Text { size, .. } = written else { unreachable!() };
    (chip.width() - drawn(&driver.window.ctx, name, written)) / size
}

#[test]
fn a_chip_is_as_wide_as_its_name_will_be_drawn_whatever_the_script() {
    let latin = room_beside_name("Radio Coast");
    for name in ["איגוד הדייגים", "Ձկնորսներ", "მეთევზეები", "ชาวประมง", "मछुआरा संघ", "北京水务局", "Радио", "محايدون"]
    {
        let beside = room_beside_name(name);
        assert!((beside - latin).abs() < 0.1, "{name}: {beside} ems, and {latin} beside a Latin name");
    }
}
