//! The fifteen things that a statement can tell its readers.

use crate::components::Pen;
use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading::Checklist;

pub fn checklist(p: &mut Pen, index: usize, checklist: &Checklist<bool>, ui: Ui) {
    let m = i18n::of(ui);
    p.class("dl", "checklist");
    p.own("data-testid", &["checklist-", &index.to_string()].concat());
    for (stated, class, label) in [(true, "stated", m.stated), (false, "gap", m.not_stated)] {
        if !checklist.iter().any(|(_, value)| *value == stated) {
            continue;
        }
        p.class("div", class);
        p.line("dt", label);
        p.open("dd");
        p.open("ul");
        for (item, _) in checklist.iter().filter(|(_, value)| **value == stated) {
            p.open("li");
            p.attr("data-item", item.as_str());
            p.words(names::item(ui, item));
            p.close();
        }
        p.close();
        p.close();
        p.close();
    }
    p.close();
}
