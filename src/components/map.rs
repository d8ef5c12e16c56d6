//! The whole of the terms in the margin: a line for each mark, at its place, and a way there for pointer and keys.

use crate::browser::{input, keys};
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::names;
use crate::state::Action;
use crate::state::entries::Style;
use crate::state::map::{END, length, place};

pub fn map(p: &mut Pen, props: &ReadingProps) {
    let (m, read) = (props.messages(), &props.read);
    let Some(length) = length(read).filter(|_| !props.embedded) else { return p.nothing() };
    // Marks of one look are one path.
    let mut paths = [const { String::new() }; Style::ALL.len()];
    for (_, entry) in read.shown() {
        let (Some(at), Some(path)) = (place(entry, length), paths.get_mut(entry.style() as usize)) else {
            continue;
        };
        // The weight is the length; what speaks for the terms comes from the other side.
        let (from, to) = match (entry.style(), entry.severity) {
            (Style::Credit, _) => ("M24 ", "h-9"),
            (_, 3..) => ("M0 ", "h24"),
            (_, 2) => ("M0 ", "h15"),
            _ => ("M0 ", "h7"),
        };
        for part in [from, &at.to_string(), to] {
            path.push_str(part);
        }
    }
    p.class("div", "map");
    p.attr("data-testid", "map");
    p.open("div");
    p.open("svg");
    p.attr("viewBox", "0 0 24 1000");
    p.attr("preserveAspectRatio", "none");
    p.attr("aria-hidden", "true");
    for (style, path) in Style::ALL.into_iter().zip(&paths) {
        p.class("path", style.class());
        p.own("d", path);
        p.close();
    }
    p.close();
    let here = props.focus.and_then(|n| Some((n, read.entry(n)?)));
    let here = here.and_then(|(n, entry)| Some((n, entry, place(entry, length)?)));
    // A slider has it all: pointer, touch, arrow keys, and a value that is read out.
    p.open("input");
    p.attr("type", "range");
    p.attr("min", "0");
    p.own("max", &END.to_string());
    p.attr("aria-label", m.map);
    p.attr("aria-orientation", "vertical");
    p.attr("title", m.map_key);
    p.maybe(
        "aria-valuetext",
        here.map(|(n, entry, _)| {
            [&*(n + 1).to_string(), " · ", names::category(props.ui, entry.category)].concat()
        })
        .as_deref(),
    );
    p.maybe("class", here.is_some().then_some("on"));
    let at = here.map_or(0, |(.., at)| at);
    p.value(&at.to_string());
    p.on(On::Input, 0, |event, _| input::value(event).parse().ok().map(Action::Map));
    p.on(On::Key, at, |event, at| Some(Action::Map(at.saturating_add_signed(keys::along(event)?))));
    p.close();
    p.close();
    p.close();
}
