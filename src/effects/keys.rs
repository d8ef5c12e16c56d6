//! `n` and `p` walk the marks, `Escape` lets go.

use super::changed;
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
                    "n" => dispatch.emit(Action::Step(1)),
                    "p" => dispatch.emit(Action::Step(-1)),
                    "Escape" => dispatch.emit(Action::Focus(None)),
                    _ => {}
                })
            };
            self.0 = if state.keys { listen() } else { None };
        }
        if changed(told, state, |state| &state.jump) {
            let (letter, n) = match state.jump.1 {
                Some(Goal::Mark(n)) => ("m", state.read.entry(n).map_or(n, |entry| entry.anchor)),
                Some(Goal::Listed(n)) => ("f", n),
                Some(Goal::Pane(n)) => ("s", n),
                None => return,
            };
            focus::go_to(&[letter, &n.to_string()].concat());
        }
    }
}
