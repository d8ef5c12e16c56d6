//! What happened when: from what the reader entered, from the times in the texts, and from when they were posted.

use super::incidents::Incidents;
use super::interval::{Interval, key};
use super::moments::Frame;
use super::told::{self, Text};
use super::{StatementTimes, posted};
use crate::case::{Case, Event, EventKind, Time};
use crate::order;
use crate::reading::{Mark, Place, TimelineEvent, ZoneFrom};

/// "About" with an entered time or a time of publication: so many minutes either way (contract of the Case).
pub const APPROX_MIN: i64 = 15;

/// Where an event comes from. What stands first goes first where two speak of the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// The reader entered it.
    Entered,
    /// A window of failure in a text: it says both ends.
    Window,
    /// A time in a text.
    Text,
    /// Follows from a text: a window that does not say of what, an end from a length.
    Derived,
    /// The time of publication of a statement.
    Post,
}

/// An event with what the later steps ask of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Happening {
    /// What happened.
    pub kind: EventKind,
    /// Index of the incident.
    pub incident: usize,
    /// What the timeline shows.
    pub shown: Interval,
    /// What delays are measured from. Narrower than what is shown only where the reader says "about": such a moment
    /// is often itself derived from a delay, so its slack is shown but not counted.
    pub measured: Interval,
    /// Where it comes from.
    pub source: Source,
    /// The rule that inferred it.
    pub rule: Option<&'static str>,
    /// Where its zone comes from.
    pub zone_from: ZoneFrom,
    /// Where a text says it.
    pub place: Option<Place>,
    /// The statement that says it or that was posted.
    pub statement: Option<usize>,
    /// The mention in that statement.
    pub mention: Option<usize>,
}

impl Happening {
    /// The event as the Reading shows it.
    pub fn event(&self, incidents: &Incidents) -> TimelineEvent {
        TimelineEvent {
            kind: self.kind,
            incident: incidents.names.get(self.incident).cloned().unwrap_or_default(),
            earliest: self.shown.earliest,
            latest: self.shown.latest,
            mark: match (self.rule, self.source) {
                (Some(_), _) => Mark::Inferred,
                (None, Source::Entered | Source::Post) => Mark::Entered,
                (None, _) => Mark::Stated,
            },
            rule: self.rule,
            zone_from: self.zone_from,
            place: self.place,
        }
    }

    /// Whether the public heard something then.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, EventKind::FirstOfficial | EventKind::Update | EventKind::Cause)
    }
}

/// Every event of a case, in the order of incident and time.
pub(super) fn collect(case: &Case, statements: &[StatementTimes], incidents: &Incidents) -> Vec<Happening> {
    let mut events: Vec<Happening> = (case.events.iter().zip(&incidents.of_event))
        .filter_map(|(event, &incident)| entered(event, incident))
        .collect();
    for (index, (statement, times)) in case.statements.iter().zip(statements).enumerate() {
        let incident = incidents.of_statement.get(index).copied().unwrap_or(0);
        let near = statement.posted_at.or_else(|| entered_near(&events, incident));
        let frame = Frame::of(case, statement, near);
        told::events(&mut events, Text { statement, times, index, incident, frame });
    }
    told::lengths(&mut events, statements, incidents);
    posted::events(&mut events, case, statements, incidents);
    let mut kept: Vec<Happening> = Vec::with_capacity(events.len());
    order::by_key(&mut events, |e| (e.incident, key(e.shown.start()), e.kind, e.source));
    for event in events {
        let alike = |k: &&Happening| {
            (k.incident, k.kind, key(k.shown.start()))
                == (event.incident, event.kind, key(event.shown.start()))
        };
        let same = |k: &Happening| k.shown == event.shown && event.kind != EventKind::PromisedUpdate;
        let known = kept.iter().rev().take_while(alike).any(same);
        if !known {
            kept.push(event);
        }
    }
    kept
}

