//! The automaton over all rules, unpacked once from the streams that the build made (`build/compact.rs`).

use super::tables::{
    ACCEPTS, EDGE_SETS, EDGE_STEPS, GAPS, HEADS, PASS_STEPS, SETS, STATEMENT_STARTS, TERMS_STARTS, TOKENS,
    TRADITIONAL,
};
use crate::order;
use crate::text::fold;
use std::sync::OnceLock;

/// A number of a state.
pub type StateId = u16;
/// A number of a set of tokens; the first seven are the built-in ones.
pub type SetId = u16;

/// How many sets are built in: any, word, number, name, emoji, start, end.
const BUILT_IN: usize = 7;
/// The head of a state that ends a pattern.
const END: u8 = 255;
/// Longer words are in no pattern, in bytes.
const LONGEST: usize = 32;

/// A token read: the set that it must be in, whether it is marked, and where that leads.
#[derive(Clone, Copy)]
pub struct Edge {
    pub set: SetId,
    pub marked: bool,
    pub to: StateId,
}

/// What a state is besides its edges.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing more.
    Plain,
    /// Reads up to so many tokens of any kind in place.
    Gap { size: u8, marked: bool },
    /// Ends a pattern: 0 a match, else the guard's number; and the rule or category that it is for.
    End { kind: u8, target: u16 },
}

/// The automaton, ready to be run.
pub struct Automaton {
    kinds: Vec<Kind>,
    edges: Lists<Edge>,
    passes: Lists<StateId>,
    /// Edges that can begin a pattern, by set: of the terms, and of statements.
    first: [Lists<Edge>; 2],
    /// The sets of each token.
    sets: Lists<SetId>,
    /// Open addressing over the tokens: number plus 1, 0 for an empty place.
    slots: Vec<u16>,
    tokens: Vec<&'static str>,
}

/// Lists one behind the other.
struct Lists<T> {
    ends: Vec<u32>,
    all: Vec<T>,
}

impl<T> Lists<T> {
    fn get(&self, index: usize) -> &[T] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.all.get(start as usize..end as usize).unwrap_or_default()
    }

    fn close(&mut self) {
        self.ends.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
    }

    /// From lists in no order to lists by `key`.
    fn by(count: usize, items: &[(usize, T)]) -> Self
    where
        T: Copy,
    {
        let mut lists = Lists { ends: Vec::with_capacity(count), all: Vec::with_capacity(items.len()) };
        let mut order: Vec<&(usize, T)> = items.iter().collect();
        order::by_key(&mut order, |(key, _)| *key);
        let mut order = order.into_iter().peekable();
        for key in 0..count {
            while let Some((_, item)) = order.next_if(|(this, _)| *this == key) {
                lists.all.push(*item);
            }
            lists.close();
        }
        lists
    }
}

/// Reads numbers from a stream (LEB128).
struct Stream(core::slice::Iter<'static, u8>);

impl Stream {
    fn new(bytes: &'static [u8]) -> Self {
        Stream(bytes.iter())
    }

    fn next(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        for byte in self.0.by_ref() {
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                break;
            }
        }
        value
    }

    fn is_over(&self) -> bool {
        self.0.as_slice().is_empty()
    }
}

