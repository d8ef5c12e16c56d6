//! How far the true time may lie from the named one.

use super::parts::{Length, Near, Point};
use crate::latency::Slack;

/// Of a point. A day is named by its first moment.
pub(super) fn of_point(point: &Point) -> Slack {
    let (early, late) = match (point.near, point.clock, point.part) {
        (None, None, Some(part)) => {
            let (from, to) = part.slot();
            (Some(-from), Some(to))
        }
        (None, ..) => (Some(0), Some(0)),
        (Some(Near::Before), ..) => (None, Some(0)),
        (Some(Near::After), ..) => (Some(0), None),
        (Some(_), None, _) => (Some(24 * 60), Some(48 * 60)),
        (Some(Near::About), ..) => (Some(10), Some(10)),
        (Some(Near::Under), ..) => (Some(30), Some(0)),
        (Some(Near::Over), ..) => (Some(0), Some(15)),
        (Some(Near::Within), ..) => (Some(0), Some(59)),
    };
    Slack { early_min: early, late_min: late }
}

/// Of a length of time.
pub(super) fn of_length(length: Length) -> Slack {
    let unit = i64::try_from(length.unit / 60).unwrap_or(0).max(1);
    let share = length.seconds.and_then(|s| i64::try_from(s / 60 * 15 / 100).ok()).unwrap_or(0).max(1);
    let (early, late) = match length.near {
        None => (Some(0), Some(0)),
        Some(Near::About) => (Some(share), Some(share)),
        Some(Near::Under) => (Some(share), Some(0)),
        Some(Near::Over) => (Some(0), Some(share)),
        Some(Near::Within) => (Some(0), Some(unit)),
        Some(Near::Before) => (None, Some(0)),
        Some(Near::After) => (Some(0), None),
    };
    Slack { early_min: early, late_min: late }
}
