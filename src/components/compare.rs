//! Several statements side by side, all on one scale: how late, how each talks, what it states. A column for each where
//! there is room, else one below the other.

use crate::components::chart::{self, bar, cells, head, part, score};
use crate::components::facts::wait;
use crate::components::{On, Pen, ReadingProps};
use crate::i18n::{self, Messages, names, times};
use crate::state::{Action, Read};
use subtext_engine::reading::{
    Bounds, CrossingKind, DocId, Layer, Polarity, RecycledPhrase, StatementReading,
};

/// How wide the heads of the rows are, and how wide a column is at least, in pixels.
const HEADS: u32 = 150;
const COLUMN: u32 = 170;

/// The delay, the four scores, then facts, checklist, what hurts, what credits, what contradicts itself.
const ROWS: usize = 10;
const SCORES: usize = 4;

/// The rows about one statement as a whole: its scores, and how many of the facts it states.
pub const PROFILE: std::ops::RangeInclusive<usize> = 1..=SCORES + 1;

/// So many statements are compared at a glance.
const FEW: usize = 6;

/// A statement about which something is claimed, with its number.
type Heard<'r> = (usize, &'r StatementReading);

pub fn compare(p: &mut Pen, props: &ReadingProps) {
    let (read, m) = (&props.read, props.messages());
    let heard: Vec<Heard> = (0..)
        .zip(&read.reading.statements)
        .filter(|(index, _)| read.has_read(DocId::Statement(*index)))
        .collect();
    if heard.len() < 2 {
        return p.nothing();
    }
    p.class("section", "compare");
    p.attr("aria-labelledby", "compared");
    // A table of many, as a status page has them, waits to be asked for.
    let [details, summary] = if heard.len() > FEW { ["details", "summary"] } else { [""; 2] };
    p.open(details);
    p.open(summary);
    p.open("h2");
    p.attr("id", "compared");
    p.words(m.compared);
    p.close();
    p.close();
    let columns = u32::try_from(heard.len()).unwrap_or(u32::MAX);
    if props.width >= HEADS.saturating_add(columns.saturating_mul(COLUMN)) {
        chart::begin(p, "columns", "compared");
        p.attr("aria-labelledby", "compared");
        part(p, "thead", "");
        part(p, "tr", "");
        part(p, "td", "");
        p.close();
        for (index, _) in &heard {
            head(p, true);
            title(p, *index, props);
            p.close();
        }
        p.close();
        p.close();
        part(p, "tbody", "");
        for row in 0..ROWS {
            begin(p, row, m);
            for one in &heard {
                cell(p, row, *one, &heard, props);
            }
            p.close();
        }
        p.close();
    } else {
        chart::begin(p, "cards", "compared");
        p.attr("aria-labelledby", "compared");
        for one in &heard {
            part(p, "tbody", "");
            part(p, "tr", "");
            p.open("th");
            p.attr("colspan", "2");
            p.attr("scope", "rowgroup");
            p.attr("role", "rowheader");
            title(p, one.0, props);
            p.close();
            p.close();
            for row in 0..ROWS {
                begin(p, row, m);
                cell(p, row, *one, &heard, props);
                p.close();
            }
            p.close();
        }
    }
    p.close();
    p.close();
    recycled(p, props);
    p.close();
}

#[inline(never)]
fn title(p: &mut Pen, index: usize, props: &ReadingProps) {
    p.words(&props.name_of(DocId::Statement(index)));
    let posted = props.read.case.statements.get(index).and_then(|statement| statement.posted_at);
    p.line("small", &posted.map_or(String::new(), |at| times::day(&at, props.ui)));
}

/// Begins a row with its name.
#[inline(never)]
pub fn begin(p: &mut Pen, row: usize, m: &Messages) {
    part(p, "tr", "");
    head(p, false);
    let axis = m.axes.iter().map(|(name, _)| *name).nth(row.wrapping_sub(1));
    let other = m.compared_rows.get(if row == 0 { 0 } else { row - SCORES.min(row) }).copied();
    p.words(axis.or(other).unwrap_or_default());
    p.close();
}

/// What a row says of one of several statements.
#[inline(never)]
pub fn cell(p: &mut Pen, row: usize, one: Heard, all: &[Heard], props: &ReadingProps) {
    let (index, statement) = one;
    let m = props.messages();
    part(p, "td", "");
    match row {
        0 => delay(p, one, all, props),
        1..=SCORES => {
            let profile = statement.profile;
            let scores = [profile.seriousness, profile.candour, profile.accountability, profile.empathy];
            let value = scores.get(row - 1).copied().unwrap_or_default();
            score(p, value);
            let words = m.axes.get(row - 1).and_then(|(_, words)| words.get(usize::from(value)));
            p.words(words.copied().unwrap_or_default());
        }
        5 => {
            let share = i64::from(statement.profile.specificity);
            bar(p, share, 100);
            p.words(&[&*share.to_string(), "%"].concat());
        }
        6 => {
            let stated: Vec<bool> = statement.checklist.iter().map(|(_, stated)| *stated).collect();
            cells(p, &stated, 7);
            let items = statement.checklist.iter().filter(|(_, stated)| **stated);
            let items: Vec<&str> = items.map(|(item, _)| names::item(props.ui, item)).collect();
            list(p, &items.join(m.comma), m);
        }
        7 => tones(p, index, Polarity::Hurts, props),
        8 => tones(p, index, Polarity::Credits, props),
        _ => {
            let odds = statement.contradictions.iter();
            let odds: Vec<&str> = odds.map(|name| names::contradiction(props.ui, *name)).collect();
            list(p, &odds.join(m.comma), m);
        }
    }
    p.close();
}

