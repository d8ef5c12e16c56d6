//! `n` and `p` walk the marks, or the pairs where one is open, `w` goes to the next weighty clause, `Escape` lets go.

use super::{changed, frame};
use crate::browser::{focus, keys, pair};
use crate::components::Dispatch;
use crate::state::{Action, Goal, State};
use gloo_events::EventListener;

#[derive(Default)]
pub struct Keys(Option<EventListener>);

impl Keys {
    pub fn follow(&mut self, told: Option<&State>, state: &State, dispatch: &Dispatch) {
        if changed(told, state, |state| &state.keys) {
            let (dispatch, letters) = (dispatch.clone(), state.keys);
            self.0 = keys::on_key(move |key| match key {
                "n" if letters => dispatch.emit(Action::Step { back: false }),
                "p" if letters => dispatch.emit(Action::Step { back: true }),
                "w" if letters => dispatch.emit(Action::Serious),
                "Escape" => dispatch.emit(Action::LetGo),
                _ => {}
            });
        }
        if changed(told, state, |state| &state.jump) {
            // Opening at a finding must not take the keyboard from the page around this one, nor scroll it.
            let goal = state.jump.1.filter(|_| told.is_some() || !state.embedded);
            if goal == Some(Goal::Pair) {
                pair::align();
            } else if let Some(goal) = goal {
                let id = state.id_of(goal);
                focus::go_to(&id, !matches!(goal, Goal::Seen(_)));
                if state.embedded {
                    frame::went_to(&id);
                }
            }
        }
        if state.pair.is_some() {
            pair::link();
        }
    }
}
