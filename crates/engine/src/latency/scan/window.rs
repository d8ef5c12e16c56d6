//! A whole expression: a point, two points that make a window, a length of time.

use super::duration::{self, Anchor};
use super::parts::{Date, Day, Length, Near, Point, Shape, Year};
use super::point::point;
use super::words::{Kind, Words};
use super::{chinese_clock, clock, date, month, near, promise, shift, spoken, zone};

/// The expression that begins here, and the piece after it.
pub(super) fn expression(words: &Words, at: usize) -> Option<(Shape, usize)> {
    let (prefix, start) = near::before(words, at).map_or((None, at), |(n, next)| (Some(n), next));
    let clock = spoken::letter(words, start, false).or_else(|| spoken::past(words, start)).is_some();
    if !clock && let Some((shape, end)) = length(words, at, start, prefix) {
        return shift::from(words, start, shape, end).or(Some((shape, end)));
    }
    if prefix.is_some_and(|p| p.only_lengths) {
        return None;
    }
    let start = start + usize::from(prefix.is_none() && words.is_any(start, "until till"));
    // between now and 18:00
    let now = words.word(start) == "now" && words.follows_any(at, "between from");
    let now = now.then(|| (Point { date: Some(Date::new(Day::Now)), ..Point::default() }, true, start + 1));
    let (mut first, opens, mut end) =
        now.or_else(|| day_span(words, start)).or_else(|| point(words, start))?;
    first.near = first.near.or(prefix.map(|p| p.near));
    (first.near, end) = near::after(words, end, &first);
    let between = opens || words.word_before(at) == "between";
    if start > at && prefix.is_none() {
        return Some((Shape::At(first), end));
    }
    match window(words, first, end, between) {
        Some(found) => Some(found),
        None if first.date.is_some_and(|date| date.day == Day::Now) => None,
        None => Some(alone(words, at, first, end)),
    }
}

/// A length of time, perhaps with "next" or "last" before it.
fn length(words: &Words, at: usize, start: usize, prefix: Option<near::Prefix>) -> Option<(Shape, usize)> {
    let named = words.is_any(start, "next last past previous first");
    let hour = || {
        let one = Length { seconds: Some(3600), unit: 3600, near: None };
        (named && words.word(start + 1) == "hour").then_some((one, Anchor::Free, start + 2))
    };
    let (mut length, anchor, end) = duration::length(words, start + usize::from(named)).or_else(hour)?;
    // 上两分钟, 后三天 by themselves; beside other words 前两分钟 may be the first two.
    let sign = words.entry(0, "上=-1|前=-1|下=1|后=1").filter(|_| at == 1 && end >= words.len());
    // in the 13 last minutes
    let within = !named && words.number(start).is_some() && words.is_any(start + 1, "last past");
    length.near = length.near.or(prefix.map(|p| p.of_length));
    let before = at.saturating_sub(1);
    // "In 30 minutes we will", or nothing else; "in 30 minutes we restored it" is a length.
    let opening = at <= 1 && (end >= words.len() || promise::announced(words, end + 3));
    // 一小时之内, by itself
    let inside = words.any(end, "之内|以内|内").filter(|next| at == 0 && *next >= words.len());
    if let (Some(next), Anchor::Free, Some(_)) = (inside, anchor, length.seconds) {
        return Some((Shape::Ahead(length), next));
    }
    let alone = at == 1 && end >= words.len();
    let exact = prefix.is_none_or(|prefix| matches!(prefix.of_length, Near::About));
    let ahead =
        exact && at > 0 && words.word(before) == "in" && (opening || promise::announced(words, before))
            || alone && (words.is_any(0, "within after") || words.char(0) == '+');
    let over = match sign {
        Some((sign, _)) if anchor == Anchor::Free => Some(i64::from(sign)),
        _ if within => Some(-1),
        _ if named && words.word(start) == "next" => Some(1),
        _ if named && words.word(start) != "first" => Some(-1),
        // 已过去三小时 is a length.
        _ if words.is_char(at.wrapping_sub(3), "已经") => None,
        _ => words.any(at.wrapping_sub(2), "过去|最近").map(|_| -1),
    };
    Some((
        match anchor {
            Anchor::Event => Shape::Later(length),
            Anchor::Free if alone && words.char(0) == '-' && length.seconds.is_some() => Shape::Ago(length),
            Anchor::Past if length.seconds.is_some() => Shape::Ago(length),
            Anchor::Future if length.seconds.is_some() => Shape::Ahead(length),
            Anchor::Free if ahead && !named && length.seconds.is_some() => Shape::Ahead(length),
            _ => match over {
                Some(sign) => Shape::Over(length, sign),
                None => Shape::For(length),
            },
        },
        end,
    ))
}

