//! What a link says, in its order. One description serves both directions: see [`Pipe`].
//!
//! Texts come first and findings last, so that a link that was cut loses first what can be found again.

use crate::error::Stop;
use crate::kind::Kind;
use crate::pipe::{Flow, Pipe};
use crate::{Link, Seen, SeenFinding};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta};
use subtext_engine::case::{Event, EventKind, Statement, TextKind, Time, Users, UsersKind};
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};
use subtext_engine::reading::{DocId, Place, Polarity};
use subtext_engine::rules::RULES;
use subtext_engine::text::CharRange;
use subtext_engine::{Case, Lang, case::Terms};

/// No case has more statements, events, figures or marks.
const MOST: usize = 2_000;
/// No document has more findings.
const MOST_FINDINGS: usize = 50_000;

/// The first bit of 2013 in minutes since 1970, near which the first time is likely to be.
const FIRST_TIME: i64 = 22_616_640;

/// Carries a link's content.
pub fn link(pipe: &mut Pipe, link: &mut Link) -> Flow {
    let case = &mut link.case;
    let mut head = bits([
        case.terms.is_some(),
        !case.events.is_empty(),
        !case.users.is_empty(),
        !link.marks.is_empty(),
        link.seen.is_some(),
    ]) | choice(TextKind::ALL, case.kind) << 5;
    pipe.flags(&mut head)?;
    let has = |bit: u8| head >> bit & 1 == 1;
    case.kind = chosen(TextKind::ALL, head >> 5);
    pipe.text(&mut case.id)?;
    let mut clock = Clock(FIRST_TIME);
    let flow = pipe.each(
        &mut case.statements,
        MOST,
        || Statement::new(""),
        |pipe, item| statement(pipe, item, &mut clock),
    );
    if flow.is_err() && case.statements.last().is_some_and(|statement| statement.text.is_empty()) {
        case.statements.pop();
    }
    flow?;
    if has(0) {
        terms(pipe, case.terms.get_or_insert_default())?;
    }
    if has(1) {
        whole(pipe, &mut case.events, MOST, empty_event, |pipe, item| event(pipe, item, &mut clock))?;
    }
    if has(2) {
        whole(pipe, &mut case.users, MOST, empty_users, users)?;
    }
    if has(3) {
        let documents = documents(case);
        let mut before = Place { doc: DocId::Statement(0), range: CharRange::new(0, 0) };
        whole(pipe, &mut link.marks, MOST, empty_mark, |pipe, item| {
            mark(pipe, item, &documents, &mut before)
        })?;
    }
    if has(4) {
        let documents = documents(case);
        seen(pipe, link.seen.get_or_insert_default(), &documents)?;
    }
    Ok(())
}

/// A list of which an item that broke off is no item.
fn whole<T>(
    pipe: &mut Pipe,
    list: &mut Vec<T>,
    most: usize,
    new: fn() -> T,
    one: impl FnMut(&mut Pipe, &mut T) -> Flow,
) -> Flow {
    let flow = pipe.each(list, most, new, one);
    if flow.is_err() {
        list.pop();
    }
    flow
}

fn statement(pipe: &mut Pipe, statement: &mut Statement, clock: &mut Clock) -> Flow {
    let mut first = bits([
        statement.posted_at.is_some(),
        statement.posted_approx,
        statement.zone.is_some(),
        statement.title.is_some(),
        statement.source_url.is_some(),
        statement.incident.is_some(),
    ]) | choice(Lang::ALL, statement.lang) << 6;
    let mut second = bits([statement.quoted]) | choice(TextKind::ALL, statement.kind) << 1;
    pipe.flags(&mut first)?;
    pipe.flags(&mut second)?;
    let has = |bit: u8| first >> bit & 1 == 1;
    statement.posted_approx = has(1);
    statement.lang = chosen(Lang::ALL, first >> 6);
    statement.quoted = second & 1 == 1;
    statement.kind = chosen(TextKind::ALL, second >> 1);
    clock.some(pipe, has(0), &mut statement.posted_at)?;
    some_text(pipe, has(2), &mut statement.zone)?;
    some_text(pipe, has(3), &mut statement.title)?;
    some_text(pipe, has(4), &mut statement.source_url)?;
    some_text(pipe, has(5), &mut statement.incident)?;
    pipe.text(&mut statement.text)
}

