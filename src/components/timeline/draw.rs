//! Draws the chart.

use super::layout::{BAND, Chart, Drawn, Label, Row};
use super::yardstick::Yardstick;
use crate::browser::{input, keys};
use crate::components::{On, Pen, ReadingProps};
use crate::state::Action;
use crate::state::moment::Step;
use subtext_engine::reading::Mark;
use web_sys::Event;

/// More events than this in a row are a crowd.
const CROWD: usize = 300;

pub fn chart(p: &mut Pen, chart: &Chart, props: &ReadingProps) {
    let m = props.messages();
    p.open("svg");
    p.own("viewBox", &["0 0 ", &chart.width.to_string(), " ", &chart.height.to_string()].concat());
    // Its height hangs on nothing but what is drawn: in a frame that follows it, a scroll bar more or less would swing.
    p.number("height", chart.height);
    p.attr("preserveAspectRatio", "xMinYMin");
    p.attr("role", "group");
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
        line(p, "", (*x, 0), (*x, chart.rows_end - 14));
        words(p, "", *x, chart.rows_end - 2, *x >= 20, text);
        p.close();
    }
    p.open("g");
    if props.editable {
        p.on(On::Click, 0, |event, _| take_up(event));
        p.on(On::Key, 0, |event, _| keys::presses(event).then(|| take_up(event)).flatten());
    }
    for row in &chart.rows {
        draw_row(p, row, chart, props);
    }
    p.close();
    p.class("g", "yardsticks");
    if let Some(first) = chart.yardsticks.first() {
        p.line("title", m.yardsticks);
        words(p, "others", 0, first.name_y - 16, false, m.others);
    }
    for stick in &chart.yardsticks {
        yardstick(p, stick);
    }
    p.close();
    p.close();
}

/// An event of the chart was pressed.
fn take_up(event: &Event) -> Option<Action> {
    let found = input::numbers(event, "data-event");
    found.first().map(|&index| Action::Moment(Step::Event(index)))
}

fn yardstick(p: &mut Pen, stick: &Yardstick) {
    p.classes("g", "yardstick", &[if stick.whole { "whole" } else { "" }]);
    words(p, "", 0, stick.name_y, false, &stick.name);
    rect(p, "bar", (stick.from, stick.y), ((stick.to - stick.from).max(1), 7));
    p.close();
    line(p, "median", (stick.median, stick.y - 2), (stick.median, stick.y + 9));
    let beyond = if stick.beyond { " →" } else { "" };
    words(p, "", stick.words_x, stick.words_y, false, &[&*stick.words, beyond].concat());
    p.close();
}

fn draw_row(p: &mut Pen, row: &Row, chart: &Chart, props: &ReadingProps) {
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
    line(p, "axis", (chart.left, row.y), (chart.width, row.y));
    for (x, length) in &chart.cuts {
        words(p, "cut", *x, row.y + 4, true, "//");
        words(p, "cut", *x, row.y - 5, true, length);
    }
    if let Some(norm) = &row.norm {
        p.class("g", "norm");
        line(p, "", (norm.point, row.y - BAND - 4), (norm.point, row.y + 8));
        label(p, norm, row.y);
        p.close();
    }
    // Under all points, so that no interval hides its neighbour.
    for event in row.events.iter().filter(|event| event.to > event.from + 1) {
        p.classes("g", "event", &[event.mark.as_str()]);
        rect(p, "bar", (event.from, row.y - 3), (event.to - event.from, 6));
        p.attr("rx", "3");
        p.close();
        p.close();
    }
    // Of hundreds of updates those without a label say nothing more.
    let crowded = row.events.len() > CROWD;
    for event in row.events.iter().filter(|event| !crowded || event.label.spot.is_some()) {
        draw_event(p, event, row.y, props);
    }
    p.close();
}

fn draw_event(p: &mut Pen, event: &Drawn, y: i64, props: &ReadingProps) {
    let middle = event.label.point;
    p.classes("g", "event", &[event.mark.as_str(), if event.official { "official" } else { "" }]);
    if props.editable {
        let m = props.messages();
        let known = match event.mark {
            Mark::Stated => m.mark_stated,
            Mark::Inferred => m.mark_inferred,
            Mark::Entered => m.mark_entered,
        };
        p.attr("role", "button");
        p.attr("tabindex", "0");
        p.number("data-event", i64::try_from(event.index).unwrap_or(0));
        p.own("aria-label", &[&*event.label.text, m.comma, known].concat());
        // A point of eight pixels is hard to hit.
        rect(p, "hit", (middle - 12, y - 13), (24, 26));
        p.close();
    }
    label(p, &event.label, y);
    if event.official {
        line(p, "word", (middle, y - BAND - 2), (middle, y + 7));
    }
    // What the reader entered is square, what the texts say is round.
    rect(p, "point", (middle - 4, y - 4), (8, 8));
    p.attr("rx", if event.mark == Mark::Entered { "0" } else { "4" });
    p.close();
    p.close();
}

fn label(p: &mut Pen, label: &Label, y: i64) {
    let Some(spot) = label.spot else { return p.line("title", &label.text) };
    if spot.led || !spot.above {
        let edge = if spot.above { spot.y + 3 } else { spot.y - 11 };
        line(p, "lead", (label.point, y), (label.point, edge));
    }
    words(p, "", spot.x, spot.y, false, &label.text);
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
        parts.extend(row.events.iter().map(|event| event.label.text.as_str()));
        parts.extend(row.silence.iter().map(|silence| silence.text.as_str()));
        parts.join(comma)
    };
    rows.iter().map(row).collect::<Vec<_>>().join("; ")
}
