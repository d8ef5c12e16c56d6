//! Words that make a time inexact.

use super::parts::{Near, Point};
use super::words::Words;

/// An approximation before a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prefix {
    /// What it makes of a point.
    pub near: Near,
    /// What it makes of a length.
    pub of_length: Near,
    /// It measures lengths and never stands before a point.
    pub only_lengths: bool,
}

/// By [`Near::of`]; from 4 on they only measure lengths, and 6 is under a length.
const WORDS: &str = "around|about|approximately|approx .|approx|roughly|circa|nearly=1|almost=1|over=5|under=4\
|just before=1|shortly before=1|right before=1|slightly before=1|just after=2|shortly after=2|right after=2\
|slightly after=2|just under=1|just over=2|little over=2|more than=5|at least=5|less than=4|up to=4|at most=4|~";

const CHINESE: &str =
    "大约|大概|差不多|将近=1|接近=1|临近=1|不到=6|未到=6|不足=4|最多=4|至多=4|超过=5|至少=5";

/// An approximation that begins here, and the piece after it.
pub(super) fn before(words: &Words, at: usize) -> Option<(Prefix, usize)> {
    let character = || {
        // 最近, 附近, 违约, 条约: the character belongs to what stands before it.
        let others = if words.char(at) == '快' { "很尽加赶更" } else { "最附违条节预合大" };
        words.entry(at, "约|近=1|快=1|逾=5").filter(|_| !words.follows_char(at, others))
    };
    let (number, next) = words.entry(at, WORDS).or_else(|| words.entry(at, CHINESE)).or_else(character)?;
    let (near, of_length) = if number == 6 { (1, 4) } else { (number, number) };
    let only_lengths = matches!(number, 4 | 5);
    Some((Prefix { near: Near::of(near), of_length: Near::of(of_length), only_lengths }, next))
}

/// An approximation after a point, and the piece after it; else what the point has.
pub(super) fn after(words: &Words, at: usize, point: &Point) -> (Option<Near>, usize) {
    let hour_only = point.clock.is_some_and(|c| c.minute.is_none());
    // 许 and 多 after an hour mean minutes of it.
    let chinese = || words.entry(at, "左右|前后|上下|刚过=2|过后=2|不到=1|许=3|多=3");
    if let Some((number, next)) = words.entry(at, "or so|ish").or_else(chinese) {
        let near = if number == 3 && !hour_only { Near::About } else { Near::of(number) };
        if point.clock.is_some() || near == Near::About {
            return (Some(near), next);
        }
    }
    (point.near, at)
}
