//! A time expression as it was read.

use super::stamps::Stamp;
use crate::case::EventKind;
use crate::reading::{Moment, TimeExpression, TimeKind, ZoneFrom};
use crate::text::{ByteRange, Document};

/// How far the true time may lie from the named one, in minutes; `None` where that side is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slack {
    /// Earlier than named, at most.
    pub early_min: Option<i64>,
    /// Later than named, at most.
    pub late_min: Option<i64>,
}

impl Slack {
    /// The time as named.
    pub const EXACT: Slack = Slack { early_min: Some(0), late_min: Some(0) };
}

/// A time expression, resolved as far as the text and the statement's time allow.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMention {
    /// Where it stands.
    pub range: ByteRange,
    /// What it stands for.
    pub kind: TimeKind,
    /// What happened then, where the words near it say so.
    pub role: Option<EventKind>,
    /// With the role of a promise: the recovery was promised, not a word.
    pub of_recovery: bool,
    /// The moment, or the start of the window.
    pub from: Option<Moment>,
    /// The end of the window.
    pub to: Option<Moment>,
    /// The length of a duration.
    pub seconds: Option<u64>,
    /// How exact it is ("about", "before", "in the evening").
    pub slack: Slack,
    /// How exact the end of a window is.
    pub end_slack: Slack,
    /// Both ends of a window name their day.
    pub dated_ends: bool,
    /// The rule that supplied what the expression itself does not say (its day, its half-day, its year); `None`
    /// where the expression says it all.
    pub inferred: Option<&'static str>,
    /// Where the zone of its clock comes from.
    pub zone_from: ZoneFrom,
    /// The zone named can be read in two ways (CST, IST, BST).
    pub zone_ambiguous: bool,
    /// The weekday named is not that of the date.
    pub weekday_clash: bool,
    /// A duration counted from the event before it ("15 minutes later", "一个半小时后").
    pub relative: bool,
    /// The ends of a stretch that the words name as a whole: a month, an evening, the last two days. It is only shown.
    /// What happened in a stretch happened at some moment of it, so no event begins or ends with one.
    pub stretch: Option<(Option<Moment>, Option<Moment>)>,
    /// It says when a part of the text was posted.
    pub stamp: Option<Stamp>,
    /// Which time of the statement says when the post was made that it stands in.
    pub posted_by: Option<usize>,
}

impl TimeMention {
    /// The expression as the Reading shows it.
    pub fn expression(&self, document: &Document) -> TimeExpression {
        let (kind, (from, to)) = match self.stretch {
            Some(ends) => (TimeKind::Range, ends),
            None => (self.kind, (self.from, self.to)),
        };
        TimeExpression {
            place: document.place(self.range),
            kind,
            role: self.role,
            from,
            to,
            seconds: self.seconds,
        }
    }
}
