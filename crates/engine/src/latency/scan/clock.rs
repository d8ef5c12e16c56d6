//! Clock times in digits and in English.

use super::numeral;
use super::parts::{Clock, Half, Part};
use super::spoken;
use super::window::ends_hour;
use super::words::Words;

/// A clock time that is one by itself: `10:25`, `4:15 am`, `9 p.m.`, `15h30`, `noon`, `8 o'clock`, `1430 UTC`.
pub(super) fn clock(words: &Words, at: usize) -> Option<(Clock, usize)> {
    spoken::past(words, at).or_else(|| plain(words, at))
}

fn plain(words: &Words, at: usize) -> Option<(Clock, usize)> {
    if words.number(at).is_some() {
        if !words.starts_clean(at) || is_no_time(words, at) {
            return None;
        }
        return colon(words, at).or_else(|| bare_hour(words, at));
    }
    if let Some((hour, next)) = words.entry(at, "noon=12|midday=12|midnight") {
        let hour = hour.unsigned_abs();
        return Some((Clock { hour, minute: Some(0), second: None, half: Half::Full }, next));
    }
    let (value, next) = numeral::english(words, at).filter(|n| (1..=12).contains(&n.0))?;
    let clock = Clock::written(value, 1, None, None);
    half(words, next)
        .map(|(half, next)| (Clock { half, ..clock }, next))
        .or_else(|| oclock(words, next).map(|next| (clock, next)))
}

/// A number or a number word that is an hour only because something else says so ("tonight at 8").
pub(super) fn hour(words: &Words, at: usize) -> Option<(Clock, usize)> {
    spoken::past(words, at).or_else(|| plain_hour(words, at))
}

/// The same without what is spoken as past an hour, which itself ends in one.
pub(super) fn plain_hour(words: &Words, at: usize) -> Option<(Clock, usize)> {
    if let Some(found) = plain(words, at) {
        return Some(found);
    }
    let (value, next) = match words.number(at) {
        Some((value, 1 | 2)) if words.starts_clean(at) => (value, at + 1),
        Some(_) => return None,
        None => numeral::english(words, at)?,
    };
    let fits = (1..=12).contains(&value) && words.ends_clean(next);
    fits.then(|| (Clock::written(value, 1, None, None), next))
}

/// `10:25`, `10:25:30`, `10:25:30.123`, with or without a half of the day.
fn colon(words: &Words, at: usize) -> Option<(Clock, usize)> {
    let (hour, digits) = words.number(at).filter(|n| n.1 <= 2 && n.0 <= 24)?;
    let (minute, mut next) = minute(words, at)?;
    let mut second = None;
    if words.char(next) == ':' && words.is_glued(next) && words.is_glued(next + 1) {
        second = Some(words.number(next + 1).filter(|n| n.1 == 2 && n.0 < 60)?.0);
        next += 2;
        let fraction =
            matches!(words.char(next), '.' | ',') && words.is_glued(next) && words.is_glued(next + 1);
        if fraction && words.number(next + 1).is_some() {
            next += 2;
        }
    }
    if hour == 24 && minute + second.unwrap_or(0) > 0 {
        return None;
    }
    let clock = Clock::written(hour, digits, Some(minute), second);
    let (clock, next) = with_half(words, clock, next);
    // 17:11 分
    let next = if words.char(next) == '分' && words.char(next + 1) != '钟' { next + 1 } else { next };
    // 2024-03-01 10:00/2024-03-02 11:00
    let slash = words.char(next) == '/' && words.char(next + 2) == '-' && words.is_glued(next + 2);
    (slash || words.ends_clean(next)).then_some((clock, next))
}

/// The minutes after `:`, also with a blank after it between Chinese characters (21: 11), or after `h`.
fn minute(words: &Words, at: usize) -> Option<(u32, usize)> {
    let (value, digits) = words.number(at + 2)?;
    // 17 : 05 收到
    let wide = !words.is_glued(at + 2) && numeral_neighbour(words.char(at + 3));
    if digits != 2 || value >= 60 || !words.is_glued(at + 1) && !wide {
        return None;
    }
    let colon = words.char(at + 1) == ':'
        && (words.is_glued(at + 2)
            || numeral_neighbour(words.char_before(at))
            || numeral_neighbour(words.char(at + 3)));
    let letter = words.word(at + 1) == "h" && words.is_glued(at + 2);
    (colon || letter).then_some((value, at + 3))
}

fn numeral_neighbour(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}')
}

