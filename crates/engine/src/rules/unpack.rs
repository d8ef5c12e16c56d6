//! Reads the patterns from the streams that the build packed (`build/compact.rs`), once.

use super::automaton::SetId;
use super::tables::{CLASSES, ENDS, GAPS, KNOWN, LEAVES, MEMBERS, OPERATIONS, SETS, TERMS_ENDS};

/// How many sets are built in: any, word, number, name, emoji, start, end.
const BUILT_IN: usize = 7;

// What stands next in a pattern; `build/compact.rs` has the same numbers.
const LEAF: u8 = 0;
const CLOSE: u8 = 1;
const BAR: u8 = 2;
const CHOICE: u8 = 3;
const OPTIONAL: u8 = 4;
const GAP: u8 = 5;
const MARK: u8 = 6;

/// A row of nodes.
pub type Sequence = Vec<Node>;

/// A part of a pattern.
pub enum Node {
    /// A token of this set.
    Leaf(SetId),
    /// One of these.
    Choice(Vec<Sequence>),
    /// One of these or nothing.
    Optional(Vec<Sequence>),
    /// Up to so many tokens.
    Gap(u8),
    /// One of these, and it is what is marked.
    Marked(Vec<Sequence>),
    /// The class with this number.
    Class(usize),
}

/// Patterns that report the same.
pub struct Run {
    /// 0 a match, else the guard's number.
    pub kind: u8,
    /// The rule, or the category with the high bit set.
    pub target: u16,
    /// The alternatives.
    pub patterns: Vec<Sequence>,
}

/// Everything that the build packed.
pub struct Patterns {
    /// The word classes, each after those that it uses.
    pub classes: Vec<Sequence>,
    /// The patterns for the terms and those for statements.
    pub runs: [Vec<Run>; 2],
    /// How many sets there are.
    pub sets: usize,
    /// Which token is in which set.
    pub memberships: Vec<(usize, SetId)>,
}

/// Reads numbers (LEB128).
pub(super) struct Stream(pub &'static [u8]);

impl Stream {
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub fn number(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return value;
            }
        }
    }
}

struct Reader {
    operations: Stream,
    leaves: Stream,
    gaps: Stream,
    classes: Stream,
    next_set: usize,
}

impl Reader {
    /// Alternatives up to the end of their group.
    fn branches(&mut self) -> Vec<Sequence> {
        let mut out = Vec::new();
        let mut sequence = Vec::new();
        loop {
            let node = match self.operations.byte() {
                LEAF => Node::Leaf(self.set()),
                CHOICE => Node::Choice(self.branches()),
                OPTIONAL => Node::Optional(self.branches()),
                MARK => Node::Marked(self.branches()),
                GAP => Node::Gap(self.gaps.byte()),
                BAR => {
                    out.push(core::mem::take(&mut sequence));
                    continue;
                }
                CLOSE => {
                    out.push(sequence);
                    return out;
                }
                _ => Node::Class(usize::from(self.classes.byte())),
            };
            sequence.push(node);
        }
    }

    fn sequence(&mut self) -> Sequence {
        self.branches().pop().unwrap_or_default()
    }

    /// 0 stands for the next set that is new.
    fn set(&mut self) -> SetId {
        let number = self.leaves.number().checked_sub(1).unwrap_or_else(|| {
            self.next_set += 1;
            self.next_set - 1
        });
        number as SetId
    }
}

impl Patterns {
    /// Reads all streams.
    pub fn read() -> Patterns {
        let (sets, memberships) = read_sets();
        let mut reader = Reader {
            operations: Stream(OPERATIONS),
            leaves: Stream(LEAVES),
            gaps: Stream(GAPS),
            classes: Stream(CLASSES),
            next_set: BUILT_IN,
        };
        let mut ends = Stream(ENDS);
        let classes = (0..ends.number()).map(|_| reader.sequence()).collect();
        let mut runs = [Vec::new(), Vec::new()];
        while !ends.0.is_empty() {
            let statements = ENDS.len() - ends.0.len() >= TERMS_ENDS;
            let count = ends.number();
            let (kind, target) = (ends.byte(), ends.number() as u16);
            let patterns = (0..count).map(|_| reader.sequence()).collect();
            if let Some(list) = runs.get_mut(usize::from(statements)) {
                list.push(Run { kind, target, patterns });
            }
        }
        Patterns { classes, runs, sets, memberships }
    }
}

/// How many sets there are, and which token is in which.
fn read_sets() -> (usize, Vec<(usize, SetId)>) {
    let (mut stream, mut counts, mut members) = (Stream(SETS), Stream(KNOWN), Stream(MEMBERS));
    let (mut set, mut next) = (BUILT_IN, 0);
    let mut out = Vec::new();
    while !stream.0.is_empty() {
        let head = stream.number();
        let known = if head & 1 == 1 { counts.number() } else { 0 };
        let mut token = 0;
        for _ in 0..known {
            token += members.number();
            out.push((token, set as SetId));
        }
        for _ in 0..head / 2 {
            out.push((next, set as SetId));
            next += 1;
        }
        set += 1;
    }
    (set, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{CATEGORIES, RULES, RuleLayer};

    #[test]
    fn every_rule_has_its_patterns_on_its_side() {
        let patterns = Patterns::read();
        let mut seen = vec![false; RULES.len()];
        for (side, runs) in patterns.runs.iter().enumerate() {
            for run in runs {
                assert!(!run.patterns.is_empty() && run.kind <= 5);
                let category = if run.kind == 0 {
                    seen[usize::from(run.target)] = true;
                    RULES[usize::from(run.target)].category.get()
                } else if run.target >= 0x8000 {
                    &CATEGORIES[usize::from(run.target - 0x8000)]
                } else {
                    RULES[usize::from(run.target)].category.get()
                };
                assert_eq!(side == 0, category.layer == RuleLayer::Terms);
            }
        }
        // The rules of the trained model have no patterns.
        assert!(
            seen.iter().zip(RULES.iter()).all(|(seen, rule)| *seen != rule.id.starts_with("terms/model/"))
        );
        assert!(patterns.sets < usize::from(SetId::MAX));
    }
}
