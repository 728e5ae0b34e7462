//! A filter in words: "passive allies, neutral · influence 4–5 · no evidence".

use std::collections::BTreeSet;

use crate::analysis::filter::Filter;
use crate::lang::Message;
use crate::model::{ActorKind, Confidence, Influence, Map, Wedge};
use crate::ui::toolkit::look::Look;
use crate::ui::words::wedge_in_sentence;

/// What is filtered for: the facets one after the other, and the choices within each in their order.
#[must_use]
pub fn in_words(look: Look<'_>, map: &Map, filter: &Filter) -> String {
    let one = |is_asked: bool, text_id: &str| if is_asked { vec![look.text(text_id)] } else { Vec::new() };
    let facets = [
        known_first(&filter.places).map(|wedge| place(look, map, wedge)).collect(),
        filter.kinds.iter().map(|kind| kind_of_actor(look, *kind)).collect(),
        filter.groups.iter().map(|group| look.told(group).into_owned()).collect(),
        influences(look, &filter.influences),
        known_first(&filter.confidences).map(|confidence| sureness(look, confidence)).collect(),
        one(filter.lacks_evidence, "filter-no-evidence"),
        filter.moves.iter().rev().map(|has_move| move_of(look, *has_move)).collect(),
        filter.confidential.iter().rev().map(|is_confidential| secrecy(look, *is_confidential)).collect(),
        one(filter.is_near_selected, "filter-near-selected"),
    ];
    let said = facets.into_iter().filter(|choices: &Vec<String>| !choices.is_empty());
    said.map(|choices| choices.join(", ")).collect::<Vec<_>>().join(" · ")
}

/// What is ticked, with what is not known at the end.
fn known_first<T: Copy + Ord>(ticked: &BTreeSet<Option<T>>) -> impl Iterator<Item = Option<T>> {
    let unknown = ticked.contains(&None).then_some(None);
    ticked.iter().copied().flatten().map(Some).chain(unknown)
}

/// A place within a sentence.
#[must_use]
pub fn place(look: Look<'_>, map: &Map, wedge: Option<Wedge>) -> String {
    wedge.map_or_else(|| look.text("filter-not-placed"), |wedge| wedge_in_sentence(look, map, wedge))
}

/// A kind of actor within a sentence.
#[must_use]
pub fn kind_of_actor(look: Look<'_>, kind: ActorKind) -> String {
    look.text(kind.text_id()).to_lowercase()
}

/// How sure a placement is.
#[must_use]
pub fn sureness(look: Look<'_>, confidence: Option<Confidence>) -> String {
    look.text(match confidence {
        Some(Confidence::Guess) => "confidence-guess",
        Some(Confidence::Likely) => "confidence-likely",
        Some(Confidence::Sure) => "confidence-sure",
        None => "filter-sureness-not-judged",
    })
}

/// Whether somebody is to be moved.
#[must_use]
pub fn move_of(look: Look<'_>, has_move: bool) -> String {
    look.text(if has_move { "filter-has-move" } else { "filter-no-move" })
}

/// Whether somebody is confidential.
#[must_use]
pub fn secrecy(look: Look<'_>, is_confidential: bool) -> String {
    look.text(if is_confidential { "filter-confidential" } else { "filter-not-confidential" })
}

/// "influence 1, 4–5", then "influence not judged".
fn influences(look: Look<'_>, ticked: &BTreeSet<Option<Influence>>) -> Vec<String> {
    let values: Vec<u8> = ticked.iter().flatten().map(|influence| influence.value()).collect();
    let runs: Vec<String> = values
        .chunk_by(|a, b| a + 1 == *b)
        .filter_map(|run| match (run.first()?, run.last()?) {
            (first, last) if first == last => Some(first.to_string()),
            (first, last) => Some(format!("{first}–{last}")),
        })
        .collect();
    let judged =
        (!runs.is_empty()).then(|| look.say(&Message::new("filter-influence").with("values", runs.join(", "))));
    let not_judged = ticked.contains(&None).then(|| look.text("filter-influence-not-judged"));
    judged.into_iter().chain(not_judged).collect()
}

#[cfg(test)]
mod tests {
    //! What the bar says.
    use super::*;
    use crate::audience::{Audience, Veil};
    use crate::lang::{Lang, Tongue};
    use crate::layout::measure::Measurer;
    use crate::picture::Palette;

    #[test]
    fn a_filter_is_said_in_the_words_of_the_map() {
        let (lang, measurer) = (Lang::new(Tongue::English), Measurer::new());
        let (audience, palette) = (Audience::Facilitator, Palette::Light);
        let look = Look { audience, veil: Veil::none(), lang: &lang, palette, measurer: &measurer };
        let influence = |value| Influence::new(value);
        let filter = Filter {
            places: [Some(Wedge::PassiveAllies), Some(Wedge::Neutral), None].into(),
            influences: [influence(1), influence(4), influence(5), None].into(),
            moves: [true, false].into(),
            lacks_evidence: true,
            ..Filter::default()
        };
        let wanted = "passive allies, neutral, not placed · influence 1, 4–5, influence not judged · no evidence · \
                      has a move, has no move";
        assert_eq!(in_words(look, &Map::new(), &filter), wanted);
        assert_eq!(in_words(look, &Map::new(), &Filter::default()), "");
    }
}
