//! Every sentence, list item and heading of the terms, judged.

use super::clauses::Judgement;
use super::severity::grade;
use super::{carried, heads, kinds};
use crate::mark::Mark;
use crate::order;
use crate::reading::{Clause, Polarity, Sentence};
use crate::rules::{Cue, RuleLayer};
use crate::text::{Document, SegmentKind};

/// Judges every segment by the cues in it. An item of a list carries what its stem says; a heading only names what
/// follows and carries nothing.
pub fn judge(document: &Document, cues: &[Cue]) -> Vec<Judgement> {
    let mut judgements: Vec<Judgement> = Vec::with_capacity(document.segments.len());
    let mut by_segment = cues.chunk_by(|a, b| a.segment == b.segment).peekable();
    for (index, segment) in document.segments.iter().enumerate() {
        let here = by_segment.next_if(|cues| cues.first().is_some_and(|cue| cue.segment == index));
        let stem = segment.stem.and_then(|stem| Some((document.segments.get(stem)?, judgements.get(stem)?)));
        let judgement = match segment.kind {
            SegmentKind::Heading => Judgement::default(),
            _ => {
                let carried = stem.map(|(stem, judged)| carried::by_items(document.text, stem.range, judged));
                let mut judgement = Judgement::new(here.unwrap_or_default(), carried.unwrap_or_default());
                heads::judge(document, index, segment, &mut judgement);
                judgement
            }
        };
        if segment.kind == SegmentKind::Tail {
            // What is said behind the list holds for each of its items.
            let items = document.segments.iter().zip(&mut judgements).skip(segment.stem.unwrap_or(index));
            for (_, item) in items.filter(|(item, _)| item.stem == segment.stem) {
                item.wear(&judgement.badges);
            }
        }
        judgements.push(judgement);
    }
    judgements
}

/// The sentences as the Reading shows them.
pub fn sentences(document: &Document, judgements: &[Judgement]) -> Vec<Sentence> {
    let shown = document.segments.iter().zip(judgements);
    shown
        .map(|(segment, judgement)| Sentence {
            place: document.place(segment.range),
            heads: judgement.heads,
            clauses: judgement
                .clauses
                .iter()
                .map(|clause| Clause {
                    id: clause.kind.id,
                    severity: grade(clause, judgement).severity,
                    by: clause.by,
                    devices: judgement.badges.iter().map(|badge| badge.id).collect(),
                })
                .collect(),
        })
        .collect()
}

/// The marks on the text: every cue of a clause, and the badges that stand beside one. A device without a clause says
/// nothing; a counter-signal speaks for itself.
pub fn marks(judgements: &[Judgement], cues: &[Cue]) -> Vec<Mark> {
    let by_model = judgements.iter().flat_map(|judgement| &judgement.model);
    let all = cues.iter().chain(by_model);
    let mut marks: Vec<Mark> = all.filter_map(|cue| mark(judgements.get(cue.segment)?, cue)).collect();
    order::by_key(&mut marks, |mark| (mark.segment, mark.range.start));
    marks
}

fn mark(judgement: &Judgement, cue: &Cue) -> Option<Mark> {
    let category = cue.rule().category.get();
    if category.layer != RuleLayer::Terms {
        return None;
    }
    let mark = Mark::new(cue);
    if let Some(clause) = judgement.clauses.iter().find(|clause| clause.kind.id == category.id) {
        let grade = grade(clause, judgement);
        // A rule that only notes something (a ban on copying) is never made to hurt by what stands beside it.
        let polarity = if mark.polarity == Polarity::Hurts { grade.polarity } else { mark.polarity };
        let polarity = if heads::is_doubtful(mark.rule, clause) { Polarity::Neutral } else { polarity };
        let confidence = if clause.kind.heads.is_empty() { mark.confidence } else { clause.confidence };
        return Some(Mark { severity: grade.severity, polarity, confidence, ..mark });
    }
    if kinds::is_counter_signal(category.id) {
        return judgement.wears(category.id).then_some(mark);
    }
    let beside = !judgement.clauses.is_empty() && judgement.wears(category.id);
    // A device cannot speak against a sentence in which every clause is balanced.
    let hurts = judgement.clauses.iter().any(|clause| grade(clause, judgement).polarity == Polarity::Hurts);
    let polarity = if hurts || mark.polarity != Polarity::Hurts { mark.polarity } else { Polarity::Neutral };
    beside.then_some(Mark { polarity, ..mark })
}

