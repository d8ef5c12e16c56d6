//! How good predictions are, as LexGLUE measures (Chalkidis et al. 2022) and for whole sentences.

use crate::corpus::Row;
use crate::learn::Random;
use std::collections::BTreeMap;
use subtext_engine::terms::model::HEADS;

/// A sentence with its scores.
#[derive(Clone, Copy)]
pub struct Scored<'r> {
    pub row: &'r Row,
    pub scores: [f64; HEADS],
}

/// Found and right, found, there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    pub hits: usize,
    pub found: usize,
    pub there: usize,
}

impl Counts {
    fn add(&mut self, found: bool, there: bool) {
        self.hits += usize::from(found && there);
        self.found += usize::from(found);
        self.there += usize::from(there);
    }

    fn join(self, other: Counts) -> Counts {
        let Counts { hits, found, there } = other;
        Counts { hits: self.hits + hits, found: self.found + found, there: self.there + there }
    }

    pub fn precision(self) -> f64 {
        ratio(self.hits, self.found)
    }

    pub fn recall(self) -> f64 {
        ratio(self.hits, self.there)
    }

    pub fn f1(self) -> f64 {
        ratio(2 * self.hits, self.found + self.there)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// What comes of a threshold.
pub struct Figures {
    /// F1 over all decisions, “no head” being a ninth class.
    pub micro: f64,
    /// Mean F1 of the nine classes.
    pub macro_: f64,
    /// Sentences with any head.
    pub unfair: Counts,
    pub heads: [Counts; HEADS],
}

impl Figures {
    pub fn new(scored: &[Scored], threshold: f64) -> Figures {
        let (mut heads, mut unfair, mut none) =
            ([Counts::default(); HEADS], Counts::default(), Counts::default());
        for Scored { row, scores } in scored {
            for (counts, (score, there)) in heads.iter_mut().zip(scores.iter().zip(row.heads)) {
                counts.add(*score > threshold, there);
            }
            let any = scores.iter().any(|score| *score > threshold);
            unfair.add(any, row.is_unfair());
            none.add(!any, !row.is_unfair());
        }
        let all = heads.iter().fold(none, |sum, counts| sum.join(*counts));
        let mean = heads.iter().chain([&none]).map(|counts| counts.f1()).sum::<f64>() / (HEADS + 1) as f64;
        Figures { micro: all.f1(), macro_: mean, unfair, heads }
    }
}

/// The middle 95 % of a figure when companies are drawn anew, with replacement, a thousand times.
pub fn interval(scored: &[Scored], threshold: f64, figure: fn(&Figures) -> f64) -> (f64, f64) {
    let mut by_company: BTreeMap<&str, Vec<Scored>> = BTreeMap::new();
    for one in scored {
        by_company.entry(&one.row.company).or_default().push(*one);
    }
    let companies: Vec<&Vec<Scored>> = by_company.values().collect();
    let mut random = Random::new();
    let mut drawn: Vec<f64> = (0..1000)
        .map(|_| {
            let sample: Vec<Scored> = (0..companies.len())
                .filter_map(|_| companies.get(random.below(companies.len())))
                .flat_map(|company| company.iter().copied())
                .collect();
            figure(&Figures::new(&sample, threshold))
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let at = |share: usize| drawn.get(drawn.len() * share / 1000).copied().unwrap_or_default();
    (at(25), at(975))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Part;

    fn row(heads: &[usize]) -> Row {
        let mut row =
            Row { part: Part::Dev, company: "a".into(), text: String::new(), heads: [false; HEADS] };
        heads.iter().for_each(|head| row.heads[*head] = true);
        row
    }

    #[test]
    fn no_head_is_a_class_of_its_own() {
        let rows = [row(&[0]), row(&[]), row(&[1])];
        let scores = [[1.0, -1., -1., -1., -1., -1., -1., -1.], [-1.0; 8], [-1.0; 8]];
        let scored: Vec<Scored> =
            rows.iter().zip(scores).map(|(row, scores)| Scored { row, scores }).collect();
        let figures = Figures::new(&scored, 0.0);
        // Two of three right; "none" is found twice and there once.
        assert!((figures.micro - 2.0 / 3.0).abs() < 1e-9);
        assert!((figures.macro_ - (1.0 + 2.0 / 3.0) / 9.0).abs() < 1e-9);
        assert_eq!(figures.unfair, Counts { hits: 1, found: 1, there: 2 });
    }
}
