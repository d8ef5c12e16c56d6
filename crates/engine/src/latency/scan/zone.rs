//! Zones: fixed offsets, and the daylight rules of the United States and the European Union in place of a zone
//! database.

use super::calendar;
use super::words::Words;
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// A zone as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    rule: Rule,
    /// Minutes east of UTC in standard time.
    standard: i32,
    /// The name can be read in two ways.
    pub ambiguous: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// The same all year.
    Fixed,
    /// Daylight time from the second Sunday of March to the first of November, at 2:00.
    UnitedStates,
    /// Daylight time from the last Sunday of March to that of October, at 1:00 UTC.
    Europe,
    /// "Local time": that of a place that is not named.
    Local,
}
use Rule::{Europe, Fixed, Local, UnitedStates};

impl Zone {
    /// A fixed offset.
    pub const fn fixed(minutes: i32) -> Self {
        Zone::new(Fixed, minutes)
    }

    const fn new(rule: Rule, standard: i32) -> Self {
        Zone { rule, standard, ambiguous: false }
    }

    /// Whether it only says that it is the zone of some place.
    pub fn is_local(self) -> bool {
        self.rule == Local
    }

    /// Minutes east of UTC at this moment of its own clock.
    pub fn offset(self, local: NaiveDateTime) -> i32 {
        // The clock of Europe goes back from an hour that it has already shown.
        let (from, to, hour, again) = match self.rule {
            UnitedStates => ((3, 8), (11, 1), 120, 0),
            Europe => ((3, 25), (10, 25), 60 + self.standard, 60),
            Fixed | Local => return self.standard,
        };
        let at = |(month, day), minutes: i32| {
            let sunday = sunday(local.year(), month, day)?;
            calendar::minute_of(sunday, i64::from(minutes))
        };
        let daylight = at(from, hour).is_some_and(|from| local >= from)
            && at(to, hour + again).is_some_and(|to| local < to);
        self.standard + if daylight { 60 } else { 0 }
    }

    /// The offset where no date is known; `None` where it depends on the date.
    pub fn always(self) -> Option<i32> {
        (self.rule == Fixed).then_some(self.standard)
    }
}

/// The first Sunday on or after a day.
fn sunday(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let date = calendar::ymd(year, month, day)?;
    calendar::days_later(date, i64::from(6 - calendar::weekday(date)))
}

