//! What follows from a change of the state outside the page's own elements: reading anew, saving, moving the view.

mod keys;
mod reading;
mod storage;

pub use storage::start;

use crate::browser::page;
use crate::components::Dispatch;
use crate::state::{Action, State};
use gloo_events::EventListener;
use keys::Keys;
use reading::Reader;
use std::rc::Rc;
use storage::Keeper;

/// All that goes on beside drawing, and the state that it was last told.
pub struct Effects {
    told: Option<Rc<State>>,
    dispatch: Dispatch,
    reader: Reader,
    keeper: Keeper,
    keys: Keys,
    _resize: Option<EventListener>,
}

impl Effects {
    pub fn new(dispatch: &Dispatch) -> Self {
        let resized = dispatch.clone();
        Effects {
            told: None,
            dispatch: dispatch.clone(),
            reader: Reader::default(),
            keeper: Keeper::default(),
            keys: Keys::default(),
            _resize: page::on_resize(move || resized.emit(Action::Width(page::width()))),
        }
    }

    /// Does what has to follow now that this state has been drawn.
    pub fn follow(&mut self, state: &Rc<State>) {
        let told = self.told.replace(state.clone());
        self.reader.follow(told.as_deref(), state, &self.dispatch);
        self.keeper.follow(told.as_deref(), state, &self.dispatch);
        self.keys.follow(told.as_deref(), state, &self.dispatch);
    }
}

/// Whether something in the state is not as it was.
fn changed<T: PartialEq>(told: Option<&State>, state: &State, part: fn(&State) -> &T) -> bool {
    told.is_none_or(|told| part(told) != part(state))
}
