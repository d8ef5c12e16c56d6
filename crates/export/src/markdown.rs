//! Markdown with footnotes, as GitHub reads it. Marked words are underlined (`<ins>`, which GitHub keeps), each mark is a
//! footnote with its words, its reason and its rule.

use crate::escape::allowed;
use crate::model::{Doc, Model};
use crate::note::Note;

pub fn write(model: &Model) -> String {
    let words = model.words;
    let mut out = String::with_capacity(16 * 1024);
    paragraph(&mut out, "> ", &model.summary);
    for doc in &model.docs {
        document(&mut out, model, doc);
    }
    list(&mut out, words.between, model.crossings.iter().map(|(_, reason)| reason));
    list(&mut out, words.happened, model.happened.iter());
    out.push_str("---\n\n");
    for sentence in [&model.aside, words.limits, &model.made] {
        if !sentence.is_empty() {
            paragraph(&mut out, "", sentence);
        }
    }
    for (index, note) in model.notes.iter().enumerate() {
        footnote(&mut out, model, index, note);
    }
    out
}

fn document(out: &mut String, model: &Model, doc: &Doc) {
    let words = model.words;
    paragraph(out, "### ", &doc.title);
    line(out, &doc.origin);
    if let Some(url) = doc.url {
        part(out, &[" · ", words.source_link].concat());
        // Nothing that ends a link was let through; entities are read even there.
        for part in ["<", &url.replace('&', if url.contains(';') { "&amp;" } else { "&" }), ">"] {
            out.push_str(part);
        }
    }
    out.push_str("\n\n");
    text(out, model, doc);
    if !doc.missing.is_empty() {
        paragraph(out, "", &doc.missing);
    }
    // A note that stands nowhere in the text is named after it.
    for (index, _) in model.notes_of(doc).filter(|(_, note)| note.bytes.is_empty()) {
        reference(out, index);
        out.push_str("\n\n");
    }
}

/// The text: its lines end in hard breaks, empty lines part paragraphs.
fn text(out: &mut String, model: &Model, doc: &Doc) {
    let (mut begun, mut gap) = (false, false);
    for line in model.lines(doc) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if begun {
            out.push_str(if gap { "\n\n" } else { "\\\n" });
        }
        (begun, gap) = (true, false);
        let mut pieces = line.into_iter().peekable();
        let mut first = true;
        while let Some(piece) = pieces.next() {
            let marked = !piece.notes.is_empty();
            let (mut text, mut ending) = (piece.text.to_owned(), piece.ending);
            // What nothing stands between is read as one.
            while let Some(next) = pieces.next_if(|next| ending.is_empty() && next.notes.is_empty() != marked)
            {
                text.push_str(next.text);
                ending = next.ending;
            }
            if marked {
                out.push_str("<ins>");
            } else if text.starts_with('(') && out.ends_with(']') {
                // A number and a bracket would be a link.
                out.push('\\');
            }
            inline(out, &text, first, pieces.peek().is_none());
            if marked {
                out.push_str("</ins>");
            }
            ending.iter().for_each(|&index| reference(out, index));
            first = false;
        }
    }
    out.push_str("\n\n");
}

fn reference(out: &mut String, index: usize) {
    for part in ["[^st", &(index + 1).to_string(), "]"] {
        out.push_str(part);
    }
}

fn footnote(out: &mut String, model: &Model, index: usize, note: &Note) {
    let words = model.words;
    reference(out, index);
    out.push_str(": ");
    let mut text =
        [note.look.glyph(), if note.look.glyph().is_empty() { "" } else { " " }, &note.name].concat();
    if note.rule.is_empty() && !note.quote.is_empty() {
        for part in [" ", words.open_quote, &note.quote, words.close_quote] {
            text.push_str(part);
        }
    }
    for part in [words.colon, &note.reason] {
        text.push_str(part);
    }
    line(out, &text);
    if !note.weight.is_empty() {
        part(out, &[" (", note.weight, " · ", words.rule].concat());
        // No rule has a backtick in its name.
        for part in ["`", note.rule, "`"] {
            out.push_str(part);
        }
        let source =
            if note.source.is_empty() { String::new() } else { [" · ", words.after, note.source].concat() };
        part(out, &[&source, ")"].concat());
    }
    out.push_str("\n\n");
}

fn list<'a>(out: &mut String, title: &str, lines: impl Iterator<Item = &'a String>) {
    let mut any = false;
    for text in lines {
        if !any {
            paragraph(out, "### ", title);
        }
        any = true;
        out.push_str("- ");
        line(out, text);
        out.push('\n');
    }
    if any {
        out.push('\n');
    }
}

fn paragraph(out: &mut String, before: &str, text: &str) {
    out.push_str(before);
    line(out, text);
    out.push_str("\n\n");
}

fn line(out: &mut String, text: &str) {
    inline(out, text, true, true);
}

/// What stands inside a line.
fn part(out: &mut String, text: &str) {
    inline(out, text, false, false);
}

/// Text without line breaks; `first` and `last`: it begins or ends the line. Everything that Markdown or GitHub would make something of is
/// kept from it, and nothing else is touched.
fn inline(out: &mut String, text: &str, first: bool, last: bool) {
    let mut at_start = first;
    let mut before = None;
    let mut rest = text.chars();
    while let Some(raw) = rest.next() {
        let character = allowed(raw);
        let after = rest.as_str();
        let next = after.chars().next();
        match character {
            // Leading and trailing spaces mean something, and tabs do everywhere.
            ' ' if at_start || last && after.trim_start_matches(' ').is_empty() => out.push_str("&#32;"),
            '\t' => out.push_str("&#9;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '^' => {
                out.push('\\');
                out.push(character);
            }
            '-' | '+' | '=' | ':' | '#' if at_start => {
                out.push('\\');
                out.push(character);
            }
            '.' | ')'
                if before.is_some_and(|c: char| c.is_ascii_digit())
                    && only_digits(text, after, raw)
                    && first =>
            {
                out.push('\\');
                out.push(character);
            }
            // Links, mentions, issues and emoji are looked for after the escapes are gone: only a comment keeps them apart.
            '@' | '#' if next.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_') => {
                out.push(character);
                out.push_str("<!-- -->");
            }
            ':' if shortcode(after) || after.starts_with("//") => out.push_str(":<!-- -->"),
            '.' if before.is_some_and(|c: char| c.eq_ignore_ascii_case(&'w')) => out.push_str(".<!-- -->"),
            _ => out.push(character),
        }
        at_start = at_start && matches!(character, ' ' | '\t');
        before = Some(character);
    }
}

/// Whether only digits stand before this character, so that the line would be an item of a list.
fn only_digits(text: &str, after: &str, character: char) -> bool {
    let before = text.len().checked_sub(after.len() + character.len_utf8()).and_then(|end| text.get(..end));
    before.is_some_and(|before| before.trim_start().bytes().all(|byte| byte.is_ascii_digit()))
}

/// `smile:`, the rest of an emoji's name.
fn shortcode(after: &str) -> bool {
    let name = after.split(':').next().unwrap_or_default();
    let short = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-');
    // Of numbers only two are names; 10:30:00 is a time.
    let named = name.bytes().any(|byte| !byte.is_ascii_digit()) || matches!(name, "100" | "1234");
    name.len() < after.len() && name.bytes().all(short) && named
}
