//! A linear classifier: L2-regularised, squared hinge loss, by dual coordinate descent (Hsieh, Chang, Lin, Keerthi and
//! Sundararajan 2008), with features weighted by how unevenly they part the classes (Wang and Manning 2012).
//!
//! The maintained learners in Rust were looked at first: those of linfa and smartcore take dense matrices, which 21,000
//! sentences with 200,000 features do not fit; liblinear is there as a binding to C++ only.

#![allow(
    clippy::indexing_slicing,
    reason = "indices come from the matrix that is indexed; nothing of this is shipped"
)]

use crate::examples::Matrix;

/// What an error costs, and how much more a missed clause than a false one.
const COST: f64 = 1.0;
const COST_OF_MISSED: f64 = 2.0;
/// How much the weighting by class counts, between 0 (not at all) and 1.
const BY_CLASS: f64 = 0.3;
const ROUNDS: usize = 60;
const CLOSE_ENOUGH: f64 = 0.02;

/// Weights of the matrix's features, and a bias.
pub struct Linear {
    pub weights: Vec<f64>,
    pub bias: f64,
}

/// Learns from the `training` rows which are `true`. Features with `use_it` false stay at 0.
pub fn learn(matrix: &Matrix, training: &[usize], truth: &dyn Fn(usize) -> bool, use_it: &[bool]) -> Linear {
    let scale = by_class(matrix, training, truth, use_it);
    let value = |row: usize, feature: usize| scale[feature] * matrix.values[row];
    let mut model = Linear { weights: vec![0.0; matrix.keys.len()], bias: 0.0 };
    let mut duals = vec![0.0f64; training.len()];
    let squares: Vec<f64> = training
        .iter()
        .map(|row| 1.0 + matrix.rows[*row].iter().map(|f| value(*row, *f).powi(2)).sum::<f64>())
        .collect();
    let mut order: Vec<usize> = (0..training.len()).collect();
    let mut random = Random::new();
    for _ in 0..ROUNDS {
        random.shuffle(&mut order);
        let mut worst = 0.0f64;
        for &index in &order {
            let row = training[index];
            let (sign, cost) = if truth(row) { (1.0, COST * COST_OF_MISSED) } else { (-1.0, COST) };
            let slack = 0.5 / cost;
            let score =
                matrix.rows[row].iter().map(|f| model.weights[*f] * value(row, *f)).sum::<f64>() + model.bias;
            let gradient = sign * score - 1.0 + slack * duals[index];
            let gradient_inside = if duals[index] == 0.0 { gradient.min(0.0) } else { gradient };
            if gradient_inside == 0.0 {
                continue;
            }
            worst = worst.max(gradient_inside.abs());
            let old = duals[index];
            duals[index] = (old - gradient / (squares[index] + slack)).max(0.0);
            let step = sign * (duals[index] - old);
            for feature in &matrix.rows[row] {
                model.weights[*feature] += step * value(row, *feature);
            }
            model.bias += step;
        }
        if worst < CLOSE_ENOUGH {
            break;
        }
    }
    for (weight, scale) in model.weights.iter_mut().zip(&scale) {
        *weight *= scale;
    }
    model
}

/// What each feature counts for: more where one class has it far more often than the other.
fn by_class(matrix: &Matrix, training: &[usize], truth: &dyn Fn(usize) -> bool, use_it: &[bool]) -> Vec<f64> {
    let mut mass = [vec![1.0f64; matrix.keys.len()], vec![1.0f64; matrix.keys.len()]];
    for row in training {
        let of = &mut mass[usize::from(truth(*row))];
        for feature in &matrix.rows[*row] {
            of[*feature] += matrix.values[*row];
        }
    }
    let [no, yes] = &mass;
    let (all_no, all_yes): (f64, f64) = (no.iter().sum(), yes.iter().sum());
    let scale = |(feature, use_it): (usize, &bool)| {
        let uneven = (yes[feature] / all_yes / (no[feature] / all_no)).ln().abs();
        if *use_it { 1.0 - BY_CLASS + BY_CLASS * uneven / 2.0 } else { 0.0 }
    };
    use_it.iter().enumerate().map(scale).collect()
}

/// Xorshift with a fixed seed: the same data give the same weights.
pub struct Random(u64);

impl Random {
    pub fn new() -> Self {
        Random(0x1395_3a1f_2c6b_9e15)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
