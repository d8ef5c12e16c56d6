//! What was measured elsewhere, on the scale of the chart: where the delays of others lie.

use super::labels;
use super::scale::Scale;
use crate::i18n::{self, Messages, times};
use subtext_engine::Ui;
use subtext_engine::references::{MEASURED, Measured};

/// Size of the words, the height of a row of them, and that of a bar with its room.
const FONT: i64 = 11;
const LINE: i64 = 15;
const BAR: i64 = 7;

#[derive(Debug, PartialEq)]
pub struct Yardstick {
    pub name: String,
    pub name_y: i64,
    /// From the first quartile to the third, or from the least to the most.
    pub from: i64,
    pub to: i64,
    /// The bar goes on beyond the chart.
    pub beyond: bool,
    /// It shows the least and the most.
    pub whole: bool,
    pub median: i64,
    pub y: i64,
    pub words: String,
    pub words_x: i64,
    pub words_y: i64,
}

/// Lays them out from `top` on, in a chart of this width.
pub fn yardsticks(scale: &Scale, top: i64, width: i64, ui: Ui) -> Vec<Yardstick> {
    let m = i18n::of(ui);
    // Where there is no room beside the bars, the names stand above them.
    let above = scale.left < 100;
    let height = if above { LINE + BAR + 2 } else { LINE };
    (0i64..)
        .zip(&MEASURED)
        .map(|(n, measured)| one(measured, scale, top + n * height, (above, width), m, ui))
        .collect()
}

fn one(
    measured: &Measured,
    scale: &Scale,
    top: i64,
    (above, width): (bool, i64),
    m: &Messages,
    ui: Ui,
) -> Yardstick {
    let x = |minutes: u16| scale.x(minutes.into()).min(width);
    let name = [measured.name, " ", measured.years].concat();
    let median = times::bounds((Some(measured.median.into()), Some(measured.median.into())), ui);
    let words = i18n::fill(m.yardstick, &[&median, &measured.count.to_string()]);
    let (from, to) = (x(measured.low), x(measured.high));
    let size = labels::width(&words, FONT);
    let (words_x, words_y) = if above {
        (labels::width(&name, FONT) + 14, top + 11)
    } else {
        ((to + 8).min(width - size).max(scale.left), top + 11)
    };
    Yardstick {
        name,
        name_y: top + 11,
        from,
        to,
        beyond: scale.x(measured.high.into()) > width,
        whole: measured.later_than.is_none(),
        median: x(measured.median),
        y: if above { top + LINE } else { top + 4 },
        words,
        words_x,
        words_y,
    }
}
