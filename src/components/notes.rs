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

pub struct Props {
    pub read: Read,
    pub doc: DocId,
    pub ui: Ui,
    pub focus: Option<usize>,
    pub dispatch: Dispatch,
}

pub fn notes(props: &Props) -> Html {
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
    let kinds = kinds(paragraph, &props.read);
    // The one that the reader looks at makes room for itself.
    let looking = props.focus.filter(|focus| paragraph.entries.contains(focus));
    let open =
        if looking.is_none() { written_out(paragraph, &kinds, below, &props.read) } else { Vec::new() };
    html! {
        <div class="beside">
            { for kinds.iter().filter_map(|kind| {
                let on = looking.filter(|focus| kind.contains(focus));
                let shown = on.or_else(|| kind.first().copied())?;
                Some(note(kind, shown, props.read.entry(shown)?, on.is_some(), open.contains(&shown), props.ui))
            }) }
        </div>
    }
}

/// The entries of a block, those of one kind together.
fn kinds(paragraph: &Paragraph, read: &Read) -> Vec<Vec<usize>> {
    let mut kinds: Vec<(&str, Style, Vec<usize>)> = Vec::new();
    for (n, entry) in paragraph.entries.iter().filter_map(|&n| Some((n, read.entry(n)?))) {
        match kinds.iter_mut().find(|kind| (kind.0, kind.1) == (entry.category, entry.style())) {
            Some(kind) => kind.2.push(n),
            None => kinds.push((entry.category, entry.style(), vec![n])),
        }
    }
    kinds.into_iter().map(|kind| kind.2).collect()
}

fn note(kind: &[usize], shown: usize, entry: &Entry, on: bool, open: bool, ui: Ui) -> Html {
    let m = i18n::of(ui);
    let sign = if entry.style() == Style::Credit {
        "✓".to_owned()
    } else {
        kind.iter().map(|n| (n + 1).to_string()).collect::<Vec<_>>().join(" ")
    };
    html! {
        <div class={classes!("note", entry.style().class(), on.then_some("on"))} data-entry={shown.to_string()}>
            <b><i>{ sign }</i>{ i18n::names::category(ui, entry.category) }</b>
            if (open || on) && !entry.reason.is_empty() {
                <span>{ &entry.reason }</span>
            }
            if on && !entry.rule.is_empty() {
                <small>{ m.rule }{ " " }<code>{ entry.rule }</code></small>
            }
        </div>
    }
}

/// The entries whose reasons are written out: the gravest, as long as they don't make the margin longer than the text.
fn written_out(paragraph: &Paragraph, kinds: &[Vec<usize>], below: usize, read: &Read) -> Vec<usize> {
    let lines = paragraph.chars.div_ceil(LINE) + 1;
    let mut left = (lines * 7 / 4 + below).saturating_sub(kinds.len());
    let mut by_weight: Vec<(u8, usize)> = kinds
        .iter()
        .filter_map(|kind| kind.first())
        .filter_map(|&n| Some((3 - read.entry(n)?.severity.min(3), n)))
        .collect();
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
