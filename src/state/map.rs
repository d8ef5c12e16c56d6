//! The terms from top to bottom as a strip: where each mark stands, in thousandths of the text.

use super::State;
use super::entries::Entry;
use super::read::Read;
use subtext_engine::reading::DocId;

/// Terms shorter than this, in bytes, fit on a screen or two: no map. A Chinese character has three.
const LONG: usize = 5_000;

/// The lower end of the strip.
pub const END: usize = 1000;

/// How long the terms are, in characters, if they are long enough for a map.
pub fn length(read: &Read) -> Option<usize> {
    let terms = read.case.terms.as_ref().filter(|terms| terms.text.len() >= LONG)?;
    Some(terms.text.chars().count())
}

/// Where an entry of the terms stands.
pub fn place(entry: &Entry, length: usize) -> Option<usize> {
    (entry.place.doc == DocId::Terms).then(|| entry.place.range.start * END / length.max(1))
}

impl State {
    /// The entry that somebody wants who moves to this place of the map: after the smallest step, which a key makes,
    /// the next; else the nearest.
    pub fn on_map(&self, to: usize) -> Option<usize> {
        let length = length(&self.read)?;
        let at = |entry: &Entry| place(entry, length).filter(|_| self.filter.shows(entry));
        let here = self.focus.and_then(|n| at(self.read.entry(n)?)).unwrap_or(0);
        if to.abs_diff(here) == 1 {
            return self.next(to < here, &|entry| at(entry).is_some());
        }
        let places =
            self.read.entries.iter().enumerate().filter_map(|(n, entry)| Some((at(entry)?.abs_diff(to), n)));
        places.min().map(|(_, n)| n)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Edit, Goal};
    use super::*;
    use std::rc::Rc;
    use subtext_engine::Ui;

    fn with_terms(text: &str) -> Rc<State> {
        let state = Rc::new(State::new(Ui::En, None, None, 0)).reduce(Action::Clear);
        let state = state.reduce(Action::Edit(Edit::TermsText(text.into())));
        let read = Read::new(state.case.clone(), Ui::En, None);
        state.reduce(Action::Read(read))
    }

    #[test]
    fn short_terms_need_no_map() {
        let state = with_terms("We are not liable for outages.");
        assert_eq!((length(&state.read), state.on_map(500)), (None, None));
    }

    #[test]
    fn a_place_leads_to_the_nearest_mark_and_a_key_to_the_next() {
        let filling = "The shop opens at nine and closes at six. ".repeat(150);
        let text = ["We are not liable for outages. ", &filling, "We are not liable for outages."].concat();
        let state = with_terms(&text);
        let all = length(&state.read).unwrap();
        let at = |state: &State| place(state.read.entry(state.focus.unwrap()).unwrap(), all).unwrap();
        let go = |state: &Rc<State>, to| state.clone().reduce(Action::Map(to));
        let high = go(&state, 300);
        assert!(at(&high) < 50, "{}", at(&high));
        assert_eq!(high.jump.1, high.focus.map(Goal::Seen));
        let low = go(&high, 600);
        assert!(at(&low) > 950, "{}", at(&low));
        // The slider's own step, which a key makes, is one mark.
        assert_eq!(go(&low, at(&low) - 1).focus, low.focus.map(|n| n - 1));
        assert_eq!(go(&state, 1).focus, Some(0));
    }
}
