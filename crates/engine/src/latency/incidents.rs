//! Which incident a statement, an event or a user figure belongs to.

use super::StatementTimes;
use super::interval::{in_order, key};
use super::moments;
use crate::case::{Case, Time, Users};
use crate::order;
use chrono::{Months, NaiveDate};

/// Unnamed statements further apart than this tell of different incidents.
const APART: u64 = 3 * 24 * 3600 * 1_000_000;
/// A user figure holds for incidents within so many months of its day.
const FIGURE_MONTHS: Months = Months::new(3);

/// The incidents of a case, in the order of time.
#[derive(Debug)]
pub(super) struct Incidents {
    /// Their names.
    pub names: Vec<String>,
    /// The incident of each statement.
    pub of_statement: Vec<usize>,
    /// The incident of each entered event.
    pub of_event: Vec<usize>,
}

/// Something of the case that may have a name of its incident and a moment.
struct Anchor<'a> {
    name: Option<&'a str>,
    time: Option<Time>,
}

/// A group while it is being collected.
struct Group<'a> {
    name: Option<&'a str>,
    times: Vec<Time>,
}

impl Group<'_> {
    fn first(&self) -> Option<Time> {
        self.times.iter().min_by_key(|time| key(Some(**time))).copied()
    }

    /// In microseconds.
    fn distance(&self, time: Time) -> Option<u64> {
        self.times.iter().map(|t| key(Some(*t)).abs_diff(key(Some(time)))).min()
    }
}

impl Incidents {
    /// Groups the statements, then gives every entered event to the nearest group.
    pub fn of(case: &Case, statements: &[StatementTimes]) -> Self {
        let anchors: Vec<Anchor> = case
            .statements
            .iter()
            .enumerate()
            .map(|(index, statement)| Anchor {
                name: statement.incident.as_deref(),
                time: statement
                    .posted_at
                    .or_else(|| statements.get(index).and_then(|s| moments::first(statement, s.times))),
            })
            .collect();
        let entered: Vec<Anchor> = case
            .events
            .iter()
            .map(|event| Anchor {
                name: event.incident.as_deref(),
                time: event.at.or(event.earliest).or(event.latest),
            })
            .collect();
        let mut groups = Vec::new();
        let of_statement = assign(&mut groups, &anchors, true);
        let of_event = assign(&mut groups, &entered, case.statements.is_empty());
        Self::in_order(&groups, &of_statement, &of_event)
    }

    /// Orders the groups by time (those without a time keep their place at the end) and names the unnamed ones.
    fn in_order(groups: &[Group], of_statement: &[usize], of_event: &[usize]) -> Self {
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order::by_key(&mut order, |&index| {
            let first = groups.get(index).and_then(Group::first);
            (first.is_none(), key(first), index)
        });
        let mut names: Vec<String> = Vec::new();
        let mut number = 0;
        for group in order.iter().filter_map(|&index| groups.get(index)) {
            let name = group.name.map(String::from).unwrap_or_else(|| {
                loop {
                    number += 1;
                    let name = number.to_string();
                    if groups.iter().all(|g| g.name != Some(&name)) {
                        break name;
                    }
                }
            });
            names.push(name);
        }
        let place = |group: &usize| order.iter().position(|index| index == group).unwrap_or(0);
        Incidents {
            names,
            of_statement: of_statement.iter().map(place).collect(),
            of_event: of_event.iter().map(place).collect(),
        }
    }

    /// Whether a user figure holds for an incident with this first known moment.
    pub fn has_users(&self, users: &Users, incident: usize, start: Option<Time>) -> bool {
        match (&users.incident, users.as_of) {
            (Some(name), _) => self.names.get(incident) == Some(name),
            (None, Some(day)) => start.is_some_and(|time| holds(day, time)),
            (None, None) => self.names.len() == 1,
        }
    }
}

/// Whether a figure of that day holds for an incident.
fn holds(day: NaiveDate, time: Time) -> bool {
    let date = time.date_naive();
    let (first, last) = (day.checked_sub_months(FIGURE_MONTHS), day.checked_add_months(FIGURE_MONTHS));
    first.is_none_or(|first| first <= date) && last.is_none_or(|last| date <= last)
}

/// Gives every anchor a group. Named ones by name; then, in the order of time, the others to the nearest group, or to
/// a new one where `split` allows it and none is near; those without a time go with the one before them.
fn assign<'a>(groups: &mut Vec<Group<'a>>, anchors: &[Anchor<'a>], split: bool) -> Vec<usize> {
    let mut given: Vec<Option<usize>> = anchors.iter().map(|_| None).collect();
    for (slot, anchor) in given.iter_mut().zip(anchors) {
        let Some(name) = anchor.name else { continue };
        let index = groups.iter().position(|g| g.name == Some(name)).unwrap_or_else(|| {
            groups.push(Group { name: Some(name), times: Vec::new() });
            groups.len() - 1
        });
        join(groups, index, anchor.time);
        *slot = Some(index);
    }
    let mut timed: Vec<(Time, usize)> = (anchors.iter().enumerate())
        .filter(|(_, anchor)| anchor.name.is_none())
        .filter_map(|(index, anchor)| Some((anchor.time?, index)))
        .collect();
    in_order(&mut timed);
    for (time, index) in timed {
        let near = groups
            .iter()
            .enumerate()
            .filter_map(|(group, g)| Some((g.distance(time)?, group)))
            .min()
            .filter(|(distance, _)| !split || *distance <= APART)
            .map(|(_, group)| group)
            // Events of a case whose statements have no time belong to its first incident.
            .or_else(|| (!split && !groups.is_empty()).then_some(0));
        let group = near.unwrap_or_else(|| {
            groups.push(Group { name: None, times: Vec::new() });
            groups.len() - 1
        });
        // An event goes to the nearest statement; it does not draw further events after it.
        if split || groups.get(group).is_some_and(|g| g.times.is_empty()) {
            join(groups, group, Some(time));
        }
        if let Some(slot) = given.get_mut(index) {
            *slot = Some(group);
        }
    }
    let first = given.iter().flatten().next().copied();
    let mut last = None;
    given
        .into_iter()
        .map(|slot| {
            let group = slot.or(last).or(first).unwrap_or_else(|| {
                if groups.is_empty() {
                    groups.push(Group { name: None, times: Vec::new() });
                }
                0
            });
            last = Some(group);
            group
        })
        .collect()
}