/// The wait for the first word. A later statement about the same incident had no other.
fn delay(p: &mut Pen, (index, statement): Heard, all: &[Heard], props: &ReadingProps) {
    let m = props.messages();
    let known = all.iter().find(|(other, known)| *other < index && known.incident == statement.incident);
    if let Some((other, _)) = known {
        return p.words(&i18n::counted(m.incident, other + 1));
    }
    let waits = |statement: &StatementReading| statement.delays.as_ref().and_then(|delays| wait(delays).0);
    let Some(bounds) = waits(statement) else { return p.words(m.not_stated) };
    let longest = all.iter().filter_map(|(_, other)| waits(other)).map(|bounds| ends(bounds).1).max();
    let scale = longest.unwrap_or_default().max(1);
    let (least, most) = ends(bounds);
    bar(p, least * 100 / scale, most * 100 / scale);
    p.line("b", &times::bounds(bounds, props.ui));
    let complaint = statement.delays.as_ref().is_none_or(|delays| wait(delays).1);
    p.line("small", if complaint { m.delay_from_complaint } else { m.delay_from_onset });
}

/// How far a bar is sure, and how far it is possible, in minutes.
fn ends((least, most): Bounds<i64>) -> (i64, i64) {
    let most = most.or(least).unwrap_or_default().max(0);
    (least.unwrap_or_default().max(0).min(most), most)
}

/// The classes of tone that are marked in a statement and not put aside, each with how often, in the order of the text.
fn classes(read: &Read, index: usize, polarity: Polarity) -> Vec<(usize, &'static str)> {
    let mut classes: Vec<(usize, &'static str)> = Vec::new();
    let marked = read.entries.iter().filter(|entry| {
        entry.place.doc == DocId::Statement(index) && entry.layer == Layer::Tone && entry.polarity == polarity
    });
    for entry in marked {
        match classes.iter_mut().find(|(_, class)| *class == entry.category) {
            Some((count, _)) => *count += 1,
            None => classes.push((1, entry.category)),
        }
    }
    classes
}

fn tones(p: &mut Pen, index: usize, polarity: Polarity, props: &ReadingProps) {
    let classes = classes(&props.read, index, polarity);
    let all: usize = classes.iter().map(|(count, _)| count).sum();
    if all > 0 {
        let (class, sign) = if polarity == Polarity::Credits { ("credit", "✓ ") } else { ("tone", "") };
        p.note("b", class, &[sign, &*all.to_string()].concat());
    }
    let m = props.messages();
    let mut names = String::new();
    for (count, class) in classes {
        if !names.is_empty() {
            names.push_str(m.comma);
        }
        names.push_str(names::category(props.ui, class));
        if count > 1 {
            names.push_str("\u{a0}×");
            names.push_str(&count.to_string());
        }
    }
    list(p, &names, m);
}

/// Names one after the other, or that there are none.
fn list(p: &mut Pen, names: &str, m: &Messages) {
    p.line("small", if names.is_empty() { m.none } else { names });
}

/// What several statements say in the same words, with the way to each place.
fn recycled(p: &mut Pen, props: &ReadingProps) {
    let (read, m) = (&props.read, props.messages());
    let phrases = read.reading.comparison.iter().flat_map(|comparison| &comparison.recycled);
    let is_shown = |phrase: &&RecycledPhrase| {
        phrase.at.first().is_some_and(|at| !read.is_aside(CrossingKind::RecycledPhrase, *at))
    };
    if !phrases.clone().any(|phrase| is_shown(&phrase)) {
        return p.nothing();
    }
    p.class("div", "again");
    p.line("h3", m.again);
    p.open("ul");
    let mut places = 0;
    for phrase in phrases {
        let from = places;
        places += phrase.at.len();
        if !is_shown(&phrase) {
            continue;
        }
        p.open("li");
        p.attr("data-testid", "recycled");
        p.open("q");
        let lang = phrase.at.first().and_then(|at| read.doc(at.doc)).map(|doc| i18n::tag_of_text(doc.lang));
        p.maybe("lang", lang);
        p.words(&phrase.phrase);
        p.close();
        for (n, at) in (from..).zip(&phrase.at) {
            p.open("button");
            p.attr("title", m.to_text);
            p.on(On::Click, n, |_, n| Some(Action::Again(n)));
            p.words(&props.name_of(at.doc));
            p.close();
        }
        p.close();
    }
    p.close();
    p.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use std::rc::Rc;
    use subtext_engine::Ui;
    use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};

    #[test]
    fn classes_are_counted_without_what_is_put_aside() {
        let read = fixture::read(Ui::En);
        let hurts = classes(&read, 2, Polarity::Hurts);
        assert!(hurts.contains(&(2, "slang")) && hurts.contains(&(1, "effort")), "{hurts:?}");
        assert_eq!(classes(&read, 2, Polarity::Credits), [(1, "apology")]);
        assert!(classes(&read, 1, Polarity::Hurts).is_empty());
        let joke = read.entries.iter().find(|entry| entry.category == "joke").unwrap();
        let (kind, rule) = (ReaderMarkKind::Dismissed, Some(joke.rule.to_owned()));
        let marks = Rc::new(vec![ReaderMark { kind, place: joke.place, rule, text: None }]);
        let left = classes(&read.with(&marks, read.filter), 2, Polarity::Hurts);
        assert_eq!(left.len(), hurts.len() - 1);
        assert!(left.iter().all(|(_, class)| *class != "joke"));
    }

    #[test]
    fn a_bar_is_filled_as_far_as_is_sure() {
        assert_eq!(ends((Some(75), Some(105))), (75, 105));
        assert_eq!(ends((Some(20), None)), (20, 20));
        assert_eq!(ends((None, Some(20))), (0, 20));
        // The word came before the trouble: no bar.
        assert_eq!(ends((Some(-9), Some(-9))), (0, 0));
    }
}
