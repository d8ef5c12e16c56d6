//! One statement as a whole: the checklist, the scores, and what contradicts itself inside it.

mod contradictions;
mod evidence;
mod profile;

use crate::case::TextKind;
use crate::latency::TimeMention;
use crate::mark::Mark;
use crate::reading::{Checklist, Contradiction, Item, Profile};
use crate::rules::{CategoryId, Cue, checklist};
use crate::text::{ByteRange, Document};

pub use contradictions::is_reassurance;

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
    kind: TextKind,
    marks: &[Mark],
    cues: &[Cue],
    times: &[TimeMention],
) -> StatementFacts {
    let evidence = evidence::collect(document, marks, cues, times);
    let says_resolved = cues.iter().any(|cue| cue.rule().id == "checklist/state/restored");
    let profile = profile::score(&evidence, marks, kind, says_resolved);
    StatementFacts {
        profile,
        contradictions: contradictions::inside(document, &evidence, marks, cues),
        cause: evidence.get(Item::Cause).first().copied(),
        evidence,
        says_resolved,
    }
}

/// How many marks of a class there are.
fn count(marks: &[Mark], category: CategoryId) -> usize {
    marks.iter().filter(|mark| mark.rule.category == category).count()
}

/// The item that a category of the checklist's rules stands for.
fn item_of(category: CategoryId) -> Option<Item> {
    Some(match category {
        checklist::WHAT => Item::What,
        checklist::WHO => Item::Who,
        checklist::CAUSE => Item::Cause,
        checklist::ACTION => Item::Action,
        checklist::STATE => Item::State,
        checklist::UPDATE_CHANNEL => Item::UpdateChannel,
        checklist::WORKAROUND => Item::Workaround,
        checklist::CONTACT => Item::Contact,
        _ => return None,
    })
}
