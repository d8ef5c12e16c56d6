//! Reads an outage statement and the terms of service behind it, and says what stands between the lines: how late the
//! first word came, how the statement talks, and who carries the risk.
//!
//! A [`Case`] goes in, a [`Reading`] comes out. Pure: no web, clock, randomness or I/O; the same Case gives the same
//! Reading everywhere, and no input makes it panic.

#![deny(missing_docs)]

pub mod case;
pub mod common;
mod crossread;
pub mod labels;
pub mod latency;
pub mod law;
mod mark;
mod names;
pub mod order;
pub mod reader_mark;
pub mod reading;
pub mod references;
pub mod rules;
mod statement;
mod summary;
pub mod terms;
pub mod text;
pub mod times;
mod tone;
mod ui;
pub mod wording;

pub use case::{Case, Lang};
pub use reading::Reading;
pub use ui::Ui;

use case::{Statement, TextKind};
use crossread::ReadStatement;
use latency::StatementTimes;
use reading::{Checklist, DocId, Finding, Layer, StatementReading};
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
    // One matcher pass over every text; then the three layers, none of which knows another, and each statement as a
    // whole.
    let parts: Vec<Part> =
        case.statements.iter().enumerate().map(|(index, s)| part(case, index, s)).collect();
    let terms = case.terms.as_ref().map(|terms| {
        let document = document(DocId::Terms, &terms.text, terms.lang);
        let reading = terms::read(&document, &rules::cues(&document));
        (document, reading)
    });

    // The timeline, then what two places say together.
    let statement_times: Vec<_> = parts
        .iter()
        .map(|part| StatementTimes {
            document: &part.document,
            times: &part.times,
            cause: part.facts.cause,
            says_resolved: part.facts.says_resolved,
        })
        .collect();
    let latency = latency::timeline(case, &statement_times, ui);
    let read_statements: Vec<_> = parts
        .iter()
        .map(|part| ReadStatement { document: &part.document, marks: &part.marks, facts: &part.facts })
        .collect();
    let cross = crossread::read(case, &read_statements, &latency, terms.as_ref().map(|(d, t)| (d, t)), ui);

    let (mut findings, mut times) = (Vec::new(), Vec::new());
    for part in &parts {
        add(&mut findings, &part.marks, &part.document, Layer::Tone, ui);
        times.extend(part.times.iter().map(|time| time.expression(&part.document)));
    }
    if let Some((document, terms)) = &terms {
        add(&mut findings, &terms.marks, document, Layer::Terms, ui);
    }
    let statements = read_statements
        .iter()
        .zip(latency.incidents.iter().zip(&latency.by_statement))
        .zip(cross.contradictions)
        .map(|((s, (incident, delays)), more)| statement_reading(s, incident, *delays, more))
        .collect();
    let documents: Vec<&Document> = parts.iter().map(|part| &part.document).collect();
    let (terms_document, terms) = terms.unzip();
    let (sentences, ledger) = terms.map(|terms| (terms.sentences, terms.ledger)).unwrap_or_default();
    let mut reading = Reading {
        id: case.id.clone(),
        engine: VERSION,
        rules: rules::VERSION,
        findings,
        times,
        sentences,
        statements,
        timeline: latency.timeline,
        delays: latency.delays,
        ledger,
        crossings: cross.crossings,
        comparison: cross.comparison,
        summary: String::new(),
    };
    reading.summary = summary::write(&documents, terms_document.as_ref(), &reading, ui);
    reading
}

/// Whether anything is claimed about a text: it reads as English or Chinese, or is said to be.
pub fn is_read(text: &str, lang: Option<Lang>) -> bool {
    lang.is_some() || rules::knows(text)
}

/// A text, without a sentence where it is not read.
fn document(id: DocId, text: &str, lang: Option<Lang>) -> Document<'_> {
    let mut document = Document::new(id, text, lang);
    if !is_read(text, lang) {
        document.segments.clear();
    }
    document
}

/// What the engine finds in one statement by itself.
struct Part<'a> {
    document: Document<'a>,
    times: Vec<latency::TimeMention>,
    marks: Vec<mark::Mark>,
    facts: statement::StatementFacts,
}

fn part<'a>(case: &Case, index: usize, statement: &'a Statement) -> Part<'a> {
    let document = document(DocId::Statement(index), &statement.text, statement.lang);
    let cues = rules::cues(&document);
    let times = latency::times(&document, statement, &cues);
    let marks = tone::marks(&document, statement, &cues);
    let kind = statement.kind.or(case.kind).unwrap_or(TextKind::PublicStatement);
    let facts = statement::read(&document, kind, &marks, &cues, &times);
    Part { document, times, marks, facts }
}

fn add(findings: &mut Vec<Finding>, marks: &[mark::Mark], document: &Document, layer: Layer, ui: Ui) {
    findings.extend(marks.iter().map(|mark| mark.finding(document, layer, ui)));
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
