//! Whether a time is promised: a promise looks forward, everything else in a statement looks back.

use super::words::Words;

/// How far before a time the words of its promise may stand.
const REACH: usize = 12;

const WORDS: &str = "will|expect|expects|expected|expecting|eta|estimate|estimated|scheduled|planned|plan|anticipate\
|anticipated|aim|upcoming";
const CHINESE: &str = "会在|预计|预期|计划|预定|力争|争取|有望|最迟|最晚|下次|下一次|不晚于";
const TWO_WORDS: &str = "' ll|next update|next updates|not until|no later than";

/// Whether the words before a piece, in the same clause, announce something to come.
pub(super) fn announced(words: &Words, at: usize) -> bool {
    let first = at.saturating_sub(REACH);
    for here in (first..at).rev() {
        // In an hour, or at 13:00: the one as the other.
        let or = words.char(here) == ',' && words.word(here + 1) == "or";
        if words.is_char(here, ",;.!?") && !words.is_glued(here + 1) && !or {
            return false;
        }
        // 将 announces, 将近 is an approximation.
        let will = words.char(here) == '将' && words.char(here + 1) != '近';
        if will
            || words.any(here, WORDS).or_else(|| words.any(here, CHINESE)).is_some()
            || words.any(here.wrapping_sub(1), TWO_WORDS).is_some()
        {
            return true;
        }
    }
    false
}

/// Whether the words after a time do: 17时再通报, 18点将恢复.
pub(super) fn follows(words: &Words, next: usize) -> bool {
    words.any(next, "再|将|前再|前将|左再|左将").is_some()
}

/// After 周一, with business hours behind them.
const WORKDAYS: &str = "至周五|到周五|至周六|至周日|至星期五|至星期日";

/// The piece after what says behind a time that it comes again and again: 9am-5pm, Monday to Friday.
pub(super) fn recurs_after(words: &Words, next: usize) -> Option<usize> {
    const RECURRING: &str = "daily|weekdays|on weekdays|every day|each day|every weekday|monday to friday\
        |monday through friday|monday - friday|mon to fri|mon - fri";
    if let Some(next) = words.any(next, WORKDAYS) {
        return Some(next);
    }
    words.any(next + usize::from(words.is_mark(next, ',')), RECURRING)
}

/// Whether a time comes again and again: business hours, 每天9点.
pub(super) fn recurs(words: &Words, at: usize) -> bool {
    const RECURRING: &str = "daily|weekdays|every day|every weekday|every morning|every week|hours :";
    const CHINESE: &str = "每天|每日|每晚|每周|工作日|营业时间|服务时间|工作时间";
    (at.saturating_sub(6)..at).any(|here| {
        // A colon or "at" may stand between.
        words
            .any(here, RECURRING)
            .or_else(|| words.any(here, CHINESE))
            .or_else(|| words.any(here, WORKDAYS))
            .is_some_and(|next| next <= at && at <= next + 1)
    })
}

/// Whether a time from `at` up to `next` is promised.
pub(super) fn promised(words: &Words, at: usize, next: usize) -> bool {
    announced(words, at) || follows(words, next)
}
