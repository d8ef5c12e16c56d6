//! The widget: one state, and the parts that draw it.

use crate::browser::page;
use crate::components::ReadingProps;
use crate::components::desk::{self, Desk};
use crate::components::footer::{self, footer};
use crate::components::header::{self, header};
use crate::hooks;
use crate::pages::ReadPage;
use yew::prelude::*;

#[component]
pub fn App() -> Html {
    let state = use_reducer(hooks::start);
    use_effect_with((), |()| page::close_connections());
    hooks::use_storage(&state);
    hooks::use_reading(&state);
    hooks::use_keys(&state);
    let dispatch = state.dispatcher();
    let reading = ReadingProps {
        read: state.read.clone(),
        ui: state.ui,
        focus: state.focus,
        dispatch: dispatch.clone(),
    };
    html! {
        <>
            { header(&header::Props { ui: state.ui, theme: state.theme, dispatch: dispatch.clone() }) }
            <Desk ..desk::Props::of(&state, dispatch.clone()) />
            <ReadPage {reading} example={state.example} />
            { footer(&footer::Props { ui: state.ui, keys: state.keys, dispatch }) }
        </>
    }
}
