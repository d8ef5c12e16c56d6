//! The table of how common clause types are knows every type that the rules can find.

use subtext_engine::common;
use subtext_engine::reading::Polarity;
use subtext_engine::rules::{CATEGORIES, RuleLayer};

/// Turns of phrase that stand beside a clause: how many terms have them says nothing.
const DEVICES: [&str; 7] = [
    "ANY_REASON",
    "ANY_TIME",
    "INCL_NOT_LIMITED",
    "MAX_EXTENT",
    "NO_NOTICE",
    "SOLE_DISCRETION",
    "YOU_UNDERSTAND",
];

#[test]
fn every_clause_type_is_counted() {
    for category in CATEGORIES.iter().filter(|category| category.layer == RuleLayer::Terms) {
        let speaks_for_itself = category.polarity != Polarity::Credits && !DEVICES.contains(&category.id);
        let count = common::count(category.id);
        assert_eq!(count.is_some(), speaks_for_itself, "{}", category.id);
        assert!(count.is_none_or(|count| count <= common::OF), "{}", category.id);
    }
}

#[test]
fn rare_is_fewer_than_one_in_ten() {
    assert!(common::is_rare("FINAL_INTERPRETATION"));
    assert!(!common::is_rare("CHANGE_TERMS") && !common::is_rare("NO_NOTICE"));
}
