//! Tokens to symbols: words and characters that no pattern tells apart share one. Traditional characters are looked up
//! as the simplified ones that stand in the rules.

use super::tables::{
    CHARACTER_SYMBOL, CHARACTERS, SET, SET_END, TRADITIONAL, WORD_END, WORD_LENGTH, WORD_SYMBOL, WORDS,
};
use crate::text::fold;

/// A token that no pattern names.
const UNKNOWN: u16 = 0;

/// Longer words are in no pattern.
const LONGEST: usize = 32;

/// The symbol of a token's text.
pub fn symbol(text: &str) -> u16 {
    let mut folded = [0u8; LONGEST];
    let (mut length, mut count, mut only) = (0, 0, '\0');
    for character in text.chars().map(fold) {
        let Some(room) = folded.get_mut(length..length + character.len_utf8()) else { return UNKNOWN };
        length += character.encode_utf8(room).len();
        only = character;
        count += 1;
    }
    if count == 1 {
        return character(only).or_else(|| simplified(only).and_then(character)).unwrap_or(UNKNOWN);
    }
    folded.get(..length).and_then(word).unwrap_or(UNKNOWN)
}

fn character(character: char) -> Option<u16> {
    CHARACTERS.binary_search(&character).ok().and_then(|at| CHARACTER_SYMBOL.get(at)).copied()
}

/// The simplified form of a Traditional character, where a pattern names it.
fn simplified(character: char) -> Option<char> {
    // Pairs of three bytes each, so a pair is found without an index.
    const PAIR: usize = 6;
    let pair = |at: usize| TRADITIONAL.get(at * PAIR..at * PAIR + PAIR).map(str::chars);
    let (mut low, mut high) = (0, TRADITIONAL.len() / PAIR);
    while low < high {
        let middle = low.midpoint(high);
        let mut both = pair(middle)?;
        match both.next()?.cmp(&character) {
            core::cmp::Ordering::Less => low = middle + 1,
            core::cmp::Ordering::Greater => high = middle,
            core::cmp::Ordering::Equal => return both.next(),
        }
    }
    None
}

/// Words of one length stand one behind the other in order, so no index is needed.
fn word(word: &[u8]) -> Option<u16> {
    let group = WORD_LENGTH.iter().position(|length| usize::from(*length) == word.len())?;
    let (mut low, high) = super::machine::span(WORD_END, group);
    let bytes: usize = WORD_LENGTH
        .iter()
        .zip(0..)
        .take(group)
        .map(|(length, g)| {
            let (start, end) = super::machine::span(WORD_END, g);
            usize::from(*length) * (end - start)
        })
        .sum();
    let block = WORDS.as_bytes().get(bytes..bytes + (high - low) * word.len())?;
    let first = low;
    let mut high = high;
    while low < high {
        let middle = low.midpoint(high);
        let at = (middle - first) * word.len();
        match block.get(at..at + word.len())?.cmp(word) {
            core::cmp::Ordering::Less => low = middle + 1,
            core::cmp::Ordering::Greater => high = middle,
            core::cmp::Ordering::Equal => return WORD_SYMBOL.get(middle).copied(),
        }
    }
    None
}

/// The sets that a symbol belongs to.
pub fn sets(symbol: u16) -> &'static [u16] {
    let (start, end) = super::machine::span(SET_END, usize::from(symbol));
    SET.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_mean_the_same_have_one_symbol() {
        for (a, b) in [("Working", "ｗｏｒｋｉｎｇ"), ("复", "復"), ("恢", "恢"), ("，", ",")] {
            assert_eq!(symbol(a), symbol(b), "{a} {b}");
        }
        assert_ne!(symbol("working"), UNKNOWN);
        assert_ne!(symbol("复"), UNKNOWN);
        assert_eq!(symbol("wörking"), UNKNOWN);
        assert_eq!(symbol(&"a".repeat(100)), UNKNOWN);
    }
}
