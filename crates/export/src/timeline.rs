//! What happened when, incident by incident: for the list in the documents and for the strip on the card.

use crate::times;
use subtext_engine::case::{EventKind, Time};
use subtext_engine::order;
use subtext_engine::reading::{Timeline, TimelineEvent};

/// The events of an incident, in order.
pub struct Incident<'a> {
    pub events: Vec<&'a TimelineEvent>,
}

/// Where an event is drawn: in the middle of the interval of its time.
pub fn point(event: &TimelineEvent) -> Option<Time> {
    let (start, end) = (event.earliest.or(event.latest)?, event.latest.or(event.earliest)?);
    Some(if end > start && times::minutes_between(&start, &end) < 61 {
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
    for event in timeline.events.iter().filter(|event| point(event).is_some()) {
        let known =
            incidents.iter_mut().find(|known| known.events.iter().any(|e| e.incident == event.incident));
        match known {
            Some(incident) => incident.events.push(event),
            None => incidents.push(Incident { events: vec![event] }),
        }
    }
    for incident in &mut incidents {
        order::by_key(&mut incident.events, |event| point(event));
    }
    incidents
}

impl Incident<'_> {
    /// The first sign of trouble, or whatever is known first.
    pub fn begin(&self) -> Option<Time> {
        let sign = self.event(&[EventKind::Onset, EventKind::FirstComplaint]);
        sign.or(self.events.first().copied()).and_then(point)
    }

    pub fn end(&self) -> Option<Time> {
        self.events.iter().filter_map(|event| point(event)).max()
    }

    /// The silence before the first official word.
    pub fn silence(&self) -> Option<Silence> {
        let began = self.event(&[EventKind::Onset, EventKind::FirstComplaint])?;
        let word = self.event(&[EventKind::FirstOfficial])?;
        let (from, to) = (point(began)?, point(word)?);
        (from < to).then_some(Silence { from, to, about: about(began) || about(word) })
    }

    fn event(&self, kinds: &[EventKind]) -> Option<&TimelineEvent> {
        self.events
            .iter()
            .copied()
            .filter(|event| kinds.contains(&event.kind))
            .min_by_key(|event| point(event))
    }
}

/// From the first sign of trouble to the first official word.
pub struct Silence {
    pub from: Time,
    pub to: Time,
    /// Not to the minute.
    pub about: bool,
}
