//! Finding programs.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The first program of this name in the given folders, then on the PATH.
pub fn which(name: &str, first: &[PathBuf]) -> Option<PathBuf> {
    all(name, first).next()
}

/// All programs of this name, in the order in which they are found.
pub fn all(name: &str, first: &[PathBuf]) -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = first.iter().cloned().chain(std::env::split_paths(&path)).collect();
    let name = name.to_owned();
    folders.into_iter().map(move |folder| folder.join(&name)).filter(|file| is_program(file))
}

/// The PATH with these folders before it. A folder with a colon in its name can't be on a PATH and is left out.
pub fn path_with(first: &[PathBuf]) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let usable = first.iter().filter(|folder| std::env::join_paths([folder]).is_ok()).cloned();
    std::env::join_paths(usable.chain(std::env::split_paths(&path))).unwrap_or(path)
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_and_plain_files_are_not() {
        assert!(which("sh", &[]).is_some());
        assert_eq!(which("no-such-program", &[]), None);
        let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(which("Cargo.toml", &[here]), None);
    }

    #[test]
    fn given_folders_come_first_on_the_path() {
        let path = path_with(&[PathBuf::from("/first"), PathBuf::from("/second")]);
        let folders: Vec<_> = std::env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("/first"), PathBuf::from("/second")]);
    }
}
