//! The stamps of posts that were pasted as one text: `Jul 4, 2024 - 10:14 UTC` on a line of its own, above or below
//! what was posted then, or `10:14 UTC: We are investigating`. What a stamp heads or signs was said at its time.

use super::TimeMention;
use crate::case::EventKind;
use crate::reading::{Moment, TimeKind};
use crate::rules::Cue;
use crate::text::letters::{self, is_letter};
use crate::text::{ByteRange, Document, list};

/// A time that says when a part of the text was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// What was posted then.
    pub body: ByteRange,
    /// It says that the service is back.
    pub says_resolved: bool,
}

/// How a time stands in its line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Nothing else is on the line, but "Posted" or the end of the post before it.
    Alone,
    /// With a day, and nothing else.
    Dated,
    /// The line goes on with the post.
    Leading,
}

/// How many bytes on either side of a time are looked at.
const BESIDE: usize = 60;
/// Words that a status page puts before a post.
const STATUS: &str = "investigating identified monitoring update resolved mitigated verifying";
/// Those that tell no end, before a stamp in brackets.
const LABELS: &str = "update updated investigating identified monitoring 更新 进展";
/// What may stand before a stamp that is alone on its line.
const HEADS: &str = "posted postedon updated lastupdated published on 发布时间 更新时间 发布于 更新于";
/// Words that a post begins with.
const OPENS: &str = "we we're we've our this the starting beginning between from";
/// What a company says of itself at the time of posting; "we restarted it" is a line of a record.
const NOW: &str = "are have continue can will";
/// How a Chinese post begins.
const CHINESE: &str = "我们正 我们已 目前 【 更新 各位 尊敬 亲爱 进展 公告 已恢复 已解决";

/// Finds the stamps, and gives them the role of a word, the earliest that of the first.
pub(super) fn mark(document: &Document, cues: &[Cue], mentions: &mut [TimeMention]) {
    let text = document.text;
    let posts: Vec<(usize, ByteRange, Stands)> = (mentions.iter().enumerate())
        .filter_map(|(index, mention)| Some((index, mention.range, stands(text, mention)?)))
        .collect();
    let has_letters = |range: ByteRange| range.of(text).chars().any(is_letter);
    // Where nothing follows the last one, every post stands above its stamp.
    let above = posts.last().is_some_and(|(_, range, stands)| {
        *stands != Stands::Leading && !has_letters(ByteRange::new(range.end, text.len()))
    });
    let mut opened = above && opens(text, false);
    let mut end = 0;
    let mut bodies: Vec<ByteRange> = Vec::new();
    for (place, (_, range, stands)) in posts.iter().enumerate() {
        let after = ByteRange::new(range.end, posts.get(place + 1).map_or(text.len(), |post| post.1.start));
        opened |= *stands == Stands::Leading || opens(after.of(text), false);
        let body = if above { ByteRange::new(end, range.start) } else { after };
        // One dated line heads a text or signs it; further down, and behind "Start:", it is a line of the account.
        let before = ByteRange::new(0, range.start).of(text);
        let free = has_letters(ByteRange::new(0, range.start));
        let headed = !free || list::holds(HEADS, &only_letters(letters::behind_last(before, "\n")));
        opened |= *stands == Stands::Dated && posts.len() == 1 && has_letters(body) && (headed || above);
        bodies.push(body);
        end = range.end;
    }
    if !opened {
        return;
    }
    let first = posts.iter().map(|(index, ..)| *index).min_by_key(|index| when(mentions.get(*index)));
    for (&(index, ..), body) in posts.iter().zip(bodies) {
        let from = cues.partition_point(|cue| cue.range.start < body.start);
        let inside = cues.iter().skip(from).take_while(|cue| cue.range.end <= body.end);
        let says_resolved = inside.into_iter().any(|cue| cue.rule().id == "checklist/state/restored");
        let from = mentions.partition_point(|mention| mention.range.start < body.start);
        for mention in mentions.iter_mut().skip(from).take_while(|m| m.range.start < body.end) {
            mention.posted_by = Some(index);
        }
        if let Some(mention) = mentions.get_mut(index) {
            mention.stamp = Some(Stamp { body, says_resolved });
            let kind = if Some(index) == first { EventKind::FirstOfficial } else { EventKind::Update };
            mention.role = Some(kind);
        }
    }
}

