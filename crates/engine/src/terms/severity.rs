//! How one-sided a clause is, from its rule and from what stands beside it in the sentence.
//!
//! 1 is a note, 2 potentially one-sided, 3 clearly one-sided. It is about the balance of the clause, not about the
//! company.

use super::clauses::{Found, Judgement};
use super::kinds::{self, COUNTER_SIGNALS};
use crate::reading::Polarity;

/// The grade of a clause in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// 1 to 3.
    pub severity: u8,
    /// Neutral where what stands beside it restores the balance.
    pub polarity: Polarity,
}

/// Grades a clause in its sentence.
pub fn grade(clause: &Found, sentence: &Judgement) -> Grade {
    let worse = clause.kind.worse_with.iter().any(|badge| sentence.wears(badge))
        // To stop a service and to owe nothing for it is more than either.
        || (clause.kind.id == "CHANGE_SERVICE" && sentence.has("LIABILITY_EXCLUSION"));
    // A form of the clause (a stretched list, a class waiver) is graded by itself, and the clause is at least that.
    let form = sentence.badges.iter().filter(|badge| kinds::form_of(badge.id) == Some(clause.kind.id));
    let raised = form.map(|badge| badge.severity).fold(clause.base + u8::from(worse), u8::max);
    let milder = COUNTER_SIGNALS.iter().any(|badge| sentence.wears(badge));
    let severity = raised.saturating_sub(u8::from(milder)).clamp(1, 3);
    // Notice, money back or the same for both sides is a fair way to have such a clause; a bare "unless the law says
    // otherwise" leaves it as it is, only milder.
    let balanced = ["NOTICE_PERIOD", "REFUND", "MUTUAL"].iter().any(|badge| sentence.wears(badge));
    let fair = sentence.wears("MUTUAL") || (balanced && !worse);
    Grade { severity, polarity: if fair { Polarity::Neutral } else { Polarity::Hurts } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Decider;
    use crate::terms::clauses::Badge;

    fn graded(id: &str, base: u8, badges: &[&'static str]) -> (u8, Polarity) {
        let kind = kinds::of(id).unwrap();
        let found = Found { kind, base, confidence: 80, by: Decider::Rule, range: None };
        let badges = badges.iter().map(|id| Badge { id, severity: 2, range: None }).collect();
        let sentence = Judgement { clauses: vec![found], badges, ..Judgement::default() };
        let grade = grade(&found, &sentence);
        (grade.severity, grade.polarity)
    }

    #[test]
    fn at_will_is_worse_and_notice_is_milder() {
        assert_eq!(graded("TERMINATE", 2, &[]), (2, Polarity::Hurts));
        assert_eq!(graded("TERMINATE", 2, &["ANY_REASON", "NO_NOTICE"]), (3, Polarity::Hurts));
        assert_eq!(graded("TERMINATE", 2, &["NOTICE_PERIOD"]), (1, Polarity::Neutral));
        assert_eq!(graded("TERMINATE", 2, &["ANY_REASON", "NOTICE_PERIOD"]), (2, Polarity::Hurts));
    }

    #[test]
    fn a_change_of_terms_is_graded_by_notice_alone() {
        assert_eq!(graded("CHANGE_TERMS", 2, &["ANY_TIME"]).0, 2);
        assert_eq!(graded("CHANGE_TERMS", 2, &["NO_NOTICE"]).0, 3);
    }

    #[test]
    fn force_majeure_for_both_is_neutral_and_stretched_is_worse() {
        assert_eq!(graded("FORCE_MAJEURE", 1, &["MUTUAL"]), (1, Polarity::Neutral));
        assert_eq!(graded("FORCE_MAJEURE", 1, &["STRETCHED"]), (2, Polarity::Hurts));
    }

    #[test]
    fn an_exception_of_the_law_leaves_an_exclusion_standing() {
        assert_eq!(graded("LIABILITY_EXCLUSION", 2, &["CARVE_OUT"]), (1, Polarity::Hurts));
    }
}
