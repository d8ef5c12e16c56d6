//! Numbers: digits, English number words, Chinese numerals. A number too long to belong to a time is none.

use super::words::Words;
use crate::text::letters::is_one_of;

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
    digit(character).is_some() || is_one_of(character, "十百千万")
}

fn digit(character: char) -> Option<u32> {
    // The last three are the first three again, as they are also written.
    "零一二三四五六七八九〇一两".chars().zip(0..).find(|(c, _)| *c == character).map(|(_, n)| n % 10)
}

/// English number words; ordinals have 100 more. A word is looked up once, when the text is cut.
pub(super) const WORDS: &str = "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12\
|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|thirty=30|forty=40\
|fifty=50|sixty=60|ninety=90|first=101|second=102|third=103|fourth=104|fifth=105|sixth=106|seventh=107|eighth=108\
|ninth=109|tenth=110|eleventh=111|twelfth=112|thirteenth=113|fourteenth=114|fifteenth=115|sixteenth=116\
|seventeenth=117|eighteenth=118|nineteenth=119|twentieth=120|thirtieth=130";

/// An English number word up to 99, and the piece after it.
pub(super) fn english(words: &Words, at: usize) -> Option<(u32, usize)> {
    let alone = || Some((words.number_word(at), at + 1)).filter(|(value, _)| (20..100).contains(value));
    compound(words, at, 0).or_else(alone)
}

/// An English ordinal word up to 31 (`third`, `twenty-fourth`), and the piece after it.
pub(super) fn ordinal(words: &Words, at: usize) -> Option<(u32, usize)> {
    compound(words, at, 100)
}

/// A word by itself, or below ten after a word for tens. `base`: what such words have more.
fn compound(words: &Words, at: usize, base: u32) -> Option<(u32, usize)> {
    let tens = Some(words.number_word(at)).filter(|value| (20..100).contains(value));
    let one = if tens.is_some() { at + 1 + usize::from(words.char(at + 1) == '-') } else { at };
    let value = words.number_word(one).checked_sub(base)?;
    let most = if tens.is_some() { 9 } else { 19 + base };
    (1..=most).contains(&value).then_some((tens.unwrap_or(0) + value, one + 1))
}
