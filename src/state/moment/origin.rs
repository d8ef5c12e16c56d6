//! What a moment is when the reader takes it up: where it comes from, when it was, and what days count from.

use super::{Moment, Origin};
use crate::state::{Read, State, clock, when};
use chrono::TimeDelta;
use subtext_engine::Case;
use subtext_engine::case::{Event, EventKind, Time};
use subtext_engine::latency::{APPROX_MIN, Typed, typed};
use subtext_engine::reading::{DocId, Mark, TimelineEvent};

pub(super) fn start(
    state: &State,
    origin: Origin,
    kind: EventKind,
    was: Option<Typed>,
    near: Option<Time>,
) -> Moment {
    let near = near.or_else(|| was.and_then(|was| was.earliest.or(was.latest)));
    let zone = when::zone(&state.case).unwrap_or(state.offset_min);
    let approx = match origin {
        Origin::Posted(index) => state.case.statements.get(index).is_some_and(|post| post.posted_approx),
        _ => false,
    };
    Moment { origin, kind, text: String::new(), value: was, was, was_kind: kind, approx, near, zone }
}

pub(super) fn of_event(state: &State, event: &TimelineEvent) -> Moment {
    let was = Typed { earliest: event.earliest, latest: event.latest };
    let origin = match event.place {
        Some(place) => Origin::Text(state.read.quote(place)),
        None if event.mark == Mark::Entered => entered(state, event),
        None => Origin::New,
    };
    let statement = state.read.reading.statements.iter().position(|read| read.incident == event.incident);
    start(state, origin, event.kind, Some(was), posted(&state.case, statement))
}

/// Which of what the reader gave an event of the timeline is.
fn entered(state: &State, event: &TimelineEvent) -> Origin {
    let case = &state.case;
    let shown = |at: Time, approx: bool| {
        let slack = TimeDelta::minutes(if approx { APPROX_MIN } else { 0 });
        event.earliest == Some(at - slack) && event.latest == Some(at + slack)
    };
    let same = |own: &Event| {
        own.kind == event.kind
            && own.incident.as_ref().is_none_or(|name| *name == event.incident)
            && match own.at {
                Some(at) => shown(at, own.approx),
                None => (own.earliest, own.latest) == (event.earliest, event.latest),
            }
    };
    if let Some(index) = case.events.iter().position(same) {
        return Origin::Entered(index);
    }
    let posted = case.statements.iter().zip(&state.read.reading.statements).position(|(statement, read)| {
        read.incident == event.incident
            && statement.posted_at.is_some_and(|at| shown(at, statement.posted_approx))
    });
    posted.map_or(Origin::New, Origin::Posted)
}

pub(super) fn of_entry(state: &State, n: usize) -> Option<Moment> {
    let read: &Read = &state.read;
    let entry = read.entry(n)?;
    if let Some(event) = read.reading.timeline.events.iter().find(|event| event.place == Some(entry.place)) {
        return Some(of_event(state, event));
    }
    let DocId::Statement(index) = entry.place.doc else { return None };
    let near = posted(&state.case, Some(index));
    let mut moment = start(state, Origin::Text(entry.quote.clone()), EventKind::Onset, None, near);
    let time = read.reading.times.iter().find(|time| time.place == entry.place);
    if let Some(role) = time.and_then(|time| time.role) {
        (moment.kind, moment.was_kind) = (role, role);
    }
    // The day is what the text around it made of it; how exact it is, the words themselves say.
    let whole = |part: Option<subtext_engine::reading::Moment>| clock::of_moment(part?, moment.zone);
    let (from, to) = time.map_or((None, None), |time| (whole(time.from), whole(time.to)));
    let alone = typed(&entry.quote, moment.kind, from.or(to).or(near), moment.zone);
    let holds = |typed: &Typed| {
        let holds = |at: Time| {
            typed.earliest.is_none_or(|earliest| earliest <= at)
                && typed.latest.is_none_or(|latest| at <= latest)
        };
        from.or(to).is_none_or(holds)
    };
    let named = Typed { earliest: from.or(to), latest: to.or(from) };
    moment.was = alone.filter(holds).or((from.or(to).is_some()).then_some(named));
    moment.value = moment.was;
    Some(moment)
}

/// When this statement was posted, else any.
pub(super) fn posted(case: &Case, statement: Option<usize>) -> Option<Time> {
    let own = statement.and_then(|index| case.statements.get(index)?.posted_at);
    own.or_else(|| case.statements.iter().find_map(|statement| statement.posted_at))
}
