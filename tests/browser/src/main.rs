//! What only a browser can prove: each check opens the built page in a fresh headless Chromium,
//! and those of what is new to other browsers in Firefox as well.
//! `cargo xtask test` starts this program with a server and a driver; alone it has nothing to test and says so.

#![allow(clippy::indexing_slicing, reason = "a JSON value gives null for a name that it does not have")]

mod checks;
mod driver;
mod page;
mod session;
mod settings;
mod texts;

use std::process::ExitCode;
use std::time::Instant;

use session::{Engine, Session};
use settings::Settings;

/// How a check ends.
type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let settings = match Settings::from_environment() {
        Ok(settings) => settings,
        Err(missing) => {
            eprintln!(
                "{missing} is not set. Run cargo xtask test, which serves the page and starts a driver."
            );
            return ExitCode::FAILURE;
        }
    };
    let filter = std::env::args().nth(1).unwrap_or_default();
    let all = checks::ALL.iter().map(|check| (Engine::Chromium, check));
    let all = all.chain(checks::in_firefox().map(|check| (Engine::Firefox, check)));
    let chosen: Vec<_> = all.filter(|(_, (name, _))| name.contains(&filter)).collect();
    if chosen.is_empty() {
        eprintln!("No browser test has {filter} in its name.");
        return ExitCode::FAILURE;
    }
    let mut failed = 0;
    for &(engine, &(name, check)) in &chosen {
        let start = Instant::now();
        let outcome = run(&settings, engine, name, check).await;
        let name = if engine == Engine::Firefox { format!("{name} in Firefox") } else { name.to_owned() };
        let seconds = start.elapsed().as_secs_f32();
        match outcome {
            Ok(()) => eprintln!("  ok      {name} ({seconds:.1} s)"),
            Err(why) => {
                failed += 1;
                eprintln!("  FAILED  {name} ({seconds:.1} s)\n          {why}");
            }
        }
    }
    eprintln!("  {} browser tests, {failed} failed", chosen.len());
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One check in a browser of its own. A console error fails it whatever it was about.
async fn run(settings: &Settings, engine: Engine, name: &str, check: checks::Check) -> Done {
    let session = Session::open(settings, engine).await?;
    let outcome = check(&session).await;
    let errors = match &outcome {
        Ok(()) => session.console_errors().await,
        Err(_) => Ok(Vec::new()),
    };
    if outcome.is_err() {
        session.keep_screen(&format!("failed-{}", name.replace("::", "-"))).await.ok();
    }
    session.close().await?;
    outcome?;
    match errors? {
        errors if errors.is_empty() => Ok(()),
        errors => Err(format!("errors in the console:\n{}", errors.join("\n")).into()),
    }
}
