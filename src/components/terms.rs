//! The terms as read: their words, their notes, and who carries what.

use crate::components::ReadingProps;
use crate::components::ledger::Ledger;
use crate::components::marks::MarkedText;
use crate::components::notes::Notes;
use subtext_engine::reading::DocId;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub reading: ReadingProps,
    pub back_translated: bool,
}

#[component]
pub fn TermsReading(props: &Props) -> Html {
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
            <Ledger {ui} rows={read.reading.ledger.clone()} />
            <div class="spread">
                <MarkedText read={read.clone()} doc={DocId::Terms} {focus} dispatch={dispatch.clone()} testid="reading-terms" />
                <Notes read={read.clone()} doc={DocId::Terms} {ui} {focus} {dispatch} />
            </div>
        </section>
    }
}
