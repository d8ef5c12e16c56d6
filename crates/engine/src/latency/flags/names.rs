//! Weekdays and zones whose names can be doubted.

use crate::case::Time;
use crate::latency::events::Happening;
use crate::latency::messages::{Messages, fill, offset, offset_of};
use crate::reading::{Flag, FlagKind};
use chrono::Datelike;

/// A weekday that is not that of its date.
pub(super) fn weekday(quote: &str, time: Time, events: Vec<usize>, words: &Messages) -> Flag {
    Flag {
        kind: FlagKind::WeekdayAgainstDate,
        events,
        reason: fill(words.weekday_against_date, &[quote, &words.date(time), words.weekday(time.weekday())]),
    }
}

/// One flag for an abbreviation, however often it stands there.
pub(super) fn zone(
    flags: &mut Vec<Flag>,
    events: &[Happening],
    quote: &str,
    here: Vec<usize>,
    words: &Messages,
) {
    let Some((name, places)) = words.zones.iter().find(|(name, _)| names(quote, name)) else { return };
    let Some(time) = here.first().and_then(|&i| events.get(i)).and_then(|e| e.measured.start()) else {
        return;
    };
    let mut readings = String::new();
    for (place, minutes) in *places {
        if !readings.is_empty() {
            readings.push_str(words.or);
        }
        readings.push_str(place);
        readings.push(' ');
        readings.push_str(&offset(*minutes));
    }
    let reason = fill(words.zone_ambiguous, &[name, &readings, &offset_of(time)]);
    match flags.iter_mut().find(|f| f.kind == FlagKind::ZoneAmbiguous && f.reason == reason) {
        Some(flag) => flag.events.extend(here),
        None => flags.push(Flag { kind: FlagKind::ZoneAmbiguous, events: here, reason }),
    }
}

/// Whether an expression holds an abbreviation as a word of its own.
fn names(quote: &str, abbreviation: &str) -> bool {
    quote.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.eq_ignore_ascii_case(abbreviation))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_a_word_of_its_own() {
        assert!(names("9:10 CST", "CST") && names("9点（cst）", "CST") && !names("9:10 ACST", "CST"));
    }
}
