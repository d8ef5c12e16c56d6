//! What a moment is when the reader takes it up: where it comes from, when it was, and what days count from.

use super::{Moment, Origin};
use crate::state::{Read, State, clock, when};
use subtext_engine::Case;
use subtext_engine::case::{Event, EventKind, Time};
use subtext_engine::latency::{Typed, typed};
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
    Moment { origin, kind, text: String::new(), value: was, was, near, zone }
}

pub(super) fn of_event(state: &State, event: &TimelineEvent) -> Moment {
    let was = Typed { earliest: event.earliest, latest: event.latest };
    let origin = match (event.place, event.mark) {
        (Some(place), _) => {
            let entry = state.read.entry_at(place).and_then(|n| state.read.entry(n));
            Origin::Text(entry.map(|entry| entry.quote.clone()).unwrap_or_default())
        }
        (None, Mark::Entered | Mark::Stated) => entered(&state.case, event),
        (None, Mark::Inferred) => Origin::New,
    };
    let statement = state.read.reading.statements.iter().position(|read| read.incident == event.incident);
    start(state, origin, event.kind, Some(was), posted(&state.case, statement))
}

/// Which of what the reader gave an event of the timeline is.
fn entered(case: &Case, event: &TimelineEvent) -> Origin {
    let inside =
        |at: Time| event.earliest.is_none_or(|from| from <= at) && event.latest.is_none_or(|to| at <= to);
    let same = |own: &Event| match own.at {
        Some(at) => own.kind == event.kind && inside(at),
        None => own.kind == event.kind && (own.earliest, own.latest) == (event.earliest, event.latest),
    };
    if let Some(index) = case.events.iter().position(same) {
        return Origin::Entered(index);
    }
    let posted = case.statements.iter().position(|statement| statement.posted_at.is_some_and(inside));
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
        moment.kind = role;
    }
    // What the text around it made of it; what stands there alone may need a day.
    let named = time.and_then(|time| Some((time.from.or(time.to)?, time.to.or(time.from)?)));
    let full = named.and_then(|(from, to)| {
        Some(Typed {
            earliest: Some(clock::of_moment(from, moment.zone)?),
            latest: clock::of_moment(to, moment.zone),
        })
    });
    moment.was = full.or_else(|| typed(&entry.quote, moment.kind, near, moment.zone));
    moment.value = moment.was;
    Some(moment)
}

/// When this statement was posted, else any.
pub(super) fn posted(case: &Case, statement: Option<usize>) -> Option<Time> {
    let own = statement.and_then(|index| case.statements.get(index)?.posted_at);
    own.or_else(|| case.statements.iter().find_map(|statement| statement.posted_at))
}
