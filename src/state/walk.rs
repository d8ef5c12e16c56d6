//! Ways from mark to mark: one after the other, to the next weighty clause, through the clauses behind a number.

use super::State;
use super::entries::Entry;
use subtext_engine::reading::{DocId, Layer, Polarity};

/// Whether it is a clause that clearly favours one side.
pub fn is_serious(entry: &Entry) -> bool {
    entry.layer == Layer::Terms && entry.severity > 2 && entry.polarity == Polarity::Hurts
}

impl State {
    /// The next entry that is wanted from the one that the reader looks at, forwards or backwards, around the end.
    pub fn next(&self, back: bool, wanted: &dyn Fn(&Entry) -> bool) -> Option<usize> {
        let count = self.read.entries.len();
        let from = self.focus.unwrap_or(if back { 0 } else { count.wrapping_sub(1) });
        let ways = (1..=count).map(|step| (from + if back { count - step } else { step }) % count);
        ways.into_iter().find(|n| self.read.entry(*n).is_some_and(wanted))
    }

    /// One on, or one back, of those that are shown.
    pub fn step(&self, back: bool) -> Option<usize> {
        self.next(back, &|entry| self.filter.shows(entry))
    }

    /// The next weighty clause that is shown.
    pub fn serious(&self) -> Option<usize> {
        // Marks that start together are one place.
        let here = self.focus.and_then(|n| self.read.entry(n)).map(|entry| entry.anchor);
        let others = self.next(false, &|entry| {
            self.filter.shows(entry) && is_serious(entry) && Some(entry.anchor) != here
        });
        others.or(self.focus.filter(|&n| self.read.entry(n).is_some_and(is_serious)))
    }

    /// The next of the clauses behind a number of the ledger.
    pub fn counted(&self, row: usize) -> Option<usize> {
        let row = self.read.reading.ledger.get(row)?;
        self.next(false, &|entry| {
            entry.place.doc == DocId::Terms
                && row
                    .clauses
                    .iter()
                    .any(|clause| clause.range == entry.place.range && clause.id == entry.category)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::filter::Filter;
    use super::super::{Action, Edit, Goal, Read, State};
    use super::*;
    use std::rc::Rc;
    use subtext_engine::Ui;
    use subtext_engine::law::Jurisdiction;
    use subtext_engine::reading::{LedgerKind, Party};

    const TERMS: &str = "We may terminate your account for any reason without notice. You may call us on weekdays. \
        We are not liable for outages. We may suspend your account at our sole discretion and without notice. \
        We are not liable for the loss of messages.";

    fn start() -> Rc<State> {
        let state = Rc::new(State::new(Ui::En, None, None, 0)).reduce(Action::Clear);
        let state = state.reduce(Action::Edit(Edit::TermsText(TERMS.into())));
        let read = Read::new(state.case.clone(), Ui::En, None);
        state.reduce(Action::Read(read))
    }

    fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(state.clone(), |state, action| state.reduce(action))
    }

    fn looked_at(state: &State) -> (&str, &'static str) {
        let entry = state.focus.and_then(|n| state.read.entry(n)).unwrap();
        (&entry.quote, entry.category)
    }

    #[test]
    fn weighty_clauses_come_one_after_the_other_and_around() {
        let first = after(&start(), [Action::Serious]);
        let (quote, category) = looked_at(&first);
        assert_eq!(category, "TERMINATE");
        let second = after(&first, [Action::Serious]);
        assert_ne!(looked_at(&second).0, quote);
        assert!(is_serious(second.read.entry(second.focus.unwrap()).unwrap()));
        let mut seen = vec![first.focus];
        let mut state = second;
        while state.focus != first.focus {
            assert!(!seen.contains(&state.focus), "{seen:?}");
            seen.push(state.focus);
            state = after(&state, [Action::Serious]);
        }
        assert_eq!(state.jump.1, first.focus.map(Goal::Mark));
    }

    #[test]
    fn a_number_of_the_ledger_leads_to_its_clauses() {
        let state = start();
        let risk = |row: &subtext_engine::reading::LedgerRow| {
            (row.kind, row.party) == (LedgerKind::Risk, Party::User)
        };
        let row = state.read.reading.ledger.iter().position(risk).unwrap();
        let once = after(&state, [Action::Counted(row)]);
        let twice = after(&once, [Action::Counted(row)]);
        assert_eq!((looked_at(&once).1, looked_at(&twice).1), ("TECH_FAILURE", "DATA_LOSS"));
        assert_eq!(after(&twice, [Action::Counted(row)]).focus, once.focus);
        // Its clauses are shown even where a filter had left them out.
        let filtered = after(&state, [Action::Only("TERMINATE".into()), Action::Counted(row)]);
        assert_eq!((looked_at(&filtered).1, filtered.filter), ("TECH_FAILURE", Filter::default()));
        assert_eq!(after(&state, [Action::Counted(99)]).focus, None);
    }

    #[test]
    fn steps_keep_to_what_is_shown() {
        let state = after(&start(), [Action::Only("TERMINATE".into()), Action::Step { back: true }]);
        let shown: Vec<usize> = state.read.shown().map(|(n, _)| n).collect();
        assert!(shown.len() > 1 && shown.len() < state.read.entries.len());
        assert_eq!(state.focus, shown.last().copied());
        let state = after(&state, [Action::Step { back: false }]);
        assert_eq!(state.focus, shown.first().copied());
    }

    #[test]
    fn a_filter_draws_less_and_numbers_the_same() {
        let all = start();
        let marked = |state: &State| -> Vec<usize> {
            let paragraphs = state.read.docs.iter().flat_map(|doc| &doc.paragraphs);
            paragraphs.flat_map(|paragraph| paragraph.entries.clone()).collect()
        };
        let some = after(&all, [Action::Least(3)]);
        assert!(!marked(&some).is_empty() && marked(&some).len() < marked(&all).len());
        assert!(marked(&some).iter().all(|n| some.read.entry(*n).unwrap().severity == 3));
        assert_eq!(some.read.entries.len(), all.read.entries.len());
        // The point to jump to is one that is drawn.
        for (n, _) in some.read.shown() {
            let anchor = some.read.entry(n).unwrap().anchor;
            assert!(some.filter.shows(some.read.entry(anchor).unwrap()));
        }
        assert_eq!(marked(&after(&some, [Action::All])), marked(&all));
    }

    #[test]
    fn a_filter_gives_way_to_other_texts() {
        let state = after(&start(), [Action::Only("TERMINATE".into())]);
        assert_eq!(state.filter.only, "TERMINATE");
        let typed = after(&state, [Action::Edit(Edit::TermsText("We are not liable.".into()))]);
        let read = Read::new(typed.case.clone(), Ui::En, None);
        assert_eq!(after(&typed, [Action::Read(read)]).filter, Filter::default());
        assert_eq!(after(&state, [Action::Clear]).filter, Filter::default());
    }

    #[test]
    fn the_law_follows_the_language_until_it_is_chosen() {
        let state = start();
        assert_eq!(state.law(), Some(Jurisdiction::Eu));
        assert_eq!(after(&state, [Action::Ui(Ui::Zh)]).law(), Some(Jurisdiction::Cn));
        let chosen = after(&state, [Action::Law(Some(Jurisdiction::Uk)), Action::Ui(Ui::Zh)]);
        assert_eq!(chosen.law(), Some(Jurisdiction::Uk));
        assert_eq!(after(&chosen, [Action::Law(None)]).law(), None);
    }
}
