//! The Subtext widget: what a reader sees.
//!
//! `state` holds everything that can change, without a DOM; `components` and `pages` draw it; `effects` tie it to time
//! and storage; only `browser` talks to the browser.

mod app;
mod browser;
mod components;
mod effects;
mod examples;
#[cfg(test)]
mod fixture;
mod i18n;
mod pages;
mod state;

/// Draws the widget into the page.
pub fn start() {
    browser::mount::<app::App>("app");
}
