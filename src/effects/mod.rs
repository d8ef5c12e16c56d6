//! What follows from a change of the state outside the page's own elements: reading anew, saving, moving the view.

mod address;
mod frame;
mod keys;
mod reading;
mod sharing;
mod storage;

pub use address::bookmarklet;

use crate::browser::{page, selection};
use crate::components::Dispatch;
use crate::state::{Action, State};
use gloo_events::EventListener;
use keys::Keys;
use reading::Reader;
use sharing::Sharer;
use std::rc::Rc;
use storage::Keeper;
use subtext_engine::reading::DocId;

/// All that goes on beside drawing, and the state that it was last told.
pub struct Effects {
    told: Option<Rc<State>>,
    dispatch: Dispatch,
    reader: Reader,
    keeper: Keeper,
    keys: Keys,
    sharer: Sharer,
    _address: Option<EventListener>,
    _selection: Option<EventListener>,
    _resize: Option<EventListener>,
}

impl Effects {
    pub fn new(dispatch: &Dispatch) -> Self {
        let (resized, selected) = (dispatch.clone(), dispatch.clone());
        Effects {
            told: None,
            dispatch: dispatch.clone(),
            reader: Reader::default(),
            keeper: Keeper::default(),
            keys: Keys::default(),
            sharer: Sharer::default(),
            _address: address::listen(dispatch),
            _selection: selection::on_select("data-doc", move |(name, start, length)| {
                if let Some(doc) = document(&name) {
                    selected.emit(Action::Select(Some((doc, start, length))));
                }
            }),
            _resize: page::on_resize(move || resized.emit(Action::Width(page::width()))),
        }
    }

    /// Does what has to follow now that this state has been drawn.
    pub fn follow(&mut self, state: &Rc<State>) {
        let told = self.told.replace(state.clone());
        self.reader.follow(told.as_deref(), state, &self.dispatch);
        self.keeper.follow(told.as_deref(), state, &self.dispatch);
        self.keys.follow(told.as_deref(), state, &self.dispatch);
        self.sharer.follow(told.as_deref(), state, &self.dispatch);
        frame::follow(told.as_deref(), state, &self.dispatch);
    }
}

/// The page as it opens: as it was left, then as its address says.
pub fn start() -> Rc<State> {
    address::enter(Rc::new(storage::start()))
}

/// `statement:0` or `terms`.
fn document(name: &str) -> Option<DocId> {
    match name.split_once(':') {
        None => (name == "terms").then_some(DocId::Terms),
        Some((_, index)) => index.parse().ok().map(DocId::Statement),
    }
}

/// Whether something in the state is not as it was.
fn changed<T: PartialEq>(told: Option<&State>, state: &State, part: fn(&State) -> &T) -> bool {
    told.is_none_or(|told| part(told) != part(state))
}
