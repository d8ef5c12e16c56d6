//! From the fields of a time expression to an interval on the calendar.

use super::interval::{Interval, key};
use super::{Slack, TimeMention};
use crate::case::{Case, Statement, Time};
use crate::reading::Moment;
use chrono::{Datelike, Duration, FixedOffset, NaiveDate, NaiveTime, Offset, TimeZone, Utc};

/// What a moment may lean on where the text leaves something out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The offset of a clock without a zone.
    pub zone: FixedOffset,
    /// The moment whose day a time without a date is nearest to.
    pub near: Option<Time>,
}

impl Frame {
    /// The frame of a statement: its own zone, else that of its time, else that of the first time of the case.
    pub fn of(case: &Case, statement: &Statement, near: Option<Time>) -> Self {
        let zone = (statement.zone.as_deref().and_then(parse_zone))
            .or_else(|| statement.posted_at.map(|time| *time.offset()))
            .or_else(|| near.map(|time| *time.offset()))
            .or_else(|| case.statements.iter().find_map(|s| s.posted_at).map(|time| *time.offset()))
            .unwrap_or_else(utc);
        Frame { zone, near }
    }
}

/// When a mention begins: its moment, with its slack.
pub(super) fn begin(mention: &TimeMention, frame: Frame) -> Option<Interval> {
    interval(mention.from?, mention.slack, frame)
}

/// When a window ends, with its slack.
pub(super) fn end(mention: &TimeMention, frame: Frame) -> Option<Interval> {
    interval(mention.to?, mention.end_slack, frame)
}

/// The last moment named, without its slack: what a promise is due. A day is not over before it ends.
pub(super) fn due(mention: &TimeMention, frame: Frame) -> Option<Interval> {
    interval(mention.to.or(mention.from)?, Slack::EXACT, frame)
}

/// The named moment of the first dated mention: where a statement without a time of its own stands in time.
pub(super) fn first(statement: &Statement, times: &[TimeMention]) -> Option<Time> {
    let zone = statement.zone.as_deref().and_then(parse_zone).unwrap_or_else(utc);
    let frame = Frame { zone, near: None };
    times.iter().filter_map(|mention| named(mention.from?, frame)).next()
}

/// Whether a moment names an hour.
pub(super) fn has_clock(moment: Option<Moment>) -> bool {
    moment.is_some_and(|m| m.hour.is_some())
}

fn interval(moment: Moment, slack: Slack, frame: Frame) -> Option<Interval> {
    let time = named(moment, frame)?;
    // A bare date is its whole day, unless the expression says which part of it.
    let whole_day = moment.hour.is_none() && slack == Slack::EXACT;
    let late = if whole_day { Some(24 * 60 - 1) } else { slack.late_min };
    Some(Interval::around(time, slack.early_min, late))
}

/// The moment as named, missing parts at their lowest.
fn named(moment: Moment, frame: Frame) -> Option<Time> {
    let zone =
        moment.offset_min.and_then(|min| FixedOffset::east_opt(min.checked_mul(60)?)).unwrap_or(frame.zone);
    // A leap second is written as the one before it.
    let second = moment.second.unwrap_or(0).min(59);
    let clock = NaiveTime::from_hms_opt(moment.hour.unwrap_or(0), moment.minute.unwrap_or(0), second)?;
    let on = |date: NaiveDate| zone.from_local_datetime(&date.and_time(clock)).single();
    let month_day = moment.month.zip(moment.day);
    if let Some((year, (month, day))) = moment.year.zip(month_day) {
        return on(NaiveDate::from_ymd_opt(year, month, day)?);
    }
    let near = frame.near?.with_timezone(&zone);
    if month_day.is_none() {
        moment.hour?;
    }
    // The nearest of three years, or of three days.
    let candidate = |step: i32| match month_day {
        Some((month, day)) => on(NaiveDate::from_ymd_opt(near.year() + step, month, day)?),
        None => on(near.date_naive().checked_add_signed(Duration::days(i64::from(step)))?),
    };
    (-1..=1).filter_map(candidate).min_by_key(|time| key(Some(*time)).abs_diff(key(Some(near))))
}

