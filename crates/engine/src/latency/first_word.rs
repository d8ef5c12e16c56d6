//! Whether the public heard of an incident only when it was over.

use crate::case::{Case, EventKind};
use crate::reading::{DocId, Reading, TimelineEvent, ZoneFrom};

/// Whether the first official word of an incident already told its end: the post says that the service is back, or
/// names an end that lies behind it. `false` too where the first word or the end is not known, and where the end is
/// only told of later.
///
/// Of 542 incidents on status pages 66 were first posted after they had ended (research on 2,053 timelines, 2026).
///
/// ```
/// use subtext_engine::{Case, Ui, case::Statement, latency::first_word_tells_the_end, read};
/// let mut post = Statement::new("Between 9:00 and 9:40 UTC logins failed.");
/// post.posted_at = "2025-03-04T10:15:00Z".parse().ok();
/// let case = Case { statements: vec![post], ..Case::default() };
/// assert!(first_word_tells_the_end(&case, &read(&case, Ui::En), "1"));
/// ```
pub fn first_word_tells_the_end(case: &Case, reading: &Reading, incident: &str) -> bool {
    let of = |kind| reading.timeline.events.iter().filter(move |e| e.kind == kind && e.incident == incident);
    // What the reader entered is the first word; else the earliest, and events come in the order of time.
    let entered = of(EventKind::FirstOfficial).find(|e| e.zone_from == ZoneFrom::Reader);
    let Some(word) = entered.or_else(|| of(EventKind::FirstOfficial).next()) else { return false };
    let source = source(case, reading, word);
    // Where one text holds several posts, an end in it may have been told by a later one.
    let alone = |doc: DocId| {
        let words = reading.timeline.events.iter().filter(|e| {
            matches!(e.kind, EventKind::FirstOfficial | EventKind::Update)
                && e.place.is_some_and(|place| place.doc == doc)
        });
        words.filter(|e| e.earliest != word.earliest).count() == 0
    };
    of(EventKind::Resolved).any(|end| {
        let said = end.rule == Some("resolved-in-statement") && end.earliest == word.earliest;
        let named = source.is_some_and(|doc| end.place.is_some_and(|p| p.doc == doc) && alone(doc))
            && end.latest.zip(word.latest).is_some_and(|(end, word)| end <= word);
        said || named
    })
}

/// The statement that a word is: the one that tells of it, or that was posted then.
fn source(case: &Case, reading: &Reading, word: &TimelineEvent) -> Option<DocId> {
    let posted = || {
        let mut statements = case.statements.iter().zip(&reading.statements);
        let then = statements.position(|(statement, read)| {
            let within =
                |at| word.earliest.is_none_or(|from| from <= at) && word.latest.is_none_or(|to| at <= to);
            read.incident == word.incident && statement.posted_at.is_some_and(within)
        })?;
        Some(DocId::Statement(then))
    };
    word.place.map(|place| place.doc).or_else(posted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Event, Statement};
    use crate::{Ui, read};

    fn tells(posts: &[(&str, &str)], events: Vec<Event>) -> bool {
        let statement = |(at, text): &(&str, &str)| Statement {
            posted_at: (!at.is_empty()).then(|| format!("2025-03-04T{at}:00Z").parse().unwrap()),
            ..Statement::new(*text)
        };
        let case = Case { statements: posts.iter().map(statement).collect(), events, ..Case::default() };
        first_word_tells_the_end(&case, &read(&case, Ui::En), "1")
    }

    #[test]
    fn a_first_post_that_tells_the_end() {
        assert!(tells(&[("10:15", "Logins failed this morning. The issue has been resolved.")], vec![]));
        assert!(tells(&[("10:15", "Logins failed between 9:00 and 9:40 UTC.")], vec![]));
        assert!(tells(&[("10:15", "今天9:00登录失败，9:40已恢复。"), ("11:00", "再次致歉。")], vec![]));
        let thread = "10:15 UTC\nWe have resolved slow logins.\n11:00 UTC\nWe are sorry.";
        assert!(tells(&[("12:00", thread)], vec![]));
    }

    #[test]
    fn an_end_that_is_told_later_is_none() {
        assert!(!tells(&[("09:10", "We are investigating slow logins.")], vec![]));
        let posts =
            [("09:50", "We are investigating."), ("11:00", "Logins failed between 9:00 and 9:40 UTC.")];
        assert!(!tells(&posts, vec![]));
        let thread = "09:50 UTC\nWe are investigating.\n11:00 UTC\nBetween 9:00 and 9:40 UTC logins failed.";
        assert!(!tells(&[("12:00", thread)], vec![]));
        let mut word = crate::latency::testing::event(EventKind::FirstOfficial, "09:05");
        word.at = "2025-03-04T09:05:00Z".parse().ok();
        assert!(!tells(&[("10:15", "Logins failed between 9:00 and 9:40 UTC.")], vec![word]));
        assert!(!tells(&[], vec![]));
    }
}
