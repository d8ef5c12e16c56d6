//! Times and lengths of time, in words.

use crate::words::{self, Words};
use chrono::{Datelike, Timelike};
use subtext_engine::Ui;
use subtext_engine::case::Time;
use subtext_engine::reading::{Bounds, Moment, TimeExpression};

/// Bounds so close together, in minutes, are shown as one value that is about right.
pub const CLOSE: i64 = 61;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: u32) -> &'static str {
    let index = usize::try_from(number).unwrap_or_default();
    index.checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// `22 July 2013`; without a year `22 July`.
fn date(year: Option<i32>, number: u32, day: u32, ui: Ui) -> String {
    let year = year.map(|year| year.to_string());
    let day = day.to_string();
    match (ui, year) {
        (Ui::En, Some(year)) => [&day, " ", month(number), " ", &year].concat(),
        (Ui::En, None) => [&day, " ", month(number)].concat(),
        (Ui::Zh, year) => {
            let year = year.map(|year| year + "年").unwrap_or_default();
            [&year, &*number.to_string(), "月", &day, "日"].concat()
        }
    }
}

pub fn day(time: &Time, ui: Ui) -> String {
    date(Some(time.year()), time.month(), time.day(), ui)
}

fn two(number: u32) -> String {
    let digits = number.to_string();
    if number < 10 { ["0", &digits].concat() } else { digits }
}

/// `16:30`
pub fn clock(time: &Time) -> String {
    [&two(time.hour()), ":", &two(time.minute())].concat()
}

/// ` (UTC+8)`
fn zone(minutes: i32) -> String {
    let size = minutes.unsigned_abs();
    let hours = (size / 60).to_string();
    let rest = if size.is_multiple_of(60) { String::new() } else { [":", &two(size % 60)].concat() };
    match minutes {
        0 => " (UTC)".to_owned(),
        ..0 => [" (UTC−", &hours, &rest, ")"].concat(),
        1.. => [" (UTC+", &hours, &rest, ")"].concat(),
    }
}

/// An event's time: `22 July 2013, ≈ 06:30 (UTC+8)`. Empty where nothing is known.
pub fn window(earliest: Option<&Time>, latest: Option<&Time>, ui: Ui, words: &Words) -> String {
    let Some(from) = earliest.or(latest) else { return String::new() };
    let to = latest.unwrap_or(from);
    let width = minutes_between(from, to);
    let (about, shown) =
        if width > 0 && width < CLOSE { ("≈ ", *from + (*to - *from) / 2) } else { ("", *from) };
    let mut out = String::from(if earliest.is_none() { words.by } else { "" });
    for part in [&day(&shown, ui), words.day_time, about, &clock(&shown)] {
        out.push_str(part);
    }
    if width >= CLOSE {
        out.push_str(words.dash);
        if from.date_naive() != to.date_naive() {
            out.push_str(&day(to, ui));
            out.push_str(words.day_time);
        }
        out.push_str(&clock(to));
    }
    out.push_str(&zone(shown.offset().local_minus_utc() / 60));
    out
}

/// A time that was given, and whether it is only about right.
pub fn moment(time: &Time, approx: bool, ui: Ui, words: &Words) -> String {
    let about = if approx { "≈ " } else { "" };
    let zone = zone(time.offset().local_minus_utc() / 60);
    [&day(time, ui), words.day_time, about, &clock(time), &zone].concat()
}

pub fn minutes_between(from: &Time, to: &Time) -> i64 {
    to.signed_duration_since(from).num_minutes()
}

/// A length in minutes: `86 min`, `3 h`, `2 h 5 min`, `3 days`.
pub fn length(minutes: i64, words: &Words) -> String {
    let minutes = minutes.max(0);
    let (hours, rest) = (minutes / 60, minutes % 60);
    let [minute, hour, days, _] = words.units;
    match hours {
        0 | 1 => [&minutes.to_string(), minute].concat(),
        48.. => [&((hours + 12) / 24).to_string(), days].concat(),
        _ if rest == 0 => [&hours.to_string(), hour].concat(),
        _ => [&hours.to_string(), hour, " ", &rest.to_string(), minute].concat(),
    }
}

