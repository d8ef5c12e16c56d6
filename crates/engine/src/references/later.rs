//! How much later a first word came than those of others.

use super::Measured;
use crate::Ui;
use crate::reading::Delays;
use crate::wording::fill;

/// `79 %`, `68–78 %`, `at least 20 %`, `all`, `none`: how many of these a first word came later than. `None` where no
/// delay is known, where it came before what it answers, or where there is no table to look it up in.
///
/// The delay counts from the onset. Where only the first complaint is known the share is the least: the onset is no
/// later than what it makes people complain of, whatever a statement says.
///
/// ```
/// use subtext_engine::{Ui, reading::Delays, references::{MEASURED, later}};
/// let delays = Delays { onset_to_first_word_min: Some((Some(116), Some(116))), ..Delays::default() };
/// assert_eq!(later(&delays, &MEASURED[0], Ui::En).unwrap(), "79 %");
/// ```
pub fn later(delays: &Delays, measured: &Measured, ui: Ui) -> Option<String> {
    let complaint = delays.complaint_to_first_word_min.map(|(least, _)| (least, None));
    // An onset that is told to be later than the complaints is not when it began.
    let onset = delays.onset_to_first_word_min.filter(|onset| {
        let before = complaint.and_then(|(least, _)| least).zip(onset.1);
        before.is_none_or(|(complained, most)| complained <= most)
    });
    let (least, most) = onset.or(complaint)?;
    if least.or(most)? < 0 {
        return None;
    }
    let [all, none, at_least, at_most] = if ui == Ui::En {
        ["all", "none", "at least {0} %", "at most {0} %"]
    } else {
        ["全部", "0 %", "至少 {0} %", "至多 {0} %"]
    };
    let below = |minutes: Option<i64>| minutes.and_then(|minutes| measured.percent_below(minutes));
    let figure = |template, share: usize| Some(fill(template, &[&share.to_string()]));
    match (below(least), below(most)) {
        (Some(100), _) => Some(all.into()),
        (Some(0), Some(0)) => Some(none.into()),
        (Some(least), Some(most)) if least == most => figure("{0} %", least),
        (Some(least), Some(most)) => Some(fill("{0}–{1} %", &[&least.to_string(), &most.to_string()])),
        // At least nothing says nothing, and neither does at most all.
        (Some(least), None) if least > 0 => figure(at_least, least),
        (None, Some(most)) if most < 100 => figure(at_most, most),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::MEASURED;
    use super::*;
    use crate::reading::Bounds;

    fn github(onset: Option<Bounds<i64>>, complaint: Option<Bounds<i64>>) -> Option<String> {
        let delays = Delays {
            onset_to_first_word_min: onset,
            complaint_to_first_word_min: complaint,
            ..Delays::default()
        };
        later(&delays, &MEASURED[0], Ui::En)
    }

    #[test]
    fn a_range_gives_a_range_and_an_open_end_says_so() {
        for (onset, complaint, said) in [
            (Some((Some(116), Some(116))), None, "79 %"),
            (Some((Some(75), Some(105))), None, "68–78 %"),
            (Some((Some(75), None)), None, "at least 68 %"),
            (Some((None, Some(75))), None, "at most 68 %"),
            (None, Some((Some(75), Some(80))), "at least 68 %"),
            (Some((Some(2000), Some(2000))), None, "all"),
            (Some((Some(0), Some(0))), None, "none"),
        ] {
            assert_eq!(github(onset, complaint).as_deref(), Some(said), "{onset:?} {complaint:?}");
        }
    }

    #[test]
    fn an_onset_after_the_complaints_does_not_shorten_the_wait() {
        let exactly = |minutes| Some((Some(minutes), Some(minutes)));
        assert_eq!(github(exactly(70), exactly(90)).as_deref(), Some("at least 74 %"));
        assert_eq!(github(exactly(116), exactly(86)).as_deref(), Some("79 %"));
    }

    #[test]
    fn nothing_known_or_an_answer_before_the_question_is_no_comparison() {
        assert_eq!(github(None, None), None);
        assert_eq!(github(Some((Some(-20), Some(-10))), None), None);
        assert_eq!(github(None, Some((None, Some(20)))), None);
        assert_eq!(github(None, Some((Some(0), Some(0)))), None);
        let delays = Delays { onset_to_first_word_min: Some((Some(9), Some(9))), ..Delays::default() };
        assert_eq!(later(&delays, &MEASURED[1], Ui::En), None, "Metrist has no table");
    }
}
