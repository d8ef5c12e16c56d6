//! Who may, who must, who bears: the terms counted by party. The user on one side, the company on the other, what is both
//! sides' in the middle; every number leads to its clauses.

use crate::components::Pen;
use crate::i18n::{self, names};
use crate::state::Action;
use subtext_engine::Ui;
use subtext_engine::reading::{LedgerKind, LedgerRow, Party};

/// From left to right.
const SIDES: [Party; 3] = [Party::User, Party::Both, Party::Platform];

/// The longest bar, in hundredths of its cell: its number stands beside it.
const LONGEST: usize = 82;

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
    for party in SIDES {
        heading(p, "col", party.as_str(), names::party(ui, party));
    }
    p.close();
    p.close();
    p.open("tbody");
    for kind in LedgerKind::ALL.iter().copied() {
        p.open("tr");
        heading(p, "row", "", names::ledger(ui, kind));
        for party in SIDES {
            let row = rows.iter().position(|row| row.kind == kind && row.party == party);
            p.class("td", party.as_str());
            match row.and_then(|n| Some((n, rows.get(n)?))) {
                Some((n, row)) => bar(p, n, row.count, most, i18n::of(ui).walk),
                None => p.line("span", "0"),
            }
            p.close();
        }
        p.close();
    }
    p.close();
    p.close();
}

fn bar(p: &mut Pen, n: usize, count: usize, most: usize, walk: &'static str) {
    p.open("button");
    p.attr("title", walk);
    p.attr("data-testid", "ledger-count");
    p.on(crate::components::On::Click, n, |_, n| Some(Action::Counted(n)));
    p.line("span", &count.to_string());
    p.open("svg");
    p.own("width", &[&*(count * LONGEST / most).max(2).to_string(), "%"].concat());
    p.attr("height", "10");
    p.attr("aria-hidden", "true");
    p.open("rect");
    p.attr("width", "100%");
    p.attr("height", "10");
    p.attr("rx", "2");
    p.close();
    p.close();
    p.close();
}

fn heading(p: &mut Pen, scope: &'static str, class: &'static str, words: &str) {
    p.open("th");
    p.attr("scope", scope);
    p.attr("class", class);
    p.words(words);
    p.close();
}
