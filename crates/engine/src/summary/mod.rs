//! The few sentences that a reader would quote, made from the findings by templates: one on time, one on tone, one on
//! the terms. What is missing and what is done well stand beside what hurts.

mod messages;
mod risks;
mod time;
mod wording;

use crate::Ui;
use crate::case::Case;
use crate::reading::Reading;
use messages::Messages;

/// One to three sentences with the numbers; empty for an empty case.
pub fn write(case: &Case, reading: &Reading, ui: Ui) -> String {
    let messages = Messages::of(ui);
    let spoken = case.statements.iter().any(|statement| !statement.text.trim().is_empty());
    let sentences = [
        spoken.then(|| time::sentence(reading, messages, ui)).flatten(),
        spoken.then(|| wording::sentence(reading, messages)),
        case.terms
            .as_ref()
            .filter(|terms| !terms.text.trim().is_empty())
            .map(|_| risks::sentence(reading, messages)),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(messages.between)
}

/// "a, b and c".
fn list(items: &[String], messages: &Messages) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(messages.comma), messages.and),
    }
}
