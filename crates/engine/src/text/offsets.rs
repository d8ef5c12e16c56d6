//! The one converter between bytes, code points and UTF-16 units of a text.

use super::{ByteRange, CharRange, Utf16Range};

/// How far apart the remembered positions are, in bytes.
const STEP: usize = 64;

#[derive(Clone, Copy, Debug, Default)]
struct Position {
    bytes: usize,
    chars: usize,
    utf16: usize,
}

/// Knows where each offset of a text lies in the other two units.
///
/// ```
/// use subtext_engine::text::{ByteRange, CharRange, OffsetMap, Utf16Range};
/// let text = "🔥 停了";
/// let map = OffsetMap::new(text);
/// let place = map.chars(ByteRange::new(5, 8));
/// assert_eq!(place, CharRange::new(2, 3));
/// assert_eq!(map.utf16(place), Utf16Range::new(3, 4));
/// assert_eq!(map.bytes(place), ByteRange::new(5, 8));
/// ```
#[derive(Clone, Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    /// A position about every [`STEP`] bytes; the first is the start of the text.
    marks: Vec<Position>,
}

impl<'t> OffsetMap<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        let mut marks = vec![Position::default()];
        let mut here = Position::default();
        for character in text.chars() {
            if here.bytes >= marks.len() * STEP {
                marks.push(here);
            }
            here = after(here, character);
        }
        OffsetMap { text, marks }
    }

    /// Bytes to code points. A byte inside a character counts as that character's start.
    pub fn chars(&self, range: ByteRange) -> CharRange {
        CharRange::new(self.find(range.start, |p| p.bytes).chars, self.find(range.end, |p| p.bytes).chars)
    }

    /// Code points to bytes.
    pub fn bytes(&self, range: CharRange) -> ByteRange {
        ByteRange::new(self.find(range.start, |p| p.chars).bytes, self.find(range.end, |p| p.chars).bytes)
    }

    /// Code points to UTF-16 units.
    pub fn utf16(&self, range: CharRange) -> Utf16Range {
        Utf16Range::new(self.find(range.start, |p| p.chars).utf16, self.find(range.end, |p| p.chars).utf16)
    }

    /// UTF-16 units to code points. A unit inside a surrogate pair counts as that character's start.
    pub fn from_utf16(&self, range: Utf16Range) -> CharRange {
        CharRange::new(self.find(range.start, |p| p.utf16).chars, self.find(range.end, |p| p.utf16).chars)
    }

    /// The last position whose `unit` is not beyond `offset`; the end of the text for anything larger.
    #[inline(never)]
    fn find(&self, offset: usize, unit: fn(&Position) -> usize) -> Position {
        let next = self.marks.partition_point(|mark| unit(mark) <= offset);
        let mut here = self.marks.get(next.saturating_sub(1)).copied().unwrap_or_default();
        for character in self.text.get(here.bytes..).unwrap_or_default().chars() {
            let then = after(here, character);
            if unit(&then) > offset {
                break;
            }
            here = then;
        }
        here
    }
}

fn after(here: Position, character: char) -> Position {
    Position {
        bytes: here.bytes + character.len_utf8(),
        chars: here.chars + 1,
        utf16: here.utf16 + character.len_utf16(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_offset_goes_there_and_back() {
        let text = "a🔥é停\r\ne\u{301}了".repeat(40);
        let map = OffsetMap::new(&text);
        let (mut chars, mut utf16) = (0, 0);
        for (byte, character) in text.char_indices() {
            let range = ByteRange::new(byte, byte + character.len_utf8());
            assert_eq!(map.chars(range), CharRange::new(chars, chars + 1));
            assert_eq!(map.bytes(CharRange::new(chars, chars + 1)), range);
            assert_eq!(
                map.utf16(CharRange::new(chars, chars + 1)),
                Utf16Range::new(utf16, utf16 + character.len_utf16())
            );
            chars += 1;
            utf16 += character.len_utf16();
        }
    }

    proptest! {
        #[test]
        fn any_range_of_any_text_survives(text in "(\\PC|[🔥停e\u{301}\r\n]){0,300}", a in 0usize..400, b in 0usize..400) {
            let map = OffsetMap::new(&text);
            let count = text.chars().count();
            let range = CharRange::new(a.min(b).min(count), a.max(b).min(count));
            let bytes = map.bytes(range);
            prop_assert!(text.is_char_boundary(bytes.start) && text.is_char_boundary(bytes.end));
            prop_assert_eq!(map.chars(bytes), range);
            prop_assert_eq!(map.from_utf16(map.utf16(range)), range);
            prop_assert_eq!(bytes.of(&text).chars().count(), range.len());
        }
    }
}
