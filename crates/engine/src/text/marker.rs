//! What marks a list item: `(a)`, `(iv)`, `1.`, `1.2`, `②`, `（三）`, `第一条`, a bullet.

use super::letters::{self, before, behind, behind_last, is_capital, is_one_of, is_small};
use super::script::is_han;
use super::{ByteRange, fold, list};

/// How an item is marked; the items of a list are marked alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bullet,
    Letter,
    Capital,
    Number,
    /// 1.2, 1.2.3
    Dotted,
    Han,
    Circled,
    /// 第一条 and the like, with the last character.
    Article(char),
}

/// The marker of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    pub kind: Kind,
    /// What stands around the label: `(` for both brackets, else what closes it.
    pub form: char,
    /// The place in the series, from 1; a bullet's is how far it stands from the left.
    pub ordinal: usize,
    /// The place if `i`, `v` and `x` are Roman numerals, else 0.
    pub roman: usize,
    /// Bytes up to what is marked.
    pub size: usize,
}

impl Marker {
    /// Whether both can stand in one list.
    pub fn is_like(&self, other: &Marker) -> bool {
        self.kind == other.kind && self.form == other.form
    }

    /// Whether a series can begin with this.
    pub fn is_first(&self) -> bool {
        self.kind == Kind::Bullet || self.ordinal == 1 || self.roman == 1
    }

    /// Whether this comes after `last` in one series, with at most one item lost between. Bullets come after any
    /// that do not stand further right.
    pub fn follows(&self, last: &Marker) -> bool {
        let next = |this: usize, last: usize| (last + 1..=last + 2).contains(&this);
        self.is_like(last)
            && match self.kind {
                Kind::Bullet => self.ordinal >= last.ordinal,
                _ => next(self.ordinal, last.ordinal) || last.roman > 0 && next(self.roman, last.roman),
            }
    }
}

/// The marker at the start of a text. A list that was pasted may have two: "* a. Theft", "1. (1) Theft".
pub fn marker(text: &str) -> Option<Marker> {
    let first = label(text)?;
    let second = text.get(first.size..).and_then(label).filter(|second| second.kind != Kind::Bullet);
    let Some(second) = second else { return Some(first) };
    let size = first.size + second.size;
    Some(Marker { size, ..if first.kind == Kind::Bullet { second } else { first } })
}

/// One marker.
fn label(text: &str) -> Option<Marker> {
    let line = text.trim_start();
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let found = |kind, form, ordinal, body: &str| {
        let body = behind(body, "*_ \t\r\n\u{3000}\u{a0}");
        Some(Marker { kind, form, ordinal, roman: 0, size: text.len() - body.len() })
    };
    if is_one_of(first, "•·●○◦▪■‣*-–+") {
        let indent = text.len() - line.len();
        if rest.chars().next().is_none_or(char::is_whitespace) {
            return found(Kind::Bullet, ' ', indent, rest);
        }
    }
    if ('①'..='⑳').contains(&first) {
        return found(Kind::Circled, ' ', first as usize - '①' as usize + 1, rest);
    }
    // Markdown: "## 1. Scope", "**1.1** Scope", "[1\. Scope](#scope)".
    let line = behind(line, "#*_>[ ");
    if let Some(rest) = line.strip_prefix('第') {
        let size = length(rest);
        let close = rest.get(size..)?.chars().next().filter(|c| is_one_of(*c, "条章节款條節"))?;
        let ordinal = value(rest.get(..size)?)?;
        return found(Kind::Article(close), ' ', ordinal, rest.get(size + close.len_utf8()..)?);
    }
    let bracket = fold(letters::first(line)) == '(';
    let inner = if bracket { line.get(line.chars().next()?.len_utf8()..)? } else { line };
    let size = length(inner);
    let name = before(inner.get(..size)?, ".");
    let tail = behind(inner.get(name.len()..)?, "\\");
    let close = tail.chars().next().map_or(' ', fold);
    if name.is_empty() {
        return None;
    }
    let mut body = tail;
    match close {
        ')' => body = tail.get(tail.chars().next()?.len_utf8()..)?,
        _ if bracket => return None,
        '.' => body = tail.strip_prefix('.')?,
        // 1、; fold makes a comma of 、, and of ， as well.
        ',' => body = tail.strip_prefix('、')?,
        _ if !holds_dot(name) => return None,
        _ => {}
    }
    let next = behind(body, "*_").chars().next();
    let spaced = next.is_none_or(char::is_whitespace);
    let close = if close == ')' && bracket { '(' } else { close };
    if name.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        // A decimal, a date or a time at the start of a line is no marker.
        if holds_dot(name) && close != '.' && close != ')' && !is_title(body, spaced) {
            return None;
        }
        if close == '.' && !spaced && !is_glued(body) {
            return None;
        }
        let kind = if holds_dot(name) { Kind::Dotted } else { Kind::Number };
        let form = if holds_dot(name) { ' ' } else { close };
        return found(kind, form, value(behind_last(name, "."))?, body);
    }
    if name.chars().all(is_numeral) {
        return found(Kind::Han, close, value(name)?, body);
    }
    let roman = roman(name);
    let letter = name.bytes().next().filter(|_| name.len() == 1).map_or(0, |b| (b | 32) - b'a' + 1);
    let capital = is_capital(letters::first(name));
    if holds_dot(name)
        || (letter == 0 && roman == 0)
        || !(spaced || close == '(')
        || capital && !matches!(close, '(' | ')')
    {
        return None;
    }
    let kind = if capital { Kind::Capital } else { Kind::Letter };
    found(kind, close, usize::from(letter), body).map(|found| Marker { roman, ..found })
}

