//! The few sentences that a reader would quote, made from the findings by templates: one on time, one on tone, one on
//! the terms. What is missing and what is done well stand beside what hurts.

mod messages;
mod risks;
mod time;
mod together;
mod wording;

use crate::Ui;
use crate::reading::{DocId, Reading, StatementReading};
use crate::text::Document;
use crate::wording::put;
use messages::Messages;

/// One to five sentences with the numbers; empty for an empty case.
pub fn write(statements: &[&Document], terms: Option<&Document>, reading: &Reading, ui: Ui) -> String {
    let messages = Messages::of(ui);
    let heard: Vec<&StatementReading> = reading
        .statements
        .iter()
        .zip(statements)
        .filter(|(_, text)| has_words(text))
        .map(|(s, _)| s)
        .collect();
    let terms_heard = terms.is_some_and(has_words);
    let sentences = [
        time::sentence(reading, !heard.is_empty(), messages, ui),
        (!heard.is_empty()).then(|| wording::sentence(reading, &heard, messages)),
        terms_heard.then(|| risks::sentence(reading, messages)),
        together::sentence(statements, reading, messages),
        unread(statements, terms, messages),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(messages.between)
}

/// Whether a text has sentences: it is neither blank nor in a language that is not read.
fn has_words(text: &Document) -> bool {
    !text.segments.is_empty()
}

/// What nothing is claimed about.
fn unread(statements: &[&Document], terms: Option<&Document>, messages: &Messages) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for text in statements.iter().copied().chain(terms) {
        if !has_words(text) && !text.text.trim().is_empty() {
            names.push(match text.id {
                DocId::Terms => messages.the_terms.to_owned(),
                DocId::Statement(_) if statements.len() == 1 => messages.the_statement.to_owned(),
                DocId::Statement(index) => put(messages.statement_n, "{n}", &(index + 1).to_string()),
            });
        }
    }
    (!names.is_empty()).then(|| put(messages.unread, "{texts}", &list(&names, messages.items)))
}

/// "a, b and c".
fn list(items: &[String], [comma, and]: [&str; 2]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => [&*first.join(comma), and, last].concat(),
    }
}

#[cfg(test)]
mod tests {
    use crate::case::{Statement, Terms};
    use crate::{Case, Ui, read};

    const GERMAN: &str = "Wir arbeiten mit Hochdruck an der Lösung. Um 9:30 Uhr sind wir wieder für Sie da.";

    fn case(statements: &[&str], terms: &str) -> Case {
        let terms = (!terms.is_empty()).then(|| Terms { text: terms.into(), ..Terms::default() });
        let statements = statements.iter().copied().map(Statement::new).collect();
        Case { id: "a".into(), statements, terms, ..Case::default() }
    }

    #[test]
    fn nothing_is_claimed_about_a_text_that_is_not_read() {
        let reading = read(&case(&[GERMAN, GERMAN], GERMAN), Ui::En);
        assert!(reading.findings.is_empty() && reading.times.is_empty() && reading.sentences.is_empty());
        assert!(reading.crossings.is_empty() && reading.timeline.events.is_empty());
        assert_eq!(reading.statements.len(), 2);
        assert_eq!(
            reading.summary,
            "Neither English nor Chinese was recognised in statement 1, statement 2 and the terms, so nothing is \
             claimed there."
        );
        let one = read(&case(&[GERMAN], ""), Ui::Zh);
        assert_eq!(one.summary, "声明读来既不是英文也不是中文，因此对其不作任何判断。");
    }

    #[test]
    fn what_is_read_is_counted_without_the_rest() {
        let english = "We are working hard on it.";
        let reading = read(&case(&["", english, GERMAN], ""), Ui::En);
        assert!(
            reading.summary.contains("The statement names no cause, speaks of effort"),
            "{}",
            reading.summary
        );
        assert!(reading.summary.contains("recognised in statement 3,"), "{}", reading.summary);
        let mut told = case(&[GERMAN], "");
        told.statements[0].lang = Some(crate::Lang::En);
        assert!(!read(&told, Ui::En).summary.contains("recognised"));
    }
}
