//! Runs the automaton over a text: one look-up a token plus the few threads alive.

use super::automaton::{Automaton, Edge, Kind, SetId, StateId};
use crate::text::token::{Token, TokenKind};

// The numbers of the sets that are built in.
const ANY: SetId = 0;
const WORD: SetId = 1;
const NUMBER: SetId = 2;
const NAME: SetId = 3;
const EMOJI: SetId = 4;
const START: SetId = 5;
const END: SetId = 6;

/// What was read: a token, or a border of the sentence.
#[derive(Clone, Copy)]
pub enum Input<'t> {
    /// The start of the sentence, at this byte.
    Start(usize),
    /// A token, its text, and whether it is a capitalised word inside the sentence.
    Token(Token, &'t str, bool),
    /// The end of the sentence, at this byte.
    End(usize),
}

/// A pattern that has been read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// 0 a match, else the guard's number.
    pub kind: u8,
    /// The rule, or the category with the high bit set.
    pub target: u16,
    /// The whole pattern, counted in inputs.
    pub whole: (u32, u32),
    /// The marked part, counted in inputs.
    pub marked: (u32, u32),
    /// The marked part in bytes.
    pub bytes: (usize, usize),
}

/// A pattern that is being read.
#[derive(Clone, Copy)]
struct Thread {
    state: StateId,
    /// How many more tokens the gap that it stands in may read.
    left: u8,
    start: u32,
    marked: (u32, u32),
    bytes: (usize, usize),
    inside: bool,
}

/// What happened to a state at the last inputs: 0 stands for never.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// The input at which it was last entered, so that it is entered once an input.
    entered: u32,
    /// The input at which it was last gone on from, so that this too is done once.
    left: u32,
    /// The longest rest of a gap with which it was entered then.
    rest: u8,
}

/// The input that is being read.
#[derive(Clone, Copy)]
struct Here {
    at: u32,
    bytes: (usize, usize),
}

/// Reads inputs and reports patterns.
pub struct Machine {
    rules: &'static Automaton,
    terms: bool,
    alive: Vec<Thread>,
    next: Vec<Thread>,
    seen: Vec<Seen>,
    /// The input at which a set last held.
    held: Vec<u32>,
    /// Inputs read since the machine was made.
    clock: u32,
}

impl Machine {
    /// A machine with nothing read, for the rules of the terms or for those of statements.
    pub fn new(terms: bool) -> Self {
        let rules = Automaton::get();
        Machine {
            rules,
            terms,
            alive: Vec::new(),
            next: Vec::new(),
            seen: vec![Seen::default(); rules.states()],
            held: vec![0; rules.sets()],
            clock: 0,
        }
    }

    /// Forgets what is being read: patterns do not reach over this point.
    pub fn clear(&mut self) {
        self.alive.clear();
    }

    /// Reads one input; every pattern that it ends is reported.
    pub fn read(&mut self, input: Input, hits: &mut Vec<Hit>) {
        let at = self.clock;
        self.clock += 1;
        let (sets, built_in, bytes): (&[SetId], [Option<SetId>; 3], _) = match input {
            Input::Start(byte) => (&[], [Some(START), None, None], (byte, byte)),
            Input::End(byte) => (&[], [Some(END), None, None], (byte, byte)),
            Input::Token(token, text, name) => {
                let word = (token.kind != TokenKind::Mark).then_some(WORD);
                let kind = match token.kind {
                    TokenKind::Number => Some(NUMBER),
                    TokenKind::Emoji => Some(EMOJI),
                    TokenKind::Word if name => Some(NAME),
                    _ => None,
                };
                (self.rules.lexicon.sets_of(text), [Some(ANY), word, kind], (token.start, token.end))
            }
        };
        let here = Here { at, bytes };
        let holding = || built_in.iter().flatten().chain(sets).copied();
        for set in holding() {
            if let Some(held) = self.held.get_mut(usize::from(set)) {
                *held = self.clock;
            }
        }
        self.next.clear();
        // A start reads no text: what is being read goes on behind it.
        if matches!(input, Input::Start(_)) {
            self.next.extend_from_slice(&self.alive);
        }
        let token = matches!(input, Input::Token(..));
        let alive = core::mem::take(&mut self.alive);
        for thread in &alive {
            self.go_on(*thread, token, here, hits);
        }
        self.alive = alive;
        let fresh = Thread {
            state: 0,
            left: 0,
            start: at,
            marked: (at, at),
            bytes: (bytes.0, bytes.0),
            inside: false,
        };
        for set in holding() {
            for edge in self.rules.first(self.terms, set) {
                // The first token of a gap that begins a pattern counts for the gap.
                let left = match self.rules.state(edge.to).kind {
                    Kind::Gap { size, .. }
                        if edge.set == ANY && self.rules.state(edge.to).edges.is_empty() =>
                    {
                        Some(size.saturating_sub(1))
                    }
                    _ => None,
                };
                self.enter(*edge, left, fresh, here, hits);
            }
        }
        core::mem::swap(&mut self.alive, &mut self.next);
    }

