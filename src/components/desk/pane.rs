//! One pane to paste a text into.

use crate::browser::input;
use crate::components::{On, Pen};
use crate::i18n;
use crate::state::{Action, Edit};
use subtext_engine::Ui;

pub struct Pane<'a> {
    pub ui: Ui,
    pub label: &'a str,
    pub placeholder: &'static str,
    pub value: &'a str,
    /// The language of the text, as far as it has been read.
    pub lang: Option<&'static str>,
    pub testid: &'a str,
    /// Which statement it is for; `None` for the terms.
    pub statement: Option<usize>,
    /// It can be taken away.
    pub removable: bool,
}

pub fn pane(p: &mut Pen, pane: &Pane) {
    p.class("div", "pane");
    p.key(pane.testid);
    p.open("label");
    p.line("span", pane.label);
    p.open("textarea");
    p.maybe("id", pane.statement.map(|index| ["s", &index.to_string()].concat()).as_deref());
    p.attr("rows", "3");
    p.own("data-testid", pane.testid);
    p.attr("placeholder", pane.placeholder);
    p.maybe("lang", pane.lang);
    p.attr("spellcheck", "false");
    p.attr("autocomplete", "off");
    p.value(pane.value);
    match pane.statement {
        Some(index) => p.on(On::Input, index, |event, index| {
            Some(Action::Edit(Edit::StatementText(index, input::value(event))))
        }),
        None => p.on(On::Input, 0, |event, _| Some(Action::Edit(Edit::TermsText(input::value(event))))),
    }
    p.close();
    p.close();
    if pane.removable {
        let words = i18n::of(pane.ui).remove_statement;
        p.class("button", "remove");
        p.attr("title", words);
        p.attr("aria-label", words);
        p.on(On::Click, pane.statement.unwrap_or(0), |_, index| {
            Some(Action::Edit(Edit::RemoveStatement(index)))
        });
        p.words("×");
        p.close();
    } else {
        p.nothing();
    }
    p.close();
}