fn entered(event: &Event, incident: usize) -> Option<Happening> {
    let (shown, measured) = match event.at {
        Some(at) => (about(at, event.approx), Interval::at(at)),
        None => {
            let given = Interval { earliest: event.earliest, latest: event.latest };
            (given, given)
        }
    };
    (!shown.is_open()).then_some(Happening {
        kind: event.kind,
        incident,
        shown,
        measured,
        source: Source::Entered,
        rule: None,
        zone_from: ZoneFrom::Reader,
        place: None,
        statement: None,
        mention: None,
    })
}

pub(super) fn about(time: Time, approx: bool) -> Interval {
    let slack = Some(if approx { APPROX_MIN } else { 0 });
    Interval::around(time, slack, slack)
}

fn entered_near(events: &[Happening], incident: usize) -> Option<Time> {
    events.iter().filter(|e| e.incident == incident).find_map(|e| e.measured.start())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{event, read, read_with, statement, time};
    use super::*;
    use crate::case::{Statement, TextKind};
    use EventKind::*;

    fn case(statements: Vec<Statement>, events: Vec<Event>) -> Case {
        Case { statements, events, ..Case::default() }
    }

    /// Kind, earliest and mark of every event.
    fn events(case: Case) -> Vec<(EventKind, Option<Time>, Mark)> {
        read(case).timeline.events.iter().map(|e| (e.kind, e.earliest, e.mark)).collect()
    }

    #[test]
    fn posts_are_the_first_word_then_updates() {
        let found = events(case(
            vec![
                statement("10:00", "Labels have not printed since {08:40}."),
                statement("11:00", "Labels fail because a disk was full."),
                statement("12:00", "Now all is well."),
            ],
            vec![],
        ));
        assert_eq!(
            found,
            [
                (Onset, Some(time("08:40")), Mark::Stated),
                (FirstOfficial, Some(time("10:00")), Mark::Entered),
                (Cause, Some(time("11:00")), Mark::Inferred),
                (Update, Some(time("11:00")), Mark::Entered),
                (Update, Some(time("12:00")), Mark::Entered),
                (Resolved, Some(time("12:00")), Mark::Inferred),
            ]
        );
    }

    #[test]
    fn an_entered_first_word_is_not_shown_twice() {
        let found = events(case(vec![statement("10:00", "Sorry.")], vec![event(FirstOfficial, "10:00")]));
        assert_eq!(found, [(FirstOfficial, Some(time("10:00")), Mark::Entered)]);
    }

    #[test]
    fn an_account_written_later_is_a_report() {
        let mut account = statement("9 15:00", "We posted the first notice at {09:00}, because we had to.");
        account.kind = Some(TextKind::Postmortem);
        let found: Vec<_> = events(case(vec![account], vec![])).iter().map(|e| e.0).collect();
        assert_eq!(found, [FirstOfficial, Cause, Report]);
    }

    #[test]
    fn an_update_told_of_is_a_word_before_any_post() {
        let found = read(case(
            vec![statement("9 15:00", "Labels failed at {08:40}. We posted an update at {09:10}.")],
            vec![],
        ));
        let first = found.timeline.events.iter().find(|e| e.kind == FirstOfficial).unwrap();
        assert_eq!((first.earliest, first.rule), (Some(time("09:10")), Some("first-of-words")));
        assert_eq!(found.delays.unwrap().onset_to_first_word_min, Some((Some(30), Some(30))));
    }

    #[test]
    fn about_is_shown_fifteen_minutes_either_way() {
        let mut entered = event(Onset, "08:00");
        entered.approx = true;
        let found = read(case(vec![], vec![entered])).timeline.events;
        assert_eq!((found[0].earliest, found[0].latest), (Some(time("07:45")), Some(time("08:15"))));
    }

    #[test]
    fn what_failed_sometime_in_a_window_did_not_end_with_it() {
        let text = "Sometime between {08:40-09:10} the printer failed; it was restored at {11:00}.";
        let found = read(case(vec![statement("12:00", text)], vec![])).delays.unwrap();
        assert_eq!(found.onset_to_first_word_min, Some((Some(170), Some(200))));
        assert_eq!(found.onset_to_resolution_min, Some((Some(110), Some(140))));
    }

    #[test]
    fn a_cause_is_told_with_the_word_that_tells_it() {
        let text = "{09:10}，官方微博回应称正在排查。{11:15}，官方发布声明，称故障because光缆中断。";
        let found = read(case(vec![statement("15:00", text)], vec![])).delays.unwrap();
        assert_eq!(found.first_word_to_cause_min, Some((Some(125), Some(125))));
    }

    #[test]
    fn an_hour_says_more_than_a_day() {
        let day = Event {
            earliest: Some(time("4 00:00")),
            latest: Some(time("4 23:59")),
            at: None,
            ..event(Onset, "08:00")
        };
        let hour = event(Onset, "08:40");
        let found = read(case(vec![statement("10:00", "Sorry.")], vec![day, hour])).delays.unwrap();
        assert_eq!(found.onset_to_first_word_min, Some((Some(80), Some(80))));
    }

    #[test]
    fn a_window_without_a_word_counts_only_if_it_lies_behind() {
        let kinds = |text: &str| -> Vec<EventKind> {
            events(case(vec![statement("12:00", text)], vec![])).iter().map(|e| e.0).collect()
        };
        assert_eq!(kinds("Times: {09:00-10:00}."), [Onset, Resolved, FirstOfficial]);
        assert_eq!(kinds("Times: {13:00-14:00}."), [FirstOfficial]);
    }

    #[test]
    fn of_two_readings_that_agree_the_more_exact_one_speaks() {
        let found = read(case(
            vec![
                statement("10:00", "Labels have failed since {~08:30}."),
                statement("12:00", "Between {08:31-11:47} labels failed."),
            ],
            vec![],
        ));
        let delays = found.delays.unwrap();
        assert_eq!(delays.onset_to_first_word_min, Some((Some(89), Some(89))));
        assert_eq!(delays.onset_to_resolution_min, Some((Some(196), Some(196))));
    }

    #[test]
    fn an_entered_time_wins_and_the_stated_one_stays_visible() {
        let found = read(case(
            vec![statement("10:00", "Labels have not printed since {08:40}.")],
            vec![event(Onset, "08:00")],
        ));
        assert_eq!(found.timeline.events.iter().filter(|e| e.kind == Onset).count(), 2);
        assert_eq!(found.delays.unwrap().onset_to_first_word_min, Some((Some(120), Some(120))));
    }

    #[test]
    fn an_end_follows_from_a_length() {
        let found = read(case(
            vec![statement("10:00", "Labels failed at {08:40}. The outage lasted {45m}.")],
            vec![],
        ));
        let end = found.timeline.events.iter().find(|e| e.kind == Resolved).unwrap();
        assert_eq!((end.earliest, end.rule), (Some(time("09:25")), Some("length")));
        let later = read(case(
            vec![statement("10:00", "Labels failed at {08:40}; printing was restored {+45m} later.")],
            vec![],
        ));
        let end = later.timeline.events.iter().find(|e| e.kind == Resolved).unwrap();
        assert_eq!((end.earliest, end.rule), (Some(time("09:25")), Some("relative")));
    }

    #[test]
    fn a_time_without_a_date_leans_on_what_was_entered() {
        let found = read_with(
            case(
                vec![statement("", "Labels have not printed since {08:40}.")],
                vec![event(FirstComplaint, "08:50")],
            ),
            |mention| {
                if let Some(from) = &mut mention.from {
                    (from.year, from.month, from.day) = (None, None, None);
                }
            },
        );
        assert_eq!(found.timeline.events[0].earliest, Some(time("08:40")));
    }
}
