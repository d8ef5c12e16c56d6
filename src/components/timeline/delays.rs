//! The delays of every incident in figures.

use super::references::by_incident;
use crate::components::table::table;
use crate::components::{Pen, ReadingProps};
use crate::i18n::{self, Messages, figures, names, times};
use subtext_engine::Ui;
use subtext_engine::case::{Case, UsersKind};
use subtext_engine::reading::{Bounds, Delays};

/// How many of the rows stand there even where nothing is known.
const ALWAYS: usize = 4;

pub fn delays(p: &mut Pen, props: &ReadingProps) {
    let (m, ui, case) = (props.messages(), props.ui, &props.read.case);
    let incidents = by_incident(props);
    let heads: Vec<String> = (incidents.iter().filter(|_| incidents.len() > 1))
        .map(|(index, _)| i18n::fill(m.incident, &[&(index + 1).to_string()]))
        .collect();
    let mut columns: Vec<&str> = heads.iter().map(String::as_str).collect();
    if !columns.is_empty() {
        columns.insert(0, "");
    }
    let mut rows = Vec::new();
    for (row, name) in m.delays.iter().enumerate() {
        let cells: Vec<Option<String>> =
            incidents.iter().map(|(_, delays)| cell(row, (*delays)?, case, m, ui)).collect();
        if row < ALWAYS || cells.iter().any(Option::is_some) {
            let mut all = vec![String::from(*name)];
            all.extend(cells.into_iter().map(|cell| cell.unwrap_or_else(|| m.not_stated.into())));
            rows.push(all);
        }
    }
    table(p, m.delays_caption, &columns, &rows, None, "");
}

fn cell(row: usize, delays: &Delays, case: &Case, m: &Messages, ui: Ui) -> Option<String> {
    let (between, length) = match row {
        0 => (delays.onset_to_first_word_min, None),
        1 => (delays.complaint_to_first_word_min, None),
        2 => (delays.first_word_to_cause_min, None),
        3 => (delays.onset_to_resolution_min, None),
        4 => return delays.share_before_first_word.map(figures::percent),
        5 => return delays.updates.map(|updates| updates.to_string()),
        6 => (None, delays.median_gap_min),
        7 => (None, delays.longest_silence_min),
        _ => return user_hours(delays, case, m, ui),
    };
    let bounds = between.or(length.map(|minutes| (Some(minutes), Some(minutes))))?;
    let words = times::bounds(bounds, ui);
    // In minutes as well, which can be compared.
    let exact = bounds.0.filter(|least| Some(*least) == bounds.1 && *least >= 120);
    Some(match exact {
        Some(minutes) => i18n::fill(m.in_minutes, &[&words, &minutes.to_string()]),
        None => words,
    })
}

/// Silence times users, with what the figure of users counts: only people hit are a count, all else is a ceiling.
fn user_hours(delays: &Delays, case: &Case, m: &Messages, ui: Ui) -> Option<String> {
    let (hours, users): (Bounds<u64>, _) = (delays.silent_user_hours?, case.users.get(delays.users?)?);
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
