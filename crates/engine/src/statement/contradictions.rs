//! Moves inside one statement that do not go together.

use super::count;
use crate::mark::Mark;
use crate::reading::{Checklist, Contradiction, Item};
use crate::rules::{CategoryId, Cue, tone};
use crate::text::{ByteRange, Document};

/// From this share of users on, "some users" is too small a word.
const LARGE_SHARE: u64 = 30;

/// The contradictions inside a statement, in the order of the contract.
pub fn inside(
    document: &Document,
    evidence: &Checklist<Vec<ByteRange>>,
    marks: &[Mark],
    cues: &[Cue],
) -> Vec<Contradiction> {
    let n = |category| count(marks, category);
    let (joke, apology) = (n(tone::JOKE) > 0, n(tone::APOLOGY) > 0);
    let mut out = Vec::new();
    let mut say = |holds: bool, name| {
        if holds {
            out.push(name);
        }
    };
    say(joke && n(tone::EFFORT) > 0, Contradiction::UrgencyVsJoke);
    say(joke && apology, Contradiction::ApologyVsJoke);
    say(!joke && apology && n(tone::SLANG) > 0, Contradiction::ApologyVsSlang);
    say(celebrates_beside_apology(marks), Contradiction::CelebrationVsApology);
    say(
        marks.iter().any(is_reassurance) && !evidence.get(Item::What).is_empty(),
        Contradiction::ReassuranceVsImpact,
    );
    let few = marks.iter().any(says_few);
    say(few && large_figure(document, evidence, cues), Contradiction::MinimiseVsFigures);
    out
}

/// Whether a mark says that all is well (as opposed to praise or celebration).
pub fn is_reassurance(mark: &Mark) -> bool {
    mark.rule.category == tone::BOLSTER && mark.rule.id.starts_with("tone/bolster/reassur")
}

/// Praise or celebration in the sentence of an apology or the one beside it.
fn celebrates_beside_apology(marks: &[Mark]) -> bool {
    let of = |category: CategoryId| marks.iter().filter(move |mark| mark.rule.category == category);
    of(tone::BOLSTER)
        .filter(|mark| !is_reassurance(mark))
        .any(|praise| of(tone::APOLOGY).any(|apology| praise.segment.abs_diff(apology.segment) <= 1))
}

/// Whether a mark makes the number of those hit small; "brief" and "intermittent" speak of time.
fn says_few(mark: &Mark) -> bool {
    mark.rule.category == tone::MINIMISE
        && !["/short-or-small", "/temporarily", "/zh-short"].iter().any(|end| mark.rule.id.ends_with(end))
}

/// A large share, or everybody in a sentence that says what failed.
fn large_figure(document: &Document, evidence: &Checklist<Vec<ByteRange>>, cues: &[Cue]) -> bool {
    let fails = |cue: &Cue| {
        document.segments.get(cue.segment).is_some_and(|segment| {
            evidence.get(Item::What).iter().any(|failure| segment.range.overlaps(*failure))
        })
    };
    cues.iter().any(|cue| match cue.rule().id {
        "checklist/who/everyone" => fails(cue),
        "checklist/who/figure" => {
            percentage(document.slice(cue.range)).is_some_and(|share| share >= LARGE_SHARE)
        }
        _ => false,
    })
}

/// The whole per cent that a figure begins with.
fn percentage(text: &str) -> Option<u64> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).take(4).collect();
    let rest = text.get(digits.len()..)?.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let percent = rest.trim_start().starts_with(['%', '％']) || rest.trim_start().starts_with("percent");
    if percent { digits.parse().ok() } else { None }
}
