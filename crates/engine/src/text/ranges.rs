//! Three kinds of offsets that can't be mixed: each has its own type, and only [`OffsetMap`](super::OffsetMap)
//! turns one into another.

use serde::Serialize;

macro_rules! range {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name {
            /// First offset inside.
            pub start: usize,
            /// First offset after the end.
            pub end: usize,
        }

        impl $name {
            /// A range; an end before the start is raised to it.
            pub fn new(start: usize, end: usize) -> Self {
                $name { start, end: end.max(start) }
            }

            /// The number of units inside.
            pub fn len(self) -> usize {
                self.end - self.start
            }

            /// Whether nothing is inside.
            pub fn is_empty(self) -> bool {
                self.start == self.end
            }

            /// Whether the two share at least one unit.
            pub fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// Whether all of `other` lies inside.
            pub fn contains(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }
        }
    };
}

range! {
    /// Bytes of UTF-8: inside the engine.
    ByteRange
}
range! {
    /// Unicode code points: JSON, links, W3C annotations.
    CharRange
}
range! {
    /// UTF-16 units: the browser's DOM.
    Utf16Range
}

impl ByteRange {
    /// The text inside; empty where the range does not lie on character boundaries.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Its last `most` bytes, or a few less where a character begins before them.
    pub fn end_of(self, text: &str, most: usize) -> ByteRange {
        let from = self.end.saturating_sub(most).max(self.start);
        ByteRange::new((from..self.end).find(|at| text.is_char_boundary(*at)).unwrap_or(self.end), self.end)
    }
}
