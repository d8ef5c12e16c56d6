//! Every example of every rule file is a test: `flags` must be marked at exactly the words in braces by exactly that
//! rule, `allows` must stay without a mark of its category.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

use serde::Deserialize;
use std::path::{Path, PathBuf};
use subtext_engine::case::{Case, Statement, Terms};
use subtext_engine::reading::DocId;
use subtext_engine::rules::cues;
use subtext_engine::text::{Document, OffsetMap};
use subtext_engine::{Ui, read};

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
struct Rule {
    id: String,
    #[serde(default)]
    flags: Vec<String>,
    #[serde(default)]
    allows: Vec<String>,
}

/// An example without its braces, and the byte ranges that stood in them.
fn unbrace(example: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut ranges, mut open) = (String::new(), Vec::new(), 0);
    for character in example.chars() {
        match character {
            '{' => open = text.len(),
            '}' => ranges.push((open, text.len())),
            _ => text.push(character),
        }
    }
    (text, ranges)
}

/// Categories of the terms that say nothing without a clause beside them: their words alone are tried.
const BADGES: [&str; 10] = [
    "NO_NOTICE",
    "ANY_TIME",
    "ANY_REASON",
    "SOLE_DISCRETION",
    "MAX_EXTENT",
    "INCL_NOT_LIMITED",
    "YOU_UNDERSTAND",
    "STRETCHED",
    "CLASS_WAIVER",
    "TIME_LIMIT",
];

/// What the engine says of a text: rule and byte range. Tone and terms with their context, the other layers as cues.
fn found(layer: &str, category: &str, text: &str) -> Vec<(String, (usize, usize))> {
    let mut case = Case { id: "example".into(), ..Case::default() };
    match layer {
        "terms" if BADGES.contains(&category) => return words(DocId::Terms, text),
        "tone" => case.statements.push(Statement::new(text)),
        "terms" => case.terms = Some(Terms { text: text.to_owned(), ..Terms::default() }),
        _ => return words(DocId::Statement(0), text),
    }
    let map = OffsetMap::new(text);
    let range = |place: subtext_engine::reading::Place| map.bytes(place.range);
    let findings = read(&case, Ui::En).findings;
    findings.iter().map(|f| (f.rule.to_owned(), (range(f.place).start, range(f.place).end))).collect()
}

/// The cues of a text.
fn words(id: DocId, text: &str) -> Vec<(String, (usize, usize))> {
    let document = Document::new(id, text, None);
    let cue = |c: &subtext_engine::rules::Cue| (c.rule().id.to_owned(), (c.range.start, c.range.end));
    cues(&document).iter().map(cue).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_example_does_what_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let (mut wrong, mut examples) = (Vec::new(), 0);
    for layer in ["checklist", "roles", "terms", "tone"] {
        for path in files(&root.join(layer)) {
            let category = path.file_stem().unwrap().to_string_lossy().into_owned();
            let file: File = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            for rule in &file.rule {
                let id = format!("{layer}/{category}/{}", rule.id);
                for example in &rule.flags {
                    examples += 1;
                    let (text, wanted) = unbrace(example);
                    let all = found(layer, &category, &text);
                    let mut got: Vec<_> =
                        all.iter().filter(|(rule, _)| *rule == id).map(|(_, range)| *range).collect();
                    got.sort_unstable();
                    got.dedup();
                    if got != wanted {
                        let quoted: Vec<_> = got.iter().map(|(start, end)| &text[*start..*end]).collect();
                        let others: Vec<_> = all
                            .iter()
                            .filter(|(rule, _)| rule.starts_with(&format!("{layer}/{category}/")))
                            .collect();
                        wrong.push(format!(
                            "{id} should flag {example:?} but marks {quoted:?} (category: {others:?})"
                        ));
                    }
                }
                for example in &rule.allows {
                    examples += 1;
                    let (text, _) = unbrace(example);
                    let prefix = format!("{layer}/{category}/");
                    let got: Vec<_> = found(layer, &category, &text)
                        .into_iter()
                        .filter(|(rule, _)| rule.starts_with(&prefix))
                        .collect();
                    if !got.is_empty() {
                        wrong.push(format!("{id} should allow {example:?} but {got:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {examples} examples fail:\n{}", wrong.len(), wrong.join("\n"));
    assert!(examples > 0, "no example was found");
}
