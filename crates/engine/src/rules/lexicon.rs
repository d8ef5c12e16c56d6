//! From the text of a token to the sets that it is in.

use super::automaton::SetId;
use super::inflect;
use super::tables::{TOKENS, TRADITIONAL};
use crate::order;
use crate::text::fold;

/// Longer words are in no pattern, in bytes.
const LONGEST: usize = 32;

/// Every spelling that a pattern names, with its sets.
pub struct Lexicon {
    /// Open addressing over the spellings: number plus 1, 0 for an empty place.
    slots: Vec<u16>,
    spellings: Vec<(String, Vec<SetId>)>,
}

impl Lexicon {
    /// From which token is in which set: forms of `word+` are spelt out, and Traditional characters are other spellings
    /// of the simplified ones in the rules.
    pub fn new(memberships: &[(usize, SetId)]) -> Self {
        let tokens: Vec<&str> = TOKENS.split(' ').collect();
        let mut spelled: Vec<(String, SetId)> = Vec::new();
        for (token, set) in memberships {
            let token = tokens.get(*token).copied().unwrap_or_default();
            match token.strip_suffix('+') {
                Some(word) if !word.is_empty() => {
                    spelled.extend(inflect::forms(word).into_iter().map(|form| (form, *set)))
                }
                _ => spelled.push((token.to_owned(), *set)),
            }
        }
        order::by(&mut spelled, |a, b| a.cmp(b));
        spelled.dedup();
        let mut spellings: Vec<(String, Vec<SetId>)> = Vec::new();
        for (spelling, set) in spelled {
            match spellings.last_mut() {
                Some((last, sets)) if *last == spelling => sets.push(set),
                _ => spellings.push((spelling, vec![set])),
            }
        }
        let mut aliases = Vec::new();
        let mut characters = TRADITIONAL.chars();
        while let (Some(traditional), Some(simplified)) = (characters.next(), characters.next()) {
            let mut buffer = [0; 4];
            let simplified: &str = simplified.encode_utf8(&mut buffer);
            let at = spellings.partition_point(|(spelling, _)| spelling.as_str() < simplified);
            if let Some((spelling, sets)) = spellings.get(at)
                && spelling == simplified
            {
                aliases.push((traditional.to_string(), sets.clone()));
            }
        }
        spellings.append(&mut aliases);
        let mut this = Lexicon { slots: vec![0; (spellings.len() * 2).next_power_of_two()], spellings };
        for index in 0..this.spellings.len() {
            let mut slot =
                this.home(this.spellings.get(index).map_or(&[], |(spelling, _)| spelling.as_bytes()));
            while this.slots.get(slot).is_some_and(|number| *number != 0) {
                slot = (slot + 1) % this.slots.len();
            }
            if let (Some(place), Ok(number)) = (this.slots.get_mut(slot), u16::try_from(index + 1)) {
                *place = number;
            }
        }
        this
    }

    /// The sets that a token's text is in.
    pub fn sets_of(&self, text: &str) -> &[SetId] {
        let mut folded = [0u8; LONGEST];
        let mut length = 0;
        for character in text.chars().map(fold) {
            // A word that is hyphenated over the end of a line.
            if length > 0 && (character == '-' || character.is_whitespace()) {
                continue;
            }
            let Some(room) = folded.get_mut(length..length + character.len_utf8()) else { return &[] };
            length += character.encode_utf8(room).len();
        }
        let word = folded.get(..length).unwrap_or_default();
        let mut slot = self.home(word);
        while let Some(number @ 1..) = self.slots.get(slot).copied() {
            match self.spellings.get(usize::from(number - 1)) {
                Some((spelling, sets)) if spelling.as_bytes() == word => return sets,
                _ => slot = (slot + 1) % self.slots.len(),
            }
        }
        &[]
    }

    /// Where a spelling is looked for first (FNV-1a, 32 bit).
    fn home(&self, word: &[u8]) -> usize {
        let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        word.iter().fold(0x811c_9dc5, step) as usize % self.slots.len().max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::automaton::Automaton;

    #[test]
    fn spellings_that_mean_the_same_are_in_the_same_sets() {
        let lexicon = &Automaton::get().lexicon;
        for (a, b) in [("Working", "ｗｏｒｋｉｎｇ"), ("working", "work-\r\ning"), ("复", "復"), ("，", ",")]
        {
            assert!(!lexicon.sets_of(a).is_empty(), "{a}");
            assert_eq!(lexicon.sets_of(a), lexicon.sets_of(b), "{a} {b}");
        }
        assert!(lexicon.sets_of("wörking").is_empty() && lexicon.sets_of(&"a".repeat(100)).is_empty());
    }
}
