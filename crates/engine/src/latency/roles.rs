//! What happened at a time, from the words near it.
//!
//! The words are rules of the layer `roles`, one category an event kind. Their severity says how near the time must
//! stand: 3 right beside it ("since", 起), 2 the nearest time of the sentence, 1 only where nothing says it better.

use super::TimeMention;
use super::nearness::{distance, fits, heads};
use crate::case::EventKind;
use crate::reading::TimeKind;
use crate::rules::{Cue, RuleLayer};
use crate::text::token::tokens;
use crate::text::{ByteRange, Document, list};

/// How many cues on either side are looked at for one that holds this one.
const NEIGHBOURS: usize = 16;

/// Says what happened at each mention, where a word of its sentence does. A word speaks for the nearest time only.
pub(super) fn assign(document: &Document, cues: &[Cue], mentions: &mut [TimeMention]) {
    let mut best: Vec<Option<(u32, Word)>> = vec![None; mentions.len()];
    for word in words(cues) {
        // Only the time on either side: what lies beyond belongs to another.
        let after = mentions.partition_point(|m| m.range.start < word.range.start);
        let nearest = [after.checked_sub(1), Some(after)]
            .into_iter()
            .flatten()
            .filter_map(|index| {
                let mention = mentions.get(index)?;
                let here = document.segment_at(mention.range.start) == Some(word.segment);
                let here = here && fits(&word, mention) && !heads(document, &word, mention);
                let distance = distance(document, &word, mention.range).filter(|_| here);
                Some((distance?, index))
            })
            .min();
        let Some((distance, index)) = nearest else { continue };
        if let Some(slot) = best.get_mut(index)
            && slot.is_none_or(|(before, _)| distance < before)
        {
            *slot = Some((distance, word));
        }
    }
    // Backwards, so that of three times in a row the first takes the role of the last.
    let mut after: Option<(ByteRange, Option<EventKind>)> = None;
    for (mention, best) in mentions.iter_mut().zip(best).rev() {
        mention.role = best.map(|(_, word)| word.kind);
        mention.of_recovery = best.is_some_and(|(_, word)| word.recovery);
        if let Some((next, role)) = after.filter(|_| mention.role.is_none())
            && is_row(document.slice(ByteRange::new(mention.range.end, next.start)))
        {
            mention.role = role;
        }
        after = Some((mention.range, mention.role));
    }
    dates_of_clocks(document, mentions);
}

/// "On 5 May the printers failed at 9:10": the day belongs to the clock, and what happened then happened at 9:10.
fn dates_of_clocks(document: &Document, mentions: &mut [TimeMention]) {
    let day = |m: &TimeMention| m.from.map(|from| (from.year, from.month, from.day));
    let here = |m: &TimeMention| document.segment_at(m.range.start);
    for at in 1..mentions.len() {
        let Some([date, clock]) = mentions.get_mut(at - 1..=at) else { continue };
        let bare = date.kind == TimeKind::Instant && date.from.is_some_and(|from| from.hour.is_none());
        let dated = clock.from.is_some_and(|from| from.hour.is_some())
            && clock.inferred == Some("inherited-date")
            && day(date) == day(clock);
        let between = document.slice(ByteRange::new(date.range.end, clock.range.start.max(date.range.end)));
        let between = between.trim_start_matches([',', '，']);
        let one_clause = !tokens(between).any(|token| {
            let word = between.get(token.start..token.end).unwrap_or_default();
            list::holds(", ; ， ； 。 and but then while when 并 而", word)
        });
        let same = clock.role.is_none_or(|role| date.role == Some(role));
        if bare && dated && here(date) == here(clock) && one_clause && same {
            clock.role = clock.role.or(date.role);
            date.role = None;
        }
    }
}

/// Whether only such words stand between two times as make them a row: "between 9 and 10, and between 12 and 13".
fn is_row(between: &str) -> bool {
    let mut joined = false;
    let only = tokens(between).all(|token| {
        let word = between.get(token.start..token.end).unwrap_or_default().to_ascii_lowercase();
        let joins = list::holds("and 和 及 、 与 &", &word);
        joined |= joins;
        joins || list::holds(", ， again then from between at on 以 再 又 从", &word)
    });
    joined && only
}

/// A word that says what happened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub kind: EventKind,
    pub range: ByteRange,
    pub segment: usize,
    pub severity: u8,
    /// Goes with a length of time.
    pub length: bool,
    /// Promises the recovery, not a word.
    pub recovery: bool,
}

