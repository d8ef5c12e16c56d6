//! Tokens: a word of letters, a number, a Chinese character, or a punctuation mark. Patterns and texts are cut by the
//! same code, so what a rule's author writes is what is matched.
//!
//! White space and hyphens inside a word are no tokens: `third-party` and `third party` are the same two words, and
//! `耐 心` is `耐心`. Contractions are cut off their word: `don't` is `do` `n't`, `we're` is `we` `'re`. A word that is
//! hyphenated over the end of a line is one token.

use super::fold::fold;
use super::letters::{is_letter, is_letter_or_digit, is_small};
use super::script::is_han;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, or letters with digits.
    Word,
    /// Digits, with points, commas and colons inside.
    Number,
    /// One Chinese (or Japanese) character.
    Han,
    /// One picture character.
    Emoji,
    /// Any other single character.
    Mark,
}

/// A token, in bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// First byte after the end.
    pub end: usize,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Cuts a text into tokens.
///
/// ```
/// use subtext_engine::text::token::tokens;
/// let text = "We don't, 玩命!";
/// let words: Vec<_> = tokens(text).map(|t| &text[t.start..t.end]).collect();
/// assert_eq!(words, ["We", "do", "n't", ",", "玩", "命", "!"]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, position: 0, waiting: None }
}

/// The tokens of a text, one after the other.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    position: usize,
    /// The second half of a contraction that is still to be given.
    waiting: Option<Token>,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    // Every place that reads tokens would get a copy of its own.
    #[inline(never)]
    fn next(&mut self) -> Option<Token> {
        if let Some(token) = self.waiting.take() {
            return Some(token);
        }
        let text = self.text;
        let rest = text.get(self.position..)?;
        let skip = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c)).len();
        let start = self.position + skip;
        let first = text.get(start..)?.chars().next()?;
        let mut word = start;
        if !is_word(first) {
            let kind = kind_of(first);
            self.position = start + first.len_utf8();
            // A hyphen between two words only joins them.
            if fold(first) != '-' || !joins(text, start, self.position) {
                return Some(Token { start, end: self.position, kind });
            }
            word = self.position;
        }
        let (token, second) = tokens_word(text, word)?;
        self.position = second.map_or(token.end, |t| t.end);
        self.waiting = second;
        Some(token)
    }
}

/// Whether the character before `start` and the one at `end` both belong to words.
fn joins(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|t| t.chars().next_back()).is_some_and(is_letter);
    let after = text.get(end..).and_then(|t| t.chars().next()).is_some_and(|c| is_letter(c) && !is_single(c));
    before && after
}

/// The word or number at `start`, with the split-off end of a contraction.
fn tokens_word(text: &str, start: usize) -> Option<(Token, Option<Token>)> {
    let rest = text.get(start..)?;
    let (mut end, mut letters, mut on) = (0, false, 0);
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if at < on {
            continue;
        }
        if is_word(character) {
            letters |= is_letter(character);
            end = at + character.len_utf8();
            continue;
        }
        let next = characters.peek().map(|(_, c)| *c);
        let inside = match fold(character) {
            '\'' => next.is_some_and(is_letter) && letters,
            '-' if letters => {
                let gap = line_end(rest.get(at + character.len_utf8()..)?);
                on = at + character.len_utf8() + gap;
                gap > 0
            }
            '.' | ',' | ':' => !letters && is_ascii_mark(character) && next.is_some_and(is_digit),
            _ => false,
        };
        if !inside {
            break;
        }
    }
    let end = start + end;
    let kind = if letters { TokenKind::Word } else { TokenKind::Number };
    let word = text.get(start..end)?;
    let cut = word.char_indices().find(|(_, c)| fold(*c) == '\'').map(|(at, _)| at);
    let whole = Token { start, end, kind };
    let Some(cut) = cut else { return Some((whole, None)) };
    // n't takes its n along: do + n't.
    let negated = word.get(..cut).is_some_and(|w| w.ends_with(['n', 'N']))
        && word.get(cut..).is_some_and(|w| w.ends_with(['t', 'T']));
    let cut = start + if negated { cut - 1 } else { cut };
    if cut == start {
        return Some((whole, None));
    }
    Some((Token { start, end: cut, kind }, Some(Token { start: cut, end, kind })))
}

/// The bytes from a hyphen at the end of a line to the rest of its word on the next one; 0 where there is none.
fn line_end(after: &str) -> usize {
    let rest = after.trim_start();
    let gap = after.get(..after.len() - rest.len()).unwrap_or_default();
    if rest.starts_with(is_small) && gap.bytes().filter(|b| *b == b'\n').count() == 1 { gap.len() } else { 0 }
}

fn kind_of(character: char) -> TokenKind {
    if is_single(character) {
        TokenKind::Han
    } else if is_emoji(character) {
        TokenKind::Emoji
    } else {
        TokenKind::Mark
    }
}

fn is_word(character: char) -> bool {
    is_letter_or_digit(character) && !is_single(character)
}

fn is_digit(character: char) -> bool {
    fold(character).is_ascii_digit()
}

/// Points and commas as they stand in numbers; the Chinese full stop and enumeration comma do not.
fn is_ascii_mark(character: char) -> bool {
    matches!(character, '.' | ',' | ':' | '．' | '，' | '：')
}

/// Scripts that are written without spaces: each character is a token.
fn is_single(character: char) -> bool {
    is_han(character) || matches!(character, '\u{3040}'..='\u{30ff}')
}

fn is_emoji(character: char) -> bool {
    matches!(character, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}')
}

/// Zero-width and directional controls, variation selectors.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).map(|t| &text[t.start..t.end]).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(
            words("Third-party 5xx errors: 4.1%, 2,300 at 10:25."),
            ["Third", "party", "5xx", "errors", ":", "4.1", "%", ",", "2,300", "at", "10:25", "."]
        );
        assert_eq!(
            words("we’re – can't; users' Tencent's"),
            ["we", "’re", "–", "ca", "n't", ";", "users", "'", "Tencent", "'s"]
        );
        assert_eq!(words("state-of-the-art"), ["state", "of", "the", "art"]);
        assert_eq!(words("We sus-\n  pend it -\nnow"), ["We", "sus-\n  pend", "it", "-", "now"]);
    }

    #[test]
    fn chinese_is_cut_by_character() {
        assert_eq!(words("１２月，WeChat 耐 心🔥"), ["１２", "月", "，", "WeChat", "耐", "心", "🔥"]);
    }
}
