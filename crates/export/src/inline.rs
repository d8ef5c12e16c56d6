//! The inline profile: `section`, `p` and `span` with inline styles, for hosts that keep nothing else. No link, no
//! class, no id; the styles use only what WordPress lets through, and colours that can be read on white and on black.

use crate::escape::markup;
use crate::model::{Doc, Model};
use crate::note::{Look, NO_BREAK, Note};

const QUIET: &str = "color:#767676;font-size:14px;line-height:1.6;margin:0 0 8px";
const SMALL: &str = "font-size:14px;line-height:1.7;margin:0 0 8px";
const HEAD: &str = "font-size:17px;font-weight:bold;line-height:1.5;margin:24px 0 6px";
const TEXT: &str = "font-size:16px;line-height:2;margin:0 0 10px";

pub fn write(model: &Model) -> String {
    let words = model.words;
    let mut out = String::with_capacity(16 * 1024);
    out.push_str("<section style=\"max-width:720px;text-align:left\" lang=\"");
    out.push_str(words.tag);
    out.push_str("\">");
    line(&mut out, "font-size:19px;line-height:1.6;margin:0 0 16px", &model.summary);
    for doc in &model.docs {
        document(&mut out, model, doc);
    }
    list(&mut out, words.between, model.crossings.iter().map(|(_, reason)| reason));
    list(&mut out, words.happened, model.happened.iter());
    out.push_str("<section style=\"border-top:1px solid #999999;margin:24px 0 0;padding:12px 0 0\">");
    for sentence in [&model.aside, words.legend_inline, words.limits, &model.made] {
        if !sentence.is_empty() {
            line(&mut out, QUIET, sentence);
        }
    }
    out.push_str("</section></section>\n");
    out
}

fn document(out: &mut String, model: &Model, doc: &Doc) {
    let words = model.words;
    line(out, HEAD, &doc.title);
    let mut origin = doc.origin.clone();
    if let Some(url) = doc.url {
        for part in [" · ", words.source_link, url] {
            origin.push_str(part);
        }
    }
    line(out, QUIET, &origin);
    text(out, model, doc);
    if !doc.missing.is_empty() {
        line(out, SMALL, &doc.missing);
    }
    for (index, note) in model.notes_of(doc) {
        item(out, model, doc, index, note);
    }
}

/// The text, a paragraph a line. Where notes overlap, spans lie in each other, so that every line is drawn.
fn text(out: &mut String, model: &Model, doc: &Doc) {
    for line in model.lines(doc).iter().filter(|line| !line.is_empty()) {
        out.push_str("<p dir=\"auto\" lang=\"");
        out.push_str(doc.tag);
        out.push_str("\" style=\"");
        out.push_str(TEXT);
        out.push_str("\">");
        for piece in line {
            for (n, &index) in piece.notes.iter().enumerate() {
                out.push_str("<span style=\"border-bottom:");
                out.push_str(model.note(index).map_or("", |note| underline(note.look)));
                // What lies further out is drawn further down.
                out.push_str(match piece.notes.len() - n {
                    1 => ";padding-bottom:1px\">",
                    2 => ";padding-bottom:6px\">",
                    _ => ";padding-bottom:11px\">",
                });
            }
            markup(out, piece.text);
            piece.notes.iter().for_each(|_| out.push_str("</span>"));
            for &index in &piece.ending {
                out.push_str(
                    "<span style=\"color:#767676;font-size:11px;margin-left:2px;vertical-align:super\">",
                );
                out.push_str(NO_BREAK);
                out.push_str(model.note(index).map_or("", |note| note.look.glyph()));
                out.push_str(&(index + 1).to_string());
                out.push_str("</span>");
            }
        }
        out.push_str("</p>");
    }
}

fn underline(look: Look) -> &'static str {
    match look {
        Look::Latency => "2px dashed #a96400",
        Look::Tone => "3px solid #8a5cc4",
        Look::Terms => "4px double #12837c",
        Look::Cross => "3px dotted #b0537a",
        Look::Credit => "1px solid #2f8a2f",
        Look::Reader => "2px dotted #767676",
    }
}

fn item(out: &mut String, model: &Model, doc: &Doc, index: usize, note: &Note) {
    let words = model.words;
    out.push_str("<p style=\"");
    out.push_str(SMALL);
    out.push_str("\"><span style=\"font-weight:bold\">");
    for part in [note.look.glyph(), &(index + 1).to_string(), " ", &note.name] {
        markup(out, part);
    }
    out.push_str("</span> ");
    // The reason of a finding quotes the words itself.
    if note.rule.is_empty() && !note.quote.is_empty() {
        out.push_str("<span dir=\"auto\" lang=\"");
        out.push_str(doc.tag);
        out.push_str("\">");
        for part in [words.open_quote, &note.quote, words.close_quote] {
            markup(out, part);
        }
        out.push_str("</span> ");
    }
    markup(out, &note.reason);
    if !note.weight.is_empty() {
        out.push_str(" <span style=\"color:#767676\">");
        for part in [note.weight, " · ", words.rule, note.rule] {
            markup(out, part);
        }
        if !note.source.is_empty() {
            for part in [" · ", words.after, note.source] {
                markup(out, part);
            }
        }
        out.push_str("</span>");
    }
    out.push_str("</p>");
}

fn list<'a>(out: &mut String, title: &str, lines: impl Iterator<Item = &'a String>) {
    for (n, text) in lines.enumerate() {
        if n == 0 {
            line(out, HEAD, title);
        }
        line(out, SMALL, &["· ", text].concat());
    }
}

fn line(out: &mut String, style: &str, text: &str) {
    out.push_str("<p style=\"");
    out.push_str(style);
    out.push_str("\">");
    markup(out, text);
    out.push_str("</p>");
}
