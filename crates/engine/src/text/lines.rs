//! The lines of a text as they were meant: what a PDF has broken is put together again, and what stands between its
//! pages is told apart.

use super::ByteRange;
use super::letters::{first, has_one_of, is_capital, is_letter, is_one_of, is_small, last};
use super::marker::{marker, starts_small};
use super::script::is_han;
use crate::wording::holds;

/// What a line is to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A line of text.
    Text,
    /// It goes on with the sentence that the end of a page has cut.
    Rest,
    /// It is underlined, as titles are in Markdown.
    Title,
    /// A page number, a running head, a rule, an entry of the table of contents.
    Page,
}

/// A line that is not empty.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub range: ByteRange,
    pub role: Role,
    /// An empty line stands before it.
    pub blank: bool,
}

/// The lines of a text that are not empty.
pub fn lines(text: &str) -> Vec<Line> {
    let width = wrap_width(text);
    let mut out: Vec<Line> = Vec::new();
    let mut heads = RunningHeads::default();
    let (mut start, mut blank) = (0, false);
    // The line before as it stands in the text, where no empty one stands between.
    let mut before = "";
    for piece in text.split_inclusive('\n') {
        let range = ByteRange::new(start, start + piece.trim_end().len());
        start += piece.len();
        let line = range.of(text);
        if line.is_empty() {
            (blank, before) = (true, "");
            continue;
        }
        if let Some(last) = out.last_mut() {
            let underlined =
                is_rule(line) && !line.contains('*') && last.role == Role::Text && !before.is_empty();
            let labelled = is_label(last.range.of(text)) && marker(line).is_none();
            if underlined || labelled || !blank && last.role != Role::Page && is_broken(before, line, width) {
                last.range.end = range.end;
                if underlined {
                    last.role = Role::Title;
                }
                before = if underlined { "" } else { line };
                continue;
            }
        }
        let page = is_rule(line) || is_entry(line) || heads.is_page(line);
        let role = if page { Role::Page } else { Role::Text };
        out.push(Line { range, role, blank });
        (blank, before) = (false, line);
    }
    bridge(text, &mut out);
    out
}

/// The width to which most lines are filled; 0 where they are not.
fn wrap_width(text: &str) -> usize {
    const LONGEST: usize = 140;
    let mut counts = [0usize; LONGEST + 1];
    let mut all = 0;
    for length in text.lines().map(width).filter(|length| *length >= 20) {
        all += 1;
        if let Some(count) = counts.get_mut(length.min(LONGEST)) {
            *count += 1;
        }
    }
    let mut longer = 0;
    let widest = counts.iter().rposition(|count| {
        longer += count;
        longer * 20 > all
    });
    let widest = widest.filter(|widest| all >= 3 && *widest < LONGEST).unwrap_or(0);
    let full: usize = counts.iter().skip(widest * 4 / 5).sum();
    if full * 2 >= all { widest } else { 0 }
}

/// How wide a line is: a Chinese character takes the room of two letters.
fn width(line: &str) -> usize {
    line.trim().chars().map(|c| 1 + usize::from(c >= '\u{2e80}')).sum()
}

/// Whether a line goes on with the sentence of the one before it.
fn is_broken(before: &str, line: &str, wrapped: usize) -> bool {
    let (before, line) = (before.trim_end(), line.trim_start());
    if marker(line).is_some() || is_one_of(first(line), "#|>") || is_one_of(last(before), "|\t") {
        return false;
    }
    // An item that announces the last one is whole.
    if ["; or", "; and", "; and/or"].iter().any(|end| before.ends_with(end)) {
        return false;
    }
    let size = width(before);
    let open = is_small(last(before)) || is_one_of(last(before), ",-");
    if size >= 50 && open && is_small(first(line)) {
        return true;
    }
    // The first word of the next line would not have found room.
    let end: usize = line.chars().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum();
    let next = line.get(..end).unwrap_or_default();
    let word = if is_han(first(next)) { 2 } else { width(next) };
    let filled =
        wrapped > 0 && size <= wrapped && size * 4 >= wrapped * 3 && (size + word) * 10 >= wrapped * 9;
    let ended = is_one_of(last(before), ".!?:;。！？：；…");
    filled && (starts_small(line) || !ended && !is_one_of(first(line), "[【<") && !is_clock(next))
}

/// A time at the start of a line begins an entry.
fn is_clock(word: &str) -> bool {
    first(word).is_ascii_digit() && has_one_of(word, ":/-：")
}

/// Whether a line is nothing but the label of what follows.
fn is_label(line: &str) -> bool {
    line.len() <= 16 && marker(line).is_some_and(|marker| marker.size == line.len())
}

/// Whether a line is drawn: `----`, `* * *`, `====`, `| --- | --- |`.
fn is_rule(line: &str) -> bool {
    let drawn = |c: char| matches!(c, '-' | '=' | '*' | '_' | '|' | '─' | '—');
    line.chars().all(|c| drawn(c) || c == ' ' || c == ':')
        && line.chars().filter(|c| drawn(*c)).take(3).count() == 3
}

