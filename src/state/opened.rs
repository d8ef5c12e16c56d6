//! A case that came in a link: shown as its maker saw it, and not to be written in until the reader makes it theirs.

use super::read::{Read, Seen};
use std::rc::Rc;
use subtext_engine::reading::Place;
use subtext_link::{LinkError, Missing};

/// Where the case on the page came from, if it came in a link.
#[derive(Clone, PartialEq)]
pub struct Opened {
    /// What could not be saved of the link.
    pub missing: Option<Missing>,
    /// What its maker saw; none where the link left it out.
    pub seen: Option<Rc<Seen>>,
    /// The reader wants to see what today's rules find instead.
    pub today: bool,
    /// How many places only the rules of then mark, and only those of today; none where they are the same.
    pub changed: Option<(usize, usize)>,
}

impl Opened {
    /// What has to be shown in the place of what today's rules find.
    pub fn shown(&self) -> Option<&Rc<Seen>> {
        self.seen.as_ref().filter(|seen| !self.today && !seen.is_current())
    }
}

/// Why an address did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Link(LinkError),
    /// There is no built-in case of that name.
    UnknownCase,
}

/// How today's rules differ from what the maker of a link saw: places that only they mark, and places that only today's
/// rules mark.
pub fn difference(seen: &Seen, today: &Read) -> (usize, usize) {
    let key = |place: Place, rule: &str| (place, rule.to_owned());
    let theirs: Vec<_> = seen
        .findings
        .iter()
        .map(|finding| key(finding.place, super::read::rule_of(finding.rule).map_or("", |rule| rule.id)))
        .collect();
    let ours: Vec<_> =
        today.reading.findings.iter().map(|finding| key(finding.place, finding.rule)).collect();
    let only = |a: &[(Place, String)], b: &[(Place, String)]| a.iter().filter(|one| !b.contains(one)).count();
    (only(&theirs, &ours), only(&ours, &theirs))
}
