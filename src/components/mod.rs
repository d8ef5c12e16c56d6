//! What the page is made of. Each draws a part of the state and sends actions back.

pub mod chart;
pub mod checklist;
pub mod compare;
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
pub mod pair;
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
use crate::state::pair::Pair;
use crate::state::{Action, Read, State};
use subtext_engine::Ui;
use subtext_engine::law::Jurisdiction;
use subtext_engine::reading::{DocId, Place};
use subtext_engine::text::CharRange;
use web_sys::Event;
use yew::Properties;

/// What the parts of the reading need.
#[derive(Properties, Clone)]
pub struct ReadingProps {
    pub read: Read,
    pub ui: Ui,
    pub focus: Option<usize>,
    /// A place that is marked for the moment.
    pub spot: Option<Place>,
    /// The crossing that is read as a pair.
    pub pair: Option<Pair>,
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
            spot: state.spot,
            pair: state.pair,
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

    /// What a document is called.
    pub fn name_of(&self, doc: DocId) -> String {
        let m = self.messages();
        match doc {
            DocId::Terms => m.the_terms.to_owned(),
            DocId::Statement(_) if self.read.case.statements.len() == 1 => m.the_statement.to_owned(),
            DocId::Statement(index) => i18n::counted(m.statement_n, index + 1),
        }
    }

    /// The place in a document that is marked for the moment: of a pair one of its two, which are numbered.
    pub fn spot_in(&self, doc: DocId) -> Option<(usize, CharRange)> {
        let crossing = self.pair.and_then(|pair| self.read.reading.crossings.get(pair.at));
        let places = crossing.map_or([self.spot, None], |crossing| [Some(crossing.from), crossing.to]);
        (0..).zip(places).find_map(|(n, place)| Some((n, place.filter(|place| place.doc == doc)?.range)))
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
            && self.spot == other.spot
            && self.pair == other.pair
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
