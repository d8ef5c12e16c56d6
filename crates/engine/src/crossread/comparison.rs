//! Statements side by side.

use super::ReadStatement;
use super::recycled::Recycled;
use crate::latency::LatencyReading;
use crate::reading::{Comparison, RecycledPhrase};

/// What there is to compare, from two statements on.
pub fn compare(
    statements: &[ReadStatement],
    latency: &LatencyReading,
    recycled: &[Recycled],
) -> Option<Comparison> {
    (statements.len() > 1).then(|| Comparison {
        delays: latency.by_statement.clone(),
        profiles: statements.iter().map(|statement| statement.facts.profile).collect(),
        recycled: recycled
            .iter()
            .map(|phrase| RecycledPhrase {
                phrase: phrase.text.clone(),
                at: phrase.at.iter().map(|(_, place)| *place).collect(),
            })
            .collect(),
    })
}
