//! One statement as a whole: the checklist, the scores, and what contradicts itself inside it.

use crate::case::{Statement, TextKind};
use crate::latency::TimeMention;
use crate::mark::Mark;
use crate::reading::{Checklist, Contradiction, Profile};
use crate::rules::Cue;
use crate::text::{ByteRange, Document};

/// What a statement states, and how it holds together.
pub struct StatementFacts {
    /// The ranges that satisfy each item of the checklist; an empty list is "not stated".
    pub evidence: Checklist<Vec<ByteRange>>,
    /// The document scores.
    pub profile: Profile,
    /// Contradictions inside the statement, in the order of the contract.
    pub contradictions: Vec<Contradiction>,
    /// Where it names a cause that is more than generic.
    pub cause: Option<ByteRange>,
    /// It says that the service is back.
    pub says_resolved: bool,
}

/// Reads one statement as a whole.
pub fn read(
    document: &Document,
    statement: &Statement,
    kind: TextKind,
    marks: &[Mark],
    cues: &[Cue],
    times: &[TimeMention],
) -> StatementFacts {
    let _ = (document, statement, kind, marks, cues, times);
    StatementFacts {
        evidence: Checklist::from_fn(|_| Vec::new()),
        profile: Profile::default(),
        contradictions: Vec::new(),
        cause: None,
        says_resolved: false,
    }
}
