//! The tables as Rust source. Examples and patterns stay behind; what is left needs no parsing and no allocation.

use crate::automaton::Automaton;
use crate::format::{Book, Both, LAYERS, Polarity};
use crate::vocabulary::Vocabulary;
use std::fmt::{Display, Write};

pub fn tables(book: &Book, numbers: &[u16], automaton: &Automaton) -> String {
    let mut out = String::new();
    categories(&mut out, book);
    rules(&mut out, book, numbers);
    matcher(&mut out, automaton);
    vocabulary(&mut out, &Vocabulary::build(&automaton.atoms));
    let _ =
        writeln!(out, "/// The version of the rules: how many there ever were, and a hash of all tables.");
    let _ = writeln!(
        out,
        "pub const VERSION: &str = \"{}-{:08x}\";",
        numbers.iter().max().map_or(0, |n| n + 1),
        fnv(out.as_bytes())
    );
    out
}

fn categories(out: &mut String, book: &Book) {
    let _ = writeln!(out, "pub static CATEGORIES: [Category; {}] = [", book.categories.len());
    for category in &book.categories {
        let head = &category.head;
        let _ = writeln!(
            out,
            "Category {{ layer: RuleLayer::{}, id: {:?}, polarity: {}, name: {}, definition: {}, axis: {:?}, theory: {:?}, reason: {} }},",
            capital(&category.layer),
            category.id,
            polarity(head.polarity),
            both(&head.name),
            both(&head.definition),
            head.axis,
            head.theory,
            both(&head.reason)
        );
    }
    out.push_str("];\n");
    for layer in LAYERS {
        let _ = writeln!(out, "/// The categories of the layer `{layer}`.\npub mod {layer} {{");
        for (index, category) in book.categories.iter().enumerate().filter(|(_, c)| c.layer == layer) {
            let name = category.id.to_uppercase().replace('-', "_");
            let _ = writeln!(
                out,
                "/// {}.\npub const {name}: super::CategoryId = super::CategoryId({index});",
                category.head.name.en
            );
        }
        out.push_str("}\n");
    }
}

fn rules(out: &mut String, book: &Book, numbers: &[u16]) {
    let _ = writeln!(out, "pub static RULES: [Rule; {}] = [", book.rules.len());
    for (rule, number) in book.rules.iter().zip(numbers) {
        let head = &book.categories[rule.category].head;
        let block = &rule.block;
        let _ = writeln!(
            out,
            "Rule {{ id: {:?}, number: {number}, category: CategoryId({}), polarity: {}, severity: {}, confidence: {}, reason: {}, since: {:?}, source: {:?}, only: {} }},",
            rule.id,
            rule.category,
            polarity(block.polarity.unwrap_or(head.polarity)),
            block.severity.as_ref().unwrap_or(&head.severity).get_ref(),
            block.confidence.unwrap_or(head.confidence),
            block.reason.as_ref().map_or("None".into(), |reason| format!("Some({})", both(reason))),
            block.since,
            block.source,
            only(book, rule),
        );
    }
    out.push_str("];\n");
}

/// Which `only_sentence` guards a rule needs: 1 its own, 2 its category's.
fn only(book: &Book, rule: &crate::format::Rule) -> u8 {
    let asks = |guards: &[(crate::format::Guard, crate::pattern::Pattern)]| {
        u8::from(guards.iter().any(|(guard, _)| *guard == crate::format::Guard::OnlySentence))
    };
    asks(&rule.guards) + 2 * asks(&book.categories[rule.category].guards)
}

