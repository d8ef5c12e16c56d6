//! The sentence on the terms.

use super::messages::Messages;
use crate::reading::{LedgerKind, Party, Reading};
use crate::wording::put;

/// Who carries the risks that the terms name.
pub fn sentence(reading: &Reading, messages: &Messages) -> String {
    let count = |party: Option<Party>| -> usize {
        let rows = reading.ledger.iter().filter(|row| row.kind == LedgerKind::Risk);
        rows.filter(|row| party.is_none_or(|party| row.party == party)).map(|row| row.count).sum()
    };
    let (all, users) = (count(None), count(Some(Party::User)));
    let template = match (all, users) {
        (_, 0) => messages.no_risk,
        (1, 1) => messages.one_risk,
        _ if all == users => messages.all_risks,
        _ => messages.shared_risks,
    };
    put(&put(template, "{n}", &users.to_string()), "{all}", &all.to_string())
}
