//! Lengths of time in Chinese.

use super::duration::{Anchor, Figure, decimal};
use super::numeral;
use super::parts::{Length, Near};
use super::words::Words;

/// A length of time with what it is counted from, and the piece after it.
pub(super) fn length(words: &Words, at: usize) -> Option<(Length, Anchor, usize)> {
    if words.follows_char(at, "第每×") {
        return None;
    }
    let (total, unit, mut near, mut end) = total_of(words, at)?;
    if near.is_none() {
        if let Some(next) = words.any(end, "左右|上下") {
            (near, end) = (Some(Near::About), next);
        } else if words.is_char(end, "多许余") && words.char(end + 1) != '次' {
            (near, end) = (Some(Near::Within), end + 1);
        }
    }
    let (anchor, end) = anchor_of(words, end);
    Some((Length { seconds: total.map(|t| t / 1000), unit, near }, anchor, end))
}

fn anchor_of(words: &Words, at: usize) -> (Anchor, usize) {
    match words.entry(at, "之后|以后|过后|之前=1|以前=1|后=2|前=3") {
        Some((2, next)) if words.is_char(next, "台端续来面") => (Anchor::Free, at),
        Some((3, next)) if words.is_char(next, "端台往后") => (Anchor::Free, at),
        Some((0 | 2, next)) => (Anchor::Event, next),
        Some((_, next)) => (Anchor::Past, next),
        None => (Anchor::Free, at),
    }
}

/// The thousandths of seconds, the smallest unit, how exact it is, and the piece after it.
fn total_of(words: &Words, at: usize) -> Option<(Option<u64>, u64, Option<Near>, usize)> {
    if let Some(next) = words.any(at, "半个小时|半个钟头|半小时|半钟头") {
        return (words.char_before(at) != '个').then_some((Some(1_800_000), 3600, None, next));
    }
    if let Some(next) = words.any(at, "半个多小时|半个多钟头") {
        return Some((Some(1_800_000), 1800, Some(Near::Within), next));
    }
    let (figure, mut near, next) = figure_of(words, at)?;
    // 1分30秒
    if let (Some(minutes), '分', Some((seconds, unit))) =
        (figure, words.char(next), numeral::any(words, next + 1))
    {
        let placed = words.follows_char(at, "点时:");
        if seconds < 60 && words.char(unit) == '秒' && !placed {
            return Some((Some(minutes * 60 + u64::from(seconds) * 1000), 1, near, unit + 1));
        }
    }
    if let Some(next) = words.any(next, "刻钟") {
        return Some((figure.map(|f| f * 900), 900, near, next));
    }
    let mut next = next + usize::from(words.char(next) == '个');
    if matches!(words.char(next), '多' | '余') {
        near = Some(Near::Within);
        next += 1;
    }
    let half = words.char(next) == '半';
    let (unit, mut end) = unit_of(words, next + usize::from(half)).or_else(|| {
        // 时长45分
        let measured = words.any(at.wrapping_sub(2), "时长|历时|耗时|持续|长达|延误|延迟").is_some();
        (measured && words.char(next) == '分').then_some((60, next + 1))
    })?;
    if is_service(words, at, end, figure, unit) {
        return None;
    }
    let mut total = figure.map(|f| f.saturating_add(if half { 500 } else { 0 }).saturating_mul(unit));
    let mut smallest = unit;
    while let Some((more, smaller, after)) = rest_of(words, end, smallest) {
        total = total.map(|t| t.saturating_add(more.saturating_mul(smaller)));
        (smallest, end) = (smaller, after);
    }
    // 一小时半
    if words.char(end) == '半' && smallest == 3600 {
        total = total.map(|t| t.saturating_add(1_800_000));
        end += 1;
    }
    Some((total, smallest, near, end))
}

fn figure_of(words: &Words, at: usize) -> Option<(Figure, Option<Near>, usize)> {
    if let Some(next) = words.any(at, "十几|几十|数十|好几|几|数|若干") {
        return (words.char_before(at) != '十').then_some((None, None, next));
    }
    let (figure, next) = match words.number(at) {
        Some((value, digits)) if digits <= 6 => {
            let (value, next) = decimal(words, at, value);
            // 2-3小时, 5到10分钟: two figures name none.
            let joined = words.is_char(next, "-~到至") && words.char(next + 2) != ':';
            match words.number(next + 1).filter(|n| joined && n.1 <= 3) {
                Some(_) => (None, next + 2),
                None => (Some(value), next),
            }
        }
        Some(_) => return None,
        None => {
            let (value, next) = numeral::han(words, at)?;
            if numeral::is_numeral(words.char_before(at)) {
                return None;
            }
            // 两三分钟 names no figure.
            let listed =
                next == at + 2 && value >= 10 && words.char(at) != '十' && words.char(at + 1) != '十';
            ((!listed).then(|| u64::from(value) * 1000), next)
        }
    };
    Some(match words.entry(next, "多=3|余=3|来|几=9") {
        Some((9, end)) => (None, None, end),
        Some((near, end)) => (figure, Some(Near::of(near)), end),
        None => (figure, None, next),
    })
}

fn unit_of(words: &Words, at: usize) -> Option<(u64, usize)> {
    let (seconds, next) =
        words.entry(at, "小时=3600|钟头=3600|分钟=60|秒钟=1|秒=1|天=86400|日=86400|周=604800|钟=3600")?;
    let fits = match words.char(at) {
        // 3日内, 3日后; 3日 alone is a date.
        '日' => words.any(next, "内|后|以内|之内|之后|以后").is_some(),
        // 一个钟, 两个半钟
        '钟' if next == at + 1 => words.follows_char(at, "个半"),
        '周' => !words.is_char(next, "年岁末边期日天") && !numeral::is_numeral(words.char(next)),
        _ => true,
    };
    fits.then_some((u64::from(seconds.unsigned_abs()), next))
}

/// 20分, 零5分, 30秒 after a larger unit.
fn rest_of(words: &Words, at: usize, larger: u64) -> Option<(u64, u64, usize)> {
    let figure = words.number(at + 1).is_some() || numeral::is_numeral(words.char(at + 1));
    let start = at + usize::from(matches!(words.char(at), '又' | '零') && figure);
    let (value, next) = numeral::any(words, start)?;
    let next = next + usize::from(words.char(next) == '个');
    let (unit, end) = match unit_of(words, next) {
        Some(found) => found,
        None if words.char(next) == '分' && larger == 3600 => (60, next + 1),
        None => return None,
    };
    (unit < larger && value < 1000).then_some((u64::from(value) * 1000, unit, end))
}

/// 24小时客服, 小时工, 有一天, 一天到晚: no length of an outage.
fn is_service(words: &Words, at: usize, end: usize, figure: Figure, unit: u64) -> bool {
    const SERVICE: &str = "客服|服务|热线|在线|值守|值班|不间断|轮班|监控|营业|保障|全|开放|响应|待命|运";
    let round_the_clock = figure == Some(24_000) && unit == 3600 && words.any(end, SERVICE).is_some();
    let some_day = unit == 86_400
        && figure == Some(1000)
        && (words.follows_char(at, "有那这哪某同另") || words.char(end) == '到');
    round_the_clock || some_day || matches!(words.char(end), '工' | '制')
}
