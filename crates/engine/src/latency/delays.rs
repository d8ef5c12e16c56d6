//! How long it took, per incident.

use super::StatementTimes;
use super::choose::choose;
use super::events::{Happening, Source};
use super::incidents::Incidents;
use super::interval::{Interval, key, minutes};
use crate::case::{Case, EventKind, Time, Users, UsersKind};
use crate::order;
use crate::reading::{Bounds, Delays, TimeKind};

/// Measures one incident.
pub(super) fn measure(
    case: &Case,
    statements: &[StatementTimes],
    events: &[Happening],
    incidents: &Incidents,
    incident: usize,
) -> Delays {
    let when = |kind| choose(events, incident, kind).map(|event| event.measured);
    let between = |from: Option<Interval>, to: Option<Interval>| {
        let (least, most) = from.zip(to).and_then(|(a, b)| a.minutes_to(b))?;
        // Slack alone puts nothing before what it follows; where even the most is negative, the times say so, and a
        // flag stands beside it.
        let overlap = most.is_none_or(|most| most >= 0);
        Some((least.map(|min| if overlap { min.max(0) } else { min }), most))
    };
    let (onset, complaint) = (when(EventKind::Onset), when(EventKind::FirstComplaint));
    let (word, end) = (when(EventKind::FirstOfficial), when(EventKind::Resolved));
    let onset_to_first_word_min = between(onset, word);
    // A length that a text gives is exact where its ends are not known as well.
    let from_length = choose(events, incident, EventKind::Resolved)
        .is_none_or(|e| e.source == Source::Derived || onset.is_none());
    let length = from_length.then(|| told_length(statements, incidents, incident)).flatten();
    let onset_to_resolution_min = length.or_else(|| between(onset, end));
    let since = match (onset, complaint) {
        (Some(onset), Some(complaint)) => Some(onset.earlier_of(complaint)),
        (onset, complaint) => onset.or(complaint),
    };
    let words = words(events, incident);
    let gaps = gaps(&words);
    let users = figure(case, events, incidents, incident);
    let silent_user_hours = between(since, word)
        .zip(users)
        .and_then(|(silence, users)| user_hours(silence, case.users.get(users)?.count));
    Delays {
        onset_to_first_word_min,
        complaint_to_first_word_min: between(complaint, word),
        first_word_to_cause_min: between(word, when(EventKind::Cause)),
        onset_to_resolution_min,
        share_before_first_word: onset_to_first_word_min
            .zip(onset_to_resolution_min)
            .and_then(|(silent, whole)| share(silent, whole)),
        longest_silence_min: gaps.last().copied(),
        median_gap_min: median(&gaps),
        updates: (!words.is_empty()).then_some(words.len()),
        silent_user_hours,
        users: users.filter(|_| silent_user_hours.is_some()),
    }
}

/// Whether anything is known.
pub(super) fn says_something(delays: &Delays) -> bool {
    let lengths = [
        delays.onset_to_first_word_min,
        delays.complaint_to_first_word_min,
        delays.first_word_to_cause_min,
        delays.onset_to_resolution_min,
    ];
    lengths.iter().any(Option::is_some) || delays.updates.is_some() || delays.silent_user_hours.is_some()
}

/// How long an outage lasted by what its texts say: the longest length, as parts may be told of as well.
fn told_length(statements: &[StatementTimes], incidents: &Incidents, incident: usize) -> Option<Bounds<i64>> {
    let of_incident = statements.iter().zip(&incidents.of_statement).filter(|(_, i)| **i == incident);
    let longest = of_incident
        .flat_map(|(statement, _)| statement.times)
        .filter(|m| m.kind == TimeKind::Duration && m.role == Some(EventKind::Resolved) && !m.relative)
        .max_by_key(|m| m.seconds)?;
    let length = i64::try_from(longest.seconds?).ok()?.checked_add(30)? / 60;
    let least = longest.slack.early_min.and_then(|min| length.checked_sub(min));
    Some((least, longest.slack.late_min.and_then(|min| length.checked_add(min))))
}

