//! What all formats are written from.

use crate::escape;
use crate::facts::{Fact, facts};
use crate::identity::Identity;
use crate::note::{Look, Note};
use crate::segments::{self, Segment};
use crate::timeline::{self, Incident};
use crate::words::{self, Words};
use crate::{Export, times};
use subtext_engine::case::Lang;
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind, is_crossing_aside};
use subtext_engine::reading::{Crossing, DocId, Finding, Layer, Place};
use subtext_engine::text::OffsetMap;
use subtext_engine::times::{moment, reason};
use subtext_engine::{Ui, VERSION, labels, order, text};

/// A Reading with the labels that a reader sees. Labels are on one line each; texts are as they were pasted.
pub struct Model<'a> {
    pub ui: Ui,
    pub words: &'static Words,
    pub identity: Identity,
    pub summary: String,
    pub docs: Vec<Doc<'a>>,
    /// In the order of documents and places; a note's number is its index and one.
    pub notes: Vec<Note>,
    /// What happened when, a line an event, and what does not fit together.
    pub happened: Vec<String>,
    /// Those that the reader did not put aside.
    pub crossings: Vec<&'a Crossing>,
    /// What they say, in the same order.
    pub between: Vec<String>,
    /// What the reader put aside, in one sentence; empty where nothing is.
    pub aside: String,
    /// What made this.
    pub made: String,
    pub facts: Vec<Fact>,
    pub incidents: Vec<Incident<'a>>,
}

/// One text.
pub struct Doc<'a> {
    pub id: DocId,
    pub identity: Identity,
    pub title: String,
    pub text: &'a str,
    pub map: OffsetMap<'a>,
    /// The language tag of the text; empty where it is not known.
    pub tag: &'static str,
    /// Where it is from, as far as the one who pasted it says.
    pub origin: String,
    pub url: Option<&'a str>,
    /// What is not stated, in one sentence, or that the text is not read; empty where there is nothing to say.
    pub missing: String,
    /// Its notes: the first, and the one after the last.
    pub notes: (usize, usize),
}

impl<'a> Model<'a> {
    pub fn new(export: &Export<'a>) -> Self {
        let words = words::of(export.ui);
        let reading = export.reading;
        let mut identity = Identity::new(words.tag);
        let mut docs = docs(export, words);
        let (mut all, mut aside) = (Vec::new(), String::new());
        for doc in &mut docs {
            let mut notes = Vec::new();
            for (shown, mut note) in notes_on(export, doc.id, words) {
                note.settle(doc.text, &doc.map);
                if shown {
                    notes.push(note);
                } else {
                    aside.push_str(if aside.is_empty() { words.aside } else { words.comma });
                    aside.extend([note.name, " ", words.open_quote, &*note.quote, words.close_quote]);
                }
            }
            order::by_key(&mut notes, |note| (note.place.start, usize::MAX - note.place.end));
            doc.notes = (all.len(), all.len() + notes.len());
            all.append(&mut notes);
            identity = identity.with(doc.text);
        }
        if !aside.is_empty() {
            aside.push_str(words.stop);
        }
        for note in &all {
            identity = identity.with(&note.reason).with_number(note.place.start);
        }
        let mut summary = escape::label(&reading.summary);
        if summary.is_empty() && reading.findings.is_empty() {
            summary.push_str(words.nothing);
        }
        let crossings: Vec<&Crossing> = (reading.crossings.iter())
            .filter(|it| !is_crossing_aside(export.marks, &reading.findings, it.kind, it.from))
            .collect();
        let incidents = timeline::incidents(&reading.timeline);
        Model {
            ui: export.ui,
            words,
            identity,
            summary,
            docs,
            notes: all,
            happened: happened(export, &incidents, words),
            between: crossings.iter().map(|crossing| escape::label(&crossing.reason)).collect(),
            crossings,
            aside,
            made: [words.made, VERSION, words.stop].concat(),
            facts: facts(export, words),
            incidents,
        }
    }

    pub fn note(&self, index: usize) -> Option<&Note> {
        self.notes.get(index)
    }

    /// The lines of a document, cut where its notes begin and end.
    pub fn lines<'d>(&self, doc: &Doc<'d>) -> Vec<Vec<Segment<'d>>> {
        let (first, end) = doc.notes;
        let mut places = Vec::new();
        for index in first..end {
            places.extend(self.note(index).map(|note| (index, note.bytes)));
        }
        segments::lines(doc.text, &places)
    }

    /// How the marks of a document are counted.
    pub fn count(&self, doc: &Doc) -> String {
        let [before, after] = self.words.notes;
        match doc.notes.1 - doc.notes.0 {
            1 => self.words.one_note.to_owned(),
            count => [before, &count.to_string(), after].concat(),
        }
    }
}

