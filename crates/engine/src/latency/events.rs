//! What happened when: from what the reader entered, from the times in the texts, and from when they were posted.

use super::incidents::Incidents;
use super::interval::Interval;
use super::moments::{self, Frame};
use super::{StatementTimes, TimeMention};
use crate::case::{Case, Event, EventKind, Statement, TextKind, Time};
use crate::reading::{Mark, Place, TimeKind, TimelineEvent, ZoneFrom};

/// "About" with an entered time or a time of publication, either way.
const APPROX_MIN: i64 = 15;

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
#[derive(Clone, Debug)]
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
        from_text(&mut events, Text { statement, times, index, incident, frame });
    }
    lengths(&mut events, statements, incidents);
    posts(&mut events, case, statements, incidents);
    let mut kept: Vec<Happening> = Vec::with_capacity(events.len());
    events.sort_by_key(|e| (e.incident, e.shown.start(), e.kind, e.source));
    for event in events {
        let known = kept.iter().any(|k| {
            (k.incident, k.kind, k.shown) == (event.incident, event.kind, event.shown)
                && event.kind != EventKind::PromisedUpdate
        });
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

fn about(time: Time, approx: bool) -> Interval {
    let slack = Some(if approx { APPROX_MIN } else { 0 });
    Interval::around(time, slack, slack)
}

fn entered_near(events: &[Happening], incident: usize) -> Option<Time> {
    events.iter().filter(|e| e.incident == incident).find_map(|e| e.measured.start())
}

/// A statement on its way into the timeline.
#[derive(Clone, Copy)]
struct Text<'a> {
    statement: &'a Statement,
    times: &'a StatementTimes<'a>,
    index: usize,
    incident: usize,
    frame: Frame,
}

impl Text<'_> {
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

