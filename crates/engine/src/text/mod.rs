//! A pasted text as the engine sees it: offsets, language, tokens, sentences.

mod document;
mod fold;
mod heading;
mod lang;
pub mod letters;
mod lines;
pub(crate) mod list;
mod lists;
pub(crate) mod marker;
pub(crate) mod markup;
mod offsets;
mod ranges;
pub mod script;
mod segment;
mod sentence;
mod series;
pub mod token;

pub use document::Document;
pub use fold::fold;
pub use lang::detect;
pub use offsets::OffsetMap;
pub use ranges::{ByteRange, CharRange, Utf16Range};
pub use segment::{Segment, SegmentKind, segments};
