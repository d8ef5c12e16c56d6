//! `cargo xtask build`: the release page in dist/.

use crate::pack;
use crate::project::Project;
use crate::step::{Failure, Outcome, run_and_collect_warnings, say};
use crate::tools;

/// What to do about a compiler's warnings.
#[derive(Clone, Copy, PartialEq)]
pub enum Warnings {
    Show,
    Refuse,
}

/// Makes sure of the tools and builds the page.
pub fn run(project: &Project, warnings: Warnings) -> Outcome {
    let tools = tools::for_page(project)?;
    say("building the page (trunk build --release)");
    let mut trunk = tools.command(project, "trunk");
    // Whatever the caller's environment says of colours, the output is read below.
    trunk
        .args(["build", "--release", "--color", "never"])
        .env("CARGO_TERM_COLOR", "never")
        .env_remove("NO_COLOR");
    let found = run_and_collect_warnings(
        &mut trunk,
        "the page did not build",
        "See the compiler's message above. If a crate could not be downloaded, come back with a network.",
    )?;
    if warnings == Warnings::Refuse && !found.is_empty() {
        return Err(Failure::new(
            format!("the build of the page gave warnings, first: {}", found.first().map_or("", |w| w)),
            "Mend what the compiler names above.",
        ));
    }
    pack::run_on(project)?;
    say(format_args!("the page is in {}", project.dist().display()));
    Ok(())
}