fn matcher(out: &mut String, automaton: &Automaton) {
    let _ = writeln!(out, "pub const TERMS_STATES: (u16, u16) = {:?};", automaton.terms);
    let states = &automaton.states;
    list(out, "STATE_ATOM", "u16", states.iter().map(|s| s.atom));
    // Most states go on to the one behind them, so only the others need a list.
    let plain = |index: usize| states[index].follow == [index as u16 + 1];
    list(
        out,
        "STATE_FLAGS",
        "u8",
        states.iter().enumerate().map(|(index, s)| {
            u8::from(s.marked)
                | u8::from(plain(index)) << 1
                | u8::from(!s.accepts.is_empty()) << 2
                | u8::from(!s.follow.is_empty()) << 3
        }),
    );
    let branching: Vec<usize> =
        (0..states.len()).filter(|i| !plain(*i) && !states[*i].follow.is_empty()).collect();
    list(out, "BRANCH_STATE", "u16", branching.iter().map(|i| *i as u16));
    ends(out, "BRANCH_END", branching.iter().map(|i| states[*i].follow.len()));
    list(out, "BRANCH", "u16", branching.iter().flat_map(|i| states[*i].follow.iter().copied()));
    let accepting: Vec<usize> = (0..states.len()).filter(|i| !states[*i].accepts.is_empty()).collect();
    list(out, "ACCEPT_STATE", "u16", accepting.iter().map(|i| *i as u16));
    ends(out, "ACCEPT_END", accepting.iter().map(|i| states[*i].accepts.len()));
    list(out, "ACCEPT_KIND", "u8", accepting.iter().flat_map(|i| states[*i].accepts.iter().map(|a| a.kind)));
    list(
        out,
        "ACCEPT_TARGET",
        "u16",
        accepting.iter().flat_map(|i| states[*i].accepts.iter().map(|a| a.target)),
    );
    // The states that a token can begin with, by the atom that they read.
    let mut by_atom = vec![Vec::new(); automaton.atoms.len()];
    for state in &automaton.first {
        by_atom[usize::from(states[usize::from(*state)].atom)].push(*state);
    }
    ends(out, "FIRST_END", by_atom.iter().map(Vec::len));
    list(out, "FIRST", "u16", by_atom.iter().flatten().copied());
}

fn vocabulary(out: &mut String, vocabulary: &Vocabulary) {
    let blob: String = vocabulary.words.values().flat_map(|words| words.keys().map(String::as_str)).collect();
    let _ = writeln!(out, "pub static WORDS: &str = {blob:?};");
    list(out, "WORD_LENGTH", "u8", vocabulary.words.keys().map(|l| *l as u8));
    ends(out, "WORD_END", vocabulary.words.values().map(|words| words.len()));
    list(out, "WORD_SYMBOL", "u16", vocabulary.words.values().flat_map(|words| words.values().copied()));
    let _ = writeln!(
        out,
        "pub static CHARACTERS: &[char] = &{:?};",
        vocabulary.characters.keys().collect::<Vec<_>>()
    );
    let _ = writeln!(out, "pub static TRADITIONAL: &str = {:?};", traditional(vocabulary));
    list(out, "CHARACTER_SYMBOL", "u16", vocabulary.characters.values().copied());
    ends(out, "SET_END", vocabulary.sets.iter().map(Vec::len));
    list(out, "SET", "u16", vocabulary.sets.iter().flatten().copied());
}

/// Traditional characters with the simplified ones that patterns name, pair by pair in order, three bytes each.
fn traditional(vocabulary: &Vocabulary) -> String {
    let mut out = String::new();
    for character in '\u{4e00}'..='\u{9fff}' {
        if vocabulary.characters.contains_key(&character) {
            continue;
        }
        let simplified = simplet2s::convert(&character.to_string());
        let known = simplified
            .chars()
            .next()
            .is_some_and(|c| c.len_utf8() == 3 && vocabulary.characters.contains_key(&c));
        if known && simplified.chars().count() == 1 {
            out.push(character);
            out.push_str(&simplified);
        }
    }
    out
}

fn list<T: Display>(out: &mut String, name: &str, kind: &str, values: impl Iterator<Item = T>) {
    let _ = write!(out, "pub static {name}: &[{kind}] = &[");
    for value in values {
        let _ = write!(out, "{value},");
    }
    out.push_str("];\n");
}

/// Lengths as running ends: the list of entry `i` lies between end `i - 1` and end `i`.
fn ends(out: &mut String, name: &str, lengths: impl Iterator<Item = usize>) {
    let mut end = 0;
    list(
        out,
        name,
        "u16",
        lengths.map(|length| {
            end += length;
            end
        }),
    );
}

fn both(text: &Both) -> String {
    format!("Both {{ en: {:?}, zh: {:?} }}", text.en.trim(), text.zh.trim())
}

fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Hurts => "Polarity::Hurts",
        Polarity::Credits => "Polarity::Credits",
        Polarity::Neutral => "Polarity::Neutral",
    }
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}

/// FNV-1a, 32 bit.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
