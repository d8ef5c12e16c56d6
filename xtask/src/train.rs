//! `cargo xtask train`: trains the model of unfair clauses and writes it into the engine.

use std::path::Path;

use crate::eval;
use crate::project::Project;
use crate::step::{self, Outcome, say};

/// Where the model lies, with a page about it.
const MODELS: &str = "crates/engine/models";

/// Runs lab/train, which prints its figures as well.
pub fn run(project: &Project, data: &Path) -> Outcome {
    let data = eval::data_folder(data)?;
    say("training (cargo run -p subtext-train --profile native)");
    let mut cargo = project.cargo();
    cargo.args(["run", "--package", "subtext-train", "--profile", "native", "--locked", "--quiet", "--"]);
    cargo.arg(data).arg(project.root.join(MODELS));
    step::run(
        &mut cargo,
        "nothing was trained",
        "See the message above; lab/train/README.md names the files.",
    )?;
    say(format_args!(
        "{MODELS} is written; now see whether its rules still hold: cargo test -p subtext-engine"
    ));
    Ok(())
}
