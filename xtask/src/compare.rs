//! Readings of the two sides, a line each, and where they part.

/// How many differences are shown.
const SHOWN: usize = 5;
/// How many bytes of a line are shown on either side of where it differs.
const AROUND: usize = 60;

/// What the comparison of two streams of Readings found.
#[derive(Default)]
pub struct Compared {
    pub readings: usize,
    bytes: usize,
    pub different: usize,
    /// The first of the differences, for a person.
    pub shown: Vec<String>,
}

impl Compared {
    /// Holds line against line; one that is missing is different.
    pub fn new(
        mut native: impl Iterator<Item = Vec<u8>>,
        mut wasm: impl Iterator<Item = Vec<u8>>,
    ) -> Compared {
        let mut compared = Compared::default();
        loop {
            let (left, right) = (native.next(), wasm.next());
            if left.is_none() && right.is_none() {
                return compared;
            }
            let same = left == right;
            let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
            compared.readings += 1;
            compared.bytes += left.len();
            if !same {
                compared.different += 1;
                if compared.shown.len() < SHOWN {
                    compared.shown.push(difference(compared.readings, &left, &right));
                }
            }
        }
    }

    /// How many, in a sentence.
    pub fn counts(&self) -> String {
        let Compared { readings, bytes, different, .. } = self;
        format!("{readings} Readings with {bytes} bytes, {different} of them different in wasm")
    }
}

/// Where two lines part, and what stands there.
fn difference(number: usize, left: &[u8], right: &[u8]) -> String {
    let at = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let [left, right] = [left, right].map(|line| {
        let shown: Vec<u8> = line.iter().skip(at.saturating_sub(AROUND)).take(2 * AROUND).copied().collect();
        String::from_utf8_lossy(&shown).into_owned()
    });
    format!("Case {number}, byte {at}:\n  native …{left}…\n  wasm   …{right}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(native: &str, wasm: &str) -> Compared {
        let lines = |text: &str| text.lines().map(|l| l.as_bytes().to_vec()).collect::<Vec<_>>().into_iter();
        Compared::new(lines(native), lines(wasm))
    }

    #[test]
    fn equal_lines_are_counted() {
        let compared = compared("one\ntwo\n", "one\ntwo\n");
        assert_eq!((compared.readings, compared.bytes, compared.different), (2, 6, 0));
        assert!(compared.shown.is_empty());
    }

    #[test]
    fn a_difference_is_shown_where_it_begins() {
        let compared = compared("one\n{\"delay\":12}\n", "one\n{\"delay\":13}\n");
        assert_eq!(compared.different, 1);
        assert!(compared.shown[0].starts_with("Case 2, byte 10:"), "{}", compared.shown[0]);
        assert!(compared.shown[0].contains("12}") && compared.shown[0].contains("13}"));
    }

    #[test]
    fn a_missing_line_is_a_difference() {
        assert_eq!(compared("one\ntwo", "one").different, 1);
        assert_eq!(compared("", "one\ntwo").different, 2);
        assert_eq!(compared("one\n\n", "one\n").different, 1);
        let many = compared(&"a\n".repeat(9), &"b\n".repeat(9));
        assert_eq!((many.different, many.shown.len()), (9, SHOWN));
    }
}
