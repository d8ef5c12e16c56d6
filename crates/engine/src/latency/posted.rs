//! Events that follow from when the statements were posted.

use super::choose::choose;
use super::events::{Happening, Source, about};
use super::incidents::Incidents;
use super::interval::{Interval, in_order, key};
use super::{StatementTimes, stamps};
use crate::case::{Case, EventKind, TextKind, Time};
use crate::reading::ZoneFrom;

/// What the times of publication say: the first official word and those after it, the cause and the end where a
/// statement tells them.
pub(super) fn events(
    events: &mut Vec<Happening>,
    case: &Case,
    statements: &[StatementTimes],
    incidents: &Incidents,
) {
    let mut posted: Vec<(Time, usize)> =
        case.statements.iter().enumerate().filter_map(|(index, s)| Some((s.posted_at?, index))).collect();
    in_order(&mut posted);
    for incident in 0..incidents.names.len() {
        let of_incident = |index: &usize| incidents.of_statement.get(*index) == Some(&incident);
        let first_post = posted.iter().find(|(_, index)| of_incident(index)).map(|(time, _)| *time);
        first_of_words(events, incident, first_post);
        let mut cause_given = false;
        for &(time, index) in posted.iter().filter(|(_, index)| of_incident(index)) {
            let Some(statement) = case.statements.get(index) else { continue };
            let said = statements.get(index);
            let event = |kind, rule, place| Happening {
                kind,
                incident,
                shown: about(time, statement.posted_approx),
                measured: Interval::at(time),
                source: Source::Post,
                rule,
                zone_from: ZoneFrom::Statement,
                place,
                statement: Some(index),
                mention: None,
            };
            let postmortem = statement.kind.or(case.kind) == Some(TextKind::Postmortem);
            let kind = match choose(events, incident, EventKind::FirstOfficial) {
                Some(first) if key(first.measured.start()) > key(Some(time)) => EventKind::FirstOfficial,
                Some(_) if postmortem => EventKind::Report,
                Some(_) => EventKind::Update,
                None => EventKind::FirstOfficial,
            };
            let same =
                |e: &Happening| e.incident == incident && e.is_word() && e.measured == Interval::at(time);
            if !events.iter().any(same) {
                events.push(event(kind, None, None));
            }
            // A word inside the text has said these at its own time.
            let stamped = |range| said.is_some_and(|s| stamps::told_at(s.document, s.times, range).is_some());
            let resolved =
                |s: &StatementTimes| s.times.iter().any(|m| m.stamp.is_some_and(|p| p.says_resolved));
            if let Some(range) = said.and_then(|s| s.cause).filter(|range| !cause_given && !stamped(*range)) {
                cause_given = true;
                let place = said.map(|s| s.document.place(range));
                events.push(event(EventKind::Cause, Some("cause-in-statement"), place));
            }
            if said.is_some_and(|s| s.says_resolved && !resolved(s)) {
                events.push(event(EventKind::Resolved, Some("resolved-in-statement"), None));
            }
        }
    }
}

/// A text that tells of an update or of the cause being given tells of a word; the earliest is the first one known.
fn first_of_words(events: &mut Vec<Happening>, incident: usize, first_post: Option<Time>) {
    if choose(events, incident, EventKind::FirstOfficial).is_some() {
        return;
    }
    let told = (events.iter())
        .filter(|e| e.incident == incident && e.is_word() && e.source == Source::Text)
        .min_by_key(|e| key(e.measured.start()));
    let before_posts =
        |word: &&Happening| first_post.is_none() || key(word.measured.start()) < key(first_post);
    if let Some(word) = told.copied().filter(|word| before_posts(&word)) {
        events.push(Happening {
            kind: EventKind::FirstOfficial,
            source: Source::Derived,
            rule: Some("first-of-words"),
            ..word
        });
    }
}
