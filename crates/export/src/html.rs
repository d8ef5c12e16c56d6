//! The rich profile: a fragment that works on any page that lets `<style>` through, with or without scripts.

use crate::escape::markup;
use crate::model::{Doc, Model};
use crate::note::{NO_BREAK, Note};

/// Without its line breaks when it is written: some hosts turn them into paragraphs.
const STYLE: &str = include_str!("html.css");

pub fn write(model: &Model) -> String {
    let words = model.words;
    let anchor = model.identity.anchor();
    let mut page = Page { out: String::with_capacity(16 * 1024), anchor: &anchor };
    page.open(
        "section",
        &[("class", "subtext"), ("data-subtext", "1"), ("lang", words.tag), ("aria-label", words.block)],
    );
    // Hosts that drop the tag and keep what is in it show nothing of it either. In a body, a style may only speak of what
    // comes after the element that it stands in: hence the page inside the section.
    page.out.push_str("<div hidden><style>");
    page.out.extend(STYLE.lines().map(str::trim_start));
    page.out.push_str("</style></div><div class=\"st-page\">");
    page.line("p", "st-summary", &model.summary);
    for doc in &model.docs {
        document(&mut page, model, doc);
    }
    list(&mut page, words.between, model.crossings.iter().map(|(_, reason)| reason));
    list(&mut page, words.happened, model.happened.iter());
    page.open("div", &[("class", "st-foot")]);
    for sentence in [&model.aside, words.legend, words.limits, &model.made] {
        if !sentence.is_empty() {
            page.line("p", "", sentence);
        }
    }
    page.out.push_str("</div></div></section>\n");
    page.out
}

fn document(page: &mut Page, model: &Model, doc: &Doc) {
    let words = model.words;
    page.open("section", &[("class", "st-doc")]);
    page.line("h3", "", &doc.title);
    page.open("p", &[("class", "st-from")]);
    page.text(&doc.origin);
    if let Some(url) = doc.url {
        page.text(" · ");
        page.text(words.source_link);
        page.open("a", &[("href", url), ("rel", "noopener noreferrer nofollow ugc")]);
        page.text(url);
        page.out.push_str("</a>");
    }
    page.out.push_str("</p>");
    text(page, model, doc);
    if !doc.missing.is_empty() {
        page.line("p", "st-missing", &doc.missing);
    }
    if doc.notes.0 < doc.notes.1 {
        page.line("p", "st-count", &model.count(doc));
        page.out.push_str("<ol class=\"st-notes\">");
        for (index, note) in model.notes_of(doc) {
            item(page, model, doc, index, note);
        }
        page.out.push_str("</ol>");
    }
    page.out.push_str("</section>");
}

/// The text with its marks. Marks may overlap: each is closed and opened again where another one ends inside it.
fn text(page: &mut Page, model: &Model, doc: &Doc) {
    page.open("div", &[("class", "st-text"), ("lang", doc.tag)]);
    let (mut open, mut begun) = (Vec::new(), Vec::new());
    let (mut in_paragraph, mut gap) = (false, false);
    for line in model.lines(doc) {
        if line.is_empty() {
            gap = true;
        } else if in_paragraph && !gap {
            page.out.push_str("<br>");
        } else {
            page.close_marks(&mut open, 0);
            page.out.push_str(if in_paragraph { "</p><p dir=\"auto\">" } else { "<p dir=\"auto\">" });
            (in_paragraph, gap) = (true, false);
        }
        for piece in line {
            let same = open.iter().zip(&piece.notes).take_while(|(a, b)| a == b).count();
            page.close_marks(&mut open, same);
            for &index in piece.notes.iter().skip(same) {
                open_mark(page, model, index, &mut begun);
                open.push(index);
            }
            page.text(piece.text);
            if let Some(first) = open.iter().position(|index| piece.ending.contains(index)) {
                page.close_marks(&mut open, first);
            }
            for &index in &piece.ending {
                reference(page, model, index);
            }
        }
    }
    page.out.push_str(if in_paragraph { "</p></div>" } else { "</div>" });
}