/// A point by itself, open to one side where the words say so.
fn alone(words: &Words, at: usize, mut point: Point, end: usize) -> (Shape, usize) {
    if point.date.is_some_and(Date::is_stretch) {
        if let Some(next) = words.any(end, "开始|以来|起") {
            return (Shape::Since(point), next);
        }
        if words.follows_any(at, "since from starting") || words.word(at) == "since" {
            return (Shape::Since(point), end);
        }
    }
    match words.entry(end, "或之前|及以前|之前|以前|或之后=1|及以后=1|之后=1|以后=1|前=2|后=3")
    {
        Some((2, next)) if words.is_char(next, "端台往述期") => {}
        Some((3, next)) if words.is_char(next, "台续端来面") => {}
        Some((0 | 2, next)) => return (Shape::Until(point), next),
        Some((_, next)) => {
            if point.date.is_some_and(Date::is_stretch) {
                point.near = Some(Near::After);
            }
            return (Shape::Since(point), next);
        }
        None => {}
    }
    if point.near.is_none() {
        let before = words.entry(at.wrapping_sub(1), "before=4|after=5|than=5");
        point.near = before.map(|(number, _)| Near::of(number));
    }
    (Shape::At(point), end)
}

/// The window that begins with this point.
fn window(words: &Words, first: Point, end: usize, between: bool) -> Option<(Shape, usize)> {
    // "between 9:51 PM on November 17th, and 1:02 AM"
    let comma = between && words.is_mark(end, ',') && words.word(end + 1) == "and";
    let now = words.any(end, "and now").filter(|_| between);
    let (joint, next) =
        now.map(|next| (Joint::Now, next)).or_else(|| joint(words, end + usize::from(comma)))?;
    if joint == Joint::Now {
        return Some((Shape::Since(first), next));
    }
    let (prefix, start) = near::before(words, next).map_or((None, next), |(n, next)| (Some(n), next));
    let (mut second, _, mut after) = match same_month(words, first, start) {
        Some((second, after)) => (second, false, after),
        None if first.date.is_some_and(Date::is_stretch) => {
            let (date, end) = month::chinese(words, start).or_else(|| month::end(words, start))?;
            (Point { date: Some(date), ..Point::default() }, false, end)
        }
        None => point(words, start).or_else(|| bare_end(words, &first, start))?,
    };
    second.near = second.near.or(prefix.map(|p| p.near));
    (second.near, after) = near::after(words, after, &second);
    let now = first.date.is_some_and(|date| date.day == Day::Now);
    if !now && first.clock.is_some() != second.clock.is_some() {
        return None;
    }
    let closed = words.any(after, "之间|期间|间").is_some();
    let fits = match joint {
        Joint::And => between || closed,
        // 2024-03-01 10:00/2024-03-02 11:00
        Joint::Slash => first.date.is_some() && second.date.is_some() && first.clock.is_some(),
        _ => true,
    };
    if !fits {
        return None;
    }
    let mut first = first;
    // August 10 - 22, 2012; Nov-Feb 2017: the year stands at the end.
    if let Some((Date { day, weekday }, last)) = first.date.zip(second.date) {
        let day = match (day, last.day) {
            (Day::Calendar(Year::Open, m, d), Day::Calendar(Year::Stated(year), month, day)) => {
                Day::Calendar(Year::Stated(year - i32::from((m, d) > (month, day))), m, d)
            }
            (Day::Month(Year::Open, m), Day::Month(Year::Stated(year), month)) => {
                Day::Month(Year::Stated(year - i32::from(m > month)), m)
            }
            (day, _) => day,
        };
        first.date = Some(Date { day, weekday });
    }
    Some((Shape::Window(first, second), after))
}

/// What joins the ends of a window.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// to, 至, a dash.
    To,
    /// and, 和: only where something else says that it is a window.
    And,
    /// A slash between two full times.
    Slash,
    /// until now, 至今.
    Now,
}

