//! Numbers: digits, English number words, Chinese numerals. A number too long to belong to a time is none.

use super::words::Words;

/// No numeral of a time needs more characters than 二〇二四 or 二十三.
const LONGEST: usize = 5;

/// A Chinese numeral, and the piece after it. `positional` where it only lists digits (二〇二四).
pub(super) fn han(words: &Words, at: usize) -> Option<(u32, usize)> {
    let (mut total, mut current, mut next) = (0u32, None::<u32>, at);
    let (mut positional, mut units) = (0u32, false);
    while next < at + LONGEST {
        let character = words.char(next);
        if let Some(digit) = digit(character) {
            if units && current.is_some_and(|c| c != 0) {
                return None;
            }
            current = Some(digit);
            positional = positional * 10 + digit;
        } else {
            match character {
                '十' => total += current.take().unwrap_or(1) * 10,
                '百' => total += current.take()? * 100,
                _ => break,
            }
            units = true;
        }
        next += 1;
    }
    // A run that goes on is not one of ours: 一一一一一一.
    if next == at || is_numeral(words.char(next)) {
        return None;
    }
    Some((if units { total + current.unwrap_or(0) } else { positional }, next))
}

/// A number in digits or in Chinese characters, and the piece after it.
pub(super) fn any(words: &Words, at: usize) -> Option<(u32, usize)> {
    words.number(at).map(|(value, _)| (value, at + 1)).or_else(|| han(words, at))
}

/// Whether a character belongs to a Chinese numeral.
pub(super) fn is_numeral(character: char) -> bool {
    digit(character).is_some() || matches!(character, '十' | '百' | '千' | '万')
}

fn digit(character: char) -> Option<u32> {
    Some(match character {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// An English number word up to 99, and the piece after it.
pub(super) fn english(words: &Words, at: usize) -> Option<(u32, usize)> {
    let tens = match words.word(at) {
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "ninety" => 90,
        word => return small(word).map(|value| (value, at + 1)),
    };
    let one = at + 1 + usize::from(words.char(at + 1) == '-');
    match small(words.word(one)) {
        Some(value) if value < 10 => Some((tens + value, one + 1)),
        _ => Some((tens, at + 1)),
    }
}

fn small(word: &str) -> Option<u32> {
    const WORDS: [&str; 19] = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    WORDS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, value)| value)
}

/// An English ordinal word up to 31 (`third`, `twenty-fourth`), and the piece after it.
pub(super) fn ordinal(words: &Words, at: usize) -> Option<(u32, usize)> {
    const WORDS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let find = |word: &str| WORDS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, value)| value);
    let tens = match words.word(at) {
        "twenty" => 20,
        "thirty" => 30,
        "thirtieth" => return Some((30, at + 1)),
        word => return find(word).map(|value| (value, at + 1)),
    };
    let one = at + 1 + usize::from(words.char(at + 1) == '-');
    find(words.word(one)).filter(|value| *value < 10).map(|value| (tens + value, one + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn words(text: &str) -> Words<'_> {
        Words::new(text, text, ByteRange::new(0, text.len()))
    }

    #[test]
    fn chinese_numerals() {
        for (text, value) in [
            ("十", 10),
            ("十五", 15),
            ("二十", 20),
            ("二十三", 23),
            ("零五", 5),
            ("两", 2),
            ("一百二十", 120),
            ("二〇二四", 2024),
        ] {
            let words = words(text);
            assert_eq!(han(&words, 0), Some((value, words.len())), "{text}");
        }
        assert_eq!(han(&words("一一一一一一一"), 0), None);
        assert_eq!(han(&words("百"), 0), None);
    }

    #[test]
    fn english_numerals() {
        for (text, value) in [("three", 3), ("twenty-four", 24), ("forty five", 45), ("sixty", 60)] {
            assert_eq!(english(&words(text), 0).map(|n| n.0), Some(value), "{text}");
        }
        assert_eq!(ordinal(&words("twenty-fourth"), 0).map(|n| n.0), Some(24));
        assert_eq!(english(&words("none"), 0), None);
    }
}