impl Automaton {
    /// The automaton over the rules that were built in.
    pub fn get() -> &'static Automaton {
        static AUTOMATON: OnceLock<Automaton> = OnceLock::new();
        AUTOMATON.get_or_init(Automaton::unpack)
    }

    /// How many states there are.
    pub fn states(&self) -> usize {
        self.kinds.len()
    }

    /// How many sets there are.
    pub fn set_count(&self) -> usize {
        self.first.first().map_or(0, |first| first.ends.len())
    }

    /// What a state is.
    pub fn kind(&self, state: StateId) -> Kind {
        self.kinds.get(usize::from(state)).copied().unwrap_or(Kind::Plain)
    }

    /// Where a state goes on to by reading.
    pub fn edges(&self, state: StateId) -> &[Edge] {
        self.edges.get(usize::from(state))
    }

    /// Where a state goes on to without reading.
    pub fn passes(&self, state: StateId) -> &[StateId] {
        self.passes.get(usize::from(state))
    }

    /// What a token of this set can begin.
    pub fn first(&self, terms: bool, set: SetId) -> &[Edge] {
        self.first.get(usize::from(!terms)).map_or(&[], |first| first.get(usize::from(set)))
    }

    /// The sets that a token's text is in.
    pub fn sets_of(&self, text: &str) -> &[SetId] {
        let mut folded = [0u8; LONGEST];
        let mut length = 0;
        for character in text.chars().map(fold) {
            let Some(room) = folded.get_mut(length..length + character.len_utf8()) else { return &[] };
            length += character.encode_utf8(room).len();
        }
        let word = folded.get(..length).unwrap_or_default();
        let mut slot = self.home(word);
        while let Some(number @ 1..) = self.slots.get(slot).copied() {
            let index = usize::from(number - 1);
            if self.tokens.get(index).is_some_and(|token| token.as_bytes() == word) {
                return self.sets.get(index);
            }
            slot = (slot + 1) % self.slots.len();
        }
        &[]
    }

    fn home(&self, word: &[u8]) -> usize {
        let hash = word
            .iter()
            .fold(0x811c_9dc5u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        hash as usize % self.slots.len().max(1)
    }

    fn unpack() -> Automaton {
        let (kinds, edges, passes) = unpack_states();
        let mut this = Automaton {
            kinds,
            edges,
            passes,
            first: [TERMS_STARTS, STATEMENT_STARTS].map(|_| Lists { ends: Vec::new(), all: Vec::new() }),
            sets: Lists { ends: Vec::new(), all: Vec::new() },
            slots: Vec::new(),
            tokens: TOKENS.split(' ').collect(),
        };
        let (count, memberships) = unpack_sets(&this.tokens);
        this.first = [TERMS_STARTS, STATEMENT_STARTS].map(|starts| this.first_edges(starts, count));
        this.sets = Lists::by(this.tokens.len(), &memberships);
        this.fill_slots(memberships);
        this
    }

    /// The edges that leave the starts, by set.
    fn first_edges(&self, starts: &'static [u8], count: usize) -> Lists<Edge> {
        let mut stream = Stream::new(starts);
        let mut seen = vec![false; self.kinds.len()];
        let mut pending = Vec::new();
        let mut state = 0;
        while !stream.is_over() {
            state += stream.next();
            pending.push(state as StateId);
        }
        let mut out = Vec::new();
        while let Some(state) = pending.pop() {
            match seen.get_mut(usize::from(state)) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            pending.extend_from_slice(self.passes(state));
            out.extend(self.edges(state).iter().map(|edge| (usize::from(edge.set), *edge)));
            // A pattern may begin with a gap: its start stays open behind the first token.
            if let Kind::Gap { marked, .. } = self.kind(state) {
                out.push((0, Edge { set: 0, marked, to: state }));
            }
        }
        Lists::by(count, &out)
    }

    /// The look-up by spelling; Traditional characters are other spellings of the simplified ones in the rules.
    fn fill_slots(&mut self, mut memberships: Vec<(usize, SetId)>) {
        let mut characters = TRADITIONAL.char_indices();
        let mut aliases = Vec::new();
        while let (Some((at, traditional)), Some((after, simplified))) =
            (characters.next(), characters.next())
        {
            let own = TRADITIONAL.get(at..at + traditional.len_utf8()).unwrap_or_default();
            let other = TRADITIONAL.get(after..after + simplified.len_utf8()).unwrap_or_default();
            aliases.push((own, other));
        }
        let mut known: Vec<(&str, usize)> = self.tokens.iter().copied().zip(0..).collect();
        order::by_key(&mut known, |(token, _)| *token);
        let of = Lists::by(self.tokens.len(), &memberships);
        for (own, other) in aliases {
            let place = known.binary_search_by_key(&other, |(token, _)| *token).unwrap_or(known.len());
            let sets = known.get(place).map_or(&[][..], |(_, index)| of.get(*index));
            if !sets.is_empty() {
                memberships.extend(sets.iter().map(|set| (self.tokens.len(), *set)));
                self.tokens.push(own);
            }
        }
        self.sets = Lists::by(self.tokens.len(), &memberships);
        self.slots = vec![0; (self.tokens.len() * 2).next_power_of_two().max(2)];
        for index in 0..self.tokens.len() {
            let mut slot = self.home(self.tokens.get(index).map_or(&[], |token| token.as_bytes()));
            while self.slots.get(slot).is_some_and(|number| *number != 0) {
                slot = (slot + 1) % self.slots.len();
            }
            if let (Some(place), Ok(number)) = (self.slots.get_mut(slot), u16::try_from(index + 1)) {
                *place = number;
            }
        }
    }
}

