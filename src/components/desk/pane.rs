//! One pane to paste a text into.

use crate::browser::input;
use crate::i18n;
use subtext_engine::{Ui, text};
use yew::prelude::*;

/// How much of a text its language is guessed from while it is typed.
const GLIMPSE: usize = 400;

pub struct Props {
    pub ui: Ui,
    pub key: String,
    pub label: AttrValue,
    pub placeholder: AttrValue,
    pub value: AttrValue,
    pub testid: AttrValue,
    pub text: Callback<String>,
    pub remove: Option<Callback<()>>,
}

pub fn pane(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let text = props.text.clone();
    let oninput = move |event: InputEvent| text.emit(input::value(&event));
    let glimpse: String = props.value.chars().take(GLIMPSE).collect();
    let lang = if glimpse.is_empty() { None } else { Some(i18n::tag_of_text(text::detect(&glimpse))) };
    html! {
        <div class="pane" key={props.key.clone()}>
            <label>
                <span>{ props.label.clone() }</span>
                <textarea rows="3" data-testid={props.testid.clone()} placeholder={props.placeholder.clone()} {lang}
                    value={props.value.clone()} {oninput} spellcheck="false" autocomplete="off" />
            </label>
            if let Some(remove) = props.remove.clone() {
                <button class="remove" title={m.remove_statement} aria-label={m.remove_statement} onclick={move |_: MouseEvent| remove.emit(())}>{ "×" }</button>
            }
        </div>
    }
}
