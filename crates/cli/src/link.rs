//! `subtext link`: a Case, its fragment; `subtext open`: a fragment, its Case.

use serde::Serialize;
use std::io::{self, Read, Write};
use subtext_engine::case::Case;
use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::reading::{Place, Polarity};
use subtext_engine::rules::RULES;
use subtext_engine::{Ui, read};
use subtext_link::{Link, LinkError, Opened, Seen, SeenFinding};

/// Reads a Case and writes its fragment, with what is found in it or without.
pub fn link(input: impl Read, mut output: impl Write, with_findings: bool) -> io::Result<Result<(), String>> {
    let case: Case = match serde_json::from_reader(input) {
        Ok(case) => case,
        Err(error) if error.is_io() => return Err(error.into()),
        Err(error) => return Ok(Err(format!("this is no Case: {error}"))),
    };
    let seen = with_findings.then(|| Seen::of(&read(&case, Ui::En)));
    match subtext_link::write(&Link { case, marks: Vec::new(), seen }) {
        Ok(fragment) => writeln!(output, "{fragment}").map(Ok),
        Err(error) => Ok(Err(error.to_string())),
    }
}

/// What `subtext open` writes.
#[derive(Serialize)]
struct Answer<'a> {
    complete: bool,
    case: &'a Case,
    marks: &'a [ReaderMark],
    findings: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    place: Place,
    /// Left out for a rule that this version does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    number: u16,
    polarity: Polarity,
    severity: u8,
}

impl Shown {
    fn of(finding: &SeenFinding) -> Self {
        Shown {
            place: finding.place,
            rule: RULES.iter().find(|rule| rule.number == finding.rule).map(|rule| rule.id),
            number: finding.rule,
            polarity: finding.polarity,
            severity: finding.severity,
        }
    }
}

/// Reads a link and writes what is in it. What is missing comes back as the sentence for standard error.
pub fn open(mut input: impl Read, mut output: impl Write) -> io::Result<Result<(), String>> {
    let mut pasted = Vec::new();
    input.read_to_end(&mut pasted)?;
    let pasted = String::from_utf8_lossy(&pasted);
    let Opened { link, missing, .. } = match subtext_link::open(&pasted) {
        Ok(opened) => opened,
        Err(error @ LinkError::Unreadable(_)) => {
            let answer = Answer { complete: false, case: &Case::default(), marks: &[], findings: Vec::new() };
            write(&mut output, &answer)?;
            return Ok(Err(error.to_string()));
        }
        Err(error) => return Ok(Err(error.to_string())),
    };
    let findings = link.seen.iter().flat_map(|seen| seen.findings.iter().map(Shown::of)).collect();
    write(
        &mut output,
        &Answer { complete: missing.is_none(), case: &link.case, marks: &link.marks, findings },
    )?;
    Ok(missing.map_or(Ok(()), |missing| Err(missing.to_string())))
}

fn write(mut output: impl Write, answer: &Answer) -> io::Result<()> {
    serde_json::to_writer(&mut output, answer)?;
    output.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = r#"{"id":"a","statements":[{"text":"We are working hard on it."}]}"#;

    fn fragment(with_findings: bool) -> String {
        let mut out = Vec::new();
        link(CASE.as_bytes(), &mut out, with_findings).unwrap().unwrap();
        String::from_utf8(out).unwrap()
    }

    fn opened(pasted: &str) -> (Result<(), String>, serde_json::Value) {
        let mut out = Vec::new();
        let outcome = open(pasted.as_bytes(), &mut out).unwrap();
        (outcome, serde_json::from_slice(&out).unwrap_or_default())
    }

    #[test]
    fn a_case_comes_back_with_its_findings() {
        let (outcome, answer) = opened(&fragment(true));
        assert_eq!(outcome, Ok(()));
        assert_eq!(answer["complete"], true);
        assert_eq!(answer["case"].to_string(), CASE);
        assert_eq!(answer["findings"][0]["rule"], "tone/effort/working-hard");
        assert_eq!(answer["findings"][0]["doc"], "statement:0");
        assert_eq!(opened(&fragment(false)).1["findings"], serde_json::json!([]));
    }

    #[test]
    fn what_is_cut_is_said() {
        let whole = fragment(false);
        let (outcome, answer) = opened(&whole[..whole.len() - 4]);
        assert!(outcome.unwrap_err().contains("end of the link is missing"));
        assert_eq!(answer["complete"], false);
        assert!(
            "We are working hard on it."
                .starts_with(answer["case"]["statements"][0]["text"].as_str().unwrap())
        );
    }

    #[test]
    fn what_is_no_link_is_said() {
        assert!(opened("hello").0.unwrap_err().contains("no Subtext link"));
        assert!(link(&b"{}"[..], Vec::new(), true).unwrap().unwrap_err().contains("missing field"));
    }
}
