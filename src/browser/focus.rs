//! Where the reader's eye and keyboard are.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Brings an element into view, and the keyboard with it.
pub fn go_to(id: &str) {
    let Some(element) = super::document().and_then(|document| document.get_element_by_id(id)) else { return };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
