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

#[cfg(test)]
mod tests {
    use super::super::testing::{event, read, statement, time};
    use super::*;
    use crate::case::Statement;

    fn promise(statements: Vec<Statement>) -> Promise {
        let found = read(Case { statements, ..Case::default() }).timeline.promises;
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().unwrap()
    }

    #[test]
    fn a_promise_is_kept_by_the_next_word() {
        let kept = promise(vec![
            statement("10:00", "Next update by {10:30}."),
            statement("10:30", "Still down."),
            statement("12:00", "Up."),
        ]);
        assert_eq!((kept.due, kept.kept, kept.late_min), (time("10:30"), Some(true), None));
    }

    #[test]
    fn a_word_too_late_misses_it_by_so_much() {
        let missed =
            promise(vec![statement("10:00", "Next update in {30m}."), statement("11:05", "Still down.")]);
        assert_eq!((missed.due, missed.kept, missed.late_min), (time("10:30"), Some(false), Some(35)));
    }

    #[test]
    fn without_a_later_word_it_is_not_to_be_known() {
        let open = promise(vec![statement("10:00", "Next update by {~10:30}.")]);
        assert_eq!((open.due, open.kept, open.late_min), (time("10:30"), None, None));
    }

    #[test]
    fn a_later_word_may_be_entered_or_stand_further_down() {
        let case = Case {
            statements: vec![statement("10:00", "Next update by {10:30}.")],
            events: vec![event(EventKind::Update, "10:20")],
            ..Case::default()
        };
        assert_eq!(read(case).timeline.promises[0].kept, Some(true));
        let pasted = promise(vec![statement("", "Next update by {10:30}. We posted an update at {10:50}.")]);
        assert_eq!(pasted.late_min, Some(20));
    }
}