fn open_mark(page: &mut Page, model: &Model, index: usize, begun: &mut Vec<usize>) {
    let look = model.note(index).map_or("", |note| note.look.name());
    page.out.push_str("<mark class=\"st-");
    page.out.push_str(look);
    if !begun.contains(&index) {
        begun.push(index);
        page.out.push_str("\" id=\"");
        page.name("m", index);
    }
    page.out.push_str("\" aria-details=\"");
    page.name("n", index);
    page.out.push_str("\">");
}

/// The number after the marked words, on their line.
fn reference(page: &mut Page, model: &Model, index: usize) {
    let glyph = model.note(index).map_or("", |note| note.look.glyph());
    page.out.push_str("<sup><a href=\"#");
    page.name("n", index);
    page.out.push_str("\">");
    page.text(NO_BREAK);
    page.text(glyph);
    page.text(&(index + 1).to_string());
    page.out.push_str("</a></sup>");
}

fn item(page: &mut Page, model: &Model, doc: &Doc, index: usize, note: &Note) {
    let words = model.words;
    let number = (index + 1).to_string();
    page.open("li", &[("class", &["st-", note.look.name()].concat()), ("value", &number)]);
    page.out.push_str("<details id=\"");
    page.name("n", index);
    page.out.push_str("\"><summary><span class=\"st-n\">");
    page.text(note.look.glyph());
    page.text(&number);
    page.out.push_str("</span> <b>");
    page.text(&note.name);
    page.out.push_str("</b>");
    if !note.quote.is_empty() {
        page.text(" ");
        page.open("span", &[("class", "st-q"), ("lang", doc.tag), ("dir", "auto")]);
        for part in [words.open_quote, &note.quote, words.close_quote] {
            page.text(part);
        }
        page.out.push_str("</span>");
    }
    page.out.push_str("</summary>");
    page.line("p", "", &note.reason);
    page.open("p", &[("class", "st-rule")]);
    page.text(note.weight);
    if !note.rule.is_empty() {
        page.text(" · ");
        page.text(words.rule);
        page.open("code", &[]);
        page.text(note.rule);
        page.out.push_str("</code>");
    }
    if !note.source.is_empty() {
        page.text(" · ");
        page.text(words.after);
        page.text(note.source);
    }
    if !note.bytes.is_empty() {
        page.text(if note.weight.is_empty() { "" } else { " · " });
        page.out.push_str("<a href=\"#");
        page.name("m", index);
        page.out.push_str("\">↑ ");
        page.text(words.back);
        page.out.push_str("</a>");
    }
    page.out.push_str("</p></details></li>");
}

fn list<'a>(page: &mut Page, title: &str, lines: impl Iterator<Item = &'a String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    page.line("h3", "", title);
    page.out.push_str("<ul>");
    for line in lines {
        page.line("li", "", line);
    }
    page.out.push_str("</ul>");
}

/// HTML in the making.
struct Page<'a> {
    out: String,
    anchor: &'a str,
}

impl Page<'_> {
    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            markup(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// An element with nothing but text in it.
    fn line(&mut self, tag: &str, class: &str, text: &str) {
        if class.is_empty() {
            self.open(tag, &[])
        } else {
            self.open(tag, &[("class", class)])
        }
        self.text(text);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn text(&mut self, text: &str) {
        markup(&mut self.out, text);
    }

    /// The id of a mark or a note.
    fn name(&mut self, kind: &str, index: usize) {
        self.out.push_str(self.anchor);
        self.out.push_str(kind);
        self.out.push_str(&(index + 1).to_string());
    }

    /// Closes marks until so many are open.
    fn close_marks(&mut self, open: &mut Vec<usize>, keep: usize) {
        while open.len() > keep {
            open.pop();
            self.out.push_str("</mark>");
        }
    }
}
