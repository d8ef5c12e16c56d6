//! Which day a point means: the one that it names, else the one that the times before it and the time of posting
//! leave.

use super::calendar;
use super::parts::{Day, Part, Point, Week, Year};
use super::resolve::Resolver;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

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
    /// A month as a whole, perhaps with its year.
    Month(Option<i32>, u32),
    /// A year as a whole.
    Year(i32),
    /// Nothing.
    Nothing,
}

impl Known {
    /// Its first day.
    pub fn first_day(self) -> Option<NaiveDate> {
        match self {
            Known::Full(date) => Some(date),
            Known::Month(Some(year), month) => calendar::ymd(year, month, 1),
            Known::Year(year) => calendar::ymd(year, 1, 1),
            _ => None,
        }
    }
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
            date.and_then(|d| calendar::days_later(d, days)).map_or(Known::Nothing, Known::Full)
        };
        match date.day {
            Day::Now => (plus(today, 0), today.map(|_| "day-of-posting")),
            Day::Shift(days) => (plus(today, days), today.map(|_| "day-of-posting")),
            Day::FromLast(0) if self.last_date.is_none() => {
                // 当晚11点, read at noon: the evening before.
                let ahead = posted.is_some_and(|p| {
                    i64::from(minutes) > i64::from(p.hour() * 60 + p.minute()) + COARSE && !promised
                });
                (plus(today, -i64::from(ahead)), today.map(|_| "day-of-posting"))
            }
            Day::FromLast(days) => (plus(self.last_date, days), self.last_date.map(|_| "inherited-date")),
            Day::Weekday(day, Week::Near) if let Some(last) = self.last_told(today, promised) => {
                let days = (i64::from(day) - i64::from(calendar::weekday(last)) + 3).rem_euclid(7) - 3;
                (plus(Some(last), days), Some("inherited-date"))
            }
            Day::Weekday(day, week) => {
                let Some(today) = today else { return (Known::Nothing, None) };
                let now = i64::from(calendar::weekday(today));
                let step = i64::from(day) - now;
                // Sunday 20:50 to Monday 3:20
                if let (Week::Near, Some(start)) = (week, place.start()) {
                    let begin = i64::from(calendar::weekday(start.date()));
                    let days = (i64::from(day) - begin).rem_euclid(7);
                    return (plus(Some(start.date()), days), Some("weekday-near-posting"));
                }
                let days = match week {
                    Week::Shift(weeks) => step + 7 * weeks,
                    Week::After => (step - 1).rem_euclid(7) + 1,
                    Week::Before => -((-step - 1).rem_euclid(7) + 1),
                    Week::Near if self.lone => (step - 1).rem_euclid(7) + 1,
                    Week::Near if promised => step.rem_euclid(7),
                    Week::Near => -(-step).rem_euclid(7),
                };
                (plus(Some(today), days), Some("weekday-near-posting"))
            }
            Day::MonthShift(months, day) => match today.and_then(|today| in_month(today, months, day)) {
                Some(date) => (Known::Full(date), Some("month-of-posting")),
                None => (Known::OnlyDay(day), None),
            },
            Day::OfMonth(day) => match self.of_month(day, date.weekday, today, promised, place) {
                Some(date) => (Known::Full(date), Some("month-of-posting")),
                None => (Known::OnlyDay(day), None),
            },
            Day::Calendar(year, month, day) => self.calendar(year, month, day, today, promised, place),
            Day::Year(year) => (Known::Year(year), None),
            Day::Month(year, month) => {
                let begin = place.start().map(|start| (start.year(), start.month()));
                let now = today.map(|today| (today.year(), today.month()));
                let posting = Some("year-of-posting");
                let (year, rule) = match (year, begin, now) {
                    (Year::Stated(year), ..) => (Some(year), None),
                    (Year::Shift(years), _, Some((now, _))) => (Some(now + years), posting),
                    // From November to March.
                    (_, Some((year, begin)), _) => (Some(year + i32::from(month < begin)), None),
                    (_, _, Some((year, now))) => (Some(year - i32::from(month > now && !promised)), posting),
                    _ => (None, None),
                };
                (Known::Month(year, month), rule)
            }
        }
    }

    /// The last date of the text, where a weekday is nearer to that than to the posting: in a text without one, and
    /// in one that looks back on more than a week.
    fn last_told(&self, today: Option<NaiveDate>, promised: bool) -> Option<NaiveDate> {
        let last = self.last_date.filter(|_| !promised)?;
        today.is_none_or(|today| calendar::days_to(today, last) < -7).then_some(last)
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
        let on = |year| calendar::ymd(year, month, day);
        match (year, today) {
            (Year::Stated(year), _) => (on(year).map_or(Known::Nothing, Known::Full), None),
            (Year::Shift(years), Some(today)) => {
                (on(today.year() + years).map_or(Known::Nothing, Known::Full), Some("year-of-posting"))
            }
            (Year::Open, Some(today)) if self.lone && place == Place::Alone && on(today.year()).is_some() => {
                (on(today.year()).map_or(Known::Nothing, Known::Full), Some("year-of-posting"))
            }
            (Year::Open, Some(today)) => {
                if let Some(date) = after(place.start(), on) {
                    return (Known::Full(date), Some("inherited-year"));
                }
                let far = |date: &NaiveDate| calendar::days_to(today, *date);
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

    /// A day of a month that is not named: near the last date of the text, else the latest before the posting. Its
    /// weekday tells the month.
    fn of_month(
        &self,
        day: u32,
        weekday: Option<u32>,
        today: Option<NaiveDate>,
        promised: bool,
        place: Place,
    ) -> Option<NaiveDate> {
        let ahead = promised || self.lone;
        let from = |today: NaiveDate| {
            for step in 0..12 {
                let date = in_month(today, if ahead { step } else { -step }, day)
                    .filter(|date| *date == today || (*date > today) == ahead);
                if date.is_some_and(|date| weekday.is_none_or(|weekday| calendar::weekday(date) == weekday)) {
                    return date;
                }
            }
            None
        };
        if weekday.is_some() || self.lone {
            return from(today?);
        }
        let step = |date, months| in_month(date, months, day);
        if let Some(start) = place.start().map(|start| start.date()) {
            return (0..3).filter_map(|months| step(start, months)).find(|date| *date >= start);
        }
        let not_later = |date: &NaiveDate| promised || today.is_none_or(|today| *date <= today);
        if let Some(last) = self.last_date {
            let near = [0, 1, -1].into_iter().filter_map(|months| step(last, months)).filter(not_later);
            let found = near.min_by_key(|date| calendar::days_to(last, *date).abs());
            if found.is_some() {
                return found;
            }
        }
        from(today?)
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
        let on = calendar::days_later;
        let full = |date: Option<NaiveDate>| date.map_or(Known::Nothing, Known::Full);
        if let Place::EndOf(start) = place {
            let Some(start) = start else { return (Known::Nothing, None) };
            let began = start.hour() * 60 + start.minute();
            // 夜里1点至2点: both lie after the midnight that began the day of the start.
            let days = if minutes >= 1440 && began < 360 { -1 } else { i64::from(minutes < began) };
            return (full(on(start.date(), days)), Some("inherited-date"));
        }
        let at = |date: NaiveDate| calendar::minute_of(date, i64::from(minutes));
        let past = |date: NaiveDate, limit: NaiveDateTime| {
            at(date).is_some_and(|at| {
                let ahead = at.signed_duration_since(limit).num_minutes();
                ahead <= 0 || ahead <= COARSE && date == limit.date()
            })
        };
        if let Some(posted) = posted.filter(|_| self.lone) {
            return (full(Some(posted.date())), Some("day-of-posting"));
        }
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

/// The first such day of a year on or after the start of a window.
fn after(start: Option<NaiveDateTime>, on: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    let start = start?.date();
    on(start.year()).filter(|date| *date >= start).or_else(|| on(start.year() + 1))
}

/// A day of the month so many months from that of a date.
#[inline(never)]
fn in_month(date: NaiveDate, months: i32, day: u32) -> Option<NaiveDate> {
    let month0 = date.year() * 12 + i32::try_from(date.month0()).ok()? + months;
    calendar::ymd(month0.div_euclid(12), u32::try_from(month0.rem_euclid(12)).ok()? + 1, day)
}
