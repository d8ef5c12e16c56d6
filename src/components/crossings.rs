//! What two places say together, each with the way to both, side by side.

use crate::components::{On, Pen, ReadingProps, look};
use crate::i18n::{self, names};
use crate::state::Action;
use crate::state::pair::{Move, Pair};
use subtext_engine::reading::{Crossing, Place};

/// How many are drawn; the list of findings has the rest.
const MOST: usize = 24;

pub fn crossings(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let crossings = props.read.crossings();
    if crossings.is_empty() {
        return p.nothing();
    }
    p.class("section", "crossings");
    p.attr("aria-labelledby", "crossings");
    p.open("h2");
    p.attr("id", "crossings");
    p.words(m.crossings);
    p.note("span", "count", &i18n::of_all(m, crossings.len(), props.read.reading.crossings.len()));
    p.close();
    p.open("ul");
    p.on(On::Click, 0, look);
    for n in crossings.into_iter().take(MOST) {
        let Some(crossing) = props.read.reading.crossings.get(n) else { continue };
        p.open("li");
        p.attr("data-testid", "crossing");
        p.attr("data-kind", crossing.kind.as_str());
        p.line("b", names::crossing(props.ui, crossing.kind));
        p.line("p", &crossing.reason);
        both(p, n, crossing, props);
        p.close();
    }
    p.close();
    p.close();
}

/// The words of both places, which lead to the pair; in another page's frame, to the mark of the first.
fn both(p: &mut Pen, n: usize, crossing: &Crossing, props: &ReadingProps) {
    let m = props.messages();
    p.class("button", "place");
    p.own("id", &["x", &n.to_string()].concat());
    if props.embedded {
        p.maybe("data-entry", props.read.entry_at(crossing.from).map(|entry| entry.to_string()).as_deref());
    } else {
        p.attr("data-testid", "pair-open");
        p.attr("title", m.pair_open);
        p.on(On::Click, n, |_, at| Some(Action::Pair(Move::Open(Pair { at, entry: None }))));
    }
    quote(p, crossing.from, props);
    if let Some(to) = crossing.to {
        quote(p, to, props);
    }
    p.close();
    p.class("div", "on-entry");
    p.button(Some("dismiss-crossing"), m.dismiss, n, |_, n| Some(Action::Pair(Move::Dismiss(n))));
    p.close();
}

fn quote(p: &mut Pen, place: Place, props: &ReadingProps) {
    p.open("q");
    p.maybe("lang", props.read.doc(place.doc).map(|doc| i18n::tag_of_text(doc.lang)));
    p.words(&props.read.quote(place));
    p.close();
}
