//! Trains the model of unfair clauses in English terms: `cargo xtask train --data DIR`.
//!
//! Reads `DIR/terms`, measures by cross-validation over companies and on the development documents, chooses the
//! threshold, trains on all that may be trained on, and writes `heads.bin` and `README.md` into the folder of models. The
//! same data give the same files.

mod corpus;
mod examples;
mod learn;
mod measure;
mod model;
mod pack;
mod report;
mod sure;

use corpus::{Corpus, Part, Row};
use examples::Example;
use learn::Random;
use measure::{Figures, Scored};
use model::Model;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// In how many parts the companies are parted.
const FOLDS: usize = 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, models] = arguments.as_slice() else {
        eprintln!("usage: subtext-train DATA MODELS, see cargo xtask --help");
        return ExitCode::FAILURE;
    };
    match run(Path::new(data), Path::new(models)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(data: &Path, models: &Path) -> Result<(), String> {
    let corpus = Corpus::read(data)?;
    let rows = &corpus.rows;
    println!("{} sentences; reading their features", rows.len());
    let examples: Vec<Example> = rows.iter().map(Example::new).collect();

    println!(
        "training {} models: {FOLDS} folds, one without the companies of the development documents, the last one",
        FOLDS + 2
    );
    let fold = folds(rows);
    let fold_of = |row: &Row| fold.get(row.company.as_str()).copied();
    let is_dev_company =
        |row: &Row| rows.iter().any(|dev| dev.part == Part::Dev && dev.company == row.company);
    let number = |keep: &dyn Fn(&Row) -> bool| -> Vec<usize> {
        rows.iter().enumerate().filter(|(_, row)| keep(row)).map(|(index, _)| index).collect()
    };
    let all = number(&|row| row.part != Part::Dev);
    let mut splits: Vec<(Vec<usize>, Vec<usize>)> = (0..FOLDS)
        .map(|f| {
            let held = |row: &Row| row.part != Part::Dev && fold_of(row) == Some(f);
            (number(&|row| row.part != Part::Dev && !held(row)), number(&held))
        })
        .collect();
    splits.push((
        number(&|row| row.part != Part::Dev && !is_dev_company(row)),
        number(&|row| row.part == Part::Dev),
    ));
    splits.push((all, Vec::new()));
    let trained = on_two_cores(&splits, |(training, held)| {
        let model = Model::train(rows, &examples, training);
        let scored: Vec<Scored> = held
            .iter()
            .filter_map(|index| {
                Some(Scored { row: rows.get(*index)?, scores: model.scores(examples.get(*index)?) })
            })
            .collect();
        (model, scored)
    });
    let (last, tested) = trained.split_last().ok_or("no model was trained")?;
    let scored: Vec<Scored> = tested.iter().flat_map(|(_, scored)| scored.iter().copied()).collect();

    let threshold = threshold(&scored);
    let sure = sure::table(&scored, threshold);
    let bytes = pack::pack(&last.0, threshold, &sure);
    let report = report::write(&corpus, &scored, threshold, &last.0, bytes.len());
    println!("{report}");
    for (name, bytes) in [("heads.bin", bytes.as_slice()), ("README.md", report.as_bytes())] {
        std::fs::write(models.join(name), bytes).map_err(|e| format!("{name} can't be written: {e}"))?;
    }
    Ok(())
}

/// Which fold each company is held out in.
fn folds(rows: &[Row]) -> BTreeMap<&str, usize> {
    let companies: std::collections::BTreeSet<&str> =
        rows.iter().filter(|row| row.part != Part::Dev).map(|row| row.company.as_str()).collect();
    let mut companies: Vec<&str> = companies.into_iter().collect();
    Random::new().shuffle(&mut companies);
    companies.into_iter().enumerate().map(|(index, company)| (company, index % FOLDS)).collect()
}

/// The one threshold of all heads: where unfair sentences are found best in the mean of the three parts, each of which was
/// held out. One for all, because the rare heads have too few to choose by.
fn threshold(scored: &[Scored]) -> f64 {
    let parts = [Part::Train, Part::Multi, Part::Dev]
        .map(|part| scored.iter().filter(|s| s.row.part == part).copied().collect::<Vec<Scored>>());
    let f1 = |threshold: f64| parts.iter().map(|part| Figures::new(part, threshold).unfair.f1()).sum::<f64>();
    let candidates = (-20..=20).map(|step| f64::from(step) / 20.0);
    candidates.max_by(|a, b| f1(*a).total_cmp(&f1(*b))).unwrap_or_default()
}

/// Runs the work on two threads; the results stand in the order of the work.
fn on_two_cores<W: Sync, R: Send>(work: &[W], run: impl Fn(&W) -> R + Sync) -> Vec<R> {
    let half = |which: usize| {
        let run = &run;
        move || work.iter().skip(which).step_by(2).map(run).collect::<Vec<R>>()
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(half(1));
        let mut one = half(0)().into_iter();
        let mut other = other.join().map(Vec::into_iter).unwrap_or_default();
        (0..work.len()).filter_map(|index| if index % 2 == 0 { one.next() } else { other.next() }).collect()
    })
}
