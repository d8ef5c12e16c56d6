//! Trunk puts the page together.

use super::cargo::CargoTool;
use crate::project::Project;

/// Later releases want a newer compiler than this project does.
const VERSION: &str = "0.21.14";

/// Trunk as it is wanted.
pub fn trunk(project: &Project) -> CargoTool<'_> {
    CargoTool {
        project,
        krate: "trunk",
        program: "trunk",
        version: VERSION.to_owned(),
        features: &["--no-default-features", "--features", "rustls"],
    }
}
