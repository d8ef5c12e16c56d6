//! The Case: what a reader gives. Its JSON is specified in the project's contract; an unknown field is an error.

use crate::names::named_enum;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// A moment with the offset of the clock that it was given on (RFC 3339 in JSON).
pub type Time = DateTime<FixedOffset>;

named_enum! {
    /// The language of a text. `zh` is Simplified Chinese; Traditional is normalised for matching only.
    pub enum Lang {
        /// English.
        En = "en",
        /// Chinese.
        Zh = "zh",
    }
}

named_enum! {
    /// What kind of text a statement is; decides how gaps in the checklist are worded.
    pub enum TextKind {
        /// A short notice on a status page.
        StatusUpdate = "status_update",
        /// A statement addressed to the public.
        PublicStatement = "public_statement",
        /// An account written after the end.
        Postmortem = "postmortem",
    }
}

named_enum! {
    /// What happened at a moment of an incident.
    pub enum EventKind {
        /// The service began to fail.
        Onset = "onset",
        /// The first user complained in public.
        FirstComplaint = "first_complaint",
        /// The first official word.
        FirstOfficial = "first_official",
        /// The company says that it knew.
        Acknowledged = "acknowledged",
        /// The cause was given.
        Cause = "cause",
        /// A further official word.
        Update = "update",
        /// A time for which something was promised.
        PromisedUpdate = "promised_update",
        /// The impact was reduced.
        Mitigated = "mitigated",
        /// The service was back.
        Resolved = "resolved",
        /// A report after the end.
        Report = "report",
    }
}

named_enum! {
    /// Which users a figure counts. Only `affected` is a count of people hit; the others are ceilings.
    pub enum UsersKind {
        /// People who could not use the service.
        Affected = "affected",
        /// People who used the service in some period.
        Active = "active",
        /// Accounts.
        Registered = "registered",
    }
}

/// One outage, or several, with the terms behind it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Any name, unique in a stream.
    pub id: String,
    /// In the order of the incident; may be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// The excerpt of the terms of service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Terms>,
    /// What the reader entered; wins over what is inferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// Figures of users.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<Users>,
    /// What kind of text the statements are, where they do not say it themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<TextKind>,
}

/// One official response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The pasted text, never altered.
    pub text: String,
    /// Overrides the detected language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted_at: Option<Time>,
    /// The time of publication was derived rather than stated.
    #[serde(default, skip_serializing_if = "is_false")]
    pub posted_approx: bool,
    /// The zone of its clock, as `+08:00`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// A title for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// The incident that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// What kind of text it is; else the Case's kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<TextKind>,
    /// `false`: reported speech, not the company's own words.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub quoted: bool,
}

impl Statement {
    /// A statement with nothing but its text.
    pub fn new(text: impl Into<String>) -> Self {
        Statement {
            text: text.into(),
            lang: None,
            posted_at: None,
            posted_approx: false,
            zone: None,
            title: None,
            source_url: None,
            incident: None,
            kind: None,
            quoted: true,
        }
    }
}

/// The excerpt of the terms.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The pasted text, never altered.
    pub text: String,
    /// Overrides the detected language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// A title for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where they are published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
}

/// A moment that the reader entered: `at`, or `earliest` and/or `latest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// When; with `approx` 15 minutes either way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Time>,
    /// Not before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Time>,
    /// Not after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Time>,
    /// The time was derived rather than stated.
    #[serde(default, skip_serializing_if = "is_false")]
    pub approx: bool,
    /// The incident that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// Where the reader has it from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A figure of users.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Users {
    /// How many.
    pub count: u64,
    /// Which users are counted.
    pub kind: UsersKind,
    /// The day of the figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
    /// The incident that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// Where the reader has it from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_true(value: &bool) -> bool {
    *value
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_field_is_an_error() {
        let error = serde_json::from_str::<Case>(r#"{"id":"a","colour":"red"}"#).unwrap_err();
        assert!(error.to_string().contains("unknown field `colour`"), "{error}");
    }

    #[test]
    fn a_case_survives_json() {
        let text = r#"{"id":"a","statements":[{"text":"Down.","posted_at":"2013-07-22T09:26:00+08:00","quoted":false}],"events":[{"kind":"onset","at":"2013-07-22T07:30:00+08:00","approx":true}],"users":[{"count":3,"kind":"affected","as_of":"2013-07-01"}]}"#;
        let case: Case = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&case).unwrap(), text);
    }

    #[test]
    fn a_wrong_name_lists_the_right_ones() {
        let error = serde_json::from_str::<Event>(r#"{"kind":"start"}"#).unwrap_err().to_string();
        assert!(error.contains("onset") && error.contains("report"), "{error}");
    }
}
