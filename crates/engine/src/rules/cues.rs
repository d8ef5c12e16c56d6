//! Cues: the places of a document where rules fire.

use super::machine::{Input, Machine};
use super::resolve::resolve;
use super::{RULES, RuleLayer};
use crate::reading::DocId;
use crate::text::letters::{is_capital, is_letter_or_digit};
use crate::text::marker::unmarked;
use crate::text::markup::read_tokens;
use crate::text::token::{Token, TokenKind};
use crate::text::{ByteRange, Document, fold};

/// A place where a rule fired, before any context beyond its sentence is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Index of the rule in [`RULES`].
    pub rule: u16,
    /// Where.
    pub range: ByteRange,
    /// The segment of the document that it lies in.
    pub segment: usize,
}

impl Cue {
    /// The rule that fired.
    pub fn rule(&self) -> &'static super::Rule {
        RULES.get(usize::from(self.rule)).unwrap_or(super::tables::NO_RULE)
    }
}

/// How many tokens of a stem are read again with each of its items.
const STEM_TOKENS: usize = 60;

/// How much of a stem is looked at with each of its items, from its end: a list may have thousands. In bytes.
pub const STEM_BYTES: usize = 600;

/// One pass over a document: every rule that works for it, in the order of the text.
///
/// A list item is read together with the stem that introduces it; what lies in the stem alone is reported there.
pub fn cues(document: &Document) -> Vec<Cue> {
    let terms = document.id == DocId::Terms;
    let mut machine = Machine::new(terms);
    let mut hits = Vec::new();
    let mut out = Vec::new();
    let wanted = |layer: RuleLayer| (layer == RuleLayer::Terms) == terms;
    for (index, segment) in document.segments.iter().enumerate() {
        hits.clear();
        machine.clear();
        for stem in document.stems(segment).into_iter().rev().flatten() {
            machine.read(Input::Start(stem.range.start), &mut hits);
            let all = tokens_of(document, stem.range.end_of(document.text, STEM_BYTES));
            let skip = all.len().saturating_sub(STEM_TOKENS);
            let colon = usize::from(all.last().is_some_and(|(_, text, _)| matches!(*text, ":" | "：")));
            for (token, text, name) in all.iter().copied().take(all.len() - colon).skip(skip) {
                machine.read(Input::Token(token, text, name), &mut hits);
            }
        }
        machine.read(Input::Start(segment.range.start), &mut hits);
        for (token, text, name) in tokens_of(document, segment.range) {
            machine.read(Input::Token(token, text, name), &mut hits);
        }
        machine.read(Input::End(segment.range.end), &mut hits);
        let found = resolve(&hits, segment.range.start, wanted);
        out.extend(found.into_iter().map(|(rule, range)| Cue {
            rule,
            range: bare(document, range),
            segment: index,
        }));
    }
    out
}

/// A range without the stops and commas at its ends, which a gap may have taken along.
fn bare(document: &Document, range: ByteRange) -> ByteRange {
    let text = document.slice(range);
    let stop = |c: char| c.is_whitespace() || matches!(fold(c), '.' | ',' | ';' | ':');
    let inner = text.trim_end_matches(stop);
    let start = range.start + (inner.len() - inner.trim_start_matches(stop).len());
    // An emoticon is made of such marks.
    if !inner.contains(is_letter_or_digit) { range } else { ByteRange::new(start, range.start + inner.len()) }
}

/// The tokens of a segment behind its marker with their text, and whether they are capitalised words inside it.
fn tokens_of<'t>(document: &Document<'t>, range: ByteRange) -> Vec<(Token, &'t str, bool)> {
    let range = unmarked(document.text, range);
    let text = document.slice(range);
    let offset = range.start;
    read_tokens(text)
        .enumerate()
        .map(|(index, token)| {
            let word = text.get(token.start..token.end).unwrap_or_default();
            let name = index > 0 && token.kind == TokenKind::Word && word.starts_with(is_capital);
            (Token { start: token.start + offset, end: token.end + offset, ..token }, word, name)
        })
        .collect()
}
