//! The clause around a cue. Some moves (a refund, a measure, a joke) are told by a whole clause, of which the rule
//! knows only the turn of phrase.

use crate::text::{ByteRange, fold, list};

/// Whether the joke takes its brackets along, or the brackets are the border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brackets {
    /// An aside is marked with its brackets.
    With,
    /// What lies in brackets is marked without them.
    Without,
}

/// The clause of `sentence` that holds `cue`, both in bytes of `text`; at least the cue itself.
pub fn clause(text: &str, sentence: ByteRange, cue: ByteRange, brackets: Brackets) -> ByteRange {
    let inside = bracket(text, sentence, cue);
    if let (Some(pair), Brackets::With) = (inside, brackets) {
        return pair;
    }
    let outer = inside.map_or(sentence, |pair| inner(text, pair));
    let before = ByteRange::new(outer.start, cue.start).of(text);
    let start = before
        .char_indices()
        .rfind(|(at, c)| parts(*c, before.get(at + c.len_utf8()..).unwrap_or_default(), text, cue.start))
        .map_or(outer.start, |(at, c)| outer.start + at + c.len_utf8());
    let after = ByteRange::new(cue.end, outer.end).of(text);
    let end = after
        .char_indices()
        .find(|(at, c)| {
            let rest = after.get(at + c.len_utf8()..).unwrap_or_default();
            ends_sentence(*c, rest)
                || parts(*c, rest, text, outer.end) && (fold(*c) != ',' || new_clause(*c, rest))
        })
        .map_or(outer.end, |(at, _)| cue.end + at);
    let piece = ByteRange::new(start, end).of(text);
    let bare = piece.trim_start_matches(|c: char| c.is_whitespace() || is_marker(c));
    let bare = ["and ", "but ", "so "].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    let lead = piece.len() - bare.len();
    let tail = piece.len() - piece.trim_end_matches(is_tail).len();
    ByteRange::new((start + lead).min(cue.start), (end - tail).max(cue.end))
}

/// The innermost pair of brackets around the cue, brackets included.
fn bracket(text: &str, sentence: ByteRange, cue: ByteRange) -> Option<ByteRange> {
    let mut open: Vec<usize> = Vec::new();
    for (at, character) in sentence.of(text).char_indices() {
        let at = sentence.start + at;
        match fold(character) {
            '(' => open.push(at),
            ')' => {
                let start = open.pop();
                let pair = start.map(|start| ByteRange::new(start, at + character.len_utf8()));
                if let Some(pair) = pair.filter(|pair| pair.contains(cue)) {
                    return Some(pair);
                }
            }
            _ => {}
        }
    }
    None
}

fn inner(text: &str, pair: ByteRange) -> ByteRange {
    let first = pair.of(text).chars().next().map_or(0, char::len_utf8);
    let last = pair.of(text).chars().next_back().map_or(0, char::len_utf8);
    ByteRange::new(pair.start + first, pair.end - last)
}

/// Whether a mark parts clauses, given what follows it. Marks inside figures and times do not.
fn parts(mark: char, rest: &str, text: &str, limit: usize) -> bool {
    let spaced = rest.chars().next().map_or_else(
        || text.get(limit..).and_then(|t| t.chars().next()).is_none_or(|c| !c.is_ascii_digit()),
        |c| !c.is_ascii_digit(),
    );
    match mark {
        '，' | '；' | '：' | '—' | '–' => true,
        ',' | ';' | ':' => spaced,
        _ => false,
    }
}

fn ends_sentence(mark: char, rest: &str) -> bool {
    match mark {
        '。' | '！' | '？' | '…' => true,
        '.' | '!' | '?' => rest.chars().next().is_none_or(char::is_whitespace),
        _ => false,
    }
}

/// Whether a new clause begins behind a comma. In Chinese it does; in English it may go on with what belongs to it.
fn new_clause(comma: char, rest: &str) -> bool {
    let word = rest.split_whitespace().next().unwrap_or_default();
    comma == '，' || list::holds("and but so yet we while then or please the", word)
}

fn is_marker(character: char) -> bool {
    matches!(character, '-' | '*' | '•' | '·' | '#' | '"' | '“' | '「')
}

fn is_tail(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '.' | '!' | '?' | '。' | '！' | '？' | '…' | '"' | '”' | '~' | '～')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, cue: &str, brackets: Brackets) -> String {
        let start = text.find(cue).unwrap();
        let found =
            clause(text, ByteRange::new(0, text.len()), ByteRange::new(start, start + cue.len()), brackets);
        found.of(text).to_owned()
    }

    #[test]
    fn a_clause_ends_where_another_begins() {
        let cases = [
            ("The tills are back, and we refund the day.", "refund", "we refund the day"),
            (
                "Renewal is now automatic, with a page to the phone.",
                "now automatic",
                "Renewal is now automatic, with a page to the phone",
            ),
            (
                "Sorry; 2,300 fees were refunded at 10:30.",
                "were refunded",
                "2,300 fees were refunded at 10:30",
            ),
            ("已恢复，所有会员补偿3天时长。", "补偿", "所有会员补偿3天时长"),
            ("Back (all fees are waived) now.", "waived", "all fees are waived"),
        ];
        for (text, cue, expected) in cases {
            assert_eq!(around(text, cue, Brackets::Without), expected);
        }
    }

    #[test]
    fn an_aside_keeps_its_brackets() {
        assert_eq!(
            around("Back. (Note: the cat is innocent).", "innocent", Brackets::With),
            "(Note: the cat is innocent)"
        );
        assert_eq!(
            around("元凶（一只分号）已归案，谢谢。", "元凶（一只分号）已归案", Brackets::With),
            "元凶（一只分号）已归案"
        );
    }
}
