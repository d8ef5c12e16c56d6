//! All patterns of all rules as one acyclic automaton. A state is what may still come, so patterns that end alike share
//! their ends; it is built from the end of each pattern to its start, and equal states are made once.
//!
//! A state may pass on to others without reading: that is what an optional part or a gap that is over does, and it keeps
//! long alternatives from being copied behind every gap. A gap is one state that counts.

use crate::format::{Book, Guard};
use crate::pattern::{Atom, Node, Pattern};
use crate::problem::Problem;
use std::collections::BTreeMap;

/// What is reported when a pattern ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Accept {
    /// 0 a match of the rule, else the guard's number.
    pub kind: u8,
    /// The rule; for a guard of a whole category, the category with the high bit set.
    pub target: u16,
}

/// Marks a category in [`Accept::target`].
pub const CATEGORY: u16 = 0x8000;

/// One token read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    pub atom: u16,
    /// The token lies in the part that is marked.
    pub marked: bool,
    pub to: u16,
}

/// Up to so many tokens of any kind, read in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    pub size: u8,
    pub marked: bool,
}

/// What may still come.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    pub edges: Vec<Edge>,
    /// States that this one goes over to without reading.
    pub passes: Vec<u16>,
    pub gap: Option<Gap>,
    pub accept: Option<Accept>,
}

impl State {
    /// Whether others can take over what it does; an end or a gap can only be passed on to.
    fn is_plain(&self) -> bool {
        self.gap.is_none() && self.accept.is_none()
    }
}

pub struct Automaton {
    /// Atoms in the order of their numbers; the first seven are [`Atom::Any`] … [`Atom::End`].
    pub atoms: Vec<Atom>,
    /// A state leads only to states before it.
    pub states: Vec<State>,
    /// The states that patterns begin with: of the terms, and of statements.
    pub starts: [Vec<u16>; 2],
    numbers: BTreeMap<Atom, u16>,
    known: BTreeMap<State, u16>,
}

impl Automaton {
    pub fn build(book: &Book) -> Result<Automaton, Vec<Problem>> {
        let atoms =
            vec![Atom::Any, Atom::Word, Atom::Number, Atom::Name, Atom::Emoji, Atom::Start, Atom::End];
        let mut this = Automaton {
            numbers: atoms.iter().cloned().zip(0..).collect(),
            atoms,
            states: Vec::new(),
            starts: [Vec::new(), Vec::new()],
            known: BTreeMap::new(),
        };
        for (index, category) in book.categories.iter().enumerate() {
            let layer = usize::from(category.layer != "terms");
            let guarded = |guards: &[(Guard, Pattern)], target| -> Vec<(Pattern, Accept)> {
                guards.iter().map(|(guard, p)| (p.clone(), Accept { kind: *guard as u8, target })).collect()
            };
            let mut all = guarded(&category.guards, index as u16 | CATEGORY);
            for (number, rule) in book.rules.iter().enumerate().filter(|(_, rule)| rule.category == index) {
                let accept = Accept { kind: 0, target: number as u16 };
                all.extend(rule.patterns.iter().map(|p| (p.clone(), accept)));
                all.extend(guarded(&rule.guards, number as u16));
            }
            for (pattern, accept) in all {
                let end = this.state(State { accept: Some(accept), ..State::default() });
                let start = this.node(&pattern.root, end, !pattern.has_mark);
                this.starts[layer].push(start);
            }
        }
        if this.states.len() >= usize::from(u16::MAX) || book.rules.len() >= usize::from(CATEGORY) {
            let reason = format!(
                "{} states are too many for the tables: shorten gaps or alternatives",
                this.states.len()
            );
            return Err(vec![Problem::new("crates/engine/rules", None, reason)]);
        }
        for starts in &mut this.starts {
            starts.sort_unstable();
            starts.dedup();
        }
        Ok(this)
    }

    /// The state from which `node` and then `next` is read.
    fn node(&mut self, node: &Node, next: u16, marked: bool) -> u16 {
        match node {
            Node::Atom(atom) => {
                let atom = self.atom(atom.clone());
                self.state(State { edges: vec![Edge { atom, marked, to: next }], ..State::default() })
            }
            Node::Sequence(items) => {
                items.iter().rev().fold(next, |next, item| self.node(item, next, marked))
            }
            Node::Choice(branches) => {
                let starts: Vec<u16> =
                    branches.iter().map(|branch| self.node(branch, next, marked)).collect();
                self.union(&starts)
            }
            Node::Optional(inner) => {
                let start = self.node(inner, next, marked);
                let state = self.states[usize::from(start)].clone();
                if state.is_plain() {
                    let mut passes = state.passes;
                    passes.push(next);
                    passes.sort_unstable();
                    passes.dedup();
                    return self.state(State { passes, ..state });
                }
                self.state(State { passes: vec![start, next], ..State::default() })
            }
            Node::Marked(inner) => self.node(inner, next, true),
            Node::Gap(size) => {
                let gap = Some(Gap { size: *size as u8, marked });
                self.state(State { gap, passes: vec![next], ..State::default() })
            }
        }
    }

    /// A state from which any of these goes on.
    fn union(&mut self, starts: &[u16]) -> u16 {
        if let [only] = starts {
            return *only;
        }
        let mut whole = State::default();
        for start in starts {
            let state = self.states[usize::from(*start)].clone();
            if state.is_plain() {
                whole.edges.extend(state.edges);
                whole.passes.extend(state.passes);
            } else {
                whole.passes.push(*start);
            }
        }
        whole.passes.sort_unstable();
        whole.passes.dedup();
        whole.edges = self.merged(whole.edges);
        self.state(whole)
    }

    /// The same token to several states leads to one state that is all of them.
    fn merged(&mut self, edges: Vec<Edge>) -> Vec<Edge> {
        let mut by_atom: BTreeMap<(u16, bool), Vec<u16>> = BTreeMap::new();
        for edge in edges {
            by_atom.entry((edge.atom, edge.marked)).or_default().push(edge.to);
        }
        let mut edges: Vec<Edge> = by_atom
            .into_iter()
            .map(|((atom, marked), mut targets)| {
                targets.sort_unstable();
                targets.dedup();
                Edge { atom, marked, to: self.union(&targets) }
            })
            .collect();
        edges.sort_unstable();
        edges
    }

    fn atom(&mut self, atom: Atom) -> u16 {
        let next = self.numbers.len() as u16;
        *self.numbers.entry(atom).or_insert_with_key(|atom| {
            self.atoms.push(atom.clone());
            next
        })
    }

    fn state(&mut self, state: State) -> u16 {
        let next = self.states.len() as u16;
        *self.known.entry(state).or_insert_with_key(|state| {
            self.states.push(state.clone());
            next
        })
    }
}
