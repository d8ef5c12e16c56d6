//! A whole expression: the parts of a point in any order, two points that make a window, a length of time.

use super::duration::{self, Anchor};
use super::numeral;
use super::parts::{Clock, Date, Day, Near, Part, Point, Shape, Year};
use super::words::{Kind, Words};
use super::{chinese, clock, date, near, zone};

/// A point has a zone, a day, a part of the day, a clock, a zone again; more steps are never needed.
const STEPS: usize = 6;

/// The expression that begins here, and the piece after it.
pub(super) fn expression(words: &Words, at: usize) -> Option<(Shape, usize)> {
    let (prefix, start) = near::before(words, at).map_or((None, at), |(n, next)| (Some(n), next));
    if let Some(found) = length(words, at, start, prefix) {
        return Some(found);
    }
    if prefix.is_some_and(|p| p.only_lengths) {
        return None;
    }
    let start = start + usize::from(prefix.is_none() && matches!(words.word(start), "until" | "till"));
    let (mut first, opens, mut end) = day_span(words, start).or_else(|| point(words, start))?;
    first.near = first.near.or(prefix.map(|p| p.near));
    (first.near, end) = near::after(words, end, &first);
    let between = opens || words.word_before(at) == "between";
    if start > at && prefix.is_none() {
        return Some((Shape::At(first), end));
    }
    match window(words, first, end, between) {
        Some(found) => Some(found),
        None => Some(alone(words, at, first, end)),
    }
}

/// A length of time, perhaps with "next" or "last" before it.
fn length(words: &Words, at: usize, start: usize, prefix: Option<near::Prefix>) -> Option<(Shape, usize)> {
    let named = matches!(words.word(start), "next" | "last" | "past" | "previous" | "first");
    let (mut length, anchor, end) = duration::length(words, start + usize::from(named))?;
    length.near = length.near.or(prefix.map(|p| p.of_length));
    let before = at.checked_sub(1).unwrap_or(at);
    let ahead = words.word(before) == "in" && (at <= 1 || super::promise::announced(words, before));
    Some((
        match anchor {
            Anchor::Event => Shape::Later(length),
            Anchor::Past if length.seconds.is_some() => Shape::Ago(length),
            Anchor::Future if length.seconds.is_some() => Shape::Ahead(length),
            Anchor::Free if ahead && !named && length.seconds.is_some() => Shape::Ahead(length),
            _ => Shape::For(length),
        },
        end,
    ))
}

/// A point by itself, open to one side where the words say so.
fn alone(words: &Words, at: usize, mut point: Point, end: usize) -> (Shape, usize) {
    let next = words.char(end + 1);
    if let Some(after) = words.any_han(end, &["或之前", "及以前", "之前", "以前"]) {
        return (Shape::Until(point), after);
    }
    if let Some(after) = words.any_han(end, &["或之后", "及以后", "之后", "以后"]) {
        return (Shape::Since(point), after);
    }
    match words.char(end) {
        '前' if !matches!(next, '端' | '台' | '往' | '述' | '期') => {
            return (Shape::Until(point), end + 1);
        }
        '后' if !matches!(next, '台' | '续' | '端' | '来' | '面') => {
            return (Shape::Since(point), end + 1);
        }
        _ => {}
    }
    if point.near.is_none() {
        point.near = match words.word_before(at) {
            "before" => Some(Near::Before),
            "after" => Some(Near::After),
            _ => None,
        };
    }
    (Shape::At(point), end)
}

/// The window that begins with this point.
fn window(words: &Words, first: Point, end: usize, between: bool) -> Option<(Shape, usize)> {
    let (joint, next) = joint(words, end)?;
    if joint == Joint::Now {
        return Some((Shape::Since(first), next));
    }
    let (prefix, start) = near::before(words, next).map_or((None, next), |(n, next)| (Some(n), next));
    let (mut second, _, mut after) = match same_month(words, first, start) {
        Some((second, after)) => (second, false, after),
        None => point(words, start).or_else(|| bare_end(words, &first, start))?,
    };
    second.near = second.near.or(prefix.map(|p| p.near));
    (second.near, after) = near::after(words, after, &second);
    if first.clock.is_some() != second.clock.is_some() {
        return None;
    }
    let closed = words.any_han(after, &["之间", "期间", "间"]).is_some();
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
    // August 10 - 22, 2012: the year stands at the end.
    if let (Some(Date { day: Day::Calendar(Year::Open, m, d), weekday }), Some(last)) =
        (first.date, second.date)
    {
        if let Day::Calendar(Year::Stated(year), month, day) = last.day {
            let year = if (m, d) > (month, day) { year - 1 } else { year };
            first.date = Some(Date { day: Day::Calendar(Year::Stated(year), m, d), weekday });
        }
    }
    Some((Shape::Window(first, second), after))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    To,
    And,
    Slash,
    Now,
}

