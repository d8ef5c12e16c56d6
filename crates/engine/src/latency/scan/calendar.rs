//! The few steps of calendar arithmetic that reading times takes. `chrono` does them; `inline(never)` keeps each in one
//! place, where the compiler would lay it out anew at every use.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A day of the calendar, if there is one.
#[inline(never)]
pub(super) fn ymd(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Whether a month has this day in some year.
pub(super) fn has_day(month: u32, day: u32) -> Option<NaiveDate> {
    ymd(2000, month, day)
}

/// So many days later.
#[inline(never)]
pub(super) fn days_later(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::try_days(days)?)
}

/// So many seconds later.
#[inline(never)]
pub(super) fn seconds_later(at: NaiveDateTime, seconds: i64) -> Option<NaiveDateTime> {
    at.checked_add_signed(TimeDelta::try_seconds(seconds)?)
}

/// So many minutes after the midnight that begins a day.
#[inline(never)]
pub(super) fn minute_of(date: NaiveDate, minutes: i64) -> Option<NaiveDateTime> {
    seconds_later(date.and_time(NaiveTime::MIN), minutes * 60)
}

/// The days from one date to another.
#[inline(never)]
pub(super) fn days_to(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The day of the week, Monday 0.
#[inline(never)]
pub(super) fn weekday(date: NaiveDate) -> u32 {
    date.weekday().num_days_from_monday()
}
