//! What the flags say, in both languages of the interface. A message that is missing does not compile.

use super::interval::Interval;
use crate::Ui;
use crate::case::Time;
pub(super) use crate::wording::fill;
use crate::wording::{clock, two};
use chrono::{Datelike, Offset, Timelike, Weekday};

/// The words of one language; `{0}`, `{1}`, … are filled in, see [`fill`].
pub(super) struct Messages {
    /// A time of day on a date, with its zone: hour, minute, zone, then as in a date.
    time: &'static str,
    /// A date without a time: from 3 on day, month, year, name of the month.
    date: &'static str,
    /// Between two moments.
    between: &'static str,
    /// Only the earlier bound is known.
    not_before: &'static str,
    /// Only the later bound is known.
    not_after: &'static str,
    /// A derived moment.
    about: &'static str,
    /// The names of the days, from Monday.
    weekdays: &'static str,
    /// Start, end.
    pub end_before_start: &'static str,
    /// Onset, first word.
    pub answer_before_onset: &'static str,
    /// Onset, first complaint.
    pub complaint_before_onset: &'static str,
    /// The expression, its date, the weekday of that date.
    pub weekday_against_date: &'static str,
    /// Start, end, length.
    pub window_too_long: &'static str,
    /// Onset, first word, length.
    pub answer_too_long: &'static str,
    /// A length in hours.
    pub hours: &'static str,
    /// A length in days.
    pub days: &'static str,
    /// The abbreviation, its readings, the offset taken.
    pub zone_ambiguous: &'static str,
    /// What stands between two readings of an abbreviation.
    pub or: &'static str,
    /// Zones that share an abbreviation: the abbreviation, its places with their offsets in minutes.
    pub zones: &'static [(&'static str, &'static [(&'static str, i32)])],
}

/// The words of the interface.
pub(super) fn messages(ui: Ui) -> &'static Messages {
    match ui {
        Ui::En => &EN,
        Ui::Zh => &ZH,
    }
}

const MONTHS: &str = "January February March April May June July August September October November December";

static EN: Messages = Messages {
    time: "{0}:{1} on {3} {6} {5} ({2})",
    date: "{3} {6} {5}",
    between: "between {0} and {1}",
    not_before: "not before {0}",
    not_after: "not after {1}",
    about: "about {0}",
    weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    end_before_start: "The start reads as {0}, the end as {1}. Either the end belongs to a later day, or one of the two times is wrong.",
    answer_before_onset: "The onset reads as {0}, the first official word as {1}. Either the service failed before the time given, or one of the two times is wrong.",
    complaint_before_onset: "The onset reads as {0}, the first complaint as {1}. Either the service failed before the time given, or the complaint was about something else.",
    weekday_against_date: "“{0}” names a weekday, but {1} is a {2}. Either the weekday or the date is wrong.",
    window_too_long: "The start reads as {0}, the end as {1}: {2}. Either it lasted that long, or a day, month or year is wrong.",
    answer_too_long: "The onset reads as {0}, the first official word as {1}: {2}. Either it took that long, or a day, month or year is wrong.",
    zone_ambiguous: "“{0}” reads as {1}; {2} was taken. The other reading moves every delay with this time.",
    hours: "{0} hours",
    days: "{0} days",
    or: " or ",
    zones: &[
        ("CST", &[("China", 480), ("US Central", -360), ("Cuba", -300)]),
        ("IST", &[("India", 330), ("Israel", 120), ("Ireland", 60)]),
        ("BST", &[("Britain in summer", 60), ("Bangladesh", 360)]),
        ("AST", &[("Atlantic Canada", -240), ("Arabia", 180)]),
        ("PST", &[("US Pacific", -480), ("the Philippines", 480)]),
        ("EST", &[("US Eastern", -300), ("eastern Australia", 600)]),
    ],
};

