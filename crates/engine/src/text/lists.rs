//! The lists that are open while a text is read.

use super::letters::{is_one_of, last};
use super::marker::{Kind, Marker, starts_small};

/// A list that is open: who introduced it, and how its items look.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The segment that introduces it.
    pub stem: usize,
    /// The marker of that segment.
    own: Option<Marker>,
    /// The marker of the last item.
    pub last: Option<Marker>,
    /// The last item ended in a way that announces another.
    goes_on: bool,
    /// Items end with semicolons.
    parted: bool,
    /// After such items one has ended with a full stop.
    ended: bool,
}

impl List {
    /// A list that a segment introduces.
    pub fn new(stem: usize, own: Option<Marker>) -> Self {
        List { stem, own, last: None, goes_on: true, parted: false, ended: false }
    }

    fn takes(&self, marker: &Marker) -> bool {
        let own = self.own.as_ref().filter(|own| own.is_like(marker));
        match &self.last {
            Some(last) => marker.follows(last) && !(self.ended && own.is_some_and(|own| marker.follows(own))),
            // Items that are marked like their stem begin anew, or stand further right.
            None => own.is_none_or(|own| match marker.kind {
                Kind::Bullet => marker.ordinal > own.ordinal,
                _ => marker.is_first() && !marker.follows(own),
            }),
        }
    }
}

/// Nested deeper, the outermost list is forgotten.
const DEEPEST: usize = 8;

/// The open lists, the innermost last.
#[derive(Debug, Default)]
pub struct Lists(Vec<List>);

impl Lists {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn last(&self) -> Option<List> {
        self.0.last().copied()
    }

    pub fn open(&mut self, list: List) {
        if self.0.len() == DEEPEST {
            self.0.remove(0);
        }
        self.0.push(list);
    }

    /// Ends the lists that a line does not belong to.
    pub fn settle(&mut self, line: &str, marker: Option<&Marker>, blank: bool) {
        let Some(marker) = marker else {
            // A paragraph behind "as follows:" is an item only if it looks like one.
            let item = starts_small(line) || is_one_of(last(line), ";；,，、");
            let belongs = |list: &List| list.goes_on && !(blank && (list.last.is_some() || !item));
            while self.0.pop_if(|list| !belongs(list)).is_some() {}
            return;
        };
        if self.keep(marker) {
            return;
        }
        // Items inside an item need no stem of their own.
        let inside = marker.is_first()
            && (marker.kind == Kind::Bullet || !blank && (marker.kind == Kind::Letter || marker.form == '('));
        match self.last().filter(|list| inside && list.last.is_some()) {
            Some(outer) => self.open(List::new(outer.stem, outer.last)),
            None => self.clear(),
        }
    }

    /// The same for an item inside a paragraph, which what stands before it introduces.
    pub fn settle_inside(&mut self, marker: &Marker, before: Option<usize>) {
        if !self.keep(marker)
            && let Some(stem) = before
        {
            self.open(List::new(stem, self.last().and_then(|list| list.last)));
        }
    }

    /// Ends the lists inside the one that takes this item.
    fn keep(&mut self, marker: &Marker) -> bool {
        let takes = self.0.iter().rposition(|list| list.takes(marker));
        if let Some(at) = takes {
            self.0.truncate(at + 1);
        }
        takes.is_some()
    }

    /// Takes an item down: its marker, and how it ends.
    pub fn add(&mut self, marker: Option<Marker>, end: &str) {
        let Some(list) = self.0.last_mut() else { return };
        list.last = marker.or(list.last);
        let parted = is_one_of(last(end), ";；");
        list.goes_on = parted || is_one_of(last(end), ",，、") || ends_with_conjunction(end);
        list.parted |= list.goes_on;
        list.ended = list.parted && is_one_of(last(end), ".。");
    }
}

fn ends_with_conjunction(line: &str) -> bool {
    [" and", " or", " and/or", "以及", "或者", "或"].iter().any(|word| line.ends_with(word))
}
