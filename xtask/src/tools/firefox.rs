//! Firefox and its driver, for what stands on other people's pages.

use std::path::PathBuf;

use super::cargo::{self, CargoTool};
use super::which::which;
use super::{Tool, apt};
use crate::project::Project;
use crate::step::Outcome;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const PACKAGES: [&str; 1] = ["firefox-esr"];

/// Firefox itself.
pub struct Firefox;

impl Firefox {
    /// Its program.
    pub fn program() -> Option<PathBuf> {
        NAMES.iter().find_map(|name| which(name, &[]))
    }
}

impl Tool for Firefox {
    fn name(&self) -> String {
        "Firefox".to_owned()
    }

    fn find(&self) -> Option<String> {
        Firefox::program().map(|file| file.display().to_string())
    }

    fn install(&self) -> Outcome {
        apt::install(&PACKAGES)
    }

    fn remedy(&self) -> String {
        apt::by_hand(&PACKAGES)
    }
}

/// Its driver, which Debian does not have.
pub fn geckodriver(project: &Project) -> CargoTool<'_> {
    let version = "0.36.0".to_owned();
    CargoTool { project, krate: "geckodriver", program: "geckodriver", version, features: &[] }
}

/// Where the driver is.
pub fn driver(project: &Project) -> Option<PathBuf> {
    let places: Vec<PathBuf> =
        std::iter::once(cargo::own_folder(project)).chain(cargo::home_folder()).collect();
    which("geckodriver", &places)
}
