//! Prints Cases made of the project's own texts, one a line; to be run in the project's folder. Every
//! example of every rule, alone and with all others of its file; the cases of the exports' tests and of the demo pages;
//! and a few texts with large numbers and rare characters.

use serde::Deserialize;
use serde_json::{Value, json};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const RULES: &str = "crates/engine/rules";
/// Folders with whole Cases.
const CASES: [&str; 2] = ["crates/export/tests/cases", "embed"];

/// Where 32 and 64 bits, or two ways to count characters, could part.
const ODD: [&str; 8] = [
    "",
    "Down for 4294967296 minutes, 18446744073709551616 seconds and 99999999999999999999 days, about 5000000000 hours.",
    "On 31 December 9999 at 23:59:60 and 29 February 1900, from 00:00 to 24:00 UTC+14:00, all services were restored.",
    "Nous 😀\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} are wor\u{301}king hard\u{2028}on it\u{2029}\u{feff}since 07:30.",
    "我們正在全力搶修，預計２０２５年１２月３１日２３：５９前恢復，共影響４２９４９６７２９６名用戶。",
    "故障持续了一亿零三百万分钟，即四十二亿九千四百九十六万七千二百九十六秒。",
    "\u{1d7d9}\u{1d7da}:\u{1d7db}\u{1d7dc} ⅫⅣ ½ ١٢:٣٤ e\u{301}\u{308}\u{308} ﬁﬀ ẞß İi ǅ",
    "1.1.1.1.1.1 (a)(b)(c) 12:00:00.000000001 -00:00 +23:59 0x7fffffff 1e308 NaN −0",
];

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
struct Rule {
    #[serde(default)]
    flags: Vec<String>,
    #[serde(default)]
    allows: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    for folder in CASES {
        for file in files(Path::new(folder), "json")? {
            println!("{}", serde_json::from_str::<Value>(&fs::read_to_string(file)?)?);
        }
    }
    for (number, text) in ODD.into_iter().enumerate() {
        println!("{}", both(&format!("odd/{number}"), text));
    }
    println!("{}", together("odd", &ODD));
    for file in files(Path::new(RULES), "toml")? {
        let name = file.display();
        let rules = toml::from_str::<File>(&fs::read_to_string(&file)?)?.rule;
        let examples: Vec<String> =
            rules.into_iter().flat_map(|r| [r.flags, r.allows]).flatten().map(|e| unbraced(&e)).collect();
        for (number, text) in examples.iter().enumerate() {
            println!("{}", both(&format!("{name}/{number}"), text));
        }
        let examples: Vec<&str> = examples.iter().map(String::as_str).collect();
        println!("{}", together(&name.to_string(), &examples));
    }
    Ok(())
}

/// An example without the braces around what must be marked.
fn unbraced(example: &str) -> String {
    example.replace(['{', '}'], "")
}

/// A text as statement and as terms.
fn both(id: &str, text: &str) -> Value {
    let statement = json!({"text": text, "posted_at": "2025-03-03T10:15:00+08:00"});
    json!({"id": id, "statements": [statement], "terms": {"text": text}})
}

/// Texts as two statements on one incident, and as terms, with what a reader enters: everything has to do with
/// everything.
fn together(id: &str, texts: &[&str]) -> Value {
    let (first, second) = texts.split_at(texts.len() / 2);
    json!({
        "id": id,
        "statements": [
            {"text": first.join(" "), "posted_at": "2025-03-03T10:15:00+08:00", "incident": "one"},
            {"text": second.join("\n"), "posted_at": "2025-03-03T13:40:30Z", "posted_approx": true, "incident": "one"},
        ],
        "terms": {"text": texts.join("\n")},
        "events": [
            {"kind": "onset", "at": "2025-03-03T07:31:00+08:00", "approx": true, "incident": "one"},
            {"kind": "first_complaint", "earliest": "2025-03-02T23:40:00Z", "incident": "one"},
            {"kind": "resolved", "latest": "2025-03-04T00:00:00-11:30", "incident": "one"},
        ],
        "users": [{"count": 4_294_967_297_u64, "kind": "affected", "incident": "one"}],
    })
}

/// The files of a kind in a folder and below, in the order of their names.
fn files(folder: &Path, kind: &str) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, kind)?);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
