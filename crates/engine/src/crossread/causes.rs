//! Two statements of one incident that give different causes.

use super::ReadStatement;
use crate::order;
use crate::reading::Place;
use crate::rules::tone;
use crate::text::token::{TokenKind, tokens};
use crate::text::{ByteRange, fold};

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
    let all: Vec<_> = tokens(text)
        .map(|token| {
            (
                token.kind,
                text.get(token.start..token.end).unwrap_or_default().chars().map(fold).collect::<String>(),
            )
        })
        .collect();
    let words = all
        .iter()
        .filter(|(kind, word)| *kind == TokenKind::Word && word.len() > 4)
        .map(|(_, word)| word.clone());
    let pairs = all.windows(2).filter_map(|pair| match pair {
        [(TokenKind::Han, a), (TokenKind::Han, b)] => Some(format!("{a}{b}")),
        _ => None,
    });
    let mut content: Vec<String> = words.chain(pairs).collect();
    order::by(&mut content, Ord::cmp);
    content
}
