//! The tables as Rust source. Examples and patterns stay behind; what is left needs no parsing and no allocation.

use crate::compact;
use crate::format::{Book, Both, LAYERS, Polarity};
use std::fmt::Write;

pub fn tables(book: &Book, numbers: &[u16]) -> String {
    let mut out = String::new();
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
    out
}

fn categories(out: &mut String, book: &Book) {
    let _ = writeln!(
        out,
        "/// Every category, in the order of layers and files.\npub static CATEGORIES: [Category; {}] = [",
        book.categories.len()
    );
    for category in &book.categories {
        let head = &category.head;
        // The definition, the axis and the theory are for those who read the rule files; cues that make no finding
        // are never spoken of.
        let shown = category.layer == "terms" || category.layer == "tone";
        let spoken = |text| if shown { both(text) } else { String::from("Both { en: \"\", zh: \"\" }") };
        let _ = writeln!(
            out,
            "Category {{ layer: RuleLayer::{}, id: {:?}, polarity: {}, name: {}, reason: {} }},",
            capital(&category.layer),
            category.id,
            polarity(head.polarity),
            spoken(&head.name),
            spoken(&head.reason)
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
    let _ = writeln!(
        out,
        "/// Every rule, in the order of layers, files and blocks.\npub static RULES: [Rule; {}] = [",
        book.rules.len()
    );
    for (rule, number) in book.rules.iter().zip(numbers) {
        let head = &book.categories[rule.category].head;
        let block = &rule.block;
        let _ = writeln!(
            out,
            "Rule {{ id: {:?}, number: {number}, category: CategoryId({}), polarity: {}, severity: {}, confidence: {}, reason: {}, source: {:?}, only: {} }},",
            rule.id,
            rule.category,
            polarity(block.polarity.unwrap_or(head.polarity)),
            block.severity.as_ref().unwrap_or(&head.severity).get_ref(),
            block.confidence.unwrap_or(head.confidence),
            block.reason.as_ref().map_or("None".into(), |reason| format!("Some({})", both(reason))),
            if matches!(book.categories[rule.category].layer.as_str(), "terms" | "tone") {
                &block.source
            } else {
                ""
            },
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
