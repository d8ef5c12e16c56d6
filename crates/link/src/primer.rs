//! Texts that both sides know beforehand. What resembles them needs fewer bytes. They belong to the format: a version
//! keeps its primers for good.

use crate::model::Model;
use subtext_engine::Lang;

const ENGLISH: &str = include_str!("../primers/s0-en.txt");
const CHINESE: &str = include_str!("../primers/s0-zh.txt");

/// Which texts were read before the first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primer {
    /// None: for what resembles neither.
    None = 0,
    /// English statements and clauses.
    English = 1,
    /// Chinese ones.
    Chinese = 2,
    /// The Chinese ones, then the English ones.
    Both = 3,
}

impl Primer {
    pub fn of_number(number: usize) -> Primer {
        match number & 3 {
            0 => Primer::None,
            1 => Primer::English,
            2 => Primer::Chinese,
            _ => Primer::Both,
        }
    }

    /// For texts in these languages.
    pub fn of_languages(languages: impl Iterator<Item = Lang>) -> Primer {
        languages.fold(Primer::None, |primer, language| {
            let one = if language == Lang::Zh { Primer::Chinese } else { Primer::English };
            Primer::of_number(primer as usize | one as usize)
        })
    }

    /// A model that has read them.
    pub fn model(self) -> Model {
        let mut model = Model::new();
        if self as u8 & Primer::Chinese as u8 != 0 {
            model.prime(CHINESE);
        }
        if self as u8 & Primer::English as u8 != 0 {
            model.prime(ENGLISH);
        }
        model
    }
}
