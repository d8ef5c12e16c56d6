//! Events that the texts tell of, from their times and the roles of these.

use super::choose::choose;
use super::events::{Happening, Source};
use super::incidents::Incidents;
use super::interval::{Interval, key, minutes};
use super::moments::{self, Frame};
use super::{StatementTimes, TimeMention, stamps};
use crate::case::{EventKind, Statement};
use crate::order;
use crate::reading::TimeKind;
use crate::text::ByteRange;

/// A statement on its way into the timeline.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub statement: &'a Statement,
    pub times: &'a StatementTimes<'a>,
    pub index: usize,
    pub incident: usize,
    pub frame: Frame,
}

impl Text<'_> {
    /// When the post was made that a mention stands in, where its text has stamps.
    fn stamp_over(&self, mention: &TimeMention) -> Option<Interval> {
        moments::begin(self.times.times.get(mention.posted_by?)?, self.frame)
    }

    fn event(&self, mention: usize, kind: EventKind, when: Interval, source: Source) -> Option<Happening> {
        let time = self.times.times.get(mention)?;
        Some(Happening {
            kind,
            incident: self.incident,
            shown: when,
            measured: when,
            source,
            rule: time.inferred,
            zone_from: time.zone_from,
            place: Some(self.times.document.place(time.range)),
            statement: Some(self.index),
            mention: Some(mention),
        })
    }
}

/// Adds what the times of one statement tell.
pub(super) fn events(events: &mut Vec<Happening>, text: Text) {
    let mut before: Option<Interval> = None;
    let document = text.times.document;
    let teller = text.times.cause.and_then(|cause| stamps::told_at(document, text.times.times, cause));
    for (index, mention) in text.times.times.iter().enumerate() {
        let (from, to) = (moments::begin(mention, text.frame), moments::end(mention, text.frame));
        let role = mention.role.map(|kind| {
            let open = from.is_none() && kind == EventKind::Resolved;
            if lies_ahead(kind, open, from.or(to), text.statement) { EventKind::PromisedUpdate } else { kind }
        });
        match (mention.kind, role) {
            (TimeKind::Instant | TimeKind::Range, Some(EventKind::PromisedUpdate)) => {
                // "In 30 minutes" counts from the post that says so.
                let counted = mention.seconds.filter(|_| mention.kind == TimeKind::Instant);
                let due = match text.stamp_over(mention).zip(counted) {
                    Some((stamp, seconds)) => Some(stamp.plus_seconds(seconds)),
                    None => moments::due(mention, text.frame),
                };
                push(events, text, index, EventKind::PromisedUpdate, due, Source::Text);
            }
            (TimeKind::Range, Some(EventKind::Onset)) if is_somewhere_in(text, mention) => {
                push(events, text, index, EventKind::Onset, span(EventKind::Onset, from, to), Source::Text);
            }
            (TimeKind::Range, Some(EventKind::Onset)) => {
                let source = if from.is_some() && to.is_some() { Source::Window } else { Source::Text };
                // "Between now and 22:00" tells of nothing that has begun or ended.
                let posted = text.statement.posted_at;
                let ahead = |when: Option<Interval>, least: i64| {
                    let when = when.and_then(Interval::start).zip(posted);
                    when.is_some_and(|(when, posted)| minutes(posted, when) >= least)
                };
                // One that was read over midnight may have its ends swapped, which a flag says.
                let days = mention.from.zip(mention.to).is_some_and(|(from, to)| from.day != to.day);
                // One that says that it is over was posted later than it is said to have been.
                let over = !ahead(to, 1) || days && !mention.dated_ends || text.times.says_resolved;
                push(events, text, index, EventKind::Onset, from.filter(|_| over || !ahead(from, 0)), source);
                push(events, text, index, EventKind::Resolved, to.filter(|_| over), source);
            }
            (TimeKind::Range, None) if could_be_outage(mention, to, text.statement) => {
                for (kind, when) in [(EventKind::Onset, from), (EventKind::Resolved, to)] {
                    push(events, text, index, kind, when, Source::Derived);
                    infer(events, "window");
                }
            }
            (TimeKind::Range, Some(kind)) => {
                push(events, text, index, kind, span(kind, from, to), Source::Text)
            }
            (TimeKind::Instant, Some(kind)) => push(events, text, index, kind, from, Source::Text),
            (TimeKind::Duration, Some(kind)) => {
                let base = match kind {
                    EventKind::PromisedUpdate => {
                        text.stamp_over(mention).or(text.statement.posted_at.map(Interval::at))
                    }
                    _ if mention.relative => before,
                    _ => None,
                };
                let when = base.and_then(|base| later(base, mention));
                push(events, text, index, kind, when, Source::Text);
                if when.is_some() {
                    infer(events, "relative");
                }
            }
            _ => {}
        }
        let tells = teller.is_some_and(|teller| teller.range == mention.range);
        let cause = text.times.cause.filter(|_| tells);
        said(events, text, index, (mention, cause), from);
        before = to.or(from).or(before);
    }
}