fn join(groups: &mut [Group], index: usize, time: Option<Time>) {
    if let (Some(group), Some(time)) = (groups.get_mut(index), time) {
        group.times.push(time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Event, EventKind, Statement, UsersKind};

    fn time(text: &str) -> Time {
        Time::parse_from_rfc3339(text).unwrap()
    }

    fn statement(posted: Option<&str>, incident: Option<&str>) -> Statement {
        Statement {
            posted_at: posted.map(time),
            incident: incident.map(String::from),
            ..Statement::new("The lamp service is down.")
        }
    }

    fn event(at: &str, incident: Option<&str>) -> Event {
        Event {
            kind: EventKind::Onset,
            at: Some(time(at)),
            earliest: None,
            latest: None,
            approx: false,
            incident: incident.map(String::from),
            source: None,
        }
    }

    fn group(statements: Vec<Statement>, events: Vec<Event>) -> Incidents {
        Incidents::of(&Case { statements, events, ..Case::default() }, &[])
    }

    #[test]
    fn three_days_part_unnamed_statements() {
        let found = group(
            vec![
                statement(Some("2020-05-01T10:00:00Z"), None),
                statement(Some("2020-05-04T10:00:00Z"), None),
                statement(Some("2020-05-07T10:00:01Z"), None),
            ],
            vec![event("2020-05-06T23:00:00Z", None), event("2020-05-01T09:00:00Z", None)],
        );
        assert_eq!(found.names, ["1", "2"]);
        assert_eq!(found.of_statement, [0, 0, 1]);
        assert_eq!(found.of_event, [1, 0]);
    }

    #[test]
    fn a_name_decides_and_numbers_avoid_it() {
        let found = group(
            vec![
                statement(Some("2020-05-09T10:00:00Z"), None),
                statement(Some("2020-05-01T10:00:00Z"), Some("1")),
            ],
            vec![event("2020-05-09T09:00:00Z", Some("1")), event("2021-01-01T00:00:00Z", Some("next"))],
        );
        assert_eq!(found.names, ["1", "2", "next"]);
        assert_eq!(found.of_statement, [1, 0]);
        assert_eq!(found.of_event, [0, 2]);
    }

    #[test]
    fn a_statement_without_a_time_goes_with_the_one_before() {
        let found = group(
            vec![
                statement(Some("2020-05-01T10:00:00Z"), None),
                statement(None, None),
                statement(Some("2020-06-01T10:00:00Z"), None),
                statement(None, None),
            ],
            vec![],
        );
        assert_eq!(found.of_statement, [0, 0, 1, 1]);
    }

    #[test]
    fn events_alone_make_incidents() {
        let found =
            group(vec![], vec![event("2020-05-09T09:00:00Z", None), event("2020-01-09T09:00:00Z", None)]);
        assert_eq!(found.of_event, [1, 0]);
        let untimed = group(vec![statement(None, None)], vec![event("2020-05-09T09:00:00Z", None)]);
        assert_eq!(untimed.names, ["1"]);
        assert_eq!((untimed.of_statement, untimed.of_event), (vec![0], vec![0]));
    }

    #[test]
    fn a_user_figure_holds_by_name_by_day_or_for_the_only_one() {
        let found = group(
            vec![
                statement(Some("2020-05-01T10:00:00Z"), None),
                statement(Some("2020-09-30T10:00:00Z"), Some("b")),
            ],
            vec![],
        );
        let start =
            |index: usize| [time("2020-05-01T09:00:00Z"), time("2020-09-30T09:00:00Z")].get(index).copied();
        let mut users = Users {
            count: 5,
            kind: UsersKind::Active,
            as_of: NaiveDate::from_ymd_opt(2020, 6, 30),
            incident: None,
            source: None,
        };
        let of = |users: &Users| -> Vec<usize> {
            (0..2).filter(|&incident| found.has_users(users, incident, start(incident))).collect()
        };
        assert_eq!(of(&users), [0, 1]);
        users.as_of = NaiveDate::from_ymd_opt(2020, 6, 29);
        assert_eq!(of(&users), [0]);
        users.incident = Some("b".into());
        assert_eq!(of(&users), [1]);
        (users.incident, users.as_of) = (None, None);
        assert_eq!(of(&users), [0usize; 0]);
    }
}
