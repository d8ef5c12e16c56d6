//! JSON, written from top to bottom. Small, since the page has no other writer of JSON.

/// A JSON text in the making. Commas come by themselves.
#[derive(Default)]
pub struct Json(String);

impl Json {
    /// `{` or `[`, as a value.
    pub fn open(&mut self, bracket: char) {
        self.comma();
        self.0.push(bracket);
    }

    /// `}` or `]`.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    pub fn key(&mut self, key: &str) {
        self.text(key);
        self.0.push(':');
    }

    pub fn text(&mut self, text: &str) {
        self.comma();
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                // Line breaks to JavaScript, and what would end a script element.
                '\0'..='\u{1f}' | '<' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                    self.0.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        self.0.extend(char::from_digit((u32::from(character) >> shift) & 15, 16));
                    }
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    pub fn number(&mut self, number: usize) {
        self.comma();
        self.0.push_str(&number.to_string());
    }

    /// A key with a text.
    pub fn pair(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    pub fn finish(mut self) -> String {
        self.0.push('\n');
        self.0
    }

    fn comma(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back(texts in proptest::collection::vec(any::<String>(), 0..4), key in any::<String>()) {
            let mut json = Json::default();
            json.open('{');
            json.key(&key);
            json.open('[');
            for text in &texts {
                json.text(text);
                json.number(text.len());
            }
            json.close(']');
            json.close('}');
            let value: serde_json::Value = serde_json::from_str(&json.finish()).unwrap();
            let wanted: Vec<serde_json::Value> =
                texts.iter().flat_map(|text| [text.clone().into(), text.len().into()]).collect();
            prop_assert_eq!(&value[&key], &serde_json::Value::from(wanted));
        }
    }
}