fn terms(pipe: &mut Pipe, terms: &mut Terms) -> Flow {
    let mut flags =
        bits([terms.title.is_some(), terms.source_url.is_some()]) | choice(Lang::ALL, terms.lang) << 2;
    pipe.flags(&mut flags)?;
    terms.lang = chosen(Lang::ALL, flags >> 2);
    some_text(pipe, flags & 1 != 0, &mut terms.title)?;
    some_text(pipe, flags & 2 != 0, &mut terms.source_url)?;
    pipe.text(&mut terms.text)
}

fn event(pipe: &mut Pipe, event: &mut Event, clock: &mut Clock) -> Flow {
    let mut flags = bits([
        event.at.is_some(),
        event.earliest.is_some(),
        event.latest.is_some(),
        event.approx,
        event.incident.is_some(),
        event.source.is_some(),
    ]);
    pipe.flags(&mut flags)?;
    let has = |bit: u8| flags >> bit & 1 == 1;
    event.approx = has(3);
    event.kind = one_of(pipe, EventKind::ALL, event.kind)?;
    clock.some(pipe, has(0), &mut event.at)?;
    clock.some(pipe, has(1), &mut event.earliest)?;
    clock.some(pipe, has(2), &mut event.latest)?;
    some_text(pipe, has(4), &mut event.incident)?;
    some_text(pipe, has(5), &mut event.source)
}

fn users(pipe: &mut Pipe, users: &mut Users) -> Flow {
    let mut flags = bits([users.as_of.is_some(), users.incident.is_some(), users.source.is_some()]);
    pipe.flags(&mut flags)?;
    users.kind = one_of(pipe, UsersKind::ALL, users.kind)?;
    // Figures are mostly round: the zeros at their end are counted.
    let (mut zeros, mut rest) = (0, users.count);
    while rest > 0 && rest.is_multiple_of(10) {
        (zeros, rest) = (zeros + 1, rest / 10);
    }
    pipe.number(Kind::Figure, &mut zeros)?;
    pipe.number(Kind::Figure, &mut rest)?;
    let power = u32::try_from(zeros).ok().and_then(|zeros| 10u64.checked_pow(zeros));
    users.count = power.and_then(|power| rest.checked_mul(power)).ok_or(Stop::Garbled)?;
    if flags & 1 != 0 {
        let mut day = users.as_of.map_or(0, |day| i64::from(day.num_days_from_ce()) - FIRST_DAY);
        pipe.signed(Kind::Time, &mut day)?;
        let day = day.checked_add(FIRST_DAY).map(i32::try_from);
        users.as_of = Some(
            day.and_then(Result::ok).and_then(NaiveDate::from_num_days_from_ce_opt).ok_or(Stop::Garbled)?,
        );
    }
    some_text(pipe, flags & 2 != 0, &mut users.incident)?;
    some_text(pipe, flags & 4 != 0, &mut users.source)
}

/// 1 January 2013, in days of the common era.
const FIRST_DAY: i64 = 734_869;

/// A place is counted from the start of the one before where it lies behind it in the same document.
fn mark(pipe: &mut Pipe, mark: &mut ReaderMark, documents: &[DocId], before: &mut Place) -> Flow {
    let number = mark.rule.as_deref().and_then(number_of);
    let mut flags = bits([
        mark.kind == ReaderMarkKind::Dismissed,
        number.is_some(),
        mark.rule.is_some() && number.is_none(),
        mark.text.is_some(),
        mark.place.doc == before.doc && mark.place.range.start >= before.range.start,
    ]);
    pipe.flags(&mut flags)?;
    let has = |bit: u8| flags >> bit & 1 == 1;
    mark.kind = if has(0) { ReaderMarkKind::Dismissed } else { ReaderMarkKind::Note };
    if has(4) {
        mark.place.doc = before.doc;
    } else {
        let mut index = documents.iter().position(|doc| *doc == mark.place.doc).unwrap_or(0);
        pipe.size(Kind::Count, &mut index)?;
        mark.place.doc = *documents.get(index).ok_or(Stop::Garbled)?;
    }
    range(pipe, &mut mark.place.range, if has(4) { before.range.start } else { 0 })?;
    *before = mark.place;
    if has(1) {
        let mut number = u64::from(number.unwrap_or(0));
        pipe.number(Kind::Rule, &mut number)?;
        mark.rule = RULES.iter().find(|rule| u64::from(rule.number) == number).map(|rule| rule.id.to_owned());
    }
    some_text(pipe, has(2), &mut mark.rule)?;
    some_text(pipe, has(3), &mut mark.text)
}

