//! A small drawing of a map, and the mark of Fanlight: the half circle without words.
//!
//! A thumbnail is laid out once for a map and a size; nobody can be selected in it. It is drawn as for a room: the
//! start screen and what is offered after a crash may stand on a wall before anybody has looked at them.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Rect, Ui, Vec2, vec2};
use kurbo::Point;

use super::look::Look;
use super::paint::Sheet;
use crate::audience::{ActorWords, Audience, Names};
use crate::layout::fan::{Fan, HUB};
use crate::layout::{Scale, measure::Measurer};
use crate::model::{Map, MapId, Wedge};
use crate::picture::{
    Cast, Ink, Item, Picture, Scene, SceneRequest, Shape, Stroke, Subject, Words, fan_items, hub_items,
};

/// How far the drawing reaches from the centre, with the border round the half circle, in radii.
const RIM: f32 = 1.03;

/// A drawing kept from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct Thumbnail {
    drawn: Option<(MapId, f32, Picture)>,
}

impl Thumbnail {
    /// The width and height of a thumbnail of that width.
    #[must_use]
    pub fn size(width: f32) -> Vec2 {
        vec2(width, (width / 2.0).ceil() + 4.0)
    }

    /// Draws the map into a rectangle, as large as fits.
    pub fn paint(&mut self, ui: &Ui, look: Look<'_>, map: &Map, rect: Rect) {
        if ui.ctx().cumulative_pass_nr() == 0 {
            // The window is there first; what is in the pictures can wait for the next frame.
            return ui.ctx().request_repaint();
        }
        let rim = (rect.width() / 2.0 / RIM).min((rect.height() - 3.0) / RIM).max(1.0);
        let is_fresh = self.drawn.as_ref().is_some_and(|(id, drawn, _)| *id == map.id() && (drawn - rim).abs() < 0.5);
        if !is_fresh {
            self.drawn = Some((map.id(), rim, picture_of(map, f64::from(rim), look.measurer)));
        }
        if let Some((_, _, picture)) = &self.drawn {
            let origin = egui::pos2(rect.center().x, rect.top() + rim * RIM);
            Sheet { origin, palette: look.palette }.paint(&ui.painter_at(rect), &picture.items);
        }
    }
}

fn picture_of(map: &Map, rim: f64, measurer: &Measurer) -> Picture {
    let scale = Scale { rim, text: 0.2 };
    // It has no names; what is confidential is not in it.
    let audience = Audience::Room(Names::Real);
    let hidden_kinds = HashSet::new();
    let scene = Scene::new(&SceneRequest {
        cast: &Arc::new(Cast::of(map, audience, &ActorWords::default(), measurer)),
        head: map.head(),
        scale,
        hidden_kinds: &hidden_kinds,
        network: None,
        only: None,
        outstanding: None,
        courses: None,
        groups: None,
        lettering: None,
        measurer,
    });
    let mut picture = Picture::default();
    fan_items(&scene, &Words::default(), measurer, &mut picture);
    // A text of nothing would still be laid out.
    picture.items.retain(|item| !item.shape.is_text());
    let actors = scene.chips.len() as f64;
    // The fuller the map, the finer it is drawn.
    let fineness = (40.0 / actors.max(1.0)).sqrt().clamp(0.6, 1.0);
    for tie in &scene.ties {
        let ink = map.head().kinds.get(tie.kind).map_or(Ink::Quiet, |kind| Ink::Kind(kind.color));
        let stroke = Stroke { opacity: 0.45 * fineness, ..Stroke::plain(ink, 0.9) };
        picture.add(Subject::Relationship(tie.relationship), Shape::Curve { curve: tie.curve, stroke });
    }
    hub_items(&scene, &Words::default(), measurer, &mut picture);
    picture.items.retain(|item| !item.shape.is_text());
    for chip in &scene.chips {
        let subject = Subject::Actor(chip.actor);
        let radius = rim * (0.026 + 0.004 * f64::from(chip.influence)) * fineness;
        let disc = |radius, fill| Shape::Disc { center: chip.center, radius, fill };
        picture.add(subject, disc(radius + 0.9, Ink::ChipFill));
        picture.add(subject, disc(radius, chip.ink()));
    }
    picture
}

/// Draws the mark: five wedges round a hub, `radius` points high, standing on `base`.
pub fn paint_mark(ui: &Ui, look: Look<'_>, base: egui::Pos2, radius: f32) {
    let fan = Fan { rim: f64::from(radius), is_mirrored: false };
    let slice = |radius: f64, from_rad: f64, to_rad: f64, fill: Ink| Item {
        subject: Subject::Ground,
        shape: Shape::Slice { center: Point::ORIGIN, radius, from_rad, to_rad, fill: Some(fill), stroke: None },
    };
    let gap_rad = 0.035;
    let mut items: Vec<Item> = Wedge::ALL
        .into_iter()
        .map(|wedge| {
            let start = fan.angle_rad(wedge.start().value());
            let end = fan.angle_rad(wedge.start().value() + 0.2);
            slice(fan.rim, start + gap_rad, end - gap_rad, Ink::WedgeInk(wedge))
        })
        .collect();
    let half = std::f64::consts::PI;
    items.push(slice(fan.rim * HUB * 1.9, 0.0, half, Ink::Paper));
    items.push(slice(fan.rim * HUB * 1.4, 0.0, half, Ink::Hub));
    Sheet { origin: base, palette: look.palette }.paint(ui.painter(), &items);
}

#[cfg(test)]
mod tests {
    //! Who is in a thumbnail.
    use std::sync::Arc;

    use super::*;
    use crate::edit::{Document, Edit};
    use crate::model::{Actor, Placement, Relationship};

    #[test]
    fn what_is_confidential_is_in_no_thumbnail() {
        let mut map = Map::new();
        let names = ["Open", "Other", "Mole"];
        let actors = names.map(|name| Actor {
            placement: Some(Placement::clamped(0.5, 0.5)),
            confidential: name == "Mole",
            ..Actor::new(name)
        });
        let ids = actors.each_ref().map(|actor| actor.id);
        for actor in actors {
            map.set_actor(Arc::new(actor));
        }
        let mut document = Document::new(map);
        let kind = document.map().head().kinds.first().map(|kind| kind.id.clone());
        for (to, confidential) in [(1, false), (1, true), (2, false)] {
            let tie =
                kind.clone().map(|kind| Relationship { confidential, ..Relationship::new(ids[0], ids[to], kind) });
            let _ = document.perform(Edit::Add { actors: Vec::new(), relationships: tie.into_iter().collect() });
        }
        let picture = picture_of(document.map(), 100.0, &Measurer::new());
        let drawn = |subject: Subject| picture.items.iter().filter(|item| item.subject == subject).count();
        assert_eq!(ids.map(|id| drawn(Subject::Actor(id))), [2, 2, 0]);
        let ties = document.map().relationships_by_id().into_iter();
        assert_eq!(ties.filter(|tie| drawn(Subject::Relationship(tie.id)) > 0).count(), 1);
    }
}
