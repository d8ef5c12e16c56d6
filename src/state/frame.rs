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
    Height(u32),
    /// The reader was taken to what lies so many pixels below the upper edge.
    Goto(i32),
}

impl Said {
    /// The message as JSON.
    pub fn json(self) -> String {
        let (name, number) = match self {
            Said::Ready => ("ready", None),
            Said::Error => ("error", None),
            Said::Height(height) => ("height", Some((r#"","height":"#, height.to_string()))),
            Said::Goto(y) => ("goto", Some((r#"","y":"#, y.to_string()))),
        };
        let (field, number) =
            number.as_ref().map_or((r#"""#, ""), |(field, number)| (*field, number.as_str()));
        [r#"{"subtext":1,"type":""#, name, field, number, "}"].concat()
    }
}

/// What a message asks for, if it is one of ours.
pub fn heard(message: &str) -> Option<Action> {
    let rest = message.strip_prefix(r#"{"subtext":1,"type":""#)?;
    if let Some(rest) = rest.strip_prefix(r#"theme","theme":""#) {
        let (name, _) = rest.split_once('"')?;
        return Some(Action::Theme(Theme::from_name(name)));
    }
    let (number, _) = rest.strip_prefix(r#"goto","at":"#)?.split_once('}')?;
    Some(Action::Focus(Some(number.parse::<usize>().ok()?.checked_sub(1)?)))
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
        assert!(matches!(place, Some(Action::Focus(Some(2)))));
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
            r#"{"subtext":1,"type":"goto","at":0}"#,
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
