//! What a reader can change in a case.

use super::clock;
use super::when;
use subtext_engine::Case;
use subtext_engine::case::{Event, EventKind, Statement, Terms, Time, Users, UsersKind};

pub enum Edit {
    StatementText(usize, String),
    AddStatement,
    RemoveStatement(usize),
    /// Whether a statement is in the company's own words.
    Quoted(usize, bool),
    Posted(usize, Option<Time>),
    PostedApprox(usize, bool),
    TermsText(String),
    /// When something happened in the incident of a statement; `None` goes back to what the texts say.
    Event {
        incident: when::Incident,
        kind: EventKind,
        at: Option<Time>,
    },
    /// An event that the reader gives, in the place of another of the case or beside them.
    PutEvent(Option<usize>, Event),
    /// An event that the reader gave goes away.
    DropEvent(usize),
    /// A time that was entered is only about right.
    EventApprox {
        index: usize,
        approx: bool,
    },
    Users(Option<u64>),
    UsersKind(UsersKind),
    /// The clocks of everything that was entered are so many minutes east of UTC.
    Zone(i32),
}

impl Edit {
    pub fn apply(self, case: &mut Case) {
        match self {
            Edit::StatementText(index, text) => with(case, index, |statement| {
                // Another text may be in another language.
                (statement.text, statement.lang) = (text, None);
            }),
            Edit::AddStatement => {
                let zone = case.statements.last().and_then(|last| last.zone.clone());
                case.statements.push(Statement { zone, ..Statement::new("") });
            }
            Edit::RemoveStatement(index) => {
                if index < case.statements.len() {
                    case.statements.remove(index);
                }
                if case.statements.is_empty() {
                    case.statements.push(Statement::new(""));
                }
            }
            Edit::Quoted(index, quoted) => with(case, index, |statement| statement.quoted = quoted),
            Edit::Posted(index, at) => with(case, index, |statement| {
                statement.posted_at = at;
                statement.posted_approx = false;
            }),
            Edit::PostedApprox(index, approx) => {
                with(case, index, |statement| statement.posted_approx = approx);
            }
            Edit::TermsText(text) => {
                if text.is_empty() {
                    case.terms = None;
                } else {
                    let terms = case.terms.get_or_insert_with(Terms::default);
                    // Another text may be in another language.
                    (terms.text, terms.lang) = (text, None);
                }
            }
            Edit::Event { incident, kind, at } => event(case, &incident, kind, at),
            Edit::PutEvent(old, event) => match old.and_then(|index| case.events.get_mut(index)) {
                Some(old) => *old = event,
                None => case.events.push(event),
            },
            Edit::DropEvent(index) => {
                if index < case.events.len() {
                    case.events.remove(index);
                }
            }
            Edit::EventApprox { index, approx } => {
                if let Some(event) = case.events.get_mut(index) {
                    event.approx = approx;
                }
            }
            Edit::Users(count) => users(case, count),
            Edit::UsersKind(kind) => {
                if let Some(users) = case.users.first_mut() {
                    users.kind = kind;
                }
            }
            Edit::Zone(minutes) => zone(case, minutes),
        }
    }
}

fn with(case: &mut Case, index: usize, change: impl FnOnce(&mut Statement)) {
    if let Some(statement) = case.statements.get_mut(index) {
        change(statement);
    }
}

fn event(case: &mut Case, incident: &when::Incident, kind: EventKind, at: Option<Time>) {
    let found = when::entered(case, incident, kind);
    match (found, at) {
        (Some(index), None) => {
            case.events.remove(index);
        }
        (Some(index), Some(at)) => {
            if let Some(event) = case.events.get_mut(index) {
                *event = Event { at: Some(at), ..bare(kind, event.incident.clone()) };
            }
        }
        (None, Some(at)) => {
            case.events.push(Event { at: Some(at), ..bare(kind, incident.given_name(case)) });
        }
        (None, None) => {}
    }
}

fn bare(kind: EventKind, incident: Option<String>) -> Event {
    Event { kind, at: None, earliest: None, latest: None, approx: false, incident, source: None }
}

fn users(case: &mut Case, count: Option<u64>) {
    match (count, case.users.first_mut()) {
        (Some(count), Some(users)) => users.count = count,
        (Some(count), None) => {
            case.users.push(Users {
                count,
                kind: UsersKind::Affected,
                as_of: None,
                incident: None,
                source: None,
            });
        }
        (None, Some(_)) => {
            case.users.remove(0);
        }
        (None, None) => {}
    }
}

/// Keeps every clock as it was typed, and changes what it counts from.
fn zone(case: &mut Case, minutes: i32) {
    let shift = |time: &mut Option<Time>| {
        if let Some(given) = time {
            *time = clock::with_offset(given.naive_local(), minutes);
        }
    };
    for statement in &mut case.statements {
        shift(&mut statement.posted_at);
        statement.zone = Some(clock::zone_name(minutes));
    }
    for event in &mut case.events {
        shift(&mut event.at);
        shift(&mut event.earliest);
        shift(&mut event.latest);
    }
}
