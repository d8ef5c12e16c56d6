//! What is shown of all that is marked, and the way to the next weighty clause.

use crate::browser::input;
use crate::components::{On, Pen, ReadingProps};
use crate::i18n;
use crate::state::filter::names;
use crate::state::{Action, walk};
use subtext_engine::reading::Layer;

/// With fewer marks there is nothing to choose from.
const FEW: usize = 8;

pub fn filter(p: &mut Pen, props: &ReadingProps) {
    let (m, read) = (props.messages(), &props.read);
    let all = read.entries.len();
    if props.embedded || all < FEW {
        return p.nothing();
    }
    let now = read.filter;
    p.class("div", "filter");
    p.attr("role", "group");
    p.attr("aria-label", m.filter);
    select(p, "filter-kind", m.kind, |event, _| Some(Action::Only(input::value(event))));
    option(p, "", &i18n::counted(m.all_kinds, all), now.only.is_empty());
    for (name, count) in names(&read.entries) {
        let words = match Layer::from_name(name) {
            Some(layer) => m.layers.get(layer as usize).copied().unwrap_or_default(),
            None => i18n::names::category(props.ui, name),
        };
        option(p, name, &[words, " · ", &count.to_string()].concat(), name == now.only);
    }
    p.close();
    select(p, "filter-weight", m.weight, |event, _| input::value(event).parse().ok().map(Action::Least));
    for ((value, words), least) in ["1", "2", "3"].into_iter().zip(m.weights).zip(1..) {
        option(p, value, words, now.least.max(1) == least);
    }
    p.close();
    if read.shown().any(|(_, entry)| walk::is_serious(entry)) {
        p.class("button", "serious");
        p.attr("data-testid", "next-serious");
        p.attr("aria-keyshortcuts", "w");
        p.on(On::Click, 0, |_, _| Some(Action::Serious));
        p.words(m.next_serious);
        p.close();
    } else {
        p.nothing();
    }
    let shown = read.shown().count();
    p.open("span");
    p.attr("role", "status");
    p.attr("data-testid", "shown");
    if shown < all {
        p.words(&i18n::of_all(m, shown, all));
    }
    p.close();
    if shown < all {
        p.button(Some("show-all"), m.show_all, 0, |_, _| Some(Action::All));
    } else {
        p.nothing();
    }
    p.close();
}

fn select(
    p: &mut Pen,
    testid: &'static str,
    label: &'static str,
    meaning: fn(&web_sys::Event, usize) -> Option<Action>,
) {
    p.open("select");
    p.attr("data-testid", testid);
    p.attr("aria-label", label);
    p.on(On::Change, 0, meaning);
}

fn option(p: &mut Pen, value: &'static str, words: &str, chosen: bool) {
    p.open("option");
    p.attr("value", value);
    p.chosen(chosen);
    p.words(words);
    p.close();
}
