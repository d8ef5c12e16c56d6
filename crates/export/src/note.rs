//! One note on a text: a finding, a time, or what a reader wrote.

use crate::escape;
use crate::words::Words;
use subtext_engine::Ui;
use subtext_engine::reading::{Finding, Layer, Polarity};
use subtext_engine::rules::{CATEGORIES, RULES, RuleLayer};
use subtext_engine::text::{ByteRange, CharRange, OffsetMap};

/// What a mark looks like; told apart by more than colour everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Latency,
    Tone,
    Terms,
    Cross,
    Credit,
    Reader,
}

impl Look {
    pub fn name(self) -> &'static str {
        match self {
            Look::Latency => "latency",
            Look::Tone => "tone",
            Look::Terms => "terms",
            Look::Cross => "cross",
            Look::Credit => "credit",
            Look::Reader => "reader",
        }
    }

    /// What stands before its number.
    pub fn glyph(self) -> &'static str {
        match self {
            Look::Credit => "✓",
            Look::Reader => "✎",
            _ => "",
        }
    }
}

/// A note as every format shows it. Its labels are on one line; none of them is markup yet.
#[derive(Clone, Debug)]
pub struct Note {
    pub look: Look,
    /// Where it was made, in code points of the text.
    pub place: CharRange,
    /// Where it is drawn: without the white space at either end.
    pub bytes: ByteRange,
    /// The words that are marked, cut short in the middle where they are many.
    pub quote: String,
    /// The class of what is marked.
    pub name: &'static str,
    /// How much it weighs, or that it speaks for the text; empty where that is no question.
    pub weight: &'static str,
    pub reason: String,
    /// The rule that made it; empty where there is none.
    pub rule: &'static str,
    /// What the rule rests on.
    pub source: &'static str,
}

impl Note {
    pub fn of_finding(finding: &Finding, ui: Ui, words: &Words) -> Self {
        let look = match (finding.polarity, finding.layer) {
            (Polarity::Credits, _) => Look::Credit,
            (_, Layer::Latency) => Look::Latency,
            (_, Layer::Tone) => Look::Tone,
            (_, Layer::Terms) => Look::Terms,
            (_, Layer::Crossread) => Look::Cross,
        };
        let weight = match finding.polarity {
            Polarity::Credits => words.credit,
            Polarity::Neutral => words.neutral,
            Polarity::Hurts => {
                words.weights.get(usize::from(finding.severity.clamp(1, 3)) - 1).unwrap_or(&"")
            }
        };
        let rule = RULES.iter().find(|rule| rule.id == finding.rule);
        Note {
            weight,
            rule: finding.rule,
            source: rule.map_or("", |rule| rule.source),
            ..Note::new(look, finding.place.range, category(finding.category, ui), &finding.reason)
        }
    }

    pub fn new(look: Look, place: CharRange, name: &'static str, reason: &str) -> Self {
        Note {
            look,
            place,
            bytes: ByteRange::default(),
            quote: String::new(),
            name,
            weight: "",
            reason: escape::label(reason),
            rule: "",
            source: "",
        }
    }

    /// Finds its words in the text that it is made on.
    pub fn settle(&mut self, text: &str, map: &OffsetMap) {
        let range = map.bytes(self.place);
        let words = range.of(text);
        let start = range.start + (words.len() - words.trim_start().len());
        self.bytes = ByteRange::new(start, start + words.trim().len());
        self.quote = escape::label(&shorten(words.trim()));
    }
}

/// How many characters of a text are quoted.
const QUOTE: usize = 90;

fn shorten(text: &str) -> String {
    let count = text.chars().count();
    if count <= QUOTE {
        return text.to_owned();
    }
    let head: String = text.chars().take(QUOTE * 2 / 3).collect();
    let tail: String = text.chars().skip(count - QUOTE / 3).collect();
    // At a space, where there is one near: no half words.
    let head = head.rfind(' ').filter(|at| at + 15 > head.len()).map_or(&*head, |at| head.split_at(at).0);
    let tail = tail.find(' ').filter(|at| *at < 15).map_or(&*tail, |at| tail.split_at(at).1);
    [head.trim_end(), " … ", tail.trim_start()].concat()
}

/// The name of a class; one that has none is its own name.
pub fn category(id: &'static str, ui: Ui) -> &'static str {
    let marks = CATEGORIES.iter().filter(|c| matches!(c.layer, RuleLayer::Tone | RuleLayer::Terms));
    marks.into_iter().find(|category| category.id == id).map_or(id, |category| category.name.get(ui))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quotation_keeps_whole_words() {
        let text = "reserves the right to unilaterally change, suspend, restrict, terminate or revoke the service at all";
        assert_eq!(
            shorten(text),
            "reserves the right to unilaterally change, suspend, … or revoke the service at all"
        );
        assert_eq!(shorten(&"停".repeat(91)).chars().count(), 93);
        assert_eq!(shorten("short"), "short");
    }
}