/// What a word says of the time that it was spoken at: the end, the cause.
fn said(
    events: &mut Vec<Happening>,
    text: Text,
    index: usize,
    (mention, cause): (&TimeMention, Option<ByteRange>),
    when: Option<Interval>,
) {
    // A post that names the time of the end says nothing of its own time.
    let times = text.times.times;
    let named = |body: ByteRange| {
        let from = times.partition_point(|mention| mention.range.start < body.start);
        let mut inside = times.iter().skip(from).take_while(|mention| mention.range.start < body.end);
        inside.any(|mention| {
            let window = mention.kind == TimeKind::Range && mention.to.is_some();
            mention.role == Some(EventKind::Resolved) || window && mention.role == Some(EventKind::Onset)
        })
    };
    let tells = mention.stamp.is_some_and(|stamp| stamp.says_resolved && !named(stamp.body));
    let resolved = tells.then_some(mention.range);
    for (kind, rule, place) in [
        (EventKind::Resolved, "resolved-in-statement", resolved),
        (EventKind::Cause, "cause-in-statement", cause),
    ] {
        let (Some(place), Some(when)) = (place, when) else { continue };
        let event = text.event(index, kind, when, Source::Post);
        let place = Some(text.times.document.place(place));
        events.extend(event.map(|event| Happening { rule: Some(rule), place, ..event }));
    }
}

fn push(
    events: &mut Vec<Happening>,
    text: Text,
    mention: usize,
    kind: EventKind,
    when: Option<Interval>,
    source: Source,
) {
    let when = when.filter(|when| !when.is_open());
    events.extend(when.and_then(|when| text.event(mention, kind, when, source)));
}

/// Marks the last event as inferred, unless reading its time already took a rule.
fn infer(events: &mut [Happening], rule: &'static str) {
    if let Some(event) = events.last_mut() {
        event.rule = event.rule.or(Some(rule));
    }
}

/// A word told of for a time after the statement was posted has not been spoken yet: it is promised. So is a recovery
/// that is only said to come before such a time (`open`).
fn lies_ahead(kind: EventKind, open: bool, when: Option<Interval>, statement: &Statement) -> bool {
    let word = open || matches!(kind, EventKind::FirstOfficial | EventKind::Update | EventKind::Report);
    let start = when.and_then(Interval::start);
    word && start.is_some() && statement.posted_at.is_some() && key(start) > key(statement.posted_at)
}

/// As many bytes before a window as the words take that lead to it.
const LEAD: usize = 24;

/// "Sometime between 9:00 and 9:30 the disk failed": the window is not that of the outage.
fn is_somewhere_in(text: Text, mention: &TimeMention) -> bool {
    let document = text.times.document;
    let before = ByteRange::new(0, mention.range.start).end_of(document.text, LEAD).of(document.text);
    // "Between" does not belong to the expression.
    ["ometime between ", "ome time between ", "ome point between "].iter().any(|word| before.ends_with(word))
}

/// A window without a word about what it is of counts where it names the hours and does not lie ahead.
fn could_be_outage(mention: &TimeMention, to: Option<Interval>, statement: &Statement) -> bool {
    let past = statement.posted_at.is_none() || key(to.and_then(Interval::end)) <= key(statement.posted_at);
    past && moments::has_clock(mention.from) && moments::has_clock(mention.to)
}

/// A single event said to lie in a window, or on one side of a moment. Complaints over a window began with it.
fn span(kind: EventKind, from: Option<Interval>, to: Option<Interval>) -> Option<Interval> {
    match (from, to) {
        (from, _) if kind == EventKind::FirstComplaint => from,
        (None, None) => None,
        _ => Some(Interval { earliest: from.and_then(|i| i.earliest), latest: to.and_then(|i| i.latest) }),
    }
}

/// A moment so much later, give or take what the length itself leaves open.
fn later(base: Interval, mention: &TimeMention) -> Option<Interval> {
    let moved = base.plus_seconds(mention.seconds?);
    Some(Interval {
        earliest: moved
            .earliest
            .and_then(|time| Interval::around(time, mention.slack.early_min, None).earliest),
        latest: moved.latest.and_then(|time| Interval::around(time, None, mention.slack.late_min).latest),
    })
}

/// "It lasted 40 minutes": the end follows from the onset.
pub(super) fn lengths(events: &mut Vec<Happening>, statements: &[StatementTimes], incidents: &Incidents) {
    let onsets: Vec<Option<Happening>> = (0..incidents.names.len())
        .map(|incident| choose(events, incident, EventKind::Onset).copied())
        .collect();
    let mut known: Vec<_> = events.iter().map(|e| (e.statement, e.mention)).collect();
    order::by_key(&mut known, |of| *of);
    for (index, times) in statements.iter().enumerate() {
        let incident = incidents.of_statement.get(index).copied().unwrap_or(0);
        let Some(onset) = onsets.get(incident).and_then(Option::as_ref) else { continue };
        for (number, mention) in times.times.iter().enumerate() {
            if (mention.kind, mention.role) != (TimeKind::Duration, Some(EventKind::Resolved))
                || known.binary_search(&(Some(index), Some(number))).is_ok()
            {
                continue;
            }
            let Some(when) = later(onset.measured, mention).filter(|when| !when.is_open()) else { continue };
            events.push(Happening {
                kind: EventKind::Resolved,
                shown: when,
                measured: when,
                source: Source::Derived,
                rule: Some("length"),
                place: Some(times.document.place(mention.range)),
                statement: Some(index),
                mention: Some(number),
                ..*onset
            });
        }
    }
}
