//! Lists of words in one string. A comparison with a word costs the page some 25 bytes of code, in a list only its
//! letters.

/// Whether a word stands in a list whose words are parted by blanks.
#[inline(never)]
pub(crate) fn holds(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|listed| listed == word)
}
