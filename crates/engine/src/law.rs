//! Provisions of law that a clause type may be compared with. Pointers for a reader who wants to look further: nothing
//! here says what a law makes of a clause.
//!
//! They are data: `rules/laws.toml` holds the provisions, with where each was read, and the heads of `rules/terms/*.toml`
//! point to them. Clause types whose provisions were not read have none.

use crate::Ui;
use crate::names::named_enum;
use crate::rules::{CATEGORIES, LAWS, OF_LAWS, POINTERS, RuleLayer};

named_enum! {
    /// Whose law.
    pub enum Jurisdiction {
        /// The European Union: Directive 93/13.
        Eu = "eu",
        /// The United Kingdom: Consumer Rights Act 2015.
        Uk = "uk",
        /// China: Civil Code and consumer, commerce and data protection laws.
        Cn = "cn",
    }
}

/// What a clause type may be compared with there, the closest first; empty where nothing was read.
pub fn provisions(clause: &str, of: Jurisdiction, ui: Ui) -> Vec<&'static str> {
    let from = if ui == Ui::En { 0 } else { OF_LAWS.len() };
    let category = |number: u8| CATEGORIES.get(usize::from(number));
    let is_it = |number| category(number).is_some_and(|it| it.layer == RuleLayer::Terms && it.id == clause);
    let mut found = Vec::new();
    for &(_, law) in POINTERS.iter().filter(|(number, _)| is_it(*number)) {
        let law = usize::from(law);
        if OF_LAWS.get(law) == Some(&(of as u8)) {
            found.extend(LAWS.split('\n').nth(from + law));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_type_points_to_what_was_read() {
        let said = provisions("FORCE_MAJEURE", Jurisdiction::Cn, Ui::En);
        assert_eq!(said.len(), 2);
        assert!(said[0].starts_with("Civil Code of China, art. 180 ("), "{said:?}");
        assert!(provisions("FORCE_MAJEURE", Jurisdiction::Cn, Ui::Zh)[0].starts_with("《民法典》第180条"));
        let eu: Vec<&str> = CATEGORIES
            .iter()
            .filter(|category| !provisions(category.id, Jurisdiction::Eu, Ui::En).is_empty())
            .map(|category| category.id)
            .collect();
        // Of the Annex only (i), (j) and (k) were read.
        assert_eq!(eu, ["CHANGE_SERVICE", "CHANGE_TERMS", "CONSENT_BY_USE"]);
        assert!(provisions("GOVERNING_LAW", Jurisdiction::Eu, Ui::En).is_empty());
    }

    #[test]
    fn a_provision_without_its_act_stands_behind_one_of_that_act() {
        for (category, of, ui) in CATEGORIES.iter().flat_map(|category| {
            let everywhere = Jurisdiction::ALL.iter().flat_map(|of| [Ui::En, Ui::Zh].map(|ui| (*of, ui)));
            everywhere.map(move |(of, ui)| (category.id, of, ui))
        }) {
            let said = provisions(category, of, ui);
            let is_short =
                |said: &str| ["art.", "s.", "Sch.", "第", "附表"].iter().any(|short| said.starts_with(short));
            assert!(!said.first().is_some_and(|first| is_short(first)), "{category} {of}: {said:?}");
        }
    }

    #[test]
    fn no_pointer_passes_judgement() {
        for word in ["illegal", "unlawful", "void", "invalid", "违法", "非法", "无效"] {
            assert!(!LAWS.contains(word), "{word}");
        }
    }
}
