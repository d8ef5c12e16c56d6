//! Node and npm: wasm-opt comes as an npm package, and Node measures Brotli.

use std::path::Path;
use std::process::Command;

use super::which::which;
use super::{Tool, apt};
use crate::step::{Failure, Outcome, output, run};

const PACKAGES: [&str; 2] = ["nodejs", "npm"];

/// Node with npm, in any version that runs.
pub struct Npm;

impl Tool for Npm {
    fn name(&self) -> String {
        "node and npm".to_owned()
    }

    fn find(&self) -> Option<String> {
        which("npm", &[])?;
        output(Command::new("node").arg("--version"))
    }

    fn install(&self) -> Outcome {
        apt::install(&PACKAGES)
    }

    fn remedy(&self) -> String {
        format!("{}, or https://nodejs.org", apt::by_hand(&PACKAGES))
    }
}

/// Installs one npm package into a folder of its own, without running scripts of it.
pub fn install(package: &str, version: &str, folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|e| {
        Failure::new(
            format!("{} could not be made ({e})", folder.display()),
            "Make the build folder writable for you.",
        )
    })?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--loglevel=error"]);
    npm.arg("--prefix").arg(folder).arg(format!("{package}@{version}"));
    run(
        &mut npm,
        &format!("npm did not install {package} {version}"),
        "See its message above; with no network, come back with one. npm config get registry says where it asks.",
    )
}
