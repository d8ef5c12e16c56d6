//! Dates in words: months by their names, weekdays, words for a day.

use super::calendar;
use super::parts::{Date, Day, Part, Week, Year};
use super::words::{Kind, Words};
use super::{date_digits, numeral};

/// `2020 September 23`: the year first.
fn year_first(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (value, digits) = words.number(at)?;
    let year = full_year(value, digits).filter(|_| words.starts_clean(at))?;
    let (month, next) = month(words, at + 1)?;
    let (day, _, next) = day(words, next)?;
    calendar::has_day(month, day)?;
    Some((Date::new(Day::Calendar(Year::Stated(year), month, day)), next))
}

/// A year of four digits.
pub(super) fn full_year(value: u32, digits: u8) -> Option<i32> {
    (digits == 4 && (1900..2200).contains(&value)).then(|| i32::try_from(value).ok()).flatten()
}

/// The month of this name, and the piece after it with the point of an abbreviation.
pub(super) fn month(words: &Words, at: usize) -> Option<(u32, usize)> {
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
        .or_else(|| date_digits::numeric(words, comma))
        .or_else(|| date_digits::short(words, comma).filter(|_| comma == at + 1));
    if let Some((date, end)) = dated {
        return Some((Date { weekday: Some(day), ..date }, end));
    }
    // Friday the 26th, Thu 15th
    let the = usize::from(words.word(comma) == "the");
    if let Some((number, _, end)) = self::day(words, comma + the)
        .filter(|d| words.number(comma + the).is_some() && (d.1 || comma == next && is_end(words, d.2)))
    {
        return Some((Date { day: Day::OfMonth(number), weekday: Some(day) }, end));
    }
    // Sat and Sun are words of their own; they need a capital and company.
    let company = words.word_before(at) == "on"
        || words.number(next).is_some()
        || words.word(next) == "at"
        || words.char(next) == ',' && words.number(next + 1).is_some()
        || at == 0 && next == words.len();
    if !(long || (words.is_capital(at) || at == 0) && company) {
        return None;
    }
    Some((Date::new(Day::Weekday(day, Week::Near)), next))
}

/// Whether a sentence or a part of it ends here.
fn is_end(words: &Words, at: usize) -> bool {
    words.piece(at).is_none() || words.is_char(at, ",.!?;)") && !words.is_glued(at + 1)
}

fn calendar(words: &Words, at: usize) -> Option<(Date, usize)> {
    if let Some(found) = year_first(words, at) {
        return Some(found);
    }
    if let Some((month, next)) = month(words, at) {
        // Sep-23-2020
        let dashed = words.char(next) == '-' && words.char(next + 2) == '-' && words.is_glued(next + 3);
        if let (true, Some((day, _))) = (dashed, words.number(next + 1))
            && let Some(year) = words.number(next + 3).and_then(|(value, digits)| full_year(value, digits))
        {
            calendar::ymd(year, month, day)?;
            return Some((Date::new(Day::Calendar(Year::Stated(year), month, day)), next + 4));
        }
        let loose = words.is_mark(next, ',') || words.char(next) == '/' && words.is_glued(next);
        let the = words.word(next) == "the" && numeral::ordinal(words, next + 1).is_some();
        let (day, named, next) = day(words, next + usize::from(loose || the))?;
        let slash = words.char(next.saturating_sub(2)) == '/';
        // March, 6th is a date; "May, second" is none.
        if loose && !slash && (!named || words.number(next.saturating_sub(2)).is_none()) {
            return None;
        }
        let (year, end) = year(words, next);
        // "may the second attempt work"
        let lower = words.word(at) == "may" && !words.is_capital(at);
        if lower
            && the
            && !matches!(words.word(next), "" | "at" | "on" | "in" | "by" | "from" | "between" | "and" | "to")
        {
            return None;
        }
        // "may 5 servers": the word is a month where it has a capital or a year.
        if lower && !named && year == Year::Open {
            let company = weekday_name(words, at.wrapping_sub(1)).is_some();
            return company.then_some((Date::new(Day::Calendar(year, month, day)), end));
        }
        calendar::has_day(month, day)?;
        return Some((Date::new(Day::Calendar(year, month, day)), end));
    }
    let start = at + usize::from(words.word(at) == "the");
    if words.number(start).is_some() && !words.starts_clean(start) {
        return None;
    }
    let (day, named, next) = day(words, start)?;
    let next = if named { words.any(next, "day of").map_or(next, |after| after - 1) } else { next };
    let of = next + usize::from(words.word(next) == "of");
    let dash = of + usize::from(words.char(of) == '-' && words.is_glued(of) && words.is_glued(of + 1));
    let Some((month, end)) = month(words, dash) else {
        // The 15th, after "on".
        let alone = named && words.word_before(at) == "on";
        let date = Date::new(Day::OfMonth(day));
        return (alone && words.number(start).is_some()).then_some((date, next));
    };
    // "West 2 may be slow"
    if words.word(dash) == "may" && !words.is_capital(dash) && !named && of == next {
        return None;
    }
    calendar::has_day(month, day)?;
    let (year, end) = year(words, end);
    Some((Date::new(Day::Calendar(year, month, day)), end))
}

/// A day of the month; `true` where it is an ordinal.
pub(super) fn day(words: &Words, at: usize) -> Option<(u32, bool, usize)> {
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
pub(super) fn year(words: &Words, at: usize) -> (Year, usize) {
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
        date_digits::numeric(&words, 0)
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
