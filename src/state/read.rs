//! A case as read: the engine's Reading, and the texts cut up for drawing.

use super::entries::{self, Entry};
use super::marks::{self, Paragraph};
use std::ops::Deref;
use std::rc::Rc;
use subtext_engine::reading::DocId;
use subtext_engine::{Case, Lang, Reading, Ui, is_read, text};

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
    pub reading: Reading,
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
    /// Reads a case.
    pub fn new(case: Rc<Case>, ui: Ui) -> Self {
        if is_too_long(&case) {
            let reading = subtext_engine::read(&Case::default(), ui);
            let (entries, docs) = (Vec::new(), Vec::new());
            return Read(Rc::new(Inner { case, ui, reading, entries, docs, too_long: true }));
        }
        let reading = subtext_engine::read(&case, ui);
        Self::of(case, ui, reading)
    }

    /// What there is to draw of a reading.
    pub fn of(case: Rc<Case>, ui: Ui, reading: Reading) -> Self {
        let mut entries = entries::entries(&reading, ui);
        let mut docs = Vec::new();
        for (index, statement) in case.statements.iter().enumerate() {
            add(&mut docs, &mut entries, DocId::Statement(index), &statement.text, statement.lang);
        }
        if let Some(terms) = &case.terms {
            add(&mut docs, &mut entries, DocId::Terms, &terms.text, terms.lang);
        }
        Read(Rc::new(Inner { case, ui, reading, entries, docs, too_long: false }))
    }

    pub fn entry(&self, n: usize) -> Option<&Entry> {
        self.entries.get(n)
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

fn add(docs: &mut Vec<Doc>, entries: &mut [Entry], id: DocId, text: &str, given: Option<Lang>) {
    if !text.trim().is_empty() {
        let lang = is_read(text, given).then(|| given.unwrap_or_else(|| text::detect(text)));
        entries::quote(entries, id, text);
        docs.push(Doc { id, lang, paragraphs: marks::paragraphs(text, id, entries) });
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
