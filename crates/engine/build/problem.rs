//! What is wrong with a rule, in a form that its author can act on.

use std::fmt;

/// A place in a rule file and what is wrong there.
#[derive(Debug)]
pub struct Problem {
    file: String,
    line: Option<usize>,
    reason: String,
}

impl Problem {
    /// `line` counts from 1.
    pub fn new(file: &str, line: Option<usize>, reason: impl Into<String>) -> Self {
        Problem { file: file.to_owned(), line, reason: reason.into() }
    }

    /// A problem at a byte of a file's text.
    pub fn at(file: &str, text: &str, byte: usize, reason: impl Into<String>) -> Self {
        let line = text.get(..byte).map(|before| before.matches('\n').count() + 1);
        Problem::new(file, line, reason)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.reason),
            None => write!(f, "{}: {}", self.file, self.reason),
        }
    }
}
