//! The ends of a stretch that is named as a whole, as they are shown.

use super::calendar;
use super::moments::date_of;
use super::parts::{Near, Part};
use crate::reading::Moment;
use chrono::{NaiveDateTime, Timelike};

/// The first moment of a stretch, and the first after it.
pub(super) type Ends = (Moment, Moment);

/// The ends that a moment stands for which names only a year, a month, or a day and a part of it.
#[inline(never)]
pub(super) fn of(moment: Moment, part: Option<Part>) -> Option<Ends> {
    let year = moment.year?;
    let first = |year, month| Moment { year: Some(year), month: Some(month), day: Some(1), ..moment };
    match (moment.month, moment.day) {
        (None, _) => Some((first(year, 1), first(year + 1, 1))),
        (Some(12), None) => Some((first(year, 12), first(year + 1, 1))),
        (Some(month), None) => Some((first(year, month), first(year, month + 1))),
        (Some(month), Some(day)) => {
            let (from, to) = part.filter(|_| moment.hour.is_none())?.slot();
            let date = calendar::ymd(year, month, day)?;
            let at = |minutes| {
                let clocked = clocked(calendar::minute_of(date, minutes)?);
                Some(Moment { offset_min: moment.offset_min, ..clocked })
            };
            at(from).zip(at(to))
        }
    }
}

/// What "before", "after" and "since" leave of it.
pub(super) fn open(ends: Ends, near: Option<Near>, since: bool) -> (Option<Moment>, Option<Moment>) {
    match near {
        Some(Near::After) => (Some(ends.1), None),
        Some(Near::Before) => (None, Some(ends.0)),
        _ => (Some(ends.0), (!since).then_some(ends.1)),
    }
}

/// A moment with its hour and minute.
#[inline(never)]
pub(super) fn clocked(at: NaiveDateTime) -> Moment {
    Moment { hour: Some(at.hour()), minute: Some(at.minute()), ..date_of(at.date()) }
}
