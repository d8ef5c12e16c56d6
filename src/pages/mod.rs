//! The views of the widget.

mod read;

pub use read::ReadPage;
