//! Everything that can change on the page, and how: no DOM in here.

mod action;
pub mod clock;
mod edit;
pub mod entries;
pub mod filter;
mod follow;
pub mod frame;
mod hidden;
mod history;
pub mod map;
pub mod marks;
pub mod moment;
pub mod opened;
pub mod pair;
pub mod read;
mod reduce;
pub mod shared;
mod spot;
pub mod walk;
pub mod when;

use crate::examples::{self, Example};
pub use action::Action;
pub use edit::Edit;
use filter::Filter;
use history::History;
pub use history::Work;
use moment::Moment;
use opened::{Opened, Refused};
pub use read::Read;
use shared::Sharing;
use std::rc::Rc;
use subtext_engine::law::Jurisdiction;
use subtext_engine::order;
use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::reading::{DocId, Place};
use subtext_engine::text::{OffsetMap, Utf16Range};
use subtext_engine::{Case, Ui};

/// How many findings are listed at first; a long text has thousands.
pub const LISTED: usize = 120;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The one that comes after it where they take turns.
    pub fn next(self) -> Self {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        }
    }

    pub fn from_name(name: &str) -> Self {
        Theme::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }
}

/// Whether what the reader pasted will be there after a reload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing was there to be saved yet, or it has been.
    #[default]
    Yes,
    /// The browser gives no storage, or it is full.
    No,
}

/// Where the reader wants to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The mark in the text.
    Mark(usize),
    /// The mark in the text, while the keyboard stays where it is.
    Seen(usize),
    /// The entry in the list.
    Listed(usize),
    /// The pane of a statement.
    Pane(usize),
    /// The place that the reader asked for.
    Spot,
    /// Both places of a pair.
    Pair,
    /// The crossing in its list.
    Crossing(usize),
    /// The field for a moment.
    Moment,
    /// The timeline.
    Timeline,
}

/// What the reader has selected, and what they write beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Selected {
    pub place: Place,
    pub quote: String,
    pub draft: String,
}

#[derive(Clone)]
pub struct State {
    pub ui: Ui,
    pub theme: Theme,
    /// The page is shown as a part of another one: the reading only, and nothing is kept.
    pub embedded: bool,
    /// Whose law clauses are compared with, once the reader has chosen: nobody's is a choice too.
    pub chosen_law: Option<Option<Jurisdiction>>,
    /// Which marks are shown.
    pub filter: Filter,
    /// The letter keys that walk the marks are on.
    pub keys: bool,
    /// The texts as they stand in the panes.
    pub case: Rc<Case>,
    /// The reader's notes, and the findings that they put aside.
    pub marks: Rc<Vec<ReaderMark>>,
    /// The case came in a link.
    pub opened: Option<Opened>,
    /// The address did not open.
    pub refused: Option<Refused>,
    /// The panel for sharing, while it is open.
    pub sharing: Option<Sharing>,
    /// What the reader has selected in a text.
    pub selected: Option<Selected>,
    /// A moment that the reader gives, or gives another meaning to.
    pub moment: Option<Moment>,
    /// The example that the texts are, while they are unchanged.
    pub example: Option<&'static Example>,
    /// What was last read, which may be a moment behind `case`.
    pub read: Read,
    /// The entry of `read` that the reader looks at.
    pub focus: Option<usize>,
    /// A place that is marked for the moment, because the reader asked for it.
    pub spot: Option<Place>,
    /// The crossing that is read as a pair of places, in the place of the reading.
    pub pair: Option<pair::Pair>,
    /// Where the last step leads, with a number so that the same step can be taken twice.
    pub jump: (u32, Option<Goal>),
    /// How many findings are listed.
    pub listed: usize,
    /// The width of the window in pixels, for charts that are laid out in it.
    pub width: u32,
    pub history: History,
    pub saved: Saved,
    /// Minutes east of UTC on the reader's clock: the first guess for a time that is entered.
    pub offset_min: i32,
}

impl State {
    /// The page as it opens: with what was saved, else with the first example.
    pub fn new(ui: Ui, saved: Option<Work>, before: Option<Work>, offset_min: i32) -> Self {
        let (work, example) = match saved {
            Some(work) => {
                let example = examples::all().iter().find(|example| example.case() == *work.case);
                (work, example)
            }
            None => {
                let example = examples::first(ui);
                (Work { case: Rc::new(example.case()), marks: Rc::default() }, Some(example))
            }
        };
        let Work { case, marks } = work;
        State {
            ui,
            theme: Theme::default(),
            embedded: false,
            chosen_law: None,
            filter: Filter::default(),
            keys: true,
            read: Read::new(case.clone(), ui, None).with(&marks, Filter::default()),
            case,
            marks,
            opened: None,
            refused: None,
            sharing: None,
            selected: None,
            moment: None,
            example,
            focus: None,
            spot: None,
            pair: None,
            jump: (0, None),
            listed: LISTED,
            width: 1024,
            history: History::starting_with(before),
            saved: Saved::default(),
            offset_min,
        }
    }

    /// The texts with what the reader wrote beside them.
    pub fn work(&self) -> Work {
        Work { case: self.case.clone(), marks: self.marks.clone() }
    }

    /// Other texts in the place of these, which can be brought back; what a link brought is still in the link.
    fn replace(&mut self, work: Work, example: Option<&'static Example>) {
        if !is_blank(&self.case) && self.opened.is_none() {
            self.history.push(self.work());
        }
        self.put(work, example);
    }

