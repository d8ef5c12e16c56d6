//! From what an expression says to moments: the missing parts come from the times before it and from the time of
//! posting, and every supply is named.

use super::parts::{Clock, Date, Day, Half, Length, Near, Part, Point, Shape, Week, Year};
use super::zone::Zone;
use crate::case::{Statement, Time};
use crate::latency::{Slack, TimeMention};
use crate::reading::{Moment, TimeKind, ZoneFrom};
use crate::text::ByteRange;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// The stamp of a posting is coarse: a clock this little after it may still be meant, in minutes.
const COARSE: i64 = 45;

/// A day without a year this far after the posting still belongs to its year.
const AHEAD_DAYS: i64 = 45;

/// What resolving one expression after the other remembers.
pub(super) struct Resolver {
    posted: Option<Time>,
    /// The statement's own zone, else that of its time.
    own: Option<i32>,
    /// The only zone that the text names.
    named: Option<Zone>,
    last_date: Option<NaiveDate>,
    /// Minutes since midnight of the last clock, and whether its half of the day was said.
    last_clock: Option<(u32, bool)>,
}

/// A resolved point.
#[derive(Clone, Copy)]
struct Resolved {
    moment: Moment,
    at: Option<NaiveDateTime>,
    inferred: Option<&'static str>,
    zone_from: ZoneFrom,
    ambiguous: bool,
    clash: bool,
    slack: Slack,
}

/// The day of a point, as far as it is known.
#[derive(Clone, Copy)]
enum Known {
    Full(NaiveDate),
    Partial(Option<i32>, u32, u32),
    OnlyDay(u32),
    Nothing,
}

impl Resolver {
    /// Starts with a statement. `named` is the only zone that its text names.
    pub fn new(statement: &Statement, named: Option<Zone>) -> Self {
        let posted = statement.posted_at;
        let own =
            statement.zone.as_deref().and_then(offset).or(posted.map(|p| p.offset().local_minus_utc() / 60));
        Resolver { posted, own, named, last_date: None, last_clock: None }
    }

    /// Resolves one expression. `promised`: it looks forward.
    pub fn mention(&mut self, range: ByteRange, shape: Shape, promised: bool) -> Option<TimeMention> {
        let mut mention = TimeMention {
            range,
            kind: TimeKind::Instant,
            role: None,
            of_recovery: false,
            from: None,
            to: None,
            seconds: None,
            slack: Slack::EXACT,
            inferred: None,
            zone_from: self.zone_from(None),
            zone_ambiguous: false,
            weekday_clash: false,
            relative: false,
        };
        match shape {
            Shape::At(point) | Shape::Since(point) | Shape::Until(point) => {
                let found = self.point(point, promised, None);
                self.take(&mut mention, &found);
                match shape {
                    Shape::Since(_) => (mention.kind, mention.from) = (TimeKind::Range, Some(found.moment)),
                    Shape::Until(_) => (mention.kind, mention.to) = (TimeKind::Range, Some(found.moment)),
                    _ => mention.from = Some(found.moment),
                }
            }
            Shape::Window(first, second) => {
                let (first, second) = share(first, second);
                let (start, end) = self.window(first, second, promised);
                self.take(&mut mention, &start);
                mention.kind = TimeKind::Range;
                (mention.from, mention.to) = (Some(start.moment), Some(end.moment));
                mention.zone_ambiguous |= end.ambiguous;
                mention.weekday_clash |= end.clash;
                mention.inferred = start.inferred.or(end.inferred);
            }
            Shape::For(length) | Shape::Later(length) => {
                self.length(&mut mention, length);
                mention.relative = matches!(shape, Shape::Later(_));
            }
            Shape::Ago(length) | Shape::Ahead(length) => {
                self.length(&mut mention, length);
                let sign = if matches!(shape, Shape::Ago(_)) { -1 } else { 1 };
                if let Some(moment) = self.counted(length, sign) {
                    mention.kind = TimeKind::Instant;
                    mention.seconds = None;
                    mention.from = Some(moment);
                    mention.inferred = Some("counted-from-posting");
                }
            }
        }
        Some(mention)
    }

