//! Where the texts come from: panes to paste into, and a panel of times.

mod pane;
mod when;

use crate::components::Dispatch;
use crate::components::header::ExampleChoice;
use crate::i18n;
use crate::state::{Action, Edit, Saved, State, is_blank};
use pane::Pane;
use std::rc::Rc;
use subtext_engine::{Case, Ui};
use when::WhenPanel;
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
                    html! {
                        <Pane key={format!("s{index}")} ui={props.ui}
                            label={if count == 1 { m.the_statement.to_owned() } else { (m.statement_n)(index + 1) }}
                            placeholder={m.paste_statement} value={statement.text.clone()}
                            testid={format!("statement-input-{index}")} {text} {remove} />
                    }
                }) }
                <button class="add" data-testid="add-statement" title={m.add_statement} onclick={act(|| Action::Edit(Edit::AddStatement))}>
                    { m.add_statement }
                </button>
                <Pane key="terms" ui={props.ui} label={m.the_terms} placeholder={m.paste_terms} value={terms.to_owned()} testid="terms-input"
                    text={{
                        let dispatch = props.dispatch.clone();
                        Callback::from(move |text| dispatch.dispatch(Action::Edit(Edit::TermsText(text))))
                    }} />
            </div>
            <div class="under">
                <WhenPanel ui={props.ui} case={props.case.clone()} read={props.read.clone()} offset_min={props.offset_min} dispatch={props.dispatch.clone()} />
                <div class="bar">
                    <ExampleChoice ui={props.ui} example={props.example.clone()} dispatch={props.dispatch.clone()} />
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
