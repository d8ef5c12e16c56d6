//! The share card: the summary, its figures and a strip of time, 1200 by 630. Letters come from whatever fonts the
//! reader has, so every width is estimated and everything is drawn with room to spare.

use crate::escape::markup;
use crate::fill::fill;
use crate::model::Model;
use crate::timeline::{self, Incident};
use crate::times;
use crate::wrap::{width, wrap};
use subtext_engine::Ui;
use subtext_engine::case::EventKind;
use subtext_engine::times::{clock, day, separator};
use subtext_engine::wording::minutes;

const WIDTH: u32 = 1200;
const EDGE: u32 = 64;
const ROOM: u32 = WIDTH - 2 * EDGE;
/// How many incidents are drawn.
const ROWS: usize = 3;
const ROW: u32 = 40;

const STYLE: &str = "text{fill:#1d1b18;font-family:system-ui,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif}\
.s{font-family:Charter,Georgia,'Noto Serif','Times New Roman','Songti SC','Noto Serif CJK SC',serif}\
.s:lang(zh){font-family:'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif}.q{fill:#635d54}\
.latency{fill:#8a5000}.tone{fill:#6a3fa0}.terms{fill:#0b6b66}.credit{fill:#2a6f2a}.b{font-weight:600}";

pub fn write(model: &Model) -> String {
    let words = model.words;
    let mut card = Card { out: String::with_capacity(8 * 1024) };
    card.draw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" role=\"img\" \
        lang=\"$a\" aria-labelledby=\"t d\"><title id=\"t\">Subtext$b$c</title><desc id=\"d\">$d</desc><style>",
        &[words.tag, words.dash, words.tagline, &model.summary],
        &[],
    );
    card.out.push_str(STYLE);
    card.draw(
        "</style><rect width=\"1200\" height=\"630\" fill=\"#fbf9f4\"/><rect width=\"12\" height=\"630\" \
        fill=\"#985800\"/><text x=\"64\" y=\"66\" font-size=\"26\" class=\"s\"><tspan \
        font-weight=\"700\">Subtext</tspan><tspan dx=\"18\" font-size=\"22\" class=\"q\">$a</tspan></text>",
        &[words.tagline],
        &[],
    );

    let rows: Vec<&Incident> = model.incidents.iter().take(ROWS).collect();
    let strip = if span(&rows) > 0 { u32::try_from(rows.len()).unwrap_or(0) * ROW } else { 0 };
    let foot = 596;
    let strip_top = foot - 38 - strip;
    let facts_top = strip_top - if strip > 0 { 106 } else { 86 };
    let facts_top = if model.facts.is_empty() { strip_top } else { facts_top };
    summary(&mut card, &model.summary, 92, facts_top - 36);
    facts(&mut card, model, facts_top);
    for (n, incident) in (0..).zip(&rows) {
        if strip > 0 {
            row(&mut card, model, incident, strip_top + n * ROW, span(&rows));
        }
    }
    card.out.push_str("<path d=\"M64 566H1136\" stroke=\"#ddd6c8\"/>");
    card.line(EDGE, foot, 19, "q", &[words.pasted, " · ", &model.made].concat());
    card.out.push_str("</svg>\n");
    card.out
}

/// The summary in the largest letters that fit.
fn summary(card: &mut Card, text: &str, top: u32, bottom: u32) {
    for size in [46, 42, 38, 35, 32, 29, 26, 24] {
        let leading = size * 27 / 20;
        let most = usize::try_from((bottom - top) / leading).unwrap_or(1).max(1);
        let lines = wrap(text, size, ROOM, usize::MAX);
        if lines.len() <= most || size == 24 {
            // As narrow as the same number of lines can be: no line is left with a single word.
            let even = (ROOM / 2..ROOM)
                .step_by(16)
                .find(|room| wrap(text, size, *room, usize::MAX).len() == lines.len());
            for (line, y) in wrap(text, size, even.unwrap_or(ROOM), most).iter().zip(1..) {
                card.line(EDGE, top + y * leading, size, "s", line);
            }
            return;
        }
    }
}

