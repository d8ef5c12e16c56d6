//! How common a clause type is in English terms of service. Written by `cargo xtask common --data DIR`; not by hand.
//!
//! Counted with this engine in 85 terms of 65 companies: the training and validation documents of CLAUDETTE-50 (Lippi
//! et al. 2019), 2006 to 2017 where they are dated, and the English ones of its multilingual successor (Galassi et al.
//! 2024), which call themselves last changed in 2012 to 2022; both CC BY 4.0. A company that is in both is counted at both
//! dates. Terms count for a type where the engine finds it at least once, so a figure errs where the engine does
//! (docs/accuracy.md). No corpus of Chinese terms was at hand that is large enough for such a figure.

/// How many terms were counted.
pub const OF: usize = 85;

/// In how many of them a clause type stands; `None` for anything else.
pub fn count(clause: &str) -> Option<usize> {
    IN.iter().find(|(id, _)| *id == clause).map(|(_, count)| usize::from(*count))
}

/// Whether fewer than one in ten of them have it.
pub fn is_rare(clause: &str) -> bool {
    count(clause).is_some_and(|count| count * 10 < OF)
}

static IN: [(&str, u8); 27] = [
    ("CHANGE_TERMS", 84),
    ("CHANGE_SERVICE", 69),
    ("TERMINATE", 80),
    ("CONTENT_REMOVAL", 73),
    ("CONSENT_BY_USE", 83),
    ("FINAL_INTERPRETATION", 4),
    ("ASSIGNMENT", 41),
    ("LIABILITY_EXCLUSION", 85),
    ("LIABILITY_CAP", 77),
    ("TECH_FAILURE", 52),
    ("FORCE_MAJEURE", 37),
    ("THIRD_PARTY", 61),
    ("NO_WARRANTY", 79),
    ("USER_RISK", 70),
    ("NO_COMPENSATION", 57),
    ("ACCOUNT_SECURITY", 60),
    ("DATA_LOSS", 31),
    ("INDEMNITY", 63),
    ("JURISDICTION", 78),
    ("GOVERNING_LAW", 85),
    ("ARBITRATION", 49),
    ("CONTENT_LICENCE", 65),
    ("IP_AD_RESTRICTION", 77),
    ("ADS_CONSENT", 13),
    ("STRETCHED", 11),
    ("CLASS_WAIVER", 41),
    ("TIME_LIMIT", 24),
];
