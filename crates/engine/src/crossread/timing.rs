//! Tone against time: effort claimed late, a joke made late, a joke where the cause is missing.

use super::messages::Messages;
use super::{ReadStatement, crossing};
use crate::Ui;
use crate::case::{Case, EventKind, Time};
use crate::latency::LatencyReading;
use crate::mark::Mark;
use crate::reading::{Crossing, CrossingKind};
use crate::rules::{CategoryId, tone};
use crate::wording;

/// From an hour on, a claim of speed is read beside the wait (`research`: effort worsens with a latency above 1 h).
const LATE_MIN: i64 = 60;

/// How long after the start a statement came, in minutes: at least, and at most where that is known.
#[derive(Clone, Copy)]
pub struct Lateness {
    least: i64,
    most: Option<i64>,
}

/// How long after the earlier of onset and first complaint this statement came; `None` where it is not to be known.
pub fn lateness(case: &Case, latency: &LatencyReading, index: usize) -> Option<Lateness> {
    let posted = case.statements.get(index)?.posted_at?;
    let incident = latency.incidents.get(index)?;
    let starts = || {
        latency.timeline.events.iter().filter(|event| {
            event.incident == *incident && matches!(event.kind, EventKind::Onset | EventKind::FirstComplaint)
        })
    };
    let since = |start: Time| (posted - start).num_minutes();
    // The start is not later than the earliest "latest", and not earlier than the earliest "earliest".
    let least = since(starts().filter_map(|event| event.latest).min_by_key(Time::timestamp_micros)?);
    let most = starts().filter_map(|event| event.earliest).min_by_key(Time::timestamp_micros).map(since);
    (least >= 0).then_some(Lateness { least, most })
}

/// What the tone of a statement says beside its time.
pub fn crossings(
    statement: &ReadStatement,
    lateness: Option<Lateness>,
    messages: &Messages,
    ui: Ui,
) -> Vec<Crossing> {
    let of = |category: CategoryId| statement.marks.iter().filter(move |mark| mark.rule.category == category);
    let say = |kind, mark: &Mark, sentence: &str, length: &str| {
        let reason = wording::put(
            &wording::put(sentence, "{quote}", statement.document.slice(mark.range)),
            "{length}",
            length,
        );
        crossing(kind, statement, mark.range, None, reason)
    };
    let mut out = Vec::new();
    if let Some(late) = lateness.filter(|late| late.least >= LATE_MIN) {
        let length = late.in_words(messages, ui);
        out.extend(of(tone::EFFORT).map(|m| say(CrossingKind::EffortLate, m, messages.effort_late, &length)));
        out.extend(of(tone::JOKE).map(|m| say(CrossingKind::JokeLate, m, messages.joke_late, &length)));
    }
    if statement.facts.cause.is_none() {
        let sentence = messages.joke_while_cause_missing;
        out.extend(of(tone::JOKE).map(|m| say(CrossingKind::JokeWhileCauseMissing, m, sentence, "")));
    }
    out
}

impl Lateness {
    fn in_words(self, messages: &Messages, ui: Ui) -> String {
        match self.most {
            Some(most) if most == self.least => wording::minutes(most, ui),
            // A narrow interval is better said by its middle.
            Some(most) => {
                wording::put(messages.about, "{length}", &wording::minutes(self.least.midpoint(most), ui))
            }
            None => wording::put(messages.at_least, "{length}", &wording::minutes(self.least, ui)),
        }
    }
}
