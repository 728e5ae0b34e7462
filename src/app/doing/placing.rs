//! Free places for those who are placed together, and copies of actors.

use crate::app::state::open_map::OpenMap;
use crate::layout::free_place::{Finder, Reach, middle_of};
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, Map, Wedge};
use std::collections::HashSet;

/// A copy of an actor under a new id and a name not taken yet. A code name is not copied: it must stay one actor's;
/// nor are dots: they were given to the other; nor a pin: two actors in one place hide each other.
pub(in crate::app) fn copy_of(actor: &Actor, suffix: &str, map: &Map) -> Actor {
    let is_taken = |name: &str| map.actors().any(|other| other.name == name);
    let mut name = format!("{} {suffix}", actor.name.trim());
    let mut number = 2;
    while is_taken(&name) {
        name = format!("{} {suffix} {number}", actor.name.trim());
        number += 1;
    }
    Actor { id: ActorId::random(), name, code_name: String::new(), dots: 0, pin: None, ..actor.clone() }
}

/// An actor of a list, and what was given of its place.
pub(in crate::app) struct Listed {
    /// At the stance that was given, if it was.
    pub actor: Actor,
    /// Whether the distance was given, too.
    pub has_distance: bool,
    /// The wedge, where only that was given.
    pub wedge: Option<Wedge>,
}

/// Listed actors on free places: where the place was given there, where the stance was at that, or else in the wedge.
pub(in crate::app) fn on_free_places(listed: Vec<Listed>, open: &OpenMap, measurer: &Measurer) -> Vec<Actor> {
    let scene = open.views.spectrum.scene();
    let obstacles = || scene.obstacles(&HashSet::new());
    let mut finder = scene.ground.fan().map(|fan| Finder::new(fan, obstacles(), Reach::Wedge));
    if let Some(finder) = &mut finder {
        for Listed { actor, .. } in listed.iter().filter(|listed| listed.has_distance) {
            actor.placement.into_iter().for_each(|given| finder.keep(given, scene.footprint_of(actor, measurer)));
        }
    }
    let placed = |Listed { actor, has_distance, wedge }: Listed| {
        let size = scene.footprint_of(&actor, measurer);
        let placement = match (&mut finder, actor.placement, wedge.map(middle_of)) {
            (_, Some(given), _) if has_distance => Some(given),
            (Some(finder), Some(given), _) => Some(finder.place_at_stance(given, size)),
            (Some(finder), None, Some(middle)) => Some(finder.place(middle, size)),
            (_, given, middle) => given.or(middle),
        };
        Actor { placement, ..actor }
    };
    listed.into_iter().map(placed).collect()
}

/// New actors on free places near where they are wanted: copies beside their originals.
pub(in crate::app) fn with_free_places(copies: Vec<Actor>, open: &OpenMap, measurer: &Measurer) -> Vec<Actor> {
    let scene = open.views.spectrum.scene();
    let Some(fan) = scene.ground.fan() else { return copies };
    let mut finder = Finder::new(fan, scene.obstacles(&HashSet::new()), Reach::Wedge);
    copies
        .into_iter()
        .map(|mut copy| {
            copy.placement = copy.placement.map(|beside| finder.place(beside, scene.footprint_of(&copy, measurer)));
            copy
        })
        .collect()
}
