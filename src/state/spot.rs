//! A place that the reader asks for and that may have no mark: it is marked for the moment.

use super::{Goal, State};
use subtext_engine::reading::{DocId, Item, Place};

impl State {
    /// Goes to the first of these places, or from one of them to the next.
    pub(super) fn go_to_spot(&mut self, places: &[Place]) {
        let here = self.spot.and_then(|spot| places.iter().position(|place| *place == spot));
        let next = here.map_or(0, |here| (here + 1) % places.len().max(1));
        self.focus = None;
        self.spot = places.get(next).copied();
        self.jump_to(self.spot.map(|_| Goal::Spot));
    }

    /// Where an item is stated, in the order of the text.
    pub(super) fn stated(&self, n: usize) -> Vec<Place> {
        let (statement, item) = (n / Item::ALL.len(), n % Item::ALL.len());
        let reading = self.read.reading.statements.get(statement);
        let evidence = reading.zip(Item::ALL.get(item)).map(|(reading, item)| reading.evidence.get(*item));
        let doc = DocId::Statement(statement);
        evidence.into_iter().flatten().map(|range| Place { doc, range: *range }).collect()
    }

    pub(super) fn again(&self, n: usize) -> Option<Place> {
        let comparison = self.read.reading.comparison.as_ref()?;
        comparison.recycled.iter().flat_map(|phrase| &phrase.at).nth(n).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Edit, Read};
    use super::*;
    use std::rc::Rc;
    use subtext_engine::Ui;
    use subtext_engine::text::OffsetMap;

    const TEXT: &str = "Calls failed. We are sorry. A switch broke at 10:00. We apologise.";

    fn start() -> Rc<State> {
        let edit = |n| Action::Edit(Edit::StatementText(n, TEXT.into()));
        let actions = [Action::Clear, Action::Edit(Edit::AddStatement), edit(0), edit(1)];
        let state = actions.into_iter().fold(Rc::new(State::new(Ui::En, None, None, 0)), State::reduce);
        let read = Read::new(state.case.clone(), Ui::En, None);
        state.reduce(Action::Read(read))
    }

    fn words(state: &State) -> Option<(DocId, &'static str)> {
        state.spot.map(|spot| (spot.doc, OffsetMap::new(TEXT).bytes(spot.range).of(TEXT)))
    }

    #[test]
    fn an_item_leads_from_place_to_place() {
        let apology = || Action::Stated(Item::ALL.len() + Item::Apology as usize);
        let second = DocId::Statement(1);
        let first = start().reduce(apology());
        assert_eq!((words(&first), first.jump.1), (Some((second, "We are sorry")), Some(Goal::Spot)));
        let next = first.reduce(apology());
        assert_eq!(words(&next), Some((second, "We apologise")));
        assert_eq!(words(&next.clone().reduce(apology())), Some((second, "We are sorry")));
        // Whatever the reader looks at next takes its place.
        assert_eq!(next.clone().reduce(Action::Focus(Some(0))).spot, None);
        assert_eq!(next.reduce(Action::LetGo).spot, None);
        // What is not stated, and what is not there, leads nowhere.
        for nowhere in [Item::Remedy as usize, 99] {
            assert_eq!(start().reduce(Action::Stated(nowhere)).jump.1, None);
        }
    }

    #[test]
    fn a_recycled_phrase_leads_to_its_places() {
        let state = start();
        let at = |n| state.clone().reduce(Action::Again(n)).spot.map(|spot| spot.doc);
        assert_eq!((at(0), at(1)), (Some(DocId::Statement(0)), Some(DocId::Statement(1))));
        assert_eq!(at(999), None);
    }
}
