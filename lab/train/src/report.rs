//! The README beside the weights: where they come from, and what they are worth.

use crate::corpus::{Corpus, NAMES, Part};
use crate::measure::{Figures, Scored, interval};
use crate::model::Model;
use std::fmt::Write;

/// The text, in Markdown.
pub fn write(corpus: &Corpus, scored: &[Scored], threshold: f64, model: &Model, bytes: usize) -> String {
    let of = |keep: &dyn Fn(Part) -> bool| -> Vec<Scored> {
        scored.iter().filter(|s| keep(s.row.part)).copied().collect()
    };
    let sets = [
        ("cross-validation, both corpora", of(&|part| part != Part::Dev)),
        ("… CLAUDETTE-50, training split", of(&|part| part == Part::Train)),
        ("… multilingual corpus, English", of(&|part| part == Part::Multi)),
        ("development split", of(&|part| part == Part::Dev)),
    ];
    let weights = model.entries.iter().flat_map(|(_, row)| row).filter(|weight| **weight != 0).count();
    let mut out = String::from(HEAD);
    let _ = writeln!(
        out,
        "{} features with {weights} weights, {bytes} bytes (compressed as a part of the page: `cargo xtask size`). A head \
         fires above {threshold:.2}.\n",
        model.entries.len()
    );
    let _ = writeln!(out, "| | sentences | micro | macro | 95 % of macro | unfair P | R | F1 | 95 % of F1 |");
    let _ = writeln!(out, "|---|---|---|---|---|---|---|---|---|");
    for (name, set) in &sets {
        let figures = Figures::new(set, threshold);
        let (low, high) = interval(set, threshold, |f| f.macro_);
        let (from, to) = interval(set, threshold, |f| f.unfair.f1());
        let unfair = figures.unfair;
        let _ = writeln!(
            out,
            "| {name} | {} | {:.1} | {:.1} | {:.1}–{:.1} | {:.3} | {:.3} | {:.3} | {from:.3}–{to:.3} |",
            set.len(),
            100.0 * figures.micro,
            100.0 * figures.macro_,
            100.0 * low,
            100.0 * high,
            unfair.precision(),
            unfair.recall(),
            unfair.f1(),
        );
    }
    let _ = writeln!(out, "\nF1 of each head:\n\n| | {} |", NAMES.join(" | "));
    let _ = writeln!(out, "|---|{}", "---|".repeat(NAMES.len()));
    for (name, set) in &sets {
        let heads = Figures::new(set, threshold).heads.map(|counts| format!("{:.2}", counts.f1()));
        let _ = writeln!(out, "| {name} | {} |", heads.join(" | "));
    }
    let _ = writeln!(out, "\nMade from, by SHA-256:\n");
    for (name, hash) in &corpus.hashes {
        let _ = writeln!(out, "- `{name}` {hash}");
    }
    out
}

const HEAD: &str = "\
# heads.bin: unfair clauses in English terms

Written by `cargo xtask train --data DIR` (`lab/train`), which writes this file too: change neither by hand.

A linear model for the eight heads of CLAUDETTE, over the words of a sentence (without endings; alone, in pairs, and in
pairs with one word between), how many there are, and the clauses and badges that the rules found in it. Squared hinge loss; the weights that
matter most are kept, learned again and rounded to 31 steps; integers at run time. Because it reads what the rules find,
train it again when rules for terms have changed.

Trained on the training split of CLAUDETTE-50 and the English part of the multilingual corpus, both CC BY 4.0:

- Lippi, Pałka, Contissa, Lagioia, Micklitz, Sartor, Torroni: *CLAUDETTE: an automated detector of potentially unfair
  clauses in online terms of service*, Artificial Intelligence and Law 27 (2019).
- Galassi, Lagioia, Jabłonowska, Lippi: *Unfair clause detection in terms of service across multiple languages*,
  Artificial Intelligence and Law (2024).
- Splits: Chalkidis et al., *LexGLUE*, ACL 2022. The test split was never read.

In cross-validation whole companies are held out, twenty times a twentieth of them; the development split is measured with a
model that has seen none of its companies. Micro and macro F1 are LexGLUE's, with “no head” as a ninth class; the
intervals draw companies anew. The threshold was chosen on these very predictions, so they flatter a little.

";
