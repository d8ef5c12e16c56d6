//! Lines that only name what follows.

use super::letters::{
    before, behind, first, has_one_of, is_capital, is_letter, is_one_of, is_small, last, lowered,
};
use super::marker::Marker;
use super::script::is_han;
use super::{fold, list};

/// Whether a line is a heading: marked as one in Markdown, all in capitals, or short and without an end.
pub fn is_heading(line: &str, marker: Option<Marker>) -> bool {
    let line = line.trim();
    let body = marker.and_then(|marker| line.get(marker.size..)).unwrap_or(line);
    let bare = before(behind(line, "#*_ "), "#*_ ");
    let (start, end) = (first(bare), fold(last(bare)));
    let length = bare.chars().count();
    let marked = is_marked(line);
    let open = (!is_one_of(end, ".!;,:~") || bare.ends_with("etc."))
        && (marked || marker.is_some() || !is_one_of(end, "?\")"));
    if length > 100 || !open || has_one_of(bare, "，。\t") {
        return false;
    }
    let starts = is_capital(start) || !is_letter(start) || is_han(start) || marker.is_some();
    let loud = body.chars().any(is_capital) && !body.chars().any(is_small);
    let words = bare.split_whitespace().count();
    marked && words <= 16
        || loud && words <= 14
        || starts && length <= 60 && words <= 8 && (marker.is_some() || !is_said(body))
}

/// Whether a line is marked as a heading in Markdown: by `#`, or all of it bold or slanted.
pub fn is_marked(line: &str) -> bool {
    let line = line.trim();
    first(line) == '#' || is_bold(line)
}

fn is_bold(line: &str) -> bool {
    let bare = before(behind(line, "*_"), "*_");
    let marked = is_one_of(first(line), "*_") && is_one_of(last(line), "*_");
    marked && first(bare) != ' ' && !has_one_of(bare, "*_")
}

/// Whether a line says something, by a verb that no title has.
fn is_said(line: &str) -> bool {
    const VERBS: &str = "may can must shall will cannot agree is are has have";
    let mut words = line.split([' ', '\'', '’']);
    let subject = lowered(words.next().unwrap_or_default());
    list::holds("we you it they this these all no", &subject) && words.any(|word| list::holds(VERBS, word))
}
