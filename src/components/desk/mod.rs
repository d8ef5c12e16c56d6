//! Where the texts come from: panes to paste into, and a panel of times.

mod pane;
mod when;

use crate::components::header::example_choice;
use crate::components::{On, Pen};
use crate::i18n;
use crate::state::{Action, Edit, Saved, State, is_blank};
use pane::{Pane, pane};
use subtext_engine::reading::DocId;
use when::panel;

pub fn desk(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    let case = &state.case;
    let count = case.statements.len();
    let lang = |id| state.read.doc(id).map(|doc| i18n::tag_of_text(doc.lang));
    p.class("section", "desk");
    p.attr("aria-label", m.desk);
    p.class("div", "panes");
    p.open("");
    for (index, statement) in case.statements.iter().enumerate() {
        let label =
            if count == 1 { m.the_statement.to_owned() } else { i18n::counted(m.statement_n, index + 1) };
        pane(
            p,
            &Pane {
                ui: state.ui,
                label: &label,
                placeholder: m.paste_statement,
                value: &statement.text,
                lang: lang(DocId::Statement(index)),
                testid: &["statement-input-", &index.to_string()].concat(),
                statement: Some(index),
                removable: count > 1,
            },
        );
    }
    p.close();
    p.class("button", "add");
    p.attr("data-testid", "add-statement");
    p.attr("title", m.add_statement);
    p.on(On::Click, 0, |_, _| Some(Action::Edit(Edit::AddStatement)));
    p.words(m.add_statement);
    p.close();
    pane(
        p,
        &Pane {
            ui: state.ui,
            label: m.the_terms,
            placeholder: m.paste_terms,
            value: case.terms.as_ref().map_or("", |terms| &terms.text),
            lang: lang(DocId::Terms),
            testid: "terms-input",
            statement: None,
            removable: false,
        },
    );
    p.close();
    p.class("div", "under");
    panel(p, state);
    p.class("div", "bar");
    example_choice(p, state);
    p.open("button");
    p.attr("data-testid", "clear");
    p.on(On::Click, 0, |_, _| Some(Action::Clear));
    p.words(m.clear);
    p.close();
    if state.history.last().is_some() {
        p.button(Some("undo"), m.undo, 0, |_, _| Some(Action::Undo));
    } else {
        p.nothing();
    }
    p.open("button");
    p.attr("data-testid", "share");
    p.flag("disabled", is_blank(case));
    p.on(On::Click, 0, |_, _| Some(Action::Share(true)));
    p.words(m.share);
    p.close();
    p.open("p");
    p.attr("role", "status");
    p.words(if state.saved == Saved::No { m.not_saved } else { "" });
    p.close();
    p.close();
    p.close();
    p.close();
}
