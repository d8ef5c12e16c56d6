//! Clock times in Chinese.

use super::numeral;
use super::parts::{Clock, Half};
use super::words::Words;

/// 13点06分, 十点四十, 16时, 9点半, 零点. `placed`: a day or a part of the day stands before it.
pub(super) fn clock(words: &Words, at: usize, placed: bool) -> Option<(Clock, usize)> {
    if !words.starts_clean(at) || words.follows_char(at, "第每几百") {
        return None;
    }
    let (hour, unit) = numeral::any(words, at).filter(|n| n.0 <= 24)?;
    let digits = words.number(at).map(|n| n.1);
    // Part of a longer numeral: 万三点.
    if digits.is_none() && numeral::is_numeral(words.char_before(at)) || digits.is_some_and(|d| d > 2) {
        return None;
    }
    // 两三点: at two or three.
    if digits.is_none()
        && unit == at + 2
        && hour > 10
        && words.char(at) != '十'
        && !words.is_char(at + 1, "十〇零")
    {
        return None;
    }
    let sign = words.char(unit);
    if !matches!(sign, '点' | '时') {
        return None;
    }
    let mut next = unit + 1;
    next += usize::from(words.char(next) == '钟');
    let (minute, second, end) = minutes(words, next, digits.is_some() || placed || words.char(at) == '十');
    let certain = placed || minute.is_some() || is_clock_suffix(words, end);
    if minute.is_none() && is_other_word(words, sign, next) {
        return None;
    }
    // 一点, 两点: a little, two reasons. 一时: for a while.
    let before = words.is_char(end, "才就又还仍") && hour > 2 && !words.follows_char(at, "有这那下上共");
    let whole = sign == '点' && at == 0 && end == words.len();
    let sure = certain || whole || before || sign == '时' && hour > 9;
    if digits.is_none() && !sure && words.any(at, "零点").is_none() {
        return None;
    }
    let clock = Clock::written(hour, digits.unwrap_or(1), minute, second);
    let clock = if words.char(at) == '零' { Clock { half: Half::Full, ..clock } } else { clock };
    Some(match words.entry(end, "am=0|pm=1") {
        Some((half, end)) => (Clock { half: if half == 0 { Half::Am } else { Half::Pm }, ..clock }, end),
        None => (clock, end),
    })
}

/// What follows the hour: 06分, 半, 一刻, 整, 20分30秒.
fn minutes(words: &Words, at: usize, bare: bool) -> (Option<u32>, Option<u32>, usize) {
    if let Some((minute, next)) = words.entry(at, "半=30|一刻=15|三刻=45|整|正") {
        return (Some(minute.unsigned_abs()), None, next);
    }
    // 9点零5分, 9点过5分
    let passed = words.char(at) == '过' && numeral::any(words, at + 1).is_some();
    let start = at + usize::from(passed || words.char(at) == '零' && words.number(at + 1).is_some());
    let Some((minute, next)) = numeral::any(words, start).filter(|n| n.0 < 60) else {
        return (None, None, at);
    };
    let two = words.number(start).map_or_else(|| next > start + 1 || minute == 10, |n| n.1 == 2);
    if words.char(next) != '分' || words.char(next + 1) == '钟' {
        // 11点20: without 分 it needs two digits, or a nought.
        let counted = words.is_char(next, "个次台名人条万元%家项");
        // 九点四十 says what it is; 九点四 does not.
        let bare = bare || next > start + 1;
        return if two && bare && !counted && words.ends_clean(next) {
            (Some(minute), None, next)
        } else {
            (None, None, at)
        };
    }
    let next = next + 1;
    match numeral::any(words, next).filter(|n| n.0 < 60) {
        Some((second, unit)) if words.char(unit) == '秒' => (Some(minute), Some(second), unit + 1),
        _ => (Some(minute), None, next),
    }
}

/// Words that only follow a clock.
fn is_clock_suffix(words: &Words, at: usize) -> bool {
    const SUFFIXES: &str = "左右|前后|上下|许|多|起|开始|以后|之后|以前|之前|刚过";
    words.any(at, SUFFIXES).is_some() || words.char_before(at) == '钟'
}

/// 点击, 点建议, 时间, 时段: the character belongs to what follows.
fn is_other_word(words: &Words, sign: char, at: usize) -> bool {
    words.is_char(at, if sign == '时' { "间候刻段常效限装空差速代期尚长" } else { "击赞评数餐播位" })
        || sign == '点' && words.any(at, OTHER).is_some()
}

const OTHER: &str = "建议|原因|说明|要求|意见|措施|教训|改进|经验|承诺|声明|问题|理由|疑问|以上";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn words(text: &str) -> Words<'_> {
        Words::new(text, text, ByteRange::new(0, text.len()))
    }

    #[test]
    fn clocks() {
        for (text, minutes) in [
            ("13点06分", 786),
            ("11点20", 680),
            ("16时", 960),
            ("十点四十", 640),
            ("十一点一刻", 675),
            ("9点半", 570),
            ("零点", 0),
            ("24时", 1440),
            ("三点钟", 180),
            ("１０ 时 ３０ 分", 630),
        ] {
            let words = words(text);
            let read = clock(&words, 0, false).map(|(c, next)| (c.minutes(), next));
            assert_eq!(read, Some((minutes, words.len())), "{text}");
        }
        for text in ["一点问题", "两点说明", "一时", "3点建议", "10时间隔", "5点赞", "一点慢", "25点", "30时"]
        {
            assert_eq!(clock(&words(text), 0, false), None, "{text}");
        }
    }
}
