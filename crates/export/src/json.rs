//! Everything as JSON, as the project's contract has it.

use crate::Export;
use serde::Serialize;
use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::{Case, Reading};

#[derive(Serialize)]
struct Whole<'a> {
    case: &'a Case,
    reading: &'a Reading,
    marks: &'a [ReaderMark],
}

pub fn write(export: &Export) -> String {
    let whole = Whole { case: export.case, reading: export.reading, marks: export.marks };
    // Nothing in it can fail to be written: every key is a string, every number finite.
    let mut text = serde_json::to_string(&whole).unwrap_or_default();
    text.push('\n');
    text
}
