//! What a reader typed or chose, out of an event.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The value of the field that an event comes from.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default()
    }
}

/// Whether the box that an event comes from is ticked.
pub fn checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// The numbers in this attribute of the element that an event comes from, or of the nearest around it.
pub fn numbers(event: &Event, attribute: &str) -> Vec<usize> {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let found = element.and_then(|element| element.closest(&format!("[{attribute}]")).ok()?);
    let text = found.and_then(|element| element.get_attribute(attribute)).unwrap_or_default();
    text.split(' ').filter_map(|number| number.parse().ok()).collect()
}
