//! Where everything of the timeline is drawn, in pixels. Every incident has a row that starts with its first sign of
//! trouble, and all rows share one scale: silences can be compared by eye.

use super::labels;
use super::scale::Scale;
use super::yardstick::{self, Yardstick};
use crate::i18n::{self, names, times};
use crate::state::Read;
use subtext_engine::Ui;
use subtext_engine::case::{EventKind, Time};
use subtext_engine::order;
use subtext_engine::reading::{Bounds, Delays, Mark, TimelineEvent};
use subtext_engine::references::NORMS;

/// Size of the labels.
const FONT: i64 = 12;
const LANE: i64 = 16;
const EDGE: i64 = 8;
/// The room for the day of a row, on a wide chart.
const DAYS: i64 = 136;
/// Height of the silence above its line.
pub const BAND: i64 = 16;
/// The room that a tick's words take.
const TICK: i64 = 52;
/// From so many minutes on a time is a stretch rather than a moment.
const LONG: i64 = 6 * 60;

#[derive(Debug, PartialEq)]
pub struct Chart {
    pub width: i64,
    /// Where the lines begin.
    pub left: i64,
    pub height: i64,
    pub rows: Vec<Row>,
    pub ticks: Vec<(i64, String)>,
    /// Where ticks end and the delays of others begin.
    pub rows_end: i64,
    pub yardsticks: Vec<Yardstick>,
    /// What was cut from the line: where, and how long it was.
    pub cuts: Vec<(i64, String)>,
}

#[derive(Debug, PartialEq)]
pub struct Row {
    pub title: String,
    pub title_y: i64,
    /// The height of the line.
    pub y: i64,
    pub silence: Option<Silence>,
    pub events: Vec<Drawn>,
    /// By when a norm that had begun wants the first word.
    pub norm: Option<Label>,
}

#[derive(Debug, PartialEq)]
pub struct Silence {
    pub from: i64,
    pub to: i64,
    /// What stands in the band, where it fits.
    pub inside: bool,
    pub text: String,
}

/// Words beside a line, and the point on it that they speak of.
#[derive(Debug, PartialEq)]
pub struct Label {
    pub point: i64,
    pub text: String,
    /// `None` where there was no room for it.
    pub spot: Option<Spot>,
}

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub x: i64,
    pub y: i64,
    pub above: bool,
    /// They are further away than the first lane, and a thin line leads to them.
    pub led: bool,
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
    /// Its words; the point is where the event itself is drawn, in what may be the interval of its time.
    pub label: Label,
}

/// The events of one incident, each with its index in the reading, and the first moment of its row.
struct Incident<'r> {
    name: &'r str,
    /// What the reading says of its silence.
    wait: Option<Bounds<i64>>,
    events: Vec<(usize, &'r TimelineEvent)>,
    first: Option<Time>,
}

impl Incident<'_> {
    /// Minutes from the first moment of the row.
    fn minute(&self, time: Option<Time>) -> i64 {
        self.first.zip(time).map_or(0, |(first, time)| minutes(first, time))
    }

    /// When a norm wants the first word, if one had begun by then that counts from the onset.
    fn norm(&self, ui: Ui) -> Option<(i64, String)> {
        let onset = self.events.iter().find(|(_, event)| event.kind == EventKind::Onset)?;
        let onset = point(onset.1)?;
        let norm = NORMS.iter().find(|norm| norm.first_word_min.is_some() && norm.had_begun(&onset))?;
        let within = norm.first_word_min?;
        let text = i18n::fill(i18n::of(ui).norm, &[&subtext_engine::wording::minutes(within, ui)]);
        Some((self.minute(Some(onset)) + within, text))
    }
}