    fn take(&self, mention: &mut TimeMention, found: &Resolved) {
        mention.slack = found.slack;
        mention.inferred = found.inferred;
        mention.zone_from = found.zone_from;
        mention.zone_ambiguous = found.ambiguous;
        mention.weekday_clash = found.clash;
    }

    fn zone_from(&self, zone: Option<Zone>) -> ZoneFrom {
        match (zone, self.own) {
            (Some(_), _) => ZoneFrom::Text,
            (None, Some(_)) => ZoneFrom::Statement,
            (None, None) => ZoneFrom::Assumed,
        }
    }

    /// The time of posting on the clock of a zone.
    fn posted_in(&self, zone: Option<Zone>) -> Option<NaiveDateTime> {
        let utc = self.posted?.naive_utc();
        let shifted = |minutes: i32| utc.checked_add_signed(TimeDelta::minutes(i64::from(minutes)));
        match zone {
            // The offset hardly moves between a time and its posting.
            Some(zone) => shifted(zone.offset(shifted(zone.offset(utc))?)),
            None => shifted(self.own.unwrap_or(0)),
        }
    }

    /// A length of time counted from the posting.
    fn counted(&self, length: Length, sign: i64) -> Option<Moment> {
        let seconds = i64::try_from(length.seconds?).ok()?.checked_mul(sign)?;
        let at = self.posted_in(None)?.checked_add_signed(TimeDelta::try_seconds(seconds)?)?;
        let mut moment = date_of(at.date());
        if length.unit < 86_400 {
            moment = Moment {
                hour: Some(at.hour()),
                minute: Some(at.minute()),
                second: Some(at.second()),
                ..moment
            };
        }
        Some(Moment { offset_min: self.own, ..moment })
    }

    fn length(&self, mention: &mut TimeMention, length: Length) {
        mention.kind = TimeKind::Duration;
        mention.seconds = length.seconds;
        let unit = i64::try_from(length.unit / 60).unwrap_or(0).max(1);
        let share = length.seconds.and_then(|s| i64::try_from(s / 60 * 15 / 100).ok()).unwrap_or(0).max(1);
        let (early, late) = match length.near {
            None => (Some(0), Some(0)),
            Some(Near::About) => (Some(share), Some(share)),
            Some(Near::Under) => (Some(share), Some(0)),
            Some(Near::Over) => (Some(0), Some(share)),
            Some(Near::Within) => (Some(0), Some(unit)),
            Some(Near::Before) => (None, Some(0)),
            Some(Near::After) => (Some(0), None),
        };
        mention.slack = Slack { early_min: early, late_min: late };
    }

    /// Both ends of a window; a day that only one end names holds for the other.
    fn window(&mut self, mut first: Point, mut second: Point, promised: bool) -> (Resolved, Resolved) {
        let borrowed = first.date.is_none() && second.date.is_some();
        if borrowed {
            // 23:30 and 00:15 UTC on 22 May: the day is that of the end.
            first.date = second.date;
        }
        let start = self.point(first, promised, None);
        if borrowed && first.clock.zip(second.clock).is_some_and(|(a, b)| a.minutes() > b.minutes()) {
            let start = shifted(start, -1);
            let end = self.point(second, promised, start.at);
            return (start, end);
        }
        if second.date.is_none() && second.part.is_none() {
            second.part = None;
        }
        let end = self.point(second, promised, start.at.or(Some(NaiveDateTime::MIN)));
        (start, end)
    }

    /// One point. `after`: it ends a window that begins there.
    fn point(&mut self, mut point: Point, promised: bool, after: Option<NaiveDateTime>) -> Resolved {
        let spoken = point.zone;
        let zone = spoken.or(self.named.filter(|_| point.clock.is_some()));
        let posted = self.posted_in(zone);
        let mut inferred = None;
        let mut overnight = false;
        if let (Some(part), Some(clock)) = (point.part, point.clock) {
            let (clock, late) = part.place(clock);
            point.clock = Some(clock);
            overnight = late && (point.date.is_some() || clock.hour == 0);
        }
        if let Some(clock) = point.clock.filter(|c| c.half == Half::Open) {
            let half = self.open_half(clock, point.date, posted, after);
            point.clock = Some(Clock { half, ..clock });
            if half != Half::Open {
                inferred = Some("inherited-half-day");
            }
        }
        let (mut known, rule) = self.day(&point, posted, promised, after);
        inferred = rule.or(inferred);
        let midnight = point.clock.is_some_and(|c| c.minutes() == 1440);
        if let Known::Full(date) = known {
            // 24:00 is the first moment of the next day.
            let days = i64::from(midnight && rule.is_none()) + i64::from(overnight && !midnight);
            if let Some(next) = date.checked_add_signed(TimeDelta::days(days)) {
                known = Known::Full(next);
            }
        }
        self.resolved(point, zone, spoken, known, inferred)
    }

