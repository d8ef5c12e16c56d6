//! A statement against the terms: an excuse that is covered, a reassurance that is not, no remedy on either side.

use super::messages::Messages;
use super::{ReadStatement, crossing};
use crate::mark::Mark;
use crate::reading::{Crossing, CrossingKind, Item, Polarity};
use crate::rules::terms as clause;
use crate::rules::{CategoryId, tone};
use crate::statement::is_reassurance;
use crate::terms::TermsReading;
use crate::text::Document;
use crate::wording::put;

/// The clauses that excuse a failure of the platform's own, the most telling first.
const OWN_FAILURE: [CategoryId; 4] =
    [clause::TECH_FAILURE, clause::STRETCHED, clause::FORCE_MAJEURE, clause::LIABILITY_EXCLUSION];

/// The clauses that excuse what others did.
const OTHERS: [CategoryId; 4] =
    [clause::THIRD_PARTY, clause::FORCE_MAJEURE, clause::STRETCHED, clause::TECH_FAILURE];

/// The clauses that take a promise of safety back.
const NO_PROMISE: [CategoryId; 4] =
    [clause::NO_WARRANTY, clause::DATA_LOSS, clause::ACCOUNT_SECURITY, clause::LIABILITY_EXCLUSION];

/// Causes and deflections that the terms already excuse.
pub fn excuses(
    statement: &ReadStatement,
    document: &Document,
    terms: &TermsReading,
    messages: &Messages,
) -> Vec<Crossing> {
    let mut out = Vec::new();
    for mark in statement.marks {
        let wanted = match mark.rule.category {
            tone::VAGUE_CAUSE => &OWN_FAILURE,
            tone::DEFLECT => &OTHERS,
            _ => continue,
        };
        if let Some(found) = first(terms, wanted) {
            out.push(tie(
                CrossingKind::ExcuseCovered,
                statement,
                mark,
                (document, found),
                messages.excuse_covered,
            ));
        }
    }
    out
}

/// "Fully protected" beside "as is".
pub fn reassurances(
    statement: &ReadStatement,
    document: &Document,
    terms: &TermsReading,
    messages: &Messages,
) -> Vec<Crossing> {
    let Some(found) = first(terms, &NO_PROMISE) else { return Vec::new() };
    let sentence = messages.reassurance_vs_terms;
    let tied = |mark| tie(CrossingKind::ReassuranceVsTerms, statement, mark, (document, found), sentence);
    statement.marks.iter().filter(|mark| is_reassurance(mark)).map(tied).collect()
}

/// A flippant statement without a remedy beside terms that exclude one.
pub fn no_remedy(
    statement: &ReadStatement,
    document: &Document,
    terms: &TermsReading,
    messages: &Messages,
) -> Option<Crossing> {
    let facts = statement.facts;
    if facts.profile.seriousness > 0 || !facts.evidence.get(Item::Remedy).is_empty() {
        return None;
    }
    let of = |category| statement.marks.iter().find(|mark| mark.rule.category == category);
    let mark = of(tone::APOLOGY).or_else(|| of(tone::JOKE)).or_else(|| of(tone::SLANG))?;
    let found = total_exclusion(terms)?;
    let reason = messages.no_remedy.to_owned();
    Some(crossing(
        CrossingKind::NoRemedyAndNoLiability,
        statement,
        mark.range,
        Some((document, found.range)),
        reason,
    ))
}

fn tie(
    kind: CrossingKind,
    statement: &ReadStatement,
    mark: &Mark,
    (document, found): (&Document, &Mark),
    sentence: &str,
) -> Crossing {
    let reason = put(sentence, "{quote}", statement.document.slice(mark.range));
    // The sentence rather than the few words: that is what a reader wants to see.
    let range = document.segments.get(found.segment).map_or(found.range, |segment| segment.range);
    crossing(kind, statement, mark.range, Some((document, range)), reason)
}

/// The first clause of the first of these types that there is.
fn first<'t>(terms: &'t TermsReading, wanted: &[CategoryId]) -> Option<&'t Mark> {
    wanted.iter().find_map(|category| clauses(terms, *category).next())
}

fn clauses(terms: &TermsReading, category: CategoryId) -> impl Iterator<Item = &Mark> {
    terms.marks.iter().filter(move |mark| mark.rule.category == category && mark.polarity == Polarity::Hurts)
}

/// An exclusion that names no reason of its own excludes the most; of equals the first.
fn total_exclusion(terms: &TermsReading) -> Option<&Mark> {
    let reasons = |mark: &Mark| {
        [clause::TECH_FAILURE, clause::FORCE_MAJEURE, clause::THIRD_PARTY]
            .iter()
            .filter(|category| clauses(terms, **category).any(|other| other.segment == mark.segment))
            .count()
    };
    clauses(terms, clause::LIABILITY_EXCLUSION)
        .chain(clauses(terms, clause::NO_COMPENSATION))
        .min_by_key(|mark| reasons(mark))
}
