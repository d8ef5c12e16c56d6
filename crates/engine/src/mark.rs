//! A finding in the making: a cue that has passed the context of its layer.

use crate::Ui;
use crate::reading::{Finding, Layer, Polarity};
use crate::rules::{Cue, Rule};
use crate::text::{ByteRange, Document};

/// A marked place with the rule behind it.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// The rule that fired.
    pub rule: &'static Rule,
    /// Where.
    pub range: ByteRange,
    /// The segment of the document that it lies in.
    pub segment: usize,
    /// 1 note, 2 notable, 3 serious.
    pub severity: u8,
    /// Whether it hurts or credits.
    pub polarity: Polarity,
    /// In hundredths.
    pub confidence: u8,
}

impl Mark {
    /// The cue as its rule grades it.
    pub fn new(cue: &Cue) -> Self {
        let rule = cue.rule();
        Mark {
            rule,
            range: cue.range,
            segment: cue.segment,
            severity: rule.severity,
            polarity: rule.polarity,
            confidence: rule.confidence,
        }
    }

    /// The mark as the Reading shows it.
    pub fn finding(&self, document: &Document, layer: Layer, ui: Ui) -> Finding {
        Finding {
            place: document.place(self.range),
            layer,
            category: self.rule.category.get().id,
            rule: self.rule.id,
            polarity: self.polarity,
            severity: self.severity,
            confidence: self.confidence,
            reason: self.rule.reason_for(document.slice(self.range), ui),
        }
    }
}
