//! Keeps what the reader pasted, and how they like the page, from one visit to the next.

use crate::browser::{clock, page, storage};
use crate::i18n;
use crate::state::{Action, Saved, State, Theme, draft};
use std::rc::Rc;
use subtext_engine::Ui;
use yew::prelude::*;

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
        keys: storage::load(KEYS).as_deref() != Some("off"),
        ..State::new(ui, case(DRAFT), case(BEFORE), clock::offset_min())
    }
}

#[hook]
pub fn use_storage(state: &UseReducerHandle<State>) {
    use_effect_with(state.ui, |ui| {
        storage::save(LANGUAGE, ui.as_str());
        page::set_language(i18n::tag(*ui), i18n::of(*ui).title);
    });
    use_effect_with(state.theme, |theme| {
        storage::save(THEME, theme.name());
        page::set_theme(theme.name());
    });
    use_effect_with(state.keys, |keys| {
        storage::save(KEYS, if *keys { "on" } else { "off" });
    });

    let dispatch = state.dispatcher();
    let saved = state.saved;
    // An example is not worth keeping: the page opens with it anyway.
    let own = state.example.is_none();
    let before = state.history.last().cloned();
    use_effect_with((state.case.clone(), own, before), move |(case, own, before)| {
        let (case, own, before) = (case.clone(), *own, before.clone());
        let write = Rc::new(move || {
            let kept = if own {
                storage::save(DRAFT, &draft::write(&case))
            } else {
                storage::forget(DRAFT);
                true
            };
            match &before {
                Some(case) => storage::save(BEFORE, &draft::write(case)) && kept,
                None => {
                    storage::forget(BEFORE);
                    kept
                }
            }
        });
        let at_leave = page::on_leave({
            let write = write.clone();
            move || {
                write();
            }
        });
        let timer = clock::after(PAUSE, move || {
            let now = if write() { Saved::Yes } else { Saved::No };
            if now != saved {
                dispatch.dispatch(Action::Saved(now));
            }
        });
        move || drop((at_leave, timer))
    });
}
