//! From what an expression says to moments: the missing parts come from the times before it and from the time of
//! posting, and every supply is named.

use super::calendar;
use super::days::{COARSE, Known, Place};
use super::parts::{Clock, Date, Day, Half, Length, Near, Point, Shape, Year};
use super::slack;
use super::stretch::{self, clocked};
use super::zone::Zone;
use crate::case::{Statement, Time};
use crate::latency::{Slack, TimeMention};
use crate::reading::{Moment, TimeKind, ZoneFrom};
use crate::text::ByteRange;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// What resolving one expression after the other remembers.
pub(super) struct Resolver {
    posted: Option<Time>,
    /// The statement's own zone, else that of its time.
    own: Option<i32>,
    /// The only zone that the text names.
    named: Option<Zone>,
    /// The text is nothing but this time.
    pub lone: bool,
    /// The day of the last time of the text.
    pub last_date: Option<NaiveDate>,
    /// Minutes since midnight of the last clock, and whether its half of the day was said.
    pub last_clock: Option<(u32, bool)>,
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

impl Resolver {
    /// Starts with a statement. `named` is the only zone that its text names.
    pub fn new(statement: &Statement, named: Option<Zone>) -> Self {
        let posted = statement.posted_at;
        let own =
            statement.zone.as_deref().and_then(offset).or(posted.map(|p| p.offset().local_minus_utc() / 60));
        Resolver { posted, own, named, lone: false, last_date: None, last_clock: None }
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
            end_slack: Slack::EXACT,
            dated_ends: false,
            inferred: None,
            zone_from: self.zone_from(None),
            zone_ambiguous: false,
            weekday_clash: false,
            relative: false,
            stretch: None,
            stamp: None,
            posted_by: None,
        };
        // Later than nothing that the text tells of: than the posting.
        let shape = match shape {
            Shape::Later(length) if self.lone => Shape::Ahead(length),
            shape => shape,
        };
        if let Shape::For(length)
        | Shape::Later(length)
        | Shape::Ago(length)
        | Shape::Ahead(length)
        | Shape::Over(length, _) = shape
        {
            mention.kind = TimeKind::Duration;
            mention.seconds = length.seconds;
            mention.slack = slack::of_length(length);
        }
        match shape {
            Shape::At(point) | Shape::Since(point) | Shape::Until(point) => {
                let found = self.point(point, promised, Place::Alone);
                self.take(&mut mention, &found);
                let since = matches!(shape, Shape::Since(_));
                let near = if matches!(shape, Shape::Until(_)) { Some(Near::Before) } else { point.near };
                mention.stretch =
                    stretch::of(found.moment, point.part).map(|ends| stretch::open(ends, near, since));
                match shape {
                    Shape::Since(_) => (mention.kind, mention.from) = (TimeKind::Range, Some(found.moment)),
                    Shape::Until(_) => (mention.kind, mention.to) = (TimeKind::Range, Some(found.moment)),
                    _ => mention.from = Some(found.moment),
                }
            }
            Shape::Window(first, second) => {
                let (mut first, second) = share(first, second);
                if let (Some(Date { day: Day::Now, .. }), true) = (first.date, second.clock.is_some()) {
                    let now = self.posted_in(first.zone)?;
                    let (hour, minute) = (now.hour12().1, Some(now.minute()));
                    let half = if now.hour12().0 { Half::Pm } else { Half::Am };
                    first.clock = Some(Clock { hour, minute, second: None, half });
                }
                let dated = first.date.is_some() && second.date.is_some();
                let (start, end) = self.window(first, second, promised);
                self.take(&mut mention, &start);
                // "Approximately 9:00 to 10:30" is said of both ends, "9:00 to about 10:30" of its own.
                if first.near != Some(Near::About) || second.near.is_some() {
                    mention.end_slack = end.slack;
                }
                mention.dated_ends = dated;
                mention.kind = TimeKind::Range;
                (mention.from, mention.to) = (Some(start.moment), Some(end.moment));
                mention.zone_ambiguous |= end.ambiguous;
                mention.weekday_clash |= end.clash;
                mention.inferred = start.inferred.or(end.inferred);
                let ends = (stretch::of(start.moment, first.part), stretch::of(end.moment, second.part));
                if ends.0.is_some() || ends.1.is_some() {
                    // Up to May, up to the evening of Friday.
                    let last = ends.1.map(|ends| if second.part.is_some() { ends.1 } else { ends.0 });
                    mention.stretch = Some((ends.0.map(|ends| ends.0).or(mention.from), last.or(mention.to)));
                }
            }
            Shape::From(point, length, sign) => {
                let found = self.point(point, promised, Place::Alone);
                self.take(&mut mention, &found);
                mention.from = found
                    .at
                    .and_then(|at| moved(at, length, sign))
                    .map(|moment| Moment { offset_min: found.moment.offset_min, ..moment });
                mention.inferred = found.inferred.or(Some("counted-from-time"));
            }
            Shape::Over(length, sign) => {
                let with_zone = |moment| Moment { offset_min: self.own, ..moment };
                let now = self.posted_in(None);
                // The next three days begin tomorrow.
                let days = i64::from(sign > 0 && length.unit >= 86_400);
                let base = now.and_then(|now| calendar::seconds_later(now, days * 86_400));
                let ends = base.and_then(|base| Some((exact(base, length), moved(base, length, sign)?)));
                if let Some((base, other)) = ends.filter(|_| length.near.is_none()) {
                    let (from, to) = if sign < 0 { (other, base) } else { (base, other) };
                    mention.stretch = Some((Some(with_zone(from)), Some(with_zone(to))));
                }
            }
            Shape::For(_) => {}
            Shape::Later(_) => mention.relative = true,
            Shape::Ago(length) | Shape::Ahead(length) => {
                let sign = if matches!(shape, Shape::Ago(_)) { -1 } else { 1 };
                if let Some(moment) = self.counted(length, sign) {
                    // The length that it is counted by is kept: the text says it.
                    mention.kind = TimeKind::Instant;
                    mention.from = Some(moment);
                    mention.inferred = Some("counted-from-posting");
                }
            }
        }
        Some(mention)
    }

