//! Draws the timeline.

use super::layout::{self, BAND, Chart, Drawn, Row};
use crate::components::{Pen, ReadingProps};
use crate::i18n::{self, Messages, times};
use subtext_engine::reading::Mark;

/// The widest and the narrowest that the chart gets, and what the page keeps free beside it.
const WIDEST: u32 = 964;
const NARROWEST: u32 = 272;
const MARGIN: u32 = 40;

pub fn timeline(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let width = props.width.saturating_sub(MARGIN).clamp(NARROWEST, WIDEST);
    let timeline = &props.read.reading.timeline;
    p.class("figure", "timeline");
    p.attr("data-testid", "timeline");
    match layout::chart(&props.read, props.ui, i64::from(width)) {
        Some(chart) => draw_chart(p, &chart, m),
        None => p.note("p", "quiet", m.no_times),
    }
    if !timeline.flags.is_empty() || !timeline.promises.is_empty() {
        p.class("ul", "flags");
        for flag in &timeline.flags {
            p.open("li");
            p.attr("data-testid", "flag");
            p.attr("data-kind", flag.kind.as_str());
            p.words(&flag.reason);
            p.close();
        }
        for promise in &timeline.promises {
            p.open("li");
            p.attr("data-testid", "promise");
            let [kept, broken, unknown] = m.promise;
            let template = match promise.kept {
                Some(true) => kept,
                Some(false) => broken,
                None => unknown,
            };
            p.words(&i18n::fill(template, &[&times::moment(&promise.due, false, props.ui)]));
            p.close();
        }
        p.close();
    }
    p.close();
}

fn draw_chart(p: &mut Pen, chart: &Chart, m: &Messages) {
    p.open("svg");
    p.own("viewBox", &["0 0 ", &chart.width.to_string(), " ", &chart.height.to_string()].concat());
    p.attr("role", "img");
    p.attr("aria-labelledby", "timeline-title timeline-desc");
    p.open("title");
    p.attr("id", "timeline-title");
    p.words(m.timeline);
    p.close();
    p.open("desc");
    p.attr("id", "timeline-desc");
    p.words(&describe(&chart.rows, m.comma));
    p.close();
    p.open("defs");
    p.open("pattern");
    for (name, value) in [
        ("id", "hatch"),
        ("width", "6"),
        ("height", "6"),
        ("patternTransform", "rotate(45)"),
        ("patternUnits", "userSpaceOnUse"),
    ] {
        p.attr(name, value);
    }
    line(p, "", (0, 0), (0, 6));
    p.close();
    p.close();
    for (x, text) in &chart.ticks {
        p.class("g", "tick");
        line(p, "", (*x, 0), (*x, chart.height - 18));
        words(p, "", *x, chart.height - 4, *x >= 20, text);
        p.close();
    }
    for row in &chart.rows {
        draw_row(p, row, chart.left, chart.width);
    }
    p.close();
    p.open("figcaption");
    for (class, words) in
        [("key stated", m.mark_stated), ("key inferred", m.mark_inferred), ("key entered", m.mark_entered)]
    {
        p.note("span", class, words);
    }
    p.close();
}

fn draw_row(p: &mut Pen, row: &Row, left: i64, width: i64) {
    p.open("g");
    words(p, "day", 0, row.title_y, false, &row.title);
    if let Some(silence) = &row.silence {
        rect(p, "silence", (silence.from, row.y - BAND), (silence.to - silence.from, BAND));
        p.line("title", &silence.text);
        p.close();
        if silence.inside {
            words(p, "within", i64::midpoint(silence.from, silence.to), row.y - 4, true, &silence.text);
        }
    }
    line(p, "axis", (left, row.y), (width, row.y));
    // Under all points, so that no interval hides its neighbour.
    for event in row.events.iter().filter(|event| event.to > event.from + 1) {
        p.classes("g", "event", &[event.mark.as_str()]);
        rect(p, "bar", (event.from, row.y - 3), (event.to - event.from, 6));
        p.attr("rx", "3");
        p.close();
        p.close();
    }
    for event in &row.events {
        draw_event(p, event, row.y);
    }
    p.close();
}

fn draw_event(p: &mut Pen, event: &Drawn, y: i64) {
    let middle = event.point;
    p.classes("g", "event", &[event.mark.as_str(), if event.official { "official" } else { "" }]);
    if event.led || !event.above {
        let edge = if event.above { event.label_y + 3 } else { event.label_y - 11 };
        line(p, "lead", (middle, y), (middle, edge));
    }
    if event.official {
        line(p, "word", (middle, y - BAND - 2), (middle, y + 7));
    }
    // What the reader entered is square, what the texts say is round.
    rect(p, "point", (middle - 4, y - 4), (8, 8));
    p.attr("rx", if event.mark == Mark::Entered { "0" } else { "4" });
    p.close();
    words(p, "", event.x, event.label_y, false, &event.text);
    p.close();
}

fn line(p: &mut Pen, class: &'static str, from: (i64, i64), to: (i64, i64)) {
    p.classes("line", class, &[]);
    p.number("x1", from.0);
    p.number("y1", from.1);
    p.number("x2", to.0);
    p.number("y2", to.1);
    p.close();
}

/// Begins a rectangle.
fn rect(p: &mut Pen, class: &'static str, at: (i64, i64), size: (i64, i64)) {
    p.class("rect", class);
    p.number("x", at.0);
    p.number("y", at.1);
    p.number("width", size.0);
    p.number("height", size.1);
}

fn words(p: &mut Pen, class: &'static str, x: i64, y: i64, centred: bool, words: &str) {
    p.classes("text", class, &[]);
    p.number("x", x);
    p.number("y", y);
    p.attr("text-anchor", if centred { "middle" } else { "start" });
    p.words(words);
    p.close();
}

/// The chart in words, for who can't see it.
fn describe(rows: &[Row], comma: &str) -> String {
    let row = |row: &Row| {
        let mut parts: Vec<&str> = vec![&row.title];
        parts.extend(row.events.iter().map(|event| event.text.as_str()));
        parts.extend(row.silence.iter().map(|silence| silence.text.as_str()));
        parts.join(comma)
    };
    rows.iter().map(row).collect::<Vec<_>>().join("; ")
}
