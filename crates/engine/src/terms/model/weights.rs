//! The weights of the model as they lie in `models/heads.bin`, written by `cargo xtask train`.
//!
//! Little-endian. For each of the eight heads a step, what a weight of 1 is worth, and a bias, both in 2⁻¹⁶ of a margin
//! (`i32`). Then how sure a head is, in hundredths, at margins from −1 to 1 in [`SURE`] steps. Then the number of features (`u16`), and of these, in the order of their keys, four streams that compress
//! well apart: the low byte of the distance to the key before, its high byte, which heads have a weight for it (a bit
//! each), and these weights (`i8`).

use std::sync::LazyLock;

/// How many heads there are.
pub const HEADS: usize = 8;

/// At how many margins the file says how sure a head is.
pub const SURE: usize = 17;

/// A margin of 1.
const ONE: i32 = 1 << 16;

static FILE: &[u8] = include_bytes!("../../../models/heads.bin");

/// The model, unpacked at its first use.
pub static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::unpack(FILE).unwrap_or_default());

/// What every feature says for and against every head.
#[derive(Debug, Default)]
pub struct Weights {
    /// What a weight of 1 is worth, and where each head begins, in 2⁻¹⁶ of a margin.
    pub heads: [(i32, i32); HEADS],
    /// Hundredths, at margins from −1 to 1.
    sure: [u8; SURE],
    keys: Vec<u32>,
    /// Per key.
    rows: Vec<[i8; HEADS]>,
}

impl Weights {
    /// What a feature says to each head; `None` for one that the model does not know.
    pub fn of(&self, key: u32) -> Option<&[i8; HEADS]> {
        self.rows.get(self.keys.binary_search(&key).ok()?)
    }

    /// How sure a head is at a margin in 2⁻¹⁶, in hundredths; 50 or more where it fires.
    pub fn sure(&self, margin: i32) -> u8 {
        let steps = (SURE - 1) as i32;
        // A margin just below 0 must not be rounded to the other side.
        let step = ((margin.clamp(-ONE, ONE) + ONE) * steps) / (2 * ONE);
        self.sure.get(step as usize).copied().unwrap_or_default()
    }

    /// Reads the file; `None` where it is not one.
    fn unpack(file: &[u8]) -> Option<Weights> {
        let mut rest = file;
        let mut this = Weights::default();
        for head in &mut this.heads {
            *head = (i32::from_le_bytes(take(&mut rest)?), i32::from_le_bytes(take(&mut rest)?));
        }
        this.sure = take(&mut rest)?;
        let count = usize::from(u16::from_le_bytes(take(&mut rest)?));
        let (low, rest) = rest.split_at_checked(count)?;
        let (high, rest) = rest.split_at_checked(count)?;
        let (masks, rest) = rest.split_at_checked(count)?;
        let mut weights = rest.iter();
        let mut key = 0;
        for ((low, high), mask) in low.iter().zip(high).zip(masks) {
            key += u32::from(u16::from_le_bytes([*low, *high]));
            let mut row = [0; HEADS];
            for (head, weight) in row.iter_mut().enumerate() {
                if mask >> head & 1 == 1 {
                    *weight = i8::from_le_bytes([*weights.next()?]);
                }
            }
            this.keys.push(key);
            this.rows.push(row);
        }
        Some(this)
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_file_is_whole() {
        let weights = Weights::unpack(FILE).unwrap();
        assert!(weights.keys.len() > 1000 && weights.keys.is_sorted());
        assert!(weights.heads.iter().all(|(step, _)| *step > 0));
        let held = weights.rows.iter().flatten().filter(|weight| **weight != 0).count();
        assert_eq!(66 + SURE + 3 * weights.keys.len() + held, FILE.len());
    }

    #[test]
    fn the_surer_the_higher_and_half_where_it_fires() {
        let sure = |margin| WEIGHTS.sure(margin);
        assert!(sure(-1) < 50 && sure(0) >= 50);
        assert!((-20..20).map(|step| sure(step * ONE / 10)).is_sorted());
        assert!(sure(ONE / 2) > 60 && sure(-ONE) < 5);
    }

    #[test]
    fn a_cut_file_is_refused() {
        for end in [0, 50, 65, FILE.len() / 2, FILE.len() - 1] {
            assert!(Weights::unpack(&FILE[..end]).is_none(), "{end}");
        }
    }
}
