//! What an item of a list takes over from the segment that introduces the list.

use super::clauses::{Badge, Found, Judgement};
use crate::reading::LedgerKind;
use crate::rules::STEM_BYTES;
use crate::text::letters::lowered;
use crate::text::{ByteRange, list};
use crate::wording::holds;

/// Clauses that are whole in the stem. "By going on you agree that: (a) …" is one consent, not one an item.
const WHOLE: &str = "CONSENT_BY_USE FINAL_INTERPRETATION ASSIGNMENT JURISDICTION GOVERNING_LAW ARBITRATION";

/// A turn behind a clause: the items are its exceptions, or follow from something else.
const TURNS: [&str; 8] = [" except", " unless", " other than", " however", "，但", "，若", "，如", "除外"];

/// Nouns for what follows: the items say when a right may be used, and the right stands in the stem.
const WHEN: [&str; 8] =
    ["circumstances", "situations", "cases:", "events:", "下列情形", "以下情形", "如下情形", "情况"];

/// What the items below a stem take over of its judgement.
pub fn by_items(text: &str, stem: ByteRange, judgement: &Judgement) -> Judgement {
    let end = stem.end_of(text, STEM_BYTES);
    let names_cases = is_any(end.of(text), &WHEN);
    let stays = |clause: &Found| {
        let behind =
            clause.range.map_or("", |range| ByteRange::new(range.end.max(end.start), stem.end).of(text));
        list::holds(WHOLE, clause.kind.id)
            || names_cases && clause.kind.ledger.0 == LedgerKind::Right
            || is_any(behind, &TURNS)
    };
    let carried = judgement.clauses.iter().filter(|clause| !stays(clause));
    Judgement {
        clauses: carried.map(|clause| Found { range: None, ..*clause }).collect(),
        badges: judgement.badges.iter().map(|badge| Badge { range: None, ..*badge }).collect(),
        ..Judgement::default()
    }
}

fn is_any(text: &str, words: &[&str]) -> bool {
    let text = lowered(text);
    // 如下 points at the list itself.
    words.iter().any(|word| holds(&text, word) && !(*word == "，如" && holds(&text, "，如下")))
}
