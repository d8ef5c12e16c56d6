use super::shared::Choice;
use super::*;
use crate::fixture;
use subtext_engine::case::EventKind;
use subtext_engine::reading::DocId;
use subtext_engine::text::CharRange;

fn start() -> Rc<State> {
    Rc::new(State::new(Ui::En, None, None, 480))
}

fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state, |state, action| state.reduce(action))
}

#[test]
fn the_page_is_never_empty_at_first() {
    let state = start();
    assert!(!is_blank(&state.case));
    assert!(state.example.is_some());
    assert!(!state.read.docs.is_empty());
}

#[test]
fn what_was_saved_comes_back() {
    let mut case = blank();
    case.statements[0].text = "Down.".into();
    let state = State::new(Ui::En, Some(Work { case: Rc::new(case.clone()), marks: Rc::default() }), None, 0);
    assert_eq!((*state.case).clone(), case);
    assert!(state.example.is_none());
}

#[test]
fn clearing_can_be_undone() {
    let edited = after(start(), [Action::Edit(Edit::StatementText(0, "mine".into()))]);
    let cleared = after(edited.clone(), [Action::Clear]);
    assert!(is_blank(&cleared.case));
    assert_eq!(cleared.case.statements.len(), 1);
    let undone = after(cleared, [Action::Undo, Action::Undo]);
    assert_eq!(undone.case, edited.case);
}

#[test]
fn what_is_forgotten_is_gone() {
    let state = after(start(), [Action::Clear, Action::Forget, Action::Undo]);
    assert!(is_blank(&state.case) && state.history.last().is_none());
}

#[test]
fn a_pane_that_is_added_is_where_the_reader_goes_on() {
    let state = after(start(), [Action::Clear, Action::Edit(Edit::AddStatement)]);
    assert_eq!(state.jump.1, Some(Goal::Pane(1)));
    let state = after(state, [Action::Edit(Edit::RemoveStatement(1))]);
    assert_eq!(state.jump.1, Some(Goal::Pane(0)));
}

#[test]
fn an_example_does_not_cost_the_readers_text() {
    let example = examples::first(Ui::Zh);
    let mine = after(start(), [Action::Clear, Action::Edit(Edit::StatementText(0, "mine".into()))]);
    let state = after(mine.clone(), [Action::Example(example), Action::Undo]);
    assert_eq!(state.case, mine.case);
    let removed = after(mine.clone(), [Action::Edit(Edit::RemoveStatement(0)), Action::Undo]);
    assert_eq!(removed.case, mine.case);
}

#[test]
fn an_untouched_example_follows_the_language_and_an_own_text_does_not() {
    let state = after(start(), [Action::Ui(Ui::Zh)]);
    assert_eq!(state.example.map(|example| example.ui), Some(Ui::Zh));
    let mine = after(start(), [Action::Edit(Edit::StatementText(0, "mine".into())), Action::Ui(Ui::Zh)]);
    assert_eq!(mine.case.statements[0].text, "mine");
}

#[test]
fn steps_go_around() {
    let read = fixture::read(Ui::En);
    let last = read.entries.len() - 1;
    let state = after(start(), [Action::Read(read), Action::Step { back: true }]);
    assert_eq!(state.focus, Some(last));
    let state = after(state, [Action::Step { back: false }]);
    assert_eq!(state.focus, Some(0));
    let state = after(state, [Action::Focus(Some(last + 1))]);
    assert_eq!(state.focus, None);
}

#[test]
fn touching_overlapping_marks_walks_from_the_narrowest() {
    let read = fixture::read(Ui::En);
    let (wide, narrow) = fixture::overlapping(&read);
    let state = after(start(), [Action::Read(read), Action::Touch(vec![wide, narrow])]);
    assert_eq!(state.focus, Some(narrow));
    let state = after(state, [Action::Touch(vec![wide, narrow])]);
    assert_eq!(state.focus, Some(wide));
    let state = after(state, [Action::Touch(vec![wide, narrow])]);
    assert_eq!(state.focus, Some(narrow));
}

