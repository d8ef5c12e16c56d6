//! The regular inflections of an English word, for `word+` in patterns. The build and the engine share this file: the
//! download holds `restore+`, the forms are made when the automaton is unpacked.

/// The word itself, then what `-s`, `-ed` and `-ing` make of it.
pub fn forms(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    let mut add = |form: String| {
        if !out.contains(&form) {
            out.push(form);
        }
    };
    let last = word.chars().next_back().unwrap_or(' ');
    let before = word.chars().rev().nth(1).unwrap_or(' ');
    let stem = word.strip_suffix(last).unwrap_or(word);
    if last == 'y' && !"aeiou".contains(before) {
        add(format!("{stem}ies"));
        add(format!("{stem}ied"));
        add(format!("{word}ing"));
    } else if word.ends_with("ee") {
        add(format!("{word}s"));
        add(format!("{word}d"));
        add(format!("{word}ing"));
    } else if last == 'e' {
        add(format!("{word}s"));
        add(format!("{word}d"));
        add(format!("{stem}ing"));
    } else {
        let sibilant = word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh");
        add(if sibilant { format!("{word}es") } else { format!("{word}s") });
        // One syllable, consonant-vowel-consonant: the consonant doubles (stop, stopped).
        let doubled = word.len() <= 4 && is_closed(word) && !"wxy".contains(last);
        let base = if doubled { format!("{word}{last}") } else { word.to_owned() };
        add(format!("{base}ed"));
        add(format!("{base}ing"));
    }
    out
}

fn is_closed(word: &str) -> bool {
    let shape: Vec<bool> = word.chars().rev().take(3).map(|c| "aeiou".contains(c)).collect();
    matches!(shape.as_slice(), [false, true, false])
}
