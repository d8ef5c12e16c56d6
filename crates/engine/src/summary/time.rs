//! The sentence on time.

use super::messages::Messages;
use crate::Ui;
use crate::reading::{Bounds, Delays, Reading};
use crate::{times, wording};

/// How late the first word came, per incident. That it can't be told is only said where a text was `heard`.
pub fn sentence(reading: &Reading, heard: bool, messages: &Messages, ui: Ui) -> Option<String> {
    let untold = heard.then(|| messages.no_time.to_owned());
    let mut incidents: Vec<(&str, &Delays)> = Vec::new();
    for statement in &reading.statements {
        if let Some(delays) = &statement.delays
            && incidents.iter().all(|(name, _)| *name != statement.incident)
        {
            incidents.push((&statement.incident, delays));
        }
    }
    let said = |name: &str, bounds: &Option<Bounds<i64>>| {
        length(bounds.as_ref()?, times::is_about(reading, name), messages, ui)
    };
    if let [(name, delays)] = incidents.as_slice() {
        let complaint = said(name, &delays.complaint_to_first_word_min);
        let onset = said(name, &delays.onset_to_first_word_min);
        let template = match (&onset, &complaint) {
            (Some(_), Some(_)) => messages.from_both,
            (Some(_), None) => messages.from_onset,
            (None, Some(_)) => messages.from_complaint,
            (None, None) if is_before(delays) => return Some(messages.before.to_owned()),
            (None, None) => return untold,
        };
        let filled = wording::put(template, "{onset}", onset.as_deref().unwrap_or_default());
        return Some(wording::put(&filled, "{complaint}", complaint.as_deref().unwrap_or_default()));
    }
    // From what users saw first, where both are known.
    let lengths: Vec<String> = incidents
        .iter()
        .filter_map(|(name, delays)| {
            let complaint = said(name, &delays.complaint_to_first_word_min);
            complaint.or_else(|| said(name, &delays.onset_to_first_word_min))
        })
        .collect();
    if lengths.is_empty() {
        return untold;
    }
    Some(wording::put(messages.several, "{lengths}", &super::list(&lengths, messages.items)))
}

/// Whether the first word is dated before what it answers; the timeline flags it.
fn is_before(delays: &Delays) -> bool {
    [&delays.onset_to_first_word_min, &delays.complaint_to_first_word_min]
        .into_iter()
        .flatten()
        .any(|(_, most)| most.is_some_and(|most| most < 0))
}

/// A delay in words; a range by its middle where it is narrow. A time before the start is no delay. `about`: its ends are
/// only about right.
fn length((least, most): &Bounds<i64>, about: bool, messages: &Messages, ui: Ui) -> Option<String> {
    if most.is_some_and(|most| most < 0) {
        return None;
    }
    let say = |template: &str, minutes| wording::put(template, "{length}", &wording::minutes(minutes, ui));
    match (*least, *most) {
        (Some(least), Some(most)) if least == most && !about => Some(wording::minutes(least, ui)),
        (Some(least), Some(most)) if most - least < times::CLOSE => {
            Some(say(messages.about, least.midpoint(most)))
        }
        (Some(least), Some(most)) => {
            let from = wording::put(messages.between_lengths, "{least}", &wording::minutes(least, ui));
            Some(wording::put(&from, "{most}", &wording::minutes(most, ui)))
        }
        (Some(least), None) => Some(say(messages.at_least, least)),
        (None, Some(most)) => Some(say(messages.at_most, most)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Case, Ui, read};

    fn summary(onset: &str) -> String {
        let case = format!(
            r#"{{"id":"a","statements":[{{"text":"Logins fail.","posted_at":"2026-01-05T10:00:00Z"}}],"events":[{{"kind":"onset","at":"{onset}"}}]}}"#
        );
        read(&serde_json::from_str::<Case>(&case).unwrap(), Ui::En).summary
    }

    #[test]
    fn a_wait_says_how_sure_it_is() {
        let case = |event: &str| {
            let case = format!(
                r#"{{"id":"a","statements":[{{"text":"Logins fail.","posted_at":"2026-01-05T10:00:00Z"}}],"events":[{{"kind":"onset",{event}}}]}}"#
            );
            read(&serde_json::from_str::<Case>(&case).unwrap(), Ui::En).summary
        };
        let about = case(r#""at":"2026-01-05T09:15:00Z","approx":true"#);
        assert!(about.starts_with("The first official word came about 45 min after the onset."), "{about}");
        let wide = case(r#""earliest":"2026-01-04T09:00:00Z","latest":"2026-01-04T21:00:00Z""#);
        assert!(
            wide.starts_with("The first official word came between 13 h and 25 h after the onset."),
            "{wide}"
        );
    }

    #[test]
    fn a_word_before_the_start_is_no_delay() {
        assert!(
            summary("2026-01-05T09:15:00Z")
                .starts_with("The first official word came 45 min after the onset.")
        );
        let before = summary("2026-01-05T10:26:00Z");
        assert!(before.starts_with("The first official word is dated before the start"), "{before}");
    }
}