fn seen(pipe: &mut Pipe, seen: &mut Seen, documents: &[DocId]) -> Flow {
    let mut version = u64::from(seen.rules);
    pipe.number(Kind::Figure, &mut version)?;
    seen.rules = version as u16;
    let all = core::mem::take(&mut seen.findings);
    for doc in documents {
        let mut own: Vec<SeenFinding> =
            all.iter().filter(|finding| finding.place.doc == *doc).copied().collect();
        let mut start = 0;
        let flow = whole(pipe, &mut own, MOST_FINDINGS, SeenFinding::default, |pipe, item| {
            item.place.doc = *doc;
            finding(pipe, item, &mut start)
        });
        seen.findings.extend(own);
        flow?;
    }
    Ok(())
}

fn finding(pipe: &mut Pipe, finding: &mut SeenFinding, start: &mut usize) -> Flow {
    range(pipe, &mut finding.place.range, *start)?;
    *start = finding.place.range.start;
    let mut number = u64::from(finding.rule);
    pipe.number(Kind::Rule, &mut number)?;
    finding.rule = u16::try_from(number).map_err(|_| Stop::Garbled)?;
    let polarity = Polarity::ALL.iter().position(|polarity| *polarity == finding.polarity).unwrap_or(0);
    let mut weight = u64::from(finding.severity) * 4 + polarity as u64;
    pipe.number(Kind::Weight, &mut weight)?;
    finding.severity = u8::try_from(weight / 4).map_err(|_| Stop::Garbled)?;
    finding.polarity = *Polarity::ALL.get(weight as usize & 3).ok_or(Stop::Garbled)?;
    Ok(())
}

/// A range that begins at or after `from`.
fn range(pipe: &mut Pipe, range: &mut CharRange, from: usize) -> Flow {
    let (mut gap, mut length) = (range.start.saturating_sub(from), range.len());
    pipe.size(Kind::Gap, &mut gap)?;
    pipe.size(Kind::Length, &mut length)?;
    let start = from.checked_add(gap).ok_or(Stop::Garbled)?;
    *range = CharRange::new(start, start.checked_add(length).ok_or(Stop::Garbled)?);
    Ok(())
}

/// The last time that was carried, in minutes since 1970: the next is told from there.
struct Clock(i64);

impl Clock {
    fn some(&mut self, pipe: &mut Pipe, is_there: bool, time: &mut Option<Time>) -> Flow {
        if is_there {
            *time = Some(self.time(pipe, time.unwrap_or_default())?);
        }
        Ok(())
    }

    fn time(&mut self, pipe: &mut Pipe, time: Time) -> Result<Time, Stop> {
        let (seconds, nanos) = (time.timestamp(), time.timestamp_subsec_nanos());
        let offset = i64::from(time.offset().local_minus_utc());
        let mut away = seconds.div_euclid(60) - self.0;
        pipe.signed(Kind::Time, &mut away)?;
        self.0 = self.0.checked_add(away).ok_or(Stop::Garbled)?;
        // Quarters of an hour, doubled; odd where the time is finer than clocks on walls.
        let plain = offset % 900 == 0 && seconds % 60 == 0 && nanos == 0;
        let mut zone = offset / 900 * 2 + i64::from(!plain);
        pipe.signed(Kind::Zone, &mut zone)?;
        let (mut second, mut rest, mut nanos) = (seconds.rem_euclid(60), offset % 900, u64::from(nanos));
        if zone & 1 == 1 {
            pipe.signed(Kind::Zone, &mut second)?;
            pipe.signed(Kind::Zone, &mut rest)?;
            pipe.number(Kind::Zone, &mut nanos)?;
        } else {
            (second, rest, nanos) = (0, 0, 0);
        }
        let offset = (zone >> 1).checked_mul(900).and_then(|quarters| quarters.checked_add(rest));
        let offset = offset.and_then(|offset| i32::try_from(offset).ok()).and_then(FixedOffset::east_opt);
        let seconds = self.0.checked_mul(60).and_then(|minutes| minutes.checked_add(second));
        let nanos = u32::try_from(nanos).ok();
        let utc = seconds.zip(nanos).and_then(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos));
        // Near the ends of the calendar the local time may not exist.
        let (utc, offset) = utc.zip(offset).ok_or(Stop::Garbled)?;
        let shift = TimeDelta::seconds(i64::from(offset.local_minus_utc()));
        utc.naive_utc().checked_add_signed(shift).ok_or(Stop::Garbled)?;
        Ok(utc.with_timezone(&offset))
    }
}