/// `8am until 6`: the last hour of a window, bare because the first says the half of the day.
fn bare_end(words: &Words, first: &Point, at: usize) -> Option<(Point, bool, usize)> {
    first.clock?;
    // 9h30 - 11h; 五点一刻到六点: the clock before it says that it is one.
    let (clock, next) =
        chinese_clock::clock(words, at, true).or_else(|| spoken::letter(words, at, true)).or_else(|| {
            first.clock.filter(|clock| clock.is_marked() || first.part.is_some())?;
            clock::hour(words, at)
                .filter(|(_, next)| ends_hour(words, *next) || date::word(words, *next).is_some())
        })?;
    // 8am-3 yesterday afternoon
    let (date, part, next) =
        date::word(words, next).map_or((None, None, next), |(date, part, next)| (Some(date), part, next));
    Some((Point { clock: Some(clock), date, part, ..Point::default() }, false, next))
}

/// Whether what follows a bare number lets it be an hour.
pub(super) fn ends_hour(words: &Words, next: usize) -> bool {
    words.piece(next).is_none_or(|p| p.kind == Kind::Mark && !words.is_glued(next + 1))
        || words.is_any(next, "on and but when until to in")
        || zone::after_clock(words, next).is_some()
}

/// The joint that stands here, and the piece after it.
pub(super) fn joint(words: &Words, at: usize) -> Option<(Joint, usize)> {
    const SIMPLE: &str = "until now=3|until present=3|to now=3|to present=3|till now=3|till present=3|untill now=3\
        |untill present=3|through now=3|through present=3|to|until|till|untill|thru|through|→|-=4|~=4|and=1|/=2";
    let since = words.any(at, "开始|起").unwrap_or(at);
    let now = words.any(since, "至今|到现在|至现在|到目前|至目前");
    // 至今日凌晨, 至今早6点: today, and no "until now".
    if let Some(next) = now.filter(|next| !words.is_char(*next, "日天早晨晚夜年")) {
        return Some((Joint::Now, next));
    }
    if let Some((number, next)) = words.entry(at, SIMPLE).or_else(|| words.entry(at, "和=1|与=1|及=1")) {
        return Some(match number {
            0 => (Joint::To, next),
            1 => (Joint::And, next),
            2 => (Joint::Slash, next),
            3 => (Joint::Now, next),
            _ => {
                let twice = words.char(next) == words.char(at) && words.is_glued(next);
                (Joint::To, next + usize::from(twice))
            }
        });
    }
    let start = since + usize::from(since > at && words.is_mark(since, ','));
    let lasting = words.any(start, "一直持续|一直延续|一直|持续|延续|直").unwrap_or(start);
    let next = words.any(lasting, "至|到")?;
    Some((Joint::To, next))
}

/// `10 - 22 August`, `9 to 12 of June`: the first day of a window whose month stands at its end.
fn day_span(words: &Words, at: usize) -> Option<(Point, bool, usize)> {
    let at = at + usize::from(words.word(at) == "the");
    let (day, _, end) = date::day(words, at).filter(|_| words.starts_clean(at))?;
    let (_, next) = joint(words, end).filter(|j| matches!(j.0, Joint::To | Joint::And))?;
    let figure = next + usize::from(words.word(next) == "the");
    date::day(words, figure)?;
    let (date, _) = date::english(words, next)?;
    let Day::Calendar(year, month, last) = date.day else { return None };
    let first = Date::new(Day::Calendar(year, month, day));
    (day < last).then_some((Point { date: Some(first), ..Point::default() }, false, end))
}

/// `August 10 - 22`: the last day of a window whose month stands at its start.
fn same_month(words: &Words, first: Point, at: usize) -> Option<(Point, usize)> {
    let Some(Date { day: Day::Calendar(year, month, day), .. }) =
        first.date.filter(|_| first.clock.is_none())
    else {
        return None;
    };
    let (last, _, end) = date::day(words, at + usize::from(words.word(at) == "the"))?;
    let followed = words.is_glued(end) && words.is_char(end, ":/-.")
        || words.piece(end).is_some_and(|p| matches!(p.kind, Kind::Han | Kind::Word) && words.is_glued(end));
    if followed || last <= day || last > 31 || date::english(words, at).is_some() {
        return None;
    }
    let stated = words.number(end + 1).filter(|n| n.1 == 4 && words.is_mark(end, ','));
    let (year, end) = match stated.and_then(|n| i32::try_from(n.0).ok()) {
        Some(stated) => (Year::Stated(stated), end + 2),
        None => (year, end),
    };
    Some((Point { date: Some(Date::new(Day::Calendar(year, month, last))), ..Point::default() }, end))
}
