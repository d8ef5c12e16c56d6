//! Lengths of time in words; figures and templates. None of it goes through the standard library's formatting, which
//! would be loaded with the page.

use crate::Ui;

/// A length in minutes as a reader says it: `90 min`, `3 h`, `2 h 5 min`; `90分钟`, `3小时`, `2小时5分钟`.
///
/// Below two hours in minutes alone, which are easy to compare; from two days on in days and hours, since nobody counts
/// 75 hours.
pub fn minutes(length: i64, ui: Ui) -> String {
    let length = length.max(0);
    let (large, small, units) = if length >= 2 * 24 * 60 {
        (length / (24 * 60), length % (24 * 60) / 60, [(" d", "天"), (" h", "小时")])
    } else {
        let hours = if length < 2 * 60 { 0 } else { length / 60 };
        (hours, length - hours * 60, [(" h", "小时"), (" min", "分钟")])
    };
    let [large_unit, small_unit] = units.map(|(en, zh)| if ui == Ui::En { en } else { zh });
    let space = if ui == Ui::En { " " } else { "" };
    let (large_figure, small_figure) = (large.to_string(), small.to_string());
    match (large, small) {
        (0, _) => [&*small_figure, small_unit].concat(),
        (_, 0) => [&*large_figure, large_unit].concat(),
        _ => [&*large_figure, large_unit, space, &small_figure, small_unit].concat(),
    }
}

/// A number with two figures at least: `07`.
pub fn two(number: u32) -> String {
    let figures = number.to_string();
    if number < 10 { ["0", &figures].concat() } else { figures }
}

/// `08:30`.
pub fn clock(hour: u32, minute: u32) -> String {
    [&*two(hour), ":", &two(minute)].concat()
}

/// Puts values into the places of a template: `{0}`, `{1}`, …
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::new();
    for part in template.split('{') {
        let place = part.split_once('}').and_then(|(place, rest)| {
            let index = usize::from(place.bytes().next()?.checked_sub(b'0')?);
            Some((values.get(index)?, rest))
        });
        let (value, rest) = place.unwrap_or((&"", part));
        out.push_str(value);
        out.push_str(rest);
    }
    out
}

/// Puts a value in all places of a template that have this name.
pub fn put(template: &str, name: &str, value: &str) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, behind)) = parted(rest, name) {
        out.push_str(before);
        out.push_str(value);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Whether a short text holds a few letters. The standard library's search is made for long ones.
pub fn holds(text: &str, part: &str) -> bool {
    parted(text, part).is_some()
}

/// What stands before the first place of a few letters, and behind it.
pub fn parted<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(part)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        let said: Vec<_> = [0, 45, 90, 125, 180, 3000].iter().map(|n| minutes(*n, Ui::En)).collect();
        assert_eq!(said, ["0 min", "45 min", "90 min", "2 h 5 min", "3 h", "2 d 2 h"]);
        assert_eq!(minutes(125, Ui::Zh), "2小时5分钟");
    }
}
