//! The project's commands. `cargo xtask --help` lists them; each has a file of its own name.

mod args;
mod bench;
mod build;
mod common;
mod compare;
mod doors;
mod eval;
mod exports;
mod headers;
mod help;
mod mime;
mod pack;
mod parity;
mod percentiles;
mod project;
mod serve;
mod server;
mod size;
mod step;
mod test;
mod tools;
mod train;
mod wasm;
mod webdriver;

use std::process::ExitCode;

use args::{Command, Request};
use project::Project;
use step::Outcome;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = args::parse(&words).and_then(run);
    match done {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command and returns its exit status.
fn run(request: Request) -> Outcome<u8> {
    let Some(command) = request.command else {
        println!("{}", help::TEXT);
        return Ok(0);
    };
    let project = Project::find()?;
    if request.no_install {
        tools::check(&project, &command)?;
        println!("\nEverything that this command needs is here; nothing was installed or run.");
        return Ok(0);
    }
    match command {
        Command::Serve { port } => serve::run(&project, port)?,
        Command::Test(part) => test::run(&project, &part)?,
        Command::Build => build::run(&project, build::Warnings::Show)?,
        Command::Eval(options) => return eval::run(&project, &options),
        Command::Bench(data) => return bench::run(&project, &data),
        Command::Common(data) => common::run(&project, &data)?,
        Command::Percentiles(data) => percentiles::run(&project, &data)?,
        Command::Train(data) => train::run(&project, &data)?,
        Command::Parity(data) => parity::run(&project, data.as_deref())?,
        Command::Size => size::run(&project)?,
    }
    Ok(0)
}
