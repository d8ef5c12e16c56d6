//! Cuts a text at every boundary of every note, so that notes may overlap in any way. Put together, the segments are
//! the text.

use subtext_engine::order;
use subtext_engine::text::ByteRange;

/// A part of a text that the same notes cover.
#[derive(Debug, PartialEq)]
pub struct Segment<'t> {
    pub text: &'t str,
    /// The notes that cover it, in their order.
    pub notes: Vec<usize>,
    /// The notes that end with it.
    pub ending: Vec<usize>,
}

/// A stretch of the text, cut. The notes come as (number, place); empty places, and those off the characters, cover
/// nothing.
fn segments<'t>(text: &'t str, within: ByteRange, notes: &[(usize, ByteRange)]) -> Vec<Segment<'t>> {
    let mut near = Vec::new();
    let mut cuts = vec![within.start, within.end];
    for &(number, range) in notes {
        if range.start < within.end && range.end > within.start && !range.of(text).is_empty() {
            near.push((number, range));
            cuts.extend([range.start.max(within.start), range.end.min(within.end)]);
        }
    }
    order::by_key(&mut cuts, |cut| *cut);
    let mut out = Vec::new();
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        if from < to {
            let mut segment =
                Segment { text: ByteRange::new(from, to).of(text), notes: Vec::new(), ending: Vec::new() };
            for &(number, range) in &near {
                if range.start <= from && to <= range.end {
                    segment.notes.push(number);
                    if to == range.end {
                        segment.ending.push(number);
                    }
                }
            }
            out.push(segment);
        }
    }
    out
}

/// A text line by line, however its lines are broken; a line with nothing but white space on it is empty.
///
/// A note ends in a piece that can be seen, as its place has no white space at either end.
pub fn lines<'t>(text: &'t str, notes: &[(usize, ByteRange)]) -> Vec<Vec<Segment<'t>>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..) {
        let end = start + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = ByteRange::new(start, end);
        let blank = line.of(text).trim().is_empty();
        lines.push(if blank { Vec::new() } else { segments(text, line, notes) });
        let pair = text.get(end..).is_some_and(|rest| rest.starts_with("\r\n"));
        start = end + if pair { 2 } else { 1 };
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn overlaps_are_kept() {
        let notes = [(0, ByteRange::new(0, 4)), (1, ByteRange::new(2, 6)), (2, ByteRange::new(2, 4))];
        let cut: Vec<_> = segments("abcdefg", ByteRange::new(0, 7), &notes)
            .into_iter()
            .map(|s| (s.text, s.notes, s.ending))
            .collect();
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

    #[test]
    fn every_break_breaks_a_line() {
        let lines = lines("a\r\nb\rc\n\nd\r", &[]);
        let texts = lines.iter().map(|line| line.iter().map(|segment| segment.text).collect::<String>());
        assert_eq!(texts.collect::<Vec<_>>(), ["a", "b", "c", "", "d", ""]);
    }

    proptest! {
        #[test]
        fn the_segments_are_the_text(text in "(\\PC|停|🔥|\r|\n){0,60}", places in proptest::collection::vec((0usize..90, 0usize..90), 0..12)) {
            let notes: Vec<_> = places.iter().enumerate().map(|(n, (a, b))| (n, ByteRange::new(*a, *b))).collect();
            let cut = segments(&text, ByteRange::new(0, text.len()), &notes);
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
