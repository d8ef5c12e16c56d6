//! A link's content as a plain string for a browser's storage: written at every pause in typing, so it is not compressed.

use crate::Link;
use crate::pipe::Pipe;
use crate::record;

/// Another version is not read.
const VERSION: &str = "2:";

/// Writes a link's content down, each byte as the character of its number.
///
/// ```
/// use subtext_link::{Link, draft};
/// assert_eq!(draft::read(&draft::write(&Link::default())), Some(Link::default()));
/// ```
pub fn write(link: &Link) -> String {
    let mut pipe = Pipe::Keep(Vec::new());
    let _ = record::link(&mut pipe, &mut link.clone());
    let Pipe::Keep(bytes) = pipe else { return String::new() };
    VERSION.chars().chain(bytes.into_iter().map(char::from)).collect()
}

/// Reads it back; None where this is not one. Of one that breaks off, what is whole.
pub fn read(text: &str) -> Option<Link> {
    let bytes: Option<Vec<u8>> = text.strip_prefix(VERSION)?.chars().map(|c| u8::try_from(c).ok()).collect();
    let bytes = bytes?;
    let mut link = Link::default();
    let flow = record::link(&mut Pipe::Kept(bytes.iter()), &mut link);
    let is_empty = link.case.statements.is_empty() && link.case.terms.is_none();
    (flow.is_ok() || !is_empty).then_some(link)
}