/// When the text as a whole was posted, where one stamp says it with its day.
pub(super) fn posted(mentions: &[TimeMention]) -> Option<Moment> {
    let mut stamps = mentions.iter().filter(|mention| mention.stamp.is_some());
    let only = stamps.next().filter(|mention| mention.inferred.is_none())?;
    let moment = only.from.filter(|from| from.year.is_some() && from.day.is_some() && from.hour.is_some())?;
    stamps.next().is_none().then_some(moment)
}

/// The mention that says when a cause was told: the stamp of its post, or a word told of before it in its sentence
/// (发布声明，称系光缆中断所致).
pub(super) fn told_at<'m>(
    document: &Document,
    mentions: &'m [TimeMention],
    cause: ByteRange,
) -> Option<&'m TimeMention> {
    let word = |m: &&TimeMention| {
        m.stamp.is_none()
            && m.range.start < cause.start
            && matches!(m.role, Some(EventKind::FirstOfficial | EventKind::Update))
            && document.segment_at(m.range.start) == document.segment_at(cause.start)
    };
    let over = |m: &&TimeMention| m.stamp.is_some_and(|stamp| stamp.body.contains(cause));
    mentions.iter().find(over).or_else(|| mentions.iter().rev().find(word))
}

/// Whether words go on behind this text: "since", "Start:".
fn is_unfinished(before: &str) -> bool {
    let before = before.trim_end();
    let last = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    letters::is_one_of(letters::last(before), ":：,，、")
        || list::holds("since from at on until till by between and to", &last.to_ascii_lowercase())
        || before.ends_with(['自', '从', '于', '至', '在'])
}

/// A key to order stamps by.
fn when(mention: Option<&TimeMention>) -> i64 {
    let Some(m) = mention.and_then(|m| m.from) else { return 0 };
    let number = |part: Option<u32>| i64::from(part.unwrap_or(0));
    let day = (i64::from(m.year.unwrap_or(0)) * 13 + number(m.month)) * 32 + number(m.day);
    (day * 24 + number(m.hour)) * 60 + number(m.minute) - i64::from(m.offset_min.unwrap_or(0))
}

/// How a time stands in its line, where it could be a stamp.
fn stands(text: &str, mention: &TimeMention) -> Option<Stands> {
    let from = mention.from.filter(|from| from.hour.is_some())?;
    if mention.kind != TimeKind::Instant || mention.seconds.is_some() {
        return None;
    }
    // Nothing long stands beside a stamp, so that only so much of a line is looked at.
    let line = ByteRange::new(0, mention.range.start).end_of(text, BESIDE).of(text);
    let line = letters::before(letters::behind_last(line, "\n"), " \t");
    let end = mention.range.end;
    let far = (end..=text.len().min(end + BESIDE)).rev().find(|at| text.is_char_boundary(*at))?;
    let after = ByteRange::new(end, far).of(text);
    let after = after.get(..after.find('\n').unwrap_or(after.len()))?;
    let (word, rest) = (only_letters(line), only_letters(after));
    let heads = word.is_empty() || list::holds(HEADS, &word);
    let mark = letters::last(line);
    // Update (10:30 UTC): still working
    let labelled = letters::is_one_of(mark, "([（【") && list::holds(LABELS, &word);
    let signs = letters::is_one_of(mark, ".!?。！");
    // Posted 5 May 2020, 10:30 UTC: still working; 2020年5月5日10:30发布：
    let told = after.trim_start().starts_with("发布") && after.contains(['：', ':']);
    let led = heads && !list::holds("on", &word) && !word.is_empty();
    let posted = from.year.is_some() && (led || word.is_empty() && told);
    // "… since", "Start:" on the line above
    if word.is_empty() && is_unfinished(text.get(..mention.range.start)?) {
        return None;
    }
    match rest.is_empty() || list::holds("utc gmt", &rest) {
        true if heads && from.year.is_some() && mention.inferred.is_none() => Some(Stands::Dated),
        true if heads || signs => Some(Stands::Alone),
        false if posted || labelled || word.is_empty() && opens(after, true) => Some(Stands::Leading),
        _ => None,
    }
}

