//! What does not fit together on a timeline. Nothing is repaired: a flag names both readings.

mod names;
mod windows;

use super::StatementTimes;
use super::choose::{choose, choose_among};
use super::events::{Happening, Source};
use super::messages::{Messages, fill};
use crate::case::{Case, EventKind, TextKind};
use crate::order::by_key;
use crate::reading::{Flag, FlagKind, TimeKind};
use names::{weekday, zone};
use windows::{long, window};

/// Every flag of a case. `events` are those of the timeline, in its order.
pub(super) fn flags(
    case: &Case,
    statements: &[StatementTimes],
    events: &[Happening],
    incidents: usize,
    words: &Messages,
) -> Vec<Flag> {
    let mut flags = Vec::new();
    for incident in 0..incidents {
        order(&mut flags, events, incident, words);
    }
    let mut places: Vec<((usize, usize), usize)> = (events.iter().enumerate())
        .filter_map(|(place, event)| Some(((event.statement?, event.mention?), place)))
        .collect();
    by_key(&mut places, |(of, _)| *of);
    for (index, statement) in statements.iter().enumerate() {
        for (number, mention) in statement.times.iter().enumerate() {
            let of = (index, number);
            let first = places.partition_point(|(other, _)| *other < of);
            let here: Vec<usize> = (places.iter().skip(first))
                .take_while(|(other, _)| *other == of)
                .map(|(_, place)| *place)
                .collect();
            if here.is_empty() {
                continue;
            }
            let quote = statement.document.slice(mention.range);
            if mention.kind == TimeKind::Range {
                let posted = case.statements.get(index).and_then(|s| s.posted_at);
                window(&mut flags, events, &here, (mention, posted), words);
            }
            if mention.weekday_clash {
                let time = here.first().and_then(|&i| events.get(i)).and_then(|e| e.measured.start());
                flags.extend(time.map(|time| weekday(quote, time, here.clone(), words)));
            }
            if mention.zone_ambiguous {
                zone(&mut flags, events, quote, here, words);
            }
        }
    }
    for incident in 0..incidents {
        far(&mut flags, case, events, incident, words);
    }
    flags
}

/// Ends, answers and complaints before the onset: against the onset that speaks for the incident, and against the one
/// that the texts give where the reader entered another.
fn order(flags: &mut Vec<Flag>, events: &[Happening], incident: usize, words: &Messages) {
    let of_texts =
        |e: &&Happening| e.incident == incident && e.kind == EventKind::Onset && e.source != Source::Entered;
    let onsets =
        [choose(events, incident, EventKind::Onset), choose_among(events.iter().filter(of_texts).collect())];
    for (kind, against, reason) in [
        (FlagKind::EndBeforeStart, EventKind::Resolved, words.end_before_start),
        (FlagKind::AnswerBeforeOnset, EventKind::FirstOfficial, words.answer_before_onset),
        (FlagKind::ComplaintBeforeOnset, EventKind::FirstComplaint, words.complaint_before_onset),
    ] {
        let Some(event) = choose(events, incident, against) else { continue };
        for onset in onsets.into_iter().flatten() {
            if event.measured.is_before(onset.measured) {
                let flag = Flag {
                    kind,
                    events: indices(events, (onset, event)),
                    reason: fill(reason, &[&moment(onset, words), &moment(event, words)]),
                };
                if !flags.contains(&flag) {
                    flags.push(flag);
                }
            }
        }
    }
}

/// A first word more than a day after an onset that a text gives: a wrong month or year reads so. An account written
/// after the end lies days behind by its nature.
fn far(flags: &mut Vec<Flag>, case: &Case, events: &[Happening], incident: usize, words: &Messages) {
    let (Some(onset), Some(word)) =
        (choose(events, incident, EventKind::Onset), choose(events, incident, EventKind::FirstOfficial))
    else {
        return;
    };
    let posted = word.statement.and_then(|index| case.statements.get(index));
    let account = posted.and_then(|s| s.kind).or(case.kind) == Some(TextKind::Postmortem);
    if account || onset.source == Source::Entered || word.source != Source::Post {
        return;
    }
    long(flags, events, (onset, word), words, words.answer_too_long);
}

fn moment(event: &Happening, words: &Messages) -> String {
    words.moment(event.shown, event.measured)
}

#[inline(never)]
fn indices(events: &[Happening], (one, other): (&Happening, &Happening)) -> Vec<usize> {
    [one, other].into_iter().filter_map(|event| index_of(events, event)).collect()
}