/// Whether a line is an entry of a table of contents: a link to a place of the page.
fn is_entry(line: &str) -> bool {
    let body = marker(line).and_then(|marker| line.get(marker.size..)).unwrap_or(line);
    last(line) == ')' && line.len() <= 300 && holds(line, "](#") && !holds(body, ". ")
}

/// What stands at the head or foot of every page, learnt where it stands beside a page number.
#[derive(Default)]
struct RunningHeads<'t> {
    seen: Vec<&'t str>,
    before: &'t str,
    after_number: bool,
}

impl<'t> RunningHeads<'t> {
    /// Whether a line is a page number, or a short line that has stood beside one before.
    fn is_page(&mut self, line: &'t str) -> bool {
        let line = line.trim();
        let number = is_page_number(line);
        let known = !number && self.seen.contains(&line);
        if number {
            self.learn(self.before);
        } else if self.after_number {
            self.learn(line);
        }
        self.before = line;
        self.after_number = number;
        number || known
    }

    fn learn(&mut self, line: &'t str) {
        if self.seen.len() < 8
            && (8..=80).contains(&line.len())
            && marker(line).is_none()
            && !self.seen.contains(&line)
        {
            self.seen.push(line);
        }
    }
}

/// `12`, `- 12 -`, `Page 3 of 12`, `第 3 页 / 共 12 页`.
fn is_page_number(line: &str) -> bool {
    if line.len() > 40 || !has_one_of(line, "0123456789") {
        return false;
    }
    let (mut numbers, mut size, mut word) = (0, 0, 0);
    let known = line.chars().all(|c| {
        let digit = c.is_ascii_digit();
        numbers += usize::from(digit && size == 0);
        size = if digit { size + 1 } else { 0 };
        word += usize::from(is_letter(c) && !is_one_of(c, "第页共頁"));
        size <= 4 && (digit || is_one_of(c, " -–—|/第页共頁pPageofPAGEOF"))
    });
    // "Page", "of" and a letter to spare.
    known && numbers <= 2 && word <= 6
}

/// Finds sentences that go on behind the end of a page: what stands between is of the page.
fn bridge(text: &str, lines: &mut [Line]) {
    /// Foot, number and head of two pages.
    const BETWEEN: usize = 5;
    let mut from = None;
    for at in 0..lines.len() {
        let Some(line) = lines.get(at).copied() else { return };
        let content = line.range.of(text);
        if let Some((cut, number)) = from
            && number
            && at - cut > 1
            && line.role == Role::Text
            && marker(content).is_none()
            && goes_on(first(content.trim_start()))
        {
            for between in lines.iter_mut().take(at).skip(cut + 1) {
                between.role = Role::Page;
            }
            if let Some(line) = lines.get_mut(at) {
                line.role = Role::Rest;
            }
            from = None;
        }
        from = match from {
            Some((cut, number)) if at - cut < BETWEEN && (line.role == Role::Page || is_short(content)) => {
                Some((cut, number || is_page_number(content.trim())))
            }
            _ if line.role == Role::Page => None,
            _ => is_open(content).then_some((at, false)),
        };
    }
}

fn is_short(line: &str) -> bool {
    line.len() <= 80 && ((is_capital(first(line)) || is_han(first(line))) || is_page_number(line.trim()))
}

/// Whether a letter can stand in the middle of a sentence.
fn goes_on(letter: char) -> bool {
    is_small(letter) || is_han(letter)
}

/// Whether a sentence is still going on at the end of a line.
fn is_open(line: &str) -> bool {
    width(line) >= 30 && (goes_on(last(line)) || is_one_of(last(line), ",，、-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(&str, Role)> {
        lines(text).iter().map(|line| (line.range.of(text), line.role)).collect()
    }

    #[test]
    fn a_page_between_the_halves_of_a_sentence() {
        let text = "We may close your account without notice and\n\nLarkmail Terms\n3\n\nLarkmail Terms\nkeep the rest of the fee.\nYou may leave.";
        assert_eq!(
            of(text),
            [
                ("We may close your account without notice and", Role::Text),
                ("Larkmail Terms", Role::Page),
                ("3", Role::Page),
                ("Larkmail Terms", Role::Page),
                ("keep the rest of the fee.", Role::Rest),
                ("You may leave.", Role::Text),
            ]
        );
    }

    #[test]
    fn filled_lines_are_one() {
        let text = "The tills of Larkmail\nLtd. are open from nine\nto five. You may pay\nwith any card that your\nbank has given to you.\nThanks.";
        assert_eq!(of(text).len(), 2, "{:?}", of(text));
        assert_eq!(of("Prices\nSmall box: 5 pounds.\nLarge box: 9 pounds.\nReturns: none.").len(), 4);
    }

    #[test]
    fn page_numbers() {
        for line in ["12", "- 12 -", "Page 3 of 12", "第 3 页 / 共 12 页", "第3页", "3 | 12"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["$5", "12:30", "1.", "2024年5月", "page", "12345"] {
            assert!(!is_page_number(line), "{line}");
        }
    }
}
