//! Times as the browser's own date fields write them, and zones as people write them.

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use subtext_engine::case::Time;
use subtext_engine::reading::Moment;
use subtext_engine::wording::{self, two};

/// Every offset that a civil clock has today, in minutes east of UTC.
pub const OFFSETS: [i32; 38] = [
    -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180, 210,
    240, 270, 300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765, 780, 840,
];

/// A clock reading at an offset.
pub fn with_offset(local: NaiveDateTime, minutes: i32) -> Option<Time> {
    local.and_local_timezone(FixedOffset::east_opt(minutes.checked_mul(60)?)?).single()
}

/// `2014-09-12T16:30`, as a date field gives it (seconds are allowed), on a clock so many minutes east of UTC.
pub fn parse_local(text: &str, minutes: i32) -> Option<Time> {
    let (date, time) = text.split_once('T')?;
    with_offset(NaiveDateTime::new(parse_date(date)?, parse_clock(time)?), minutes)
}

/// A moment that a text gives whole, on its own clock or on one so many minutes east of UTC.
pub fn of_moment(moment: Moment, minutes: i32) -> Option<Time> {
    let date = NaiveDate::from_ymd_opt(moment.year?, moment.month?, moment.day?)?;
    let time = NaiveTime::from_hms_opt(moment.hour?, moment.minute.unwrap_or(0), moment.second.unwrap_or(0))?;
    with_offset(NaiveDateTime::new(date, time), moment.offset_min.unwrap_or(minutes))
}

/// `2014-09-12T16:30` for a date field, on the time's own clock.
pub fn local(time: &Time) -> String {
    [&*date(time.date_naive()), "T", &hour_minute(time)].concat()
}

/// `16:30` on the time's own clock.
pub fn hour_minute(time: &Time) -> String {
    wording::clock(time.hour(), time.minute())
}

/// `2014-09-12`.
pub fn date(date: NaiveDate) -> String {
    // No field of a page takes a year of another length.
    let year = 10_000 + date.year().clamp(0, 9999);
    let year = year.to_string();
    [year.get(1..).unwrap_or_default(), "-", &two(date.month()), "-", &two(date.day())].concat()
}

/// `+08:00`.
pub fn zone_name(minutes: i32) -> String {
    let sign = if minutes < 0 { "-" } else { "+" };
    let size = minutes.unsigned_abs();
    [sign, &*wording::clock(size / 60, size % 60)].concat()
}

/// Minutes east of UTC of `+08:00`.
pub fn parse_zone(text: &str) -> Option<i32> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    Some(sign * (parse_minutes(hours)? * 60 + parse_minutes(minutes)?))
}

/// A number of minutes or hours, with or without a sign.
pub fn parse_minutes(text: &str) -> Option<i32> {
    let (sign, figures) = text.strip_prefix('-').map_or((1, text), |figures| (-1, figures));
    Some(sign * i32::from(u16::try_from(figures.parse::<usize>().ok()?).ok()?))
}

pub fn offset_min(time: &Time) -> i32 {
    time.offset().local_minus_utc() / 60
}

pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let mut next = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year <= 9999)?, month, day)
}

fn parse_clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text.splitn(3, ':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second = match parts.next() {
        Some(text) => text.split('.').next()?.parse().ok()?,
        None => 0,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_goes_there_and_back() {
        for zone in OFFSETS {
            let time = parse_local("2014-09-12T16:30", zone).unwrap();
            assert_eq!(local(&time), "2014-09-12T16:30");
        }
        let fine = parse_local("2014-09-12T16:30:05.123", -570).unwrap();
        assert_eq!(fine.to_rfc3339(), "2014-09-12T16:30:05-09:30");
    }

    #[test]
    fn nonsense_is_no_time() {
        for text in
            ["", "T", "2014-09-12", "2014-13-12T10:00", "2014-09-12T24:00", "x-y-zTa:b", "-1-2-3T4:5", "é"]
        {
            assert_eq!(parse_local(text, 0), None, "{text}");
        }
        assert_eq!(parse_local("2014-09-12T10:00", i32::MAX), None);
    }
}