/// The role words of a text. One inside a longer one of another kind is part of it: "expected to be restored".
fn words(cues: &[Cue]) -> Vec<Word> {
    let all: Vec<Word> = cues
        .iter()
        .filter_map(|cue| {
            let rule = cue.rule();
            let category = rule.category.get();
            let kind = EventKind::from_name(category.id).filter(|_| category.layer == RuleLayer::Roles)?;
            let length = rule.id.ends_with("/length");
            let recovery = rule.id.ends_with("/recovery-expected");
            Some(Word {
                kind,
                range: cue.range,
                segment: cue.segment,
                severity: rule.severity,
                length,
                recovery,
            })
        })
        .collect();
    // Cues come in the order of the text, so what holds a word stands close to it.
    let part_of_longer = |index: usize, word: &Word| {
        let near = all.iter().skip(index.saturating_sub(NEIGHBOURS)).take(2 * NEIGHBOURS);
        let longer = |other: &Word| other.range.contains(word.range) && other.range.len() > word.range.len();
        near.into_iter().any(|other| other.kind != word.kind && longer(other))
    };
    all.iter().enumerate().filter(|(index, word)| !part_of_longer(*index, word)).map(|(_, w)| *w).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::roles_of;
    use crate::case::EventKind::{self, *};

    fn check(text: &str, roles: &[Option<EventKind>]) {
        assert_eq!(roles_of(text), roles, "{text}");
    }

    #[test]
    fn the_day_of_a_clock_is_no_event_of_its_own() {
        let roles = |text: &str| -> Vec<_> {
            let case =
                crate::Case { statements: vec![crate::case::Statement::new(text)], ..crate::Case::default() };
            crate::read(&case, crate::Ui::En).times.iter().map(|time| time.role).collect()
        };
        assert_eq!(roles("On 5 May 2020 the printers failed at 9:10 UTC."), [None, Some(Onset)]);
        assert_eq!(roles("On 5 May 2020, the printers failed at 9:10 UTC."), [None, Some(Onset)]);
        assert_eq!(roles("The printers failed on 5 May 2020."), [Some(Onset)]);
        let apart = "The printers failed on 5 May 2020, and the office opened at 9:10 UTC.";
        assert_eq!(roles(apart).first(), Some(&Some(Onset)));
    }

    #[test]
    fn english_times_take_the_nearest_word() {
        check("Labels have not printed since {08:40} UTC.", &[Some(Onset)]);
        check(
            "At {08:40} UTC the broker lost power; parcels moved again after the link was repaired at {09:55}.",
            &[Some(Onset), Some(Resolved)],
        );
        check(
            "We posted our first notice at {13:31} and gave the cause at {14:02}.",
            &[Some(FirstOfficial), Some(Cause)],
        );
        check("On that day, at {09:10}, shoppers were unable to pay.", &[Some(Onset)]);
        check("Customers reported empty baskets from {09:10} on.", &[Some(FirstComplaint)]);
        check(
            "We became aware at {12:20} after customers complained on social media from {12:05}.",
            &[Some(Acknowledged), Some(FirstComplaint)],
        );
        check("Customers complained on social media from {09:10}.", &[Some(FirstComplaint)]);
        check(
            "Users began reporting failed payments at around {12:40}. We first posted at {12:58}, named the cause at {13:10} and restored payments at {13:22}.",
            &[Some(FirstComplaint), Some(FirstOfficial), Some(Cause), Some(Resolved)],
        );
        check("The first complaints came in at {09:10}.", &[Some(FirstComplaint)]);
        check(
            "At {09:12} our on-call engineer was paged, and at {09:40} we rolled the change back.",
            &[Some(Acknowledged), Some(Mitigated)],
        );
        check("Printing was fully restored by {17:20} UTC.", &[Some(Resolved)]);
        check("Start: {09:10} UTC, end: {09:40} UTC", &[Some(Onset), Some(Resolved)]);
        check("开始时间：{09:10}，恢复时间：{09:40}。", &[Some(Onset), Some(Resolved)]);
        check("Next update by {16:30} UTC.", &[Some(PromisedUpdate)]);
        check("We will post another update within {30m}.", &[Some(PromisedUpdate)]);
        check("We expect printing to be restored by {18:00}.", &[Some(PromisedUpdate)]);
    }

    #[test]
    fn a_window_is_that_of_the_failure_near_it() {
        check("Between {09:10-10:05} UTC, parcels could not be tracked.", &[Some(Onset)]);
        check(
            "Between {09:10-10:05} and again from {12:00-12:20}, parcels could not be tracked.",
            &[Some(Onset), Some(Onset)],
        );
        check("[RESOLVED] {09:10-10:05} UTC: parcels could not be tracked.", &[Some(Onset)]);
        check("The office is open {09:00-17:00}.", &[None]);
    }

    #[test]
    fn chinese_times_take_the_word_after_them() {
        check("今天{08:40}起，快递单打印不出来。", &[Some(Onset)]);
        check("{08:40}，打印服务发生故障，{09:55}恢复正常。", &[Some(Onset), Some(Resolved)]);
        check(
            "我们于{14:12}在状态页发布首条公告，{14:40}公布原因，{15:10}全部恢复。",
            &[Some(FirstOfficial), Some(Cause), Some(Resolved)],
        );
        check(
            "{13:20}确认故障，{13:35}对外发布公告，承诺{15:00}前更新进展。",
            &[Some(Acknowledged), Some(FirstOfficial), Some(PromisedUpdate)],
        );
        check("{08:40}，网友反映快递单打不开。", &[Some(FirstComplaint)]);
        check("{09:20}，官方微博回应称正在排查。", &[Some(FirstOfficial)]);
        check("预计{18:00}前恢复。", &[Some(PromisedUpdate)]);
        check("下次更新时间：{16:30}。", &[Some(PromisedUpdate)]);
        check("{08:40-09:55}的打印中断，原因是证书过期。", &[Some(Onset)]);
        check("{08:45}监控发出告警，{08:50}人工介入。", &[Some(Acknowledged), Some(Acknowledged)]);
        check("截至{15:00}，仍未恢复。", &[None]);
    }

    #[test]
    fn lengths_take_only_words_of_lengths() {
        check("The outage lasted {45m}.", &[Some(Resolved)]);
        check("Parcels failed; the link was repaired {+45m} later.", &[Some(Resolved)]);
        check("Backups are kept for {45m} after a failure.", &[None]);
        check("中断持续{45m}。", &[Some(Resolved)]);
    }

    #[test]
    fn a_time_without_a_word_has_no_role() {
        check("Today is {6 08:40}.", &[None]);
    }
}
