//! Zones: fixed offsets, and the daylight rules of the United States and the European Union in place of a zone
//! database.

use super::words::Words;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

/// A zone as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    rule: Rule,
    /// The name can be read in two ways.
    pub ambiguous: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// Minutes east of UTC.
    Fixed(i32),
    /// Standard offset; daylight time from the second Sunday of March to the first of November, at 2:00.
    UnitedStates(i32),
    /// Standard offset; daylight time from the last Sunday of March to that of October, at 1:00 UTC.
    Europe(i32),
    /// "Local time": that of a place that is not named.
    Local,
}

impl Zone {
    /// A fixed offset.
    pub const fn fixed(minutes: i32) -> Self {
        Zone { rule: Rule::Fixed(minutes), ambiguous: false }
    }

    const fn rule(rule: Rule) -> Self {
        Zone { rule, ambiguous: false }
    }

    const fn doubtful(rule: Rule) -> Self {
        Zone { rule, ambiguous: true }
    }

    /// Whether it only says that it is the zone of some place.
    pub fn is_local(self) -> bool {
        self.rule == Rule::Local
    }

    /// Minutes east of UTC at this moment of its own clock.
    pub fn offset(self, local: NaiveDateTime) -> i32 {
        match self.rule {
            Rule::Fixed(minutes) => minutes,
            Rule::Local => 0,
            Rule::UnitedStates(standard) => {
                let from = sunday(local.year(), 3, 8).and_then(|d| d.and_hms_opt(2, 0, 0));
                let to = sunday(local.year(), 11, 1).and_then(|d| d.and_hms_opt(2, 0, 0));
                standard + daylight(local, from, to)
            }
            Rule::Europe(standard) => {
                let shift = TimeDelta::minutes(i64::from(standard));
                let at = |month, day| {
                    sunday(local.year(), month, day)?.and_hms_opt(1, 0, 0)?.checked_add_signed(shift)
                };
                // The clock goes back from an hour that it has already shown.
                let to = at(10, 25).and_then(|t| t.checked_add_signed(TimeDelta::hours(1)));
                standard + daylight(local, at(3, 25), to)
            }
        }
    }

    /// The offset where no date is known; `None` where it depends on the date.
    pub fn always(self) -> Option<i32> {
        match self.rule {
            Rule::Fixed(minutes) => Some(minutes),
            _ => None,
        }
    }
}

fn daylight(local: NaiveDateTime, from: Option<NaiveDateTime>, to: Option<NaiveDateTime>) -> i32 {
    if from.is_some_and(|f| local >= f) && to.is_some_and(|t| local < t) { 60 } else { 0 }
}

/// The first Sunday on or after a day.
fn sunday(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    date.checked_add_signed(TimeDelta::days(i64::from((7 - date.weekday().num_days_from_sunday()) % 7)))
}

/// A zone after a clock, perhaps in brackets, and the piece after it.
pub(super) fn after_clock(words: &Words, at: usize) -> Option<(Zone, usize)> {
    if words.char(at) == '(' {
        let (zone, next) = named(words, at + 1)?;
        return (words.char(next) == ')').then_some((zone, next + 1));
    }
    // 10:30-11:00 is a window; only an ISO time has an offset behind a minus.
    let iso = (at.saturating_sub(8)..at).any(|i| words.word(i) == "t" && words.is_glued(i));
    if let Some(found) = offset(words, at).filter(|_| words.is_glued(at) && (iso || words.char(at) == '+')) {
        return Some(found);
    }
    let (zone, next) = named(words, at)?;
    // 21:00 CST (UTC+8): the offset in brackets decides.
    if zone.ambiguous && words.char(next) == '(' && words.char_before(next) != '(' {
        let told = english(words, next + 1).filter(|told| words.char(told.1) == ')' && !told.0.ambiguous);
        if let Some((zone, end)) = told {
            return Some((zone, end + 1));
        }
    }
    // GMT+0900 (JST): the name in brackets only repeats the offset.
    let repeated =
        words.char(next) == '(' && words.char(next + 2) == ')' && english(words, next + 1).is_some();
    Some((zone, if repeated { next + 3 } else { next }))
}

/// UTC before its clock, and the piece after it.
pub(super) fn before_clock(words: &Words, at: usize) -> Option<(Zone, usize)> {
    if !words.is_any(at, "utc gmt") {
        return None;
    }
    let (zone, next) = english(words, at)?;
    super::clock::clock(words, next).is_some().then_some((zone, next))
}

/// A zone by its name in either language.
pub(super) fn named(words: &Words, at: usize) -> Option<(Zone, usize)> {
    english(words, at).or_else(|| chinese(words, at))
}

