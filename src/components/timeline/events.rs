//! Every event in words: what, when, how it is known, and a way to change it.

use super::delays;
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::{self, names, times};
use crate::state::Action;
use crate::state::moment::Step;
use subtext_engine::reading::{Mark, TimelineEvent, ZoneFrom};

pub fn details(p: &mut Pen, props: &ReadingProps) {
    let (m, events) = (props.messages(), &props.read.reading.timeline.events);
    if events.is_empty() || props.embedded {
        return p.nothing();
    }
    p.class("details", "all-times");
    p.attr("data-testid", "all-times");
    p.line("summary", m.all_times);
    p.class("div", "scroll");
    delays::table(p, props);
    p.open("table");
    p.line("caption", m.timeline);
    p.open("thead");
    p.open("tr");
    for name in m.event_columns {
        p.open("th");
        p.attr("scope", "col");
        p.words(name);
        p.close();
    }
    p.close();
    p.close();
    p.open("tbody");
    for (index, event) in events.iter().enumerate() {
        row(p, index, event, props);
    }
    p.close();
    p.close();
    p.close();
    p.close();
}

fn row(p: &mut Pen, index: usize, event: &TimelineEvent, props: &ReadingProps) {
    let m = props.messages();
    p.open("tr");
    p.line("td", &when(event, props));
    p.open("th");
    p.attr("scope", "row");
    p.words(names::event(props.ui, event.kind));
    p.close();
    p.line("td", &known(event, props));
    p.line(
        "td",
        match event.zone_from {
            ZoneFrom::Text => m.zone_from[0],
            ZoneFrom::Statement => m.zone_from[1],
            ZoneFrom::Reader => m.zone_from[2],
            ZoneFrom::Assumed => m.zone_from[3],
        },
    );
    p.open("td");
    if props.editable {
        p.class("button", "quiet");
        p.on(On::Click, index, |_, index| Some(Action::Moment(Step::Event(index))));
        p.words(m.change);
        p.close();
    }
    p.close();
    p.close();
}

/// The whole interval, an open end with the sign of one.
pub fn when(event: &TimelineEvent, props: &ReadingProps) -> String {
    times::between(event.earliest.as_ref(), event.latest.as_ref(), props.ui)
}

/// Stated, with the words; inferred, with the rule; or entered.
fn known(event: &TimelineEvent, props: &ReadingProps) -> String {
    let m = props.messages();
    let mark = match event.mark {
        Mark::Stated => m.mark_stated,
        Mark::Inferred => m.mark_inferred,
        Mark::Entered => m.mark_entered,
    };
    let entry = event.place.and_then(|place| props.read.entry_at(place)).and_then(|n| props.read.entry(n));
    let quote = entry.map(|entry| i18n::fill(m.quoted, &[&entry.quote]));
    let parts = [Some(mark), quote.as_deref(), event.rule];
    parts.into_iter().flatten().collect::<Vec<_>>().join(m.comma)
}
