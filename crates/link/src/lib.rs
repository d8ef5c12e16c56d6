//! A Case, what was found in it and what its reader added, as the fragment of an address, and back.
//!
//! A link needs no server: the texts are in it, behind the `#`, which browsers keep to themselves. The format is specified
//! in `docs/links.md`.
//!
//! ```
//! use subtext_engine::{Case, case::Statement};
//! use subtext_link::{Link, open, write};
//! let case = Case { id: "a".into(), statements: vec![Statement::new("We are working on it.")], ..Case::default() };
//! let fragment = write(&Link { case: case.clone(), ..Link::default() }).unwrap();
//! let opened = open(&fragment).unwrap();
//! assert_eq!((opened.link.case, opened.missing), (case, None));
//! ```

#![deny(missing_docs)]

mod base64url;
mod coder;
pub mod draft;
mod error;
mod fragment;
mod frame;
mod kind;
mod model;
mod pipe;
mod primer;
mod record;

pub use error::{LinkError, Stop};
pub use fragment::MOST as MOST_CHARACTERS;

use coder::{Decoder, Encoder};
use pipe::Pipe;
use primer::Primer;
use subtext_engine::Case;
use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::reading::{DocId, Finding, Place, Polarity, Reading};
use subtext_engine::rules::{RULES, VERSION};
use subtext_engine::text::{CharRange, detect};

/// No link unpacks to more bytes.
const MOST_BYTES: usize = 1_000_000;

/// What a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The texts and what the reader entered.
    pub case: Case,
    /// Notes and findings put aside.
    pub marks: Vec<ReaderMark>,
    /// What its maker saw; a link may leave it out.
    pub seen: Option<Seen>,
}

/// The findings that its maker saw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// Tells versions of the rules apart.
    pub rules: u16,
    /// Statements first, in the order of the text.
    pub findings: Vec<SeenFinding>,
}

/// A finding without what can be computed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenFinding {
    /// Where.
    pub place: Place,
    /// The rule's number in `rules.lock`, for good.
    pub rule: u16,
    /// 1 note, 2 notable, 3 serious.
    pub severity: u8,
    /// Whether it hurts or credits.
    pub polarity: Polarity,
}

impl Default for SeenFinding {
    fn default() -> Self {
        let place = Place { doc: DocId::Terms, range: CharRange::new(0, 0) };
        SeenFinding { place, rule: 0, severity: 1, polarity: Polarity::Hurts }
    }
}

impl Seen {
    /// The findings of a Reading by these rules.
    pub fn of(reading: &Reading) -> Seen {
        let seen = |finding: &Finding| {
            let rule = RULES.iter().find(|rule| rule.id == finding.rule)?;
            Some(SeenFinding {
                place: finding.place,
                rule: rule.number,
                severity: finding.severity,
                polarity: finding.polarity,
            })
        };
        Seen { rules: rules_now(), findings: reading.findings.iter().filter_map(seen).collect() }
    }

    /// Whether the rules have not changed since.
    pub fn is_current(&self) -> bool {
        self.rules == rules_now()
    }
}

/// The version of the rules in sixteen bits.
fn rules_now() -> u16 {
    VERSION.bytes().fold(0x1d0f, |sum: u16, byte| sum.rotate_left(5).wrapping_mul(3) ^ u16::from(byte))
}

/// What was read of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// All of it, or what could be saved.
    pub link: Link,
    /// What could not.
    pub missing: Option<Missing>,
    /// The finding to open at.
    pub at: Option<usize>,
}

/// What is missing of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Why.
    pub stop: Stop,
    /// How much of the link was there and right, in hundredths.
    pub saved: u8,
}

impl core::fmt::Display for Missing {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} {} % of it could be read.", self.stop, self.saved)
    }
}

/// The fragment of a link, `#s0.…`, of letters, digits, `-` and `_` behind the full stop.
///
/// # Errors
/// `TooLong` where it would have more than [`MOST_CHARACTERS`] or unpack to more than a megabyte.
pub fn write(link: &Link) -> Result<String, LinkError> {
    let case = &link.case;
    let texts = case.statements.iter().map(|statement| (&statement.text, statement.lang));
    let texts = texts.chain(case.terms.iter().map(|terms| (&terms.text, terms.lang)));
    let size: usize = texts.clone().map(|(text, _)| text.len()).sum();
    if size > MOST_BYTES / 2 {
        return Err(LinkError::TooLong);
    }
    let primer = Primer::of_languages(texts.map(|(text, lang)| lang.unwrap_or_else(|| detect(text))));
    let mut pipe = Pipe::Write(Encoder::new(primer.model(), MOST_BYTES));
    let flow = record::link(&mut pipe, &mut link.clone());
    let Pipe::Write(encoder) = pipe else { return Err(LinkError::TooLong) };
    let payload = base64url::encode(&frame::wrap(primer, &encoder.finish()));
    if flow.is_err() || payload.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    Ok(["#", fragment::PREFIX, &payload].concat())
}

/// Reads a link: a whole address or the fragment alone. Of one that was cut or changed on its way, what can be saved.
///
/// # Errors
/// Where nothing can be read.
pub fn open(pasted: &str) -> Result<Opened, LinkError> {
    let fragment = fragment::find(pasted)?;
    let bytes = base64url::decode(&fragment.payload);
    let frame = frame::unwrap(&bytes).map_err(LinkError::Unreadable)?;
    let unreadable = |stop: Option<Stop>| LinkError::Unreadable(stop.unwrap_or(Stop::Garbled));
    if frame.body.is_empty() {
        return Err(unreadable(frame.stop));
    }
    let decoder = Decoder::new(frame.primer.model(), &frame.body, frame.stop.is_some(), MOST_BYTES);
    let mut pipe = Pipe::Read(decoder);
    let mut link = Link::default();
    let flow = record::link(&mut pipe, &mut link);
    // Where bytes are missing, decoding stops for want of them; why they are missing is known better.
    let stop = flow.err().map(|stop| frame.stop.unwrap_or(stop)).or(frame.stop);
    let is_empty = link.case.statements.is_empty() && link.case.terms.is_none();
    if is_empty && stop.is_some() {
        return Err(unreadable(stop));
    }
    let missing =
        stop.map(|stop| Missing { stop, saved: (frame.body.len() * 100 / frame.length.max(1)) as u8 });
    Ok(Opened { link, missing, at: fragment.at })
}
