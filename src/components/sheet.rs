//! On a narrow screen: the entry that the reader looks at, at the foot of the window instead of in the margin.

use crate::components::ReadingProps;
use crate::i18n::names;
use crate::state::Action;
use yew::prelude::*;

pub fn sheet(props: &ReadingProps) -> Html {
    let m = props.messages();
    let Some((n, entry)) = props.focus.and_then(|n| Some((n, props.read.entry(n)?))) else {
        return Html::default();
    };
    let act = |make: fn() -> Action| {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(make())
    };
    html! {
        <aside class={classes!("sheet", entry.style().class())} aria-live="polite">
            <b>{ n + 1 }{ " · " }{ names::category(props.ui, entry.category) }</b>
            <p>{ &entry.reason }</p>
            <nav>
                <button onclick={act(|| Action::Step(-1))}>{ m.previous }</button>
                <button onclick={act(|| Action::Step(1))}>{ m.next }</button>
                <button onclick={act(|| Action::Focus(None))}>{ m.close }</button>
            </nav>
        </aside>
    }
}
