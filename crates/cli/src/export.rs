//! `subtext export`: one Case, one file.

use std::io::{self, Read, Write};
use subtext_engine::{Case, Ui, read};
use subtext_export::Export;

/// What the file is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    Html,
    HtmlInline,
    Markdown,
    JsonLd,
    Json,
    Svg,
}

impl Format {
    /// The names on the command line.
    pub const NAMES: &str = "html, html-inline, markdown, jsonld, json or svg";

    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "html" => Format::Html,
            "html-inline" => Format::HtmlInline,
            "markdown" => Format::Markdown,
            "jsonld" => Format::JsonLd,
            "json" => Format::Json,
            "svg" => Format::Svg,
            _ => return None,
        })
    }
}

/// Reads a Case and writes its file.
pub fn export(
    input: impl Read,
    mut output: impl Write,
    format: Format,
    ui: Ui,
) -> io::Result<Result<(), String>> {
    let case: Case = match serde_json::from_reader(input) {
        Ok(case) => case,
        Err(error) if error.is_io() => return Err(error.into()),
        Err(error) => return Ok(Err(format!("this is no Case: {error}"))),
    };
    let reading = read(&case, ui);
    let export = Export { case: &case, reading: &reading, marks: &[], ui };
    let file = match format {
        Format::Html => export.html(),
        Format::HtmlInline => export.html_inline(),
        Format::Markdown => export.markdown(),
        Format::JsonLd => export.jsonld(),
        Format::Json => export.json(),
        Format::Svg => export.svg(),
    };
    output.write_all(file.as_bytes()).map(Ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(input: &str, format: Format) -> (Result<(), String>, String) {
        let mut output = Vec::new();
        let outcome = export(input.as_bytes(), &mut output, format, Ui::En).unwrap();
        (outcome, String::from_utf8(output).unwrap())
    }

    #[test]
    fn every_name_writes_its_own_format() {
        let case = r#"{"id":"a","statements":[{"text":"We are working hard on it."}]}"#;
        for (name, start) in [
            ("html", "<section class=\"subtext\""),
            ("html-inline", "<section style="),
            ("markdown", "> "),
            ("jsonld", "{\"@context\":"),
            ("json", "{\"case\":"),
            ("svg", "<svg "),
        ] {
            let (outcome, file) = run(case, Format::from_name(name).unwrap());
            assert!(outcome.is_ok() && file.starts_with(start), "{name}: {file}");
            assert!(Format::NAMES.contains(name));
        }
        assert_eq!(Format::from_name("pdf"), None);
    }

    #[test]
    fn what_is_no_case_is_said() {
        let (outcome, file) = run(r#"{"id":"a","colour":1}"#, Format::Html);
        assert!(file.is_empty());
        let problem = outcome.unwrap_err();
        assert!(problem.contains("colour") && problem.lines().count() == 1, "{problem}");
    }
}
