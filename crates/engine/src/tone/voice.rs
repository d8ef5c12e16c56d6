//! Whose words they are: what the company quotes from others is not its own tone, and addresses and code are no words.

use crate::text::letters::{is_letter_or_digit, lower, lowered};
use crate::text::{ByteRange, Document, fold};
use crate::wording::holds;

/// How far before a quotation its speaker is looked for, in characters.
const REACH: usize = 60;

/// Longer quotations are taken for a mark that was never closed, in characters.
const LONGEST: usize = 400;

/// The stretches of a document in which others speak.
pub fn quotations(document: &Document) -> Vec<ByteRange> {
    pairs(document.text).into_iter().filter(|pair| is_others(document.text, *pair)).collect()
}

/// Whether the bytes lie in an internet address, a mail address or a piece of code.
pub fn in_address_or_code(text: &str, range: ByteRange) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
    if line.matches('`').count() % 2 == 1 {
        return true;
    }
    let own = |c: char| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '<' | '>' | '"' | ',');
    let start = range.start - before.chars().rev().take_while(|c| own(*c)).map(char::len_utf8).sum::<usize>();
    let rest = text.get(range.start..).unwrap_or_default();
    let end = range.start + rest.chars().take_while(|c| own(*c)).map(char::len_utf8).sum::<usize>();
    let chunk = text.get(start..end).unwrap_or_default();
    holds(chunk, "://")
        || chunk.starts_with("www.")
        || chunk.split_once('@').is_some_and(|(name, host)| !name.is_empty() && holds(host, "."))
}

/// Quotation marks with what is between them, marks included. They do not reach over a blank line.
fn pairs(text: &str) -> Vec<ByteRange> {
    let mut out = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut blank = false;
    for (at, character) in text.char_indices() {
        if character == '\n' {
            if blank {
                open = None;
            }
            blank = true;
            continue;
        }
        blank &= character.is_whitespace();
        if fold(character) != '"' {
            continue;
        }
        match open {
            Some((start, mark)) if closes(mark, character) => {
                let range = ByteRange::new(start, at + character.len_utf8());
                if range.of(text).chars().count() <= LONGEST {
                    out.push(range);
                }
                open = None;
            }
            Some(_) => {}
            None => open = (!is_closing(character)).then_some((at, character)),
        }
    }
    out
}

fn closes(open: char, character: char) -> bool {
    match open {
        '"' => character == '"',
        _ => is_closing(character),
    }
}

fn is_closing(character: char) -> bool {
    matches!(character, '”' | '」' | '』' | '»')
}

/// Whether somebody else speaks, as the words around the quotation tell. What the company denies is its own move.
fn is_others(text: &str, quotation: ByteRange) -> bool {
    let before = sentence_before(text.get(..quotation.start).unwrap_or_default());
    let after: String = text.get(quotation.end..).unwrap_or_default().chars().take(REACH / 2).collect();
    let after = lowered(after.split(['.', '。', '!', '！', '\n']).next().unwrap_or_default());
    let denied =
        ["并非", "不是", "绝非"].iter().any(|word| holds(&before, word)) || has_word(&before, &["not", "no"]);
    !denied && (is_told(&before) || is_told(&after))
}

/// The end of the text back to the last full stop, in small letters.
fn sentence_before(text: &str) -> String {
    let near: Vec<char> = text
        .chars()
        .rev()
        .take(REACH)
        .take_while(|c| !matches!(c, '.' | '。' | '!' | '！' | '\n' | '?' | '？'))
        .collect();
    near.into_iter().rev().map(lower).collect()
}

fn is_told(text: &str) -> bool {
    const WHO: [&str; 16] = [
        "user",
        "users",
        "customer",
        "customers",
        "reader",
        "readers",
        "people",
        "player",
        "players",
        "you",
        "someone",
        "everyone",
        "member",
        "members",
        "reporter",
        "tweet",
    ];
    const SAYS: [&str; 22] = [
        "said",
        "say",
        "says",
        "ask",
        "asks",
        "asked",
        "write",
        "writes",
        "wrote",
        "tweeted",
        "joked",
        "told",
        "tell",
        "called",
        "call",
        "posted",
        "complained",
        "commented",
        "claimed",
        "reported",
        "saying",
        "asking",
    ];
    const WHO_ZH: [&str; 16] = [
        "网友", "用户", "客户", "读者", "玩家", "有人", "媒体", "大家", "同学", "商家", "粉丝", "评论",
        "记者", "乘客", "司机", "会员",
    ];
    const SAYS_ZH: [&str; 17] = [
        "说", "称", "问", "写", "喊", "吐槽", "调侃", "表示", "反映", "留言", "评论", "反馈", "传", "叫",
        "骂", "提到", "质疑",
    ];
    const TOPIC_ZH: [&str; 4] = ["热搜", "话题", "网传", "传言"];
    let any = |words: &[&str]| words.iter().any(|word| holds(text, word));
    has_word(text, &WHO) && has_word(text, &SAYS) || any(&WHO_ZH) && any(&SAYS_ZH) || any(&TOPIC_ZH)
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !is_letter_or_digit(c)).any(|word| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::DocId;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(&Document::new(DocId::Statement(0), text, None))
            .iter()
            .map(|range| range.of(text))
            .collect()
    }

    #[test]
    fn others_speak() {
        assert_eq!(quoted("A reader asked: “On holiday, guys? 😂” No."), ["“On holiday, guys? 😂”"]);
        assert_eq!(quoted("有网友称“系统挂了”，现已恢复。"), ["“系统挂了”"]);
        assert_eq!(quoted("“You are toast”, one customer wrote."), ["“You are toast”"]);
    }

    #[test]
    fn the_company_speaks() {
        assert!(quoted("The rule was set to \"block\" at 9:40.").is_empty());
        assert!(quoted("并非网传的“遭受攻击”。").is_empty());
        assert!(quoted("Our director said: “We are delighted.”").is_empty());
    }

    #[test]
    fn addresses_and_code() {
        let at = |text: &str, word: &str| {
            let start = text.find(word).unwrap();
            in_address_or_code(text, ByteRange::new(start, start + word.len()))
        };
        assert!(at("See https://status.fern.example/oops now", "oops"));
        assert!(at("客服邮箱oops@fern.example。", "oops"));
        assert!(at("Run `fern oops` again", "oops"));
        assert!(!at("Oops, see https://fern.example", "Oops"));
    }
}
