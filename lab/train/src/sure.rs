//! How sure a head is: the share of sentences with such a margin that the annotators marked, in cross-validation.

use crate::measure::Scored;
use subtext_engine::terms::model::SURE;

/// Hundredths at margins from −1 to 1 in equal steps, never falling, below 50 where the head does not fire and 50 or
/// more where it does.
pub fn table(scored: &[Scored], threshold: f64) -> [u8; SURE] {
    let half = (SURE - 1) as f64 / 2.0;
    let (mut right, mut all) = ([0.0f64; SURE], [0.0f64; SURE]);
    for one in scored {
        for (score, there) in one.scores.iter().zip(one.row.heads) {
            let bin = ((score - threshold).clamp(-1.0, 1.0) * half + half) as usize;
            if let (Some(right), Some(all)) = (right.get_mut(bin), all.get_mut(bin)) {
                *right += f64::from(u8::from(there));
                *all += 1.0;
            }
        }
    }
    let mut least = 0;
    std::array::from_fn(|bin| {
        let share = |counts: &[f64; SURE]| counts.get(bin).copied().unwrap_or_default();
        let hundredths = (100.0 * share(&right) / share(&all).max(1.0)).round() as u8;
        let sided = if bin as f64 >= half { hundredths.clamp(50, 99) } else { hundredths.min(49) };
        least = sided.max(least);
        least
    })
}
