//! Promises for a time, and whether they were kept.

use super::events::Happening;
use super::interval::minutes;
use crate::case::{Case, EventKind, Time};
use crate::reading::Promise;

/// Every promise of a case, in the order of the statements.
pub(super) fn promises(case: &Case, events: &[Happening]) -> Vec<Promise> {
    let mut found: Vec<Promise> = events
        .iter()
        .filter(|event| event.kind == EventKind::PromisedUpdate)
        .filter_map(|event| {
            let statement = event.statement?;
            let due = event.measured.end()?;
            let made = case.statements.get(statement).and_then(|s| s.posted_at);
            let next = next_word(events, event, statement, made);
            // A word on the minute keeps the promise, whatever its seconds.
            let late = next.map(|word| (word - due).num_minutes().max(0));
            Some(Promise {
                statement,
                due,
                kept: late.map(|min| min == 0),
                late_min: late.filter(|min| *min > 0),
            })
        })
        .collect();
    found.sort_by_key(|promise| (promise.statement, promise.due));
    found.dedup();
    found
}

/// The next official word of the same incident after the promise; by the order of the statements where the promising
/// one has no time.
fn next_word(
    events: &[Happening],
    promise: &Happening,
    statement: usize,
    made: Option<Time>,
) -> Option<Time> {
    events
        .iter()
        .filter(|e| e.incident == promise.incident && (e.is_word() || e.kind == EventKind::Report))
        .filter_map(|e| {
            let time = e.measured.start()?;
            let after = match (e.statement, made) {
                // Several entries pasted as one text: what stands further down was said later.
                (Some(index), _) if index == statement => e.mention > promise.mention,
                (_, Some(made)) => minutes(made, time) > 0,
                (Some(index), None) => index > statement,
                (None, None) => false,
            };
            after.then_some(time)
        })
        .min()
}
