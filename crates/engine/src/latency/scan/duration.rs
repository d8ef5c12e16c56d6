//! Lengths of time.

use super::parts::{Length, Near};
use super::words::Words;
use super::{chinese_duration, numeral};

/// A figure in thousandths; `None` where the words give none (a few).
pub(super) type Figure = Option<u64>;

/// What a length of time is said to be counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Nothing.
    Free,
    /// "later", 后: the event before it.
    Event,
    /// "ago", 前: back from the posting.
    Past,
    /// "from now": on from the posting.
    Future,
}

/// A length of time with what it is counted from, and the piece after it.
pub(super) fn length(words: &Words, at: usize) -> Option<(Length, Anchor, usize)> {
    if words.number(at).is_some() && !words.starts_clean(at) {
        return None;
    }
    english(words, at).or_else(|| chinese_duration::length(words, at))
}

fn english(words: &Words, at: usize) -> Option<(Length, Anchor, usize)> {
    // "hours later"
    if let Some((unit, false, next)) =
        unit(words, at).filter(|u| words.word(u.2) == "later" && words.word(at).ends_with('s'))
    {
        return Some((Length { seconds: None, unit, near: None }, Anchor::Event, next + 1));
    }
    const QUARTERS: &str =
        "three quarters of an hour=2700|three - quarters of an hour=2700|a quarter of an hour=900";
    if let Some((seconds, next)) = words.entry(at, QUARTERS) {
        let (anchor, next) = english_anchor(words, next);
        let seconds = Some(u64::from(seconds.unsigned_abs()));
        return Some((Length { seconds, unit: 900, near: None }, anchor, next));
    }
    let (figure, article, mut next) = figure(words, at)?;
    next += usize::from(words.char(next) == '-');
    // One more second look is none.
    let several = figure != Some(1000);
    next += usize::from(
        several && words.is_any(next, "extra additional more full whole consecutive straight last past"),
    );
    let (mut unit, mut letter, mut end) = unit(words, next)?;
    // 24-hour support, 24 hours a day: no length of an outage.
    let hyphen = next > at + 1 && words.char(next - 1) == '-';
    let per_day = words.any(end, "a day|per day").is_some();
    if figure == Some(24_000) && unit == 3600 && (hyphen || per_day) || words.word_before(at) == "every" {
        return None;
    }
    let mut total = figure.map(|f| f.saturating_mul(unit));
    let mut compound = false;
    while let Some((more, smaller, after)) = english_rest(words, end, unit) {
        total = total.map(|t| t.saturating_add(more.saturating_mul(smaller)));
        (unit, end, compound) = (smaller, after, true);
        letter = false;
    }
    // 1 hour thirty, 2 hours and 10
    if let Some((minutes, after)) =
        bare_minutes(words, end).filter(|_| unit == 3600 && !compound && figure.is_some())
    {
        total = total.map(|t| t.saturating_add(u64::from(minutes) * 60_000));
        (unit, end, compound, letter) = (60, after, true, false);
    }
    if words.any(end, "and a half").is_some() {
        total = total.map(|t| t.saturating_add(unit * 500));
        compound = true;
        end += 3;
    }
    let (anchor, after) = english_anchor(words, end);
    if anchor == Anchor::Free
        && !compound
        && (letter || article && (!is_measured(words, at) || words.char(end) == '\''))
    {
        return None;
    }
    let near = words.any(end, "or so").map(|_| Near::About);
    let after = if near.is_some() { end + 2 } else { after };
    Some((Length { seconds: total.map(|t| t / 1000), unit, near }, anchor, after))
}

/// "an hour", "a minute" are lengths where the words before them measure: for, about, took.
fn is_measured(words: &Words, at: usize) -> bool {
    words.follows_any(at, "for about around approximately roughly nearly almost over under than took lasted within after of in next last past least")
}

/// A figure, whether it is only an article, and the piece after it.
fn figure(words: &Words, at: usize) -> Option<(Figure, bool, usize)> {
    if let Some((value, digits)) = words.number(at) {
        // 0815 hours is a clock.
        if digits > 6 || digits == 4 && value < 2400 && words.is_any(at + 1, "hours hrs") {
            return None;
        }
        let (thousandths, next) = decimal(words, at, value);
        // 1/2 hour
        if words.char(next) == '/' && words.is_glued(next) {
            let (parts, _) = words.number(next + 1).filter(|n| (2..=4).contains(&n.0) && value < n.0)?;
            return Some((Some(u64::from(value) * 1000 / u64::from(parts)), false, next + 2));
        }
        // 2-3 hours, 5 to 10 minutes: two figures name none.
        let joined = words.char(next) == '-' || words.is_any(next, "to or");
        if let Some((_, 1..=3)) = words.number(next + 1).filter(|_| joined) {
            return Some((None, false, next + 2));
        }
        return words.ends_clean(next).then_some((Some(thousandths), false, next));
    }
    if let Some((thousandths, next)) = words.entry(at, FIGURES) {
        let thousandths = u64::from(thousandths.unsigned_abs());
        return Some((Some(thousandths).filter(|n| *n > 0), thousandths == 1000, next));
    }
    let (value, next) = numeral::english(words, at)?;
    let half = words.any(next, "and a half|- and - a - half");
    let article = value == 1 && words.word(next) == "day";
    Some((
        Some(u64::from(value) * 1000 + if half.is_some() { 500 } else { 0 }),
        article,
        half.unwrap_or(next),
    ))
}

