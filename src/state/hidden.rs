//! Characters that nobody sees and that change how a text reads: they are marked, so that a text can't show one thing and
//! say another.

use subtext_engine::Ui;

/// Characters that turn the direction of writing (Unicode Standard Annex 9) or have no width.
fn what(character: char) -> Option<(&'static str, &'static str)> {
    Some(match character {
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => ("has no width", "没有宽度"),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' => {
            ("turns the direction of writing", "改变书写方向")
        }
        _ => return None,
    })
}

/// Where they are, in code points, each with what it is.
pub fn characters(text: &str, ui: Ui) -> Vec<(usize, String)> {
    let found =
        text.chars().enumerate().filter_map(|(at, character)| Some((at, character, what(character)?)));
    found
        .map(|(at, character, (en, zh))| {
            let parts = match ui {
                Ui::En => ["Here stands an invisible character, U+", &code(character), ". It ", en, "."],
                Ui::Zh => ["此处有一个看不见的字符 U+", &code(character), "，它", zh, "。"],
            };
            (at, parts.concat())
        })
        // A text made of them would be nothing but notes.
        .take(200)
        .collect()
}

/// Its number in four figures of sixteen values.
fn code(character: char) -> String {
    let figure = |place: u32| char::from_digit(u32::from(character) >> (4 * place) & 15, 16);
    (0..4).rev().filter_map(figure).map(|figure| figure.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_named() {
        let found = characters("a\u{202e}b 👩\u{200d}🔧 c\u{200b}", Ui::En);
        assert_eq!(found.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [1, 9]);
        assert!(found[0].1.contains("U+202E") && found[1].1.contains("no width"));
    }
}
