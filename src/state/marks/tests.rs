use super::*;
use proptest::prelude::*;
use subtext_engine::reading::{Layer, Place, Polarity};
use subtext_engine::text::CharRange;

fn entry(start: usize, end: usize, layer: Layer) -> Entry {
    Entry {
        place: Place { doc: DocId::Terms, range: CharRange::new(start, end) },
        layer,
        category: "effort",
        polarity: Polarity::Hurts,
        severity: 2,
        confidence: 80,
        rule: "",
        reason: String::new(),
        quote: String::new(),
        crossings: Vec::new(),
        note: None,
        anchor: 0,
    }
}

fn cut(text: &str, mut entries: Vec<Entry>) -> Vec<Rc<Paragraph>> {
    entries.sort_by_key(|entry| (entry.place.range.start, usize::MAX - entry.place.range.end));
    paragraphs(text, DocId::Terms, &entries, Filter::default())
}

fn joined(paragraphs: &[Rc<Paragraph>]) -> String {
    paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.pieces.iter())
        .map(|piece| piece.text.to_string())
        .collect()
}

#[test]
fn overlapping_marks_are_cut_at_every_boundary() {
    let cut = cut("abcdefghij", vec![entry(0, 6, Layer::Tone), entry(3, 8, Layer::Latency)]);
    let pieces: Vec<_> =
        cut[0].pieces.iter().map(|piece| (piece.text.as_str(), piece.entries.clone())).collect();
    assert_eq!(pieces, [("abc", vec![0]), ("def", vec![0, 1]), ("gh", vec![1]), ("ij", vec![])]);
    let both = &cut[0].pieces[1];
    assert_eq!(
        both.lanes.map(|lane| lane.map(|line| line.style)),
        [Some(Style::Tone), Some(Style::Latency), None]
    );
    assert_eq!((both.anchor, both.ending.as_slice()), (Some(1), [0].as_slice()));
}

#[test]
fn a_mark_keeps_its_lane_to_its_end() {
    let cut = cut(
        "abcdefghij",
        vec![entry(0, 4, Layer::Tone), entry(2, 9, Layer::Terms), entry(5, 7, Layer::Tone)],
    );
    let second: Vec<_> = cut[0].pieces.iter().map(|piece| piece.lanes[1].map(|line| line.style)).collect();
    assert_eq!(
        second,
        [None, Some(Style::Terms), Some(Style::Terms), Some(Style::Terms), Some(Style::Terms), None]
    );
}

#[test]
fn the_fourth_underline_is_counted() {
    let layers = [Layer::Tone, Layer::Latency, Layer::Terms, Layer::Crossread];
    let cut = cut("abcdefghij", layers.iter().enumerate().map(|(n, layer)| entry(n, 9, *layer)).collect());
    assert_eq!(cut[0].pieces[3].more, 1);
    assert_eq!(cut[0].pieces[3].entries, [0, 1, 2, 3]);
}

#[test]
fn marks_of_one_style_and_range_share_an_underline() {
    let cut =
        cut("abcdef", vec![entry(0, 6, Layer::Terms), entry(0, 6, Layer::Terms), entry(0, 6, Layer::Tone)]);
    assert_eq!(cut[0].pieces.len(), 1);
    assert_eq!(cut[0].pieces[0].entries, [0, 1, 2]);
    assert_eq!(cut[0].pieces[0].lanes.iter().flatten().count(), 2);
}

#[test]
fn blocks_end_where_a_line_does_and_keep_empty_lines() {
    let cut = cut("\n a\n\n \nb\nc\n", vec![]);
    let blocks: Vec<String> = cut.iter().map(|block| joined(std::slice::from_ref(block))).collect();
    assert_eq!(blocks, ["\n a\n\n \n", "b\n", "c\n"].map(|block| block.replace("\n \nb", "\n")));
}

proptest! {
    #[test]
    fn the_pieces_are_the_text(
        text in "([a-z停🔥\u{301} \n]|\r\n){0,80}",
        spans in proptest::collection::vec((0usize..90, 0usize..90, 0usize..4), 0..14),
    ) {
        let layers = [Layer::Tone, Layer::Latency, Layer::Terms, Layer::Crossread];
        let entries = spans.iter().map(|(a, b, layer)| entry(*a.min(b), *a.max(b), layers[*layer])).collect();
        let cut = cut(&text, entries);
        prop_assert_eq!(joined(&cut), text);
        for piece in cut.iter().flat_map(|paragraph| paragraph.pieces.iter()) {
            prop_assert!(piece.lanes.iter().flatten().count() + piece.more <= piece.entries.len());
            prop_assert!(piece.entries.is_empty() == (piece.lanes.iter().flatten().count() + piece.more == 0));
        }
    }
}
