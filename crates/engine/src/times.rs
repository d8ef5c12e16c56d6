//! Times in words.

use crate::case::{EventKind, Time};
use crate::reading::{Bounds, Mark, Moment, Reading, TimeExpression};
use crate::wording::minutes as length;
use crate::{Ui, labels};
use chrono::{Datelike, Timelike};

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

/// `22 July 2013`, `2013年7月22日`; without a year `22 July`.
pub fn date(year: Option<i32>, month: u32, day: u32, ui: Ui) -> String {
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    let (day, number) = (day.to_string(), month.to_string());
    let index = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    let name = MONTHS.get(index).copied().unwrap_or_default();
    match (ui, year.is_empty()) {
        (Ui::En, true) => joined(&[&day, " ", name]),
        (Ui::En, false) => joined(&[&day, " ", name, " ", &year]),
        (Ui::Zh, none) => joined(&[&year, if none { "" } else { "年" }, &number, "月", &day, "日"]),
    }
}

/// The day of a time, on its own clock.
pub fn day(time: &Time, ui: Ui) -> String {
    date(Some(time.year()), time.month(), time.day(), ui)
}

/// `16:30`, on the time's own clock.
pub fn clock(time: &Time) -> String {
    hour_minute(time.hour(), time.minute())
}

fn hour_minute(hour: u32, minute: u32) -> String {
    joined(&[&two(hour), ":", &two(minute)])
}

fn two(number: u32) -> String {
    joined(&[if number < 10 { "0" } else { "" }, &number.to_string()])
}

/// `UTC`, `UTC+8`, `UTC−3:30`: minutes east of UTC as people write them.
pub fn zone(minutes: i32) -> String {
    let size = minutes.unsigned_abs();
    let hours = (size / 60).to_string();
    let rest = two(size % 60);
    match (minutes, size.is_multiple_of(60)) {
        (0, _) => "UTC".to_owned(),
        (_, whole) => {
            let sign = if minutes < 0 { "UTC−" } else { "UTC+" };
            joined(&[sign, &hours, if whole { "" } else { ":" }, if whole { "" } else { &rest }])
        }
    }
}

/// What stands between a day and its hour.
pub fn separator(ui: Ui) -> &'static str {
    if ui == Ui::En { ", " } else { " " }
}

/// `22 July 2013, ≈ 09:30 (UTC+8)`.
pub fn moment(time: &Time, approx: bool, ui: Ui) -> String {
    let about = if approx { "≈ " } else { "" };
    let zone = zone(time.offset().local_minus_utc() / 60);
    joined(&[&day(time, ui), separator(ui), about, &clock(time), " (", &zone, ")"])
}

/// A length in minutes that lies between two bounds.
pub fn bounds((least, most): Bounds<i64>, ui: Ui) -> String {
    let (sign, minutes) = match (least, most) {
        (Some(least), Some(most)) if least == most => ("", least),
        (Some(least), Some(most)) if most - least < CLOSE => ("≈ ", least.midpoint(most)),
        (Some(least), Some(most)) => return joined(&[&length(least, ui), "–", &length(most, ui)]),
        (Some(least), None) => ("≥ ", least),
        (None, Some(most)) => ("≤ ", most),
        (None, None) => return "–".to_owned(),
    };
    joined(&[sign, &length(minutes, ui)])
}

/// Whether the reader gave a time that an incident's wait is measured between as only about right. It is counted as it
/// stands, and still only about right.
pub fn is_about(reading: &Reading, incident: &str) -> bool {
    let ends = [EventKind::Onset, EventKind::FirstComplaint, EventKind::FirstOfficial];
    reading.timeline.events.iter().any(|event| {
        let wide = event.earliest.zip(event.latest).is_some_and(|(from, to)| from < to);
        event.incident == incident && event.mark == Mark::Entered && ends.contains(&event.kind) && wide
    })
}

/// What a time in a text was read as: `Reads as 12 September 2014, 16:50 (UTC+8): onset.`
pub fn reason(time: &TimeExpression, ui: Ui) -> String {
    let when = match (time.from, time.to, time.seconds) {
        (Some(from), Some(to), _) => joined(&[&partial(from, ui), " – ", &partial(to, ui)]),
        (Some(one), None, _) | (None, Some(one), _) => partial(one, ui),
        (None, None, Some(seconds)) => length(i64::try_from(seconds / 60).unwrap_or(i64::MAX), ui),
        (None, None, None) => String::new(),
    };
    let (reads, time_of, unplaced, colon, stop) = match ui {
        Ui::En => ("Reads as ", "Reads as the time of", "Reads as a time that can’t be placed", ": ", "."),
        Ui::Zh => ("读作 ", "读作时间", "读作无法定位的时间", "：", "。"),
    };
    let reads = match (when.is_empty(), time.role) {
        (false, _) => reads,
        (true, Some(_)) => time_of,
        (true, None) => unplaced,
    };
    let (colon, role) = time.role.map_or(("", ""), |role| (colon, labels::event(ui, role)));
    joined(&[reads, &when, colon, role, stop])
}

/// What is known of a moment.
fn partial(moment: Moment, ui: Ui) -> String {
    let mut out = match (moment.month, moment.day) {
        (Some(month), Some(day)) => date(moment.year, month, day, ui),
        _ => String::new(),
    };
    if let Some(hour) = moment.hour {
        if !out.is_empty() {
            out.push_str(separator(ui));
        }
        out.push_str(&hour_minute(hour, moment.minute.unwrap_or(0)));
        if let Some(minutes) = moment.offset_min {
            out.push_str(&joined(&[" (", &zone(minutes), ")"]));
        }
    }
    out
}

#[inline(never)]
fn joined(parts: &[&str]) -> String {
    parts.concat()
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
        assert_eq!(en(None, None), "–");
    }

    #[test]
    fn a_moment_has_its_zone() {
        let time = Time::parse_from_rfc3339("2013-07-22T09:30:00+08:00").unwrap();
        assert_eq!(moment(&time, true, Ui::En), "22 July 2013, ≈ 09:30 (UTC+8)");
        assert_eq!(moment(&time, false, Ui::Zh), "2013年7月22日 09:30 (UTC+8)");
        assert_eq!((zone(0), zone(-210)), ("UTC".into(), "UTC−3:30".into()));
    }
}
