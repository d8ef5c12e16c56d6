//! Reads the texts anew a moment after the reader has stopped typing.

use super::changed;
use crate::browser::clock;
use crate::components::Dispatch;
use crate::state::{Action, Read, State};
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// The shortest pause that counts as having stopped, in milliseconds.
const PAUSE: u32 = 90;
/// A text that takes long to read is read less often: after a pause of so many times that.
const PATIENCE: u32 = 3;
/// But never later than this.
const LATEST: u32 = 1500;

#[derive(Default)]
pub struct Reader {
    /// How long the last reading took, in milliseconds.
    took: Rc<Cell<u32>>,
    timer: Option<Timeout>,
}

impl Reader {
    pub fn follow(&mut self, told: Option<&State>, state: &State, dispatch: &Dispatch) {
        let seen = state.opened.as_ref().and_then(|opened| opened.shown()).cloned();
        let fresh = Rc::ptr_eq(&state.case, &state.read.case)
            && state.read.ui == state.ui
            && state.read.as_seen == seen.is_some();
        if fresh {
            self.timer = None;
            return;
        }
        let same = told.is_some_and(|told| Rc::ptr_eq(&told.case, &state.case));
        if same && self.timer.is_some() && !changed(told, state, |state| &state.ui) {
            return;
        }
        // Nothing was typed where an example was put in or the language changed: no pause to wait for.
        let at_once = state.example.is_some()
            || state.opened.is_some()
            || state.read.ui != state.ui
            || crate::state::is_blank(&state.case);
        let pause = if at_once { 0 } else { (self.took.get() * PATIENCE).clamp(PAUSE, LATEST) };
        let (case, ui, took, dispatch) = (state.case.clone(), state.ui, self.took.clone(), dispatch.clone());
        self.timer = Some(clock::after(pause, move || {
            let before = clock::now_ms();
            let read = Read::new(case, ui, seen.as_deref());
            took.set(clock::now_ms().saturating_sub(before).min(LATEST));
            dispatch.emit(Action::Read(read));
        }));
    }
}