/// `+08:00`, `-0330`, `+8` or `Z`.
fn parse_zone(text: &str) -> Option<FixedOffset> {
    if text.eq_ignore_ascii_case("z") || text.eq_ignore_ascii_case("utc") {
        return Some(utc());
    }
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => (rest, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    if !(0..=18).contains(&hours) || !(0..60).contains(&minutes) {
        return None;
    }
    FixedOffset::east_opt(sign * (hours * 60 + minutes) * 60)
}

fn utc() -> FixedOffset {
    Utc.fix()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{TimeKind, ZoneFrom};
    use crate::text::ByteRange;

    fn mention(from: Moment, slack: Slack) -> TimeMention {
        TimeMention {
            range: ByteRange::new(0, 1),
            kind: TimeKind::Instant,
            role: None,
            of_recovery: false,
            from: Some(from),
            to: None,
            seconds: None,
            slack,
            end_slack: slack,
            dated_ends: false,
            inferred: None,
            zone_from: ZoneFrom::Text,
            zone_ambiguous: false,
            weekday_clash: false,
            relative: false,
            stretch: None,
            stamp: None,
            posted_by: None,
        }
    }

    fn frame(near: Option<&str>) -> Frame {
        let zone = FixedOffset::east_opt(8 * 3600).unwrap();
        Frame { zone, near: near.map(|text| Time::parse_from_rfc3339(text).unwrap()) }
    }

    fn read(moment: Moment, slack: Slack, near: Option<&str>) -> Option<(String, String)> {
        let found = begin(&mention(moment, slack), frame(near))?;
        Some((found.earliest?.to_rfc3339(), found.latest?.to_rfc3339()))
    }

    #[test]
    fn a_day_that_something_is_due_is_not_over_before_it_ends() {
        let day = Moment { year: Some(2024), month: Some(3), day: Some(12), ..Moment::default() };
        let due = |moment| due(&mention(moment, Slack::EXACT), frame(None)).unwrap().end().unwrap();
        assert_eq!(due(day).to_rfc3339(), "2024-03-12T23:59:00+08:00");
        assert_eq!(due(Moment { hour: Some(9), ..day }).to_rfc3339(), "2024-03-12T09:00:00+08:00");
    }

    #[test]
    fn the_zone_of_the_text_goes_before_that_of_the_frame() {
        let moment = Moment {
            year: Some(2021),
            month: Some(2),
            day: Some(3),
            hour: Some(4),
            offset_min: Some(-300),
            ..Moment::default()
        };
        let (from, _) = read(moment, Slack::EXACT, None).unwrap();
        assert_eq!(from, "2021-02-03T04:00:00-05:00");
        let (from, _) = read(Moment { offset_min: None, ..moment }, Slack::EXACT, None).unwrap();
        assert_eq!(from, "2021-02-03T04:00:00+08:00");
    }

    #[test]
    fn a_bare_date_is_its_whole_day() {
        let date = Moment { year: Some(2021), month: Some(2), day: Some(3), ..Moment::default() };
        let (from, to) = read(date, Slack::EXACT, None).unwrap();
        assert_eq!((from.as_str(), to.as_str()), ("2021-02-03T00:00:00+08:00", "2021-02-03T23:59:00+08:00"));
        let evening = Slack { early_min: Some(-18 * 60), late_min: Some(24 * 60) };
        let (from, to) = read(date, evening, None).unwrap();
        assert_eq!((from.as_str(), to.as_str()), ("2021-02-03T18:00:00+08:00", "2021-02-04T00:00:00+08:00"));
    }

    #[test]
    fn a_missing_date_is_the_nearest_one() {
        let clock = Moment { hour: Some(23), minute: Some(50), ..Moment::default() };
        let (from, _) = read(clock, Slack::EXACT, Some("2021-02-03T00:20:00+08:00")).unwrap();
        assert_eq!(from, "2021-02-02T23:50:00+08:00");
        let day = Moment { month: Some(12), day: Some(31), hour: Some(9), ..Moment::default() };
        let (from, _) = read(day, Slack::EXACT, Some("2021-01-02T00:20:00+08:00")).unwrap();
        assert_eq!(from, "2020-12-31T09:00:00+08:00");
        assert_eq!(read(clock, Slack::EXACT, None), None);
    }

    #[test]
    fn zones_are_read_in_the_usual_spellings() {
        let minutes = |text| parse_zone(text).map(|zone| zone.local_minus_utc() / 60);
        assert_eq!(minutes("+08:00"), Some(480));
        assert_eq!(minutes("-0330"), Some(-210));
        assert_eq!(minutes("+5"), Some(300));
        assert_eq!(minutes("Z"), Some(0));
        assert_eq!(minutes("+99:00"), None);
        assert_eq!(minutes("Beijing"), None);
    }
}
