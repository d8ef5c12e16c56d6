//! The order in which a reading is written out: the summary, each text with its notes, what happened, the limits. The
//! formats that are documents differ only in their templates.

use crate::fill::{Escape, fill};
use crate::model::{Doc, Model};
use crate::note::Look;

/// The templates of a format; the letters of their gaps stand at each group.
pub struct Format {
    pub escape: Escape,
    /// How the words of a text are written.
    pub text: fn(&mut Writer, &Doc, &[&str]),
    /// Its lines are written without their breaks: some hosts turn them into paragraphs.
    pub style: &'static str,
    /// Notes stand at the very end, under the numbers that refer to them.
    pub footnotes: bool,
    /// Every line is a paragraph and every piece has marks of its own.
    pub apart: bool,
    /// Notes quote the marked words even where the reason does.
    pub quotes: bool,

    /// a the language tag of the labels, b what this is, c the summary.
    pub begin: &'static str,
    pub summary: &'static str,
    pub end: &'static str,

    /// a title, b origin, c address, d what stands before it, e the language tag of the text, f what is missing,
    /// g how many notes there are.
    pub doc: &'static str,
    pub url: &'static str,
    pub text_begin: &'static str,
    pub paragraph: &'static str,
    pub text_end: &'static str,
    pub missing: &'static str,
    pub notes: &'static str,
    pub notes_end: &'static str,
    pub doc_end: &'static str,
    pub paragraph_end: &'static str,
    pub line_break: &'static str,

    /// a number, b class, c glyph, d a space after it, e name, f quotation, g reason, h weight, i rule, j source,
    /// k prefix of ids, l the language tag of the text, m what parts the rule from the way back, n underline, o its
    /// distance, p and q quotation marks, r “rule”, s “after”, t “back”, u a colon.
    pub mark: &'static str,
    pub mark_again: &'static str,
    pub mark_end: &'static str,
    pub reference: &'static str,
    pub note: &'static str,
    pub quote: &'static str,
    pub reason: &'static str,
    pub rule: &'static str,
    pub source: &'static str,
    pub rule_end: &'static str,
    pub back: &'static str,
    pub note_end: &'static str,

    /// a the text.
    pub list: &'static str,
    pub list_item: &'static str,
    pub list_end: &'static str,
    pub foot: &'static str,
    pub foot_line: &'static str,
    /// What the lines of marks mean; empty where it goes without saying.
    pub legend: bool,
}

/// A document in the making.
pub struct Writer<'m> {
    pub out: String,
    pub model: &'m Model<'m>,
    pub format: &'m Format,
    anchor: String,
}

/// Writes the whole.
pub fn write(model: &Model, format: &Format) -> String {
    let out = String::with_capacity(16 * 1024);
    let mut writer = Writer { out, model, format, anchor: model.identity.anchor() };
    let words = model.words;
    let values = [words.tag, words.block, &*model.summary];
    writer.fill(format.begin, &values);
    format.style.lines().for_each(|line| writer.out.push_str(line.trim_start()));
    writer.fill(format.summary, &values);
    for doc in &model.docs {
        writer.document(doc);
    }
    writer.list(words.between, &model.between);
    writer.list(words.happened, &model.happened);
    writer.out.push_str(format.foot);
    let legend = match (format.legend, format.apart) {
        (false, _) => "",
        (true, true) => words.legend_inline,
        (true, false) => words.legend,
    };
    for sentence in [&*model.aside, legend, words.limits, &*model.made] {
        if !sentence.is_empty() {
            writer.fill(format.foot_line, &[sentence]);
        }
    }
    if format.footnotes {
        (0..model.notes.len()).for_each(|index| writer.item(index, ""));
    }
    writer.out.push_str(format.end);
    writer.out
}

