//! Compiles the rules (`rules/**/*.toml`) into static tables. A bad rule stops the build with file, line and reason.
//!
//! `format` reads the files, `pattern` parses what stands in them, `laws` the provisions that they point to, `compact`
//! packs the patterns, `lock` keeps the rules' numbers, `emit` writes the tables.

#![allow(clippy::indexing_slicing, reason = "a build may stop; nothing of this is shipped")]

mod compact;
mod emit;
mod format;
mod laws;
mod lock;
mod pattern;
mod problem;
mod text;

use problem::Problem;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=rules");
    println!("cargo:rerun-if-changed=rules.lock");
    println!("cargo:rerun-if-changed=build");
    if let Err(problems) = run() {
        for problem in problems {
            // The first lines are what an editor links to; cargo shows them under "error:".
            println!("cargo::error={problem}");
        }
        std::process::exit(1);
    }
}

fn run() -> Result<(), Vec<Problem>> {
    let root = PathBuf::from(env_var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env_var("OUT_DIR")?);
    let book = format::Book::read(&root.join("rules"))?;
    let numbers = lock::update(&root.join("rules.lock"), &book).map_err(|problem| vec![problem])?;
    write(&out.join("tables.rs"), &emit::tables(&book, &numbers)).map_err(|problem| vec![problem])
}

fn env_var(name: &str) -> Result<String, Vec<Problem>> {
    std::env::var(name).map_err(|_| vec![Problem::new("build", None, format!("cargo did not set {name}"))])
}

fn write(path: &Path, text: &str) -> Result<(), Problem> {
    std::fs::write(path, text).map_err(|error| {
        Problem::new(&path.display().to_string(), None, format!("can't be written: {error}"))
    })
}
