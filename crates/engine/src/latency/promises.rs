//! Promises for a time, and whether they were kept.

use super::StatementTimes;
use super::choose::choose;
use super::events::Happening;
use super::interval::{key, minutes};
use crate::case::{Case, EventKind, Time};
use crate::order;
use crate::reading::Promise;

/// Every promise of a case, in the order of the statements.
pub(super) fn promises(case: &Case, statements: &[StatementTimes], events: &[Happening]) -> Vec<Promise> {
    let words: Vec<&Happening> =
        events.iter().filter(|e| e.is_word() || e.kind == EventKind::Report).collect();
    let mut found: Vec<Promise> = Vec::new();
    for event in events.iter().filter(|event| event.kind == EventKind::PromisedUpdate) {
        let (Some(statement), Some(due)) = (event.statement, event.measured.end()) else { continue };
        let mention = statements.get(statement).and_then(|s| s.times.get(event.mention?));
        let fulfilled = match mention {
            None => continue,
            Some(mention) if mention.of_recovery || mention.role == Some(EventKind::Resolved) => {
                choose(events, event.incident, EventKind::Resolved).and_then(|e| e.measured.end())
            }
            Some(mention) => {
                let posted = case.statements.get(statement).and_then(|s| s.posted_at);
                let stamp = mention.posted_by.and_then(|stamp| {
                    let said = |e: &&&Happening| (e.statement, e.mention) == (Some(statement), Some(stamp));
                    words.iter().find(said)?.measured.start()
                });
                next_word(&words, event, statement, stamp.is_some(), stamp.or(posted))
            }
        };
        // A word on the minute keeps the promise, whatever its seconds.
        let late = fulfilled.map(|time| (time - due).num_minutes().max(0));
        let kept = late.map(|min| min == 0);
        found.push(Promise { statement, due, kept, late_min: late.filter(|min| *min > 0) });
    }
    order::by_key(&mut found, |promise| (promise.statement, key(Some(promise.due))));
    found.dedup();
    found
}

/// The next official word of the same incident after the promise; by the order of the statements where the promising
/// one has no time.
fn next_word(
    words: &[&Happening],
    promise: &Happening,
    statement: usize,
    stamped: bool,
    made: Option<Time>,
) -> Option<Time> {
    words
        .iter()
        .filter(|e| e.incident == promise.incident)
        .filter_map(|e| {
            let time = e.measured.start()?;
            let after = match (e.statement, made) {
                // Several entries pasted as one text: what stands further down was said later.
                (Some(index), _) if index == statement && !stamped => e.mention > promise.mention,
                (_, Some(made)) => minutes(made, time) > 0,
                (Some(index), None) => index > statement,
                (None, None) => false,
            };
            after.then_some(time)
        })
        .min_by_key(|time| key(Some(*time)))
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
    fn a_promised_recovery_is_kept_by_the_recovery() {
        let text = "We expect labels to be restored by {11:00}.";
        let missed = promise(vec![
            statement("10:00", text),
            statement("10:50", "Still down."),
            statement("11:40", "Labels were restored at {11:25}."),
        ]);
        assert_eq!((missed.due, missed.kept, missed.late_min), (time("11:00"), Some(false), Some(25)));
        assert_eq!(promise(vec![statement("10:00", text), statement("10:50", "Still down.")]).kept, None);
    }

    #[test]
    fn without_a_later_word_it_is_not_to_be_known() {
        let open = promise(vec![statement("10:00", "Next update by {~10:30}.")]);
        assert_eq!((open.due, open.kept, open.late_min), (time("10:30"), None, None));
    }

    #[test]
    fn a_word_for_a_time_ahead_is_promised() {
        let found =
            promise(vec![statement("10:00", "{10:30}再向大家通报进展。"), statement("10:25", "仍在处理。")]);
        assert_eq!((found.due, found.kept), (time("10:30"), Some(true)));
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
