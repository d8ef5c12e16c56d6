//! Progress lines, and running a program so that a failure says what to do.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::Instant;

/// What failed, in a sentence, and how to mend it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: String,
}

/// The result of a step.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Failure { what: what.into(), remedy: remedy.into() }
    }

    /// What failed, without the remedy.
    pub fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failed: {}\n  Remedy: {}", self.what, self.remedy)
    }
}

/// Says what happens now, with the seconds since the start.
pub fn say(what: impl fmt::Display) {
    static START: OnceLock<Instant> = OnceLock::new();
    let seconds = START.get_or_init(Instant::now).elapsed().as_secs();
    eprintln!("[{seconds:>4} s] {what}");
}

/// Runs a program to its end and shows its output; anything but success is a failure.
pub fn run(command: &mut Command, what: &str, remedy: &str) -> Outcome {
    let status = command.stdin(Stdio::null()).status().map_err(|e| not_started(command, &e, remedy))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{what} ({status})"), remedy)) }
}

/// As `run`, and returns the lines on stderr that a compiler begins with "warning".
pub fn run_and_collect_warnings(command: &mut Command, what: &str, remedy: &str) -> Outcome<Vec<String>> {
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|e| not_started(command, &e, remedy))?;
    let mut warnings = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            eprintln!("{line}");
            if line.starts_with("warning") {
                warnings.push(line.into_owned());
            }
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(warnings),
        Ok(status) => Err(Failure::new(format!("{what} ({status})"), remedy)),
        Err(e) => Err(Failure::new(format!("{what} ({e})"), remedy)),
    }
}

/// What a program prints on stdout, or None where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

fn not_started(command: &Command, error: &std::io::Error, remedy: &str) -> Failure {
    Failure::new(
        format!("{} could not be started ({error})", command.get_program().to_string_lossy()),
        remedy,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_its_remedy() {
        let failure = run(&mut Command::new("no-such-program"), "it ran badly", "Install it.").unwrap_err();
        let text = failure.to_string();
        assert!(text.contains("no-such-program") && text.contains("Install it."), "{text}");
        assert_eq!(output(&mut Command::new("no-such-program")), None);
    }

    #[test]
    fn warnings_are_collected_and_the_rest_is_not() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo 'warning: unused variable' >&2; echo 'Compiling a warning' >&2"]);
        assert_eq!(run_and_collect_warnings(&mut shell, "", "").unwrap(), ["warning: unused variable"]);
    }
}
