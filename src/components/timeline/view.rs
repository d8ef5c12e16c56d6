//! Draws the timeline.

use super::layout::{self, BAND, Drawn, Row};
use crate::hooks::use_width;
use crate::i18n::{self, times};
use crate::state::Read;
use subtext_engine::Ui;
use subtext_engine::reading::Mark;
use yew::prelude::*;

/// The widest and the narrowest that the chart gets, and what the page keeps free beside it.
const WIDEST: u32 = 964;
const NARROWEST: u32 = 272;
const MARGIN: u32 = 40;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub read: Read,
    pub ui: Ui,
}

#[component]
pub fn TimelineChart(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let width = use_width().saturating_sub(MARGIN).clamp(NARROWEST, WIDEST);
    let timeline = &props.read.reading.timeline;
    let chart = layout::chart(&props.read, props.ui, i64::from(width));
    html! {
        <figure class="timeline" data-testid="timeline">
            if let Some(chart) = chart {
                <svg viewBox={format!("0 0 {} {}", chart.width, chart.height)} role="img"
                    aria-labelledby="timeline-title timeline-desc">
                    <title id="timeline-title">{ m.timeline }</title>
                    <desc id="timeline-desc">{ describe(&chart.rows, m.comma) }</desc>
                    <defs>
                        <pattern id="hatch" width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
                            <line x1="0" y1="0" x2="0" y2="6" />
                        </pattern>
                    </defs>
                    { for chart.ticks.iter().map(|(x, text)| html! {
                        <g class="tick">
                            <line x1={s(*x)} x2={s(*x)} y1="0" y2={s(chart.height - 18)} />
                            <text x={s(*x)} y={s(chart.height - 4)} text-anchor={if *x < 20 { "start" } else { "middle" }}>{ text }</text>
                        </g>
                    }) }
                    { for chart.rows.iter().map(|row| draw_row(row, chart.left, chart.width)) }
                </svg>
                <figcaption>
                    <span class="key stated">{ m.mark_stated }</span>
                    <span class="key inferred">{ m.mark_inferred }</span>
                    <span class="key entered">{ m.mark_entered }</span>
                </figcaption>
            } else {
                <p class="quiet">{ m.no_times }</p>
            }
            if !timeline.flags.is_empty() || !timeline.promises.is_empty() {
                <ul class="flags">
                    { for timeline.flags.iter().map(|flag| html! {
                        <li data-testid="flag" data-kind={flag.kind.as_str()}>{ &flag.reason }</li>
                    }) }
                    { for timeline.promises.iter().map(|promise| {
                        let due = times::moment(&promise.due, false, props.ui);
                        html! { <li data-testid="promise">{ (m.promise)(&due, promise.kept) }</li> }
                    }) }
                </ul>
            }
        </figure>
    }
}

fn draw_row(row: &Row, left: i64, width: i64) -> Html {
    html! {
        <g>
            <text class="day" x="0" y={s(row.title_y)}>{ &row.title }</text>
            if let Some(silence) = &row.silence {
                <rect class="silence" x={s(silence.from)} y={s(row.y - BAND)} width={s(silence.to - silence.from)} height={s(BAND)}>
                    <title>{ &silence.text }</title>
                </rect>
                if silence.inside {
                    <text class="within" x={s((silence.from + silence.to) / 2)} y={s(row.y - 6)} text-anchor="middle">{ &silence.text }</text>
                }
            }
            <line class="axis" x1={s(left)} x2={s(width)} y1={s(row.y)} y2={s(row.y)} />
            { for row.events.iter().map(|event| draw_event(event, row.y)) }
        </g>
    }
}

fn draw_event(event: &Drawn, y: i64) -> Html {
    let middle = event.point;
    let edge = if event.above { event.label_y + 4 } else { event.label_y - 11 };
    let mark = match event.mark {
        Mark::Stated => "stated",
        Mark::Inferred => "inferred",
        Mark::Entered => "entered",
    };
    html! {
        <g class={classes!("event", mark, event.official.then_some("official"))}>
            if event.led || !event.above {
                <line class="lead" x1={s(middle)} x2={s(middle)} y1={s(y)} y2={s(edge)} />
            }
            if event.official {
                <line class="word" x1={s(middle)} x2={s(middle)} y1={s(y - BAND - 2)} y2={s(y + 7)} />
            }
            if event.to > event.from + 1 {
                <rect class="bar" x={s(event.from)} y={s(y - 3)} width={s(event.to - event.from)} height="6" rx="3" />
            }
            if event.mark == Mark::Entered {
                <rect class="point" x={s(middle - 4)} y={s(y - 4)} width="8" height="8" />
            } else {
                <circle class="point" cx={s(middle)} cy={s(y)} r="4.5" />
            }
            <text x={s(event.x)} y={s(event.label_y)}>{ &event.text }</text>
        </g>
    }
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

fn s(number: i64) -> String {
    number.to_string()
}
