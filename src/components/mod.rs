//! What the page is made of. Each draws a part of the state and sends actions back.

pub mod checklist;
pub mod crossings;
pub mod desk;
pub mod detail;
pub mod facts;
pub mod filter;
pub mod findings;
pub mod footer;
pub mod header;
pub mod ledger;
pub mod map;
pub mod marks;
pub mod moment_bar;
pub mod note_bar;
pub mod notes;
pub mod opened;
pub mod overview;
pub mod pen;
pub mod profile;
pub mod share;
pub mod sheet;
pub mod source_line;
pub mod statement;
pub mod table;
pub mod terms;
pub mod timeline;

pub use pen::{Dispatch, On, Pen};

use crate::browser::input;
use crate::examples::Example;
use crate::i18n::{self, Messages};
use crate::state::{Action, Read, State};
use subtext_engine::Ui;
use subtext_engine::law::Jurisdiction;
use web_sys::Event;
use yew::Properties;

/// What the parts of the reading need.
#[derive(Properties, Clone)]
pub struct ReadingProps {
    pub read: Read,
    pub ui: Ui,
    pub focus: Option<usize>,
    /// How many findings are listed.
    pub listed: usize,
    /// Whose law clauses are compared with.
    pub law: Option<Jurisdiction>,
    /// The width of the window.
    pub width: u32,
    pub example: Option<&'static Example>,
    /// The page is shown as a part of another one.
    pub embedded: bool,
    /// The reader can change what is known of the times.
    pub editable: bool,
    pub dispatch: Dispatch,
}

impl ReadingProps {
    pub fn of(state: &State, dispatch: &Dispatch) -> Self {
        ReadingProps {
            read: state.read.clone(),
            ui: state.ui,
            focus: state.focus,
            listed: state.listed,
            law: state.law(),
            width: state.width,
            example: state.example,
            embedded: state.embedded,
            editable: !state.embedded && state.opened.is_none(),
            dispatch: dispatch.clone(),
        }
    }

    pub fn messages(&self) -> &'static Messages {
        i18n::of(self.ui)
    }

    pub fn back_translated(&self) -> bool {
        self.example.is_some_and(|example| example.back_translated)
    }
}

impl PartialEq for ReadingProps {
    fn eq(&self, other: &Self) -> bool {
        self.read == other.read
            && self.ui == other.ui
            && self.focus == other.focus
            && self.listed == other.listed
            && self.law == other.law
            && self.width == other.width
            && self.editable == other.editable
            && self.example.map(|example| example.id) == other.example.map(|example| example.id)
    }
}

/// A touch on something that stands for an entry: look at it.
pub fn look(event: &Event, _: usize) -> Option<Action> {
    match input::numbers(event, "data-entry").as_slice() {
        [entry] => Some(Action::Focus(Some(*entry))),
        _ => None,
    }
}
