//! What the reader has selected in one of the texts.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// A stretch of the text in the element whose attribute has this value, in UTF-16 units; empty for a mere click.
pub type Selected = (String, usize, usize);

/// Calls back when something is selected inside an element with this attribute, until what is returned is dropped.
pub fn on_select(attribute: &'static str, run: impl Fn(Selected) + 'static) -> Option<EventListener> {
    let document = super::document()?;
    Some(EventListener::new(&document, "selectionchange", move |_| {
        if let Some(selected) = selected(attribute) {
            run(selected);
        }
    }))
}

fn selected(attribute: &str) -> Option<Selected> {
    let range = super::window()?.get_selection().ok()??.get_range_at(0).ok()?;
    let node: Node = range.common_ancestor_container().ok()?;
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let text = element.closest(&["[", attribute, "]"].concat()).ok()??;
    let name = text.get_attribute(attribute)?;
    let before = super::document()?.create_range().ok()?;
    before.select_node_contents(&text).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let length = |range: &web_sys::Range| String::from(range.to_string()).encode_utf16().count();
    Some((name, length(&before), length(&range)))
}
