//! At the foot of the window: one moment that the reader gives. What they type is read as they type it.

use crate::browser::{input, keys};
use crate::components::{On, Pen};
use crate::i18n::{self, names, times};
use crate::state::moment::{Origin, Step};
use crate::state::{Action, State};
use subtext_engine::case::EventKind;

pub fn moment_bar(p: &mut Pen, state: &State) {
    let Some(moment) = &state.moment else { return p.nothing() };
    let m = i18n::of(state.ui);
    p.class("aside", "note-bar moment");
    p.attr("data-testid", "moment");
    p.attr("aria-label", m.moment);
    p.on(On::Key, 0, |event, _| keys::escapes(event).then_some(Action::Moment(Step::Close)));
    if let Origin::Text(quote) = &moment.origin {
        p.line("p", &i18n::fill(m.moment_in_text, &[quote]));
    } else {
        p.nothing();
    }
    p.open("label");
    p.line("span", m.moment_what);
    p.open("select");
    p.attr("data-testid", "moment-kind");
    p.on(On::Change, 0, |event, _| {
        let kind = EventKind::from_name(&input::value(event))?;
        Some(Action::Moment(Step::Kind(kind)))
    });
    for kind in EventKind::ALL.iter().copied() {
        p.open("option");
        p.own("value", kind.as_str());
        p.chosen(kind == moment.kind);
        p.words(names::event(state.ui, kind));
        p.close();
    }
    p.close();
    p.close();
    p.open("label");
    p.line("span", m.moment_when);
    p.open("input");
    p.attr("id", "moment");
    p.attr("data-testid", "moment-text");
    p.attr("autocomplete", "off");
    p.attr("spellcheck", "false");
    p.own("placeholder", m.moment_hint);
    p.value(&moment.text);
    p.on(On::Input, 0, |event, _| Some(Action::Moment(Step::Text(input::value(event)))));
    p.on(On::Key, 0, |event, _| keys::is_enter(event).then_some(Action::Moment(Step::Set)));
    p.close();
    p.close();
    p.open("p");
    p.attr("role", "status");
    p.attr("data-testid", "moment-read");
    let read = moment.value.map(|value| {
        i18n::fill(
            m.moment_read,
            &[&times::between(value.earliest.as_ref(), value.latest.as_ref(), state.ui)],
        )
    });
    let untouched = moment.text.trim().is_empty();
    p.words(read.as_deref().unwrap_or(if untouched { m.moment_empty } else { m.moment_unread }));
    p.close();
    p.open("nav");
    p.open("button");
    p.attr("data-testid", "moment-set");
    p.flag("disabled", !moment.is_ready());
    p.on(On::Click, 0, |_, _| Some(Action::Moment(Step::Set)));
    p.words(m.moment_set);
    p.close();
    if moment.can_be_taken_back() {
        p.button(Some("moment-back"), m.moment_back, 0, |_, _| Some(Action::Moment(Step::TakeBack)));
    } else {
        p.nothing();
    }
    p.button(Some("moment-close"), m.close, 0, |_, _| Some(Action::Moment(Step::Close)));
    p.close();
    p.close();
}