/// `9 am`, `1140 a.m.`, `8.10 pm`, `8 o'clock`, and four digits before a zone.
fn bare_hour(words: &Words, at: usize) -> Option<(Clock, usize)> {
    let (value, digits) = words.number(at)?;
    if digits <= 2 && words.char(at + 1) == '.' && words.is_glued(at + 1) && words.is_glued(at + 2) {
        let (minute, _) = words.number(at + 2).filter(|n| n.1 == 2 && n.0 < 60)?;
        let zoned = words.char(at + 3) != '(' && super::zone::after_clock(words, at + 3).is_some();
        let Some((half, next)) = half(words, at + 3) else {
            // 15.40 BST; leaves at 6.45
            let clock = Clock::written(value, digits, Some(minute), None);
            let led = words.word_before(at) == "at"
                && !words.is_any(at.wrapping_sub(2), FIGURES)
                && words.char(at + 3) != '%'
                && ends_hour(words, at + 3);
            return ((zoned || led) && value < 24).then_some((clock, at + 3));
        };
        return hour12(value).map(|hour| (Clock { hour, minute: Some(minute), second: None, half }, next));
    }
    if let Some((half, next)) = half(words, at + 1) {
        let (hour, minute) = if digits <= 2 { (value, None) } else { (value / 100, Some(value % 100)) };
        let hour = if minute.is_some_and(|m| m >= 60) { None } else { hour12(hour) }?;
        return Some((Clock { hour, minute, second: None, half }, next));
    }
    if let Some(next) = oclock(words, at + 1).filter(|_| digits <= 2) {
        return hour12(value).map(|hour| (Clock::written(hour, 1, None, None), next));
    }
    if digits == 4
        && value / 100 < 24
        && value % 100 < 60
        && words.is_any(at + 1, "hours hrs")
        && value % 5 == 0
    {
        return Some((Clock::written(value / 100, 2, Some(value % 100), None), at + 2));
    }
    let zoned = super::zone::after_clock(words, at + 1).is_some() && words.char(at + 1) != '(';
    if digits == 4
        && value / 100 < 24
        && value % 100 < 60
        && zoned
        && !matches!(words.char(at + 1), '+' | '-')
    {
        return Some((Clock::written(value / 100, 2, Some(value % 100), None), at + 1));
    }
    None
}

/// After these "at 9.30" is a figure: stood at, peaked at.
const FIGURES: &str =
    "stood stands remained remains stayed peaked peaking held sat averaged averaging rate rates ratio";

fn hour12(hour: u32) -> Option<u32> {
    (1..=12).contains(&hour).then_some(hour)
}

fn oclock(words: &Words, at: usize) -> Option<usize> {
    words.any(at, "o ' clock|oclock")
}

fn with_half(words: &Words, clock: Clock, next: usize) -> (Clock, usize) {
    match half(words, next) {
        // 14:30 pm says it twice.
        Some((_, next)) if clock.hour > 12 || clock.hour == 0 => (clock, next),
        Some((half, next)) => (Clock { half, ..clock }, next),
        None => (clock, next),
    }
}

/// `am`, `p.m.`, `a` glued to the figure.
pub(super) fn half(words: &Words, at: usize) -> Option<(Half, usize)> {
    match words.word(at) {
        "am" => Some((Half::Am, at + 1)),
        "pm" => Some((Half::Pm, at + 1)),
        letter @ ("a" | "p") => {
            let half = if letter == "a" { Half::Am } else { Half::Pm };
            if words.char(at + 1) == '.' && words.word(at + 2) == "m" {
                let point = words.char(at + 3) == '.' && words.is_glued(at + 3);
                return Some((half, at + if point { 4 } else { 3 }));
            }
            if words.word(at + 1) == "m" {
                return Some((half, at + 2));
            }
            (words.is_glued(at) && letter == "p").then_some((half, at + 1))
        }
        _ => None,
    }
}

/// A number that the words before it make a version, a port, a ratio.
fn is_no_time(words: &Words, at: usize) -> bool {
    let before = at.saturating_sub(3)..at;
    words.follows_any(at, "v version release build port ports error code duration odds score")
        || before.into_iter().any(|i| words.word(i) == "ratio")
        || words.follows_char(at, "例分")
}

/// A part of the day in English, and the piece after it. `alone`: without a day or a clock beside it.
pub(super) fn part(words: &Words, at: usize) -> Option<(Part, usize)> {
    let start = words.any(at, "in the").unwrap_or(at);
    let early = words.is_any(start, "early late mid");
    let name = start + usize::from(early) + usize::from(early && words.char(start + 1) == '-');
    let (number, next) = words.entry(name, "morning=2|afternoon=4|evening=5|night=6|overnight=6")?;
    let small = number == 2 && words.word(start) == "early";
    Some((Part::of(if small { 1 } else { number })?, next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn read(text: &str) -> Option<(u32, Half, usize)> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        clock(&words, 0).map(|(c, next)| (c.minutes(), c.half, words.range(0, next).end))
    }

    #[test]
    fn clocks() {
        for (text, minutes, half) in [
            ("10:25", 625, Half::Open),
            ("09:05", 545, Half::Full),
            ("00:10:33", 10, Half::Full),
            ("4:15am", 255, Half::Am),
            ("12:20 p.m.", 740, Half::Pm),
            ("9 PM", 1260, Half::Pm),
            ("12 am", 0, Half::Am),
            ("1140 a.m.", 700, Half::Am),
            ("8.10 pm", 1210, Half::Pm),
            ("15h30", 930, Half::Full),
            ("8 o'clock", 480, Half::Open),
            ("noon", 720, Half::Full),
            ("half past three pm", 930, Half::Pm),
            ("１４：３０", 870, Half::Full),
        ] {
            assert_eq!(read(text), Some((minutes, half, text.len())), "{text}");
        }
    }

    #[test]
    fn no_clocks() {
        for text in [
            "3:1",
            "16:9",
            "10:75",
            "25:00",
            "8080",
            "10:30:45:20",
            "10:15%",
            "24:30",
            "7",
            "one",
            "10.0.0.1:8080",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
