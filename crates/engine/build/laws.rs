//! The provisions that clause types may be compared with (`rules/laws.toml`), and the pointers to them.

use crate::format::Both;
use crate::problem::Problem;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// The jurisdictions, in the order of `src/law.rs`.
pub const JURISDICTIONS: [&str; 3] = ["eu", "uk", "cn"];

/// What stands in `law = { … }` at the head of a clause type: names of provisions.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pointers {
    eu: Vec<Spanned<String>>,
    uk: Vec<Spanned<String>>,
    cn: Vec<Spanned<String>>,
}

impl Pointers {
    /// Those of every jurisdiction, in the order of `JURISDICTIONS`.
    pub fn all(&self) -> [&[Spanned<String>]; 3] {
        [&self.eu, &self.uk, &self.cn]
    }
}

/// A provision whose text was read.
pub struct Law {
    pub jurisdiction: usize,
    pub name: String,
    pub said: Both,
}

/// Reads the file; a folder of rules may do without one.
pub fn read(path: &Path, shown: &str) -> Result<Vec<Law>, Vec<Problem>> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(vec![Problem::new(shown, None, error.to_string())]),
    };
    type Tables = BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, Both>>;
    let tables: Tables = toml::from_str(&text).map_err(|error| {
        let byte = error.span().map_or(0, |span| span.start);
        vec![Problem::at(shown, &text, byte, error.message())]
    })?;
    let mut problems = Vec::new();
    let mut laws = Vec::new();
    for (table, entries) in tables {
        let Some(jurisdiction) = JURISDICTIONS.iter().position(|name| name == table.get_ref()) else {
            let reason =
                format!("{:?} is no jurisdiction: there are {}", table.get_ref(), JURISDICTIONS.join(", "));
            problems.push(Problem::at(shown, &text, table.span().start, reason));
            continue;
        };
        for (name, said) in entries {
            let one_line = |text: &str| !text.trim().is_empty() && !text.contains('\n');
            if !one_line(&said.en) || !one_line(&said.zh) {
                let reason = format!("{:?} must say one line in en and in zh", name.get_ref());
                problems.push(Problem::at(shown, &text, name.span().start, reason));
            }
            laws.push(Law { jurisdiction, name: name.into_inner(), said });
        }
    }
    laws.sort_by(|a, b| (a.jurisdiction, &a.name).cmp(&(b.jurisdiction, &b.name)));
    if problems.is_empty() { Ok(laws) } else { Err(problems) }
}

/// What is wrong with the pointers of a clause type, each with the place of its name.
pub fn check(pointers: &Pointers, laws: &[Law]) -> Vec<(usize, String)> {
    let mut wrong = Vec::new();
    for (jurisdiction, names) in pointers.all().into_iter().enumerate() {
        for name in names {
            if find(laws, jurisdiction, name.get_ref()).is_none() {
                let of = JURISDICTIONS[jurisdiction];
                let reason =
                    format!("{:?} is not among the provisions of [{of}] in rules/laws.toml", name.get_ref());
                wrong.push((name.span().start, reason));
            }
        }
    }
    wrong
}

/// The number of a provision.
pub fn find(laws: &[Law], jurisdiction: usize, name: &str) -> Option<usize> {
    laws.iter().position(|law| law.jurisdiction == jurisdiction && law.name == name)
}
