//! Where the reader's eye and keyboard are.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Farther away than this, in pixels, nobody follows a scrolling page with their eyes.
const FAR: f64 = 2000.0;

/// How long a page takes to lay out what has come into sight, in milliseconds.
const LAID_OUT: u32 = 80;

/// Brings an element into view, and the keyboard with it if wanted.
pub fn go_to(id: &str, keyboard: bool) {
    let Some(element) = super::document().and_then(|document| document.get_element_by_id(id)) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    let far = element.get_bounding_client_rect().top().abs() > FAR;
    if far {
        options.set_behavior(ScrollBehavior::Instant);
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>().filter(|_| keyboard) {
        let _ = element.focus();
    }
    let go = move || element.scroll_into_view_with_scroll_into_view_options(&options);
    go();
    if far {
        // A long text is laid out only where it is in sight: the place may have moved on arrival.
        super::clock::after(LAID_OUT, go).forget();
    }
}
