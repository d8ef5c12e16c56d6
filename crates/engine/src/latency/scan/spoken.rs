//! Clock times as they are spoken: ten past nine, nine thirty, twelve oh three, 16h.

use super::clock::{half, plain_hour};
use super::numeral;
use super::parts::{Clock, Half};
use super::window::ends_hour;
use super::words::Words;
use super::zone;

/// `half past three`, `quarter to 9`, `20 min past eight`, `ten past 9`.
pub(super) fn past(words: &Words, at: usize) -> Option<(Clock, usize)> {
    let start = at + usize::from(words.is_any(at, "a") && words.word(at + 1) == "quarter");
    const NAMED: &str = "half past=30|quarter past=15|quarter after=15|quarter to=45|quarter of=45|quarter before=45\
        |quarter till=45";
    if let Some((minute, next)) = words.entry(start, NAMED) {
        let (clock, next) =
            plain_hour(words, next).filter(|(clock, _)| clock.minute.is_none_or(|m| m == 0))?;
        let minute = minute.unsigned_abs();
        let clock = if minute == 45 { earlier(clock) } else { clock };
        return Some((Clock { minute: Some(minute), ..clock }, next));
    }
    let (minute, next) = number(words, at).filter(|n| (1..60).contains(&n.0))?;
    let next = words.any(next, "minutes past|minute past|mins past|min past|past")?;
    let (clock, next) = plain_hour(words, next).filter(|(clock, _)| clock.minute.is_none_or(|m| m == 0))?;
    Some((Clock { minute: Some(minute), ..clock }, next))
}

/// The hour before.
fn earlier(clock: Clock) -> Clock {
    let hour = match (clock.half, clock.hour) {
        (Half::Full, hour) => (hour + 23) % 24,
        (_, 1) => 12,
        (_, hour) => hour - 1,
    };
    // Quarter to twelve at noon is in the morning.
    let half = match (clock.half, clock.hour) {
        (Half::Pm, 12) => Half::Am,
        (Half::Am, 12) => Half::Pm,
        (half, _) => half,
    };
    Clock { hour, half, ..clock }
}

/// `nine thirty`, `twelve oh three`, where a day or a preposition before it or a half of the day after it says that it is
/// a clock.
pub(super) fn pair(words: &Words, at: usize, placed: bool) -> Option<(Clock, usize)> {
    let (hour, next) = Some((words.number_word(at), at + 1)).filter(|n| (1..=12).contains(&n.0))?;
    let next = next + usize::from(words.char(next) == '-');
    let nought = words.is_any(next, "oh ou o");
    let minute = next + usize::from(nought);
    let dash = usize::from(nought && words.char(minute) == '-');
    let (minute, end) = numeral::english(words, minute + dash)
        .filter(|n| if nought { n.0 < 10 } else { (10..60).contains(&n.0) })?;
    let clock = Clock::written(hour, 1, Some(minute), None);
    if let Some((half, end)) = half(words, end) {
        return Some((Clock { half, ..clock }, end));
    }
    let led = placed || words.follows_any(at, "at around since until till") || nought && at == 0;
    (led && ends_hour(words, end)).then_some((clock, end))
}

/// `16h`, where a day, "at" or a zone beside it says that it is no length of time.
pub(super) fn letter(words: &Words, at: usize, placed: bool) -> Option<(Clock, usize)> {
    let (hour, digits) = words.number(at).filter(|n| n.1 <= 2 && n.0 <= 24)?;
    let next = at + 2;
    let clean = words.word(at + 1) == "h" && words.is_glued(at + 1) && words.starts_clean(at);
    let alone = clean && words.ends_clean(next) && !(words.is_glued(next) && words.number(next).is_some());
    let sure = placed || words.word_before(at) == "at" || zone::after_clock(words, next).is_some();
    (alone && sure).then(|| (Clock::written(hour, digits.max(2), None, None), next))
}

fn number(words: &Words, at: usize) -> Option<(u32, usize)> {
    match words.number(at) {
        Some((value, 1 | 2)) if words.starts_clean(at) && words.ends_clean(at + 1) => Some((value, at + 1)),
        Some(_) => None,
        None => numeral::english(words, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn read(text: &str, placed: bool) -> Option<(u32, Half, usize)> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        let found = past(&words, 0).or_else(|| letter(&words, 0, placed)).or_else(|| pair(&words, 0, placed));
        found.map(|(clock, next)| (clock.minutes(), clock.half, words.range(0, next).end))
    }

    #[test]
    fn clocks() {
        for (text, minutes, half) in [
            ("half past three", 210, Half::Open),
            ("a quarter to 9 pm", 1245, Half::Pm),
            ("quarter to 12 pm", 705, Half::Am),
            ("quarter to one", 765, Half::Open),
            ("ten past 9", 550, Half::Open),
            ("20 minutes past eight", 500, Half::Open),
            ("nine thirty pm", 1290, Half::Pm),
            ("seven oh five a m", 425, Half::Am),
            ("twenty past noon", 740, Half::Full),
            ("16h UTC", 960, Half::Full),
        ] {
            let end = if text.ends_with("UTC") { 3 } else { text.len() };
            assert_eq!(read(text, false), Some((minutes, half, end)), "{text}");
        }
        assert_eq!(read("nine thirty", true), Some((570, Half::Open, 11)));
        assert_eq!(read("19h", true), Some((1140, Half::Full, 3)));
    }

    #[test]
    fn no_clocks() {
        for text in
            ["nine thirty", "one twenty", "16h", "5 past failures", "2 past 3:20", "70 past 3", "16hz UTC"]
        {
            assert_eq!(read(text, false), None, "{text}");
        }
    }
}
