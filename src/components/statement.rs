//! One statement as read: its words, its notes, what it says and what it leaves out.

use crate::components::ReadingProps;
use crate::components::checklist::{self, checklist};
use crate::components::marks::{self, marked_text};
use crate::components::notes::{self, notes};
use crate::components::profile::{self, profile};
use crate::i18n::{self, times};
use crate::state::when;
use subtext_engine::reading::DocId;
use yew::prelude::*;

pub struct Props {
    pub reading: ReadingProps,
    pub index: usize,
    pub back_translated: bool,
}

pub fn statement(props: &Props) -> Html {
    let ReadingProps { read, ui, focus, dispatch } = props.reading.clone();
    let m = i18n::of(ui);
    let index = props.index;
    let doc = DocId::Statement(index);
    let (Some(statement), Some(reading)) =
        (read.case.statements.get(index), read.reading.statements.get(index))
    else {
        return Html::default();
    };
    if read.doc(doc).is_none() {
        return Html::default();
    }
    let name =
        if read.case.statements.len() == 1 { m.the_statement.to_owned() } else { (m.statement_n)(index + 1) };
    let posted = statement.posted_at.as_ref().map(|at| times::moment(at, statement.posted_approx, ui));
    let zone = when::zone(&read.case);
    html! {
        <section class="document statement" aria-label={name.clone()}>
            <h2>
                { name }
                if let Some(posted) = posted { <time>{ posted }</time> }
                if let (None, Some(_)) = (statement.posted_at, zone) { <span>{ m.time_unknown }</span> }
                if props.back_translated { <em>{ m.back_translated }</em> }
                if !statement.quoted { <em>{ m.reported }</em> }
            </h2>
            <div class="spread">
                { marked_text(&marks::Props {
                    read: read.clone(),
                    doc,
                    focus,
                    dispatch: dispatch.clone(),
                    testid: format!("reading-statement-{index}").into(),
                }) }
                { notes(&notes::Props { read: read.clone(), doc, ui, focus, dispatch }) }
                <div class="after">
                    { checklist(&checklist::Props { index, checklist: reading.checklist.clone(), ui }) }
                    { profile(&profile::Props { profile: reading.profile, contradictions: reading.contradictions.clone(), ui }) }
                </div>
            </div>
        </section>
    }
}
