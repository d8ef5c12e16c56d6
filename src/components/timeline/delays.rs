//! The delays of every incident in figures.

use super::references::by_incident;
use crate::components::{Pen, ReadingProps};
use crate::i18n::{self, Messages, figures, names, times};
use subtext_engine::case::{Case, UsersKind};
use subtext_engine::reading::{Bounds, Delays};
use subtext_engine::{Ui, wording};

/// How many of the rows stand there even where nothing is known.
const ALWAYS: usize = 4;

pub fn table(p: &mut Pen, props: &ReadingProps) {
    let (m, ui, case) = (props.messages(), props.ui, &props.read.case);
    let columns = by_incident(props);
    p.class("table", "delays");
    p.attr("data-testid", "delays");
    p.line("caption", m.delays_caption);
    if columns.len() > 1 {
        p.open("thead");
        p.open("tr");
        p.line("td", "");
        for (index, _) in &columns {
            p.open("th");
            p.attr("scope", "col");
            p.words(&i18n::fill(m.incident, &[&(index + 1).to_string()]));
            p.close();
        }
        p.close();
        p.close();
    } else {
        p.nothing();
    }
    p.open("tbody");
    for (row, name) in m.delays.iter().enumerate() {
        let cells: Vec<Option<String>> =
            columns.iter().map(|(_, delays)| cell(row, (*delays)?, case, m, ui)).collect();
        if row >= ALWAYS && cells.iter().all(Option::is_none) {
            continue;
        }
        p.open("tr");
        p.open("th");
        p.attr("scope", "row");
        p.words(name);
        p.close();
        for cell in cells {
            p.line("td", cell.as_deref().unwrap_or(m.not_stated));
        }
        p.close();
    }
    p.close();
    p.close();
}

fn cell(row: usize, delays: &Delays, case: &Case, m: &Messages, ui: Ui) -> Option<String> {
    // In minutes as well, which can be compared.
    let between = |bounds: Option<Bounds<i64>>| {
        let bounds = bounds?;
        let words = times::bounds(bounds, ui);
        let exact = bounds.0.filter(|least| Some(*least) == bounds.1 && *least >= 120);
        Some(exact.map_or(words.clone(), |least| i18n::fill(m.in_minutes, &[&words, &least.to_string()])))
    };
    let length = |minutes: Option<i64>| minutes.map(|minutes| wording::minutes(minutes, ui));
    match row {
        0 => between(delays.onset_to_first_word_min),
        1 => between(delays.complaint_to_first_word_min),
        2 => between(delays.first_word_to_cause_min),
        3 => between(delays.onset_to_resolution_min),
        4 => delays.share_before_first_word.map(figures::percent),
        5 => delays.updates.map(|updates| updates.to_string()),
        6 => length(delays.median_gap_min),
        7 => length(delays.longest_silence_min),
        _ => user_hours(delays, case, m, ui),
    }
}

/// Silence times users, with what the figure of users counts: only people hit are a count, all else is a ceiling.
fn user_hours(delays: &Delays, case: &Case, m: &Messages, ui: Ui) -> Option<String> {
    let (hours, users) = (delays.silent_user_hours?, case.users.get(delays.users?)?);
    let [counted, ceiling] = m.user_hours;
    let (template, least) =
        if users.kind == UsersKind::Affected { (counted, hours.0) } else { (ceiling, None) };
    let shown = match (least, hours.1) {
        (Some(least), Some(most)) if least != most => {
            [&*figures::large(least, ui), "–", &figures::large(most, ui)].concat()
        }
        (Some(least), None) => ["≥ ", &*figures::large(least, ui)].concat(),
        (_, Some(most)) => figures::large(most, ui),
        (None, None) => return None,
    };
    Some(i18n::fill(template, &[&shown, &figures::large(users.count, ui), names::users(ui, users.kind)]))
}
