//! The link that the reader passes on.

use super::history::Work;
use std::rc::Rc;
use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::reading::{DocId, Place, Reading};
use subtext_engine::text::{CharRange, Document, OffsetMap};
use subtext_engine::{Case, Ui, read};
use subtext_export::Export;
use subtext_link::{Link, LinkError, Seen};

/// How the reader wants to share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only the sentences in which something is marked.
    pub trimmed: bool,
    /// Without what was found: shorter, and read anew by whoever opens it.
    pub bare: bool,
    /// To open at the mark that the reader looks at.
    pub at: bool,
}

/// What a link was made of, and the link.
pub type Made = (Choice, Work, Rc<Result<String, LinkError>>);

/// The panel is open.
#[derive(Clone, Default, PartialEq)]
pub struct Sharing {
    pub choice: Choice,
    /// The fragment, once it has been made, and of what.
    pub made: Option<Made>,
    /// The reader asked for a copy: whether the browser made one.
    pub copied: Option<bool>,
    /// The file that is shown for copying.
    pub file: Option<(Format, Rc<str>)>,
}

/// A file to take along instead of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Html,
    Inline,
    Markdown,
    Annotations,
    Card,
}

impl Format {
    pub const ALL: [Format; 5] =
        [Format::Html, Format::Inline, Format::Markdown, Format::Annotations, Format::Card];

    pub fn write(self, work: &Work, reading: &Reading, ui: Ui) -> String {
        let export = Export { case: &work.case, reading, marks: &work.marks, ui };
        match self {
            Format::Html => export.html(),
            Format::Inline => export.html_inline(),
            Format::Markdown => export.markdown(),
            Format::Annotations => export.jsonld(),
            Format::Card => export.svg(),
        }
    }
}

/// Where a link of so many characters still goes.
pub const LIMITS: [(&str, usize); 3] = [("Discord", 2_000), ("Slack, Telegram", 4_000), ("QR", 2_900)];

/// What stands behind a fragment to open it at a mark. Of trimmed texts the marks have other numbers.
pub fn place(choice: Choice, focus: Option<usize>) -> String {
    let at = focus.filter(|_| choice.at && !choice.trimmed);
    at.map_or(String::new(), |n| ["&at=", &n.to_string()].concat())
}

/// Makes the fragment.
pub fn fragment(work: &Work, reading: &Reading, choice: Choice, ui: Ui) -> Result<String, LinkError> {
    let mut link = work.link();
    if choice.trimmed {
        let (case, marks) = trimmed(&link.case, &link.marks, reading);
        link = Link { seen: None, case, marks };
    }
    if !choice.bare {
        let seen = if choice.trimmed { Seen::of(&read(&link.case, ui)) } else { Seen::of(reading) };
        link.seen = Some(seen);
    }
    subtext_link::write(&link)
}

/// The case with nothing left of its texts but the sentences in which something is marked, and the reader's marks moved
/// along. What is left out is shown as `[…]`.
fn trimmed(case: &Case, marks: &[ReaderMark], reading: &Reading) -> (Case, Vec<ReaderMark>) {
    let mut short = case.clone();
    let mut moved = Vec::new();
    let docs = (0..case.statements.len()).map(DocId::Statement).chain([DocId::Terms]);
    for doc in docs {
        let text = match doc {
            DocId::Statement(index) => short.statements.get_mut(index).map(|statement| &mut statement.text),
            DocId::Terms => short.terms.as_mut().map(|terms| &mut terms.text),
        };
        let Some(text) = text else { continue };
        let own = || marks.iter().filter(move |mark| mark.place.doc == doc);
        let found = reading.findings.iter().map(|finding| finding.place);
        let times = reading.times.iter().map(|time| time.place);
        let wanted: Vec<CharRange> = found
            .chain(times)
            .chain(own().map(|mark| mark.place))
            .filter(|place| place.doc == doc)
            .map(|place| place.range)
            .collect();
        let (rest, kept) = sentences(text, doc, &wanted);
        for mark in own() {
            let Some((_, shift)) = kept.iter().rev().find(|(start, _)| *start <= mark.place.range.start)
            else {
                continue;
            };
            let CharRange { start, end } = mark.place.range;
            let range = CharRange::new(start.saturating_sub(*shift), end.saturating_sub(*shift));
            moved.push(ReaderMark { place: Place { doc, range }, ..mark.clone() });
        }
        *text = rest;
    }
    (short, moved)
}

