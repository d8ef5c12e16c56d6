//! Windows that do not look right: backwards, read over midnight though they are long, of more than a day.

use super::{index_of, indices, moment};
use crate::case::{EventKind, Time};
use crate::latency::TimeMention;
use crate::latency::events::Happening;
use crate::latency::messages::{Messages, fill};
use crate::reading::{Flag, FlagKind, Moment};

const DAY_MIN: i64 = 24 * 60;
const HALF_DAY_MIN: i64 = 12 * 60;

/// A window that a text gives: backwards, or of more than a day.
pub(super) fn window(
    flags: &mut Vec<Flag>,
    events: &[Happening],
    here: &[usize],
    (mention, posted): (&TimeMention, Option<Time>),
    words: &Messages,
) {
    let of = |kind| here.iter().filter_map(|&i| events.get(i)).find(|e| e.kind == kind);
    let (Some(start), Some(end)) = (of(EventKind::Onset), of(EventKind::Resolved)) else { return };
    let backwards = if is_doubtful_night(mention, start, end, posted) {
        Some(end.measured.day_before())
    } else {
        end.measured.is_before(start.measured).then_some(end.measured)
    };
    if let Some(named) = backwards {
        let reason = fill(words.end_before_start, &[&moment(start, words), &words.moment(named, named)]);
        if !flags.iter().any(|f| f.kind == FlagKind::EndBeforeStart && f.reason == reason) {
            flags.push(Flag { kind: FlagKind::EndBeforeStart, events: here.to_vec(), reason });
        }
    }
    long(flags, events, (start, end), words, words.window_too_long);
}

/// "14:20 to 13:05" of one date was read over midnight. That is likely from 23:30 to 00:15; over more than half a day,
/// or beyond the time of posting, the two may as well be swapped.
fn is_doubtful_night(
    mention: &TimeMention,
    start: &Happening,
    end: &Happening,
    posted: Option<Time>,
) -> bool {
    let (Some(from), Some(to)) = (mention.from, mention.to) else { return false };
    let clock = |m: Moment| (m.hour, m.minute, m.second);
    let over_midnight =
        mention.inferred.is_some() && !mention.dated_ends && from.day != to.day && clock(to) < clock(from);
    let length = start.measured.minutes_to(end.measured).and_then(|(least, _)| least);
    let long = length.is_some_and(|min| (HALF_DAY_MIN..DAY_MIN).contains(&min));
    let ahead = posted.zip(end.measured.earliest).is_some_and(|(posted, end)| end > posted);
    over_midnight && (long || (ahead && length.is_some_and(|min| (0..DAY_MIN).contains(&min))))
}

/// More than a day from one event to another.
pub(super) fn long(
    flags: &mut Vec<Flag>,
    events: &[Happening],
    (start, end): (&Happening, &Happening),
    words: &Messages,
    reason: &str,
) {
    let least = start.measured.minutes_to(end.measured).and_then(|(least, _)| least);
    if let Some(least) = least.filter(|least| *least > DAY_MIN) {
        let at = index_of(events, start);
        let known = flags.iter().any(|flag| {
            flag.kind == FlagKind::WindowTooLong && at.is_some_and(|at| flag.events.contains(&at))
        });
        if known {
            return;
        }
        let hours = least / 60;
        let (template, figure) = if hours < 72 { (words.hours, hours) } else { (words.days, hours / 24) };
        let length = fill(template, &[&figure.to_string()]);
        flags.push(Flag {
            kind: FlagKind::WindowTooLong,
            events: indices(events, (start, end)),
            reason: fill(reason, &[&moment(start, words), &moment(end, words), &length]),
        });
    }
}
