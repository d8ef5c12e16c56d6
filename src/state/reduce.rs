//! What each action makes of the state.

use super::opened::{self, Opened};
use super::pair;
use super::shared::Sharing;
use super::{Action, Filter, Goal, History, LISTED, Read, Selected, State, Work, blank, nothing};
use crate::examples;
use std::rc::Rc;
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};

impl State {
    /// The state after something has happened.
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Self::clone(&self);
        match action {
            Action::Ui(ui) => {
                state.ui = ui;
                // An example that nobody has touched follows the reader's language.
                if let Some(other) = state.example.and_then(|example| example.in_language(ui)) {
                    state.put(Work { case: Rc::new(other.case()), marks: Rc::default() }, Some(other));
                }
            }
            Action::NextTheme => state.theme = state.theme.next(),
            Action::Theme(theme) => state.theme = theme,
            Action::Keys(on) => state.keys = on,
            Action::Edit(edit) => state.edit(edit),
            Action::Moment(step) => state.moment(step),
            Action::Example(example) => {
                state.replace(Work { case: Rc::new(example.case()), marks: Rc::default() }, Some(example));
            }
            Action::Clear => state.replace(nothing(), None),
            Action::Forget => {
                state.replace(nothing(), None);
                state.history = History::default();
            }
            Action::Undo => {
                if let Some(work) = state.history.pop() {
                    let example = examples::all().iter().find(|example| example.case() == *work.case);
                    state.put(work, example);
                }
            }
            Action::Read(read) => {
                let read = read.with(&state.marks, state.filter);
                if state.focus.is_some_and(|n| state.read.entry(n) != read.entry(n)) {
                    state.focus = None;
                }
                state.keep_pair(&read);
                state.read = read;
                // A filter must not outlive what it lets through.
                if state.read.shown().next().is_none() {
                    state.show(Filter::default());
                }
            }
            Action::Focus(entry) => state.look_at(entry, Goal::Mark),
            Action::Explain(entries) => {
                let here = state.focus.filter(|focus| entries.contains(focus));
                state.focus = here.or_else(|| state.touch(&entries));
                (state.spot, state.pair) = (None, None);
                state.jump_to(state.focus.map(Goal::Listed));
            }
            Action::Touch(entries) => {
                (state.focus, state.spot) = (state.touch(&entries).or(state.focus), None);
            }
            Action::Step { back } if state.pair.is_some() => state.pair_up(pair::Move::Step { back }),
            Action::Step { back } => state.look_at(state.step(back), Goal::Mark),
            Action::Serious => state.look_at(state.serious().or(state.focus), Goal::Mark),
            Action::Counted(row) => state.look_at(state.counted(row).or(state.focus), Goal::Mark),
            Action::Map(to) => state.look_at(state.on_map(to).or(state.focus), Goal::Seen),
            Action::Only(name) => state.show(state.filter.only(&name, &state.read.entries)),
            Action::Least(least) => state.show(Filter { least, ..state.filter }),
            Action::All => state.show(Filter::default()),
            Action::Law(law) => state.chosen_law = Some(law),
            Action::More => {
                state.listed = state.listed.max(state.focus.map_or(0, |focus| focus + 1)) + 4 * LISTED;
            }
            Action::Width(width) => state.width = width,
            Action::Saved(saved) => state.saved = saved,
            Action::Open(link, missing, at) => {
                let seen = link.seen.clone().map(Rc::new);
                state.replace(Work::of(*link), None);
                let mut opened = Opened { missing, seen, today: false, changed: None };
                if let Some(seen) = opened.shown() {
                    let today = Read::new(state.case.clone(), state.ui, None);
                    // Rules that changed and find the same are no news.
                    opened.changed = Some(opened::difference(seen, &today)).filter(|found| *found != (0, 0));
                }
                state.opened = Some(opened);
                state.sharing = None;
                // A link is read before it is shown: there is nothing else to see meanwhile, and a finding to look at.
                let shown = state.opened.as_ref().and_then(Opened::shown).cloned();
                let read = Read::new(state.case.clone(), state.ui, shown.as_deref());
                state.read = read.with(&state.marks, state.filter);
                if let Some(at) = at.filter(|&n| state.read.entry(n).is_some()) {
                    state.focus = Some(at);
                    state.jump_to(Some(Goal::Mark(at)));
                }
            }
            Action::Refused(refused) => state.refused = refused,
            Action::Paste(text) => {
                let mut case = blank();
                if let Some(statement) = case.statements.first_mut() {
                    statement.text = text;
                }
                state.replace(Work { case: Rc::new(case), marks: Rc::default() }, None);
            }
            Action::Mine => state.opened = None,
            Action::Today(today) => {
                if let Some(opened) = &mut state.opened {
                    opened.today = today;
                }
            }
            Action::Leave => {
                let work = state.history.pop();
                let first = examples::first(state.ui);
                let example = if work.is_none() { Some(first) } else { None };
                let fresh = || Work { case: Rc::new(first.case()), marks: Rc::default() };
                state.put(work.unwrap_or_else(fresh), example);
            }
            Action::Select(None) => state.selected = None,
            Action::Select(Some((doc, start, length))) => state.select(doc, start, length),
            Action::SelectEntry(n) => {
                if let Some(entry) = state.read.entry(n) {
                    state.selected = Some(Selected {
                        place: entry.place,
                        quote: entry.quote.clone(),
                        draft: String::new(),
                    });
                }
            }
            Action::NoteText(text) => {
                if let Some(selected) = &mut state.selected {
                    selected.draft = text;
                }
            }
            Action::Note => {
                if let Some(Selected { place, draft, .. }) = state.selected.take() {
                    let text = Some(draft.trim().to_owned()).filter(|text| !text.is_empty());
                    let note = ReaderMark { kind: ReaderMarkKind::Note, place, rule: None, text };
                    if note.text.is_some() {
                        state.mark(|marks| marks.push(note));
                    }
                }
            }
            Action::Dismiss(n) => {
                if let Some(entry) = state.read.entry(n).filter(|entry| !entry.rule.is_empty()) {
                    let (place, rule) = (entry.place, Some(entry.rule.to_owned()));
                    let kind = ReaderMarkKind::Dismissed;
                    state.mark(|marks| marks.push(ReaderMark { kind, place, rule, text: None }));
                }
            }
            Action::Unmark(n) => {
                if n < state.marks.len() {
                    state.mark(|marks| {
                        marks.remove(n);
                    });
                }
            }
            Action::Share(open) => state.sharing = open.then(Sharing::default),
            Action::Write(format) => {
                let file = format.map(|format| {
                    (format, Rc::from(format.write(&state.work(), &state.read.reading, state.ui)))
                });
                if let Some(sharing) = &mut state.sharing {
                    sharing.file = file;
                }
            }
            Action::Choose(choice) => {
                if let Some(sharing) = &mut state.sharing {
                    (sharing.choice, sharing.copied) = (choice, None);
                }
            }
            Action::Made(choice, work, made) => {
                if let Some(sharing) = &mut state.sharing {
                    (sharing.made, sharing.copied) = (Some((choice, work, made)), None);
                }
            }
            Action::Copied(done) => {
                if let Some(sharing) = &mut state.sharing {
                    sharing.copied = Some(done);
                }
            }
            Action::Stated(n) => state.go_to_spot(&state.stated(n)),
            Action::Again(n) => state.go_to_spot(state.again(n).as_slice()),
            Action::Pair(to) => state.pair_up(to),
            Action::LetGo if state.pair.is_some() => state.pair_up(pair::Move::Close),
            Action::LetGo => state.look_at(None, Goal::Mark),
        }
        Rc::new(state)
    }
}
