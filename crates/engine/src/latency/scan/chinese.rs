//! Dates and parts of the day in Chinese.

use super::calendar;
use super::numeral;
use super::parts::{Date, Day, Part, Week, Year};
use super::words::Words;

/// 9月3日, 去年12月3日, 二〇二四年九月一日, 19日.
pub(super) fn date(words: &Words, at: usize) -> Option<(Date, usize)> {
    if !words.starts_clean(at) || words.char_before(at) == '第' {
        return None;
    }
    // 提前七日 counts days.
    if at >= 2 && words.any(at - 2, "提前").is_some() {
        return None;
    }
    if let Some((shift, next)) = words.entry(at, "本月|当月|这个月|上月=-1|上个月=-1|下月=1|下个月=1")
    {
        let (day, unit) = numeral::any(words, next).filter(|n| (1..=31).contains(&n.0))?;
        let date = Date::new(Day::MonthShift(shift, day));
        return words.is_char(unit, "日号").then_some((date, unit + 1));
    }
    let (year, start) = year(words, at).unwrap_or((Year::Open, at));
    // 2014年, 3月5日
    let comma = usize::from(start > at && words.is_mark(start, ','));
    if let Some(found) = month_day(words, start + comma, year) {
        return Some(found);
    }
    // 时隔三日, 为期三日, 长达三日 count days too.
    if start > at || numeral::is_numeral(words.char_before(at)) || words.follows_char(at, "隔期续达") {
        return None;
    }
    let (day, unit) = numeral::any(words, at).filter(|n| (1..=31).contains(&n.0))?;
    let next = match words.char(unit) {
        // 3日内, 7日无理由, 一日三餐 are no dates.
        '日' if !is_length(words, unit + 1) && words.char_before(at) != '每' => unit + 1,
        // 3号机房 is none either; 3号晚 is.
        '号' if part(words, unit + 1).is_some()
            || super::chinese_clock::clock(words, unit + 1, true).is_some() =>
        {
            unit + 1
        }
        _ => return None,
    };
    Some((Date::new(Day::OfMonth(day)), next))
}

pub(super) fn year(words: &Words, at: usize) -> Option<(Year, usize)> {
    if let Some((shift, next)) = words.entry(at, "去年=-1|今年|本年|前年=-2|明年=1") {
        return Some((Year::Shift(shift), next));
    }
    let (value, next) = numeral::any(words, at)?;
    // 23年12月31日
    let short = words.number(at).is_some_and(|n| n.1 == 2);
    let year = i32::try_from(value).ok().map(|year| if short { year + 2000 } else { year });
    let year = year.filter(|year| (1900..2200).contains(year))?;
    (words.char(next) == '年').then_some((Year::Stated(year), next + 1))
}

fn month_day(words: &Words, at: usize, year: Year) -> Option<(Date, usize)> {
    let (month, unit) = numeral::any(words, at).filter(|n| (1..=12).contains(&n.0))?;
    if words.char(unit) != '月' {
        return None;
    }
    let (day, next) = numeral::any(words, unit + 1)?;
    let next = next + usize::from(words.is_char(next, "日号"));
    let checked = if let Year::Stated(year) = year { year } else { 2000 };
    calendar::ymd(checked, month, day)?;
    Some((Date::new(Day::Calendar(year, month, day)), next))
}

/// Whether what follows 日 makes it a length of time or another word.
fn is_length(words: &Words, at: usize) -> bool {
    words.is_char(at, "内以之后前无游均活留三元本报志常程间夜")
}

/// 今天, 昨晚, 次日, 上周五, with the part of the day that they name.
pub(super) fn word(words: &Words, at: usize) -> Option<(Date, Option<Part>, usize)> {
    // 每周一, 以前天, 之后天: the characters belong elsewhere.
    if words.follows_char(at, "每以之") {
        return None;
    }
    // By `Date::of_word`.
    const DAYS: &str = "大前天=0|大后天=6|今天=3|今日=3|今晨=73|今早=73|今晚=53|今夜=63|昨天=2|昨日=2|昨晚=52|昨夜=62\
        |前天=1|前日=1|前晚=51|明天=4|明日=4|明早=74|后天=5|当天=103|当日=103|当晚=153|当夜=163|同日=103|同一天=103|次日=104\
        |翌日=104|隔天=104|次晨=174|第二天=104";
    if let Some((number, next)) = words.entry(at, DAYS) {
        // 后天气, 前天线, 明天下: a longer word.
        if words.char_before(next) == '天' && words.is_char(next, "气线生然") {
            return None;
        }
        let (date, part) = Date::of_word(number);
        // 今晚上, 昨晚间: the second half of the word.
        let longer = part == Some(Part::Evening) && words.is_char(next, "上间");
        return Some((date, part, next + usize::from(longer)));
    }
    weekday(words, at).map(|(date, next)| (date, None, next))
}

