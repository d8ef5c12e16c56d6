//! How a statement talks: 19 classes of wording, five of them credits.
//!
//! The rules find cues; this stage looks at what lies around them.

mod clause;
mod voice;

use crate::case::Statement;
use crate::mark::Mark;
use crate::order;
use crate::reading::Polarity;
use crate::rules::{Cue, RuleLayer, tone};
use crate::text::Document;
use clause::{Brackets, clause};

/// Reported speech may be the reporter's wording, so its marks weigh less; in hundredths.
const REPORTED_CONFIDENCE: u8 = 60;

/// The tone marks of a statement, in the order of the text.
pub fn marks(document: &Document, statement: &Statement, cues: &[Cue]) -> Vec<Mark> {
    let quotations = voice::quotations(document);
    let mut marks: Vec<Mark> = cues
        .iter()
        .filter(|cue| cue.rule().category.get().layer == RuleLayer::Tone)
        .filter(|cue| !quotations.iter().any(|quotation| quotation.contains(cue.range)))
        .filter(|cue| !voice::in_address_or_code(document.text, cue.range))
        .map(|cue| whole(document, Mark::new(cue)))
        .map(|mark| if statement.quoted { mark } else { reported(mark) })
        .collect();
    in_order(&mut marks);
    // Two turns of phrase in one clause are one mark.
    let mut kept: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        let same =
            |other: &Mark| other.rule.category == mark.rule.category && other.range.overlaps(mark.range);
        let mut beside = kept.iter_mut().rev().take_while(|other| other.segment == mark.segment);
        match beside.find(|other| same(other)) {
            Some(other) if mark.range.len() > other.range.len() => *other = mark,
            Some(_) => {}
            None => kept.push(mark),
        }
    }
    in_order(&mut kept);
    kept
}

#[inline(never)]
fn in_order(marks: &mut [Mark]) {
    order::by_key(marks, |mark| (mark.range.start, mark.range.end, mark.rule.category));
}

/// A mark grows to its clause where the class is told by clauses.
fn whole(document: &Document, mark: Mark) -> Mark {
    let brackets = match mark.rule.category {
        tone::JOKE => Brackets::With,
        tone::OWN | tone::EMPATHY | tone::REMEDY | tone::PREVENT => Brackets::Without,
        _ => return mark,
    };
    let Some(segment) = document.segments.get(mark.segment) else { return mark };
    Mark { range: clause(document.text, segment.range, mark.range, brackets), ..mark }
}

fn reported(mark: Mark) -> Mark {
    let severity = if mark.polarity == Polarity::Hurts { 1 } else { mark.severity };
    Mark { severity, confidence: mark.confidence.min(REPORTED_CONFIDENCE), ..mark }
}
