//! A compiler that makes wasm and brings the source of its standard library, which is built with the page: rustup's,
//! else Debian's.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::which::which;
use super::{Tool, apt, build_std};
use crate::project::Project;
use crate::step::{Failure, Outcome, output, run, say};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// What rustup is asked for.
const RUSTUP: [[&str; 3]; 2] = [["target", "add", TARGET], ["component", "add", "rust-src"]];
const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";

/// What turns an ordinary build into one by the chosen compiler.
pub struct Compiler {
    pub first_on_path: Option<PathBuf>,
    pub variables: Vec<(&'static str, OsString)>,
}

/// The wasm target of some compiler, with the source of its standard library.
pub struct RustTarget;

impl Tool for RustTarget {
    fn name(&self) -> String {
        "wasm target with std's source".to_owned()
    }

    fn find(&self) -> Option<String> {
        let rustc = match Way::chosen()? {
            Way::Target => "rustc",
            Way::Debian => RUSTC,
        };
        Some(format!("{TARGET} of {}", output(Command::new(rustc).arg("--version"))?))
    }

    fn install(&self) -> Outcome {
        if !debian_is_forced() && which("rustup", &[]).is_some() {
            let fetched = RUSTUP.iter().try_for_each(|words| {
                run(Command::new("rustup").args(words), &format!("rustup {} failed", words.join(" ")), "")
            });
            if fetched.is_ok() {
                return Ok(());
            }
            say("rustup could not download what the page needs; trying Debian's compiler");
        }
        // What apt says by itself does not tell that rustup is the first way.
        let neither = |e: Failure| format!("no compiler here can build std for wasm ({})", e.what());
        apt::install(&PACKAGES).map_err(|e| Failure::new(neither(e), self.remedy()))
    }

    fn remedy(&self) -> String {
        let [target, source] = RUSTUP.map(|words| format!("rustup {}", words.join(" ")));
        format!("{target} && {source}; or on Debian: {}", apt::by_hand(&PACKAGES))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Target,
    Debian,
}

impl Way {
    /// The first way that is open on this machine.
    fn chosen() -> Option<Way> {
        if !debian_is_forced() && target_is_there() {
            return Some(Way::Target);
        }
        debian_is_there().then_some(Way::Debian)
    }
}

fn debian_is_forced() -> bool {
    std::env::var_os("SUBTEXT_WASM").is_some_and(|way| way == "debian")
}

/// Asks the compiler instead of rustup, which need not be there.
fn target_is_there() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    output(&mut rustc).is_some_and(|dir| Path::new(&dir).is_dir()) && build_std::has_source("rustc")
}

/// Whether Debian's compiler, its cargo and the source of its standard library are there, and new enough.
fn debian_is_there() -> bool {
    let version = output(Command::new(RUSTC).arg("--version")).unwrap_or_default();
    Path::new(CARGO).is_file()
        && build_std::has_source(RUSTC)
        && new_enough(&version, env!("CARGO_PKG_RUST_VERSION"))
}

/// Whether "rustc 1.96.0 (…)" is at least "1.95". Debian's ordinary rustc has the same place and is years older.
fn new_enough(says: &str, least: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> { text.split('.').map_while(|part| part.parse().ok()).collect() };
    says.split_whitespace().nth(1).is_some_and(|version| numbers(version) >= numbers(least))
}

/// What the build needs to be told about the compiler.
pub fn compiler(project: &Project) -> Outcome<Compiler> {
    match Way::chosen() {
        Some(Way::Target) => Ok(Compiler { first_on_path: None, variables: build_std::variables("rustc") }),
        Some(Way::Debian) => debian(project),
        None => Err(Failure::new("no compiler here makes wasm", RustTarget.remedy())),
    }
}

/// Debian's compiler, chosen by variables and a folder of links alone: nothing on the machine changes.
fn debian(project: &Project) -> Outcome<Compiler> {
    let links = project.target().join("tools/debian-rust");
    link(&links, "cargo", CARGO)?;
    link(&links, "rustc", RUSTC)?;
    let mut variables = build_std::variables(RUSTC);
    variables.extend([
        ("RUSTC", RUSTC.into()),
        // Set by rustup for its own compiler, whose libraries this one must not load.
        ("LD_LIBRARY_PATH", OsString::new()),
        // The two compilers' files in one folder would be rebuilt at every change of compiler.
        ("CARGO_TARGET_DIR", project.target().join("debian-rust").into()),
    ]);
    if let Some(linker) = linker() {
        variables.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into()));
    }
    Ok(Compiler { first_on_path: Some(links), variables })
}

/// The linker of the ordinary compiler, or one that lies around. Without any, the compiler's own default stands.
fn linker() -> Option<PathBuf> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    let host = output(Command::new("rustc").args(["--print", "host-tuple"]));
    let bundled =
        sysroot.zip(host).map(|(root, host)| root.join("lib/rustlib").join(host).join("bin/rust-lld"));
    bundled.filter(|file| file.is_file()).or_else(|| which("rust-lld", &[])).or_else(|| which("wasm-ld", &[]))
}

fn link(folder: &Path, name: &str, program: &str) -> Outcome {
    let link = folder.join(name);
    if std::fs::read_link(&link).is_ok_and(|to| to == Path::new(program)) {
        return Ok(());
    }
    let made = std::fs::create_dir_all(folder).and_then(|()| symlink(Path::new(program), &link));
    made.map_err(|e| {
        Failure::new(
            format!("{} could not be made ({e})", link.display()),
            "Make the build folder writable for you, or remove that file.",
        )
    })
}

#[cfg(unix)]
fn symlink(to: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, link)
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::Error::other("only Debian has this compiler"))
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(new_enough("rustc 1.96.0 (ac68faa20 2026-05-25)", "1.95"));
        assert!(new_enough("rustc 1.100.0", "1.95"));
        assert!(!new_enough("rustc 1.63.0", "1.95"));
        assert!(!new_enough("", "1.95"));
    }
}
