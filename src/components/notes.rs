//! Notes in the margin, one group beside every block of the text. They repeat the list for the eye; keyboard and
//! screen reader have the list itself.

use crate::browser::input;
use crate::components::detail::detail;
use crate::components::{On, Pen, ReadingProps, look};
use crate::i18n;
use crate::state::entries::{Entry, Style};
use crate::state::marks::Paragraph;
use crate::state::moment::Step;
use crate::state::{Action, Read};
use subtext_engine::order;
use subtext_engine::reading::DocId;

/// How many characters of the text make one line, and how many lines a note takes that is written out.
const LINE: usize = 62;
const WRITTEN_OUT: usize = 5;
/// How many lines there are beside the checklist of a statement.
const BELOW: usize = 9;

pub fn notes(p: &mut Pen, props: &ReadingProps, id: DocId) {
    let Some(doc) = props.read.doc(id) else { return p.nothing() };
    p.class("div", "notes");
    p.attr("aria-hidden", "true");
    p.on(On::Click, 0, |event, n| match input::numbers(event, "data-moment").as_slice() {
        [time] => Some(Action::Moment(Step::Entry(*time))),
        _ => look(event, n),
    });
    for (index, paragraph) in doc.paragraphs.iter().enumerate() {
        let last = index + 1 == doc.paragraphs.len() && id != DocId::Terms;
        group(p, paragraph, if last { BELOW } else { 0 }, props);
    }
    p.close();
}

fn group(p: &mut Pen, paragraph: &Paragraph, below: usize, props: &ReadingProps) {
    let kinds = kinds(paragraph, &props.read);
    // The one that the reader looks at makes room for itself.
    let looking = props.focus.filter(|focus| paragraph.entries.contains(focus));
    let open =
        if looking.is_none() { written_out(paragraph, &kinds, below, &props.read) } else { Vec::new() };
    p.class("div", "beside");
    for kind in &kinds {
        let on = looking.filter(|focus| kind.contains(focus));
        let shown = on.or_else(|| kind.first().copied());
        if let Some((shown, entry)) = shown.and_then(|n| Some((n, props.read.entry(n)?))) {
            note(p, kind, (shown, entry), on.is_some(), open.contains(&shown), props);
        }
    }
    p.close();
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

fn note(
    p: &mut Pen,
    kind: &[usize],
    (shown, entry): (usize, &Entry),
    on: bool,
    open: bool,
    props: &ReadingProps,
) {
    let mut sign = String::new();
    if entry.style() == Style::Credit {
        sign.push('✓');
    } else {
        for n in kind {
            if !sign.is_empty() {
                sign.push(' ');
            }
            sign.push_str(&(n + 1).to_string());
        }
    }
    p.classes("div", "note", &[entry.style().class(), if on { "on" } else { "" }]);
    p.own("data-entry", &shown.to_string());
    p.open("b");
    p.line("i", &sign);
    p.words(i18n::names::category(props.ui, entry.category));
    p.close();
    if (open || on) && !entry.reason.is_empty() {
        p.line("span", &entry.reason);
    }
    if on {
        detail(p, props, entry);
        if props.editable && entry.is_time() {
            p.class("button", "quiet");
            p.attr("tabindex", "-1");
            p.own("data-moment", &shown.to_string());
            p.words(props.messages().moment_add);
            p.close();
        }
    }
    if on && !entry.rule.is_empty() {
        p.open("small");
        p.words(props.messages().rule);
        p.words(" ");
        p.line("code", entry.rule);
        p.close();
    }
    p.close();
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
    order::by_key(&mut by_weight, |&kind| kind);
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
