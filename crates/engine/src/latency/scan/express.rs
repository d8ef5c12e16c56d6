//! From an expression to the mention that the timeline is made of.

use super::calendar;
use super::days::Place;
use super::half_day::share;
use super::moments::{exact, moved};
use super::parts::{Clock, Date, Day, Half, Near, Shape};
use super::resolve::{Resolved, Resolver};
use super::slack;
use super::stretch;
use crate::latency::{Slack, TimeMention};
use crate::reading::{Moment, TimeKind};
use crate::text::ByteRange;
use chrono::Timelike;

impl Resolver {
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
}
