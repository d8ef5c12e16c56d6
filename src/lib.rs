//! The Subtext widget: what a reader sees.
