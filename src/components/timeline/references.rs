//! What the delays are held against, in words.

use crate::components::table::table;
use crate::components::{Pen, ReadingProps};
use crate::i18n;
use subtext_engine::case::EventKind;
use subtext_engine::latency::first_word_tells_the_end;
use subtext_engine::reading::Delays;
use subtext_engine::references::{self, MEASURED, Measured, NORMS};
use subtext_engine::wording;

/// The delays of every incident, in the order of their first statements.
pub fn by_incident(props: &ReadingProps) -> Vec<(usize, Option<&Delays>)> {
    let mut seen: Vec<&str> = Vec::new();
    let mut incidents = Vec::new();
    for (index, statement) in props.read.reading.statements.iter().enumerate() {
        if !seen.contains(&statement.incident.as_str()) {
            seen.push(&statement.incident);
            incidents.push((index, statement.delays.as_ref()));
        }
    }
    incidents
}

/// How many of these the first words came later than, an incident after the other.
fn shares(props: &ReadingProps, measured: &Measured) -> Option<String> {
    let m = props.messages();
    let shares: Vec<Option<String>> = by_incident(props)
        .into_iter()
        .map(|(_, delays)| references::later(delays?, measured, props.ui))
        .collect();
    if shares.iter().all(Option::is_none) {
        return None;
    }
    let several = shares.len() > 1;
    let said = shares.into_iter().zip(by_incident(props)).map(|(share, (index, _))| {
        let share = share.unwrap_or_else(|| "–".into());
        let which = i18n::counted(m.statement_n, index + 1);
        if several { i18n::fill(m.of_which, &[&share, &which]) } else { share }
    });
    Some(said.collect::<Vec<_>>().join(m.comma))
}

/// Where the first word came only when it was over, an incident a line.
pub fn over(p: &mut Pen, props: &ReadingProps) {
    let (read, m) = (&props.read, props.messages());
    let incidents = by_incident(props);
    for (index, _) in &incidents {
        let Some(statement) = read.reading.statements.get(*index) else { continue };
        if first_word_tells_the_end(&read.case, &read.reading, &statement.incident) {
            p.class("li", "flag");
            p.attr("data-testid", "over");
            if incidents.len() > 1 {
                p.words(&i18n::fill(m.incident, &[&(index + 1).to_string()]));
                p.words(": ");
            }
            p.words(m.over);
            p.close();
        }
    }
}

/// One sentence: how many of the closest measured incidents were quicker.
pub fn later(p: &mut Pen, props: &ReadingProps) {
    let [closest, ..] = &MEASURED;
    if let Some(shares) = shares(props, closest) {
        p.open("li");
        p.attr("data-testid", "later-than");
        let values = [&*shares, &closest.count.to_string(), closest.name, closest.years];
        p.words(&i18n::fill(props.messages().later_than, &values));
        p.close();
    }
}

/// What was measured, and what rules ask for, each with its year; one that began after the outage says so.
pub fn details(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let events = &props.read.reading.timeline.events;
    if events.is_empty() || props.embedded {
        return p.nothing();
    }
    let trouble = |kind| matches!(kind, EventKind::Onset | EventKind::FirstComplaint);
    let last = events.iter().filter(|event| trouble(event.kind)).filter_map(|event| event.earliest).max();
    p.class("details", "references");
    p.attr("data-testid", "references");
    p.line("summary", m.references);
    p.class("div", "scroll");
    measured(p, props);
    p.line("p", m.measured_by);
    p.line("p", m.norms);
    p.open("ul");
    for norm in &NORMS {
        p.open("li");
        p.words(norm.words(props.ui));
        if last.is_some_and(|last| !norm.had_begun(&last)) {
            p.words(" ");
            p.line("em", m.began_later);
        }
        p.words(" ");
        p.line("small", norm.source);
        p.close();
    }
    p.close();
    p.close();
    p.close();
}

fn measured(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let length = |minutes: u16| wording::minutes(minutes.into(), props.ui);
    let rows: Vec<Vec<String>> = MEASURED
        .iter()
        .map(|measured| {
            let whole = if measured.later_than.is_none() { m.whole } else { "" };
            vec![
                [measured.name, " ", measured.years].concat(),
                measured.count.to_string(),
                length(measured.median),
                [whole, &*length(measured.low), "–", &length(measured.high)].concat(),
                shares(props, measured).unwrap_or_else(|| "–".into()),
            ]
        })
        .collect();
    table(p, m.yardsticks, &m.measured_columns, &rows, None, "");
}
