//! Cuts a text at every boundary of every note, so that notes may overlap in any way. Put together, the segments are
//! the text.

use crate::escape;
use subtext_engine::order;
use subtext_engine::text::ByteRange;

/// A part of a text that the same notes cover.
#[derive(Debug, PartialEq)]
pub struct Segment<'t> {
    pub text: &'t str,
    /// The notes that cover it: what starts first, then what is longer, comes first.
    pub notes: Vec<usize>,
    /// The notes that end with it.
    pub ending: Vec<usize>,
}

/// The notes as (number, place), ordered by place. Empty places, and those off the characters, cover nothing.
pub fn segments<'t>(text: &'t str, notes: &[(usize, ByteRange)]) -> Vec<Segment<'t>> {
    let good = |range: &ByteRange| !range.is_empty() && !range.of(text).is_empty();
    let mut notes: Vec<_> = notes.iter().copied().filter(|(_, range)| good(range)).collect();
    order::by_key(&mut notes, |(number, range)| (range.start, usize::MAX - range.end, *number));
    let mut cuts: Vec<usize> = notes.iter().flat_map(|(_, range)| [range.start, range.end]).collect();
    cuts.push(text.len());
    order::by_key(&mut cuts, |cut| *cut);
    cuts.dedup();
    let mut waiting = notes.into_iter().peekable();
    let mut live: Vec<(usize, ByteRange)> = Vec::new();
    let mut from = 0;
    let mut out = Vec::with_capacity(cuts.len());
    for to in cuts.into_iter().filter(|cut| *cut > 0) {
        live.retain(|(_, range)| range.end > from);
        while let Some(note) = waiting.next_if(|(_, range)| range.start <= from) {
            live.push(note);
        }
        out.push(Segment {
            text: text.get(from..to).unwrap_or_default(),
            notes: live.iter().map(|(number, _)| *number).collect(),
            ending: live.iter().filter(|(_, range)| range.end == to).map(|(number, _)| *number).collect(),
        });
        from = to;
    }
    out
}

/// The same, line by line; a line with nothing but white space on it is empty.
///
/// A note ends in a piece that can be seen, as its place has no white space at either end.
pub fn lines<'t>(text: &'t str, notes: &[(usize, ByteRange)]) -> Vec<Vec<Segment<'t>>> {
    let mut all = Vec::new();
    let mut line: Vec<Segment> = Vec::new();
    for segment in segments(text, notes) {
        let mut parts = escape::lines(segment.text).enumerate().peekable();
        while let Some((n, text)) = parts.next() {
            if n > 0 {
                all.push(std::mem::take(&mut line));
            }
            let ending = if parts.peek().is_none() { segment.ending.clone() } else { Vec::new() };
            if !text.is_empty() {
                line.push(Segment { text, notes: segment.notes.clone(), ending });
            }
        }
    }
    all.push(line);
    for line in &mut all {
        if line.iter().all(|piece| piece.text.trim().is_empty()) {
            line.clear();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn overlaps_are_kept() {
        let notes = [(0, ByteRange::new(0, 4)), (1, ByteRange::new(2, 6)), (2, ByteRange::new(2, 4))];
        let cut: Vec<_> =
            segments("abcdefg", &notes).into_iter().map(|s| (s.text, s.notes, s.ending)).collect();
        assert_eq!(
            cut,
            [
                ("ab", vec![0], vec![]),
                ("cd", vec![0, 1, 2], vec![0, 2]),
                ("ef", vec![1], vec![1]),
                ("g", vec![], vec![])
            ]
        );
    }

    proptest! {
        #[test]
        fn the_segments_are_the_text(text in "(\\PC|停|🔥|\r|\n){0,60}", places in proptest::collection::vec((0usize..90, 0usize..90), 0..12)) {
            let notes: Vec<_> = places.iter().enumerate().map(|(n, (a, b))| (n, ByteRange::new(*a, *b))).collect();
            let cut = segments(&text, &notes);
            prop_assert_eq!(cut.iter().map(|s| s.text).collect::<String>(), text.clone());
            for (number, range) in notes {
                let covered: String = cut.iter().filter(|s| s.notes.contains(&number)).map(|s| s.text).collect();
                prop_assert_eq!(&*covered, range.of(&text));
                let ends = cut.iter().filter(|s| s.ending.contains(&number)).count();
                prop_assert_eq!(ends, usize::from(!covered.is_empty()));
            }
        }
    }
}
