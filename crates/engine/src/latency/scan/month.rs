//! Months and years as a whole: since March, in 2024, 去年11月. They say too little to place an event, so they are only
//! shown.

use super::date;
use super::numeral;
use super::parts::{Date, Day, Year};
use super::words::{Kind, Words};

/// Words that make a name a month and a number a year.
const LED: &str = "in since from until till by during of before after this last early late mid than starting year cy between";

/// `March 2024`, `since May`, `last November`, `in 2024`.
pub(super) fn english(words: &Words, at: usize) -> Option<(Date, usize)> {
    let year = match words.word(at) {
        "this" => Some(Year::Shift(0)),
        "last" => Some(Year::Open),
        _ => None,
    };
    let start = at + usize::from(year.is_some());
    let led = year.is_some() || words.follows_any(at, LED);
    let Some((month, next)) = name(words, start) else {
        return (led || words.char(at + 1) == '~').then(|| year_alone(words, at)).flatten();
    };
    let (stated, end) = date::year(words, next);
    let closed = words.follows_any(start, "in since") && is_closed(words, end);
    let dated = stated != Year::Open || led || opens_window(words, next);
    let year = year.filter(|_| stated == Year::Open).unwrap_or(stated);
    ((is_sure(words, start) || closed) && dated).then_some((Date::new(Day::Month(year, month)), end))
}

/// The end of a window that began with such a stretch: to May, to 2018.
pub(super) fn end(words: &Words, at: usize) -> Option<(Date, usize)> {
    if let Some((value, next)) = year_number(words, at) {
        return Some((Date::new(Day::Year(value)), next));
    }
    let (month, next) = name(words, at)?;
    let (year, end) = date::year(words, next);
    Some((Date::new(Day::Month(year, month)), end))
}

/// "may" and "march" are words as well, and so is "dec" in code.
fn is_sure(words: &Words, at: usize) -> bool {
    words.is_capital(at) || words.word(at).len() > 3 && words.word(at) != "march"
}

/// The name of a month that no day goes with.
fn name(words: &Words, at: usize) -> Option<(u32, usize)> {
    let (month, next) = date::month(words, at)?;
    let glued = words.is_glued(next) && words.piece(next).is_some_and(|p| p.kind != Kind::Mark);
    let company = !matches!(words.char_before(at), '-' | '~') && !words.starts_clean(at);
    (!glued && !company && words.char(next) != '\'').then_some((month, next))
}

/// "March to May", "Nov-Feb 2017"
fn opens_window(words: &Words, at: usize) -> bool {
    let next = words.any(at, "to|through|until|till").or((words.char(at) == '-').then_some(at + 1));
    next.is_some_and(|next| is_sure(words, next) && name(words, next).is_some())
}

/// "in 2024", "between 2014 and 2018"; not "in 2000 shops".
fn year_alone(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (value, next) = year_number(words, at)?;
    let named = words.follows_any(at, "year cy")
        || words.word_before(at) == "of" && words.word_before(at - 1) == "year";
    let single =
        named || words.follows_any(at, "in since before after during than") && is_closed(words, next);
    let joint =
        words.any(next, "to|and|through|until|till").or((words.is_char(next, "-~")).then_some(next + 1));
    let last = joint
        .filter(|_| words.follows_any(at, "from in between") || words.char(next) == '~')
        .and_then(|joint| year_number(words, joint));
    let window = last.is_some_and(|(last, end)| last > value && is_closed(words, end));
    (single || window).then_some((Date::new(Day::Year(value)), next))
}

fn year_number(words: &Words, at: usize) -> Option<(i32, usize)> {
    let (value, _) = words.number(at).filter(|n| n.1 == 4 && (1990..2040).contains(&n.0))?;
    let clean = words.starts_clean(at) && words.ends_clean(at + 1);
    i32::try_from(value).ok().filter(|_| clean).map(|value| (value, at + 1))
}

/// Whether nothing that is counted, and no other part of a name, follows.
fn is_closed(words: &Words, next: usize) -> bool {
    words.piece(next).is_none_or(|p| p.kind == Kind::Mark)
        || words.is_any(next, "and or but to until through we the it than there our when which with")
}

/// 2018年, 5月, 今年5月, 2023年11月份.
pub(super) fn chinese(words: &Words, at: usize) -> Option<(Date, usize)> {
    // 近三月, 每年: lengths, and what comes again.
    if !words.starts_clean(at)
        || words.follows_char(at, "第每近前后这")
        || numeral::is_numeral(words.char_before(at))
    {
        return None;
    }
    let (year, start) = super::chinese::year(words, at).unwrap_or((Year::Open, at));
    let month = numeral::any(words, start).filter(|n| (1..=12).contains(&n.0) && words.char(n.1) == '月');
    if let Some((month, unit)) = month.filter(|_| words.char(start) != '两') {
        let next = unit + 1 + usize::from(words.char(unit + 1) == '份');
        let other = words.is_char(next, "内租费卡饼薪龄活均票度嫂收") || numeral::any(words, next).is_some();
        return (!other).then_some((Date::new(Day::Month(year, month)), next));
    }
    match year {
        Year::Stated(year)
            if (start == at + 2 && words.number(at).is_some_and(|n| n.1 == 4)) || start == at + 5 =>
        {
            (!words.is_char(start, "度级代产版款")).then_some((Date::new(Day::Year(year)), start))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    fn first(text: &str) -> Option<(Day, String)> {
        let lower = text.to_ascii_lowercase();
        let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
        (0..words.len()).find_map(|at| {
            let (date, next) = english(&words, at).or_else(|| chinese(&words, at))?;
            Some((date.day, words.range(at, next).of(text).to_owned()))
        })
    }

    #[test]
    fn stretches() {
        let stated = |year, month| Day::Month(Year::Stated(year), month);
        for (text, day, words) in [
            ("slow since August", Day::Month(Year::Open, 8), "August"),
            ("it began in may.", Day::Month(Year::Open, 5), "may"),
            ("Dec, 2024 was worse", stated(2024, 12), "Dec, 2024"),
            ("a fault of March 2023 again", stated(2023, 3), "March 2023"),
            ("as last November", Day::Month(Year::Open, 11), "last November"),
            ("From June to August we", Day::Month(Year::Open, 6), "June"),
            ("never since 2019.", Day::Year(2019), "2019"),
            ("from 2019 to 2021 it", Day::Year(2019), "2019"),
            ("去年11月也有过", Day::Month(Year::Shift(-1), 11), "去年11月"),
            ("2023年5月份上线", stated(2023, 5), "2023年5月份"),
            ("自2019年以来", Day::Year(2019), "2019年"),
            ("二〇一九年", Day::Year(2019), "二〇一九年"),
        ] {
            assert_eq!(first(text), Some((day, words.to_owned())), "{text}");
        }
    }

    #[test]
    fn no_stretches() {
        for text in [
            "it may fail",
            "we march on",
            "in 2000 regions",
            "from 1990 requests",
            "rose to 2019.",
            "March on the site",
            "error 2019",
            "in 2019 ms",
            "May we ask",
            "三个月",
            "两月",
            "近三月",
            "5月卡",
            "2019年度报告",
            "1月30日",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
