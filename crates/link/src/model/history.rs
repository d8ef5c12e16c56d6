//! What followed a context so far, in a byte, and how likely a bit is after such a history.

/// How often 0 and 1 followed, four bits each. The older of two opposite habits is forgotten fast.
pub fn next(history: u8, bit: i32) -> u8 {
    let (mut zeros, mut ones) = (history >> 4, history & 15);
    let (seen, other) = if bit == 1 { (&mut ones, &mut zeros) } else { (&mut zeros, &mut ones) };
    *seen = (*seen + 1).min(15);
    if *other > 3 {
        *other = (*other + 3) / 2;
    }
    zeros << 4 | ones
}

/// For each history the probability of a 1, learnt as it goes.
pub struct Chances(Vec<u32>);

impl Chances {
    /// Every history starts with what its counts say.
    pub fn new() -> Self {
        let start = |history: u32| {
            let (zeros, ones) = (history >> 4, history & 15);
            ((2 * ones + 1) * 65_535 / (2 * zeros + 2 * ones + 2)) << 6
        };
        Chances((0..256).map(start).collect())
    }

    /// Of 4096.
    pub fn of(&self, history: u8) -> usize {
        (self.0.get(usize::from(history)).copied().unwrap_or(0) >> 10) as usize
    }

    /// The upper bits are the probability of 65,536, the lower six how often it was right to learn.
    pub fn learn(&mut self, history: u8, bit: i32) {
        let Some(cell) = self.0.get_mut(usize::from(history)) else { return };
        let (chance, times) = ((*cell >> 6) as i32, (*cell & 63) as i32);
        let target = (bit << 16) - bit;
        let chance = (chance + (target - chance) * 2 / (2 * times + 3)).clamp(0, 65_535);
        *cell = (chance as u32) << 6 | (times + 1).min(60) as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn histories_count_and_forget() {
        let ones = (0..20).fold(0, |history, _| next(history, 1));
        assert_eq!(ones, 0x0f);
        assert_eq!(next(ones, 0), 0x19);
        let mut chances = Chances::new();
        let before = chances.of(0x0f);
        (0..100).for_each(|_| chances.learn(0x0f, 0));
        assert!(before > 3800 && chances.of(0x0f) < 600);
    }
}
