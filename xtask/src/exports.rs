//! The exported HTML before a validator of HTML: the cases of the export crate's tests, in both profiles and languages.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::project::Project;
use crate::step::{Failure, Outcome, run, say};
use crate::tools;

const CASES: &str = "crates/export/tests/cases";

/// Its recommended rules. The inline profile is made of inline styles.
const RULES: &str =
    r#"{"root":true,"extends":["html-validate:recommended"],"rules":{"no-inline-style":"off"}}"#;

/// Writes the files and validates them.
pub fn check(project: &Project) -> Outcome {
    let validator = tools::for_exports(project)?;
    say("validating the exported HTML");
    let folder = project.target().join("exports");
    std::fs::create_dir_all(&folder).map_err(|e| unwritable(&folder, &e))?;
    let rules = folder.join(".htmlvalidate.json");
    std::fs::write(&rules, RULES).map_err(|e| unwritable(&rules, &e))?;
    let mut command = Command::new(validator);
    for case in cases(project)? {
        for format in ["html", "html-inline"] {
            for ui in ["en", "zh"] {
                command.arg(export(project, &case, format, ui, &folder)?);
            }
        }
    }
    run(
        &mut command,
        "the exported HTML is not valid",
        "See the validator's message above; the files are kept.",
    )
}

fn cases(project: &Project) -> Outcome<Vec<PathBuf>> {
    let folder = project.root.join(CASES);
    let files = std::fs::read_dir(&folder).map_err(|e| {
        Failure::new(format!("{} can't be read ({e})", folder.display()), "Restore it from version control.")
    })?;
    let mut cases: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    cases.sort();
    Ok(cases)
}

fn export(project: &Project, case: &Path, format: &str, ui: &str, folder: &Path) -> Outcome<PathBuf> {
    let name = case.file_stem().unwrap_or_default().to_string_lossy();
    let file = folder.join(format!("{name}.{ui}.{format}.html"));
    let input = File::open(case).map_err(|e| {
        Failure::new(format!("{} can't be read ({e})", case.display()), "Restore it from version control.")
    })?;
    let mut cargo = project.cargo();
    cargo.args([
        "run",
        "--package",
        "subtext-cli",
        "--locked",
        "--quiet",
        "--",
        "export",
        "--format",
        format,
    ]);
    let done = cargo.args(["--ui", ui]).stdin(input).stderr(Stdio::inherit()).output();
    match done {
        Ok(done) if done.status.success() => {
            let html = without_style(&String::from_utf8_lossy(&done.stdout));
            std::fs::write(&file, html).map_err(|e| unwritable(&file, &e))?;
            Ok(file)
        }
        _ => Err(Failure::new(format!("{} was not exported", case.display()), "See the message above.")),
    }
}

/// The validator knows no `<style>` in a body, which the standard has come to allow.
fn without_style(html: &str) -> String {
    match (html.find("<style>"), html.find("</style>")) {
        (Some(start), Some(end)) if start < end => {
            [html.get(..start), html.get(end + "</style>".len()..)].into_iter().flatten().collect()
        }
        _ => html.to_owned(),
    }
}

fn unwritable(file: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} can't be written ({error})", file.display()),
        "Make the build folder writable for you, and see whether the disk is full.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_style_is_taken_out() {
        assert_eq!(without_style("<p>a</p><style>b{}</style><p>c</p>"), "<p>a</p><p>c</p>");
        assert_eq!(without_style("<p>a</p>"), "<p>a</p>");
    }
}