static ZH: Messages = Messages {
    time: "{5}年{4}月{3}日{0}:{1}（{2}）",
    date: "{5}年{4}月{3}日",
    between: "{0}至{1}之间",
    not_before: "不早于{0}",
    not_after: "不晚于{1}",
    about: "约{0}",
    weekdays: "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    end_before_start: "开始时间读作{0}，结束时间读作{1}。要么结束是在之后的某一天，要么两个时间中有一个写错了。",
    answer_before_onset: "故障开始读作{0}，官方首次发声读作{1}。要么故障早于所写的时间就已开始，要么两个时间中有一个写错了。",
    complaint_before_onset: "故障开始读作{0}，首次用户反映读作{1}。要么故障早于所写的时间就已开始，要么用户反映的是另一件事。",
    weekday_against_date: "“{0}”写有星期，但{1}是{2}。要么星期写错了，要么日期写错了。",
    window_too_long: "开始时间读作{0}，结束时间读作{1}，相隔{2}。要么确实持续了这么久，要么日、月或年写错了。",
    answer_too_long: "故障开始读作{0}，官方首次发声读作{1}，相隔{2}。要么确实隔了这么久，要么日、月或年写错了。",
    zone_ambiguous: "“{0}”可读作{1}；这里按{2}计算。换一种读法，与此时间有关的间隔都会改变。",
    hours: "{0}小时",
    days: "{0}天",
    or: "或",
    zones: &[
        ("CST", &[("中国", 480), ("美国中部", -360), ("古巴", -300)]),
        ("IST", &[("印度", 330), ("以色列", 120), ("爱尔兰", 60)]),
        ("BST", &[("英国夏令时", 60), ("孟加拉国", 360)]),
        ("AST", &[("加拿大大西洋", -240), ("阿拉伯", 180)]),
        ("PST", &[("美国太平洋", -480), ("菲律宾", 480)]),
        ("EST", &[("美国东部", -300), ("澳大利亚东部", 600)]),
    ],
};

impl Messages {
    /// A moment in words: exact, about, between two, or open on one side.
    pub fn moment(&self, shown: Interval, measured: Interval) -> String {
        let [from, to] = [measured.earliest, measured.latest].map(|time| time.map(|time| self.time(time)));
        let template = match (&from, &to) {
            (Some(_), Some(_)) if measured.earliest != measured.latest => self.between,
            (Some(_), Some(_)) if shown == measured => "{0}",
            (Some(_), Some(_)) => self.about,
            (Some(_), None) => self.not_before,
            (None, Some(_)) => self.not_after,
            (None, None) => "",
        };
        fill(template, &[&from.unwrap_or_default(), &to.unwrap_or_default()])
    }

    /// A time of day on a date.
    pub fn time(&self, time: Time) -> String {
        self.filled(self.time, time)
    }

    /// A date without a time.
    pub fn date(&self, time: Time) -> String {
        self.filled(self.date, time)
    }

    fn filled(&self, template: &str, t: Time) -> String {
        let month = name(MONTHS, t.month0());
        let plain = |figure: u32| figure.to_string();
        let (hour, minute, day, number) = (two(t.hour()), two(t.minute()), plain(t.day()), plain(t.month()));
        fill(template, &[&hour, &minute, &offset_of(t), &day, &number, &t.year().to_string(), month])
    }

    /// The name of a weekday.
    pub fn weekday(&self, day: Weekday) -> &'static str {
        name(self.weekdays, day.num_days_from_monday())
    }
}

/// A name out of a list that is parted by blanks.
fn name(list: &'static str, number: u32) -> &'static str {
    list.split(' ').zip(0..).find(|(_, n)| *n == number).map_or("", |(name, _)| name)
}

/// `+08:00`.
pub(super) fn offset_of(time: Time) -> String {
    offset(time.offset().fix().local_minus_utc() / 60)
}

/// Minutes east of UTC as `+08:00`.
pub(super) fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { "−" } else { "+" };
    let size = minutes.unsigned_abs();
    [sign, &*clock(size / 60, size % 60)].concat()
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
        assert_eq!(EN.time(t), "07:05 on 2 September 2014 (−03:30)");
        assert_eq!(ZH.time(t), "2014年9月2日07:05（−03:30）");
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
