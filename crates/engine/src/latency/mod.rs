//! How late: the times in a statement, what happened then, and the delays between.
//!
//! `scan` reads times, `roles` says what happened then, `stamps` when the posts of a pasted thread were made, `timeline`
//! orders the events of every incident and flags what does not fit, `delays` measures.

mod choose;
mod delays;
mod events;
mod first_word;
mod flags;
mod incidents;
mod interval;
mod mention;
mod messages;
mod moments;
mod nearness;
mod posted;
mod promises;
mod roles;
mod scan;
mod stamps;
#[cfg(test)]
mod testing;
mod told;
mod typed;

pub use events::APPROX_MIN;
pub use first_word::first_word_tells_the_end;
pub use mention::{Slack, TimeMention};
pub use stamps::Stamp;
pub use typed::{Typed, typed};

use crate::Ui;
use crate::case::{Case, Statement};
use crate::reading::{Delays, Timeline};
use crate::rules::Cue;
use crate::text::Document;
use incidents::Incidents;

/// The times in a statement, in the order of the text, resolved against the statement's own time of publication.
pub fn times(document: &Document, statement: &Statement, cues: &[Cue]) -> Vec<TimeMention> {
    let read = |stamp| {
        let mut mentions = scan::scan(document, statement, stamp);
        roles::assign(document, cues, &mut mentions);
        stamps::mark(document, cues, &mut mentions);
        mentions
    };
    let mentions = read(None);
    // "Posted 5 May 2020, 14:00": what the text itself says of its posting dates the rest of it.
    match stamps::posted(&mentions).filter(|_| statement.posted_at.is_none()) {
        Some(stamp) => read(Some(stamp)),
        None => mentions,
    }
}

/// What the timeline needs of one statement.
pub struct StatementTimes<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Its times.
    pub times: &'a [TimeMention],
    /// Where it states a cause, if it does (from the checklist).
    pub cause: Option<crate::text::ByteRange>,
    /// It says that the service is back (from the checklist's cues).
    pub says_resolved: bool,
}

/// The latency layer's part of the Reading.
pub struct LatencyReading {
    /// Events, flags, promises.
    pub timeline: Timeline,
    /// The incident of each statement.
    pub incidents: Vec<String>,
    /// The delays per statement: those of its incident.
    pub by_statement: Vec<Option<Delays>>,
    /// The delays of the only incident.
    pub delays: Option<Delays>,
}

/// Orders what happened, and measures. The sentences of flags are in the language of the interface.
pub fn timeline(case: &Case, statements: &[StatementTimes], ui: Ui) -> LatencyReading {
    let incidents = Incidents::of(case, statements);
    let happenings = events::collect(case, statements, &incidents);
    let delays: Vec<Delays> = (0..incidents.names.len())
        .map(|index| delays::measure(case, statements, &happenings, &incidents, index))
        .collect();
    let measured =
        |index: &usize| delays.get(*index).filter(|delays| delays::says_something(delays)).copied();
    LatencyReading {
        timeline: Timeline {
            events: happenings.iter().map(|event| event.event(&incidents)).collect(),
            flags: flags::flags(case, statements, &happenings, incidents.names.len(), messages::messages(ui)),
            promises: promises::promises(case, statements, &happenings),
        },
        by_statement: incidents.of_statement.iter().map(measured).collect(),
        delays: if incidents.names.len() == 1 { measured(&0) } else { None },
        incidents: (incidents.of_statement.iter())
            .map(|&index| incidents.names.get(index).cloned().unwrap_or_default())
            .collect(),
    }
}
