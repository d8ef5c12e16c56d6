//! What happened when, incident by incident: for the list in the documents and for the strip on the card.

use crate::times;
use subtext_engine::case::{EventKind, Time};
use subtext_engine::order;
use subtext_engine::reading::{Timeline, TimelineEvent};
use subtext_engine::times::CLOSE;

/// The events of an incident, in order, each with the time where it is drawn.
pub struct Incident<'a> {
    pub events: Vec<(Time, &'a TimelineEvent)>,
}

/// In the middle of the interval of its time.
fn point(event: &TimelineEvent) -> Option<Time> {
    let (start, end) = (event.earliest.or(event.latest)?, event.latest.or(event.earliest)?);
    Some(if end > start && times::minutes_between(&start, &end) < CLOSE {
        start + (end - start) / 2
    } else {
        start
    })
}

/// Whether an event's time is not known to the minute.
pub fn about(event: &TimelineEvent) -> bool {
    event.earliest != event.latest
}

/// Incidents in the order of the timeline, events whose time is not known left out.
pub fn incidents(timeline: &Timeline) -> Vec<Incident<'_>> {
    let mut incidents: Vec<Incident> = Vec::new();
    for event in &timeline.events {
        let Some(point) = point(event) else { continue };
        let same = |known: &Incident| known.events.iter().any(|(_, e)| e.incident == event.incident);
        match incidents.iter().position(same).and_then(|at| incidents.get_mut(at)) {
            Some(incident) => incident.events.push((point, event)),
            None => incidents.push(Incident { events: vec![(point, event)] }),
        }
    }
    for incident in &mut incidents {
        order::by_key(&mut incident.events, |(point, _)| *point);
    }
    incidents
}

impl Incident<'_> {
    /// The first sign of trouble, or whatever is known first.
    pub fn begin(&self) -> Option<Time> {
        self.sign().or(self.events.first()).map(|(point, _)| *point)
    }

    pub fn end(&self) -> Option<Time> {
        self.events.last().map(|(point, _)| *point)
    }

    /// The silence before the first official word.
    pub fn silence(&self) -> Option<Silence> {
        let (from, began) = *self.sign()?;
        let (to, word) = *self.events.iter().find(|(_, event)| event.kind == EventKind::FirstOfficial)?;
        (from < to).then(|| Silence { from, to, about: about(began) || about(word) })
    }

    fn sign(&self) -> Option<&(Time, &TimelineEvent)> {
        let is_sign = |kind| matches!(kind, EventKind::Onset | EventKind::FirstComplaint);
        self.events.iter().find(|(_, event)| is_sign(event.kind))
    }
}

/// From the first sign of trouble to the first official word.
pub struct Silence {
    pub from: Time,
    pub to: Time,
    /// Not to the minute.
    pub about: bool,
}
