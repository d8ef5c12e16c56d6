//! An embedded page tells the page around it how it stands, and hears what that one asks for.

use super::changed;
use crate::browser::frame::{self, Growth};
use crate::components::Dispatch;
use crate::state::State;
use crate::state::frame::{FIELDS, Said, heard};
use gloo_events::EventListener;

/// Listens and watches from the first drawing on.
#[derive(Default)]
pub struct Frame {
    _ear: Option<EventListener>,
    _growth: Option<Growth>,
}

impl Frame {
    pub fn follow(&mut self, told: Option<&State>, state: &State, dispatch: &Dispatch) {
        if !state.embedded {
            return;
        }
        if told.is_none() {
            let dispatch = dispatch.clone();
            self._ear = frame::on_message(FIELDS, move |message| {
                if let Some(action) = heard(message) {
                    dispatch.emit(action);
                }
            });
            self._growth = Growth::watch(tell_height);
        }
        if state.refused.is_some() {
            if changed(told, state, |state| &state.refused) {
                tell(Said::Error);
            }
        } else if told.is_none() {
            tell(Said::Ready);
        }
        // A frame that is out of sight is not told of new sizes, but it does draw.
        tell_height();
        if told.is_some() && changed(told, state, |state| &state.jump) {
            let place = state.jump.1.and_then(|goal| frame::top_of(&state.id_of(goal)));
            place.into_iter().for_each(|y| tell(Said::Goto(y)));
        }
    }
}

fn tell(said: Said) {
    frame::tell(&said.json());
}

/// With a pixel to spare: who passes over so small a change has nothing to scroll.
fn tell_height() {
    tell(Said::Height(frame::height() + 1));
}
