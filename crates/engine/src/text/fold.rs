//! One spelling for matching: full-width forms, case, apostrophes and punctuation of both scripts. The text itself
//! keeps its characters and offsets.

use super::letters::lower;

/// The character that stands for `character` when patterns are matched.
///
/// ```
/// use subtext_engine::text::fold;
/// assert_eq!((fold('Ａ'), fold('，'), fold('’'), fold('停')), ('a', ',', '\'', '停'));
/// ```
pub fn fold(character: char) -> char {
    match character {
        'A'..='Z' => character.to_ascii_lowercase(),
        '\0'..='\u{7f}' => character,
        // Full-width forms mirror ASCII at a fixed distance.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(character as u32 - 0xfee0).map_or(character, |narrow| narrow.to_ascii_lowercase())
        }
        '\u{3000}' | '\u{a0}' => ' ',
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' => '"',
        '。' | '｡' => '.',
        '、' => ',',
        '–' | '—' | '―' | '−' | '‐' | '‑' => '-',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '《' => '<',
        '》' => '>',
        '〜' => '~',
        _ => lower(character),
    }
}