/// When the public heard something, in order, each moment once.
fn words(events: &[Happening], incident: usize) -> Vec<Time> {
    let spoken = events.iter().filter(|e| e.incident == incident && e.is_word());
    let mut times: Vec<Time> = spoken.filter_map(|e| e.measured.start()).collect();
    order::by_key(&mut times, |time| key(Some(*time)));
    times.dedup_by_key(|time| time.timestamp().div_euclid(60));
    times
}

/// The minutes between words that follow each other, from the shortest to the longest.
fn gaps(words: &[Time]) -> Vec<i64> {
    let mut gaps: Vec<i64> = words.iter().zip(words.iter().skip(1)).map(|(a, b)| minutes(*a, *b)).collect();
    order::by_key(&mut gaps, |gap| *gap);
    gaps
}

fn median(sorted: &[i64]) -> Option<i64> {
    let middle = sorted.len() / 2;
    let high = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(high);
    }
    Some((sorted.get(middle.checked_sub(1)?)? + high) / 2)
}

/// The share of the outage before the first word, in thousandths, from the middle of both ranges.
fn share(silent: Bounds<i64>, whole: Bounds<i64>) -> Option<f64> {
    let twice = |(least, most): Bounds<i64>| Some(least? + most?);
    let (silent, whole) = (twice(silent)?.max(0), twice(whole)?);
    if whole <= 0 {
        return None;
    }
    let thousandths = (silent.saturating_mul(2000) / whole).saturating_add(1) / 2;
    u32::try_from(thousandths.min(1000)).ok().map(|value| f64::from(value) / 1000.0)
}

/// Silence times users. A silence that ends before it began is no silence.
fn user_hours(silence: Bounds<i64>, count: u64) -> Option<Bounds<u64>> {
    let hours = |minutes: i64| {
        let minutes = u128::try_from(minutes.max(0)).unwrap_or_default();
        u64::try_from(u128::from(count) * minutes / 60).unwrap_or(u64::MAX)
    };
    if silence.1.is_some_and(|most| most < 0) {
        return None;
    }
    Some((silence.0.map(hours), silence.1.map(hours)))
}

