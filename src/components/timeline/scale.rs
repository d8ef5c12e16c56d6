//! How minutes become pixels: evenly, but for a long time in which nothing happened, which is cut short. A silence is
//! what the chart is there to show, and is never cut.

use subtext_engine::order;

/// A gap is cut where it takes more than this share of what is shown, in tenths, and is longer than so many minutes.
const CUT_TENTHS: i64 = 6;
const CUT_MINUTES: i64 = 6 * 60;
/// What a gap that was cut still takes: one part in so many of the rest.
const LEFT: i64 = 7;
/// A report weeks after the end, and a promise months after it: more than two cuts nobody would follow.
const CUTS: usize = 2;

/// A time in which nothing happened, cut short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub from: i64,
    pub to: i64,
    /// The minutes that it takes on the chart.
    shown: i64,
}

#[derive(Debug)]
pub struct Scale {
    /// Where minute 0 stands, and how wide the chart is from there, in pixels.
    pub left: i64,
    pub inner: i64,
    /// How far an interval may reach before minute 0.
    before: i64,
    /// The minutes that are shown, cuts taken off.
    pub shown: i64,
    pub cuts: Vec<Cut>,
}

impl Scale {
    /// A scale on which all these minutes have a place, none of the silences (from, to) is cut, and `least` minutes at
    /// least are shown.
    pub fn new(mut minutes: Vec<i64>, silences: &[(i64, i64)], least: i64, left: i64, inner: i64) -> Self {
        order::by_key(&mut minutes, |minute| *minute);
        let first = minutes.first().copied().unwrap_or(0).min(0);
        let mut rest = minutes.last().map_or(0, |last| last - first);
        let mut cuts: Vec<Cut> = Vec::new();
        while cuts.len() < CUTS {
            let gaps = minutes.iter().zip(minutes.iter().skip(1)).map(|(from, to)| (to - from, *from, *to));
            let free =
                |from: i64, to: i64| silences.iter().all(|silence| to <= silence.0 || silence.1 <= from);
            let uncut =
                gaps.filter(|(_, from, to)| cuts.iter().all(|cut| cut.from != *from) && free(*from, *to));
            let Some((gap, from, to)) = uncut.max() else { break };
            if gap < CUT_MINUTES || gap * 10 < rest * CUT_TENTHS || rest - gap < least {
                break;
            }
            cuts.push(Cut { from, to, shown: 0 });
            rest -= gap;
        }
        rest = rest.max(least);
        let mut shown = rest;
        for cut in &mut cuts {
            cut.shown = (rest / LEFT).max(1);
            shown += cut.shown;
        }
        Scale { left, inner, before: -first, shown, cuts }
    }

    /// A fifth stays free on the right, for labels of what comes last.
    pub fn x(&self, minute: i64) -> i64 {
        let mut place = minute;
        for cut in &self.cuts {
            if minute >= cut.to {
                place -= cut.to - cut.from - cut.shown;
            } else if minute > cut.from {
                place -= (minute - cut.from) - (minute - cut.from) * cut.shown / (cut.to - cut.from);
            }
        }
        self.left + (place + self.before).saturating_mul(self.inner * 4 / 5) / self.shown.max(1)
    }

    /// The minutes that get a tick: round ones before the first cut.
    pub fn ticks(&self) -> impl Iterator<Item = i64> {
        const STEPS: [i64; 13] = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 40320];
        let span = self.cuts.iter().map(|cut| cut.from).min().unwrap_or(self.shown - self.before);
        let step = STEPS.into_iter().find(|step| span / step <= 5).unwrap_or((span / 5).max(1));
        (0..=span / step).map(move |n| n * step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_report_weeks_later_leaves_room_for_the_hours_that_count() {
        let fortnight = 14 * 24 * 60;
        let scale = Scale::new(vec![0, 40, 95, fortnight], &[], 20, 0, 1000);
        assert_eq!(scale.cuts, [Cut { from: 95, to: fortnight, shown: 13 }]);
        assert!(scale.x(95) > 650, "{}", scale.x(95));
        assert_eq!(scale.x(fortnight), 800);
        assert_eq!(scale.ticks().last(), Some(90));
    }

    #[test]
    fn what_happened_on_one_day_is_not_cut() {
        let scale = Scale::new(vec![0, 116, 289, 413], &[], 20, 0, 1000);
        assert!(scale.cuts.is_empty());
        assert_eq!(scale.x(413), 800);
    }

    #[test]
    fn two_long_waits_are_both_cut() {
        let day = 24 * 60;
        let scale = Scale::new(vec![0, 30, 10 * day, 10 * day + 30, 60 * day], &[], 20, 0, 1000);
        assert_eq!(scale.cuts.len(), 2);
        assert!(scale.x(10 * day) - scale.x(30) < 200 && scale.x(60 * day) == 800);
    }

    #[test]
    fn a_long_silence_is_the_story_and_not_cut() {
        let silent = Scale::new(vec![0, 605], &[(0, 605)], 20, 0, 1000);
        assert!(silent.cuts.is_empty());
        assert_eq!(silent.x(605), 800);
        // Nor is what alone is known.
        let alone = Scale::new(vec![0, 605], &[], 20, 0, 1000);
        assert_eq!((alone.cuts.len(), alone.x(605)), (0, 800));
        let later = Scale::new(vec![0, 605, 700, 20_000], &[(0, 605)], 20, 0, 1000);
        assert_eq!(later.cuts.iter().map(|cut| cut.from).collect::<Vec<_>>(), [700]);
    }

    proptest! {
        #[test]
        fn order_is_kept(minutes in proptest::collection::vec(-5_000i64..500_000, 1..12)) {
            let mut sorted = minutes.clone();
            sorted.sort_unstable();
            let scale = Scale::new(minutes, &[], 20, 8, 900);
            let places: Vec<i64> = sorted.iter().map(|minute| scale.x(*minute)).collect();
            prop_assert!(places.is_sorted());
            prop_assert!(places.iter().all(|x| (8..=908).contains(x)), "{places:?}");
        }
    }
}