    fn take(&self, mention: &mut TimeMention, found: &Resolved) {
        mention.slack = found.slack;
        mention.end_slack = found.slack;
        mention.inferred = found.inferred;
        mention.zone_from = found.zone_from;
        mention.zone_ambiguous = found.ambiguous;
        mention.weekday_clash = found.clash;
    }

    fn zone_from(&self, zone: Option<Zone>) -> ZoneFrom {
        match (zone, self.own) {
            (Some(zone), _) if zone.is_local() => ZoneFrom::Assumed,
            (Some(_), _) => ZoneFrom::Text,
            (None, Some(_)) => ZoneFrom::Statement,
            (None, None) => ZoneFrom::Assumed,
        }
    }

    /// The time of posting on the clock of a zone.
    fn posted_in(&self, zone: Option<Zone>) -> Option<NaiveDateTime> {
        let utc = self.posted?.naive_utc();
        let shifted = |minutes: i32| calendar::seconds_later(utc, i64::from(minutes) * 60);
        match zone {
            // The offset hardly moves between a time and its posting.
            Some(zone) if !zone.is_local() => shifted(zone.offset(shifted(zone.offset(utc))?)),
            _ => shifted(self.own.unwrap_or(0)),
        }
    }

    /// A length of time counted from the posting.
    fn counted(&self, length: Length, sign: i64) -> Option<Moment> {
        Some(Moment { offset_min: self.own, ..moved(self.posted_in(None)?, length, sign)? })
    }

