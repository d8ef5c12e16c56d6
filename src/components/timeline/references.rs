//! What the delays are held against, in words.

use crate::components::{Pen, ReadingProps};
use crate::i18n::{self, times};
use subtext_engine::case::EventKind;
use subtext_engine::reading::Delays;
use subtext_engine::references::{self, MEASURED, Measured, NORMS};

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
    let shares: Vec<&str> = shares.iter().map(|share| share.as_deref().unwrap_or("–")).collect();
    Some(shares.join(m.comma))
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
    table(p, props);
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

fn table(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    p.open("table");
    p.line("caption", m.yardsticks);
    p.open("thead");
    p.open("tr");
    for name in m.measured_columns {
        p.open("th");
        p.attr("scope", "col");
        p.words(name);
        p.close();
    }
    p.close();
    p.close();
    p.open("tbody");
    for measured in &MEASURED {
        let between =
            |least: u16, most: u16| times::bounds((Some(least.into()), Some(most.into())), props.ui);
        p.open("tr");
        p.open("th");
        p.attr("scope", "row");
        p.words(&[measured.name, " ", measured.years].concat());
        p.close();
        p.line("td", &measured.count.to_string());
        p.line("td", &between(measured.median, measured.median));
        let ends = [measured.low, measured.high].map(|end| between(end, end)).join("–");
        p.line("td", &if measured.later_than.is_some() { ends } else { [m.whole, &*ends].concat() });
        p.line("td", shares(props, measured).as_deref().unwrap_or("–"));
        p.close();
    }
    p.close();
    p.close();
}
