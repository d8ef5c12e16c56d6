//! Sentences, list items and headings.

use super::heading::{is_heading, is_marked};
use super::letters::{before, behind_last, is_one_of, is_small, last};
use super::lines::{Line, Role, lines};
use super::lists::{List, Lists};
use super::marker::{Marker, marker, starts_small};
use super::sentence::sentences;
use super::series::{Part, parts};
use super::{ByteRange, list};
use crate::wording::holds;

/// What a segment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A sentence of running text.
    Sentence,
    /// An item of a list, or a sentence of one.
    Item,
    /// What a sentence says of all its items, behind them ("in each case without notice").
    Tail,
    /// A line that only names what follows, or stands between pages.
    Heading,
}

/// A piece of text that is judged by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Without the white space around it.
    pub range: ByteRange,
    /// What it is.
    pub kind: SegmentKind,
    /// The index of the segment that introduces this list item ("we may:", "下列责任："); of the first half of a
    /// sentence that the end of a page has cut.
    pub stem: Option<usize>,
    /// The index of the heading that it stands under.
    pub heading: Option<usize>,
}

/// Cuts a text into sentences, list items and headings, in order. Every character that is not white space lies in one.
pub fn segments(text: &str) -> Vec<Segment> {
    let lines = lines(text);
    let mut cutter = Cutter { text, out: Vec::new(), lists: Lists::default(), heading: None, last: None };
    for (index, line) in lines.iter().enumerate() {
        match line.role {
            Role::Page => cutter.push(line.range, SegmentKind::Heading, None),
            Role::Rest => cutter.rest(line.range),
            Role::Text | Role::Title => cutter.line(line, lines.get(index + 1)),
        }
    }
    cutter.out
}

/// What has been cut so far.
struct Cutter<'t> {
    text: &'t str,
    out: Vec<Segment>,
    lists: Lists,
    heading: Option<usize>,
    /// The last segment that is no heading.
    last: Option<usize>,
}

impl Cutter<'_> {
    fn push(&mut self, range: ByteRange, kind: SegmentKind, stem: Option<usize>) {
        let heading = self.heading.filter(|_| kind != SegmentKind::Heading);
        if kind != SegmentKind::Heading {
            self.last = Some(self.out.len());
        }
        self.out.push(Segment { range, kind, stem, heading });
    }

    /// The rest of a sentence behind the end of a page: it is read as if its first half were its stem.
    fn rest(&mut self, range: ByteRange) {
        let mut half = self.last;
        for sentence in sentences(self.text, range) {
            self.push(sentence, if half.is_some() { SegmentKind::Item } else { SegmentKind::Sentence }, half);
            half = None;
        }
    }

    fn line(&mut self, line: &Line, next: Option<&Line>) {
        let content = line.range.of(self.text);
        let marker = marker(content);
        // An underlined line is a title, but for a sentence above a mere rule.
        let title = content.lines().next().filter(|_| line.role == Role::Title).unwrap_or_default();
        let underlined = (1..=200).contains(&title.len()) && !is_one_of(last(title), ".。;,");
        let announces = !underlined && next.is_some_and(|next| announces(content, next.range.of(self.text)));
        self.lists.settle(content, marker.as_ref(), line.blank);
        let free = is_marked(content) || self.lists.is_empty() && !announces;
        if underlined || free && is_heading(content, marker) {
            self.lists.clear();
            self.heading = Some(self.out.len());
            self.out.push(Segment {
                range: line.range,
                kind: SegmentKind::Heading,
                stem: None,
                heading: None,
            });
            return;
        }
        let mut start = line.range.start;
        let mut part = Part { start: 0, marker };
        let item = marker.is_some() && !self.lists.is_empty();
        for next in parts(content, marker, item) {
            let end = line.range.start + next.start;
            self.part(ByteRange::new(start, end), part);
            (start, part) = (end, next);
        }
        self.part(ByteRange::new(start, line.range.end), part);
        if announces
            && !is_colon(content)
            && let Some(last) = self.last
        {
            self.lists.open(List::new(last, marker));
        }
    }

    /// A line, or a part of it that begins with an item's marker.
    fn part(&mut self, range: ByteRange, part: Part) {
        let content = range.of(self.text);
        if part.start > 0
            && let Some(marker) = part.marker.as_ref()
        {
            self.lists.settle_inside(marker, self.last);
        }
        let list = self.lists.last();
        let tail = part.marker.is_none()
            && (part.start > 0 || list.is_some_and(|list| list.last.is_some()) && starts_small(content));
        let mut stem = list.map(|list| list.stem);
        let kind = match stem {
            Some(_) if tail => SegmentKind::Tail,
            None if part.marker.is_none() => SegmentKind::Sentence,
            _ => SegmentKind::Item,
        };
        for sentence in sentences(self.text, range) {
            self.push(sentence, kind, stem);
            // What follows a full stop stands on its own.
            stem = stem.filter(|_| is_one_of(last(sentence.of(self.text)), ";；"));
        }
        let end = before(content, MARKUP);
        self.lists.add(part.marker, end);
        if is_colon(end)
            && let Some(last) = self.last
        {
            self.lists.open(List::new(last, part.marker));
        }
    }
}

