//! Texts that are nothing but a time.

use crate::text::{ByteRange, list};

/// Whether nothing but marks and a preposition stands beside a time. Such a text tells of nothing that has happened,
/// so its clock is of the day, its date of the year of the posting, and its weekday the next one, as a calendar reads
/// them; a statement looks back.
pub(super) fn is_alone(text: &str, range: ByteRange) -> bool {
    let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) else { return false };
    let mark = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
    let led = before.trim_matches(mark).trim_end_matches(['在', '于', '从', '自']);
    let led = led.to_ascii_lowercase();
    after.trim_matches(mark).is_empty()
        && led.split_whitespace().all(|word| {
            list::holds("at on in from by the until since for within after before around between", word)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alone() {
        for (text, time, alone) in [
            ("at 3pm", "3pm", true),
            ("15:30.", "15:30", true),
            ("from the 3rd of May", "3rd of May", true),
            ("在下午三点", "下午三点", true),
            ("Down at 3pm", "3pm", false),
            ("3pm: resolved", "3pm", false),
            ("15:30恢复", "15:30", false),
        ] {
            let start = text.find(time).unwrap();
            assert_eq!(is_alone(text, ByteRange::new(start, start + time.len())), alone, "{text}");
        }
    }
}
