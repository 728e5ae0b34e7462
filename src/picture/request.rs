//! What a scene is asked for, and each actor's chip in it.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use kurbo::{Point, Rect, Vec2};

use super::blocks;
use super::captions::{Caption, Paper};
use super::cast::{Cast, Member, influence_of};
use super::chip::{Chip, Face};
use super::chip_items::border_width;
use super::ground::{Ground, Plane, Positions};
use super::groups::{self, Group, Hull};
use super::lettering::Lettering;
use super::ties::Courses;
use super::words::Words;
use crate::analysis::Actors;
use crate::audience::{Audience, Veil};
use crate::layout::Scale;
use crate::layout::chip::ChipBody;
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, Head, KindId};

/// What a scene is made from.
pub struct SceneRequest<'a> {
    /// Who there is, and for whom.
    pub cast: &'a Arc<Cast>,
    /// What their map says of itself.
    pub head: &'a Head,
    /// How large.
    pub scale: Scale,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// The network's plane and where everybody is on it; the half circle where there is none.
    pub network: Option<(Plane, &'a Positions)>,
    /// The only actors in it, if not everybody is.
    pub only: Option<&'a BTreeSet<ActorId>>,
    /// The only ones who stand out, if not everybody may: only they are named.
    pub outstanding: Option<&'a Actors>,
    /// The groups drawn in a network, and what is between whoever looks and their names.
    pub groups: Option<(&'a [Group], &'a Veil)>,
    /// How their names are written; without it there are their marks alone.
    pub lettering: Option<&'a Lettering<'a>>,
    /// How the lines ran before, if they are to stay where they are free.
    pub courses: Option<&'a Courses>,
    /// Measures the names.
    pub measurer: &'a Measurer,
}

impl SceneRequest<'_> {
    /// Where somebody is, if they are in it.
    pub(super) fn center_of(&self, member: &Member, ground: Ground) -> Option<Point> {
        match (ground, self.network) {
            (Ground::Fan(fan), _) => Some(fan.point_of(member.actor.placement?)),
            (Ground::Plane(plane), Some((_, positions))) => {
                let at = *positions.at.get(&member.actor.id)?;
                Some(if member.actor.pin.is_some() { plane.to_sheet(at) } else { plane.standing(at) })
            }
            (Ground::Plane(_), None) => None,
        }
    }

    /// The hulls of the groups, and what they and those who stand apart in blocks are called. `places` are the places of
    /// the members' chips, `has_chips` whether most will be drawn with their names in them.
    pub(super) fn beside_actors(
        &self,
        chips: &[Chip],
        places: &[Option<usize>],
        words: &Words,
        has_chips: bool,
    ) -> (Vec<Hull>, Vec<Caption>) {
        let groups = self.groups.filter(|(groups, _)| !groups.is_empty());
        let Some((plane, positions)) =
            self.network.filter(|(_, positions)| groups.is_some() || !positions.blocks.is_empty())
        else {
            return (Vec::new(), Vec::new());
        };
        let (text, area) = (self.scale.text, self.lettering.map_or(Lettering::ENDLESS, |lettering| lettering.area));
        let rect = |chip: &Chip| if has_chips { chip.full_rect() } else { chip.rect() };
        let mut paper = Paper::new(text, area, self.measurer);
        for chip in chips {
            paper.take(rect(chip));
            if chip.dots > 0 {
                let (center, radius) = chip.body.badge(rect(chip));
                paper.take(Rect::from_center_size(center, (2.0 * radius, 2.0 * radius)));
            }
        }
        let written = self.lettering.into_iter().flat_map(|lettering| lettering.taken).copied();
        for taken in written.chain(plane.column_labels(text)) {
            paper.take(taken);
        }
        let chip_of = |id: &ActorId| chips.get((*places.get(self.cast.place(*id)?)?)?).map(rect);
        let stands_out = |id: &ActorId| self.outstanding.is_none_or(|outstanding| outstanding.contains(id));
        let spoken_of = positions.blocks.iter().filter(|block| block.actors.iter().any(stands_out));
        let headings = spoken_of.filter_map(|block| {
            let chips: Vec<Rect> = block.actors.iter().filter_map(chip_of).collect();
            blocks::heading(block.waits, &chips, words, &mut paper)
        });
        let mut captions: Vec<Caption> = headings.collect();
        let mut hulls = Vec::new();
        for (look, name, members) in groups.map(|groups| self.members_of(groups, positions)).unwrap_or_default() {
            let members: Vec<Rect> = members.iter().filter_map(chip_of).collect();
            let drawn = groups::hull(self.look_of(look, hulls.len()), &name, &members, &mut paper);
            if let Some((hull, caption)) = drawn {
                hulls.push(hull);
                captions.extend(caption);
            }
        }
        (hulls, captions)
    }

    /// For the room the looks follow from what it sees: that one is missing would tell of another.
    fn look_of(&self, look: u8, rank: usize) -> u8 {
        if self.cast.audience == Audience::Facilitator { look } else { rank as u8 }
    }

    /// The look of each group, what it is called for whoever looks, and who is in it: but those who stand apart in blocks.
    fn members_of(&self, (groups, veil): (&[Group], &Veil), positions: &Positions) -> Vec<(u8, String, Vec<ActorId>)> {
        let apart: HashSet<ActorId> = positions.blocks.iter().flat_map(|block| &block.actors).copied().collect();
        let group = |group: &Group| {
            let is_in = |member: &&Member| member.actor.groups.iter().any(|name| name.trim() == group.name);
            let members = self.cast.members.iter().filter(is_in).map(|member| member.actor.id);
            let members = members.filter(|actor| !apart.contains(actor)).collect();
            (group.look, veil.told(&group.name).into_owned(), members)
        };
        groups.iter().map(group).collect()
    }

    /// The point moved across by as little as keeps the mark of an actor, and its badge, wholly within the column of its
    /// wedge, where the stance is the axis: over a border it would read as another.
    fn in_column(&self, actor: &Actor, center: Point, body: &ChipBody) -> Point {
        let column = self.network.zip(actor.wedge()).and_then(|((plane, _), wedge)| plane.column_of(wedge));
        let Some((left, right)) = column else { return center };
        let border = border_width(influence_of(actor), body.scale);
        let mark = Rect::from_center_size(center, body.mark).inflate(border / 2.0, border / 2.0);
        let (at, radius) = body.badge(Rect::from_center_size(center, body.mark));
        let reach = if actor.dots > 0 { mark.x1.max(at.x + radius) } else { mark.x1 };
        let (least, most) = (left - mark.x0, right - reach);
        let by = if least <= most { 0.0_f64.clamp(least, most) } else { f64::midpoint(least, most) };
        center + Vec2::new(by, 0.0)
    }

    /// Their chip there; whether its name is shown is decided later.
    pub(super) fn chip_of(&self, member: &Member, center: Point) -> Chip {
        let Member { actor, name, influence, body, .. } = member;
        let mut body = body.at_scale(self.scale.text);
        if let Some(lettering) = self.lettering {
            body.fit_badge(lettering.size);
        }
        let center = self.in_column(actor, center, &body);
        Chip {
            actor: actor.id,
            name: Arc::clone(name),
            kind: actor.kind,
            placement: actor.placement,
            influence: *influence,
            is_confidential: actor.confidential,
            wanted: actor.open_move(),
            move_end: None,
            dots: actor.dots,
            is_wished: false,
            center,
            body,
            face: Face::Mark,
            is_pinned: self.network.is_some() && actor.pin.is_some() && self.cast.audience == Audience::Facilitator,
            tells_stance: self.network.is_some(),
            set_off: None,
        }
    }
}
