//! One time that a reader types into a field, read by the scanner that reads the statements.

use super::interval::Interval;
use super::moments::{self, Frame};
use super::scan;
use crate::case::{EventKind, Statement, Time};
use crate::reading::DocId;
use crate::text::Document;
use chrono::{Duration, Offset, Utc};

/// What a field can hold: a time takes no more.
const MOST_BYTES: usize = 200;

/// A time as it was understood; an end is `None` where it is open. Not both are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Not before.
    pub earliest: Option<Time>,
    /// Not after.
    pub latest: Option<Time>,
}

/// Reads the first time in a short text: "yesterday 4:30 pm", "22 July, about 7.30", "between 9 and 10 am PT",
/// 昨天下午4点半, 7月22日7时许.
///
/// `near` is the moment that days are counted from, `zone` the reader's clock in minutes east of UTC, for a text that
/// names no other. A bare clock is of the day of `near`; of a weekday the last one is meant, the next for what was
/// promised. `None`: no time was found, or it needs a day and `near` is not given.
///
/// ```
/// use subtext_engine::case::{EventKind, Time};
/// use subtext_engine::latency::typed;
/// let posted = Time::parse_from_rfc3339("2013-07-22T09:26:00+08:00").unwrap();
/// let onset = typed("yesterday 4:30 pm", EventKind::Onset, Some(posted), 480).unwrap();
/// assert_eq!(onset.earliest.unwrap().to_rfc3339(), "2013-07-21T16:30:00+08:00");
/// ```
pub fn typed(input: &str, kind: EventKind, near: Option<Time>, zone: i32) -> Option<Typed> {
    if input.len() > MOST_BYTES {
        return None;
    }
    let document = Document::new(DocId::Statement(0), input, None);
    let offset = zone.checked_mul(60).and_then(chrono::FixedOffset::east_opt).unwrap_or(Utc.fix());
    let near = near.map(|near| near.with_timezone(&offset));
    let statement = Statement { posted_at: near, ..Statement::new(input) };
    let frame = Frame { zone: offset, near };
    let read = |lone| {
        let mention = scan::first(&document, &statement, lone)?;
        // A figure that was not understood may be the one that matters.
        let rest = [input.get(..mention.range.start)?, input.get(mention.range.end..)?];
        if rest.iter().any(|rest| rest.contains(|c: char| c.is_ascii_digit())) {
            return None;
        }
        let (from, to) = (moments::begin(&mention, frame), moments::end(&mention, frame));
        let interval = match (from, to) {
            (Some(from), Some(to)) => Interval { earliest: from.earliest, latest: to.latest },
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return None,
        };
        // "From 10:00 to 9:00" of two named days is a slip, which nobody can guess.
        let ends = interval.earliest.zip(interval.latest);
        (!interval.is_open() && ends.is_none_or(|(from, to)| from <= to)).then_some(interval)
    };
    let ahead = |interval: &Interval| {
        let tomorrow = near.and_then(|near| near.checked_add_signed(Duration::days(1)));
        interval.start().zip(tomorrow).is_some_and(|(start, tomorrow)| start > tomorrow)
    };
    // What has happened lies behind, unless the words themselves say otherwise.
    let found = match read(true).filter(|it| kind == EventKind::PromisedUpdate || !ahead(it)) {
        Some(found) => found,
        None => read(false)?,
    };
    Some(Typed { earliest: found.earliest, latest: found.latest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: EventKind) -> Option<String> {
        // A Monday.
        let near = Time::parse_from_rfc3339("2013-07-22T09:26:00+08:00").unwrap();
        let found = typed(text, kind, Some(near), 480)?;
        let shown = |time: Option<Time>| time.map_or("open".into(), |t| t.format("%m-%d %H:%M").to_string());
        let (earliest, latest) = (shown(found.earliest), shown(found.latest));
        Some(if earliest == latest { earliest } else { format!("{earliest} to {latest}") })
    }

    #[test]
    fn what_readers_type() {
        for (text, want) in [
            ("yesterday 4:30 pm", "07-21 16:30"),
            ("Yesterday at 16:30", "07-21 16:30"),
            ("昨天下午4点半", "07-21 16:30"),
            ("今早7点半", "07-22 07:30"),
            ("7:30", "07-22 07:30"),
            ("14:23", "07-22 14:23"),
            ("2pm", "07-22 14:00"),
            ("Friday 4 pm", "07-19 16:00"),
            ("22 July 2013 07:30", "07-22 07:30"),
            ("2013-07-22 07:30", "07-22 07:30"),
            ("2013-07-22T07:30Z", "07-22 07:30"),
            ("7月22日12:19", "07-22 12:19"),
            ("两小时前", "07-22 07:26"),
            ("30 minutes ago", "07-22 08:56"),
            ("about 8:00", "07-22 07:50 to 07-22 08:10"),
            ("between 8:00 and 8:30", "07-22 08:00 to 07-22 08:30"),
            ("before 9:00", "open to 07-22 09:00"),
            ("21 July", "07-21 00:00 to 07-21 23:59"),
        ] {
            assert_eq!(read(text, EventKind::Onset).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn a_promise_looks_ahead() {
        assert_eq!(read("Friday 4 pm", EventKind::PromisedUpdate).as_deref(), Some("07-26 16:00"));
        assert_eq!(read("下周五", EventKind::PromisedUpdate).as_deref(), Some("08-02 00:00 to 08-02 23:59"));
    }

    #[test]
    fn no_time_is_no_time() {
        for text in [
            "2 pm and 3 pm",
            "31 December 9999 23:59",
            "from 22 July 2013 10:00 to 21 July 2013 9:00",
            "",
            "soon",
            "v2.3",
            "第一时间",
            "45 minutes",
            &"7:30 ".repeat(1000),
        ] {
            assert_eq!(read(text, EventKind::Onset), None, "{text}");
        }
        assert_eq!(typed("16:30", EventKind::Onset, None, 480), None, "of which day?");
        let dated = typed("12 May 2021 16:30", EventKind::Onset, None, -420).unwrap();
        assert_eq!(dated.earliest.unwrap().to_rfc3339(), "2021-05-12T16:30:00-07:00");
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}", zone: i32, digits in "[0-9:/ 点月日amp-]{0,20}") {
            let near = Time::parse_from_rfc3339("2013-07-22T09:26:00+08:00").unwrap();
            typed(&text, EventKind::Onset, Some(near), zone);
            typed(&digits, EventKind::PromisedUpdate, Some(near), 0);
        }
    }
}
