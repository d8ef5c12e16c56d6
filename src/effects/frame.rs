//! An embedded page tells the page around it how it stands, and hears what that one asks for.

use crate::browser::frame;
use crate::components::Dispatch;
use crate::state::State;
use crate::state::frame::{FIELDS, Said, heard};

pub fn follow(told: Option<&State>, state: &State, dispatch: &Dispatch) {
    if !state.embedded {
        return;
    }
    if told.is_none() {
        let dispatch = dispatch.clone();
        frame::on_message(FIELDS, move |message| {
            if let Some(action) = heard(message) {
                dispatch.emit(action);
            }
        });
        frame::on_growth(tell_height);
    }
    // The fragment can be changed later too.
    if state.refused.is_some() {
        tell(Said::Error);
    } else if told.is_none() {
        tell(Said::Ready);
    }
    // A frame that is out of sight is not told of new sizes, but it does draw.
    tell_height();
}

/// The reader was taken to this element.
pub fn went_to(id: &str) {
    if let Some(y) = frame::top_of(id) {
        tell(Said::Goto(y));
    }
}

#[inline(never)]
fn tell(said: Said) {
    frame::tell(&said.json());
}

/// With two pixels to spare, as heights are rounded: who passes over a change of one has nothing to scroll.
fn tell_height() {
    tell(Said::Height(frame::height() + 2));
}
