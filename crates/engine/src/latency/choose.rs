//! Which of several events speaks for its kind.

use super::events::{Happening, Source};
use super::interval::key;
use crate::case::EventKind;

/// A whole day, in seconds: from its first minute to its last.
const DAY: i64 = (24 * 60 - 1) * 60;

/// The event that speaks for its kind. What the reader entered wins; then texts before what only follows from them;
/// among those alike the first one (of ends the last), and of readings that agree the most exact.
pub(super) fn choose(events: &[Happening], incident: usize, kind: EventKind) -> Option<&Happening> {
    choose_among(events.iter().filter(|e| e.incident == incident && e.kind == kind).collect())
}

/// As [`choose`], among events of one kind and incident.
#[inline(never)]
pub(super) fn choose_among(events: Vec<&Happening>) -> Option<&Happening> {
    let rank = |e: &Happening| {
        let source = match (e.kind, e.source) {
            // Whether a text or its posting says it, the public heard it when it heard it first.
            (
                EventKind::FirstOfficial | EventKind::Cause,
                Source::Window | Source::Text | Source::Derived,
            ) => Source::Post,
            (_, source) => source,
        };
        // A day without its hour says less than any hour, and often tells of what went before.
        (source, e.measured.width() >= DAY)
    };
    let best = events.iter().map(|e| rank(e)).min()?;
    let tier: Vec<&Happening> = events.into_iter().filter(|e| rank(e) == best).collect();
    let start = |e: &Happening| key(e.measured.start());
    let lead = match tier.first()?.kind {
        EventKind::Resolved => tier.iter().max_by_key(|e| key(e.measured.end())),
        _ => tier.iter().min_by_key(|e| start(e)),
    }?;
    let alike = tier.iter().filter(|e| e.measured.overlaps(lead.measured));
    alike.min_by_key(|e| (e.measured.width(), start(e) != start(lead))).copied()
}
