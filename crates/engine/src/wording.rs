//! Lengths of time in words.

use crate::Ui;

/// A length in minutes as a reader says it: `90 min`, `3 h`, `2 h 5 min`; `90分钟`, `3小时`, `2小时5分钟`.
///
/// Below two hours in minutes alone, which are easy to compare; from two days on in days and hours, since nobody counts
/// 75 hours.
pub fn minutes(length: i64, ui: Ui) -> String {
    let length = length.max(0);
    let (large, small, units) = if length >= 2 * 24 * 60 {
        (length / (24 * 60), length % (24 * 60) / 60, [(" d", "天"), (" h", "小时")])
    } else {
        let hours = if length < 2 * 60 { 0 } else { length / 60 };
        (hours, length - hours * 60, [(" h", "小时"), (" min", "分钟")])
    };
    let [large_unit, small_unit] = units.map(|(en, zh)| if ui == Ui::En { en } else { zh });
    let space = if ui == Ui::En { " " } else { "" };
    let (larger, smaller) = (large.to_string(), small.to_string());
    match (large, small) {
        (0, _) => [&*smaller, small_unit].concat(),
        (_, 0) => [&*larger, large_unit].concat(),
        _ => [&*larger, large_unit, space, &*smaller, small_unit].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        let said: Vec<_> = [0, 45, 90, 125, 180, 3000].iter().map(|n| minutes(*n, Ui::En)).collect();
        assert_eq!(said, ["0 min", "45 min", "90 min", "2 h 5 min", "3 h", "2 d 2 h"]);
        assert_eq!(minutes(125, Ui::Zh), "2小时5分钟");
    }
}
