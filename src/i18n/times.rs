//! Times and lengths of time, in words.

use chrono::Datelike;
use subtext_engine::Ui;
use subtext_engine::case::Time;
pub use subtext_engine::times::{CLOSE, bounds, day, moment, reason, zone};
use subtext_engine::times::{clock, date, separator};
use subtext_engine::wording::minutes as length;

/// When an event was, on the day of the first one if nothing else is said: `16:30`, `≈ 16:30`, `23 July 02:10`.
pub fn window(earliest: Option<&Time>, latest: Option<&Time>, first: Option<&Time>, ui: Ui) -> String {
    let Some(from) = earliest.or(latest) else { return String::new() };
    let to = latest.unwrap_or(from);
    if earliest.is_some() && clock(from) == "00:00" && clock(to) == "23:59" {
        let last = date(None, to.month(), to.day(), ui);
        let first = date(None, from.month(), from.day(), ui);
        return if first == last { first } else { [&*first, "–", &last].concat() };
    }
    let width = to.signed_duration_since(from).num_minutes();
    let (about, shown) = match (earliest, latest) {
        (Some(_), Some(_)) if width > 0 && width < CLOSE => ("≈ ", *from + (*to - *from) / 2),
        _ => ("", *from),
    };
    let mut out = String::new();
    if earliest.is_none() {
        out.push_str(if ui == Ui::En { "by " } else { "不晚于 " });
    }
    if first.is_some_and(|first| first.date_naive() != shown.date_naive()) {
        out.push_str(&date(None, shown.month(), shown.day(), ui));
        out.push(' ');
    }
    out.push_str(about);
    out.push_str(&clock(&shown));
    if width >= CLOSE {
        out.push('–');
        out.push_str(&clock(to));
    }
    out
}

/// A whole interval: `22 July 2013, 07:30 (UTC+8)`, `22 July 2013, 07:20 – 07:40 (UTC+8)`, with `≥` or `≤` where an end is
/// open.
pub fn between(earliest: Option<&Time>, latest: Option<&Time>, ui: Ui) -> String {
    match (earliest, latest) {
        (Some(from), Some(to)) if from == to => moment(from, false, ui),
        (Some(from), Some(to)) => {
            let zone = zone(to.offset().local_minus_utc() / 60);
            let same = from.date_naive() == to.date_naive();
            let last = if same { clock(to) } else { [&*day(to, ui), separator(ui), &clock(to)].concat() };
            [&*day(from, ui), separator(ui), &clock(from), " – ", &last, " (", &zone, ")"].concat()
        }
        (Some(from), None) => ["≥ ", &*moment(from, false, ui)].concat(),
        (None, Some(to)) => ["≤ ", &*moment(to, false, ui)].concat(),
        (None, None) => String::new(),
    }
}

/// When something was due: a day alone where it had until the end of it.
pub fn due(time: &Time, ui: Ui) -> String {
    if clock(time) == "23:59" { day(time, ui) } else { moment(time, false, ui) }
}

/// A tick of the shared scale.
pub fn elapsed(minutes: i64, ui: Ui) -> String {
    match minutes {
        0 => "0".into(),
        60 | 120.. if minutes % 60 == 0 && minutes < 48 * 60 => {
            [&*(minutes / 60).to_string(), if ui == Ui::En { " h" } else { " 小时" }].concat()
        }
        _ => length(minutes, ui),
    }
}

/// What stands in the band before the first word.
pub fn silence(length: &str, ui: Ui) -> String {
    [if ui == Ui::En { "silence, " } else { "沉默 " }, length].concat()
}
