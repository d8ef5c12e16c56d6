//! Where everything of the timeline is drawn, in pixels. Every incident has a row that starts with its first sign of
//! trouble, and all rows share one scale: silences can be compared by eye.

use super::labels;
use crate::i18n::{names, times};
use crate::state::Read;
use subtext_engine::case::{EventKind, Time};
use subtext_engine::reading::{Mark, TimelineEvent};
use subtext_engine::{Ui, reading::Timeline};

/// Size of the labels.
const FONT: i64 = 12;
const LANE: i64 = 18;
const EDGE: i64 = 8;
/// Height of the silence above its line.
pub const BAND: i64 = 20;

#[derive(Debug, PartialEq)]
pub struct Chart {
    pub width: i64,
    pub height: i64,
    pub rows: Vec<Row>,
    pub ticks: Vec<(i64, String)>,
}

#[derive(Debug, PartialEq)]
pub struct Row {
    pub title: String,
    pub title_y: i64,
    /// The height of the line.
    pub y: i64,
    pub silence: Option<Silence>,
    pub events: Vec<Drawn>,
}

#[derive(Debug, PartialEq)]
pub struct Silence {
    pub from: i64,
    pub to: i64,
    /// What stands in the band, where it fits.
    pub inside: bool,
    pub text: String,
}

#[derive(Debug, PartialEq)]
pub struct Drawn {
    /// Index into the events of the reading.
    pub index: usize,
    pub from: i64,
    pub to: i64,
    pub mark: Mark,
    /// A word of the company, drawn as a taller stroke.
    pub official: bool,
    pub text: String,
    pub x: i64,
    pub label_y: i64,
    pub above: bool,
    /// The label is further away than the first lane, and a thin line leads to it.
    pub led: bool,
}

/// Lays the timeline out in a given width; `None` where nothing is known.
pub fn chart(read: &Read, ui: Ui, width: i64) -> Option<Chart> {
    let timeline = &read.reading.timeline;
    let incidents = incidents(timeline);
    let span = incidents.iter().map(|(_, events)| span(events)).max()?.max(20);
    let inner = width - 2 * EDGE;
    let mut y = 0;
    let mut rows = Vec::new();
    for (_, events) in &incidents {
        let row = row(events, ui, span, inner, y);
        y = row.events.iter().map(|event| event.label_y + 8).max().unwrap_or(0).max(row.y + 14) + 14;
        rows.push(row);
    }
    let step = step(span);
    let ticks = (0..=span / step).map(|n| (x_of(n * step, span, inner), times::elapsed(n * step, ui)));
    let ticks = if incidents.len() > 1 { ticks.collect() } else { Vec::new() };
    let height = y + if ticks.is_empty() { 0 } else { 20 };
    Some(Chart { width, height, rows, ticks })
}

fn incidents(timeline: &Timeline) -> Vec<(&str, Vec<(usize, &TimelineEvent)>)> {
    let mut incidents: Vec<(&str, Vec<(usize, &TimelineEvent)>)> = Vec::new();
    let known = timeline.events.iter().enumerate().filter(|(_, event)| start(event).is_some());
    for (index, event) in known {
        match incidents.iter_mut().find(|(name, _)| *name == event.incident) {
            Some((_, events)) => events.push((index, event)),
            None => incidents.push((&event.incident, vec![(index, event)])),
        }
    }
    for (_, events) in &mut incidents {
        events.sort_by_key(|(index, event)| (start(event), *index));
    }
    incidents
}

fn start(event: &TimelineEvent) -> Option<Time> {
    event.earliest.or(event.latest)
}

fn end(event: &TimelineEvent) -> Option<Time> {
    event.latest.or(event.earliest)
}

fn minutes(from: Time, to: Time) -> i64 {
    to.signed_duration_since(from).num_minutes()
}

fn span(events: &[(usize, &TimelineEvent)]) -> i64 {
    let first = events.iter().filter_map(|(_, event)| start(event)).min();
    let last = events.iter().filter_map(|(_, event)| end(event)).max();
    first.zip(last).map_or(0, |(first, last)| minutes(first, last))
}

/// The scale leaves a fifth free on the right, for labels of what comes last.
fn x_of(minute: i64, span: i64, inner: i64) -> i64 {
    EDGE + minute.saturating_mul(inner * 4 / 5) / span.max(1)
}

