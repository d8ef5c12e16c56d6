//! What all formats are written from.

use crate::escape;
use crate::facts::{Fact, facts};
use crate::identity::Identity;
use crate::note::{Look, Note};
use crate::segments::{self, Segment};
use crate::timeline::{self, Incident};
use crate::words::{self, Words};
use crate::{Export, times};
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};
use subtext_engine::reading::{Crossing, DocId, Finding, Layer, Place};
use subtext_engine::text::OffsetMap;
use subtext_engine::{Ui, VERSION, order, text};

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
    pub crossings: Vec<(&'a Crossing, String)>,
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
        let mut model = Model {
            ui: export.ui,
            words,
            identity: Identity::new(words.tag),
            summary: escape::label(&reading.summary),
            docs: docs(export, words),
            notes: Vec::new(),
            happened: happened(export, words),
            crossings: reading.crossings.iter().map(|c| (c, escape::label(&c.reason))).collect(),
            aside: String::new(),
            made: [words.made, VERSION, words.stop].concat(),
            facts: facts(export, words),
            incidents: timeline::incidents(&reading.timeline),
        };
        if model.summary.is_empty() && reading.findings.is_empty() {
            model.summary = words.nothing.to_owned();
        }
        let mut aside = Vec::new();
        let (mut docs, mut all) = (std::mem::take(&mut model.docs), Vec::new());
        for doc in &mut docs {
            let (mut notes, mut put_aside) = notes(export, doc.id, words);
            for note in notes.iter_mut().chain(&mut put_aside) {
                note.settle(doc.text, &doc.map);
            }
            order::by_key(&mut notes, |note| (note.place.start, usize::MAX - note.place.end));
            aside.extend(put_aside);
            let first = all.len();
            all.extend(notes);
            doc.notes = (first, all.len());
            model.identity = model.identity.with(doc.text);
        }
        for note in &all {
            model.identity = model.identity.with(&note.reason).with_number(note.place.start);
        }
        let names: Vec<String> = aside
            .iter()
            .map(|note| [&note.name, " ", words.open_quote, &note.quote, words.close_quote].concat())
            .collect();
        if !names.is_empty() {
            model.aside = [words.aside, &names.join(words.comma), words.stop].concat();
        }
        (model.docs, model.notes) = (docs, all);
        model
    }

    pub fn note(&self, index: usize) -> Option<&Note> {
        self.notes.get(index)
    }

    pub fn notes_of(&self, doc: &Doc) -> impl Iterator<Item = (usize, &Note)> {
        let (first, end) = doc.notes;
        self.notes.iter().enumerate().take(end).skip(first)
    }

    /// The lines of a document, cut where its notes begin and end.
    pub fn lines<'d>(&self, doc: &Doc<'d>) -> Vec<Vec<Segment<'d>>> {
        let places: Vec<_> = self.notes_of(doc).map(|(number, note)| (number, note.bytes)).collect();
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
    let mut docs = Vec::with_capacity(statements.len() + 1);
    for (index, statement) in statements.iter().enumerate().filter(|(_, s)| !s.text.trim().is_empty()) {
        let read = export.reading.statements.get(index);
        let [before, after] = words.statement_n;
        let title = match (&statement.title, statements.len()) {
            (Some(title), _) if !title.trim().is_empty() => escape::label(title.trim()),
            (_, 1) => words.statement.to_owned(),
            _ => [before, &(index + 1).to_string(), after].concat(),
        };
        let mut origin = vec![words.pasted.to_owned()];
        if let Some(time) = &statement.posted_at {
            origin.push(
                [words.posted, &times::moment(time, statement.posted_approx, export.ui, words)].concat(),
            );
        }
        if !statement.quoted {
            origin.push(words.reported.to_owned());
        }
        let missing: Vec<&str> = read
            .iter()
            .flat_map(|read| read.checklist.iter())
            .filter(|(_, stated)| !**stated)
            .map(|(item, _)| words::item(export.ui, item))
            .collect();
        let is_read = subtext_engine::is_read(&statement.text, statement.lang);
        let missing = if !is_read {
            words.unread.to_owned()
        } else if missing.is_empty() {
            String::new()
        } else {
            [words.not_stated, &missing.join(words.comma), words.stop].concat()
        };
        let lang = is_read.then(|| read.map_or_else(|| text::detect(&statement.text), |read| read.lang));
        let url = statement.source_url.as_deref();
        docs.push(doc(
            DocId::Statement(index),
            title,
            &statement.text,
            words::tag(lang),
            origin,
            url,
            missing,
            words,
        ));
    }
    if let Some(terms) = export.case.terms.as_ref().filter(|terms| !terms.text.trim().is_empty()) {
        let title = terms.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        let title = title.map_or_else(|| words.terms.to_owned(), escape::label);
        let is_read = subtext_engine::is_read(&terms.text, terms.lang);
        let lang = is_read.then(|| terms.lang.unwrap_or_else(|| text::detect(&terms.text)));
        let missing = if is_read { String::new() } else { words.unread.to_owned() };
        let origin = vec![words.pasted.to_owned()];
        let url = terms.source_url.as_deref();
        docs.push(doc(DocId::Terms, title, &terms.text, words::tag(lang), origin, url, missing, words));
    }
    docs
}

