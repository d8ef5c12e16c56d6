//! esbuild takes comments and long names out of the glue script.

use std::path::PathBuf;
use std::process::Command;

use super::{Tool, npm};
use crate::project::Project;
use crate::step::{Outcome, output};

const PACKAGE: &str = "esbuild";
const VERSION: &str = "0.25.11";

/// esbuild as it is wanted.
pub struct Esbuild<'a> {
    project: &'a Project,
}

pub fn esbuild(project: &Project) -> Esbuild<'_> {
    Esbuild { project }
}

/// The project's own copy.
pub fn program(project: &Project) -> PathBuf {
    home(project).join("node_modules/.bin").join(PACKAGE)
}

/// A folder of its own: npm would take other packages in it away.
fn home(project: &Project) -> PathBuf {
    project.target().join("tools/esbuild")
}

impl Tool for Esbuild<'_> {
    fn name(&self) -> String {
        format!("{PACKAGE} {VERSION}")
    }

    fn find(&self) -> Option<String> {
        let file = program(self.project);
        let says = output(Command::new(&file).arg("--version"))?;
        (says.trim() == VERSION).then(|| file.display().to_string())
    }

    fn install(&self) -> Outcome {
        npm::install(PACKAGE, VERSION, &home(self.project))
    }

    fn remedy(&self) -> String {
        format!("npm install --prefix {} {PACKAGE}@{VERSION}", home(self.project).display())
    }
}
