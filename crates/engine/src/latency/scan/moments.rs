//! Moments of the calendar as a Reading has them.

use super::calendar;
use super::parts::Length;
use super::stretch::clocked;
use crate::reading::Moment;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// A day.
pub(super) fn date_of(date: NaiveDate) -> Moment {
    Moment { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), ..Moment::default() }
}

/// A moment so much later or earlier.
pub(super) fn moved(at: NaiveDateTime, length: Length, sign: i64) -> Option<Moment> {
    let seconds = i64::try_from(length.seconds?).ok()?.checked_mul(sign)?;
    let at = calendar::seconds_later(at, seconds)?;
    Some(exact(at, length))
}

/// A moment as exact as the unit of a length: a day where it counts days.
pub(super) fn exact(at: NaiveDateTime, length: Length) -> Moment {
    if length.unit < 86_400 {
        Moment { second: Some(at.second()), ..clocked(at) }
    } else {
        date_of(at.date())
    }
}
