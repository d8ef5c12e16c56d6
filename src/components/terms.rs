//! The terms as read: their words, their notes, and who carries what.

use crate::components::ledger::ledger;
use crate::components::map::map;
use crate::components::marks::marked_text;
use crate::components::notes::notes;
use crate::components::overview::{basis, overview};
use crate::components::{Pen, ReadingProps};
use subtext_engine::reading::DocId;

pub fn terms(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    if props.read.doc(DocId::Terms).is_none() {
        return p.nothing();
    }
    p.class("section", "document");
    p.attr("aria-labelledby", "terms-heading");
    p.open("h2");
    p.attr("id", "terms-heading");
    p.words(m.the_terms);
    if props.back_translated() {
        p.line("em", m.back_translated);
    }
    if !props.read.has_read(DocId::Terms) {
        p.line("em", m.unread);
    }
    p.close();
    if props.read.has_read(DocId::Terms) {
        overview(p, props);
        ledger(p, &props.read.reading.ledger, props.ui);
        basis(p, props);
    }
    p.class("div", "mapped");
    map(p, props);
    p.class("div", "spread");
    marked_text(p, props, DocId::Terms, "reading-terms");
    notes(p, props, DocId::Terms);
    p.close();
    p.close();
    p.close();
}
