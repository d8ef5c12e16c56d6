//! lz-string is what many pages put texts into addresses with; links are measured beside it.

use std::path::PathBuf;

use super::{Tool, npm};
use crate::project::Project;
use crate::step::Outcome;

const PACKAGE: &str = "lz-string";
const VERSION: &str = "1.5.0";

/// lz-string at the version that figures are given for.
pub struct LzString<'a> {
    project: &'a Project,
}

pub fn lz_string(project: &Project) -> LzString<'_> {
    LzString { project }
}

/// Where the package is.
pub fn folder(project: &Project) -> PathBuf {
    home(project).join("node_modules").join(PACKAGE)
}

fn home(project: &Project) -> PathBuf {
    project.target().join("tools/lz-string")
}

impl Tool for LzString<'_> {
    fn name(&self) -> String {
        format!("{PACKAGE} {VERSION}")
    }

    fn find(&self) -> Option<String> {
        let folder = folder(self.project);
        let described = std::fs::read_to_string(folder.join("package.json")).ok()?;
        described.contains(&format!("\"version\": \"{VERSION}\"")).then(|| folder.display().to_string())
    }

    fn install(&self) -> Outcome {
        npm::install(PACKAGE, VERSION, &home(self.project))
    }

    fn remedy(&self) -> String {
        format!("npm install --prefix {} {PACKAGE}@{VERSION}", home(self.project).display())
    }
}
