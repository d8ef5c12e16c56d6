//! Every sentence, list item and heading of the terms, judged.

use super::clauses::Judgement;
use super::severity::grade;
use super::{heads, kinds};
use crate::mark::Mark;
use crate::reading::{Clause, Polarity, Sentence};
use crate::rules::{Cue, RuleLayer};
use crate::text::{Document, SegmentKind};

/// Judges every segment by the cues in it. An item of a list carries what its stem says; a heading only names what
/// follows and carries nothing.
pub fn judge(document: &Document, cues: &[Cue]) -> Vec<Judgement> {
    let mut judgements: Vec<Judgement> = Vec::with_capacity(document.segments.len());
    let mut by_segment = cues.chunk_by(|a, b| a.segment == b.segment).peekable();
    for (index, segment) in document.segments.iter().enumerate() {
        let here = by_segment.next_if(|cues| cues.first().is_some_and(|cue| cue.segment == index));
        let judgement = match segment.kind {
            SegmentKind::Heading => Judgement::default(),
            SegmentKind::Sentence | SegmentKind::Item => {
                let stem = segment.stem.and_then(|stem| judgements.get(stem));
                Judgement::new(here.unwrap_or_default(), stem)
            }
        };
        judgements.push(judgement);
    }
    judgements
}

/// The sentences as the Reading shows them.
pub fn sentences(document: &Document, judgements: &[Judgement]) -> Vec<Sentence> {
    let shown = document.segments.iter().zip(judgements);
    shown
        .map(|(segment, judgement)| Sentence {
            place: document.place(segment.range),
            heads: heads::of(&judgement.clauses),
            clauses: judgement
                .clauses
                .iter()
                .map(|clause| Clause {
                    id: clause.kind.id,
                    severity: grade(clause, judgement).severity,
                    by: clause.by,
                    devices: judgement.badges.iter().map(|badge| badge.id).collect(),
                })
                .collect(),
        })
        .collect()
}

/// The marks on the text: every cue of a clause, and the badges that stand beside one. A device without a clause says
/// nothing; a counter-signal speaks for itself.
pub fn marks(judgements: &[Judgement], cues: &[Cue]) -> Vec<Mark> {
    cues.iter().filter_map(|cue| mark(judgements.get(cue.segment)?, cue)).collect()
}

fn mark(judgement: &Judgement, cue: &Cue) -> Option<Mark> {
    let category = cue.rule().category.get();
    if category.layer != RuleLayer::Terms {
        return None;
    }
    let mark = Mark::new(cue);
    if let Some(clause) = judgement.clauses.iter().find(|clause| clause.kind.id == category.id) {
        let grade = grade(clause, judgement);
        // A rule that only notes something (a ban on copying) is never made to hurt by what stands beside it.
        let polarity = if mark.polarity == Polarity::Hurts { grade.polarity } else { mark.polarity };
        return Some(Mark { severity: grade.severity, polarity, ..mark });
    }
    if kinds::is_counter_signal(category.id) {
        return judgement.wears(category.id).then_some(mark);
    }
    let beside = !judgement.clauses.is_empty() && judgement.wears(category.id);
    // A device cannot speak against a sentence in which every clause is balanced.
    let hurts = judgement.clauses.iter().any(|clause| grade(clause, judgement).polarity == Polarity::Hurts);
    let polarity = if hurts || mark.polarity != Polarity::Hurts { mark.polarity } else { Polarity::Neutral };
    beside.then_some(Mark { polarity, ..mark })
}
