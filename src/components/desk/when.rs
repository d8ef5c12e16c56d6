//! When it happened: filled from the texts where they say so, until the reader knows better.

use crate::browser::input;
use crate::components::pen::Meaning;
use crate::components::{On, Pen};
use crate::i18n::{self, Messages, names, times};
use crate::state::when::{self, Incident, KINDS};
use crate::state::{Action, Edit, State, clock};
use std::rc::Rc;
use subtext_engine::case::{EventKind, Time, UsersKind};
use subtext_engine::reading::Mark;
use web_sys::Event;

pub fn panel(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    let incidents = when::incidents(&state.read, &state.case);
    p.class("details", "when");
    p.attr("data-testid", "when-panel");
    p.open("summary");
    p.attr("data-testid", "when-toggle");
    p.words(m.when);
    p.line("span", m.when_hint);
    p.close();
    p.class("div", "zone");
    zones(p, state, m);
    users(p, state, m);
    p.close();
    // An element of its own: Chromium leaves undrawn what is put straight into details that have been open.
    p.open("div");
    for incident in &incidents {
        row(p, incident, incidents.len() > 1, state, m);
    }
    p.close();
    p.close();
}

fn zone(state: &State) -> i32 {
    when::zone(&state.case).unwrap_or(state.offset_min)
}

fn zones(p: &mut Pen, state: &State, m: &Messages) {
    let chosen = zone(state);
    p.open("label");
    p.line("span", m.zone);
    p.open("select");
    p.attr("data-testid", "zone");
    p.on(On::Change, 0, |event, _| {
        Some(Action::Edit(Edit::Zone(clock::parse_minutes(&input::value(event)).unwrap_or(0))))
    });
    for offset in clock::OFFSETS {
        option(p, &offset.to_string(), offset == chosen, &times::zone(offset));
    }
    p.close();
    p.close();
}

fn option(p: &mut Pen, value: &str, selected: bool, words: &str) {
    p.open("option");
    p.own("value", value);
    p.chosen(selected);
    p.words(words);
    p.close();
}

fn users(p: &mut Pen, state: &State, m: &Messages) {
    let users = state.case.users.first();
    p.open("label");
    p.line("span", m.users);
    p.open("input");
    for (name, value) in
        [("type", "number"), ("min", "0"), ("step", "1"), ("inputmode", "numeric"), ("data-testid", "users")]
    {
        p.attr(name, value);
    }
    p.value(&users.map(|users| users.count.to_string()).unwrap_or_default());
    p.on(On::Change, 0, |event, _| Some(Action::Edit(Edit::Users(input::value(event).parse().ok()))));
    p.close();
    p.close();
    let Some(users) = users else { return };
    p.open("label");
    p.line("span", m.users_kind);
    p.open("select");
    p.attr("data-testid", "users-kind");
    p.on(On::Change, 0, |event, _| {
        let kind = UsersKind::from_name(&input::value(event)).unwrap_or(UsersKind::Affected);
        Some(Action::Edit(Edit::UsersKind(kind)))
    });
    for kind in UsersKind::ALL.iter().copied() {
        option(p, kind.as_str(), users.kind == kind, names::users(state.ui, kind));
    }
    p.close();
    p.close();
    if let Some(source) = &users.source {
        p.line("small", source);
    }
}

fn row(p: &mut Pen, incident: &Incident, several: bool, state: &State, m: &Messages) {
    p.open("fieldset");
    p.key(&incident.name);
    if several {
        let numbers: Vec<String> = incident.statements.iter().map(|n| (n + 1).to_string()).collect();
        p.line("legend", &i18n::fill(m.incident, &[&numbers.join(m.comma)]));
    } else {
        p.nothing();
    }
    let (before, after) = KINDS.split_at(2);
    for kind in before {
        event(p, incident, *kind, state, m);
    }
    p.open("");
    for index in &incident.statements {
        posted(p, *index, state, m);
    }
    p.close();
    for kind in after {
        event(p, incident, *kind, state, m);
    }
    p.close();
}

fn event(p: &mut Pen, incident: &Incident, kind: EventKind, state: &State, m: &Messages) {
    let field = when::field(&state.case, &state.read, incident, kind);
    let name = incident.statements.first().copied().unwrap_or(0);
    let note = match field.mark {
        Some(Mark::Entered) => field.source.as_deref().unwrap_or(m.mark_entered),
        Some(Mark::Stated) => m.from_text,
        Some(Mark::Inferred) => m.mark_inferred,
        None => m.not_stated,
    };
    let zone = zone(state);
    let incident = incident.clone();
    let meaning = move |event: &Event| {
        let at = clock::parse_local(&input::value(event), zone);
        Some(Action::Edit(Edit::Event { incident: incident.clone(), kind, at }))
    };
    p.classes("div", "field", &[field.mark.map_or("none", Mark::as_str)]);
    let testid = [kind.as_str(), "-", &name.to_string()].concat();
    moment(p, names::event(state.ui, kind), &testid, field.value.as_ref(), Rc::new(meaning));
    p.line("small", note);
    match field.index {
        Some(index) => tick(p, m.about, field.approx, index, |event, index| {
            Some(Action::Edit(Edit::EventApprox { index, approx: input::checked(event) }))
        }),
        None => p.nothing(),
    }
    p.close();
}

fn posted(p: &mut Pen, index: usize, state: &State, m: &Messages) {
    let Some(statement) = state.case.statements.get(index) else { return };
    let label = if state.case.statements.len() == 1 {
        m.posted.to_owned()
    } else {
        i18n::counted(m.posted_n, index + 1)
    };
    let at = statement.posted_at.as_ref();
    let zone = zone(state);
    let meaning = move |event: &Event| {
        Some(Action::Edit(Edit::Posted(index, clock::parse_local(&input::value(event), zone))))
    };
    p.classes("div", "field", &[if at.is_some() { "entered" } else { "none" }]);
    moment(p, &label, &["posted-", &index.to_string()].concat(), at, Rc::new(meaning));
    p.line("small", if at.is_some() { m.mark_entered } else { m.not_stated });
    if at.is_some() {
        tick(p, m.about, statement.posted_approx, index, |event, index| {
            Some(Action::Edit(Edit::PostedApprox(index, input::checked(event))))
        });
    } else {
        p.nothing();
    }
    tick(p, m.is_reported, !statement.quoted, index, |event, index| {
        Some(Action::Edit(Edit::Quoted(index, !input::checked(event))))
    });
    p.close();
}

/// A field for a day and a time.
fn moment(p: &mut Pen, label: &str, testid: &str, at: Option<&Time>, meaning: Meaning) {
    p.open("label");
    p.line("span", label);
    p.open("input");
    p.attr("type", "datetime-local");
    p.own("data-testid", testid);
    p.value(&at.map(clock::local).unwrap_or_default());
    p.listen(On::Change, meaning);
    p.close();
    p.close();
}

fn tick(p: &mut Pen, label: &str, set: bool, n: usize, meaning: fn(&Event, usize) -> Option<Action>) {
    p.class("label", "about");
    p.open("input");
    p.attr("type", "checkbox");
    p.checked(set);
    p.on(On::Change, n, meaning);
    p.close();
    p.words(label);
    p.close();
}
