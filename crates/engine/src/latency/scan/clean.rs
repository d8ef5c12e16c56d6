//! Where an expression can begin and a number ends: not in the middle of a version, an address, a price, a code.

use super::words::{Kind, Piece, Words};

impl Words<'_> {
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
                Kind::Number => {
                    // 31/Oct/2024:09:15:02
                    let year = piece.character == ':' && self.char_before(before) == '/';
                    piece.character == '-'
                        || self.is_date_after(mark)
                        || year && self.word_before(before - 1).len() > 2
                }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

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
