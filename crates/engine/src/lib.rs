//! Reads an outage statement and the terms of service behind it, and says what stands between the lines: how late the
//! first word came, how the statement talks, and who carries the risk.
//!
//! A [`Case`] goes in, a [`Reading`] comes out. Pure: no web, clock, randomness or I/O; the same Case gives the same
//! Reading everywhere, and no input makes it panic.

pub mod case;
pub mod latency;
mod names;
pub mod reading;
pub mod rules;
pub mod text;
mod ui;

pub use case::{Case, Lang};
pub use reading::Reading;
pub use ui::Ui;

use latency::StatementTimes;
use reading::{Checklist, DocId, Profile, StatementReading};
use text::Document;

/// The version of the engine.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads a Case. The sentences for the reader are in the language of the user interface.
///
/// ```
/// use subtext_engine::{Case, Ui, case::Statement, read};
/// let case = Case { id: "a".into(), statements: vec![Statement::new("We are working hard on it.")], ..Case::default() };
/// let reading = read(&case, Ui::En);
/// assert_eq!(reading.statements.len(), 1);
/// ```
pub fn read(case: &Case, ui: Ui) -> Reading {
    let documents: Vec<Document> = case
        .statements
        .iter()
        .enumerate()
        .map(|(index, statement)| Document::new(DocId::Statement(index), &statement.text, statement.lang))
        .collect();
    let times: Vec<_> = documents
        .iter()
        .zip(&case.statements)
        .map(|(document, statement)| latency::times(document, statement, &[]))
        .collect();
    let statement_times: Vec<_> = documents
        .iter()
        .zip(&times)
        .map(|(document, times)| StatementTimes { document, times, cause: None, says_resolved: false })
        .collect();
    let latency = latency::timeline(case, &statement_times, ui);
    let statements = documents
        .iter()
        .zip(latency.incidents)
        .zip(latency.by_statement)
        .map(|((document, incident), delays)| StatementReading {
            lang: document.lang,
            incident,
            profile: Profile::default(),
            checklist: Checklist::from_fn(|_| false),
            evidence: Checklist::from_fn(|_| Vec::new()),
            contradictions: Vec::new(),
            delays,
        })
        .collect();
    Reading {
        id: case.id.clone(),
        engine: VERSION,
        rules: "0",
        findings: Vec::new(),
        times: documents
            .iter()
            .zip(&times)
            .flat_map(|(document, times)| times.iter().map(|time| time.expression(document)))
            .collect(),
        sentences: Vec::new(),
        statements,
        timeline: latency.timeline,
        delays: latency.delays,
        ledger: Vec::new(),
        crossings: Vec::new(),
        comparison: None,
        summary: String::new(),
    }
}
