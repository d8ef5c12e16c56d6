//! Dates in digits and in English.

use super::numeral;
use super::parts::{Date, Day, Part, Week, Year};
use super::words::{Kind, Words};
use chrono::NaiveDate;

/// A date in digits with its year: `2024-02-05`, `2024/2/5`, `2024.2.5`, `1/31/2024`, `31.1.2024`, `31/Oct/2024`.
pub(super) fn numeric(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (first, digits) = words.number(at)?;
    if !words.starts_clean(at) || is_version(words, at) {
        return None;
    }
    let separator = words.char(at + 1);
    if !matches!(separator, '-' | '/' | '.') || words.char(at + 3) != separator {
        return None;
    }
    let month_name = month(words, at + 2).map(|m| m.0).filter(|_| separator != '.');
    let glued = (1..=4).all(|step| words.is_glued(at + step));
    let (last, last_digits) = words.number(at + 4).filter(|_| glued)?;
    if !words.ends_clean(at + 5)
        || words.char(at + 5) == separator && words.is_glued(at + 6) && separator != '-'
    {
        return None;
    }
    // Only the T of an ISO time goes on without a blank.
    if words.is_glued(at + 5) && !matches!(words.word(at + 5), "" | "t") {
        return None;
    }
    let (year, month, day) = match (month_name, words.number(at + 2)) {
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
    NaiveDate::from_ymd_opt(year, month, day)?;
    Some((Date::new(Day::Calendar(Year::Stated(year), month, day)), at + 5))
}

/// `10/31` and `29/03` where a weekday, a preposition or a clock says that it is a date.
pub(super) fn short(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (first, _) = words.number(at).filter(|n| n.1 <= 2)?;
    let (second, _) = words.number(at + 2).filter(|n| n.1 <= 2)?;
    let glued = words.is_glued(at + 1) && words.is_glued(at + 2);
    let dashed =
        words.char(at + 1) == '-' && [at, at + 2].iter().all(|i| words.number(*i).is_some_and(|n| n.1 == 2));
    if words.char(at + 1) != '/' && !dashed || !glued || !words.starts_clean(at) || !words.ends_clean(at + 3)
    {
        return None;
    }
    let announced = words.follows_any(at, "on from since until by between to")
        || weekday_name(words, at.wrapping_sub(1)).is_some();
    let followed = words.number(at + 3).is_some() && super::clock::clock(words, at + 3).is_some();
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    NaiveDate::from_ymd_opt(2000, month, day).filter(|_| announced && !dashed || followed)?;
    Some((Date::new(Day::Calendar(Year::Open, month, day)), at + 3))
}

fn is_version(words: &Words, at: usize) -> bool {
    words.follows_any(at, "version v release build section chapter")
        || matches!(words.char_before(at), '版' | '第')
        || at >= 2 && words.any(at - 2, "版本").is_some()
}

fn full_year(value: u32, digits: u8) -> Option<i32> {
    (digits == 4 && (1900..2200).contains(&value)).then(|| i32::try_from(value).ok()).flatten()
}

/// The month of this name, and the piece after it with the point of an abbreviation.
fn month(words: &Words, at: usize) -> Option<(u32, usize)> {
    // Abbreviations have 20 more.
    const MONTHS: &str = "january=1|february=2|march=3|april=4|may=5|june=6|july=7|august=8|september=9|october=10\
        |november=11|december=12|jan=21|feb=22|mar=23|apr=24|jun=26|jul=27|aug=28|sep=29|sept=29|oct=30|nov=31|dec=32";
    let (number, next) = words.entry(at, MONTHS)?;
    let point = number > 20 && words.char(next) == '.' && words.is_glued(next);
    Some((number.unsigned_abs() % 20, next + usize::from(point)))
}

/// Monday 0.
pub(super) fn weekday_name(words: &Words, at: usize) -> Option<u32> {
    const DAYS: &str = "monday|tuesday=1|wednesday=2|thursday=3|friday=4|saturday=5|sunday=6|mon|tue=1|tues=1|wed=2\
        |weds=2|thu=3|thur=3|thurs=3|fri=4|sat=5|sun=6";
    words.entry(at, DAYS).map(|(day, _)| day.unsigned_abs())
}

/// `Thursday 4 April 2019`, `August 7th`, `the third of March`, `Oct/2`, `last Friday`.
pub(super) fn english(words: &Words, at: usize) -> Option<(Date, usize)> {
    if let Some(day) = weekday_name(words, at) {
        return weekday(words, at, day);
    }
    if let Some((week, _)) = words.entry(at, "last=-1|past=-1|next=1|this") {
        let week = match week {
            0 => Week::Shift(0),
            1 => Week::After,
            _ => Week::Before,
        };
        let day = weekday_name(words, at + 1).filter(|_| words.word(at + 1).len() > 3)?;
        return Some((Date::new(Day::Weekday(day, week)), at + 2));
    }
    calendar(words, at)
}

fn weekday(words: &Words, at: usize, day: u32) -> Option<(Date, usize)> {
    let long = words.word(at).len() > 4;
    let mut next = at + 1;
    next += usize::from(!long && words.char(next) == '.' && words.is_glued(next));
    let comma = next + usize::from(words.is_mark(next, ','));
    let dated = calendar(words, comma)
        .or_else(|| numeric(words, comma))
        .or_else(|| short(words, comma).filter(|_| comma == at + 1));
    if let Some((date, end)) = dated {
        return Some((Date { weekday: Some(day), ..date }, end));
    }
    // Sat and Sun are words of their own; they need a capital and company.
    let company = words.word_before(at) == "on"
        || words.number(next).is_some()
        || words.word(next) == "at"
        || words.char(next) == ',' && words.number(next + 1).is_some();
    if !(long || words.is_capital(at) && company) {
        return None;
    }
    Some((Date::new(Day::Weekday(day, Week::Near)), next))
}

fn calendar(words: &Words, at: usize) -> Option<(Date, usize)> {
    if let Some((month, next)) = month(words, at) {
        let loose = words.is_mark(next, ',') || words.char(next) == '/' && words.is_glued(next);
        let (day, named, next) = day(words, next + usize::from(loose))?;
        let slash = words.char(next.saturating_sub(2)) == '/';
        // March, 6th is a date; "May, second" is none.
        if loose && !slash && (!named || words.number(next.saturating_sub(2)).is_none()) {
            return None;
        }
        let (year, end) = year(words, next);
        // "may 5 servers": the word is a month where it has a capital or a year.
        if words.word(at) == "may" && !words.is_capital(at) && !named && year == Year::Open {
            let company = weekday_name(words, at.wrapping_sub(1)).is_some();
            return company.then_some((Date::new(Day::Calendar(year, month, day)), end));
        }
        NaiveDate::from_ymd_opt(2000, month, day)?;
        return Some((Date::new(Day::Calendar(year, month, day)), end));
    }
    let start = at + usize::from(words.word(at) == "the");
    if words.number(start).is_some() && !words.starts_clean(start) {
        return None;
    }
    let (day, named, next) = day(words, start)?;
    let of = next + usize::from(words.word(next) == "of");
    let dash = of + usize::from(words.char(of) == '-' && words.is_glued(of) && words.is_glued(of + 1));
    let Some((month, end)) = month(words, dash) else {
        // The 15th, after "on".
        let alone = named && start > at && words.word_before(at) == "on";
        let date = Date::new(Day::OfMonth(day));
        return (alone && words.number(start).is_some()).then_some((date, next));
    };
    // "West 2 may be slow"
    if words.word(dash) == "may" && !words.is_capital(dash) && !named && of == next {
        return None;
    }
    NaiveDate::from_ymd_opt(2000, month, day)?;
    let (year, end) = year(words, end);
    Some((Date::new(Day::Calendar(year, month, day)), end))
}

/// A day of the month; `true` where it is an ordinal.
fn day(words: &Words, at: usize) -> Option<(u32, bool, usize)> {
    if let Some((value, digits)) = words.number(at) {
        let suffix = words.is_glued(at + 1) && words.is_any(at + 1, "st nd rd th");
        let next = at + 1 + usize::from(suffix);
        let clock = words.char(next) == ':' && words.is_glued(next) && words.number(next + 1).is_some();
        let glued_word = words.is_glued(next) && words.piece(next).is_some_and(|p| p.kind == Kind::Word);
        let fits = (1..=31).contains(&value)
            && digits <= 2
            && !clock
            && !glued_word
            && (words.ends_clean(next) || words.char(next) == ',');
        return fits.then_some((value, suffix, next));
    }
    numeral::ordinal(words, at).filter(|n| n.0 <= 31).map(|(value, next)| (value, true, next))
}

/// A year after a date, perhaps behind a comma or "of".
fn year(words: &Words, at: usize) -> (Year, usize) {
    let start = at + usize::from(words.is_mark(at, ',') || words.is_any(at, "of in"));
    match words.number(start).and_then(|(value, digits)| full_year(value, digits)) {
        Some(year) if !(words.char(start + 1) == ':' && words.is_glued(start + 2)) => {
            (Year::Stated(year), start + 1)
        }
        _ => (Year::Open, at),
    }
}

/// Words for a day, with the part of the day that they name: `yesterday`, `last night`, `the same day`.
pub(super) fn word(words: &Words, at: usize) -> Option<(Date, Option<Part>, usize)> {
    // By `Date::of_word`.
    const DAYS: &str = "today=3|yesterday=2|tomorrow=4|tonight=53|last night=62|the day before yesterday=1\
        |the day after tomorrow=5|the same day=103|that same day=103|that day=103|the next day=104\
        |the following day=104|the next morning=124|the following morning=124";
    let (number, next) = match words.entry(at, DAYS) {
        Some(found) => found,
        None if words.word(at) == "this" && words.word(at + 1) != "in" => {
            let (part, next) = super::clock::part(words, at + 1)?;
            return Some((Date::new(Day::Shift(0)), Some(part), next));
        }
        None => return None,
    };
    let (date, part) = Date::of_word(number);
    Some((date, part, next))
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn read(text: &str) -> Option<(Day, &str)> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        numeric(&words, 0)
            .or_else(|| english(&words, 0))
            .or_else(|| word(&words, 0).map(|(date, _, next)| (date, next)))
            .map(|(date, next)| (date.day, words.range(0, next).of(text)))
    }

    #[test]
    fn dates() {
        let stated = |year, month, day| Day::Calendar(Year::Stated(year), month, day);
        let open = |month, day| Day::Calendar(Year::Open, month, day);
        for (text, day, rest) in [
            ("2024-02-05", stated(2024, 2, 5), ""),
            ("2024/2/5", stated(2024, 2, 5), " 10:00"),
            ("1/31/2024", stated(2024, 1, 31), ", noon"),
            ("31/1/2024", stated(2024, 1, 31), ""),
            ("3/4/24", stated(2024, 3, 4), ""),
            ("31/Oct/2024", stated(2024, 10, 31), ""),
            ("June 3, 2025", stated(2025, 6, 3), ", between"),
            ("3rd of June 2025", stated(2025, 6, 3), ""),
            ("Thursday 4 April 2019", stated(2019, 4, 4), "."),
            ("August 7th", open(8, 7), " when"),
            ("Dec. 31", open(12, 31), " 23:10"),
            ("the third of March", open(3, 3), ""),
            ("May twenty-fourth", open(5, 24), ""),
            ("Monday", Day::Weekday(0, Week::Near), " at"),
            ("last Friday", Day::Weekday(4, Week::Before), ""),
            ("yesterday", Day::Shift(-1), " evening"),
            ("the day before yesterday", Day::Shift(-2), ""),
            ("the same day", Day::FromLast(0), ""),
        ] {
            assert_eq!(read(&format!("{text}{rest}")), Some((day, text)), "{text}");
        }
    }

    #[test]
    fn no_dates() {
        for text in [
            "2024-13-05",
            "4.10.2",
            "15/28/2022",
            "24/7",
            "may 5",
            "March 11:20",
            "Sun is up",
            "March on",
            "1.2.3.4",
            "June 31st",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
