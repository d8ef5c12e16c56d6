//! One automaton over all rules, without loops. A state is what may still come; it may pass on to others without
//! reading (an optional part, a gap that is over), and a gap is one state that counts.

use super::lexicon::Lexicon;
use super::unpack::{Node, Patterns, Sequence};
use std::sync::OnceLock;

/// A number of a state.
pub type StateId = u32;
/// A number of a set of tokens; the first seven are built in.
pub type SetId = u16;

/// A token read: the set that it must be in, whether it is marked, and where that leads.
#[derive(Clone, Copy)]
pub struct Edge {
    pub set: SetId,
    pub marked: bool,
    pub to: StateId,
}

/// What a state is besides its edges.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Nothing more.
    #[default]
    Plain,
    /// Reads up to so many tokens of any kind in place.
    Gap { size: u8, marked: bool },
    /// Ends a pattern: 0 a match, else the guard's number; and the rule or category that it is for.
    End { kind: u8, target: u16 },
}

/// What may still come.
#[derive(Default)]
pub struct State {
    pub kind: Kind,
    /// Where reading leads.
    pub edges: Vec<Edge>,
    /// States that this one goes over to without reading.
    pub passes: Vec<StateId>,
}

/// The automaton, ready to be run.
pub struct Automaton {
    states: Vec<State>,
    /// Edges that can begin a pattern, by set: of the terms, and of statements.
    first: [Vec<Vec<Edge>>; 2],
    pub lexicon: Lexicon,
}

impl Automaton {
    /// The automaton over the rules that were built in.
    pub fn get() -> &'static Automaton {
        static AUTOMATON: OnceLock<Automaton> = OnceLock::new();
        AUTOMATON.get_or_init(|| Automaton::new(&Patterns::read()))
    }

    /// How many states there are.
    pub fn states(&self) -> usize {
        self.states.len()
    }

    /// How many sets there are.
    pub fn sets(&self) -> usize {
        self.first[0].len()
    }

    /// What may come from here.
    pub fn state(&self, state: StateId) -> &State {
        const NONE: &State = &State { kind: Kind::Plain, edges: Vec::new(), passes: Vec::new() };
        self.states.get(state as usize).unwrap_or(NONE)
    }

    /// What a token of this set can begin.
    pub fn first(&self, terms: bool, set: SetId) -> &[Edge] {
        let [of_terms, of_statements] = &self.first;
        let side = if terms { of_terms } else { of_statements };
        side.get(usize::from(set)).map_or(&[], Vec::as_slice)
    }

    fn new(patterns: &Patterns) -> Automaton {
        let mut builder = Builder { states: Vec::new(), classes: &patterns.classes };
        let first = patterns.runs.each_ref().map(|runs| {
            let mut start = State::default();
            for run in runs {
                let end = builder.add(State {
                    kind: Kind::End { kind: run.kind, target: run.target },
                    ..State::default()
                });
                for pattern in &run.patterns {
                    let whole = !pattern.iter().any(holds_mark);
                    builder.sequence(&mut start, pattern, end, whole);
                }
            }
            builder.first(start, patterns.sets)
        });
        Automaton { states: builder.states, first, lexicon: Lexicon::new(&patterns.memberships) }
    }
}

/// Whether a part of the pattern is marked; else the whole is.
fn holds_mark(node: &Node) -> bool {
    match node {
        Node::Marked(_) => true,
        Node::Choice(branches) | Node::Optional(branches) => branches.iter().flatten().any(holds_mark),
        _ => false,
    }
}

/// Builds states from the end of each pattern to its start, so that alternatives share what follows them.
struct Builder<'p> {
    states: Vec<State>,
    classes: &'p [Sequence],
}

impl Builder<'_> {
    fn add(&mut self, state: State) -> StateId {
        self.states.push(state);
        (self.states.len() - 1) as StateId
    }

    /// The state from which a row of nodes and then `next` is read.
    fn state(&mut self, nodes: &[Node], next: StateId, marked: bool) -> StateId {
        if nodes.is_empty() {
            return next;
        }
        let mut state = State::default();
        self.sequence(&mut state, nodes, next, marked);
        self.add(state)
    }

    /// Lets `from` begin with a row of nodes, and go on to `next`.
    fn sequence(&mut self, from: &mut State, nodes: &[Node], next: StateId, marked: bool) {
        let Some((first, rest)) = nodes.split_first() else { return from.passes.push(next) };
        let to = self.state(rest, next, marked);
        match first {
            Node::Leaf(set) => from.edges.push(Edge { set: *set, marked, to }),
            Node::Choice(branches) => self.branches(from, branches, to, marked),
            Node::Marked(branches) => self.branches(from, branches, to, true),
            Node::Optional(branches) => {
                self.branches(from, branches, to, marked);
                from.passes.push(to);
            }
            Node::Gap(size) => {
                let kind = Kind::Gap { size: *size, marked };
                let gap = self.add(State { kind, edges: Vec::new(), passes: vec![to] });
                from.passes.push(gap);
            }
            Node::Class(number) => {
                let nodes = self.classes.get(*number).map_or(&[][..], Vec::as_slice);
                self.sequence(from, nodes, to, marked);
            }
        }
    }

    fn branches(&mut self, from: &mut State, branches: &[Sequence], to: StateId, marked: bool) {
        for branch in branches {
            self.sequence(from, branch, to, marked);
        }
    }

    /// The edges that leave a start, or what it passes on to, by set.
    fn first(&self, start: State, sets: usize) -> Vec<Vec<Edge>> {
        let mut out: Vec<Vec<Edge>> = (0..sets).map(|_| Vec::new()).collect();
        let mut add = |edge: Edge| {
            if let Some(list) = out.get_mut(usize::from(edge.set)) {
                list.push(edge);
            }
        };
        start.edges.into_iter().for_each(&mut add);
        let mut pending = start.passes;
        while let Some(id) = pending.pop() {
            let Some(state) = self.states.get(id as usize) else { continue };
            state.edges.iter().copied().for_each(&mut add);
            pending.extend_from_slice(&state.passes);
            if let Kind::Gap { marked, .. } = state.kind {
                // A gap that begins a pattern stays open behind the first token.
                add(Edge { set: 0, marked, to: id });
            }
        }
        out
    }
}