#[allow(
    clippy::too_many_arguments,
    reason = "it is the one place that fills the fields of both kinds of text"
)]
fn doc<'a>(
    id: DocId,
    title: String,
    text: &'a str,
    tag: &'static str,
    mut origin: Vec<String>,
    url: Option<&'a str>,
    missing: String,
    words: &Words,
) -> Doc<'a> {
    if escape::hides(text) {
        origin.push(words.hidden.to_owned());
    }
    let identity = Identity::new(text).with(&id.to_string());
    Doc {
        id,
        identity,
        title,
        text,
        map: OffsetMap::new(text),
        tag,
        origin: origin.join(" · "),
        url: url.and_then(escape::url),
        missing,
        notes: (0, 0),
    }
}

/// What is shown beside a text, and what the reader put aside.
fn notes(export: &Export, id: DocId, words: &Words) -> (Vec<Note>, Vec<Note>) {
    let here = |place: &Place| place.doc == id;
    let reading = export.reading;
    let found = reading.findings.iter().filter(|finding| here(&finding.place));
    let (aside, shown): (Vec<&Finding>, Vec<_>) = found
        .partition(|finding| export.marks.iter().any(|mark| dismisses(mark, finding.place, finding.rule)));
    let note = |finding: &&Finding| Note::of_finding(finding, export.ui, words);
    let aside = aside.iter().map(note).collect();
    let mut notes: Vec<Note> = shown.iter().map(note).collect();
    for time in reading.times.iter().filter(|time| here(&time.place)) {
        let told = reading.findings.iter().any(|f| f.layer == Layer::Latency && f.place == time.place);
        if !told && !export.marks.iter().any(|mark| dismisses(mark, time.place, "")) {
            let reason = times::reason(time, export.ui, words);
            notes.push(Note::new(Look::Latency, time.place.range, words.time, &reason));
        }
    }
    for mark in export.marks.iter().filter(|mark| mark.kind == ReaderMarkKind::Note && here(&mark.place)) {
        let text = mark.text.as_deref().unwrap_or_default().trim();
        notes.push(Note::new(Look::Reader, mark.place.range, words.note, text));
    }
    (notes, aside)
}

/// A mark without a rule puts aside whatever stands there.
fn dismisses(mark: &ReaderMark, place: Place, rule: &str) -> bool {
    mark.kind == ReaderMarkKind::Dismissed
        && mark.place == place
        && mark.rule.as_deref().is_none_or(|dismissed| dismissed == rule)
}

fn happened(export: &Export, words: &Words) -> Vec<String> {
    let timeline = &export.reading.timeline;
    let incidents = timeline::incidents(timeline);
    let events = incidents.iter().flat_map(|incident| &incident.events).map(|event| {
        let when = times::window(event.earliest.as_ref(), event.latest.as_ref(), export.ui, words);
        let name = words::event(export.ui, event.kind);
        [&when, words.colon, name, " (", words::mark(export.ui, event.mark), ")"].concat()
    });
    let flags = timeline.flags.iter().map(|flag| escape::label(&flag.reason));
    events.chain(flags).collect()
}
