//! The rules: data compiled by the build into static tables, and the one matcher that reads them.

use crate::text::ByteRange;

/// A place where a rule fired, before any context is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Index of the rule.
    pub rule: u16,
    /// Where.
    pub range: ByteRange,
    /// The segment of the document that it lies in.
    pub segment: usize,
}