/// `8am until 6`: the last hour of a window, bare because the first says the half of the day.
fn bare_end(words: &Words, first: &Point, at: usize) -> Option<(Point, bool, usize)> {
    first.clock.filter(|clock| clock.is_marked() || first.part.is_some())?;
    let (clock, next) = clock::spoken(words, at).filter(|(_, next)| ends_hour(words, *next))?;
    Some((Point { clock: Some(clock), ..Point::default() }, false, next))
}

/// Whether what follows a bare number lets it be an hour.
fn ends_hour(words: &Words, next: usize) -> bool {
    words.piece(next).is_none_or(|p| p.kind == Kind::Mark && !words.is_glued(next + 1))
        || matches!(words.word(next), "on" | "and" | "but" | "when" | "until" | "to" | "in")
        || zone::after_clock(words, next).is_some()
}

/// What joins the ends of a window.
fn joint(words: &Words, at: usize) -> Option<(Joint, usize)> {
    let now = ["至今", "到现在", "至现在", "到目前", "至目前"];
    let since = words.any_han(at, &["开始", "起"]).unwrap_or(at);
    if let Some(next) = words.any_han(since, &now) {
        return Some((Joint::Now, next));
    }
    let english = match words.word(at) {
        "to" | "until" | "till" | "untill" | "thru" | "through" => Some(at + 1),
        "and" => return Some((Joint::And, at + 1)),
        _ => None,
    };
    if let Some(next) = english {
        let is_now = matches!(words.word(next), "now" | "present") && words.word(at) != "thru";
        return Some(if is_now { (Joint::Now, next + 1) } else { (Joint::To, next) });
    }
    match words.char(at) {
        '-' | '~' => {
            let twice = words.char(at + 1) == words.char(at) && words.is_glued(at + 1);
            return Some((Joint::To, at + if twice { 2 } else { 1 }));
        }
        '/' => return Some((Joint::Slash, at + 1)),
        '和' | '与' | '及' => return Some((Joint::And, at + 1)),
        _ => {}
    }
    let start = since + usize::from(since > at && words.is_mark(since, ','));
    let lasting =
        words.any_han(start, &["一直持续", "一直延续", "一直", "持续", "延续", "直"]).unwrap_or(start);
    let next = words.any_han(lasting, &["至", "到"])?;
    Some((Joint::To, next))
}

