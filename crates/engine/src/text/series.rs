//! Lists inside a paragraph: "We may (a) suspend it; (b) delete it; and (c) close it; in each case at once."

use super::letters::{before, first, is_letter, is_one_of, lowered};
use super::marker::{Kind, Marker, marker};
use super::{fold, list};

/// A part of a paragraph, from an item's marker on.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Where it starts, in bytes of the paragraph.
    pub start: usize,
    /// How it is marked; the rest of a sentence behind its last item is not.
    pub marker: Option<Marker>,
}

/// A marker that may begin an item, and the series that it would belong to.
struct Candidate {
    part: Part,
    series: usize,
}

/// Markers that come after one another.
struct Series {
    last: Marker,
    count: usize,
    /// A colon stands before its first item, or a semicolon or a full stop before a later one. "Either (a) this or (b)
    /// that" is a sentence like any other.
    listed: bool,
}

/// Nested deeper, a marker is a mere bracket.
const DEEPEST: usize = 4;

/// The parts of a paragraph after its first. `own` is the marker that the paragraph starts with, `item` whether that
/// makes it an item of a list.
pub fn parts(text: &str, own: Option<Marker>, item: bool) -> Vec<Part> {
    let mut all: Vec<Series> = Vec::new();
    // The series that are open, the innermost last.
    let mut open: Vec<usize> = Vec::new();
    let mut found: Vec<Candidate> = Vec::new();
    let own = own.filter(|own| own.kind != Kind::Bullet).map(|own| (0, own, ' '));
    for (start, marker, before) in own.into_iter().chain(markers(text)) {
        let next = open.iter().rposition(|series| all.get(*series).is_some_and(|s| marker.follows(&s.last)));
        let series = match next {
            Some(place) => {
                open.truncate(place + 1);
                open.last().copied().unwrap_or_default()
            }
            None if start == 0 || marker.is_first() && open.len() < DEEPEST => {
                open.push(all.len());
                all.push(Series { last: marker, count: 0, listed: before == ':' });
                all.len() - 1
            }
            None => continue,
        };
        if let Some(series) = all.get_mut(series) {
            series.listed |= series.count > 0 && is_one_of(before, ";.");
            series.count += 1;
            series.last = marker;
        }
        found.push(Candidate { part: Part { start, marker: Some(marker) }, series });
    }
    found.retain(|this| all.get(this.series).is_some_and(|series| series.count > 1 && series.listed));
    let mut out: Vec<Part> = found.into_iter().map(|this| this.part).filter(|part| part.start > 0).collect();
    let last = out.last().map(|part| part.start).or(item.then_some(0));
    if let Some(start) = last.and_then(|last| tail(text, last)) {
        out.push(Part { start, marker: None });
    }
    out
}

/// Where the sentence goes on behind its last item, which starts at `from`.
fn tail(text: &str, from: usize) -> Option<usize> {
    const OPENINGS: &str = "in all each either any provided without whether except unless";
    let item = text.get(from..)?;
    let goes_on = |(at, mark): &(usize, u8)| {
        *mark == b';' && list::holds(OPENINGS, first_word(item.get(at + 1..).unwrap_or_default()))
    };
    item.bytes().enumerate().find(goes_on).map(|(at, _)| from + at + 1)
}

/// What looks like the marker of an item inside a paragraph, with the mark that stands before it.
fn markers(text: &str) -> impl Iterator<Item = (usize, Marker, char)> {
    // The last character that is no blank, where it ends, and where the word that it belongs to starts.
    let (mut last, mut end, mut word) = (' ', 0, 0);
    text.char_indices().filter_map(move |(at, character)| {
        if character.is_whitespace() {
            return None;
        }
        let (before, close, start) = (fold(last), end == at, word);
        if !is_letter(character) || !is_letter(last) || !close {
            word = at;
        }
        let previous = text.get(start..end).unwrap_or_default();
        (last, end) = (character, at + character.len_utf8());
        let stopped = is_one_of(before, ";:.") && before != ' ';
        let label = match character {
            '(' | '（' | '①'..='⑳' => {
                !(close && (before.is_ascii_alphanumeric() || before == ')' || before == '第'))
                    && !is_reference(previous)
            }
            _ => stopped && (!close || !before.is_ascii()) || before == ';' || before == ':',
        };
        if at == 0 || !label {
            return None;
        }
        let rest = text.get(at..)?;
        let marker =
            marker(rest).filter(|marker| marker.kind != Kind::Bullet && marker.kind != Kind::Dotted)?;
        let body = rest.get(marker.size..)?;
        let named = body.is_empty()
            || is_one_of(first(body), ",;.)、，；）项款目条")
            || list::holds("and or to through of above below", first_word(body));
        (!named).then_some((at, marker, before))
    })
}

/// The first word, where it is a short one.
fn first_word(text: &str) -> &str {
    const LONGEST: usize = 10;
    let text = text.strip_prefix(' ').unwrap_or(text);
    let end = text.char_indices().take(LONGEST).find(|(_, c)| c.is_whitespace()).map_or(0, |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// "under paragraph (a)" names a place and begins no item.
fn is_reference(word: &str) -> bool {
    const PLACES: &str = "section clause paragraph subsection article item part point subparagraph para rule";
    word.len() <= 14 && list::holds(PLACES, before(&lowered(word), "s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        let mut from = 0;
        for part in parts(text, marker(text), false) {
            out.push(&text[from..part.start]);
            from = part.start;
        }
        out.push(&text[from..]);
        out
    }

    #[test]
    fn items_inside_a_paragraph() {
        assert_eq!(
            cut("We may (a) suspend it; (b) delete it; and (c) close it; in each case at once."),
            ["We may ", "(a) suspend it; ", "(b) delete it; and ", "(c) close it;", " in each case at once."]
        );
        assert_eq!(
            cut("(a) fees: (i) once; or (ii) twice; (b) taxes."),
            ["(a) fees: ", "(i) once; or ", "(ii) twice; ", "(b) taxes."]
        );
        assert_eq!(
            cut("下列情形不负责：（一）断电；（二）断网；（三）其他。"),
            ["下列情形不负责：", "（一）断电；", "（二）断网；", "（三）其他。"]
        );
        assert_eq!(cut("不得：1、刷票；2、外挂。"), ["不得：", "1、刷票；", "2、外挂。"]);
    }

    #[test]
    fn brackets_that_begin_no_item() {
        for text in [
            "See section (a) above; (b) does not apply.",
            "We act under 4(a); (b) is another matter.",
            "Write to us by (a) letter or (b) telegram.",
            "It starts at 5; 6. is late.",
            "依照前款第（一）项；（二）另说。",
        ] {
            assert_eq!(cut(text), [text]);
        }
    }
}
