//! When an event was, in words.

use crate::words::Words;
use subtext_engine::Ui;
use subtext_engine::case::Time;
use subtext_engine::times::{CLOSE, clock, day, separator, zone};

/// An event's time: `22 July 2013, ≈ 06:30 (UTC+8)`. Empty where nothing is known.
pub fn window(earliest: Option<&Time>, latest: Option<&Time>, ui: Ui, words: &Words) -> String {
    let Some(from) = earliest.or(latest) else { return String::new() };
    let to = latest.unwrap_or(from);
    let width = minutes_between(from, to);
    let (about, shown) =
        if width > 0 && width < CLOSE { ("≈ ", *from + (*to - *from) / 2) } else { ("", *from) };
    let mut out = String::from(if earliest.is_none() { words.by } else { "" });
    for part in [&day(&shown, ui), separator(ui), about, &clock(&shown)] {
        out.push_str(part);
    }
    if width >= CLOSE {
        out.push_str(words.dash);
        if from.date_naive() != to.date_naive() {
            out.push_str(&day(to, ui));
            out.push_str(separator(ui));
        }
        out.push_str(&clock(to));
    }
    out.extend([" (", &zone(shown.offset().local_minus_utc() / 60), ")"]);
    out
}

pub fn minutes_between(from: &Time, to: &Time) -> i64 {
    to.signed_duration_since(from).num_minutes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        Time::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_window_says_how_sure_it_is() {
        let (a, b, c) = (
            at("2013-07-22T06:15:00+08:00"),
            at("2013-07-22T06:45:00+08:00"),
            at("2013-07-23T08:00:00+08:00"),
        );
        let en = |from, to| window(from, to, Ui::En, crate::words::of(Ui::En));
        assert_eq!(en(Some(&a), Some(&b)), "22 July 2013, ≈ 06:30 (UTC+8)");
        assert_eq!(en(Some(&a), Some(&a)), "22 July 2013, 06:15 (UTC+8)");
        assert_eq!(en(Some(&a), Some(&c)), "22 July 2013, 06:15 – 23 July 2013, 08:00 (UTC+8)");
        assert_eq!(en(None, Some(&b)), "by 22 July 2013, 06:45 (UTC+8)");
        assert_eq!(en(None, None), "");
        assert_eq!(
            window(Some(&a), Some(&b), Ui::Zh, crate::words::of(Ui::Zh)),
            "2013年7月22日 ≈ 06:30 (UTC+8)"
        );
    }
}
