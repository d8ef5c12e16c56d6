//! The text of a sentence in the pieces that time expressions are made of: numbers, words of letters, Chinese
//! characters, marks. Digits and letters part company, so `4:15am` is `4` `:` `15` `am`.

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

    /// Whether an expression can begin here: not in the middle of a version, an address, a price, a code.
    pub fn starts_clean(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let (true, Some(piece)) = (self.is_glued(at), self.piece(before)) else {
            return !matches!(self.char(before), '$' | '€' | '£' | '¥' | '￥' | '#');
        };
        match piece.kind {
            Kind::Number => false,
            Kind::Han => true,
            // The T of an ISO time.
            Kind::Word if self.word(before) == "t" && piece.glued => true,
            Kind::Word => {
                self.piece(at).is_none_or(|p| p.kind != Kind::Number)
                    || self.word(before).len() > 2 && self.is_log_time(at)
            }
            Kind::Mark => match piece.character {
                '$' | '€' | '£' | '¥' | '#' | '_' | '=' | '&' | '%' | '*' | '×' => false,
                '.' | ',' | ':' | '/' | '-' | '@' if piece.glued => self.parts_from(before, piece),
                _ => true,
            },
        }
    }

    /// Whether a mark inside a run of characters lets a new expression begin after it.
    fn parts_from(&self, mark: usize, piece: &Piece) -> bool {
        let Some(before) = mark.checked_sub(1) else { return true };
        let kind = self.piece(before).map_or(Kind::Mark, |p| p.kind);
        // A mark of Chinese width parts whatever it stands between.
        piece.range.len() > 1
            || match kind {
                Kind::Han | Kind::Mark => true,
                // 10:30-11:00, 9am-11am; but us-west-2.
                Kind::Number => piece.character == '-' || self.is_date_after(mark),
                Kind::Word if piece.character == '-' => self.ends_a_time(before),
                // A sentence that was joined to the next: "resolution.12:42 PM".
                Kind::Word if piece.character == '.' => {
                    self.word(before).len() >= 4 && self.char(mark + 2) == ':' && !self.is_glued(before)
                        || self.is_log_time(mark + 1)
                }
                Kind::Word => matches!(piece.character, ',' | ':'),
            }
    }

    /// `12:18 PM`, as entries of a log begin that were joined to the one before them.
    fn is_log_time(&self, at: usize) -> bool {
        self.char(at + 1) == ':' && self.is_any(at + 3, "am pm") && !self.is_glued(at + 3)
    }

    /// 10:00/2024-03-02
    fn is_date_after(&self, slash: usize) -> bool {
        self.char(slash) == '/'
            && self.char(slash + 2) == '-'
            && self.number(slash + 1).is_some_and(|n| n.1 == 4)
            && slash.checked_sub(2).is_some_and(|colon| self.char(colon) == ':')
    }

    /// Whether a word stands at the end of times: am, pm, UTC, 5th.
    fn ends_a_time(&self, at: usize) -> bool {
        matches!(self.word(at), "am" | "pm" | "utc" | "gmt")
            || self.is_glued(at) && matches!(self.word(at), "m" | "st" | "nd" | "rd" | "th" | "h" | "z")
    }

    /// Whether a number ends here: no digits, per cent or unit of size go on from it.
    pub fn ends_clean(&self, next: usize) -> bool {
        if !self.is_glued(next) {
            return self.char(next) != '%';
        }
        match self.char(next) {
            '%' | '‰' | '°' | '_' | '×' => false,
            '.' | ',' | ':' | '/' => !(self.is_glued(next + 1) && self.number(next + 1).is_some()),
            _ => true,
        }
    }
}

/// Traditional characters of time expressions in their simplified form.
fn simplified(character: char) -> char {
    // Each traditional one stands before its simplified one.
    const PAIRS: &str = "點点時时間间號号週周禮礼後后鐘钟鍾钟兩两個个從从約约內内過过開开續续這这來来幾几數数預预計计東东國国當当\
        現现還还餘余將将協协調调標标準准際际歐欧倫伦紐纽韓韩營营業业務务維维護护臨临進进淩凌離离達达許许晝昼發发啟启\
        復复爭争長长處处隨随頃顷剛刚環环區区類类線线頭头歷历歲岁聯联錄录總总";
    if !('\u{4e00}'..='\u{9fff}').contains(&character) {
        // The mark of a long vowel, written for a dash.
        return if character == 'ー' { '-' } else { character };
    }
    let mut pairs = PAIRS.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if traditional == character {
            return simplified;
        }
    }
    character
}

/// Zero-width and directional controls, variation selectors.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0f}' | '\u{ad}')
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

    #[test]
    fn nothing_begins_inside_a_code() {
        for (text, at) in [("4.10.2", 2), ("v10", 1), ("$10", 1), ("10:30:45:10", 2), ("a_10", 2)] {
            let words = Words::new(text, text, ByteRange::new(0, text.len()));
            assert!(!words.starts_clean(at), "{text}");
        }
        for (text, at) in [("在10点", 1), ("(10 am", 1), ("~17:10", 1), ("a 10", 1)] {
            let words = Words::new(text, text, ByteRange::new(0, text.len()));
            assert!(words.starts_clean(at), "{text}");
        }
    }
}
