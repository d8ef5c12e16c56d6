//! Sentences, list items and headings.

use super::letters::{is_capital, is_letter, is_letter_or_digit, is_one_of, is_small, lowered};
use super::{ByteRange, fold, list};
use crate::wording::holds;

/// What a segment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A sentence of running text.
    Sentence,
    /// An item of a list, or a sentence of one.
    Item,
    /// A line that only names what follows.
    Heading,
}

/// A piece of text that is judged by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Without the white space around it.
    pub range: ByteRange,
    /// What it is.
    pub kind: SegmentKind,
    /// The index of the segment that introduces this list item ("we may:", "下列责任：").
    pub stem: Option<usize>,
    /// Which paragraph it belongs to, counted from 0.
    pub paragraph: usize,
}

/// How a list item is marked; a list goes on while its items are marked alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    Bullet,
    Letter,
    Number,
    BracketNumber,
    HanNumber,
    BracketHan,
    Article,
}

/// A list that is open: who introduced it, and how its items look.
#[derive(Clone, Copy)]
struct List {
    stem: usize,
    stem_marker: Option<Marker>,
    item_marker: Option<Marker>,
    /// The last unmarked item ended in a way that announces another.
    goes_on: bool,
}

/// Cuts a text into sentences, list items and headings, in order. Every character that is not white space lies in one.
pub fn segments(text: &str) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::new();
    let mut lists: Vec<List> = Vec::new();
    let (mut paragraph, mut blank) = (0, false);
    for line in lines(text) {
        let content = line.of(text);
        if content.trim().is_empty() {
            blank = true;
            continue;
        }
        if blank && !out.is_empty() {
            paragraph += 1;
        }
        let marker = marker(content);
        close_lists(&mut lists, marker, blank);
        blank = false;
        let list = lists.last().copied();
        let first = out.len();
        let heading = list.is_none() && is_heading(content, marker);
        for range in sentences(text, line) {
            let kind = match (heading, list) {
                (true, _) => SegmentKind::Heading,
                (_, Some(_)) => SegmentKind::Item,
                _ if marker.is_some() => SegmentKind::Item,
                _ => SegmentKind::Sentence,
            };
            out.push(Segment { range, kind, stem: list.map(|l| l.stem), paragraph });
        }
        if out.len() == first {
            continue;
        }
        if let Some(list) = lists.last_mut() {
            list.item_marker = list.item_marker.or(marker);
            list.goes_on =
                content.trim_end().ends_with([';', '；', ',', '，', '、']) || ends_with_conjunction(content);
        }
        if content.trim_end().ends_with([':', '：']) && !heading {
            lists.push(List { stem: out.len() - 1, stem_marker: marker, item_marker: None, goes_on: true });
        }
        paragraph += usize::from(lists.is_empty());
    }
    out
}

/// Ends the lists that a line with this marker does not belong to.
fn close_lists(lists: &mut Vec<List>, marker: Option<Marker>, blank: bool) {
    while let Some(list) = lists.last() {
        let belongs = match (list.item_marker, marker) {
            (Some(item), Some(this)) => item == this,
            (None, Some(this)) => list.stem_marker != Some(this),
            (Some(_), None) => list.goes_on && !blank,
            (None, None) => list.goes_on,
        };
        if belongs {
            break;
        }
        lists.pop();
    }
}

fn ends_with_conjunction(line: &str) -> bool {
    let line = line.trim_end();
    [" and", " or", "以及", "或者", "或"].iter().any(|word| line.ends_with(word))
}

/// Lines that belong together: a line break inside a sentence (text pasted from a page or a PDF) is bridged.
fn lines(text: &str) -> Vec<ByteRange> {
    let mut out: Vec<ByteRange> = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let range = ByteRange::new(start, start + piece.trim_end_matches(['\n', '\r']).len());
        start += piece.len();
        match out.last_mut() {
            Some(last) if is_broken(last.of(text), range.of(text)) => last.end = range.end,
            _ => out.push(range),
        }
    }
    out
}

/// Whether `next` continues the sentence of `line`: a long line without an end, then a small letter.
fn is_broken(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    line.chars().count() >= 50
        && line.ends_with(|c: char| is_small(c) || c == ',')
        && next.trim_start().starts_with(is_small)
        && marker(next).is_none()
}

