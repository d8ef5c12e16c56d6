//! Breaks a sentence into lines by estimated widths, since nothing measures letters where a card is written.

/// About how wide a character of a serif font is, in hundredths of its size; rather too wide than too narrow.
fn hundredths(character: char) -> u32 {
    match character {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'.. => 102,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'i' | 'j' | 'l' | 'I' | '·' => 32,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | '"' => 42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '≈' | '≥' | '≤' | '–' => 90,
        'A'..='Z' | '&' => 70,
        '0'..='9' => 61,
        _ => 53,
    }
}

/// About how wide a text is at this size.
pub fn width(text: &str, size: u32) -> u32 {
    // In a Chinese font a quotation mark is as wide as a letter.
    let quote = if text.chars().any(wide) { 102 } else { 48 };
    let of = |character| {
        if matches!(character, '“'..='”' | '‘'..='’') { quote } else { hundredths(character) }
    };
    text.chars().map(of).sum::<u32>().saturating_mul(size) / 100
}

/// Lines no wider than `room` at this size, at most `most` of them; what does not fit ends in an ellipsis.
///
/// A line breaks at a space or beside a Chinese character, never before what closes and never after what opens; a
/// word that is wider than a line is broken where it must be.
pub fn wrap(text: &str, size: u32, room: u32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // Where the line may end: its length there.
    let mut break_at = None;
    let (mut before, mut earlier) = (' ', ' ');
    for character in text.chars() {
        // A number stays with its unit.
        let unit = before == ' ' && earlier.is_ascii_digit();
        if may_break(before, character) && !unit && !line.is_empty() {
            break_at = Some(line.len());
        }
        line.push(character);
        (earlier, before) = (before, character);
        while character != ' ' && width(&line, size) > room && line.chars().count() > 1 {
            let at = break_at.take().unwrap_or(line.len() - character.len_utf8());
            let rest = line.split_off(at).trim_start().to_owned();
            lines.push(std::mem::replace(&mut line, rest).trim_end().to_owned());
        }
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(last, size) + size > room {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

fn may_break(before: char, after: char) -> bool {
    const CLOSING: &str = "，。、；：！？）》」』”’…,.;:!?)]}%";
    const OPENING: &str = "（《「『“‘([{";
    if CLOSING.contains(after) || OPENING.contains(before) || after == ' ' {
        return false;
    }
    before == ' ' || wide(before) || wide(after)
}

fn wide(character: char) -> bool {
    character >= '\u{2e80}'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn chinese_does_not_begin_a_line_with_a_full_stop() {
        for room in 100..300 {
            for line in
                wrap("故障之后三小时，才有首次官方回应。声明没有说明原因（也没有致歉）。", 20, room, 99)
            {
                assert!(!line.starts_with(['，', '。', '）']) && !line.ends_with('（'), "{room}: {line}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_says_so() {
        let lines = wrap(&"word ".repeat(50), 20, 200, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "(\\PC| |停|了|，|“|a){0,120}", room in 30u32..900) {
            let lines = wrap(&text, 20, room, usize::MAX);
            for line in &lines {
                prop_assert!(width(line, 20) <= room || line.chars().count() == 1, "{line:?}");
            }
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }
    }
}