impl Writer<'_> {
    pub fn fill(&mut self, template: &str, values: &[&str]) {
        fill(&mut self.out, template, values, self.format.escape);
    }

    fn document(&mut self, doc: &Doc) {
        let format = self.format;
        let count = self.model.count(doc);
        let url = doc.url.unwrap_or_default();
        let values =
            [&*doc.title, &*doc.origin, url, self.model.words.source_link, doc.tag, &*doc.missing, &*count];
        self.fill(format.doc, &values);
        if !url.is_empty() {
            self.fill(format.url, &values);
        }
        self.fill(format.text_begin, &values);
        (format.text)(self, doc, &values);
        self.fill(format.text_end, &values);
        if !doc.missing.is_empty() {
            self.fill(format.missing, &values);
        }
        let (first, end) = doc.notes;
        if first < end {
            self.fill(format.notes, &values);
            (first..end).for_each(|index| {
                if !format.footnotes {
                    self.item(index, doc.tag);
                } else if self.model.note(index).is_some_and(|note| note.bytes.is_empty()) {
                    // A note that stands nowhere in the text is named after it.
                    self.note(format.reference, index, "", 0);
                    self.out.push_str(format.note_end);
                }
            });
            self.out.push_str(format.notes_end);
        }
        self.out.push_str(format.doc_end);
    }

    /// A template about a note; `depth` is how many marks lie inside its mark, and one.
    pub fn note(&mut self, template: &str, index: usize, tag: &str, depth: usize) {
        let Some(note) = self.model.note(index) else { return };
        let words = self.model.words;
        let glyph = note.look.glyph();
        let values = [
            &*(index + 1).to_string(),
            note.look.name(),
            glyph,
            if glyph.is_empty() { "" } else { " " },
            note.name,
            &note.quote,
            &note.reason,
            note.weight,
            note.rule,
            note.source,
            &*self.anchor,
            tag,
            if note.rule.is_empty() { "" } else { " · " },
            underline(note.look),
            ["1px", "6px"].get(depth.wrapping_sub(1)).unwrap_or(&"11px"),
            words.open_quote,
            words.close_quote,
            words.rule,
            words.after,
            words.back,
            words.colon,
        ];
        fill(&mut self.out, template, &values, self.format.escape);
    }

    fn item(&mut self, index: usize, tag: &str) {
        let Some(note) = self.model.note(index) else { return };
        let format = self.format;
        let by_rule = !note.rule.is_empty();
        // The reason of a finding quotes the words itself.
        let quotes = !note.quote.is_empty() && (format.quotes || !by_rule);
        for (stands, template) in [
            (true, format.note),
            (quotes, format.quote),
            (true, format.reason),
            (by_rule, format.rule),
            (!note.source.is_empty(), format.source),
            (by_rule, format.rule_end),
            (!note.bytes.is_empty(), format.back),
            (true, format.note_end),
        ] {
            if stands {
                self.note(template, index, tag, 0);
            }
        }
    }

    fn list(&mut self, title: &str, lines: &[String]) {
        let format = self.format;
        if !lines.is_empty() {
            self.fill(format.list, &[title]);
            lines.iter().for_each(|line| self.fill(format.list_item, &[line]));
            self.out.push_str(format.list_end);
        }
    }

    /// Closes marks until so many are open.
    fn close(&mut self, open: &mut Vec<usize>, keep: usize) {
        while open.len() > keep {
            open.pop();
            self.out.push_str(self.format.mark_end);
        }
    }
}

/// What a mark is underlined with where there is no style sheet: colours that can be read on white and on black.
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

/// The text with its marks. Marks may overlap: each is closed and opened again where another one ends inside it.
pub fn text(writer: &mut Writer, doc: &Doc, values: &[&str]) {
    let format = writer.format;
    let (mut open, mut begun): (Vec<usize>, Vec<usize>) = Default::default();
    let (mut in_paragraph, mut gap) = (false, false);
    for line in writer.model.lines(doc) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if in_paragraph && !gap && !format.apart {
            writer.out.push_str(format.line_break);
        } else {
            writer.close(&mut open, 0);
            writer.out.push_str(if in_paragraph { format.paragraph_end } else { "" });
            writer.fill(format.paragraph, values);
            (in_paragraph, gap) = (true, false);
        }
        for piece in line {
            let same = open.iter().zip(&piece.notes).take_while(|(a, b)| a == b).count();
            writer.close(&mut open, same);
            for (n, &index) in piece.notes.iter().enumerate().skip(same) {
                let again = begun.contains(&index);
                let template = if again { format.mark_again } else { format.mark };
                writer.note(template, index, "", piece.notes.len() - n);
                open.push(index);
                begun.push(index);
            }
            (format.escape)(&mut writer.out, piece.text);
            let ended = open.iter().position(|index| format.apart || piece.ending.contains(index));
            let keep = ended.unwrap_or(open.len());
            writer.close(&mut open, keep);
            for &index in &piece.ending {
                writer.note(format.reference, index, "", 0);
            }
        }
    }
    writer.out.push_str(if in_paragraph { format.paragraph_end } else { "" });
}
