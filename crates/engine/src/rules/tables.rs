//! The tables that the build packed (`build/emit.rs`), read at their first use.

#![allow(clippy::unreadable_literal, reason = "made by a program, read by a program")]

use super::unpack::Stream;
use super::{Both, Category, CategoryId, Rule, RuleLayer};
use crate::reading::Polarity;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// Every category, in the order of layers and files.
pub static CATEGORIES: LazyLock<Vec<Category>> = LazyLock::new(categories);

/// Every rule, in the order of layers, files and blocks.
pub static RULES: LazyLock<Vec<Rule>> = LazyLock::new(rules);

/// For a number that no category has; there is none.
pub const NO_CATEGORY: &Category = &Category {
    layer: RuleLayer::Checklist,
    id: "",
    polarity: Polarity::Neutral,
    name: NOTHING,
    reason: NOTHING,
    theory: "",
};

/// For a number that no rule has; there is none.
pub const NO_RULE: &Rule = &Rule {
    id: "",
    number: 0,
    category: CategoryId(u8::MAX),
    polarity: Polarity::Neutral,
    severity: 1,
    confidence: 0,
    reason: None,
    source: "",
    only: 0,
};

const NOTHING: Both = Both { en: "", zh: "" };
const LAYERS: [(RuleLayer, &str); 4] = [
    (RuleLayer::Checklist, "checklist"),
    (RuleLayer::Roles, "roles"),
    (RuleLayer::Terms, "terms"),
    (RuleLayer::Tone, "tone"),
];
const POLARITIES: [Polarity; 3] = [Polarity::Hurts, Polarity::Credits, Polarity::Neutral];

/// The lines of the texts: of categories the ids, names, reasons and theories; of rules the ids and sources; the names and reasons
/// in Chinese; the reasons of single rules in both languages.
struct Lines(Vec<&'static str>);

impl Lines {
    fn new() -> Self {
        Lines(TEXTS.split('\n').collect())
    }

    fn line(&self, number: usize) -> &'static str {
        self.0.get(number).copied().unwrap_or_default()
    }
}

/// Takes a number apart: what is left after so many choices, and the choice.
fn choice(number: &mut usize, choices: usize) -> usize {
    let chosen = *number % choices;
    *number /= choices;
    chosen
}

fn polarity(number: &mut usize) -> Polarity {
    POLARITIES.get(choice(number, 3)).copied().unwrap_or(Polarity::Neutral)
}

fn layer(number: usize) -> (RuleLayer, &'static str) {
    LAYERS.get(number).copied().unwrap_or((RuleLayer::Checklist, ""))
}

fn categories() -> Vec<Category> {
    let lines = Lines::new();
    let count = OF_CATEGORIES.len();
    let chinese = 4 * count + 2 * CONFIDENCES.len();
    let category = |(index, facts): (usize, &u8)| {
        let both = |en, zh| Both { en: lines.line(en + index), zh: lines.line(zh + index) };
        let mut facts = usize::from(*facts);
        Category {
            id: lines.line(index),
            polarity: polarity(&mut facts),
            layer: layer(facts).0,
            name: both(count, chinese),
            reason: both(2 * count, chinese + count),
            theory: lines.line(3 * count + index),
        }
    };
    OF_CATEGORIES.iter().enumerate().map(category).collect()
}

fn rules() -> Vec<Rule> {
    let lines = Lines::new();
    let (of_categories, count) = (OF_CATEGORIES.len(), CONFIDENCES.len());
    let ids = 4 * of_categories;
    let mut own = 6 * of_categories + 2 * count;
    let (mut steps, mut categories, mut kinds) = (Stream(STEPS), Stream(CATEGORY_STEPS), Stream(KINDS));
    let (mut number, mut category, mut source) = (0u16, 0, "");
    let rule = |(index, confidence): (usize, &u8)| {
        let step = steps.number();
        number = number.wrapping_add((step >> 1) as u16 ^ 0u16.wrapping_sub(step as u16 & 1));
        category += categories.number();
        let mut kind = kinds.number();
        let polarity = polarity(&mut kind);
        let (severity, only) = (choice(&mut kind, 4) as u8, choice(&mut kind, 4) as u8);
        let reason = (kind != 0).then(|| {
            own += 2;
            Both { en: lines.line(own - 2), zh: lines.line(own - 1) }
        });
        let said = lines.line(ids + count + index);
        if !said.is_empty() {
            source = said;
        }
        let of = CategoryId(category as u8);
        let Category { layer: on, id, .. } = of.get();
        let named = lines.line(ids + index);
        let of_model = named.as_bytes().contains(&b'/');
        let id: &str = [
            layer(*on as usize).1,
            "/",
            if of_model { "" } else { id },
            if of_model { "" } else { "/" },
            named,
        ]
        .concat()
        .leak();
        Rule { id, number, category: of, polarity, severity, confidence: *confidence, reason, source, only }
    };
    CONFIDENCES.iter().enumerate().map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_tone_names_its_theory() {
        for category in CATEGORIES.iter() {
            let tone = category.layer == RuleLayer::Tone;
            assert_eq!(!category.theory.is_empty(), tone, "{}: {:?}", category.id, category.theory);
        }
        let theory =
            |id| CATEGORIES.iter().find(|category| category.id == id).map(|category| category.theory);
        assert_eq!(theory("platitude"), Some("Benoit 1997: good intentions without corrective action"));
    }
}
