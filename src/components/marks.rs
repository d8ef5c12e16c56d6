//! A text with its marks. Numbers and signs are drawn by the style sheet from attributes, so that the characters in
//! the page are those of the text and copying gives them back.

use crate::browser::pair::PLACES;
use crate::browser::{input, keys};
use crate::components::sheet::sheet;
use crate::components::{Dispatch, On, Pen, ReadingProps};
use crate::i18n;
use crate::state::entries::Style;
use crate::state::marks::{LANES, Line, Paragraph, Piece};
use crate::state::{Action, Read};
use std::rc::Rc;
use subtext_engine::reading::DocId;
use subtext_engine::text::CharRange;
use yew::virtual_dom::{Key, VChild};
use yew::{Component, Context, Html, Properties};

/// More blocks than fit on a few screens.
const MANY: usize = 60;

/// The text of a document.
pub fn marked_text(p: &mut Pen, props: &ReadingProps, id: DocId, testid: &str) {
    let Some(doc) = props.read.doc(id) else { return p.nothing() };
    // One mark of every text can be reached with the tab key; from there on the letter keys walk.
    let focused = props.focus.and_then(|n| props.read.entry(n)).filter(|entry| entry.place.doc == id);
    let first = || doc.paragraphs.iter().find_map(|paragraph| paragraph.entries.first().copied());
    let stop = focused.map(|entry| entry.anchor).or_else(first);
    p.classes("div", "text", &[if doc.paragraphs.len() > MANY { "many" } else { "" }]);
    p.attr("lang", i18n::tag_of_text(doc.lang));
    p.own("data-testid", testid);
    p.own(
        "data-doc",
        &match id {
            DocId::Terms => String::from("terms"),
            DocId::Statement(index) => ["statement:", &index.to_string()].concat(),
        },
    );
    p.on(On::Click, 0, |event, _| {
        let entries = input::numbers(event, "data-findings");
        (!entries.is_empty()).then_some(Action::Touch(entries))
    });
    p.on(On::Key, 0, |event, _| {
        let entries = input::numbers(event, "data-findings");
        (keys::is_enter(event) && !entries.is_empty()).then_some(Action::Explain(entries))
    });
    let (mut at, spot) = (0, props.spot_in(id));
    for (index, paragraph) in doc.paragraphs.iter().enumerate() {
        let from = at;
        at += paragraph.chars;
        let here = |n: &usize| paragraph.pieces.iter().any(|piece| piece.entries.contains(n));
        let block = BlockProps {
            paragraph: paragraph.clone(),
            on: props.focus.filter(here),
            stop: stop.filter(here),
            spot: spot.and_then(|(n, range)| Spot::of(n, range, from, at)),
            read: props.read.clone(),
            dispatch: props.dispatch.clone(),
        };
        let looked_at = block.on.is_some();
        p.node(VChild::<Block>::new(block, Some(Key::from(index.to_string()))).into());
        if looked_at && props.embedded {
            sheet(p, props);
        }
    }
    p.close();
}

#[derive(Properties)]
struct BlockProps {
    paragraph: Rc<Paragraph>,
    /// The focused entry, if it is here.
    on: Option<usize>,
    /// The anchor that the tab key stops at, if it is here.
    stop: Option<usize>,
    /// The place that is marked for the moment, as far as it is here.
    spot: Option<Spot>,
    read: Read,
    dispatch: Dispatch,
}

/// A part of a block, in characters.
#[derive(Clone, Copy, PartialEq)]
struct Spot {
    from: usize,
    to: usize,
    /// The name to go to, where the place begins here.
    id: Option<&'static str>,
}

impl Spot {
    /// What a block that goes from one character to another has of a place.
    fn of(n: usize, range: CharRange, from: usize, to: usize) -> Option<Self> {
        let begins = range.start >= from;
        let part = Spot {
            from: range.start.max(from) - from,
            to: range.end.min(to).saturating_sub(from),
            id: PLACES.get(n).copied().filter(|_| begins),
        };
        (part.from < part.to).then_some(part)
    }
}

impl PartialEq for BlockProps {
    fn eq(&self, other: &Self) -> bool {
        self.on == other.on
            && self.stop == other.stop
            && self.spot == other.spot
            && (Rc::ptr_eq(&self.paragraph, &other.paragraph)
                || self.paragraph == other.paragraph && self.credits().eq(other.credits()))
    }
}

impl BlockProps {
    /// All that is drawn of the reading itself: whether what ends here is a credit. Its places move with every key
    /// that is typed before them, and nothing of that shows here.
    fn credits(&self) -> impl Iterator<Item = bool> {
        let ending = self.paragraph.pieces.iter().flat_map(|piece| &piece.ending);
        ending.map(|n| self.read.entry(*n).is_some_and(|entry| entry.style() == Style::Credit))
    }
}

/// A component, so that a block is drawn anew only where something in it has changed.
struct Block;

impl Component for Block {
    type Message = ();
    type Properties = BlockProps;

