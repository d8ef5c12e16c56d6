//! What a reader typed or chose, out of an event.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The value of the field that an event comes from. A text area and a list of choices have theirs under the same name.
pub fn value(event: &Event) -> String {
    event.target().map(|target| target.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
pub fn checked(event: &Event) -> bool {
    event.target().is_some_and(|target| target.unchecked_into::<HtmlInputElement>().checked())
}

/// The numbers in this attribute of the element that an event comes from, or of the nearest around it.
pub fn numbers(event: &Event, attribute: &str) -> Vec<usize> {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let found = element.and_then(|element| element.closest(&["[", attribute, "]"].concat()).ok()?);
    let text = found.and_then(|element| element.get_attribute(attribute)).unwrap_or_default();
    text.split(' ').filter_map(|number| number.parse().ok()).collect()
}
