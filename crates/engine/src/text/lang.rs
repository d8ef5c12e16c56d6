//! Which language a text is in.

use super::letters::is_letter;
use super::script::is_han;
use crate::case::Lang;

/// The language of a text, by its letters: Chinese if Han characters make up a fifth of them or more.
///
/// A Han character carries about as much as a short English word, so even a Chinese statement that is full of
/// product names in Latin letters stays above that share. A text without letters counts as English.
///
/// ```
/// use subtext_engine::{Lang, text::detect};
/// assert_eq!(detect("WeChat 服务器网络异常，正在修复"), Lang::Zh);
/// assert_eq!(detect("The WeChat (微信) service is down."), Lang::En);
/// ```
pub fn detect(text: &str) -> Lang {
    let (mut han, mut letters) = (0usize, 0usize);
    for character in text.chars() {
        if is_han(character) {
            han += 1;
        } else if is_letter(character) {
            letters += 1;
        }
    }
    if han > 0 && han * 5 >= han + letters { Lang::Zh } else { Lang::En }
}
