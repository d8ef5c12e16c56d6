//! What happened when, as a chart and in words.

mod labels;
mod layout;
mod view;

pub use view::timeline;
