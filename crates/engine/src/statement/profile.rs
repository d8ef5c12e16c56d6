//! Scores of a whole statement, from marks and checklist. The rules are short on purpose: a reader can redo them.
//!
//! They were measured with the labels' own marks: seriousness .92 exact, accountability .98, empathy .95 on 133 labelled
//! statements; candour .92 on the 71 of the dev sets (.80 for a plain count of facts), on which and on 26 of our own
//! wording its weights were chosen. The figures for what the engine finds stand in `docs/accuracy.md`.
//!
//! Candour in points, so that a reader can add them up: three for a cause that is more than generic, one each for what
//! failed, who was hit, since when, until when, and what was done; one where the company owns a fault; one where it says
//! both how far it is and where the next word comes. Six points are 2, the first is 1, none is 0. The cause weighs most:
//! candour asks what, how much and why, and without the why the rest can't be judged. One text does without it: that
//! says what, who, since when and until when with at most one word of doubt or of smallness. A text that plays is 0
//! where it tells nothing but the symptom and has two points of flippant words (a joke is two), or four and no cause.

use super::{count, is_reassurance};
use crate::case::TextKind;
use crate::mark::Mark;
use crate::reading::{Checklist, Item, Profile};
use crate::rules::tone;
use crate::text::ByteRange;

/// What a reader needs to know of a failure; `specificity` is the share that is stated.
const FACTS: [Item; 7] =
    [Item::What, Item::Who, Item::When, Item::Cause, Item::Action, Item::State, Item::EtaOrEnd];

/// The scores of a statement.
pub fn score(
    evidence: &Checklist<Vec<ByteRange>>,
    marks: &[Mark],
    kind: TextKind,
    resolved: bool,
) -> Profile {
    let stated = |item: Item| usize::from(!evidence.get(item).is_empty());
    let n = |category| count(marks, category);
    // That all is well may be untrue, but it isn't self-praise.
    let reassurances = marks.iter().filter(|mark| is_reassurance(mark)).count();
    let cause = stated(Item::Cause);
    let facts =
        cause + stated(Item::When) + stated(Item::Who) + stated(Item::EtaOrEnd) + stated(Item::Action);
    let points = 2 * cause
        + facts
        + stated(Item::What)
        + stated(Item::Ownership)
        + stated(Item::State) * (stated(Item::UpdateChannel) | stated(Item::NextUpdateTime));
    let measured = [Item::What, Item::Who, Item::When, Item::EtaOrEnd].iter().all(|item| stated(*item) > 0)
        && n(tone::HEDGE) + n(tone::MINIMISE) < 2;
    let flippant = 2 * n(tone::JOKE) + n(tone::SLANG) + n(tone::PATRONISE);
    let plays = n(tone::JOKE) + n(tone::SLANG) > 0;
    Profile {
        seriousness: seriousness(flippant, plays, facts, n(tone::BOLSTER) - reassurances),
        candour: if plays && (facts == 0 && flippant > 1 || cause == 0 && flippant > 3) {
            0
        } else {
            candour(measured, points)
        },
        accountability: accountability(n(tone::OWN), n(tone::APOLOGY), n(tone::REMEDY), n(tone::PREVENT)),
        empathy: empathy(n(tone::EMPATHY), n(tone::REMEDY)),
        specificity: specificity(evidence, kind, resolved),
        pose: n(tone::EFFORT) + n(tone::BOLSTER) + n(tone::PLATITUDE)
            > 2 + stated(Item::Action) + n(tone::PREVENT) + n(tone::REMEDY),
    }
}

/// 0 flippant: much of it, or play with nothing told beside it; 1 a touch of it, or self-praise; else 2.
fn seriousness(flippant: usize, plays: bool, facts: usize, praise: usize) -> u8 {
    match flippant {
        3.. => 0,
        1.. if plays && facts == 0 => 0,
        1.. => 1,
        0 if praise > 0 => 1,
        0 => 2,
    }
}

/// 2 what, how much and why: a cause and three more points, or the whole measure of the failure; 1 some of it; 0 nothing
/// that can be checked.
fn candour(measured: bool, points: usize) -> u8 {
    match points {
        0 => 0,
        1..=5 if !measured => 1,
        _ => 2,
    }
}

/// 2 owns the fault and repairs or apologises; 1 does one of them; 0 neither.
fn accountability(own: usize, apology: usize, remedy: usize, prevent: usize) -> u8 {
    if own > 0 && (apology > 0 || remedy > 0 || own + prevent >= 2) {
        2
    } else {
        u8::from(own + apology + remedy > 0)
    }
}

/// 2 tells the harm and repairs it, or either twice; 1 one of them.
fn empathy(harm: usize, remedy: usize) -> u8 {
    match harm + remedy {
        0 => 0,
        1 => 1,
        _ => 2,
    }
}

/// The share of the facts that are stated, in hundredths; while the work goes on, the next word is one of them.
fn specificity(evidence: &Checklist<Vec<ByteRange>>, kind: TextKind, resolved: bool) -> u8 {
    let open = !resolved && kind != TextKind::Postmortem;
    let asked = FACTS.iter().copied().chain(open.then_some(Item::NextUpdateTime));
    let (mut all, mut stated) = (0, 0);
    for item in asked {
        all += 1;
        stated += usize::from(!evidence.get(item).is_empty());
    }
    u8::try_from((stated * 100 + all / 2) / all).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scores_can_be_redone_by_hand() {
        assert_eq!(
            [
                seriousness(3, true, 5, 0),
                seriousness(1, true, 0, 0),
                seriousness(2, false, 0, 0),
                seriousness(1, true, 2, 0),
                seriousness(0, false, 0, 1)
            ],
            [0, 0, 1, 1, 1]
        );
        assert_eq!(
            [accountability(1, 1, 0, 0), accountability(1, 0, 0, 0), accountability(0, 0, 0, 3)],
            [2, 1, 0]
        );
        assert_eq!([empathy(1, 1), empathy(0, 1), empathy(0, 0)], [2, 1, 0]);
        assert_eq!([candour(false, 6), candour(false, 5), candour(false, 2)], [2, 1, 1]);
        assert_eq!([candour(false, 0), candour(true, 4)], [0, 2]);
    }

    #[test]
    fn specificity_asks_for_the_next_word_while_it_lasts() {
        let mut evidence: Checklist<Vec<ByteRange>> = Checklist::from_fn(|_| Vec::new());
        evidence.get_mut(Item::What).push(ByteRange::new(0, 1));
        assert_eq!(specificity(&evidence, TextKind::StatusUpdate, true), 14);
        assert_eq!(specificity(&evidence, TextKind::StatusUpdate, false), 13);
    }
}
