//! The fifteen things that a statement can tell its readers, always in the same order. What is stated leads to the words
//! that state it, whether they are marked or not.

use crate::components::chart::{self, head, part};
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::{self, names};
use crate::state::Action;
use subtext_engine::case::TextKind;
use subtext_engine::reading::{Item, StatementReading};

pub fn checklist(p: &mut Pen, index: usize, reading: &StatementReading, props: &ReadingProps) {
    let m = props.messages();
    let case = &props.read.case;
    // What an update does not say may come with the next.
    let kind = case.statements.get(index).and_then(|statement| statement.kind).or(case.kind);
    let gap = if kind == Some(TextKind::StatusUpdate) { m.not_yet } else { m.not_stated };
    let count = reading.checklist.iter().filter(|(_, stated)| **stated).count();
    let of = i18n::fill(m.n_of_m, &[&count.to_string(), &reading.checklist.iter().count().to_string()]);
    let caption = ["✓ ", m.stated, " (", &of, ") · ○ ", gap].concat();
    chart::begin(p, "checklist", &["checklist-", &index.to_string()].concat());
    p.line("caption", &caption);
    part(p, "tbody", "");
    for ((item, stated), (_, ranges)) in reading.checklist.iter().zip(reading.evidence.iter()) {
        part(p, "tr", if *stated { "stated" } else { "" });
        p.attr("data-item", item.as_str());
        head(p, false);
        if ranges.is_empty() {
            p.words(names::item(props.ui, item));
        } else {
            p.open("button");
            p.attr("title", m.to_text);
            p.on(On::Click, index * Item::ALL.len() + item as usize, |_, n| Some(Action::Stated(n)));
            p.words(names::item(props.ui, item));
            p.close();
        }
        p.close();
        part(p, "td", "");
        p.words(if *stated { m.stated } else { gap });
        p.close();
        p.close();
    }
    p.close();
    p.close();
}
