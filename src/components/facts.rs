//! Four figures that carry the reading.

use crate::components::Pen;
use crate::components::overview::risks;
use crate::i18n::{self, Messages, names, times};
use crate::state::Read;
use subtext_engine::Ui;
use subtext_engine::reading::{Bounds, Delays, DocId, Item, Layer, Party, Polarity, StatementReading};
use subtext_engine::times::is_about;
use subtext_engine::wording::put;

pub fn view(p: &mut Pen, read: &Read, ui: Ui) {
    let facts = facts(read, ui);
    if facts.is_empty() {
        return p.nothing();
    }
    p.class("dl", "facts");
    for fact in facts {
        p.class("div", fact.class);
        p.line("dd", &fact.big);
        p.line("dt", &fact.small);
        p.close();
    }
    p.close();
}

#[derive(Debug, PartialEq)]
pub struct Fact {
    pub big: String,
    pub small: String,
    pub class: &'static str,
}

/// What there is to say in figures, in reading order; a layer without a text says nothing.
pub fn facts(read: &Read, ui: Ui) -> Vec<Fact> {
    let m = i18n::of(ui);
    let heard: Vec<&StatementReading> = (read.reading.statements.iter().zip(0..))
        .filter(|(_, index)| read.has_read(DocId::Statement(*index)))
        .map(|(statement, _)| statement)
        .collect();
    let mut facts = Vec::new();
    if !heard.is_empty() {
        facts.push(delay(read, ui, m));
        facts.push(gaps(&heard, ui, m));
        facts.push(tone(read, heard.len(), ui, m));
    }
    facts.extend(borne(read, m));
    facts
}

fn delay(read: &Read, ui: Ui, m: &Messages) -> Fact {
    let mut seen: Vec<&str> = Vec::new();
    let mut waits = Vec::new();
    let mut from_complaint = true;
    for statement in &read.reading.statements {
        if seen.contains(&statement.incident.as_str()) {
            continue;
        }
        seen.push(&statement.incident);
        let (wait, complaint) = statement.delays.as_ref().map_or((None, true), wait);
        from_complaint &= complaint;
        let exact = wait.is_some_and(|(least, most)| least == most);
        let about = if exact && is_about(&read.reading, &statement.incident) { "≈ " } else { "" };
        let said = |bounds| put(&[about, &times::bounds(bounds, ui)].concat(), " ", "\u{a0}");
        waits.push(wait.map_or_else(|| "–".to_owned(), said));
    }
    if waits.iter().all(|wait| wait == "–") {
        return Fact { big: m.not_stated.into(), small: m.delay_unknown.into(), class: "latency" };
    }
    let small = match (waits.len(), from_complaint) {
        (1, true) => m.delay_from_complaint,
        (1, false) => m.delay_from_onset,
        _ => m.delay_by_incident,
    };
    Fact { big: waits.join(" · "), small: small.into(), class: "latency" }
}

/// The wait for the first word: from the first complaint where it is known, else from the onset.
pub fn wait(delays: &Delays) -> (Option<Bounds<i64>>, bool) {
    match delays.complaint_to_first_word_min {
        Some(bounds) => (Some(bounds), true),
        None => (delays.onset_to_first_word_min, false),
    }
}

/// What no statement says, the weightiest first.
fn gaps(statements: &[&StatementReading], ui: Ui, m: &Messages) -> Fact {
    const WEIGHTY: [Item; 9] = [
        Item::Cause,
        Item::When,
        Item::EtaOrEnd,
        Item::Who,
        Item::Remedy,
        Item::Prevention,
        Item::NextUpdateTime,
        Item::Action,
        Item::Apology,
    ];
    let missing = |item: Item| statements.iter().all(|statement| !statement.checklist.get(item));
    let count = Item::ALL.iter().filter(|item| missing(**item)).count();
    let named: Vec<&str> =
        WEIGHTY.into_iter().filter(|item| missing(*item)).take(3).map(|item| names::item(ui, item)).collect();
    let small = if named.is_empty() {
        m.nothing_missing.to_owned()
    } else {
        {
            let [by_one, by_all] = m.missing;
            i18n::fill(if statements.len() > 1 { by_all } else { by_one }, &[&named.join(m.comma)])
        }
    };
    Fact { big: n_of_m(count, Item::ALL.len(), m), small, class: "gap" }
}

fn n_of_m(n: usize, of: usize, m: &Messages) -> String {
    i18n::fill(m.n_of_m, &[&n.to_string(), &of.to_string()])
}

fn tone(read: &Read, statements: usize, ui: Ui, m: &Messages) -> Fact {
    let recycled = read.reading.comparison.as_ref().and_then(|comparison| comparison.recycled.first());
    if let Some(recycled) = recycled {
        let small = i18n::fill(m.recycled, &[&recycled.at.len().to_string(), &statements.to_string()]);
        return Fact { big: i18n::fill(m.quoted, &[&recycled.phrase]), small, class: "tone" };
    }
    let tone = || read.reading.findings.iter().filter(|finding| finding.layer == Layer::Tone);
    let hurts = tone().filter(|finding| finding.polarity == Polarity::Hurts).count();
    let credits = tone().filter(|finding| finding.polarity == Polarity::Credits).count();
    let gravest =
        tone().filter(|finding| finding.polarity == Polarity::Hurts).max_by_key(|finding| finding.severity);
    if hurts == 0 {
        return Fact {
            big: m.plain.into(),
            small: i18n::counted(if credits == 0 { m.plain_none } else { m.plain_small }, credits),
            class: "credit",
        };
    }
    let gravest = gravest.map_or("", |finding| names::category(ui, finding.category));
    Fact {
        big: hurts.to_string(),
        small: i18n::fill(m.tone_small, &[gravest, &credits.to_string()]),
        class: "tone",
    }
}

fn borne(read: &Read, m: &Messages) -> Option<Fact> {
    read.has_read(DocId::Terms).then(|| match risks(&read.reading, None) {
        0 => Fact { big: "0".into(), small: m.no_risks.into(), class: "terms" },
        all => Fact {
            big: n_of_m(risks(&read.reading, Some(Party::User)), all, m),
            small: m.risks.into(),
            class: "terms",
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn the_figures_of_the_fixture() {
        let facts = facts(&fixture::read(Ui::En), Ui::En);
        let big: Vec<&str> = facts.iter().map(|fact| fact.big.as_str()).collect();
        assert_eq!(
            big,
            ["≈\u{a0}3\u{a0}h · 15\u{a0}min · ≈\u{a0}90\u{a0}min", "9 of 15", "“working hard”", "5 of 5"]
        );
    }
}
