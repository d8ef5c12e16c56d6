//! The terms as read: their words, their notes, and who carries what.

use crate::components::ReadingProps;
use crate::components::ledger::{self, ledger};
use crate::components::marks::{self, marked_text};
use crate::components::notes::{self, notes};
use subtext_engine::reading::DocId;
use yew::prelude::*;

pub struct Props {
    pub reading: ReadingProps,
    pub back_translated: bool,
}

pub fn terms(props: &Props) -> Html {
    let ReadingProps { read, ui, focus, dispatch } = props.reading.clone();
    let m = props.reading.messages();
    if read.doc(DocId::Terms).is_none() {
        return Html::default();
    }
    html! {
        <section class="document" aria-labelledby="terms-heading">
            <h2 id="terms-heading">
                { m.the_terms }
                if props.back_translated { <em>{ m.back_translated }</em> }
            </h2>
            { ledger(&ledger::Props { ui, rows: read.reading.ledger.clone() }) }
            <div class="spread">
                { marked_text(&marks::Props {
                    read: read.clone(),
                    doc: DocId::Terms,
                    focus,
                    dispatch: dispatch.clone(),
                    testid: "reading-terms".into(),
                }) }
                { notes(&notes::Props { read: read.clone(), doc: DocId::Terms, ui, focus, dispatch }) }
            </div>
        </section>
    }
}
