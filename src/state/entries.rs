//! One list of all that is marked in the texts: findings, and the times that no finding speaks of.

use super::filter::Filter;
use crate::i18n;
use subtext_engine::Ui;
use subtext_engine::order;
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind, is_crossing_aside};
use subtext_engine::reading::{CrossingKind, DocId, Finding, Layer, Place, Polarity, Reading};
use subtext_engine::text::{CharRange, OffsetMap};

/// Something marked in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub place: Place,
    pub layer: Layer,
    pub category: &'static str,
    pub polarity: Polarity,
    pub severity: u8,
    /// How sure the rule or the model is, in hundredths.
    pub confidence: u8,
    /// The rule that found it; empty for a time.
    pub rule: &'static str,
    pub reason: String,
    /// The words that are marked, cut short in the middle where they are many.
    pub quote: String,
    /// Crossings of the reading that one end of lies here, with what they are.
    pub crossings: Vec<(usize, CrossingKind)>,
    /// The reader's note that it is, as its number among their marks.
    pub note: Option<usize>,
    /// The first entry shown that starts at the same place: the two share the point to jump to.
    pub anchor: usize,
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    Latency,
    Tone,
    Terms,
    Cross,
    Credit,
    Note,
}

impl Style {
    pub const ALL: [Style; 6] =
        [Style::Latency, Style::Tone, Style::Terms, Style::Cross, Style::Credit, Style::Note];

    pub fn class(self) -> &'static str {
        match self {
            Style::Latency => "latency",
            Style::Tone => "tone",
            Style::Terms => "terms",
            Style::Cross => "cross",
            Style::Credit => "credit",
            Style::Note => "own",
        }
    }
}

impl Entry {
    /// A time of a statement: something may have happened then.
    pub fn is_time(&self) -> bool {
        self.layer == Layer::Latency
            && matches!(self.place.doc, DocId::Statement(_))
            && !matches!(self.category, "note" | "hidden")
    }

    pub fn style(&self) -> Style {
        if self.note.is_some() {
            return Style::Note;
        }
        match (self.polarity, self.layer) {
            (Polarity::Credits, _) => Style::Credit,
            (_, Layer::Latency) => Style::Latency,
            (_, Layer::Tone) => Style::Tone,
            (_, Layer::Terms) => Style::Terms,
            (_, Layer::Crossread) => Style::Cross,
        }
    }
}

/// Everything that is marked and not put aside, with the reader's notes, in the order of documents and places, the longer
/// first where two start together.
pub fn entries(
    reading: &Reading,
    marks: &[ReaderMark],
    hidden: Vec<(Place, String)>,
    filter: Filter,
    ui: Ui,
) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for finding in reading.findings.iter().filter(|finding| !finding.place.range.is_empty()) {
        if !marks.iter().any(|mark| puts_aside(mark, finding.place, finding.rule)) {
            all.push(of_finding(finding));
        }
    }
    for (number, mark) in marks.iter().enumerate() {
        if mark.kind == ReaderMarkKind::Note && !mark.place.range.is_empty() {
            let text = mark.text.clone().unwrap_or_default();
            all.push(Entry { note: Some(number), ..plain(mark.place, "note", text) });
        }
    }
    all.extend(hidden.into_iter().map(|(place, reason)| plain(place, "hidden", reason)));
    for time in reading.times.iter().filter(|time| !time.place.range.is_empty()) {
        if !spoken_of(&reading.findings, time.place) {
            all.push(plain(time.place, "time", i18n::times::reason(time, ui)));
        }
    }
    order::by_key(&mut all, |entry| {
        (entry.place.doc, entry.place.range.start, usize::MAX - entry.place.range.end)
    });
    for (index, crossing) in reading.crossings.iter().enumerate() {
        if is_crossing_aside(marks, &reading.findings, crossing.kind, crossing.from) {
            continue;
        }
        let this = (index, crossing.kind);
        for place in [Some(crossing.from), crossing.to].into_iter().flatten() {
            if let Some(entry) = nearest(&all, place).and_then(|n| all.get_mut(n))
                && !entry.crossings.contains(&this)
            {
                entry.crossings.push(this);
            }
        }
    }
    let mut first = None;
    for (n, entry) in all.iter_mut().enumerate().filter(|(_, entry)| filter.shows(entry)) {
        let start = (entry.place.doc, entry.place.range.start);
        let anchor = match first {
            Some((place, anchor)) if place == start => anchor,
            _ => n,
        };
        first = Some((start, anchor));
        entry.anchor = anchor;
    }
    all
}

