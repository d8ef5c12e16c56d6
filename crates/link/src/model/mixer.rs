//! Weighs predictions against each other and learns which to trust.
//!
//! Logistic mixing after Mahoney (2005), "Adaptive weighing of context models for lossless data compression".

use super::logistic::{MOST, squash};

/// One set of weights for each situation.
pub struct Mixer<const INPUTS: usize> {
    weights: Vec<[i32; INPUTS]>,
    spare: [i32; INPUTS],
    situation: usize,
    /// What it said last, of 4096.
    said: i32,
}

impl<const INPUTS: usize> Mixer<INPUTS> {
    /// All inputs are trusted alike at first. 65,536 is the weight 1.
    pub fn new(situations: usize) -> Self {
        let even = [14_000; INPUTS];
        Mixer { weights: vec![even; situations], spare: even, situation: 0, said: 2048 }
    }

    /// The weighed sum of the inputs in this situation, a logarithm of odds.
    pub fn mix(&mut self, situation: usize, inputs: &[i32; INPUTS]) -> i32 {
        self.situation = situation;
        let weights = self.weights.get(situation).unwrap_or(&self.spare);
        let sum: i64 = inputs.iter().zip(weights).map(|(x, w)| i64::from(*x) * i64::from(*w)).sum();
        let odds = ((sum >> 16) as i32).clamp(-MOST, MOST);
        self.said = squash(odds);
        odds
    }

    /// Moves the weights towards what would have foretold the bit.
    pub fn learn(&mut self, bit: i32, inputs: &[i32; INPUTS]) {
        let error = ((bit << 12) - self.said) * 8;
        let weights = self.weights.get_mut(self.situation).unwrap_or(&mut self.spare);
        for (weight, input) in weights.iter_mut().zip(inputs) {
            *weight += (input * error + 0x2000) >> 14;
        }
    }
}
