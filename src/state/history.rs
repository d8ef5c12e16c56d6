//! What was cleared or replaced, so that it can be brought back.

use std::rc::Rc;
use subtext_engine::Case;

/// How many steps back there are.
const DEPTH: usize = 20;

/// Cases that the reader put away, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History(Vec<Rc<Case>>);

impl History {
    pub fn starting_with(case: Option<Case>) -> Self {
        History(case.into_iter().map(Rc::new).collect())
    }

    pub fn push(&mut self, case: Rc<Case>) {
        if self.0.last() != Some(&case) {
            self.0.push(case);
        }
        if self.0.len() > DEPTH {
            self.0.remove(0);
        }
    }

    pub fn pop(&mut self) -> Option<Rc<Case>> {
        self.0.pop()
    }

    pub fn last(&self) -> Option<&Rc<Case>> {
        self.0.last()
    }
}
