//! From hits to cues: guards are heard, then of matches of one category on the same words the longest stays.

use super::machine::Hit;
use super::{RULES, Rule, RuleLayer};
use crate::order;
use crate::text::ByteRange;

const UNLESS_BEFORE: u8 = 1;
const UNLESS_AFTER: u8 = 2;
const UNLESS_INSIDE: u8 = 3;
const UNLESS_SENTENCE: u8 = 4;
const ONLY_SENTENCE: u8 = 5;

const CATEGORY: u16 = 0x8000;

/// No guard pattern is longer than this, in inputs; see the longest gap in `build/pattern.rs`.
const LONGEST_GUARD: u32 = 200;

/// The rules that fire in a segment which starts at byte `from`, with their ranges, in the order of the text.
pub fn resolve(hits: &[Hit], from: usize, wanted: impl Fn(RuleLayer) -> bool) -> Vec<(u16, ByteRange)> {
    let guards = Guards::new(hits);
    let allowed = hits
        .iter()
        .filter(|hit| hit.kind == 0)
        .filter_map(|hit| RULES.get(usize::from(hit.target)).map(|rule| (hit, rule)))
        .filter(|(hit, rule)| wanted(rule.category.get().layer) && guards.allow(hit, rule));
    // What the stem says by itself is reported there; it does not begin once more in each of its items.
    let said: Vec<u8> =
        allowed.clone().filter(|(hit, _)| hit.bytes.1 <= from).map(|(_, rule)| rule.category.0).collect();
    let mut found: Vec<(u8, ByteRange, u16)> = allowed
        .filter(|(hit, rule)| hit.bytes.1 > from && !(hit.bytes.0 < from && said.contains(&rule.category.0)))
        .map(|(hit, rule)| (rule.category.0, ByteRange::new(hit.bytes.0.max(from), hit.bytes.1), hit.target))
        .collect();
    order::by_key(&mut found, |(category, range, rule)| {
        (*category, range.start, usize::MAX - range.end, *rule)
    });
    let mut kept: Vec<(u8, ByteRange, u16)> = Vec::with_capacity(found.len());
    for this in found {
        match kept.last_mut() {
            Some(last) if last.0 == this.0 && last.1.overlaps(this.1) => {
                if this.1.len() > last.1.len() {
                    *last = this;
                }
            }
            _ => kept.push(this),
        }
    }
    order::by_key(&mut kept, |(category, range, _)| (range.start, range.end, *category));
    kept.into_iter().map(|(_, range, rule)| (rule, range)).collect()
}

/// The guards of a segment, sorted so that asking for one is a search.
struct Guards {
    /// `(kind, target, where it counts)` and the end of the whole pattern.
    all: Vec<((u8, u16, u32), u32)>,
}

impl Guards {
    fn new(hits: &[Hit]) -> Self {
        let mut all: Vec<_> = hits
            .iter()
            .filter(|hit| hit.kind != 0)
            .map(|hit| {
                let at = match hit.kind {
                    UNLESS_BEFORE => hit.marked.1,
                    UNLESS_AFTER | UNLESS_INSIDE => hit.marked.0,
                    _ => 0,
                };
                ((hit.kind, hit.target, at), hit.marked.1)
            })
            .collect();
        order::by_key(&mut all, |guard| *guard);
        all.dedup();
        Guards { all }
    }

    fn allow(&self, hit: &Hit, rule: &Rule) -> bool {
        let (own, shared) = (hit.target, u16::from(rule.category.0) | CATEGORY);
        let refused = [own, shared].into_iter().any(|target| {
            self.stands(UNLESS_BEFORE, target, hit.marked.0)
                || self.stands(UNLESS_AFTER, target, hit.marked.1)
                || self.stands(UNLESS_SENTENCE, target, 0)
                || self.covers(target, hit.marked)
        });
        let missing = (rule.only & 1 != 0 && !self.stands(ONLY_SENTENCE, own, 0))
            || (rule.only & 2 != 0 && !self.stands(ONLY_SENTENCE, shared, 0));
        !refused && !missing
    }

    fn stands(&self, kind: u8, target: u16, at: u32) -> bool {
        let key = (kind, target, at);
        self.all.get(self.all.partition_point(|guard| guard.0 < key)).is_some_and(|guard| guard.0 == key)
    }

    /// Whether an `unless_inside` guard holds all of the marked part.
    fn covers(&self, target: u16, marked: (u32, u32)) -> bool {
        let low = (UNLESS_INSIDE, target, marked.0.saturating_sub(LONGEST_GUARD));
        let start = self.all.partition_point(|guard| guard.0 < low);
        self.all
            .iter()
            .skip(start)
            .take_while(|guard| guard.0.0 == UNLESS_INSIDE && guard.0.1 == target && guard.0.2 <= marked.0)
            .any(|guard| guard.1 >= marked.1)
    }
}
