//! Foretells the next bit from what came before: several contexts each say how likely a 1 is, and a mixer weighs them.
//!
//! Context mixing in the line of PAQ (Mahoney 2002 to 2009), cut down to what short texts need: integers only, no float
//! and no table that is not made here, so that every machine foretells the same.

mod history;
mod logistic;
mod matching;
mod mixer;

use crate::kind::Kind;
use history::Chances;
use logistic::{squash, stretch_table};
use matching::Matching;
use mixer::Mixer;

/// How many contexts are asked.
const CONTEXTS: usize = 8;
/// They, the repeat and a constant.
const INPUTS: usize = CONTEXTS + 2;
/// Histories kept for one context; sixteen bits of a byte's path lie side by side.
const PLACES: usize = 1 << 18;

/// The state of knowledge after some bytes.
pub struct Model {
    stretch: Vec<i16>,
    contexts: Vec<Context>,
    matching: Matching,
    by_bits: Mixer<INPUTS>,
    by_order: Mixer<INPUTS>,
    inputs: [i32; INPUTS],
    /// The bit that the repeat foretells.
    foretold: Option<i32>,
    /// The bits of the current byte, with a 1 before them.
    bits: u32,
    /// Every byte so far, whatever its kind.
    bytes: Vec<u8>,
    kind: Kind,
    word: u32,
    word_before: u32,
    /// The last byte of each kind.
    last: [u8; Kind::COUNT],
}

/// One way to look back.
struct Context {
    histories: Vec<u8>,
    chances: Chances,
    key: u32,
    /// Where the histories of the current half byte begin, and which is asked.
    base: usize,
    place: usize,
}

impl Context {
    fn turn_to(&mut self, key: u32) {
        self.base = (key >> 3) as usize % (PLACES / 16) * 16;
    }

    fn history(&self) -> u8 {
        self.histories.get(self.place).copied().unwrap_or(0)
    }
}

impl Model {
    /// Knows nothing yet.
    pub fn new() -> Self {
        let context =
            || Context { histories: vec![0; PLACES], chances: Chances::new(), key: 0, base: 0, place: 0 };
        let mut model = Model {
            stretch: stretch_table(),
            contexts: (0..CONTEXTS).map(|_| context()).collect(),
            matching: Matching::new(),
            by_bits: Mixer::new(256 * 2),
            by_order: Mixer::new((CONTEXTS + 1) * 4 * 8),
            inputs: [0; INPUTS],
            foretold: None,
            bits: 1,
            bytes: Vec::new(),
            kind: Kind::Text,
            word: 0,
            word_before: 0,
            last: [0; Kind::COUNT],
        };
        model.begin(Kind::Text);
        model
    }

    /// Says of what kind the next byte is.
    pub fn begin(&mut self, kind: Kind) {
        self.kind = kind;
        let keys = if kind == Kind::Text { self.text_keys() } else { self.number_keys() };
        for ((number, context), key) in (0..).zip(&mut self.contexts).zip(keys) {
            context.key = hash(key, number);
            context.turn_to(context.key);
        }
        self.bits = 1;
    }

    /// The last one to six bytes, small and capital letters alike from three on, and the word with the one before it.
    fn text_keys(&self) -> [u32; CONTEXTS] {
        let mut back = self.bytes.iter().rev().map(|byte| u32::from(*byte));
        let [a, b, c, d, e, f] = [(); 6].map(|()| back.next().unwrap_or(0));
        let three = small(a) | small(b) << 8 | small(c) << 16;
        let four = three | small(d) << 24;
        let six = hash(four, small(e) | small(f) << 8);
        [0, a, a | b << 8, three, four, six, hash(self.word, a), hash(hash(self.word, self.word_before), a)]
    }

    /// A number's byte depends on its kind, on the byte before, and on what such a number was before.
    fn number_keys(&self) -> [u32; CONTEXTS] {
        let kind = 0x100 + self.kind as u32;
        let mut back = self.bytes.iter().rev().map(|byte| u32::from(*byte));
        let [a, b] = [(); 2].map(|()| back.next().unwrap_or(0));
        let last = u32::from(self.last.get(self.kind as usize).copied().unwrap_or(0));
        let plain = hash(kind, 0);
        [
            plain,
            hash(kind, 1 << 8 | a),
            hash(kind, 2 << 8 | last),
            hash(kind, a << 16 | b << 8 | 3),
            plain,
            plain,
            plain,
            plain,
        ]
    }