/// The letters of a text, in lower case.
fn only_letters(text: &str) -> String {
    text.chars().filter(|c| is_letter(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

/// The English word that a text begins with, in lower case.
fn first_word(text: &str) -> String {
    let inside = |c: &char| c.is_ascii_alphabetic() || *c == '\'';
    text.chars().take_while(inside).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether a text begins as a post does. `strictly`: as nothing but a post does.
fn opens(text: &str, strictly: bool) -> bool {
    let text = letters::behind(text, " \t\r\n-–—:：|]】)）.*•,，");
    if CHINESE.split(' ').any(|opening| text.starts_with(opening)) {
        return true;
    }
    let word = first_word(text);
    let rest = letters::behind(text.get(word.len()..).unwrap_or_default(), " ");
    if list::holds(STATUS, &word) {
        return letters::is_one_of(letters::first(rest), "-–—:|]\r\n");
    }
    match strictly {
        true if word == "we" => list::holds(NOW, &first_word(rest)),
        true => list::holds("we're we've", &word),
        false => list::holds(OPENS, &word),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, roles_of, statement, time};
    use crate::case::Case;
    use crate::case::EventKind::{self, *};

    fn check(text: &str, roles: &[Option<EventKind>]) {
        assert_eq!(roles_of(text), roles, "{text}");
    }

    #[test]
    fn a_time_on_its_own_line_is_when_the_post_was_made() {
        check(
            "{08:50}\nWe are investigating slow labels.\n{09:40}\nBetween {08:10-09:30}, labels could not be printed.",
            &[Some(FirstOfficial), Some(Update), Some(Onset)],
        );
        check(
            "We are investigating slow labels. {08:50}\nWe found the cause. {09:10}\n",
            &[Some(FirstOfficial), Some(Update)],
        );
        check(
            "Resolved - Labels are printed again.\n{09:40}\nInvestigating - Labels are slow.\n{08:50}",
            &[Some(Update), Some(FirstOfficial)],
        );
        check("[{08:50}] Update: we have found the cause.", &[Some(FirstOfficial)]);
        check("Update ({08:50}): still working on it.", &[Some(FirstOfficial)]);
        check(
            "{08:50} 【公告】打印服务暂时不可用。\n{09:40} 【公告】打印服务已恢复。",
            &[Some(FirstOfficial), Some(Update)],
        );
    }

    #[test]
    fn what_a_text_says_of_its_own_posting_is_a_stamp_and_dates_the_rest() {
        let delay = |text: &str| {
            let case = Case { statements: vec![crate::case::Statement::new(text)], ..Case::default() };
            crate::read(&case, crate::Ui::En).delays?.onset_to_first_word_min
        };
        for text in [
            "Posted 5 May 2020 10:05 UTC: Labels failed between 08:10 and 08:50 UTC.",
            "Posted on May 5, 2020 at 10:05 AM UTC\nLabels failed between 08:10 and 08:50 UTC.",
            "Published: 5 May 2020, 10:05 CET. Labels failed from 08:10 to 08:50 CET.",
            "发布时间：2020年5月5日 10:05\n今日8时10分起，打印服务出现故障。",
            "2020年5月5日10:05发布：今天8点10分打印服务出现故障。",
        ] {
            assert_eq!(delay(text), Some((Some(115), Some(115))), "{text}");
        }
    }

    fn first_words(text: &str) -> Vec<String> {
        let mut statement = crate::case::Statement::new(text);
        statement.posted_at = "2020-05-05T12:00:00Z".parse().ok();
        statement.zone = Some("+00:00".into());
        let reading = crate::read(&Case { statements: vec![statement], ..Case::default() }, crate::Ui::En);
        let words = reading.timeline.events.into_iter().filter(|event| event.kind == FirstOfficial);
        words.map(|word| word.earliest.unwrap().to_utc().format("%H:%M").to_string()).collect()
    }

    #[test]
    fn a_dated_line_further_down_is_no_stamp() {
        for text in [
            "Incident start:\n5 May 2020 08:10 UTC\nImpact:\nLabels could not be printed.\n",
            "故障开始时间\n2020年5月5日 08:10\n影响范围：标签无法打印。",
            "Labels could not be printed since\n5 May 2020 08:10 UTC\nWe are sorry.",
        ] {
            assert_eq!(first_words(text), ["12:00"], "{text}");
        }
    }

    #[test]
    fn a_sentence_that_begins_with_its_time_is_no_stamp() {
        let text = "On 3 May 2020 at 10:05 UTC some users were unable to log in due to a technical issue. We apologise.";
        check_kinds(text, &[Onset]);
    }

    fn check_kinds(text: &str, kinds: &[EventKind]) {
        let case = Case { statements: vec![crate::case::Statement::new(text)], ..Case::default() };
        let events = crate::read(&case, crate::Ui::En).timeline.events;
        assert_eq!(events.into_iter().map(|event| event.kind).collect::<Vec<_>>(), kinds, "{text}");
    }

    #[test]
    fn the_earliest_stamp_is_the_first_word_whatever_its_zone() {
        let text = "10:14 UTC\nWe are investigating slow labels.\n3:20 AM PDT\nWe have found the cause.";
        assert_eq!(first_words(text), ["10:14"]);
    }

    #[test]
    fn a_length_counts_from_the_stamp_on_the_clock_of_the_stamp() {
        let mut statement =
            crate::case::Statement::new("Posted 5 May 2020 20:05 UTC: Labels failed 2 hours ago.");
        statement.zone = Some("+08:00".into());
        let reading = crate::read(&Case { statements: vec![statement], ..Case::default() }, crate::Ui::En);
        assert_eq!(reading.delays.unwrap().onset_to_first_word_min, Some((Some(120), Some(120))));
    }

    #[test]
    fn a_post_that_names_the_end_tells_no_other() {
        let text =
            "Posted 5 May 2020 10:05 UTC: Labels failed from 08:10 UTC. They were restored at 09:20 UTC.";
        check_kinds(text, &[Onset, Resolved, FirstOfficial]);
        check_kinds("Posted 5 May 2020 10:05 UTC: Labels are back.", &[FirstOfficial, Resolved]);
    }

    #[test]
    fn a_window_that_lies_ahead_has_ended_nothing() {
        let kinds = |text: &str| {
            let mut statement = crate::case::Statement::new(text);
            statement.posted_at = "2020-05-05T12:00:00Z".parse().ok();
            let case = Case { statements: vec![statement], ..Case::default() };
            let events = crate::read(&case, crate::Ui::En).timeline.events;
            events.into_iter().map(|event| event.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds("Errors may show between now and 22:00 UTC."), [FirstOfficial]);
        assert_eq!(kinds("Labels fail between 9:00 and 15:00 UTC."), [Onset, FirstOfficial]);
        assert_eq!(kinds("Labels failed between 9:00 and 10:00 UTC."), [Onset, Resolved, FirstOfficial]);
    }

    #[test]
    fn a_record_of_what_was_done_is_none_of_posts() {
        check("{08:10} - Alert fired.\n{08:45} - Labels restored.", &[Some(Acknowledged), Some(Resolved)]);
        check("{08:10}: we restarted the broker.", &[Some(Mitigated)]);
        check("{08:10-09:20}\nWe could not print labels.", &[None]);
    }

    #[test]
    fn posts_have_their_times_in_the_timeline() {
        let text = "{08:50}\nWe are investigating slow labels. Next update by {09:20}.\n{09:40}\nWe saw slow labels \
                    between {08:10-09:30}, because a disk was full. Next update in {30m}.\n{10:00}\nPrinting has been fully restored.";
        let found = read(Case { statements: vec![statement("12:00", text)], ..Case::default() });
        let delays = found.delays.unwrap();
        assert_eq!(delays.onset_to_first_word_min, Some((Some(40), Some(40))));
        assert_eq!(delays.onset_to_resolution_min, Some((Some(80), Some(80))));
        let promise = &found.timeline.promises[0];
        assert_eq!((promise.due, promise.late_min), (time("09:20"), Some(20)));
        assert_eq!(found.timeline.promises[1].due, time("10:10"));
    }
}
