//! wasm-opt makes the wasm smaller. Debian's is too old for what the compiler emits; npm has it for every system.

use std::path::PathBuf;
use std::process::Command;

use super::cargo::is_version;
use super::which::which;
use super::{Tool, npm};
use crate::project::Project;
use crate::step::{Outcome, output};

const PACKAGE: &str = "binaryen";
const PACKAGE_VERSION: &str = "132.0.0";
/// What the program says of itself; Trunk.toml asks for the same.
const VERSION: &str = "132";

/// wasm-opt as it is wanted.
pub struct WasmOpt<'a> {
    project: &'a Project,
}

pub fn wasm_opt(project: &Project) -> WasmOpt<'_> {
    WasmOpt { project }
}

/// The folder with the project's own copy.
pub fn folder(project: &Project) -> PathBuf {
    home(project).join("node_modules/.bin")
}

fn home(project: &Project) -> PathBuf {
    project.target().join("tools/node")
}

impl Tool for WasmOpt<'_> {
    fn name(&self) -> String {
        format!("wasm-opt {VERSION}")
    }

    fn find(&self) -> Option<String> {
        let file = which("wasm-opt", &[folder(self.project)])?;
        let says = output(Command::new(&file).arg("--version"))?;
        is_version(&says, VERSION).then(|| file.display().to_string())
    }

    fn install(&self) -> Outcome {
        npm::install(PACKAGE, PACKAGE_VERSION, &home(self.project))
    }

    fn remedy(&self) -> String {
        format!("npm install --prefix {} {PACKAGE}@{PACKAGE_VERSION}", home(self.project).display())
    }
}