/// The text of a range without its marker.
pub fn unmarked(text: &str, range: ByteRange) -> ByteRange {
    let size = marker(range.of(text)).map_or(0, |marker| marker.size);
    ByteRange::new((range.start + size).min(range.end), range.end)
}

/// The length of a label, in bytes: figures, letters or Chinese numerals, with points, eight characters at most.
fn length(text: &str) -> usize {
    let first = text.chars().next().unwrap_or(' ');
    let alike = |c: char| match first {
        '0'..='9' => c.is_ascii_digit(),
        _ if first.is_ascii_alphabetic() => c.is_ascii_alphabetic(),
        _ => is_numeral(c),
    };
    text.chars().take_while(|c| alike(*c) || *c == '.').take(8).map(char::len_utf8).sum()
}

fn holds_dot(text: &str) -> bool {
    text.bytes().any(|b| b == b'.')
}

/// Whether what follows "1.2" reads as the start of a sentence or of a title: `1.2 Your account`, `1.2您的账号`.
fn is_title(body: &str, spaced: bool) -> bool {
    const TIMES: &str = "AM PM UTC GMT BST CET CEST ET EST EDT PT PST PDT";
    let body = behind(body, "*_ ");
    let size: usize = body.chars().take(8).take_while(|c| is_capital(*c)).map(char::len_utf8).sum();
    let word = body.get(..size).unwrap_or_default();
    match body.chars().next() {
        None => true,
        Some(first) if is_han(first) => spaced || !is_one_of(first, "万亿元年月日个小分倍版号至到折"),
        Some(first) => is_one_of(first, "“\"《【") || !word.is_empty() && !list::holds(TIMES, word),
    }
}

/// Whether a title or a sentence stands right behind "3.".
fn is_glued(body: &str) -> bool {
    let mut characters = body.chars();
    let first = characters.next().unwrap_or(' ');
    is_han(first)
        || is_one_of(first, "“\"《【")
        || is_capital(first) && characters.next().is_some_and(is_small)
}

/// Whether a character is a Chinese numeral.
fn is_numeral(character: char) -> bool {
    is_one_of(character, NUMERALS)
}

const NUMERALS: &str = "零一二三四五六七八九十百〇";

/// The value of a number in figures or in Chinese numerals, below a thousand.
fn value(number: &str) -> Option<usize> {
    if number.is_ascii() {
        let value = number.bytes().fold(0, |sum, digit| sum * 10 + usize::from(digit & 15));
        return Some(value).filter(|value| (1..1000).contains(value));
    }
    let (mut sum, mut last) = (0, 0);
    for character in number.chars() {
        match NUMERALS.chars().position(|numeral| numeral == character)? {
            ten @ (10 | 11) => {
                sum += last.max(1) * if ten == 10 { 10 } else { 100 };
                last = 0;
            }
            12 => last = 0,
            digit => last = digit,
        }
    }
    Some(sum + last)
}

/// The value of small Roman numerals up to 39, else 0.
fn roman(number: &str) -> usize {
    let mut sum = 0;
    let mut next = 0;
    for byte in number.bytes().rev() {
        let this = match byte {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return 0,
        };
        if this < next {
            sum -= this.min(sum)
        } else {
            sum += this
        }
        next = this;
    }
    sum
}

/// Whether a text goes on in small letters.
pub fn starts_small(text: &str) -> bool {
    is_small(letters::first(text.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_many_kinds() {
        let cases = [
            ("(a) stop", Some((Kind::Letter, 1, 4))),
            ("iv) stop", Some((Kind::Letter, 0, 4))),
            ("  12. Stop", Some((Kind::Number, 12, 6))),
            ("1.2 Stop", Some((Kind::Dotted, 2, 4))),
            ("1.2.3. stop", Some((Kind::Dotted, 3, 7))),
            ("## 3\\. Stop", Some((Kind::Number, 3, 7))),
            ("**4.1** Stop", Some((Kind::Dotted, 1, 8))),
            ("（十二）停", Some((Kind::Han, 12, 12))),
            ("二十、停", Some((Kind::Han, 20, 9))),
            ("第三条 停", Some((Kind::Article('条'), 3, 10))),
            ("3.停", Some((Kind::Number, 3, 2))),
            ("12.1停", Some((Kind::Dotted, 1, 4))),
            ("③停", Some((Kind::Circled, 3, 3))),
            ("3.Stop", Some((Kind::Number, 3, 2))),
            ("2.7.3You", Some((Kind::Dotted, 3, 5))),
            ("12.4 ALL OF IT", Some((Kind::Dotted, 4, 5))),
            ("* stop", Some((Kind::Bullet, 0, 2))),
            ("* c. Stop", Some((Kind::Letter, 3, 5))),
            ("2. (2) stop", Some((Kind::Number, 2, 7))),
            ("[5\\. Stop](#five)", Some((Kind::Number, 5, 5))),
            ("2.5 million", None),
            ("2.5万人", None),
            ("10.30 UTC", None),
            ("2024. It", None),
            ("A. Smith", None),
            ("(see below)", None),
        ];
        for (text, expected) in cases {
            assert_eq!(marker(text).map(|m| (m.kind, m.ordinal, m.size)), expected, "{text}");
        }
        assert_eq!(marker("(xiv) stop").map(|m| m.roman), Some(14));
    }
}
