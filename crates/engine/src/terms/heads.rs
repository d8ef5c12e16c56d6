//! The eight heads of CLAUDETTE for a sentence: the trained model decides in English, the rules decide in Chinese and
//! give the reasons in both.

use super::clauses::{Found, Judgement};
use super::kinds::{self, Head};
use super::model::{HEADS, Reading, features::Words};
use crate::reading::{Decider, Heads};
use crate::rules::{Cue, RULES, Rule, STEM_BYTES};
use crate::text::marker::unmarked;
use crate::text::{ByteRange, Document, Segment};
use std::sync::LazyLock;

/// From how many hundredths on a head fires.
const FIRES: u8 = 50;

/// How sure a rule alone is at most: CLAUDETTE's annotators marked one in eight of such clauses, but they marked fewer
/// kinds of wording than the taxonomy of the rules has.
const ALONE: u8 = 30;

/// Below so many hundredths what the model alone finds is only a note: on the development split half of these were right.
const FIRMLY: u8 = 60;

/// The rules that the model fires, by head.
static BY_MODEL: LazyLock<[u16; HEADS]> = LazyLock::new(|| {
    let number = |head: &Head| RULES.iter().position(|rule| rule.id.strip_prefix(MODEL) == Some(head.name()));
    Head::ALL.each_ref().map(|head| number(head).map_or(u16::MAX, |index| index as u16))
});

const MODEL: &str = "terms/model/";

/// Lets the model judge a sentence of English: heads by its own measure, and a clause with the words that carried it
/// where it fires and no rule says what it is. Without the model, the clauses of the rules stand for the heads.
pub fn judge(document: &Document, index: usize, segment: &Segment, judgement: &mut Judgement) {
    judgement.heads = by_rules(&judgement.clauses);
    let categories = judgement.clauses.iter().map(|c| c.kind.id).chain(judgement.badges.iter().map(|b| b.id));
    let Some(reading) = Reading::new(words(document, segment), categories) else { return };
    let sure = reading.sure();
    for (head, sure) in Head::ALL.into_iter().zip(sure) {
        *place(&mut judgement.heads, head) = sure;
    }
    for clause in &mut judgement.clauses {
        let of = |head: &Head| sure.get(*head as usize).copied();
        let Some(best) = clause.kind.heads.iter().filter_map(of).max() else { continue };
        if best >= FIRES {
            (clause.by, clause.confidence) = (Decider::Model, clause.confidence.max(best));
        } else {
            clause.confidence = clause.confidence.min(ALONE);
        }
    }
    for (head, sure) in Head::ALL.into_iter().zip(sure).filter(|(_, sure)| *sure >= FIRES) {
        let said = judgement.clauses.iter().any(|clause| clause.kind.heads.contains(&head));
        // Where the sentence says what liability stays, words like those of an exclusion may just as well be its bounds.
        if !said && !judgement.wears("CARVE_OUT") {
            let phrases = reading.phrases(head as usize, segment.range);
            add(judgement, head, sure, index, &phrases);
        }
    }
}

/// The words of a segment, behind those of the stems that introduce it.
fn words(document: &Document, segment: &Segment) -> Words {
    let mut words = Words::default();
    for above in document.stems(segment).into_iter().rev().flatten() {
        words.read(document.text, unmarked(document.text, above.range).end_of(document.text, STEM_BYTES));
    }
    words.read(document.text, unmarked(document.text, segment.range));
    words
}

fn add(judgement: &mut Judgement, head: Head, sure: u8, segment: usize, phrases: &[ByteRange]) {
    let rule = BY_MODEL.get(head as usize).copied().unwrap_or(u16::MAX);
    let cues = phrases.iter().map(|range| Cue { rule, range: *range, segment });
    judgement.model.extend(cues);
    let Some(kind) = kinds::of(head.usual()) else { return };
    let base = if sure < FIRMLY { 1 } else { RULES.get(usize::from(rule)).map_or(1, |rule| rule.severity) };
    let range = phrases.first().copied();
    judgement.add(Found { kind, base, confidence: sure, by: Decider::Model, range });
}

