//! Binary arithmetic coding: bits in, fewer bits out, as far as they were foretold.
//!
//! The carryless coder of Mahoney's lpaq (2007): a range of 32 bits is cut at each bit in proportion.

use crate::error::Stop;
use crate::kind::Kind;
use crate::model::Model;

/// Where the range `low..=high` is cut for a chance of 65,536 that the bit is 1.
fn cut(low: u32, high: u32, chance: u32) -> u32 {
    low + ((u64::from(high - low) * u64::from(chance)) >> 16) as u32
}

/// Writes bits that a model foretells.
pub struct Encoder {
    model: Model,
    low: u32,
    high: u32,
    out: Vec<u8>,
    left: usize,
}

impl Encoder {
    /// Takes at most so many bytes.
    pub fn new(model: Model, at_most: usize) -> Self {
        Encoder { model, low: 0, high: u32::MAX, out: Vec::new(), left: at_most }
    }

    /// # Errors
    /// `Stop::TooLong` beyond the most that was asked for.
    pub fn byte(&mut self, kind: Kind, byte: u8) -> Result<(), Stop> {
        self.left = self.left.checked_sub(1).ok_or(Stop::TooLong)?;
        self.model.begin(kind);
        for shift in (0..8).rev() {
            let bit = i32::from(byte >> shift & 1);
            let middle = cut(self.low, self.high, self.model.chance());
            if bit == 1 {
                self.high = middle;
            } else {
                self.low = middle + 1;
            }
            self.model.learn(bit);
            while (self.low ^ self.high) >> 24 == 0 {
                self.out.push((self.high >> 24) as u8);
                self.low <<= 8;
                self.high = self.high << 8 | 0xff;
            }
        }
        Ok(())
    }

    /// Everything written, with as few bytes at the end as settle the last bits; zeros may be thought behind them.
    pub fn finish(mut self) -> Vec<u8> {
        for bytes in 0..=4 {
            let below = u32::MAX.checked_shr(8 * bytes).unwrap_or(0);
            let end = self.low.checked_add(below).map(|end| end & !below);
            if let Some(end) = end.filter(|end| *end <= self.high) {
                self.out.extend(end.to_be_bytes().into_iter().take(bytes as usize));
                break;
            }
        }
        while self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }
}

/// Reads them back.
pub struct Decoder<'b> {
    model: Model,
    low: u32,
    high: u32,
    /// What stands in the range; where bytes are missing, with zeros and with ones in their place.
    least: u32,
    most: u32,
    bytes: core::slice::Iter<'b, u8>,
    /// Whether bytes are missing at the end.
    is_cut: bool,
    left: usize,
}

impl<'b> Decoder<'b> {
    /// Gives at most so many bytes; `is_cut` says that more should follow the bytes that are there.
    pub fn new(model: Model, bytes: &'b [u8], is_cut: bool, at_most: usize) -> Self {
        let mut this = Decoder {
            model,
            low: 0,
            high: u32::MAX,
            least: 0,
            most: 0,
            bytes: bytes.iter(),
            is_cut,
            left: at_most,
        };
        (0..4).for_each(|_| this.shift());
        this
    }

    fn shift(&mut self) {
        let (zeros, ones) = match self.bytes.next() {
            Some(byte) => (*byte, *byte),
            None => (0, if self.is_cut { 0xff } else { 0 }),
        };
        self.least = self.least << 8 | u32::from(zeros);
        self.most = self.most << 8 | u32::from(ones);
    }

    /// # Errors
    /// `Stop::Cut` where the missing bytes decide, `Stop::TooLong` beyond the most that was asked for.
    pub fn byte(&mut self, kind: Kind) -> Result<u8, Stop> {
        self.left = self.left.checked_sub(1).ok_or(Stop::TooLong)?;
        self.model.begin(kind);
        let mut byte = 0;
        for _ in 0..8 {
            let middle = cut(self.low, self.high, self.model.chance());
            let bit = self.least <= middle;
            if bit != (self.most <= middle) {
                return Err(Stop::Cut);
            }
            if bit {
                self.high = middle;
            } else {
                self.low = middle + 1;
            }
            self.model.learn(i32::from(bit));
            while (self.low ^ self.high) >> 24 == 0 {
                self.low <<= 8;
                self.high = self.high << 8 | 0xff;
                self.shift();
            }
            byte = byte << 1 | u8::from(bit);
        }
        Ok(byte)
    }
}
