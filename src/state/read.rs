//! A case as read: the engine's Reading, and the texts cut up for drawing.

use super::entries::{self, Entry};
use super::marks::{self, Paragraph};
use std::ops::Deref;
use std::rc::Rc;
use subtext_engine::reading::DocId;
use subtext_engine::{Case, Lang, Reading, Ui, text};

/// Shared, and equal only to itself: a new reading is a new value.
#[derive(Clone)]
pub struct Read(Rc<Inner>);

pub struct Inner {
    /// The case that was read; every offset of the reading is one of its texts.
    pub case: Rc<Case>,
    pub ui: Ui,
    pub reading: Reading,
    /// Everything that is marked, in the order of documents and places.
    pub entries: Vec<Entry>,
    pub docs: Vec<Doc>,
}

/// A text with its marks.
pub struct Doc {
    pub id: DocId,
    pub lang: Lang,
    pub paragraphs: Vec<Rc<Paragraph>>,
}

impl Read {
    /// Reads a case.
    pub fn new(case: Rc<Case>, ui: Ui) -> Self {
        let reading = subtext_engine::read(&case, ui);
        Self::of(case, ui, reading)
    }

    /// What there is to draw of a reading.
    pub fn of(case: Rc<Case>, ui: Ui, reading: Reading) -> Self {
        let mut entries = entries::entries(&reading, ui);
        for (id, text, _) in documents(&case, &reading) {
            entries::quote(&mut entries, id, text);
        }
        let docs = documents(&case, &reading)
            .map(|(id, text, lang)| Doc { id, lang, paragraphs: marks::paragraphs(text, id, &entries) })
            .collect();
        Read(Rc::new(Inner { case, ui, reading, entries, docs }))
    }

    pub fn entry(&self, n: usize) -> Option<&Entry> {
        self.entries.get(n)
    }

    pub fn doc(&self, id: DocId) -> Option<&Doc> {
        self.docs.iter().find(|doc| doc.id == id)
    }

    /// The entry that a place is about: the one that shares most with it.
    pub fn entry_at(&self, place: subtext_engine::reading::Place) -> Option<usize> {
        entries::nearest(&self.entries, place)
    }
}

fn documents<'a>(case: &'a Case, reading: &'a Reading) -> impl Iterator<Item = (DocId, &'a str, Lang)> {
    let statements = case.statements.iter().enumerate().map(|(n, statement)| {
        let lang = reading.statements.get(n).map_or(Lang::En, |read| read.lang);
        (DocId::Statement(n), statement.text.as_str(), lang)
    });
    let terms = case.terms.iter().map(|terms| {
        let lang = terms.lang.unwrap_or_else(|| text::detect(&terms.text));
        (DocId::Terms, terms.text.as_str(), lang)
    });
    statements.chain(terms).filter(|(_, text, _)| !text.is_empty())
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