/// The user figure that an incident's silence is multiplied with: of people hit before ceilings, then the figure
/// nearest in time.
fn figure(case: &Case, events: &[Happening], incidents: &Incidents, incident: usize) -> Option<usize> {
    let starts = events.iter().filter(|e| e.incident == incident).filter_map(|e| e.measured.start());
    let start = starts.min_by_key(|time| key(Some(*time)));
    let rank = |kind| match kind {
        UsersKind::Affected => 0,
        UsersKind::Active => 1,
        UsersKind::Registered => 2,
    };
    let days = |users: &Users| {
        users.as_of.zip(start).map_or(0, |(day, time)| (time.date_naive() - day).num_days().abs())
    };
    case.users
        .iter()
        .enumerate()
        .filter(|(_, users)| incidents.has_users(users, incident, start))
        .min_by_key(|(_, users)| (users.incident.is_none(), rank(users.kind), days(users)))
        .map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{event, read, statement};
    use super::*;
    use crate::case::EventKind::*;

    fn exactly<T: Copy>(value: T) -> Option<Bounds<T>> {
        Some((Some(value), Some(value)))
    }

    fn users(count: u64, kind: UsersKind) -> Users {
        Users { count, kind, as_of: None, incident: None, source: None }
    }

    #[test]
    fn the_five_delays_of_an_incident() {
        let case = Case {
            statements: vec![
                statement("10:00", "Sorry."),
                statement("10:40", "Still down."),
                statement("12:00", "Up."),
            ],
            events: vec![
                event(Onset, "08:20"),
                event(FirstComplaint, "08:50"),
                event(Cause, "10:30"),
                event(Resolved, "11:40"),
            ],
            users: vec![users(900, UsersKind::Registered), users(60, UsersKind::Affected)],
            ..Case::default()
        };
        let found = read(case).delays.unwrap();
        assert_eq!(found.onset_to_first_word_min, exactly(100));
        assert_eq!(found.complaint_to_first_word_min, exactly(70));
        assert_eq!(found.first_word_to_cause_min, exactly(30));
        assert_eq!(found.onset_to_resolution_min, exactly(200));
        assert_eq!(found.share_before_first_word, Some(0.5));
        assert_eq!(
            (found.updates, found.longest_silence_min, found.median_gap_min),
            (Some(4), Some(80), Some(30))
        );
        assert_eq!(found.silent_user_hours, exactly(100));
    }

    #[test]
    fn silence_begins_with_the_first_complaint_where_that_came_first() {
        let case = Case {
            statements: vec![statement("10:00", "Sorry.")],
            events: vec![event(Onset, "09:20"), event(FirstComplaint, "09:00")],
            users: vec![users(438, UsersKind::Active)],
            ..Case::default()
        };
        assert_eq!(read(case).delays.unwrap().silent_user_hours, exactly(438));
    }

    #[test]
    fn slack_in_the_text_makes_a_range() {
        let case = Case {
            statements: vec![statement("10:00", "Labels have failed since {~08:30}.")],
            ..Case::default()
        };
        assert_eq!(read(case).delays.unwrap().onset_to_first_word_min, Some((Some(80), Some(100))));
    }

    #[test]
    fn a_length_told_is_the_length() {
        let length = |text: &str| {
            let statements = vec![statement("10:00", text)];
            read(Case { statements, ..Case::default() }).delays.unwrap().onset_to_resolution_min
        };
        assert_eq!(length("The outage lasted {45m}."), exactly(45));
        assert_eq!(length("Labels failed at {~08:30}. The outage lasted {45m}."), exactly(45));
        assert_eq!(length("Labels failed between {08:30-09:20}. Cards were down for {45m}."), exactly(50));
    }

    #[test]
    fn slack_puts_no_answer_before_the_question() {
        let delay = |posted: &str| {
            let statements = vec![statement(posted, "Labels have failed since {~08:30}.")];
            read(Case { statements, ..Case::default() }).delays.unwrap().onset_to_first_word_min
        };
        assert_eq!(delay("08:35"), Some((Some(0), Some(15))));
        assert_eq!(delay("08:00"), Some((Some(-40), Some(-20))));
    }

    #[test]
    fn slack_of_the_reader_is_shown_but_not_counted() {
        let mut onset = event(Onset, "08:30");
        onset.approx = true;
        let mut post = statement("10:00", "Sorry.");
        post.posted_approx = true;
        let case = Case { statements: vec![post], events: vec![onset], ..Case::default() };
        assert_eq!(read(case).delays.unwrap().onset_to_first_word_min, exactly(90));
    }

    #[test]
    fn several_incidents_have_delays_per_statement_only() {
        let case = Case {
            statements: vec![statement("10:00", "Sorry."), statement("20 10:00", "Sorry again.")],
            events: vec![event(Onset, "09:00"), event(Onset, "20 08:00")],
            ..Case::default()
        };
        let found = read(case);
        assert_eq!(found.delays, None);
        let per: Vec<_> =
            found.by_statement.into_iter().map(|d| d.unwrap().onset_to_first_word_min).collect();
        assert_eq!(per, [exactly(60), exactly(120)]);
        assert_eq!(found.incidents, ["1", "2"]);
    }

    #[test]
    fn nothing_known_is_no_delay() {
        let case = Case { statements: vec![statement("", "Sorry.")], ..Case::default() };
        assert_eq!(read(case).delays, None);
    }

    #[test]
    fn the_median_of_an_even_count_lies_between() {
        assert_eq!(median(&[10, 20, 40, 100]), Some(30));
        assert_eq!(median(&[7]), Some(7));
        assert_eq!(median(&[]), None);
    }
}
