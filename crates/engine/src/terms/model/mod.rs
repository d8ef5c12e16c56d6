//! The trained model: which of the eight heads of CLAUDETTE a sentence of English terms speaks to, and through which
//! words.
//!
//! A linear model over [`features`]. Training, data and figures: `crates/engine/models/README.md`. Integers only, so
//! that every machine agrees to the bit.

pub mod features;
mod weights;

use crate::order;
use crate::text::ByteRange;
use features::{Feature, Words};
use weights::WEIGHTS;
pub use weights::{HEADS, SURE};

/// Sentences count as at least so many words: shorter ones say little.
pub const LEAST_WORDS: usize = 8;

/// A word carries a decision where what speaks for the head through it comes to a third of the weightiest word's.
const CARRIES: i32 = 3;
/// So many words without weight may stand inside a phrase.
const BRIDGE: usize = 2;
/// How many phrases are marked at most.
const MOST: usize = 2;

/// A sentence as the model reads it.
pub struct Reading {
    words: Words,
    features: Vec<Feature>,
    /// How far each head is above (or below) the place where it fires, in 2⁻¹⁶; a little over 1 is a clear case.
    pub margins: [i32; HEADS],
}

impl Reading {
    /// Reads a sentence (for the item of a list: what introduces it, then the item) in which the rules found
    /// `categories`; `None` where it has no English words.
    pub fn new<'c>(words: Words, categories: impl Iterator<Item = &'c str>) -> Option<Self> {
        if words.ranges.len() < words.han || words.ranges.is_empty() {
            return None;
        }
        let mut features = words.features();
        features.sort_unstable();
        features.dedup_by_key(|feature| feature.key);
        let mut sums = [0i32; HEADS];
        let about = categories.map(features::found).chain([features::length(words.ranges.len())]);
        for row in features.iter().map(|f| f.key).chain(about).filter_map(|key| WEIGHTS.of(key)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(*weight);
            }
        }
        let mut margins = [0; HEADS];
        for ((margin, sum), (step, bias)) in margins.iter_mut().zip(sums).zip(WEIGHTS.heads) {
            *margin = normed(sum, step, words.ranges.len()).saturating_add(bias);
        }
        Some(Reading { words, features, margins })
    }

    /// How sure each head is, in hundredths; it fires from 50 on.
    pub fn sure(&self) -> [u8; HEADS] {
        self.margins.map(|margin| WEIGHTS.sure(margin))
    }

    /// The phrases inside `part` that carried a head, in bytes of the text.
    pub fn phrases(&self, head: usize, part: ByteRange) -> Vec<ByteRange> {
        // Every feature leaves half of what it says on its first word and half on its last.
        let ranges = &self.words.ranges;
        let mut says = vec![0i32; ranges.len()];
        for feature in &self.features {
            let weight = WEIGHTS.of(feature.key).and_then(|row| row.get(head)).map_or(0, |w| i32::from(*w));
            for word in [feature.first, feature.last] {
                if let Some(sum) = says.get_mut(word) {
                    *sum += weight;
                }
            }
        }
        let says = || {
            let inside = |index: usize| ranges.get(index).is_some_and(|word| part.contains(*word));
            says.iter().copied().enumerate().filter(move |(index, _)| inside(*index))
        };
        let most = says().map(|(_, sum)| sum).max().unwrap_or(0).max(1);
        let mut phrases: Vec<Phrase> = Vec::new();
        for (index, sum) in says().filter(|(_, sum)| *sum * CARRIES >= most) {
            match phrases.last_mut().filter(|phrase| index - phrase.last <= BRIDGE + 1) {
                Some(phrase) => (phrase.last, phrase.sum) = (index, phrase.sum + sum),
                None => phrases.push(Phrase { first: index, last: index, sum }),
            }
        }
        // The weightiest, in the order of the text.
        order::by_key(&mut phrases, |phrase| -phrase.sum);
        phrases.truncate(MOST);
        order::by_key(&mut phrases, |phrase| phrase.first);
        let range = |phrase: &Phrase| {
            Some(ByteRange::new(ranges.get(phrase.first)?.start, ranges.get(phrase.last)?.end))
        };
        phrases.iter().filter_map(range).collect()
    }
}

/// A run of words, counted as the words are, and what speaks for the head through it.
struct Phrase {
    first: usize,
    last: usize,
    sum: i32,
}

/// Long sentences have more features than short ones: what they say is divided by the root of twice their words.
fn normed(sum: i32, step: i32, words: usize) -> i32 {
    let root = ((words.max(LEAST_WORDS) as u64 * 2) << 16).isqrt() as i64;
    (i64::from(sum) * i64::from(step) * 256 / root.max(1)) as i32
}
