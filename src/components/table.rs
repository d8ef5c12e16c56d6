//! A table in words: every chart is one as well.

use crate::components::Pen;

/// Draws a table with its caption, the heads of its columns, if they need any, and rows whose first cell is their head.
/// `last` draws one more cell of a row, given its number, the words for it, and those with what they are about.
// Drawn from several places.
#[inline(never)]
pub fn table(
    p: &mut Pen,
    caption: &str,
    columns: &[&str],
    rows: &[Vec<String>],
    last: Option<fn(&mut Pen, usize, &str, &str)>,
    words: &str,
) {
    p.open("table");
    p.line("caption", caption);
    p.open("thead");
    p.open("tr");
    for column in columns {
        head(p, "col", column);
    }
    p.close();
    p.close();
    p.open("tbody");
    for (index, cells) in rows.iter().enumerate() {
        p.open("tr");
        let (name, cells) =
            cells.split_first().map_or(("", cells.as_slice()), |(name, rest)| (name.as_str(), rest));
        head(p, "row", name);
        for cell in cells {
            p.line("td", cell);
        }
        if let Some(last) = last.filter(|_| !cells.is_empty()) {
            p.open("td");
            last(
                p,
                index,
                words,
                &[words, ": ", name, ", ", cells.first().map_or("", String::as_str)].concat(),
            );
            p.close();
        }
        p.close();
    }
    p.close();
    p.close();
}

fn head(p: &mut Pen, scope: &'static str, words: &str) {
    // An empty head would be read out as one.
    p.open(if words.is_empty() { "td" } else { "th" });
    p.maybe("scope", (!words.is_empty()).then_some(scope));
    p.words(words);
    p.close();
}
