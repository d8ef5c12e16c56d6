//! Lengths of time in words.

use crate::Ui;

/// A length in minutes as a reader says it: `45 min`, `3 h`, `1 h 30 min`; `45分钟`, `3小时`, `1小时30分钟`.
///
/// From two days on in days and hours, since nobody counts 75 hours.
pub fn minutes(length: i64, ui: Ui) -> String {
    let length = length.max(0);
    let (large, small, units) = if length >= 2 * 24 * 60 {
        (length / (24 * 60), length % (24 * 60) / 60, [(" d", "天"), (" h", "小时")])
    } else {
        (length / 60, length % 60, [(" h", "小时"), (" min", "分钟")])
    };
    let [large_unit, small_unit] = units.map(|(en, zh)| if ui == Ui::En { en } else { zh });
    let space = if ui == Ui::En { " " } else { "" };
    match (large, small) {
        (0, small) => format!("{small}{small_unit}"),
        (large, 0) => format!("{large}{large_unit}"),
        (large, small) => format!("{large}{large_unit}{space}{small}{small_unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        let said: Vec<_> = [0, 45, 90, 180, 3000].iter().map(|n| minutes(*n, Ui::En)).collect();
        assert_eq!(said, ["0 min", "45 min", "1 h 30 min", "3 h", "2 d 2 h"]);
        assert_eq!(minutes(90, Ui::Zh), "1小时30分钟");
    }
}