/// Lays the timeline out in a given width; `None` where nothing is known.
pub fn chart(read: &Read, ui: Ui, width: i64) -> Option<Chart> {
    let incidents = incidents(read);
    if incidents.is_empty() {
        return None;
    }
    // The day stands above its row where there is no room beside it.
    let day_above = width < 640;
    let left = if day_above { EDGE } else { DAYS };
    let mut taken = Vec::new();
    for incident in &incidents {
        // A whole day in which something happened would leave no room for the hours that count: it may end beyond.
        let short = |event: &TimelineEvent| {
            end(event).filter(|end| start(event).is_some_and(|start| minutes(start, *end) < LONG))
        };
        let times = incident.events.iter().flat_map(|(_, event)| [start(event), point(event), short(event)]);
        let times = times.filter(Option::is_some);
        taken.extend(incident.norm(ui).map(|(minute, _)| minute));
        taken.extend(times.map(|time| incident.minute(time)));
    }
    let silences = incidents.iter().filter_map(|incident| {
        let (from, to) = silent(&incident.events)?;
        Some((incident.minute(Some(from.0)), incident.minute(Some(to.0))))
    });
    let scale = Scale::new(taken, &silences.collect::<Vec<_>>(), 20, left, width - left - EDGE);
    let mut y = 0;
    let mut rows = Vec::new();
    for incident in &incidents {
        let row = row(incident, ui, &scale, day_above, y);
        let labels = row.events.iter().map(|event| &event.label).chain(&row.norm);
        y = labels.filter_map(|label| Some(label.spot?.y + 4)).max().unwrap_or(0).max(row.y + 7) + 8;
        rows.push(row);
    }
    // Delays of others begin with the onset, as the rows do that tell of one.
    let told = rows.iter().any(|row| row.silence.is_some());
    let several = incidents.len() > 1 || told;
    let mut ticks: Vec<(i64, String)> = Vec::new();
    for minute in scale.ticks().filter(|_| several) {
        let x = scale.x(minute);
        // Where most of the chart lies behind a cut, ticks would lie over each other.
        if ticks.last().is_none_or(|(last, _)| x - last >= TICK) {
            ticks.push((x, times::elapsed(minute, ui)));
        }
    }
    let rows_end = y + if ticks.is_empty() { 0 } else { 14 };
    // The words above them stand beside the ticks, or, without room there, in a line of their own.
    let top = rows_end + if day_above { LANE + 2 } else { 4 };
    let yardsticks = if told { yardstick::yardsticks(&scale, top, width, ui) } else { Vec::new() };
    let height = yardsticks.iter().map(|stick| stick.y + 11).max().unwrap_or(rows_end);
    let cuts = scale.cuts.iter().map(|cut| {
        let length = subtext_engine::wording::minutes(cut.to - cut.from, ui);
        (scale.x(cut.from).midpoint(scale.x(cut.to)), length)
    });
    let cuts = cuts.collect();
    Some(Chart { width, left, height, rows, ticks, rows_end, yardsticks, cuts })
}

fn incidents(read: &Read) -> Vec<Incident<'_>> {
    let timeline = &read.reading.timeline;
    let mut incidents: Vec<Incident<'_>> = Vec::new();
    let known = timeline.events.iter().enumerate().filter(|(_, event)| start(event).is_some());
    for (index, event) in known {
        match incidents.iter_mut().find(|incident| incident.name == event.incident) {
            Some(incident) => incident.events.push((index, event)),
            None => {
                incidents.push(Incident {
                    name: &event.incident,
                    events: vec![(index, event)],
                    first: None,
                    wait: None,
                });
            }
        }
    }
    for incident in &mut incidents {
        order::by_key(&mut incident.events, |(index, event)| (start(event), *index));
        incident.first = incident.events.iter().filter_map(|(_, event)| point(event)).min();
        let of = read.reading.statements.iter().find(|statement| statement.incident == incident.name);
        incident.wait = of.and_then(|statement| statement.delays.as_ref()).and_then(longest);
    }
    incidents
}

