//! The annotated corpora: sentences of terms with the heads that experts gave them.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::path::Path;
use subtext_engine::terms::model::HEADS;

/// The heads, in the order of the contract.
pub const NAMES: [&str; HEADS] = ["A", "CH", "CR", "J", "LAW", "LTD", "TER", "USE"];

/// Which corpus a sentence is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// CLAUDETTE-50, the training split of LexGLUE: 30 documents.
    Train,
    /// The English part of the multilingual corpus: 45 documents.
    Multi,
    /// CLAUDETTE-50, the development split: never trained on.
    Dev,
}

/// The files, in this order.
const FILES: [(Part, &str); 3] = [
    (Part::Train, "claudette50.train.jsonl"),
    (Part::Multi, "multi50_en.jsonl"),
    (Part::Dev, "claudette50.dev.jsonl"),
];

/// A labelled sentence.
pub struct Row {
    pub part: Part,
    /// The company, spelled alike in all corpora; documents of one company are never parted.
    pub company: String,
    pub text: String,
    pub heads: [bool; HEADS],
}

impl Row {
    /// Whether any head was given.
    pub fn is_unfair(&self) -> bool {
        self.heads.contains(&true)
    }
}

/// The sentences, and the hash of each file that they are from.
pub struct Corpus {
    pub rows: Vec<Row>,
    pub hashes: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct Line {
    doc: String,
    labels: Vec<String>,
    text: String,
}

impl Corpus {
    /// Reads the folder `terms` of the evaluation data.
    pub fn read(data: &Path) -> Result<Corpus, String> {
        let mut corpus = Corpus { rows: Vec::new(), hashes: Vec::new() };
        for (part, name) in FILES {
            let path = data.join("terms").join(name);
            let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            let hash = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
            corpus.hashes.push((name.to_owned(), hash));
            for (number, line) in text.lines().enumerate() {
                let line: Line =
                    serde_json::from_str(line).map_err(|e| format!("{name}, line {}: {e}", number + 1))?;
                corpus.rows.push(Row {
                    part,
                    company: company(&line.doc),
                    text: line.text,
                    heads: NAMES.map(|name| line.labels.iter().any(|label| label == name)),
                });
            }
        }
        Ok(corpus)
    }
}

fn company(document: &str) -> String {
    let plain: String = document.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    // The one company that has two documents under two names.
    if plain == "googlepayments" { "google".to_owned() } else { plain }
}
