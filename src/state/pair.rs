//! Two places that say something together, side by side: which pair, and the ways from one to the next and back.

use super::{Goal, Read, State};
use std::rc::Rc;
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind, crossing_rule};
use subtext_engine::reading::Crossing;

/// The crossing that is read as a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its number in the reading.
    pub at: usize,
    /// The entry that led here, and that the reader goes back to; else it is the list of crossings.
    pub entry: Option<usize>,
}

/// What the reader does with pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Read this one.
    Open(Pair),
    /// One on, or back, of those that are shown, around the end.
    Step { back: bool },
    /// Back to the normal reading.
    Close,
    /// Put this crossing aside.
    Dismiss(usize),
}

impl State {
    /// The state after a move.
    pub(super) fn pair_up(&mut self, to: Move) {
        match to {
            // In another page's frame there is no window to fill.
            Move::Open(pair) if !self.embedded && self.crossing(pair.at).is_some() => {
                (self.pair, self.focus, self.spot) = (Some(pair), None, None);
                self.jump_to(Some(Goal::Pair));
            }
            Move::Open(_) => {}
            Move::Step { back } => {
                let Some(pair) = self.pair else { return };
                let all = self.read.crossings();
                // Behind one that a filter hides comes the first that it shows.
                let here = all.iter().position(|n| *n == pair.at);
                let step = if back { all.len().saturating_sub(1) } else { usize::from(here.is_some()) };
                if let Some(at) = all.get((here.unwrap_or_default() + step) % all.len().max(1)) {
                    self.pair_up(Move::Open(Pair { at: *at, entry: None }));
                }
            }
            Move::Close => {
                if let Some(pair) = self.pair.take() {
                    self.focus = pair.entry;
                    self.jump_to(Some(pair.entry.map_or(Goal::Crossing(pair.at), Goal::Listed)));
                }
            }
            Move::Dismiss(n) => {
                if let Some(crossing) = self.crossing(n) {
                    let (kind, place) = (ReaderMarkKind::Dismissed, crossing.from);
                    let rule = Some(crossing_rule(crossing.kind));
                    self.mark(|marks| marks.push(ReaderMark { kind, place, rule, text: None }));
                }
            }
        }
    }

    fn crossing(&self, n: usize) -> Option<&Crossing> {
        self.read.reading.crossings.get(n)
    }

    /// Lets go of what a new reading may not have: the same texts, in whichever language they are spoken of, have the
    /// same crossings.
    pub(super) fn keep_pair(&mut self, read: &Read) {
        if !Rc::ptr_eq(&self.read.case, &read.case) {
            (self.spot, self.pair) = (None, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Edit};
    use super::*;
    use crate::fixture;
    use subtext_engine::Ui;

    fn start() -> Rc<State> {
        let state = Rc::new(State::new(Ui::En, None, None, 0));
        let read = fixture::read(Ui::En);
        Rc::new(State { case: read.case.clone(), read, ..State::clone(&state) })
    }

    fn after(state: &Rc<State>, moves: impl IntoIterator<Item = Move>) -> Rc<State> {
        moves.into_iter().fold(state.clone(), |state, to| state.reduce(Action::Pair(to)))
    }

    const FIRST: Move = Move::Open(Pair { at: 0, entry: None });

    #[test]
    fn a_pair_is_opened_and_left_for_where_one_came_from() {
        let open = after(&start(), [FIRST]);
        assert_eq!((open.pair.map(|pair| pair.at), open.jump.1), (Some(0), Some(Goal::Pair)));
        let closed = after(&open, [Move::Close]);
        assert_eq!((closed.pair, closed.jump.1), (None, Some(Goal::Crossing(0))));
        assert_eq!(after(&closed, [Move::Close]).jump, closed.jump);
        let from_entry = after(&start(), [Move::Open(Pair { at: 1, entry: Some(3) }), Move::Close]);
        assert_eq!((from_entry.focus, from_entry.jump.1), (Some(3), Some(Goal::Listed(3))));
        assert_eq!(after(&start(), [Move::Open(Pair { at: 99, entry: None })]).pair, None);
        let embedded = Rc::new(State { embedded: true, ..State::clone(&start()) });
        assert_eq!(after(&embedded, [FIRST]).pair, None);
    }

    #[test]
    fn pairs_come_one_after_the_other_and_around() {
        let step = |back| Move::Step { back };
        let at = |moves: &[Move]| after(&start(), moves.iter().copied()).pair.map(|pair| pair.at);
        assert_eq!(at(&[FIRST, step(false)]), Some(1));
        assert_eq!(at(&[FIRST, step(false), step(false)]), Some(0));
        assert_eq!(at(&[FIRST, step(true)]), Some(1));
        assert_eq!(at(&[step(false)]), None);
        // The keys that walk the marks walk the pairs meanwhile; Escape leads out.
        let open = after(&start(), [FIRST]).reduce(Action::Step { back: false });
        assert_eq!(open.pair.map(|pair| pair.at), Some(1));
        assert_eq!(open.reduce(Action::LetGo).pair, None);
        // Who goes to a mark that is elsewhere leaves the pair.
        assert_eq!(after(&start(), [FIRST]).reduce(Action::Focus(Some(0))).pair, None);
    }

    #[test]
    fn a_crossing_is_put_aside_and_brought_back() {
        let state = start();
        let lines =
            |state: &State| state.read.entries.iter().map(|entry| entry.crossings.len()).sum::<usize>();
        let aside = after(&state, [Move::Dismiss(0)]);
        assert_eq!(aside.read.crossings(), [1]);
        assert_eq!((lines(&state), lines(&aside)), (4, 2));
        assert_eq!(aside.read.entries.len(), state.read.entries.len());
        assert_eq!(aside.reduce(Action::Unmark(0)).read.crossings().len(), 2);
    }

    #[test]
    fn a_crossing_goes_with_the_finding_that_it_hangs_on() {
        let state = Rc::new(State::new(subtext_engine::Ui::En, None, None, 480));
        let all = state.read.crossings();
        let from = state.read.reading.crossings[all[0]].from;
        let here = |entry: &crate::state::entries::Entry| entry.place == from;
        let n = state.read.entries.iter().position(here).unwrap();
        let aside = state.reduce(Action::Dismiss(n));
        assert!(!aside.read.crossings().contains(&all[0]));
        assert_eq!(aside.reduce(Action::Unmark(0)).read.crossings(), all);
    }

    #[test]
    fn a_filter_chooses_crossings_too() {
        let shown = |name: &str| {
            let state = start().reduce(Action::Only(name.into()));
            (state.read.shown().count(), state.read.crossings())
        };
        assert_eq!(shown("crossread").1, [0, 1]);
        assert_eq!(shown("recycled-phrase"), (2, vec![1]));
        assert_eq!(shown("vague_cause"), (1, vec![0]));
        assert!(shown("hedge").1.is_empty());
    }

    #[test]
    fn another_reading_lets_go_of_the_pair() {
        let open = after(&start(), [FIRST]);
        let chinese = Read::new(open.case.clone(), Ui::Zh, None);
        assert_eq!(open.clone().reduce(Action::Read(chinese)).pair, open.pair);
        let typed = open.reduce(Action::Edit(Edit::StatementText(0, "Down.".into())));
        let read = Read::new(typed.case.clone(), Ui::En, None);
        assert_eq!(typed.reduce(Action::Read(read)).pair, None);
    }
}
