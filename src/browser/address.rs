//! The address of the page. Its fragment, which no browser sends to a server, is the only part that is read or written.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// What stands behind the `#`, with it; empty where nothing does.
pub fn fragment() -> String {
    super::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address without its fragment.
pub fn base() -> String {
    let href = super::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split_once('#').map_or(href.as_str(), |(base, _)| base).to_owned()
}

/// Puts a fragment into the address, or takes it out, without a step in the browser's history.
pub fn set_fragment(fragment: &str) {
    let Some(history) = super::window().and_then(|window| window.history().ok()) else { return };
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&[&base(), fragment].concat()));
}

/// Calls back when the reader puts another fragment there, until what is returned is dropped.
pub fn on_change(run: impl Fn() + 'static) -> Option<EventListener> {
    let window = super::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| run()))
}
