//! One moment that the reader gives, or gives another meaning to: what happened then, and when in words that the scanner
//! reads.

mod origin;

use super::{Edit, Goal, State};
use chrono::TimeDelta;
use origin::{of_entry, of_event, posted, start};
use std::rc::Rc;
use subtext_engine::Case;
use subtext_engine::case::{Event, EventKind, Time};
use subtext_engine::latency::{Typed, typed};

/// Where the moment comes from, which decides what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The reader's own.
    New,
    /// An event of the case, which is changed.
    Entered(usize),
    /// When a statement was posted.
    Posted(usize),
    /// These words of a text; they stay, and the reader's event stands beside them.
    Text(String),
}

/// The moment that is being edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub origin: Origin,
    pub kind: EventKind,
    /// What the reader has typed; nothing, as long as the time stays what it was.
    pub text: String,
    /// As it was, then as the typed words read.
    pub value: Option<Typed>,
    was: Option<Typed>,
    was_kind: EventKind,
    /// As it was, it was only about right.
    approx: bool,
    /// What days are counted from.
    near: Option<Time>,
    zone: i32,
}

/// What the reader does with it.
pub enum Step {
    /// Takes up an event of the timeline, by its number.
    Event(usize),
    /// Takes up a time that is marked in a text, by the number of its entry.
    Entry(usize),
    New,
    Kind(EventKind),
    Text(String),
    /// It is right now.
    Set,
    /// What was entered goes away.
    TakeBack,
    Close,
}

impl Moment {
    /// Whether it can be set: there is a time, and the last words were understood.
    pub fn is_ready(&self) -> bool {
        self.value.is_some()
    }

    /// Whether it is something that the reader entered.
    pub fn can_be_taken_back(&self) -> bool {
        matches!(self.origin, Origin::Entered(_))
    }

    fn understand(&mut self) {
        self.value = if self.text.trim().is_empty() {
            self.was
        } else {
            typed(&self.text, self.kind, self.near, self.zone)
        };
    }

    /// What setting it changes; nothing, where neither time nor kind is another one.
    fn edits(&self, case: &Case) -> Vec<Edit> {
        let Some(Typed { earliest, latest }) = self.value else { return Vec::new() };
        let retimed = !self.text.trim().is_empty();
        if !retimed
            && self.kind == self.was_kind
            && matches!(self.origin, Origin::Entered(_) | Origin::Posted(_))
        {
            return Vec::new();
        }
        let spoken = matches!(self.kind, EventKind::FirstOfficial | EventKind::Update);
        let at = earliest.filter(|_| earliest == latest);
        if let (Origin::Posted(statement), true, Some((from, to))) =
            (&self.origin, spoken, earliest.zip(latest))
            && to - from <= TimeDelta::hours(1)
        {
            let middle = from + (to - from) / 2;
            let approx = Edit::PostedApprox(*statement, if retimed { from < to } else { self.approx });
            return vec![Edit::Posted(*statement, Some(if retimed { middle } else { from })), approx];
        }
        let Some(moment) = earliest.or(latest) else { return Vec::new() };
        let old = match self.origin {
            Origin::Entered(index) => Some(index),
            // An incident begins, ends and is explained once.
            _ if matches!(self.kind, EventKind::Update | EventKind::PromisedUpdate) => None,
            _ => {
                let incident = incident(case, moment);
                let same = |event: &Event| event.kind == self.kind && belongs(case, event, incident.as_ref());
                case.events.iter().position(same)
            }
        };
        let before = old.and_then(|index| case.events.get(index));
        let (first, last) = if at.is_some() { (None, None) } else { (earliest, latest) };
        let event = match before {
            Some(before) if !retimed && matches!(self.origin, Origin::Entered(_)) => {
                Event { kind: self.kind, ..before.clone() }
            }
            _ => Event {
                kind: self.kind,
                at,
                earliest: first,
                latest: last,
                approx: false,
                incident: before.and_then(|event| event.incident.clone()).or_else(|| incident(case, moment)),
                source: match &self.origin {
                    Origin::Text(quote) if !retimed => Some(quote.clone()),
                    _ => None,
                },
            },
        };
        vec![Edit::PutEvent(old, event)]
    }
}

/// The name of the incident that a moment belongs to: that of the statement posted nearest to it, where statements have
/// such names.
fn incident(case: &Case, at: Time) -> Option<String> {
    let posted = case
        .statements
        .iter()
        .filter_map(|statement| Some((statement.posted_at?.signed_duration_since(at).abs(), statement)));
    let nearest = posted.min_by_key(|(away, _)| *away).map(|(_, statement)| statement);
    nearest.or(case.statements.first())?.incident.clone()
}

/// Whether an event is of the incident with this name, or, where incidents have none, of the same one by its time.
fn belongs(case: &Case, event: &Event, name: Option<&String>) -> bool {
    let at = event.at.or(event.earliest).or(event.latest);
    match (name, &event.incident) {
        (Some(name), Some(other)) => name == other,
        _ => at.is_some_and(|at| incident(case, at).as_ref() == name),
    }
}