/// The silence runs from the earlier of onset and first complaint, so that it is the longer of the two waits.
fn longest(delays: &Delays) -> Option<Bounds<i64>> {
    let waits = [delays.onset_to_first_word_min, delays.complaint_to_first_word_min];
    waits.into_iter().flatten().max_by_key(|(least, most)| most.or(*least))
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

/// Where an event is drawn: in the middle of a time that is about right, else where it begins.
fn point(event: &TimelineEvent) -> Option<Time> {
    let (start, end) = (start(event)?, end(event)?);
    Some(if minutes(start, end) < times::CLOSE { start + (end - start) / 2 } else { start })
}

fn row(incident: &Incident, ui: Ui, scale: &Scale, day_above: bool, top: i64) -> Row {
    let at = |time: Option<Time>| scale.x(incident.minute(time)).clamp(0, scale.left + scale.inner);
    let first = incident.first;
    let norm = incident.norm(ui).map(|(minute, text)| (scale.x(minute), text));
    let said = incident.events.iter().map(|(_, event)| {
        let when = times::window(event.earliest.as_ref(), event.latest.as_ref(), first.as_ref(), ui);
        (at(point(event)), [&*when, " ", names::event(ui, event.kind)].concat())
    });
    let said: Vec<(i64, String)> = said.chain(norm).collect();
    let wanted: Vec<(i64, i64)> =
        said.iter().map(|(x, text)| (x - scale.left, labels::width(text, FONT))).collect();
    let matters = |n: usize| incident.events.get(n).is_none_or(|(_, event)| event.kind != EventKind::Update);
    let spots = labels::place(&wanted, matters, scale.inner);
    let lane = |spot: &labels::Spot| i64::try_from(spot.lane).unwrap_or(0);
    let above = spots.iter().flatten().filter(|spot| spot.above).map(|spot| lane(spot) + 1);
    let day = if day_above { LANE } else { 0 };
    let y = top + day + above.max().unwrap_or(0) * LANE + BAND + 2;
    let mut labels = said.into_iter().zip(spots).map(|((point, text), spot)| {
        let place = |spot: labels::Spot| Spot {
            x: spot.x + scale.left,
            y: if spot.above { y - BAND - 5 - lane(&spot) * LANE } else { y + 18 + lane(&spot) * LANE },
            above: spot.above,
            led: spot.lane > 0,
        };
        Label { point, text, spot: spot.map(place) }
    });
    let drawn = incident.events.iter().zip(labels.by_ref()).map(|((index, event), label)| Drawn {
        index: *index,
        from: at(start(event)),
        to: at(end(event)),
        mark: event.mark,
        official: official(event.kind),
        label,
    });
    Row {
        title: first.map(|first| times::day(&first, ui)).unwrap_or_default(),
        title_y: if day_above { top + 13 } else { y - 5 },
        y,
        silence: silence(incident, ui, at),
        events: drawn.collect(),
        norm: labels.next(),
    }
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

/// Where something is drawn, its earliest and its latest.
type Known = (Time, Time, Time);

/// From the first sign of trouble to the first official word.
fn silent(events: &[(usize, &TimelineEvent)]) -> Option<(Known, Known)> {
    let find = |kinds: &[EventKind]| {
        let of_kind = events.iter().filter(|(_, event)| kinds.contains(&event.kind));
        of_kind.filter_map(|(_, event)| Some((point(event)?, start(event)?, end(event)?))).min()
    };
    let began = find(&[EventKind::Onset, EventKind::FirstComplaint])?;
    let word = find(&[EventKind::FirstOfficial])?;
    (began.0 < word.0).then_some((began, word))
}

fn silence(incident: &Incident, ui: Ui, at: impl Fn(Option<Time>) -> i64) -> Option<Silence> {
    let ((began, began_earliest, began_latest), (word, word_earliest, word_latest)) =
        silent(&incident.events)?;
    let least = minutes(began_latest, word_earliest).max(0);
    let drawn = (Some(least), Some(minutes(began_earliest, word_latest)));
    let wait = incident.wait.unwrap_or(drawn);
    // A time that the reader gave as about right is counted as it stands, and still only about right.
    let about = wait.0 == wait.1 && (began_earliest < began_latest || word_earliest < word_latest);
    let text = times::silence(&[if about { "≈ " } else { "" }, &times::bounds(wait, ui)].concat(), ui);
    let (from, to) = (at(Some(began)), at(Some(word)));
    let inside = labels::width(&text, FONT) + 16 < to - from;
    Some(Silence { from, to, inside, text })
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

    fn chart_of(text: &str) -> Chart {
        let case = Case { statements: vec![Statement::new(text)], ..Case::default() };
        chart(&Read::new(Rc::new(case), Ui::En, None), Ui::En, 900).unwrap()
    }

    #[test]
    fn a_promise_for_another_week_leaves_room_for_the_hours_that_count() {
        let chart = chart_of(
            "Since 14:10 UTC on 5 March 2024 logins fail. Resolved: on 5 March 2024 at 16:05 UTC all services were \
             restored. We will publish a report by 12 March.",
        );
        let resolved = chart.rows[0].events.iter().find(|event| event.label.text.starts_with("16:05"));
        assert!(resolved.unwrap().from > 550, "{resolved:?}");
        assert_eq!(chart.cuts.len(), 1, "{:?}", chart.cuts);
    }

    #[test]
    fn a_norm_is_a_line_only_for_outages_after_it_began() {
        let text = |year: &str| {
            format!("Logins have failed since 14:10 UTC on 5 March {year}. Posted at 15:00 UTC.")
        };
        let norm = |year: &str| chart_of(&text(year)).rows.remove(0).norm;
        assert_eq!(norm("2022"), None);
        assert_eq!(norm("2023"), None);
        assert!(norm("2024").is_some_and(|label| label.text.contains("30 min")));
    }

    #[test]
    fn a_norm_stays_on_a_chart_of_minutes() {
        let chart = chart_of("Logins failed from 14:10 UTC on 5 March 2024 to 14:15 UTC.");
        assert!(chart.rows[0].norm.as_ref().is_some_and(|norm| norm.point < 900), "{:?}", chart.rows[0].norm);
    }

    #[test]
    fn delays_of_others_are_drawn_on_the_scale_of_the_rows() {
        let chart = chart(&fixture::read(Ui::En), Ui::En, 900).unwrap();
        let [github, metrist, ..] = chart.yardsticks.as_slice() else { panic!("{:?}", chart.yardsticks) };
        assert_eq!((github.name.as_str(), github.words.as_str()), ("GitHub 2024–26", "median 40 min, n 158"));
        assert!(chart.left < github.from && github.from < github.median && github.median < github.to);
        // The first row's silence took three hours.
        let silence = chart.rows[0].silence.as_ref().unwrap();
        assert!(github.to < silence.to && metrist.whole);
    }

    #[test]
    fn it_fits_any_width() {
        for width in [280, 320, 500, 960] {
            for ui in [Ui::En, Ui::Zh] {
                let chart = chart(&fixture::read(ui), ui, width).unwrap();
                for event in chart.rows.iter().flat_map(|row| &row.events) {
                    let spot = event.label.spot.unwrap();
                    assert!(spot.x >= 0 && event.from >= 0 && event.to <= width, "{event:?}");
                    assert!(spot.y > 0 && spot.y < chart.height, "{event:?}");
                }
                for norm in chart.rows.iter().filter_map(|row| row.norm.as_ref()) {
                    assert!(norm.point <= width, "{norm:?}");
                }
                for stick in &chart.yardsticks {
                    assert!(stick.words_x >= 0 && stick.to <= width && stick.y < chart.height, "{stick:?}");
                }
            }
        }
    }
}
