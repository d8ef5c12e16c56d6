//! What a delay can be held against: how late first words came elsewhere, and what rules ask for.
//!
//! Nothing here judges: a measured distribution says how many were quicker, and a rule is named with its year, its
//! clock and whom it wants told. An incident is never held against a rule that began after it.

mod later;
mod measured;
mod norms;

pub use later::later;
pub use measured::MEASURED;
pub use norms::{NORMS, Norm};

/// Delays from the start of trouble to the first public word, as somebody measured them.
#[derive(Debug)]
pub struct Measured {
    /// Whose incidents, or who measured.
    pub name: &'static str,
    /// Of which years.
    pub years: &'static str,
    /// How many.
    pub count: u16,
    /// The first quartile in minutes; the least where there is no table.
    pub low: u16,
    /// The median in minutes.
    pub median: u16,
    /// The third quartile in minutes; the most where there is no table.
    pub high: u16,
    /// For N from 1 to 100 the least whole minute that is later than N % of them; `None` where only the figures above
    /// were published.
    pub later_than: Option<&'static [u16; 100]>,
}

impl Measured {
    /// How many in a hundred of these a delay of so many minutes is later than, rounded down.
    pub fn percent_below(&self, minutes: i64) -> Option<usize> {
        Some(self.later_than?.partition_point(|least| i64::from(*least) <= minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_rise_and_hold_their_quartiles() {
        for measured in &MEASURED {
            assert!(measured.low < measured.median && measured.median < measured.high, "{}", measured.name);
            let Some(table) = measured.later_than else { continue };
            assert!(table.is_sorted());
            let below = |minutes: u16| measured.percent_below(minutes.into()).unwrap();
            assert!((22..=25).contains(&below(measured.low)), "{}", measured.name);
            assert!((47..=50).contains(&below(measured.median)), "{}", measured.name);
            assert_eq!((measured.percent_below(-5), measured.percent_below(2000)), (Some(0), Some(100)));
        }
    }

    #[test]
    fn shares_as_the_research_has_them() {
        // GitHub: 41 % within half an hour, 64 % within the hour.
        let [github, ..] = &MEASURED;
        assert_eq!((github.name, github.count), ("GitHub", 158));
        assert_eq!(github.percent_below(31), Some(40));
        assert_eq!(github.percent_below(61), Some(63));
    }
}
