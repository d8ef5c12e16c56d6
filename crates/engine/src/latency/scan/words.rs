//! The text of a sentence in the pieces that time expressions are made of: numbers, words of letters, Chinese
//! characters, marks. Digits and letters part company, so `4:15am` is `4` `:` `15` `am`.

use super::characters::{is_invisible, simplified};
use super::numeral;
use crate::text::letters::{is_capital, is_letter};
use crate::text::{ByteRange, fold, list};

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits of either width.
    Number,
    /// Letters of any alphabet.
    Word,
    /// One Chinese character.
    Han,
    /// Any other single character.
    Mark,
}

/// A piece of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where it stands.
    pub range: ByteRange,
    /// What it is made of.
    pub kind: Kind,
    /// No white space before it.
    pub glued: bool,
    /// The number, at most [`u32::MAX`]; that of a number word.
    pub value: u32,
    /// How many digits it has, at most 255.
    pub digits: u8,
    /// The folded character of a Chinese one or a mark.
    pub character: char,
}

/// The pieces of one sentence. The parsers ask some hundred times for a character or a number: `inline(never)` keeps the
/// answer in one place.
pub(super) struct Words<'t> {
    source: &'t str,
    /// The same text in lower case; ASCII only, so that every offset stays.
    lower: &'t str,
    pieces: Vec<Piece>,
}