fn index_of(events: &[Happening], event: &Happening) -> Option<usize> {
    events.iter().position(|e| core::ptr::eq(e, event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::EventKind::*;
    use crate::case::{Event, Statement};
    use crate::latency::testing::{event, read, read_with, statement};

    fn case(statements: Vec<Statement>, events: Vec<Event>) -> Case {
        Case { statements, events, ..Case::default() }
    }

    fn kinds(case: Case) -> Vec<FlagKind> {
        read(case).timeline.flags.iter().map(|f| f.kind).collect()
    }

    #[test]
    fn a_window_of_two_dates_is_no_doubtful_night() {
        let flags = |dated| {
            let case = case(vec![statement("6 12:00", "Labels failed between {18:40-6 10:50}.")], vec![]);
            let found = read_with(case, |m| (m.inferred, m.dated_ends) = (Some("year-of-posting"), dated));
            found.timeline.flags.len()
        };
        assert_eq!((flags(true), flags(false)), (0, 1));
    }

    #[test]
    fn a_complaint_before_the_stated_onset() {
        let stated = || vec![statement("10:00", "Labels have not printed since {08:50}.")];
        let found = read(case(stated(), vec![event(FirstComplaint, "08:30")])).timeline;
        assert_eq!(found.flags.len(), 1);
        let flag = &found.flags[0];
        assert_eq!(flag.kind, FlagKind::ComplaintBeforeOnset);
        assert_eq!(
            flag.events.iter().map(|i| found.events[*i].kind).collect::<Vec<_>>(),
            [Onset, FirstComplaint]
        );
        assert!(flag.reason.contains("08:50") && flag.reason.contains("08:30"), "{}", flag.reason);
        assert!(kinds(case(stated(), vec![event(FirstComplaint, "08:50")])).is_empty());
        // The reader's own onset does not hide what the text claims.
        let both = vec![event(Onset, "08:20"), event(FirstComplaint, "08:30")];
        assert_eq!(kinds(case(stated(), both)), [FlagKind::ComplaintBeforeOnset]);
    }

    #[test]
    fn an_answer_before_the_onset_and_an_end_before_it() {
        let found = kinds(case(
            vec![statement("10:00", "Sorry.")],
            vec![event(Onset, "10:30"), event(Resolved, "10:20")],
        ));
        assert_eq!(found, [FlagKind::EndBeforeStart, FlagKind::AnswerBeforeOnset]);
    }

    #[test]
    fn a_window_written_backwards_is_flagged_once() {
        let found = kinds(case(vec![statement("23:00", "Between {14:10-13:20} labels failed.")], vec![]));
        assert_eq!(found, [FlagKind::EndBeforeStart]);
    }

    #[test]
    fn a_window_read_over_midnight_is_doubted_where_it_is_long() {
        let over_midnight = |window: &str| {
            let text = format!("Between {{{window}}} labels failed.");
            let inferred =
                |mention: &mut crate::latency::TimeMention| mention.inferred = Some("inherited-date");
            let found = read_with(case(vec![statement("7 01:00", &text)], vec![]), inferred).timeline.flags;
            found.into_iter().map(|f| f.kind).filter(|kind| *kind == FlagKind::EndBeforeStart).count()
        };
        assert_eq!(over_midnight("5 14:20-6 13:05"), 1);
        assert_eq!(over_midnight("5 23:30-6 00:15"), 0);
        assert_eq!(over_midnight("6 14:20-7 02:05"), 1);
    }

    #[test]
    fn slack_that_allows_the_order_is_no_flag() {
        let about = case(
            vec![statement("10:00", "Labels have not printed since {~08:50}.")],
            vec![event(FirstComplaint, "08:42")],
        );
        assert!(kinds(about).is_empty());
    }

    #[test]
    fn more_than_a_day_reads_like_a_wrong_date() {
        let window = case(vec![statement("8 00:00", "Between {6 09:00-7 10:00} labels failed.")], vec![]);
        assert_eq!(kinds(window), [FlagKind::WindowTooLong]);
        let mut account = statement("20 10:00", "Between {09:00-10:00} labels failed.");
        account.kind = Some(TextKind::Postmortem);
        assert!(kinds(case(vec![account], vec![])).is_empty());
    }

    #[test]
    fn weekdays_and_zones_name_both_readings() {
        let found = read_with(
            case(vec![statement("10:00", "Labels have not printed since {08:50}.")], vec![]),
            |mention| (mention.weekday_clash, mention.zone_ambiguous) = (true, true),
        );
        let flag = &found.timeline.flags[0];
        assert_eq!((flag.kind, flag.events.as_slice()), (FlagKind::WeekdayAgainstDate, [0].as_slice()));
        assert!(flag.reason.contains("5 May 2020 is a Tuesday"), "{}", flag.reason);
        // The expression names no zone that the table knows: nothing to say.
        assert_eq!(found.timeline.flags.len(), 1);
    }
}
