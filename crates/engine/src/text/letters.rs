//! Letters and their case, for texts in English and Chinese and the names in them. The tables of the standard library
//! know every script, at a price: 17 kB that the page would have to load.
//!
//! Exact for Latin (with the accents of Europe and of pinyin), Greek, Cyrillic, Chinese and Japanese. Of other scripts
//! everything counts as a letter without case, their digits and stops included; letters made into symbols (ℓ, ™) do not.

/// Whether a character is a letter of any script.
pub fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' => matches!(character, 'ª' | 'µ' | 'º'),
        '×' | '÷' => false,
        // Modifiers and combining accents, Greek marks, Indian full stops.
        '\u{2c2}'..='\u{36f}'
        | '\u{375}'
        | '\u{37e}'
        | '\u{384}'
        | '\u{385}'
        | '\u{387}'
        | '\u{3f6}'
        | '\u{482}'..='\u{489}' => false,
        '\u{600}'..='\u{60f}' | '\u{61b}'..='\u{61f}' | '\u{964}' | '\u{965}' => false,
        // Punctuation, currencies, symbols; but Roman numerals and circled letters.
        '\u{2160}'..='\u{2188}' | '\u{24b6}'..='\u{24e9}' => true,
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{3004}' => false,
        '\u{3008}'..='\u{3020}' | '\u{302a}'..='\u{3030}' | '\u{3036}' | '\u{3037}' => false,
        '\u{303d}'..='\u{3040}' | '\u{3097}'..='\u{309c}' | '\u{30a0}' | '\u{30fb}' => false,
        '\u{3190}'..='\u{319f}' | '\u{31c0}'..='\u{31ef}' | '\u{3200}'..='\u{33ff}' => false,
        '\u{4dc0}'..='\u{4dff}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' => false,
        '\u{fe70}'..='\u{ffff}' => {
            matches!(character, '\u{fe70}'..='\u{fefc}' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{ff66}'..='\u{ffdc}')
        }
        '\u{1d000}'..='\u{1d3ff}' | '\u{1f000}'..='\u{1ffff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// Whether a character is a letter or belongs to a number.
pub fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || is_digit(character)
}

/// Digits of both widths, fractions, raised, circled and bracketed numbers.
fn is_digit(character: char) -> bool {
    matches!(character,
        '0'..='9' | '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}' | '\u{2074}'..='\u{2079}' | '\u{2080}'..='\u{2089}'
        | '\u{2150}'..='\u{215f}' | '\u{2189}' | '①'..='\u{249b}' | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}'
        | '\u{3220}'..='\u{3229}' | '\u{3248}'..='\u{324f}' | '\u{3251}'..='\u{325f}' | '\u{3280}'..='\u{3289}'
        | '\u{32b1}'..='\u{32bf}' | '０'..='９')
}

/// The first character of a text; a blank where there is none.
pub fn first(text: &str) -> char {
    text.chars().next().unwrap_or(' ')
}

/// The last character of a text; a blank where there is none.
pub fn last(text: &str) -> char {
    text.chars().next_back().unwrap_or(' ')
}

/// A text without a few characters at its start. The standard library's trimming is compiled anew for each use.
#[inline(never)]
pub fn behind<'t>(text: &'t str, few: &str) -> &'t str {
    let size: usize = text.chars().take_while(|c| is_one_of(*c, few)).map(char::len_utf8).sum();
    text.get(size..).unwrap_or_default()
}

/// A text without a few characters at its end.
#[inline(never)]
pub fn before<'t>(text: &'t str, few: &str) -> &'t str {
    let size: usize = text.chars().rev().take_while(|c| is_one_of(*c, few)).map(char::len_utf8).sum();
    text.get(..text.len() - size).unwrap_or_default()
}

/// Whether a text holds one of a few characters.
#[inline(never)]
pub fn has_one_of(text: &str, few: &str) -> bool {
    text.chars().any(|c| is_one_of(c, few))
}

