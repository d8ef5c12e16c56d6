//! What the engine knows of each clause type beyond its rules: the heads of CLAUDETTE that it stands for, its place in
//! the ledger, and which badges make it worse.

use crate::reading::LedgerKind::{self, Duty, Right, Risk};
use crate::reading::Party::{self, Both, Platform, User};

/// A head of CLAUDETTE (Lippi et al. 2019).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Arbitration.
    A,
    /// Unilateral change.
    Ch,
    /// Content removal.
    Cr,
    /// Jurisdiction.
    J,
    /// Choice of law.
    Law,
    /// Limitation of liability.
    Ltd,
    /// Unilateral termination.
    Ter,
    /// Contract by using.
    Use,
}

impl Head {
    /// Every head, in the order of the contract and of the model.
    pub const ALL: [Head; 8] =
        [Head::A, Head::Ch, Head::Cr, Head::J, Head::Law, Head::Ltd, Head::Ter, Head::Use];

    /// Its name in the corpus.
    pub fn name(self) -> &'static str {
        self.names().0
    }

    /// The clause type that it stands for where no rule says more.
    pub fn usual(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Head::A => ("A", "ARBITRATION"),
            Head::Ch => ("CH", "CHANGE_TERMS"),
            Head::Cr => ("CR", "CONTENT_REMOVAL"),
            Head::J => ("J", "JURISDICTION"),
            Head::Law => ("LAW", "GOVERNING_LAW"),
            Head::Ltd => ("LTD", "LIABILITY_EXCLUSION"),
            Head::Ter => ("TER", "TERMINATE"),
            Head::Use => ("USE", "CONSENT_BY_USE"),
        }
    }
}

/// A clause type.
#[derive(Debug)]
pub struct Kind {
    /// Its name in the Reading.
    pub id: &'static str,
    /// The heads that fire with it.
    pub heads: &'static [Head],
    /// What it gives or takes, and whom.
    pub ledger: (LedgerKind, Party),
    /// The badges in its sentence that make it one step worse.
    pub worse_with: &'static [&'static str],
}

const AT_WILL: &[&str] = &["NO_NOTICE", "ANY_TIME", "ANY_REASON", "SOLE_DISCRETION"];

const fn kind(
    id: &'static str,
    heads: &'static [Head],
    ledger: (LedgerKind, Party),
    worse_with: &'static [&'static str],
) -> Kind {
    Kind { id, heads, ledger, worse_with }
}

/// Every clause type, in the order of the contract.
///
/// A change of the terms is graded by notice alone: in the annotated corpora "at any time" says nothing about how
/// one-sided such a clause is, while it does for ending an account, a service or content.
static KINDS: [Kind; 24] = [
    kind("CHANGE_TERMS", &[Head::Ch], (Right, Platform), &["NO_NOTICE"]),
    kind("CHANGE_SERVICE", &[Head::Ch, Head::Ter], (Right, Platform), AT_WILL),
    kind("TERMINATE", &[Head::Ter], (Right, Platform), AT_WILL),
    kind("CONTENT_REMOVAL", &[Head::Cr], (Right, Platform), AT_WILL),
    kind("CONSENT_BY_USE", &[Head::Use], (Duty, User), &[]),
    kind("FINAL_INTERPRETATION", &[], (Right, Platform), &[]),
    kind("ASSIGNMENT", &[], (Right, Platform), &["NO_NOTICE"]),
    kind("LIABILITY_EXCLUSION", &[Head::Ltd], (Risk, User), &[]),
    kind("LIABILITY_CAP", &[Head::Ltd], (Risk, User), &[]),
    kind("TECH_FAILURE", &[Head::Ltd], (Risk, User), &[]),
    kind("FORCE_MAJEURE", &[Head::Ltd], (Risk, User), &["STRETCHED"]),
    kind("THIRD_PARTY", &[Head::Ltd], (Risk, User), &[]),
    kind("NO_WARRANTY", &[], (Risk, User), &[]),
    kind("USER_RISK", &[], (Risk, User), &[]),
    kind("NO_COMPENSATION", &[], (Risk, User), &[]),
    kind("ACCOUNT_SECURITY", &[], (Risk, User), &[]),
    kind("DATA_LOSS", &[Head::Ltd], (Risk, User), &[]),
    kind("INDEMNITY", &[], (Duty, User), &[]),
    kind("JURISDICTION", &[Head::J], (Duty, User), &[]),
    kind("GOVERNING_LAW", &[Head::Law], (Duty, Both), &[]),
    kind("ARBITRATION", &[Head::A], (Duty, User), &["CLASS_WAIVER", "TIME_LIMIT"]),
    kind("CONTENT_LICENCE", &[], (Right, Platform), &[]),
    kind("IP_AD_RESTRICTION", &[], (Duty, User), &[]),
    kind("ADS_CONSENT", &[], (Duty, User), &[]),
];

/// What is known of a clause type; `None` for badges.
pub fn of(id: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.id == id)
}

/// The clause type that a badge is a narrower form of.
pub fn form_of(badge: &str) -> Option<&'static str> {
    match badge {
        "STRETCHED" => Some("FORCE_MAJEURE"),
        "CLASS_WAIVER" | "TIME_LIMIT" => Some("ARBITRATION"),
        _ => None,
    }
}

/// Its place in the order of the contract.
pub fn rank(id: &str) -> usize {
    KINDS.iter().position(|kind| kind.id == id).unwrap_or(KINDS.len())
}

/// The counter-signals: what speaks for the other side.
pub const COUNTER_SIGNALS: [&str; 4] = ["NOTICE_PERIOD", "REFUND", "CARVE_OUT", "MUTUAL"];

/// What a counter-signal gives, and whom, whether or not a clause stands beside it.
pub fn promise(id: &str) -> Option<(LedgerKind, Party)> {
    match id {
        "NOTICE_PERIOD" => Some((Duty, Platform)),
        "REFUND" => Some((Right, User)),
        _ => None,
    }
}

/// Whether a category is a counter-signal.
pub fn is_counter_signal(id: &str) -> bool {
    COUNTER_SIGNALS.contains(&id)
}
