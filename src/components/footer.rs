//! What the page promises, what it can't know, and its keys.

use crate::browser::input;
use crate::components::Dispatch;
use crate::i18n;
use crate::state::Action;
use subtext_engine::Ui;
use yew::prelude::*;

pub struct Props {
    pub ui: Ui,
    pub keys: bool,
    pub dispatch: Dispatch,
}

pub fn footer(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let dispatch = props.dispatch.clone();
    let onchange = move |event: Event| dispatch.dispatch(Action::Keys(input::checked(&event)));
    let dispatch = props.dispatch.clone();
    let forget = move |_: MouseEvent| dispatch.dispatch(Action::Forget);
    html! {
        <footer>
            <p>{ m.promise_long }</p>
            <p>{ m.limits }</p>
            <label><input type="checkbox" checked={props.keys} {onchange} data-testid="keys" />{ m.keys }</label>
            <button onclick={forget} data-testid="forget">{ m.forget }</button>
            <p class="version">{ "Subtext " }{ subtext_engine::VERSION }</p>
        </footer>
    }
}
