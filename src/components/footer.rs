//! What the page promises, what it can't know, and its keys.

use crate::browser::input;
use crate::components::{On, Pen};
use crate::effects;
use crate::i18n;
use crate::state::{Action, State};

pub fn footer(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    p.open("footer");
    p.line("p", m.promise_long);
    p.line("p", m.limits);
    p.open("label");
    p.open("input");
    p.attr("type", "checkbox");
    p.attr("data-testid", "keys");
    p.checked(state.keys);
    p.on(On::Change, 0, |event, _| Some(Action::Keys(input::checked(event))));
    p.close();
    p.words(m.keys);
    p.close();
    p.open("p");
    p.words(m.bookmarklet);
    p.words(" ");
    p.open("a");
    p.own("href", &effects::bookmarklet());
    p.attr("data-testid", "bookmarklet");
    p.words(m.bookmarklet_name);
    p.close();
    p.close();
    p.button(Some("forget"), m.forget, 0, |_, _| Some(Action::Forget));
    p.note("p", "version", &["Subtext ", subtext_engine::VERSION].concat());
    p.close();
}
