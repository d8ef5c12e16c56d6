//! `cargo xtask percentiles`: counts how late first words came, and writes the engine's table of it.

use std::path::Path;
use std::process::Command;

use crate::eval;
use crate::project::Project;
use crate::step::{self, Outcome, say};
use crate::tools;

/// Has lab/incidents/percentiles.py count, and formats what that wrote.
pub fn run(project: &Project, data: &Path) -> Outcome {
    tools::for_eval()?;
    let data = eval::data_folder(data)?;
    let table = project.root.join("crates/engine/src/references/measured.rs");
    say(format_args!("counting, then writing {}", table.display()));
    let mut python = Command::new("python3");
    python.arg(project.root.join("lab/incidents/percentiles.py")).arg("--data").arg(data);
    python.arg("--out").arg(&table);
    step::run(&mut python, "nothing was counted", "See the message above.")?;
    let mut cargo = project.cargo();
    cargo.args(["fmt", "--package", "subtext-engine"]);
    step::run(&mut cargo, "the table could not be formatted", "See the message above.")
}
