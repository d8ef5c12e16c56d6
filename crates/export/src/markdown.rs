//! Markdown with footnotes, as GitHub reads it. Marked words are underlined (`<ins>`, which GitHub keeps), each mark is a
//! footnote with its words, its reason and its rule.

use crate::document::{Format, Writer};
use crate::escape::allowed;
use crate::model::Doc;
use subtext_engine::text::letters::is_letter_or_digit;

pub const FORMAT: Format = Format {
    escape: inline,
    text,
    style: "",
    footnotes: true,
    apart: false,
    quotes: false,
    begin: "",
    summary: "> $c\n\n",
    end: "",
    doc: "### $a\n\n$b",
    // Nothing that ends a link was let through.
    url: " · $d<$C>",
    text_begin: "\n\n",
    paragraph: "",
    paragraph_end: "\n\n",
    line_break: "\\\n",
    text_end: "\n\n",
    missing: "$f\n\n",
    notes: "",
    notes_end: "",
    doc_end: "",
    mark: "<ins>",
    mark_again: "<ins>",
    mark_end: "</ins>",
    reference: "[^st$a]",
    note: "[^st$a]: $c$d$e",
    quote: " $p$f$q",
    reason: "$u$g",
    // No rule has a backtick in its name.
    rule: " ($h · $r`$I`",
    source: " · $s$j",
    rule_end: ")",
    back: "",
    note_end: "\n\n",
    list: "### $a\n\n",
    list_item: "- $a\n",
    list_end: "\n",
    foot: "---\n\n",
    foot_line: "$a\n\n",
    legend: false,
};

/// The text: its lines end in hard breaks, empty lines part paragraphs.
fn text(writer: &mut Writer, doc: &Doc, _: &[&str]) {
    let format = writer.format;
    let (mut begun, mut gap) = (false, false);
    for line in writer.model.lines(doc) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if begun {
            writer.out.push_str(if gap { format.paragraph_end } else { format.line_break });
        }
        (begun, gap) = (true, false);
        // What nothing stands between is read as one.
        let mut text = String::new();
        for (n, piece) in line.iter().enumerate() {
            text.push_str(piece.text);
            let marked = !piece.notes.is_empty();
            let next = line.get(n + 1);
            if piece.ending.is_empty() && next.is_some_and(|next| next.notes.is_empty() != marked) {
                continue;
            }
            if marked {
                writer.out.push_str(format.mark);
            } else if text.starts_with('(') && writer.out.ends_with(']') {
                // A number and a bracket would be a link.
                writer.out.push('\\');
            }
            inline(&mut writer.out, &std::mem::take(&mut text));
            if marked {
                writer.out.push_str(format.mark_end);
            }
            for &index in &piece.ending {
                writer.note(format.reference, index, "", 0);
            }
        }
        // Trailing spaces mean something.
        let end = writer.out.trim_end_matches(' ').len();
        let spaces = writer.out.split_off(end);
        writer.out.push_str(&spaces.replace(' ', "&#32;"));
    }
}

/// Text without line breaks. Everything that Markdown or GitHub would make something of is kept from it, and nothing else
/// is touched.
fn inline(out: &mut String, text: &str) {
    // Whether it begins the line, or what the line is: a quotation, a heading, an item.
    let line = out.trim_end_matches(['>', '#', '-', ' ']);
    let first = line.is_empty() || line.ends_with('\n');
    let mut at_start = first;
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(raw) = rest.next() {
        let character = allowed(raw);
        let after = rest.as_str();
        let next = after.chars().next();
        let (escaped, then) = match character {
            // Leading spaces mean something, and tabs do everywhere.
            ' ' if at_start => ("&#32;", ""),
            '\t' => ("&#9;", ""),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '^' => ("\\", ""),
            '-' | '+' | '=' | ':' | '#' if at_start => ("\\", ""),
            '.' | ')' if first && before.is_ascii_digit() && only_digits(text, after, raw) => ("\\", ""),
            // Links, mentions, issues and emoji are looked for after the escapes are gone: only a comment keeps them apart.
            // A mail address may have a full stop right behind its sign.
            '@' if next.is_some_and(|c| !c.is_whitespace()) => ("", COMMENT),
            '#' if next.is_some_and(|c| is_letter_or_digit(c) || c == '-' || c == '_') => ("", COMMENT),
            ':' if shortcode(after) || after.starts_with("//") => ("", COMMENT),
            '.' if before.eq_ignore_ascii_case(&'w') => ("", COMMENT),
            _ => ("", ""),
        };
        out.push_str(escaped);
        if !escaped.ends_with(';') {
            out.push(character);
        }
        out.push_str(then);
        at_start = at_start && matches!(character, ' ' | '\t');
        before = character;
    }
}

const COMMENT: &str = "<!-- -->";

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
