//! The regular inflections of an English word, for `word+` in patterns. The build and the engine share this file: the
//! download holds `restore+`, the forms are made when the automaton is unpacked.

use crate::text::letters::is_one_of;

/// The word itself, then what `-s`, `-ed` and `-ing` make of it.
pub fn forms(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    let mut add = |stem: &str, end: &str| {
        let form = [stem, end].concat();
        if !out.contains(&form) {
            out.push(form);
        }
    };
    let last = word.chars().next_back().unwrap_or(' ');
    let before = word.chars().rev().nth(1).unwrap_or(' ');
    let stem = word.strip_suffix(last).unwrap_or(word);
    if last == 'y' && !is_one_of(before, "aeiou") {
        add(stem, "ies");
        add(stem, "ied");
        add(word, "ing");
    } else if word.ends_with("ee") {
        add(word, "s");
        add(word, "d");
        add(word, "ing");
    } else if last == 'e' {
        add(word, "s");
        add(word, "d");
        add(stem, "ing");
    } else {
        let sibilant = word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh");
        add(word, if sibilant { "es" } else { "s" });
        // One syllable, consonant-vowel-consonant: the consonant doubles (stop, stopped).
        let doubled = word.len() <= 4 && is_closed(word) && !is_one_of(last, "wxy");
        let base = if doubled {
            [word, word.get(word.len() - last.len_utf8()..).unwrap_or_default()].concat()
        } else {
            word.to_owned()
        };
        add(&base, "ed");
        add(&base, "ing");
    }
    out
}

fn is_closed(word: &str) -> bool {
    let shape: Vec<bool> = word.chars().rev().take(3).map(|c| is_one_of(c, "aeiou")).collect();
    matches!(shape.as_slice(), [false, true, false])
}
