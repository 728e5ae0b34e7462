//! What Fanlight is, under which licence, and what should be known of it.

use egui::{Context, Sense, vec2};

use super::shell::{Choice, Focus, Shell, paragraph, quiet};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::Rank;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::thumbnail::paint_mark;

pub(super) fn show(ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
    let shell = Shell {
        look,
        key: "about",
        title: look.text("about-title"),
        width: 480.0,
        choices: vec![Choice::new(look.text("dialog-close"), Answer::Cancel, Rank::Main)],
    };
    shell.show(ctx, actions, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(76.0, 40.0), Sense::hover());
            paint_mark(ui, look, rect.center_bottom() - vec2(0.0, 1.0), 37.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(look.rich("Fanlight", Weight::Bold, 17.0, Ink::Text));
                let version = Message::new("about-version").with("version", env!("CARGO_PKG_VERSION"));
                quiet(ui, look, &look.say(&version));
            });
        });
        ui.add_space(4.0);
        paragraph(ui, look, &look.text("about-what"));
        paragraph(ui, look, &look.text("about-network"));
        paragraph(ui, look, &look.text("about-translation"));
        ui.add_space(2.0);
        let licence = Message::new("about-licence").with("licence", env!("CARGO_PKG_LICENSE"));
        quiet(ui, look, &look.say(&licence));
        quiet(ui, look, &look.text("about-fonts"));
        Focus::MainButton
    });
}
