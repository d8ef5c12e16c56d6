//! Which day a point means: the one that it names, else the one that the times before it and the time of posting
//! leave.

use super::parts::{Day, Part, Point, Week, Year};
use super::resolve::Resolver;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// The stamp of a posting is coarse: a clock this little after it may still be meant, in minutes.
pub(super) const COARSE: i64 = 45;

/// A day without a year this far after the posting still belongs to its year.
const AHEAD_DAYS: i64 = 45;

/// How a point stands in its expression.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By itself, or at the start of a window.
    Alone,
    /// At the end of a window that begins then, where that is known.
    EndOf(Option<NaiveDateTime>),
}

impl Place {
    /// The start of the window that the point ends.
    pub fn start(self) -> Option<NaiveDateTime> {
        match self {
            Place::EndOf(start) => start,
            Place::Alone => None,
        }
    }
}

/// The day of a point, as far as it is known.
#[derive(Clone, Copy)]
pub(super) enum Known {
    /// Year, month and day.
    Full(NaiveDate),
    /// A month and a day, perhaps a year.
    Partial(Option<i32>, u32, u32),
    /// A day of a month that nothing names.
    OnlyDay(u32),
    /// Nothing.
    Nothing,
}

impl Resolver {
    /// The day of a point, and the rule that supplied it.
    pub fn day(
        &self,
        point: &Point,
        minutes: u32,
        posted: Option<NaiveDateTime>,
        promised: bool,
        place: Place,
    ) -> (Known, Option<&'static str>) {
        let today = posted.map(|p| p.date());
        let Some(date) = point.date else {
            return self.day_of_clock(minutes, point.part, posted, promised, place);
        };
        let plus = |date: Option<NaiveDate>, days| {
            date.and_then(|d| d.checked_add_signed(TimeDelta::try_days(days)?))
                .map_or(Known::Nothing, Known::Full)
        };
        match date.day {
            Day::Shift(days) => (plus(today, days), today.map(|_| "day-of-posting")),
            Day::FromLast(days) => (plus(self.last_date, days), self.last_date.map(|_| "inherited-date")),
            Day::Weekday(day, week) => {
                let Some(today) = today else { return (Known::Nothing, None) };
                let now = i64::from(today.weekday().num_days_from_monday());
                let step = i64::from(day) - now;
                let days = match week {
                    Week::Shift(weeks) => step + 7 * weeks,
                    Week::After => (step - 1).rem_euclid(7) + 1,
                    Week::Before => -((-step - 1).rem_euclid(7) + 1),
                    Week::Near if promised => step.rem_euclid(7),
                    Week::Near => -(-step).rem_euclid(7),
                };
                (plus(Some(today), days), Some("weekday-near-posting"))
            }
            Day::MonthShift(months, day) => match today.and_then(|today| in_month(today, months, day)) {
                Some(date) => (Known::Full(date), Some("month-of-posting")),
                None => (Known::OnlyDay(day), None),
            },
            Day::OfMonth(day) => match self.of_month(day, today, place) {
                Some(date) => (Known::Full(date), Some("month-of-posting")),
                None => (Known::OnlyDay(day), None),
            },
            Day::Calendar(year, month, day) => self.calendar(year, month, day, today, promised, place),
        }
    }

    fn calendar(
        &self,
        year: Year,
        month: u32,
        day: u32,
        today: Option<NaiveDate>,
        promised: bool,
        place: Place,
    ) -> (Known, Option<&'static str>) {
        let on = |year| NaiveDate::from_ymd_opt(year, month, day);
        match (year, today) {
            (Year::Stated(year), _) => (on(year).map_or(Known::Nothing, Known::Full), None),
            (Year::Shift(years), Some(today)) => {
                (on(today.year() + years).map_or(Known::Nothing, Known::Full), Some("year-of-posting"))
            }
            (Year::Open, Some(today)) => {
                let far = |date: &NaiveDate| date.signed_duration_since(today).num_days();
                let this = on(today.year());
                let last = (1..=8).find_map(|back| on(today.year() - back));
                let next = on(today.year() + 1);
                let found = match this {
                    _ if next
                        .is_some_and(|d| far(&d) <= 7 || promised && this.is_none_or(|t| far(&t) < -180)) =>
                    {
                        next
                    }
                    Some(date) if far(&date) <= AHEAD_DAYS || promised => Some(date),
                    _ => last,
                };
                (found.map_or(Known::Nothing, Known::Full), Some("year-of-posting"))
            }
            (Year::Open, None) => {
                let near = place.start().map(|start| start.date()).or(self.last_date);
                match near.and_then(|near| on(near.year())) {
                    Some(date) => (Known::Full(date), Some("inherited-year")),
                    None => (Known::Partial(None, month, day), None),
                }
            }
            (Year::Shift(_), None) => (Known::Partial(None, month, day), None),
        }
    }