    /// How likely the next bit is a 1, of 65,536; neither 0 nor all.
    pub fn chance(&mut self) -> u32 {
        let depth = self.bits.ilog2();
        let path =
            if depth < 4 { self.bits } else { 1 << (depth - 4) | self.bits & ((1 << (depth - 4)) - 1) };
        let mut order = 0;
        for ((number, context), input) in (1..).zip(&mut self.contexts).zip(&mut self.inputs) {
            context.place = context.base + path as usize;
            let history = context.history();
            *input = 0;
            if history != 0 {
                order = number;
                *input = self.stretch.get(context.chances.of(history)).copied().map_or(0, i32::from);
            }
        }
        let repeat = self.matching.foretold(&self.bytes, self.bits);
        self.foretold = repeat.map(|(bit, _)| bit);
        let odds = repeat.map_or(0, |(bit, trust)| {
            let odds = self.stretch.get(trust).copied().map_or(0, i32::from);
            if bit == 1 { odds } else { -odds }
        });
        let [.., last, constant] = &mut self.inputs;
        (*last, *constant) = (odds, 256);
        let length = if repeat.is_none() { 0 } else { 1 + self.matching.rank() / 12 };
        let text = usize::from(self.kind == Kind::Text);
        let one = self.by_bits.mix(text * 256 + self.bits as usize, &self.inputs);
        let other = self.by_order.mix((order * 4 + length) * 8 + depth as usize, &self.inputs);
        (squash((one + other) >> 1).clamp(1, 4095) as u32) << 4
    }

    /// What the bit was.
    pub fn learn(&mut self, bit: i32) {
        self.by_bits.learn(bit, &self.inputs);
        self.by_order.learn(bit, &self.inputs);
        for context in &mut self.contexts {
            let history = context.history();
            context.chances.learn(history, bit);
            if let Some(cell) = context.histories.get_mut(context.place) {
                *cell = history::next(history, bit);
            }
        }
        if let Some(foretold) = self.foretold {
            self.matching.learn(foretold == bit);
        }
        self.bits = self.bits << 1 | bit as u32;
        if self.bits >= 256 {
            self.end(self.bits as u8);
        } else if self.bits.ilog2() == 4 {
            for context in &mut self.contexts {
                context.turn_to(hash(context.key, self.bits));
            }
        }
    }

    /// A byte is whole.
    fn end(&mut self, byte: u8) {
        self.bytes.push(byte);
        self.matching.grow(&self.bytes);
        if let Some(last) = self.last.get_mut(self.kind as usize) {
            *last = byte;
        }
        if self.kind == Kind::Text {
            self.follow_word(u32::from(byte));
        }
    }

    /// Letters make words; so does each Chinese character by itself.
    fn follow_word(&mut self, byte: u32) {
        let letter = byte >= 0x80 || small(byte).wrapping_sub(u32::from(b'a')) < 26;
        if byte >= 0xc0 || (!letter && self.word != 0) {
            self.word_before = self.word;
            self.word = 0;
        }
        if letter {
            self.word = hash(self.word, small(byte));
        }
    }

    /// Reads bytes that both sides know.
    pub fn prime(&mut self, text: &str) {
        for byte in text.bytes() {
            self.begin(Kind::Text);
            for shift in (0..8).rev() {
                self.chance();
                self.learn(i32::from(byte >> shift & 1));
            }
        }
    }
}

/// A small letter for a capital one.
fn small(byte: u32) -> u32 {
    if byte.wrapping_sub(u32::from(b'A')) < 26 { byte | 0x20 } else { byte }
}

/// Mixes two numbers into one.
fn hash(a: u32, b: u32) -> u32 {
    let mixed = a.wrapping_mul(0x2c1b_3c6d) ^ b.wrapping_mul(0x297a_2d39).rotate_left(11);
    let mixed = mixed ^ mixed >> 15;
    mixed.wrapping_mul(0x85eb_ca6b) ^ mixed >> 7
}
