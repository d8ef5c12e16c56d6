//! What the reader adds to a Reading: notes on a range, findings put aside. Kept in links and exports.

use crate::names::named_enum;
use crate::reading::{CrossingKind, Finding, Place};
use serde::Serialize;

named_enum! {
    /// What the reader did.
    pub enum ReaderMarkKind {
        /// Wrote something beside a range.
        Note = "note",
        /// Put a finding aside.
        Dismissed = "dismissed",
    }
}

/// One addition of the reader.
///
/// ```
/// use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};
/// use subtext_engine::reading::{DocId, Place};
/// use subtext_engine::text::CharRange;
/// let place = Place { doc: DocId::Terms, range: CharRange::new(3, 9) };
/// let note = ReaderMark { kind: ReaderMarkKind::Note, place, rule: None, text: Some("Which law?".into()) };
/// assert_eq!(
///     serde_json::to_string(&note).unwrap(),
///     r#"{"kind":"note","doc":"terms","start":3,"end":9,"text":"Which law?"}"#
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReaderMark {
    /// What the reader did.
    pub kind: ReaderMarkKind,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The rule of the finding that was put aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What the note says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What stands for the rule of a crossing that was put aside; its place is where it leads from.
pub fn crossing_rule(kind: CrossingKind) -> String {
    ["crossread/", kind.as_str()].concat()
}

/// Whether the reader put the crossings of a kind from a place aside: these themselves, or every finding there, without
/// which they say nothing.
pub fn is_crossing_aside(
    marks: &[ReaderMark],
    findings: &[Finding],
    kind: CrossingKind,
    from: Place,
) -> bool {
    let puts = |rule: &str| {
        marks.iter().any(|mark| {
            mark.kind == ReaderMarkKind::Dismissed && mark.place == from && mark.rule.as_deref() == Some(rule)
        })
    };
    let mut here = findings.iter().filter(|finding| finding.place == from).peekable();
    puts(&crossing_rule(kind)) || here.peek().is_some() && here.all(|finding| puts(finding.rule))
}
