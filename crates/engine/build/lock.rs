//! `rules.lock`: the number of every rule, for good, so that a link can name rules in any later version.
//!
//! A line is `number layer/category/id`; a rule that is gone keeps its line and says why: `7 tone/x/y retired: reason`.

use crate::format::Book;
use crate::problem::Problem;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

const NAME: &str = "crates/engine/rules.lock";

/// Gives every rule its number; new rules get the next ones, at the end of the file.
pub fn update(path: &Path, book: &Book) -> Result<Vec<u16>, Problem> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut numbers: BTreeMap<&str, u16> = BTreeMap::new();
    let mut next = 0;
    for (index, line) in text.lines().enumerate() {
        let bad = |reason: &str| Problem::new(NAME, Some(index + 1), reason);
        let (number, rest) = line.split_once(' ').ok_or_else(|| bad("a line is a number and a rule"))?;
        let number: u16 = number.parse().map_err(|_| bad("a line begins with the rule's number"))?;
        if number != next {
            return Err(bad("numbers run 0, 1, 2, …: lines are added at the end and never removed or moved"));
        }
        next += 1;
        let (rule, retired) = rest.split_once(" retired: ").map_or((rest, false), |(rule, _)| (rule, true));
        let lives = book.rules.iter().any(|r| r.id == rule);
        match (lives, retired) {
            (true, true) => return Err(bad("this rule is retired, yet it stands in the rule files")),
            (false, false) => {
                return Err(bad(
                    "this rule is gone from the rule files: put it back, or add \" retired: why\" to the line",
                ));
            }
            (true, false) => _ = numbers.insert(rule, number),
            (false, true) => {}
        }
    }
    let mut added = String::new();
    let mut out = Vec::new();
    for rule in &book.rules {
        out.push(match numbers.get(rule.id.as_str()) {
            Some(number) => *number,
            None => {
                let _ = writeln!(added, "{next} {}", rule.id);
                next += 1;
                next - 1
            }
        });
    }
    if !added.is_empty() {
        let whole = text.clone() + &added;
        std::fs::write(path, whole)
            .map_err(|e| Problem::new(NAME, None, format!("can't be written: {e}")))?;
    }
    Ok(out)
}
