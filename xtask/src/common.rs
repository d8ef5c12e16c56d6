//! `cargo xtask common`: counts in how many English terms each clause type stands, and writes the engine's table of it.

use std::path::Path;
use std::process::Command;

use crate::eval;
use crate::project::Project;
use crate::step::{self, Outcome, say};
use crate::tools;

/// Builds the command line, has lab/terms/common.py count with it, and formats what that wrote.
pub fn run(project: &Project, data: &Path) -> Outcome {
    tools::for_eval()?;
    let data = eval::data_folder(data)?;
    let program = eval::command_line(project)?;
    let table = project.root.join("crates/engine/src/common.rs");
    say(format_args!("counting, then writing {}", table.display()));
    let mut python = Command::new("python3");
    python.arg(project.root.join("lab/terms/common.py")).arg("--data").arg(data);
    python.arg("--cmd").arg(program).arg("--out").arg(table);
    step::run(&mut python, "nothing was counted", "See the message above.")
}