/// A zone after a clock, perhaps in brackets, and the piece after it.
pub(super) fn after_clock(words: &Words, at: usize) -> Option<(Zone, usize)> {
    if words.char(at) == '(' {
        let (zone, next) = named(words, at + 1)?;
        // （北京时间，下同）
        let next = words.any(next, ",下同").unwrap_or(next);
        return (words.char(next) == ')').then_some((zone, next + 1));
    }
    // 10:30-11:00 is a window; only an ISO time has an offset behind a minus.
    let iso = (at.saturating_sub(8)..at).any(|i| words.word(i) == "t" && words.is_glued(i));
    // 10:14:02 +0000
    let spaced = words.char(at) == '+' && words.number(at + 1).is_some_and(|n| n.1 == 4);
    let signed = spaced || words.is_glued(at) && (iso || words.char(at) == '+');
    if let Some(found) = offset(words, at).filter(|_| signed) {
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
    words.any(at, "utc|gmt")?;
    let (zone, next) = english(words, at)?;
    // UTC时间11月20日14:15
    let dated =
        || super::chinese::date(words, next).is_some() || super::date_digits::numeric(words, next).is_some();
    (super::clock::clock(words, next).is_some() || dated()).then_some((zone, next))
}

/// A zone by its name in either language.
fn named(words: &Words, at: usize) -> Option<(Zone, usize)> {
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
    if let Some(next) = words.any(at, "utc|gmt") {
        // 10:00 UTC-11:00 UTC is a window.
        let window =
            words.char(next) == '-' && words.char(next + 2) == ':' && english(words, next + 4).is_some();
        return Some(
            offset(words, next)
                .filter(|_| !window)
                .unwrap_or_else(|| (Zone::fixed(0), words.any(next, "时间").unwrap_or(next))),
        );
    }
    if let Some(found) = in_table(words, at, &NAMES) {
        return Some(found);
    }
    if let Some(slash) = words.any(at, "us /|america /") {
        let (standard, next) = words.entry(slash, CITIES).or_else(|| words.entry(slash, REGIONS))?;
        return Some((Zone::new(UnitedStates, standard), next));
    }
    if let Some((standard, next)) = words.entry(at, REGIONS) {
        let (zone, next) = match words.entry(next, "standard time|daylight time=60|time=1") {
            Some((1, end)) => (Zone::new(UnitedStates, standard), end),
            Some((daylight, end)) => (Zone::fixed(standard + daylight), end),
            // "Central Europe" is no zone.
            None if words.is_capital(at) && !words.is_capital(next)
                || words.follows_any(at, "am pm p m") && !words.is_any(next, "region regions area coast") =>
            {
                (Zone::new(UnitedStates, standard), next)
            }
            None => return None,
        };
        return Some((zone, next));
    }
    if words.word(at + 1) == "time" && words.is_capital(at) {
        return in_table(words, at, &PLACES).map(|(zone, next)| (zone, next + 1));
    }
    if let Some(next) = words.any(at, "local time") {
        return Some((Zone::new(Local, 0), next));
    }
    let written = || in_table(words, at, &IN_CAPITALS).filter(|_| words.is_upper(at));
    let iso = || {
        let next = words.any(at, "z").filter(|_| words.is_upper(at) && words.is_glued(at))?;
        Some((Zone::fixed(0), next))
    };
    let (mut zone, next) = in_table(words, at, &ABBREVIATIONS).or_else(written).or_else(iso)?;
    zone.ambiguous = words.is_any(at, "cst ist bst");
    if words.word(at) == "cst" && is_chinese(words, at) {
        zone = Zone::fixed(480);
    }
    // PT/Pacific says it twice.
    let twice = words.char(next) == '/' && words.entry(next + 1, REGIONS).is_some();
    Some((zone, if twice { next + 2 } else { next }))
}

/// The zone of a name in tables of minutes, one for each rule.
fn in_table(words: &Words, at: usize, tables: &[(Rule, &str)]) -> Option<(Zone, usize)> {
    tables.iter().find_map(|(rule, table)| {
        let (standard, next) = words.entry(at, table)?;
        Some((Zone::new(*rule, standard), next))
    })
}

const REGIONS: &str = "pacific=-480|mountain=-420|central=-360|eastern=-300";

/// After `US/` and `America/`.
const CITIES: &str = "los _ angeles=-480|denver=-420|chicago=-360|new _ york=-300";

/// Before "time".
static PLACES: [(Rule, &str); 2] = [
    (Fixed, "beijing=480|shanghai=480|singapore=480|taipei=480|tokyo=540|seoul=540"),
    (Europe, "london|paris=60|berlin=60|amsterdam=60"),
];

/// In full.
static NAMES: [(Rule, &str); 2] = [
    (
        Fixed,
        "coordinated universal time|greenwich mean time|zulu|central european summer time=120|british summer time=60\
         |japan standard time=540|india standard time=330|indian standard time=330|china standard time=480",
    ),
    (Europe, "central european time=60"),
];

static ABBREVIATIONS: [(Rule, &str); 2] = [(Fixed, FIXED), (Europe, "cet=60|eet=120")];
const FIXED: &str = "pst=-480|pdt=-420|mst=-420|mdt=-360|cdt=-300|est=-300|edt=-240|cest=120|eest=180|jst=540|kst=540\
|hkt=480|sgt=480|awst=480|aest=600|aedt=660|nzst=720|nzdt=780|msk=180|cst=-360|ist=330|bst=60";

/// Those that may be words as well.
static IN_CAPITALS: [(Rule, &str); 3] =
    [(UnitedStates, "pt=-480|mt=-420|ct=-360|et=-300"), (Europe, "wet"), (Fixed, "hst=-600|brt=-180")];

/// Before 时间.
static CHINESE: [(Rule, &str); 3] = [
    (Fixed, CHINESE_FIXED),
    (Europe, "伦敦|英国|欧洲中部=60|巴黎=60|柏林=60"),
    (UnitedStates, "太平洋=-480|美西=-480|西部=-480|山地=-420|中部=-360|美东=-300|东部=-300|纽约=-300"),
];
const CHINESE_FIXED: &str = "北京=480|中国=480|香港=480|台北=480|新加坡=480|东京=540|日本=540|首尔=540|韩国=540\
|格林尼治|世界协调|协调世界";

/// Whether Chinese characters stand close by; CST is China's then.
fn is_chinese(words: &Words, at: usize) -> bool {
    let near = at.saturating_sub(12)..at + 6;
    near.into_iter().any(|i| words.piece(i).is_some_and(|p| p.kind == super::words::Kind::Han))
}

/// A zone by its Chinese name.
pub(super) fn chinese(words: &Words, at: usize) -> Option<(Zone, usize)> {
    if let Some(next) = words.any(at, "当地时间") {
        return Some((Zone::new(Local, 0), next));
    }
    let find = |from: usize| {
        let (zone, next) = in_table(words, from, &CHINESE)?;
        // 协调世界时 already ends in 时.
        Some((zone, words.any(next, "标准时间|夏令时间|夏令时|时间|时")?))
    };
    find(at).or_else(|| find(words.any(at, "美国|北美|美")?))
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
