//! At the foot of the window: a note beside what the reader has selected.

use crate::browser::input;
use crate::components::{On, Pen};
use crate::i18n;
use crate::state::{Action, State};

/// How much of the selected words is shown.
const QUOTE: usize = 60;

pub fn note_bar(p: &mut Pen, state: &State) {
    let Some(selected) = &state.selected else { return p.nothing() };
    let m = i18n::of(state.ui);
    let mut quote: String = selected.quote.chars().take(QUOTE).collect();
    if quote.len() < selected.quote.len() {
        quote.push('…');
    }
    p.class("aside", "note-bar");
    p.attr("data-testid", "note-bar");
    p.open("label");
    p.line("span", &i18n::fill(m.note_on, &[&quote]));
    p.open("textarea");
    p.attr("data-testid", "note-text");
    p.attr("rows", "2");
    p.value(&selected.draft);
    p.on(On::Input, 0, |event, _| Some(Action::NoteText(input::value(event))));
    p.close();
    p.close();
    p.open("nav");
    p.open("button");
    p.attr("data-testid", "note-add");
    p.flag("disabled", selected.draft.trim().is_empty());
    p.on(On::Click, 0, |_, _| Some(Action::Note));
    p.words(m.note_add);
    p.close();
    p.button(Some("note-cancel"), m.close, 0, |_, _| Some(Action::Select(None)));
    p.close();
    p.close();
}
