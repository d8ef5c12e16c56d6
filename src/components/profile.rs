//! How a statement reads as a whole, quietly: words and short bars, no grade.

use crate::components::chart::{self, part};
use crate::components::compare::{PROFILE, begin, cell};
use crate::components::{Pen, ReadingProps};
use crate::i18n::names;
use subtext_engine::reading::StatementReading;

pub fn profile(p: &mut Pen, index: usize, reading: &StatementReading, props: &ReadingProps) {
    let m = props.messages();
    chart::begin(p, "profile", &["profile-", &index.to_string()].concat());
    p.line("caption", m.reads_as);
    part(p, "tbody", "");
    for row in PROFILE {
        begin(p, row, m);
        cell(p, row, (index, reading), &[], props);
        p.close();
    }
    p.close();
    p.close();
    if reading.contradictions.is_empty() && !reading.profile.pose {
        return p.nothing();
    }
    p.class("ul", "odds");
    for name in &reading.contradictions {
        p.line("li", names::contradiction(props.ui, *name));
    }
    if reading.profile.pose {
        p.line("li", m.pose);
    }
    p.close();
}
