//! Writes the model as the engine reads it (`crates/engine/src/terms/model/weights.rs`).

use crate::model::Model;
use subtext_engine::terms::model::features::KEY_BITS;

/// The bytes of the file. Every head fires above `threshold`; `sure` is what its values say.
pub fn pack(model: &Model, threshold: f64, sure: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for (step, bias) in model.heads {
        out.extend(fixed(step).to_le_bytes());
        out.extend(fixed(bias - threshold).to_le_bytes());
    }
    out.extend(sure);
    let mut entries = model.entries.clone();
    // A distance has to fit two bytes; a feature that says nothing stands in between where it would not.
    let mut last = 0;
    for (key, _) in &model.entries {
        for step in 1..=(key - last) / u32::from(u16::MAX) {
            let between = last + step * u32::from(u16::MAX);
            if between < *key {
                entries.push((between, Default::default()));
            }
        }
        last = *key;
    }
    entries.sort_unstable();
    out.extend((entries.len() as u16).to_le_bytes());
    let mut last = 0;
    let distances: Vec<[u8; 2]> = entries
        .iter()
        .map(|(key, _)| {
            let distance = key - std::mem::replace(&mut last, *key);
            (distance as u16).to_le_bytes()
        })
        .collect();
    assert!(entries.len() < 1 << 16 && entries.iter().all(|(key, _)| key >> KEY_BITS == 0));
    out.extend(distances.iter().map(|[low, _]| low));
    out.extend(distances.iter().map(|[_, high]| high));
    let held = |weight: &i8| *weight != 0;
    let mask = |row: &[i8; 8]| row.iter().rev().fold(0u8, |mask, weight| mask << 1 | u8::from(held(weight)));
    out.extend(entries.iter().map(|(_, row)| mask(row)));
    out.extend(entries.iter().flat_map(|(_, row)| row).filter(|w| held(w)).map(|weight| *weight as u8));
    out
}

/// In 2⁻¹⁶.
fn fixed(number: f64) -> i32 {
    (number * 65_536.0).round() as i32
}