fn row(events: &[(usize, &TimelineEvent)], ui: Ui, span: i64, inner: i64, top: i64) -> Row {
    let first = events.iter().filter_map(|(_, event)| start(event)).min();
    let at = |time: Option<Time>| {
        first.zip(time).map_or(EDGE, |(first, time)| x_of(minutes(first, time), span, inner))
    };
    let texts: Vec<String> = events
        .iter()
        .map(|(_, event)| {
            let when = times::window(event.earliest.as_ref(), event.latest.as_ref(), first.as_ref(), ui);
            format!("{when} {}", names::event(ui, event.kind))
        })
        .collect();
    let wanted: Vec<(i64, i64)> = events
        .iter()
        .zip(&texts)
        .map(|((_, event), text)| (at(start(event)) - EDGE, labels::width(text, FONT)))
        .collect();
    let spots = labels::place(&wanted, inner);
    let title_y = top + 12;
    let above = spots
        .iter()
        .filter(|spot| spot.above)
        .map(|spot| i64::try_from(spot.lane).unwrap_or(0) + 1)
        .max()
        .unwrap_or(0);
    let y = title_y + 12 + above * LANE + BAND;
    let drawn = events
        .iter()
        .zip(texts)
        .zip(spots)
        .map(|(((index, event), text), spot)| {
            let lane = i64::try_from(spot.lane).unwrap_or(0);
            Drawn {
                index: *index,
                from: at(start(event)),
                to: at(end(event)),
                mark: event.mark,
                official: official(event.kind),
                text,
                x: spot.x + EDGE,
                label_y: if spot.above { y - BAND - 8 - lane * LANE } else { y + 22 + lane * LANE },
                above: spot.above,
                led: lane > 0,
            }
        })
        .collect();
    let title = first.map(|first| times::day(&first, ui)).unwrap_or_default();
    Row { title, title_y, y, silence: silence(events, ui, at), events: drawn }
}

fn official(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::FirstOfficial
            | EventKind::Acknowledged
            | EventKind::Update
            | EventKind::Cause
            | EventKind::Report
    )
}

/// From the first sign of trouble to the first official word.
fn silence(events: &[(usize, &TimelineEvent)], ui: Ui, at: impl Fn(Option<Time>) -> i64) -> Option<Silence> {
    let find = |kinds: &[EventKind]| {
        events
            .iter()
            .filter(|(_, event)| kinds.contains(&event.kind))
            .filter_map(|(_, event)| start(event).zip(end(event)))
            .min()
    };
    let (began, began_latest) = find(&[EventKind::Onset, EventKind::FirstComplaint])?;
    let (word, word_latest) = find(&[EventKind::FirstOfficial])?;
    if word <= began {
        return None;
    }
    let (from, to) = (at(Some(began)), at(Some(word)));
    let length =
        times::bounds((Some(minutes(began_latest, word).max(0)), Some(minutes(began, word_latest))), ui);
    let text = times::silence(&length, ui);
    let inside = labels::width(&text, FONT) + 16 < to - from;
    Some(Silence { from, to, inside, text })
}

fn step(span: i64) -> i64 {
    const STEPS: [i64; 13] = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 40320];
    STEPS.into_iter().find(|step| span / step <= 5).unwrap_or(span / 5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn every_incident_has_a_row_on_one_scale() {
        let chart = chart(&fixture::read(Ui::En), Ui::En, 900).unwrap();
        assert_eq!(chart.rows.len(), 3);
        let widths: Vec<i64> = chart
            .rows
            .iter()
            .filter_map(|row| row.silence.as_ref())
            .map(|silence| silence.to - silence.from)
            .collect();
        assert!(widths[0] > widths[2] && widths[2] > widths[1], "{widths:?}");
        assert!(chart.rows.windows(2).all(|rows| rows[0].y < rows[1].title_y));
    }

    #[test]
    fn it_fits_any_width() {
        for width in [280, 320, 500, 960] {
            for ui in [Ui::En, Ui::Zh] {
                let chart = chart(&fixture::read(ui), ui, width).unwrap();
                for event in chart.rows.iter().flat_map(|row| &row.events) {
                    assert!(event.x >= 0 && event.from >= 0 && event.to <= width, "{event:?}");
                    assert!(event.label_y > 0 && event.label_y < chart.height, "{event:?}");
                }
            }
        }
    }
}
