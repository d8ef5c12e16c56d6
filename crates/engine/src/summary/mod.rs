//! The few sentences that a reader would quote, made from the findings by templates.

use crate::Ui;
use crate::case::Case;
use crate::reading::Reading;

/// One to three sentences with the numbers; empty for an empty case.
pub fn write(case: &Case, reading: &Reading, ui: Ui) -> String {
    let _ = (case, reading, ui);
    String::new()
}
