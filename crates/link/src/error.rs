//! What can be wrong with a link.

use core::fmt;

/// Why reading a link ended before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The end of the link is missing.
    Cut,
    /// Characters inside the link were changed.
    Garbled,
    /// It would unpack to more than a link may hold.
    TooLong,
}

/// Why an address holds no case at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// No `#s0.` in it.
    NoFragment,
    /// A version that this one does not know.
    OtherVersion,
    /// Longer than a link may be.
    TooLong,
    /// Nothing of it could be read.
    Unreadable(Stop),
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Stop::Cut => "The end of the link is missing.",
            Stop::Garbled => "Some characters of the link were changed on its way.",
            Stop::TooLong => "The link unpacks to more than a megabyte.",
        })
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::NoFragment => {
                f.write_str("This is no Subtext link: nothing in it begins with \u{201c}#s0.\u{201d}")
            }
            LinkError::OtherVersion => {
                f.write_str("This link was made by a later version of Subtext. Open it with a current one.")
            }
            LinkError::TooLong => {
                f.write_str("The link is longer than 64,000 characters, more than a link may have.")
            }
            LinkError::Unreadable(stop) => {
                write!(f, "{stop} Nothing of it could be read; ask for the link again.")
            }
        }
    }
}

impl core::error::Error for LinkError {}
