//! What two places say together.

use crate::components::{On, Pen, ReadingProps, look};
use crate::i18n::names;

/// How many are drawn; the list of findings has the rest.
const MOST: usize = 24;

pub fn crossings(p: &mut Pen, props: &ReadingProps) {
    let crossings = &props.read.reading.crossings;
    if crossings.is_empty() {
        return p.nothing();
    }
    p.class("section", "crossings");
    p.attr("aria-labelledby", "crossings");
    p.open("h2");
    p.attr("id", "crossings");
    p.words(props.messages().crossings);
    p.close();
    p.open("ul");
    p.on(On::Click, 0, look);
    for crossing in crossings.iter().take(MOST) {
        p.open("li");
        p.attr("data-testid", "crossing");
        p.attr("data-kind", crossing.kind.as_str());
        p.line("b", names::crossing(props.ui, crossing.kind));
        p.line("p", &crossing.reason);
        p.open("div");
        for place in [Some(crossing.from), crossing.to].into_iter().flatten() {
            let found = props.read.entry_at(place).and_then(|n| Some((n, props.read.entry(n)?)));
            if let Some((n, entry)) = found {
                p.class("button", "place");
                p.own("data-entry", &n.to_string());
                p.line("q", &entry.quote);
                p.close();
            }
        }
        p.close();
        p.close();
    }
    p.close();
    p.close();
}
