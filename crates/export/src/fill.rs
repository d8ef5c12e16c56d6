//! Templates, and what fills their gaps.

/// How a text is written so that it stays a text.
pub type Escape = fn(&mut String, &str);

/// Writes a template: `$a` is the first of the values, `$b` the second and so on, each escaped; `$A` is the first without
/// that, only that no ampersand can begin an entity.
#[inline(never)]
pub fn fill(out: &mut String, template: &str, values: &[&str], escape: Escape) {
    for (n, part) in template.split('$').enumerate() {
        let letter = if n == 0 { None } else { part.bytes().next() };
        if let Some(letter) = letter {
            let value = values.get(usize::from(letter & 31).wrapping_sub(1)).copied().unwrap_or_default();
            if letter.is_ascii_uppercase() {
                out.push_str(&value.replace('&', if value.contains(';') { "&amp;" } else { "&" }));
            } else {
                escape(out, value);
            }
        }
        out.push_str(part.get(usize::from(letter.is_some())..).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_unless_asked() {
        let mut out = String::new();
        fill(&mut out, "<$b>$a$A$a.", &["&", "p", "unused"], crate::escape::markup);
        assert_eq!(out, "<p>&amp;&&amp;.");
    }
}
