//! Probabilities and their logarithms of odds, in integers: the same bits on every machine.

/// The largest logarithm of odds, in steps of 1/256.
pub const MOST: i32 = 2047;

/// `4096 / (1 + e^(-x / 256))` at every 128th x from -2048 to 2048.
const CURVE: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
    3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// From the logarithm of odds to a probability of 4096.
pub fn squash(x: i32) -> i32 {
    let x = x.clamp(-MOST, MOST) + 2048;
    let (step, rest) = (x >> 7, x & 127);
    let at = |index: i32| CURVE.get(index as usize).copied().unwrap_or(4094);
    (at(step) * (128 - rest) + at(step + 1) * rest + 64) >> 7
}

/// The inverse of [`squash`] for every probability of 4096.
pub fn stretch_table() -> Vec<i16> {
    let mut table = Vec::with_capacity(4096);
    for x in -MOST..=MOST {
        while (table.len() as i32) <= squash(x) {
            table.push(x as i16);
        }
    }
    table.resize(4096, MOST as i16);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretch_undoes_squash() {
        let table = stretch_table();
        assert_eq!(table.len(), 4096);
        for x in [-2047, -1000, -300, -1, 0, 1, 300, 1000, 2047] {
            let back = i32::from(table[squash(x) as usize]);
            assert!((back - x).abs() <= 128.max(x.abs() / 8), "{x} {back}");
        }
        assert!(table.is_sorted());
    }
}