/// The sentences that hold a wanted range, and for each stretch of them where it began, in code points, and by how many
/// it moved to the front.
fn sentences(text: &str, doc: DocId, wanted: &[CharRange]) -> (String, Vec<(usize, usize)>) {
    let document = Document::new(doc, text, None);
    let map = OffsetMap::new(text);
    let (mut out, mut kept) = (String::new(), Vec::new());
    let (mut end, mut length) = (0, 0);
    for segment in &document.segments {
        let range = map.chars(segment.range);
        if !wanted.iter().any(|one| one.overlaps(range)) {
            continue;
        }
        // What stands between two neighbours stays; a sentence that is left out leaves a sign.
        let between = document.slice(subtext_engine::text::ByteRange::new(end, segment.range.start));
        let between = match (between.trim().is_empty(), out.is_empty()) {
            (true, _) => between,
            (false, true) => "[…] ",
            (false, false) => " […] ",
        };
        out.push_str(between);
        out.push_str(document.slice(segment.range));
        length += between.chars().count();
        kept.push((range.start, range.start.saturating_sub(length)));
        length += range.len();
        end = segment.range.end;
    }
    if text.get(end..).is_some_and(|rest| !rest.trim().is_empty()) && !out.is_empty() {
        out.push_str(" […]");
    }
    (out, kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use subtext_engine::case::Statement;
    use subtext_engine::reader_mark::ReaderMarkKind;

    fn work(text: &str) -> (Work, Reading) {
        let case = Case { id: "a".into(), statements: vec![Statement::new(text)], ..Case::default() };
        let reading = read(&case, Ui::En);
        (Work { case: Rc::new(case), marks: Rc::default() }, reading)
    }

    const TEXT: &str =
        "The lake is blue. We are working hard on it. A boat came by. Sheep eat grass. We apologise.";

    #[test]
    fn only_flagged_sentences_are_left() {
        let (work, reading) = work(TEXT);
        let (short, _) = trimmed(&work.case, &[], &reading);
        assert_eq!(short.statements[0].text, "[…] We are working hard on it. […] We apologise.");
    }

    #[test]
    fn notes_move_with_their_sentence() {
        let (work, reading) = work(TEXT);
        let start = TEXT.find("boat").unwrap();
        let place = Place { doc: DocId::Statement(0), range: CharRange::new(start, start + 4) };
        let note = ReaderMark { kind: ReaderMarkKind::Note, place, rule: None, text: Some("Whose?".into()) };
        let (short, moved) = trimmed(&work.case, &[note], &reading);
        let CharRange { start, end } = moved[0].place.range;
        assert_eq!(
            &short.statements[0].text,
            "[…] We are working hard on it. A boat came by. […] We apologise."
        );
        let mine: String = short.statements[0].text.chars().skip(start).take(end - start).collect();
        assert_eq!(mine, "boat");
    }

    #[test]
    fn a_shorter_choice_makes_a_shorter_link() {
        let (work, reading) = work(&TEXT.repeat(4));
        let length = |trimmed, bare| {
            fragment(&work, &reading, Choice { trimmed, bare, at: false }, Ui::En).unwrap().len()
        };
        assert!(length(false, true) < length(false, false));
        assert!(length(true, true) < length(false, true));
        let opened =
            subtext_link::open(&fragment(&work, &reading, Choice::default(), Ui::En).unwrap()).unwrap();
        assert_eq!(opened.link.case, *work.case);
        assert_eq!(opened.link.seen.unwrap().findings.len(), reading.findings.len());
    }
}
