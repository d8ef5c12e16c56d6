//! The rules: data compiled by the build into static tables, and the one matcher that reads them.
//!
//! How to write a rule stands in `docs/rules.md`; the files are in `crates/engine/rules/`.

mod automaton;
mod cues;
mod inflect;
mod known;
mod lexicon;
mod machine;
mod resolve;
mod tables;
mod unpack;

pub(crate) use cues::STEM_BYTES;
pub use cues::{Cue, cues};
pub use known::knows;
pub use tables::{CATEGORIES, RULES, VERSION, checklist, roles, terms, tone};
pub(crate) use tables::{LAWS, OF_LAWS, POINTERS};

use crate::Ui;
use crate::reading::Polarity;
use crate::wording::put;

/// Which stage a rule works for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleLayer {
    /// Evidence for an item of the checklist; makes no finding.
    Checklist,
    /// Words that say what happened at a time; makes no finding.
    Roles,
    /// Clauses, devices, counter-signals and forms of the terms.
    Terms,
    /// How a statement talks.
    Tone,
}

/// A sentence in both languages of the user interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

impl Both {
    /// The sentence for this reader.
    pub fn get(self, ui: Ui) -> &'static str {
        match ui {
            Ui::En => self.en,
            Ui::Zh => self.zh,
        }
    }
}

/// The number of a category in [`CATEGORIES`]; [`tone`], [`terms`], [`roles`] and [`checklist`] name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(pub u8);

impl CategoryId {
    /// What the head of its file says.
    pub fn get(self) -> &'static Category {
        CATEGORIES.get(usize::from(self.0)).unwrap_or(tables::NO_CATEGORY)
    }
}

/// The head of a rule file.
#[derive(Debug)]
pub struct Category {
    /// The stage that it works for.
    pub layer: RuleLayer,
    /// Its name in rule ids and in the Reading.
    pub id: &'static str,
    /// Whether its findings hurt or credit.
    pub polarity: Polarity,
    /// Its name on screen.
    pub name: Both,
    /// Why it matters, for the reader; `{quote}` stands for the marked words.
    pub reason: Both,
    /// The theory or study that a class of tone rests on, in English; empty for all others.
    pub theory: &'static str,
}

/// A rule of a rule file, without patterns and examples.
#[derive(Debug)]
pub struct Rule {
    /// `layer/category/id`.
    pub id: &'static str,
    /// Its number in `rules.lock`, for good.
    pub number: u16,
    /// Its category.
    pub category: CategoryId,
    /// Whether its findings hurt or credit.
    pub polarity: Polarity,
    /// 1 note, 2 notable, 3 serious.
    pub severity: u8,
    /// In hundredths.
    pub confidence: u8,
    /// A reason of its own.
    pub reason: Option<Both>,
    /// Paper, statute, seed or corpus that it rests on.
    pub source: &'static str,
    /// Which `only_sentence` guards it needs: 1 its own, 2 its category's.
    only: u8,
}

impl Rule {
    /// The sentence for the reader about these words.
    pub fn reason_for(&self, quote: &str, ui: Ui) -> String {
        put(self.reason.unwrap_or(self.category.get().reason).get(ui), "{quote}", quote)
    }
}
