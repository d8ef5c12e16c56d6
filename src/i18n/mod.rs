//! All words on screen, in both languages. A missing one is a compile error.

mod en;
pub mod figures;
pub mod names;
pub mod times;
mod zh;

use subtext_engine::wording;
use subtext_engine::{Lang, Ui};

/// The sentences of the page; `{0}`, `{1}`, … are filled in, see [`fill`]. Names of classes, items and events are in [`names`], times in [`times`].
pub struct Messages {
    pub title: &'static str,
    pub tagline: &'static str,
    pub promise_short: &'static str,
    pub promise_long: &'static str,
    pub limits: &'static str,
    pub forget: &'static str,
    pub keys: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,

    pub desk: &'static str,
    pub example: &'static str,
    pub own_texts: &'static str,
    pub clear: &'static str,
    pub undo: &'static str,
    pub not_saved: &'static str,
    pub paste_statement: &'static str,
    pub paste_terms: &'static str,
    pub add_statement: &'static str,
    pub remove_statement: &'static str,

    pub when: &'static str,
    pub when_hint: &'static str,
    pub zone: &'static str,
    pub users: &'static str,
    pub users_kind: &'static str,
    pub incident: &'static str,
    pub posted: &'static str,
    pub posted_n: &'static str,
    pub about: &'static str,
    pub is_reported: &'static str,
    pub from_text: &'static str,

    pub empty: &'static str,
    pub too_long: &'static str,
    pub about_example: &'static str,
    pub show_other: &'static str,
    pub back_translated: &'static str,
    pub reported: &'static str,
    pub unread: &'static str,
    pub time_unknown: &'static str,
    pub the_statement: &'static str,
    pub statement_n: &'static str,
    pub the_terms: &'static str,

