//! What the model sees of a sentence: its words without their endings, each alone, in pairs, and in pairs with one word
//! between; how many there are; and the names of the clauses and badges that the rules found in it.
//!
//! Of the families that were tried, these carry it; longer runs of words, the sentence before and the heading
//! brought nothing in cross-validation (`lab/train/README.md`).

use crate::text::letters::is_letter_or_digit;
use crate::text::marker::unmarked;
use crate::text::markup::read_tokens;
use crate::text::token::{Token, TokenKind};
use crate::text::{ByteRange, fold};

/// Bits of a key. Of the words and pairs that the model does not know, one in 3,000 is taken for one that it does.
pub const KEY_BITS: u32 = 24;

/// A feature of a sentence, with the words that it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Feature {
    /// Its hash, of [`KEY_BITS`] bits.
    pub key: u32,
    /// The first of its words, counted from 0 among the words of the sentence.
    pub first: usize,
    /// The last of its words.
    pub last: usize,
}

/// The words of a sentence, as far as the model reads them.
#[derive(Clone, Debug, Default)]
pub struct Words {
    hashes: Vec<u32>,
    /// Where each stands, in bytes of the text.
    pub ranges: Vec<ByteRange>,
    /// How many Chinese characters stand between them.
    pub han: usize,
}

/// A word that stands for every number.
const NUMBER: u32 = 1;
/// What stands between the words of a pair that are not neighbours.
const GAP: u32 = 2;

impl Words {
    /// Reads on: a part of `text` behind those that were read before.
    pub fn read(&mut self, text: &str, part: ByteRange) {
        let sentence = part.of(text);
        for token in read_tokens(sentence) {
            let hash = match token.kind {
                TokenKind::Word => word(sentence, token),
                TokenKind::Number => NUMBER,
                TokenKind::Han => {
                    self.han += 1;
                    continue;
                }
                _ => continue,
            };
            self.hashes.push(hash);
            self.ranges.push(ByteRange::new(part.start + token.start, part.start + token.end));
        }
    }

    /// Reads a sentence, without the marker of an item.
    pub fn new(sentence: &str) -> Self {
        let mut this = Words::default();
        this.read(sentence, unmarked(sentence, ByteRange::new(0, sentence.len())));
        this
    }

    /// Every feature of the words, repeated where the words are.
    pub fn features(&self) -> Vec<Feature> {
        let mut out = Vec::with_capacity(3 * self.hashes.len());
        let at = |index: usize| self.hashes.get(index).copied();
        for (first, one) in self.hashes.iter().enumerate() {
            let mut add = |last, hash| out.push(Feature { key: key(hash), first, last });
            add(first, *one);
            if let Some(two) = at(first + 1) {
                add(first + 1, join(*one, two));
            }
            if let Some(three) = at(first + 2) {
                add(first + 2, join(join(*one, GAP), three));
            }
        }
        out
    }
}

/// The key of a length: how often the number of words can be halved.
pub fn length(words: usize) -> u32 {
    key(join(NUMBER, words.checked_ilog2().unwrap_or_default()))
}

/// The key of a clause or badge that the rules found in the sentence.
pub fn found(category: &str) -> u32 {
    key(join(GAP, hash(category.bytes())))
}

fn word(sentence: &str, token: Token) -> u32 {
    let text = sentence.get(token.start..token.end).unwrap_or_default();
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return NUMBER;
    }
    // A word that the end of a line has parted is read as one.
    let small: String = text.chars().map(fold).filter(|c| is_letter_or_digit(*c) || *c == '\'').collect();
    match small.as_str() {
        "n't" => hash("not".bytes()),
        word => hash(base(word).bytes()),
    }
}

/// Endings that are taken off, the longest first where one ends another.
const ENDINGS: [&str; 12] =
    ["ations", "ation", "ings", "ing", "ions", "ion", "ies", "ed", "es", "ly", "s", "e"];

/// A word without its ending; four letters at least remain.
fn base(word: &str) -> &str {
    let ending = ENDINGS.iter().find(|ending| word.len() > ending.len() + 3 && word.ends_with(**ending));
    ending.and_then(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// FNV-1a, 32 bit.
fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn join(one: u32, two: u32) -> u32 {
    (one.rotate_left(11) ^ two).wrapping_mul(0x9e37_79b1)
}

/// Mixes a hash, so that its upper bits tell all of it.
fn key(hash: u32) -> u32 {
    let mixed = (hash ^ hash >> 15).wrapping_mul(0x85eb_ca6b);
    (mixed ^ mixed >> 13).wrapping_mul(0xc2b2_ae35) >> (u32::BITS - KEY_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(sentence: &str) -> Vec<u32> {
        let mut keys: Vec<u32> = Words::new(sentence).features().iter().map(|f| f.key).collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn endings_case_and_contractions_make_no_difference() {
        assert_eq!(keys("We don't SUSPEND accounts."), keys("we do not suspended account"));
        assert_eq!(keys("within 30 days"), keys("within 7 days"));
        assert_eq!(keys("(a) termi-\nnate it"), keys("terminate it"));
        assert_ne!(keys("we may suspend"), keys("suspend we may"));
    }

    #[test]
    fn a_feature_knows_its_words() {
        let words = Words::new("We (may) end");
        assert_eq!(words.features().len(), 6);
        let widest = words.features().into_iter().max_by_key(|f| f.last - f.first).unwrap();
        assert_eq!((widest.first, widest.last), (0, 2));
        assert_eq!(words.ranges[1], ByteRange::new(4, 7));
    }
}
