//! The automaton over all rules: one look-up a token plus the few states alive.

use super::lexicon;
use super::tables::{
    ACCEPT_END, ACCEPT_KIND, ACCEPT_STATE, ACCEPT_TARGET, BRANCH, BRANCH_END, BRANCH_STATE, FIRST, FIRST_END,
    STATE_ATOM, STATE_FLAGS, TERMS_STATES,
};
use crate::text::token::{Token, TokenKind};

// The numbers of the atoms that every automaton begins with.
const ANY: u16 = 0;
const WORD: u16 = 1;
const NUMBER: u16 = 2;
const NAME: u16 = 3;
const EMOJI: u16 = 4;
const START: u16 = 5;
const END: u16 = 6;

const MARKED: u8 = 1;
const PLAIN: u8 = 2;
const ACCEPTS: u8 = 4;
const GOES_ON: u8 = 8;

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
    state: u16,
    start: u32,
    marked: (u32, u32),
    bytes: (usize, usize),
    inside: bool,
}

/// Reads inputs and reports patterns.
pub struct Machine {
    alive: Vec<Thread>,
    next: Vec<Thread>,
    /// The input at which a state was last entered, so that it is entered once an input.
    entered: Vec<u32>,
    /// The input at which an atom last held.
    held: Vec<u32>,
    /// Inputs read since the machine was made; 0 stands for never.
    clock: u32,
    /// The states that may begin a match: those of the layers that the text is read for.
    wanted: [core::ops::Range<u16>; 2],
}

impl Machine {
    /// A machine with nothing read, for the rules of the terms or for those of statements.
    pub fn new(terms: bool) -> Self {
        let (start, end) = TERMS_STATES;
        let wanted = if terms { [start..end, 0..0] } else { [0..start, end..u16::MAX] };
        Machine {
            alive: Vec::new(),
            next: Vec::new(),
            entered: vec![0; STATE_ATOM.len()],
            held: vec![0; FIRST_END.len()],
            clock: 0,
            wanted,
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
        let (atoms, bytes): (Atoms, _) = match input {
            Input::Start(byte) => (Atoms { sets: &[], extra: [Some(START), None, None] }, (byte, byte)),
            Input::End(byte) => (Atoms { sets: &[], extra: [Some(END), None, None] }, (byte, byte)),
            Input::Token(token, text, name) => {
                let word = (token.kind != TokenKind::Mark).then_some(WORD);
                let kind = match token.kind {
                    TokenKind::Number => Some(NUMBER),
                    TokenKind::Emoji => Some(EMOJI),
                    TokenKind::Word if name => Some(NAME),
                    _ => None,
                };
                let sets = lexicon::sets(lexicon::symbol(text));
                (Atoms { sets, extra: [Some(ANY), word, kind] }, (token.start, token.end))
            }
        };
        for atom in atoms.iter() {
            if let Some(held) = self.held.get_mut(usize::from(atom)) {
                *held = self.clock;
            }
        }
        self.next.clear();
        // A start reads no text: what is being read goes on behind it.
        if matches!(input, Input::Start(_)) {
            self.next.extend_from_slice(&self.alive);
        }
        let alive = core::mem::take(&mut self.alive);
        for thread in &alive {
            each_follower(thread.state, |state| {
                let atom = STATE_ATOM.get(usize::from(state)).map_or(usize::MAX, |atom| usize::from(*atom));
                if self.held.get(atom) == Some(&self.clock) {
                    self.enter(state, Some(*thread), at, bytes, hits);
                }
            });
        }
        self.alive = alive;
        for atom in atoms.iter() {
            let (start, end) = span(FIRST_END, usize::from(atom));
            for state in FIRST.get(start..end).unwrap_or_default() {
                if self.wanted.iter().any(|range| range.contains(state)) {
                    self.enter(*state, None, at, bytes, hits);
                }
            }
        }
        core::mem::swap(&mut self.alive, &mut self.next);
    }

    fn enter(
        &mut self,
        state: u16,
        from: Option<Thread>,
        at: u32,
        bytes: (usize, usize),
        hits: &mut Vec<Hit>,
    ) {
        let Some(entered) = self.entered.get_mut(usize::from(state)) else { return };
        if *entered == self.clock {
            return;
        }
        *entered = self.clock;
        let flags = STATE_FLAGS.get(usize::from(state)).copied().unwrap_or(0);
        let fresh = Thread { state, start: at, marked: (at, at), bytes: (bytes.0, bytes.0), inside: false };
        let mut thread = Thread { state, ..from.unwrap_or(fresh) };
        if flags & MARKED != 0 {
            if !thread.inside {
                thread.marked.0 = at;
                thread.bytes.0 = bytes.0;
            }
            thread.marked.1 = at + 1;
            thread.bytes.1 = bytes.1;
            thread.inside = true;
        } else {
            thread.inside = false;
        }
        if flags & ACCEPTS != 0 {
            for (kind, target) in accepts(state) {
                hits.push(Hit {
                    kind,
                    target,
                    whole: (thread.start, at + 1),
                    marked: thread.marked,
                    bytes: thread.bytes,
                });
            }
        }
        if flags & GOES_ON != 0 {
            self.next.push(thread);
        }
    }
}

/// What an input is: the sets that its symbol belongs to, and the built-in atoms.
struct Atoms {
    sets: &'static [u16],
    extra: [Option<u16>; 3],
}

impl Atoms {
    fn iter(&self) -> impl Iterator<Item = u16> + '_ {
        self.extra.iter().flatten().copied().chain(self.sets.iter().copied())
    }
}

fn each_follower(state: u16, mut visit: impl FnMut(u16)) {
    let flags = STATE_FLAGS.get(usize::from(state)).copied().unwrap_or(0);
    if flags & PLAIN != 0 {
        return visit(state + 1);
    }
    let Ok(at) = BRANCH_STATE.binary_search(&state) else { return };
    let (start, end) = span(BRANCH_END, at);
    BRANCH.get(start..end).unwrap_or_default().iter().copied().for_each(visit);
}

fn accepts(state: u16) -> impl Iterator<Item = (u8, u16)> {
    let (start, end) = ACCEPT_STATE.binary_search(&state).map_or((0, 0), |at| span(ACCEPT_END, at));
    let kinds = ACCEPT_KIND.get(start..end).unwrap_or_default();
    kinds.iter().copied().zip(ACCEPT_TARGET.get(start..end).unwrap_or_default().iter().copied())
}

/// Where the list of entry `index` lies, from a table of running ends.
pub fn span(ends: &[u16], index: usize) -> (usize, usize) {
    let start = index.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(index).copied().unwrap_or(start);
    (usize::from(start), usize::from(end))
}
