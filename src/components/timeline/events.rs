//! Every event in words: what, when, how it is known, and a way to change it.

use super::delays::delays;
use crate::components::table::table;
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::{self, names, times};
use crate::state::Action;
use crate::state::moment::Step;
use subtext_engine::reading::{Mark, TimelineEvent};

/// How many events have a row; the list of findings has the rest.
const MOST: usize = 300;

pub fn details(p: &mut Pen, props: &ReadingProps) {
    let (m, events) = (props.messages(), &props.read.reading.timeline.events);
    if events.is_empty() || props.embedded {
        return p.nothing();
    }
    p.class("details", "all-times");
    p.attr("data-testid", "all-times");
    p.line("summary", m.all_times);
    p.class("div", "scroll");
    delays(p, props);
    let mut rows: Vec<Vec<String>> = events.iter().take(MOST).map(|event| row(event, props)).collect();
    if events.len() > MOST {
        rows.push(vec![["+ ", &*(events.len() - MOST).to_string()].concat()]);
    }
    table(p, m.timeline, &m.event_columns, &rows, props.editable.then_some(change), m.change);
    p.close();
    p.close();
}

fn change(p: &mut Pen, index: usize, words: &str, label: &str) {
    p.open("button");
    p.own("aria-label", label);
    p.on(On::Click, index, |_, index| Some(Action::Moment(Step::Event(index))));
    p.words(words);
    p.close();
}

fn row(event: &TimelineEvent, props: &ReadingProps) -> Vec<String> {
    let m = props.messages();
    vec![
        names::event(props.ui, event.kind).into(),
        times::between(event.earliest.as_ref(), event.latest.as_ref(), props.ui),
        known(event, props),
        m.zone_from.get(event.zone_from as usize).copied().unwrap_or_default().into(),
    ]
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
