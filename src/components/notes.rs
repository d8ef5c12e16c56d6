//! Notes in the margin, one group beside every block of the text. They repeat the list for the eye; keyboard and
//! screen reader have the list itself.

use crate::browser::input;
use crate::components::Dispatch;
use crate::i18n;
use crate::state::entries::{Entry, Style};
use crate::state::marks::Paragraph;
use crate::state::{Action, Read};
use subtext_engine::Ui;
use subtext_engine::reading::DocId;
use yew::prelude::*;

/// How many characters of the text make one line, and how many lines a note takes that is written out.
const LINE: usize = 62;
const WRITTEN_OUT: usize = 5;
/// How many lines there are beside the checklist of a statement.
const BELOW: usize = 9;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub read: Read,
    pub doc: DocId,
    pub ui: Ui,
    pub focus: Option<usize>,
    pub dispatch: Dispatch,
}

#[component]
pub fn Notes(props: &Props) -> Html {
    let Some(doc) = props.read.doc(props.doc) else { return Html::default() };
    let dispatch = props.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        if let [entry] = input::numbers(&event, "data-entry").as_slice() {
            dispatch.dispatch(Action::Focus(Some(*entry)));
        }
    };
    html! {
        <div class="notes" aria-hidden="true" {onclick}>
            { for doc.paragraphs.iter().enumerate().map(|(index, paragraph)| {
                let last = index + 1 == doc.paragraphs.len() && props.doc != DocId::Terms;
                group(paragraph, if last { BELOW } else { 0 }, props)
            }) }
        </div>
    }
}

fn group(paragraph: &Paragraph, below: usize, props: &Props) -> Html {
    let open = written_out(paragraph, below, &props.read);
    html! {
        <div class="beside">
            { for paragraph.entries.iter().filter_map(|&n| Some((n, props.read.entry(n)?))).map(|(n, entry)| {
                let on = props.focus == Some(n);
                note(n, entry, on, on || (props.focus.is_none_or(|focus| !paragraph.entries.contains(&focus)) && open.contains(&n)), props.ui)
            }) }
        </div>
    }
}

fn note(n: usize, entry: &Entry, on: bool, open: bool, ui: Ui) -> Html {
    let m = i18n::of(ui);
    let sign = if entry.style() == Style::Credit { "✓".to_owned() } else { (n + 1).to_string() };
    html! {
        <div class={classes!("note", entry.style().class(), on.then_some("on"))} data-entry={n.to_string()}>
            <b><i>{ sign }</i>{ i18n::names::category(ui, entry.category) }</b>
            if open && !entry.reason.is_empty() {
                <span>{ &entry.reason }</span>
            }
            if on && !entry.rule.is_empty() {
                <small>{ m.rule }{ " " }<code>{ entry.rule }</code></small>
            }
        </div>
    }
}

/// The entries whose reasons are written out: the gravest, as long as they don't make the margin longer than the text.
fn written_out(paragraph: &Paragraph, below: usize, read: &Read) -> Vec<usize> {
    let lines = paragraph.chars.div_ceil(LINE) + 1;
    let mut left = (lines * 7 / 4 + below).saturating_sub(paragraph.entries.len());
    let mut by_weight: Vec<(u8, usize)> =
        paragraph.entries.iter().filter_map(|&n| Some((3 - read.entry(n)?.severity.min(3), n))).collect();
    by_weight.sort_unstable();
    let mut open = Vec::new();
    for (_, n) in by_weight {
        if left < WRITTEN_OUT - 1 {
            break;
        }
        left -= WRITTEN_OUT - 1;
        open.push(n);
    }
    open
}
