//! Where things are: the project's folders, and the versions in its lock file.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Failure, Outcome};

/// The checkout that the command works on.
pub struct Project {
    pub root: PathBuf,
}

impl Project {
    /// The folder above this crate, wherever the command is called from.
    pub fn find() -> Outcome<Self> {
        match Path::new(env!("CARGO_MANIFEST_DIR")).parent() {
            Some(root) if root.join("Cargo.lock").is_file() => Ok(Project { root: root.to_path_buf() }),
            _ => Err(Failure::new(
                "the project's folder was moved after this program was built",
                "Run cargo clean -p xtask, then the command again, inside the project.",
            )),
        }
    }

    /// Where the finished page lies.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What other pages embed the page with, and pages that show it. No part of the page's own files.
    pub fn embed(&self) -> PathBuf {
        self.root.join("embed")
    }

    /// The build folder, which holds everything that is not part of the project.
    pub fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.root.join("target"),
        }
    }

    /// A cargo command in the project.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
        cargo.current_dir(&self.root);
        cargo
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked(&self, name: &str) -> Outcome<String> {
        let lock = std::fs::read_to_string(self.root.join("Cargo.lock")).unwrap_or_default();
        locked_version(&lock, name).ok_or_else(|| {
            Failure::new(
                format!("Cargo.lock names no {name}"),
                "Restore Cargo.lock from version control: the page depends on it.",
            )
        })
    }
}

/// The first `version` after the `name` of a package in the text of a Cargo.lock.
pub fn locked_version(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| line.strip_prefix("name = ").is_some_and(|n| n.trim_matches('"') == name))?;
    let version = lines.next()?.strip_prefix("version = ")?;
    Some(version.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.1\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\nsource = \"registry\"\n\n\
        [[package]]\nname = \"nameless\"\n";

    #[test]
    fn a_locked_version_is_that_of_exactly_this_crate() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.126"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-shared").as_deref(), Some("0.2.1"));
    }

    #[test]
    fn a_missing_or_broken_entry_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version(LOCK, "nameless"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn trunk_is_told_the_locked_wasm_bindgen() {
        let project = Project::find().unwrap();
        let trunk = std::fs::read_to_string(project.root.join("Trunk.toml")).unwrap();
        if let Ok(version) = project.locked("wasm-bindgen") {
            assert!(
                trunk.contains(&format!("wasm_bindgen = \"{version}\"")),
                "Trunk.toml against Cargo.lock"
            );
        }
    }
}