/// `+08:00`, `+0800`, `-5`.
fn offset(words: &Words, at: usize) -> Option<(Zone, usize)> {
    let sign = match words.char(at) {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (value, digits) = words.number(at + 1).filter(|_| words.is_glued(at + 1))?;
    let (hours, minutes, next) = match digits {
        3 | 4 => (value / 100, value % 100, at + 2),
        1 | 2 if words.char(at + 2) == ':' && words.is_glued(at + 3) => {
            (value, words.number(at + 3).filter(|n| n.1 == 2)?.0, at + 4)
        }
        1 | 2 => (value, 0, at + 2),
        _ => return None,
    };
    let total = i32::try_from(hours * 60 + minutes).ok()?;
    (hours <= 14 && minutes < 60).then_some((Zone::fixed(sign * total), next))
}

fn english(words: &Words, at: usize) -> Option<(Zone, usize)> {
    use Rule::{Europe, Fixed, UnitedStates};
    let word = words.word(at);
    if matches!(word, "utc" | "gmt") {
        let next = at + 1;
        // 10:00 UTC-11:00 UTC is a window.
        let window =
            words.char(next) == '-' && words.char(next + 2) == ':' && english(words, next + 4).is_some();
        return Some(
            offset(words, next)
                .filter(|_| !window)
                .unwrap_or_else(|| (Zone::fixed(0), words.any_han(next, &["时间"]).unwrap_or(next))),
        );
    }
    if matches!(word, "us" | "america") && words.char(at + 1) == '/' {
        let zone = match words.word(at + 2) {
            "pacific" | "los" => -480,
            "mountain" | "denver" => -420,
            "central" | "chicago" => -360,
            "eastern" | "new" => -300,
            _ => return None,
        };
        let city = words.is_any(at + 2, "los new");
        return Some((Zone::rule(UnitedStates(zone)), at + if city { 5 } else { 3 }));
    }
    if let Some(standard) = region(word) {
        let (rule, next) = match (words.word(at + 1), words.word(at + 2)) {
            ("standard", "time") => (Fixed(standard), at + 3),
            ("daylight", "time") => (Fixed(standard + 60), at + 3),
            ("time", _) => (UnitedStates(standard), at + 2),
            // "Central Europe" is no zone.
            _ if words.is_capital(at) && !words.is_capital(at + 1) => (UnitedStates(standard), at + 1),
            _ => return None,
        };
        return Some((Zone::rule(rule), next));
    }
    if words.word(at + 1) == "time" && words.is_capital(at) {
        let zone = match word {
            "beijing" | "shanghai" | "singapore" | "taipei" => Fixed(480),
            "tokyo" | "seoul" => Fixed(540),
            "london" => Europe(0),
            "paris" | "berlin" | "amsterdam" => Europe(60),
            _ => return None,
        };
        return Some((Zone::rule(zone), at + 2));
    }
    if words.words(at, "local time").is_some() {
        return Some((Zone::rule(Rule::Local), at + 2));
    }
    if words.words(at, "china standard time").is_some() {
        return Some((Zone::fixed(480), at + 3));
    }
    let written = || words.word_in(at, &IN_CAPITALS).filter(|_| words.is_upper(at));
    let iso = || (word == "z" && words.is_upper(at) && words.is_glued(at)).then(|| Zone::fixed(0));
    let zone = words.word_in(at, &ABBREVIATIONS).or_else(written).or_else(iso)?;
    // PT/Pacific says it twice.
    let twice = words.char(at + 1) == '/' && region(words.word(at + 2)).is_some();
    let zone = if word == "cst" && is_chinese(words, at) { Zone::fixed(480) } else { zone };
    Some((zone, if twice { at + 3 } else { at + 1 }))
}

static ABBREVIATIONS: [(&str, Zone); 24] = [
    ("pst", Zone::fixed(-480)),
    ("pdt", Zone::fixed(-420)),
    ("mst", Zone::fixed(-420)),
    ("mdt", Zone::fixed(-360)),
    ("cdt", Zone::fixed(-300)),
    ("est", Zone::fixed(-300)),
    ("edt", Zone::fixed(-240)),
    ("cet", Zone::rule(Rule::Europe(60))),
    ("cest", Zone::fixed(120)),
    ("eet", Zone::rule(Rule::Europe(120))),
    ("eest", Zone::fixed(180)),
    ("jst", Zone::fixed(540)),
    ("kst", Zone::fixed(540)),
    ("hkt", Zone::fixed(480)),
    ("sgt", Zone::fixed(480)),
    ("awst", Zone::fixed(480)),
    ("aest", Zone::fixed(600)),
    ("aedt", Zone::fixed(660)),
    ("nzst", Zone::fixed(720)),
    ("nzdt", Zone::fixed(780)),
    ("msk", Zone::fixed(180)),
    ("cst", Zone::doubtful(Rule::Fixed(-360))),
    ("ist", Zone::doubtful(Rule::Fixed(330))),
    ("bst", Zone::doubtful(Rule::Fixed(60))),
];

/// Those that may be words as well.
static IN_CAPITALS: [(&str, Zone); 7] = [
    ("pt", Zone::rule(Rule::UnitedStates(-480))),
    ("mt", Zone::rule(Rule::UnitedStates(-420))),
    ("ct", Zone::rule(Rule::UnitedStates(-360))),
    ("et", Zone::rule(Rule::UnitedStates(-300))),
    ("wet", Zone::rule(Rule::Europe(0))),
    ("hst", Zone::fixed(-600)),
    ("brt", Zone::fixed(-180)),
];

/// Whether Chinese characters stand close by; CST is China's then.
fn is_chinese(words: &Words, at: usize) -> bool {
    let near = at.saturating_sub(12)..at + 6;
    near.into_iter().any(|i| words.piece(i).is_some_and(|p| p.kind == super::words::Kind::Han))
}

fn region(word: &str) -> Option<i32> {
    Some(match word {
        "pacific" => -480,
        "mountain" => -420,
        "central" => -360,
        "eastern" => -300,
        _ => return None,
    })
}

fn chinese(words: &Words, at: usize) -> Option<(Zone, usize)> {
    use Rule::{Europe, Fixed, UnitedStates};
    const NAMES: [(&str, Rule); 24] = [
        ("北京", Fixed(480)),
        ("中国", Fixed(480)),
        ("香港", Fixed(480)),
        ("台北", Fixed(480)),
        ("新加坡", Fixed(480)),
        ("东京", Fixed(540)),
        ("日本", Fixed(540)),
        ("首尔", Fixed(540)),
        ("韩国", Fixed(540)),
        ("格林尼治", Fixed(0)),
        ("世界协调", Fixed(0)),
        ("协调世界", Fixed(0)),
        ("伦敦", Europe(0)),
        ("英国", Europe(0)),
        ("欧洲中部", Europe(60)),
        ("巴黎", Europe(60)),
        ("柏林", Europe(60)),
        ("太平洋", UnitedStates(-480)),
        ("美西", UnitedStates(-480)),
        ("西部", UnitedStates(-480)),
        ("山地", UnitedStates(-420)),
        ("中部", UnitedStates(-360)),
        ("美东", UnitedStates(-300)),
        ("东部", UnitedStates(-300)),
    ];
    if let Some(next) = words.han(at, "当地时间") {
        return Some((Zone::rule(Rule::Local), next));
    }
    let start = words.any_han(at, &["美国", "北美", "美"]).unwrap_or(at);
    let find = |from: usize| {
        NAMES.iter().find_map(|(name, rule)| {
            let next = words.han(from, name)?;
            // 协调世界时 already ends in 时.
            let end = words.any_han(next, &["标准时间", "夏令时间", "夏令时", "时间", "时"])?;
            Some((Zone::rule(*rule), end))
        })
    };
    find(at).or_else(|| find(start)).or_else(|| {
        let end = words.any_han(at, &["纽约时间"])?;
        Some((Zone::rule(UnitedStates(-300)), end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn read(text: &str, local: &str) -> Option<i32> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        let local = local.parse().unwrap();
        after_clock(&words, 0).filter(|f| f.1 == words.len()).map(|f| f.0.offset(local))
    }

    #[test]
    fn names_and_offsets() {
        for (text, winter, summer) in [
            ("UTC", 0, 0),
            ("(UTC+8)", 480, 480),
            ("GMT -08:45", -525, -525),
            ("UTC+0245", 165, 165),
            ("GMT+0900 (JST)", 540, 540),
            ("PST", -480, -480),
            ("PT", -480, -420),
            ("PT/Pacific", -480, -420),
            ("Pacific", -480, -420),
            ("Eastern Daylight Time", -240, -240),
            ("US/Eastern", -300, -240),
            ("CET", 60, 120),
            ("（北京时间）", 480, 480),
            ("美国东部时间", -300, -240),
            ("伦敦时间", 0, 60),
        ] {
            assert_eq!(read(text, "2022-01-10T12:00:00"), Some(winter), "{text}");
            assert_eq!(read(text, "2022-07-10T12:00:00"), Some(summer), "{text}");
        }
        for text in ["et", "Central Europe", "it", "时间", "Pacific Ocean"] {
            assert_eq!(read(text, "2022-01-10T12:00:00"), None, "{text}");
        }
    }

    #[test]
    fn the_clocks_change_on_sundays() {
        for (text, local, offset) in [
            ("PT", "2022-03-13T01:59:00", -480),
            ("PT", "2022-03-13T03:00:00", -420),
            ("PT", "2022-11-06T01:30:00", -420),
            ("PT", "2022-11-06T02:30:00", -480),
            ("CET", "2022-03-27T01:59:00", 60),
            ("CET", "2022-03-27T03:00:00", 120),
            ("CET", "2022-10-30T02:30:00", 120),
            ("CET", "2022-10-30T03:30:00", 60),
        ] {
            assert_eq!(read(text, local), Some(offset), "{text} {local}");
        }
    }

    #[test]
    fn names_with_two_readings() {
        for (text, doubtful) in
            [("CST", true), ("IST", true), ("BST", true), ("PST", false), ("CST 时间", false)]
        {
            let lower = text.to_ascii_lowercase();
            let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
            assert_eq!(after_clock(&words, 0).map(|z| z.0.ambiguous), Some(doubtful), "{text}");
        }
    }
}
