//! The fifteen things that a statement can tell its readers.

use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading;
use yew::prelude::*;

pub struct Props {
    pub index: usize,
    pub checklist: reading::Checklist<bool>,
    pub ui: Ui,
}

pub fn checklist(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    html! {
        <dl class="checklist" data-testid={format!("checklist-{}", props.index)}>
            { items(props, true, m.stated) }
            { items(props, false, m.not_stated) }
        </dl>
    }
}

fn items(props: &Props, stated: bool, label: &'static str) -> Html {
    let items: Vec<_> =
        props.checklist.iter().filter(|(_, value)| **value == stated).map(|(item, _)| item).collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class={if stated { "stated" } else { "gap" }}>
            <dt>{ label }</dt>
            <dd>
                <ul>
                    { for items.into_iter().map(|item| html! {
                        <li data-item={item.as_str()}>{ names::item(props.ui, item) }</li>
                    }) }
                </ul>
            </dd>
        </div>
    }
}
