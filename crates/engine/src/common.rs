//! How common a clause type is in English terms of service. Written by `cargo xtask common --data DIR`; not by hand.
//!
//! Counted with this engine in 85 terms of 66 companies: the training and validation documents of CLAUDETTE-50 (Lippi
//! et al. 2019), 2006 to 2017 where they are dated, and the English ones of its multilingual successor (Galassi et al.
//! 2024), which call themselves last changed in 2012 to 2022; both CC BY 4.0. A company that is in both is counted at both
//! dates. Terms count for a type where the engine finds it at least once, so a figure errs where the engine does
//! (docs/accuracy.md). No corpus of Chinese terms is large enough for such a figure.

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
    ("CHANGE_TERMS", 81),
    ("CHANGE_SERVICE", 60),
    ("TERMINATE", 79),
    ("CONTENT_REMOVAL", 71),
    ("CONSENT_BY_USE", 83),
    ("FINAL_INTERPRETATION", 5),
    ("ASSIGNMENT", 41),
    ("LIABILITY_EXCLUSION", 84),
    ("LIABILITY_CAP", 74),
    ("TECH_FAILURE", 54),
    ("FORCE_MAJEURE", 34),
    ("THIRD_PARTY", 54),
    ("NO_WARRANTY", 79),
    ("USER_RISK", 69),
    ("NO_COMPENSATION", 55),
    ("ACCOUNT_SECURITY", 51),
    ("DATA_LOSS", 31),
    ("INDEMNITY", 62),
    ("JURISDICTION", 76),
    ("GOVERNING_LAW", 81),
    ("ARBITRATION", 47),
    ("CONTENT_LICENCE", 67),
    ("IP_AD_RESTRICTION", 73),
    ("ADS_CONSENT", 12),
    ("STRETCHED", 11),
    ("CLASS_WAIVER", 40),
    ("TIME_LIMIT", 22),
];
