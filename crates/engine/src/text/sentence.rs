//! Where a sentence ends.

use super::letters::{first, is_capital, is_letter_or_digit, is_small, lowered};
use super::marker::{marker, starts_small};
use super::script::is_han;
use super::{ByteRange, list};
use crate::wording::holds;

/// A cell with fewer words says nothing by itself.
const SHORT_CELL: usize = 5;

/// The sentences of a stretch of text, without the white space around them.
pub fn sentences(text: &str, line: ByteRange) -> Vec<ByteRange> {
    let content = line.of(text);
    // The point after "7." at the start belongs to the label.
    let label = marker(content).map_or(0, |marker| marker.size);
    let mut out = Vec::new();
    let mut start = 0;
    // Words of a table's cell. A short cell (a name, a time) is read with the one behind it.
    let table = first(content.trim_start()) == '|';
    let mut words = 0;
    let mut characters = content.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        words += usize::from(character == ' ') + usize::from(is_han(character));
        if at < label {
            continue;
        }
        if character == '\t' || table && character == '|' {
            if words >= SHORT_CELL {
                push(&mut out, content, line.start, start, at + 1);
                start = at + 1;
            }
            words = 0;
        }
        if !is_end(character) {
            continue;
        }
        let mut end = at + character.len_utf8();
        // More of the same, and whatever closes.
        while let Some((next, c)) = characters.peek().copied() {
            if !(is_end(c) && c != ';' || is_closer(c)) {
                break;
            }
            end = next + c.len_utf8();
            characters.next();
        }
        let rest = content.get(end..).unwrap_or_default();
        let so_far = content.get(start..at).unwrap_or_default();
        if ends_sentence(so_far, character, rest) {
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
    matches!(character, '.' | '!' | '?' | ';' | '。' | '！' | '？' | '；' | '…' | '｡')
}

fn is_closer(character: char) -> bool {
    matches!(character, '*' | '_' | '"' | '\'' | '”' | '’' | ')' | '）' | ']' | '】' | '」' | '』' | '》')
}

/// Whether the mark after `so_far` ends a sentence, given what follows it.
fn ends_sentence(so_far: &str, mark: char, rest: &str) -> bool {
    if matches!(mark, '。' | '！' | '？' | '；' | '｡') {
        return mark != '；' || !starts_small(rest);
    }
    let mut next = rest.chars();
    let Some(first) = next.next() else { return true };
    if mark == '…' {
        return first.is_whitespace() && rest.trim_start().starts_with(is_capital);
    }
    let after_han = so_far.ends_with(is_han);
    if mark == ';' {
        // In English it parts clauses, and items of a list, which their markers part.
        return after_han;
    }
    if !first.is_whitespace() {
        // 3.4.1, api.example.com; but "Sorry!我们" goes over to Chinese.
        return is_han(first) && (mark != '.' || after_han);
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
const GOING_ON: &str = "mr mrs ms dr prof st vs no nos art sec fig cf e.g i.e eg ie approx dept reg \
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
        // A clock time goes on with a zone, a weekday, a month, a figure or the other end of a window; anything else
        // with a capital starts a sentence.
        half if list::holds("a.m p.m am pm", half) => {
            let goes_on = |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '~' | '/' | '(');
            holds(&lower, ".") && (is_zone(next) || follow.starts_with(goes_on))
        }
        firm if list::holds("inc ltd pte co corp llc plc etc al", firm) => {
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
            "Pacific Eastern Central Mountain Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February \
             March April June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct \
             Nov Dec",
            word,
        )
}

fn is_sentence_start(word: &str) -> bool {
    list::holds("The We This It You Our Your If In All At As For", word)
}
