//! What the page is made of. Each draws a part of the state and sends actions back.

pub mod checklist;
pub mod crossings;
pub mod desk;
pub mod facts;
pub mod findings;
pub mod footer;
pub mod header;
pub mod ledger;
pub mod marks;
pub mod notes;
pub mod profile;
pub mod sheet;
pub mod statement;
pub mod terms;
pub mod timeline;

use crate::i18n::{self, Messages};
use crate::state::{Read, State};
use subtext_engine::Ui;
use yew::prelude::*;

pub type Dispatch = UseReducerDispatcher<State>;

/// What most parts of the reading need.
#[derive(Properties, PartialEq, Clone)]
pub struct ReadingProps {
    pub read: Read,
    pub ui: Ui,
    pub focus: Option<usize>,
    pub dispatch: Dispatch,
}

impl ReadingProps {
    pub fn messages(&self) -> &'static Messages {
        i18n::of(self.ui)
    }
}
