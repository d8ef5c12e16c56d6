//! Keeps what the reader pasted, and how they like the page, from one visit to the next.

use super::changed;
use crate::browser::{clock, page, storage};
use crate::components::Dispatch;
use crate::i18n;
use crate::state::{Action, Saved, State, Theme, draft};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use subtext_engine::{Case, Ui};

const DRAFT: &str = "subtext.draft";
/// What was last cleared or replaced: it can be brought back even after a reload.
const BEFORE: &str = "subtext.before";
const LANGUAGE: &str = "subtext.ui";
const THEME: &str = "subtext.theme";
const KEYS: &str = "subtext.keys";

/// How long after the last keystroke a draft is saved, in milliseconds.
const PAUSE: u32 = 250;

/// The page as it opens.
pub fn start() -> State {
    let ui = storage::load(LANGUAGE).and_then(|name| Ui::from_name(&name)).unwrap_or_else(|| {
        let chinese = page::preferred_language().is_some_and(|tag| tag.starts_with("zh"));
        if chinese { Ui::Zh } else { Ui::En }
    });
    let case = |key| storage::load(key).and_then(|text| draft::read(&text));
    State {
        theme: storage::load(THEME).map(|name| Theme::from_name(&name)).unwrap_or_default(),
        width: page::width(),
        keys: storage::load(KEYS).as_deref() != Some("off"),
        ..State::new(ui, case(DRAFT), case(BEFORE), clock::offset_min())
    }
}

/// Saves a moment after the last change, and when the page is left before that.
#[derive(Default)]
pub struct Keeper {
    leaving: Option<EventListener>,
    timer: Option<Timeout>,
}

impl Keeper {
    pub fn follow(&mut self, told: Option<&State>, state: &State, dispatch: &Dispatch) {
        if changed(told, state, |state| &state.ui) {
            storage::save(LANGUAGE, state.ui.as_str());
            page::set_language(i18n::tag(state.ui), i18n::of(state.ui).title);
        }
        if changed(told, state, |state| &state.theme) {
            storage::save(THEME, state.theme.name());
            page::set_theme(state.theme.name());
        }
        if changed(told, state, |state| &state.keys) {
            storage::save(KEYS, if state.keys { "on" } else { "off" });
        }
        let last = |state: &State| state.history.last().map(Rc::as_ptr);
        let same = |told: &State| {
            Rc::ptr_eq(&told.case, &state.case)
                && told.example.is_some() == state.example.is_some()
                && last(told) == last(state)
        };
        if told.is_some_and(same) {
            return;
        }
        // An example is not worth keeping: the page opens with it anyway.
        let own = state.example.is_none().then(|| state.case.clone());
        let before = state.history.last().cloned();
        let write = Rc::new(move || {
            let kept = keep(DRAFT, own.as_deref());
            keep(BEFORE, before.as_deref()) && kept
        });
        let leaving = write.clone();
        self.leaving = page::on_leave(move || {
            leaving();
        });
        let (saved, dispatch) = (state.saved, dispatch.clone());
        self.timer = Some(clock::after(PAUSE, move || {
            let now = if write() { Saved::Yes } else { Saved::No };
            if now != saved {
                dispatch.emit(Action::Saved(now));
            }
        }));
    }
}

/// Whether all went well.
fn keep(name: &str, case: Option<&Case>) -> bool {
    match case {
        Some(case) => storage::save(name, &draft::write(case)),
        None => {
            storage::forget(name);
            true
        }
    }
}
