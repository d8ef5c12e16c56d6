//! The alphabet: words and characters that no pattern tells apart share a symbol.

use crate::pattern::Atom;
use std::collections::BTreeMap;

pub struct Vocabulary {
    /// Words of two bytes or more of Latin letters or digits, grouped by length in bytes, sorted; with their symbols.
    pub words: BTreeMap<usize, BTreeMap<String, u16>>,
    /// Single characters (Chinese, marks, one-letter words) with their symbols.
    pub characters: BTreeMap<char, u16>,
    /// The sets (numbers of atoms) that each symbol belongs to; symbol 0 is a token that no pattern names.
    pub sets: Vec<Vec<u16>>,
}

impl Vocabulary {
    pub fn build(atoms: &[Atom]) -> Vocabulary {
        let mut members: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
        for (number, atom) in (0..).zip(atoms) {
            if let Atom::OneOf(words) = atom {
                for word in words {
                    members.entry(word).or_default().push(number);
                }
            }
        }
        let mut this =
            Vocabulary { words: BTreeMap::new(), characters: BTreeMap::new(), sets: vec![Vec::new()] };
        let mut symbols: BTreeMap<Vec<u16>, u16> = BTreeMap::new();
        for (word, sets) in members {
            let next = this.sets.len() as u16;
            let symbol = *symbols.entry(sets.clone()).or_insert_with(|| {
                this.sets.push(sets);
                next
            });
            let mut characters = word.chars();
            match (characters.next(), characters.next()) {
                (Some(one), None) => _ = this.characters.insert(one, symbol),
                _ => _ = this.words.entry(word.len()).or_default().insert(word.to_owned(), symbol),
            }
        }
        this
    }
}
