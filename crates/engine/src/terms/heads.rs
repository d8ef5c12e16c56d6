//! The eight heads of CLAUDETTE for a sentence.
//!
//! Rules alone decide so far: a head fires with the clause types that stand for it. A trained model gives its own
//! value per head and sentence; the two then meet here, and nowhere else.

use super::clauses::Found;
use super::kinds::Head;
use crate::reading::Heads;

/// The heads that fire with these clauses, each as sure as the surest of them.
pub fn of(clauses: &[Found]) -> Heads {
    let mut heads = Heads::default();
    for clause in clauses {
        for head in clause.kind.heads {
            let value = place(&mut heads, *head);
            *value = clause.confidence.max(*value);
        }
    }
    heads
}

fn place(heads: &mut Heads, head: Head) -> &mut u8 {
    match head {
        Head::A => &mut heads.A,
        Head::Ch => &mut heads.CH,
        Head::Cr => &mut heads.CR,
        Head::J => &mut heads.J,
        Head::Law => &mut heads.LAW,
        Head::Ltd => &mut heads.LTD,
        Head::Ter => &mut heads.TER,
        Head::Use => &mut heads.USE,
    }
}
