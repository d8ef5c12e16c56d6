//! What the flags say, in both languages of the interface. A message that is missing does not compile.

use super::interval::Interval;
use crate::Ui;
use crate::case::Time;
use chrono::{Datelike, Offset, Timelike, Weekday};

/// The words of one language.
pub(super) struct Messages {
    /// A time of day on a date, with its zone.
    pub time: fn(Time) -> String,
    /// Between two moments.
    pub between: fn(&str, &str) -> String,
    /// Only the earlier bound is known.
    pub not_before: fn(&str) -> String,
    /// Only the later bound is known.
    pub not_after: fn(&str) -> String,
    /// A derived moment.
    pub about: fn(&str) -> String,
    /// The names of the days, from Monday.
    pub weekdays: [&'static str; 7],
    /// Start, end.
    pub end_before_start: fn(&str, &str) -> String,
    /// Onset, first word.
    pub answer_before_onset: fn(&str, &str) -> String,
    /// Onset, first complaint.
    pub complaint_before_onset: fn(&str, &str) -> String,
    /// The expression, its date, the weekday of that date.
    pub weekday_against_date: fn(&str, &str, &str) -> String,
    /// Start, end, hours.
    pub window_too_long: fn(&str, &str, i64) -> String,
    /// Onset, first word, hours.
    pub answer_too_long: fn(&str, &str, i64) -> String,
    /// The abbreviation, its readings, the offset taken.
    pub zone_ambiguous: fn(&str, &str, &str) -> String,
    /// What stands between two readings of an abbreviation.
    pub or: &'static str,
    /// Zones that share an abbreviation: the abbreviation, its places with their offsets in minutes.
    pub zones: &'static [(&'static str, &'static [(&'static str, i32)])],
    /// A date without a time.
    pub date: fn(Time) -> String,
}

/// The words of the interface.
pub(super) fn messages(ui: Ui) -> &'static Messages {
    match ui {
        Ui::En => &EN,
        Ui::Zh => &ZH,
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

static EN: Messages = Messages {
    time: |t| format!("{:02}:{:02} on {} ({})", t.hour(), t.minute(), english_date(t), offset_of(t)),
    between: |from, to| format!("between {from} and {to}"),
    not_before: |time| format!("not before {time}"),
    not_after: |time| format!("not after {time}"),
    about: |time| format!("about {time}"),
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    end_before_start: |start, end| {
        format!(
            "The start reads as {start}, the end as {end}. Either the end belongs to a later day, or one of the two times is wrong."
        )
    },
    answer_before_onset: |onset, word| {
        format!(
            "The onset reads as {onset}, the first official word as {word}. Either the service failed before the time given, or one of the two times is wrong."
        )
    },
    complaint_before_onset: |onset, complaint| {
        format!(
            "The onset reads as {onset}, the first complaint as {complaint}. Either the service failed before the time given, or the complaint was about something else."
        )
    },
    weekday_against_date: |quote, date, weekday| {
        format!(
            "“{quote}” names a weekday, but {date} is a {weekday}. Either the weekday or the date is wrong."
        )
    },
    window_too_long: |start, end, hours| {
        let length = if hours < 72 { format!("{hours} hours") } else { format!("{} days", hours / 24) };
        format!(
            "The start reads as {start}, the end as {end}: {length}. Either it lasted that long, or a day, month or year is wrong."
        )
    },
    answer_too_long: |onset, word, hours| {
        let length = if hours < 72 { format!("{hours} hours") } else { format!("{} days", hours / 24) };
        format!(
            "The onset reads as {onset}, the first official word as {word}: {length}. Either it took that long, or a day, month or year is wrong."
        )
    },
    zone_ambiguous: |name, readings, taken| {
        format!(
            "“{name}” reads as {readings}; {taken} was taken. The other reading moves every delay with this time."
        )
    },
    or: " or ",
    zones: &[
        ("CST", &[("China", 480), ("US Central", -360), ("Cuba", -300)]),
        ("IST", &[("India", 330), ("Israel", 120), ("Ireland", 60)]),
        ("BST", &[("Britain in summer", 60), ("Bangladesh", 360)]),
        ("AST", &[("Atlantic Canada", -240), ("Arabia", 180)]),
        ("PST", &[("US Pacific", -480), ("the Philippines", 480)]),
        ("EST", &[("US Eastern", -300), ("eastern Australia", 600)]),
    ],
    date: english_date,
};

static ZH: Messages = Messages {
    time: |t| format!("{}{:02}:{:02}（{}）", chinese_date(t), t.hour(), t.minute(), offset_of(t)),
    between: |from, to| format!("{from}至{to}之间"),
    not_before: |time| format!("不早于{time}"),
    not_after: |time| format!("不晚于{time}"),
    about: |time| format!("约{time}"),
    weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
    end_before_start: |start, end| {
        format!(
            "开始时间读作{start}，结束时间读作{end}。要么结束是在之后的某一天，要么两个时间中有一个写错了。"
        )
    },
    answer_before_onset: |onset, word| {
        format!(
            "故障开始读作{onset}，官方首次发声读作{word}。要么故障早于所写的时间就已开始，要么两个时间中有一个写错了。"
        )
    },
    complaint_before_onset: |onset, complaint| {
        format!(
            "故障开始读作{onset}，首次用户反映读作{complaint}。要么故障早于所写的时间就已开始，要么用户反映的是另一件事。"
        )
    },
    weekday_against_date: |quote, date, weekday| {
        format!("“{quote}”写有星期，但{date}是{weekday}。要么星期写错了，要么日期写错了。")
    },
    window_too_long: |start, end, hours| {
        let length = if hours < 72 { format!("{hours}小时") } else { format!("{}天", hours / 24) };
        format!(
            "开始时间读作{start}，结束时间读作{end}，相隔{length}。要么确实持续了这么久，要么日、月或年写错了。"
        )
    },
    answer_too_long: |onset, word, hours| {
        let length = if hours < 72 { format!("{hours}小时") } else { format!("{}天", hours / 24) };
        format!(
            "故障开始读作{onset}，官方首次发声读作{word}，相隔{length}。要么确实隔了这么久，要么日、月或年写错了。"
        )
    },
    zone_ambiguous: |name, readings, taken| {
        format!("“{name}”可读作{readings}；这里按{taken}计算。换一种读法，与此时间有关的间隔都会改变。")
    },
    or: "或",
    zones: &[
        ("CST", &[("中国", 480), ("美国中部", -360), ("古巴", -300)]),
        ("IST", &[("印度", 330), ("以色列", 120), ("爱尔兰", 60)]),
        ("BST", &[("英国夏令时", 60), ("孟加拉国", 360)]),
        ("AST", &[("加拿大大西洋", -240), ("阿拉伯", 180)]),
        ("PST", &[("美国太平洋", -480), ("菲律宾", 480)]),
        ("EST", &[("美国东部", -300), ("澳大利亚东部", 600)]),
    ],
    date: chinese_date,
};

impl Messages {
    /// A moment in words: exact, about, between two, or open on one side.
    pub fn moment(&self, shown: Interval, measured: Interval) -> String {
        match (measured.earliest, measured.latest) {
            (Some(from), Some(to)) if from == to && shown == measured => (self.time)(from),
            (Some(from), Some(to)) if from == to => (self.about)(&(self.time)(from)),
            (Some(from), Some(to)) => (self.between)(&(self.time)(from), &(self.time)(to)),
            (Some(from), None) => (self.not_before)(&(self.time)(from)),
            (None, Some(to)) => (self.not_after)(&(self.time)(to)),
            (None, None) => String::new(),
        }
    }

    /// The name of a weekday.
    pub fn weekday(&self, day: Weekday) -> &'static str {
        self.weekdays
            .get(usize::try_from(day.num_days_from_monday()).unwrap_or(0))
            .copied()
            .unwrap_or_default()
    }
}

