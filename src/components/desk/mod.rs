//! Where the texts come from: panes to paste into, and a panel of times.

mod pane;
mod when;

use crate::components::Dispatch;
use crate::components::header::{ChoiceProps, example_choice};
use crate::i18n;
use crate::state::{Action, Edit, Saved, State, is_blank};
use pane::pane;
use std::rc::Rc;
use subtext_engine::{Case, Ui};
use when::panel;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub ui: Ui,
    pub case: Rc<Case>,
    pub read: crate::state::Read,
    pub example: Option<AttrValue>,
    pub can_undo: bool,
    pub saved: Saved,
    pub offset_min: i32,
    pub dispatch: Dispatch,
}

impl Props {
    pub fn of(state: &State, dispatch: Dispatch) -> Self {
        Props {
            ui: state.ui,
            case: state.case.clone(),
            read: state.read.clone(),
            example: state.example.map(|example| AttrValue::Static(example.id)),
            can_undo: state.history.last().is_some(),
            saved: state.saved,
            offset_min: state.offset_min,
            dispatch,
        }
    }
}

#[component]
pub fn Desk(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let count = props.case.statements.len();
    let act = |make: fn() -> Action| {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(make())
    };
    let terms = props.case.terms.as_ref().map_or("", |terms| terms.text.as_str());
    html! {
        <section class="desk" aria-label={m.desk}>
            <div class="panes">
                { for props.case.statements.iter().enumerate().map(|(index, statement)| {
                    let dispatch = props.dispatch.clone();
                    let text = Callback::from(move |text| dispatch.dispatch(Action::Edit(Edit::StatementText(index, text))));
                    let dispatch = props.dispatch.clone();
                    let remove = (count > 1).then(|| Callback::from(move |()| dispatch.dispatch(Action::Edit(Edit::RemoveStatement(index)))));
                    pane(&pane::Props {
                        ui: props.ui,
                        key: format!("s{index}"),
                        label: if count == 1 { m.the_statement.into() } else { (m.statement_n)(index + 1).into() },
                        placeholder: m.paste_statement.into(),
                        value: statement.text.clone().into(),
                        testid: format!("statement-input-{index}").into(),
                        text,
                        remove,
                    })
                }) }
                <button class="add" data-testid="add-statement" title={m.add_statement} onclick={act(|| Action::Edit(Edit::AddStatement))}>
                    { m.add_statement }
                </button>
                { pane(&pane::Props {
                    ui: props.ui,
                    key: "terms".into(),
                    label: m.the_terms.into(),
                    placeholder: m.paste_terms.into(),
                    value: terms.to_owned().into(),
                    testid: "terms-input".into(),
                    text: {
                        let dispatch = props.dispatch.clone();
                        Callback::from(move |text| dispatch.dispatch(Action::Edit(Edit::TermsText(text))))
                    },
                    remove: None,
                }) }
            </div>
            <div class="under">
                { panel(&when::Props {
                    ui: props.ui,
                    case: props.case.clone(),
                    read: props.read.clone(),
                    offset_min: props.offset_min,
                    dispatch: props.dispatch.clone(),
                }) }
                <div class="bar">
                    { example_choice(&ChoiceProps {
                        ui: props.ui,
                        example: props.example.clone(),
                        dispatch: props.dispatch.clone(),
                    }) }
                    <button data-testid="clear" onclick={act(|| Action::Clear)} disabled={is_blank(&props.case)}>{ m.clear }</button>
                    if props.can_undo {
                        <button data-testid="undo" onclick={act(|| Action::Undo)}>{ m.undo }</button>
                    }
                    <p role="status">{ if props.saved == Saved::No { m.not_saved } else { "" } }</p>
                </div>
            </div>
        </section>
    }
}
