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

/// More lanes than this, on both sides together, and nobody finds anything.
const LANES: usize = 8;

/// Gives every label (`x` where it belongs, width) a spot inside `0..width`: the nearest lane that is free, above before
/// below. Those that matter come first; what finds no room goes without, and is still in the table.
pub fn place(labels: &[(i64, i64)], matters: impl Fn(usize) -> bool, width: i64) -> Vec<Option<Spot>> {
    let mut taken: [Vec<(i64, i64)>; LANES] = std::array::from_fn(|_| Vec::new());
    let mut spots = vec![None; labels.len()];
    for first in [true, false] {
        for (n, (&(x, size), spot)) in labels.iter().zip(&mut spots).enumerate() {
            if matters(n) != first {
                continue;
            }
            let x = x.min(width - size).max(0);
            let free =
                |lane: &[(i64, i64)]| lane.iter().all(|(from, to)| to + GAP <= x || x + size + GAP <= *from);
            if let Some((lane, places)) = taken.iter_mut().enumerate().find(|(_, lane)| free(lane)) {
                places.push((x, x + size));
                *spot = Some(Spot { x, lane: lane / 2, above: lane % 2 == 0 });
            }
        }
    }
    spots
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
        let spots = place(&[(0, 100), (10, 100), (20, 100), (300, 100)], |_| true, 500);
        let lanes: Vec<_> = spots.iter().flatten().map(|spot| (spot.above, spot.lane)).collect();
        assert_eq!(lanes, [(true, 0), (false, 0), (true, 1), (true, 0)]);
    }

    #[test]
    fn what_matters_finds_room_among_hundreds() {
        let crowd: Vec<(i64, i64)> = (0..300).map(|n| (n * 3, 90)).collect();
        let spots = place(&crowd, |n| n == 299, 960);
        assert!(spots[299].is_some_and(|spot| spot.lane == 0));
        assert!(
            spots.iter().any(Option::is_none) && spots.iter().flatten().all(|spot| spot.lane < LANES / 2)
        );
    }

    proptest! {
        #[test]
        fn no_label_covers_another(labels in proptest::collection::vec((0i64..900, 20i64..250), 0..25), width in 260i64..960) {
            let spots = place(&labels, |n| n % 3 == 0, width);
            let placed: Vec<(Spot, i64)> =
                spots.iter().zip(&labels).filter_map(|(spot, (_, size))| Some(((*spot)?, *size))).collect();
            for (n, (a, size)) in placed.iter().enumerate() {
                prop_assert!(a.x >= 0 && a.x + size <= width);
                for (b, other) in placed.iter().skip(n + 1) {
                    let same = (a.lane, a.above) == (b.lane, b.above);
                    prop_assert!(!same || a.x + size <= b.x || b.x + other <= a.x);
                }
            }
        }
    }
}
