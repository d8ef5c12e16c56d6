//! The document as a whole: its language, its colours, its last open door.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

pub fn set_language(tag: &str, title: &str) {
    if let Some(document) = super::document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", tag);
        }
    }
}

/// The colours that it opened with; assets/boot.js knows where they are from.
pub fn theme() -> Option<String> {
    super::document()?.document_element()?.get_attribute("data-theme")
}

pub fn set_theme(name: &str) {
    if let Some(root) = super::document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// From here on the page can't connect to anything, itself included. The policy in `index.html` has to let it fetch
/// its own wasm; a second policy can only take away.
pub fn close_connections() {
    let Some(document) = super::document() else { return };
    let (Some(head), Ok(meta)) = (document.head(), document.create_element("meta")) else { return };
    let _ = meta.set_attribute("http-equiv", "Content-Security-Policy");
    let _ = meta.set_attribute("content", "connect-src 'none'");
    let _ = head.append_child(&meta);
}

/// The language that the reader's browser asks for.
pub fn preferred_language() -> Option<String> {
    super::window()?.navigator().language()
}

/// The width of the window in pixels.
pub fn width() -> u32 {
    let width = super::window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a window's width is small and positive"
    )]
    width.map_or(1024, |width| width as u32)
}

/// Calls back when the window changes its size, until what is returned is dropped.
pub fn on_resize(run: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(super::window()?.unchecked_ref(), "resize", move |_| run()))
}

/// Calls back when the page is about to be left or hidden: the last moment at which something can be saved.
pub fn on_leave(run: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(super::window()?.unchecked_ref(), "pagehide", move |_| run()))
}
