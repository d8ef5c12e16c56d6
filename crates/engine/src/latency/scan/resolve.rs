//! From what an expression says to moments: the missing parts come from the times before it and from the time of
//! posting, and every supply is named.

use super::calendar;
use super::days::{Known, Place};
use super::moments::{date_of, moved};
use super::parts::{Clock, Date, Day, Half, Length, Near, Point, Year};
use super::slack;
use super::zone::Zone;
use crate::case::{Statement, Time};
use crate::latency::Slack;
use crate::reading::{Moment, ZoneFrom};
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// What resolving one expression after the other remembers.
pub(super) struct Resolver {
    posted: Option<Time>,
    /// The statement's own zone, else that of its time.
    pub own: Option<i32>,
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
pub(super) struct Resolved {
    pub moment: Moment,
    pub at: Option<NaiveDateTime>,
    pub inferred: Option<&'static str>,
    pub zone_from: ZoneFrom,
    pub ambiguous: bool,
    pub clash: bool,
    pub slack: Slack,
}

impl Resolver {
    /// Starts with a statement. `named` is the only zone that its text names.
    pub fn new(statement: &Statement, named: Option<Zone>) -> Self {
        let posted = statement.posted_at;
        let own =
            statement.zone.as_deref().and_then(offset).or(posted.map(|p| p.offset().local_minus_utc() / 60));
        Resolver { posted, own, named, lone: false, last_date: None, last_clock: None }
    }

    pub fn zone_from(&self, zone: Option<Zone>) -> ZoneFrom {
        match (zone, self.own) {
            (Some(zone), _) if zone.is_local() => ZoneFrom::Assumed,
            (Some(_), _) => ZoneFrom::Text,
            (None, Some(_)) => ZoneFrom::Statement,
            (None, None) => ZoneFrom::Assumed,
        }
    }

    /// The time of posting on the clock of a zone.
    pub fn posted_in(&self, zone: Option<Zone>) -> Option<NaiveDateTime> {
        let utc = self.posted?.naive_utc();
        let shifted = |minutes: i32| calendar::seconds_later(utc, i64::from(minutes) * 60);
        match zone {
            // The offset hardly moves between a time and its posting.
            Some(zone) if !zone.is_local() => shifted(zone.offset(shifted(zone.offset(utc))?)),
            _ => shifted(self.own.unwrap_or(0)),
        }
    }

    /// The text says itself when it was posted.
    pub fn post(&mut self, moment: Moment) {
        let offset = moment.offset_min.or(self.own);
        self.own = self.own.or(offset);
        let zone = offset.unwrap_or(0).checked_mul(60).and_then(FixedOffset::east_opt);
        let date =
            calendar::ymd(moment.year.unwrap_or(0), moment.month.unwrap_or(0), moment.day.unwrap_or(0));
        let minutes = moment.hour.unwrap_or(0) * 60 + moment.minute.unwrap_or(0);
        let local = date.and_then(|date| calendar::minute_of(date, i64::from(minutes)));
        let time = local.zip(zone).and_then(|(local, zone)| local.and_local_timezone(zone).single());
        self.posted = self.posted.or(time);
    }

    /// A length of time counted from the posting.
    pub fn counted(&self, length: Length, sign: i64) -> Option<Moment> {
        Some(Moment { offset_min: self.own, ..moved(self.posted_in(None)?, length, sign)? })
    }

    /// Both ends of a window; a day that only one end names holds for the other.
    pub fn window(&mut self, mut first: Point, second: Point, promised: bool) -> (Resolved, Resolved) {
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
    pub fn point(&mut self, mut point: Point, promised: bool, place: Place) -> Resolved {
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