#[test]
fn an_entered_time_wins_until_it_is_taken_away() {
    let state = after(start(), [Action::Clear]);
    let incident = when::incidents(&state.read, &state.case).remove(0);
    let at = clock::parse_local("2024-05-01T10:00", 60);
    let set = |at| Action::Edit(Edit::Event { incident: incident.clone(), kind: EventKind::Onset, at });
    let state = after(state, [set(at)]);
    let field = when::field(&state.case, &state.read, &incident, EventKind::Onset);
    assert_eq!((field.value, field.index), (at, Some(0)));
    let state = after(state, [Action::Edit(Edit::Zone(480))]);
    assert_eq!(state.case.events[0].at.unwrap().to_rfc3339(), "2024-05-01T10:00:00+08:00");
    let state = after(state, [set(None)]);
    assert!(state.case.events.is_empty());
}

#[test]
fn texts_that_are_too_long_are_kept_and_not_read() {
    let text = "We are working hard. ".repeat(500_000);
    let mut case = Case { id: "long".into(), ..Case::default() };
    case.statements.push(subtext_engine::case::Statement::new(&*text));
    let read = Read::new(Rc::new(case), Ui::En, None);
    assert!(read.too_long && read.docs.is_empty() && read.entries.is_empty());
    assert_eq!(read.case.statements[0].text, text);
    assert_eq!(when::incidents(&read, &read.case).len(), 1);
    let state = after(start(), [Action::Read(read)]);
    assert!(after(state, [Action::Step { back: false }, Action::Clear]).case.statements[0].text.is_empty());
}

#[test]
fn a_text_in_another_language_is_kept_and_nothing_is_claimed() {
    let german = "Wir arbeiten mit Hochdruck an der Lösung. Um 9:30 Uhr sind wir wieder da.";
    for ui in [Ui::En, Ui::Zh] {
        let own = [
            Edit::StatementText(0, german.into()),
            Edit::AddStatement,
            Edit::StatementText(1, "We are working hard on it.".into()),
            Edit::TermsText("Сервис предоставляется как есть.".into()),
        ];
        let state = after(start(), [Action::Clear].into_iter().chain(own.map(Action::Edit)));
        let read = Read::new(state.case.clone(), ui, None);
        let unread = [DocId::Statement(0), DocId::Terms];
        assert_eq!(unread.map(|id| read.has_read(id)), [false, false]);
        assert!(read.has_read(DocId::Statement(1)) && !read.entries.is_empty());
        assert!(read.entries.iter().all(|entry| entry.place.doc == DocId::Statement(1)));
        let shown = read.doc(unread[0]).unwrap().paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
        assert_eq!(shown.map(|piece| piece.text.as_ref()).collect::<String>(), german);
        assert_eq!(crate::components::facts::facts(&read, ui).len(), 3);
    }
}

fn link_of(text: &str, marks: Vec<ReaderMark>) -> subtext_link::Link {
    let mut case = blank();
    case.statements[0].text = text.into();
    let seen = Some(subtext_link::Seen::of(&subtext_engine::read(&case, Ui::En)));
    subtext_link::Link { case, marks, seen }
}

const SENTENCE: &str = "We are working hard on it. The lake is blue.";

#[test]
fn a_link_does_not_cost_the_readers_text() {
    let mine = after(start(), [Action::Clear, Action::Edit(Edit::StatementText(0, "mine".into()))]);
    let open = || Action::Open(Box::new(link_of(SENTENCE, Vec::new())), None, Some(0));
    let opened = after(mine.clone(), [open()]);
    assert!(opened.opened.is_some() && opened.focus == Some(0));
    assert_eq!(opened.case.statements[0].text, SENTENCE);
    // One link after the other keeps the reader's own, and nothing of the first link.
    let left = after(opened, [open(), Action::Leave]);
    assert_eq!((&left.case, left.opened.is_none()), (&mine.case, true));
    let taken = after(mine.clone(), [open(), Action::Mine]);
    assert!(taken.opened.is_none() && taken.case.statements[0].text == SENTENCE);
    assert_eq!(after(taken, [Action::Undo]).case, mine.case);
}

