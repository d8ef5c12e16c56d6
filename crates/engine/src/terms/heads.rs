//! The eight heads of CLAUDETTE for a sentence: the trained model decides in English, the rules decide in Chinese and
//! give the reasons in both.

use super::clauses::{Found, Judgement};
use super::kinds::{self, Head};
use super::model::{HEADS, Reading, features::Words};
use crate::reading::{Decider, Heads};
use crate::rules::{Cue, RULES, Rule, STEM_BYTES};
use crate::text::{ByteRange, Document, Segment};
use std::sync::LazyLock;

/// How much of what introduces a list is read again with each of its items, in stems.
const STEMS: usize = 3;

/// The rules that the model fires, by head.
static BY_MODEL: LazyLock<[u16; HEADS]> = LazyLock::new(|| {
    let number = |head: &Head| RULES.iter().position(|rule| rule.id.strip_prefix(MODEL) == Some(head.name()));
    Head::ALL.each_ref().map(|head| number(head).map_or(u16::MAX, |index| index as u16))
});

const MODEL: &str = "terms/model/";

/// Whether the model fires a rule.
pub fn is_of_model(rule: &Rule) -> bool {
    rule.id.starts_with(MODEL)
}

/// Lets the model judge a sentence of English: heads by its own measure, and a clause with the words that carried it
/// where it fires and no rule says what it is. Without the model, the clauses of the rules stand for the heads.
pub fn judge(document: &Document, index: usize, segment: &Segment, judgement: &mut Judgement) {
    judgement.heads = by_rules(&judgement.clauses);
    let categories = judgement.clauses.iter().map(|c| c.kind.id).chain(judgement.badges.iter().map(|b| b.id));
    let Some(reading) = Reading::new(words(document, segment), categories) else { return };
    for (head, sure) in Head::ALL.into_iter().zip(reading.sure()) {
        *place(&mut judgement.heads, head) = sure;
        if sure < 50 {
            continue;
        }
        let mut said = false;
        for clause in judgement.clauses.iter_mut().filter(|clause| clause.kind.heads.contains(&head)) {
            clause.by = Decider::Model;
            said = true;
        }
        // Where the sentence says what liability stays, words like those of an exclusion may just as well be its bounds.
        if !said && !judgement.wears("CARVE_OUT") {
            let phrases = reading.phrases(head as usize, segment.range);
            add(judgement, head, sure, index, &phrases);
        }
    }
}

/// The words of a segment, behind those of the stems that introduce it.
fn words(document: &Document, segment: &Segment) -> Words {
    let mut parts = vec![segment.range];
    let mut stem = segment.stem;
    while let Some(above) = stem.and_then(|stem| document.segments.get(stem)).filter(|_| parts.len() <= STEMS)
    {
        parts.push(above.range.end_of(document.text, STEM_BYTES));
        stem = above.stem;
    }
    let mut words = Words::default();
    for part in parts.into_iter().rev() {
        words.read(document.text, part);
    }
    words
}

fn add(judgement: &mut Judgement, head: Head, sure: u8, segment: usize, phrases: &[ByteRange]) {
    let rule = BY_MODEL.get(head as usize).copied().unwrap_or(u16::MAX);
    let cues = phrases.iter().map(|range| Cue { rule, range: *range, segment });
    judgement.model.extend(cues);
    let Some(kind) = kinds::of(head.usual()) else { return };
    let base = RULES.get(usize::from(rule)).map_or(2, |rule| rule.severity);
    let range = phrases.first().copied();
    judgement.add(Found { kind, base, confidence: sure, by: Decider::Model, range });
}

fn by_rules(clauses: &[Found]) -> Heads {
    let mut heads = Heads::default();
    for clause in clauses {
        for head in clause.kind.heads {
            let value = place(&mut heads, *head);
            *value = clause.confidence.max(*value);
        }
    }
    heads
}

fn place(heads: &mut Heads, head: Head) -> &mut u8 {
    match head {
        Head::A => &mut heads.A,
        Head::Ch => &mut heads.CH,
        Head::Cr => &mut heads.CR,
        Head::J => &mut heads.J,
        Head::Law => &mut heads.LAW,
        Head::Ltd => &mut heads.LTD,
        Head::Ter => &mut heads.TER,
        Head::Use => &mut heads.USE,
    }
}
