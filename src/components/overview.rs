//! At the head of the terms: what they come to in one sentence, and whose law clauses are compared with.

use crate::browser::input;
use crate::components::{On, Pen, ReadingProps};
use crate::i18n;
use crate::state::{Action, Read};
use subtext_engine::law::Jurisdiction;
use subtext_engine::reading::{DocId, LedgerKind, Party, Reading};
use subtext_engine::{Lang, Ui, common};

/// How many risks the terms put on a party, or name at all.
pub fn risks(reading: &Reading, party: Option<Party>) -> usize {
    let rows = reading.ledger.iter().filter(|row| row.kind == LedgerKind::Risk);
    rows.filter(|row| party.is_none_or(|party| row.party == party)).map(|row| row.count).sum()
}

/// "Of the risks that these terms name, 12 of 14 are put on the user; 3 clauses stand in fewer than one in ten English terms."
pub fn sentence(read: &Read, ui: Ui) -> String {
    let m = i18n::of(ui);
    let mut parts = Vec::new();
    let all = risks(&read.reading, None);
    if all > 0 {
        let on_user = risks(&read.reading, Some(Party::User));
        parts.push(i18n::fill(m.risks_of, &[&on_user.to_string(), &all.to_string()]));
    }
    let rare = read.entries.iter().filter(|entry| common::is_rare(entry.category)).count();
    if rare > 0 && is_english(read) {
        parts.push(i18n::plural(m.rare, rare));
    }
    if parts.is_empty() { String::new() } else { [&*parts.join(m.semicolon), m.stop].concat() }
}

/// Whether the terms are in the language in which clause types were counted.
pub fn is_english(read: &Read) -> bool {
    read.doc(DocId::Terms).is_some_and(|doc| doc.lang == Some(Lang::En))
}

pub fn overview(p: &mut Pen, props: &ReadingProps) {
    p.class("p", "terms-sum");
    p.attr("data-testid", "terms-summary");
    p.words(&sentence(&props.read, props.ui));
    p.close();
}

/// The choice of a law, and what its lines and the figures rest on.
pub fn basis(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    if props.embedded {
        return p.nothing();
    }
    p.class("div", "basis");
    p.open("label");
    p.line("span", m.compare_with);
    p.words(" ");
    p.open("select");
    p.attr("data-testid", "law");
    p.on(On::Change, 0, |event, _| Some(Action::Law(Jurisdiction::from_name(&input::value(event)))));
    let choices = [None].into_iter().chain(Jurisdiction::ALL.iter().copied().map(Some));
    for (law, words) in choices.zip(m.laws) {
        p.open("option");
        p.attr("value", law.map_or("", Jurisdiction::as_str));
        p.chosen(props.law == law);
        p.words(words);
        p.close();
    }
    p.close();
    p.close();
    p.open("details");
    p.line("summary", m.about_figures);
    p.line("p", m.compare_limits);
    p.line("p", &i18n::counted(m.common_source, common::OF));
    p.close();
    p.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;
    use subtext_engine::Case;
    use subtext_engine::case::Terms;

    fn said(text: &str) -> String {
        let terms = Some(Terms { text: text.into(), ..Terms::default() });
        let case = Rc::new(Case { id: "a".into(), terms, ..Case::default() });
        sentence(&Read::new(case, Ui::En, None), Ui::En)
    }

    #[test]
    fn risks_and_rare_clauses_are_counted() {
        assert_eq!(
            said("We are not liable for outages. We alone decide how these terms are interpreted."),
            "Of the risks that these terms name, 1 of 1 are put on the user; one clause stands in fewer than one in ten English terms."
        );
        assert_eq!(said("The shop opens at nine and closes at six."), "");
        // No figure is known for Chinese terms.
        assert!(
            !said("本协议的最终解释权归云雀所有。因系统故障造成的损失，云雀不承担责任。")
                .contains("one in ten")
        );
    }
}
