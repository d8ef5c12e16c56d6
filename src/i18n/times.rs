//! Times and lengths of time, in words.

use super::names;
use crate::state::clock;
use chrono::Datelike;
use subtext_engine::Ui;
use subtext_engine::case::Time;
use subtext_engine::reading::{Bounds, Moment, TimeExpression};
use subtext_engine::wording::{self, minutes as length, two};

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

/// `22 July 2013`.
pub fn day(time: &Time, ui: Ui) -> String {
    date(time.year(), time.month(), time.day(), ui)
}

fn date(year: i32, month: u32, day: u32, ui: Ui) -> String {
    let short = day_of_year(month, day, ui);
    let year = year.to_string();
    match ui {
        Ui::En => [&*short, " ", &year].concat(),
        Ui::Zh => [&*year, "年", &short].concat(),
    }
}

/// `22 July`.
fn day_of_year(month: u32, day: u32, ui: Ui) -> String {
    let day = day.to_string();
    match ui {
        Ui::En => [&*day, " ", month_name(month)].concat(),
        Ui::Zh => [&*month.to_string(), "月", &day, "日"].concat(),
    }
}

fn month_name(month: u32) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| MONTHS.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

/// `22 July 2013, ≈ 09:30 (UTC+8)`.
pub fn moment(time: &Time, approx: bool, ui: Ui) -> String {
    let about = if approx { "≈ " } else { "" };
    let separator = if ui == Ui::En { ", " } else { " " };
    [&day(time, ui), separator, about, &clock::hour_minute(time), " (", &zone(clock::offset_min(time)), ")"]
        .concat()
}

/// `UTC+8`, `UTC+5:30`.
pub fn zone(minutes: i32) -> String {
    if minutes == 0 {
        return "UTC".into();
    }
    let sign = if minutes < 0 { "UTC−" } else { "UTC+" };
    let size = minutes.unsigned_abs();
    let rest = if size.is_multiple_of(60) { String::new() } else { [":", &two(size % 60)].concat() };
    [sign, &*(size / 60).to_string(), &rest].concat()
}

/// When an event was, on the day of the first one if nothing else is said: `16:30`, `≈ 16:30`, `23 July 02:10`.
pub fn window(earliest: Option<&Time>, latest: Option<&Time>, first: Option<&Time>, ui: Ui) -> String {
    let Some(from) = earliest.or(latest) else { return String::new() };
    let to = latest.unwrap_or(from);
    let width = to.signed_duration_since(from).num_minutes();
    let (about, shown) = match (earliest, latest) {
        (Some(_), Some(_)) if width > 0 && width < CLOSE => ("≈ ", *from + (*to - *from) / 2),
        _ => ("", *from),
    };
    let mut out = String::new();
    if earliest.is_none() {
        out.push_str(if ui == Ui::En { "by " } else { "不晚于 " });
    }
    if first.is_some_and(|first| first.date_naive() != shown.date_naive()) {
        out.push_str(&day_of_year(shown.month(), shown.day(), ui));
        out.push(' ');
    }
    out.push_str(about);
    out.push_str(&clock::hour_minute(&shown));
    if width >= CLOSE {
        out.push('–');
        out.push_str(&clock::hour_minute(to));
    }
    out
}

/// A length that lies between two bounds.
pub fn bounds((least, most): Bounds<i64>, ui: Ui) -> String {
    match (least, most) {
        (Some(least), Some(most)) if least == most => length(least, ui),
        (Some(least), Some(most)) if most - least < CLOSE => {
            ["≈ ", &length(least.midpoint(most), ui)].concat()
        }
        (Some(least), Some(most)) => [&*length(least, ui), "–", &length(most, ui)].concat(),
        (Some(least), None) => ["≥ ", &length(least, ui)].concat(),
        (None, Some(most)) => ["≤ ", &length(most, ui)].concat(),
        (None, None) => "–".into(),
    }
}

/// A tick of the shared scale.
pub fn elapsed(minutes: i64, ui: Ui) -> String {
    match minutes {
        0 => "0".into(),
        60 | 120.. if minutes % 60 == 0 && minutes < 48 * 60 => {
            [&*(minutes / 60).to_string(), if ui == Ui::En { " h" } else { " 小时" }].concat()
        }
        _ => length(minutes, ui),
    }
}

/// What stands in the band before the first word.
pub fn silence(length: &str, ui: Ui) -> String {
    [if ui == Ui::En { "silence, " } else { "沉默 " }, length].concat()
}

/// What a time in a text was read as.
pub fn reason(time: &TimeExpression, ui: Ui) -> String {
    let when = match (time.from, time.to, time.seconds) {
        (Some(from), Some(to), _) => [&*partial(from, ui), " – ", &partial(to, ui)].concat(),
        (Some(one), None, _) | (None, Some(one), _) => partial(one, ui),
        (None, None, Some(seconds)) => length(i64::try_from(seconds / 60).unwrap_or(i64::MAX), ui),
        (None, None, None) => String::new(),
    };
    let role = time.role.map(|role| names::event(ui, role));
    let (reads, time_of, unplaced, colon, stop) = match ui {
        Ui::En => ("Reads as ", "the time of", "a time that can’t be placed", ": ", "."),
        Ui::Zh => ("读作", "时间", "无法定位的时间", "：", "。"),
    };
    let what = match (when.is_empty(), role) {
        (false, _) => &*when,
        (true, Some(_)) => time_of,
        (true, None) => unplaced,
    };
    let (colon, role) = role.map_or(("", ""), |role| (colon, role));
    [reads, what, colon, role, stop].concat()
}

/// What is known of a moment.
fn partial(moment: Moment, ui: Ui) -> String {
    let mut out = String::new();
    match (moment.year, moment.month, moment.day) {
        (Some(year), Some(month), Some(day)) => out.push_str(&date(year, month, day, ui)),
        (_, Some(month), Some(day)) => out.push_str(&day_of_year(month, day, ui)),
        _ => {}
    }
    if let Some(hour) = moment.hour {
        if !out.is_empty() {
            out.push_str(if ui == Ui::En { ", " } else { " " });
        }
        out.push_str(&wording::clock(hour, moment.minute.unwrap_or(0)));
        if let Some(minutes) = moment.offset_min {
            out.push_str(&[" (", &zone(minutes), ")"].concat());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_say_how_sure_they_are() {
        let en = |least, most| bounds((least, most), Ui::En);
        assert_eq!(en(Some(86), Some(86)), "86 min");
        assert_eq!(en(Some(75), Some(105)), "≈ 90 min");
        assert_eq!(en(Some(60), Some(180)), "60 min–3 h");
        assert_eq!(en(Some(20), None), "≥ 20 min");
        assert_eq!(en(None, Some(20)), "≤ 20 min");
    }

    #[test]
    fn a_moment_has_its_zone() {
        let time = clock::parse_local("2013-07-22T09:30", 480).unwrap();
        assert_eq!(moment(&time, true, Ui::En), "22 July 2013, ≈ 09:30 (UTC+8)");
        assert_eq!(moment(&time, false, Ui::Zh), "2013年7月22日 09:30 (UTC+8)");
        assert_eq!((zone(0), zone(-210)), ("UTC".into(), "UTC−3:30".into()));
    }
}
