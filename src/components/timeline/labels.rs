//! Puts labels beside a line so that none covers another.

/// Space between two labels in pixels.
const GAP: i64 = 12;

/// Where a label went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub x: i64,
    /// 0 is next to the line, on the side given.
    pub lane: usize,
    pub above: bool,
}

/// Gives every label (`x` where it belongs, width) a spot inside `0..width`, in the given order: the nearest lane that
/// is free, above before below. New lanes are opened as needed.
pub fn place(labels: &[(i64, i64)], width: i64) -> Vec<Spot> {
    let mut ends: Vec<i64> = Vec::new();
    labels
        .iter()
        .map(|&(x, size)| {
            let x = x.min(width - size).max(0);
            let lane = ends.iter().position(|end| end + GAP <= x).unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(end) => *end = x + size,
                None => ends.push(x + size),
            }
            Spot { x, lane: lane / 2, above: lane % 2 == 0 }
        })
        .collect()
}

/// About how wide a text is, in pixels at this size; rather too wide than too narrow.
pub fn width(text: &str, size: i64) -> i64 {
    let hundredths: i64 = text
        .chars()
        .map(|character| match character {
            '\u{2e80}'.. => 102,
            ' ' | '.' | ',' | ':' | 'i' | 'l' | '·' => 38,
            'm' | 'w' | 'A'..='Z' | '–' | '≈' => 78,
            _ => 62,
        })
        .sum();
    hundredths * size / 100 + 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn neighbours_take_both_sides_of_the_line() {
        let spots = place(&[(0, 100), (10, 100), (20, 100), (300, 100)], 500);
        let lanes: Vec<_> = spots.iter().map(|spot| (spot.above, spot.lane)).collect();
        assert_eq!(lanes, [(true, 0), (false, 0), (true, 1), (true, 0)]);
    }

    proptest! {
        #[test]
        fn no_label_covers_another(labels in proptest::collection::vec((0i64..900, 20i64..250), 0..25), width in 260i64..960) {
            let spots = place(&labels, width);
            for (n, (a, (_, size))) in spots.iter().zip(&labels).enumerate() {
                prop_assert!(a.x >= 0 && a.x + size <= width);
                for (b, (_, other)) in spots.iter().zip(&labels).skip(n + 1) {
                    let same = (a.lane, a.above) == (b.lane, b.above);
                    prop_assert!(!same || a.x + size <= b.x || b.x + other <= a.x);
                }
            }
        }
    }
}
