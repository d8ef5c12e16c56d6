//! Phrases that stand in more than one statement: a mark of the same class with the same words, or a run of words long
//! enough not to be chance.

use super::ReadStatement;
use crate::order;
use crate::reading::Place;
use crate::rules::{CategoryId, tone};
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{ByteRange, Document, fold};
use core::cmp::Ordering;

/// Classes whose wording is a choice; "sorry" and "some users" may well stand twice.
const CHOSEN: [CategoryId; 6] =
    [tone::EFFORT, tone::JOKE, tone::SLANG, tone::PLATITUDE, tone::BOLSTER, tone::EUPHEMISM];

/// Shorter runs of English words, or of Chinese characters, occur twice by chance.
const RUN_WORDS: usize = 5;
const RUN_HAN: usize = 9;

/// A phrase with the statements that hold it, in their order.
pub struct Recycled {
    /// As first written.
    pub text: String,
    /// Its words as they are compared, where it is a mark.
    words: Vec<String>,
    /// Index of the statement and place, one per statement.
    pub at: Vec<(usize, Place)>,
}

/// The phrases that stand in two statements or more, in the order of the first.
pub fn phrases(statements: &[ReadStatement]) -> Vec<Recycled> {
    let mut out: Vec<Recycled> = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        for mark in statement.marks.iter().filter(|mark| CHOSEN.contains(&mark.rule.category)) {
            add(&mut out, index, statement.document, mark.range);
        }
    }
    out.retain(|phrase| phrase.at.len() > 1);
    for (later, statement) in statements.iter().enumerate() {
        for (earlier, other) in statements.iter().enumerate().take(later) {
            for (from, to) in runs(other.document, statement.document) {
                let (first, last) = (other.document.place(from), statement.document.place(to));
                let known = out.iter().any(|phrase| phrase.at.iter().any(|(_, at)| overlap(at, &last)));
                if !known {
                    let text = other.document.slice(from).to_owned();
                    let at = vec![(earlier, first), (later, last)];
                    out.push(Recycled { text, words: Vec::new(), at });
                }
            }
        }
    }
    out
}

fn overlap(a: &Place, b: &Place) -> bool {
    a.doc == b.doc && a.range.overlaps(b.range)
}

/// Notes a marked phrase; one whose words hold those of another counts as the same.
fn add(out: &mut Vec<Recycled>, index: usize, document: &Document, range: ByteRange) {
    let words = words(document.slice(range));
    let place = document.place(range);
    match out.iter_mut().find(|known| holds(&known.words, &words) || holds(&words, &known.words)) {
        Some(phrase) => {
            if phrase.at.iter().all(|(other, _)| *other != index) {
                phrase.at.push((index, place));
            }
        }
        None => {
            out.push(Recycled { text: document.slice(range).to_owned(), words, at: vec![(index, place)] });
        }
    }
}

fn words(text: &str) -> Vec<String> {
    tokens(text).map(|token| folded(text, token)).collect()
}

/// A token as it is compared.
pub fn folded(text: &str, token: Token) -> String {
    text.get(token.start..token.end).unwrap_or_default().chars().map(fold).collect()
}

/// Whether `part` stands in `whole`; a single word or character is too little.
fn holds(whole: &[String], part: &[String]) -> bool {
    part.len() >= 2 && whole.windows(part.len()).any(|window| window == part)
}

/// Runs of words that both documents hold, the longest from each start in the second.
fn runs(first: &Document, second: &Document) -> Vec<(ByteRange, ByteRange)> {
    let (a, b) = (plain(first), plain(second));
    // The runs of five tokens in the order of their words; of those alike the first leads.
    let mut starts: Vec<(&[(String, Token)], usize)> = a.windows(RUN_WORDS).zip(0..).collect();
    order::by(&mut starts, |(one, _), (other, _)| in_words(one, other));
    let mut out = Vec::new();
    let mut next = 0;
    while let Some(window) = b.get(next..next + RUN_WORDS) {
        let place = starts.partition_point(|(run, _)| in_words(run, window).is_lt());
        let Some((_, at)) = starts.get(place).filter(|(run, _)| in_words(run, window).is_eq()) else {
            next += 1;
            continue;
        };
        let length =
            a.iter().skip(*at).zip(b.iter().skip(next)).take_while(|((x, _), (y, _))| x == y).count();
        let run = |list: &[(String, Token)], from: usize| {
            let tokens = list.get(from..from + length)?;
            Some(ByteRange::new(tokens.first()?.1.start, tokens.last()?.1.end))
        };
        if let (Some(from), Some(to)) = (run(&a, *at), run(&b, next))
            && is_long(b.get(next..next + length).unwrap_or_default())
        {
            out.push((from, to));
        }
        next += length.max(1);
    }
    out
}

fn in_words(one: &[(String, Token)], other: &[(String, Token)]) -> Ordering {
    one.iter().map(|(word, _)| word).cmp(other.iter().map(|(word, _)| word))
}

/// Words and characters, without marks and figures: a repeated time is no phrase.
fn plain(document: &Document) -> Vec<(String, Token)> {
    let read = if document.segments.is_empty() { "" } else { document.text };
    tokens(read)
        .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Han))
        .map(|token| (folded(document.text, token), token))
        .collect()
}

fn is_long(run: &[(String, Token)]) -> bool {
    let han = run.iter().filter(|(_, token)| token.kind == TokenKind::Han).count();
    run.len() - han >= RUN_WORDS || han >= RUN_HAN
}
