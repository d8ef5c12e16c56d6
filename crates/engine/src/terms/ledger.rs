//! Rights, duties and risks by party, with the clauses behind each number.

use super::clauses::Judgement;
use super::kinds;
use crate::reading::{LedgerClause, LedgerKind, LedgerRow, Party};
use crate::text::{ByteRange, Document, Segment};

/// Counts what the sentences give and take. A list is counted by its items, not once more for each by its stem.
pub fn rows(document: &Document, judgements: &[Judgement]) -> Vec<LedgerRow> {
    let introduces = stems_of_risks(&document.segments, judgements);
    let mut ledger = Ledger { document, rows: Vec::new() };
    for (judgement, explained) in judgements.iter().zip(introduces) {
        for clause in &judgement.clauses {
            let Some(range) = clause.range else { continue };
            // "Not liable" is no further risk where the sentence, or the list under it, names what for.
            if clause.kind.id == "LIABILITY_EXCLUSION" && (explained || names_a_risk(judgement)) {
                continue;
            }
            let (kind, party) = clause.kind.ledger;
            let party = if judgement.wears("MUTUAL") { Party::Both } else { party };
            ledger.add(kind, party, clause.kind.id, range);
        }
        for badge in &judgement.badges {
            if let (Some(range), Some((kind, party))) = (badge.range, kinds::promise(badge.id)) {
                ledger.add(kind, party, badge.id, range);
            }
        }
    }
    let mut rows = ledger.rows;
    for row in &mut rows {
        row.count = row.clauses.len();
    }
    rows.sort_by_key(|row| (row.kind, row.party));
    rows
}

/// The rows as they grow.
struct Ledger<'d> {
    document: &'d Document<'d>,
    rows: Vec<LedgerRow>,
}

impl Ledger<'_> {
    fn add(&mut self, kind: LedgerKind, party: Party, id: &'static str, range: ByteRange) {
        let entry = LedgerClause { range: self.document.place(range).range, id };
        match self.rows.iter_mut().find(|row| row.kind == kind && row.party == party) {
            Some(row) => row.clauses.push(entry),
            None => self.rows.push(LedgerRow { kind, party, count: 0, clauses: vec![entry] }),
        }
    }
}

/// Whether the sentence's own words name a risk beyond the bare exclusion.
fn names_a_risk(judgement: &Judgement) -> bool {
    judgement.clauses.iter().any(|clause| {
        clause.range.is_some()
            && clause.kind.ledger.0 == LedgerKind::Risk
            && clause.kind.id != "LIABILITY_EXCLUSION"
    })
}

/// Per sentence, whether it introduces a list in which an item names a risk.
fn stems_of_risks(segments: &[Segment], judgements: &[Judgement]) -> Vec<bool> {
    let mut introduces = vec![false; judgements.len()];
    for (segment, judgement) in segments.iter().zip(judgements) {
        if let Some(stem) = segment.stem.filter(|_| names_a_risk(judgement))
            && let Some(flag) = introduces.get_mut(stem)
        {
            *flag = true;
        }
    }
    introduces
}