/// 周五, 上周五, 本周一, 星期三, 礼拜天.
fn weekday(words: &Words, at: usize) -> Option<(Date, usize)> {
    let mut week = Week::Near;
    let mut start = at;
    if let Some((shift, next)) = words.entry(at, "上上=-2|下下=2|上=-1|下=1|本|这|今") {
        week = Week::Shift(i64::from(shift));
        start = next + usize::from(words.char(next) == '个');
    }
    let name = words.any(start, "星期|礼拜|周")?;
    let day = match words.char(name) {
        '日' | '天' => 6,
        _ => numeral::han(words, name).filter(|n| n.1 == name + 1 && (1..=6).contains(&n.0))?.0 - 1,
    };
    // 周日活跃, 周五一 are other words; 两周三次 counts weeks.
    if numeral::is_numeral(words.char_before(start)) || words.is_char(name + 1, "活次个年") {
        return None;
    }
    Some((Date::new(Day::Weekday(day, week)), name + 1))
}

/// A weekday in brackets after a date: （周五）.
pub(super) fn bracketed_weekday(words: &Words, at: usize) -> Option<(u32, usize)> {
    let open = words.char(at) == '(';
    let (date, next) = weekday(words, at + usize::from(open))?;
    let Day::Weekday(day, Week::Near) = date.day else { return None };
    match (open, words.char(next)) {
        (true, ')') => Some((day, next + 1)),
        (false, _) => Some((day, next)),
        _ => None,
    }
}

/// 凌晨, 上午, 晚间, 晚.
pub(super) fn part(words: &Words, at: usize) -> Option<(Part, usize)> {
    const PARTS: &str = "凌晨=1|清晨=7|早晨=7|早上=7|早间=7|一早=7|上午=7|中午=3|正午=3|午间=3|下午=4|午后=4|晏昼=4|傍晚=5|晚上=5\
        |晚间=5|夜间=6|夜里=6|夜晚=6|深夜=6|半夜=6|午夜=6|晨=7|早=7|晚=5|夜=6";
    // 最晚, 最早 say how late.
    let (number, next) = words.entry(at, PARTS).filter(|_| words.char_before(at) != '最')?;
    Some((Part::of(number)?, next))
}

/// Whether a part of the day may stand alone: 凌晨恢复, not 早上好 and not 早恢复.
pub(super) fn stands_alone(words: &Words, at: usize, next: usize) -> bool {
    next == at + 2
        && !words.is_char(next, "好安场班档报餐饭会高模")
        && !words.follows_char(at, "每个")
        && words.any(at, "一早").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn words(text: &str) -> Words<'_> {
        Words::new(text, text, ByteRange::new(0, text.len()))
    }

    #[test]
    fn dates() {
        let open = |month, day| Day::Calendar(Year::Open, month, day);
        for (text, day) in [
            ("9月3日", open(9, 3)),
            ("9月3号", open(9, 3)),
            ("2024 年 12 月 1 日", Day::Calendar(Year::Stated(2024), 12, 1)),
            ("二〇二四年九月一日", Day::Calendar(Year::Stated(2024), 9, 1)),
            ("去年12月3日", Day::Calendar(Year::Shift(-1), 12, 3)),
            ("十二月二十三日", open(12, 23)),
            ("19日", Day::OfMonth(19)),
            ("二日", Day::OfMonth(2)),
            ("3号晚", Day::OfMonth(3)),
        ] {
            assert_eq!(date(&words(text), 0).map(|d| d.0.day), Some(day), "{text}");
        }
        for text in ["3日内", "7日无理由退货", "3号机房", "13月2日", "2月30日", "三个月"] {
            assert_eq!(date(&words(text), 0), None, "{text}");
        }
    }

    #[test]
    fn day_words() {
        for (text, day, part) in [
            ("今晚", Day::Shift(0), Some(Part::Evening)),
            ("昨天", Day::Shift(-1), None),
            ("次日", Day::FromLast(1), None),
            ("上周五", Day::Weekday(4, Week::Shift(-1)), None),
            ("本周一", Day::Weekday(0, Week::Shift(0)), None),
            ("星期天", Day::Weekday(6, Week::Near), None),
        ] {
            assert_eq!(word(&words(text), 0).map(|w| (w.0.day, w.1)), Some((day, part)), "{text}");
        }
        for text in ["周年", "周日活", "今后", "后天气"] {
            assert_eq!(word(&words(text), 0), None, "{text}");
        }
    }
}
