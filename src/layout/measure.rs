//! The one measurer: how wide a text is in the bundled fonts.
//!
//! It shapes as the screen does (kerning, ligatures, Arabic joining), so that
//! layout, screen and exports agree. What only a system font has is as wide as
//! whoever draws says, and one em for each sign where nobody draws.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::Weight;

/// The height of a capital letter, in ems.
pub const CAP_HEIGHT_EM: f64 = 0.727;

/// How wide a text is where it is drawn, in ems.
pub type Drawn = Box<dyn Fn(&str, Weight) -> f64>;

struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    units_per_em: f64,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let shaper = ShaperData::new(&font);
        let units_per_em = f64::from(shaper.shaper(&font).build().units_per_em());
        Some(Self { font, shaper, units_per_em })
    }

    /// The width in ems and whether a glyph was missing.
    fn shape(&self, text: &str) -> (f64, bool) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = self.shaper.shaper(&self.font).build().shape(buffer, ShapeOptions::default());
        let advance: i32 = shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        let is_missing = shaped.glyph_infos().iter().any(|glyph| glyph.glyph_id == 0);
        (f64::from(advance) / self.units_per_em, is_missing)
    }
}

/// Measures texts, and remembers what it measured.
pub struct Measurer {
    /// By weight, each read when it is first needed: most maps need two of them.
    latin: [OnceCell<Option<Face>>; Weight::ALL.len()],
    arabic: [OnceCell<Option<Face>>; Weight::ALL.len()],
    /// By weight.
    widths_em: RefCell<[HashMap<String, f64>; Weight::ALL.len()]>,
    /// How long the remembered texts are together.
    remembered_bytes: Cell<usize>,
    /// Asked about what no bundled font has.
    drawn: Option<Drawn>,
}

impl Measurer {
    /// What is remembered before it is all forgotten again: names of ten thousand actors with room to spare, or some
    /// hundred of the longest texts there may be.
    const MEMORY_BYTES: usize = 4 << 20;
    /// What remembering a text takes beside its own length.
    const ENTRY_BYTES: usize = 48;

    /// A measurer over the bundled fonts.
    #[must_use]
    pub fn new() -> Self {
        Self {
            latin: [const { OnceCell::new() }; Weight::ALL.len()],
            arabic: [const { OnceCell::new() }; Weight::ALL.len()],
            widths_em: RefCell::default(),
            remembered_bytes: Cell::default(),
            drawn: None,
        }
    }

    /// A measurer for who draws, and knows how wide it will be what no bundled font has.
    #[must_use]
    pub fn for_drawing(drawn: Drawn) -> Self {
        Self { drawn: Some(drawn), ..Self::new() }
    }

    /// The width of one line of text in points, at a text size in points.
    #[must_use]
    pub fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        if text.is_empty() {
            return 0.0;
        }
        if let Some(width_em) = self.widths_em.borrow()[weight as usize].get(text) {
            return width_em * size;
        }
        let width_em = self.width_em(text, weight);
        let mut widths = self.widths_em.borrow_mut();
        let bytes = text.len() + Self::ENTRY_BYTES;
        if self.remembered_bytes.get() + bytes > Self::MEMORY_BYTES {
            widths.iter_mut().for_each(HashMap::clear);
            self.remembered_bytes.set(0);
        }
        self.remembered_bytes.update(|remembered| remembered + bytes);
        widths[weight as usize].insert(text.to_owned(), width_em);
        width_em * size
    }

    fn latin(&self, weight: Weight) -> Option<&Face> {
        self.latin[weight as usize].get_or_init(|| Face::new(weight.latin())).as_ref()
    }

    fn arabic(&self, weight: Weight) -> Option<&Face> {
        self.arabic[weight as usize].get_or_init(|| Face::new(weight.arabic())).as_ref()
    }

    fn width_em(&self, text: &str, weight: Weight) -> f64 {
        let whole = self.latin(weight).map(|face| face.shape(text));
        if let Some((width, false)) = whole {
            return width;
        }
        // Some script the first font lacks: word by word, each in the first font that has all of it.
        text.split_word_bounds().map(|word| self.word_width_em(word, weight)).sum()
    }

    fn word_width_em(&self, word: &str, weight: Weight) -> f64 {
        for face in [self.latin(weight), self.arabic(weight)].into_iter().flatten() {
            if let (width, false) = face.shape(word) {
                return width;
            }
        }
        match &self.drawn {
            Some(drawn) => drawn(word, weight),
            None => word.graphemes(true).count() as f64,
        }
    }
}

impl Default for Measurer {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    //! Widths that can be checked by eye or by the font's own tables.
    use super::*;

    #[test]
    fn width_grows_with_size_weight_and_length() {
        let measurer = Measurer::new();
        let plain = measurer.width("Radio Coast", Weight::Regular, 13.0);
        assert!((measurer.width("Radio Coast", Weight::Regular, 26.0) - 2.0 * plain).abs() < 1e-9);
        assert!(measurer.width("Radio Coast", Weight::Bold, 13.0) > plain);
        assert!(measurer.width("Radio Coast FM", Weight::Regular, 13.0) > plain);
        assert!(measurer.width("", Weight::Regular, 13.0) <= 0.0);
    }

    #[test]
    fn arabic_is_joined_and_found_in_its_own_font() {
        let measurer = Measurer::new();
        let joined = measurer.width("محايدون", Weight::Regular, 100.0);
        let apart: f64 = "محايدون".chars().map(|c| measurer.width(&c.to_string(), Weight::Regular, 100.0)).sum();
        assert!(joined > 0.0 && joined < apart, "joined {joined}, apart {apart}");
    }

    #[test]
    fn what_no_bundled_font_has_is_an_em_wide_or_as_wide_as_it_will_be_drawn() {
        assert!((Measurer::new().width("漢字", Weight::Regular, 10.0) - 20.0).abs() < 1e-9);
        let measurer = Measurer::for_drawing(Box::new(|word, _| 0.5 * word.chars().count() as f64));
        assert!((measurer.width("שלום", Weight::Regular, 10.0) - 20.0).abs() < 1e-9);
        let [both, latin] = ["שלום Radio", " Radio"].map(|text| measurer.width(text, Weight::Regular, 10.0));
        assert!((both - latin - 20.0).abs() < 1e-9, "the rest is measured in its own font: {both}, {latin}");
    }
}