fn docs<'a>(export: &Export<'a>, words: &Words) -> Vec<Doc<'a>> {
    let statements = &export.case.statements;
    let mut docs = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        if statement.text.trim().is_empty() {
            continue;
        }
        let [before, after] = words.statement_n;
        let unnamed = match statements.len() {
            1 => words.statement.to_owned(),
            _ => [before, &(index + 1).to_string(), after].concat(),
        };
        let url = statement.source_url.as_deref();
        let mut doc = Doc::new(DocId::Statement(index), &statement.title, &unnamed, &statement.text, url);
        if let Some(time) = &statement.posted_at {
            let posted = moment(time, statement.posted_approx, export.ui);
            doc.origin.extend([" · ", words.posted, &*posted]);
        }
        if !statement.quoted {
            doc.origin.extend([" · ", words.reported]);
        }
        if let Some(read) = export.reading.statements.get(index) {
            for (item, stated) in read.checklist.iter() {
                if !stated {
                    doc.missing.push_str(if doc.missing.is_empty() { words.not_stated } else { words.comma });
                    doc.missing.push_str(labels::item(export.ui, item));
                }
            }
            if !doc.missing.is_empty() {
                doc.missing.push_str(words.stop);
            }
        }
        doc.settle(statement.lang, words);
        docs.push(doc);
    }
    if let Some(terms) = export.case.terms.as_ref().filter(|terms| !terms.text.trim().is_empty()) {
        let url = terms.source_url.as_deref();
        let mut doc = Doc::new(DocId::Terms, &terms.title, words.terms, &terms.text, url);
        doc.settle(terms.lang, words);
        docs.push(doc);
    }
    docs
}

impl<'a> Doc<'a> {
    fn new(id: DocId, title: &Option<String>, unnamed: &str, text: &'a str, url: Option<&'a str>) -> Self {
        let title = title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        Doc {
            id,
            identity: Identity::new(text).with(&id.to_string()),
            title: escape::label(title.unwrap_or(unnamed)),
            text,
            map: OffsetMap::new(text),
            tag: "",
            origin: String::new(),
            url: url.and_then(escape::url),
            missing: String::new(),
            notes: (0, 0),
        }
    }

    /// What holds of both kinds of text.
    fn settle(&mut self, lang: Option<Lang>, words: &Words) {
        self.origin.insert_str(0, words.pasted);
        if escape::hides(self.text) {
            self.origin.extend([" · ", words.hidden]);
        }
        if subtext_engine::is_read(self.text, lang) {
            self.tag = words::tag(lang.unwrap_or_else(|| text::detect(self.text)));
        } else {
            self.missing = words.unread.to_owned();
        }
    }
}

/// What is said of a text, and whether it is shown beside it or was put aside by the reader.
fn notes_on(export: &Export, id: DocId, words: &Words) -> Vec<(bool, Note)> {
    let reading = export.reading;
    let aside = |place, rule| export.marks.iter().any(|mark| dismisses(mark, place, rule));
    let mut notes = Vec::new();
    for finding in &reading.findings {
        if finding.place.doc == id {
            let shown = !aside(finding.place, finding.rule);
            notes.push((shown, Note::of_finding(finding, export.ui, words)));
        }
    }
    for time in &reading.times {
        let told = |f: &Finding| f.layer == Layer::Latency && f.place == time.place;
        if time.place.doc == id && !reading.findings.iter().any(told) && !aside(time.place, "") {
            let reason = reason(time, export.ui);
            notes.push((true, Note::new(Look::Latency, time.place.range, words.time, &reason)));
        }
    }
    for mark in export.marks {
        if mark.kind == ReaderMarkKind::Note && mark.place.doc == id {
            let text = mark.text.as_deref().unwrap_or_default().trim();
            notes.push((true, Note::new(Look::Reader, mark.place.range, words.note, text)));
        }
    }
    notes
}

/// A mark without a rule puts aside whatever stands there.
fn dismisses(mark: &ReaderMark, place: Place, rule: &str) -> bool {
    mark.kind == ReaderMarkKind::Dismissed
        && mark.place == place
        && mark.rule.as_deref().is_none_or(|dismissed| dismissed == rule)
}

fn happened(export: &Export, incidents: &[Incident], words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for incident in incidents {
        for (_, event) in &incident.events {
            let when = times::window(event.earliest.as_ref(), event.latest.as_ref(), export.ui, words);
            let name = labels::event(export.ui, event.kind);
            lines.push([&when, words.colon, name, " (", words::mark(export.ui, event.mark), ")"].concat());
        }
    }
    for flag in &export.reading.timeline.flags {
        lines.push(escape::label(&flag.reason));
    }
    lines
}
