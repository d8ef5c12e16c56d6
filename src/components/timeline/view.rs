//! The timeline: the chart, what is odd about it, and what it says in figures.

use super::layout;
use super::{draw, events, references};
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::{self, times};
use crate::state::Action;
use crate::state::moment::Step;

/// The widest and the narrowest that the chart gets, and what the page keeps free beside it.
const WIDEST: u32 = 964;
const NARROWEST: u32 = 272;
const MARGIN: u32 = 40;

pub fn timeline(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let width = props.width.saturating_sub(MARGIN).clamp(NARROWEST, WIDEST);
    let chart = layout::chart(&props.read, props.ui, i64::from(width));
    p.class("figure", "timeline");
    p.attr("data-testid", "timeline");
    p.attr("id", "timeline");
    p.attr("tabindex", "-1");
    match &chart {
        Some(chart) => draw::chart(p, chart, props),
        None => p.note("p", "quiet", m.no_times),
    }
    p.open("figcaption");
    if chart.is_some() {
        for (class, words) in [
            ("key stated", m.mark_stated),
            ("key inferred", m.mark_inferred),
            ("key entered", m.mark_entered),
        ] {
            p.note("span", class, words);
        }
    }
    if props.editable {
        p.class("button", "quiet");
        p.attr("data-testid", "moment-new");
        p.on(On::Click, 0, |_, _| Some(Action::Moment(Step::New)));
        p.words(m.moment_new);
        p.close();
    }
    p.close();
    p.class("ul", "flags");
    odd(p, props);
    references::over(p, props);
    references::later(p, props);
    p.close();
    events::details(p, props);
    references::details(p, props);
    p.close();
}

/// What does not fit together, and what became of promises.
fn odd(p: &mut Pen, props: &ReadingProps) {
    let timeline = &props.read.reading.timeline;
    for flag in &timeline.flags {
        p.class("li", "flag");
        p.attr("data-testid", "flag");
        p.attr("data-kind", flag.kind.as_str());
        p.words(&flag.reason);
        p.close();
    }
    for promise in &timeline.promises {
        p.class("li", "flag");
        p.attr("data-testid", "promise");
        let [kept, broken, unknown] = props.messages().promise;
        let template = match promise.kept {
            Some(true) => kept,
            Some(false) => broken,
            None => unknown,
        };
        p.words(&i18n::fill(template, &[&times::due(&promise.due, props.ui)]));
        p.close();
    }
}
