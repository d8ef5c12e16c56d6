//! What the terms say: sentences with their clauses, and the ledger of rights, duties and risks.

use crate::Ui;
use crate::mark::Mark;
use crate::reading::{LedgerRow, Sentence};
use crate::rules::{Cue, RuleLayer};
use crate::text::Document;

/// The terms layer's part of the Reading.
#[derive(Default)]
pub struct TermsReading {
    /// Clauses, devices, counter-signals and forms, as marks on the text.
    pub marks: Vec<Mark>,
    /// Every sentence and list item, with its clauses.
    pub sentences: Vec<Sentence>,
    /// Rights, duties and risks by party.
    pub ledger: Vec<LedgerRow>,
}

/// Reads the terms.
pub fn read(document: &Document, cues: &[Cue], ui: Ui) -> TermsReading {
    let _ = (document, ui);
    let marks = cues
        .iter()
        .filter(|cue| cue.rule().category.get().layer == RuleLayer::Terms)
        .map(Mark::new)
        .collect();
    TermsReading { marks, sentences: Vec::new(), ledger: Vec::new() }
}
