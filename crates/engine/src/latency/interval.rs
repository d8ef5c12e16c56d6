//! A moment known between two bounds, either of which may be open.

use crate::case::Time;
use crate::order;
use crate::reading::Bounds;
use chrono::{Datelike, Duration};

/// Between two bounds; `None` where that side is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Interval {
    /// Not before.
    pub earliest: Option<Time>,
    /// Not after.
    pub latest: Option<Time>,
}

impl Interval {
    /// Exactly then.
    pub fn at(time: Time) -> Self {
        Interval { earliest: Some(time), latest: Some(time) }
    }

    /// Up to so many minutes earlier or later; `None` where that side is open.
    pub fn around(time: Time, early_min: Option<i64>, late_min: Option<i64>) -> Self {
        Interval {
            earliest: early_min.and_then(|min| plus(time, -i128::from(min) * 60)),
            latest: late_min.and_then(|min| plus(time, i128::from(min) * 60)),
        }
    }

    /// Both bounds moved by so many seconds.
    pub fn plus_seconds(self, seconds: u64) -> Self {
        let moved = |time| plus(time, i128::from(seconds));
        Interval { earliest: self.earliest.and_then(moved), latest: self.latest.and_then(moved) }
    }

    /// The same times on the day before.
    pub fn day_before(self) -> Self {
        let moved = |time| plus(time, -24 * 3600);
        Interval { earliest: self.earliest.and_then(moved), latest: self.latest.and_then(moved) }
    }

    /// Nothing is known.
    pub fn is_open(self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }

    /// A moment to order by: the earlier bound, else the later one.
    pub fn start(self) -> Option<Time> {
        self.earliest.or(self.latest)
    }

    /// A moment to order ends by: the later bound, else the earlier one.
    pub fn end(self) -> Option<Time> {
        self.latest.or(self.earliest)
    }

    /// The width in seconds; an open interval is wider than any closed one.
    pub fn width(self) -> i64 {
        match (self.earliest, self.latest) {
            (Some(from), Some(to)) => (to - from).num_seconds(),
            _ => i64::MAX,
        }
    }

    /// Whether the two have a moment in common.
    pub fn overlaps(self, other: Self) -> bool {
        !self.is_before(other) && !other.is_before(self)
    }

    /// Whether every moment of this one lies before every moment of the other.
    pub fn is_before(self, other: Self) -> bool {
        self.latest.is_some() && other.earliest.is_some() && key(self.latest) < key(other.earliest)
    }

    /// The earlier of two moments: open downward where either is.
    pub fn earlier_of(self, other: Self) -> Self {
        let [one, or] = if key(self.latest) <= key(other.latest) { [self, other] } else { [other, self] };
        let first = if key(self.earliest) <= key(other.earliest) { self } else { other };
        Interval { earliest: first.earliest, latest: one.latest.or(or.latest) }
    }

    /// The least and the most minutes from here to another moment; `None` where nothing can be said.
    pub fn minutes_to(self, other: Self) -> Option<Bounds<i64>> {
        let least = self.latest.zip(other.earliest).map(|(a, b)| minutes(a, b));
        let most = self.earliest.zip(other.latest).map(|(a, b)| minutes(a, b));
        (least.is_some() || most.is_some()).then_some((least, most))
    }
}

/// Microseconds since 1970, to order moments by; none comes before every other. A comparison of the moments themselves
/// costs the page more each time.
#[inline(never)]
pub(super) fn key(time: Option<Time>) -> i64 {
    time.map_or(i64::MIN, |time| time.timestamp_micros())
}

/// Puts moments with the indices of what they belong to in order.
#[inline(never)]
pub(super) fn in_order(moments: &mut [(Time, usize)]) {
    order::by_key(moments, |(time, index)| (key(Some(*time)), *index));
}

/// Whole minutes from one moment to another, to the nearest.
pub(super) fn minutes(from: Time, to: Time) -> i64 {
    ((to - from).num_seconds() + 30).div_euclid(60)
}

/// A moment moved; `None` beyond the calendar.
fn plus(time: Time, seconds: i128) -> Option<Time> {
    let seconds = i64::try_from(seconds).ok()?;
    let moved = time.checked_add_signed(Duration::try_seconds(seconds)?)?;
    // RFC 3339 has years of four figures.
    (0..=9999).contains(&moved.year()).then_some(moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Interval {
        Interval::at(Time::parse_from_rfc3339(text).unwrap())
    }

    fn about(text: &str, min: i64) -> Interval {
        Interval::around(Time::parse_from_rfc3339(text).unwrap(), Some(min), Some(min))
    }

    #[test]
    fn a_delay_carries_the_slack_of_both_ends() {
        let (onset, word) = (about("2024-06-15T20:30:00+08:00", 10), at("2024-06-15T14:05:00Z"));
        assert_eq!(onset.minutes_to(word), Some((Some(85), Some(105))));
        assert_eq!(word.minutes_to(onset), Some((Some(-105), Some(-85))));
    }

    #[test]
    fn an_open_end_leaves_a_bound_open() {
        let since = Interval { latest: None, ..at("2024-06-15T20:00:00Z") };
        assert_eq!(since.minutes_to(at("2024-06-15T20:40:00Z")), Some((None, Some(40))));
        assert_eq!(Interval::default().minutes_to(since), None);
    }

    #[test]
    fn order_is_claimed_only_where_every_reading_has_it() {
        let half_past = about("2024-06-15T20:30:00Z", 10);
        assert!(half_past.is_before(at("2024-06-15T20:41:00Z")));
        assert!(!half_past.is_before(at("2024-06-15T20:40:00Z")));
        assert!(half_past.overlaps(at("2024-06-15T20:31:00Z")));
    }

    #[test]
    fn seconds_round_to_the_nearest_minute() {
        assert_eq!(
            at("2024-06-15T20:30:29Z").minutes_to(at("2024-06-15T20:31:00Z")),
            Some((Some(1), Some(1)))
        );
        assert_eq!(
            at("2024-06-15T20:31:00Z").minutes_to(at("2024-06-15T20:30:50Z")),
            Some((Some(0), Some(0)))
        );
    }

    #[test]
    fn the_end_of_the_calendar_is_no_moment() {
        let last = at("9999-12-31T23:59:59Z").plus_seconds(u64::MAX);
        assert!(last.is_open());
    }
}
