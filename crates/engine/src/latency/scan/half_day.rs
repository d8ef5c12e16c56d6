//! The half of the day that a clock means, and what else the ends of a window share.

use super::days::{COARSE, Place};
use super::parts::{Clock, Date, Day, Half, Point};
use super::resolve::Resolver;
use chrono::{NaiveDateTime, Timelike};

impl Resolver {
    /// Which half of the day a clock means that does not say it: that of the clock before it, if it keeps the order.
    pub fn open_half(
        &self,
        clock: Clock,
        date: Option<Date>,
        posted: Option<NaiveDateTime>,
        place: Place,
    ) -> Half {
        let Some((last, true)) = self.last_clock else { return Half::Open };
        // A day of its own begins anew.
        if date.is_some()
            && place == Place::Alone
            && !matches!(date, Some(Date { day: Day::FromLast(0), .. }))
        {
            return Half::Open;
        }
        let (same, other) = if last < 720 { (Half::Am, Half::Pm) } else { (Half::Pm, Half::Am) };
        let minutes = |half| Clock { half, ..clock }.minutes();
        let past = |half| {
            let limit =
                posted.filter(|p| self.last_date == Some(p.date())).map(|p| p.hour() * 60 + p.minute());
            place != Place::Alone
                || limit.is_none_or(|limit| i64::from(minutes(half)) <= i64::from(limit) + COARSE)
        };
        if minutes(same) >= last && past(same) {
            same
        } else if minutes(other) >= last && past(other) || place != Place::Alone {
            other
        } else {
            Half::Open
        }
    }
}

/// What the ends of a window share: the zone, and the half or the part of the day.
pub(super) fn share(mut first: Point, mut second: Point) -> (Point, Point) {
    first.zone = first.zone.or(second.zone);
    second.zone = second.zone.or(first.zone);
    if let (Some(a), Some(b)) = (first.clock, second.clock) {
        let open = a.half == Half::Open && first.part.is_none();
        let placed = second.part.map_or(b, |part| part.place(b).0);
        if open && placed.half != Half::Open && placed.half != Half::Full {
            let with = |half| Clock { half, ..a };
            let other = if placed.half == Half::Am { Half::Pm } else { Half::Am };
            let same = second.date.is_some() && first.date.is_some();
            let keeps = with(placed.half).minutes() <= placed.minutes();
            first.clock = Some(with(if keeps || same { placed.half } else { other }));
        }
    }
    (first, second)
}