impl State {
    pub(super) fn moment(&mut self, step: Step) {
        match step {
            // A reading that lags behind the texts names events that may be others by now.
            Step::Event(_) | Step::Entry(_) if !Rc::ptr_eq(&self.read.case, &self.case) => {}
            Step::Event(index) => {
                let found = self.read.reading.timeline.events.get(index).map(|event| of_event(self, event));
                self.take_up(found);
            }
            Step::Entry(n) => {
                let found = of_entry(self, n);
                self.take_up(found);
            }
            Step::New => {
                let new = start(self, Origin::New, EventKind::Onset, None, posted(&self.case, None));
                self.take_up(Some(new));
            }
            Step::Kind(kind) => self.with_moment(|moment| {
                moment.kind = kind;
                moment.understand();
            }),
            Step::Text(text) => self.with_moment(|moment| {
                moment.text = text;
                moment.understand();
            }),
            Step::Set => {
                if let Some(moment) = self.moment.take_if(|moment| moment.is_ready()) {
                    let edits = moment.edits(&self.case);
                    if !edits.is_empty() {
                        self.history.push(self.work());
                    }
                    edits.into_iter().for_each(|edit| self.edit(edit));
                    self.leave();
                }
            }
            Step::TakeBack => {
                if let Some(Moment { origin: Origin::Entered(index), .. }) = self.moment {
                    self.history.push(self.work());
                    self.edit(Edit::DropEvent(index));
                    self.leave();
                }
            }
            Step::Close => self.leave(),
        }
    }

    fn take_up(&mut self, moment: Option<Moment>) {
        if moment.is_some() {
            self.selected = None;
            self.moment = moment;
            self.jump_to(Some(Goal::Moment));
        }
    }

    fn leave(&mut self) {
        self.moment = None;
        // Beside a pair there is no timeline to go back to.
        self.jump_to(Some(if self.pair.is_some() { Goal::Pair } else { Goal::Timeline }));
    }

