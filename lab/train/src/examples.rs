//! Sentences as the learner sees them: rows of a sparse matrix over the keys of the engine's features.

use crate::corpus::Row;
use std::collections::BTreeMap;
use subtext_engine::Lang;
use subtext_engine::reading::DocId;
use subtext_engine::rules::{RuleLayer, cues};
use subtext_engine::terms::model::LEAST_WORDS;
use subtext_engine::terms::model::features::{Words, found, length};
use subtext_engine::text::Document;

/// A sentence: its keys, ascending, and what each counts for, the same for all.
pub struct Example {
    pub keys: Vec<u32>,
    pub value: f64,
}

impl Example {
    pub fn new(row: &Row) -> Self {
        let words = Words::new(&row.text);
        let mut keys: Vec<u32> = words.features().iter().map(|feature| feature.key).collect();
        let document = Document::new(DocId::Terms, &row.text, Some(Lang::En));
        let categories = cues(&document);
        let categories = categories.iter().map(|cue| cue.rule().category.get());
        keys.extend(categories.filter(|c| c.layer == RuleLayer::Terms).map(|c| found(c.id)));
        keys.push(length(words.ranges.len()));
        keys.sort_unstable();
        keys.dedup();
        Example { keys, value: (2.0 * words.ranges.len().max(LEAST_WORDS) as f64).sqrt().recip() }
    }
}

/// How often each key must occur to be learned.
const LEAST: usize = 3;

/// The examples over numbered keys.
pub struct Matrix {
    /// The keys by number, ascending.
    pub keys: Vec<u32>,
    /// How many of the training rows have each.
    pub counts: Vec<usize>,
    /// Per example.
    pub rows: Vec<Vec<usize>>,
    pub values: Vec<f64>,
}

impl Matrix {
    /// Numbers the keys that `training` rows have often enough.
    pub fn new(examples: &[Example], training: &[usize]) -> Self {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for key in training.iter().filter_map(|row| examples.get(*row)).flat_map(|example| &example.keys) {
            *counts.entry(*key).or_default() += 1;
        }
        counts.retain(|_, count| *count >= LEAST);
        let keys: Vec<u32> = counts.keys().copied().collect();
        let number = |key: &u32| keys.binary_search(key).ok();
        let rows = examples.iter().map(|example| example.keys.iter().filter_map(number).collect()).collect();
        Matrix {
            rows,
            values: examples.iter().map(|example| example.value).collect(),
            counts: counts.into_values().collect(),
            keys,
        }
    }
}
