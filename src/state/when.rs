//! What the panel of times shows: per incident what the reader entered, else what the texts say.

use super::{Read, clock};
use subtext_engine::Case;
use subtext_engine::case::{Event, EventKind, Time};
use subtext_engine::reading::Mark;

/// An incident of the case, and the statements that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    pub name: String,
    pub statements: Vec<usize>,
    /// It is the only one, so that every event belongs to it.
    pub only: bool,
}

/// The kinds of events that a reader can enter.
pub const KINDS: [EventKind; 3] = [EventKind::Onset, EventKind::FirstComplaint, EventKind::Resolved];

/// One field of the panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub value: Option<Time>,
    pub mark: Option<Mark>,
    pub approx: bool,
    /// Its index in the events of the case, where it was entered.
    pub index: Option<usize>,
    pub source: Option<String>,
}

impl Incident {
    /// The name that an event needs in order to belong here, where the statements have one.
    pub fn given_name(&self, case: &Case) -> Option<String> {
        self.statements.first().and_then(|&first| case.statements.get(first)?.incident.clone())
    }

    fn holds(&self, case: &Case, event: &Event) -> bool {
        if let Some(name) = &event.incident {
            return self.given_name(case).as_ref() == Some(name) || *name == self.name;
        }
        let Some(at) = event.at.or(event.earliest).or(event.latest) else { return self.only };
        let nearest = case
            .statements
            .iter()
            .enumerate()
            .filter_map(|(index, statement)| {
                Some((statement.posted_at?.signed_duration_since(at).abs(), index))
            })
            .min();
        self.only || nearest.is_some_and(|(_, index)| self.statements.contains(&index))
    }
}

/// The incidents of what was read, in the order of their first statements.
pub fn incidents(read: &Read, case: &Case) -> Vec<Incident> {
    let mut incidents: Vec<Incident> = Vec::new();
    for index in 0..case.statements.len() {
        let name = read.reading.statements.get(index).map_or("", |statement| statement.incident.as_str());
        match incidents.iter_mut().find(|incident| incident.name == name) {
            Some(incident) => incident.statements.push(index),
            None => incidents.push(Incident { name: name.into(), statements: vec![index], only: false }),
        }
    }
    if let [only] = incidents.as_mut_slice() {
        only.only = true;
    }
    incidents
}

/// The event of this kind that the reader entered for an incident.
pub fn entered(case: &Case, incident: &Incident, kind: EventKind) -> Option<usize> {
    case.events.iter().position(|event| event.kind == kind && incident.holds(case, event))
}

/// What the panel shows for an event: as entered, else as read from the texts.
pub fn field(case: &Case, read: &Read, incident: &Incident, kind: EventKind) -> Field {
    if let Some((index, event)) = entered(case, incident, kind).and_then(|n| Some((n, case.events.get(n)?))) {
        return Field {
            value: event.at.or(event.earliest).or(event.latest),
            mark: Some(Mark::Entered),
            approx: event.approx,
            index: Some(index),
            source: event.source.clone(),
        };
    }
    let found =
        read.reading.timeline.events.iter().find(|event| {
            event.kind == kind && event.incident == incident.name && event.mark != Mark::Entered
        });
    Field {
        value: found.and_then(|event| event.earliest.or(event.latest)),
        mark: found.map(|event| event.mark),
        approx: found.is_some_and(|event| event.earliest != event.latest),
        index: None,
        source: None,
    }
}

/// The zone of the case's clocks, as chosen or as its times say.
pub fn zone(case: &Case) -> Option<i32> {
    case.statements
        .iter()
        .find_map(|statement| {
            let zone = statement.zone.as_deref().and_then(clock::parse_zone);
            zone.or_else(|| statement.posted_at.as_ref().map(clock::offset_min))
        })
        .or_else(|| case.events.iter().find_map(|event| event.at.as_ref().map(clock::offset_min)))
}
