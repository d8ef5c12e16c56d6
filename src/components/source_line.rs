//! Under a reading on another page: the quiet line that leads to the whole one.

use crate::browser::address;
use crate::components::Pen;
use crate::i18n;
use crate::state::State;

pub fn source_line(p: &mut Pen, state: &State) {
    p.class("p", "source-page");
    p.open("a");
    p.own("href", &["./", &address::fragment()].concat());
    p.attr("target", "_blank");
    p.attr("rel", "noopener");
    p.words(i18n::of(state.ui).open_in_subtext);
    p.close();
    p.close();
}