#[cfg(test)]
mod tests {
    use crate::case::Terms;
    use crate::reading::{Polarity, Reading};
    use crate::{Case, Ui, read};

    fn terms(text: &str) -> Reading {
        let terms = Some(Terms { text: text.into(), ..Terms::default() });
        read(&Case { id: "a".into(), terms, ..Case::default() }, Ui::En)
    }

    fn clauses(text: &str) -> Vec<Vec<&'static str>> {
        terms(text).sentences.iter().map(|s| s.clauses.iter().map(|c| c.id).collect()).collect()
    }

    #[test]
    fn an_item_carries_its_stem_and_its_own() {
        assert_eq!(
            clauses("对下列情形，我们不承担责任：\n（一）服务器故障；\n（二）其他情形。"),
            [
                vec!["LIABILITY_EXCLUSION"],
                vec!["LIABILITY_EXCLUSION", "TECH_FAILURE"],
                vec!["LIABILITY_EXCLUSION"]
            ]
        );
    }

    #[test]
    fn marks_stay_inside_the_item() {
        let text = "We are not liable for:\n(a) outages;\n(b) the weather.";
        let marked: Vec<_> = terms(text).findings.iter().map(|f| (f.category, f.place.range.start)).collect();
        assert_eq!(marked, [("LIABILITY_EXCLUSION", 7), ("TECH_FAILURE", 27)]);
    }

    #[test]
    fn a_carried_stem_reads_on_in_its_items() {
        let text = "We may\n(a) terminate your account;\n(b) write to you; in each case without notice.";
        let terms = terms(text);
        let of = |index: usize| {
            let clauses = &terms.sentences[index].clauses;
            clauses.iter().map(|c| (c.id, c.devices.contains(&"NO_NOTICE"))).collect::<Vec<_>>()
        };
        assert_eq!((of(1), of(2)), (vec![("TERMINATE", true)], vec![]));
    }

    #[test]
    fn what_is_whole_in_the_stem_is_not_carried() {
        for text in [
            "We may terminate your account in the following cases:\n(a) you are late.",
            "By using the app you agree to these terms and that:\n(a) hats are hats.",
            "我们不承担任何责任，但下列情形除外：\n（一）帽子丢失。",
        ] {
            assert_eq!(clauses(text).into_iter().map(|c| c.len()).collect::<Vec<_>>(), [1, 0], "{text}");
        }
    }

    #[test]
    fn a_word_is_read_over_the_end_of_a_line() {
        let text = "Whenever it seems right to us and to our friends, we may termi-\nnate your account.";
        assert_eq!(clauses(text), [vec!["TERMINATE"]]);
    }

    #[test]
    fn markdown_is_for_the_eye() {
        assert_eq!(
            clauses("**We** may _terminate_ [your account](https://hats.example/no-liability)."),
            [vec!["TERMINATE"]]
        );
    }

    #[test]
    fn a_heading_carries_nothing() {
        assert_eq!(clauses("7. No Liability\nWe are not liable."), [vec![], vec!["LIABILITY_EXCLUSION"]]);
    }

    #[test]
    fn a_fair_text_has_nothing_that_hurts() {
        let text = "You may leave at any time. Neither party is liable for a war or an earthquake. \
            We are liable for harm that we cause. Nothing limits our liability for fraud.";
        assert!(terms(text).findings.iter().all(|f| f.polarity != Polarity::Hurts));
    }
}
