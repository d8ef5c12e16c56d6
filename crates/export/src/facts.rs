//! The figures that carry a reading.

use crate::Export;
use crate::words::Words;
use subtext_engine::reading::{Bounds, Item, Layer, LedgerKind, Party, Polarity, Reading};
use subtext_engine::{Ui, is_read, times};

pub struct Fact {
    pub big: String,
    pub small: String,
    pub look: &'static str,
}

/// What there is to say in figures; a text that is empty or not read says nothing.
pub fn facts(export: &Export, words: &Words) -> Vec<Fact> {
    let reading = export.reading;
    let mut missing: Vec<Item> = Item::ALL.to_vec();
    let mut heard = false;
    for (statement, read) in export.case.statements.iter().zip(&reading.statements) {
        if !statement.text.trim().is_empty() && is_read(&statement.text, statement.lang) {
            heard = true;
            missing.retain(|item| !read.checklist.get(*item));
        }
    }
    let mut facts = Vec::new();
    if heard {
        facts.extend(delay(reading, export.ui, words));
        facts.push(Fact {
            big: share(missing.len(), Item::ALL.len(), words),
            small: words.facts_missing.to_owned(),
            look: "ink",
        });
        facts.push(tone(reading, words));
    }
    facts.extend(risks(reading, words));
    facts
}

fn share(part: usize, whole: usize, words: &Words) -> String {
    [&part.to_string(), words.of, &whole.to_string()].concat()
}

/// The wait for the first word, incident by incident: from the first complaint where it is known, else from the onset.
fn delay(reading: &Reading, ui: Ui, words: &Words) -> Option<Fact> {
    let mut seen: Vec<&str> = Vec::new();
    let mut waits = Vec::new();
    let [from_complaint, from_onset, several] = words.to_first_word;
    let mut small = from_complaint;
    for statement in &reading.statements {
        if !seen.contains(&statement.incident.as_str()) {
            seen.push(&statement.incident);
            let delays = statement.delays.as_ref();
            let complaint = delays.and_then(|delays| delays.complaint_to_first_word_min);
            if complaint.is_none() {
                small = from_onset;
            }
            let wait = complaint.or(delays.and_then(|delays| delays.onset_to_first_word_min));
            let said = |wait: Bounds<i64>| {
                let about = wait.0 == wait.1 && times::is_about(reading, &statement.incident);
                [if about { "≈ " } else { "" }, &times::bounds(wait, ui)].concat()
            };
            waits.extend(wait.filter(|wait| *wait != (None, None)).map(said));
        }
    }
    if waits.len() > 1 {
        small = several;
    }
    (!waits.is_empty()).then(|| Fact { big: waits.join(" · "), small: small.to_owned(), look: "latency" })
}

fn tone(reading: &Reading, words: &Words) -> Fact {
    let count = |polarity| {
        reading.findings.iter().filter(|f| f.layer == Layer::Tone && f.polarity == polarity).count()
    };
    let (hurts, credits) = (count(Polarity::Hurts), count(Polarity::Credits));
    let [none, one, many] = words.tone_credits;
    let credits = match credits {
        0 => none.to_owned(),
        1 => one.to_owned(),
        _ => [&credits.to_string(), many].concat(),
    };
    let small = [words.tone_hurts, words.semicolon, &credits].concat();
    Fact { big: hurts.to_string(), small, look: if hurts > 0 { "tone" } else { "credit" } }
}

fn risks(reading: &Reading, words: &Words) -> Option<Fact> {
    let (mut all, mut users) = (0, 0);
    for row in &reading.ledger {
        if row.kind == LedgerKind::Risk {
            all += row.count;
            users += if row.party == Party::User { row.count } else { 0 };
        }
    }
    let big = share(users, all, words);
    (all > 0).then(|| Fact { big, small: words.risks.to_owned(), look: "terms" })
}
