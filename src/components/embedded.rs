//! The page as a part of another one: the reading, and one quiet line that leads to the rest.

use crate::browser::address;
use crate::components::opened::opened;
use crate::components::{Dispatch, Pen, ReadingProps};
use crate::i18n;
use crate::pages::ReadPage;
use crate::state::State;
use yew::virtual_dom::VChild;

pub fn embedded(p: &mut Pen, state: &State, dispatch: &Dispatch) {
    opened(p, state);
    if state.refused.is_none() {
        p.node(VChild::<ReadPage>::new(ReadingProps::of(state, dispatch), None).into());
    } else {
        p.nothing();
    }
    p.class("p", "source-page");
    p.open("a");
    p.own("href", &["./", &address::fragment()].concat());
    p.attr("target", "_blank");
    p.attr("rel", "noopener");
    p.words(i18n::of(state.ui).open_in_subtext);
    p.close();
    p.close();
}
