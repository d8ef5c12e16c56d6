//! A text with everything that the later stages ask of it.

use super::{ByteRange, CharRange, OffsetMap, Segment, detect, segments};
use crate::case::Lang;
use crate::reading::{DocId, Place};

/// How many stems are read with an item: its own, and those of the lists around.
const STEMS: usize = 3;

/// One text of a Case.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// Which text it is.
    pub id: DocId,
    /// The pasted text.
    pub text: &'t str,
    /// Its language: as given, else as detected.
    pub lang: Lang,
    /// Its sentences, list items and headings.
    pub segments: Vec<Segment>,
    offsets: OffsetMap<'t>,
}

impl<'t> Document<'t> {
    /// Reads a text; `lang` overrides the detected language.
    pub fn new(id: DocId, text: &'t str, lang: Option<Lang>) -> Self {
        Document {
            id,
            text,
            lang: lang.unwrap_or_else(|| detect(text)),
            segments: segments(text),
            offsets: OffsetMap::new(text),
        }
    }

    /// The text of a range.
    pub fn slice(&self, range: ByteRange) -> &'t str {
        range.of(self.text)
    }

    /// A range as the Reading names it.
    pub fn place(&self, range: ByteRange) -> Place {
        Place { doc: self.id, range: self.offsets.chars(range) }
    }

    /// A range of code points in bytes.
    pub fn bytes(&self, range: CharRange) -> ByteRange {
        self.offsets.bytes(range)
    }

    /// The segment that holds a byte, or the last one before it.
    pub fn segment_at(&self, byte: usize) -> Option<usize> {
        self.segments.partition_point(|s| s.range.start <= byte).checked_sub(1)
    }

    /// What introduces a list item, then what introduces the lists around it, from the inside out.
    pub fn stems(&self, segment: &Segment) -> [Option<&Segment>; STEMS] {
        let mut stems = [None; STEMS];
        let mut next = segment.stem;
        for place in &mut stems {
            *place = next.and_then(|stem| self.segments.get(stem));
            next = place.and_then(|stem| stem.stem);
        }
        stems
    }
}
