//! The system's packages, through apt where that is possible.

use std::process::Command;

use super::which::which;
use crate::step::{Failure, Outcome, output, run, say};

/// Installs packages, or says what a person has to install.
pub fn install(packages: &[&str]) -> Outcome {
    if which("apt-get", &[]).is_none() {
        return Err(Failure::new(
            format!("{} is missing, and there is no apt-get here (not Debian?)", packages.join(", ")),
            format!("Install what this system calls {}, then run the command again.", packages.join(", ")),
        ));
    }
    if output(Command::new("id").arg("-u")).as_deref() != Some("0") {
        return Err(Failure::new(
            format!("{} is missing, and only root may install it", packages.join(", ")),
            by_hand(packages),
        ));
    }
    // The lists of a fresh machine are empty or old; asking first is quicker than always fetching them.
    if apt(&["install"], packages).is_ok() {
        return Ok(());
    }
    say("apt-get update");
    apt(&["update"], &[])?;
    apt(&["install"], packages)
}

/// The line that a person types.
pub fn by_hand(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install {}", packages.join(" "))
}

fn apt(verb: &[&str], packages: &[&str]) -> Outcome {
    let mut command = Command::new("apt-get");
    command.args(["-qq", "-y", "--no-install-recommends"]).args(verb).args(packages);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    let what = format!("apt-get {} {} did not succeed", verb.join(" "), packages.join(" "));
    run(
        &mut command,
        &what,
        "See its message above: mostly no network, or another apt at work. Then run again.",
    )
}
