//! What two places of a case say together: statement and terms, tone and time, statement and statement.

mod causes;
mod comparison;
mod messages;
mod recycled;
mod terms;
mod timing;

use crate::Ui;
use crate::case::Case;
use crate::latency::LatencyReading;
use crate::mark::Mark;
use crate::reading::{Comparison, Contradiction, Crossing, CrossingKind};
use crate::statement::StatementFacts;
use crate::terms::TermsReading;
use crate::text::{ByteRange, Document};
use crate::wording::put;
use messages::Messages;

/// One statement with what the stages before found in it.
pub struct ReadStatement<'a> {
    /// The text.
    pub document: &'a Document<'a>,
    /// Its tone.
    pub marks: &'a [Mark],
    /// What it states.
    pub facts: &'a StatementFacts,
}

/// What only two places together say.
#[derive(Default)]
pub struct CrossReading {
    /// The pairs.
    pub crossings: Vec<Crossing>,
    /// Per statement, the contradictions that need its time or another statement.
    pub contradictions: Vec<Vec<Contradiction>>,
    /// Statements side by side.
    pub comparison: Option<Comparison>,
}

/// Reads the statements against each other, against time, and against the terms.
pub fn read(
    case: &Case,
    statements: &[ReadStatement],
    latency: &LatencyReading,
    terms: Option<(&Document, &TermsReading)>,
    ui: Ui,
) -> CrossReading {
    let messages = Messages::of(ui);
    let mut out =
        CrossReading { contradictions: vec![Vec::new(); statements.len()], ..CrossReading::default() };
    for (index, statement) in statements.iter().enumerate() {
        if let Some((document, terms)) = terms {
            out.crossings.extend(terms::excuses(statement, document, terms, messages));
            out.crossings.extend(terms::reassurances(statement, document, terms, messages));
        }
        let lateness = timing::lateness(case, latency, index);
        let late = timing::crossings(statement, lateness, messages, ui);
        if late.iter().any(|crossing| crossing.kind == CrossingKind::EffortLate) {
            contradict(&mut out, index, Contradiction::EffortVsLatency);
        }
        out.crossings.extend(late);
        if let Some((document, terms)) = terms {
            out.crossings.extend(terms::no_remedy(statement, document, terms, messages));
        }
    }
    let recycled = recycled::phrases(statements);
    for phrase in &recycled {
        if let [(_, first), .., (index, last)] = phrase.at.as_slice() {
            contradict(&mut out, *index, Contradiction::RecycledPhrase);
            let reason = put(messages.recycled, "{quote}", &phrase.text);
            out.crossings.push(Crossing {
                kind: CrossingKind::RecycledPhrase,
                from: *first,
                to: Some(*last),
                reason,
            });
        }
    }
    for change in causes::changes(statements, &latency.incidents) {
        contradict(&mut out, change.later, Contradiction::CauseChanged);
        let reason =
            put(&put(messages.cause_changed, "{first}", change.quotes[0]), "{then}", change.quotes[1]);
        let [from, to] = change.places;
        out.crossings.push(Crossing { kind: CrossingKind::CauseChanged, from, to: Some(to), reason });
    }
    out.comparison = comparison::compare(statements, latency, &recycled);
    out
}

fn contradict(out: &mut CrossReading, index: usize, name: Contradiction) {
    if let Some(list) = out.contradictions.get_mut(index) {
        list.push(name);
    }
}

/// A crossing from a place in a statement.
fn crossing(
    kind: CrossingKind,
    statement: &ReadStatement,
    from: ByteRange,
    to: Option<(&Document, ByteRange)>,
    reason: String,
) -> Crossing {
    let to = to.map(|(document, range)| document.place(range));
    Crossing { kind, from: statement.document.place(from), to, reason }
}