    /// A day of a month that is not named: near the last date of the text, else the latest before the posting.
    fn of_month(&self, day: u32, today: Option<NaiveDate>, place: Place) -> Option<NaiveDate> {
        let step = |date, months| in_month(date, months, day);
        if let Some(start) = place.start().map(|start| start.date()) {
            return (0..3).filter_map(|months| step(start, months)).find(|date| *date >= start);
        }
        let not_later =
            |date: &NaiveDate| today.is_none_or(|today| date.signed_duration_since(today).num_days() <= 0);
        if let Some(last) = self.last_date {
            let near = [0, 1, -1].into_iter().filter_map(|months| step(last, months)).filter(not_later);
            let found = near.min_by_key(|date| date.signed_duration_since(last).num_days().abs());
            if found.is_some() {
                return found;
            }
        }
        let today = today?;
        (0..3).filter_map(|months| step(today, -months)).find(not_later)
    }

    /// The day of a clock that names none.
    fn day_of_clock(
        &self,
        minutes: u32,
        part: Option<Part>,
        posted: Option<NaiveDateTime>,
        promised: bool,
        place: Place,
    ) -> (Known, Option<&'static str>) {
        let on = |date: NaiveDate, days: i64| date.checked_add_signed(TimeDelta::days(days));
        let full = |date: Option<NaiveDate>| date.map_or(Known::Nothing, Known::Full);
        if let Place::EndOf(start) = place {
            let Some(start) = start else { return (Known::Nothing, None) };
            let began = start.hour() * 60 + start.minute();
            // 夜里1点至2点: both lie after the midnight that began the day of the start.
            let days = if minutes >= 1440 && began < 360 { -1 } else { i64::from(minutes < began) };
            return (full(on(start.date(), days)), Some("inherited-date"));
        }
        let at = |date: NaiveDate| {
            date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
        };
        let past = |date: NaiveDate, limit: NaiveDateTime| {
            at(date).is_some_and(|at| {
                let ahead = at.signed_duration_since(limit).num_minutes();
                ahead <= 0 || ahead <= COARSE && date == limit.date()
            })
        };
        if promised && let Some(posted) = posted {
            let today = at(posted.date()).is_some_and(|at| at >= posted);
            return (full(on(posted.date(), i64::from(!today))), Some("next-after-posting"));
        }
        if let Some(last) = self.last_date {
            // 23:50, then 00:20: the night went on.
            let turned = self.last_clock.is_some_and(|(clock, _)| clock > minutes + 720);
            if let Some(date) = on(last, i64::from(turned)).filter(|d| posted.is_none_or(|p| past(*d, p))) {
                return (Known::Full(date), Some("inherited-date"));
            }
        }
        let Some(posted) = posted else { return (Known::Nothing, None) };
        let minutes_of_part = part.filter(|_| minutes == 0).map_or(0, |p| p.slot().0);
        let today = past(posted.date(), posted)
            && posted.signed_duration_since(posted.date().and_time(NaiveTime::MIN)).num_minutes() + COARSE
                >= minutes_of_part;
        let rule = if today { "day-of-posting" } else { "latest-before-posting" };
        (full(on(posted.date(), -i64::from(!today))), Some(rule))
    }
}

/// A day of the month so many months from that of a date.
fn in_month(date: NaiveDate, months: i32, day: u32) -> Option<NaiveDate> {
    let month0 = date.year() * 12 + i32::try_from(date.month0()).ok()? + months;
    NaiveDate::from_ymd_opt(month0.div_euclid(12), u32::try_from(month0.rem_euclid(12)).ok()? + 1, day)
}
