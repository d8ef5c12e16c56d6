//! The clauses and badges of one sentence.

use super::kinds::{self, Kind};
use crate::order;
use crate::reading::{Decider, Heads};
use crate::rules::{Cue, RuleLayer};
use crate::text::ByteRange;

/// A clause type in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// What is known of its type.
    pub kind: &'static Kind,
    /// The severity that its rule gives it, before the sentence is looked at.
    pub base: u8,
    /// How sure, in hundredths.
    pub confidence: u8,
    /// What decided.
    pub by: Decider,
    /// The first words that carry it; `None` where it comes from the stem of the list.
    pub range: Option<ByteRange>,
}

/// A device, counter-signal or form in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Badge {
    /// Its name in the Reading.
    pub id: &'static str,
    /// The severity that its rules give it.
    pub severity: u8,
    /// The first words that carry it; `None` where it comes from the stem of the list.
    pub range: Option<ByteRange>,
}

/// What rules and model find in a sentence.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// One entry per clause type, in the order of the contract.
    pub clauses: Vec<Found>,
    /// Devices, counter-signals and forms, in the order in which they stand.
    pub badges: Vec<Badge>,
    /// How sure each head of CLAUDETTE is.
    pub heads: Heads,
    /// The words that carried what the model alone found.
    pub model: Vec<Cue>,
}

impl Judgement {
    /// Judges a sentence by its own cues and, for an item of a list, by what it takes over from its stem.
    pub fn new(cues: &[Cue], carried: Judgement) -> Self {
        let mut this = carried;
        for cue in cues.iter().filter(|cue| cue.rule().category.get().layer == RuleLayer::Terms) {
            let id = cue.rule().category.get().id;
            match kinds::of(id) {
                Some(kind) => this.add(found(kind, cue)),
                None => this.pin(id, cue),
            }
        }
        this
    }

    /// Adds a clause, in the order of the contract; of one type there is one.
    pub fn add(&mut self, new: Found) {
        match self.clauses.iter_mut().find(|clause| clause.kind.id == new.kind.id) {
            Some(old) => {
                old.base = old.base.max(new.base);
                old.confidence = old.confidence.max(new.confidence);
                old.range = old.range.or(new.range);
            }
            None => {
                self.clauses.push(new);
                order::by_key(&mut self.clauses, |clause| kinds::rank(clause.kind.id));
            }
        }
    }

    fn pin(&mut self, id: &'static str, cue: &Cue) {
        let severity = cue.rule().severity;
        match self.badges.iter_mut().find(|badge| badge.id == id) {
            Some(old) => old.severity = old.severity.max(severity),
            None => self.badges.push(Badge { id, severity, range: Some(cue.range) }),
        }
    }

    /// Takes over badges that stand elsewhere.
    pub fn wear(&mut self, badges: &[Badge]) {
        for badge in badges {
            if !self.wears(badge.id) {
                self.badges.push(Badge { range: None, ..*badge });
            }
        }
    }

    /// Whether the sentence holds this clause type.
    pub fn has(&self, id: &str) -> bool {
        self.clauses.iter().any(|clause| clause.kind.id == id)
    }

    /// Whether the sentence holds this badge.
    pub fn wears(&self, badge: &str) -> bool {
        self.badges.iter().any(|worn| worn.id == badge)
    }
}

fn found(kind: &'static Kind, cue: &Cue) -> Found {
    let rule = cue.rule();
    let (base, confidence) = (rule.severity, rule.confidence);
    Found { kind, base, confidence, by: Decider::Rule, range: Some(cue.range) }
}
