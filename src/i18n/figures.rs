//! Large figures and shares as readers say them.

use subtext_engine::Ui;

/// `657 million`, `1.3 billion`, `12,300`; `6.57亿`, `43.8万`. Three figures of a large number, rounded down: nobody counted
/// it more exactly.
pub fn large(number: u64, ui: Ui) -> String {
    let units: &[(u64, &str)] = match ui {
        Ui::En => &[(1_000_000_000, " billion"), (1_000_000, " million")],
        Ui::Zh => &[(100_000_000, "亿"), (10_000, "万")],
    };
    match units.iter().find(|(unit, _)| number >= *unit) {
        Some((unit, name)) => [&*three(number, *unit), name].concat(),
        None if number >= 1000 => {
            let rest = (1000 + number % 1000).to_string();
            [&*(number / 1000).to_string(), ",", rest.get(1..).unwrap_or_default()].concat()
        }
        None => number.to_string(),
    }
}

/// So many units, with as many decimals as make three figures.
fn three(number: u64, unit: u64) -> String {
    let (whole, rest) = (number / unit, number % unit);
    let decimals = match whole {
        0..10 => 2,
        10..100 => 1,
        _ => 0,
    };
    let scale = if decimals == 2 { 100 } else { 10 };
    let part = (scale + rest / (unit / scale)).to_string();
    let part = part.get(1..).unwrap_or_default().trim_end_matches('0');
    let whole = whole.to_string();
    if decimals == 0 || part.is_empty() { whole } else { [&*whole, ".", part].concat() }
}

/// `28 %` of a share between 0 and 1.
pub fn percent(share: f64) -> String {
    // A share comes in thousandths.
    let thousandths = (share * 1000.0 + 0.5) as u64;
    [&*((thousandths + 5) / 10).to_string(), " %"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_figures() {
        let said: Vec<_> = [7, 12_300, 438_000_000, 657_123_456, 1_314_000_000, 20_050_000]
            .iter()
            .map(|number| large(*number, Ui::En))
            .collect();
        assert_eq!(said, ["7", "12,300", "438 million", "657 million", "1.31 billion", "20 million"]);
        assert_eq!(large(657_000_000, Ui::Zh), "6.57亿");
        assert_eq!(large(438_000, Ui::Zh), "43.8万");
        assert_eq!(large(1_005, Ui::En), "1,005");
    }

    #[test]
    fn shares() {
        assert_eq!(
            (percent(0.281), percent(1.0), percent(0.0)),
            ("28 %".into(), "100 %".into(), "0 %".into())
        );
    }
}