/// The statements in their order, then the terms.
fn documents(case: &Case) -> Vec<DocId> {
    let statements = (0..case.statements.len()).map(DocId::Statement);
    statements.chain(case.terms.as_ref().map(|_| DocId::Terms)).collect()
}

fn number_of(rule: &str) -> Option<u16> {
    RULES.iter().find(|known| known.id == rule).map(|known| known.number)
}

fn some_text(pipe: &mut Pipe, is_there: bool, text: &mut Option<String>) -> Flow {
    if is_there { pipe.text(text.get_or_insert_default()) } else { Ok(()) }
}

/// Bits from the lowest on.
fn bits<const N: usize>(choices: [bool; N]) -> u8 {
    choices.iter().rev().fold(0, |bits, choice| bits << 1 | u8::from(*choice))
}

/// 0 for none, else the place in the list, from 1.
fn choice<T: PartialEq>(all: &[T], value: Option<T>) -> u8 {
    value.and_then(|value| all.iter().position(|one| *one == value)).map_or(0, |index| index as u8 + 1)
}

/// The two lowest bits of a number made by [`choice`].
fn chosen<T: Copy>(all: &[T], number: u8) -> Option<T> {
    usize::from(number & 3).checked_sub(1).and_then(|index| all.get(index)).copied()
}

fn one_of<T: Copy + PartialEq>(pipe: &mut Pipe, all: &[T], value: T) -> Result<T, Stop> {
    let mut index = all.iter().position(|one| *one == value).unwrap_or(0);
    pipe.size(Kind::Count, &mut index)?;
    all.get(index).copied().ok_or(Stop::Garbled)
}

fn empty_event() -> Event {
    Event {
        kind: EventKind::Onset,
        at: None,
        earliest: None,
        latest: None,
        approx: false,
        incident: None,
        source: None,
    }
}

fn empty_users() -> Users {
    Users { count: 0, kind: UsersKind::Affected, as_of: None, incident: None, source: None }
}

fn empty_mark() -> ReaderMark {
    let place = Place { doc: DocId::Terms, range: CharRange::new(0, 0) };
    ReaderMark { kind: ReaderMarkKind::Note, place, rule: None, text: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coder::{Decoder, Encoder};
    use crate::primer::Primer;

    /// Reads a record of these bytes.
    fn read(values: &[(Kind, &[u8])]) -> Flow {
        let mut encoder = Encoder::new(Primer::None.model(), 1000);
        for (kind, bytes) in values {
            bytes.iter().try_for_each(|byte| encoder.byte(*kind, *byte)).unwrap();
        }
        let bytes = encoder.finish();
        link(&mut Pipe::Read(Decoder::new(Primer::None.model(), &bytes, false, 1000)), &mut Link::default())
    }

    /// Close to the largest number with a sign, and even.
    const HUGE: &[u8] = &[0xfc, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];

    #[test]
    fn a_zone_beyond_all_numbers_is_garbled() {
        let statement =
            [(Kind::Count, &[1][..]), (Kind::Flags, &[1, 1]), (Kind::Time, &[0]), (Kind::Zone, HUGE)];
        assert_eq!(
            read(&[&[(Kind::Flags, &[0][..]), (Kind::Text, &[0xff])], &statement[..]].concat()),
            Err(Stop::Garbled)
        );
    }

    #[test]
    fn a_day_beyond_all_numbers_is_garbled() {
        let figure =
            [(Kind::Flags, &[1][..]), (Kind::Count, &[0]), (Kind::Figure, &[0, 1]), (Kind::Time, HUGE)];
        let before =
            [(Kind::Flags, &[4][..]), (Kind::Text, &[0xff]), (Kind::Count, &[0]), (Kind::Count, &[1])];
        assert_eq!(read(&[before, figure].concat()), Err(Stop::Garbled));
    }
}
