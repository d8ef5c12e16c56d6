//! Reads an outage statement and the terms of service behind it, and says what stands between the lines: how late the
//! first word came, how the statement talks, and who carries the risk.
//!
//! A [`Case`] goes in, a [`Reading`] comes out. Pure: no web, clock, randomness or I/O; the same Case gives the same
//! Reading everywhere, and no input makes it panic.

#![deny(missing_docs)]

pub mod case;
mod crossread;
pub mod latency;
mod mark;
mod names;
pub mod order;
pub mod reading;
pub mod rules;
mod statement;
mod summary;
mod terms;
pub mod text;
mod tone;
mod ui;
mod wording;

pub use case::{Case, Lang};
pub use reading::Reading;
pub use ui::Ui;

use case::TextKind;
use crossread::ReadStatement;
use latency::StatementTimes;
use reading::{Checklist, DocId, Layer, StatementReading};
use text::Document;

/// The version of the engine.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads a Case. The sentences for the reader are in the language of the user interface.
///
/// ```
/// use subtext_engine::{Case, Ui, case::Statement, read};
/// let case = Case { id: "a".into(), statements: vec![Statement::new("We are working hard on it.")], ..Case::default() };
/// let reading = read(&case, Ui::En);
/// assert_eq!(reading.findings[0].rule, "tone/effort/working-hard");
/// ```
pub fn read(case: &Case, ui: Ui) -> Reading {
    let documents: Vec<Document> = case
        .statements
        .iter()
        .enumerate()
        .map(|(index, statement)| Document::new(DocId::Statement(index), &statement.text, statement.lang))
        .collect();
    let terms_document =
        case.terms.as_ref().map(|terms| Document::new(DocId::Terms, &terms.text, terms.lang));

    // One matcher pass over every text; then the three layers, none of which knows another.
    let cues: Vec<_> = documents.iter().map(rules::cues).collect();
    let with_statement = || documents.iter().zip(&case.statements).zip(&cues);
    let times: Vec<_> =
        with_statement().map(|((d, statement), cues)| latency::times(d, statement, cues)).collect();
    let marks: Vec<_> =
        with_statement().map(|((d, statement), cues)| tone::marks(d, statement, cues)).collect();
    let terms =
        terms_document.as_ref().map(|document| (document, terms::read(document, &rules::cues(document))));

    // Each statement as a whole, then the timeline, then what two places say together.
    let facts: Vec<_> = with_statement()
        .zip(marks.iter().zip(&times))
        .map(|(((d, statement), cues), (marks, times))| {
            let kind = statement.kind.or(case.kind).unwrap_or(TextKind::PublicStatement);
            statement::read(d, kind, marks, cues, times)
        })
        .collect();
    let statement_times: Vec<_> = documents
        .iter()
        .zip(times.iter().zip(&facts))
        .map(|(document, (times, facts))| StatementTimes {
            document,
            times,
            cause: facts.cause,
            says_resolved: facts.says_resolved,
        })
        .collect();
    let latency = latency::timeline(case, &statement_times, ui);
    let read_statements: Vec<_> = documents
        .iter()
        .zip(marks.iter().zip(&facts))
        .map(|(document, (marks, facts))| ReadStatement { document, marks, facts })
        .collect();
    let cross = crossread::read(case, &read_statements, &latency, terms.as_ref().map(|(d, t)| (*d, t)), ui);

    let mut findings: Vec<_> = read_statements
        .iter()
        .flat_map(|s| s.marks.iter().map(|mark| mark.finding(s.document, Layer::Tone, ui)))
        .collect();
    if let Some((document, terms)) = &terms {
        findings.extend(terms.marks.iter().map(|mark| mark.finding(document, Layer::Terms, ui)));
    }
    let statements = read_statements
        .iter()
        .zip(latency.incidents.iter().zip(&latency.by_statement))
        .zip(cross.contradictions)
        .map(|((s, (incident, delays)), more)| statement_reading(s, incident, *delays, more))
        .collect();
    let (sentences, ledger) = terms.map(|(_, terms)| (terms.sentences, terms.ledger)).unwrap_or_default();
    let mut reading = Reading {
        id: case.id.clone(),
        engine: VERSION,
        rules: rules::VERSION,
        findings,
        times: documents
            .iter()
            .zip(&times)
            .flat_map(|(document, times)| times.iter().map(|time| time.expression(document)))
            .collect(),
        sentences,
        statements,
        timeline: latency.timeline,
        delays: latency.delays,
        ledger,
        crossings: cross.crossings,
        comparison: cross.comparison,
        summary: String::new(),
    };
    reading.summary = summary::write(case, &reading, ui);
    reading
}

fn statement_reading(
    statement: &ReadStatement,
    incident: &str,
    delays: Option<reading::Delays>,
    more: Vec<reading::Contradiction>,
) -> StatementReading {
    let facts = statement.facts;
    let mut contradictions = facts.contradictions.clone();
    contradictions.extend(more);
    order::by_key(&mut contradictions, |contradiction| *contradiction);
    contradictions.dedup();
    StatementReading {
        lang: statement.document.lang,
        incident: incident.to_owned(),
        profile: facts.profile,
        checklist: Checklist::from_fn(|item| !facts.evidence.get(item).is_empty()),
        evidence: Checklist::from_fn(|item| {
            facts.evidence.get(item).iter().map(|range| statement.document.place(*range).range).collect()
        }),
        contradictions,
        delays,
    }
}