/// The marker at the start of a line.
fn marker(line: &str) -> Option<Marker> {
    let line = line.trim_start();
    let mut characters = line.chars();
    let first = characters.next()?;
    if matches!(first, '•' | '·' | '●' | '○' | '◦' | '▪' | '■' | '‣' | '*' | '-' | '–') {
        return characters.next().is_none_or(char::is_whitespace).then_some(Marker::Bullet);
    }
    if ('①'..='⑳').contains(&first) {
        return Some(Marker::BracketNumber);
    }
    if first == '第' {
        let end = characters.find(|c| !is_numeral(*c));
        return matches!(end, Some('条' | '章' | '节' | '款')).then_some(Marker::Article);
    }
    let (bracket, body) = match fold(first) {
        '(' => (true, characters.as_str()),
        _ => (false, line),
    };
    let size =
        body.chars().take_while(|c| c.is_ascii_alphanumeric() || is_numeral(*c) || *c == '.').take(8).count();
    let label: String = body.chars().take(size).collect();
    let after = body.chars().nth(size);
    let closed = after.is_some_and(|c| fold(c) == ')');
    let label = label.trim_end_matches('.');
    let dotted = after != Some('、') && body.get(label.len()..).is_some_and(|rest| rest.starts_with('.'));
    if label.is_empty() || !(closed || (!bracket && (dotted || after == Some('、')))) {
        return None;
    }
    // A decimal or a date at the start of a line is no marker.
    let spaced = closed || after == Some('、') || after.is_some_and(char::is_whitespace) || after.is_none();
    if label.chars().all(is_numeral) {
        return Some(if bracket { Marker::BracketHan } else { Marker::HanNumber });
    }
    if label.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return spaced.then_some(if bracket || closed { Marker::BracketNumber } else { Marker::Number });
    }
    let letter = label.len() == 1 || label.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    (letter && label.chars().all(|c| c.is_ascii_lowercase()) && spaced).then_some(Marker::Letter)
}

fn is_numeral(character: char) -> bool {
    is_one_of(character, "一二三四五六七八九十百零〇")
}

/// A short line without an end that stands by itself.
fn is_heading(line: &str, marker: Option<Marker>) -> bool {
    let line = line.trim();
    let length = line.chars().count();
    let open = !line.ends_with(|c| matches!(fold(c), '.' | '!' | '?' | ';' | ',' | ':' | '"' | ')' | '~'));
    let starts =
        line.trim_start_matches('#').trim_start().starts_with(|c: char| is_capital(c) || !is_letter(c))
            || marker.is_some()
            || line.chars().next().is_some_and(super::script::is_han);
    open && starts && length <= 60 && line.split_whitespace().count() <= 8 && !line.contains(['，', '。'])
}

/// The sentences of a line.
fn sentences(text: &str, line: ByteRange) -> Vec<ByteRange> {
    let content = line.of(text);
    let labelled = marker(content).is_some();
    let mut out = Vec::new();
    let mut start = 0;
    let mut characters = content.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if !is_end(character) {
            continue;
        }
        let mut end = at + character.len_utf8();
        // More of the same, and whatever closes.
        while let Some((next, c)) = characters.peek().copied() {
            if !(is_end(c) || is_closer(c)) {
                break;
            }
            end = next + c.len_utf8();
            characters.next();
        }
        let rest = content.get(end..).unwrap_or_default();
        let so_far = content.get(start..at).unwrap_or_default();
        // The point after "7." at the start of a line belongs to the label.
        let label = labelled && start == 0 && !holds(so_far.trim_start(), " ") && so_far.trim().len() <= 8;
        if !label && ends_sentence(so_far, character, rest) {
            push(&mut out, content, line.start, start, end);
            start = end;
        }
    }
    push(&mut out, content, line.start, start, content.len());
    out
}

fn push(out: &mut Vec<ByteRange>, content: &str, offset: usize, start: usize, end: usize) {
    let piece = content.get(start..end).unwrap_or_default();
    let from = start + (piece.len() - piece.trim_start().len());
    let to = start + piece.trim_end().len();
    if from < to {
        out.push(ByteRange::new(offset + from, offset + to));
    }
}

fn is_end(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '。' | '！' | '？' | '；' | '…' | '｡')
}

fn is_closer(character: char) -> bool {
    matches!(character, '"' | '\'' | '”' | '’' | ')' | '）' | ']' | '】' | '」' | '』' | '》')
}

/// Whether the mark after `so_far` ends a sentence, given what follows it.
fn ends_sentence(so_far: &str, mark: char, rest: &str) -> bool {
    if matches!(mark, '。' | '！' | '？' | '；' | '｡') {
        return true;
    }
    let mut next = rest.chars();
    let Some(first) = next.next() else { return true };
    if mark == '…' {
        return first.is_whitespace() && rest.trim_start().starts_with(is_capital);
    }
    if !first.is_whitespace() {
        // 3.4.1, api.example.com; but "Sorry!我们" goes over to Chinese.
        return mark != '.' && super::script::is_han(first);
    }
    let word = last_word(so_far);
    let follow = rest.trim_start();
    let lower = follow.starts_with(|c: char| is_small(c) || matches!(c, ',' | ';' | ')' | '&'));
    if mark != '.' {
        return !lower;
    }
    !lower && !is_abbreviation(word, follow)
}

fn last_word(text: &str) -> &str {
    let start = text
        .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | '"' | '“'))
        .map_or(0, |at| at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
    text.get(start..).unwrap_or_default()
}

/// Abbreviations before a figure, a name or a remark.
const GOING_ON: &str = "mr mrs ms dr prof st vs no nos art sec fig cf e.g i.e eg ie approx dept \
    jan feb mar apr jun jul aug sep sept oct nov dec";