impl<'t> Words<'t> {
    /// Cuts the part `range` of a text. `lower` is the text in ASCII lower case.
    pub fn new(source: &'t str, lower: &'t str, range: ByteRange) -> Self {
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut glued, mut at) = (false, range.start);
        for character in range.of(source).chars() {
            let (start, end) = (at, at + character.len_utf8());
            at = end;
            if character.is_whitespace() || is_invisible(character) {
                glued = false;
                continue;
            }
            let folded = simplified(fold(character));
            let digit = folded.to_digit(10);
            let kind = match folded {
                _ if digit.is_some() => Kind::Number,
                '\u{3400}'..='\u{9fff}' | '〇' => Kind::Han,
                _ if is_letter(folded) => Kind::Word,
                _ => Kind::Mark,
            };
            match pieces.last_mut() {
                Some(last) if glued && last.kind == kind && matches!(kind, Kind::Number | Kind::Word) => {
                    last.range.end = end;
                    last.value = last.value.saturating_mul(10).saturating_add(digit.unwrap_or(0));
                    last.digits = last.digits.saturating_add(1);
                }
                _ => pieces.push(Piece {
                    range: ByteRange::new(start, end),
                    kind,
                    glued,
                    value: digit.unwrap_or(0),
                    digits: 1,
                    character: folded,
                }),
            }
            glued = true;
        }
        let mut words = Words { source, lower, pieces };
        for at in 0..words.len() {
            let number = words.entry(at, numeral::WORDS).map_or(0, |(number, _)| number.unsigned_abs());
            if let Some(piece) = words.pieces.get_mut(at).filter(|piece| piece.kind == Kind::Word) {
                piece.value = number;
            }
        }
        words
    }

    /// How many pieces there are.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// A piece.
    pub fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(at)
    }

    /// A word in lower case; empty where the piece is no word.
    pub fn word(&self, at: usize) -> &'t str {
        match self.piece(at) {
            Some(piece) if piece.kind == Kind::Word => piece.range.of(self.lower),
            _ => "",
        }
    }

    /// The word before a piece; empty at the start of the sentence.
    pub fn word_before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// Whether the word of a piece is one of a list, parted by blanks.
    #[inline(never)]
    pub fn is_any(&self, at: usize, list: &str) -> bool {
        list::holds(list, self.word(at))
    }

    /// Whether the word before a piece is one of a list.
    pub fn follows_any(&self, at: usize, list: &str) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_any(before, list))
    }

    /// Whether the character of a piece is one of these, as [`Self::char`].
    #[inline(never)]
    pub fn is_char(&self, at: usize, list: &str) -> bool {
        let character = self.char(at);
        list.chars().any(|listed| listed == character)
    }

    /// Whether the character before a piece is one of these.
    pub fn follows_char(&self, at: usize, list: &str) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_char(before, list))
    }

    /// Whether a word begins with a capital letter.
    pub fn is_capital(&self, at: usize) -> bool {
        self.piece(at).is_some_and(|p| p.range.of(self.source).starts_with(is_capital))
    }

    /// Whether a word is written in capitals.
    pub fn is_upper(&self, at: usize) -> bool {
        self.piece(at).is_some_and(|p| p.range.of(self.source).chars().all(is_capital))
    }

    /// The folded character of a Chinese one or a mark; NUL for anything else.
    #[inline(never)]
    pub fn char(&self, at: usize) -> char {
        match self.piece(at) {
            Some(piece) if matches!(piece.kind, Kind::Han | Kind::Mark) => piece.character,
            _ => '\0',
        }
    }

    /// The character before a piece, as [`Self::char`].
    pub fn char_before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |before| self.char(before))
    }

    /// Whether the piece is this mark, whichever way it is written in the text (`、` is no comma).
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.char(at) == mark && self.piece(at).is_some_and(|p| p.range.of(self.source) != "、")
    }

    /// The value and the number of digits.
    #[inline(never)]
    pub fn number(&self, at: usize) -> Option<(u32, u8)> {
        self.piece(at).filter(|p| p.kind == Kind::Number).map(|p| (p.value, p.digits))
    }

    /// The value of an English number word, as [`numeral::WORDS`] gives it; nought for anything else.
    pub fn number_word(&self, at: usize) -> u32 {
        self.piece(at).map_or(0, |p| if p.kind == Kind::Word { p.value } else { 0 })
    }

    /// Whether nothing stands between a piece and the one before it.
    #[inline(never)]
    pub fn is_glued(&self, at: usize) -> bool {
        self.piece(at).is_some_and(|p| p.glued)
    }

    /// What a table gives for what stands here, and the piece after it. A table is one string, as lists of words are:
    /// `last night=62|yesterday=2|now`, a word or a mark after the other, nought where nothing is given. What stands
    /// first wins, so longer ones come first. No table has words of both languages, so that one look tells.
    #[inline(never)]
    pub fn entry(&self, at: usize, table: &str) -> Option<(i32, usize)> {
        let piece = self.piece(at)?;
        if match piece.kind {
            Kind::Number => true,
            Kind::Word => !table.is_char_boundary(1),
            Kind::Han => table.is_char_boundary(1),
            Kind::Mark => false,
        } {
            return None;
        }
        let first = self.word(at).chars().next().or(Some(piece.character));
        table.split('|').filter(|entry| entry.chars().next() == first).find_map(|entry| {
            let (phrase, value) = entry.split_once('=').unwrap_or((entry, "0"));
            let next = self.phrase(at, phrase)?;
            Some((value.parse().ok()?, next))
        })
    }

    /// The piece after these words, parted by blanks, or these characters, if they stand here.
    fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for part in phrase.split(' ') {
            if part.starts_with(|c: char| c.is_ascii_alphabetic()) {
                if self.word(next) != part {
                    return None;
                }
                next += 1;
                continue;
            }
            for character in part.chars() {
                if self.char(next) != character {
                    return None;
                }
                next += 1;
            }
        }
        Some(next)
    }

    /// The piece after the first of these that stands here, as [`Self::entry`].
    pub fn any(&self, at: usize, list: &str) -> Option<usize> {
        self.entry(at, list).map(|(_, next)| next)
    }

    /// The text from one piece up to another, the second excluded.
    pub fn range(&self, from: usize, to: usize) -> ByteRange {
        let start = self.piece(from).map_or(0, |p| p.range.start);
        let end = to.checked_sub(1).and_then(|last| self.piece(last)).map_or(start, |p| p.range.end);
        ByteRange::new(start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        (0..words.len()).map(|at| words.range(at, at + 1).of(text).to_owned()).collect()
    }

    #[test]
    fn digits_and_letters_part_company() {
        assert_eq!(cut("At 4:15am, v2"), ["At", "4", ":", "15", "am", ",", "v", "2"]);
        assert_eq!(cut("１４：３０恢复"), ["１４", "：", "３０", "恢", "复"]);
    }

    #[test]
    fn a_number_too_long_stays_a_number() {
        let text = "9".repeat(400);
        let words = Words::new(&text, &text, ByteRange::new(0, text.len()));
        assert_eq!(words.number(0), Some((u32::MAX, 255)));
    }
}
