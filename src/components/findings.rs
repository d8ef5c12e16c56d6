//! The list of all that is marked: what it is, why, by which rule. It says everything that the marks show.

use crate::components::detail::detail;
use crate::components::{On, Pen, ReadingProps, look};
use crate::i18n::{self, Messages};
use crate::state::entries::{Entry, Style, crossing_kind};
use crate::state::moment::Step;
use crate::state::pair::{Move, Pair};
use crate::state::{Action, LISTED};
use std::rc::Rc;
use subtext_engine::reader_mark::ReaderMarkKind;
use subtext_engine::rules;

/// How the rules begin that stand for the trained model.
const MODEL: &str = "terms/model/";

pub fn findings(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let entries = &props.read.entries;
    if entries.is_empty() && props.read.marks.is_empty() {
        return p.nothing();
    }
    let shown = props.read.shown().count();
    let limit = props.listed.max(props.focus.map_or(0, |focus| focus + 1));
    p.class("section", "findings");
    p.attr("aria-labelledby", "findings");
    // Another page has less room: there, the list waits to be asked for.
    p.open(if props.embedded { "details" } else { "" });
    p.open(if props.embedded { "summary" } else { "" });
    p.open("h2");
    p.attr("id", "findings");
    p.words(m.findings);
    p.note("span", "count", &i18n::of_all(m, shown, entries.len()));
    p.close();
    p.close();
    // One entry can be reached with the tab key.
    let stop = props.focus.or_else(|| props.read.shown().next().map(|(n, _)| n));
    p.classes("ol", "", &[if shown > LISTED { "many" } else { "" }]);
    p.on(On::Click, 0, look);
    for (n, entry) in props.read.shown().take(limit) {
        row(p, n, entry, Some(n) == stop, props);
    }
    p.close();
    put_aside(p, props);
    if limit < shown {
        p.class("button", "quiet");
        p.on(On::Click, 0, |_, _| Some(Action::More));
        p.words(&i18n::counted(m.show_more, shown - limit));
        p.close();
    }
    p.close();
    p.close();
}

fn row(p: &mut Pen, n: usize, entry: &Entry, stop: bool, props: &ReadingProps) {
    let m = props.messages();
    let on = props.focus == Some(n);
    let credit = entry.style() == Style::Credit;
    let number = n.to_string();
    p.classes("li", entry.style().class(), &[if on { "on" } else { "" }]);
    p.key(&number);
    p.own("id", &["f", &number].concat());
    p.attr("tabindex", "-1");
    p.attr("data-testid", "finding");
    p.attr("data-category", entry.category);
    p.attr("data-layer", entry.layer.as_str());
    p.class("button", "to-text");
    p.own("data-entry", &number);
    p.attr("tabindex", if stop { "0" } else { "-1" });
    p.attr("title", m.to_text);
    p.line("i", &[&*(n + 1).to_string(), if credit { " ✓" } else { "" }].concat());
    p.line("b", i18n::names::category(props.ui, entry.category));
    p.open("q");
    p.maybe("lang", props.read.doc(entry.place.doc).map(|doc| i18n::tag_of_text(doc.lang)));
    p.words(&entry.quote);
    p.close();
    p.close();
    p.line("p", &entry.reason);
    for (at, _) in &entry.crossings {
        let Some(crossing) = props.read.reading.crossings.get(*at) else { continue };
        p.class("p", "crossed");
        if props.embedded {
            p.words("↔ ");
            p.words(&crossing.reason);
        } else {
            let to = Pair { at: *at, entry: Some(n) };
            p.open("button");
            p.attr("title", m.pair_open);
            p.listen(On::Click, Rc::new(move |_| Some(Action::Pair(Move::Open(to)))));
            p.words("↔ ");
            p.words(&crossing.reason);
            p.close();
        }
        p.close();
    }
    detail(p, props, entry);
    p.open("small");
    p.words(&props.name_of(entry.place.doc));
    if !credit && entry.severity > 1 {
        p.words(" · ");
        p.words(if entry.severity > 2 { m.serious } else { m.notable });
    }
    if !entry.rule.is_empty() {
        decided(p, entry, m);
    }
    if let Some(rule) = rules::RULES.iter().find(|rule| rule.id == entry.rule) {
        for words in [" · ", m.source, " ", rule.source] {
            p.words(words);
        }
    }
    p.close();
    p.class("div", "on-entry");
    match entry.note {
        Some(note) => p.button(Some("note-delete"), m.note_delete, note, |_, n| Some(Action::Unmark(n))),
        None => {
            if props.editable && entry.is_time() {
                p.button(Some("moment-add"), m.moment_add, n, |_, n| Some(Action::Moment(Step::Entry(n))));
            }
            p.button(Some("note-here"), m.note_here, n, |_, n| Some(Action::SelectEntry(n)));
            if !entry.rule.is_empty() {
                p.button(Some("dismiss"), m.dismiss, n, |_, n| Some(Action::Dismiss(n)));
            }
        }
    }
    p.close();
    p.close();
}

/// The rule or the trained model that decided, and how sure it is.
fn decided(p: &mut Pen, entry: &Entry, m: &Messages) {
    let (who, sure) =
        if entry.rule.starts_with(MODEL) { (m.model, m.model_sure) } else { (m.rule, m.rule_sure) };
    p.words(" · ");
    p.words(who);
    p.words(" ");
    p.line("code", entry.rule);
    p.words(" · ");
    p.words(&i18n::counted(sure, usize::from(entry.confidence)));
}

/// What the reader put aside, each with its way back.
fn put_aside(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let aside: Vec<_> = (0..)
        .zip(props.read.marks.iter())
        .filter(|(_, mark)| mark.kind == ReaderMarkKind::Dismissed)
        .collect();
    if aside.is_empty() {
        return p.nothing();
    }
    p.class("details", "aside");
    p.attr("data-testid", "put-aside");
    p.line("summary", &i18n::plural(m.put_aside, aside.len()));
    p.open("ul");
    for (n, mark) in aside {
        let rule = mark.rule.as_deref().unwrap_or_default();
        let found = rules::RULES.iter().find(|known| known.id == rule);
        p.open("li");
        let crossing = crossing_kind(rule).map(|kind| i18n::names::crossing(props.ui, kind));
        let found = found.map(|rule| i18n::names::category(props.ui, rule.category.get().id));
        p.line("b", crossing.or(found).unwrap_or(rule));
        p.words(" ");
        p.words(&props.name_of(mark.place.doc));
        p.words(" ");
        p.button(Some("bring-back"), m.bring_back, n, |_, n| Some(Action::Unmark(n)));
        p.close();
    }
    p.close();
    p.close();
}
