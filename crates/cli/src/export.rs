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

/// Reads a Case and writes its file; `false`, and a sentence in `problems`, if the input is none.
pub fn export(
    mut input: impl Read,
    mut output: impl Write,
    mut problems: impl Write,
    format: Format,
    ui: Ui,
) -> io::Result<bool> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let case = match serde_json::from_slice::<Case>(&bytes) {
        Ok(case) => case,
        Err(error) => {
            writeln!(problems, "subtext: the input is no Case: {error}.")?;
            return Ok(false);
        }
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
    output.write_all(file.as_bytes())?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(input: &str, format: Format) -> (bool, String, String) {
        let (mut output, mut problems) = (Vec::new(), Vec::new());
        let good = export(input.as_bytes(), &mut output, &mut problems, format, Ui::En).unwrap();
        (good, String::from_utf8(output).unwrap(), String::from_utf8(problems).unwrap())
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
            let (good, file, problems) = run(case, Format::from_name(name).unwrap());
            assert!(good && file.starts_with(start) && problems.is_empty(), "{name}: {file}");
            assert!(Format::NAMES.contains(name));
        }
        assert_eq!(Format::from_name("pdf"), None);
    }

    #[test]
    fn what_is_no_case_is_said() {
        let (good, file, problems) = run(r#"{"id":"a","colour":1}"#, Format::Html);
        assert!(!good && file.is_empty());
        assert!(problems.contains("colour") && problems.lines().count() == 1, "{problems}");
    }
}
