//! Cuts a text at every boundary of every mark, so that marks may overlap in any way.
//!
//! Each piece knows the marks that cover it and which of three underline lanes they run in; what finds no lane is
//! counted. The pieces of a text, put together, are the text.

use super::entries::{Entry, Style};
use super::filter::Filter;
use std::rc::Rc;
use subtext_engine::order;
use subtext_engine::reading::DocId;
use subtext_engine::text::OffsetMap;
use yew::AttrValue;

/// How many underlines are drawn below each other.
pub const LANES: usize = 3;

/// A mark longer than this many bytes is drawn lightly: it covers whole sentences.
const LONG: usize = 110;

/// A block of the text: a line with the empty lines after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub pieces: Vec<Piece>,
    /// The entries that start here.
    pub entries: Vec<usize>,
    /// How many characters it has.
    pub chars: usize,
}

/// A part of the text that the same marks cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: AttrValue,
    /// The entries that cover it, in order.
    pub entries: Vec<usize>,
    pub lanes: [Option<Line>; LANES],
    /// How many marks found no lane.
    pub more: usize,
    /// The entries that end with this piece.
    pub ending: Vec<usize>,
    /// The first entry that starts with this piece: the point to jump to.
    pub anchor: Option<usize>,
}

/// One underline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub style: Style,
    pub long: bool,
}

/// Marks of one style over one range share an underline.
struct Band {
    start: usize,
    end: usize,
    line: Line,
    lane: usize,
    entries: Vec<usize>,
}

/// Cuts one document of the case by the marks that are shown.
pub fn paragraphs(text: &str, id: DocId, entries: &[Entry], filter: Filter) -> Vec<Rc<Paragraph>> {
    let map = OffsetMap::new(text);
    let bands = bands(
        entries.iter().enumerate().filter(|(_, entry)| entry.place.doc == id && filter.shows(entry)).map(
            |(n, entry)| {
                let range = map.bytes(entry.place.range);
                (n, range.start, range.end, entry.style())
            },
        ),
    );
    let breaks = line_breaks(text);
    let mut cuts: Vec<usize> =
        bands.iter().flat_map(|band| [band.start, band.end]).chain(breaks.clone()).collect();
    order::by_key(&mut cuts, |&n| n);
    cuts.dedup();

    let mut paragraphs = Vec::with_capacity(breaks.len());
    let mut now = Paragraph { pieces: Vec::new(), entries: Vec::new(), chars: 0 };
    let mut from = 0;
    let mut live: Vec<usize> = Vec::new();
    let mut next = 0;
    for to in cuts.into_iter().filter(|cut| *cut > 0) {
        live.retain(|&index| bands.get(index).is_some_and(|band| band.end > from));
        while bands.get(next).is_some_and(|band| band.start <= from) {
            live.push(next);
            next += 1;
        }
        let Some(slice) = text.get(from..to) else { continue };
        let piece = piece(slice, from, to, live.iter().filter_map(|&index| bands.get(index)));
        now.chars += slice.chars().count();
        now.entries.extend(
            live.iter()
                .filter_map(|&index| bands.get(index))
                .filter(|band| band.start == from)
                .flat_map(|band| band.entries.clone()),
        );
        now.pieces.push(piece);
        if breaks.binary_search(&to).is_ok() {
            order::by_key(&mut now.entries, |&n| n);
            paragraphs.push(Rc::new(std::mem::replace(
                &mut now,
                Paragraph { pieces: Vec::new(), entries: Vec::new(), chars: 0 },
            )));
        }
        from = to;
    }
    paragraphs
}

fn piece<'a>(text: &str, from: usize, to: usize, bands: impl Iterator<Item = &'a Band>) -> Piece {
    let mut piece = Piece {
        text: AttrValue::from(text.to_owned()),
        entries: Vec::new(),
        lanes: [None; LANES],
        more: 0,
        ending: Vec::new(),
        anchor: None,
    };
    for band in bands {
        match piece.lanes.get_mut(band.lane) {
            Some(lane) => *lane = Some(band.line),
            None => piece.more += 1,
        }
        piece.entries.extend(&band.entries);
        if band.end == to {
            piece.ending.extend(&band.entries);
        }
        if band.start == from {
            piece.anchor = piece.anchor.into_iter().chain(band.entries.first().copied()).min();
        }
    }
    order::by_key(&mut piece.entries, |&n| n);
    order::by_key(&mut piece.ending, |&n| n);
    piece
}

/// Puts marks into lanes, the first that is free where a mark begins.
fn bands(marks: impl Iterator<Item = (usize, usize, usize, Style)>) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (entry, start, end, style) in marks.filter(|(_, start, end, _)| start < end) {
        let same = bands
            .iter_mut()
            .rev()
            .take_while(|band| band.start == start)
            .find(|band| band.end == end && band.line.style == style);
        match same {
            Some(band) => band.entries.push(entry),
            None => bands.push(Band {
                start,
                end,
                line: Line { style, long: end - start > LONG },
                lane: 0,
                entries: vec![entry],
            }),
        }
    }
    let mut ends: Vec<usize> = Vec::new();
    for band in &mut bands {
        band.lane = ends.iter().position(|end| *end <= band.start).unwrap_or(ends.len());
        match ends.get_mut(band.lane) {
            Some(end) => *end = band.end,
            None => ends.push(band.end),
        }
    }
    bands
}

/// Where blocks end: after a line break that text follows, and at the end of the text.
fn line_breaks(text: &str) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut broken = None;
    let mut seen_text = false;
    for (at, character) in text.char_indices() {
        match character {
            '\n' => broken = Some(at + 1),
            character if character.is_whitespace() => {}
            _ => {
                if let (Some(at), true) = (broken, seen_text) {
                    breaks.push(at);
                }
                broken = None;
                seen_text = true;
            }
        }
    }
    if !text.is_empty() {
        breaks.push(text.len());
    }
    breaks
}

#[cfg(test)]
mod tests;
