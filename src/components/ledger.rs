//! Who may, who must, who bears: the terms counted by party.

use crate::components::Pen;
use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading::{LedgerKind, LedgerRow, Party};

/// The longest bar in pixels.
const LONGEST: usize = 150;

pub fn ledger(p: &mut Pen, rows: &[LedgerRow], ui: Ui) {
    let most = rows.iter().map(|row| row.count).max().unwrap_or(0);
    if most == 0 {
        return p.nothing();
    }
    p.class("table", "ledger");
    p.attr("data-testid", "ledger");
    p.line("caption", i18n::of(ui).ledger);
    p.open("thead");
    p.open("tr");
    p.line("td", "");
    for party in Party::ALL.iter().copied() {
        heading(p, "col", names::party(ui, party));
    }
    p.close();
    p.close();
    p.open("tbody");
    for kind in LedgerKind::ALL.iter().copied() {
        p.open("tr");
        heading(p, "row", names::ledger(ui, kind));
        for party in Party::ALL.iter().copied() {
            let here = rows.iter().filter(|row| row.kind == kind && row.party == party);
            let count: usize = here.map(|row| row.count).sum();
            let width = (count * LONGEST / most).max(usize::from(count > 0) * 2);
            p.class("td", party.as_str());
            p.open("svg");
            p.own("width", &width.to_string());
            p.attr("height", "10");
            p.attr("aria-hidden", "true");
            p.open("rect");
            p.attr("width", "100%");
            p.attr("height", "10");
            p.attr("rx", "2");
            p.close();
            p.close();
            p.line("span", &count.to_string());
            p.close();
        }
        p.close();
    }
    p.close();
    p.close();
}

fn heading(p: &mut Pen, scope: &'static str, words: &str) {
    p.open("th");
    p.attr("scope", scope);
    p.words(words);
    p.close();
}
