//! Everything that can change on the page, and how: no DOM in here.

pub mod clock;
pub mod draft;
mod edit;
pub mod entries;
mod history;
pub mod marks;
pub mod read;
pub mod when;

pub use edit::Edit;
pub use read::Read;

use crate::examples::{self, Example};
use history::History;
use std::rc::Rc;
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
    /// The entry in the list.
    Listed(usize),
    /// The pane of a statement.
    Pane(usize),
}

#[derive(Clone)]
pub struct State {
    pub ui: Ui,
    pub theme: Theme,
    /// The letter keys that walk the marks are on.
    pub keys: bool,
    /// The texts as they stand in the panes.
    pub case: Rc<Case>,
    /// The example that the texts are, while they are unchanged.
    pub example: Option<&'static Example>,
    /// What was last read, which may be a moment behind `case`.
    pub read: Read,
    /// The entry of `read` that the reader looks at.
    pub focus: Option<usize>,
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

pub enum Action {
    Ui(Ui),
    NextTheme,
    Keys(bool),
    /// The reader changes the texts or what is known of their times.
    Edit(Edit),
    /// Put an example in the place of the texts.
    Example(&'static Example),
    Clear,
    Undo,
    /// As `Clear`, and nothing can be brought back.
    Forget,
    /// The texts have been read.
    Read(Read),
    /// Look at an entry from somewhere else than its text, which is brought into view.
    Focus(Option<usize>),
    /// The entry that one is at in the text: bring it into view in the list.
    Explain(Vec<usize>),
    /// The reader touched a place with these entries: take the narrowest, and on the next touch the next.
    Touch(Vec<usize>),
    /// Go on by so many entries, around the end.
    Step(isize),
    /// List more findings.
    More,
    /// The window has another width.
    Width(u32),
    Saved(Saved),
}

impl State {
    /// The page as it opens: with what was saved, else with the first example.
    pub fn new(ui: Ui, saved: Option<Case>, before: Option<Case>, offset_min: i32) -> Self {
        let (case, example) = match saved {
            Some(case) => {
                let example = examples::all().iter().find(|example| example.case() == case);
                (case, example)
            }
            None => {
                let example = examples::first(ui);
                (example.case(), Some(example))
            }
        };
        let case = Rc::new(case);
        State {
            ui,
            theme: Theme::default(),
            keys: true,
            read: Read::new(case.clone(), ui),
            case,
            example,
            focus: None,
            jump: (0, None),
            listed: LISTED,
            width: 1024,
            history: History::starting_with(before),
            saved: Saved::default(),
            offset_min,
        }
    }

    fn replace(&mut self, case: Case, example: Option<&'static Example>) {
        if !is_blank(&self.case) {
            self.history.push(self.case.clone());
        }
        self.case = Rc::new(case);
        self.example = example;
        self.focus = None;
    }

    fn jump_to(&mut self, goal: Option<Goal>) {
        self.jump = (self.jump.0.wrapping_add(1), goal);
    }

    fn touch(&self, entries: &[usize]) -> Option<usize> {
        let mut here: Vec<(usize, usize)> =
            entries.iter().filter_map(|&n| Some((self.read.entry(n)?.place.range.len(), n))).collect();
        here.sort_unstable();
        let now = here.iter().position(|(_, n)| Some(*n) == self.focus);
        let next = now.map_or(0, |at| (at + 1) % here.len().max(1));
        here.get(next).map(|(_, n)| *n)
    }

    fn step(&self, by: isize) -> Option<usize> {
        let count = self.read.entries.len();
        if count == 0 {
            return None;
        }
        let size = isize::try_from(count).unwrap_or(isize::MAX);
        let from = match self.focus {
            Some(focus) => isize::try_from(focus).unwrap_or(0),
            None => {
                if by > 0 {
                    -1
                } else {
                    0
                }
            }
        };
        usize::try_from((from + by).rem_euclid(size)).ok()
    }
}

impl State {
    /// The state after something has happened.
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Self::clone(&self);
        match action {
            Action::Ui(ui) => {
                state.ui = ui;
                // An example that nobody has touched follows the reader's language.
                if let Some(other) = state.example.and_then(|example| example.in_language(ui)) {
                    state.case = Rc::new(other.case());
                    state.example = Some(other);
                    state.focus = None;
                }
            }
            Action::NextTheme => state.theme = state.theme.next(),
            Action::Keys(on) => state.keys = on,
            Action::Edit(edit) => {
                let mut case = Case::clone(&state.case);
                match edit {
                    Edit::AddStatement => state.jump_to(Some(Goal::Pane(case.statements.len()))),
                    Edit::RemoveStatement(index) => {
                        // A text goes away with it, so it must be possible to bring it back.
                        state.history.push(state.case.clone());
                        state.jump_to(Some(Goal::Pane(index.saturating_sub(1))));
                    }
                    _ => {}
                }
                edit.apply(&mut case);
                state.case = Rc::new(case);
                state.example = None;
            }
            Action::Example(example) => state.replace(example.case(), Some(example)),
            Action::Clear => state.replace(blank(), None),
            Action::Forget => {
                state.replace(blank(), None);
                state.history = History::default();
            }
            Action::Undo => {
                if let Some(case) = state.history.pop() {
                    state.example = examples::all().iter().find(|example| example.case() == *case);
                    state.case = case;
                    state.focus = None;
                }
            }
            Action::Read(read) => {
                if state.focus.is_some_and(|n| state.read.entry(n) != read.entry(n)) {
                    state.focus = None;
                }
                state.read = read;
            }
            Action::Focus(entry) => {
                state.focus = entry.filter(|&n| state.read.entry(n).is_some());
                state.jump_to(state.focus.map(Goal::Mark));
            }
            Action::Explain(entries) => {
                let here = state.focus.filter(|focus| entries.contains(focus));
                state.focus = here.or_else(|| state.touch(&entries));
                state.jump_to(state.focus.map(Goal::Listed));
            }
            Action::Touch(entries) => state.focus = state.touch(&entries).or(state.focus),
            Action::Step(by) => {
                state.focus = state.step(by);
                state.jump_to(state.focus.map(Goal::Mark));
            }
            Action::More => {
                state.listed = state.listed.max(state.focus.map_or(0, |focus| focus + 1)) + 4 * LISTED;
            }
            Action::Width(width) => state.width = width,
            Action::Saved(saved) => state.saved = saved,
        }
        Rc::new(state)
    }
}

/// A case with one empty statement, ready to be pasted into.
pub fn blank() -> Case {
    Case { id: "own".into(), statements: vec![subtext_engine::case::Statement::new("")], ..Case::default() }
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