/// Blanks, and what is bold or slanted in Markdown.
const MARKUP: &str = "*_ \t\r\n";

fn is_colon(end: &str) -> bool {
    is_one_of(last(before(before(end, MARKUP), "-–— ")), ":：")
}

/// Whether a line leads on to the items below without a colon: "We may", then "(a) suspend your account"; "We take one
/// of the following steps.", then "1. We warn you."
fn announces(line: &str, next: &str) -> bool {
    const LEADING: &str = "to may not that by of must will shall if where when for any the or and is are";
    let line = before(line, MARKUP);
    let Some(first) = marker(next).filter(Marker::is_first) else { return false };
    let word = behind_last(line, " *");
    let body = next.get(first.size..).unwrap_or_default();
    let open = is_small(last(line)) || is_one_of(last(line), ",—–");
    let sentence = behind_last(before(line, ".。"), ".。");
    open && (starts_small(body) || list::holds(LEADING, word))
        || sentence.len() < line.len()
            && ["following", "以下", "下列", "如下"].iter().any(|pointer| holds(sentence, pointer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        segments(text).iter().map(|s| s.range.of(text)).collect()
    }

    #[test]
    fn english_sentences() {
        let cases: &[(&str, &[&str])] = &[
            ("It failed. We fixed it.", &["It failed.", "We fixed it."]),
            (
                "Some tools, e.g. the CLI, failed at 9 a.m. PST. Sorry.",
                &["Some tools, e.g. the CLI, failed at 9 a.m. PST.", "Sorry."],
            ),
            (
                "It failed from 9 a.m. – 10 a.m. December 3. The shop opens at 9 a.m. We are sorry.",
                &["It failed from 9 a.m. – 10 a.m. December 3.", "The shop opens at 9 a.m.", "We are sorry."],
            ),
            ("Version 4.10.2 of Larkmail Inc. is fine.", &["Version 4.10.2 of Larkmail Inc. is fine."]),
            (
                "About 2.5% failed! Really? Yes (all.) Done.",
                &["About 2.5% failed!", "Really?", "Yes (all.)", "Done."],
            ),
            ("He said “It works.” We agree.", &["He said “It works.”", "We agree."]),
            ("It began at 4 p.m. The fix took an hour.", &["It began at 4 p.m.", "The fix took an hour."]),
        ];
        for (text, expected) in cases {
            assert_eq!(&pieces(text), expected, "{text}");
        }
    }

    #[test]
    fn chinese_sentences() {
        assert_eq!(
            pieces("服务器挂了。（声明：不怪我们。）抱歉！正在修；请等"),
            ["服务器挂了。", "（声明：不怪我们。）", "抱歉！", "正在修；", "请等"]
        );
        assert_eq!(pieces("他说：“好了。”谢谢。"), ["他说：“好了。”", "谢谢。"]);
    }

    fn stems(text: &str) -> Vec<(&str, Option<&str>)> {
        let all = segments(text);
        all.iter().map(|s| (s.range.of(text), s.stem.map(|i| all[i].range.of(text)))).collect()
    }

    #[test]
    fn a_stem_is_carried_into_its_items() {
        assert_eq!(
            stems("We are not liable for:\n(a) outages;\n(b) lost data.\nYou may leave."),
            [
                ("We are not liable for:", None),
                ("(a) outages;", Some("We are not liable for:")),
                ("(b) lost data.", Some("We are not liable for:")),
                ("You may leave.", None),
            ]
        );
        assert_eq!(
            stems("You must not:\nlie;\ncheat.\nWe may."),
            [
                ("You must not:", None),
                ("lie;", Some("You must not:")),
                ("cheat.", Some("You must not:")),
                ("We may.", None),
            ]
        );
        assert_eq!(
            stems("一、不承担下列责任：\n（一）断流；\n（二）遗失。\n二、可以注销。"),
            [
                ("一、不承担下列责任：", None),
                ("（一）断流；", Some("一、不承担下列责任：")),
                ("（二）遗失。", Some("一、不承担下列责任：")),
                ("二、可以注销。", None),
            ]
        );
    }

    #[test]
    fn a_stem_is_carried_inside_a_paragraph_and_below_a_line_without_a_colon() {
        assert_eq!(
            stems(
                "We may (a) suspend it; (b) delete it; and (c) close it; in each case at once. You may leave."
            ),
            [
                ("We may", None),
                ("(a) suspend it;", Some("We may")),
                ("(b) delete it; and", Some("We may")),
                ("(c) close it;", Some("We may")),
                ("in each case at once.", Some("We may")),
                ("You may leave.", None),
            ]
        );
        assert_eq!(
            stems(
                "We may\n(a) stop;\n(b) leave,\nin each case at once.\n**We take one of the following steps.**\n* A letter.\n"
            ),
            [
                ("We may", None),
                ("(a) stop;", Some("We may")),
                ("(b) leave,", Some("We may")),
                ("in each case at once.", Some("We may")),
                ("**We take one of the following steps.**", None),
                ("* A letter.", Some("**We take one of the following steps.**")),
            ]
        );
    }

    #[test]
    fn an_inner_list_hangs_on_its_own_stem_which_hangs_on_the_outer_one() {
        assert_eq!(
            stems(
                "You must not:\n* post:\n    * spam;\n    * lies;\n* sell it.\n4.我们可以：\n1.停服；\n2.删号。\n5.再见。"
            ),
            [
                ("You must not:", None),
                ("* post:", Some("You must not:")),
                ("* spam;", Some("* post:")),
                ("* lies;", Some("* post:")),
                ("* sell it.", Some("You must not:")),
                ("4.我们可以：", None),
                ("1.停服；", Some("4.我们可以：")),
                ("2.删号。", Some("4.我们可以：")),
                ("5.再见。", None),
            ]
        );
        assert_eq!(
            stems("As follows:\n\nWe like cats. We like dogs."),
            [("As follows:", None), ("We like cats.", None), ("We like dogs.", None)]
        );
    }

    #[test]
    fn headings_of_many_looks() {
        let text = "Terms\n=====\n## 1\\. Scope\nWe sell hats.\n**Fees and Taxes**\nHats cost money.\nLIMITATION OF LIABILITY\nHats fall off.\n第三条 责任\n帽子会掉。\nWe may change the hats";
        let all = segments(text);
        let under: Vec<_> = all
            .iter()
            .filter(|s| s.kind != SegmentKind::Heading)
            .map(|s| (s.range.of(text), s.heading.map(|heading| all[heading].range.of(text))))
            .collect();
        assert_eq!(
            under,
            [
                ("We sell hats.", Some("## 1\\. Scope")),
                ("Hats cost money.", Some("**Fees and Taxes**")),
                ("Hats fall off.", Some("LIMITATION OF LIABILITY")),
                ("帽子会掉。", Some("第三条 责任")),
                ("We may change the hats", Some("第三条 责任")),
            ]
        );
    }

    #[test]
    fn a_sentence_that_a_page_has_cut_is_read_on_with_its_first_half_as_stem() {
        let text = "7. Liability\nWe are not liable for losses that follow from an outage of the\nservice, however long it\n\n12\n\nlasts. You may leave.";
        assert_eq!(
            stems(text),
            [
                ("7. Liability", None),
                (
                    "We are not liable for losses that follow from an outage of the\nservice, however long it",
                    None
                ),
                ("12", None),
                (
                    "lasts.",
                    Some(
                        "We are not liable for losses that follow from an outage of the\nservice, however long it"
                    )
                ),
                ("You may leave.", None),
            ]
        );
    }

    #[test]
    fn cells_of_a_table() {
        assert_eq!(
            pieces("Hats\tWe may change the price at any time\tNo refund for hats that have been worn"),
            ["Hats\tWe may change the price at any time", "No refund for hats that have been worn"]
        );
        assert_eq!(
            pieces("| Hats | We may change the price at any time | None |"),
            ["| Hats | We may change the price at any time |", "None |"]
        );
    }

    #[test]
    fn nothing_is_lost() {
        let text = "a\r\n\r\n • b. C\n\n… ! 。\u{3000}x\n# \n(a)\n\n(b) c; (c) d; in each case e\n3\n| f | g\th\n---";
        let kept: String = segments(text)
            .iter()
            .flat_map(|s| s.range.of(text).chars())
            .filter(|c| !c.is_whitespace())
            .collect();
        let all: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(kept, all);
    }
}
