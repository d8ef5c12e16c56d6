//! The automaton packed for the download. Tokens and sets stand in the order in which states first use them, so most
//! references are "the next new one", a zero, and compress to almost nothing. `src/rules/automaton.rs` unpacks it, once.

use crate::automaton::{Automaton, State};
use crate::pattern::Atom;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// States whose number of edges is this say in `ACCEPTS` what they report.
const END: u8 = 255;

#[derive(Default)]
struct Streams {
    tokens: Vec<String>,
    sets: Vec<u8>,
    heads: Vec<u8>,
    edge_sets: Vec<u8>,
    edge_steps: Vec<u8>,
    pass_steps: Vec<u8>,
    gaps: Vec<u8>,
    accepts: Vec<u8>,
    starts: [Vec<u8>; 2],
    token_numbers: BTreeMap<String, usize>,
    atom_numbers: BTreeMap<u16, usize>,
}

/// The statics of the packed automaton, as Rust source.
pub fn streams(automaton: &Automaton) -> String {
    let mut this = Streams::default();
    // The built-in atoms have the first numbers.
    for atom in 0..7 {
        this.atom_numbers.insert(atom, usize::from(atom));
    }
    let live = live(automaton);
    let new: BTreeMap<u16, usize> = live.iter().copied().zip(0..).collect();
    for (number, old) in live.iter().enumerate() {
        this.state(automaton, &automaton.states[usize::from(*old)], number, &new);
    }
    for (layer, starts) in automaton.starts.iter().enumerate() {
        let mut before = 0;
        for start in starts {
            varint(&mut this.starts[layer], new[start] - before);
            before = new[start];
        }
    }
    let mut out = String::new();
    let _ = writeln!(out, "pub static TOKENS: &str = {:?};", this.tokens.join(" "));
    let _ = writeln!(out, "pub static TRADITIONAL: &str = {:?};", traditional(&this.token_numbers));
    let [terms, statements] = &this.starts;
    for (name, bytes) in [
        ("SETS", &this.sets),
        ("HEADS", &this.heads),
        ("EDGE_SETS", &this.edge_sets),
        ("EDGE_STEPS", &this.edge_steps),
        ("PASS_STEPS", &this.pass_steps),
        ("GAPS", &this.gaps),
        ("ACCEPTS", &this.accepts),
        ("TERMS_STARTS", terms),
        ("STATEMENT_STARTS", statements),
    ] {
        let _ = writeln!(out, "pub static {name}: &[u8] = &{bytes:?};");
    }
    out
}

impl Streams {
    /// A state: what it is in one byte, then its parts in the streams of their own.
    fn state(&mut self, automaton: &Automaton, state: &State, number: usize, new: &BTreeMap<u16, usize>) {
        if let Some(accept) = state.accept {
            self.heads.push(END);
            self.accepts.push(accept.kind);
            varint(&mut self.accepts, usize::from(accept.target));
            return;
        }
        // Two bits each for passes and for what kind of gap, the rest for edges; more of either is said behind.
        let passes = state.passes.len().min(3);
        let edges = state.edges.len().min(15);
        self.heads.push((edges as u8) << 3 | (passes as u8) << 1 | u8::from(state.gap.is_some()));
        if edges == 15 {
            varint(&mut self.edge_steps, state.edges.len() - 15);
        }
        if passes == 3 {
            varint(&mut self.pass_steps, state.passes.len() - 3);
        }
        if let Some(gap) = state.gap {
            self.gaps.push(gap.size << 1 | u8::from(gap.marked));
        }
        for edge in &state.edges {
            let set = self.atom(automaton, edge.atom);
            varint(&mut self.edge_sets, set * 2 + usize::from(edge.marked));
            varint(&mut self.edge_steps, number - new[&edge.to]);
        }
        for pass in &state.passes {
            varint(&mut self.pass_steps, number - new[pass]);
        }
    }

    /// 0 for the next new atom, whose tokens are then said; else its number plus 1.
    fn atom(&mut self, automaton: &Automaton, atom: u16) -> usize {
        if let Some(number) = self.atom_numbers.get(&atom) {
            return number + 1;
        }
        self.atom_numbers.insert(atom, self.atom_numbers.len());
        if let Atom::OneOf(words) | Atom::Class(words) = &automaton.atoms[usize::from(atom)] {
            let mut known: Vec<usize> =
                words.iter().filter_map(|w| self.token_numbers.get(w).copied()).collect();
            known.sort_unstable();
            let fresh: Vec<&String> = words.iter().filter(|w| !self.token_numbers.contains_key(*w)).collect();
            varint(&mut self.sets, fresh.len());
            varint(&mut self.sets, known.len());
            let mut before = 0;
            for number in known {
                varint(&mut self.sets, number - before);
                before = number;
            }
            for word in fresh {
                self.token_numbers.insert(word.clone(), self.tokens.len());
                self.tokens.push(word.clone());
            }
        }
        0
    }
}

/// The states that a start leads to, starts included, in an order in which steps are short and lead back.
fn live(automaton: &Automaton) -> Vec<u16> {
    let mut live = BTreeSet::new();
    let mut pending: Vec<u16> = automaton.starts.concat();
    while let Some(state) = pending.pop() {
        if live.insert(state) {
            let state = &automaton.states[usize::from(state)];
            pending.extend(state.edges.iter().map(|e| e.to).chain(state.passes.iter().copied()));
        }
    }
    // A state is made after those that it leads to.
    live.into_iter().collect()
}

/// Traditional characters with the simplified ones that patterns name, pair by pair.
fn traditional(tokens: &BTreeMap<String, usize>) -> String {
    let mut out = String::new();
    for character in '\u{4e00}'..='\u{9fff}' {
        let own = character.to_string();
        let simplified = simplet2s::convert(&own);
        if simplified.chars().count() == 1 && !tokens.contains_key(&own) && tokens.contains_key(&simplified) {
            out.push(character);
            out.push_str(&simplified);
        }
    }
    out
}

/// LEB128.
fn varint(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
