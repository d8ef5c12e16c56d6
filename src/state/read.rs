//! A case as read: the engine's Reading, and the texts cut up for drawing.

use super::entries::{self, Entry};
use super::filter::Filter;
use super::follow;
use super::hidden;
use super::marks::{self, Paragraph};
use std::ops::Deref;
use std::rc::Rc;
use subtext_engine::reader_mark::{ReaderMark, is_crossing_aside};
use subtext_engine::reading::{CrossingKind, DocId, Finding, Layer, Place};
use subtext_engine::rules::{RULES, Rule};
use subtext_engine::text::{CharRange, OffsetMap};
use subtext_engine::{Case, Lang, Reading, Ui, is_read, text};
pub use subtext_link::Seen;

/// Longer texts together, in bytes, are not read: the page would stand still for seconds. The longest terms that the
/// engine was tried on have 133,000.
const LONGEST: usize = 500_000;

fn is_too_long(case: &Case) -> bool {
    let statements: usize = case.statements.iter().map(|statement| statement.text.len()).sum();
    statements + case.terms.as_ref().map_or(0, |terms| terms.text.len()) > LONGEST
}

/// Shared, and equal only to itself: a new reading is a new value.
#[derive(Clone)]
pub struct Read(Rc<Inner>);

pub struct Inner {
    /// The case that was read; every offset of the reading is one of its texts.
    pub case: Rc<Case>,
    pub ui: Ui,
    pub reading: Rc<Reading>,
    /// What the reader added.
    pub marks: Rc<Vec<ReaderMark>>,
    /// Which entries are shown in the texts.
    pub filter: Filter,
    /// Whether the findings are those that the maker of a link saw, and not those of today's rules.
    pub as_seen: bool,
    /// Everything that is marked, in the order of documents and places.
    pub entries: Vec<Entry>,
    pub docs: Vec<Doc>,
    /// The texts are too long to be read; nothing is.
    pub too_long: bool,
}

/// A text with its marks.
pub struct Doc {
    pub id: DocId,
    /// `None` where it reads as neither English nor Chinese: nothing is claimed about it.
    pub lang: Option<Lang>,
    pub paragraphs: Vec<Rc<Paragraph>>,
}

impl Read {
    /// Reads a case. `seen` are findings of other rules, shown in the place of today's.
    pub fn new(case: Rc<Case>, ui: Ui, seen: Option<&Seen>) -> Self {
        if is_too_long(&case) {
            let reading = Rc::new(subtext_engine::read(&Case::default(), ui));
            let (entries, docs) = (Vec::new(), Vec::new());
            let marks = Rc::default();
            return Read(Rc::new(Inner {
                case,
                ui,
                reading,
                marks,
                filter: Filter::default(),
                as_seen: false,
                entries,
                docs,
                too_long: true,
            }));
        }
        let mut reading = subtext_engine::read(&case, ui);
        if let Some(seen) = seen {
            reading.findings = findings(&case, seen, ui);
        }
        Self::of(case, ui, Rc::new(reading), Rc::default(), Filter::default(), seen.is_some())
    }

    /// The same with other marks of the reader, and other entries shown.
    pub fn with(&self, marks: &Rc<Vec<ReaderMark>>, filter: Filter) -> Self {
        if self.too_long || (Rc::ptr_eq(&self.marks, marks) && self.filter == filter) {
            return self.clone();
        }
        Self::of(self.case.clone(), self.ui, self.reading.clone(), marks.clone(), filter, self.as_seen)
    }

    /// What there is to draw of a reading.
    pub fn of(
        case: Rc<Case>,
        ui: Ui,
        reading: Rc<Reading>,
        marks: Rc<Vec<ReaderMark>>,
        filter: Filter,
        as_seen: bool,
    ) -> Self {
        let mut entries = entries::entries(&reading, &marks, hidden(&case, ui), filter, ui);
        let mut docs = Vec::new();
        for (index, statement) in case.statements.iter().enumerate() {
            add(&mut docs, &mut entries, (DocId::Statement(index), &statement.text, statement.lang), filter);
        }
        if let Some(terms) = &case.terms {
            add(&mut docs, &mut entries, (DocId::Terms, &terms.text, terms.lang), filter);
        }
        Read(Rc::new(Inner { case, ui, reading, marks, filter, as_seen, entries, docs, too_long: false }))
    }