/// The figures side by side; one for each of several incidents takes more room than one alone.
fn facts(card: &mut Card, model: &Model, top: u32) {
    const GAP: u32 = 28;
    let share = |big: &str| if big.contains('·') { 3 } else { 2 };
    let shares: u32 = model.facts.iter().map(|fact| share(&fact.big)).sum();
    let mut x = EDGE;
    for fact in &model.facts {
        let column = (ROOM + GAP) * share(&fact.big) / shares.max(1);
        let room = column - GAP;
        // Letters without serifs are wider than those of the estimate, bold ones even more.
        let fits = |size: &u32| width(&fact.big, *size) * 4 / 3 <= room;
        let size = [40, 34, 30, 26, 22].into_iter().find(fits).unwrap_or(18);
        let big = wrap(&fact.big, size * 4 / 3, room, 1);
        let class = [fact.look, " b"].concat();
        card.line(x, top + 34, size, &class, big.first().map_or("", String::as_str));
        let estimate = if model.ui == Ui::En { 20 } else { 18 };
        for (line, y) in wrap(&fact.small, estimate, room, 2).iter().zip(0..) {
            card.line(x, top + 60 + y * 22, 17, "q", line);
        }
        x += column;
    }
}

/// How many minutes the strip shows: the longest incident.
fn span(rows: &[&Incident]) -> i64 {
    let length = |incident: &&Incident| Some(times::minutes_between(&incident.begin()?, &incident.end()?));
    rows.iter().filter_map(length).max().unwrap_or(0)
}

/// An incident: its day, the silence as a band, the words of the company as strokes, all on one scale.
fn row(card: &mut Card, model: &Model, incident: &Incident, top: u32, span: i64) {
    let words = model.words;
    let Some(begin) = incident.begin() else { return };
    let (left, y) = (EDGE + 346, top + 22);
    let room = WIDTH - EDGE - left - 170;
    let x = |time| {
        let minutes = times::minutes_between(&begin, &time).clamp(0, span);
        left + u32::try_from(minutes.saturating_mul(i64::from(room)) / span.max(1)).unwrap_or(0)
    };
    let about =
        if incident.events.first().is_some_and(|(_, event)| timeline::about(event)) { "≈ " } else { "" };
    let day = [&day(&begin, model.ui), separator(model.ui), words.from, about, &clock(&begin)].concat();
    card.line(EDGE, y + 6, 18, "q", &day);
    let end = incident.end().map_or(left, x);
    card.path(&[left, y, end.max(left + 2), y], "#1d1b18", "2");
    if let Some(silence) = incident.silence() {
        let (from_x, to_x) = (x(silence.from), x(silence.to));
        card.draw(
            "<rect fill=\"#ecd9bf\" stroke=\"#985800\" stroke-dasharray=\"5 4\" \
            x=\"$a\" y=\"$b\" width=\"$c\" height=\"22\"/>",
            &[],
            &[from_x, y - 11, (to_x - from_x).max(3)],
        );
        let about = if silence.about { "≈ " } else { "" };
        let length = minutes(times::minutes_between(&silence.from, &silence.to), model.ui);
        card.line(end + 18, y + 6, 16, "latency", &[words.silence, about, &length].concat());
    }
    for (time, event) in &incident.events {
        let at = x(*time);
        match event.kind {
            EventKind::FirstOfficial | EventKind::Update | EventKind::Cause | EventKind::Report => {
                card.path(&[at, y - 15, at, y + 15], "#1d1b18", "4");
            }
            _ => card.draw(
                "<circle r=\"6\" fill=\"#fbf9f4\" stroke=\"#1d1b18\" stroke-width=\"2\" cx=\"$a\" cy=\"$b\"/>",
                &[],
                &[at, y],
            ),
        }
    }
}

/// SVG in the making.
struct Card {
    out: String,
}

impl Card {
    /// A template with words and, after them, numbers in its gaps.
    fn draw(&mut self, template: &str, words: &[&str], numbers: &[u32]) {
        let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
        let mut values = words.to_vec();
        values.extend(numbers.iter().map(|number| &**number));
        fill(&mut self.out, template, &values, markup);
    }

    fn line(&mut self, x: u32, y: u32, size: u32, class: &str, text: &str) {
        if !text.is_empty() {
            let template = "<text x=\"$c\" y=\"$d\" font-size=\"$e\" class=\"$a\">$b</text>";
            self.draw(template, &[class, text], &[x, y, size]);
        }
    }

    fn path(&mut self, from_to: &[u32; 4], colour: &str, thickness: &str) {
        let template = "<path d=\"M$c $dL$e $f\" stroke=\"$a\" stroke-width=\"$b\"/>";
        self.draw(template, &[colour, thickness], from_to);
    }
}
