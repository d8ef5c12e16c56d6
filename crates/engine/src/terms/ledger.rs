//! Rights, duties and risks by party, with the clauses behind each number.

use super::clauses::Judgement;
use super::kinds;
use crate::order;
use crate::reading::{LedgerClause, LedgerKind, LedgerRow, Party};
use crate::text::{ByteRange, Document, Segment};

/// Counts what the sentences give and take. A list is counted by its items, not once more for each by its stem.
pub fn rows(document: &Document, judgements: &[Judgement]) -> Vec<LedgerRow> {
    let introduces = stems_of_risks(&document.segments, judgements);
    let mut ledger = Ledger { document, rows: Vec::new() };
    for (judgement, explained) in judgements.iter().zip(introduces) {
        for clause in &judgement.clauses {
            let Some(range) = clause.range else { continue };
            if is_explained(clause.kind.id, judgement, explained) {
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
    order::by_key(&mut rows, |row| (row.kind, row.party));
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

/// The clause types that name what may go wrong.
const CAUSES: [&str; 7] = [
    "TECH_FAILURE",
    "FORCE_MAJEURE",
    "THIRD_PARTY",
    "ACCOUNT_SECURITY",
    "DATA_LOSS",
    "NO_COMPENSATION",
    "LIABILITY_CAP",
];

/// One risk is counted once: "not liable" and "at your own risk" say who bears it, and are no further risk where the
/// sentence, or the list under it, names what it is; a stretched force majeure is the failures that it is stretched to.
fn is_explained(id: &str, judgement: &Judgement, by_items: bool) -> bool {
    match id {
        "LIABILITY_EXCLUSION" | "USER_RISK" => by_items || names_a_risk(judgement),
        "FORCE_MAJEURE" => judgement.wears("STRETCHED") && judgement.has("TECH_FAILURE"),
        _ => false,
    }
}

/// Whether the sentence's own words name what may go wrong.
fn names_a_risk(judgement: &Judgement) -> bool {
    judgement.clauses.iter().any(|clause| clause.range.is_some() && CAUSES.contains(&clause.kind.id))
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

#[cfg(test)]
mod tests {
    use crate::case::Terms;
    use crate::reading::{LedgerKind, Party};
    use crate::{Case, Ui, read};

    fn ledger(text: &str) -> Vec<(LedgerKind, Party, Vec<&'static str>)> {
        let terms = Some(Terms { text: text.into(), ..Terms::default() });
        let reading = read(&Case { id: "a".into(), terms, ..Case::default() }, Ui::En);
        reading
            .ledger
            .into_iter()
            .map(|row| (row.kind, row.party, row.clauses.iter().map(|c| c.id).collect()))
            .collect()
    }

    #[test]
    fn a_list_is_counted_by_its_items() {
        assert_eq!(
            ledger(
                "Larkmail is not responsible for:\n(a) outages;\n(b) messages that vanish.\nAnd we are not liable."
            ),
            [(LedgerKind::Risk, Party::User, vec!["TECH_FAILURE", "DATA_LOSS", "LIABILITY_EXCLUSION"])]
        );
    }

    #[test]
    fn a_duty_of_the_user_is_no_risk() {
        assert_eq!(
            ledger("You will hold us harmless."),
            [(LedgerKind::Duty, Party::User, vec!["INDEMNITY"])]
        );
    }
}
