//! The fifteen things that a statement can tell its readers.

use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading::{self, Item};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub index: usize,
    pub checklist: reading::Checklist<bool>,
    pub ui: Ui,
}

#[component]
pub fn Checklist(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let stated = props.checklist.iter().filter(|(_, stated)| **stated).count();
    html! {
        <div class="checklist" data-testid={format!("checklist-{}", props.index)}>
            <p>{ (m.stated_of)(stated, Item::ALL.len()) }</p>
            <ul>
                { for props.checklist.iter().map(|(item, stated)| html! {
                    <li class={if *stated { "stated" } else { "gap" }} data-item={item.as_str()}>
                        { names::item(props.ui, item) }
                        if !*stated { <span>{ m.not_stated }</span> }
                    </li>
                }) }
            </ul>
        </div>
    }
}
