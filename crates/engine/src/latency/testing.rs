//! Cases for tests: times stand in braces in the texts, so that what is tested does not hang on how times are read.
//!
//! `{08:40}` is a time on 5 May 2020, `{6 08:40}` on the 6th, `{08:40-09:10}` a window, `{45m}` a length, `{+45m}`
//! so much later, `{~08:40}` give or take ten minutes.

use super::{LatencyReading, Slack, StatementTimes, TimeMention, roles, stamps, timeline};
use crate::Ui;
use crate::case::{Case, Event, EventKind, Statement, Time};
use crate::reading::{DocId, Moment, TimeKind, ZoneFrom};
use crate::rules;
use crate::text::{ByteRange, Document};

/// A time on 5 May 2020 (`08:40`) or on another day of that month (`6 08:40`), in UTC.
pub fn time(text: &str) -> Time {
    let (day, clock) = text.split_once(' ').unwrap_or(("5", text));
    Time::parse_from_rfc3339(&format!("2020-05-{day:0>2}T{clock}:00Z")).unwrap()
}

fn moment(text: &str) -> Moment {
    let (day, clock) = text.split_once(' ').unwrap_or(("5", text));
    let (hour, minute) = clock.split_once(':').unwrap();
    Moment {
        year: Some(2020),
        month: Some(5),
        day: day.parse().ok(),
        hour: hour.parse().ok(),
        minute: minute.parse().ok(),
        offset_min: Some(0),
        ..Moment::default()
    }
}

fn mention(range: ByteRange, text: &str) -> TimeMention {
    let (about, rest) = text.strip_prefix('~').map_or((false, text), |rest| (true, rest));
    let length = rest.strip_suffix('m').map(|m| (m.starts_with('+'), m.trim_start_matches('+')));
    let (from, to) = match rest.split_once('-') {
        Some((from, to)) => (Some(moment(from)), Some(moment(to))),
        None if length.is_some() => (None, None),
        None => (Some(moment(rest)), None),
    };
    let slack = if about { Slack { early_min: Some(10), late_min: Some(10) } } else { Slack::EXACT };
    TimeMention {
        range,
        kind: match (length, to) {
            (Some(_), _) => TimeKind::Duration,
            (None, Some(_)) => TimeKind::Range,
            (None, None) => TimeKind::Instant,
        },
        role: None,
        of_recovery: false,
        from,
        to,
        seconds: length.map(|(_, m)| m.parse::<u64>().unwrap() * 60),
        slack,
        end_slack: slack,
        dated_ends: false,
        inferred: None,
        zone_from: ZoneFrom::Text,
        zone_ambiguous: false,
        weekday_clash: false,
        relative: length.is_some_and(|(later, _)| later),
        stretch: None,
        stamp: None,
        posted_by: None,
    }
}

/// The text without braces, and its times.
pub fn text(marked: &str) -> (String, Vec<TimeMention>) {
    let (mut plain, mut mentions, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, more)) = rest.split_once('{') {
        let (inside, after) = more.split_once('}').unwrap();
        plain.push_str(before);
        let start = plain.len();
        plain.push_str(inside);
        mentions.push(mention(ByteRange::new(start, plain.len()), inside));
        rest = after;
    }
    plain.push_str(rest);
    (plain, mentions)
}

/// The roles that the times of a text get.
pub fn roles_of(marked: &str) -> Vec<Option<EventKind>> {
    let (plain, mut mentions) = text(marked);
    let document = Document::new(DocId::Statement(0), &plain, None);
    let cues = rules::cues(&document);
    roles::assign(&document, &cues, &mut mentions);
    stamps::mark(&document, &cues, &mut mentions);
    mentions.iter().map(|m| m.role).collect()
}

/// A statement with braces; `posted` as in [`time`], or nothing.
pub fn statement(posted: &str, marked: &str) -> Statement {
    Statement { posted_at: (!posted.is_empty()).then(|| time(posted)), ..Statement::new(marked) }
}

/// An entered event.
pub fn event(kind: EventKind, at: &str) -> Event {
    Event {
        kind,
        at: Some(time(at)),
        earliest: None,
        latest: None,
        approx: false,
        incident: None,
        source: None,
    }
}

/// Reads a case whose texts hold braces. A text with "because" states a cause, one with "all is well" says the end.
pub fn read(case: Case) -> LatencyReading {
    read_with(case, |_| ())
}

/// As [`read`], with the times of all texts to be changed first.
pub fn read_with(mut case: Case, change: impl Fn(&mut TimeMention)) -> LatencyReading {
    let mut times = Vec::new();
    for statement in &mut case.statements {
        let (plain, mentions) = text(&statement.text);
        statement.text = plain;
        times.push(mentions);
    }
    let documents: Vec<Document> = (case.statements.iter().enumerate())
        .map(|(index, s)| Document::new(DocId::Statement(index), &s.text, s.lang))
        .collect();
    for (document, mentions) in documents.iter().zip(&mut times) {
        let cues = rules::cues(document);
        roles::assign(document, &cues, mentions);
        stamps::mark(document, &cues, mentions);
        mentions.iter_mut().for_each(&change);
    }
    let statements: Vec<StatementTimes> = (documents.iter().zip(&times))
        .map(|(document, times)| StatementTimes {
            document,
            times,
            cause: document.text.find("because").map(|at| ByteRange::new(at, document.text.len())),
            says_resolved: document.text.contains("all is well"),
        })
        .collect();
    timeline(&case, &statements, Ui::En)
}