/// In thousandths; nought where the words give no figure, and 1000 are an article.
const FIGURES: &str = "half a=500|half an=500|half=500|few|several|couple of=2000|couple=2000|a few|a several\
|a half=500|a couple of=2000|a couple=2000|a pair of=2000|a pair=2000|a=1000|an few|an several|an half=500\
|an couple of=2000|an couple=2000|an pair of=2000|an pair=2000|an=1000|½=500";

/// A number with its decimals, in thousandths.
pub(super) fn decimal(words: &Words, at: usize, value: u32) -> (u64, usize) {
    let whole = u64::from(value) * 1000;
    if words.char(at + 1) == '½' && words.is_glued(at + 1) {
        return (whole + 500, at + 2);
    }
    if words.char(at + 1) != '.' || !words.is_glued(at + 1) || !words.is_glued(at + 2) {
        return (whole, at + 1);
    }
    match words.number(at + 2) {
        Some((fraction, digits @ 1..=3)) => (
            whole + u64::from(fraction) * [100, 10, 1].get(usize::from(digits) - 1).copied().unwrap_or(0),
            at + 3,
        ),
        _ => (whole, at + 1),
    }
}

/// A unit in seconds, whether it is only a letter, and the piece after it.
fn unit(words: &Words, at: usize) -> Option<(u64, bool, usize)> {
    const UNITS: &str = "second=1|seconds=1|sec=1|secs=1|minute=60|minutes=60|min=60|mins=60|h=3600|hour=3600|hours=3600\
        |hr=3600|hrs=3600|day=86400|days=86400|week=604800|weeks=604800";
    let letters = || words.entry(at, "h=3600|m=60|s=1|d=86400");
    let found = if words.is_glued(at) { letters() } else { None };
    let (seconds, next) = found.or_else(|| words.entry(at, UNITS))?;
    let letter = words.word(at).len() == 1 && (words.word(at) != "h" || words.number(next).is_some());
    Some((u64::from(seconds.unsigned_abs()), letter, next))
}

/// "and 21 minutes", ", 5 min", "30m" after a larger unit.
fn english_rest(words: &Words, at: usize, larger: u64) -> Option<(u64, u64, usize)> {
    let mut start = at + usize::from(words.is_mark(at, ','));
    start += usize::from(words.word(start) == "and");
    let (figure, _, next) = figure(words, start).filter(|f| !f.1)?;
    let (unit, _, end) = unit(words, next).filter(|u| u.0 < larger)?;
    Some((figure?, unit, end))
}

/// Minutes without their unit: a number word, or a figure after "and", at the end of the sentence.
fn bare_minutes(words: &Words, at: usize) -> Option<(u32, usize)> {
    let figure = at + usize::from(words.word(at) == "and");
    let (minutes, next) = match words.number(figure) {
        Some((value, 2)) if figure > at => (value, figure + 1),
        Some(_) => return None,
        None => numeral::english(words, figure)?,
    };
    ((5..60).contains(&minutes) && next >= words.len()).then_some((minutes, next))
}

fn english_anchor(words: &Words, at: usize) -> (Anchor, usize) {
    // By itself; beside other words "15 minutes earlier" counts from what they tell of.
    if at + 1 == words.len() && words.is_any(at, "earlier before") {
        return (Anchor::Past, at + 1);
    }
    match words.entry(at, "later|afterwards|ago=1|from now=2") {
        Some((0, next)) => (Anchor::Event, next),
        Some((1, next)) => (Anchor::Past, next),
        Some((_, next)) => (Anchor::Future, next),
        None => (Anchor::Free, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn read(text: &str) -> Option<(Option<u64>, Anchor, usize)> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        length(&words, 0).map(|(l, anchor, next)| (l.seconds, anchor, words.range(0, next).end))
    }

    #[test]
    fn lengths() {
        for (text, seconds, anchor) in [
            ("70 minutes", 4200, Anchor::Free),
            ("90-minute", 5400, Anchor::Free),
            ("1.5 hours later", 5400, Anchor::Event),
            ("half an hour later", 1800, Anchor::Event),
            ("five hours and nine minutes", 18_540, Anchor::Free),
            ("two and a half hours", 9000, Anchor::Free),
            ("an hour and a half ago", 5400, Anchor::Past),
            ("1h 30m", 5400, Anchor::Free),
            ("3 days from now", 259_200, Anchor::Future),
            ("一个半小时后", 5400, Anchor::Event),
            ("两个半小时", 9000, Anchor::Free),
            ("7 个多小时", 25_200, Anchor::Free),
            ("半小时", 1800, Anchor::Free),
            ("1小时20分", 4800, Anchor::Free),
            ("两小时零5分", 7500, Anchor::Free),
            ("一刻钟", 900, Anchor::Free),
            ("40分钟前", 2400, Anchor::Past),
            ("20多分钟", 1200, Anchor::Free),
            ("15.5个小时", 55_800, Anchor::Free),
        ] {
            assert_eq!(read(text), Some((Some(seconds), anchor, text.len())), "{text}");
        }
        for text in ["几分钟", "a few minutes", "several hours", "两三分钟"] {
            assert_eq!(read(text), Some((None, Anchor::Free, text.len())), "{text}");
        }
    }

    #[test]
    fn no_lengths() {
        for text in [
            "24-hour support",
            "24 hours a day",
            "a second round",
            "an hour",
            "3m",
            "5s",
            "24小时客服",
            "一天到晚",
            "小时工",
            "三周年",
            "5%",
            "2 GB",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
