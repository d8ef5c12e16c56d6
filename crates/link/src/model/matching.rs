//! What followed the last time that the same bytes stood here.

use super::hash;

/// Shorter repeats are left to the contexts.
const LEAST: usize = 5;
/// Longer ones are trusted no more.
const MOST: usize = 31;
/// Places that are remembered.
const PLACES: usize = 1 << 16;

/// The place that is being repeated.
pub struct Matching {
    places: Vec<u32>,
    /// Where in the bytes the repeat goes on, and how long it is.
    at: usize,
    length: usize,
    /// For each length how often the foretold bit came, of 65,536.
    trust: Vec<u16>,
}

impl Matching {
    pub fn new() -> Self {
        Matching { places: vec![0; PLACES], at: 0, length: 0, trust: vec![0x8000; MOST + 1] }
    }

    /// A byte has been added at the end.
    pub fn grow(&mut self, bytes: &[u8]) {
        let Some((last, before)) = bytes.split_last() else { return };
        if self.length > 0 && bytes.get(self.at) == Some(last) && self.at < before.len() {
            self.length += 1;
            self.at += 1;
        } else {
            self.length = 0;
        }
        let Some(tail) = bytes.len().checked_sub(LEAST).and_then(|from| bytes.get(from..)) else { return };
        let key = tail.iter().fold(0, |sum, byte| hash(sum, u32::from(*byte))) >> 16;
        let Some(place) = self.places.get_mut(key as usize) else { return };
        if self.length == 0 {
            self.at = *place as usize;
            let old = bytes.get(..self.at).unwrap_or_default();
            let same =
                old.iter().rev().zip(bytes.iter().rev()).take(MOST).take_while(|(a, b)| a == b).count();
            self.length = if same >= LEAST { same } else { 0 };
        }
        *place = bytes.len() as u32;
    }

    /// The bit that would follow a byte's first bits (with a 1 before them), and how far it is trusted, of 4096.
    pub fn foretold(&mut self, bytes: &[u8], first_bits: u32) -> Option<(i32, usize)> {
        if self.length == 0 {
            return None;
        }
        let whole = u32::from(*bytes.get(self.at)?) | 0x100;
        let left = 8 - first_bits.ilog2();
        if whole >> left != first_bits {
            self.length = 0;
            return None;
        }
        let trust = self.trust.get(self.rank()).copied().unwrap_or(0x8000);
        Some(((whole >> (left - 1) & 1) as i32, usize::from(trust >> 4)))
    }

    /// How long the repeat is, up to a bound.
    pub fn rank(&self) -> usize {
        self.length.min(MOST)
    }

    pub fn learn(&mut self, right: bool) {
        let rank = self.rank();
        if let Some(trust) = self.trust.get_mut(rank) {
            let target = if right { 65_535 } else { 0 };
            *trust = (i32::from(*trust) + ((target - i32::from(*trust)) >> 6)) as u16;
        }
        if !right {
            self.length = 0;
        }
    }
}
