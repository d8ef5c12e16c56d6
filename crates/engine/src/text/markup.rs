//! Markdown is for the eye: its stars, underscores and the addresses of its links are not read.

use super::token::{Token, tokens};

/// How far an address is looked for, in bytes.
const LONGEST: usize = 400;

/// The tokens of a text without those of its markup.
pub fn read_tokens(text: &str) -> impl Iterator<Item = Token> {
    // The end of the address of a link: "[our terms](https://…)".
    let mut link = 0;
    tokens(text).filter(move |token| {
        let word = text.get(token.start..token.end).unwrap_or_default();
        if word == "]"
            && let Some(address) = address(text.get(token.end..).unwrap_or_default())
        {
            link = token.end + address;
        }
        token.end > link && !matches!(word, "*" | "_" | "\\")
    })
}

/// The length of the address in brackets that a text begins with.
fn address(text: &str) -> Option<usize> {
    let mut inside = text.strip_prefix('(')?.bytes().take(LONGEST);
    let end = inside.position(|byte| byte == b')' || byte.is_ascii_whitespace())?;
    (text.as_bytes().get(end + 1) == Some(&b')')).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_stars_are_not_read() {
        let text = r"**We** [may](https://hats.example/?no=1) \_end\_ [1] (it)";
        let words: Vec<_> = read_tokens(text).map(|token| &text[token.start..token.end]).collect();
        assert_eq!(words, ["We", "[", "may", "end", "[", "1", "]", "(", "it", ")"]);
    }
}
