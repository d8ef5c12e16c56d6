//! The examples that the page brings along.

#[cfg(test)]
mod readings;
mod wechat;
mod wechat_zh;

use subtext_engine::case::{Event, EventKind, Statement, Terms, TextKind, Time, Users, UsersKind};
use subtext_engine::{Case, Lang, Ui};

use crate::state::clock;

/// A case to begin with, as plain data.
#[derive(Debug, PartialEq)]
pub struct Example {
    pub id: &'static str,
    /// Its name in the list.
    pub name: &'static str,
    /// The language that it is for.
    pub ui: Ui,
    /// Its texts are translated back from a translation, and so are no quotations.
    pub back_translated: bool,
    /// Where it comes from, and what a reader should know of it.
    pub notes: &'static [&'static str],
    /// Where another source tells it otherwise.
    pub contradicted: Option<&'static str>,
    /// The example with the other version of the same story.
    pub other: Option<&'static str>,
    statements: &'static [Said],
    terms: Option<&'static str>,
    events: &'static [Known],
    users: Option<(u64, UsersKind, &'static str, &'static str)>,
}

#[derive(Debug, PartialEq)]
struct Said {
    text: &'static str,
    at: &'static str,
    approx: bool,
    quoted: bool,
}

#[derive(Debug, PartialEq)]
struct Known {
    kind: EventKind,
    at: &'static str,
    approx: bool,
    source: &'static str,
}

/// All examples, the first of each language first.
pub fn all() -> &'static [Example] {
    &[wechat::ARTICLE, wechat::RECORD, wechat_zh::ARTICLE, wechat_zh::RECORD]
}

/// What a reader of this language sees on the first visit.
pub fn first(ui: Ui) -> &'static Example {
    all().iter().find(|example| example.ui == ui).unwrap_or(&wechat::ARTICLE)
}

pub fn by_id(id: &str) -> Option<&'static Example> {
    all().iter().find(|example| example.id == id)
}

impl Example {
    /// The same story in another language.
    pub fn in_language(&self, ui: Ui) -> Option<&'static Example> {
        let story = self.story();
        all().iter().find(|example| example.ui == ui && example.story() == story && example.id != self.id)
    }

    fn story(&self) -> &'static str {
        self.id.strip_suffix("-zh").unwrap_or(self.id)
    }

    pub fn case(&self) -> Case {
        let lang = Some(if self.ui == Ui::Zh { Lang::Zh } else { Lang::En });
        Case {
            id: self.id.into(),
            statements: self
                .statements
                .iter()
                .map(|said| Statement {
                    lang,
                    posted_at: time(said.at),
                    posted_approx: said.approx,
                    quoted: said.quoted,
                    ..Statement::new(said.text)
                })
                .collect(),
            terms: self.terms.map(|text| Terms { text: text.into(), lang, ..Terms::default() }),
            events: self
                .events
                .iter()
                .map(|known| Event {
                    kind: known.kind,
                    at: time(known.at),
                    earliest: None,
                    latest: None,
                    approx: known.approx,
                    incident: None,
                    source: Some(known.source.into()),
                })
                .collect(),
            users: self
                .users
                .iter()
                .map(|(count, kind, day, source)| Users {
                    count: *count,
                    kind: *kind,
                    as_of: clock::parse_date(day),
                    incident: None,
                    source: Some((*source).into()),
                })
                .collect(),
            kind: Some(TextKind::PublicStatement),
        }
    }
}

/// All of it happened in China, on one clock.
fn time(local: &str) -> Option<Time> {
    clock::parse_local(local, 480)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_time_and_day_is_one() {
        for example in all() {
            let case = example.case();
            assert!(case.statements.iter().all(|statement| statement.posted_at.is_some()), "{}", example.id);
            assert!(case.events.iter().all(|event| event.at.is_some()), "{}", example.id);
            assert!(case.users.iter().all(|users| users.as_of.is_some()), "{}", example.id);
        }
    }

    #[test]
    fn every_example_is_summed_up_in_finished_sentences() {
        for example in all() {
            let read = crate::state::Read::new(std::rc::Rc::new(example.case()), example.ui, None);
            let summary = &read.reading.summary;
            assert!(!summary.is_empty() && !summary.contains(['{', '}']), "{summary}");
        }
    }

    #[test]
    fn every_example_has_its_counterparts() {
        for example in all() {
            let other = if example.ui == Ui::En { Ui::Zh } else { Ui::En };
            assert_eq!(example.in_language(other).map(|found| found.ui), Some(other), "{}", example.id);
            assert!(example.other.is_none_or(|id| by_id(id).is_some()), "{}", example.id);
        }
    }
}
