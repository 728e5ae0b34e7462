//! Where names stood beside their marks: while a picture is enlarged they stay there, where they still can.

use std::collections::HashMap;
use std::sync::Arc;

use kurbo::{Rect, Vec2};

use super::chip::Chip;
use super::shapes::Anchor;
use crate::layout::names::lines::Block;
use crate::layout::names::{Face, Side};
use crate::model::ActorId;

/// Whose name stood where.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeptNames(HashMap<ActorId, Kept>);

/// A name as it stood.
#[derive(Debug, Clone, PartialEq)]
struct Kept {
    lines: Arc<[String]>,
    /// From the mark's middle to its own, in sizes of its text.
    from_mark_em: Vec2,
    side: Side,
    is_far: bool,
}

impl KeptNames {
    /// The names of those chips.
    #[must_use]
    pub fn of(chips: &[Chip]) -> Self {
        let kept = |chip: &Chip| {
            let name = chip.name_beside()?;
            let from_mark_em = (name.rect.center() - chip.center) / name.size;
            let (lines, side) = (Arc::clone(&name.lines), side_of(name.anchor));
            Some((chip.actor, Kept { lines, from_mark_em, side, is_far: name.is_far }))
        };
        Self(chips.iter().filter_map(kept).collect())
    }

    /// Where the name of that chip would stand as it did, if it is one of those forms still, or what `cut` leaves of it;
    /// `em` is its text's size.
    pub(super) fn face_of(
        &self,
        chip: &Chip,
        forms: &[Block],
        cut: impl FnOnce() -> Option<Block>,
        em: f64,
    ) -> Option<Face> {
        let kept = self.0.get(&chip.actor)?;
        let is_it = |block: &Block| block.lines == kept.lines;
        let form = forms.iter().position(is_it).unwrap_or(forms.len());
        let size_em = match forms.get(form) {
            Some(block) => block.size_em,
            None => cut().filter(is_it)?.size_em,
        };
        let rect = Rect::from_center_size(chip.center + kept.from_mark_em * em, size_em * em);
        Some(Face::Beside { rect, side: kept.side, form, is_far: kept.is_far })
    }
}

/// On which side of its mark a name with that anchor stands.
fn side_of(anchor: Anchor) -> Side {
    match anchor {
        Anchor::Right => Side::Left,
        Anchor::Middle => Side::Middle,
        Anchor::Left => Side::Right,
    }
}
