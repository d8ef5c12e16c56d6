//! Makes the finished page lighter: one style sheet instead of many, which compress better together, and scripts
//! without their comments. Trunk can do neither.

use std::path::Path;
use std::process::Command;

use crate::project::Project;
use crate::step::{Failure, Outcome, run};
use crate::tools::esbuild;

/// The one style sheet.
const STYLES: &str = "page.css";
/// What starts the page.
const BOOT: &str = "boot.js";
/// What wasm-bindgen wrote.
const GLUE: &str = "subtext-page.js";

/// Packs what lies in dist/.
pub fn run_on(project: &Project) -> Outcome {
    let dist = project.dist();
    let index = dist.join("index.html");
    let page = read(&index)?;
    let (page, sheets) = with_one_sheet(&page);
    let mut styles = String::new();
    for sheet in &sheets {
        styles.push_str(&read(&dist.join(sheet))?);
        std::fs::remove_file(dist.join(sheet)).map_err(|e| unwritten(&dist, &e))?;
    }
    write(&dist.join(STYLES), &styles)?;
    write(&index, &page)?;
    for script in [BOOT, GLUE].map(|name| dist.join(name)) {
        run(
            Command::new(esbuild::program(project))
                .args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"])
                .arg(&script)
                .arg(["--outfile=", &script.display().to_string()].concat()),
            "a script could not be made smaller",
            "See esbuild's message above.",
        )?;
    }
    Ok(())
}

/// The page with one link to a style sheet in the place of the first, and the names of those that it had, in their order.
fn with_one_sheet(page: &str) -> (String, Vec<String>) {
    let (mut out, mut sheets) = (String::new(), Vec::new());
    let mut rest = page;
    while let Some(start) = rest.find("<link") {
        let (before, tag) = rest.split_at(start);
        let (tag, behind) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        out.push_str(before);
        match attribute(tag, "href").filter(|_| attribute(tag, "rel") == Some("stylesheet")) {
            Some(sheet) => {
                if sheets.is_empty() {
                    out.push_str(&format!("<link rel=stylesheet href={STYLES}>"));
                }
                sheets.push(sheet.trim_start_matches("./").to_owned());
            }
            None => out.push_str(tag),
        }
        rest = behind;
    }
    out.push_str(rest);
    (out, sheets)
}

/// The value of an attribute, with quotation marks around it or not.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    let end = match value.strip_prefix('"') {
        Some(quoted) => return quoted.split('"').next(),
        None => value.find([' ', '>']).unwrap_or(value.len()),
    };
    value.get(..end)
}

fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|e| {
        Failure::new(format!("{} can't be read ({e})", file.display()), "Remove dist/ and build again.")
    })
}

fn write(file: &Path, text: &str) -> Outcome {
    std::fs::write(file, text).map_err(|e| unwritten(file, &e))
}

fn unwritten(file: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} can't be written ({error})", file.display()), "Make dist/ writable for you.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_sheets_become_one() {
        let page = "<head><link rel=icon href=a.svg><link href=./b.css rel=stylesheet><title>x</title><link rel=\"stylesheet\" href=\"c.css\" integrity=\"y\"></head>";
        let (page, sheets) = with_one_sheet(page);
        assert_eq!(
            page,
            "<head><link rel=icon href=a.svg><link rel=stylesheet href=page.css><title>x</title></head>"
        );
        assert_eq!(sheets, ["b.css", "c.css"]);
        assert_eq!(with_one_sheet("<p>").1, Vec::<String>::new());
    }
}
