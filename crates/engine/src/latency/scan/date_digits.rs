//! Dates in digits: with their year, or beside what says that they are dates.

use super::calendar;
use super::date::{full_year, month, weekday_name};
use super::parts::{Date, Day, Year};
use super::words::Words;
use super::{clock, spoken};

/// A date in digits with its year: `2024-02-05`, `2024/2/5`, `2024.2.5`, `1/31/2024`, `31.1.2024`, `31/Oct/2024`.
pub(super) fn numeric(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (first, digits) = words.number(at)?;
    if !words.starts_clean(at) || is_version(words, at) {
        return None;
    }
    if digits == 8 {
        return compact(words, at, first);
    }
    let separator = words.char(at + 1);
    if !matches!(separator, '-' | '/' | '.') || words.char(at + 3) != separator {
        return None;
    }
    let month_name = month(words, at + 2).map(|m| m.0).filter(|_| separator != '.');
    let glued = (1..=4).all(|step| words.is_glued(at + step));
    let (last, last_digits) = words.number(at + 4).filter(|_| glued)?;
    // 31/Oct/2024:09:15:02, as servers write it
    let logged = month_name.is_some() && words.char(at + 5) == ':';
    if !words.ends_clean(at + 5) && !logged
        || words.char(at + 5) == separator && words.is_glued(at + 6) && separator != '-'
    {
        return None;
    }
    // Only the T of an ISO time goes on without a blank.
    if words.is_glued(at + 5) && !matches!(words.word(at + 5), "" | "t") {
        return None;
    }
    let (year, month, day) = match (month_name, words.number(at + 2)) {
        (Some(month), _) if digits == 4 => (full_year(first, digits)?, month, last),
        (Some(month), _) => (full_year(last, last_digits)?, month, first),
        (None, Some((second, 1 | 2))) if digits == 4 && last_digits <= 2 => {
            (full_year(first, digits)?, second, last)
        }
        (None, Some((second, 1 | 2))) if digits <= 2 => {
            let year = match last_digits {
                2 if separator == '/' => i32::try_from(last).ok()? + if last < 70 { 2000 } else { 1900 },
                _ => full_year(last, last_digits)?,
            };
            // Month first as in the United States, unless that is no month; day first with points.
            if first > 12 || separator == '.' { (year, second, first) } else { (year, first, second) }
        }
        _ => return None,
    };
    calendar::ymd(year, month, day)?;
    Some((Date::new(Day::Calendar(Year::Stated(year), month, day)), at + 5))
}

/// `20240311`, where a clock or a preposition says that it is a date, or where nothing stands beside it.
fn compact(words: &Words, at: usize, value: u32) -> Option<(Date, usize)> {
    let year = full_year(value / 10_000, 4)?;
    let (month, day) = (value / 100 % 100, value % 100);
    let time = at + 1 + usize::from(words.word(at + 1) == "t" && words.is_glued(at + 1));
    let told = is_announced(words, at) || clock::clock(words, time).is_some();
    let alone = at <= 1 && at + 2 >= words.len();
    calendar::ymd(year, month, day).filter(|_| told || alone)?;
    Some((Date::new(Day::Calendar(Year::Stated(year), month, day)), at + 1))
}

/// `10/31` and `29/03` where a weekday, a preposition or a clock says that it is a date.
pub(super) fn short(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (first, _) = words.number(at).filter(|n| n.1 <= 2)?;
    let (second, _) = words.number(at + 2).filter(|n| n.1 <= 2)?;
    let glued = words.is_glued(at + 1) && words.is_glued(at + 2);
    let dashed =
        words.char(at + 1) == '-' && [at, at + 2].iter().all(|i| words.number(*i).is_some_and(|n| n.1 == 2));
    // 5.17 10:00, in Chinese
    let pointed = words.char(at + 1) == '.'
        && matches!(words.char_before(at), '\u{4e00}'..='\u{9fff}' | '\0' | '(')
        && words.word_before(at).is_empty()
        && !is_version(words, at);
    let dashed = dashed || pointed;
    if words.char(at + 1) != '/' && !dashed || !glued || !words.starts_clean(at) || !words.ends_clean(at + 3)
    {
        return None;
    }
    let announced =
        is_listed(words, at) || is_announced(words, at) || weekday_name(words, at.wrapping_sub(1)).is_some();
    let clock = at + 3 + usize::from(words.word(at + 3) == "at");
    let followed = words.number(clock).is_some()
        && (clock::clock(words, clock).is_some() || spoken::letter(words, clock, true).is_some());
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    calendar::has_day(month, day).filter(|_| announced && !dashed || followed)?;
    Some((Date::new(Day::Calendar(Year::Open, month, day)), at + 3))
}

fn is_announced(words: &Words, at: usize) -> bool {
    words.follows_any(at, "on from since until by between to")
}

/// "on 3/4, 3/6 or 3/9": one of a few dates, the first of which is announced.
fn is_listed(words: &Words, at: usize) -> bool {
    let starts = (1..5).map_while(|step| at.checked_sub(4 * step));
    let joined = |start: &usize| {
        words.char(start + 1) == '/' && (words.char(start + 3) == ',' || words.is_any(start + 3, "or and"))
    };
    starts.take_while(joined).any(|start| is_announced(words, start))
}

fn is_version(words: &Words, at: usize) -> bool {
    words.follows_any(at, "version v release build section chapter")
        || matches!(words.char_before(at), '版' | '第')
        || at >= 2 && words.any(at - 2, "版本").is_some()
}
