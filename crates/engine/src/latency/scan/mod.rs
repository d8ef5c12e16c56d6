//! Reads the times of a statement, in English and in Chinese.
//!
//! `words` cuts a sentence into pieces; `point` puts a `date`, a `clock` and a `zone` together, `window` two points or
//! a `duration`, with what `near` says of how exact they are. `resolve`, `days` and `half_day` supply what is left out,
//! and `express` makes the mention, with `stretch` for the ends of a month or an evening as they are shown. Every piece
//! is looked at a bounded number of times, so that reading is linear in the length of the text.

mod calendar;
mod characters;
mod chinese;
mod chinese_clock;
mod chinese_duration;
mod clean;
mod clock;
mod date;
mod date_digits;
mod days;
mod duration;
mod express;
#[cfg(test)]
mod forms;
mod half_day;
mod legend;
mod lone;
mod moments;
mod month;
mod near;
mod numeral;
mod parts;
mod point;
mod promise;
mod resolve;
mod shift;
mod slack;
mod spoken;
mod stretch;
#[cfg(test)]
mod tests;
mod window;
mod words;
mod zone;

use super::TimeMention;
use crate::case::Statement;
use crate::reading::Moment;
use crate::text::{ByteRange, Document};
use parts::Shape;
use resolve::Resolver;
use words::{Kind, Words};
use zone::Zone;

/// An expression before it is resolved.
struct Found {
    range: ByteRange,
    shape: Shape,
    promised: bool,
}

/// The times in a statement, in the order of the text. `posted`: when the text itself says that it was posted.
pub(super) fn scan(document: &Document, statement: &Statement, posted: Option<Moment>) -> Vec<TimeMention> {
    let (found, mut resolver) = found(document, statement);
    if let Some(posted) = posted {
        resolver.post(posted);
    }
    resolver.lone = matches!(found.as_slice(), [only] if lone::is_alone(document.text, only.range));
    found.into_iter().filter_map(|f| resolver.mention(f.range, f.shape, f.promised)).collect()
}

/// The first time in a text. `lone`: it is read as if nothing stood beside it.
pub(super) fn first(document: &Document, statement: &Statement, lone: bool) -> Option<TimeMention> {
    let (found, mut resolver) = found(document, statement);
    resolver.lone = lone;
    found.into_iter().find_map(|f| resolver.mention(f.range, f.shape, f.promised))
}

/// The expressions of a text, and what resolves them.
fn found(document: &Document, statement: &Statement) -> (Vec<Found>, Resolver) {
    let lower = document.text.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut legend = None;
    for segment in &document.segments {
        let words = Words::new(document.text, &lower, segment.range);
        legend = legend.or_else(|| (0..words.len()).find_map(|at| legend::zone(&words, at)));
        read(&words, &mut found);
    }
    let resolver = Resolver::new(statement, legend.or_else(|| only_zone(&found)));
    (found, resolver)
}

fn read(words: &Words, found: &mut Vec<Found>) {
    let mut at = 0;
    while at < words.len() {
        let next = match window::expression(words, at).filter(|(_, next)| is_whole(words, at, *next)) {
            Some((_, next)) if promise::recurs(words, at) => next,
            Some((Shape::At(_) | Shape::Window(..), next))
                if promise::recurs_after(words, next).is_some() =>
            {
                promise::recurs_after(words, next).unwrap_or(next)
            }
            Some((shape, next)) => {
                let promised = promise::promised(words, at, next);
                // 将在30分钟后更新 counts from the posting, not from the event before it.
                let shape = match shape {
                    Shape::Later(length) if promised && length.seconds.is_some() => Shape::Ahead(length),
                    other => other,
                };
                found.push(Found { range: words.range(at, next), shape, promised });
                next
            }
            None => at + 1,
        };
        at = next.max(at + 1);
    }
}

/// Whether an expression ends where a word or a number does.
fn is_whole(words: &Words, at: usize, next: usize) -> bool {
    let (Some(last), Some(after)) = (words.piece(next - 1), words.piece(next)) else { return next > at };
    let run = |kind| matches!(kind, Kind::Word | Kind::Number);
    !(after.glued && run(last.kind) && run(after.kind))
}

/// The zone that a text names, where it names no other.
fn only_zone(found: &[Found]) -> Option<Zone> {
    let mut zones = found.iter().flat_map(|f| match f.shape {
        Shape::At(point) | Shape::Since(point) | Shape::Until(point) | Shape::From(point, ..) => {
            [point.zone, None]
        }
        Shape::Window(first, second) => [first.zone, second.zone],
        _ => [None, None],
    });
    let first = zones.by_ref().flatten().next().filter(|zone| !zone.is_local())?;
    zones.flatten().all(|zone| zone == first).then_some(first)
}
