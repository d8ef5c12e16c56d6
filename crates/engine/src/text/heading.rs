//! Lines that only name what follows.

use super::letters::{is_capital, is_letter, is_one_of, is_small, lowered};
use super::marker::Marker;
use super::script::is_han;
use super::{fold, list};

/// Whether a line is a heading: marked as one in Markdown, all in capitals, or short and without an end.
pub fn is_heading(line: &str, marker: Option<Marker>) -> bool {
    let line = line.trim();
    let body = marker.and_then(|marker| line.get(marker.size..)).unwrap_or(line);
    let bare = line.trim_matches(|c| is_one_of(c, "#*_ "));
    let length = bare.chars().count();
    let marked = is_marked(line);
    let open = (!bare.ends_with(|c| is_one_of(fold(c), ".!;,:~")) || bare.ends_with("etc."))
        && (marked || marker.is_some() || !bare.ends_with(|c| is_one_of(fold(c), "?\")")));
    if length > 100 || !open || bare.contains(['，', '。', '\t']) {
        return false;
    }
    let starts = bare.starts_with(|c: char| is_capital(c) || !is_letter(c) || is_han(c)) || marker.is_some();
    let loud = body.contains(is_capital) && !body.contains(is_small);
    let words = bare.split_whitespace().count();
    marked && words <= 16
        || loud && words <= 14
        || starts && length <= 60 && words <= 8 && (marker.is_some() || !is_said(body))
}

/// Whether a line is marked as a heading in Markdown: by `#`, or all of it bold or slanted.
pub fn is_marked(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('#') || is_bold(line)
}

fn is_bold(line: &str) -> bool {
    let mark = |text: &str| text.starts_with(['*', '_']) && !text.starts_with("* ");
    mark(line) && line.ends_with(['*', '_']) && !line.trim_matches(['*', '_']).contains(['*', '_'])
}

/// Whether a line says something, by a verb that no title has.
fn is_said(line: &str) -> bool {
    const VERBS: &str = "may can must shall will cannot agree is are has have";
    let mut words = line.split([' ', '\'', '’']);
    let subject = lowered(words.next().unwrap_or_default());
    list::holds("we you it they this these all no", &subject) && words.any(|word| list::holds(VERBS, word))
}
