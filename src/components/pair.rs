//! Two places that say something together: each in its own text, at the same height, with a line between them. The rest
//! of the reading steps aside meanwhile.

use crate::browser::pair as browser;
use crate::components::marks::marked_text;
use crate::components::sheet::sheet;
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::{self, names};
use crate::state::Action;
use crate::state::pair::{Move, Pair};
use subtext_engine::reading::{DocId, Place};

pub fn pair(p: &mut Pen, props: &ReadingProps, Pair { at, .. }: Pair) {
    let (read, m) = (&props.read, props.messages());
    let Some(crossing) = read.reading.crossings.get(at) else { return p.nothing() };
    let shown = read.crossings();
    p.class("section", "pair");
    p.attr("data-testid", "pair");
    p.attr("aria-labelledby", "pair-heading");
    p.open("h2");
    p.attr("id", "pair-heading");
    p.words(names::crossing(props.ui, crossing.kind));
    if let Some(here) = shown.iter().position(|n| *n == at) {
        let of = [&*(here + 1).to_string(), &*shown.len().to_string()];
        p.line("span", &i18n::fill(m.n_of_m, &of));
    }
    p.close();
    p.open("p");
    p.attr("id", "pair-reason");
    p.words(&crossing.reason);
    p.close();
    p.open("nav");
    p.button(Some("pair-previous"), m.previous, 0, |_, _| Some(Action::Pair(Move::Step { back: true })));
    p.button(Some("pair-next"), m.next, 0, |_, _| Some(Action::Pair(Move::Step { back: false })));
    p.button(Some("pair-close"), m.close, 0, |_, _| Some(Action::Pair(Move::Close)));
    p.close();
    let other = crossing.to.filter(|to| to.doc != crossing.from.doc);
    p.classes("div", "leaves", &[if other.is_some() { "two" } else { "" }]);
    leaf(p, props, crossing.from);
    if let Some(to) = other {
        p.open("svg");
        p.attr("aria-hidden", "true");
        p.open("line");
        p.attr("id", "pair-link");
        p.close();
        p.close();
        leaf(p, props, to);
    }
    p.close();
    sheet(p, props);
    p.close();
}

/// One text in a pane of its own.
fn leaf(p: &mut Pen, props: &ReadingProps, place: Place) {
    let name = props.name_of(place.doc);
    let testid = match place.doc {
        DocId::Terms => "reading-terms".to_owned(),
        DocId::Statement(index) => ["reading-statement-", &index.to_string()].concat(),
    };
    p.open("div");
    p.key(&testid);
    p.line("h3", &name);
    p.class("div", "leaf");
    p.attr("role", "group");
    p.attr("tabindex", "0");
    p.own("aria-label", &name);
    p.on(On::Scroll, 0, |_, _| {
        browser::link();
        None
    });
    marked_text(p, props, place.doc, &testid);
    p.close();
    p.close();
}
