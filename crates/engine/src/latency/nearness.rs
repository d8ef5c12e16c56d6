//! How near a word that says what happened stands to a time.

use super::TimeMention;
use super::roles::Word;
use crate::case::EventKind;
use crate::reading::TimeKind;
use crate::text::letters::is_letter;
use crate::text::token::{TokenKind, tokens};
use crate::text::{ByteRange, Document, list};

/// The tokens that may stand between a time and a word that must be right beside it ("since about", "起，").
const BESIDE: u32 = 2;
/// The end of a clause weighs as much as so many tokens.
const CLAUSE: u32 = 5;
/// A semicolon, or "and", begins something else.
const APART: u32 = 12;
/// A verb on the less usual side of the time: after a time inside an English clause, before a Chinese one.
const UNUSUAL_SIDE: u32 = 3;
/// Further away, in bytes, no word means a time, though the sentence goes on.
const FAR: usize = 600;
/// Between a label and what it heads, in bytes.
const LABEL: usize = 6;
/// Words that only count where nothing better is there.
const LAST_RESORT: u32 = 1000;
/// A plain length of time is only ever that of the outage, or of a promise; "15 minutes later" is like a time.
pub(super) fn fits(word: &Word, mention: &TimeMention) -> bool {
    match mention.kind {
        TimeKind::Duration if !mention.relative => word.length || word.kind == EventKind::PromisedUpdate,
        _ => !word.length,
    }
}

/// `[RESOLVED] 9:00 – 10:00`, `Resolved: 9:00 – 10:00`, `Resolved - Logins failed between 9:00 and 10:00`: a label tells
/// what has become of the outage, and the window behind it is the outage.
pub(super) fn heads(document: &Document, word: &Word, mention: &TimeMention) -> bool {
    let between = ByteRange::new(word.range.end, mention.range.start.max(word.range.end));
    let between = document.slice(between);
    let marked = |text: &str| text.trim_start().starts_with([']', '】', ':', '：', '-', '–', '—', '|']);
    let first = document.segments.get(word.segment).is_some_and(|segment| {
        let before = ByteRange::new(segment.range.start, word.range.start.max(segment.range.start));
        !document.slice(before).contains(is_letter)
    });
    let label = if first { true } else { between.len() <= LABEL && !between.contains(is_letter) };
    word.kind == EventKind::Resolved && mention.kind == TimeKind::Range && label && marked(between)
}

/// How far a word stands from a time, in tokens and in what weighs like them; `None` where it can't mean this time.
pub(super) fn distance(document: &Document, word: &Word, mention: ByteRange) -> Option<u32> {
    let word = &own_clause(document, word, mention);
    if word.range.overlaps(mention) {
        return Some(0);
    }
    let word_first = word.range.start < mention.start;
    let gap = match word_first {
        true => ByteRange::new(word.range.end, mention.start),
        false => ByteRange::new(mention.end, word.range.start),
    };
    if gap.len() > FAR {
        return None;
    }
    // "Resolved: 9:40" is a label.
    if word_first && matches!(document.slice(gap).trim(), ":" | "：") {
        return Some(BESIDE);
    }
    let (mut count, mut weight, mut chinese) = (0, 0, false);
    for token in tokens(document.slice(gap)) {
        let text = document.slice(ByteRange::new(gap.start + token.start, gap.start + token.end));
        count += 1;
        chinese |= token.kind == TokenKind::Han;
        weight += match text {
            text if list::holds("; ； 。 and but then 并 而", text) => APART,
            text if list::holds("after before when while because although , ， ( ) （ ） – —", text) => {
                CLAUSE
            }
            _ => 1,
        };
    }
    let chinese = chinese || document.slice(word.range).chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    let fronted = opens_clause(document, mention);
    let unusual = if chinese { word_first } else { !word_first && !fronted };
    // "At 9:10, the printer failed": the comma after a time at the front parts nothing.
    if !word_first && fronted && weight >= CLAUSE && document.slice(gap).trim_start().starts_with([',', '，'])
    {
        weight -= CLAUSE;
    }
    let weight = weight + if unusual { UNUSUAL_SIDE } else { 0 };
    match word.severity {
        3.. => (count <= BESIDE).then_some(weight.min(BESIDE)),
        2 => Some(BESIDE + 1 + weight),
        _ => Some(LAST_RESORT + weight),
    }
}

/// A match can run over a comma and a time behind it ("posted a notice, 9:40 named"): what counts is its first clause.
fn own_clause(document: &Document, word: &Word, mention: ByteRange) -> Word {
    let before = ByteRange::new(word.range.start, mention.start.max(word.range.start));
    match document.slice(before).find([',', ';', '，', '；']) {
        Some(comma) if word.range.overlaps(mention) && comma > 0 => {
            Word { range: ByteRange::new(before.start, before.start + comma), ..*word }
        }
        _ => *word,
    }
}

/// Whether nothing but a preposition and a date stands between the start of the clause and a time.
fn opens_clause(document: &Document, mention: ByteRange) -> bool {
    let Some(segment) = document.segment_at(mention.start).and_then(|index| document.segments.get(index))
    else {
        return false;
    };
    let before = document.slice(ByteRange::new(segment.range.start, mention.start));
    let mut words = 0;
    for character in before.trim_end().chars().rev() {
        match character {
            ',' | ';' | ':' | '，' | '；' | '：' | '(' | '（' => return true,
            _ if character.is_whitespace() => words += 1,
            _ => {}
        }
        if words > 0 {
            return false;
        }
    }
    true
}
