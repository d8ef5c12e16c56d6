//! The tables as Rust source. Examples and patterns stay behind; what is left is packed.

use crate::compact;
use crate::format::{Book, LAYERS, Polarity};
use crate::laws::find;
use std::fmt::Write;

pub fn tables(book: &Book, numbers: &[u16]) -> String {
    let mut out = String::new();
    texts(&mut out, book);
    categories(&mut out, book);
    rules(&mut out, book, numbers);
    out.push_str(&compact::streams(book));
    let _ =
        writeln!(out, "/// The version of the rules: how many there ever were, and a hash of all tables.");
    let _ = writeln!(
        out,
        "pub const VERSION: &str = \"{}-{:08x}\";",
        numbers.iter().max().map_or(0, |n| n + 1),
        fnv(out.as_bytes())
    );
    // Behind the version: they change nothing of what is found.
    laws(&mut out, book);
    out
}

/// The provisions, English then Chinese, a line each; and who points to which: pairs of a category and a provision.
fn laws(out: &mut String, book: &Book) {
    let english = book.laws.iter().map(|law| law.said.en.trim());
    let lines: Vec<&str> = english.chain(book.laws.iter().map(|law| law.said.zh.trim())).collect();
    let _ = writeln!(out, "pub static LAWS: &str = {:?};", lines.join("\n"));
    let of: Vec<u8> = book.laws.iter().map(|law| law.jurisdiction as u8).collect();
    let _ = writeln!(out, "/// The jurisdiction of every provision.\npub static OF_LAWS: &[u8] = &{of:?};");
    let mut pairs: Vec<(u8, u8)> = Vec::new();
    for (category, head) in book.categories.iter().map(|category| &category.head).enumerate() {
        for (jurisdiction, names) in head.law.all().into_iter().enumerate() {
            let found = names.iter().filter_map(|name| find(&book.laws, jurisdiction, name.get_ref()));
            pairs.extend(found.map(|law| (category as u8, law as u8)));
        }
    }
    let _ = writeln!(out, "/// A category and a provision that it may be compared with.");
    let _ = writeln!(out, "pub static POINTERS: &[(u8, u8)] = &{pairs:?};");
}

/// What is said of categories and rules lies in one text, a line each, column by column: English beside English. Pointers
/// to every word would weigh more than most words.
fn texts(out: &mut String, book: &Book) {
    let mut lines: Vec<&str> = Vec::new();
    // The definition and the axis are for those who read the rule files, and so are the theories of what is no tone: a
    // clause has its provisions of law. Cues that make no finding are never spoken of.
    let spoken = |part: fn(&crate::format::Category) -> &str| {
        book.categories.iter().map(move |c| if is_shown(&c.layer) { part(c).trim() } else { "" })
    };
    lines.extend(book.categories.iter().map(|category| category.id.as_str()));
    lines.extend(spoken(|c| &c.head.name.en));
    lines.extend(spoken(|c| &c.head.reason.en));
    lines.extend(spoken(|c| if c.layer == "tone" { &c.head.theory } else { "" }));
    // A rule of the model is not named by its category, so the rest of its name stands whole.
    let named = |rule: &'_ crate::format::Rule| {
        rule.id.match_indices('/').nth(usize::from(!rule.block.model)).map_or(0, |(at, _)| at + 1)
    };
    lines.extend(book.rules.iter().map(|rule| &rule.id[named(rule)..]));
    let mut before = "";
    for rule in &book.rules {
        let shown = is_shown(&book.categories[rule.category].layer);
        let source = if shown { rule.block.source.as_str() } else { "" };
        // An empty line: the same as before.
        lines.push(if source == before { "" } else { source });
        before = source;
    }
    lines.extend(spoken(|c| &c.head.name.zh));
    lines.extend(spoken(|c| &c.head.reason.zh));
    for reason in book.rules.iter().filter_map(|rule| rule.block.reason.as_ref()) {
        lines.extend([reason.en.trim(), reason.zh.trim()]);
    }
    assert!(!lines.iter().any(|line| line.contains('\n')), "a name, a reason or a source has two lines");
    let _ = writeln!(out, "pub static TEXTS: &str = {:?};", lines.join("\n"));
}

fn is_shown(layer: &str) -> bool {
    layer == "terms" || layer == "tone"
}

fn categories(out: &mut String, book: &Book) {
    let facts: Vec<u8> = book
        .categories
        .iter()
        .map(|c| {
            LAYERS.iter().position(|layer| *layer == c.layer).unwrap_or(0) as u8 * 3
                + polarity(c.head.polarity)
        })
        .collect();
    let _ = writeln!(
        out,
        "/// Layer and polarity of every category.\npub static OF_CATEGORIES: &[u8] = &{facts:?};"
    );
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

/// Numbers about every rule, a stream each. The steps from rule to rule are small, mostly the same.
fn rules(out: &mut String, book: &Book, numbers: &[u16]) {
    let [mut steps, mut categories, mut kinds, mut confidences] = [(); 4].map(|()| Vec::new());
    let (mut last_number, mut last_category) = (0, 0);
    for (rule, number) in book.rules.iter().zip(numbers) {
        let head = &book.categories[rule.category].head;
        let block = &rule.block;
        let step = i32::from(*number) - last_number;
        compact::varint(&mut steps, (step << 1 ^ step >> 31) as u32 as usize);
        compact::varint(&mut categories, rule.category - last_category);
        (last_number, last_category) = (i32::from(*number), rule.category);
        let severity = *block.severity.as_ref().unwrap_or(&head.severity).get_ref() as usize;
        let own = usize::from(block.reason.is_some());
        let polarity = usize::from(polarity(block.polarity.unwrap_or(head.polarity)));
        compact::varint(
            &mut kinds,
            polarity + 3 * (severity + 4 * (usize::from(only(book, rule)) + 4 * own)),
        );
        confidences.push(block.confidence.unwrap_or(head.confidence));
    }
    for (name, bytes) in
        [("STEPS", &steps), ("CATEGORY_STEPS", &categories), ("KINDS", &kinds), ("CONFIDENCES", &confidences)]
    {
        let _ = writeln!(out, "pub static {name}: &[u8] = &{bytes:?};");
    }
}

/// Which `only_sentence` guards a rule needs: 1 its own, 2 its category's.
fn only(book: &Book, rule: &crate::format::Rule) -> u8 {
    let asks = |guards: &[(crate::format::Guard, crate::pattern::Pattern)]| {
        u8::from(guards.iter().any(|(guard, _)| *guard == crate::format::Guard::OnlySentence))
    };
    asks(&rule.guards) + 2 * asks(&book.categories[rule.category].guards)
}

/// As `src/rules/tables.rs` reads it.
fn polarity(polarity: Polarity) -> u8 {
    match polarity {
        Polarity::Hurts => 0,
        Polarity::Credits => 1,
        Polarity::Neutral => 2,
    }
}

/// FNV-1a, 32 bit.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
