//! What satisfies each item of the checklist: cues, tone marks, and times.

use super::item_of;
use crate::case::EventKind;
use crate::latency::TimeMention;
use crate::mark::Mark;
use crate::order;
use crate::reading::{Checklist, Item, TimeKind};
use crate::rules::{CategoryId, Cue, checklist, tone};
use crate::text::{ByteRange, Document};

/// A cue at most this many bytes away says what a time without a role stands for.
const NEAR: usize = 12;

/// So many cues on each side of a time are looked at: more than any sentence that is meant to be read has.
const BESIDE: usize = 50;

/// The rules of blame placed outside whose marks name what happened there: weather, load, an attack, a cut cable.
const OUTER_CAUSES: [&str; 5] = ["/force", "/load", "/attack-cause", "/zh-load", "/zh-outsider"];

/// The ranges behind every item, in the order of the text.
pub fn collect(
    document: &Document,
    marks: &[Mark],
    cues: &[Cue],
    times: &[TimeMention],
) -> Checklist<Vec<ByteRange>> {
    let mut evidence: Checklist<Vec<ByteRange>> = Checklist::from_fn(|_| Vec::new());
    for cue in cues {
        let category = cue.rule().category;
        if let Some(item) = item_of(category)
            && (category != checklist::CAUSE || is_specific(document, cue, marks))
        {
            evidence.get_mut(item).push(cue.range);
        }
    }
    for mark in marks {
        let item = match mark.rule.category {
            tone::APOLOGY => Item::Apology,
            tone::OWN => Item::Ownership,
            tone::REMEDY => Item::Remedy,
            tone::PREVENT => Item::Prevention,
            // A soft name is a name: "the map is sluggish" says what failed. A cute one is not.
            // What somebody left unsaid is who did it, not what was done; and what came from outside is a cause too.
            tone::AGENTLESS => Item::Cause,
            tone::DEFLECT if OUTER_CAUSES.iter().any(|end| mark.rule.id.ends_with(end)) => Item::Cause,
            tone::EUPHEMISM if !mark.rule.id.ends_with("cute-name") => Item::What,
            _ => continue,
        };
        evidence.get_mut(item).push(mark.range);
    }
    for time in times {
        if let Some(item) = item_of_time(document, time, marks, cues) {
            evidence.get_mut(item).push(time.range);
            // A window tells both when and until when.
            if item == Item::When && time.kind == TimeKind::Range && time.to.is_some() {
                evidence.get_mut(Item::EtaOrEnd).push(time.range);
            }
        }
    }
    let part_of_day = cues.iter().filter(|cue| cue.rule().category == checklist::WHEN);
    let inside_repair = |range| within(document, marks, &[tone::REMEDY, tone::PREVENT], range);
    evidence
        .get_mut(Item::When)
        .extend(part_of_day.map(|cue| cue.range).filter(|range| !inside_repair(*range)));
    evidence
}

/// A cause that a vague-cause mark covers for the most part is none. What comes behind a comma is no longer the cause:
/// in “due to a technical issue, the tills are shut” the tills are what failed.
fn is_specific(document: &Document, cue: &Cue, marks: &[Mark]) -> bool {
    let text = document.slice(cue.range);
    let length = text.find([',', '，', ';', '；']).unwrap_or(text.len());
    let end = cue.range.start + length;
    marks_of(marks, cue.segment).iter().all(|mark| {
        let shared = mark.range.end.min(end).saturating_sub(mark.range.start.max(cue.range.start));
        mark.rule.category != tone::VAGUE_CAUSE || shared * 2 <= length
    })
}

/// What a time tells: when it failed, when it ends or ended, or when the next word comes.
fn item_of_time(document: &Document, time: &TimeMention, marks: &[Mark], cues: &[Cue]) -> Option<Item> {
    if within(document, marks, &[tone::REMEDY, tone::PREVENT], time.range) {
        return None;
    }
    let near = |category| distance(document, cues, category, time.range);
    let (update, end) = (near(checklist::NEXT_UPDATE_TIME), near(checklist::ETA_OR_END));
    if time.kind == TimeKind::Duration {
        if update.is_some_and(|far| far <= NEAR && end.is_none_or(|end| far <= end)) {
            return Some(Item::NextUpdateTime);
        }
        let far = time.relative || time.seconds.is_none();
        return (!far && end.is_some()).then_some(Item::EtaOrEnd);
    }
    match time.role {
        // "Resolved: mail was late from 11:00 to 13:10": the window is that of the failure.
        Some(EventKind::Resolved | EventKind::Mitigated) if time.kind == TimeKind::Range => Some(Item::When),
        Some(EventKind::Resolved | EventKind::Mitigated) => Some(Item::EtaOrEnd),
        Some(EventKind::PromisedUpdate) => match (update, end) {
            (Some(update), Some(end)) => {
                Some(if update <= end { Item::NextUpdateTime } else { Item::EtaOrEnd })
            }
            (Some(_), None) => Some(Item::NextUpdateTime),
            (None, Some(_)) => Some(Item::EtaOrEnd),
            (None, None) => None,
        },
        Some(EventKind::Update | EventKind::FirstOfficial | EventKind::Acknowledged | EventKind::Report) => {
            None
        }
        Some(EventKind::Onset | EventKind::FirstComplaint) => has_day_or_clock(time).then_some(Item::When),
        _ => match (update.filter(|far| *far <= NEAR), end.filter(|far| *far <= NEAR)) {
            (Some(update), end) if end.is_none_or(|end| update <= end) => Some(Item::NextUpdateTime),
            (_, Some(_)) if time.kind == TimeKind::Instant => Some(Item::EtaOrEnd),
            _ => has_day_or_clock(time).then_some(Item::When),
        },
    }
}

/// "In May" says too little.
fn has_day_or_clock(time: &TimeMention) -> bool {
    [time.from, time.to].into_iter().flatten().any(|moment| moment.day.is_some() || moment.hour.is_some())
}

/// How many bytes lie between a range and the nearest cue of a category in its sentence.
fn distance(document: &Document, cues: &[Cue], category: CategoryId, range: ByteRange) -> Option<usize> {
    let segment = document.segment_at(range.start)?;
    let of_sentence = order::run(cues, |cue| cue.segment, segment);
    let at = of_sentence.partition_point(|cue| cue.range.start < range.start);
    of_sentence
        .iter()
        .take(at + BESIDE)
        .skip(at.saturating_sub(BESIDE))
        .filter(|cue| cue.rule().category == category)
        .map(|cue| cue.range.start.saturating_sub(range.end).max(range.start.saturating_sub(cue.range.end)))
        .min()
}

/// The marks of a sentence; of all of them only these are looked at, so that a long text is read in linear time.
fn marks_of(marks: &[Mark], segment: usize) -> &[Mark] {
    order::run(marks, |mark| mark.segment, segment)
}

fn within(document: &Document, marks: &[Mark], categories: &[CategoryId], range: ByteRange) -> bool {
    let segment = document.segment_at(range.start).unwrap_or_default();
    marks_of(marks, segment)
        .iter()
        .any(|mark| categories.contains(&mark.rule.category) && mark.range.overlaps(range))
}
