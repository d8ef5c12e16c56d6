//! What ties the state to time, storage and the window.

mod use_keys;
mod use_reading;
mod use_storage;
mod use_width;

pub use use_keys::use_keys;
pub use use_reading::use_reading;
pub use use_storage::{start, use_storage};
pub use use_width::use_width;
