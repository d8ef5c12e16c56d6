//! Two statements of one incident that give different causes.

use super::ReadStatement;
use super::recycled::folded;
use crate::order;
use crate::reading::Place;
use crate::rules::tone;
use crate::text::ByteRange;
use crate::text::token::{TokenKind, tokens};

/// A cause that another one took the place of.
pub struct Change<'t> {
    /// Index of the later statement.
    pub later: usize,
    /// Where the first and the later cause stand.
    pub places: [Place; 2],
    /// Their words.
    pub quotes: [&'t str; 2],
}

/// Changes between neighbouring statements of the same incident that both give a cause.
pub fn changes<'t>(statements: &[ReadStatement<'t>], incidents: &[String]) -> Vec<Change<'t>> {
    let mut out = Vec::new();
    for (later, statement) in statements.iter().enumerate() {
        let Some(cause) = cause(statement) else { continue };
        let earlier = statements.iter().enumerate().take(later).rev().find_map(|(index, other)| {
            let same = incidents.get(index) == incidents.get(later);
            same.then(|| self::cause(other).map(|range| (other, range))).flatten()
        });
        if let Some((other, first)) = earlier {
            let quotes = [other.document.slice(first), statement.document.slice(cause)];
            let [before, now] = quotes.map(content);
            if !before.is_empty()
                && !now.is_empty()
                && !before.iter().any(|word| now.binary_search(word).is_ok())
            {
                out.push(Change {
                    later,
                    places: [other.document.place(first), statement.document.place(cause)],
                    quotes,
                });
            }
        }
    }
    out
}

/// The cause that a statement gives: a specific one, else one that it puts elsewhere.
fn cause(statement: &ReadStatement) -> Option<ByteRange> {
    let deflected =
        || statement.marks.iter().find(|mark| mark.rule.category == tone::DEFLECT).map(|mark| mark.range);
    statement.facts.cause.or_else(deflected)
}

/// The words that tell causes apart, sorted: longer English words, pairs of Chinese characters.
fn content(text: &str) -> Vec<String> {
    let mut content = Vec::new();
    let mut before: Option<String> = None;
    for token in tokens(text) {
        let word = folded(text, token);
        let character = (token.kind == TokenKind::Han).then(|| word.clone());
        if let (Some(first), Some(second)) = (&before, &character) {
            content.push([&**first, second].concat());
        }
        if token.kind == TokenKind::Word && word.len() > 4 {
            content.push(word);
        }
        before = character;
    }
    order::by(&mut content, Ord::cmp);
    content
}
