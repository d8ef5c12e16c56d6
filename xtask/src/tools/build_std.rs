//! Building the standard library together with the page, so that it fits the page. Measured on the page with rustc
//! 1.95, in Brotli bytes: 30 kB less than with the library that comes with the compiler.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::rust_target::TARGET;
use crate::step::{output, say};

/// What the compiler is told for the wasm alone, a line for what belongs together. A panic stops the page without a
/// word, so its message, place and the code that would print them need not travel; nor does anything print with
/// `{:?}`.
const FLAGS: [&str; 3] =
    ["-Zunstable-options -Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// The environment variables that make an ordinary cargo do it with this compiler.
pub fn variables(rustc: &str) -> Vec<(&'static str, OsString)> {
    vec![
        // Building the standard library is unstable, as are the flags; a stable compiler is told that it may.
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".into()),
        // For this target only: what runs during the build keeps its messages.
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", accepted(rustc).join(" ").into()),
    ]
}

/// Either of these would be taken instead of the flags for the target.
pub const OUTRANKING: [&str; 2] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];

/// Whether the source of this compiler's standard library lies where cargo looks for it.
pub fn has_source(rustc: &str) -> bool {
    let sysroot = output(Command::new(rustc).args(["--print", "sysroot"]));
    sysroot.is_some_and(|root| Path::new(&root).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

/// The flags that this compiler knows. They are unstable: a later one may have renamed some, and then the page is
/// bigger, which `cargo xtask size` shows, but can still be built.
fn accepted(rustc: &str) -> Vec<&'static str> {
    let knows = |flags: &&str| {
        let mut ask = Command::new(rustc);
        ask.env("RUSTC_BOOTSTRAP", "1").args(["--print", "cfg", "--target", TARGET]);
        let known = output(ask.args(flags.split(' '))).is_some();
        if !known {
            say(format_args!("this compiler does not take {flags}; the page gets bigger"));
        }
        known
    };
    FLAGS.into_iter().filter(knows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_asked_of_the_compiler() {
        assert_eq!(accepted("no-such-program"), Vec::<&str>::new());
        assert!(!has_source("no-such-program"));
    }
}
