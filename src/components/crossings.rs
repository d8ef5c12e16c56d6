//! What two places say together.

use crate::browser::input;
use crate::components::ReadingProps;
use crate::i18n::names;
use crate::state::Action;
use subtext_engine::reading::Place;
use yew::prelude::*;

/// How many are drawn; the list of findings has the rest.
const MOST: usize = 24;

pub fn crossings(props: &ReadingProps) -> Html {
    let m = props.messages();
    let crossings = &props.read.reading.crossings;
    if crossings.is_empty() {
        return Html::default();
    }
    let dispatch = props.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        if let [entry] = input::numbers(&event, "data-entry").as_slice() {
            dispatch.dispatch(Action::Focus(Some(*entry)));
        }
    };
    let place = |place: Place| {
        let entry = props.read.entry_at(place)?;
        let quote = props.read.entry(entry)?.quote.clone();
        Some(html! { <button class="place" data-entry={entry.to_string()}><q>{ quote }</q></button> })
    };
    html! {
        <section class="crossings" aria-labelledby="crossings">
            <h2 id="crossings">{ m.crossings }</h2>
            <ul {onclick}>
                { for crossings.iter().take(MOST).map(|crossing| html! {
                    <li data-testid="crossing" data-kind={crossing.kind.as_str()}>
                        <b>{ names::crossing(props.ui, crossing.kind) }</b>
                        <p>{ &crossing.reason }</p>
                        <div>{ place(crossing.from) }{ crossing.to.and_then(place) }</div>
                    </li>
                }) }
            </ul>
        </section>
    }
}
