//! One statement as read: its words, its notes, what it says and what it leaves out.

use crate::components::checklist::checklist;
use crate::components::marks::marked_text;
use crate::components::notes::notes;
use crate::components::profile::profile;
use crate::components::{Pen, ReadingProps};
use crate::i18n::times;
use crate::state::when;
use subtext_engine::reading::DocId;

pub fn statement(p: &mut Pen, props: &ReadingProps, index: usize) {
    let (read, m) = (&props.read, props.messages());
    let doc = DocId::Statement(index);
    let (Some(statement), Some(reading), Some(_)) =
        (read.case.statements.get(index), read.reading.statements.get(index), read.doc(doc))
    else {
        return p.nothing();
    };
    let name = props.name_of(doc);
    p.class("section", "document statement");
    p.own("aria-label", &name);
    p.open("h2");
    p.words(&name);
    match &statement.posted_at {
        Some(at) => p.line("time", &times::moment(at, statement.posted_approx, props.ui)),
        None if when::zone(&read.case).is_some() => p.line("span", m.time_unknown),
        None => {}
    }
    if props.back_translated() {
        p.line("em", m.back_translated);
    }
    if !statement.quoted {
        p.line("em", m.reported);
    }
    let heard = read.has_read(doc);
    if !heard {
        p.line("em", m.unread);
    }
    p.close();
    p.class("div", "spread");
    marked_text(p, props, doc, &["reading-statement-", &index.to_string()].concat());
    notes(p, props, doc);
    p.class("div", "after");
    if heard {
        checklist(p, index, reading, props);
        profile(p, index, reading, props);
    }
    p.close();
    p.close();
    p.close();
}