    pub fn entry(&self, n: usize) -> Option<&Entry> {
        self.entries.get(n)
    }

    /// The entries that are shown, with their numbers.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries.iter().enumerate().filter(|(_, entry)| self.filter.shows(entry))
    }

    /// The numbers of the crossings that are neither put aside nor left out by the filter.
    #[inline(never)]
    pub fn crossings(&self) -> Vec<usize> {
        let mut shown = Vec::new();
        for (n, crossing) in self.reading.crossings.iter().enumerate() {
            if !self.is_aside(crossing.kind, crossing.from)
                && self.filter.shows_crossing(n, crossing.kind, &self.entries)
            {
                shown.push(n);
            }
        }
        shown
    }

    /// Whether the reader put the crossings of this kind from this place aside.
    pub fn is_aside(&self, kind: CrossingKind, from: Place) -> bool {
        is_crossing_aside(&self.marks, &self.reading.findings, kind, from)
    }

    /// The words of a place, cut short where they are many.
    pub fn quote(&self, place: Place) -> String {
        let text = follow::text(&self.case, place.doc).unwrap_or_default();
        entries::cut(&OffsetMap::new(text), text, place.range)
    }

    pub fn doc(&self, id: DocId) -> Option<&Doc> {
        self.docs.iter().find(|doc| doc.id == id)
    }

    /// Whether a document has a text about which something is claimed.
    pub fn has_read(&self, id: DocId) -> bool {
        self.doc(id).is_some_and(|doc| doc.lang.is_some())
    }

    /// The entry that a place is about: the one that shares most with it.
    pub fn entry_at(&self, place: subtext_engine::reading::Place) -> Option<usize> {
        entries::nearest(&self.entries, place)
    }
}

/// The characters of the texts that nobody sees.
fn hidden(case: &Case, ui: Ui) -> Vec<(Place, String)> {
    let in_text = |(doc, text): (DocId, &str)| {
        let place = move |at| Place { doc, range: CharRange::new(at, at + 1) };
        hidden::characters(text, ui)
            .into_iter()
            .map(move |(at, reason)| (place(at), reason))
            .collect::<Vec<_>>()
    };
    texts(case).flat_map(in_text).collect()
}

/// The texts of a case, each with its name.
fn texts(case: &Case) -> impl Iterator<Item = (DocId, &str)> {
    let statements = case.statements.iter().enumerate();
    let statements = statements.map(|(index, statement)| (DocId::Statement(index), statement.text.as_str()));
    statements.chain(case.terms.iter().map(|terms| (DocId::Terms, terms.text.as_str())))
}

type Text<'t> = (DocId, &'t str, Option<Lang>);

fn add(docs: &mut Vec<Doc>, entries: &mut [Entry], (id, text, given): Text, filter: Filter) {
    if !text.trim().is_empty() {
        let lang = is_read(text, given).then(|| given.unwrap_or_else(|| text::detect(text)));
        entries::quote(entries, id, text);
        docs.push(Doc { id, lang, paragraphs: marks::paragraphs(text, id, entries, filter) });
    }
}

impl Deref for Read {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The rule with this number, if it still stands.
pub fn rule_of(number: u16) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.number == number)
}

/// Findings as somebody saw them, with today's reasons. One whose rule is gone can't say why and is left out.
fn findings(case: &Case, seen: &Seen, ui: Ui) -> Vec<Finding> {
    let maps: Vec<_> = texts(case).map(|(doc, text)| (doc, text, OffsetMap::new(text))).collect();
    let finding = |seen: &subtext_link::SeenFinding| {
        let rule = rule_of(seen.rule)?;
        let (_, text, map) = maps.iter().find(|(doc, ..)| *doc == seen.place.doc)?;
        let quote = map.bytes(seen.place.range).of(text);
        let category = rule.category.get();
        let layer = if seen.place.doc == DocId::Terms { Layer::Terms } else { Layer::Tone };
        Some(Finding {
            place: seen.place,
            layer,
            category: category.id,
            rule: rule.id,
            polarity: seen.polarity,
            severity: seen.severity,
            confidence: rule.confidence,
            reason: rule.reason_for(quote, ui),
        })
    };
    seen.findings.iter().filter_map(finding).collect()
}
