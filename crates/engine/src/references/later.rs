//! A delay beside what was measured, in words.

use super::{MEASURED, Measured};
use crate::Ui;
use crate::reading::{Bounds, Delays};
use crate::times;
use crate::wording::fill;

struct Words {
    /// The delay, and what it is later than.
    from_onset: &'static str,
    from_complaint: &'static str,
    /// A share, and whose incidents: how many, whose, years.
    of: &'static str,
    between: &'static str,
    exactly: &'static str,
    least: &'static str,
    most: &'static str,
    all: &'static str,
    none: &'static str,
}

static EN: Words = Words {
    from_onset: "First word {0} after the onset: later than {1}.",
    from_complaint: "First word {0} after the first complaint, and no sooner after the onset: later than {1}.",
    of: "{0} {1} {2} incidents ({3})",
    between: ", ",
    exactly: "{0} % of",
    least: "at least {0} % of",
    most: "at most {0} % of",
    all: "all",
    none: "none of",
};

static ZH: Words = Words {
    from_onset: "故障开始后{0}才有第一次回应：晚于{1}。",
    from_complaint: "首次投诉后{0}才有第一次回应，距故障开始只会更久：晚于{1}。",
    of: "{1}起 {2} 故障（{3}）中的{0}",
    between: "，",
    exactly: "{0}%",
    least: "至少{0}%",
    most: "至多{0}%",
    all: "全部",
    none: "0%",
};

/// `First word 116 min after the onset: later than 80 % of 158 GitHub incidents (2024–26), …`; `None` where no delay is
/// known, or where the word came before what it answers.
///
/// Where only the first complaint is known, shares are the least: the onset is no later than what it makes people
/// complain of.
pub fn later(delays: &Delays, ui: Ui) -> Option<String> {
    let words = if ui == Ui::En { &EN } else { &ZH };
    let from_onset = delays.onset_to_first_word_min;
    let wait = from_onset.or(delays.complaint_to_first_word_min)?;
    if wait.0.or(wait.1)? < 0 {
        return None;
    }
    let known = if from_onset.is_some() { wait } else { (wait.0, None) };
    let mut shares = String::new();
    for measured in &MEASURED {
        let Some(share) = share(measured, known, words) else { continue };
        if !shares.is_empty() {
            shares.push_str(words.between);
        }
        let (count, years) = (measured.count.to_string(), measured.years);
        shares.push_str(&fill(words.of, &[&share, &count, measured.name, years]));
    }
    if shares.is_empty() {
        return None;
    }
    let template = if from_onset.is_some() { words.from_onset } else { words.from_complaint };
    Some(fill(template, &[&times::bounds(wait, ui), &shares]))
}

/// How many in a hundred a delay between these bounds is later than.
fn share(measured: &Measured, (least, most): Bounds<i64>, words: &Words) -> Option<String> {
    let below = |minutes: Option<i64>| minutes.and_then(|minutes| measured.percent_below(minutes));
    let (template, figure) = match (below(least), below(most)) {
        (Some(100), _) => (words.all, String::new()),
        (Some(0), Some(0)) => (words.none, String::new()),
        (Some(least), Some(most)) if least == most => (words.exactly, least.to_string()),
        (Some(least), Some(most)) => (words.exactly, [&*least.to_string(), "–", &most.to_string()].concat()),
        // At least nothing says nothing, and neither does at most all.
        (Some(least), None) if least > 0 => (words.least, least.to_string()),
        (None, Some(most)) if most < 100 => (words.most, most.to_string()),
        _ => return None,
    };
    Some(fill(template, &[&figure]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(onset: Option<Bounds<i64>>, complaint: Option<Bounds<i64>>, ui: Ui) -> Option<String> {
        let delays = Delays {
            onset_to_first_word_min: onset,
            complaint_to_first_word_min: complaint,
            ..Delays::default()
        };
        later(&delays, ui)
    }

    #[test]
    fn a_delay_stands_beside_what_was_measured() {
        assert_eq!(
            said(Some((Some(116), Some(116))), None, Ui::En).unwrap(),
            "First word 116 min after the onset: later than 79 % of 158 GitHub incidents (2024–26), 85 % of 341 Google \
             Cloud incidents (2018–20), 76 % of 339 AWS incidents (2018–20)."
        );
        assert_eq!(
            said(Some((Some(116), Some(116))), None, Ui::Zh).unwrap(),
            "故障开始后116分钟才有第一次回应：晚于158起 GitHub 故障（2024–26）中的79%，341起 Google Cloud \
             故障（2018–20）中的85%，339起 AWS 故障（2018–20）中的76%。"
        );
    }

    #[test]
    fn a_range_gives_a_range_and_an_open_end_says_so() {
        let github = |onset, complaint| said(onset, complaint, Ui::En).unwrap();
        assert!(github(Some((Some(75), Some(105))), None).contains("68–78 % of 158"));
        assert!(
            github(Some((Some(75), None)), None)
                .contains("≥ 75 min after the onset: later than at least 68 %")
        );
        assert!(github(Some((None, Some(75))), None).contains("later than at most 68 %"));
        assert!(github(None, Some((Some(75), Some(75)))).contains("first complaint, and no sooner"));
        assert!(github(Some((Some(2000), Some(2000))), None).contains("later than all 158"));
        assert!(github(Some((Some(0), Some(0))), None).contains("later than none of 158"));
    }

    #[test]
    fn nothing_known_or_an_answer_before_the_question_is_no_comparison() {
        assert_eq!(said(None, None, Ui::En), None);
        assert_eq!(said(Some((Some(-20), Some(-10))), None, Ui::En), None);
        assert_eq!(said(None, Some((None, Some(20))), Ui::En), None);
    }
}
