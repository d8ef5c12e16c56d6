//! Characters of time expressions: Traditional Chinese as Simplified, and what is not seen.

/// Traditional characters of time expressions in their simplified form.
pub(super) fn simplified(character: char) -> char {
    // Each traditional one stands before its simplified one.
    const PAIRS: &str = "點点時时間间號号週周禮礼後后鐘钟鍾钟兩两個个從从約约內内過过開开續续這这來来幾几數数預预計计東东國国當当\
        現现還还餘余將将協协調调標标準准際际歐欧倫伦紐纽韓韩營营業业務务維维護护臨临進进淩凌離离達达許许晝昼發发啟启\
        復复爭争長长處处隨随頃顷剛刚環环區区類类線线頭头歷历歲岁聯联錄录總总";
    if !('\u{4e00}'..='\u{9fff}').contains(&character) {
        // The mark of a long vowel, written for a dash.
        return if character == 'ー' { '-' } else { character };
    }
    let mut pairs = PAIRS.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if traditional == character {
            return simplified;
        }
    }
    character
}

/// Zero-width and directional controls, variation selectors.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0f}' | '\u{ad}')
}
