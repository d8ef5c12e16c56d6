//! Makes the link while the panel for sharing is open, a moment after the last change.

use crate::browser::{address, clock};
use crate::components::Dispatch;
use crate::state::{Action, State, shared};
use gloo_timers::callback::Timeout;
use std::rc::Rc;

/// So long after a change, in milliseconds: the panel is drawn first.
const PAUSE: u32 = 30;

#[derive(Default)]
pub struct Sharer(Option<Timeout>);

impl Sharer {
    pub fn follow(&mut self, told: Option<&State>, state: &State, dispatch: &Dispatch) {
        let Some(sharing) = &state.sharing else {
            self.0 = None;
            return;
        };
        let asked = |state: &State| state.sharing.as_ref().is_some_and(|sharing| sharing.copied.is_some());
        if asked(state) && !told.is_some_and(asked) {
            // Only now, at the reader's word, do their texts enter the address.
            if let Some(Ok(fragment)) = sharing.made.as_ref().map(|(.., made)| made.as_ref()) {
                address::set_fragment(&[&**fragment, &shared::place(sharing.choice, state.focus)].concat());
            }
        }
        let (work, choice, ui) = (state.work(), sharing.choice, state.ui);
        let is_made = sharing.made.as_ref().is_some_and(|(of, from, _)| *of == choice && from.is(&work));
        // A reading that lags behind the texts has other findings.
        if is_made || !Rc::ptr_eq(&state.read.case, &state.case) {
            self.0 = None;
            return;
        }
        let (read, dispatch) = (state.read.clone(), dispatch.clone());
        self.0 = Some(clock::after(PAUSE, move || {
            let made = shared::fragment(&work, &read.reading, choice, ui);
            dispatch.emit(Action::Made(choice, work, Rc::new(made)));
        }));
    }
}
