//! `cargo xtask eval`: the engine, measured on evaluation data that lies outside the project.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::args::EvalOptions;
use crate::project::Project;
use crate::step::{self, Failure, Outcome, say};
use crate::tools;

/// Builds the command line and measures it; returns the exit status of the evaluation.
pub fn run(project: &Project, options: &EvalOptions) -> Outcome<u8> {
    tools::for_eval()?;
    let data = data_folder(&options.data)?;
    let program = command_line(project)?;
    let evaluation = project.root.join("lab/eval");
    let figures = project.target().join("eval.json");
    say(format_args!("measuring {} (figures in {})", options.task, figures.display()));
    let mut python = Command::new("python3");
    python.arg(evaluation.join("evaluate.py")).arg(&options.task).arg("--data").arg(data);
    python.arg("--cmd").arg(program);
    python.arg("--json").arg(figures);
    if options.floors {
        python.arg("--floors").arg(evaluation.join("floors.json"));
    }
    let status = python.args(&options.more).stdin(Stdio::null()).status();
    let code = status.ok().and_then(|s| s.code()).and_then(|code| u8::try_from(code).ok());
    Ok(code.unwrap_or(1))
}

/// The folder as it stands, if it does.
pub fn data_folder(folder: &Path) -> Outcome<PathBuf> {
    folder.canonicalize().map_err(|e| {
        Failure::new(
            format!("the data folder {} is not there ({e})", folder.display()),
            "Give the folder that lab/eval/README.md describes: --data DIR",
        )
    })
}

/// Builds the command line; returns the shell line that reads Cases.
pub fn command_line(project: &Project) -> Outcome<String> {
    Ok(format!("\"{}\" annotate", program(project)?.display()))
}

/// Builds the command line; returns where it is.
pub fn program(project: &Project) -> Outcome<PathBuf> {
    say("building the command line (cargo build -p subtext-cli --profile native)");
    let mut cargo = project.cargo();
    cargo.args(["build", "--package", "subtext-cli", "--profile", "native", "--quiet"]);
    step::run(&mut cargo, "the command line did not build", "See the compiler's message above.")?;
    Ok(project.target().join("native/subtext"))
}