    /// Both ends of a window; a day that only one end names holds for the other.
    fn window(&mut self, mut first: Point, second: Point, promised: bool) -> (Resolved, Resolved) {
        let counted = matches!(second.date, Some(Date { day: Day::FromLast(_), .. }));
        let borrowed = first.date.is_none() && second.date.is_some() && !counted;
        if borrowed {
            // 23:30 and 00:15 UTC on 22 May: the day is that of the end.
            first.date = second.date;
        }
        let start = self.point(first, promised, Place::Alone);
        // 8am-3 yesterday ends in the afternoon.
        let latest = |b: Clock| b.minutes() + if b.half == Half::Open { 720 } else { 0 };
        if borrowed && first.clock.zip(second.clock).is_some_and(|(a, b)| a.minutes() > latest(b)) {
            let start = shifted(start, -1);
            let end = self.point(second, promised, Place::EndOf(start.at));
            return (start, end);
        }
        let end = self.point(second, promised, Place::EndOf(start.at));
        (start, end)
    }

    /// One point.
    fn point(&mut self, mut point: Point, promised: bool, place: Place) -> Resolved {
        let spoken = point.zone;
        let zone = spoken.or(self.named.filter(|_| point.clock.is_some()));
        let posted = self.posted_in(zone);
        let mut inferred = None;
        let mut overnight = false;
        if let (Some(part), Some(clock)) = (point.part, point.clock) {
            let (clock, late) = part.place(clock);
            point.clock = Some(clock);
            overnight = late;
        }
        if let Some(clock) = point.clock.filter(|c| c.half == Half::Open) {
            let half = self.open_half(clock, point.date, posted, place);
            point.clock = Some(Clock { half, ..clock });
            if half != Half::Open {
                inferred = Some("inherited-half-day");
            }
        }
        // 24:00 and 昨晚1点 lie in the day after the one that they belong to.
        let minutes = point.clock.map_or(0, Clock::minutes);
        let late = overnight || minutes == 1440;
        let minutes = minutes % 1440 + if late { 1440 } else { 0 };
        let (mut known, rule) = self.day(&point, minutes, posted, promised, place);
        inferred = rule.or(inferred);
        if let Known::Full(date) = known {
            let next = calendar::days_later(date, i64::from(late));
            known = next.map_or(Known::Nothing, Known::Full);
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
            Known::Month(year, month) => Moment { year, month: Some(month), ..Moment::default() },
            Known::Year(year) => Moment { year: Some(year), ..Moment::default() },
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
        } else if let Some(date) = known.first_day() {
            at = calendar::minute_of(date, 0);
            self.last_clock =
                point.part.map(|part| (u32::try_from(part.slot().0.min(1439)).unwrap_or(0), true));
        }
        moment.offset_min = match zone {
            Some(zone) if zone.is_local() => None,
            Some(zone) => at.map(|at| zone.offset(at)).or(zone.always()),
            None => self.own,
        };
        let mut clash = false;
        if let Known::Full(date) = known {
            clash =
                point.date.and_then(|d| d.weekday).is_some_and(|weekday| weekday != calendar::weekday(date));
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
            slack: slack::of_point(&point),
        }
    }

    /// Which half of the day a clock means that does not say it: that of the clock before it, if it keeps the order.
    fn open_half(
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
    let at = found.at.and_then(|at| calendar::seconds_later(at, days * 86_400));
    match at {
        Some(at) => {
            let date = date_of(at.date());
            let moment = Moment { year: date.year, month: date.month, day: date.day, ..found.moment };
            Resolved { at: Some(at), moment, ..found }
        }
        None => found,
    }
}

pub(super) fn date_of(date: NaiveDate) -> Moment {
    Moment { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), ..Moment::default() }
}

/// A moment so much later or earlier.
fn moved(at: NaiveDateTime, length: Length, sign: i64) -> Option<Moment> {
    let seconds = i64::try_from(length.seconds?).ok()?.checked_mul(sign)?;
    let at = calendar::seconds_later(at, seconds)?;
    Some(exact(at, length))
}

/// A moment as exact as the unit of a length: a day where it counts days.
fn exact(at: NaiveDateTime, length: Length) -> Moment {
    if length.unit < 86_400 {
        Moment { second: Some(at.second()), ..clocked(at) }
    } else {
        date_of(at.date())
    }
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
