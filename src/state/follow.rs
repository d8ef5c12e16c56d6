//! Keeps the reader's marks on their words while the texts change around them.

use std::rc::Rc;
use subtext_engine::Case;
use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::reading::{DocId, Place};
use subtext_engine::text::CharRange;

/// The marks as they lie after a change. Those whose words were changed themselves go away with them.
pub fn marks(marks: &Rc<Vec<ReaderMark>>, before: &Case, after: &Case) -> Rc<Vec<ReaderMark>> {
    if marks.is_empty() {
        return marks.clone();
    }
    let moved = |mark: &ReaderMark| {
        // Statements before a removed one stay; those behind it are found by their text.
        let doc = match mark.place.doc {
            DocId::Statement(index) if after.statements.len() < before.statements.len() => {
                let text = &before.statements.get(index)?.text;
                let same = |index: &usize| after.statements.get(*index).is_some_and(|now| now.text == *text);
                DocId::Statement([index, index.wrapping_sub(1)].into_iter().find(same)?)
            }
            doc => doc,
        };
        let range = range(mark.place.range, text(before, mark.place.doc)?, text(after, doc)?)?;
        Some(ReaderMark { place: Place { doc, range }, ..mark.clone() })
    };
    Rc::new(marks.iter().filter_map(moved).collect())
}

/// The text of a document.
pub fn text(case: &Case, doc: DocId) -> Option<&str> {
    match doc {
        DocId::Statement(index) => case.statements.get(index).map(|statement| statement.text.as_str()),
        DocId::Terms => case.terms.as_ref().map(|terms| terms.text.as_str()),
    }
}

/// A range before the change stays, one behind it moves along, one that the change touches is none any more.
fn range(range: CharRange, before: &str, after: &str) -> Option<CharRange> {
    if before == after {
        return Some(range);
    }
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    if range.end <= same {
        return Some(range);
    }
    let (old, new) = (before.chars().count(), after.chars().count());
    let most = old.min(new) - same;
    let tail = before.chars().rev().zip(after.chars().rev()).take(most).take_while(|(a, b)| a == b).count();
    (range.start >= old - tail).then(|| CharRange::new(range.start + new - old, range.end + new - old))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_follows_its_words() {
        let word = |text: &str, word: &str| {
            let start = text[..text.find(word).unwrap()].chars().count();
            CharRange::new(start, start + word.chars().count())
        };
        let before = "当前 the pump is broken.";
        for (after, stays) in [
            ("当前 the pump is broken. Still.", true),
            ("Well: 当前 the pump is broken.", true),
            ("当 the pump is broken.", true),
            ("当前 the pum is broken.", false),
            ("", false),
        ] {
            let now = range(word(before, "pump"), before, after);
            assert_eq!(now, stays.then(|| word(after, "pump")), "{after}");
        }
    }
}