/// Whether a point after `word` belongs to an abbreviation, given what follows.
fn is_abbreviation(word: &str, follow: &str) -> bool {
    let lower = lowered(word);
    let next = follow.split(|c: char| !is_letter_or_digit(c)).next().unwrap_or_default();
    match lower.as_str() {
        short if list::holds(GOING_ON, short) => {
            // "no." and "may." end sentences too; a figure or a capital must follow to go on.
            lower != "no" || follow.starts_with(|c: char| c.is_ascii_digit())
        }
        // A clock time goes on with a zone, a weekday or a month; anything else with a capital starts a sentence.
        half if list::holds("a.m p.m am pm", half) => {
            holds(&lower, ".") && (is_zone(next) || follow.starts_with(|c: char| c.is_ascii_digit()))
        }
        firm if list::holds("inc ltd co corp llc plc etc al", firm) => {
            next.is_empty()
                || list::holds("And Its Inc Ltd", next)
                || follow.starts_with(|c: char| !is_letter_or_digit(c))
        }
        // Initials and U.S.
        _ => {
            word.chars().count() == 1 && word.chars().all(is_capital)
                || (holds(word, ".")
                    && word.len() <= 5
                    && word.chars().all(|c| c == '.' || is_capital(c))
                    && !is_sentence_start(next))
        }
    }
}

fn is_zone(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase())
        || list::holds(
            "Pacific Eastern Central Mountain Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            word,
        )
}

fn is_sentence_start(word: &str) -> bool {
    list::holds("The We This It You Our Your If In All At As For", word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        segments(text).iter().map(|s| s.range.of(text)).collect()
    }

    #[test]
    fn english_sentences() {
        let cases: &[(&str, &[&str])] = &[
            ("It failed. We fixed it.", &["It failed.", "We fixed it."]),
            (
                "Some tools, e.g. the CLI, failed at 9 a.m. PST. Sorry.",
                &["Some tools, e.g. the CLI, failed at 9 a.m. PST.", "Sorry."],
            ),
            ("Version 4.10.2 of Larkmail Inc. is fine.", &["Version 4.10.2 of Larkmail Inc. is fine."]),
            (
                "About 2.5% failed! Really? Yes (all.) Done.",
                &["About 2.5% failed!", "Really?", "Yes (all.)", "Done."],
            ),
            ("He said “It works.” We agree.", &["He said “It works.”", "We agree."]),
            ("It began at 4 p.m. The fix took an hour.", &["It began at 4 p.m.", "The fix took an hour."]),
        ];
        for (text, expected) in cases {
            assert_eq!(&pieces(text), expected, "{text}");
        }
    }

    #[test]
    fn chinese_sentences() {
        assert_eq!(
            pieces("服务器挂了。（声明：不怪我们。）抱歉！正在修；请等"),
            ["服务器挂了。", "（声明：不怪我们。）", "抱歉！", "正在修；", "请等"]
        );
        assert_eq!(pieces("他说：“好了。”谢谢。"), ["他说：“好了。”", "谢谢。"]);
    }

    fn stems(text: &str) -> Vec<(&str, Option<&str>)> {
        let all = segments(text);
        all.iter().map(|s| (s.range.of(text), s.stem.map(|i| all[i].range.of(text)))).collect()
    }

    #[test]
    fn a_stem_is_carried_into_its_items() {
        assert_eq!(
            stems("We are not liable for:\n(a) outages;\n(b) lost data.\nYou may leave."),
            [
                ("We are not liable for:", None),
                ("(a) outages;", Some("We are not liable for:")),
                ("(b) lost data.", Some("We are not liable for:")),
                ("You may leave.", None),
            ]
        );
        assert_eq!(
            stems("You must not:\nlie;\ncheat.\nWe may."),
            [
                ("You must not:", None),
                ("lie;", Some("You must not:")),
                ("cheat.", Some("You must not:")),
                ("We may.", None),
            ]
        );
        assert_eq!(
            stems("一、不承担下列责任：\n（一）断流；\n（二）遗失。\n二、可以注销。"),
            [
                ("一、不承担下列责任：", None),
                ("（一）断流；", Some("一、不承担下列责任：")),
                ("（二）遗失。", Some("一、不承担下列责任：")),
                ("二、可以注销。", None),
            ]
        );
    }

    #[test]
    fn headings_and_broken_lines() {
        let text = "7. Liability\nWe are not liable for losses that follow from an outage of the service,\nhowever long it lasts.";
        let all = segments(text);
        assert_eq!(all[0].kind, SegmentKind::Heading);
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn nothing_is_lost() {
        let text = "a\r\n\r\n • b. C\n\n… ! 。\u{3000}x";
        let kept: String = segments(text)
            .iter()
            .flat_map(|s| s.range.of(text).chars())
            .filter(|c| !c.is_whitespace())
            .collect();
        let all: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(kept, all);
    }
}
