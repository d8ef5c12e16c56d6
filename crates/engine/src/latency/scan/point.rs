//! A point in time: its day, part of the day, clock and zone in any order.

use super::numeral;
use super::parts::{Clock, Date, Day, Near, Part, Point, Year};
use super::window::{Joint, ends_hour, joint};
use super::words::{Kind, Words};
use super::{chinese, chinese_clock, clock, date, date_digits, month, near, spoken, zone};

/// A point has a zone, a day, a part of the day, a clock, a zone again; more steps are never needed.
const STEPS: usize = 6;

/// A point: its parts in any order. `true` where "between" or "from" stands inside it, before its clock.
pub(super) fn point(words: &Words, at: usize) -> Option<(Point, bool, usize)> {
    let mut point = Point::default();
    let (mut here, mut end, mut opens) = (at, at, false);
    if let Some((zone, next)) = zone::chinese(words, at) {
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
    let alone = only_part
        && point.part.is_some()
        && (chinese::stands_alone(words, at, end) || is_whole(words, at, end));
    (end > at && (!only_part || alone)).then_some((point, opens, end))
}

/// Takes one more part of a point; gives the piece after it.
fn part_of(words: &Words, start: usize, at: usize, end: usize, point: &mut Point) -> Option<usize> {
    // Nothing goes with a month as a whole.
    if point.date.is_some_and(Date::is_stretch) {
        return None;
    }
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
            .or_else(|| chinese_clock::clock(words, at, attached))
            .or_else(|| spoken::letter(words, at, attached && point.date.is_some()))
            .or_else(|| spoken::pair(words, at, attached && point.date.is_some()))
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
                || is_whole(words, start, found.1)
                || is_clock_after(words, found.1)
                || words.word(found.1) == "of" && is_date(words, found.1 + 1)
        });
        let chinese = chinese::part(words, at).filter(|_| clocked);
        if let Some((part, next)) = english.or(chinese) {
            point.part = Some(part);
            return Some(next);
        }
    }
    // Mon Mar 3 09:05:00 EST 2025, as Unix writes it.
    if let (Some(Date { day: Day::Calendar(Year::Open, month, day), weekday: Some(weekday) }), Some(_)) =
        (point.date, point.clock)
        && let (year @ Year::Stated(_), next) = date::year(words, at)
        && words.number(at).is_some()
    {
        point.date = Some(Date { day: Day::Calendar(year, month, day), weekday: Some(weekday) });
        return Some(next);
    }
    // 9月9日（北京时间）22:15
    let bracketed = words.char(at) == '(' && point.date.is_some();
    if point.zone.is_none()
        && (point.clock.is_some() || bracketed)
        && let Some((zone, next)) = zone::after_clock(words, at)
    {
        point.zone = Some(zone);
        return Some(next);
    }
    None
}

/// Whether a sentence is nothing but this.
fn is_whole(words: &Words, at: usize, end: usize) -> bool {
    at == 0 && end == words.len()
}

/// A day in either language, with the part of the day that its word names.
fn day(words: &Words, start: usize, at: usize, point: &Point) -> Option<(Date, Option<Part>, usize)> {
    let han = words.piece(at).is_some_and(|p| p.kind == Kind::Han);
    // A Chinese day stands before its clock; one after it begins the next expression.
    if han && point.clock.is_some() {
        return None;
    }
    let plain = |(date, next)| (date, None, next);
    let found = date_digits::numeric(words, at)
        .map(plain)
        .or_else(|| chinese::date(words, at).map(plain).filter(|_| point.clock.is_none()))
        .or_else(|| date_digits::short(words, at).map(plain))
        .or_else(|| date::english(words, at).map(plain))
        .or_else(|| date::word(words, at))
        .or_else(|| chinese::word(words, at))
        .or_else(|| {
            let month = || month::english(words, at).or_else(|| month::chinese(words, at));
            (at == start).then(month).flatten().map(plain)
        })?;
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
    let bracket = words.char(at) == '(';
    let dated = || {
        let (date, next) = chinese::date(words, at + 1).or_else(|| date::english(words, at + 1))?;
        let calendar =
            matches!(date.day, Day::Calendar(..)) || bracket && matches!(date.day, Day::OfMonth(_));
        let closed = !bracket || words.char(next) == ')';
        let weekday = date.weekday.or(weekday);
        (calendar && closed).then_some((Date { weekday, ..date }, None, next + usize::from(bracket)))
    };
    // Yesterday, July 3
    let comma = matches!(day, Day::Shift(_) | Day::Weekday(..)) && words.is_mark(at, ',');
    if bracket || comma { dated().unwrap_or(found) } else { found }
}