/// The entry that shares most with a place, measured by what both cover of what either covers.
pub fn nearest(entries: &[Entry], place: Place) -> Option<usize> {
    let share = |range: CharRange| {
        let both = range.end.min(place.range.end).saturating_sub(range.start.max(place.range.start));
        let either = range.end.max(place.range.end) - range.start.min(place.range.start);
        (both > 0).then(|| both * 1000 / either.max(1))
    };
    entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.place.doc == place.doc && !matches!(entry.category, "note" | "hidden"))
        .filter_map(|(n, entry)| Some((share(entry.place.range)?, n)))
        .max_by_key(|(share, n)| (*share, usize::MAX - n))
        .map(|(_, n)| n)
}

/// How many characters of a text are quoted.
const QUOTE: usize = 90;

/// A part of a word that is left out of a quote is no longer than this, in bytes.
const WORD: usize = 20;

/// Quotes the texts that entries are marked in.
pub fn quote(entries: &mut [Entry], id: DocId, text: &str) {
    let map = OffsetMap::new(text);
    for entry in entries.iter_mut().filter(|entry| entry.place.doc == id) {
        entry.quote = cut(&map, text, entry.place.range);
    }
}

/// The words of a range, cut short in the middle where they are many.
pub fn cut(map: &OffsetMap, text: &str, CharRange { start, end }: CharRange) -> String {
    let words = |start, end| map.bytes(CharRange::new(start, end)).of(text);
    if end - start <= QUOTE {
        words(start, end).to_owned()
    } else {
        let (head, tail) = (words(start, start + QUOTE * 2 / 3), words(end - QUOTE / 3, end));
        // Not in the middle of a word, where words stand apart.
        let near = |kept: &str, all: &str| kept.len() + WORD >= all.len();
        let head = head.rsplit_once(' ').filter(|(kept, _)| near(kept, head)).map_or(head, |(kept, _)| kept);
        let tail = tail.split_once(' ').filter(|(_, kept)| near(kept, tail)).map_or(tail, |(_, kept)| kept);
        [head, " … ", tail].concat()
    }
}

fn of_finding(finding: &Finding) -> Entry {
    Entry {
        place: finding.place,
        layer: finding.layer,
        category: finding.category,
        polarity: finding.polarity,
        severity: finding.severity,
        confidence: finding.confidence,
        rule: finding.rule,
        reason: finding.reason.clone(),
        quote: String::new(),
        crossings: Vec::new(),
        note: None,
        anchor: 0,
    }
}

/// Whether a mark of the reader puts this finding aside.
pub fn puts_aside(mark: &ReaderMark, place: Place, rule: &str) -> bool {
    mark.kind == ReaderMarkKind::Dismissed && mark.place == place && mark.rule.as_deref() == Some(rule)
}

/// The kind of crossing that a rule stands for in the reader's marks, by its name alone or as they have it.
pub fn crossing_kind(rule: &str) -> Option<CrossingKind> {
    let name = rule.strip_prefix("crossread/").unwrap_or(rule);
    CrossingKind::ALL.iter().copied().find(|kind| kind.as_str() == name)
}

/// Something that no rule found.
fn plain(place: Place, category: &'static str, reason: String) -> Entry {
    Entry {
        place,
        layer: Layer::Latency,
        category,
        polarity: Polarity::Neutral,
        severity: 1,
        confidence: 0,
        rule: "",
        reason,
        quote: String::new(),
        crossings: Vec::new(),
        note: None,
        anchor: 0,
    }
}

fn spoken_of(findings: &[Finding], place: Place) -> bool {
    findings.iter().any(|finding| finding.layer == Layer::Latency && finding.place == place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quote_is_cut_between_words() {
        let quoted = |text: &str| cut(&OffsetMap::new(text), text, CharRange::new(0, text.chars().count()));
        let words = "failures ".repeat(12);
        assert_eq!(
            quoted(words.trim()),
            "failures failures failures failures failures failures … failures failures failures"
        );
        let chinese = ["通讯 ", &"线路故障".repeat(30)].concat();
        let (head, tail) = (&chinese[..3 * 59 + 1], &chinese[chinese.len() - 90..]);
        assert_eq!(quoted(&chinese), [head, " … ", tail].concat());
        assert_eq!(quoted("short"), "short");
    }
}
