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

const fn both(near: Near) -> Prefix {
    Prefix { near, of_length: near, only_lengths: false }
}

const fn length(near: Near) -> Prefix {
    Prefix { near, of_length: near, only_lengths: true }
}

static ENGLISH: [(&str, Prefix); 10] = [
    ("around", both(Near::About)),
    ("about", both(Near::About)),
    ("approximately", both(Near::About)),
    ("approx", both(Near::About)),
    ("roughly", both(Near::About)),
    ("circa", both(Near::About)),
    ("nearly", both(Near::Under)),
    ("almost", both(Near::Under)),
    ("over", length(Near::After)),
    ("under", length(Near::Before)),
];

const UNDER: Prefix = Prefix { near: Near::Under, of_length: Near::Before, only_lengths: false };

static CHINESE: [(&str, Prefix); 13] = [
    ("大约", both(Near::About)),
    ("大概", both(Near::About)),
    ("差不多", both(Near::About)),
    ("将近", both(Near::Under)),
    ("接近", both(Near::Under)),
    ("临近", both(Near::Under)),
    ("不到", UNDER),
    ("未到", UNDER),
    ("不足", length(Near::Before)),
    ("最多", length(Near::Before)),
    ("至多", length(Near::Before)),
    ("超过", length(Near::After)),
    ("至少", length(Near::After)),
];

/// An approximation that begins here, and the piece after it.
pub(super) fn before(words: &Words, at: usize) -> Option<(Prefix, usize)> {
    if let Some(prefix) = words.word_in(at, &ENGLISH) {
        let point = words.word(at) == "approx" && words.char(at + 1) == '.';
        return Some((prefix, at + 1 + usize::from(point)));
    }
    let two = match (words.word(at), words.word(at + 1)) {
        ("just" | "shortly" | "right" | "slightly", "before") => Some(both(Near::Under)),
        ("just" | "shortly" | "right" | "slightly", "after") => Some(both(Near::Over)),
        ("just", "under") => Some(both(Near::Under)),
        ("just", "over") | ("little", "over") => Some(both(Near::Over)),
        ("more", "than") | ("at", "least") => Some(length(Near::After)),
        ("less", "than") | ("up", "to") | ("at", "most") => Some(length(Near::Before)),
        _ => None,
    };
    if let Some(prefix) = two {
        return Some((prefix, at + 2));
    }
    if words.char(at) == '~' {
        return Some((both(Near::About), at + 1));
    }
    chinese(words, at)
}

fn chinese(words: &Words, at: usize) -> Option<(Prefix, usize)> {
    if let Some(found) = words.han_in(at, &CHINESE) {
        return Some(found);
    }
    // 最近, 附近, 违约, 条约: the character belongs to what stands before it.
    let own = !words.follows_char(at, "最附违条节预合大");
    match words.char(at) {
        '约' if own => Some((both(Near::About), at + 1)),
        '近' if own => Some((both(Near::Under), at + 1)),
        '快' if !words.follows_char(at, "很尽加赶更") => Some((both(Near::Under), at + 1)),
        '逾' if own => Some((length(Near::After), at + 1)),
        _ => None,
    }
}

/// An approximation after a point, and the piece after it; else what the point has.
pub(super) fn after(words: &Words, at: usize, point: &Point) -> (Option<Near>, usize) {
    let hour_only = point.clock.is_some_and(|c| c.minute.is_none());
    if words.words(at, "or so").is_some() {
        return (Some(Near::About), at + 2);
    }
    // 许 and 多 after an hour mean minutes of it.
    static AFTER: [(&str, Near); 8] = [
        ("左右", Near::About),
        ("前后", Near::About),
        ("上下", Near::About),
        ("刚过", Near::Over),
        ("过后", Near::Over),
        ("不到", Near::Under),
        ("许", Near::Within),
        ("多", Near::Within),
    ];
    if let Some((near, next)) = words.han_in(at, &AFTER) {
        let near = if near == Near::Within && !hour_only { Near::About } else { near };
        if point.clock.is_some() || near == Near::About {
            return (Some(near), next);
        }
    }
    (point.near, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    #[test]
    fn prefixes() {
        for (text, length) in [
            ("about 9", Some(Near::About)),
            ("shortly before 9", Some(Near::Under)),
            ("more than 3", Some(Near::After)),
            ("不到40", Some(Near::Before)),
            ("将近8", Some(Near::Under)),
            ("~17", Some(Near::About)),
            ("before 9", None),
            ("九点", None),
        ] {
            let words = Words::new(text, text, ByteRange::new(0, text.len()));
            assert_eq!(before(&words, 0).map(|p| p.0.of_length), length, "{text}");
        }
    }
}