/// `+08:00`.
pub(super) fn offset_of(time: Time) -> String {
    offset(time.offset().fix().local_minus_utc() / 60)
}

/// Minutes east of UTC as `+08:00`.
pub(super) fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    let size = minutes.unsigned_abs();
    format!("{sign}{:02}:{:02}", size / 60, size % 60)
}

fn english_date(t: Time) -> String {
    let month =
        usize::try_from(t.month0()).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default();
    format!("{} {month} {}", t.day(), t.year())
}

fn chinese_date(t: Time) -> String {
    format!("{}年{}月{}日", t.year(), t.month(), t.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Time {
        Time::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn times_read_naturally_in_both_languages() {
        let t = time("2014-09-02T07:05:00-03:30");
        assert_eq!((EN.time)(t), "07:05 on 2 September 2014 (−03:30)");
        assert_eq!((ZH.time)(t), "2014年9月2日07:05（−03:30）");
        assert_eq!(EN.weekday(Weekday::Sun), "Sunday");
    }

    #[test]
    fn a_moment_says_how_exact_it_is() {
        let (at, wide) = (
            Interval::at(time("2014-09-02T07:05:00Z")),
            Interval::around(time("2014-09-02T07:05:00Z"), Some(15), Some(15)),
        );
        assert_eq!(EN.moment(wide, at), "about 07:05 on 2 September 2014 (+00:00)");
        assert!(EN.moment(wide, wide).starts_with("between 06:50"));
        assert!(
            ZH.moment(Interval { earliest: None, ..at }, Interval { earliest: None, ..at })
                .starts_with("不晚于")
        );
    }

    #[test]
    fn both_languages_know_the_same_zones() {
        let offsets = |m: &Messages| -> Vec<(&str, Vec<i32>)> {
            m.zones.iter().map(|(name, places)| (*name, places.iter().map(|p| p.1).collect())).collect()
        };
        assert_eq!(offsets(&EN), offsets(&ZH));
    }
}
