//! What a byte of a link stands for. Bytes of one kind resemble each other.

/// The kinds; their order belongs to the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// UTF-8.
    Text,
    /// How many follow.
    Count,
    /// Choices in single bits.
    Flags,
    /// Minutes or days between two times.
    Time,
    /// A zone, in quarters of an hour.
    Zone,
    /// A figure of users.
    Figure,
    /// From one place to the next.
    Gap,
    /// How long a place is.
    Length,
    /// The number of a rule.
    Rule,
    /// Severity and polarity.
    Weight,
}

impl Kind {
    /// How many kinds there are.
    pub const COUNT: usize = Kind::Weight as usize + 1;
}
