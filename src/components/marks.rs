//! A text with its marks. Numbers and signs are drawn by the style sheet from attributes, so that the characters in
//! the page are those of the text and copying gives them back.

use crate::browser::input;
use crate::components::Dispatch;
use crate::i18n;
use crate::state::entries::Style;
use crate::state::marks::{Line, Paragraph, Piece};
use crate::state::{Action, Read};
use std::rc::Rc;
use subtext_engine::reading::DocId;
use yew::prelude::*;

/// More blocks than fit on a few screens.
const MANY: usize = 60;

pub struct Props {
    pub read: Read,
    pub doc: DocId,
    pub focus: Option<usize>,
    pub dispatch: Dispatch,
    pub testid: AttrValue,
}

/// The text of a document.
pub fn marked_text(props: &Props) -> Html {
    let Some(doc) = props.read.doc(props.doc) else { return Html::default() };
    let dispatch = props.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        let entries = input::numbers(&event, "data-findings");
        if !entries.is_empty() {
            dispatch.dispatch(Action::Touch(entries));
        }
    };
    let dispatch = props.dispatch.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            let entries = input::numbers(&event, "data-findings");
            if !entries.is_empty() {
                dispatch.dispatch(Action::Explain(entries));
            }
        }
    };
    // One mark of every text can be reached with the tab key; from there on the letter keys walk.
    let focused = props.focus.and_then(|n| props.read.entry(n)).filter(|entry| entry.place.doc == props.doc);
    let first = || doc.paragraphs.iter().find_map(|paragraph| paragraph.entries.first().copied());
    let stop = focused.map(|entry| entry.anchor).or_else(first);
    html! {
        <div class={classes!("text", (doc.paragraphs.len() > MANY).then_some("many"))} lang={i18n::tag_of_text(doc.lang)} data-testid={props.testid.clone()} {onclick} {onkeydown}>
            { for doc.paragraphs.iter().enumerate().map(|(index, paragraph)| {
                let here = |n: &usize| paragraph.pieces.iter().any(|piece| piece.entries.contains(n));
                let (on, stop) = (props.focus.filter(here), stop.filter(here));
                html! { <Block key={index} paragraph={paragraph.clone()} {on} {stop} read={props.read.clone()} /> }
            }) }
        </div>
    }
}

#[derive(Properties)]
struct BlockProps {
    paragraph: Rc<Paragraph>,
    /// The focused entry, if it is here.
    on: Option<usize>,
    /// The anchor that the tab key stops at, if it is here.
    stop: Option<usize>,
    read: Read,
}

impl PartialEq for BlockProps {
    fn eq(&self, other: &Self) -> bool {
        // Entries of another reading may be others: only a block without any is the same.
        let same = Rc::ptr_eq(&self.paragraph, &other.paragraph)
            || self.paragraph == other.paragraph
                && self.paragraph.entries.iter().all(|n| self.read.entry(*n) == other.read.entry(*n));
        same && self.on == other.on && self.stop == other.stop
    }
}

#[component]
fn Block(props: &BlockProps) -> Html {
    // No paragraph element: browsers add an empty line where one is copied.
    html! {
        <div>{ for props.paragraph.pieces.iter().map(|piece| draw(piece, props)) }</div>
    }
}

fn draw(piece: &Piece, props: &BlockProps) -> Html {
    if piece.entries.is_empty() {
        return html! { { piece.text.clone() } };
    }
    let on = props.on.is_some_and(|n| piece.entries.contains(&n));
    let lines = || piece.lanes.iter().enumerate().filter_map(|(lane, line)| Some((lane, (*line)?)));
    let style = lines().next().map(|(_, line)| line.style.class());
    // Each underline belongs to an element of its own, one inside the other, each with its own offset.
    let text = lines().fold(html! { { piece.text.clone() } }, |inside, (lane, line)| {
        html! { <span class={class(lane, line)}>{ inside }</span> }
    });
    let tabindex = piece.anchor.map(|anchor| if Some(anchor) == props.stop { "0" } else { "-1" });
    html! {
        <mark
            id={piece.anchor.map(|anchor| format!("m{anchor}"))}
            class={classes!(style, on.then_some("on"))}
            data-testid="mark"
            data-findings={numbers(&piece.entries)}
            data-n={label(piece, &props.read)}
            data-more={(piece.more > 0).then(|| format!("+{}", piece.more))}
            aria-details={piece.anchor.map(|anchor| format!("f{anchor}"))}
            {tabindex}
        >{ text }</mark>
    }
}

fn class(lane: usize, line: Line) -> String {
    let long = if line.long { " long" } else { "" };
    format!("u{lane} {}{long}", line.style.class())
}

fn numbers(entries: &[usize]) -> String {
    let mut out = String::new();
    for n in entries {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&n.to_string());
    }
    out
}

/// What stands small behind a mark: the numbers of the entries that end there, a tick for a credit.
fn label(piece: &Piece, read: &Read) -> Option<String> {
    let mut numbers: Vec<usize> = Vec::new();
    let mut credit = false;
    for n in &piece.ending {
        match read.entry(*n).map(crate::state::entries::Entry::style) {
            Some(Style::Credit) => credit = true,
            Some(_) => numbers.push(n + 1),
            None => {}
        }
    }
    let mut out = match numbers.as_slice() {
        [first, .., last] if numbers.len() > 2 && last - first + 1 == numbers.len() => {
            format!("{first}–{last}")
        }
        _ => self::numbers(&numbers).replace(' ', " · "),
    };
    if credit {
        out.push('✓');
    }
    (!out.is_empty()).then_some(out)
}
