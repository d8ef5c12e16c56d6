//! The eight heads together: learned, cut down to the weights that matter, learned again, and rounded.

#![allow(
    clippy::indexing_slicing,
    reason = "indices come from the matrix that is indexed; nothing of this is shipped"
)]

use crate::corpus::Row;
use crate::examples::{Example, Matrix};
use crate::learn::{Linear, learn};
use subtext_engine::terms::model::HEADS;

/// How many weights are kept, of all heads together.
const WEIGHTS: usize = 12_000;
/// How much a feature's frequency counts beside its weight in what is kept.
const BY_FREQUENCY: f64 = 0.35;
/// The largest rounded weight: 31 steps in all fit five bits.
pub const LARGEST: f64 = 15.0;

/// A feature and its rounded weights.
pub type Entry = (u32, [i8; HEADS]);

/// Rounded weights by key.
pub struct Model {
    pub entries: Vec<Entry>,
    /// Per head what a weight of 1 is worth, and the bias.
    pub heads: [(f64, f64); HEADS],
}

impl Model {
    /// Trains on the rows numbered in `training`.
    pub fn train(rows: &[Row], examples: &[Example], training: &[usize]) -> Model {
        let matrix = Matrix::new(examples, training);
        let all = vec![true; matrix.keys.len()];
        let fit =
            |head: usize, use_it: &[bool]| learn(&matrix, training, &|row| rows[row].heads[head], use_it);
        let whole: Vec<Linear> = (0..HEADS).map(|head| fit(head, &all)).collect();
        let mut ranked = Vec::new();
        for (head, linear) in whole.iter().enumerate() {
            for (feature, weight) in linear.weights.iter().enumerate() {
                ranked.push((
                    weight.abs() * (matrix.counts[feature] as f64).powf(BY_FREQUENCY),
                    head,
                    feature,
                ));
            }
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let mut kept = vec![vec![false; matrix.keys.len()]; HEADS];
        for (_, head, feature) in ranked.iter().take(WEIGHTS) {
            kept[*head][*feature] = true;
        }
        let mut rounded = vec![[0i8; HEADS]; matrix.keys.len()];
        let mut heads = [(0.0, 0.0); HEADS];
        for (head, kept) in kept.iter().enumerate() {
            let linear = fit(head, kept);
            let step = linear.weights.iter().fold(0.0f64, |most, weight| most.max(weight.abs())) / LARGEST;
            heads[head] = (step, linear.bias);
            for (row, weight) in rounded.iter_mut().zip(&linear.weights) {
                row[head] = (weight / step).round() as i8;
            }
        }
        let entries =
            matrix.keys.iter().copied().zip(rounded).filter(|(_, row)| *row != [0; HEADS]).collect();
        Model { entries, heads }
    }

    /// How far each head is above 0.
    pub fn scores(&self, example: &Example) -> [f64; HEADS] {
        let mut sums = [0.0; HEADS];
        for key in &example.keys {
            if let Ok(at) = self.entries.binary_search_by_key(key, |entry| entry.0) {
                for (sum, weight) in sums.iter_mut().zip(self.entries[at].1) {
                    *sum += f64::from(weight);
                }
            }
        }
        let mut scores = [0.0; HEADS];
        for (score, (sum, (step, bias))) in scores.iter_mut().zip(sums.iter().zip(self.heads)) {
            *score = sum * step * example.value + bias;
        }
        scores
    }
}