    fn put(&mut self, work: Work, example: Option<&'static Example>) {
        self.case = work.case;
        self.marks = work.marks;
        self.example = example;
        (self.focus, self.spot, self.pair) = (None, None, None);
        self.opened = None;
        self.refused = None;
        self.selected = None;
        self.moment = None;
        self.filter = Filter::default();
    }

    /// The reader changes the texts, or what is known of their times.
    fn edit(&mut self, edit: Edit) {
        let mut case = Case::clone(&self.case);
        match edit {
            Edit::AddStatement => self.jump_to(Some(Goal::Pane(case.statements.len()))),
            Edit::RemoveStatement(index) => {
                // A text goes away with it, so it must be possible to bring it back.
                self.history.push(self.work());
                self.jump_to(Some(Goal::Pane(index.saturating_sub(1))));
            }
            _ => {}
        }
        edit.apply(&mut case);
        self.marks = follow::marks(&self.marks, &self.case, &case);
        self.case = Rc::new(case);
        self.example = None;
        self.opened = None;
        // It names places of the case as it was.
        self.moment = None;
    }

    /// What the reader selected in a text as it was read; a click selects nothing.
    fn select(&mut self, doc: DocId, start: usize, length: usize) {
        let text = follow::text(&self.read.case, doc);
        let Some(text) = text.filter(|_| Rc::ptr_eq(&self.read.case, &self.case)) else { return };
        let map = OffsetMap::new(text);
        let range = map.from_utf16(Utf16Range::new(start, start + length));
        let quote = map.bytes(range).of(text).trim().to_owned();
        let draft = self.selected.take().map_or(String::new(), |selected| selected.draft);
        self.selected = (!quote.is_empty()).then_some(Selected { place: Place { doc, range }, quote, draft });
    }

    fn mark(&mut self, change: impl FnOnce(&mut Vec<ReaderMark>)) {
        let mut marks = self.marks.to_vec();
        change(&mut marks);
        self.marks = Rc::new(marks);
        self.focus = None;
        // The entries get other numbers.
        if let Some(pair) = &mut self.pair {
            pair.entry = None;
        }
        // Nothing in the texts has changed: only what is drawn of the reading.
        self.redraw();
    }

    /// The same reading with what the reader marked and wants to see.
    #[inline(never)]
    fn redraw(&mut self) {
        self.read = self.read.with(&self.marks, self.filter);
    }

    #[inline(never)]
    fn show(&mut self, filter: Filter) {
        self.filter = filter;
        self.redraw();
        self.focus = self.focus.filter(|&n| self.read.entry(n).is_some_and(|entry| filter.shows(entry)));
    }

    /// Looks at an entry; one that is not shown makes the filter give way.
    #[inline(never)]
    fn look_at(&mut self, entry: Option<usize>, goal: fn(usize) -> Goal) {
        self.spot = None;
        if entry.is_some() {
            self.pair = None;
        }
        self.focus = entry.filter(|&n| self.read.entry(n).is_some());
        let hidden =
            self.focus.and_then(|n| self.read.entry(n)).is_some_and(|entry| !self.filter.shows(entry));
        if hidden {
            self.show(Filter::default());
        }
        self.jump_to(self.focus.map(goal));
    }

    /// Whose law clauses are compared with. Unless the reader chooses, China's for one who reads Chinese, else the
    /// European Union's, whose categories of unfair terms those of the clauses come from.
    pub fn law(&self) -> Option<Jurisdiction> {
        let by_language = if self.ui == Ui::Zh { Jurisdiction::Cn } else { Jurisdiction::Eu };
        self.chosen_law.unwrap_or(Some(by_language))
    }

    fn jump_to(&mut self, goal: Option<Goal>) {
        self.jump = (self.jump.0.wrapping_add(1), goal);
    }

    /// The id of the element that a goal is.
    pub fn id_of(&self, goal: Goal) -> String {
        let (letter, n) = match goal {
            Goal::Moment => return "moment".into(),
            Goal::Timeline => return "timeline".into(),
            Goal::Mark(n) | Goal::Seen(n) => ("m", self.read.entry(n).map_or(n, |entry| entry.anchor)),
            Goal::Listed(n) => ("f", n),
            Goal::Pane(n) => ("s", n),
            Goal::Spot | Goal::Pair => ("spot", 0),
            Goal::Crossing(n) => ("x", n),
        };
        [letter, &n.to_string()].concat()
    }

    fn touch(&self, entries: &[usize]) -> Option<usize> {
        let mut here: Vec<(usize, usize)> =
            entries.iter().filter_map(|&n| Some((self.read.entry(n)?.place.range.len(), n))).collect();
        order::by_key(&mut here, |&entry| entry);
        let now = here.iter().position(|(_, n)| Some(*n) == self.focus);
        let next = now.map_or(0, |at| (at + 1) % here.len().max(1));
        here.get(next).map(|(_, n)| *n)
    }
}

/// A case with one empty statement, ready to be pasted into.
pub fn blank() -> Case {
    Case { id: "own".into(), statements: vec![subtext_engine::case::Statement::new("")], ..Case::default() }
}

/// Nothing to read and nothing beside it.
pub fn nothing() -> Work {
    Work { case: Rc::new(blank()), marks: Rc::default() }
}

/// Whether a case holds no text and nothing else that a reader would miss.
pub fn is_blank(case: &Case) -> bool {
    case.statements.iter().all(|statement| statement.text.is_empty())
        && case.terms.as_ref().is_none_or(|terms| terms.text.is_empty())
        && case.events.is_empty()
        && case.users.is_empty()
}

#[cfg(test)]
mod tests;
