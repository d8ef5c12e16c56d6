//! The zone that a text says once for all of its clocks: all times UTC, 以下均为北京时间.

use super::words::Words;
use super::zone::{self, Zone};

/// The zone said here for the whole text.
pub(super) fn zone(words: &Words, at: usize) -> Option<Zone> {
    const ENGLISH: &str =
        "all times are in|all times in|all times are|all times listed in|all times|times are in|times in";
    let next =
        words.any(at, ENGLISH).or_else(|| words.any(at, "时间均为|以下均为|均为|时间均采用|时区为"))?;
    zone::after_clock(words, next).map(|(zone, _)| zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteRange;

    #[test]
    fn legends() {
        for (text, offset) in [
            ("all times UTC", Some(0)),
            ("all times are in JST", Some(540)),
            ("times in GMT+2", Some(120)),
            ("以下均为北京时间", Some(480)),
            ("all times are good", None),
            ("均为正常", None),
        ] {
            let lower = text.to_ascii_lowercase();
            let words = Words::new(text, &lower, ByteRange::new(0, text.len()));
            assert_eq!(zone(&words, 0).and_then(Zone::always), offset, "{text}");
        }
    }
}