/// Whether the model alone, and barely, found a clause: a note, which speaks against nobody.
pub fn is_doubtful(rule: &Rule, clause: &Found) -> bool {
    rule.id.starts_with(MODEL) && clause.confidence < FIRMLY
}

fn by_rules(clauses: &[Found]) -> Heads {
    let mut heads = Heads::default();
    for clause in clauses {
        for head in clause.kind.heads {
            let value = place(&mut heads, *head);
            *value = clause.confidence.max(*value);
        }
    }
    heads
}

fn place(heads: &mut Heads, head: Head) -> &mut u8 {
    match head {
        Head::A => &mut heads.A,
        Head::Ch => &mut heads.CH,
        Head::Cr => &mut heads.CR,
        Head::J => &mut heads.J,
        Head::Law => &mut heads.LAW,
        Head::Ltd => &mut heads.LTD,
        Head::Ter => &mut heads.TER,
        Head::Use => &mut heads.USE,
    }
}

#[cfg(test)]
mod tests {
    use super::ALONE;
    use crate::case::Terms;
    use crate::reading::{Decider, Polarity, Reading};
    use crate::{Case, Ui, read};

    fn terms(text: &str) -> Reading {
        let terms = Some(Terms { text: text.into(), ..Terms::default() });
        read(&Case { id: "a".into(), terms, ..Case::default() }, Ui::En)
    }

    #[test]
    fn model_and_rule_agree_and_the_rule_says_why() {
        let reading = terms("Quillnote may suspend or terminate your account at any time without notice.");
        assert!(reading.sentences[0].heads.TER >= 90);
        assert!(reading.sentences[0].clauses.iter().any(|c| c.id == "TERMINATE" && c.by == Decider::Model));
        assert!(reading.findings.iter().all(|f| !f.rule.starts_with("terms/model/")));
    }

    #[test]
    fn what_the_model_alone_finds_is_marked_by_its_words() {
        let reading = terms(
            "The above limitations of liability apply whether the damage arises from contract, tort, negligence or any \
             other cause.",
        );
        assert!(reading.sentences[0].heads.LTD >= 50);
        let marked: Vec<_> = reading.findings.iter().filter(|f| f.rule == "terms/model/LTD").collect();
        assert!((1..=2).contains(&marked.len()), "{:?}", reading.findings);
        assert!(marked.iter().all(|f| f.confidence >= 50 && f.reason.contains("experts marked")));
    }

    #[test]
    fn a_rule_alone_is_less_sure() {
        let reading = terms("Larkmail is not answerable for lost hats.");
        assert!(reading.sentences[0].heads.LTD < 50);
        assert!(reading.findings.iter().all(|f| f.confidence <= ALONE));
    }

    #[test]
    fn the_marker_of_an_item_is_not_read() {
        let heads = |marker: &str| {
            let text =
                ["We may:\n", marker, " suspend or terminate your account at any time without notice."]
                    .concat();
            terms(&text).sentences[1].heads
        };
        assert_eq!(heads("(a)"), heads("*"));
        assert_eq!(heads("(a)"), heads("•"));
    }

    #[test]
    fn bounds_of_liability_are_no_exclusion() {
        let reading = terms("Nothing in these terms limits our liability for death, injury or fraud.");
        assert!(reading.sentences[0].clauses.is_empty());
    }

    #[test]
    fn a_doubtful_find_is_a_note() {
        let reading = terms("Our liability for defects follows the law.");
        let [finding] = reading.findings.as_slice() else { panic!("{:?}", reading.findings) };
        assert_eq!(
            (finding.rule, finding.severity, finding.polarity),
            ("terms/model/LTD", 1, Polarity::Neutral)
        );
    }

    #[test]
    fn chinese_is_read_by_rules_alone() {
        let reading = terms("我们有权随时终止您的账号，无需通知。");
        assert!(reading.sentences[0].heads.TER >= 50);
        assert!(reading.sentences[0].clauses.iter().all(|c| c.by == Decider::Rule));
    }
}