/// A length that lies between two bounds; `None` where neither is known.
pub fn bounds(bounds: Bounds<i64>, words: &Words) -> Option<String> {
    let say = |sign: &str, minutes| Some([sign, &length(minutes, words)].concat());
    match bounds {
        (Some(least), Some(most)) if least == most => say("", least),
        (Some(least), Some(most)) if most - least < CLOSE => say("≈ ", least + (most - least) / 2),
        (Some(least), Some(most)) => Some([&length(least, words), "–", &length(most, words)].concat()),
        (Some(least), None) => say("≥ ", least),
        (None, Some(most)) => say("≤ ", most),
        (None, None) => None,
    }
}

/// What a time in a text was read as: `Reads as 12 September 2014, 16:50 (UTC+8): onset.`
pub fn reason(time: &TimeExpression, ui: Ui, words: &Words) -> String {
    let when = match (time.from, time.to, time.seconds) {
        (Some(from), Some(to), _) => {
            [&partial(from, ui, words), words.dash, &partial(to, ui, words)].concat()
        }
        (Some(one), None, _) | (None, Some(one), _) => partial(one, ui, words),
        (None, None, Some(seconds)) => length(i64::try_from(seconds / 60).unwrap_or(i64::MAX), words),
        (None, None, None) => String::new(),
    };
    let mut out = String::new();
    if when.is_empty() {
        out.push_str(words.reads_as_time);
    } else {
        out.push_str(words.reads_as);
        out.push_str(&when);
    }
    if let Some(role) = time.role {
        out.push_str(words.colon);
        out.push_str(words::event(ui, role));
    }
    out.push_str(words.stop);
    out
}

/// What is known of a moment.
fn partial(moment: Moment, ui: Ui, words: &Words) -> String {
    let mut out = match (moment.month, moment.day) {
        (Some(month), Some(day)) => date(moment.year, month, day, ui),
        _ => String::new(),
    };
    if let Some(hour) = moment.hour {
        if !out.is_empty() {
            out.push_str(words.day_time);
        }
        for part in [&*two(hour), ":", &two(moment.minute.unwrap_or(0))] {
            out.push_str(part);
        }
        out.extend(moment.offset_min.map(zone));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        Time::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_window_says_how_sure_it_is() {
        let (a, b, c) = (
            at("2013-07-22T06:15:00+08:00"),
            at("2013-07-22T06:45:00+08:00"),
            at("2013-07-23T08:00:00+08:00"),
        );
        let en = |from, to| window(from, to, Ui::En, words::of(Ui::En));
        assert_eq!(en(Some(&a), Some(&b)), "22 July 2013, ≈ 06:30 (UTC+8)");
        assert_eq!(en(Some(&a), Some(&a)), "22 July 2013, 06:15 (UTC+8)");
        assert_eq!(en(Some(&a), Some(&c)), "22 July 2013, 06:15 – 23 July 2013, 08:00 (UTC+8)");
        assert_eq!(en(None, Some(&b)), "by 22 July 2013, 06:45 (UTC+8)");
        assert_eq!(en(None, None), "");
        assert_eq!(window(Some(&a), Some(&b), Ui::Zh, words::of(Ui::Zh)), "2013年7月22日 ≈ 06:30 (UTC+8)");
        assert_eq!(
            moment(&at("2013-07-22T06:15:00-03:30"), true, Ui::En, words::of(Ui::En)),
            "22 July 2013, ≈ 06:15 (UTC−3:30)"
        );
    }

    #[test]
    fn lengths_read_well() {
        let en = |least, most| bounds((least, most), words::of(Ui::En)).unwrap_or_default();
        assert_eq!(en(Some(86), Some(86)), "86 min");
        assert_eq!(en(Some(75), Some(105)), "≈ 90 min");
        assert_eq!(en(Some(60), Some(180)), "60 min–3 h");
        assert_eq!(en(Some(125), None), "≥ 2 h 5 min");
        assert_eq!(en(None, Some(4320)), "≤ 3 days");
        assert_eq!(en(None, None), "");
        assert_eq!(length(125, words::of(Ui::Zh)), "2 小时 5 分钟");
    }
}
