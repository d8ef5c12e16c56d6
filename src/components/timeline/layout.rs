//! Where everything of the timeline is drawn, in pixels. Every incident has a row that starts with its first sign of
//! trouble, and all rows share one scale: silences can be compared by eye.

use super::labels;
use crate::i18n::{names, times};
use crate::state::Read;
use subtext_engine::case::{EventKind, Time};
use subtext_engine::order;
use subtext_engine::reading::{Mark, TimelineEvent};
use subtext_engine::{Ui, reading::Timeline};

/// Size of the labels.
const FONT: i64 = 12;
const LANE: i64 = 16;
const EDGE: i64 = 8;
/// The room for the day of a row, on a wide chart.
const DAYS: i64 = 136;
/// Height of the silence above its line.
pub const BAND: i64 = 16;

#[derive(Debug, PartialEq)]
pub struct Chart {
    pub width: i64,
    /// Where the lines begin.
    pub left: i64,
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
    /// Where the event itself is drawn, in what may be the interval of its time.
    pub point: i64,
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

/// How minutes become pixels.
struct Scale {
    left: i64,
    inner: i64,
    span: i64,
    /// How far an interval may reach before the first point of its row.
    before: i64,
    /// The day stands above its row, as there is no room beside it.
    day_above: bool,
}

impl Scale {
    /// A fifth stays free on the right, for labels of what comes last.
    fn x(&self, minute: i64) -> i64 {
        self.left + (minute + self.before).saturating_mul(self.inner * 4 / 5) / self.span.max(1)
    }
}

/// Lays the timeline out in a given width; `None` where nothing is known.
pub fn chart(read: &Read, ui: Ui, width: i64) -> Option<Chart> {
    let timeline = &read.reading.timeline;
    let incidents = incidents(timeline);
    let day_above = width < 640;
    let left = if day_above { EDGE } else { DAYS };
    let span = incidents.iter().map(|(_, events)| span(events)).max()?.max(20);
    let before = incidents.iter().filter_map(|(_, events)| before(events)).max().unwrap_or(0);
    let scale = Scale { left, inner: width - left - EDGE, span: span + before, before, day_above };
    let mut y = 0;
    let mut rows = Vec::new();
    for (_, events) in &incidents {
        let row = row(events, ui, &scale, y);
        y = row.events.iter().map(|event| event.label_y + 4).max().unwrap_or(0).max(row.y + 7) + 8;
        rows.push(row);
    }
    let step = step(span);
    let ticks = (0..=span / step).map(|n| (scale.x(n * step), times::elapsed(n * step, ui)));
    let ticks = if incidents.len() > 1 { ticks.collect() } else { Vec::new() };
    let height = y + if ticks.is_empty() { 0 } else { 14 };
    Some(Chart { width, left, height, rows, ticks })
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
        order::by_key(events, |(index, event)| (start(event), *index));
        // A word promised for another week would leave no room for the hours that count; the list below has it.
        while let [before @ .., (_, last)] = events.as_slice()
            && last.kind == EventKind::PromisedUpdate
            && (1..span(events) / 2).contains(&span(before))
        {
            events.pop();
        }
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

/// Where an event is drawn: in the middle of a time that is about right, else where it begins.
fn point(event: &TimelineEvent) -> Option<Time> {
    let (start, end) = (start(event)?, end(event)?);
    Some(if minutes(start, end) < times::CLOSE { start + (end - start) / 2 } else { start })
}

/// From the earliest that anything may have been to the first point, in minutes.
fn before(events: &[(usize, &TimelineEvent)]) -> Option<i64> {
    let earliest = events.iter().filter_map(|(_, event)| start(event)).min()?;
    Some(minutes(earliest, events.iter().filter_map(|(_, event)| point(event)).min()?))
}

fn row(events: &[(usize, &TimelineEvent)], ui: Ui, scale: &Scale, top: i64) -> Row {
    let first = events.iter().filter_map(|(_, event)| point(event)).min();
    let at =
        |time: Option<Time>| scale.x(first.zip(time).map_or(0, |(first, time)| minutes(first, time))).max(0);
    let texts: Vec<String> = events
        .iter()
        .map(|(_, event)| {
            let when = times::window(event.earliest.as_ref(), event.latest.as_ref(), first.as_ref(), ui);
            [&*when, " ", names::event(ui, event.kind)].concat()
        })
        .collect();
    let wanted: Vec<(i64, i64)> = events
        .iter()
        .zip(&texts)
        .map(|((_, event), text)| (at(point(event)) - scale.left, labels::width(text, FONT)))
        .collect();
    let spots = labels::place(&wanted, scale.inner);
    let above = spots.iter().filter(|spot| spot.above).map(|spot| i64::try_from(spot.lane).unwrap_or(0) + 1);
    let day = if scale.day_above { LANE } else { 0 };
    let y = top + day + above.max().unwrap_or(0) * LANE + BAND + 2;
    let title_y = if scale.day_above { top + 13 } else { y - 5 };
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
                point: at(point(event)),
                mark: event.mark,
                official: official(event.kind),
                text,
                x: spot.x + scale.left,
                label_y: if spot.above { y - BAND - 5 - lane * LANE } else { y + 18 + lane * LANE },
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
        let of_kind = events.iter().filter(|(_, event)| kinds.contains(&event.kind));
        of_kind.filter_map(|(_, event)| Some((point(event)?, start(event)?, end(event)?))).min()
    };
    let (began, began_earliest, began_latest) = find(&[EventKind::Onset, EventKind::FirstComplaint])?;
    let (word, word_earliest, word_latest) = find(&[EventKind::FirstOfficial])?;
    if word <= began {
        return None;
    }
    let least = minutes(began_latest, word_earliest).max(0);
    let length = times::bounds((Some(least), Some(minutes(began_earliest, word_latest))), ui);
    let text = times::silence(&length, ui);
    let (from, to) = (at(Some(began)), at(Some(word)));
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
    use std::rc::Rc;
    use subtext_engine::Case;
    use subtext_engine::case::Statement;

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
        assert!(
            chart
                .rows
                .windows(2)
                .all(|rows| rows[0].y < rows[1].title_y && rows[0].y + 10 < rows[1].y - BAND)
        );
    }

    #[test]
    fn a_promise_for_another_week_takes_no_room() {
        let text = "Since 14:10 UTC on 5 March 2024 logins fail. Resolved: on 5 March 2024 at 16:05 UTC all services \
                    were restored. We will publish a report by 12 March.";
        let case = Case { statements: vec![Statement::new(text)], ..Case::default() };
        let read = Read::new(Rc::new(case), Ui::En, None);
        let promised = |event: &TimelineEvent| event.kind == EventKind::PromisedUpdate;
        assert!(read.reading.timeline.events.iter().any(promised));
        let chart = chart(&read, Ui::En, 900).unwrap();
        assert!(
            chart.rows[0].events.iter().all(|drawn| !promised(&read.reading.timeline.events[drawn.index]))
        );
        let from: Vec<i64> = chart.rows[0].events.iter().map(|drawn| drawn.from).collect();
        assert!(from.last() > Some(&700), "{from:?}");
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