/// `10 - 22 August`, `9 to 12 of June`: the first day of a window whose month stands at its end.
fn day_span(words: &Words, at: usize) -> Option<(Point, bool, usize)> {
    let (day, _) = words.number(at).filter(|n| n.1 <= 2 && (1..=31).contains(&n.0))?;
    let suffix = matches!(words.word(at + 1), "st" | "nd" | "rd" | "th") && words.is_glued(at + 1);
    let end = at + 1 + usize::from(suffix);
    if !words.starts_clean(at) {
        return None;
    }
    let (_, next) = joint(words, end).filter(|j| matches!(j.0, Joint::To | Joint::And))?;
    let (date, _) = words.number(next).and_then(|_| date::english(words, next))?;
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
    let (last, end) = match words.number(at) {
        Some((value, 1 | 2)) => (value, at + 1),
        Some(_) => return None,
        None => numeral::ordinal(words, at)?,
    };
    let followed = words.is_glued(end) && matches!(words.char(end), ':' | '/' | '-' | '.')
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

/// A point: its parts in any order. `true` where "between" or "from" stands inside it, before its clock.
fn point(words: &Words, at: usize) -> Option<(Point, bool, usize)> {
    let mut point = Point::default();
    let (mut here, mut end, mut opens) = (at, at, false);
    if let Some((zone, next)) =
        zone::named(words, at).filter(|_| words.piece(at).is_some_and(|p| p.kind == Kind::Han))
    {
        point.zone = Some(zone);
        here = next + usize::from(words.is_mark(next, ',') || words.char(next) == ':');
    }
    // UTC 14:30, UTC时间14:30
    if let Some((zone, next)) = zone::before_clock(words, at) {
        point.zone = Some(zone);
        here = next;
    }
    for _ in 0..STEPS {
        let Some(next) = part_of(words, at, here, end, &mut point) else { break };
        end = next;
        let (glue, between) = glue(words, end, &mut point);
        opens |= between;
        here = glue;
    }
    // "between" that leads to no clock belongs to what follows.
    opens &= point.clock.is_some();
    let only_part = point.date.is_none() && point.clock.is_none();
    let alone = only_part && point.part.is_some() && chinese::stands_alone(words, at, end);
    (end > at && (!only_part || alone)).then_some((point, opens, end))
}

/// Takes one more part of a point; gives the piece after it.
fn part_of(words: &Words, start: usize, at: usize, end: usize, point: &mut Point) -> Option<usize> {
    let placed = point.date.is_some() || point.part.is_some();
    if let Some(found) = point.date {
        if let Some((weekday, next)) = chinese::bracketed_weekday(words, at)
            .filter(|_| found.weekday.is_none() && matches!(found.day, Day::Calendar(..) | Day::OfMonth(_)))
        {
            point.date = Some(Date { weekday: Some(weekday), ..found });
            return Some(next);
        }
    } else if let Some((date, part, next)) = day(words, start, at, point) {
        point.date = Some(date);
        point.part = point.part.or(part);
        return Some(next);
    }
    if point.clock.is_none() {
        // After a comma 一点 is "a little".
        let attached = placed && !words.is_mark(end, ',');
        let found = clock::clock(words, at)
            .or_else(|| chinese::clock(words, at, attached))
            .or_else(|| hour_beside(words, start, at, placed))
            .or_else(|| hour_of_window(words, at));
        if let Some((clock, next)) = found {
            point.clock = Some(clock);
            return Some(next);
        }
    }
    if point.part.is_none() {
        let beside = placed || point.clock.is_some();
        let clocked = point.clock.is_none();
        let english = clock::part(words, at).filter(|found| {
            beside
                || is_clock_after(words, found.1)
                || words.word(found.1) == "of" && is_date(words, found.1 + 1)
        });
        let chinese = chinese::part(words, at).filter(|_| clocked);
        if let Some((part, next)) = english.or(chinese) {
            point.part = Some(part);
            return Some(next);
        }
    }
    if point.zone.is_none() && point.clock.is_some() {
        if let Some((zone, next)) = zone::after_clock(words, at) {
            point.zone = Some(zone);
            return Some(next);
        }
    }
    None
}

/// A day in either language, with the part of the day that its word names.
fn day(words: &Words, start: usize, at: usize, point: &Point) -> Option<(Date, Option<Part>, usize)> {
    let han = words.piece(at).is_some_and(|p| p.kind == Kind::Han);
    // A Chinese day stands before its clock; one after it begins the next expression.
    if han && point.clock.is_some() {
        return None;
    }
    let plain = |(date, next)| (date, None, next);
    let found = date::numeric(words, at)
        .map(plain)
        .or_else(|| chinese::date(words, at).map(plain).filter(|_| point.clock.is_none()))
        .or_else(|| date::short(words, at).map(plain))
        .or_else(|| date::english(words, at).map(plain))
        .or_else(|| date::word(words, at))
        .or_else(|| chinese::word(words, at))?;
    let found = with_bracket(words, found);
    // So does a day after a clock that has a clock of its own.
    let taken = point.clock.is_some()
        && at > start
        && is_clock_after(words, found.2)
        && words.word_before(at) != "on";
    (!taken).then_some(found)
}

/// 周一（5月13日）, yesterday (May 13): a word for the day first, its date in brackets.
fn with_bracket(words: &Words, found: (Date, Option<Part>, usize)) -> (Date, Option<Part>, usize) {
    let (Date { day, .. }, None, at) = found else { return found };
    let weekday = match day {
        Day::Weekday(weekday, _) => Some(weekday),
        Day::Shift(_) | Day::FromLast(_) => None,
        _ => return found,
    };
    let dated = || {
        let (date, next) = chinese::date(words, at + 1).or_else(|| date::english(words, at + 1))?;
        let calendar = matches!(date.day, Day::Calendar(..) | Day::OfMonth(_)) && words.char(next) == ')';
        calendar.then_some((Date { weekday, ..date }, None, next + 1))
    };
    if words.char(at) == '(' { dated().unwrap_or(found) } else { found }
}

fn is_clock_after(words: &Words, at: usize) -> bool {
    let at = at + usize::from(words.is_mark(at, ','));
    let at = at + usize::from(words.word(at) == "at");
    clock::clock(words, at).is_some() || words.word_before(at) == "at" && clock::spoken(words, at).is_some()
}

/// "tonight at 8", "eight tonight", "Sat at 5": a bare number beside a day.
fn hour_beside(words: &Words, start: usize, at: usize, placed: bool) -> Option<(Clock, usize)> {
    let (clock, next) = clock::spoken(words, at)?;
    let led = placed && at > start && matches!(words.word_before(at), "at" | "around" | "about" | "by");
    if led && ends_hour(words, next) {
        return Some((clock, next));
    }
    let comma = next + usize::from(words.is_mark(next, ','));
    let led = matches!(
        words.word_before(at),
        "" | "at" | "and" | "to" | "until" | "till" | "by" | "before" | "after" | "around" | "about"
    );
    let word = date::word(words, comma).is_some_and(|word| word.1.is_some());
    let part = comma == next && words.word(next) == "in" && clock::part(words, next).is_some();
    (at == start && (led && word || part)).then_some((clock, next))
}

/// The first hour of a window, bare because the second says the rest: `5 to 6pm`, `11 and 11:30`, 五到六点.
fn hour_of_window(words: &Words, at: usize) -> Option<(Clock, usize)> {
    if !words.starts_clean(at) {
        return None;
    }
    let (hour, next) =
        numeral::any(words, at).or_else(|| numeral::english(words, at)).filter(|n| n.0 <= 24)?;
    let digits = words.number(at).map_or(1, |n| n.1);
    let (joint, second) = joint(words, next).filter(|j| matches!(j.0, Joint::To | Joint::And))?;
    if digits > 2 {
        return None;
    }
    let led = matches!(words.word_before(at), "between" | "from");
    let fits = match (clock::clock(words, second), chinese::clock(words, second, false)) {
        (Some((clock, _)), _) if joint == Joint::To => clock.is_marked() || led && clock.minute.is_some(),
        (Some(_), _) => words.word_before(at) == "between",
        (_, Some(_)) => joint == Joint::To,
        _ => led && joint == Joint::And && is_placed_later(words, second),
    };
    fits.then(|| (Clock::written(hour, 1, None, None), next))
}

/// "between 3 and 5 this morning"
fn is_placed_later(words: &Words, at: usize) -> bool {
    clock::spoken(words, at).is_some_and(|(_, next)| {
        clock::part(words, next).is_some() || date::word(words, next).is_some_and(|d| d.1.is_some())
    })
}

/// "the evening of September 12"
fn is_date(words: &Words, at: usize) -> bool {
    date::english(words, at).is_some() || date::word(words, at).is_some()
}

/// Skips what may stand between two parts of a point. `true` for "between" and "from", which open a window.
fn glue(words: &Words, at: usize, point: &mut Point) -> (usize, bool) {
    let before_clock = point.clock.is_none() && point.date.is_some();
    let mut next = at + usize::from(before_clock && words.is_mark(at, ','));
    if words.word(next) == "t" && words.is_glued(next) && words.is_glued(next + 1) {
        return (next + 1, false);
    }
    let mut between = false;
    match words.word(next) {
        "between" | "from" if before_clock => {
            between = true;
            next += 1;
        }
        "starting" | "beginning" if before_clock && matches!(words.word(next + 1), "at" | "around") => {
            next += 2
        }
        "at" | "on" | "by" => next += 1,
        "of" if point.part.is_some() && point.date.is_none() => next += 1,
        _ if words.char(next) == '@' || before_clock && matches!(words.char(next), '从' | '自' | '的') => {
            next += 1
        }
        _ => {}
    }
    if before_clock && point.near.is_none() {
        if let Some((prefix, after)) = near::before(words, next).filter(|(p, _)| !p.only_lengths) {
            point.near = Some(prefix.near);
            next = after;
        }
    }
    (next, between)
}
