//! The list of all that is marked: what it is, why, by which rule. It says everything that the marks show.

use crate::browser::input;
use crate::components::ReadingProps;
use crate::i18n;
use crate::state::Action;
use crate::state::entries::{Entry, Style};
use subtext_engine::reading::DocId;
use subtext_engine::rules;
use yew::prelude::*;

/// How many entries are drawn at first; a long text has thousands.
const AT_FIRST: usize = 120;

#[component]
pub fn Findings(props: &ReadingProps) -> Html {
    let m = props.messages();
    let shown = use_state(|| AT_FIRST);
    let entries = &props.read.entries;
    if entries.is_empty() {
        return Html::default();
    }
    let limit = (*shown).max(props.focus.map_or(0, |focus| focus + 1));
    let dispatch = props.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        if let [entry] = input::numbers(&event, "data-entry").as_slice() {
            dispatch.dispatch(Action::Focus(Some(*entry)));
        }
    };
    let more = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(limit + AT_FIRST * 4)
    };
    html! {
        <section class="findings" aria-labelledby="findings">
            <h2 id="findings">{ m.findings }<span class="count">{ entries.len() }</span></h2>
            <ol class={(entries.len() > AT_FIRST).then_some("many")} {onclick}>
                { for entries.iter().take(limit).enumerate().map(|(n, entry)| row(n, entry, props)) }
            </ol>
            if limit < entries.len() {
                <button class="quiet" onclick={more}>{ (m.show_more)(entries.len() - limit) }</button>
            }
        </section>
    }
}

fn row(n: usize, entry: &Entry, props: &ReadingProps) -> Html {
    let m = props.messages();
    let on = props.focus == Some(n);
    let stop = props.focus.map_or(n == 0, |_| on);
    let credit = entry.style() == Style::Credit;
    html! {
        <li key={n} id={format!("f{n}")} class={classes!(entry.style().class(), on.then_some("on"))} tabindex="-1"
            data-testid="finding" data-category={entry.category} data-layer={entry.layer.as_str()}>
            <button class="to-text" data-entry={n.to_string()} tabindex={if stop { "0" } else { "-1" }} title={m.to_text}>
                <i>{ n + 1 }{ if credit { " ✓" } else { "" } }</i>
                <b>{ i18n::names::category(props.ui, entry.category) }</b>
                <q lang={lang(entry, props)}>{ &entry.quote }</q>
            </button>
            <p>{ &entry.reason }</p>
            { for entry.crossings.iter().filter_map(|&index| props.read.reading.crossings.get(index)).map(|crossing| html! {
                <p class="crossed">{ "↔ " }{ &crossing.reason }</p>
            }) }
            <small>
                { place(entry.place.doc, props) }
                if !credit && entry.severity > 1 {
                    { " · " }{ if entry.severity > 2 { m.serious } else { m.notable } }
                }
                if !entry.rule.is_empty() {
                    { " · " }{ m.rule }{ " " }<code>{ entry.rule }</code>
                }
                if let Some(rule) = rules::RULES.iter().find(|rule| rule.id == entry.rule) {
                    { " · " }{ m.source }{ " " }{ rule.source }
                }
            </small>
        </li>
    }
}

fn place(doc: DocId, props: &ReadingProps) -> String {
    let m = props.messages();
    match doc {
        DocId::Terms => m.the_terms.to_owned(),
        DocId::Statement(_) if props.read.case.statements.len() == 1 => m.the_statement.to_owned(),
        DocId::Statement(index) => (m.statement_n)(index + 1),
    }
}

fn lang(entry: &Entry, props: &ReadingProps) -> Option<&'static str> {
    props.read.doc(entry.place.doc).map(|doc| i18n::tag_of_text(doc.lang))
}