    pub not_stated: &'static str,
    pub comma: &'static str,
    pub quoted: &'static str,
    pub n_of_m: &'static str,
    pub delay_unknown: &'static str,
    pub delay_from_complaint: &'static str,
    pub delay_from_onset: &'static str,
    pub delay_by_incident: &'static str,
    /// What the only statement does not say, and what none of several says.
    pub missing: [&'static str; 2],
    pub nothing_missing: &'static str,
    /// A phrase stands in so many places of so many statements.
    pub recycled: &'static str,
    pub plain: &'static str,
    pub plain_none: &'static str,
    pub plain_small: &'static str,
    /// The gravest class of tone, and how many places speak for the text.
    pub tone_small: &'static str,
    pub risks: &'static str,
    pub no_risks: &'static str,

    pub timeline: &'static str,
    pub yardstick: &'static str,
    pub others: &'static str,
    pub later_than: &'static str,
    pub of_which: &'static str,
    pub over: &'static str,
    pub measured_columns: [&'static str; 5],
    pub whole: &'static str,
    pub in_minutes: &'static str,
    pub yardsticks: &'static str,
    pub measured_by: &'static str,
    pub norm: &'static str,
    pub norms: &'static str,
    pub began_later: &'static str,
    pub references: &'static str,
    pub all_times: &'static str,
    pub delays_caption: &'static str,
    pub delays: [&'static str; 9],
    pub user_hours: [&'static str; 2],
    pub event_columns: [&'static str; 4],
    pub zone_from: [&'static str; 4],
    pub change: &'static str,
    pub moment: &'static str,
    pub moment_new: &'static str,
    pub moment_add: &'static str,
    pub moment_what: &'static str,
    pub moment_when: &'static str,
    pub moment_hint: &'static str,
    pub moment_in_text: &'static str,
    pub moment_read: &'static str,
    pub moment_empty: &'static str,
    pub moment_unread: &'static str,
    pub moment_set: &'static str,
    pub moment_back: &'static str,
    pub no_times: &'static str,
    pub mark_stated: &'static str,
    pub mark_inferred: &'static str,
    pub mark_entered: &'static str,
    /// Kept, not kept, not known.
    pub promise: [&'static str; 3],

    pub stated: &'static str,
    pub reads_as: &'static str,
    /// The four scores: their name, and what 0, 1 and 2 read as.
    pub axes: [(&'static str, [&'static str; 3]); 4],
    pub pose: &'static str,

    pub crossings: &'static str,
    pub ledger: &'static str,

    pub filter: &'static str,
    pub all_kinds: &'static str,
    /// All marks of a layer, in the order of the layers.
    pub layers: [&'static str; 4],
    /// All, from notable on, weighty only.
    pub weights: [&'static str; 3],
    pub kind: &'static str,
    pub weight: &'static str,
    pub shown: &'static str,
    pub show_all: &'static str,
    pub next_serious: &'static str,
    pub map: &'static str,
    pub map_key: &'static str,
    /// The risks put on the user, of all; how many clauses are of a rare kind, one and several.
    pub risks_of: &'static str,
    pub rare: [&'static str; 2],
    pub semicolon: &'static str,
    pub stop: &'static str,
    pub walk: &'static str,
    pub compare_with: &'static str,
    /// Nobody, then in the order of the jurisdictions.
    pub laws: [&'static str; 4],
    pub compare: &'static str,
    pub about_figures: &'static str,
    pub compare_limits: &'static str,
    /// So many of so many terms have this type of clause; where that was counted.
    pub common: &'static str,
    pub common_source: &'static str,
    /// How sure a rule says it is, and how sure the trained model is, which it names.
    pub rule_sure: &'static str,
    pub model_sure: &'static str,
    pub model: &'static str,

    pub share: &'static str,
    /// What a link gives away.
    pub share_carries: &'static str,
    pub share_trimmed: &'static str,
    pub share_bare: &'static str,
    pub share_at: &'static str,
    pub share_making: &'static str,
    pub share_too_long: &'static str,
    pub share_link: &'static str,
    pub share_length: &'static str,
    /// A place that the link fits, or not, and the most characters that it takes.
    pub share_limit: [&'static str; 2],
    pub share_copy: &'static str,
    pub share_copied: &'static str,
    pub share_by_hand: &'static str,
    pub share_sheet: &'static str,
    pub share_qr: &'static str,
    pub share_as: &'static str,
    pub share_nothing: &'static str,
    pub share_png: &'static str,
    /// In the order of the formats.
    pub formats: [&'static str; 5],

    pub opened: &'static str,
    pub said_source: &'static str,
    /// Why a part of a link is missing: cut, garbled, too long; and how many hundredths of it were read.
    pub missing_why: [&'static str; 3],
    pub missing_of_link: &'static str,
    /// How many marks only the rules of then make, and only those of today.
    pub rules_changed: &'static str,
    /// One, and several.
    pub marks: [&'static str; 2],
    pub show_today: &'static str,
    pub show_seen: &'static str,
    pub make_mine: &'static str,
    pub leave_link: &'static str,
    pub unknown_case: &'static str,
    pub link_unreadable: &'static str,
    pub link_of_other_version: &'static str,
    pub link_too_long: &'static str,
    pub bookmarklet: &'static str,
    pub bookmarklet_name: &'static str,

    pub note_on: &'static str,
    pub note_add: &'static str,
    pub note_here: &'static str,
    pub note_delete: &'static str,
    pub dismiss: &'static str,
    pub put_aside: [&'static str; 2],
    pub bring_back: &'static str,

    pub findings: &'static str,
    pub show_more: &'static str,
    pub to_text: &'static str,
    pub rule: &'static str,
    pub source: &'static str,
    pub notable: &'static str,
    pub serious: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub close: &'static str,
    pub open_in_subtext: &'static str,

    /// Before the theory that a class of tone rests on.
    pub theory: &'static str,
    pub compared: &'static str,
    /// The rows of the comparison beside the scores: the wait, facts, the checklist, what hurts, what credits, what
    /// contradicts itself.
    pub compared_rows: [&'static str; 6],
    pub none: &'static str,
    /// Before phrases that stand in several statements.
    pub again: &'static str,
    pub pair_open: &'static str,
    /// What a status update does not state.
    pub not_yet: &'static str,
}

pub fn of(ui: Ui) -> &'static Messages {
    match ui {
        Ui::En => &en::MESSAGES,
        Ui::Zh => &zh::MESSAGES,
    }
}

pub use wording::fill;

/// Puts one number into a template.
pub fn counted(template: &str, n: usize) -> String {
    fill(template, &[&n.to_string()])
}

/// How many there are, and of how many where not all are shown.
pub fn of_all(m: &Messages, shown: usize, all: usize) -> String {
    if shown == all { all.to_string() } else { fill(m.shown, &[&shown.to_string(), &all.to_string()]) }
}

/// The same with a template for one and another for all other numbers.
pub fn plural([one, several]: [&str; 2], n: usize) -> String {
    counted(if n == 1 { one } else { several }, n)
}

/// The language tag of the page.
pub fn tag(ui: Ui) -> &'static str {
    match ui {
        Ui::En => "en",
        Ui::Zh => "zh-Hans",
    }
}

/// The language tag of a pasted text; empty for one that is not known.
pub fn tag_of_text(lang: Option<Lang>) -> &'static str {
    match lang {
        Some(Lang::En) => "en",
        Some(Lang::Zh) => "zh-Hans",
        None => "",
    }
}
