//! What an embedded page and the page around it say to each other: docs/embedding.md has the protocol.

use super::{Action, Theme};

/// The fields of a message, in the order in which `heard` wants them.
pub const FIELDS: &str = r#"["subtext","type","theme","at"]"#;

/// What the page tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The reading is there.
    Ready,
    /// There is none, and won't be.
    Error,
    /// The content is so many pixels high.
    Height(i32),
    /// The reader was taken to what lies so many pixels below the upper edge.
    Goto(i32),
}

impl Said {
    /// The message as JSON.
    pub fn json(self) -> String {
        let (words, number) = match self {
            Said::Ready => (r#"ready""#, None),
            Said::Error => (r#"error""#, None),
            Said::Height(height) => (r#"height","height":"#, Some(height)),
            Said::Goto(y) => (r#"goto","y":"#, Some(y)),
        };
        let number = number.map_or(String::new(), |number| number.to_string());
        [r#"{"subtext":1,"type":""#, words, &number, "}"].concat()
    }
}

/// What a message asks for, if it is one of ours.
pub fn heard(message: &str) -> Option<Action> {
    let rest = message.strip_prefix(r#"{"subtext":1,"type":""#)?.strip_suffix('}')?;
    if let Some(name) = rest.strip_prefix(r#"theme","theme":""#) {
        return Some(Action::Theme(Theme::from_name(name.strip_suffix('"')?)));
    }
    let number = rest.strip_prefix(r#"goto","at":"#)?.parse().ok()?;
    Some(Action::Focus(Some(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_json() {
        assert_eq!(Said::Ready.json(), r#"{"subtext":1,"type":"ready"}"#);
        assert_eq!(Said::Error.json(), r#"{"subtext":1,"type":"error"}"#);
        assert_eq!(Said::Height(812).json(), r#"{"subtext":1,"type":"height","height":812}"#);
        assert_eq!(Said::Goto(-3).json(), r#"{"subtext":1,"type":"goto","y":-3}"#);
    }

    #[test]
    fn a_theme_and_a_place_can_be_asked_for() {
        let theme = |name: &str| heard(&format!(r#"{{"subtext":1,"type":"theme","theme":"{name}"}}"#));
        assert!(matches!(theme("dark"), Some(Action::Theme(Theme::Dark))));
        assert!(matches!(theme("pink"), Some(Action::Theme(Theme::Auto))));
        let place = heard(r#"{"subtext":1,"type":"goto","at":3}"#);
        assert!(matches!(place, Some(Action::Focus(Some(3)))));
    }

    #[test]
    fn anything_else_is_passed_over() {
        for message in [
            "",
            "null",
            "{}",
            r#"{"type":"theme","theme":"dark"}"#,
            r#"{"subtext":2,"type":"theme","theme":"dark"}"#,
            r#"{"subtext":1,"type":"theme"}"#,
            r#"{"subtext":1,"type":"theme","theme":["dark"]}"#,
            r#"{"subtext":1,"type":"goto","at":-1}"#,
            r#"{"subtext":1,"type":"goto","at":1e3}"#,
            r#"{"subtext":1,"type":"goto","at":null}"#,
            r#"{"subtext":1,"type":"goto","at":99999999999999999999999}"#,
            r#"{"subtext":1,"type":"height","height":9}"#,
        ] {
            assert!(heard(message).is_none(), "{message}");
        }
    }
}