/// What stands behind the last of a few characters.
#[inline(never)]
pub fn behind_last<'t>(text: &'t str, few: &str) -> &'t str {
    let size: usize = text.chars().rev().take_while(|c| !is_one_of(*c, few)).map(char::len_utf8).sum();
    text.get(text.len() - size..).unwrap_or_default()
}

/// Whether a character is one of a few.
#[inline(never)]
pub fn is_one_of(character: char, few: &str) -> bool {
    few.chars().any(|one| one == character)
}

/// Whether a letter is a capital.
pub fn is_capital(character: char) -> bool {
    lower(character) != character
}

/// Whether a letter is a small one of an alphabet that has capitals.
pub fn is_small(character: char) -> bool {
    match character {
        'a'..='z' | 'ª' | 'µ' | 'º' | 'ａ'..='ｚ' => true,
        'ß'..='ɏ' | 'Ͱ'..='ԯ' | 'Ḁ'..='ỿ' => is_letter(character) && !is_capital(character),
        _ => false,
    }
}

/// The small letter to a capital; any other character itself.
pub fn lower(character: char) -> char {
    let code = character as u32;
    let distance = match character {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => 32,
        'Ѐ'..='Џ' => 80,
        // Alphabets in which small letters follow their capitals: on odd places, and on even ones.
        'Ā'..='į'
        | 'Ĳ'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ǟ'..='ǯ'
        | 'Ǹ'..='ȟ'
        | 'Ȣ'..='ȳ'
        | 'Ѡ'..='ҁ'
        | 'Ҋ'..='ҿ'
        | 'Ӑ'..='ԯ'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ' => 1 - code % 2,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' | 'Ӂ'..='ӎ' => code % 2,
        'Ά' => 38,
        'Έ'..='Ί' => 37,
        'Ό' => 64,
        'Ύ' | 'Ώ' => 63,
        'Ÿ' => return 'ÿ',
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(character)
}

/// A text in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_for_latin_greek_cyrillic_and_chinese() {
        let blocks =
            ['\0'..='\u{17f}', 'Ǎ'..='ǜ', '\u{384}'..='ώ', 'Ѐ'..='ҿ', 'Ḁ'..='ẕ', 'Ạ'..='ỿ', '！'..='ｚ'];
        for character in blocks.into_iter().flatten().filter(|c| !matches!(c, 'İ' | 'ŉ') && is_assigned(*c))
        {
            let small: Vec<char> = character.to_lowercase().collect();
            assert_eq!([lower(character)].as_slice(), small, "{character:?}");
            assert_eq!(is_capital(character), character.is_uppercase(), "{character:?}");
            assert_eq!(is_small(character), character.is_lowercase(), "{character:?}");
        }
        let blocks = [
            '\0'..='ɏ',
            '\u{2b9}'..='\u{2c1}',
            '\u{300}'..='\u{344}',
            '\u{370}'..='ԯ',
            '\u{2000}'..='\u{206f}',
            '\u{20a0}'..='\u{20ff}',
            '\u{2150}'..='\u{2bff}',
            '\u{2e30}'..='\u{a48c}',
            '\u{e000}'..='\u{f8ff}',
            '\u{fe00}'..='\u{fe6f}',
            '\u{ff00}'..='\u{ffbe}',
            '\u{1f200}'..='\u{1faff}',
            '\u{20000}'..='\u{2a6df}',
        ];
        for character in blocks.into_iter().flatten().filter(|c| is_assigned(*c)) {
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
            assert_eq!(is_letter_or_digit(character), character.is_alphanumeric(), "{character:?}");
        }
    }

    /// All but the gaps in these blocks and the marks for reading Chinese as Japanese.
    fn is_assigned(character: char) -> bool {
        !matches!(character, '\u{378}'..='\u{37a}' | '\u{380}'..='\u{383}' | '\u{38b}' | '\u{38d}' | '\u{3a2}'
            | '\u{3100}'..='\u{3104}' | '\u{3130}' | '\u{318f}' | '\u{3192}'..='\u{3195}')
    }
}
