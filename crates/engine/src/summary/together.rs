//! The sentence on what only the two texts together say.

use super::messages::Messages;
use crate::reading::{Crossing, CrossingKind, DocId, Reading};
use crate::text::Document;
use crate::wording::put;

/// Longer than this, in characters, words are not repeated in a summary.
const QUOTE: usize = 70;

/// What the statement gives as its reason and the terms already excuse; else that neither of them leaves a remedy.
pub fn sentence(statements: &[&Document], reading: &Reading, messages: &Messages) -> Option<String> {
    let of = |kind| reading.crossings.iter().filter(move |crossing| crossing.kind == kind);
    let quoted = of(CrossingKind::ExcuseCovered).find_map(|crossing| quote(statements, crossing));
    let left = || of(CrossingKind::NoRemedyAndNoLiability).next().map(|_| messages.no_remedy_left.to_owned());
    quoted.map(|quote| put(messages.excused, "{quote}", quote)).or_else(left)
}

/// The words that a crossing begins with.
fn quote<'d>(statements: &[&'d Document], crossing: &Crossing) -> Option<&'d str> {
    let DocId::Statement(index) = crossing.from.doc else { return None };
    let document = statements.get(index)?;
    let range = Some(crossing.from.range).filter(|range| range.len() <= QUOTE)?;
    Some(document.slice(document.bytes(range)))
}

#[cfg(test)]
mod tests {
    use crate::case::{Statement, Terms};
    use crate::{Case, Ui, read};

    fn summary(statement: &str, terms: &str, ui: Ui) -> String {
        let terms = Some(Terms { text: terms.into(), ..Terms::default() });
        read(&Case { statements: vec![Statement::new(statement)], terms, ..Case::default() }, ui).summary
    }

    #[test]
    fn an_excuse_that_the_terms_already_hold_is_quoted() {
        let said = summary(
            "Due to a technical issue, logins fail.",
            "We are not liable for any loss caused by technical failures of our systems.",
            Ui::En,
        );
        assert!(said.ends_with("The terms already excuse “a technical issue”."), "{said}");
    }

    #[test]
    fn without_one_nothing_is_said() {
        let said = summary("Logins fail since 9:00.", "You may close your account.", Ui::Zh);
        assert!(!said.contains("早已"), "{said}");
    }
}