    fn create(_: &Context<Self>) -> Self {
        Block
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let mut p = Pen::new(&props.dispatch);
        // No paragraph element: browsers add an empty line where one is copied.
        p.open("div");
        let mut at = 0;
        for piece in &props.paragraph.pieces {
            // Nobody counts the characters of a text for nothing.
            let from = at;
            if props.spot.is_some() {
                at += piece.text.chars().count();
            }
            draw(&mut p, piece, from, props);
        }
        p.close();
        p.done()
    }
}

fn draw(p: &mut Pen, piece: &Piece, from: usize, props: &BlockProps) {
    if piece.entries.is_empty() {
        return words(p, &piece.text, from, props.spot);
    }
    let on = props.on.is_some_and(|n| piece.entries.contains(&n));
    let lines = || piece.lanes.iter().enumerate().filter_map(|(lane, line)| Some((lane, (*line)?)));
    let style = lines().next().map_or("", |(_, line)| line.style.class());
    let anchor = piece.anchor.map(|anchor| anchor.to_string());
    let id = |letter: &str| anchor.as_ref().map(|anchor| [letter, anchor].concat());
    p.classes("mark", style, &[if on { "on" } else { "" }]);
    p.maybe("id", id("m").as_deref());
    p.attr("data-testid", "mark");
    p.own("data-findings", &numbers(piece.entries.iter().copied(), " "));
    p.maybe("data-n", label(piece, &props.read).as_deref());
    p.maybe("data-more", (piece.more > 0).then(|| ["+", &piece.more.to_string()].concat()).as_deref());
    p.maybe("aria-details", id("f").as_deref());
    p.maybe("tabindex", piece.anchor.map(|_| if piece.anchor == props.stop { "0" } else { "-1" }));
    // Each underline belongs to an element of its own, one inside the other, each with its own offset.
    let mut depth = 1;
    for (lane, line) in lines().collect::<Vec<_>>().into_iter().rev() {
        underline(p, lane, line);
        depth += 1;
    }
    words(p, &piece.text, from, props.spot);
    for _ in 0..depth {
        p.close();
    }
}

/// The words of a piece, which starts at this character of the block, with what the spot has of them.
fn words(p: &mut Pen, text: &str, from: usize, spot: Option<Spot>) {
    let byte = |at: usize| text.char_indices().nth(at.saturating_sub(from)).map_or(text.len(), |(at, _)| at);
    let (start, end) = spot.map_or((0, 0), |spot| (byte(spot.from), byte(spot.to)));
    let parts = text.split_at_checked(start).and_then(|(before, rest)| {
        let (inside, after) = rest.split_at_checked(end.checked_sub(start)?)?;
        (!inside.is_empty()).then_some((before, inside, after))
    });
    let Some((before, inside, after)) = parts else { return p.words(text) };
    p.words(before);
    p.class("span", "spot");
    let id = spot.filter(|spot| spot.from >= from).and_then(|spot| spot.id);
    p.maybe("id", id);
    p.maybe("tabindex", id.map(|_| "-1"));
    p.words(inside);
    p.close();
    p.words(after);
}

fn underline(p: &mut Pen, lane: usize, line: Line) {
    const LANE: [&str; LANES] = ["u0", "u1", "u2"];
    let lane = LANE.get(lane).copied().unwrap_or_default();
    p.classes("span", lane, &[line.style.class(), if line.long { "long" } else { "" }]);
}

fn numbers(numbers: impl Iterator<Item = usize>, between: &str) -> String {
    let mut out = String::new();
    for n in numbers {
        if !out.is_empty() {
            out.push_str(between);
        }
        out.push_str(&n.to_string());
    }
    out
}

/// What stands small behind a mark: the numbers of the entries that end there, a tick for a credit.
fn label(piece: &Piece, read: &Read) -> Option<String> {
    let mut numbers: Vec<usize> = Vec::new();
    let mut credit = false;
    for n in &piece.ending {
        match read.entry(*n).map(crate::state::entries::Entry::style) {
            Some(Style::Credit) => credit = true,
            Some(_) => numbers.push(n + 1),
            None => {}
        }
    }
    let mut out = match numbers.as_slice() {
        [first, .., last] if numbers.len() > 2 && last - first + 1 == numbers.len() => {
            [&*first.to_string(), "–", &last.to_string()].concat()
        }
        _ => self::numbers(numbers.into_iter(), " · "),
    };
    if credit {
        out.push('✓');
    }
    (!out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shared_out_to_its_blocks() {
        let of = |start, end, from, to| {
            Spot::of(1, CharRange::new(start, end), from, to).map(|spot| (spot.from, spot.to, spot.id))
        };
        assert_eq!(of(12, 18, 10, 30), Some((2, 8, Some("spot1"))));
        assert_eq!(of(12, 40, 10, 30), Some((2, 20, Some("spot1"))));
        assert_eq!(of(12, 40, 30, 50), Some((0, 10, None)));
        assert_eq!((of(12, 30, 30, 50), of(50, 60, 30, 50)), (None, None));
    }
}
