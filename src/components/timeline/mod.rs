//! What happened when, as a chart and in words.

mod delays;
mod draw;
mod events;
mod labels;
mod layout;
mod references;
mod scale;
mod view;
mod yardstick;

pub use view::timeline;
