//! All patterns of all rules as one automaton without empty moves (Glushkov 1961): a state is a place in a pattern
//! where one token has just been read. Patterns have no loops, so a state is entered at most once per start.

use crate::format::{Book, Guard};
use crate::pattern::{Atom, Node, Pattern};
use crate::problem::Problem;
use std::collections::BTreeMap;

/// What is reported when a state ends a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Accept {
    /// 0 a match of the rule, else the guard's number.
    pub kind: u8,
    /// The rule; for a guard of a whole category, the category with the high bit set.
    pub target: u16,
}

/// Marks a category in [`Accept::target`].
pub const CATEGORY: u16 = 0x8000;

/// A state: the token that it reads, and where it goes on.
pub struct State {
    pub atom: u16,
    /// Lies in the part that is marked.
    pub marked: bool,
    pub follow: Vec<u16>,
    pub accepts: Vec<Accept>,
}

pub struct Automaton {
    /// Atoms in the order of their numbers; the first seven are [`Atom::Any`] … [`Atom::End`].
    pub atoms: Vec<Atom>,
    pub states: Vec<State>,
    /// States that can begin a match.
    pub first: Vec<u16>,
    /// The states of the layer `terms`, first and end; the other layers' lie before and behind.
    pub terms: (u16, u16),
}

struct Ends {
    nullable: bool,
    first: Vec<u16>,
    last: Vec<u16>,
}

impl Automaton {
    pub fn build(book: &Book) -> Result<Automaton, Vec<Problem>> {
        let mut this = Automaton {
            atoms: vec![Atom::Any, Atom::Word, Atom::Number, Atom::Name, Atom::Emoji, Atom::Start, Atom::End],
            states: Vec::new(),
            first: Vec::new(),
            terms: (0, 0),
        };
        let mut numbers: BTreeMap<Atom, u16> = this.atoms.iter().cloned().zip(0..).collect();
        let mut start = None;
        for (index, category) in book.categories.iter().enumerate() {
            if category.layer == "terms" {
                start.get_or_insert(this.states.len());
            }
            for (guard, pattern) in &category.guards {
                this.add(pattern, guard_accept(*guard, index as u16 | CATEGORY), &mut numbers);
            }
            for (number, rule) in book.rules.iter().enumerate().filter(|(_, rule)| rule.category == index) {
                for pattern in &rule.patterns {
                    this.add(pattern, Accept { kind: 0, target: number as u16 }, &mut numbers);
                }
                for (guard, pattern) in &rule.guards {
                    this.add(pattern, guard_accept(*guard, number as u16), &mut numbers);
                }
            }
            if category.layer == "terms" {
                this.terms = (start.unwrap_or(0) as u16, this.states.len() as u16);
            }
        }
        if this.states.len() >= usize::from(u16::MAX) || book.rules.len() >= usize::from(CATEGORY) {
            let reason = format!(
                "{} states are more than the tables can hold: shorten gaps or alternatives",
                this.states.len()
            );
            return Err(vec![Problem::new("crates/engine/rules", None, reason)]);
        }
        Ok(this)
    }

    fn add(&mut self, pattern: &Pattern, accept: Accept, numbers: &mut BTreeMap<Atom, u16>) {
        let ends = self.node(&pattern.root, !pattern.has_mark, numbers);
        self.first.extend(&ends.first);
        for state in ends.last {
            self.states[usize::from(state)].accepts.push(accept);
        }
    }

    fn node(&mut self, node: &Node, marked: bool, numbers: &mut BTreeMap<Atom, u16>) -> Ends {
        match node {
            Node::Atom(atom) => {
                let state = self.state(atom, marked, numbers);
                Ends { nullable: false, first: vec![state], last: vec![state] }
            }
            Node::Sequence(items) => {
                let mut all = Ends { nullable: true, first: Vec::new(), last: Vec::new() };
                for item in items {
                    let next = self.node(item, marked, numbers);
                    all = self.join(all, next);
                }
                all
            }
            Node::Choice(branches) => {
                let mut all = Ends { nullable: false, first: Vec::new(), last: Vec::new() };
                for branch in branches {
                    let mut next = self.node(branch, marked, numbers);
                    all.nullable |= next.nullable;
                    all.first.append(&mut next.first);
                    all.last.append(&mut next.last);
                }
                all
            }
            Node::Optional(inner) => Ends { nullable: true, ..self.node(inner, marked, numbers) },
            Node::Marked(inner) => self.node(inner, true, numbers),
            Node::Gap(size) => {
                // A chain that can be left at each link.
                let mut all = Ends { nullable: true, first: Vec::new(), last: Vec::new() };
                for link in 0..*size {
                    let state = self.state(&Atom::Any, marked, numbers);
                    if link == 0 {
                        all.first.push(state);
                    } else if let Some(before) = all.last.last() {
                        self.states[usize::from(*before)].follow.push(state);
                    }
                    all.last.push(state);
                }
                all
            }
        }
    }

    fn join(&mut self, left: Ends, right: Ends) -> Ends {
        for state in &left.last {
            self.states[usize::from(*state)].follow.extend(&right.first);
        }
        let mut first = left.first;
        if left.nullable {
            first.extend(&right.first);
        }
        let mut last = right.last;
        if right.nullable {
            last.extend(&left.last);
        }
        Ends { nullable: left.nullable && right.nullable, first, last }
    }

    fn state(&mut self, atom: &Atom, marked: bool, numbers: &mut BTreeMap<Atom, u16>) -> u16 {
        let next = numbers.len() as u16;
        let number = *numbers.entry(atom.clone()).or_insert_with(|| {
            self.atoms.push(atom.clone());
            next
        });
        self.states.push(State { atom: number, marked, follow: Vec::new(), accepts: Vec::new() });
        (self.states.len() - 1) as u16
    }
}

fn guard_accept(guard: Guard, target: u16) -> Accept {
    Accept { kind: guard as u8, target }
}
