//! What keeps a pasted text a text, whatever it is put into.

use subtext_engine::text::letters::is_letter_or_digit;

/// A character that HTML and XML can carry; the others are shown as U+FFFD, a page break as a space.
pub fn allowed(character: char) -> char {
    match character {
        '\t' | '\n' => character,
        '\u{b}' | '\u{c}' | '\r' | '\u{85}' => ' ',
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => '\u{fffd}',
        _ if u32::from(character) & 0xfffe == 0xfffe => '\u{fffd}',
        _ => character,
    }
}

/// Text for HTML and XML, between tags or in a quoted attribute.
pub fn markup(out: &mut String, text: &str) {
    for character in text.chars().map(allowed) {
        match "&<>\"'".find(character) {
            Some(at) => {
                out.push('&');
                out.push_str(["amp", "lt", "gt", "quot", "#39"].get(at).unwrap_or(&""));
                out.push(';');
            }
            None => out.push(character),
        }
    }
}

/// Text for a string of JSON, which may stand in a script.
pub fn json(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            // Line breaks to JavaScript, and what would end a script element.
            '\0'..='\u{1f}' | '<' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                hex(out, u32::from(character).into(), 4);
            }
            _ => out.push(character),
        }
    }
}

/// The lowest digits of a number, in base 16.
pub fn hex(out: &mut String, number: u64, digits: u32) {
    for place in (0..digits).rev() {
        let digit = (number >> (4 * place)) & 15;
        out.extend(u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 16)));
    }
}

/// A line of labels around the pasted text: on one line, and nothing in it can turn the rest of the line around.
pub fn label(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            _ if turns(character) => {
                let mut name = String::new();
                hex(&mut name, u32::from(character).into(), 4);
                name.make_ascii_uppercase();
                out.extend(["[U+", &name, "]"]);
            }
            _ => out.push(allowed(character)),
        }
    }
    out
}

/// Whether a character changes the direction of what follows without being seen.
fn turns(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Whether a reader may be misled by characters that are not seen.
pub fn hides(text: &str) -> bool {
    text.chars()
        .any(|character| turns(character) || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}'))
}

/// A link that may be shown as one: http or https, and nothing in it that is not seen.
pub fn url(text: &str) -> Option<&str> {
    let text = text.trim();
    let scheme = text.split_once("://").map(|(scheme, _)| scheme)?;
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = text.get(scheme.len() + 3..).is_some_and(|rest| rest.starts_with(is_letter_or_digit));
    let plain = text
        .chars()
        .all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'));
    (web && host && plain).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back_from_json(text in any::<String>()) {
            let mut out = String::from("\"");
            json(&mut out, &text);
            out.push('"');
            prop_assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        }
    }

    #[test]
    fn only_web_links_are_links() {
        assert_eq!(url(" https://a.example/b?c=d&e "), Some("https://a.example/b?c=d&e"));
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt://a",
            "data:text/html,x",
            "//a.example",
            "http://",
            "https://\"onx=",
            "https://a.example/\u{202e}gpj",
            "https:// a",
            "",
            "ftp://a.example",
            "https://a.example/<b>",
        ] {
            assert_eq!(url(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_turns_the_line_is_shown() {
        assert_eq!(label("a\u{202e}b\r\nc\0"), "a[U+202E]b  c\u{fffd}");
        assert!(hides("a\u{200b}") && !hides("👩‍👩‍👧 停了"));
    }
}