    /// Takes every edge of a thread's state, and of those that it passes on to, whose set holds.
    fn go_on(&mut self, thread: Thread, token: bool, here: Here, hits: &mut Vec<Hit>) {
        if token && thread.left > 0 {
            self.stay(thread, here, hits);
        }
        self.leave(thread, thread.state, token, here, hits);
    }

    /// Reads a token in the gap that a thread stands in.
    fn stay(&mut self, mut thread: Thread, here: Here, hits: &mut Vec<Hit>) {
        let Some(seen) = self.seen.get_mut(thread.state as usize) else { return };
        thread.left -= 1;
        // Only a longer rest than that of a thread which came here before is new; most threads end here.
        if seen.entered == self.clock && seen.rest >= thread.left {
            return;
        }
        if thread.inside {
            thread.marked.1 = here.at + 1;
            thread.bytes.1 = here.bytes.1;
        }
        let again = seen.entered == self.clock;
        seen.rest = thread.left;
        if !again {
            self.arrive(&thread, thread.state, here, hits);
        }
        self.next.push(thread);
    }

    fn leave(&mut self, thread: Thread, state: StateId, token: bool, here: Here, hits: &mut Vec<Hit>) {
        match self.seen.get_mut(state as usize) {
            Some(seen) if seen.left != self.clock => seen.left = self.clock,
            // An older thread has gone on from here already.
            _ => return,
        }
        let rules = self.rules;
        for edge in &rules.state(state).edges {
            if self.held.get(usize::from(edge.set)) == Some(&self.clock) {
                self.enter(*edge, None, thread, here, hits);
            }
        }
        for pass in &rules.state(state).passes {
            // A gap that is passed on to is still whole.
            if let Kind::Gap { size, marked } = rules.state(*pass).kind
                && token
            {
                let stay = Edge { set: ANY, marked, to: *pass };
                self.enter(stay, Some(size - 1), thread, here, hits);
            }
            self.leave(thread, *pass, token, here, hits);
        }
    }

    /// Comes to a state by an edge; `left` is the rest of the gap where the state is one that has been read from.
    fn enter(&mut self, edge: Edge, left: Option<u8>, from: Thread, here: Here, hits: &mut Vec<Hit>) {
        let mut thread = Thread { state: edge.to, ..from };
        if edge.marked {
            if !thread.inside {
                thread.marked.0 = here.at;
                thread.bytes.0 = here.bytes.0;
            }
            thread.marked.1 = here.at + 1;
            thread.bytes.1 = here.bytes.1;
        }
        thread.inside = edge.marked;
        thread.left = match (left, self.rules.state(edge.to).kind) {
            (Some(left), _) => left,
            (None, Kind::Gap { size, .. }) => size,
            _ => 0,
        };
        if let Kind::End { .. } = self.rules.state(edge.to).kind {
            return self.arrive(&thread, edge.to, here, hits);
        }
        let Some(seen) = self.seen.get_mut(edge.to as usize) else { return };
        let again = seen.entered == self.clock;
        if again && thread.left <= seen.rest {
            return;
        }
        seen.rest = thread.left;
        if !again {
            self.arrive(&thread, edge.to, here, hits);
        }
        // Behind an older thread only a longer rest of the same gap is new.
        self.next.push(thread);
    }

    /// Reports the patterns that end at a state or at one that it passes on to.
    fn arrive(&mut self, thread: &Thread, state: StateId, here: Here, hits: &mut Vec<Hit>) {
        if let Kind::End { kind, target } = self.rules.state(state).kind {
            // Patterns of one rule have one end, and each may mark other words.
            let whole = (thread.start, here.at + 1);
            return hits.push(Hit { kind, target, whole, marked: thread.marked, bytes: thread.bytes });
        }
        match self.seen.get_mut(state as usize) {
            Some(seen) if seen.entered != self.clock => seen.entered = self.clock,
            _ => return,
        }
        let rules = self.rules;
        for pass in &rules.state(state).passes {
            self.arrive(thread, *pass, here, hits);
        }
    }
}
