//! The patterns packed for the download: what their authors wrote, checked and in short. Tokens and sets stand in the
//! order of their first use, so most references are "the next new one", a zero, and compress to almost nothing.
//! `src/rules/unpack.rs` reads the streams, once, and makes the automaton.

use crate::format::{Book, Guard};
use crate::pattern::{Atom, Node, Pattern};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Marks a category in the target of a guard.
pub const CATEGORY: u16 = 0x8000;

/// The built-in atoms have the first numbers.
const BUILT_IN: [Atom; 7] =
    [Atom::Any, Atom::Word, Atom::Number, Atom::Name, Atom::Emoji, Atom::Start, Atom::End];

// What stands next in a pattern; `src/rules/unpack.rs` has the same numbers.
const LEAF: u8 = 0;
const CLOSE: u8 = 1;
const BAR: u8 = 2;
const CHOICE: u8 = 3;
const OPTIONAL: u8 = 4;
const GAP: u8 = 5;
const MARK: u8 = 6;
const CLASS: u8 = 7;

#[derive(Default)]
struct Streams {
    tokens: Vec<String>,
    token_numbers: BTreeMap<String, usize>,
    /// Of each set: twice how many of its tokens are new, and whether others are known.
    sets: Vec<u8>,
    /// How many are known, where some are.
    known: Vec<u8>,
    /// The known tokens, each as the step from the one before.
    members: Vec<u8>,
    set_numbers: BTreeMap<Atom, usize>,
    operations: Vec<u8>,
    leaves: Vec<u8>,
    gaps: Vec<u8>,
    classes: Vec<u8>,
    class_numbers: BTreeMap<String, usize>,
    /// How many classes there are; then for every run of patterns with one end: how many, the kind of the end, and what
    /// it is for.
    ends: Vec<u8>,
}

/// The statics of the packed patterns, as Rust source. First come the patterns of the terms, then the others; each
/// layer's patterns lie together by what they are for.
pub fn streams(book: &Book) -> String {
    let mut this = Streams::default();
    for (number, atom) in BUILT_IN.iter().enumerate() {
        this.set_numbers.insert(atom.clone(), number);
    }
    this.classes(book);
    let mut terms = 0;
    for wanted in [true, false] {
        for (index, category) in
            book.categories.iter().enumerate().filter(|(_, c)| (c.layer == "terms") == wanted)
        {
            this.guards(&category.guards, index as u16 | CATEGORY);
            for (number, rule) in book.rules.iter().enumerate().filter(|(_, rule)| rule.category == index) {
                this.run(&rule.patterns.iter().collect::<Vec<_>>(), 0, number as u16);
                this.guards(&rule.guards, number as u16);
            }
        }
        if wanted {
            terms = this.ends.len();
        }
    }
    let mut out = String::new();
    let _ = writeln!(out, "pub static TOKENS: &str = {:?};", this.tokens.join(" "));
    let _ = writeln!(out, "pub static TRADITIONAL: &str = {:?};", traditional(&this.token_numbers));
    let _ = writeln!(
        out,
        "/// Where in `ENDS` the patterns of the terms end.\npub const TERMS_ENDS: usize = {terms};"
    );
    for (name, bytes) in [
        ("SETS", &this.sets),
        ("KNOWN", &this.known),
        ("MEMBERS", &this.members),
        ("OPERATIONS", &this.operations),
        ("LEAVES", &this.leaves),
        ("GAPS", &this.gaps),
        ("CLASSES", &this.classes),
        ("ENDS", &this.ends),
    ] {
        let _ = writeln!(out, "pub static {name}: &[u8] = &{bytes:?};");
    }
    out
}

impl Streams {
    /// All classes first, each a pattern; a class may use those before it.
    fn classes(&mut self, book: &Book) {
        varint(&mut self.ends, book.classes.len());
        for (name, node) in &book.classes {
            self.class_numbers.insert(name.clone(), self.class_numbers.len());
            self.node(node);
            self.operations.push(CLOSE);
        }
    }

    fn guards(&mut self, guards: &[(Guard, Pattern)], target: u16) {
        for kind in 1..=5 {
            let patterns: Vec<&Pattern> =
                guards.iter().filter(|(g, _)| *g as u8 == kind).map(|(_, p)| p).collect();
            self.run(&patterns, kind, target);
        }
    }

    fn run(&mut self, patterns: &[&Pattern], kind: u8, target: u16) {
        if patterns.is_empty() {
            return;
        }
        varint(&mut self.ends, patterns.len());
        self.ends.push(kind);
        varint(&mut self.ends, usize::from(target));
        for pattern in patterns {
            self.node(&pattern.root);
            self.operations.push(CLOSE);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Atom(atom) => {
                self.operations.push(LEAF);
                let set = self.set(atom);
                varint(&mut self.leaves, set);
            }
            Node::Sequence(items) => items.iter().for_each(|item| self.node(item)),
            Node::Choice(branches) => self.group(CHOICE, branches),
            Node::Optional(inner) => match inner.as_ref() {
                Node::Choice(branches) => self.group(OPTIONAL, branches),
                _ => self.group(OPTIONAL, std::slice::from_ref(inner)),
            },
            Node::Gap(size) => {
                self.operations.push(GAP);
                self.gaps.push(*size as u8);
            }
            Node::Marked(inner) => match inner.as_ref() {
                Node::Choice(branches) => self.group(MARK, branches),
                _ => self.group(MARK, std::slice::from_ref(inner)),
            },
            Node::Class(name) => {
                self.operations.push(CLASS);
                self.classes.push(self.class_numbers[name] as u8);
            }
        }
    }

    fn group(&mut self, operation: u8, branches: &[Node]) {
        self.operations.push(operation);
        for (index, branch) in branches.iter().enumerate() {
            if index > 0 {
                self.operations.push(BAR);
            }
            self.node(branch);
        }
        self.operations.push(CLOSE);
    }

    /// 0 for the next new set, whose tokens are then said; else its number plus 1.
    fn set(&mut self, atom: &Atom) -> usize {
        if let Some(number) = self.set_numbers.get(atom) {
            return number + 1;
        }
        self.set_numbers.insert(atom.clone(), self.set_numbers.len());
        if let Atom::OneOf(words) = atom {
            let mut known: Vec<usize> =
                words.iter().filter_map(|w| self.token_numbers.get(w).copied()).collect();
            known.sort_unstable();
            let fresh: Vec<&String> = words.iter().filter(|w| !self.token_numbers.contains_key(*w)).collect();
            varint(&mut self.sets, fresh.len() * 2 + usize::from(!known.is_empty()));
            if !known.is_empty() {
                varint(&mut self.known, known.len());
            }
            let mut before = 0;
            for number in known {
                varint(&mut self.members, number - before);
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
pub fn varint(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
