//! Programs that cargo installs.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Tool;
use super::which;
use crate::project::Project;
use crate::step::{Outcome, output, run};

/// A program from a crate, wanted at one version.
pub struct CargoTool<'a> {
    pub project: &'a Project,
    pub krate: &'static str,
    pub program: &'static str,
    pub version: String,
    /// Feature options of `cargo install`.
    pub features: &'static [&'static str],
}

/// Where this project keeps its own copies.
pub fn own_folder(project: &Project) -> PathBuf {
    project.target().join("tools/cargo/bin")
}

/// Cargo's own folder of programs, which need not be on the PATH.
pub fn home_folder() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|h| Path::new(&h).join(".cargo")))?;
    Some(home.join("bin"))
}

impl CargoTool<'_> {
    fn places(&self) -> Vec<PathBuf> {
        std::iter::once(own_folder(self.project)).chain(home_folder()).collect()
    }
}

impl Tool for CargoTool<'_> {
    fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    /// Only the first one found counts, since that is what Trunk will run.
    fn find(&self) -> Option<String> {
        let file = which::which(self.program, &self.places())?;
        let says = output(Command::new(&file).arg("--version"))?;
        is_version(&says, &self.version).then(|| file.display().to_string())
    }

    fn install(&self) -> Outcome {
        let mut cargo = self.project.cargo();
        cargo.args(["install", self.krate, "--version", &self.version, "--locked"]).args(self.features);
        // They run rarely and for seconds: optimising them would cost minutes more.
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        // Cargo's folder may hold what other projects need: another version there is left alone.
        if which::all(self.program, &self.places()).next().is_some() {
            cargo.arg("--force").arg("--root").arg(self.project.target().join("tools/cargo"));
        }
        run(&mut cargo, &format!("cargo did not install {}", self.name()), &self.remedy())
    }

    fn remedy(&self) -> String {
        let features = self.features.join(" ");
        let line = format!("cargo install {} --version {} --locked {features}", self.krate, self.version);
        format!("{} (needs a network, and a C compiler for linking)", line.trim_end())
    }
}

/// Whether the output of `--version` names this version, as "trunk 0.21.14" and "wasm-bindgen 0.2.126 (…)" do.
pub fn is_version(says: &str, version: &str) -> bool {
    says.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(is_version("wasm-bindgen 0.2.126", "0.2.126"));
        assert!(is_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!is_version("trunk 0.21.140", "0.21.14"));
        assert!(!is_version("", "0.21.14"));
    }
}
