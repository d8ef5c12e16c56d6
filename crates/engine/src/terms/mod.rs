//! What the terms say: sentences with their clauses, and the ledger of rights, duties and risks.
//!
//! `kinds` knows the clause types, `clauses` judges a sentence by its cues and what is `carried` from its stem, `model`
//! decides for the heads of CLAUDETTE in English and `heads` joins it with the rules, `severity` grades a clause in its
//! sentence, `ledger` counts by party.

mod carried;
mod clauses;
mod heads;
mod kinds;
mod ledger;
pub mod model;
mod sentences;
mod severity;

use crate::mark::Mark;
use crate::reading::{LedgerRow, Sentence};
use crate::rules::Cue;
use crate::text::Document;

/// The terms layer's part of the Reading.
#[derive(Default)]
pub(crate) struct TermsReading {
    /// Clauses, devices, counter-signals and forms, as marks on the text.
    pub marks: Vec<Mark>,
    /// Every sentence and list item, with its clauses.
    pub sentences: Vec<Sentence>,
    /// Rights, duties and risks by party.
    pub ledger: Vec<LedgerRow>,
}

/// Reads the terms.
pub(crate) fn read(document: &Document, cues: &[Cue]) -> TermsReading {
    let judgements = sentences::judge(document, cues);
    TermsReading {
        marks: sentences::marks(&judgements, cues),
        sentences: sentences::sentences(document, &judgements),
        ledger: ledger::rows(document, &judgements),
    }
}
