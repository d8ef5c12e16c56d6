//! The name, the examples, the switches.

use crate::browser::input;
use crate::components::Dispatch;
use crate::examples::{self, Example};
use crate::i18n;
use crate::state::{Action, Theme};
use subtext_engine::Ui;
use yew::prelude::*;

pub struct Props {
    pub ui: Ui,
    pub theme: Theme,
    pub dispatch: Dispatch,
}

pub fn header(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let act = |make: fn() -> Action| {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(make())
    };
    let next = match props.theme {
        Theme::Auto => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::Auto,
    };
    let theme = {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::Theme(next))
    };
    let pressed = |ui: Ui| if props.ui == ui { "true" } else { "false" };
    html! {
        <header>
            <h1>{ "Sub" }<i>{ "text" }</i></h1>
            <p class="tagline">{ m.tagline }</p>
            <div class="end">
                <p class="promise">{ m.promise_short }</p>
                <div class="languages" role="group" aria-label={m.language}>
                    <button data-testid="lang-en" lang="en" aria-pressed={pressed(Ui::En)} onclick={act(|| Action::Ui(Ui::En))}>{ "EN" }</button>
                    <button data-testid="lang-zh" lang="zh-Hans" aria-pressed={pressed(Ui::Zh)} onclick={act(|| Action::Ui(Ui::Zh))}>{ "中文" }</button>
                </div>
                <button class="theme" data-testid="theme" data-theme={props.theme.name()} onclick={theme}>
                    { match props.theme { Theme::Auto => m.theme_auto, Theme::Light => m.theme_light, Theme::Dark => m.theme_dark } }
                </button>
            </div>
        </header>
    }
}

pub struct ChoiceProps {
    pub ui: Ui,
    pub example: Option<AttrValue>,
    pub dispatch: Dispatch,
}

/// The list of examples.
pub fn example_choice(props: &ChoiceProps) -> Html {
    let m = i18n::of(props.ui);
    let dispatch = props.dispatch.clone();
    let onchange = move |event: Event| {
        if let Some(example) = examples::by_id(&input::value(&event)) {
            dispatch.dispatch(Action::Example(example));
        }
    };
    let option = |example: &Example| {
        let selected = props.example.as_deref() == Some(example.id);
        html! { <option value={example.id} {selected}>{ example.name }</option> }
    };
    html! {
        <label class="examples">
            <span>{ m.example }</span>
            <select data-testid="example-select" {onchange}>
                <option value="" selected={props.example.is_none()} disabled=true>{ m.own_texts }</option>
                { for examples::all().iter().map(option) }
            </select>
        </label>
    }
}
