//! The sentence on tone and content: what is missing, what stands out, what is done well.

use super::list;
use super::messages::{Messages, Tone};
use crate::reading::{DocId, Item, Layer, Polarity, Reading, StatementReading};
use crate::wording::put;

/// What stands out in the wording of one statement, or of several together: of those that were `heard`.
pub fn sentence(reading: &Reading, heard: &[&StatementReading], messages: &Messages) -> String {
    let all = heard.len();
    let table = if all == 1 { &messages.one } else { &messages.many };
    let plain = !reading.findings.iter().any(|f| f.layer == Layer::Tone && f.polarity == Polarity::Hurts);
    let faults = faults(reading, heard, table);
    let credits = credits(heard, table);
    if plain && credits.is_empty() {
        return messages.plain.to_owned();
    }
    let fill = |items: &[(usize, &str)]| {
        let words = |(n, template): &(usize, &str)| {
            let word = match *n {
                1 => messages.single,
                n if n == all => messages.every,
                _ => None,
            };
            let count = word.map_or_else(|| n.to_string(), str::to_owned);
            put(&put(template, "{n}", &count), "{s}", if *n == 1 { "s" } else { "" })
        };
        let said: Vec<String> = items.iter().map(words).collect();
        list(&said, messages.clauses)
    };
    let mut out = put(table.subject, "{all}", &all.to_string());
    out.push_str(&fill(&faults));
    if let Some(phrase) = reading.comparison.as_ref().and_then(|comparison| comparison.recycled.first()) {
        let n = phrase.at.len().to_string();
        out.push_str(&put(&put(messages.recycled, "{quote}", &phrase.phrase), "{n}", &n));
    }
    if !credits.is_empty() {
        out.push_str(if faults.is_empty() { "" } else { table.then });
        out.push_str(&fill(&credits));
    }
    out.push_str(messages.stop);
    out
}

fn faults<'m>(reading: &Reading, heard: &[&StatementReading], table: &'m Tone) -> Vec<(usize, &'m str)> {
    let missing = |item| heard.iter().filter(|s| !s.checklist.get(item)).count();
    let (no_cause, no_remedy) = (missing(Item::Cause), missing(Item::Remedy));
    let all = heard.len();
    keep([
        (no_cause, if no_cause == all { table.no_cause_at_all } else { table.no_cause }),
        (with(reading, "joke"), table.joke),
        (with(reading, "effort"), table.effort),
        (no_remedy, if no_remedy == all { table.no_remedy_at_all } else { table.no_remedy }),
    ])
}

fn credits<'m>(heard: &[&StatementReading], table: &'m Tone) -> Vec<(usize, &'m str)> {
    let stated = |item| heard.iter().filter(|s| *s.checklist.get(item)).count();
    keep([
        (stated(Item::Cause), table.cause),
        (stated(Item::Ownership), table.own),
        (stated(Item::Apology), table.apology),
        (stated(Item::Remedy), table.remedy),
        (stated(Item::Prevention), table.prevent),
    ])
}

fn keep<const N: usize>(items: [(usize, &str); N]) -> Vec<(usize, &str)> {
    items.into_iter().filter(|(n, _)| *n > 0).collect()
}

/// How many statements hold a tone mark of a class.
fn with(reading: &Reading, category: &str) -> usize {
    let holds = |index: usize| {
        reading.findings.iter().any(|finding| {
            finding.place.doc == DocId::Statement(index)
                && finding.layer == Layer::Tone
                && finding.category == category
        })
    };
    (0..reading.statements.len()).filter(|index| holds(*index)).count()
}
