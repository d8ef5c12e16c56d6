//! `subtext annotate`: a stream of Cases, a stream of Readings.

use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};
use subtext_engine::{Case, Ui, read};

/// What stands in the place of a Reading for a line that can't be read.
#[derive(Serialize)]
struct Failure<'a> {
    id: Option<&'a str>,
    error: Problem,
}

#[derive(Serialize)]
struct Problem {
    line: usize,
    message: String,
}

/// The part of a line that can be read even where the rest is no Case.
#[derive(Deserialize)]
struct Name {
    id: String,
}

/// Reads every line; `false` if one of them was no Case. Empty lines are passed over.
pub fn annotate(mut input: impl BufRead, mut output: impl Write, ui: Ui) -> io::Result<bool> {
    let (mut good, mut number) = (true, 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(good);
        }
        number += 1;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match serde_json::from_slice::<Case>(&line) {
            Ok(case) => serde_json::to_writer(&mut output, &read(&case, ui))?,
            Err(error) => {
                good = false;
                let name = serde_json::from_slice::<Name>(&line).ok();
                let error = Problem { line: number, message: error.to_string() };
                serde_json::to_writer(
                    &mut output,
                    &Failure { id: name.as_ref().map(|n| n.id.as_str()), error },
                )?;
            }
        }
        // Each Reading is out before the next Case is waited for: a stream, not a batch.
        output.write_all(b"\n")?;
        output.flush()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(input: &[u8]) -> (bool, Vec<serde_json::Value>) {
        let mut output = Vec::new();
        let good = annotate(input, &mut output, Ui::En).unwrap();
        let lines =
            String::from_utf8(output).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        (good, lines)
    }

    #[test]
    fn a_bad_line_is_answered_in_its_place() {
        let (good, lines) = run(b"{\"id\":\"a\"}\n\n{\"id\":\"b\",\"colour\":1}\n\xff\xfe\n{\"id\":\"c\"}");
        assert!(!good);
        assert_eq!(lines.len(), 4);
        assert_eq!((&lines[0]["id"], &lines[3]["id"]), (&"a".into(), &"c".into()));
        assert_eq!((&lines[1]["id"], &lines[1]["error"]["line"]), (&"b".into(), &3.into()));
        assert!(lines[1]["error"]["message"].as_str().unwrap().contains("colour"));
        assert!(lines[2]["id"].is_null());
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert_eq!(run(b""), (true, vec![]));
    }
}
