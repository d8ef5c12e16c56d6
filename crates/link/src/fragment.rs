//! Finding a link's payload in whatever was pasted: an address, a bare fragment, one that a mail broke into lines, one
//! that a chat percent-encoded twice, with a full stop or tracking parameters behind it.

use crate::base64url::is_in_alphabet;
use crate::error::LinkError;

/// The version that this one writes.
pub const PREFIX: &str = "s0.";
/// No link has more characters.
pub const MOST: usize = 64_000;

/// The parts of a fragment.
#[derive(Debug, PartialEq, Eq)]
pub struct Fragment {
    /// The characters of the alphabet behind the version.
    pub payload: String,
    /// The finding to open at: `&at=3`.
    pub at: Option<usize>,
}

/// # Errors
/// `NoFragment` where nothing looks like one, `OtherVersion`, `TooLong`.
pub fn find(pasted: &str) -> Result<Fragment, LinkError> {
    // Percent-encoding makes a character three, twice over nine at most; whatever is longer than that is no link.
    if pasted.len() > MOST * 9 {
        return Err(LinkError::TooLong);
    }
    let mut text: String = pasted.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    for _ in 0..3 {
        match percent_decoded(&text) {
            Some(decoded) => text = decoded,
            None => break,
        }
    }
    let rest = behind_version(&text)?;
    let end = rest.find(|c| !is_in_alphabet(c)).unwrap_or(rest.len());
    let (payload, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if payload.len() > MOST {
        return Err(LinkError::TooLong);
    }
    let at = behind.split(['&', '?']).find_map(|part| part.strip_prefix("at="));
    let at =
        at.map(|number| number.trim_end_matches(|c: char| !c.is_ascii_digit())).and_then(|n| n.parse().ok());
    Ok(Fragment { payload: payload.to_owned(), at })
}

/// What stands behind the last `#s0.`, or behind `s0.` at the start.
fn behind_version(text: &str) -> Result<&str, LinkError> {
    let starts =
        text.rmatch_indices('#').filter_map(|(at, _)| text.get(at + 1..)?.starts_with('s').then_some(at + 2));
    // The last one that a version follows: a #status or an address with a #section may stand behind the link.
    let mut links = starts.chain(text.starts_with('s').then_some(1)).filter_map(|start| {
        let rest = text.get(start..)?;
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let version = rest.get(..rest.len() - behind.len()).filter(|version| !version.is_empty())?;
        Some((version, behind.strip_prefix('.')?))
    });
    match links.next() {
        Some(("0", rest)) => Ok(rest),
        Some(_) => Err(LinkError::OtherVersion),
        None => Err(LinkError::NoFragment),
    }
}

/// Characters that copying adds and nobody sees.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// None where nothing is encoded. Only ASCII is decoded: a payload has no other characters.
fn percent_decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut out = parts.next()?.to_owned();
    let mut found = false;
    for part in parts {
        let code = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii);
        match code {
            Some(code) => {
                found = true;
                out.push(char::from(code));
                out.push_str(part.get(2..).unwrap_or_default());
            }
            None => {
                out.push('%');
                out.push_str(part);
            }
        }
    }
    found.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_is_found_in_what_people_paste() {
        for pasted in [
            "#s0.AbC-_9",
            "s0.AbC-_9",
            "https://example.org/subtext/#s0.AbC-_9",
            "  <https://example.org/#s0.AbC-_9>.",
            "https://example.org/?x=1#s0.AbC-_9&utm_source=mail",
            "https://example.org/#s0.AbC-_9?fbclid=x",
            "https://example.org/#s0.Ab\r\nC-\n _9",
            "https://example.org/%23s0.AbC-_9",
            "https%3A%2F%2Fexample.org%2F%23s0.AbC-_9%26utm_source%3Dchat",
            "https%253A%252F%252Fexample.org%252F%2523s0.AbC-_9",
            "#s0.Ab\u{200b}C-_9\u{3002}",
            "https://example.org/#s0.AbC-_9, #status",
            "https://example.org/#s0.AbC-_9 (https://example.org/#section.2)",
            "#s0.old https://example.org/#s0.AbC-_9",
        ] {
            assert_eq!(find(pasted).map(|fragment| fragment.payload), Ok("AbC-_9".to_owned()), "{pasted}");
        }
    }

    #[test]
    fn a_place_to_open_at_is_read() {
        assert_eq!(find("#s0.Ab&at=12").unwrap().at, Some(12));
        assert_eq!(find("#s0.Ab&utm_x=1&at=3).").unwrap().at, Some(3));
        assert_eq!(find("#s0.Ab&at=").unwrap().at, None);
    }

    #[test]
    fn what_is_no_link_says_so() {
        for pasted in ["", "hello", "#c=wechat", "https://example.org/#section.2", "%", "%zz", "#s.x"] {
            assert_eq!(find(pasted), Err(LinkError::NoFragment), "{pasted}");
        }
        assert_eq!(find("#s7.Ab"), Err(LinkError::OtherVersion));
        assert_eq!(find(&format!("#s0.{}", "a".repeat(MOST + 1))), Err(LinkError::TooLong));
        assert_eq!(find(&"x".repeat(MOST * 10)), Err(LinkError::TooLong));
    }
}
