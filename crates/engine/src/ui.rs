//! The language that the reader of the page reads.

use crate::names::named_enum;

named_enum! {
    /// The language of the user interface, which is not that of the texts.
    pub enum Ui {
        /// English.
        En = "en",
        /// Simplified Chinese.
        Zh = "zh",
    }
}
