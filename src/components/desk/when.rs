//! When it happened: filled from the texts where they say so, until the reader knows better.

use crate::browser::input;
use crate::components::Dispatch;
use crate::i18n::{self, Messages, names, times};
use crate::state::when::{self, Incident, KINDS};
use crate::state::{Action, Edit, Read, clock};
use std::rc::Rc;
use subtext_engine::case::{EventKind, UsersKind};
use subtext_engine::reading::Mark;
use subtext_engine::{Case, Ui};
use yew::prelude::*;

pub struct Props {
    pub ui: Ui,
    pub case: Rc<Case>,
    pub read: Read,
    pub offset_min: i32,
    pub dispatch: Dispatch,
}

impl Props {
    fn zone(&self) -> i32 {
        when::zone(&self.case).unwrap_or(self.offset_min)
    }

    /// A handler that turns what was typed into an edit.
    fn edit<E: 'static>(&self, read: impl Fn(&E) -> Edit + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: E| dispatch.dispatch(Action::Edit(read(&event))))
    }
}

pub fn panel(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let incidents = when::incidents(&props.read, &props.case);
    let zone = props.zone();
    let users = props.case.users.first();
    html! {
        <details class="when" data-testid="when-panel">
            <summary data-testid="when-toggle">{ m.when }<span>{ m.when_hint }</span></summary>
            <div class="zone">
                <label>
                    <span>{ m.zone }</span>
                    <select data-testid="zone" onchange={props.edit(|event: &Event| Edit::Zone(input::value(event).parse().unwrap_or(0)))}>
                        { for clock::OFFSETS.iter().map(|offset| html! {
                            <option value={offset.to_string()} selected={*offset == zone}>{ times::zone(*offset) }</option>
                        }) }
                    </select>
                </label>
                <label>
                    <span>{ m.users }</span>
                    <input type="number" min="0" step="1" inputmode="numeric" data-testid="users"
                        value={users.map(|users| users.count.to_string()).unwrap_or_default()}
                        onchange={props.edit(|event: &Event| Edit::Users(input::value(event).parse().ok()))} />
                </label>
                if let Some(users) = users {
                    <label>
                        <span>{ m.users_kind }</span>
                        <select data-testid="users-kind" onchange={props.edit(|event: &Event| {
                            Edit::UsersKind(UsersKind::from_name(&input::value(event)).unwrap_or(UsersKind::Affected))
                        })}>
                            { for UsersKind::ALL.iter().map(|kind| html! {
                                <option value={kind.as_str()} selected={users.kind == *kind}>{ names::users(props.ui, *kind) }</option>
                            }) }
                        </select>
                    </label>
                }
                if let Some(source) = users.and_then(|users| users.source.clone()) {
                    <small>{ source }</small>
                }
            </div>
            { for incidents.iter().map(|incident| row(incident, incidents.len() > 1, props, m)) }
        </details>
    }
}

fn row(incident: &Incident, several: bool, props: &Props, m: &Messages) -> Html {
    html! {
        <fieldset key={incident.name.clone()}>
            if several {
                <legend>{ (m.incident)(&incident.statements.iter().map(|n| (n + 1).to_string()).collect::<Vec<_>>().join(m.comma)) }</legend>
            }
            { for KINDS.iter().take(2).map(|kind| event(incident, *kind, props, m)) }
            { for incident.statements.iter().map(|index| posted(*index, props, m)) }
            { for KINDS.iter().skip(2).map(|kind| event(incident, *kind, props, m)) }
        </fieldset>
    }
}

fn event(incident: &Incident, kind: EventKind, props: &Props, m: &Messages) -> Html {
    let field = when::field(&props.case, &props.read, incident, kind);
    let zone = props.zone();
    let name = incident.statements.first().copied().unwrap_or(0);
    let onchange = {
        let incident = incident.clone();
        props.edit(move |event: &Event| Edit::Event {
            incident: incident.clone(),
            kind,
            at: clock::parse_local(&input::value(event), zone),
        })
    };
    let note = match field.mark {
        Some(Mark::Entered) => field.source.unwrap_or_else(|| m.mark_entered.into()),
        Some(Mark::Stated) => m.from_text.into(),
        Some(Mark::Inferred) => m.mark_inferred.into(),
        None => m.not_stated.into(),
    };
    html! {
        <div class={classes!("field", field.mark.map_or("none", Mark::as_str))}>
            <label>
                <span>{ names::event(props.ui, kind) }</span>
                <input type="datetime-local" data-testid={format!("{}-{name}", kind.as_str())} {onchange}
                    value={field.value.as_ref().map(clock::local).unwrap_or_default()} />
            </label>
            <small>{ note }</small>
            if let Some(index) = field.index {
                <label class="about">
                    <input type="checkbox" checked={field.approx}
                        onchange={props.edit(move |event: &Event| Edit::EventApprox { index, approx: input::checked(event) })} />
                    { m.about }
                </label>
            }
        </div>
    }
}

fn posted(index: usize, props: &Props, m: &Messages) -> Html {
    let Some(statement) = props.case.statements.get(index) else { return Html::default() };
    let zone = props.zone();
    let label = if props.case.statements.len() == 1 { m.posted.to_owned() } else { (m.posted_n)(index + 1) };
    html! {
        <div class={classes!("field", if statement.posted_at.is_some() { "entered" } else { "none" })}>
            <label>
                <span>{ label }</span>
                <input type="datetime-local" data-testid={format!("posted-{index}")}
                    value={statement.posted_at.as_ref().map(clock::local).unwrap_or_default()}
                    onchange={props.edit(move |event: &Event| Edit::Posted(index, clock::parse_local(&input::value(event), zone)))} />
            </label>
            <small>{ if statement.posted_at.is_some() { m.mark_entered } else { m.not_stated } }</small>
            if statement.posted_at.is_some() {
                <label class="about">
                    <input type="checkbox" checked={statement.posted_approx}
                        onchange={props.edit(move |event: &Event| Edit::PostedApprox(index, input::checked(event)))} />
                    { m.about }
                </label>
            }
            <label class="about">
                <input type="checkbox" checked={!statement.quoted}
                    onchange={props.edit(move |event: &Event| Edit::Quoted(index, !input::checked(event)))} />
                { m.is_reported }
            </label>
        </div>
    }
}