fn unpack_states() -> (Vec<Kind>, Lists<Edge>, Lists<StateId>) {
    let mut kinds = Vec::with_capacity(HEADS.len());
    let mut edges = Lists { ends: Vec::with_capacity(HEADS.len()), all: Vec::new() };
    let mut passes = Lists { ends: Vec::with_capacity(HEADS.len()), all: Vec::new() };
    let [mut sets, mut steps, mut pass_steps, mut gaps, mut accepts] =
        [EDGE_SETS, EDGE_STEPS, PASS_STEPS, GAPS, ACCEPTS].map(Stream::new);
    let mut next_set = BUILT_IN;
    for (number, head) in HEADS.iter().enumerate() {
        if *head == END {
            kinds.push(Kind::End { kind: accepts.next() as u8, target: accepts.next() as u16 });
            edges.close();
            passes.close();
            continue;
        }
        let edge_count = match usize::from(head >> 3) {
            15 => 15 + steps.next(),
            few => few,
        };
        let pass_count = match usize::from(head >> 1 & 3) {
            3 => 3 + pass_steps.next(),
            few => few,
        };
        kinds.push(if head & 1 == 1 {
            let gap = gaps.next();
            Kind::Gap { size: (gap >> 1) as u8, marked: gap & 1 == 1 }
        } else {
            Kind::Plain
        });
        for _ in 0..edge_count {
            let code = sets.next();
            let set = match code >> 1 {
                0 => {
                    next_set += 1;
                    next_set - 1
                }
                known => known - 1,
            };
            let to = number.saturating_sub(steps.next());
            edges.all.push(Edge { set: set as SetId, marked: code & 1 == 1, to: to as StateId });
        }
        for _ in 0..pass_count {
            passes.all.push(number.saturating_sub(pass_steps.next()) as StateId);
        }
        edges.close();
        passes.close();
    }
    (kinds, edges, passes)
}

/// How many sets there are, and which token is in which.
fn unpack_sets(tokens: &[&str]) -> (usize, Vec<(usize, SetId)>) {
    let mut stream = Stream::new(SETS);
    let (mut set, mut next) = (BUILT_IN, 0);
    let mut out = Vec::new();
    while !stream.is_over() {
        let (fresh, known) = (stream.next(), stream.next());
        let mut token = 0;
        for _ in 0..known {
            token += stream.next();
            out.push((token, set as SetId));
        }
        for _ in 0..fresh {
            out.push((next, set as SetId));
            next += 1;
        }
        set += 1;
    }
    debug_assert_eq!(next, tokens.len());
    (set, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_mean_the_same_are_in_the_same_sets() {
        let rules = Automaton::get();
        for (a, b) in [("Working", "ｗｏｒｋｉｎｇ"), ("复", "復"), ("，", ",")] {
            assert!(!rules.sets_of(a).is_empty(), "{a}");
            assert_eq!(rules.sets_of(a), rules.sets_of(b), "{a} {b}");
        }
        assert!(rules.sets_of("wörking").is_empty() && rules.sets_of(&"a".repeat(100)).is_empty());
    }

    #[test]
    fn every_stream_is_read_to_its_end() {
        let rules = Automaton::get();
        assert_eq!(rules.states(), HEADS.len());
        assert_eq!(rules.edges.ends.len(), HEADS.len());
        let highest = rules.edges.all.iter().map(|edge| usize::from(edge.set)).max().unwrap();
        assert!(highest < rules.set_count());
        assert!(rules.kinds.iter().any(|kind| matches!(kind, Kind::End { kind: 0, .. })));
    }
}