    fn with_moment(&mut self, change: impl FnOnce(&mut Moment)) {
        if let Some(moment) = &mut self.moment {
            change(moment);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Action, Read, blank};
    use subtext_engine::Ui;
    use subtext_engine::reading::TimelineEvent;

    fn state(text: &str, posted: Option<&str>) -> Rc<State> {
        let mut case = blank();
        case.statements[0].text = text.into();
        case.statements[0].posted_at = posted.map(|time| Time::parse_from_rfc3339(time).unwrap());
        let work = crate::state::Work { case: Rc::new(case), marks: Rc::default() };
        Rc::new(State::new(Ui::En, Some(work), None, 480))
    }

    fn steps(state: Rc<State>, steps: Vec<Step>) -> Rc<State> {
        steps.into_iter().fold(state, |state, step| state.reduce(Action::Moment(step)))
    }

    fn again(state: Rc<State>) -> Rc<State> {
        let read = Read::new(state.case.clone(), state.ui, None);
        state.reduce(Action::Read(read))
    }

    fn events(state: &State) -> Vec<(EventKind, String)> {
        let at = |event: &Event| event.at.or(event.earliest).unwrap().to_rfc3339();
        state.case.events.iter().map(|event| (event.kind, at(event))).collect()
    }

    #[test]
    fn words_become_an_event() {
        let state = state("Logins fail. We are sorry.", Some("2021-03-05T09:00:00+08:00"));
        let typed = steps(state, vec![Step::New, Step::Text("yesterday 4:30 pm".into())]);
        assert!(typed.moment.as_ref().unwrap().is_ready());
        assert_eq!(typed.jump.1, Some(Goal::Moment));
        let set = steps(typed, vec![Step::Set]);
        assert_eq!(events(&set), [(EventKind::Onset, "2021-03-04T16:30:00+08:00".into())]);
        assert_eq!((set.moment.clone(), set.jump.1), (None, Some(Goal::Timeline)));
        // Once more, said of the onset: it takes the place of the first.
        let set = steps(again(set), vec![Step::New, Step::Text("昨天下午5点".into()), Step::Set]);
        assert_eq!(events(&set), [(EventKind::Onset, "2021-03-04T17:00:00+08:00".into())]);
        let undone = set.clone().reduce(Action::Undo);
        assert_eq!(events(&undone), [(EventKind::Onset, "2021-03-04T16:30:00+08:00".into())]);
        let first = set.read.reading.timeline.events.iter().position(|e| e.kind == EventKind::Onset);
        let back = steps(again(set), vec![Step::Event(first.unwrap_or(0)), Step::TakeBack]);
        assert!(events(&back).is_empty());
    }

    #[test]
    fn what_is_no_time_cannot_be_set() {
        let state = state("Logins fail.", None);
        for text in ["", "soon", "yesterday 4:30 pm"] {
            let typed = steps(state.clone(), vec![Step::New, Step::Text(text.into()), Step::Set]);
            assert!(typed.case.events.is_empty() && typed.moment.is_some(), "{text}");
        }
    }

    #[test]
    fn a_time_of_the_text_gets_another_role_and_the_text_stays() {
        let text = "Since 8:10 this morning logins fail. At 8:40 we saw it.";
        let state = state(text, Some("2021-03-05T09:00:00+08:00"));
        let n = state.read.entries.iter().position(|entry| entry.quote.contains("8:40")).unwrap();
        let open = steps(state, vec![Step::Entry(n), Step::Kind(EventKind::FirstComplaint)]);
        assert!(
            matches!(&open.moment.as_ref().unwrap().origin, Origin::Text(quote) if quote.contains("8:40"))
        );
        let set = steps(open, vec![Step::Set]);
        assert_eq!(events(&set), [(EventKind::FirstComplaint, "2021-03-05T08:40:00+08:00".into())]);
        assert_eq!(set.case.statements[0].text, text);
        assert!(set.case.events[0].source.as_deref().is_some_and(|quote| quote.contains("8:40")));
        let delays = again(set).read.reading.delays.unwrap();
        assert_eq!(delays.complaint_to_first_word_min, Some((Some(20), Some(20))));
    }

    #[test]
    fn when_a_statement_was_posted_is_changed_where_it_stands() {
        let state = state("Logins fail.", Some("2021-03-05T09:00:00+08:00"));
        let set = steps(state, vec![Step::Event(0), Step::Text("9:26".into()), Step::Set]);
        assert_eq!(set.case.statements[0].posted_at.unwrap().to_rfc3339(), "2021-03-05T09:26:00+08:00");
        assert!(set.case.events.is_empty());
    }

    #[test]
    fn another_role_for_an_entered_event_keeps_its_time_and_source() {
        let mut case = crate::examples::first(Ui::En).case();
        case.statements.truncate(1);
        let work = crate::state::Work { case: Rc::new(case), marks: Rc::default() };
        let state = Rc::new(State::new(Ui::En, Some(work), None, 480));
        let before = state.case.events[0].clone();
        let index = state.read.reading.timeline.events.iter().position(|e| e.kind == before.kind).unwrap();
        let set = steps(state, vec![Step::Event(index), Step::Kind(EventKind::FirstComplaint), Step::Set]);
        assert_eq!(set.case.events[0], Event { kind: EventKind::FirstComplaint, ..before });
    }

    #[test]
    fn what_is_taken_up_and_set_as_it_was_changes_nothing() {
        let mut case = blank();
        case.statements[0].text = "Logins fail.".into();
        case.statements[0].posted_at = Some(Time::parse_from_rfc3339("2021-03-05T10:00:00+08:00").unwrap());
        case.statements[0].posted_approx = true;
        let work = crate::state::Work { case: Rc::new(case.clone()), marks: Rc::default() };
        let state = Rc::new(State::new(Ui::En, Some(work), None, 480));
        let set = steps(state.clone(), vec![Step::Event(0), Step::Set]);
        assert_eq!((&*set.case, set.moment.clone()), (&case, None));
        // "About" moves the post, and stays about.
        let set = steps(state, vec![Step::Event(0), Step::Text("about 11:30".into()), Step::Set]);
        let post = &set.case.statements[0];
        assert_eq!(post.posted_at.unwrap().to_rfc3339(), "2021-03-05T11:30:00+08:00");
        assert!(post.posted_approx && set.case.events.is_empty());
    }

    #[test]
    fn of_two_entered_events_the_one_that_was_pressed_is_taken_up() {
        let state = state("Logins fail.", Some("2021-03-05T10:00:00+08:00"));
        let add =
            |text: &str| vec![Step::New, Step::Kind(EventKind::Update), Step::Text(text.into()), Step::Set];
        let state = again(steps(again(steps(state, add("8:00"))), add("about 8:05")));
        let about = |e: &TimelineEvent| e.kind == EventKind::Update && e.earliest != e.latest;
        let index = state.read.reading.timeline.events.iter().position(about).unwrap();
        let back = steps(state, vec![Step::Event(index), Step::TakeBack]);
        assert_eq!(events(&back), [(EventKind::Update, "2021-03-05T08:00:00+08:00".into())]);
    }

    #[test]
    fn a_time_of_the_text_keeps_what_it_leaves_open() {
        let state = state("About 8:40 somebody rang.", Some("2021-03-05T10:00:00+08:00"));
        let n = state.read.entries.iter().position(|entry| entry.quote.contains("8:40")).unwrap();
        let value = steps(state, vec![Step::Entry(n)]).moment.as_ref().unwrap().value.unwrap();
        assert_eq!(value.latest.unwrap() - value.earliest.unwrap(), TimeDelta::minutes(20));
    }

    #[test]
    fn a_reading_that_lags_is_not_taken_up() {
        let state = state("Logins fail.", Some("2021-03-05T10:00:00+08:00"));
        let later = Time::parse_from_rfc3339("2021-03-05T12:00:00+08:00").ok();
        let lags = state.reduce(Action::Edit(Edit::Posted(0, later)));
        assert_eq!(steps(lags, vec![Step::Event(0)]).moment, None);
    }
}
