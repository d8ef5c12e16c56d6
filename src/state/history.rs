//! What was cleared or replaced, so that it can be brought back.

use std::rc::Rc;
use subtext_engine::Case;
use subtext_engine::reader_mark::ReaderMark;
use subtext_link::Link;

/// How many steps back there are.
const DEPTH: usize = 20;

/// The texts with what the reader wrote beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    pub case: Rc<Case>,
    pub marks: Rc<Vec<ReaderMark>>,
}

impl Work {
    pub fn of(link: Link) -> Self {
        Work { case: Rc::new(link.case), marks: Rc::new(link.marks) }
    }

    /// As it is kept or passed on, without what was found.
    pub fn link(&self) -> Link {
        Link { case: Case::clone(&self.case), marks: self.marks.to_vec(), seen: None }
    }

    /// Whether it is the same value, not just an equal one.
    pub fn is(&self, other: &Work) -> bool {
        Rc::ptr_eq(&self.case, &other.case) && Rc::ptr_eq(&self.marks, &other.marks)
    }
}

/// What the reader put away, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History(Vec<Work>);

impl History {
    pub fn starting_with(work: Option<Work>) -> Self {
        History(work.into_iter().collect())
    }

    pub fn push(&mut self, work: Work) {
        if self.0.last() != Some(&work) {
            self.0.push(work);
        }
        if self.0.len() > DEPTH {
            self.0.remove(0);
        }
    }

    pub fn pop(&mut self) -> Option<Work> {
        self.0.pop()
    }

    pub fn last(&self) -> Option<&Work> {
        self.0.last()
    }
}