fn is_clock_after(words: &Words, at: usize) -> bool {
    let at = at + usize::from(words.is_mark(at, ','));
    let at = at + usize::from(words.word(at) == "at");
    clock::clock(words, at).is_some() || words.word_before(at) == "at" && clock::hour(words, at).is_some()
}

/// "tonight at 8", "eight tonight", "Sat at 5": a bare number beside a day.
fn hour_beside(words: &Words, start: usize, at: usize, placed: bool) -> Option<(Clock, usize)> {
    let (clock, next) = clock::hour(words, at)?;
    // just after 11, shortly before 8: only of times
    let led = placed && at > start && words.follows_any(at, "at around about by")
        || words.follows_any(at, "before after")
            && words.is_any(at.wrapping_sub(2), "just shortly right soon");
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
    let led = words.follows_any(at, "between from");
    let fits = match (clock::clock(words, second), chinese_clock::clock(words, second, joint == Joint::To)) {
        (Some((clock, _)), _) if joint == Joint::To => clock.is_marked() || led && clock.minute.is_some(),
        (Some(_), _) => words.word_before(at) == "between",
        (_, Some(_)) => joint == Joint::To,
        _ => led && joint == Joint::And && is_placed_later(words, second),
    };
    fits.then(|| (Clock::written(hour, 1, None, None), next))
}

/// "between 3 and 5 this morning"
fn is_placed_later(words: &Words, at: usize) -> bool {
    clock::hour(words, at).is_some_and(|(_, next)| {
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
    // 4:23 PM PST, Wednesday, January 27th
    if point.clock.is_some() && point.date.is_none() && words.is_mark(next, ',') {
        let dated = date::english(words, next + 1)
            .filter(|(_, end)| words.piece(*end).is_none_or(|p| p.kind == Kind::Mark));
        next += usize::from(dated.is_some_and(|(date, _)| matches!(date.day, Day::Calendar(..))));
    }
    // Jul 4, 2024 - 10:14 UTC, as status pages stamp their posts
    let day = point.date.is_some_and(|date| matches!(date.day, Day::Calendar(..)));
    let stamped = before_clock && day && words.char(next) == '-' && !words.is_glued(next + 1);
    next += usize::from(stamped && words.char(next + 2) == ':' && clock::clock(words, next + 1).is_some());
    next += usize::from(
        before_clock && words.char(next) == ':' && words.is_glued(next) && words.is_glued(next + 1),
    );
    // today's 16:40
    if before_clock && words.char(next) == '\'' && words.word(next + 1) == "s" {
        next += 2;
    }
    if words.word(next) == "t" && words.is_glued(next) && words.is_glued(next + 1) {
        return (next + 1, false);
    }
    // 14:59 UTC (approx.) on 16 Oct
    if point.clock.is_some()
        && words.char(next) == '('
        && words.is_any(next + 1, "approx approximately about")
    {
        let close = next + 2 + usize::from(words.char(next + 2) == '.');
        if words.char(close) == ')' {
            point.near = point.near.or(Some(Near::About));
            next = close + 1;
        }
    }
    let mut between = false;
    match words.word(next) {
        "between" | "from" if before_clock => {
            between = true;
            next += 1;
        }
        // Thursday before 5pm
        word @ ("before" | "after")
            if before_clock && point.near.is_none() && clock::clock(words, next + 1).is_some() =>
        {
            point.near = Some(if word == "before" { Near::Before } else { Near::After });
            next += 1;
        }
        "starting" | "beginning" if before_clock && words.is_any(next + 1, "at around") => next += 2,
        "at" | "on" | "by" => next += 1,
        "of" if point.part.is_some() && point.date.is_none() => next += 1,
        _ if words.char(next) == '@' || before_clock && words.is_char(next, "从自的") => next += 1,
        _ => {}
    }
    if before_clock
        && point.near.is_none()
        && let Some((prefix, after)) = near::before(words, next).filter(|(p, _)| !p.only_lengths)
    {
        point.near = Some(prefix.near);
        next = after;
    }
    (next, between)
}
