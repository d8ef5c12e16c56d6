//! `n` and `p` walk the marks, `w` goes to the next weighty clause, `Escape` lets go.

use super::{changed, frame};
use crate::browser::{focus, keys};
use crate::components::Dispatch;
use crate::state::{Action, Goal, State};
use gloo_events::EventListener;

#[derive(Default)]
pub struct Keys(Option<EventListener>);

impl Keys {
    pub fn follow(&mut self, told: Option<&State>, state: &State, dispatch: &Dispatch) {
        if changed(told, state, |state| &state.keys) {
            let dispatch = dispatch.clone();
            let listen = move || {
                keys::on_key(move |key| match key {
                    "n" => dispatch.emit(Action::Step { back: false }),
                    "p" => dispatch.emit(Action::Step { back: true }),
                    "w" => dispatch.emit(Action::Serious),
                    "Escape" => dispatch.emit(Action::Focus(None)),
                    _ => {}
                })
            };
            self.0 = if state.keys { listen() } else { None };
        }
        if changed(told, state, |state| &state.jump) {
            // Opening at a finding must not take the keyboard from the page around this one, nor scroll it.
            let goal = state.jump.1.filter(|_| told.is_some() || !state.embedded);
            if let Some(goal) = goal {
                let id = state.id_of(goal);
                focus::go_to(&id, !matches!(goal, Goal::Seen(_)));
                if state.embedded {
                    frame::went_to(&id);
                }
            }
        }
    }
}
