//! A moment so long before or after another: 20 minutes after noon, two days before today.

use super::parts::{Point, Shape};
use super::point::point;
use super::words::Words;

/// What stands after a length of time that ends before `at`.
pub(super) fn from(words: &Words, start: usize, shape: Shape, at: usize) -> Option<(Shape, usize)> {
    let Shape::For(length) = shape else { return None };
    length.seconds?;
    let (sign, next) = words.entry(at, "after=1|past=1|from=1|before=-1|prior to=-1")?;
    // "For 15 minutes from 10:14": the length of what began then.
    if words.follows_any(start, "for of lasted lasting took taking within least than next last first")
        || words.is_any(start, "next last past first previous")
    {
        return None;
    }
    let (point, _, end) = point(words, next)?;
    is_exact(&point).then_some((Shape::From(point, length, i64::from(sign)), end))
}

fn is_exact(point: &Point) -> bool {
    point.clock.is_some() || point.part.is_none() && point.date.is_some_and(|date| !date.is_stretch())
}
