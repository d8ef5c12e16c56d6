//! Reads the texts anew a moment after the reader has stopped typing.

use crate::browser::clock;
use crate::state::{Action, Read, State};
use std::rc::Rc;
use yew::prelude::*;

/// The shortest pause that counts as having stopped, in milliseconds.
const PAUSE: f64 = 90.0;
/// A text that takes long to read is read less often: after a pause of so many times that.
const PATIENCE: f64 = 3.0;
/// But never later than this.
const LATEST: f64 = 1500.0;

#[hook]
pub fn use_reading(state: &UseReducerHandle<State>) {
    let took = use_mut_ref(|| 0.0);
    let dispatch = state.dispatcher();
    let ui = state.ui;
    let fresh = Rc::ptr_eq(&state.case, &state.read.case) && state.read.ui == ui;
    // Nothing was typed where an example was put in or the language changed: no pause to wait for.
    let at_once = state.example.is_some() || state.read.ui != ui || crate::state::is_blank(&state.case);
    use_effect_with((state.case.clone(), ui, fresh), move |(case, ui, fresh)| {
        let timer = (!fresh).then(|| {
            let (case, ui) = (case.clone(), *ui);
            let pause = if at_once { 0.0 } else { (*took.borrow() * PATIENCE).clamp(PAUSE, LATEST) };
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped just above")]
            clock::after(pause as u32, move || {
                let before = clock::now_ms();
                let read = Read::new(case, ui);
                *took.borrow_mut() = clock::now_ms() - before;
                dispatch.dispatch(Action::Read(read));
            })
        });
        move || drop(timer)
    });
}
