//! Texts that are too long for their place: paths lose their middle, names their end.

use unicode_segmentation::UnicodeSegmentation;

use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;

/// `text` if it fits `room` points, or its beginning and its end with an ellipsis between them.
#[must_use]
pub fn in_the_middle(text: &str, room: f32, weight: Weight, size: f32, measurer: &Measurer) -> String {
    let fits = |text: &str| measurer.width(text, weight, f64::from(size)) <= f64::from(room);
    if fits(text) {
        return text.to_owned();
    }
    let parts: Vec<&str> = text.graphemes(true).collect();
    // The end says more than the beginning: it gets the larger half.
    let with = |kept: usize| {
        let head = kept / 3;
        format!("{}…{}", parts[..head].concat(), parts[parts.len() - (kept - head)..].concat())
    };
    let (mut least, mut most) = (0, parts.len().saturating_sub(1));
    while least < most {
        let middle = (least + most).div_ceil(2);
        if fits(&with(middle)) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    with(least)
}

/// `text` if it fits `room` points, or as much of its beginning as does, with an ellipsis.
#[must_use]
pub fn to_width(text: &str, room: f32, weight: Weight, size: f32, measurer: &Measurer) -> String {
    let fits = |text: &str| measurer.width(text, weight, f64::from(size)) <= f64::from(room);
    if fits(text) {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    let with = |end: usize| format!("{}…", text[..end].trim_end());
    let fitting = ends.partition_point(|&end| fits(&with(end)));
    with(ends.get(fitting.saturating_sub(1)).copied().unwrap_or_default())
}

/// `text` if it has at most `most` graphemes, or its beginning with an ellipsis.
#[must_use]
pub fn at_the_end(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let mut graphemes = text.graphemes(true);
    let head: String = graphemes.by_ref().take(most).collect();
    if graphemes.next().is_none() {
        return head;
    }
    let kept: String = head.graphemes(true).take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    //! What is kept of a long text.
    use super::*;

    #[test]
    fn a_long_path_keeps_both_ends_and_fits() {
        let measurer = Measurer::new();
        let path = "/home/ana/Documents/campaigns/north beach/maps/2026";
        let short = in_the_middle(path, 160.0, Weight::Regular, 12.5, &measurer);
        assert!(short.starts_with("/h") && short.ends_with("maps/2026") && short.contains('…'), "{short}");
        assert!(measurer.width(&short, Weight::Regular, 12.5) <= 160.0);
        assert_eq!(in_the_middle("/home", 160.0, Weight::Regular, 12.5, &measurer), "/home");
        assert_eq!(in_the_middle(path, 0.0, Weight::Regular, 12.5, &measurer), "…");
    }

    #[test]
    fn what_is_cut_to_a_width_keeps_its_beginning_and_fits() {
        let measurer = Measurer::new();
        let short = to_width("Association of market traders", 120.0, Weight::Regular, 14.0, &measurer);
        assert!(short.starts_with("Association") && short.ends_with('…'), "{short}");
        assert!(measurer.width(&short, Weight::Regular, 14.0) <= 120.0);
        assert_eq!(to_width("Radio", 120.0, Weight::Regular, 14.0, &measurer), "Radio");
        assert_eq!(to_width("Radio", 0.0, Weight::Regular, 14.0, &measurer), "…");
    }

    #[test]
    fn a_long_name_loses_its_end() {
        assert_eq!(at_the_end("Radio Coast", 11), "Radio Coast");
        assert_eq!(at_the_end("Radio Coast", 7), "Radio…");
        assert_eq!(at_the_end("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2), "👩‍👩‍👧…");
    }
}