fn from_text(events: &mut Vec<Happening>, text: Text) {
    let mut before: Option<Interval> = None;
    for (index, mention) in text.times.times.iter().enumerate() {
        let (from, to) = (moments::begin(mention, text.frame), moments::end(mention, text.frame));
        match (mention.kind, mention.role) {
            (TimeKind::Instant | TimeKind::Range, Some(EventKind::PromisedUpdate)) => {
                let due = moments::due(mention, text.frame);
                push(events, text, index, EventKind::PromisedUpdate, due, Source::Text);
            }
            (TimeKind::Range, Some(EventKind::Onset)) => {
                push(events, text, index, EventKind::Onset, from, Source::Window);
                push(events, text, index, EventKind::Resolved, to, Source::Window);
            }
            (TimeKind::Range, None) if could_be_outage(mention, to, text.statement) => {
                for (kind, when) in [(EventKind::Onset, from), (EventKind::Resolved, to)] {
                    push(events, text, index, kind, when, Source::Derived);
                    infer(events, "latency/window");
                }
            }
            (TimeKind::Range, Some(kind)) => {
                push(events, text, index, kind, span(kind, from, to), Source::Text)
            }
            (TimeKind::Instant, Some(kind)) => push(events, text, index, kind, from, Source::Text),
            (TimeKind::Duration, Some(kind)) => {
                let base = match kind {
                    EventKind::PromisedUpdate => text.statement.posted_at.map(Interval::at),
                    _ if mention.relative => before,
                    _ => None,
                };
                let when = base.zip(mention.seconds).map(|(base, seconds)| base.plus_seconds(seconds));
                push(events, text, index, kind, when, Source::Text);
                if when.is_some() {
                    infer(events, "latency/relative");
                }
            }
            _ => {}
        }
        before = to.or(from).or(before);
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

/// A window without a word about what it is of counts where it names the hours and does not lie ahead.
fn could_be_outage(mention: &TimeMention, to: Option<Interval>, statement: &Statement) -> bool {
    let past = match (to.and_then(Interval::end), statement.posted_at) {
        (Some(end), Some(posted)) => end <= posted,
        _ => true,
    };
    past && moments::has_clock(mention.from) && moments::has_clock(mention.to)
}

/// A single event said to lie in a window. Complaints over a window began with it.
fn span(kind: EventKind, from: Option<Interval>, to: Option<Interval>) -> Option<Interval> {
    match (from, to) {
        (Some(from), Some(to)) if kind != EventKind::FirstComplaint => {
            Some(Interval { earliest: from.earliest, latest: to.latest })
        }
        _ => from.or(to),
    }
}

/// "It lasted 40 minutes": the end follows from the onset.
fn lengths(events: &mut Vec<Happening>, statements: &[StatementTimes], incidents: &Incidents) {
    for (index, times) in statements.iter().enumerate() {
        let incident = incidents.of_statement.get(index).copied().unwrap_or(0);
        for (number, mention) in times.times.iter().enumerate() {
            let known = events.iter().any(|e| e.statement == Some(index) && e.mention == Some(number));
            if known || (mention.kind, mention.role) != (TimeKind::Duration, Some(EventKind::Resolved)) {
                continue;
            }
            let Some(onset) = choose(events, incident, EventKind::Onset) else { continue };
            let Some(seconds) = mention.seconds else { continue };
            let when = onset.measured.plus_seconds(seconds);
            let zone_from = onset.zone_from;
            if !when.is_open() {
                events.push(Happening {
                    kind: EventKind::Resolved,
                    incident,
                    shown: when,
                    measured: when,
                    source: Source::Derived,
                    rule: Some("latency/length"),
                    zone_from,
                    place: Some(times.document.place(mention.range)),
                    statement: Some(index),
                    mention: Some(number),
                });
            }
        }
    }
}

/// What the times of publication say: the first official word and those after it, the cause and the end where a
/// statement tells them.
fn posts(events: &mut Vec<Happening>, case: &Case, statements: &[StatementTimes], incidents: &Incidents) {
    let mut posted: Vec<(Time, usize)> =
        case.statements.iter().enumerate().filter_map(|(index, s)| Some((s.posted_at?, index))).collect();
    posted.sort();
    for incident in 0..incidents.names.len() {
        let mut cause_given = false;
        for &(time, index) in posted.iter().filter(|(_, i)| incidents.of_statement.get(*i) == Some(&incident))
        {
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
                Some(first) if first.measured.start() <= Some(time) && postmortem => EventKind::Report,
                Some(first) if first.measured.start() <= Some(time) => EventKind::Update,
                _ => EventKind::FirstOfficial,
            };
            let same =
                |e: &Happening| e.incident == incident && e.is_word() && e.measured == Interval::at(time);
            if !events.iter().any(same) {
                events.push(event(kind, None, None));
            }
            if let Some(range) = said.and_then(|s| s.cause).filter(|_| !cause_given) {
                cause_given = true;
                let place = said.map(|s| s.document.place(range));
                events.push(event(EventKind::Cause, Some("latency/cause-in-statement"), place));
            }
            if said.is_some_and(|s| s.says_resolved) {
                events.push(event(EventKind::Resolved, Some("latency/resolved-in-statement"), None));
            }
        }
    }
}

/// The event that speaks for its kind. What the reader entered wins; then texts before what only follows from them;
/// among those alike the first one (of ends the last), and of readings that agree the most exact.
pub(super) fn choose(events: &[Happening], incident: usize, kind: EventKind) -> Option<&Happening> {
    choose_among(events.iter().filter(|e| e.incident == incident && e.kind == kind))
}

/// As [`choose`], among events of one kind and incident.
pub(super) fn choose_among<'a>(events: impl Iterator<Item = &'a Happening>) -> Option<&'a Happening> {
    let events: Vec<&Happening> = events.collect();
    let rank = |e: &Happening| match (e.kind, e.source) {
        // Whether a text or its posting says it, the public heard it when it heard it first.
        (EventKind::FirstOfficial | EventKind::Cause, Source::Window | Source::Text | Source::Derived) => {
            Source::Post
        }
        (_, source) => source,
    };
    let best = events.iter().map(|e| rank(e)).min()?;
    let tier: Vec<&Happening> = events.into_iter().filter(|e| rank(e) == best).collect();
    let ends = |e: &&&Happening| e.measured.end();
    let lead = match tier.first()?.kind {
        EventKind::Resolved => tier.iter().max_by_key(ends),
        _ => tier.iter().min_by_key(|e| e.measured.start()),
    }?;
    let alike = tier.iter().filter(|e| e.measured.overlaps(lead.measured));
    alike.min_by_key(|e| (e.measured.width(), (e.measured.start() != lead.measured.start()))).copied()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{event, read, read_with, statement, time};
    use super::*;
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
    fn about_is_shown_fifteen_minutes_either_way() {
        let mut entered = event(Onset, "08:00");
        entered.approx = true;
        let found = read(case(vec![], vec![entered])).timeline.events;
        assert_eq!((found[0].earliest, found[0].latest), (Some(time("07:45")), Some(time("08:15"))));
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
        assert_eq!((end.earliest, end.rule), (Some(time("09:25")), Some("latency/length")));
        let later = read(case(
            vec![statement("10:00", "Labels failed at {08:40}; printing was restored {+45m} later.")],
            vec![],
        ));
        let end = later.timeline.events.iter().find(|e| e.kind == Resolved).unwrap();
        assert_eq!((end.earliest, end.rule), (Some(time("09:25")), Some("latency/relative")));
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