    /// Puts a point together, and remembers it.
    fn resolved(
        &mut self,
        point: Point,
        zone: Option<Zone>,
        spoken: Option<Zone>,
        known: Known,
        inferred: Option<&'static str>,
    ) -> Resolved {
        let mut moment = match known {
            Known::Full(date) => date_of(date),
            Known::Partial(year, month, day) => {
                Moment { year, month: Some(month), day: Some(day), ..Moment::default() }
            }
            Known::OnlyDay(day) => Moment { day: Some(day), ..Moment::default() },
            Known::Nothing => Moment::default(),
        };
        let mut at = None;
        if let Some(clock) = point.clock {
            let minutes = clock.minutes() % 1440;
            moment.hour = Some(minutes / 60);
            // 5 pm is 17:00; 8点多 is not 8:00.
            moment.minute = clock.minute.or((point.near != Some(Near::Within)).then_some(0));
            moment.second = clock.second;
            if let Known::Full(date) = known {
                let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, clock.second.unwrap_or(0));
                at = time.map(|time| date.and_time(time));
            }
            self.last_clock = Some((minutes, clock.is_marked() || point.part.is_some()));
        } else if let Known::Full(date) = known {
            at = Some(date.and_time(NaiveTime::MIN));
            self.last_clock =
                point.part.map(|part| (u32::try_from(part.slot().0.min(1439)).unwrap_or(0), true));
        }
        moment.offset_min = match zone {
            Some(zone) => at.map(|at| zone.offset(at)).or(zone.always()),
            None => self.own,
        };
        let mut clash = false;
        if let Known::Full(date) = known {
            clash = point
                .date
                .and_then(|d| d.weekday)
                .is_some_and(|weekday| weekday != date.weekday().num_days_from_monday());
            // 去年 speaks of another incident.
            if !matches!(point.date, Some(Date { day: Day::Calendar(Year::Shift(shift), ..), .. }) if shift != 0)
            {
                self.last_date = Some(date);
            }
        }
        Resolved {
            moment,
            at,
            inferred,
            zone_from: self.zone_from(zone),
            ambiguous: spoken.is_some_and(|z| z.ambiguous),
            clash,
            slack: slack(&point),
        }
    }

    /// Which half of the day a clock means that does not say it: that of the clock before it, if it keeps the order.
    fn open_half(
        &self,
        clock: Clock,
        date: Option<Date>,
        posted: Option<NaiveDateTime>,
        after: Option<NaiveDateTime>,
    ) -> Half {
        let Some((last, true)) = self.last_clock else { return Half::Open };
        // A day of its own begins anew.
        if date.is_some() && after.is_none() && !matches!(date, Some(Date { day: Day::FromLast(0), .. })) {
            return Half::Open;
        }
        let (same, other) = if last < 720 { (Half::Am, Half::Pm) } else { (Half::Pm, Half::Am) };
        let minutes = |half| Clock { half, ..clock }.minutes();
        let past = |half| {
            let limit =
                posted.filter(|p| self.last_date == Some(p.date())).map(|p| p.hour() * 60 + p.minute());
            after.is_some() || limit.is_none_or(|limit| i64::from(minutes(half)) <= i64::from(limit) + COARSE)
        };
        if minutes(same) >= last && past(same) {
            same
        } else if minutes(other) >= last && past(other) || after.is_some() {
            other
        } else {
            Half::Open
        }
    }

    /// The day of a point, and the rule that supplied it.
    fn day(
        &self,
        point: &Point,
        posted: Option<NaiveDateTime>,
        promised: bool,
        after: Option<NaiveDateTime>,
    ) -> (Known, Option<&'static str>) {
        let minutes = point.clock.map_or(0, Clock::minutes);
        let today = posted.map(|p| p.date());
        let Some(date) = point.date else {
            return self.day_of_clock(minutes, point.part, posted, promised, after);
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
            Day::OfMonth(day) => match self.of_month(day, today, after) {
                Some(date) => (Known::Full(date), Some("month-of-posting")),
                None => (Known::OnlyDay(day), None),
            },
            Day::Calendar(year, month, day) => self.calendar(year, month, day, today, promised, after),
        }
    }

    fn calendar(
        &self,
        year: Year,
        month: u32,
        day: u32,
        today: Option<NaiveDate>,
        promised: bool,
        after: Option<NaiveDateTime>,
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
                let near = after.map(|a| a.date()).filter(|a| a.year() > 0).or(self.last_date);
                match near.and_then(|near| on(near.year())) {
                    Some(date) => (Known::Full(date), Some("inherited-year")),
                    None => (Known::Partial(None, month, day), None),
                }
            }
            (Year::Shift(_), None) => (Known::Partial(None, month, day), None),
        }
    }

    /// A day of a month that is not named: near the last date of the text, else the latest before the posting.
    fn of_month(
        &self,
        day: u32,
        today: Option<NaiveDate>,
        after: Option<NaiveDateTime>,
    ) -> Option<NaiveDate> {
        let step = |date: NaiveDate, months: i32| {
            let month0 = date.year() * 12 + i32::try_from(date.month0()).ok()? + months;
            NaiveDate::from_ymd_opt(
                month0.div_euclid(12),
                u32::try_from(month0.rem_euclid(12)).ok()? + 1,
                day,
            )
        };
        if let Some(start) = after.map(|a| a.date()).filter(|d| d.year() > 0) {
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
        after: Option<NaiveDateTime>,
    ) -> (Known, Option<&'static str>) {
        let on = |date: NaiveDate, days: i64| date.checked_add_signed(TimeDelta::days(days));
        let full = |date: Option<NaiveDate>| date.map_or(Known::Nothing, Known::Full);
        if let Some(start) = after {
            if start == NaiveDateTime::MIN {
                return (Known::Nothing, None);
            }
            let earlier = minutes < start.hour() * 60 + start.minute();
            return (full(on(start.date(), i64::from(earlier))), Some("inherited-date"));
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
        if promised {
            if let Some(posted) = posted {
                let today = at(posted.date()).is_some_and(|at| at >= posted);
                return (full(on(posted.date(), i64::from(!today))), Some("next-after-posting"));
            }
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

/// What the ends of a window share: the zone, and the half or the part of the day.
fn share(mut first: Point, mut second: Point) -> (Point, Point) {
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

fn shifted(found: Resolved, days: i64) -> Resolved {
    let at = found.at.and_then(|at| at.checked_add_signed(TimeDelta::try_days(days)?));
    match at {
        Some(at) => {
            let date = date_of(at.date());
            let moment = Moment { year: date.year, month: date.month, day: date.day, ..found.moment };
            Resolved { at: Some(at), moment, ..found }
        }
        None => found,
    }
}

fn date_of(date: NaiveDate) -> Moment {
    Moment { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), ..Moment::default() }
}

/// How far from the named time the true one may lie. A day is named by its first moment.
fn slack(point: &Point) -> Slack {
    let (early, late) = match (point.near, point.clock, point.part) {
        (None, None, Some(part)) => {
            let (from, to) = part.slot();
            (Some(-from), Some(to))
        }
        (None, ..) => (Some(0), Some(0)),
        (Some(Near::Before), ..) => (None, Some(0)),
        (Some(Near::After), ..) => (Some(0), None),
        (Some(_), None, _) => (Some(24 * 60), Some(48 * 60)),
        (Some(Near::About), ..) => (Some(10), Some(10)),
        (Some(Near::Under), ..) => (Some(30), Some(0)),
        (Some(Near::Over), ..) => (Some(0), Some(15)),
        (Some(Near::Within), ..) => (Some(0), Some(59)),
    };
    Slack { early_min: early, late_min: late }
}

/// `+08:00` in minutes.
fn offset(text: &str) -> Option<i32> {
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix(['-', '−'])?),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(sign * (hours * 60 + minutes))
}