#[test]
fn what_the_maker_of_a_link_saw_is_shown_where_the_rules_have_changed() {
    let mut link = link_of(SENTENCE, Vec::new());
    let seen = link.seen.as_mut().unwrap();
    let lake = SENTENCE.find("lake").unwrap();
    seen.rules ^= 1;
    seen.findings[0].place.range = CharRange::new(lake, lake + 4);
    let state = after(start(), [Action::Open(Box::new(link), None, None)]);
    assert!(state.read.as_seen);
    assert_eq!(state.read.entries[0].quote, "lake");
    assert_eq!(state.opened.as_ref().unwrap().changed, Some((1, 1)));
    let today = after(state, [Action::Today(true)]);
    assert!(today.opened.as_ref().unwrap().shown().is_none());
}

#[test]
fn a_note_stays_on_its_words() {
    let mut state = after(start(), [Action::Clear, Action::Edit(Edit::StatementText(0, SENTENCE.into()))]);
    state = state.clone().reduce(Action::Read(Read::new(state.case.clone(), Ui::En, None)));
    let at = SENTENCE.find("lake").unwrap();
    let note = [
        Action::Select(Some((DocId::Statement(0), at, 4))),
        Action::NoteText("Which?".into()),
        // A selection that is made longer keeps what was written.
        Action::Select(Some((DocId::Statement(0), at, 12))),
        Action::Note,
    ];
    state = after(state, note);
    let entry = |state: &State| {
        state
            .read
            .entries
            .iter()
            .find(|entry| entry.note.is_some())
            .map(|e| (e.quote.clone(), e.reason.clone()))
    };
    assert_eq!(entry(&state), Some(("lake is blue".into(), "Which?".into())));
    state = state.reduce(Action::Edit(Edit::StatementText(0, format!("Well. {SENTENCE}"))));
    state = state.clone().reduce(Action::Read(Read::new(state.case.clone(), Ui::En, None)));
    assert_eq!(entry(&state).unwrap().0, "lake is blue");
    let without = after(state.clone(), [Action::Unmark(0)]);
    assert_eq!(entry(&without), None);
    // Clearing and undoing brings notes back too.
    assert_eq!(after(state.clone(), [Action::Clear, Action::Undo]).marks, state.marks);
}

#[test]
fn a_finding_that_was_put_aside_comes_back() {
    let mut state = after(start(), [Action::Clear, Action::Edit(Edit::StatementText(0, SENTENCE.into()))]);
    state = state.clone().reduce(Action::Read(Read::new(state.case.clone(), Ui::En, None)));
    let count = state.read.entries.len();
    let aside = after(state, [Action::Dismiss(0)]);
    assert_eq!((aside.read.entries.len(), aside.marks.len()), (count - 1, 1));
    assert_eq!(after(aside, [Action::Unmark(0)]).read.entries.len(), count);
}

#[test]
fn a_link_of_the_page_opens_to_the_same_marks() {
    let state = after(start(), [Action::Share(true)]);
    let made = shared::fragment(&state.work(), &state.read.reading, Choice::default(), Ui::En).unwrap();
    assert!(made.len() <= 1_250, "{} characters", made.len());
    let at = shared::place(Choice { at: true, ..Choice::default() }, Some(3));
    assert_eq!(subtext_link::open(&[&*made, &at].concat()).unwrap().at, Some(3));
    let opened = subtext_link::open(&made).unwrap();
    let there = after(start(), [Action::Clear, Action::Open(Box::new(opened.link), None, None)]);
    assert_eq!(there.case, state.case);
    assert!(!there.read.as_seen);
    assert_eq!(there.read.entries, state.read.entries);
}
