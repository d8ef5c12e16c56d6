//! Keeps what the reader pasted, and how they like the page, from one visit to the next.

use super::changed;
use crate::browser::{clock, frame, page, storage};
use crate::components::Dispatch;
use crate::i18n;
use crate::state::{Action, Saved, State, Theme, Work, nothing};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use subtext_engine::Ui;
use subtext_engine::law::Jurisdiction;
use subtext_link::draft;

const DRAFT: &str = "subtext.draft";
/// What was last cleared or replaced: it can be brought back even after a reload.
const BEFORE: &str = "subtext.before";
const LANGUAGE: &str = "subtext.ui";
const THEME: &str = "subtext.theme";
const KEYS: &str = "subtext.keys";
const LAW: &str = "subtext.law";
/// Nobody's law.
const NONE: &str = "none";

/// How long after the last keystroke a draft is saved, in milliseconds.
const PAUSE: u32 = 250;

/// The page as it opens.
pub fn start() -> State {
    let embedded = frame::embedded();
    let ui = storage::load(LANGUAGE).and_then(|name| Ui::from_name(&name)).unwrap_or_else(|| {
        let wanted = embedded.clone().filter(|tag| !tag.is_empty()).or_else(page::preferred_language);
        if wanted.is_some_and(|tag| tag.starts_with("zh")) { Ui::Zh } else { Ui::En }
    });
    let work = |key| storage::load(key).and_then(|text| draft::read(&text)).map(Work::of);
    let draft = if embedded.is_some() { Some(nothing()) } else { work(DRAFT) };
    State {
        theme: page::theme().map(|name| Theme::from_name(&name)).unwrap_or_default(),
        embedded: embedded.is_some(),
        width: page::width(),
        keys: storage::load(KEYS).as_deref() != Some("off"),
        chosen_law: storage::load(LAW).map(|name| Jurisdiction::from_name(&name)),
        ..State::new(ui, draft, work(BEFORE), clock::offset_min())
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
        if let Some(law) = state.chosen_law.filter(|_| changed(told, state, |state| &state.chosen_law)) {
            storage::save(LAW, law.map_or(NONE, Jurisdiction::as_str));
        }
        let last = |told: &State| match (told.history.last(), state.history.last()) {
            (Some(told), Some(now)) => told.is(now),
            (told, now) => told.is_none() && now.is_none(),
        };
        let same = |told: &State| {
            told.work().is(&state.work())
                && told.example.is_some() == state.example.is_some()
                && told.opened.is_some() == state.opened.is_some()
                && last(told)
        };
        if told.is_some_and(same) {
            return;
        }
        // What a link brought is still in the link. What it took the place of is kept as it was, as the draft.
        let before = state.history.last().cloned();
        let (own, before) = match &state.opened {
            Some(_) => (before, None),
            // An example is not worth keeping: the page opens with it anyway.
            None => ((state.example.is_none() || !state.marks.is_empty()).then(|| state.work()), before),
        };
        let write = Rc::new(move || {
            let kept = keep(DRAFT, own.as_ref());
            keep(BEFORE, before.as_ref()) && kept
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
fn keep(name: &str, work: Option<&Work>) -> bool {
    match work {
        Some(work) => storage::save(name, &draft::write(&work.link())),
        None => {
            storage::forget(name);
            true
        }
    }
}
